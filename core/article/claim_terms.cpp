// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/claim_terms.h"

#include <algorithm>
#include <ranges>
#include <set>
#include <string>

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
    if (!hasWord(words, {"latency", "response", "latencies"}))
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
    const Words words = wordsOf(name);
    switch (dimension) {
        case Dimension::Time:
            return timeMetric(words, name, workload);
        case Dimension::Rate:
            return rateMetric(words, unit, workload);
        case Dimension::Bytes:
            if (lowered(rest).compare(0, 4, "per ") == 0)
                return hasWord(words, {"memory", "overhead", "cost", "size", "footprint"}) ? "bytes_per_item"
                                                                                           : "";
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

std::string unitInName(std::string_view name) {
    for (const auto& [open, shut] : {std::pair{'(', ')'}, std::pair{'[', ']'}}) {
        const auto start = name.find(open);
        const auto end = name.find(shut, start == std::string_view::npos ? 0 : start);
        if (start != std::string_view::npos && end != std::string_view::npos) {
            if (auto unit = canonicalUnit(trimmed(name.substr(start + 1, end - start - 1))); !unit.empty())
                return unit;
        }
    }
    name = trimmed(name);
    if (auto whole = canonicalUnit(name); !whole.empty())
        return whole;
    const Words words = wordsOf(name);
    if (words.size() >= 3 && words[words.size() - 2] == "per")
        return words.back() == "second" ? canonicalUnit(words[words.size() - 3] + "/s") : std::string();
    const auto last = name.find_last_of(" ,");
    if (last != std::string_view::npos) {
        const auto word = name.substr(last + 1);
        // "Latency ms" and "Reads/s": but the s of "plural s" is none.
        if (auto unit = canonicalUnit(word); !unit.empty() && word != "h" && word != "min" && word != "s")
            return unit;
    }
    return {};
}

FigureTerms termsOf(std::string_view name, const WrittenQuantity& quantity, const Workload* workload) {
    FigureTerms out;
    out.unit = quantity.unit.empty() ? unitInName(name) : quantity.unit;
    if (out.unit.empty()) {
        // A bare number is a count, if its name says what is counted.
        out.metric = metricFor(name, {}, quantity.rest, Dimension::Count, workload);
        if (!out.metric.empty())
            out.unit = "count";
        return out;
    }
    const auto unit = findUnit(out.unit);
    if (!unit)
        return out;
    out.metric = metricFor(name, out.unit, quantity.rest, unit->dimension, workload);
    const Metric* metric = findMetric(out.metric);
    if (metric && metric->dimension != unit->dimension)
        out.metric.clear();
    return out;
}

std::map<std::string, double> parametersIn(std::string_view title) {
    static const WordSet connections{"connections", "connection", "clients", "users"};
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
        if (quantity->unit.empty() && says(connections))
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
