// SPDX-License-Identifier: GPL-3.0-only

// Workload json-parse with Boost.JSON, into its own values.
#include <boost/json/src.hpp>
#include <chrono>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: program FILE, with FILE a JSON array of records\n";
        return 2;
    }
    try {
        using Clock = std::chrono::steady_clock;
        const auto start = Clock::now();
        std::ifstream file(argv[1], std::ios::binary | std::ios::ate);
        file.exceptions(std::ios::failbit | std::ios::badbit);
        std::string text(static_cast<std::size_t>(file.tellg()), '\0');
        file.seekg(0).read(text.data(), static_cast<std::streamsize>(text.size()));
        const auto read = Clock::now();
        // What the library advises for a document that is only read: one block of memory for all of it.
        boost::json::monotonic_resource memory;
        const auto document = boost::json::parse(text, &memory);
        const auto parsed = Clock::now();
        const auto& records = document.as_array();
        std::int64_t sum = 0;
        for (const auto& record : records) {
            if (record.at("active").as_bool())
                sum += record.at("id").as_int64();
        }
        std::cout << "{\"records\": " << records.size() << ", \"checksum\": " << sum
                  << ", \"elapsed_ns\": " << std::chrono::nanoseconds(parsed - read).count()
                  << ", \"read_ns\": " << std::chrono::nanoseconds(read - start).count() << "}\n";
    } catch (const std::exception& error) {
        std::cerr << "parse: " << error.what() << "\n";
        return 1;
    }
    return 0;
}
