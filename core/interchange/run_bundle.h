// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/json_reader.h"
#include "core/base/result.h"
#include "core/measure/trial_result.h"
#include "core/plan/job.h"
#include "core/protocol/run_status.h"

namespace bakeoff::core {

/// The version of the bundle format; resources/schema/run.schema.json describes it.
inline constexpr int kRunBundleVersion = 1;

struct BundleLogLine {
    std::int64_t atMs = 0;  ///< Unix epoch
    bool important = false;
    std::string text;

    [[nodiscard]] bool operator==(const BundleLogLine&) const = default;
};

/// One run with everything that was kept of it (*.bakeoff-run.json): enough to run it again and to draw every
/// chart. Also what the readers of other tools' results make.
struct RunBundle {
    std::string id;
    std::int64_t startedAtMs = 0;            ///< Unix epoch; 0: not stated
    std::int64_t endedAtMs = 0;              ///< 0: not stated
    RunStatus status = RunStatus::Finished;  ///< never Running
    Message message;
    std::string studyId;
    std::string profile;
    std::string source;        ///< the tool and file it came from; empty for a run of Bakeoff
    bool publicBoard = false;  ///< of a board on the web: measured elsewhere, at sizes of its own
    int trialsPlanned = 0;
    Json job = Json::object();      ///< the plan, without this machine's folders
    Json machine = Json::object();  ///< the runner's machine record
    std::vector<std::string> tags;
    std::string note;
    std::vector<TrialResult> trials;
    std::vector<BundleLogLine> log;
    Json verdicts = Json::array();  ///< claims as they were judged when it was written; for people
};

Json toJson(const RunBundle& bundle);
/// Errors: InvalidDocument with line, column and JSON path; Unsupported for a newer format.
Result<RunBundle> parseRunBundle(std::string text, const std::string& name);

/// The plan of a bundle as a job that RunSession can start: folders and run id are left for the caller.
/// Errors: InvalidDocument when the run has no plan (it was made by another tool).
Result<Job> jobOf(const RunBundle& bundle);

}  // namespace bakeoff::core
