// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/json_reader.h"
#include "core/base/result.h"
#include "core/bench/request_mix.h"
#include "core/measure/trial_result.h"

namespace bakeoff::core {

/// First event of every run: who speaks, and on which machine.
struct HelloEvent {
    int protocol = 0;
    std::string version;
    Json machine;  ///< the machine record: system, CPUs, memory, governor ... as bench_runner found them
};

/// What the runner is doing now, for people.
struct PhaseEvent {
    std::string phase;  ///< "prepare", "start", "warm_up", "measure", "stop", "serve"
    std::string workload;
    std::string subject;
    std::optional<int> trial = {};  ///< none where it is at no trial
    Message text;
};

struct ProgressEvent {
    int done = 0;
    int total = 0;
    double etaSeconds = 0;
    Message text;
};

/// An instant of the trial that is being measured, at most ten a second.
struct SampleEvent {
    std::string workload;
    std::string subject;
    int trial = 0;
    Sample sample;
};

struct LogEvent {
    std::string level;  ///< "info" or "error"
    Message text;
};

struct WarningEvent {
    std::string code;
    Message message;
    Message remedy;
    std::string subject;
};

/// Whether a tool is there (probe jobs, and before preparing).
struct ToolEvent {
    std::string id;
    std::string name;
    bool found = false;
    std::string path = {};
    std::string version = {};
    Message detail = {};    ///< why not, or where it came from
    Message remedy = {};    ///< a command or a sentence that fixes it
    bool optional = false;  ///< a machine without it lacks nothing that most people want
};

/// Whether a subject could run, and what it needs (probe jobs).
struct SubjectEvent {
    std::string id;
    std::string name;
    bool runnable = false;  ///< now, or after a preparation that can be done here
    bool prepared = false;
    Message detail = {};
    Message remedy = {};
};

struct ResultEvent {
    TrialResult result;
};

/// What a service answered to one of its requests when it was tried (try jobs).
struct AnswerEvent {
    std::string subject;
    std::string request;  ///< its name
    int status = 0;       ///< 0: there was no answer
    std::int64_t bytes = 0;
    std::string head = {};                 ///< the first kAnswerHead characters of the body
    std::vector<AnswerCheck> checks = {};  ///< what the answer was held to
    std::optional<Error> error = {};       ///< why there was none
};
inline constexpr std::size_t kAnswerHead = 500;

/// Last event of every run.
struct DoneEvent {
    enum class Status { Finished, Failed, Cancelled };
    Status status = Status::Finished;
    std::optional<Error> error;
};

using Event = std::variant<HelloEvent, PhaseEvent, ProgressEvent, SampleEvent, LogEvent, WarningEvent,
                           ToolEvent, SubjectEvent, ResultEvent, AnswerEvent, DoneEvent>;

/// One line of JSON, without the newline.
std::string encodeEvent(const Event& event);

/// Errors: ProtocolViolation for what is not a JSON object with an "event". An event of an unknown name is
/// an empty optional: newer runners may send more.
Result<std::optional<Event>> decodeEvent(const std::string& line);

/// Splits a byte stream into lines and decodes them. A line over 1 MiB or not JSON is counted and skipped.
class EventDecoder {
public:
    static constexpr std::size_t kLongestLine = std::size_t{1} << 20;

    /// Takes bytes as they come and returns the events that are complete.
    std::vector<Event> feed(std::string_view bytes);
    /// The stream has ended: decodes a last line that lacks its newline.
    std::vector<Event> finish();

    [[nodiscard]] int badLines() const { return m_badLines; }
    /// What was wrong with the first bad line.
    [[nodiscard]] const Message& firstProblem() const { return m_firstProblem; }

private:
    void takeLine(std::vector<Event>& events);
    void countBad(const Message& problem);

    std::string m_line;
    bool m_tooLong = false;
    int m_badLines = 0;
    Message m_firstProblem;
};

}  // namespace bakeoff::core
