// SPDX-License-Identifier: GPL-3.0-only
#include "core/interchange/foreign_trials.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/base/plain_text.h"
#include "core/base/units.h"
#include "core/bench/metrics.h"
#include "core/bench/percentiles.h"
#include "core/verdict/case_summary.h"

namespace bakeoff::core {
namespace {

/// 31 years in nanoseconds, an exabyte, a quintillion a second: nobody measured more.
constexpr double kMost = 1e18;

template <typename Value, typename Change>
std::map<std::string, Value> withPlainNames(const std::map<std::string, Value>& map, Change change) {
    std::map<std::string, Value> out;
    for (const auto& [name, value] : map)
        out[plainLine(name)] = change(value);
    return out;
}

/// What has nothing to hide keeps its parts, so that it can be translated.
void makePlain(Message& message) {
    if (const std::string text = message.english(); text != plainLines(text))
        message = Message::verbatim(plainLines(text));
}

void makePlain(TrialResult& trial) {
    const auto same = [](const auto& value) { return value; };
    trial.workload = plainLine(trial.workload);
    trial.subject = plainLine(trial.subject);
    if (trial.subject.empty())
        trial.subject = "unnamed";
    trial.parameters = withPlainNames(trial.parameters, same);
    trial.metrics = withPlainNames(trial.metrics, same);
    trial.errorCounts = withPlainNames(trial.errorCounts, same);
    trial.settings = withPlainNames(trial.settings, &plainLine);
    trial.versions = withPlainNames(trial.versions, &plainLine);
    if (trial.error) {
        trial.error->where = plainLine(trial.error->where);
        makePlain(trial.error->message);
        makePlain(trial.error->remedy);
    }
    for (auto& check : trial.checks) {
        makePlain(check.detail);
        makePlain(check.remedy);
    }
}

Json plainJson(const Json& value) {
    if (value.is_string())
        return plainLine(value.get<std::string>());
    if (value.is_array()) {
        Json out = Json::array();
        for (const auto& item : value)
            out.push_back(plainJson(item));
        return out;
    }
    if (value.is_object()) {
        // Not by looking up each name: an ordered object looks through all of them.
        Json out = value;
        for (auto& item : out)
            item = plainJson(item);
        bool asTheyAre = true;
        for (auto it = value.begin(); it != value.end(); ++it)
            asTheyAre = asTheyAre && it.key() == plainLine(it.key());
        if (asTheyAre)
            return out;
        Json renamed = Json::object();
        for (auto it = out.begin(); it != out.end(); ++it)
            renamed[plainLine(it.key())] = it.value();
        return renamed;
    }
    return value;
}

/// A time of 0 says that nothing was measured; so do a rate and a size.
bool isFigure(const std::string& id, double value) {
    const Metric* metric = findMetric(id);
    if (!metric)
        return std::isfinite(value);
    const bool counts = metric->dimension == Dimension::Count || metric->dimension == Dimension::Fraction;
    return value <= kMost && (counts ? value >= 0 : value > 0);
}

void dropImpossible(TrialResult& trial) {
    std::erase_if(trial.metrics, [](const auto& item) { return !isFigure(item.first, item.second); });
    std::erase_if(trial.parameters, [](const auto& item) {
        return !std::isfinite(item.second) || std::abs(item.second) > kMost || item.second < 0;
    });
    const auto measured = [](const auto& item) { return item.first != "errors"; };
    if (!trial.error && std::ranges::none_of(trial.metrics, measured)) {
        trial.metrics.clear();
        trial.error = Error{ErrorCode::InvalidDocument, say("There is no figure in it."), trial.subject};
    }
}

/// The first two of `ids`, which go upwards, that go down; both empty when none do.
std::pair<std::string, std::string> contradiction(const TrialResult& trial,
                                                  const std::vector<std::string>& ids) {
    constexpr double kRounding = 1.02;
    std::string before;
    for (const auto& id : ids) {
        if (!trial.metrics.contains(id))
            continue;
        if (!before.empty() && trial.metrics.at(before) > kRounding * trial.metrics.at(id))
            return {before, id};
        before = id;
    }
    return {};
}

void judgePercentiles(TrialResult& trial) {
    std::vector<std::string> ids;
    for (const auto& percentile : kPercentiles)
        ids.emplace_back(percentile.metric);
    ids.emplace_back("max_ns");
    auto found = contradiction(trial, ids);
    if (found.first.empty())
        found = contradiction(trial, {"service_p50_ns", "service_p99_ns"});
    if (found.first.empty())
        found = contradiction(trial, {"mean_ns", "max_ns"});
    if (!found.first.empty())
        trial.checks.push_back({Check::ToolChecks, ValidityCheck::Verdict::Fail,
                                say("Its figures contradict each other: %1 is above %2.",
                                    metricTitle(found.first), metricTitle(found.second)),
                                say("Look at the tool's own report.")});
}

std::string sizeOf(const TrialResult& trial) {
    std::string size;
    for (const auto& [name, value] : trial.parameters) {
        if (!isMeasuredTime(name))
            size += (size.empty() ? "" : ", ") + name + " = " + formatNumber(value);
    }
    return size;
}

}  // namespace

void separateSizes(std::vector<TrialResult>& trials) {
    std::map<std::pair<std::string, std::string>, std::set<std::string>> sizes;
    for (const auto& trial : trials)
        sizes[{trial.workload, trial.subject}].insert(sizeOf(trial));
    for (auto& trial : trials) {
        if (sizes[{trial.workload, trial.subject}].size() > 1)
            trial.subject += " [" + sizeOf(trial) + "]";
    }
    std::map<std::pair<std::string, std::string>, int> next;
    for (auto& trial : trials)
        trial.trial = next[{trial.workload, trial.subject}]++;
}

void makePlain(RunBundle& bundle) {
    for (auto* text : {&bundle.id, &bundle.studyId, &bundle.profile, &bundle.source})
        *text = plainLine(*text);
    for (auto& tag : bundle.tags)
        tag = plainLine(tag);
    bundle.note = plainLines(bundle.note);
    makePlain(bundle.message);
    bundle.machine = plainJson(bundle.machine);
    for (auto& line : bundle.log)
        line.text = plainLines(line.text);
    for (auto& trial : bundle.trials)
        makePlain(trial);
}

void finishForeignTrials(RunBundle& bundle) {
    bundle.source = plainLine(bundle.source);
    bundle.machine = plainJson(bundle.machine);
    for (auto& trial : bundle.trials) {
        makePlain(trial);
        dropImpossible(trial);
        judgePercentiles(trial);
    }
    separateSizes(bundle.trials);
}

}  // namespace bakeoff::core
