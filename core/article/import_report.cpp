// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <map>

#include "core/article/study_import.h"
#include "core/base/table.h"
#include "core/study/study_reader.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kMostLines = 12;

const char* noticeName(ImportNotice::Kind kind) {
    return kind == ImportNotice::Kind::NotRead ? "not_read" : "interpreted";
}

const char* countNoun(const std::string& kind, std::size_t count) {
    if (kind == "figures")
        return count == 1 ? " figure" : " figures";
    if (kind == "guidance")
        return count == 1 ? " reason" : " reasons";
    return count == 1 ? " row" : " rows";
}

/// One line for each reason; what has many lines of the same kind, such as program code, gets their numbers.
void addNotices(std::string& out, const ImportedStudy& imported, ImportNotice::Kind kind) {
    std::map<std::string, std::vector<const ImportNotice*>> byReason;
    for (const auto& notice : imported.notices) {
        if (notice.kind == kind)
            byReason[notice.why].push_back(&notice);
    }
    std::vector<std::pair<std::string, std::vector<const ImportNotice*>>> groups(byReason.begin(),
                                                                                 byReason.end());
    std::stable_sort(groups.begin(), groups.end(), [](const auto& a, const auto& b) {
        return a.second.front()->line < b.second.front()->line;
    });
    for (const auto& [why, notices] : groups) {
        if (notices.size() == 1) {
            out +=
                "  line " + std::to_string(notices[0]->line) + ": " + notices[0]->what + " – " + why + "\n";
            continue;
        }
        out += "  " + why + ": " + std::to_string(notices.size()) + " times, lines";
        for (std::size_t i = 0; i < std::min(notices.size(), kMostLines); ++i)
            out += (i == 0 ? " " : ", ") + std::to_string(notices[i]->line);
        out += notices.size() > kMostLines ? ", … (all of them with --format json)\n" : "\n";
    }
}

bool has(const ImportedStudy& imported, ImportNotice::Kind kind) {
    return std::any_of(imported.notices.begin(), imported.notices.end(),
                       [&](const auto& notice) { return notice.kind == kind; });
}

}  // namespace

std::string importText(const ImportedStudy& imported) {
    const Study& study = imported.study;
    std::string names;
    for (const auto& alternative : study.alternatives)
        names += (names.empty() ? "" : ", ") + alternative.name;
    std::string out = study.title + "\nAlternatives: " + names + "\n\nFound:\n";
    for (const auto& part : imported.parts)
        out += "  line " + std::to_string(part.line) + ": " + part.kind + ", " + std::to_string(part.count) +
               countNoun(part.kind, part.count) + " – " + part.title + "\n";
    std::size_t runnable = 0;
    for (const auto& claim : study.claims)
        runnable += claim.workload.empty() ? 0 : 1;
    out += "\nIn the study: " + std::to_string(study.scenarios.size()) + " scenarios, " +
           std::to_string(study.ecosystem.size()) + " ecosystem categories, " +
           std::to_string(study.comparisons.size()) + " comparisons, " + std::to_string(study.claims.size()) +
           " figures (" + std::to_string(runnable) + " can be measured here), " +
           std::to_string(study.guidance.size()) + " lists of reasons.\n";
    if (study.scenarios.empty())
        out += "There is no table of ratings, so this study can be read and measured but not decided on.\n";
    if (has(imported, ImportNotice::Kind::Interpreted)) {
        out += "\nRead with an assumption:\n";
        addNotices(out, imported, ImportNotice::Kind::Interpreted);
    }
    if (has(imported, ImportNotice::Kind::NotRead)) {
        out += "\nNot read:\n";
        addNotices(out, imported, ImportNotice::Kind::NotRead);
    }
    return out;
}

Json importJson(const ImportedStudy& imported) {
    Json parts = Json::array();
    for (const auto& part : imported.parts)
        parts.push_back(
            {{"line", part.line}, {"kind", part.kind}, {"title", part.title}, {"count", part.count}});
    Json notices = Json::array();
    for (const auto& notice : imported.notices)
        notices.push_back({{"line", notice.line},
                           {"kind", noticeName(notice.kind)},
                           {"what", notice.what},
                           {"why", notice.why}});
    return {
        {"study", writeStudy(imported.study)}, {"found", std::move(parts)}, {"notices", std::move(notices)}};
}

}  // namespace bakeoff::core
