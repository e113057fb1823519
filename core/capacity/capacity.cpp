// SPDX-License-Identifier: GPL-3.0-only
#include "core/capacity/capacity.h"

#include <algorithm>
#include <cmath>

#include "core/bench/catalogue.h"
#include "core/capacity/fleet.h"

namespace bakeoff::core {
namespace {

constexpr double kMillionsPerMonth = kHoursPerMonth * 3600 / 1e6;  // of one request a second
constexpr double kChartReach = 100;

Error unknown(const char* where, Message message) {
    return {ErrorCode::NotFound, std::move(message), where};
}

/// What the traffic refers to must be there.
Result<void> checkNames(const Study& study, const Traffic& traffic, const PriceList& prices) {
    if (auto checked = checkTraffic(traffic); !checked)
        return checked.error();
    const auto* workload = findWorkload(traffic.workload);
    if (!workload || !workload->underHttpLoad())
        return unknown("workload", say("\"%1\" is no server under HTTP load.", traffic.workload));
    if (!traffic.instance.empty() && !prices.find(traffic.instance)) {
        std::vector<std::string> ids;
        for (const auto& type : prices.instances)
            ids.push_back(type.id);
        return unknown("instance", say("The price list has no instance \"%1\". It has: %2.", traffic.instance,
                                       Message::listed(ids)));
    }
    const bool presentKnown =
        traffic.present.empty() ||
        std::ranges::find(study.alternatives, traffic.present, &Alternative::id) != study.alternatives.end();
    if (!presentKnown)
        return unknown("present", say("The study has no alternative \"%1\".", traffic.present));
    if (!traffic.scenario.empty() && !study.findScenario(traffic.scenario))
        return unknown("scenario", say("No scenario \"%1\" in this study.", traffic.scenario));
    return {};
}

class CapacityBuilder {
public:
    CapacityBuilder(const Study& study, const std::vector<CaseSummary>& cases, const Traffic& traffic,
                    const PriceList& prices)
        : m_study(study), m_cases(cases) {
        m_report.traffic = traffic;
        m_report.prices = prices;
    }

    CapacityReport build(CapacityParts parts) {
        auto rates = ratesAtObjective(m_study, m_cases, m_report.traffic);
        m_report.source = rates.source;
        m_report.load = std::move(rates.load);
        for (auto& rate : rates.alternatives)
            addAlternative(std::move(rate));
        if (parts == CapacityParts::Costs)
            return std::move(m_report);
        fitRamps();
        findSaving();
        judge();
        addCautions();
        return std::move(m_report);
    }

private:
    void addAlternative(AlternativeRate rate) {
        AlternativeCost out{rate.alternative, std::move(rate.measured), std::nullopt, std::move(rate.reason)};
        if (out.measured) {
            out.fleet = fleetFor(*out.measured, m_report.traffic.peakPerS, m_report.traffic, m_report.prices);
            if (!out.fleet)
                out.reason = say("Its %1 of memory fit on no instance that may be used.",
                                 Quantity{out.measured->memory->interval.high, Dimension::Bytes});
        }
        m_report.alternatives.push_back(std::move(out));
    }

    void fitRamps() {
        for (const auto& one : m_report.alternatives) {
            if (!one.measured)
                continue;
            const auto points = scalePointsOf(m_cases, m_report.traffic.workload, one.measured->subject);
            if (auto fit = fitScalability(points))
                m_report.scalability.emplace_back(one.measured->subject, std::move(fit).value());
        }
    }

    /// The alternative in use; else the one that costs most.
    [[nodiscard]] const AlternativeCost* baseline() const {
        const AlternativeCost* dearest = nullptr;
        for (const auto& one : m_report.alternatives) {
            if (!one.fleet)
                continue;
            if (one.alternative == m_report.traffic.present)
                return &one;
            if (!dearest || one.fleet->typical.perMonth > dearest->fleet->typical.perMonth)
                dearest = &one;
        }
        return m_report.traffic.present.empty() ? dearest : nullptr;
    }

