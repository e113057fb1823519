// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bakeoff::core {

/// One thing that a source says of how it measured.
struct ExperimentStatement {
    std::string about;  ///< an id of reproducibilityThings(), such as "machine"
    std::string text;   ///< as the source writes it, shortened
    std::optional<int> line;
    std::vector<std::string> alternatives;  ///< ids; of versions, whose they are

    bool operator==(const ExperimentStatement&) const = default;
};

/// What a command that the source shows says of how it measured. The command itself is not kept, and none is
/// ever run.
struct ExperimentLoad {
    std::string tool;  ///< as it is called
    /// connections, threads, duration_s, rate_per_s, requests, runs, warmup_runs, payload_bytes, and
    /// keep_alive, which is 0 where each request opens a connection of its own; tls, 1 where its address is
    /// https.
    std::map<std::string, double> parameters;
    std::string urlPath;  ///< which part of the server it asks; empty where it does not show
    std::optional<int> line;

    bool operator==(const ExperimentLoad&) const = default;
};

/// How a source measured its figures, as far as it says so.
struct Experiment {
    std::vector<ExperimentStatement> statements;  ///< in order of their lines
    std::vector<ExperimentLoad> loads;            ///< likewise

    bool operator==(const Experiment&) const = default;
};

}  // namespace bakeoff::core
