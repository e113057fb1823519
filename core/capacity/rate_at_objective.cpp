// SPDX-License-Identifier: GPL-3.0-only
#include "core/capacity/rate_at_objective.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/measure/knee.h"
#include "core/plan/operating_point.h"

namespace bakeoff::core {
namespace {

constexpr const char* kThroughput = "requests_per_s";
constexpr const char* kFound = "rate_within_p99";
constexpr double kSameTime = 1e-6;  // relative: an objective that went through text

using Load = std::map<std::string, double>;

/// A case without what its rate is, so that a ramp is one load.
Load loadOf(const CaseSummary& item) {
    Load out;
    for (const auto& [name, value] : item.parameters) {
        const bool rate = name == kRate || name == kRateShare || name == kP99Limit || isMeasuredTime(name);
        if (!rate)
            out[name] = value;
    }
    return out;
}

RateSource sourceOf(const CaseSummary& item) {
    return searchesRate(item.parameters)   ? RateSource::Search
           : hasGivenRate(item.parameters) ? RateSource::Rates
                                           : RateSource::ClosedLoop;
}

bool counts(const CaseSummary& item) {
    return !item.rejected() && !item.busy() && item.trialsOk >= static_cast<int>(kFewestForVerdict);
}

Message whyNot(const CaseSummary& item) {
    if (item.rejected())
        return say("The result of %1 is invalid.", item.subject);
    if (item.busy())
        return say("%1 was measured while other programs were busy.", item.subject);
    return sayCount(item.trialsOk, "%1 has only %n valid trial; at least %2 are needed.",
                    "%1 has only %n valid trials; at least %2 are needed.", item.subject, kFewestForVerdict);
}

Figure95 figureOf(const Summary& summary) {
    return {summary.median, summary.interval.value_or(Interval{summary.min, summary.max})};
}

std::optional<Figure95> figureOf(const CaseSummary& item, const char* metric) {
    const Summary* summary = item.metric(metric);
    if (!summary || !(summary->median > 0))
        return std::nullopt;
    return figureOf(*summary);
}

std::size_t listedCpus(const std::string& text) {
    std::size_t count = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        const char* last = text.data() + end;
        int from = 0;
        const auto first = std::from_chars(text.data() + at, last, from);
        if (first.ec != std::errc())
            return 0;
        int to = from;
        if (first.ptr != last && *first.ptr == '-' && std::from_chars(first.ptr + 1, last, to).ptr != last)
            return 0;
        if (to < from)
            return 0;
        count += static_cast<std::size_t>(to - from) + 1;
        at = end + 1;
    }
    return count;
}

/// The CPUs that the server had; where nothing says so, as many as it kept busy.
double coresOf(const CaseSummary& item) {
    if (const auto cpus = item.settings.find("server_cpus"); cpus != item.settings.end()) {
        if (const auto count = listedCpus(cpus->second); count > 0)
            return static_cast<double>(count);
    }
    const Summary* busy = item.metric("server_cores_busy");
    return busy ? std::max(1.0, std::round(busy->median)) : 1;
}

/// All cases of one subject at one load and of one source.
struct Candidates {
    std::vector<const CaseSummary*> cases;
};

std::optional<MeasuredRate> describe(const CaseSummary& item, Figure95 rate) {
    if (!(rate.value > 0 && rate.interval.low > 0))
        return std::nullopt;
    MeasuredRate out;
    out.subject = item.subject;
    out.perS = rate;
    out.trials = {rate.interval.low, rate.value, rate.interval.high};
    out.cores = coresOf(item);
    out.fewTrials = item.trialsOk < static_cast<int>(kFewestForInterval);
    out.cpuNs = figureOf(item, "server_cpu_ns_per_request");
    out.memory = figureOf(item, "pss_peak_bytes");
    return out;
}

/// Each trial for itself, instead of the ends of their interval.
void takeTrials(std::optional<MeasuredRate>& rate, const CaseSummary& item, const char* metric) {
    const auto values = item.values.find(metric);
    const bool usable = rate && values != item.values.end() && !values->second.empty() &&
                        std::ranges::all_of(values->second, [](double value) { return value > 0; });
    if (usable)
        rate->trials = values->second;
}

/// The longest objective that is still no looser than the reader's: its rate holds theirs, too.
std::optional<MeasuredRate> bySearch(const Candidates& from, const Traffic& traffic) {
    const CaseSummary* best = nullptr;
    for (const auto* item : from.cases) {
        const double limit = item->parameters.at(kP99Limit);
        const bool strictEnough = traffic.p99Ns && limit <= *traffic.p99Ns * (1 + kSameTime);
        if (strictEnough && (!best || limit > best->parameters.at(kP99Limit)))
            best = item;
    }
    const Summary* found = best ? best->metric(kFound) : nullptr;
    if (!found)
        return std::nullopt;
    auto out = describe(*best, figureOf(*found));
    takeTrials(out, *best, kFound);
    return out;
}

/// Whether a rate was answered, and in time: surely, or as far as the medians say.
bool holds(const CaseSummary& item, double offered, double p99Ns, bool surely) {
    const Summary* p99 = item.metric("p99_ns");
    const Summary* achieved = item.metric(kThroughput);
    if (!p99 || !achieved || achieved->median < kSustained * offered)
        return false;
    return (surely ? figureOf(*p99).interval.high : p99->median) <= p99Ns;
}

/// The highest of the given rates that held, up to the lowest that did not.
std::optional<MeasuredRate> byRates(const Candidates& from, const Traffic& traffic) {
    if (!traffic.p99Ns)
        return std::nullopt;
    std::vector<std::pair<double, const CaseSummary*>> ramp;
    for (const auto* item : from.cases) {
        const Summary* offered = item->metric("offered_per_s");
        const auto given = item->parameters.find(kRate);
        const double rate = given != item->parameters.end() ? given->second : offered ? offered->median : 0;
        if (rate > 0)
            ramp.emplace_back(rate, item);
    }
    std::ranges::sort(ramp);
    const CaseSummary* best = nullptr;
    Figure95 rate;
    for (const auto& [offered, item] : ramp) {
        if (!holds(*item, offered, *traffic.p99Ns, false)) {
            rate.interval.high = std::max(offered, rate.value);
            break;
        }
        best = item;
        rate.value = offered;
        // An end of the interval that misses the objective leaves the rate before as the sure one.
        if (holds(*item, offered, *traffic.p99Ns, true) || rate.interval.low == 0)
            rate.interval.low = offered;
    }
    if (!best)
        return std::nullopt;
    const bool unbounded = rate.interval.high == 0;
    if (unbounded)
        rate.interval.high = rate.value;
    auto out = describe(*best, rate);
    if (out) {
        out->unbounded = unbounded;
        out->bracket = true;
    }
    return out;
}

std::optional<MeasuredRate> byCeiling(const Candidates& from, const Traffic& traffic) {
    if (from.cases.empty())
        return std::nullopt;
    const CaseSummary* item = from.cases.front();
    const auto rate = figureOf(*item, kThroughput);
    if (!rate)
        return std::nullopt;
    auto out = describe(*item, *rate);
    takeTrials(out, *item, kThroughput);
    const Summary* p99 = item->metric("p99_ns");
    if (out && traffic.p99Ns)
        out->missesObjective = !p99 || p99->median > *traffic.p99Ns;
    return out;
}

std::optional<MeasuredRate> rateOf(const Candidates& from, RateSource source, const Traffic& traffic) {
    switch (source) {
        case RateSource::Search:
            return bySearch(from, traffic);
        case RateSource::Rates:
            return byRates(from, traffic);
        case RateSource::ClosedLoop:
            break;
    }
    return byCeiling(from, traffic);
}

std::optional<double> idleMemory(const std::vector<CaseSummary>& cases, const std::string& subject) {
    for (const auto& item : cases) {
        const auto* workload = findWorkload(item.workload);
        const Summary* memory = item.metric("pss_peak_bytes");
        if (workload && workload->kind == Workload::Kind::ColdStart && item.subject == subject && memory &&
            counts(item))
            return memory->median;
    }
    return std::nullopt;
}

/// Why an alternative has no figure at a load: the best that can be said.
Message reasonFor(const std::vector<std::string>& subjects, const std::vector<CaseSummary>& cases,
                  const Traffic& traffic) {
    if (subjects.empty())
        return say("The study names nothing that stands for it at %1.", traffic.workload);
    Message rejected;
    bool elsewhere = false;
    for (const auto& item : cases) {
        if (item.workload != traffic.workload || std::ranges::find(subjects, item.subject) == subjects.end())
            continue;
        if (counts(item))
            elsewhere = true;
        else if (rejected.empty())
            rejected = whyNot(item);
    }
    if (elsewhere)
        return say("It was not measured at the load of the others, or at no rate that holds the objective.");
    return rejected.empty() ? say("The run did not measure it at %1.", traffic.workload) : rejected;
}

class Chooser {
public:
    Chooser(const Study& study, const std::vector<CaseSummary>& cases, const Traffic& traffic)
        : m_study(study), m_cases(cases), m_traffic(traffic) {
        for (const auto& alternative : study.alternatives)
            m_subjects.push_back(subjectsFor(study, alternative.id, traffic.workload));
    }

