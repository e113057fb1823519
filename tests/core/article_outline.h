// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QString>
#include <algorithm>

#include "core/article/study_import.h"
#include "core/study/study_reader.h"

/// What tests of the import share: the bundled catalogue, and an imported study in the short form of the
/// tests' expectations.
namespace article_outline {

using namespace bakeoff::core;

inline std::string fileText(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll().toStdString();
}

inline QString source(const char* path) {
    return QStringLiteral(BAKEOFF_SOURCE_DIR "/") + QString::fromUtf8(path);
}

inline ImportCatalogue bundledCatalogue() {
    ImportCatalogue catalogue{allWorkloads(), {}};
    QDirIterator it(source("resources/subjects"), {QStringLiteral("subject.json")}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString file = it.next();
        auto subject = parseSubject(fileText(file), file.toStdString());
        if (!subject)
            qFatal("%s", subject.error().text().c_str());
        catalogue.subjects.push_back(std::move(subject).value());
    }
    return catalogue;
}

/// Ratings stand as their levels, "?" where nobody can say, with " of Hard < Easy" where the scenario has a
/// scale of its own.
/// A figure in one line: "Alpha | Time, s | 0.37 s" with "~", ">=", "<=" or "a..b" before the unit, " |
/// wall_ns" where its metric is known and " @ json-parse" where it is tied to a workload. A label that says
/// more than its alternative stands in its place.
inline std::string claimLine(const Study& study, const Claim& claim) {
    const auto number = [](double value) { return QString::number(value, 'g', 15).toStdString(); };
    static const char* signs[] = {"", "~", ">=", "<=", ""};
    std::string out = claim.label.find(study.alternativeName(claim.alternative)) == std::string::npos
                          ? study.alternativeName(claim.alternative) + ": " + claim.label
                          : claim.label;
    out += " | " + claim.metricName + " | " + signs[static_cast<int>(claim.qualifier)] + number(claim.value) +
           (claim.valueTo ? ".." + number(*claim.valueTo) : "") + " " + claim.unit;
    if (!claim.metric.empty())
        out += " | " + claim.metric;
    if (!claim.workload.empty())
        out += " @ " + claim.workload;
    return out;
}

inline Json outline(const ImportedStudy& imported) {
    const Study& study = imported.study;
    Json out = {{"title", study.title}};
    for (const char* key : {"alternatives", "levels", "scenarios", "figures", "where", "ecosystem", "texts",
                            "guidance", "shares", "unread"})
        out[key] = Json::array();
    for (const auto& alternative : study.alternatives)
        out["alternatives"].push_back(alternative.name);
    for (const auto& level : study.ratingScale)
        out["levels"].push_back(level.symbol);
    for (const auto& scenario : study.scenarios) {
        std::string line = scenario.name + " |";
        for (const auto& alternative : study.alternatives)
            line += " " + (scenario.unrated.contains(alternative.id)
                               ? std::string("?")
                               : std::to_string(scenario.ratings.at(alternative.id)));
        if (scenario.share)
            out["shares"].push_back(scenario.name + " " + QString::number(*scenario.share).toStdString());
        std::string scale;
        for (const auto& level : scenario.scale)
            scale += (scale.empty() ? " of " : " < ") + level.symbol;
        line += scale;
        for (std::size_t i = 0; i < scenario.recommended.size(); ++i)
            line += (i == 0 ? " -> " : ", ") + study.alternativeName(scenario.recommended[i]);
        out["scenarios"].push_back(line + (scenario.note.empty() ? "" : " | " + scenario.note));
    }
    for (const auto& claim : study.claims) {
        out["figures"].push_back(claimLine(study, claim));
        if (std::find(out["where"].begin(), out["where"].end(), Json(claim.where)) == out["where"].end())
            out["where"].push_back(claim.where);
    }
    for (const auto& category : study.ecosystem)
        out["ecosystem"].push_back(category.name);
    for (const auto& table : study.comparisons) {
        for (const auto& row : table.rows) {
            std::string line = row.aspect + ":";
            for (const auto& alternative : study.alternatives) {
                const auto cell = row.cells.find(alternative.id);
                line += " | " + (cell == row.cells.end() ? std::string() : cell->second);
            }
            out["texts"].push_back(line);
        }
    }
    for (const auto& guidance : study.guidance) {
        std::string who = guidance.kind;
        for (const auto& id : guidance.alternatives)
            who += " " + study.alternativeName(id);
        Json list = Json::array({who});
        for (const auto& item : guidance.items)
            list.push_back(item);
        out["guidance"].push_back(list);
    }
    for (const auto& notice : imported.notices) {
        if (notice.kind == ImportNotice::Kind::NotRead)
            out["unread"].push_back(std::to_string(notice.line) + ": " + notice.what);
    }
    return out;
}

}  // namespace article_outline
