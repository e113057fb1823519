// SPDX-License-Identifier: GPL-3.0-only
#include "core/verdict/validity.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "core/bench/catalogue.h"
#include "core/measure/checks.h"
#include "core/measure/limits.h"
#include "core/plan/operating_point.h"
#include "core/verdict/case_peers.h"
#include "core/verdict/trial_stability.h"

namespace bakeoff::core {
namespace {

using Verdict = ValidityCheck::Verdict;

constexpr double kWideSpread = 0.10;

/// Settings that must not differ between what is compared, and what to do when they do.
constexpr std::pair<const char*, Sentence> kAlike[] = {
    {"server_cpus", SAY("Measure them in one run, on the same CPUs.")},
    {"generator_cpus", SAY("Measure them in one run, on the same CPUs.")},
    {"generator_sleeps", SAY("Measure them in one run, on the same CPUs.")},
    {"cores", SAY("Give all of them the same: --cores one, or --cores all.")},
    {"database", SAY("Give all of them the same database.")},
    {"database_work", SAY("Compare those that ask the same of their database.")},
    {"requests", SAY("Ask all of them the same: give them the same requests.")},
    {"access_log", SAY("Switch the access log off, or on, for all.")},
    {"debug", SAY("Switch debugging off for all.")},
    {"compression", SAY("Switch compression off, or on, for all.")},
};

const std::string* setting(const CaseSummary& item, const std::string& name) {
    const auto it = item.settings.find(name);
    return it == item.settings.end() ? nullptr : &it->second;
}

/// How many processors its workers may keep busy, as the settings say it.
const std::string* parallelism(const CaseSummary& item) {
    const std::string* stated = setting(item, kParallelism);
    return stated ? stated : setting(item, "workers");
}

ValidityCheck stability(const CaseSummary& item) {
    ValidityCheck check{Check::Stability, Verdict::Pass, {}, {}};
    const Workload* workload = findWorkload(item.workload);
    const auto values =
        workload ? item.values.find(leadingMetric(*workload, item.parameters)) : item.values.end();
    if (values == item.values.end()) {
        check.detail = say("Nothing that could vary was measured.");
        return check;
    }
    if (values->second.size() > 1) {
        check.value = relativeSpread(values->second);
        check.threshold = kWideSpread;
        check.detail = say("The middle half of %1 trials spans %2 of the median.", values->second.size(),
                           Percent{*check.value, 1});
    }
    for (const auto& odd : checkTrialStability(values->second)) {
        check.verdict = std::max(check.verdict, odd.verdict);
        if (odd.id != Check::Spread)
            check.detail += odd.detail;
        check.remedy += odd.remedy;
    }
    return check;
}

/// Whether the two can be held against each other at all.
bool comparable(const CaseSummary& a, const CaseSummary& b) {
    return a.workload == b.workload && sameSize(a.parameters, b.parameters);
}

ValidityCheck commonCeiling(const CaseSummary& item, const CasePeers& peers) {
    ValidityCheck check{Check::CommonCeiling, Verdict::Pass, {}, {}};
    const Summary* own = item.metric("requests_per_s");
    if (const Summary* share = item.metric("of_null_server")) {
        check.value = share->median;
        check.threshold = kOfNullServer;
        check.detail = say("%1 of what the null server reaches here.", Percent{share->median, 1});
        if (share->median > 1) {
            // Nothing is faster than the null server, so it is the ceiling that came out too low.
            check.verdict = Verdict::Warn;
            check.detail +=
                say("Nothing can do that: the ceiling was measured too low, and says nothing of this "
                    "result.");
            check.remedy = say("Close what else is running, and measure again.");
        } else if (share->median > kOfNullServer) {
            check.verdict = Verdict::Fail;
            check.remedy =
                say("The generator or the loopback is the limit: give the server fewer cores, or compare CPU "
                    "time per request.");
            return check;
        }
    } else {
        check.detail = say("The null server was not measured beside it.");
    }
    for (const CaseSummary* other : peers.nextTo(item, "requests_per_s")) {
        const Summary* theirs = other->metric("requests_per_s");
        if (other == &item || !comparable(*other, item) || !theirs || theirs->median <= 0)
            continue;
        const double apart = std::fabs(own->median / theirs->median - 1);
        if (apart > kNearEachOther)
            continue;
        check.verdict = Verdict::Warn;
        check.detail +=
            say("%1 from %2: they may share a limit that is neither's.", Percent{apart, 1}, other->subject);
        check.remedy = say(
            "Look at the generator's load and the cores kept busy, and use more connections or fewer cores.");
    }
    return check;
}

/// The months from year 0 on to "2024-10"; nothing for what is no month.
std::optional<int> monthsOf(const std::string* text) {
    int year = 0;
    int month = 0;
    if (!text || text->size() != 7 || (*text)[4] != '-' ||
        std::from_chars(text->data(), text->data() + 4, year).ptr != text->data() + 4 ||
        std::from_chars(text->data() + 5, text->data() + 7, month).ptr != text->data() + 7)
        return std::nullopt;
    return year * 12 + month;
}

/// Of each workload the cases with the oldest and the newest toolchain, the first of each.
class ToolchainTimes {
public:
    explicit ToolchainTimes(const std::vector<CaseSummary>& cases) {
        for (const auto& item : cases) {
            const auto months = monthsOf(setting(item, kToolchainReleased));
            if (!months || !item.measured())
                continue;
            auto& [oldest, newest] = m_ends[item.workload];
            if (!oldest || *months < *monthsOf(setting(*oldest, kToolchainReleased)))
                oldest = &item;
            if (!newest || *months > *monthsOf(setting(*newest, kToolchainReleased)))
                newest = &item;
        }
    }

