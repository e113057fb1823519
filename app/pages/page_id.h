// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace bakeoff::app {

/// The pages of the window, in the order of their numbers.
enum class PageId { Overview, Matrix, Ecosystem, Claims, Benchmarks, Questionnaire, Runs };

}  // namespace bakeoff::app
