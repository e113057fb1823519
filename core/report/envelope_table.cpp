// SPDX-License-Identifier: GPL-3.0-only
#include "core/report/envelope_table.h"

#include <set>

#include "core/base/units.h"
#include "core/verdict/case_ratio.h"

namespace bakeoff::core {
namespace {

Message parameterTitle(const std::string& name) {
    if (name == kConnections)
        return SAY("Connections");
    if (name == kPayload)
        return SAY("Answer");
    if (name == kRate)
        return SAY("Requests a second");
    if (name == kRateShare)
        return SAY("Of its ceiling");
    if (name == kServerCores)
        return SAY("Server cores");
    if (name == kDatabase)
        return SAY("Database");
    if (name == kTls)
        return SAY("TLS");
    return Message::verbatim(name);
}

Cell parameterCell(const std::string& name, const CaseParameters& parameters) {
    const auto it = parameters.find(name);
    if (it == parameters.end())
        return {"–", Json(nullptr)};
    if (name == kPayload)
        return {formatQuantity(it->second, Dimension::Bytes), Json(it->second)};
    if (name == kRateShare)
        return {say("%1", Percent{it->second}), Json(it->second)};
    if (name == kP99Limit)
        return {formatQuantity(it->second, Dimension::Time), Json(it->second)};
    if (const auto database = databaseOf(parameters); database && name == kDatabase)
        return {kindsOf(name)[static_cast<std::size_t>(*database) - 1], Json(nameOf(*database))};
    return {formatNumber(it->second), Json(it->second)};
}

Cell ratioCell(const EnvelopePoint& point, double Interval::*end) {
    if (!point.ratio)
        return {"–", Json(nullptr)};
    const double value = end ? *point.ratio->interval.*end : point.ratio->value;
    return {timesText(value), Json(value)};
}

}  // namespace

Table envelopeTable(const ClaimEnvelope& envelope) {
    Table table{"envelope", SAY("Where the claim holds"), {}, {}};
    // Axes first, in their order, then what else there is.
    std::vector<std::string> names = envelope.axes;
    std::set<std::string> known(names.begin(), names.end());
    for (const auto& point : envelope.points) {
        for (const auto& [name, value] : point.parameters) {
            if (known.insert(name).second)
                names.push_back(name);
        }
    }
    for (const auto& name : names)
        table.columns.push_back({name, parameterTitle(name), kindsOf(name).empty()});
    table.columns.push_back({"ratio", SAY("Measured ratio"), true});
    table.columns.push_back({"low", SAY("Interval from"), true});
    table.columns.push_back({"high", SAY("Interval to"), true});
    table.columns.push_back({"claimed", SAY("Claimed ratio"), true});
    table.columns.push_back({"verdict", SAY("Verdict")});
    table.columns.push_back({"rounds", SAY("Rounds"), true});
    table.columns.push_back({"run", SAY("Run")});
    for (const auto& point : envelope.points) {
        std::vector<Cell> row;
        for (const auto& name : names)
            row.push_back(parameterCell(name, point.parameters));
        row.push_back(ratioCell(point, nullptr));
        row.push_back(ratioCell(point, &Interval::low));
        row.push_back(ratioCell(point, &Interval::high));
        row.emplace_back(timesText(envelope.claimed), Json(envelope.claimed));
        Message why = point.disagrees ? say("An older run says otherwise of this point.") : Message();
        row.emplace_back(claimVerdictTitle(point.verdict), Json(nameOf(point.verdict)), std::move(why));
        row.emplace_back(std::to_string(point.rounds), Json(point.rounds));
        row.emplace_back(point.run);
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace bakeoff::core
