// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/json_reader.h"
#include "core/base/result.h"

namespace bakeoff::core {

/// Hours of a month: a year's 8,760 by twelve.
inline constexpr double kHoursPerMonth = 730;

/// A kind of instance and what it costs.
struct InstanceType {
    std::string id;
    std::string name;
    double vcpus = 0;
    double memoryBytes = 0;
    double pricePerMonth = 0;  ///< above 0; one by the hour runs kHoursPerMonth
    std::string asOf;          ///< day on which the source stated the price, ISO 8601
    std::string source;

    [[nodiscard]] bool operator==(const InstanceType&) const = default;
};

/// What instances cost, as a file of the reader's says.
struct PriceList {
    std::string title;
    std::string currency;  ///< three letters, ISO 4217
    std::string note;
    std::vector<InstanceType> instances;  ///< at least one, without two of the same id

    /// Null when there is none such.
    [[nodiscard]] const InstanceType* find(const std::string& id) const;
    [[nodiscard]] bool operator==(const PriceList&) const = default;
};

/// Price lists by the name that Traffic::prices has for them; "" is the one that came along.
using PriceLists = std::map<std::string, PriceList>;

/// Reads *.prices.json, see resources/schema/prices.schema.json. Errors: InvalidDocument with line, column
/// and JSON path: a price or a size that is not above zero, a date that is none, an id twice.
Result<PriceList> parsePriceList(std::string text, const std::string& name);

}  // namespace bakeoff::core
