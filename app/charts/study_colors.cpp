// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/study_colors.h"

#include <algorithm>
#include <set>

namespace bakeoff::app {
namespace {

/// A subject as the study's claims and evidence name it.
struct KnownSubject {
    std::string id;
    std::string alternative;
    std::set<std::string> workloads;
    int shade = 0;
};

KnownSubject& find(std::vector<KnownSubject>& all, const std::string& id, const std::string& alternative) {
    const auto known = std::ranges::find(all, id, &KnownSubject::id);
    if (known != all.end())
        return *known;
    all.push_back({id, alternative, {}, 0});
    return all.back();
}

std::vector<KnownSubject> subjectsOf(const core::Study& study) {
    std::vector<KnownSubject> all;
    for (const auto& claim : study.claims) {
        if (!claim.subject.empty())
            find(all, claim.subject, claim.alternative).workloads.insert(claim.workload);
    }
    for (const auto& rule : study.evidence) {
        for (const auto& [alternative, subjects] : rule.subjects) {
            for (const auto& subject : subjects)
                find(all, subject, alternative).workloads.insert(rule.workload);
        }
    }
    return all;
}

bool meet(const KnownSubject& a, const KnownSubject& b) {
    return a.alternative == b.alternative && std::ranges::any_of(a.workloads, [&](const auto& workload) {
               return b.workloads.contains(workload);
           });
}

/// The first shade that no subject before it has which it can stand beside. Those that never meet share one:
/// there are fewer shades that are told apart than there are subjects.
void shadeApart(std::vector<KnownSubject>& all) {
    for (auto it = all.begin(); it != all.end(); ++it) {
        std::set<int> taken;
        for (auto before = all.begin(); before != it; ++before) {
            if (meet(*before, *it))
                taken.insert(before->shade);
        }
        while (taken.contains(it->shade))
            ++it->shade;
    }
}

}  // namespace

StudyColors::StudyColors(const core::Study& study) {
    for (const auto& alternative : study.alternatives)
        m_alternatives.emplace(alternative.id, m_nextHue++);
    auto subjects = subjectsOf(study);
    shadeApart(subjects);
    for (const auto& subject : subjects) {
        if (const auto whose = m_alternatives.find(subject.alternative); whose != m_alternatives.end())
            m_subjects.emplace(subject.id, SeriesColor(whose->second.hue, subject.shade));
    }
}

StudyColors::StudyColors(const core::Study& study, const std::vector<core::CaseSummary>& cases)
    : StudyColors(study) {
    see(cases);
}

void StudyColors::see(const std::vector<core::CaseSummary>& cases) {
    for (const auto& item : cases) {
        if (!m_subjects.contains(item.subject))
            m_subjects.emplace(item.subject, m_nextHue++);
    }
}

SeriesColor StudyColors::ofAlternative(const std::string& id) const {
    const auto it = m_alternatives.find(id);
    return it == m_alternatives.end() ? SeriesColor(SeriesColor::kNobody) : it->second;
}

SeriesColor StudyColors::ofSubject(const std::string& id) const {
    const auto it = m_subjects.find(id);
    return it == m_subjects.end() ? SeriesColor(SeriesColor::kNobody) : it->second;
}

SeriesColor StudyColors::ofClaim(const core::Claim& claim) const {
    return m_subjects.contains(claim.subject) ? ofSubject(claim.subject) : ofAlternative(claim.alternative);
}

}  // namespace bakeoff::app
