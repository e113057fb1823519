// SPDX-License-Identifier: GPL-3.0-only
#include "core/protocol/event.h"

#include <cmath>
#include <utility>

#include "core/base/json_access.h"

namespace bakeoff::core {
namespace {

/// The fallback for what is no number that an int holds.
int integer(const Json& json, const char* key, int fallback = 0) {
    const Json& value = memberOf(json, key);
    const std::int64_t number = wholeNumberOf(value);
    return value.is_number_integer() && std::in_range<int>(number) ? static_cast<int>(number) : fallback;
}

const char* statusName(DoneEvent::Status status) {
    switch (status) {
        case DoneEvent::Status::Finished:
            return "finished";
        case DoneEvent::Status::Cancelled:
            return "cancelled";
        case DoneEvent::Status::Failed:
            break;
    }
    return "failed";
}

DoneEvent::Status statusFromName(const std::string& name) {
    if (name == "finished")
        return DoneEvent::Status::Finished;
    return name == "cancelled" ? DoneEvent::Status::Cancelled : DoneEvent::Status::Failed;
}

struct Encoder {
    Json operator()(const HelloEvent& e) const {
        return {{"event", "hello"}, {"protocol", e.protocol}, {"version", e.version}, {"machine", e.machine}};
    }
    Json operator()(const PhaseEvent& e) const {
        Json json{{"event", "phase"}, {"phase", e.phase}, {"workload", e.workload}, {"subject", e.subject}};
        if (e.trial)
            json["trial"] = *e.trial;
        putMessage(json, "text", e.text);
        return json;
    }
    Json operator()(const ProgressEvent& e) const {
        Json json{{"event", "progress"},
                  {"done", e.done},
                  {"total", e.total},
                  {"eta_s", std::isfinite(e.etaSeconds) ? e.etaSeconds : 0.0}};
        putMessage(json, "text", e.text);
        return json;
    }
    Json operator()(const SampleEvent& e) const {
        Json json{{"event", "sample"}, {"workload", e.workload}, {"subject", e.subject}, {"trial", e.trial}};
        json["sample"] = toJson(e.sample);
        return json;
    }
    Json operator()(const LogEvent& e) const {
        Json json{{"event", "log"}, {"level", e.level}};
        putMessage(json, "text", e.text);
        return json;
    }
    Json operator()(const WarningEvent& e) const {
        Json json{{"event", "warning"}, {"code", e.code}};
        putMessage(json, "message", e.message);
        putMessage(json, "remedy", e.remedy);
        json["subject"] = e.subject;
        return json;
    }
    Json operator()(const ToolEvent& e) const {
        Json json{{"event", "tool"},  {"id", e.id},     {"name", e.name},
                  {"found", e.found}, {"path", e.path}, {"version", e.version}};
        putMessage(json, "detail", e.detail);
        putMessage(json, "remedy", e.remedy);
        if (e.optional)
            json["optional"] = true;
        return json;
    }
    Json operator()(const SubjectEvent& e) const {
        Json json{{"event", "subject"},
                  {"id", e.id},
                  {"name", e.name},
                  {"runnable", e.runnable},
                  {"prepared", e.prepared}};
        putMessage(json, "detail", e.detail);
        putMessage(json, "remedy", e.remedy);
        return json;
    }
    Json operator()(const ResultEvent& e) const {
        return {{"event", "result"}, {"result", toJson(e.result)}};
    }
    Json operator()(const AnswerEvent& e) const {
        Json checks = Json::array();
        for (const auto& check : e.checks) {
            Json json{{"passed", check.passed}};
            putMessage(json, "what", check.what);
            putMessage(json, "found", check.found);
            checks.push_back(std::move(json));
        }
        Json json{{"event", "answer"},          {"subject", e.subject}, {"request", e.request},
                  {"status", e.status},         {"bytes", e.bytes},     {"head", e.head},
                  {"checks", std::move(checks)}};
        if (e.error)
            json["error"] = toJson(*e.error);
        return json;
    }
    Json operator()(const DoneEvent& e) const {
        Json json{{"event", "done"}, {"status", statusName(e.status)}};
        if (e.error)
            json["error"] = toJson(*e.error);
        return json;
    }
};

Result<std::optional<Event>> decodeResult(const Json& json) {
    auto result = trialResultFromJson(memberOf(json, "result"));
    if (!result)
        return Error{ErrorCode::ProtocolViolation, result.error().message, result.error().where};
    return std::optional<Event>(ResultEvent{std::move(result).value()});
}

Json machineOf(const Json& json) {
    const Json& machine = memberOf(json, "machine");
    return machine.is_object() ? machine : Json::object();
}

AnswerEvent decodeAnswer(const Json& json) {
    AnswerEvent out{textOf(json, "subject"), textOf(json, "request"), integer(json, "status"),
                    wholeNumberOf(json, "bytes"), textOf(json, "head")};
    for (const auto& check : listOf(json, "checks")) {
        if (check.is_object())
            out.checks.push_back(
                {messageAt(check, "what"), isTrue(check, "passed"), messageAt(check, "found")});
    }
    if (json.contains("error"))
        out.error = errorFromJson(memberOf(json, "error"));
    return out;
}

std::optional<Event> decodeNamed(const std::string& name, const Json& json) {
    if (name == "hello")
        return HelloEvent{integer(json, "protocol"), textOf(json, "version"), machineOf(json)};
    if (name == "phase") {
        // Runners have written -1 where there is no trial.
        const int trial = integer(json, "trial", -1);
        return PhaseEvent{textOf(json, "phase"), textOf(json, "workload"), textOf(json, "subject"),
                          trial < 0 ? std::nullopt : std::optional(trial), messageAt(json, "text")};
    }
    if (name == "progress")
        return ProgressEvent{integer(json, "done"), integer(json, "total"),
                             finiteNumberOf(json, "eta_s").value_or(0), messageAt(json, "text")};
    if (name == "sample")
        return SampleEvent{textOf(json, "workload"), textOf(json, "subject"), integer(json, "trial"),
                           sampleFromJson(memberOf(json, "sample"))};
    if (name == "log")
        return LogEvent{textOf(json, "level"), messageAt(json, "text")};
    if (name == "warning")
        return WarningEvent{textOf(json, "code"), messageAt(json, "message"), messageAt(json, "remedy"),
                            textOf(json, "subject")};
    if (name == "tool")
        return ToolEvent{textOf(json, "id"),        textOf(json, "name"),    isTrue(json, "found"),
                         textOf(json, "path"),      textOf(json, "version"), messageAt(json, "detail"),
                         messageAt(json, "remedy"), isTrue(json, "optional")};
    if (name == "subject")
        return SubjectEvent{textOf(json, "id"),       textOf(json, "name"),      isTrue(json, "runnable"),
                            isTrue(json, "prepared"), messageAt(json, "detail"), messageAt(json, "remedy")};
    if (name == "answer")
        return decodeAnswer(json);
    if (name == "done") {
        DoneEvent done{statusFromName(textOf(json, "status")), std::nullopt};
        if (json.contains("error"))
            done.error = errorFromJson(memberOf(json, "error"));
        return done;
    }
    return std::nullopt;
}

}  // namespace

std::string encodeEvent(const Event& event) {
    // Text of subjects may hold any bytes: replace what is not UTF-8 instead of throwing.
    return std::visit(Encoder{}, event).dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<std::optional<Event>> decodeEvent(const std::string& line) {
    const Json json = parseLenient(line);
    const std::string name = textOf(json, "event");
    if (name.empty())
        return Error{ErrorCode::ProtocolViolation, say("This line is not an event: %1", line.substr(0, 80)),
                     "runner"};
    if (name == "result")
        return decodeResult(json);
    return decodeNamed(name, json);
}

std::vector<Event> EventDecoder::feed(std::string_view bytes) {
    std::vector<Event> events;
    while (!bytes.empty()) {
        const auto newline = bytes.find('\n');
        const auto part = bytes.substr(0, newline);
        if (!m_tooLong && m_line.size() + part.size() > kLongestLine) {
            m_tooLong = true;
            m_line.clear();
        }
        if (!m_tooLong)
            m_line.append(part);
        if (newline == std::string_view::npos)
            break;
        takeLine(events);
        bytes.remove_prefix(newline + 1);
    }
    return events;
}

std::vector<Event> EventDecoder::finish() {
    std::vector<Event> events;
    if (!m_line.empty() || m_tooLong)
        takeLine(events);
    return events;
}

void EventDecoder::takeLine(std::vector<Event>& events) {
    if (m_tooLong) {
        countBad(say("A line is longer than 1 MiB."));
    } else if (m_line.find_first_not_of(" \t\r") != std::string::npos) {
        auto event = decodeEvent(m_line);
        if (!event)
            countBad(event.error().message);
        else if (*event)
            events.push_back(std::move(**event));
    }
    m_line.clear();
    m_tooLong = false;
}

void EventDecoder::countBad(const Message& problem) {
    if (m_badLines++ == 0)
        m_firstProblem = problem;
}

}  // namespace bakeoff::core
