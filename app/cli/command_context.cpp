// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/command_context.h"

#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>
#include <cstdio>

#include "app/files/input_files.h"
#include "app/files/sample_run.h"
#include "app/i18n/core_text.h"
#include "core/base/json_access.h"
#include "core/base/plain_text.h"
#include "core/protocol/exit_codes.h"

namespace bakeoff::app {

std::string said(const core::Message& message) {
    return message.text(wording());
}

void tell(const core::Message& message) {
    std::fprintf(stderr, "%s\n", core::plainLines(said(message)).c_str());
}

int fail(const core::Error& error) {
    std::fprintf(stderr, "bakeoff: %s\n", core::plainLines(error.text(wording())).c_str());
    switch (error.code) {
        case core::ErrorCode::InvalidArgument:
        case core::ErrorCode::InvalidDocument:
            return core::kExitUsage;
        case core::ErrorCode::NotFound:
            return core::kExitNotFound;
        case core::ErrorCode::Io:
            return core::kExitIo;
        case core::ErrorCode::ToolMissing:
            return core::kExitToolMissing;
        case core::ErrorCode::Cancelled:
            return core::kExitCancelled;
        case core::ErrorCode::Internal:
            return core::kExitInternal;
        default:
            return core::kExitFailed;
    }
}

int writeOutput(const CommonOptions& options, const std::string& text) {
    if (options.output.empty()) {
        // What a terminal obeys is no business of a file that somebody sent.
        const std::string shown = core::plainLines(text);
        const bool written =
            std::fwrite(shown.data(), 1, shown.size(), stdout) == shown.size() && std::fflush(stdout) == 0;
        return written ? core::kExitOk : core::kExitIo;
    }
    QSaveFile file(QString::fromStdString(options.output));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0 ||
        !file.commit())
        return fail({core::ErrorCode::Io,
                     core::say("This file cannot be written: %1.", file.errorString().toStdString()),
                     options.output});
    return core::kExitOk;
}

int writeJson(const CommonOptions& options, const core::Json& json) {
    return writeOutput(options, json.dump(2, ' ', false, core::Json::error_handler_t::replace) + "\n");
}

int writeTable(const CommonOptions& options, const core::Table& table) {
    if (options.format == "json")
        return writeJson(options, core::toJson(table));
    if (options.format == "csv")
        return writeOutput(options, core::toCsv(table, wording()));
    if (options.format == "md" || options.format == "markdown")
        return writeOutput(options, core::toMarkdown(table, wording()));
    return writeOutput(options, core::toText(table, wording()));
}

core::Result<ShownStudy> openShownStudy(const Locations& locations, const CommonOptions& options) {
    const QString file =
        options.study.empty() ? locations.bundledStudy() : QString::fromStdString(options.study);
    if (file.isEmpty())
        return core::Error{
            core::ErrorCode::NotFound,
            core::say("The program's resources are missing. Set BAKEOFF_RESOURCES to their folder."),
            "resources"};
    const bool forPrograms = options.format == "json" || options.format == "bundle";
    if (forPrograms) {
        auto study = loadStudy(file);
        if (!study)
            return study.error();
        return ShownStudy{std::move(study).value()};
    }
    auto shown = loadShownStudy(file);
    if (shown && shown->problem)
        fail(*shown->problem);
    return shown;
}

core::Result<core::Study> openStudy(const Locations& locations, const CommonOptions& options) {
    auto shown = openShownStudy(locations, options);
    if (!shown)
        return shown.error();
    return std::move(shown->study);
}

core::Result<std::shared_ptr<RunStore>> openStore(const Locations& locations) {
    const QString address = locations.storeAddress();
    auto store = RunStore::open(address, address == locations.ownStore() ? RunStore::IfForeign::Replace
                                                                         : RunStore::IfForeign::Refuse);
    if (store && !(*store)->notice().empty())
        std::fprintf(stderr, "bakeoff: %s\n", said((*store)->notice()).c_str());
    return store;
}

namespace {

core::Result<LoadedRun> loadFrom(RunStore& store, const std::string& id) {
    if (id == "latest") {
        auto run = loadLatestResults(store);
        if (!run || !run->record.id.isEmpty())
            return run;
    }
    return loadWithClaimRuns(store, QString::fromStdString(id));
}

}  // namespace

core::Result<LoadedRun> loadRun(const Locations& locations, const std::string& id) {
    auto store = openStore(locations);
    if (!store)
        return store.error();
    return loadFrom(**store, id);
}

core::Result<LoadedRun> loadRunOrSample(const Locations& locations, const std::string& id) {
    return id == "sample" ? loadSampleRun() : loadRun(locations, id);
}

RunAndBoards loadRunAndBoards(const Locations& locations, const std::string& id) {
    auto store = openStore(locations);
    if (!store)
        return {id == "sample" ? loadSampleRun() : core::Result<LoadedRun>(store.error()), {}};
    auto boards = loadBoards(**store);
    return {id == "sample" ? loadSampleRun() : loadFrom(**store, id),
            boards ? std::move(boards).value() : std::vector<core::Board>()};
}

core::Result<core::Answers> readAnswerOptions(const core::Study& study, const std::string& file,
                                              const std::vector<std::string>& shares) {
    core::Answers answers;
    if (!file.empty()) {
        auto text = readTextFile(QString::fromStdString(file));
        if (!text)
            return text.error();
        auto read = core::readAnswers(std::move(text).value(), file, study);
        if (!read)
            return read.error();
        answers = std::move(read).value();
    }
    for (const auto& share : shares) {
        if (auto applied = core::applyAnswer(answers, share, study); !applied)
            return applied.error();
    }
    return answers;
}

namespace {

/// "orders.json" and "orders.answers.json" are the service "orders".
std::string serviceNameOf(const std::string& file) {
    return QFileInfo(QString::fromStdString(file)).baseName().toStdString();
}

core::Result<core::ServiceSet> readServicesOf(const core::Study& study, const std::string& file) {
    auto text = readTextFile(QString::fromStdString(file));
    if (!text)
        return text.error();
    const auto json = core::parseLenient(*text);
    if (!json.is_object() || !json.contains("bakeoff_answers"))
        return core::readServices(std::move(text).value(), file, study);
    auto answers = core::readAnswers(std::move(text).value(), file, study);
    if (!answers)
        return answers.error();
    core::ServiceSet out;
    out.services.push_back({serviceNameOf(file), std::move(answers).value()});
    return out;
}

std::string unusedName(const std::vector<core::Service>& services, const std::string& wanted) {
    std::string name = wanted;
    for (int number = 2;; ++number) {
        if (std::none_of(services.begin(), services.end(),
                         [&](const auto& service) { return service.name == name; }))
            return name;
        name = wanted + " " + std::to_string(number);
    }
}

}  // namespace

core::Result<core::ServiceSet> readServiceOptions(const core::Study& study,
                                                  const std::vector<std::string>& files) {
    core::ServiceSet out;
    for (const auto& file : files) {
        auto read = readServicesOf(study, file);
        if (!read)
            return read.error();
        if (out.evidence == core::EvidenceChoice())
            out.evidence = read->evidence;
        for (auto& service : read->services)
            out.services.push_back({unusedName(out.services, service.name), std::move(service.answers)});
    }
    if (!files.empty() && out.services.empty())
        return core::Error{core::ErrorCode::InvalidArgument, core::say("There is no profile in this file."),
                           files.front()};
    return out;
}

}  // namespace bakeoff::app
