// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

#include "core/base/units.h"
#include "core/bench/metrics.h"
#include "core/interchange/foreign_readers.h"

namespace bakeoff::core {
namespace {

constexpr double kLargestNumber = 1e18;
constexpr double kNsPerSecond = 1e9;

/// A number at the beginning of a text, and what follows it.
std::optional<std::pair<double, std::string_view>> leadingNumber(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || !std::isfinite(value))
        return std::nullopt;
    std::string_view rest(end, static_cast<std::size_t>(text.data() + text.size() - end));
    while (!rest.empty() && rest.back() == ' ')
        rest.remove_suffix(1);
    return std::make_pair(value, rest);
}

std::optional<int> digits(std::string_view text, std::size_t from, std::size_t count) {
    int value = 0;
    if (from + count > text.size())
        return std::nullopt;
    for (std::size_t i = from; i < from + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

/// Offset in minutes of "Z", "+01:00" or "-0530" at the end of a stamp.
std::optional<int> zoneMinutes(std::string_view zone) {
    if (zone == "Z" || zone == "z")
        return 0;
    if (zone.size() < 5 || (zone[0] != '+' && zone[0] != '-'))
        return std::nullopt;
    const auto hours = digits(zone, 1, 2);
    const auto minutes = digits(zone, zone[3] == ':' ? 4 : 3, 2);
    if (!hours || !minutes)
        return std::nullopt;
    return (zone[0] == '-' ? -1 : 1) * (*hours * 60 + *minutes);
}

}  // namespace

std::string ForeignText::stem() const {
    const auto slash = name.find_last_of("/\\");
    const std::string_view file = slash == std::string_view::npos ? name : name.substr(slash + 1);
    const auto dot = file.find('.');
    return std::string(dot == std::string_view::npos || dot == 0 ? file : file.substr(0, dot));
}

bool ForeignText::has(std::initializer_list<const char*> keys) const {
    return json && json->root().is_object() &&
           std::ranges::all_of(keys, [&](const char* key) { return json->root().contains(key); });
}

bool ForeignText::hasElements(const char* array, const char* key) const {
    if (!has({array}))
        return false;
    const Json& elements = json->root()[array];
    return elements.is_array() && !elements.empty() && elements[0].is_object() && elements[0].contains(key);
}

Result<void> readJsonBy(const JsonReader& reader, const ForeignText& text, RunBundle& bundle) {
    auto document = text.json;
    if (!document) {
        auto parsed = JsonDocument::parse(std::string(text.text), std::string(text.name));
        if (!parsed)
            return parsed.error();
        document = std::move(parsed).value();
    }
    reader(JsonNode(*document), text.stem(), bundle);
    if (!document->clean())
        return document->summary();
    return {};
}

TrialResult foreignTrial(std::string workload, const std::string& subject) {
    TrialResult trial;
    trial.workload = std::move(workload);
    trial.subject = subject;
    return trial;
}

std::optional<double> numberOf(const Json& value) {
    if (value.is_string())
        return wholeTextNumber(value.get_ref<const std::string&>());
    if (!value.is_number())
        return std::nullopt;
    const auto number = value.get<double>();
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<double> optionalNumber(const JsonNode& node, std::string_view key) {
    const auto member = node.optionalMember(key);
    return member ? numberOf(member->json()) : std::nullopt;
}

std::string optionalText(const JsonNode& node, std::string_view key) {
    const auto member = node.optionalMember(key);
    return member && member->json().is_string() ? member->json().get<std::string>() : std::string();
}

void setMetric(TrialResult& trial, const char* id, std::optional<double> value, double factor) {
    if (value && std::isfinite(*value * factor))
        trial.metrics[id] = *value * factor;
}

void setUnknownUnit(TrialResult& trial, const std::string& name, double value) {
    if (std::isfinite(value))
        trial.metrics[std::string(kUnknownUnit) + name] = value;
}

void judgeAnswers(TrialResult& trial, std::optional<double> answered, double failed) {
    constexpr double kFewErrors = 0.001;  // as in a load of our own
    if (answered && !(*answered > 0)) {
        trial.metrics.clear();
        trial.error = Error{ErrorCode::Unsupported,
                            failed > 0 ? say("None of %1 requests was answered correctly.", Rounded{failed})
                                       : say("No request was made."),
                            trial.subject};
        return;
    }
    if (!(failed > 0))
        return;
    const double share = answered ? failed / (failed + *answered) : 1.0;
    trial.checks.push_back(
        {Check::Responses, share > kFewErrors ? ValidityCheck::Verdict::Fail : ValidityCheck::Verdict::Warn,
         answered ? say("%1 of %2 requests failed.", Rounded{failed}, Rounded{failed + *answered})
                  : say("%1 requests failed.", Rounded{failed}),
         say("Look at the tool's own report, and at what the server wrote."), share, kFewErrors});
}

void setErrorCount(TrialResult& trial, const char* kind, std::optional<double> count) {
    constexpr double kMost = 1e15;
    if (count && *count > 0 && *count < kMost)
        trial.errorCounts[kind] = static_cast<std::int64_t>(std::ceil(*count));
}

void setDuration(TrialResult& trial, std::optional<double> seconds) {
    if (seconds && std::isfinite(*seconds) && *seconds > 0)
        trial.parameters["duration_s"] = *seconds;
}

void judgeInFlight(TrialResult& trial, double connections) {
    constexpr double kMost = 1.15;
    const auto rate = trial.metrics.find("requests_per_s");
    const auto mean = trial.metrics.find("mean_ns");
    if (rate == trial.metrics.end() || mean == trial.metrics.end() || !(connections > 0))
        return;
    const double inFlight = rate->second * mean->second / kNsPerSecond;
    if (inFlight <= connections * kMost)
        return;
    trial.checks.push_back(
        {Check::LittlesLaw, ValidityCheck::Verdict::Warn,
         say("At this rate its mean latency needs %1 requests in flight, and there were %2 at most.",
             Rounded{inFlight}, Rounded{connections}),
         say("Its latencies hold more than was measured; trust its requests per second."),
         inFlight / connections, kMost});
}

void judgeRate(TrialResult& trial, std::optional<double> answeredShare) {
    constexpr double kHeld = 0.98;  // as in a load of our own
    if (!answeredShare || *answeredShare >= kHeld)
        return;
    trial.checks.push_back({Check::RateHeld, ValidityCheck::Verdict::Fail,
                            say("%1 of the offered rate was answered.", Percent{*answeredShare, 1}),
                            say("Lower the rate, or use more connections."), *answeredShare, kHeld});
}

void copySetting(const JsonNode& node, std::string_view key, TrialResult& trial) {
    const auto member = node.optionalMember(key);
    if (!member || member->json().is_null() || member->json().is_structured())
        return;
    trial.settings[std::string(key)] =
        member->json().is_string() ? member->json().get<std::string>() : member->json().dump();
}

std::optional<double> durationNs(std::string_view text) {
    const auto number = leadingNumber(text);
    // No tool measures for 300 years; the bound keeps every product below finite.
    if (!number || std::abs(number->first) > kLargestNumber)
        return std::nullopt;
    if (number->second == "m")
        return number->first * 60e9;
    if (number->second == "h")
        return number->first * 3600e9;
    const auto unit = findUnit(number->second);
    if (!unit || unit->dimension != Dimension::Time)
        return std::nullopt;
    return number->first * unit->factor;
}

std::optional<double> wholeTextNumber(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && std::isfinite(value)
               ? std::optional(value)
               : std::nullopt;
}

std::optional<double> scaledNumber(std::string_view text) {
    const auto number = leadingNumber(text);
    if (!number || std::abs(number->first) > kLargestNumber)
        return std::nullopt;
    double factor = 1;
    for (const char* suffix : {"", "k", "M", "G", "T"}) {
        if (number->second == suffix)
            return number->first * factor;
        factor *= 1000;
    }
    return std::nullopt;
}

std::optional<std::int64_t> unixMsFromIso(std::string_view text) {
    using namespace std::chrono;
    const auto y = digits(text, 0, 4);
    const auto mo = digits(text, 5, 2);
    const auto d = digits(text, 8, 2);
    const auto h = digits(text, 11, 2);
    const auto mi = digits(text, 14, 2);
    const auto s = digits(text, 17, 2);
    // A time that was never set, such as the year 1, says that nothing was measured.
    constexpr int kFirstYear = 1970;
    if (!y || *y < kFirstYear || !mo || !d || !h || !mi || !s)
        return std::nullopt;
    const year_month_day date{year{*y}, month{static_cast<unsigned>(*mo)}, day{static_cast<unsigned>(*d)}};
    if (!date.ok())
        return std::nullopt;
    std::size_t at = 19;
    double fraction = 0;
    double scale = 0.1;
    if (at < text.size() && text[at] == '.') {
        for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, scale /= 10)
            fraction += (text[at] - '0') * scale;
    }
    const auto zone = zoneMinutes(text.substr(at));
    if (!zone)
        return std::nullopt;
    const auto days = sys_days(date).time_since_epoch().count();
    const std::int64_t seconds =
        std::int64_t{days} * 86400 + *h * 3600 + *mi * 60 + *s - std::int64_t{*zone} * 60;
    return seconds * 1000 + static_cast<std::int64_t>(fraction * 1000);
}

}  // namespace bakeoff::core
