// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstddef>
#include <cstdint>

namespace bakeoff::core {

/// The inner loops of SMAA-2 over draws that lie side by side, kSmaaLanes of them. Where the machine has
/// wider vector instructions they are used; the operations, and so the numbers, are the same.
inline constexpr std::size_t kSmaaLanes = 64;

/// Divides each lane of `columns` x kSmaaLanes numbers by its sum.
void divideByLaneSums(double* x, std::size_t columns);

/// scores[a][lane] = sum over c of weights[c][lane] x values[a][c].
void scoreLanes(const double* weights, const double* values, double* scores, std::size_t alternatives,
                std::size_t criteria);
/// The same with values of their own in each lane: values[a][c][lane].
void scoreLanesEach(const double* weights, const double* values, double* scores, std::size_t alternatives,
                    std::size_t criteria);

/// ranks[a][lane] = how many score above a by more than the tolerance; wins[b][a] += how often b does, in the
/// first `lanes` lanes.
void rankLanes(const double* scores, double tolerance, std::int64_t* ranks, std::int64_t* wins,
               std::size_t alternatives, std::size_t lanes);

/// -log(x[i]) for all i, in place.
void negativeLogs(double* x, std::size_t count);

}  // namespace bakeoff::core