    RatesAtObjective choose() const {
        RatesAtObjective best;
        std::size_t most = 0;
        double fastest = 0;
        for (const auto source : valuesOf<RateSource>()) {
            for (const auto& load : loads()) {
                auto tried = at(source, load);
                const auto known = static_cast<std::size_t>(std::ranges::count_if(
                    tried.alternatives, [](const auto& one) { return one.measured.has_value(); }));
                // Of loads that say as much, the one at which most was reached: few connections are no
                // ceiling.
                const double speed = speedOf(tried);
                const bool better =
                    known > most || (known == most && known > 0 && source == best.source && speed > fastest);
                if (better) {
                    most = known;
                    fastest = speed;
                    best = std::move(tried);
                }
            }
        }
        if (most == 0)
            best = at(RateSource::ClosedLoop, {});
        return best;
    }

private:
    /// In the order in which they were measured.
    [[nodiscard]] std::vector<Load> loads() const {
        std::vector<Load> out;
        for (const auto& item : m_cases) {
            if (item.workload != m_traffic.workload)
                continue;
            Load load = loadOf(item);
            if (std::ranges::find(out, load) == out.end())
                out.push_back(std::move(load));
        }
        return out;
    }

    [[nodiscard]] RatesAtObjective at(RateSource source, const Load& load) const {
        RatesAtObjective out{source, load, {}};
        for (std::size_t a = 0; a < m_subjects.size(); ++a) {
            AlternativeRate one{m_study.alternatives[a].id, std::nullopt, {}};
            for (const auto& subject : m_subjects[a]) {
                Candidates from;
                for (const auto& item : m_cases) {
                    if (item.workload == m_traffic.workload && item.subject == subject && counts(item) &&
                        sourceOf(item) == source && loadOf(item) == load)
                        from.cases.push_back(&item);
                }
                auto rate = rateOf(from, source, m_traffic);
                if (rate && (!one.measured || perCore(*rate) > perCore(*one.measured)))
                    one.measured = std::move(rate);
            }
            if (one.measured)
                one.measured->idleMemory = idleMemory(m_cases, one.measured->subject);
            else
                one.reason = reasonFor(m_subjects[a], m_cases, m_traffic);
            out.alternatives.push_back(std::move(one));
        }
        return out;
    }