    void findSaving() {
        const auto* from = baseline();
        if (!from)
            return;
        for (const auto& to : m_report.alternatives) {
            if (!to.fleet || &to == from)
                continue;
            const auto saved = savingAt(*from->measured, *to.measured, m_report.traffic.peakPerS,
                                        m_report.traffic, m_report.prices);
            if (saved && (!m_report.saving || saved->value > m_report.saving->perMonth.value))
                m_report.saving = Saving{from->alternative, to.alternative, *saved, {}};
        }
        if (m_report.saving)
            m_report.saving->breakEven =
                breakEvenOf(*from->measured, *m_report.find(m_report.saving->to)->measured, m_report.traffic,
                            m_report.prices);
    }

    [[nodiscard]] Message money(double amount) const { return moneyText(amount, m_report.prices.currency); }
    [[nodiscard]] std::string name(const std::string& alternative) const {
        return m_study.alternativeName(alternative);
    }

    void judge() {
        if (!m_report.saving) {
            m_report.sentence = say("Whether it matters at your load is not known.");
            for (const auto& one : m_report.alternatives) {
                if (!one.fleet)
                    m_report.sentence += say("%1: %2", name(one.alternative), one.reason);
            }
            return;
        }
        const auto& saved = m_report.saving->perMonth;
        const double matters = m_report.traffic.mattersFrom();
        m_report.verdict = saved.interval.high <= matters ? LoadVerdict::NoDifference
                           : saved.interval.low > matters ? LoadVerdict::Pays
                                                          : LoadVerdict::Open;
        m_report.sentence = verdictSentence();
        m_report.sentence += breakEvenSentence();
    }

    [[nodiscard]] Message verdictSentence() const {
        const auto& saving = *m_report.saving;
        const auto& saved = saving.perMonth;
        const std::string from = name(saving.from);
        const std::string to = name(saving.to);
        const bool same = saved.interval.low == 0 && saved.interval.high == 0;
        if (same)
            return say("No difference at your load: %1 and %2 cost the same, %3 a month.", from, to,
                       money(m_report.find(saving.from)->fleet->typical.perMonth));
        const Message range = say("%1 a month (%2 to %3)", money(saved.value), money(saved.interval.low),
                                  money(saved.interval.high));
        const Message cost = say("changing costs %1 a month over %2 months",
                                 money(m_report.traffic.mattersFrom()), Rounded{m_report.traffic.months});
        if (saved.value < 0 && m_report.verdict == LoadVerdict::NoDifference)
            return say("Nothing to gain at your load: %1 instead of %2 costs %3 a month more (%4 to %5).", to,
                       from, money(-saved.value), money(-saved.interval.high), money(-saved.interval.low));
        switch (m_report.verdict) {
            case LoadVerdict::NoDifference:
                return say("No difference at your load: %1 instead of %2 saves %3, and %4.", to, from, range,
                           cost);
            case LoadVerdict::Pays:
                return say("It matters at your load: %1 instead of %2 saves %3, and %4.", to, from, range,
                           cost);
            default:
                return say(
                    "Whether it matters at your load is open: %1 instead of %2 saves %3, and %4. A narrower "
                    "measurement, or a better known factor of the vCPU, would tell.",
                    to, from, range, cost);
        }
    }

    [[nodiscard]] Message breakEvenSentence() const {
        const auto& at = m_report.saving->breakEven;
        const auto load = [](double perS) { return Quantity{perS, Dimension::Rate}; };
        if (!at.at)
            return say("At no load does it pay.");
        if (at.earliest && at.latest)
            return say("It pays from a peak of about %1 (%2 to %3).", load(*at.at), load(*at.earliest),
                       load(*at.latest));
        return say("It pays from a peak of about %1; by the least favourable figures at no load.",
                   load(*at.at));
    }

