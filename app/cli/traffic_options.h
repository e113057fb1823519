// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/answers/traffic.h"
#include "core/base/result.h"
#include "core/study/study.h"

namespace CLI {
class App;
}

namespace bakeoff::app {

/// The reader's load as the command line says it; the rest is the answers', or the usual.
struct TrafficOptions {
    std::string answers;
    std::optional<double> rate;
    std::optional<double> peak;
    std::string p99;
    std::string prices;
    std::optional<std::string> instance;
    std::optional<double> headroom;
    std::optional<std::int64_t> fewest;
    std::vector<double> factor;
    std::optional<double> personDays;
    std::optional<double> dayRate;
    std::optional<double> months;
    std::optional<std::string> present;
    std::optional<std::string> workload;

    /// `group` is the heading that the help lists them under; empty: among the others.
    void declare(CLI::App& command, const std::string& group = {});
};

/// The load of these options. `kept` is what holds where they name neither a rate nor a file of answers.
/// Errors: InvalidArgument, and those of reading a file of answers.
core::Result<core::Traffic> trafficOf(const core::Study& study, const TrafficOptions& options,
                                      const std::optional<core::Traffic>& kept = {});

}  // namespace bakeoff::app