    /// Product of the rates, as a logarithm.
    static double speedOf(const RatesAtObjective& rates) {
        double sum = 0;
        for (const auto& one : rates.alternatives)
            sum += one.measured ? std::log(one.measured->perS.value) : 0;
        return sum;
    }
    static double perCore(const MeasuredRate& rate) { return rate.perS.value / rate.cores; }

    const Study& m_study;
    const std::vector<CaseSummary>& m_cases;
    const Traffic& m_traffic;
    std::vector<std::vector<std::string>> m_subjects;
};

}  // namespace

std::vector<std::string> subjectsFor(const Study& study, const std::string& alternative,
                                     const std::string& workload) {
    std::vector<std::string> out;
    const auto add = [&out](const std::string& subject) {
        if (!subject.empty() && std::ranges::find(out, subject) == out.end())
            out.push_back(subject);
    };
    for (const auto& rule : study.evidence) {
        const auto subjects = rule.subjects.find(alternative);
        if (rule.workload == workload && subjects != rule.subjects.end())
            std::ranges::for_each(subjects->second, add);
    }
    for (const auto& claim : study.claims) {
        if (claim.workload == workload && claim.alternative == alternative)
            add(claim.subject);
    }
    return out;
}

RatesAtObjective ratesAtObjective(const Study& study, const std::vector<CaseSummary>& cases,
                                  const Traffic& traffic) {
    return Chooser(study, cases, traffic).choose();
}

std::vector<ScalePoint> scalePointsOf(const std::vector<CaseSummary>& cases, const std::string& workload,
                                      const std::string& subject) {
    std::map<Load, std::vector<ScalePoint>> closed;
    std::map<Load, std::vector<ScalePoint>> open;
    for (const auto& item : cases) {
        const Summary* rate = item.metric(kThroughput);
        const Summary* mean = item.metric("mean_ns");
        const auto connections = item.parameters.find(kConnections);
        if (item.workload != workload || item.subject != subject || !counts(item) || !rate ||
            !(rate->min > 0) || searchesRate(item.parameters))
            continue;
        const auto& values = item.values.at(kThroughput);
        Load load = loadOf(item);
        if (hasGivenRate(item.parameters)) {
            const Summary* offered = item.metric("offered_per_s");
            const double inSystem = mean ? rate->median * mean->median / 1e9 : 0;
            // Beyond what is sustained the number in the system grows for as long as one looks.
            if (inSystem >= 1 && offered && rate->median >= kSustained * offered->median)
                open[load].push_back({inSystem, values});
        } else if (connections != item.parameters.end()) {
            load.erase(kConnections);
            closed[load].push_back({connections->second, values});
        }
    }
    const auto most = [](const auto& loads) {
        std::vector<ScalePoint> out;
        for (const auto& [load, points] : loads) {
            if (points.size() > out.size())
                out = points;
        }
        return out;
    };
    auto out = most(closed);
    return out.size() >= kFewestScalePoints || open.empty() ? out : most(open);
}

}  // namespace bakeoff::core