    void addCautions() {
        const auto& traffic = m_report.traffic;
        m_report.cautions.push_back(
            say("What this machine measured does not carry over to a vCPU one to one: a vCPU is taken to do "
                "%1 to %2 of what a core does here.",
                Percent{traffic.factorLow}, Percent{traffic.factorHigh}));
        m_report.cautions.push_back(
            say("The measured work stands for yours. What your service does more in each request costs both "
                "sides, and makes the difference smaller in proportion."));
        if (traffic.p99Ns && m_report.source == RateSource::ClosedLoop && m_report.saving)
            m_report.cautions.push_back(
                say("No rate was looked for that holds your objective: these are ceilings of a closed loop. "
                    "Measure the highest rate within a p99 of %1 instead.",
                    Quantity{*traffic.p99Ns, Dimension::Time}));
        for (const auto& one : m_report.alternatives) {
            if (one.fleet)
                addCautionsOf(one);
        }
    }

    void addCautionsOf(const AlternativeCost& one) {
        const auto& measured = *one.measured;
        auto& out = m_report.cautions;
        if (measured.missesObjective)
            out.push_back(
                say("%1 is slower than your objective at its ceiling, so it carries less and costs "
                    "more than is said.",
                    name(one.alternative)));
        if (measured.unbounded)
            out.push_back(say("The highest rate that was tried held for %1: it may carry more and cost less.",
                              name(one.alternative)));
        if (measured.bracket && !measured.unbounded)
            out.push_back(
                say("The figures of %1 lie between the highest rate that held and the lowest that did "
                    "not: that is no confidence interval.",
                    name(one.alternative)));
        if (measured.fewTrials && !measured.bracket)
            out.push_back(
                say("Too few trials of %1 for an interval; their range stands instead.", measured.subject));
        if (!measured.memory)
            out.push_back(
                say("The memory of %1 was not measured; it is taken to fit.", name(one.alternative)));
        const auto* type = m_report.prices.find(one.fleet->typical.instance);
        if (type && type->vcpus > measured.cores)
            out.push_back(
                say("%1 was measured on %2 of the %3 cores that one %4 has; the others are taken to "
                    "do as much.",
                    name(one.alternative), Rounded{measured.cores}, Rounded{type->vcpus}, type->name));
    }

    const Study& m_study;
    const std::vector<CaseSummary>& m_cases;
    CapacityReport m_report;
};

}  // namespace

Figure95 AlternativeCost::perMillion(const Traffic& traffic) const {
    if (!fleet)
        return {};
    const double millions = traffic.meanPerS * kMillionsPerMonth;
    return {fleet->typical.perMonth / millions,
            {fleet->least.perMonth / millions, fleet->most.perMonth / millions}};
}

const AlternativeCost* CapacityReport::find(const std::string& alternative) const {
    const auto it = std::ranges::find(alternatives, alternative, &AlternativeCost::alternative);
    return it == alternatives.end() ? nullptr : &*it;
}

Message moneyText(double amount, const std::string& currency) {
    return say("%1 %2", Rounded{amount}, currency);
}

Result<CapacityReport> capacityOf(const Study& study, const std::vector<CaseSummary>& cases,
                                  const Traffic& traffic, const PriceList& prices, CapacityParts parts) {
    if (auto checked = checkNames(study, traffic, prices); !checked)
        return checked.error();
    return CapacityBuilder(study, cases, traffic, prices).build(parts);
}

std::vector<LoadCost> costOverLoad(const CapacityReport& report, int steps) {
    std::vector<LoadCost> out;
    const int most = static_cast<int>(std::lround(steps * std::log10(kChartReach)));
    for (int step = -most; step <= most; ++step) {
        LoadCost at{report.traffic.peakPerS * std::pow(10.0, static_cast<double>(step) / steps), {}};
        if (at.peakPerS > kHighestLoad)
            break;
        for (const auto& one : report.alternatives) {
            std::optional<FleetRange> fleet;
            if (one.measured)
                fleet = fleetFor(*one.measured, at.peakPerS, report.traffic, report.prices);
            at.alternatives.push_back(std::move(fleet));
        }
        out.push_back(std::move(at));
    }
    return out;
}

}  // namespace bakeoff::core
