// SPDX-License-Identifier: GPL-3.0-only
#include "core/report/capacity_table.h"

#include <cmath>

#include "core/base/numbers.h"
#include "core/plan/operating_point.h"

namespace bakeoff::core {
namespace {

constexpr const char* kDash = "–";

/// "400 (300 – 500)"; an end that is not bounded is "…".
Cell rangeCell(const Figure95& figure, Dimension dimension) {
    const auto text = [dimension](double value) {
        return std::isfinite(value) ? formatQuantity(value, dimension) : std::string("…");
    };
    std::string shown = text(figure.value);
    if (figure.interval.low != figure.value || figure.interval.high != figure.value)
        shown += " (" + text(figure.interval.low) + " – " + text(figure.interval.high) + ")";
    return {std::move(shown), Json(figure.value)};
}

Cell rangeCell(const std::optional<Figure95>& figure, Dimension dimension) {
    return figure ? rangeCell(*figure, dimension) : Cell(kDash, Json(nullptr));
}

Cell rangeCell(const ScaleParameter& parameter, Dimension dimension) {
    return rangeCell(Figure95{parameter.value, parameter.interval}, dimension);
}

Cell instancesCell(const FleetRange& fleet, const PriceList& prices) {
    const auto* type = prices.find(fleet.typical.instance);
    std::string shown = grouped(std::llround(fleet.typical.count));
    const bool sameKind =
        fleet.least.instance == fleet.typical.instance && fleet.most.instance == fleet.typical.instance;
    if (sameKind && fleet.least.count != fleet.most.count)
        shown += " (" + grouped(std::llround(fleet.least.count)) + " – " +
                 grouped(std::llround(fleet.most.count)) + ")";
    shown += " × " + (type ? type->name : fleet.typical.instance);
    return {std::move(shown), Json(fleet.typical.count)};
}

void addMeasured(std::vector<Cell>& row, const MeasuredRate& measured) {
    row.emplace_back(measured.subject);
    row.push_back(rangeCell(measured.perS, Dimension::Rate));
    row.emplace_back(formatNumber(measured.cores), Json(measured.cores));
    row.push_back(rangeCell(measured.cpuNs, Dimension::Time));
    row.push_back(rangeCell(measured.memory, Dimension::Bytes));
    row.push_back(measured.idleMemory ? Cell(formatQuantity(*measured.idleMemory, Dimension::Bytes),
                                             Json(*measured.idleMemory))
                                      : Cell(kDash, Json(nullptr)));
}

std::string document(const Study& study, const CapacityReport& report, const Wording& wording,
                     std::string (*write)(const Table&, const Wording&), const char* heading) {
    std::string out =
        report.sentence.text(wording) + "\n\n" +
        Message::joined({trafficSentence(report.traffic), sourceSentence(report)}).text(wording) + "\n";
    for (const auto& table : capacityTables(study, report))
        out += "\n" + (heading + table.title.text(wording)) + "\n\n" + write(table, wording);
    out += "\n";
    for (const auto& caution : allCautions(report))
        out += "- " + caution.text(wording) + "\n";
    return out;
}

}  // namespace

Sentence loadVerdictTitle(LoadVerdict verdict) {
    switch (verdict) {
        case LoadVerdict::NoDifference:
            return SAY("no difference at your load");
        case LoadVerdict::Open:
            return SAY("open");
        case LoadVerdict::Pays:
            return SAY("it matters");
        case LoadVerdict::Unknown:
            break;
    }
    return SAY("not known");
}

Table capacityTable(const Study& study, const CapacityReport& report) {
    Table table{"capacity",
                SAY("At your load"),
                {{"alternative", SAY("Alternative")},
                 {"subject", SAY("Subject")},
                 {"rate", SAY("Carries here"), true},
                 {"cores", SAY("Cores"), true},
                 {"cpu", SAY("CPU per request"), true},
                 {"memory", SAY("Memory under load"), true},
                 {"idle_memory", SAY("Memory when started"), true},
                 {"instances", SAY("Instances"), true},
                 {"per_month", say("%1 a month", report.prices.currency), true},
                 {"per_million", say("%1 per million requests", report.prices.currency), true}},
                {}};
    for (const auto& one : report.alternatives) {
        std::vector<Cell> row{{study.alternativeName(one.alternative), Json(one.alternative)}};
        if (one.measured)
            addMeasured(row, *one.measured);
        while (row.size() < 7)
            row.emplace_back(kDash, Json(nullptr), one.reason);
        if (one.fleet) {
            const auto& fleet = *one.fleet;
            row.push_back(instancesCell(fleet, report.prices));
            row.push_back(
                rangeCell(Figure95{fleet.typical.perMonth, {fleet.least.perMonth, fleet.most.perMonth}},
                          Dimension::Count));
            row.push_back(rangeCell(one.perMillion(report.traffic), Dimension::Count));
        }
        while (row.size() < table.columns.size())
            row.emplace_back(say("not known"), Json(nullptr), one.reason);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table scalabilityTable(const CapacityReport& report) {
    Table table{"scalability",
                SAY("Universal Scalability Law, of the ramps of this run"),
                {{"subject", SAY("Subject")},
                 {"lambda", SAY("One alone"), true},
                 {"sigma", SAY("Contention σ"), true},
                 {"kappa", SAY("Coherency κ"), true},
                 {"peak", SAY("Peak at a concurrency of"), true},
                 {"largest", SAY("Measured up to"), true},
                 {"fit", SAY("Lack of fit, p"), true}},
                {}};
    for (const auto& [subject, fit] : report.scalability) {
        Message tip;
        for (const auto& caution : fit.cautions)
            tip += caution;
        Cell peak = fit.peak ? rangeCell(*fit.peak, Dimension::Count)
                             : Cell(say("none shown"), Json(nullptr),
                                    say("The interval of κ holds 0: noise alone would make such a curve."));
        if (fit.peak)
            peak.tooltip = tip;
        table.rows.push_back({subject,
                              rangeCell(fit.lambda, Dimension::Rate),
                              rangeCell(fit.sigma, Dimension::Count),
                              rangeCell(fit.kappa, Dimension::Count),
                              std::move(peak),
                              {formatNumber(fit.largestN), Json(fit.largestN)},
                              fit.lackOfFitP
                                  ? Cell(formatNumber(*fit.lackOfFitP), Json(*fit.lackOfFitP), std::move(tip))
                                  : Cell(kDash, Json(nullptr), std::move(tip))});
    }
    return table;
}

Table priceTable(const PriceList& prices) {
    Table table{"prices",
                say("Prices: %1", prices.title),
                {{"instance", SAY("Instance")},
                 {"vcpus", SAY("vCPUs"), true},
                 {"memory", SAY("Memory"), true},
                 {"per_month", say("%1 a month", prices.currency), true},
                 {"as_of", SAY("As of")},
                 {"source", SAY("Source")}},
                {}};
    for (const auto& type : prices.instances)
        table.rows.push_back({type.name,
                              {formatNumber(type.vcpus), Json(type.vcpus)},
                              {formatQuantity(type.memoryBytes, Dimension::Bytes), Json(type.memoryBytes)},
                              {formatNumber(type.pricePerMonth), Json(type.pricePerMonth)},
                              type.asOf,
                              type.source});
    return table;
}

Message trafficSentence(const Traffic& traffic) {
    const Quantity mean{traffic.meanPerS, Dimension::Rate};
    const Quantity peak{traffic.peakPerS, Dimension::Rate};
    Message out = traffic.p99Ns
                      ? say("Asked for: %1 on average, %2 at the peak, 99 of 100 answered within %3.", mean,
                            peak, Quantity{*traffic.p99Ns, Dimension::Time})
                      : say("Asked for: %1 on average, %2 at the peak.", mean, peak);
    out += sayCount(traffic.fewest, "Sized for the peak with %1 to spare, with at least %n instance.",
                    "Sized for the peak with %1 to spare, with at least %n instances.",
                    Percent{traffic.headroom});
    return out;
}

Message sourceSentence(const CapacityReport& report) {
    const Message load = parametersText(report.load);
    switch (report.source) {
        case RateSource::Search:
            return say("Carried is the highest rate within the objective, looked for at %1.", load);
        case RateSource::Rates:
            return say("Carried is the highest of the given rates that held the objective, at %1.", load);
        case RateSource::ClosedLoop:
            break;
    }
    return report.load.empty() ? Message() : say("Carried is the ceiling of a closed loop, at %1.", load);
}

std::vector<Table> capacityTables(const Study& study, const CapacityReport& report) {
    std::vector<Table> out{capacityTable(study, report)};
    if (!report.scalability.empty())
        out.push_back(scalabilityTable(report));
    out.push_back(priceTable(report.prices));
    return out;
}

std::vector<Message> allCautions(const CapacityReport& report) {
    std::vector<Message> out = report.cautions;
    for (const auto& [subject, fit] : report.scalability) {
        for (const auto& caution : fit.cautions)
            out.push_back(say("%1: %2", subject, caution));
    }
    return out;
}

std::string capacityText(const Study& study, const CapacityReport& report, const Wording& wording) {
    return document(study, report, wording, &toText, "");
}

std::string capacityMarkdown(const Study& study, const CapacityReport& report, const Wording& wording) {
    return document(study, report, wording, &toMarkdown, "### ");
}

}  // namespace bakeoff::core
