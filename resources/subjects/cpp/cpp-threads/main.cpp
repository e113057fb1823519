// SPDX-License-Identifier: GPL-3.0-only

// Workloads queue and cpu-parallel with the standard library's threads.
#include <atomic>
#include <charconv>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <iostream>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>
#include <vector>

namespace {

constexpr std::int64_t kProducers = 4;
constexpr std::int64_t kConsumers = 4;
constexpr std::size_t kCapacity = 1000;
constexpr std::int64_t kChunks = 64;
using Clock = std::chrono::steady_clock;

std::int64_t since(Clock::time_point begin) {
    return std::chrono::nanoseconds(Clock::now() - begin).count();
}

/// What the standard library has parts for and no whole.
class Queue {
public:
    void push(std::int64_t item) {
        std::unique_lock lock(m_mutex);
        m_room.wait(lock, [this] { return m_items.size() < kCapacity; });
        m_items.push_back(item);
        lock.unlock();
        m_filled.notify_one();
    }
    void close() {
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
        }
        m_filled.notify_all();
    }
    /// Nothing once it is closed and empty.
    std::optional<std::int64_t> pop() {
        std::unique_lock lock(m_mutex);
        m_filled.wait(lock, [this] { return !m_items.empty() || m_closed; });
        if (m_items.empty())
            return std::nullopt;
        const auto item = m_items.front();
        m_items.pop_front();
        lock.unlock();
        m_room.notify_one();
        return item;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_room;
    std::condition_variable m_filled;
    std::deque<std::int64_t> m_items;
    bool m_closed = false;
};

void passThrough(std::int64_t n) {
    const auto begin = Clock::now();
    Queue queue;
    std::atomic<std::int64_t> count = 0;
    std::atomic<std::int64_t> sum = 0;
    {
        std::vector<std::jthread> consumers;
        for (std::int64_t i = 0; i < kConsumers; ++i)
            consumers.emplace_back([&] {
                std::int64_t own = 0;
                std::int64_t total = 0;
                while (const auto item = queue.pop()) {
                    ++own;
                    total += *item;
                }
                count += own;
                sum += total;
            });
        {
            std::vector<std::jthread> producers;
            for (std::int64_t first = 0; first < kProducers; ++first)
                producers.emplace_back([&queue, first, n] {
                    for (std::int64_t item = first; item < n; item += kProducers)
                        queue.push(item);
                });
        }
        queue.close();
    }
    std::cout << "{\"consumed\": " << count << ", \"checksum\": " << sum
              << ", \"elapsed_ns\": " << since(begin) << "}\n";
}

bool isPrime(std::int64_t number) {
    if (number < 4)
        return number >= 2;
    if (number % 2 == 0)
        return false;
    for (std::int64_t divisor = 3; divisor * divisor <= number; divisor += 2) {
        if (number % divisor == 0)
            return false;
    }
    return true;
}

/// Looks at every 64th number from `first` on.
std::int64_t countPrimes(std::int64_t first, std::int64_t n) {
    std::int64_t count = 0;
    for (std::int64_t number = first; number < n; number += kChunks)
        count += isPrime(number) ? 1 : 0;
    return count;
}

std::int64_t countWith(std::int64_t workers, std::int64_t n) {
    std::atomic<std::int64_t> next = 0;
    std::atomic<std::int64_t> sum = 0;
    std::vector<std::jthread> pool;
    for (std::int64_t i = 0; i < workers; ++i)
        pool.emplace_back([&] {
            for (auto first = next++; first < kChunks; first = next++)
                sum += countPrimes(first, n);
        });
    pool.clear();
    return sum;
}

/// Counts the primes below n with 1, 2, ... workers, each time from the start.
void countOnCores(std::int64_t n, std::int64_t most) {
    std::int64_t primes = 0;
    std::int64_t last = 0;
    std::string curve;
    for (std::int64_t workers = 1; workers <= most; ++workers) {
        const auto begin = Clock::now();
        primes = countWith(workers, n);
        last = since(begin);
        curve += (curve.empty() ? "" : ", ") + std::string("{\"workers\": ") + std::to_string(workers) +
                 ", \"elapsed_ns\": " + std::to_string(last) + "}";
    }
    std::cout << "{\"primes\": " << primes << ", \"elapsed_ns\": " << last << ", \"curve\": [" << curve
              << "]}\n";
}

/// -1 for what is no whole number of at least `least`.
std::int64_t number(std::string_view text, std::int64_t least) {
    std::int64_t value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value >= least ? value : -1;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string_view> words(argv + 1, argv + argc);
    if (words.size() == 2 && words[0] == "queue" && number(words[1], 0) >= 0) {
        passThrough(number(words[1], 0));
        return 0;
    }
    if (words.size() == 3 && words[0] == "primes" && number(words[1], 0) >= 0 && number(words[2], 1) >= 1) {
        countOnCores(number(words[1], 0), number(words[2], 1));
        return 0;
    }
    std::cerr << "usage: program queue N | primes N WORKERS\n";
    return 2;
}
