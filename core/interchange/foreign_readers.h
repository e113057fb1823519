// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/interchange/foreign_results.h"

namespace bakeoff::core {

/// A text to be read; when it is JSON, parsed once.
struct ForeignText {
    std::string_view text;
    std::string_view name;               ///< of the file
    std::shared_ptr<JsonDocument> json;  ///< null: not JSON

    /// The file's name without folder and ending: the subject where the file names none.
    [[nodiscard]] std::string stem() const;
    /// True when the text is a JSON object with all these members.
    [[nodiscard]] bool has(std::initializer_list<const char*> keys) const;
    /// True when the member `array` is an array that begins with an object with this member.
    [[nodiscard]] bool hasElements(const char* array, const char* key) const;
};

// One a tool, each in the file of its reader.
ForeignFormat hyperfineFormat();
ForeignFormat googleBenchmarkFormat();
ForeignFormat pyperfFormat();
ForeignFormat k6Format();
ForeignFormat ohaFormat();
ForeignFormat vegetaFormat();
ForeignFormat autocannonFormat();
ForeignFormat zrkFormat();
ForeignFormat hdrHistogramFormat();
ForeignFormat techEmpowerFormat();
ForeignFormat httpArenaFormat();
ForeignFormat webFrameworksFormat();
ForeignFormat wrkFormat();
ForeignFormat wrk2Format();

/// Reads JSON by a reader that records what is wrong in the document of `root`.
using JsonReader = std::function<void(const JsonNode& root, const std::string& subject, RunBundle& bundle)>;
Result<void> readJsonBy(const JsonReader& reader, const ForeignText& text, RunBundle& bundle);

// What the readers share.

/// A trial of a case under a tool's own names.
TrialResult foreignTrial(std::string workload, const std::string& subject);
/// A finite number; also one that is written as a text and nothing else.
std::optional<double> numberOf(const Json& value);
/// A member that numberOf() takes.
std::optional<double> optionalNumber(const JsonNode& node, std::string_view key);
/// A member when it is there and a text; else empty.
std::string optionalText(const JsonNode& node, std::string_view key);
/// Sets metric `id` to value x factor when there is a value and the product is finite.
void setMetric(TrialResult& trial, const char* id, std::optional<double> value, double factor = 1);
/// Keeps a number whose unit the file does not state.
void setUnknownUnit(TrialResult& trial, const std::string& name, double value);
/// The checks that a load of our own goes through: with not one answer there is no measurement, whatever
/// numbers the file has; failures become a check. `answered`: requests that were answered correctly, where
/// that is known.
void judgeAnswers(TrialResult& trial, std::optional<double> answered, double failed);
/// The size of a load at a constant rate: requests offered a second. Its rate is no measurement of the
/// server.
inline constexpr const char* kOfferedRate = "rate_per_s";
/// Counts failures of one kind. Boards average their counts over runs: any part of one counts.
void setErrorCount(TrialResult& trial, const char* kind, std::optional<double> count);
/// How long was measured.
void setDuration(TrialResult& trial, std::optional<double> seconds);
/// Little's law in a closed loop: warns where rate and mean latency need more requests in flight than there
/// were. wrk adds latencies that it did not measure to those that it did, and so do boards that run it.
void judgeInFlight(TrialResult& trial, double connections);
/// As a load of our own at a constant rate: with less than 98 % of it answered there is no such load.
void judgeRate(TrialResult& trial, std::optional<double> answeredShare);
/// Copies a member as a setting: texts as they are, numbers and booleans as JSON writes them.
void copySetting(const JsonNode& node, std::string_view key, TrialResult& trial);
/// A duration as text with its unit: "635.12us", "1.20ms", "1.00m", "2h". Nothing when it is not one.
std::optional<double> durationNs(std::string_view text);
/// A text that is a finite number and nothing else.
std::optional<double> wholeTextNumber(std::string_view text);
/// A number with wrk's decimal suffix: "1.23k", "4M".
std::optional<double> scaledNumber(std::string_view text);
/// Unix time in ms of "2023-11-23T13:40:45+01:00" and its kin (fraction of a second and zone as in RFC 3339;
/// without a zone nothing is known, nor of a year before 1970).
std::optional<std::int64_t> unixMsFromIso(std::string_view text);

}  // namespace bakeoff::core
