// SPDX-License-Identifier: GPL-3.0-only
#include "core/interchange/foreign_trials.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/base/units.h"
#include "core/bench/metrics.h"
#include "core/bench/percentiles.h"
#include "core/verdict/case_summary.h"

namespace bakeoff::core {
namespace {

/// U+061C, U+200E, U+200F, U+2028 to U+202E and U+2066 to U+2069: marks of direction, and ends of lines.
constexpr std::string_view kInvisible[] = {"\u061c", "\u200e", "\u200f", "\u2028", "\u2029",
                                           "\u202a", "\u202b", "\u202c", "\u202d", "\u202e",
                                           "\u2066", "\u2067", "\u2068", "\u2069", "\ufeff"};
/// 31 years in nanoseconds, an exabyte, a quintillion a second: nobody measured more.
constexpr double kMost = 1e18;

/// Length of the UTF-8 sequence at the beginning of `text`; 0 when it is none.
std::size_t sequenceLength(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    const std::size_t length = lead < 0x80                   ? 1
                               : lead >= 0xc2 && lead < 0xe0 ? 2
                               : lead >= 0xe0 && lead < 0xf0 ? 3
                               : lead >= 0xf0 && lead < 0xf5 ? 4
                                                             : 0;
    if (length == 0 || length > text.size())
        return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0U) != 0x80)
            return 0;
    }
    const bool overlong = (lead == 0xe0 && byte(1) < 0xa0) || (lead == 0xf0 && byte(1) < 0x90);
    const bool none = (lead == 0xed && byte(1) >= 0xa0) || (lead == 0xf4 && byte(1) >= 0x90);
    return overlong || none ? 0 : length;
}

/// Readable as it is: no controls, no marks of direction, and UTF-8.
std::string plain(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view rest(text.data() + i, text.size() - i);
        const std::size_t length = sequenceLength(rest);
        const auto c = static_cast<unsigned char>(text[i]);
        const auto hidden =
            std::ranges::find_if(kInvisible, [&](std::string_view mark) { return rest.starts_with(mark); });
        if (hidden != std::end(kInvisible)) {
            i += hidden->size();
            continue;
        }
        if (length == 0)
            out += "\ufffd";
        else if (c < 0x20 || c == 0x7f)
            out += "\u00b7";
        // The controls of ISO 6429 above ASCII are left out.
        else if (!(c == 0xc2 && static_cast<unsigned char>(text[i + 1]) < 0xa0))
            out += rest.substr(0, length);
        i += std::max<std::size_t>(1, length);
    }
    return out;
}

template <typename Value, typename Change>
std::map<std::string, Value> withPlainNames(const std::map<std::string, Value>& map, Change change) {
    std::map<std::string, Value> out;
    for (const auto& [name, value] : map)
        out[plain(name)] = change(value);
    return out;
}

void makePlain(TrialResult& trial) {
    const auto same = [](const auto& value) { return value; };
    trial.workload = plain(trial.workload);
    trial.subject = plain(trial.subject);
    if (trial.subject.empty())
        trial.subject = "unnamed";
    trial.parameters = withPlainNames(trial.parameters, same);
    trial.metrics = withPlainNames(trial.metrics, same);
    trial.errorCounts = withPlainNames(trial.errorCounts, same);
    trial.settings = withPlainNames(trial.settings, &plain);
    trial.versions = withPlainNames(trial.versions, &plain);
    if (trial.error) {
        trial.error->where = plain(trial.error->where);
        if (const std::string text = trial.error->message.english(); text != plain(text))
            trial.error->message = Message::verbatim(plain(text));
    }
}

Json plainJson(const Json& value) {
    if (value.is_string())
        return plain(value.get<std::string>());
    if (value.is_array()) {
        Json out = Json::array();
        for (const auto& item : value)
            out.push_back(plainJson(item));
        return out;
    }
    if (value.is_object()) {
        Json out = Json::object();
        for (const auto& [name, item] : value.items())
            out[plain(name)] = plainJson(item);
        return out;
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

void finishForeignTrials(RunBundle& bundle) {
    bundle.source = plain(bundle.source);
    bundle.machine = plainJson(bundle.machine);
    for (auto& trial : bundle.trials) {
        makePlain(trial);
        dropImpossible(trial);
        judgePercentiles(trial);
    }
    separateSizes(bundle.trials);
}

}  // namespace bakeoff::core
