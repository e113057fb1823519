// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/mcda/matrix.h"

namespace bakeoff::core {

/// The inner loops of SMAA-2 over draws that lie side by side, kSmaaLanes of them: numbers of a draw are that
/// far apart, and the sizes of the spans say how many there are. Where the machine has wider vector
/// instructions they are used; the operations, and so the numbers, are the same.
inline constexpr std::size_t kSmaaLanes = 64;

/// Divides each lane by its sum: x[column][lane].
void divideByLaneSums(std::span<double> x);

/// scores[a][lane] = sum over c of weights[c][lane] x values(a, c).
void scoreLanes(std::span<const double> weights, const Matrix& values, std::span<double> scores);
/// The same with values of their own in each lane: values[a][c][lane].
void scoreLanesEach(std::span<const double> weights, std::span<const double> values,
                    std::span<double> scores);

/// ranks[a][lane] = how many score above a by more than the tolerance; wins[b][a] += how often b does, in the
/// first `lanes` lanes.
void rankLanes(std::span<const double> scores, double tolerance, std::span<std::int64_t> ranks,
               std::span<std::int64_t> wins, std::size_t lanes);

/// -log(x[i]) for all i, in place.
void negativeLogs(std::span<double> x);

}  // namespace bakeoff::core
