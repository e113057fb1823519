// SPDX-License-Identifier: GPL-3.0-only

// Workload fib: the nth Fibonacci number by naive recursion.
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

static std::uint64_t fib(unsigned n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

int main(int argc, char** argv) {
    char* end = nullptr;
    const long n = argc == 2 ? std::strtol(argv[1], &end, 10) : -1;
    if (argc != 2 || *end != '\0' || end == argv[1] || n < 0 || n > 90) {
        std::fputs("usage: program N, with N from 0 to 90\n", stderr);
        return 2;
    }
    const auto begin = std::chrono::steady_clock::now();
    const auto result = fib(static_cast<unsigned>(n));
    const std::chrono::nanoseconds elapsed = std::chrono::steady_clock::now() - begin;
    std::printf("{\"result\": %llu, \"elapsed_ns\": %lld}\n", static_cast<unsigned long long>(result),
                static_cast<long long>(elapsed.count()));
    return 0;
}
