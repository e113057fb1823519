// SPDX-License-Identifier: GPL-3.0-only
#include "app/run/own_service.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>
#include <sstream>

#include "app/files/input_files.h"
#include "core/base/json_access.h"

namespace bakeoff::app {
namespace {

constexpr const char* kGroup = "own";

core::Error unusable(core::Message why, const std::string& text) {
    return {core::ErrorCode::InvalidArgument, std::move(why), text};
}

QString folderOf(const Locations& locations, const std::string& id) {
    return locations.ownSubjects() + QLatin1Char('/') + QLatin1String(kGroup) + QLatin1Char('/') +
           QString::fromStdString(id);
}

}  // namespace

std::string ServiceDraft::ownId() const {
    if (!id.empty())
        return id;
    std::string out;
    for (const char c : name) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter)
            out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (!out.empty() && out.back() == '-')
        out.pop_back();
    return out.empty() ? "service" : out;
}

core::Result<core::MixRequest> readRequestLine(const std::string& line) {
    std::vector<std::string> words;
    std::istringstream stream(line);
    for (std::string word; stream >> word;)
        words.push_back(word);
    if (!words.empty() && words.front().starts_with("/"))
        words.insert(words.begin(), "GET");
    const auto isMethod = [](const std::string& word) {
        return std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
    };
    if (words.size() < 2 || !isMethod(words[0]) || !words[1].starts_with("/"))
        return unusable(core::say("A request is a method and a path, such as GET /orders."), line);
    core::MixRequest request;
    request.method = words[0];
    request.target = words[1];
    request.name = request.method + " " + request.target;
    for (std::size_t i = 2; i < words.size(); ++i) {
        const bool number = words[i].find_first_not_of("0123456789") == std::string::npos;
        if (number && words[i].size() == 3) {
            request.status = std::stoi(words[i]);
            continue;
        }
        auto field = readFieldCheck(words[i]);
        if (!field)
            return field.error();
        request.fields.push_back(std::move(field).value());
    }
    return request;
}

core::Result<core::AnswerField> readFieldCheck(const std::string& text) {
    const auto equals = text.find('=');
    core::AnswerField field;
    field.pointer = text.substr(0, equals);
    if (!field.pointer.starts_with("/"))
        return unusable(core::say("A member is named by a JSON pointer, such as /items/0/id."), text);
    if (equals == std::string::npos)
        return field;
    const std::string value = text.substr(equals + 1);
    const core::Json json = core::parseLenient(value);
    field.value = json.is_discarded() ? core::Json(value) : json;
    return field;
}

core::Result<std::string> subjectText(const ServiceDraft& draft) {
    core::Json json{{"bakeoff_subject", 1}, {"id", draft.ownId()}, {"name", draft.name}};
    if (!draft.url.empty()) {
        json["url"] = draft.url;
    } else {
        json["toolchain"] = draft.toolchain.empty() ? core::kCommandToolchain : draft.toolchain;
        json["command"] = draft.command;
    }
    if (!draft.folder.empty())
        json["folder"] = draft.folder;
    if (!draft.environment.empty())
        json["env"] = draft.environment;
    if (!draft.readyPath.empty())
        json["ready"] = draft.readyPath;
    json["requests"] = core::toJson(draft.requests);
    std::string text = json.dump(2, ' ', false, core::Json::error_handler_t::replace) + "\n";
    if (draft.name.empty())
        return unusable(core::say("A service needs a name."), "name");
    auto subject = core::parseSubject(text, "subject.json");
    if (!subject)
        return subject.error();
    return text;
}

core::Result<QString> addService(const Locations& locations, const ServiceDraft& draft) {
    auto text = subjectText(draft);
    if (!text)
        return text.error();
    const std::string id = draft.ownId();
    const auto known = loadCatalogue(locations.subjects).subjects;
    const QString folder = folderOf(locations, id);
    if (std::ranges::find(known, id, &core::Subject::id) != known.end() || QFileInfo::exists(folder))
        return unusable(core::say("There is a subject \"%1\" already.", id), "id");
    QSaveFile file(folder + QStringLiteral("/subject.json"));
    if (locations.settings.isEmpty() || !QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) ||
        file.write(QByteArray::fromStdString(*text)) < 0 || !file.commit())
        return core::Error{core::ErrorCode::Io,
                           core::say("This file cannot be written: %1.", file.errorString().toStdString()),
                           folder.toStdString()};
    return file.fileName();
}

core::Result<void> removeService(const Locations& locations, const std::string& id) {
    const QString folder = folderOf(locations, id);
    const bool plain = !id.empty() && id.find_first_of("/\\.") == std::string::npos;
    if (!plain || !QFileInfo::exists(folder + QStringLiteral("/subject.json")))
        return core::Error{core::ErrorCode::NotFound,
                           core::say("There is no service \"%1\" of your own.", id), "subject"};
    if (!QDir(folder).removeRecursively())
        return core::Error{core::ErrorCode::Io, core::say("This folder cannot be removed."),
                           folder.toStdString()};
    return {};
}

}  // namespace bakeoff::app
