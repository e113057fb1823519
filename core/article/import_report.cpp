// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <map>

#include "core/article/study_import.h"
#include "core/base/table.h"
#include "core/study/study_reader.h"
#include "core/study/study_substance.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kMostLines = 12;

const char* noticeName(ImportNotice::Kind kind) {
    return kind == ImportNotice::Kind::NotRead ? "not_read" : "interpreted";
}

/// "matrix", ...: what a part is called.
Message partTitle(const std::string& kind) {
    static const std::map<std::string, Sentence> titles{
        {"matrix", SAY("matrix")},   {"ecosystem", SAY("ecosystem")}, {"comparison", SAY("comparison")},
        {"figures", SAY("figures")}, {"guidance", SAY("guidance")},   {"architecture", SAY("architecture")}};
    const auto it = titles.find(kind);
    return it == titles.end() ? Message::verbatim(kind) : it->second;
}

Message counted(const ImportedPart& part) {
    const auto count = static_cast<std::int64_t>(part.count);
    if (part.kind == "figures")
        return sayCount(count, "%n figure", "%n figures");
    if (part.kind == "guidance")
        return sayCount(count, "%n reason", "%n reasons");
    return sayCount(count, "%n row", "%n rows");
}

/// Lines are numbered, not counted: without separators of thousands.
Message atLine(int line, Message what) {
    return say("line %1: %2", std::to_string(line), std::move(what));
}

/// One line for each reason; what has many lines of the same kind, such as program code, gets their numbers.
std::string noticesText(const ImportedStudy& imported, ImportNotice::Kind kind, const Wording& wording) {
    std::string out;
    std::map<std::string, std::vector<const ImportNotice*>> byReason;
    for (const auto& notice : imported.notices) {
        if (notice.kind == kind)
            byReason[notice.why.text(wording)].push_back(&notice);
    }
    std::vector<std::pair<std::string, std::vector<const ImportNotice*>>> groups(byReason.begin(),
                                                                                 byReason.end());
    std::stable_sort(groups.begin(), groups.end(), [](const auto& a, const auto& b) {
        return a.second.front()->line < b.second.front()->line;
    });
    for (const auto& [why, notices] : groups) {
        if (notices.size() == 1) {
            out +=
                "  " + atLine(notices[0]->line, say("%1 – %2", notices[0]->what, why)).text(wording) + "\n";
            continue;
        }
        std::string lines;
        for (std::size_t i = 0; i < std::min(notices.size(), kMostLines); ++i)
            lines += (i == 0 ? "" : ", ") + std::to_string(notices[i]->line);
        const Message line = notices.size() > kMostLines
                                 ? say("%1: %2 times, lines %3, … (all of them with --format json)", why,
                                       notices.size(), lines)
                                 : say("%1: %2 times, lines %3", why, notices.size(), lines);
        out += "  " + line.text(wording) + "\n";
    }
    return out;
}

Message contents(const Study& study) {
    const auto count = [](const auto& list) { return static_cast<std::int64_t>(list.size()); };
    const auto runnable =
        std::ranges::count_if(study.claims, [](const auto& claim) { return !claim.workload.empty(); });
    return say("In the study: %1, %2, %3, %4 (%5 can be measured here), %6.",
               sayCount(count(study.scenarios), "%n scenario", "%n scenarios"),
               sayCount(count(study.ecosystem), "%n ecosystem category", "%n ecosystem categories"),
               sayCount(count(study.comparisons), "%n comparison", "%n comparisons"),
               sayCount(count(study.claims), "%n figure", "%n figures"), runnable,
               sayCount(count(study.guidance), "%n list of reasons", "%n lists of reasons"));
}

bool has(const ImportedStudy& imported, ImportNotice::Kind kind) {
    return std::any_of(imported.notices.begin(), imported.notices.end(),
                       [&](const auto& notice) { return notice.kind == kind; });
}

}  // namespace

std::size_t readFacts(const ImportedStudy& imported) {
    const Study& study = imported.study;
    std::size_t out = study.claims.size() + study.scenarios.size() * study.alternatives.size();
    for (const auto& table : study.comparisons)
        out += table.rows.size();
    for (const auto& guidance : study.guidance)
        out += guidance.items.size();
    return out + study.ecosystem.size();
}

std::size_t unreadFacts(const ImportedStudy& imported) {
    return static_cast<std::size_t>(std::ranges::count_if(imported.notices, [](const auto& notice) {
        return notice.kind == ImportNotice::Kind::NotRead && !notice.outside;
    }));
}

bool isReadPartly(const ImportedStudy& imported) {
    return unreadFacts(imported) > readFacts(imported);
}

std::string importText(const ImportedStudy& imported, const Wording& wording) {
    const auto line = [&](const Message& message) { return message.text(wording) + "\n"; };
    const Study& study = imported.study;
    std::vector<Message> names;
    for (const auto& alternative : study.alternatives)
        names.push_back(Message::verbatim(alternative.name));
    std::string out = study.title + "\n" +
                      line(say("Alternatives: %1", Message::joined(std::move(names), ", "))) + "\n" +
                      line(say("Found:"));
    for (const auto& part : imported.parts)
        out += "  " +
               line(atLine(part.line, say("%1, %2 – %3", partTitle(part.kind), counted(part), part.title)));
    out += "\n" + line(contents(study));
    if (const auto thin = thinnessOf(study))
        out += line(*thin);
    if (isReadPartly(imported))
        out += line(say("Most of the article's tables was not read: %1 read, %2 not read.",
                        readFacts(imported), unreadFacts(imported)));
    if (has(imported, ImportNotice::Kind::Interpreted))
        out += "\n" + line(say("Read with an assumption:")) +
               noticesText(imported, ImportNotice::Kind::Interpreted, wording);
    if (has(imported, ImportNotice::Kind::NotRead))
        out += "\n" + line(say("Not read:")) + noticesText(imported, ImportNotice::Kind::NotRead, wording);
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
                           {"why", notice.why.english()}});
    return {
        {"study", writeStudy(imported.study)}, {"found", std::move(parts)}, {"notices", std::move(notices)}};
}

}  // namespace bakeoff::core