    /// The one whose toolchain is furthest from its own in time, when that is far; null: none is.
    [[nodiscard]] const CaseSummary* furthestFrom(const CaseSummary& item) const {
        const auto ends = m_ends.find(item.workload);
        const auto own = monthsOf(setting(item, kToolchainReleased));
        if (!own || ends == m_ends.end())
            return nullptr;
        const auto apart = [&own](const CaseSummary* other) {
            return std::abs(*own - *monthsOf(setting(*other, kToolchainReleased)));
        };
        const auto [first, second] = std::minmax(ends->second.first, ends->second.second);
        const CaseSummary* furthest = apart(second) > apart(first) ? second : first;
        return apart(furthest) >= static_cast<int>(kMonthsApart) ? furthest : nullptr;
    }

private:
    std::map<std::string, std::pair<const CaseSummary*, const CaseSummary*>> m_ends;
};

ValidityCheck fairness(const CaseSummary& item, const CasePeers& peers, const ToolchainTimes& times) {
    ValidityCheck check{Check::Fairness, Verdict::Pass, say("Compared on the same terms."), {}};
    std::vector<Message> remedies;
    const auto differ = [&](Verdict verdict, Message what, Message remedy) {
        if (check.verdict == Verdict::Pass)
            check.detail = {};
        check.verdict = std::max(check.verdict, verdict);
        check.detail += std::move(what);
        if (std::find(remedies.begin(), remedies.end(), remedy) == remedies.end())
            remedies.push_back(std::move(remedy));
    };
    const Workload* workload = findWorkload(item.workload);
    const bool servers = workload && workload->underLoad();
    const bool hasLike = peers.hasLike(item);
    for (const CaseSummary* peer : peers.of(item)) {
        const CaseSummary& other = *peer;
        if (peer == &item || !other.measured())
            continue;
        if (!sameSize(item.parameters, other.parameters)) {
            // Results of other tools are of work that is not known here: two sizes are two things.
            if (workload && !hasLike && other.subject != item.subject)
                differ(Verdict::Fail, say("%1 was measured at another size.", other.subject),
                       say("Measure both at one size."));
            continue;
        }
        for (const auto& [name, remedy] : kAlike) {
            const std::string* own = setting(item, name);
            const std::string* theirs = setting(other, name);
            if (own && theirs && *own != *theirs)
                differ(Verdict::Warn, say("%1 %2, %3 %4.", name, *own, other.subject, *theirs), remedy);
        }
        // Only servers are to have the same: how a program uses the CPUs can be what is compared
        // (cpu-parallel).
        const std::string* own = servers ? parallelism(item) : nullptr;
        const std::string* theirs = servers ? parallelism(other) : nullptr;
        if (own && theirs && *own != *theirs)
            differ(Verdict::Warn,
                   say("Its workers may use %1 cores, those of %2 %3.", *own, other.subject, *theirs),
                   say("Give all of them the same: --cores one, or --cores all."));
    }
    if (const CaseSummary* other = times.furthestFrom(item))
        differ(Verdict::Warn,
               say("Its toolchain was released in %1, that of %2 in %3.", *setting(item, kToolchainReleased),
                   other->subject, *setting(*other, kToolchainReleased)),
               say("Install a newer version of the older one and name it in the settings, or state beside "
                   "the figures how old it is."));
    check.remedy = Message::joined(std::move(remedies));
    return check;
}

}  // namespace

void checkCases(std::vector<CaseSummary>& cases) {
    std::vector<std::string> alike{kParallelism, "workers"};
    for (const auto& [name, remedy] : kAlike)
        alike.emplace_back(name);
    const CasePeers peers(cases, alike);
    const ToolchainTimes times(cases);
    for (auto& item : cases) {
        if (!item.measured())
            continue;
        item.checks.push_back(stability(item));
        // At a rate that was given all are alike, and none is at its ceiling.
        if (item.metric("requests_per_s") && !hasGivenRate(item.parameters) && !searchesRate(item.parameters))
            item.checks.push_back(commonCeiling(item, peers));
        item.checks.push_back(fairness(item, peers, times));
        std::stable_sort(item.checks.begin(), item.checks.end(),
                         [](const auto& a, const auto& b) { return ruleOf(a.id) < ruleOf(b.id); });
    }
}

}  // namespace bakeoff::core
