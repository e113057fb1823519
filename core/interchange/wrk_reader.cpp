// SPDX-License-Identifier: GPL-3.0-only
#include <cmath>
#include <sstream>

#include "core/bench/percentiles.h"
#include "core/interchange/foreign_readers.h"

// What wrk and wrk2 print. Both say each number's unit.

namespace bakeoff::core {
namespace {

/// Before the ids of latencies that count from when a request was sent, not from when it was due.
constexpr const char* kService = "service_";

std::string trimmed(const std::string& line) {
    const auto from = line.find_first_not_of(" \t\r");
    const auto to = line.find_last_not_of(" \t\r");
    return from == std::string::npos ? std::string() : line.substr(from, to - from + 1);
}

bool startsWith(const std::string& text, std::string_view start) {
    return text.compare(0, start.size(), start) == 0;
}

std::vector<std::string> words(const std::string& line) {
    std::istringstream in(line);
    std::vector<std::string> out;
    for (std::string word; in >> word;)
        out.push_back(word);
    return out;
}

/// One report, line by line.
class Report {
public:
    Report(std::string name, std::size_t line) : m_name(std::move(name)), m_firstLine(line) {}

    /// "Running 10s test @ http://host/"
    Result<void> begin(const std::string& line) {
        const auto at = line.find(" test @ ");
        const auto duration = durationNs(line.substr(8, at == std::string::npos ? 0 : at - 8));
        if (!duration)
            return bad(say("Expected \"Running <duration> test @ <URL>\"."));
        m_trial.subject = trimmed(line.substr(at + 8));
        m_trial.parameters["duration_s"] = *duration / 1e9;
        return m_trial.subject.empty() ? bad(say("Expected a URL after \"@\".")) : Result<void>();
    }

    Result<void> take(const std::string& line) {
        const auto parts = words(line);
        if (parts.empty())
            return {};
        if (startsWith(line, "Thread calibration") || line.find("HdrHistogram") != std::string::npos)
            m_wrk2 = true;
        // wrk2 -U prints a second block: from when a request was sent, not from when it was due.
        if (line.find("Uncorrected Latency") != std::string::npos)
            m_uncorrected = true;
        if (startsWith(line, "Detailed Percentile spectrum"))
            m_inSpectrum = true;
        else if (startsWith(line, "#[") || startsWith(line, "-----"))
            m_inSpectrum = false;
        if (m_inSpectrum)
            return {};
        if (parts.size() >= 5 && parts[1] == "threads" && parts[4] == "connections")
            return takeSizes(parts);
        if (parts[0] == "Latency" && parts.size() >= 4 && parts[1] != "Distribution")
            return takeLatency(parts);
        if (parts.size() == 2 && parts[0].back() == '%')
            return takePercentile(parts);
        if (parts.size() >= 4 && parts[1] == "requests" && parts[2] == "in")
            m_requests = scaledNumber(parts[0]);
        if (startsWith(line, "Requests/sec:"))
            return takeRate(parts);
        if (startsWith(line, "Socket errors:"))
            return takeSocketErrors(parts);
        if (startsWith(line, "Non-2xx or 3xx responses:"))
            return takeCount("status", parts.back());
        return {};
    }

    Result<TrialResult> finish(int number) {
        if (!m_trial.metrics.count("requests_per_s"))
            return Error{ErrorCode::InvalidDocument,
                         say("This report has no \"Requests/sec:\" line; it may be cut off."),
                         m_name + ":" + std::to_string(m_firstLine)};
        m_trial.workload = m_wrk2 ? "wrk2" : "wrk";
        m_trial.trial = number;
        double errors = 0;
        for (const auto& [kind, count] : m_trial.errorCounts)
            errors += static_cast<double>(count);
        m_trial.metrics["errors"] = errors;
        // wrk counts answers with a bad status among its requests, and sockets that failed beside them.
        const auto status = m_trial.errorCounts.find("status");
        const double bad = status == m_trial.errorCounts.end() ? 0 : static_cast<double>(status->second);
        judgeAnswers(m_trial, m_requests ? std::optional(*m_requests - bad) : std::nullopt, errors);
        m_trial.settings["latency"] = m_wrk2 ? "response time, from the scheduled send"
                                             : "service time, closed loop, with wrk's own correction";
        if (const auto connections = m_trial.parameters.find("connections");
            !m_wrk2 && connections != m_trial.parameters.end())
            judgeInFlight(m_trial, connections->second);
        if (!m_wrk2)
            m_trial.checks.push_back(
                {Check::LateClock, ValidityCheck::Verdict::Warn,
                 say("wrk starts a request's clock late when it is saturated, so its latency can be "
                     "too low."),
                 say("Trust its requests per second; measure latency with an open loop.")});
        return m_trial;
    }

    /// What stands in place of a report that cannot be read.
    [[nodiscard]] TrialResult failed(const Error& error) const {
        TrialResult trial = foreignTrial(m_wrk2 ? "wrk2" : "wrk", m_trial.subject);
        trial.parameters = m_trial.parameters;
        trial.error = error;
        return trial;
    }
    [[nodiscard]] bool wrk2() const { return m_wrk2; }
    void setLine(std::size_t line) { m_line = line; }

private:
    Error bad(Message what) const {
        return {ErrorCode::InvalidDocument, std::move(what), m_name + ":" + std::to_string(m_line)};
    }

