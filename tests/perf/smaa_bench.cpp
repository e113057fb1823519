// SPDX-License-Identifier: GPL-3.0-only
// Times SMAA-2 on a problem read from standard input: the numbers alternatives, criteria, iterations, then
// the values row by row. Prints one JSON object a line for each of the repetitions named on the command line.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>

#include "core/mcda/worlds/smaa.h"

int main(int argc, char** argv) {
    const int repetitions = argc > 1 ? std::atoi(argv[1]) : 1;
    std::size_t alternatives = 0;
    std::size_t criteria = 0;
    bakeoff::core::SmaaOptions options;
    if (!(std::cin >> alternatives >> criteria >> options.iterations))
        return 2;
    bakeoff::core::SmaaProblem problem;
    problem.values = bakeoff::core::Matrix(alternatives, criteria);
    for (double& value : problem.values.cells()) {
        if (!(std::cin >> value))
            return 2;
    }
    problem.weights = bakeoff::core::WeightKnowledge::nothing(criteria);
    for (int i = 0; i < repetitions; ++i) {
        const auto start = std::chrono::steady_clock::now();
        const auto result = bakeoff::core::smaa(problem, options);
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
        if (!result) {
            std::fprintf(stderr, "%s\n", result.error().text().c_str());
            return 1;
        }
        std::printf("{\"ms\": %.3f, \"first_ranks\": [", took.count());
        for (std::size_t a = 0; a < alternatives; ++a)
            std::printf("%s%.6f", a ? ", " : "", result->rankAcceptability(a, 0));
        std::printf("]}\n");
    }
    return 0;
}
