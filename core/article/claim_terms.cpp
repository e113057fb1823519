// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/claim_terms.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <set>
#include <string>

#include "core/article/foreign_words.h"
#include "core/bench/metrics.h"
#include "core/bench/percentiles.h"

namespace bakeoff::core {
namespace {

using WordSet = std::set<std::string, std::less<>>;

bool onlyWords(const Words& words, const WordSet& allowed) {
    return !words.empty() &&
           std::all_of(words.begin(), words.end(), [&](const auto& w) { return allowed.contains(w); });
}

/// The workload's first metric of a dimension; the fallback where it has none.
std::string firstMetric(const Workload* workload, Dimension dimension, const std::string& fallback) {
    if (workload) {
        for (const auto& id : workload->metrics) {
            const Metric* metric = findMetric(id);
            if (metric && metric->dimension == dimension)
                return id;
        }
    }
    return fallback;
}

std::string latencyMetric(const Words& words, std::string_view name) {
    const std::string lower = lowered(name);
    const auto has = [&](std::string_view text) { return lower.find(text) != std::string::npos; };
    // The longest first, since "p99" stands in "p99.9" too.
    for (const auto& percentile : std::views::reverse(kPercentiles)) {
        const std::string percent = percentile.percent;
        std::string compact = "p" + percent;
        std::erase(compact, '.');
        // "50%" says too many other things.
        if (has("p" + percent) || has(compact) || has(percent + "th") ||
            (percentile.share > 0.5 && has(percent + "%")))
            return percentile.metric;
    }
    if (hasWord(words, {"median"}))
        return kPercentiles.front().metric;
    if (!hasWord(words, {"latency", "response", "latencies", "lat"}))
        return {};
    if (hasWord(words, {"max", "maximum", "worst"}))
        return "max_ns";
    return hasWord(words, {"mean", "average", "avg"}) ? "mean_ns" : std::string();
}

std::string timeMetric(const Words& words, std::string_view name, const Workload* workload) {
    if (auto latency = latencyMetric(words, name); !latency.empty())
        return latency;
    // "Start-up time" or "build time" is something else than the time of the work.
    if (onlyWords(words, {"time",    "total",   "wall",         "clock", "elapsed", "execution", "run",
                          "runtime", "running", "duration",     "s",     "ms",      "us",        "sec",
                          "secs",    "seconds", "milliseconds", "in",    "cpu",     "bound"}) &&
        hasWord(words, {"time", "runtime", "duration", "elapsed", "execution"}) && words.front() != "cpu")
        return firstMetric(workload, Dimension::Time, "wall_ns");
    return {};
}

std::string rateMetric(const Words& words, const std::string& unit, const Workload* workload) {
    const std::string noun = unit.substr(0, unit.find('/'));
    if (noun == "records" || noun == "record" || hasWord(words, {"records"}))
        return "records_per_s";
    const bool requests = noun == "req" || hasWord(words, {"requests", "request", "req", "rps"});
    if (requests)
        return "requests_per_s";
    return hasWord(words, {"throughput"}) && noun.empty() ? firstMetric(workload, Dimension::Rate, {})
                                                          : std::string();
}

std::string metricFor(std::string_view name, const std::string& unit, const std::string& rest,
                      Dimension dimension, const Workload* workload) {
    const Words words = meaningWords(name);
    switch (dimension) {
        case Dimension::Time:
            return timeMetric(words, name, workload);
        case Dimension::Rate:
            return rateMetric(words, unit, workload);
        case Dimension::Bytes:
            if (lowered(rest).compare(0, 4, "per ") == 0)
                return hasWord(words, {"memory", "overhead", "cost", "size", "footprint"}) ? "bytes_per_item"
                                                                                           : "";
            // The peak is measured; an average or what is left when idle is something else.
            if (hasWord(words,
                        {"avg", "average", "mean", "idle", "base", "min", "minimum", "startup", "per"}))
                return {};
            if (hasWord(words, {"memory", "ram", "rss", "pss", "footprint"}))
                return firstMetric(workload, Dimension::Bytes, "pss_peak_bytes");
            return {};
        case Dimension::Count:
            if (hasWord(words, {"max", "maximum"}) &&
                hasWord(words, {"concurrent", "concurrency", "simultaneous"}))
                return "max_alive";
            return onlyWords(words, {"errors", "failures", "failed", "requests"}) &&
                           !hasWord(words, {"requests"})
                       ? "errors"
                       : std::string();
        case Dimension::Fraction:
            break;
    }
    return {};
}

}  // namespace

namespace {

/// A name of what is measured in units, which it does not state: "Minutes per month", "Latency", "Memory".
bool hintsAtUnit(const Words& words) {
    return hasWord(words, {"minutes", "seconds", "hours", "days", "months", "ms", "bytes", "megabytes", "mb",
                           "gb", "latency", "time", "duration", "memory", "ram", "rss", "startup"}) &&
           !hasWord(words, {"relative", "ratio", "factor", "score", "rank", "times"});
}

/// A name of how often something was done, to which no unit around it belongs: "Rounds", "Cnt".
bool countsRuns(const Words& words) {
    // "64 connections" is where a figure was measured, and none itself.
    constexpr std::size_t kMost = 2;
    const auto isNumber = [](const auto& word) { return isAsciiDigit(word.front()); };
    if (words.size() > kMost || std::ranges::any_of(words, isNumber))
        return false;
    return hasWord(words,
                   {"cnt",      "count",        "rounds",    "runs",        "samples", "iterations", "iters",
                    "trials",   "threads",      "workers",   "cores",       "vcpus",   "stars",      "lines",
                    "loc",      "contributors", "downloads", "connections", "clients", "factor",     "ratio",
                    "relative", "speedup",      "slowdown",  "forks"});
}

/// "16K" of a size is no count of thousands.
bool mayBeBytes(const Words& words, const WrittenQuantity& quantity) {
    return hasWord(words, {"size", "binary", "disk"}) && !quantity.text.empty() &&
           isAsciiLetter(quantity.text.back());
}

bool saysPerSecond(std::string_view name) {
    const std::string lower = lowered(trimmed(name));
    return std::ranges::any_of(std::array{"/s", "/sec", "/second", " per second", " per sec"},
                               [&](std::string_view end) { return lower.ends_with(end); });
}

FigureTerms countTerms(const FigureContext& context, const WrittenQuantity& quantity) {
    FigureTerms out;
    out.metric = metricFor(context.name, {}, quantity.rest, Dimension::Count, context.workload);
    const Words words = meaningWords(context.name);
    // A bare number is a count, a ratio or a factor of what its name says; a remark may be part of it.
    const bool bare = quantity.rest.empty() || quantity.rest.front() == '(';
    if (!out.metric.empty() || (bare && !hintsAtUnit(words) && !mayBeBytes(words, quantity) &&
                                !words.empty() && !namesNoMeasure(context.name)))
        out.unit = "count";
    return out;
}

}  // namespace

bool namesNoMeasure(std::string_view name) {
    static const WordSet words{"version", "release",  "released", "year",    "since",   "created",
                               "founded", "date",     "port",     "edition", "license", "born",
                               "first",   "appeared", "price",    "cost",    "costs",   "latest",
                               "level",   "lts",      "id",       "standard"};
    return hasWord(wordsOf(name), words);
}

bool namesPercentile(std::string_view name) {
    return !latencyMetric({}, name).empty();
}

FigureTerms termsOf(const FigureContext& context, const WrittenQuantity& quantity) {
    FigureTerms out;
    out.unit = quantity.unit;
    std::string_view name = context.name;
    std::string told;  ///< the name and what stands beside it, where that has the unit
    if (out.unit.empty()) {
        auto found = unitInName(name);
        const bool counted = countsRuns(meaningWords(name));
        for (const auto& text : context.beside) {
            if (!found.unit.empty() || counted)
                break;
            if (auto other = unitInText(text); !other.unit.empty()) {
                other.factor *= found.factor;
                found = other;
                told = std::string(name) + " " + text;
                name = told;
            }
        }
        out.unit = found.unit;
        out.factor = found.factor;
        // "12k" under "k req/s" says its thousands twice.
        if (found.factor > 1 && quantity.magnitude > 1) {
            out.twice = found.factor != quantity.magnitude;
            out.factor = 1;
        }
    }
    if (out.unit.empty() || out.unit == "count") {
        const double factor = out.factor;
        const bool twice = out.twice;
        const bool known = out.unit == "count";
        out = countTerms(context, quantity);
        out.factor = factor;
        out.twice = twice;
        if (known)
            out.unit = "count";
        return out;
    }
    auto unit = findUnit(out.unit);
    if (!unit)
        return out;
    // "178.6 MB" under "Transfer/sec"
    if (const auto rate = findUnit(out.unit + "/s");
        rate && unit->dimension == Dimension::Bytes && saysPerSecond(context.name)) {
        out.unit += "/s";
        unit = rate;
    }
    out.metric = metricFor(name, out.unit, quantity.rest, unit->dimension, context.workload);
    if (out.metric.empty() && context.latencies && unit->dimension == Dimension::Time)
        out.metric = metricFor(std::string(name) + " latency", out.unit, quantity.rest, unit->dimension,
                               context.workload);
    const Metric* metric = findMetric(out.metric);
    if (metric && metric->dimension != unit->dimension)
        out.metric.clear();
    return out;
}

namespace {

/// "Connections 64", "connections = 64"
bool namedBefore(std::string_view title, std::size_t at, const WordSet& nouns) {
    constexpr std::size_t kLookBack = 24;
    const std::size_t start = at > kLookBack ? at - kLookBack : 0;
    std::string_view before = trimmed(title.substr(start, at - start));
    while (!before.empty() && (before.back() == '=' || before.back() == ':'))
        before = trimmed(before.substr(0, before.size() - 1));
    const Words words = wordsOf(before);
    return !words.empty() && nouns.contains(words.back()) && !before.empty() && isAsciiLetter(before.back());
}

}  // namespace

std::map<std::string, double> parametersIn(std::string_view title) {
    static const WordSet connections{"connections", "connection",  "clients",     "users",
                                     "concurrent",  "concurrency", "verbindungen"};
    static const WordSet items{"records", "items",     "rows", "objects",  "points", "elements", "iterations",
                               "entries", "documents", "keys", "messages", "tasks",  "requests", "records)"};
    std::map<std::string, double> out;
    constexpr std::size_t kLongestTitle = 300;
    title = title.substr(0, kLongestTitle);
    for (std::size_t at = 0; at < title.size(); ++at) {
        const bool fresh = at == 0 || title[at - 1] == ' ' || title[at - 1] == '(' || title[at - 1] == '=';
        if (!isAsciiDigit(title[at]) || !fresh)
            continue;
        const auto quantity = parseQuantity(title.substr(at));
        if (!quantity || quantity->valueTo || quantity->value <= 0)
            continue;
        const bool call = at > 1 && title[at - 1] == '(' && isAsciiLetter(title[at - 2]) &&
                          quantity->rest.compare(0, 1, ")") == 0;
        const Words next = wordsOf(std::string_view(quantity->rest).substr(0, 40));
        const auto says = [&](const WordSet& nouns) {
            return (!next.empty() && nouns.contains(next[0])) || (next.size() > 1 && nouns.contains(next[1]));
        };
        const bool before = quantity->unit.empty() && quantity->rest.empty();
        if (quantity->unit.empty() && (says(connections) || (before && namedBefore(title, at, connections))))
            out.emplace("connections", quantity->value);
        else if (quantity->unit.empty() && (call || says(items)))
            out.emplace("n", quantity->value);
        at += quantity->text.size() - 1;
    }
    return out;
}

std::string metricSlug(const std::string& metric, const std::string& name) {
    const Metric* known = findMetric(metric);
    if (!known)
        return slug(name, "figure");
    if (known->dimension == Dimension::Rate)
        return "throughput";
    if (known->dimension == Dimension::Bytes)
        return "memory";
    if (metric == "wall_ns")
        return "time";
    std::string out =
        metric.substr(0, metric.rfind("_ns") == metric.size() - 3 ? metric.size() - 3 : metric.size());
    std::replace(out.begin(), out.end(), '_', '-');
    return out;
}

}  // namespace bakeoff::core
