// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/guidance_import.h"

namespace bakeoff::core {

Guidance ReasonSink::newGuidance(ReasonLine::Kind kind, const std::vector<std::size_t>& names) const {
    Guidance out;
    using Kind = ReasonLine::Kind;
    out.kind = kind == Kind::Shines ? "shines" : kind == Kind::Avoid ? "avoid" : "choose_when";
    std::string who;
    for (const std::size_t a : names) {
        out.alternatives.push_back(m_state.names.id(a));
        who += (who.empty() ? "" : "-") + m_state.names.id(a);
    }
    if (names.size() == m_state.names.size())
        who = names.size() == 2 ? "both" : "all";
    out.id = kind == Kind::Shines ? who + "-shines" : kind == Kind::Avoid ? "avoid-" + who : "choose-" + who;
    return out;
}

void ReasonSink::addLoose(Guidance guidance, std::string reason, int line, const std::string& title) {
    // The full stop of the one sentence is none of the reason's.
    if (reason.ends_with(".") && reason.find(". ") == std::string::npos)
        reason.pop_back();
    m_state.keepReason(guidance, line, reason);
    if (const auto known = m_lists.find({guidance.kind, guidance.alternatives}); known != m_lists.end()) {
        m_state.out.study.guidance[known->second].items.push_back(reason);
        return;
    }
    guidance.items.push_back(reason);
    finish(std::move(guidance), line, title);
}

void ReasonSink::finish(Guidance guidance, int line, const std::string& title) {
    guidance.id = m_state.guidanceIds.make(guidance.id);
    m_state.found(line, "guidance", shortened(title), guidance.items.size());
    m_lists.emplace(std::pair(guidance.kind, guidance.alternatives), m_state.out.study.guidance.size());
    m_state.out.study.guidance.push_back(std::move(guidance));
}

}  // namespace bakeoff::core
