// SPDX-License-Identifier: GPL-3.0-only
#pragma once

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
ForeignFormat techEmpowerFormat();
ForeignFormat wrkFormat();
ForeignFormat wrk2Format();

/// Reads JSON by a reader that records what is wrong in the document of `root`.
using JsonReader = void (*)(const JsonNode& root, const std::string& subject, RunBundle& bundle);
Result<void> readJsonBy(JsonReader reader, const ForeignText& text, RunBundle& bundle);

// What the readers share.

/// A number member when it is there and finite.
std::optional<double> optionalNumber(const JsonNode& node, std::string_view key);
/// Sets metric `id` to value x factor when there is a value and the product is finite.
void setMetric(TrialResult& trial, const char* id, std::optional<double> value, double factor = 1);
/// Keeps a number whose unit the file does not state.
void setUnknownUnit(TrialResult& trial, const std::string& name, double value);
/// The checks that a load of our own goes through: with not one answer there is no measurement, whatever
/// numbers the file has; failures become a check. `answered`: requests that were answered correctly, where
/// that is known.
void judgeAnswers(TrialResult& trial, std::optional<double> answered, double failed);
/// Copies a member as a setting: texts as they are, numbers and booleans as JSON writes them.
void copySetting(const JsonNode& node, std::string_view key, TrialResult& trial);
/// A duration as text with its unit: "635.12us", "1.20ms", "1.00m", "2h". Nothing when it is not one.
std::optional<double> durationNs(std::string_view text);
/// A text that is a finite number and nothing else.
std::optional<double> wholeTextNumber(std::string_view text);
/// A number with wrk's decimal suffix: "1.23k", "4M".
std::optional<double> scaledNumber(std::string_view text);
/// Unix time in ms of "2023-11-23T13:40:45+01:00" and its kin (fraction of a second and zone as in RFC 3339;
/// without a zone nothing is known).
std::optional<std::int64_t> unixMsFromIso(std::string_view text);

}  // namespace bakeoff::core
