// SPDX-License-Identifier: GPL-3.0-only
#include "app/run/own_things.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <map>
#include <optional>

#include "app/files/input_files.h"
#include "app/settings/consents.h"
#include "core/base/json_access.h"
#include "core/bench/consent.h"

namespace bakeoff::app {
namespace {

/// The commands of a toolchain file: what stands under "run", "try", "ask" and the like, in its order.
void addCommands(const core::Json& json, QStringList& out) {
    const auto isCommand = [](const core::Json& value) {
        return value.is_array() && !value.empty() &&
               std::ranges::all_of(value, [](const core::Json& word) { return word.is_string(); });
    };
    if (!json.is_structured())
        return;
    for (const auto& [key, value] : json.items()) {
        if (isCommand(value) && (key == "run" || key == "try" || key == "ask" || key == "command")) {
            QStringList words;
            for (const auto& word : value)
                words << QString::fromStdString(word.get<std::string>());
            out << words.join(QLatin1Char(' '));
        } else {
            addCommands(value, out);
        }
    }
}

std::optional<std::string> contentOf(const QString& file) {
    if (!QFileInfo(file).isFile())
        return std::nullopt;
    auto text = readTextFile(file);
    if (!text)
        return std::nullopt;
    return std::move(text).value();
}

OwnThing toolchainOf(const QString& file, const std::string& text) {
    OwnThing out;
    out.kind = OwnThing::Kind::Toolchain;
    out.id = QFileInfo(file).completeBaseName().toStdString();
    out.name = out.id;
    out.file = file;
    out.key = core::toolchainConsent(text);
    addCommands(core::parseLenient(text), out.runs);
    return out;
}

OwnThing subjectOf(const core::Subject& subject, const std::string& text, const std::string& toolchainText) {
    OwnThing out;
    out.id = subject.id;
    out.name = subject.name;
    const QString folder = QString::fromStdString(subject.folder);
    out.file = folder + QStringLiteral("/subject.json");
    const QString working = QString::fromStdString(subject.workingFolder());
    out.key = core::subjectConsent(subject, text, toolchainText, [&working](const std::string& path) {
        return contentOf(working + QLatin1Char('/') + QString::fromStdString(path));
    });
    for (const auto& line : core::runsOf(subject))
        out.runs << QString::fromStdString(line);
    return out;
}

/// Whether a subject runs by it: it is that subject, or its toolchain.
bool isNeeded(const OwnThing& thing, const core::Subject& subject, const Locations& locations) {
    if (thing.kind == OwnThing::Kind::Toolchain)
        return subject.toolchain == thing.id;
    const QString own = QDir::cleanPath(locations.ownSubjects()) + QLatin1Char('/');
    return subject.id == thing.id && QString::fromStdString(subject.folder).startsWith(own);
}

}  // namespace

std::vector<OwnThing> ownThings(const Locations& locations) {
    std::vector<OwnThing> out;
    if (locations.settings.isEmpty())
        return out;
    const Consents consents(locations.consents());
    std::map<std::string, std::string> toolchains;
    const QDir folder(locations.ownToolchains());
    for (const auto& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        if (auto text = contentOf(folder.filePath(name))) {
            out.push_back(toolchainOf(folder.filePath(name), *text));
            toolchains[out.back().id] = *text;
        }
    }
    for (const auto& subject : loadCatalogue({locations.ownSubjects()}).subjects) {
        const auto text = contentOf(QString::fromStdString(subject.folder) + QStringLiteral("/subject.json"));
        const auto toolchain = toolchains.find(subject.toolchain);
        if (text)
            out.push_back(
                subjectOf(subject, *text, toolchain == toolchains.end() ? std::string() : toolchain->second));
    }
    for (auto& thing : out)
        thing.allowed = consents.has(thing.key);
    return out;
}

std::vector<OwnThing> askedFor(const Locations& locations, const std::vector<core::Subject>& subjects) {
    std::vector<OwnThing> out;
    for (auto& thing : ownThings(locations)) {
        if (!thing.allowed && std::ranges::any_of(subjects, [&](const core::Subject& subject) {
                return isNeeded(thing, subject, locations);
            }))
            out.push_back(std::move(thing));
    }
    return out;
}

std::vector<OwnThing> askedFor(const Locations& locations, const core::Job& job) {
    std::vector<core::Subject> subjects;
    for (auto& subject : loadCatalogue(locations.subjects).subjects) {
        const bool first = std::ranges::find(subjects, subject.id, &core::Subject::id) == subjects.end();
        if (first && std::ranges::any_of(
                         job.cases, [&](const core::JobCase& item) { return item.runs() == subject.id; }))
            subjects.push_back(std::move(subject));
    }
    return askedFor(locations, subjects);
}

core::Result<void> allow(const Locations& locations, const std::vector<OwnThing>& things) {
    Consents consents(locations.consents());
    for (const auto& thing : things) {
        const char* kind = thing.kind == OwnThing::Kind::Subject ? "subject " : "toolchain ";
        if (auto kept = consents.allow(thing.key, kind + thing.id); !kept)
            return kept;
    }
    return {};
}

std::vector<std::string> leaveOutAsked(std::vector<core::Subject>& catalogue, const Locations& locations,
                                       const std::vector<std::string>& named) {
    const auto things = ownThings(locations);
    std::vector<std::string> out;
    std::erase_if(catalogue, [&](const core::Subject& subject) {
        const bool asked = std::ranges::any_of(things, [&](const OwnThing& thing) {
            return !thing.allowed && isNeeded(thing, subject, locations);
        });
        if (!asked || std::ranges::find(named, subject.id) != named.end())
            return false;
        out.push_back(subject.id);
        return true;
    });
    return out;
}

}  // namespace bakeoff::app