    Result<void> takeSizes(const std::vector<std::string>& parts) {
        const auto threads = scaledNumber(parts[0]);
        const auto connections = scaledNumber(parts[3]);
        if (!threads || !connections)
            return bad(say("Expected \"<n> threads and <n> connections\"."));
        m_trial.parameters["connections"] = *connections;
        m_trial.settings["threads"] = Json(*threads).dump();
        return {};
    }

    Result<void> takeLatency(const std::vector<std::string>& parts) {
        // With no answer at all wrk prints "-nan"; the rest of its report still says why.
        const auto nothing = [](const std::string& text) { return text.find("nan") != std::string::npos; };
        const auto mean = durationNs(parts[1]);
        const auto most = durationNs(parts[3]);
        if ((!mean && !nothing(parts[1])) || (!most && !nothing(parts[3])))
            return bad(say("Expected durations with their units in the line \"Latency\"."));
        setMetric(m_trial, "mean_ns", mean);
        setMetric(m_trial, "max_ns", most);
        return {};
    }

    Result<void> takePercentile(const std::vector<std::string>& parts) {
        const auto percent = scaledNumber(std::string_view(parts[0]).substr(0, parts[0].size() - 1));
        const auto value = durationNs(parts[1]);
        if (!percent || !value)
            return bad(say("Expected a percentage and a duration with its unit."));
        for (const auto& percentile : kPercentiles) {
            if (std::fabs(*percent / 100 - percentile.share) < 1e-9)
                setMetric(m_trial,
                          (m_uncorrected ? std::string(kService) + percentile.metric
                                         : std::string(percentile.metric))
                              .c_str(),
                          value);
        }
        return {};
    }

    Result<void> takeRate(const std::vector<std::string>& parts) {
        const auto rate = scaledNumber(parts.back());
        if (!rate)
            return bad(say("Expected a number after \"Requests/sec:\"."));
        setMetric(m_trial, "requests_per_s", rate);
        return {};
    }

    /// "Socket errors: connect 0, read 3, write 0, timeout 1"
    Result<void> takeSocketErrors(const std::vector<std::string>& parts) {
        for (std::size_t i = 2; i + 1 < parts.size(); i += 2) {
            std::string count = parts[i + 1];
            if (!count.empty() && count.back() == ',')
                count.pop_back();
            if (auto taken = takeCount(parts[i], count); !taken)
                return taken;
        }
        return {};
    }

    Result<void> takeCount(const std::string& kind, const std::string& text) {
        const auto count = scaledNumber(text);
        if (!count || *count < 0 || *count > 1e15)
            return bad(say("Expected a count of errors."));
        m_trial.errorCounts[kind] = static_cast<std::int64_t>(*count);
        return {};
    }

    std::string m_name;
    std::size_t m_firstLine;
    std::size_t m_line = 0;
    bool m_wrk2 = false;
    bool m_inSpectrum = false;
    bool m_uncorrected = false;
    std::optional<double> m_requests;
    TrialResult m_trial;
};

/// wrk and wrk2; one or more reports in one text. A report that cannot be read costs itself, where there are
/// others.
Result<void> readWrk(const ForeignText& file, RunBundle& bundle) {
    const std::string name(file.name);
    std::optional<Report> report;
    std::optional<Error> problem;  // of the report
    std::optional<Error> first;    // of all
    bool anyRead = false;
    const auto finish = [&] {
        if (!report)
            return;
        auto trial = problem ? Result<TrialResult>(*problem) : report->finish(0);
        problem.reset();
        bundle.source = report->wrk2() ? "wrk2" : "wrk";
        if (trial) {
            anyRead = true;
            bundle.trials.push_back(std::move(trial).value());
            return;
        }
        if (!first)
            first = trial.error();
        bundle.trials.push_back(report->failed(trial.error()));
    };
    std::istringstream in{std::string(file.text)};
    std::size_t number = 0;
    for (std::string raw; std::getline(in, raw);) {
        const std::string line = trimmed(raw);
        ++number;
        const bool begins = startsWith(line, "Running ") && line.find(" test @ ") != std::string::npos;
        if (begins) {
            finish();
            report.emplace(name, number);
        } else if (!report || problem) {
            continue;
        }
        report->setLine(number);
        if (auto taken = begins ? report->begin(line) : report->take(line); !taken)
            problem = taken.error();
    }
    finish();
    return anyRead || !first ? Result<void>() : Result<void>(*first);
}

bool isReport(const ForeignText& file) {
    const auto start = file.text.find("Running ");
    return !file.json && start != std::string::npos && file.text.find(" test @ ", start) != std::string::npos;
}

bool isOfWrk2(const ForeignText& file) {
    return file.text.find("HdrHistogram") != std::string::npos ||
           file.text.find("Thread calibration") != std::string::npos;
}

}  // namespace

ForeignFormat wrkFormat() {
    return {"wrk", SAY("wrk (its printed report)"),
            [](const ForeignText& file) { return isReport(file) && !isOfWrk2(file); }, &readWrk};
}

ForeignFormat wrk2Format() {
    return {"wrk2", SAY("wrk2 (its printed report)"),
            [](const ForeignText& file) { return isReport(file) && isOfWrk2(file); }, &readWrk};
}

}  // namespace bakeoff::core
