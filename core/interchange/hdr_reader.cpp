// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <cmath>
#include <map>
#include <sstream>

#include "core/bench/percentiles.h"
#include "core/interchange/foreign_readers.h"
#include "core/interchange/hdr_histogram.h"

// Logs of HdrHistogram (".hlog"), and single histograms as its libraries encode them.

namespace bakeoff::core {
namespace {

constexpr std::string_view kHead = "HIST";
constexpr std::string_view kTag = "Tag=";
constexpr double kNsPerMs = 1e6;

std::string_view trimmed(std::string_view line) {
    const auto from = line.find_first_not_of(" \t\r");
    if (from == std::string_view::npos)
        return {};
    return line.substr(from, line.find_last_not_of(" \t\r") - from + 1);
}

/// One interval: "Tag=A,start,length,max,histogram", the tag may be missing.
struct Interval {
    std::string tag;
    double start = 0;   ///< seconds, since the epoch or since the log's start
    double length = 0;  ///< seconds
    double max = 0;     ///< milliseconds
    std::string_view histogram;
};

std::optional<Interval> intervalOf(std::string_view line) {
    Interval out;
    std::vector<std::string_view> fields;
    while (true) {
        const auto comma = line.find(',');
        fields.push_back(trimmed(line.substr(0, comma)));
        if (comma == std::string_view::npos)
            break;
        line.remove_prefix(comma + 1);
    }
    if (fields.front().starts_with(kTag)) {
        out.tag = std::string(fields.front().substr(kTag.size()));
        fields.erase(fields.begin());
    }
    if (fields.size() != 4 || !fields[3].starts_with(kHead))
        return std::nullopt;
    const auto start = wholeTextNumber(fields[0]);
    const auto length = wholeTextNumber(fields[1]);
    const auto max = wholeTextNumber(fields[2]);
    if (!start || !length || !max || *length < 0)
        return std::nullopt;
    out.start = *start;
    out.length = *length;
    out.max = *max;
    out.histogram = fields[3];
    return out;
}

/// What a log has of one tag.
struct Tagged {
    std::vector<HdrValues> histograms;
    double seconds = 0;
    double largest = 0;  ///< of the column of maxima, in ms
    std::int64_t highest = 0;
    int unread = 0;              ///< lines that could not be read
    std::optional<Error> error;  ///< of the first of them
};

/// HdrHistogram has no units. The writers of logs divide a maximum by a ratio to print it in milliseconds
/// (HistogramLogWriter), so both together tell the unit of the values; the usual one is nanoseconds.
std::optional<double> nsPerUnit(const Tagged& tagged) {
    constexpr double kRounding = 0.02;
    if (!(tagged.largest > 0) || tagged.highest <= 0)
        return std::nullopt;
    for (const double ns : {1.0, 1e3, 1e6}) {
        const double expected = static_cast<double>(tagged.highest) * ns / kNsPerMs;
        // Three decimals are printed, and a bucket is as wide as its digits leave it.
        if (std::abs(expected - tagged.largest) <= kRounding * expected + 0.001)
            return ns;
    }
    return std::nullopt;
}

void setUnknownPercentiles(TrialResult& trial, const Tagged& tagged) {
    Histogram plain;
    for (const auto& values : tagged.histograms)
        addDurations(values, 1, plain);
    for (const auto& percentile : kPercentiles)
        setUnknownUnit(trial, std::string("p") + percentile.percent,
                       static_cast<double>(plain.quantile(percentile.share)));
    setUnknownUnit(trial, "max", static_cast<double>(tagged.highest));
}

TrialResult trialOf(const std::string& subject, const Tagged& tagged) {
    TrialResult trial = foreignTrial("hdrhistogram", subject);
    if (tagged.histograms.empty() && tagged.error) {
        trial.error = tagged.error;
        return trial;
    }
    if (tagged.unread > 0)
        trial.checks.push_back({Check::ToolChecks, ValidityCheck::Verdict::Warn,
                                sayCount(tagged.unread, "%n line of the log could not be read.",
                                         "%n lines of the log could not be read."),
                                say("Look at the tool's own report.")});
    setDuration(trial, tagged.seconds);
    if (tagged.highest == 0) {
        trial.error = Error{ErrorCode::Unsupported, say("The histogram is empty."), subject};
        return trial;
    }
    const auto unit = nsPerUnit(tagged);
    if (!unit) {
        setUnknownPercentiles(trial, tagged);
        return trial;
    }
    Histogram durations;
    for (const auto& values : tagged.histograms)
        addDurations(values, *unit, durations);
    trial.metrics = latencyMetrics(durations);
    double sum = 0;
    for (const auto& values : tagged.histograms)
        sum += values.mean() * static_cast<double>(values.count());
    trial.metrics["mean_ns"] = sum * *unit / static_cast<double>(durations.count());
    trial.serviceTime = std::move(durations);
    trial.settings["values"] = *unit == 1 ? "ns" : *unit == 1e3 ? "us" : "ms";
    return trial;
}

void take(Tagged& tagged, std::string_view encoded) {
    auto values = decodeHdrHistogram(encoded);
    if (!values) {
        ++tagged.unread;
        tagged.error = tagged.error ? tagged.error : std::optional(values.error());
        return;
    }
    tagged.highest = std::max(tagged.highest, values->max());
    tagged.histograms.push_back(std::move(values).value());
}

/// "#[StartTime: 1441753532.570 (seconds since epoch), ...]", or the same of "BaseTime".
std::optional<double> stampOf(std::string_view line, std::string_view name) {
    const std::string head = "#[" + std::string(name) + ": ";
    if (!line.starts_with(head))
        return std::nullopt;
    line.remove_prefix(head.size());
    return wholeTextNumber(line.substr(0, line.find(' ')));
}

Result<void> readHdr(const ForeignText& text, RunBundle& bundle) {
    bundle.source = "HdrHistogram";
    std::map<std::string, Tagged> tags;
    std::istringstream in{std::string(text.text)};
    std::size_t number = 0;
    for (std::string raw; std::getline(in, raw);) {
        const std::string_view line = trimmed(raw);
        ++number;
        if (const auto start = stampOf(line, "StartTime"); start && std::abs(*start) < 1e12)
            bundle.startedAtMs = static_cast<std::int64_t>(*start * 1000);
        if (line.empty() || line.front() == '#' || line.front() == '"')
            continue;
        if (line.starts_with(kHead)) {
            take(tags[{}], line);
            continue;
        }
        const auto interval = intervalOf(line);
        if (!interval) {
            // The last line of a log that was still written.
            const Error error{ErrorCode::InvalidDocument,
                              say("Expected \"[Tag=name,]start,length,max,histogram\"."),
                              std::string(text.name) + ":" + std::to_string(number)};
            if (tags.empty())
                return error;
            ++tags.begin()->second.unread;
            continue;
        }
        auto& tagged = tags[interval->tag];
        tagged.seconds += interval->length;
        tagged.largest = std::max(tagged.largest, interval->max);
        take(tagged, interval->histogram);
    }
    for (const auto& [tag, tagged] : tags)
        bundle.trials.push_back(trialOf(tag.empty() ? text.stem() : tag, tagged));
    return {};
}

bool isLog(const ForeignText& text) {
    if (text.json)
        return false;
    return text.text.starts_with(kHead) ||
           text.text.find("#[Histogram log format") != std::string_view::npos ||
           text.text.find(",HISTFAAA") != std::string_view::npos;
}

}  // namespace

ForeignFormat hdrHistogramFormat() {
    return {"hdrhistogram", SAY("HdrHistogram (a log, .hlog, or an encoded histogram, version 2)"), &isLog,
            &readHdr};
}

}  // namespace bakeoff::core
