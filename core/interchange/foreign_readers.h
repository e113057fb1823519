// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/interchange/run_bundle.h"

namespace bakeoff::core {

// One reader a tool. Each adds its trials to `bundle` and sets `source` to the tool and, where the file
// states it, its version. JSON readers record what is wrong in the document of `root`.

void readHyperfine(const JsonNode& root, RunBundle& bundle);
void readGoogleBenchmark(const JsonNode& root, RunBundle& bundle);
void readPyperf(const JsonNode& root, RunBundle& bundle);
void readK6(const JsonNode& root, const std::string& subject, RunBundle& bundle);
void readOha(const JsonNode& root, const std::string& subject, RunBundle& bundle);
void readVegeta(const JsonNode& root, const std::string& subject, RunBundle& bundle);
void readTechEmpower(const JsonNode& root, RunBundle& bundle);
/// wrk and wrk2; one or more reports in one text.
Result<void> readWrk(const std::string& text, const std::string& name, RunBundle& bundle);

// What the readers share.

/// A number member when it is there and finite.
std::optional<double> optionalNumber(const JsonNode& node, std::string_view key);
/// Sets metric `id` to value x factor when there is a value and the product is finite.
void setMetric(TrialResult& trial, const char* id, std::optional<double> value, double factor = 1);
/// Keeps a number whose unit the file does not state.
void setUnknownUnit(TrialResult& trial, const std::string& name, double value);
/// Copies a member as a setting: texts as they are, numbers and booleans as JSON writes them.
void copySetting(const JsonNode& node, std::string_view key, TrialResult& trial);
/// A duration as text with its unit: "635.12us", "1.20ms", "1.00m", "2h". Nothing when it is not one.
std::optional<double> durationNs(std::string_view text);
/// A number with wrk's decimal suffix: "1.23k", "4M".
std::optional<double> scaledNumber(std::string_view text);
/// Unix time in ms of "2023-11-23T13:40:45+01:00" and its kin (fraction of a second and zone as in RFC 3339;
/// without a zone nothing is known).
std::optional<std::int64_t> unixMsFromIso(std::string_view text);

}  // namespace bakeoff::core
