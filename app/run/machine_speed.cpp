// SPDX-License-Identifier: GPL-3.0-only
#include "app/run/machine_speed.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>

namespace bakeoff::app {
namespace {

/// One run of the interpreter on the machine of the typical seconds, as busy as that usually is.
constexpr double kReferenceSeconds = 0.0025;
constexpr std::uint32_t kNumbers = 4'000;
constexpr int kRuns = 9;

enum class Op : std::uint8_t { EndIfOne, ElseIfOdd, Halve, TripleAndOne, Count, Jump, Next };
struct Instruction {
    Op op;
    std::uint8_t target;
};

/// The steps of all Collatz sequences that begin at 1 to kNumbers, by interpreting a program: branches that
/// are hard to foresee and little memory, as in the subjects that take longest.
std::uint64_t interpret(const Instruction* program) {
    std::uint64_t steps = 0;
    std::uint64_t value = 1;
    std::uint32_t number = 1;
    for (std::size_t at = 0;;) {
        const Instruction& now = program[at++];
        switch (now.op) {
            case Op::EndIfOne:
                if (value == 1)
                    at = now.target;
                break;
            case Op::ElseIfOdd:
                if ((value & 1U) != 0)
                    at = now.target;
                break;
            case Op::Halve:
                value >>= 1U;
                break;
            case Op::TripleAndOne:
                value = 3 * value + 1;
                break;
            case Op::Count:
                ++steps;
                break;
            case Op::Jump:
                at = now.target;
                break;
            case Op::Next:
                if (number == kNumbers)
                    return steps;
                value = ++number;
                at = now.target;
                break;
        }
    }
}

}  // namespace

double machineSpeed() {
    static const Instruction program[] = {{Op::EndIfOne, 8}, {Op::Count, 0}, {Op::ElseIfOdd, 5},
                                          {Op::Halve, 0},    {Op::Jump, 0},  {Op::TripleAndOne, 0},
                                          {Op::Jump, 0},     {Op::Jump, 0},  {Op::Next, 0}};
    std::array<double, kRuns> seconds{};
    volatile std::uint64_t steps = 0;  // what was computed is used, so that it is computed
    for (double& run : seconds) {
        const auto began = std::chrono::steady_clock::now();
        steps = interpret(program);
        run = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    }
    (void)steps;
    const double fastest = *std::min_element(seconds.begin(), seconds.end());
    return std::clamp(kReferenceSeconds / std::max(1e-9, fastest), 0.05, 20.0);
}

}  // namespace bakeoff::app
