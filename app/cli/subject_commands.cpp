// SPDX-License-Identifier: GPL-3.0-only
#include <CLI/CLI.hpp>
#include <QEventLoop>
#include <QFileInfo>
#include <QProcess>
#include <algorithm>
#include <optional>

#include "app/cli/command_context.h"
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/files/input_files.h"
#include "app/i18n/core_text.h"
#include "app/run/own_service.h"
#include "app/run/own_things.h"
#include "app/run/service_trial.h"
#include "app/settings/consents.h"
#include "core/base/json_access.h"
#include "core/protocol/exit_codes.h"

namespace bakeoff::app {
namespace {

core::Error unknown(const std::string& id) {
    return {core::ErrorCode::NotFound, core::say("There is nothing of your own called \"%1\".", id),
            "subject", core::Message::verbatim("bakeoff subject list")};
}

core::Table tableOf(const std::vector<OwnThing>& things) {
    core::Table table{"own",
                      SAY("Your own"),
                      {{"kind", SAY("Kind")},
                       {"name", SAY("Name")},
                       {"state", SAY("State")},
                       {"runs", SAY("Runs")},
                       {"file", SAY("File")}},
                      {}};
    for (const auto& thing : things)
        table.rows.push_back({thing.kind == OwnThing::Kind::Subject ? SAY("subject") : SAY("toolchain"),
                              thing.id, thing.allowed ? SAY("allowed") : SAY("asks to be allowed"),
                              thing.runs.join(QStringLiteral("; ")).toStdString(), thing.file.toStdString()});
    return table;
}

/// What is of that name, and with a subject the toolchain that it runs by.
std::vector<OwnThing> thingsOf(const Locations& locations, const std::string& id) {
    std::string toolchain;
    for (const auto& subject : loadCatalogue({locations.ownSubjects()}).subjects) {
        if (subject.id == id)
            toolchain = subject.toolchain;
    }
    auto things = ownThings(locations);
    std::erase_if(things, [&](const OwnThing& thing) {
        return thing.id != id && !(thing.kind == OwnThing::Kind::Toolchain && thing.id == toolchain);
    });
    return things;
}

void showWhatRuns(const OwnThing& thing) {
    tell(core::say("%1 (%2) runs:", thing.name, thing.file.toStdString()));
    for (const auto& line : thing.runs)
        tell(core::Message::verbatim("  " + line.toStdString()));
}

int allowNow(const Locations& locations, const std::string& id) {
    const auto things = thingsOf(locations, id);
    if (things.empty())
        return fail(unknown(id));
    for (const auto& thing : things)
        showWhatRuns(thing);
    if (auto kept = allow(locations, things); !kept)
        return fail(kept.error());
    tell(core::say("Allowed, as it is now. When it changes, it has to be allowed anew."));
    return core::kExitOk;
}

std::string answerText(const core::AnswerEvent& answer) {
    std::string out = answer.request + "\n";
    if (answer.error)
        return out + "  " + answer.error->text(wording()) + "\n";
    out += "  " + said(core::say("status %1, %2 bytes", answer.status, answer.bytes)) + "\n";
    for (const auto& check : answer.checks)
        out += "  " +
               (check.passed ? said(core::say("right: %1", check.what))
                             : said(core::say("wrong: %1, but %2", check.what, check.found))) +
               "\n";
    std::string head = answer.head;
    // What a terminal obeys is none of an answer's business.
    std::ranges::replace_if(
        head, [](unsigned char c) { return (c < ' ' && c != '\n' && c != '\t') || c == 127; }, '?');
    return head.empty() ? out : out + head + "\n";
}

core::Json answerJson(const core::AnswerEvent& answer) {
    core::Json json = core::parseLenient(core::encodeEvent(answer));
    json.erase("event");
    return json;
}

int tryNow(const Locations& locations, const CommonOptions& options, const std::string& id, bool anyHost) {
    const auto catalogue = loadCatalogue(locations.subjects).subjects;
    const auto subject = std::ranges::find(catalogue, id, &core::Subject::id);
    if (subject == catalogue.end() || !subject->service)
        return fail(unknown(id));
    ServiceTrial trial(locations);
    QEventLoop loop;
    std::string text;
    core::Json answers = core::Json::array();
    std::optional<core::Error> error;
    QObject::connect(&trial, &ServiceTrial::answered, &loop, [&](const core::AnswerEvent& answer) {
        text += answerText(answer);
        answers.push_back(answerJson(answer));
    });
    QObject::connect(&trial, &ServiceTrial::finished, &loop, [&](const std::optional<core::Error>& how) {
        error = how;
        loop.quit();
    });
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::arrived, &trial, &ServiceTrial::cancel);
    trial.start(id, anyHost);
    loop.exec();
    const int written = options.format == "json" ? writeJson(options, answers) : writeOutput(options, text);
    if (error)
        return fail(*error);
    return written;
}

struct SubjectNewCommand {
    CommonOptions options;
    ServiceDraft draft;
    std::string command;
    std::string mix;
    std::vector<std::string> requests;
    std::vector<std::string> fields;
    std::vector<std::string> environment;
    int status = 0;
    bool allowed = false;
    bool tried = false;
    bool anyHost = false;

    void declare(CLI::App& app) {
        app.add_option("name", draft.name, "What it is called")->required();
        auto* start =
            app.add_option("--command", command,
                           "What starts it, such as \"./orders --port {port}\"; the port is ours to "
                           "choose");
        app.add_option("--url", draft.url, "Where it runs already, such as http://127.0.0.1:8080")
            ->excludes(start);
        app.add_option("--folder", draft.folder, "Where the command runs")->needs(start);
        app.add_option("--toolchain", draft.toolchain, "What the command needs; nothing when left out")
            ->needs(start);
        app.add_option("--env", environment, "A variable of its environment, such as MODE=release")
            ->needs(start);
        auto* file = app.add_option("--mix", mix, "Its requests, as bakeoff mix from writes them");
        auto* line =
            app.add_option("--request", requests, "A request, such as \"GET /orders\"; may be repeated")
                ->excludes(file);
        app.add_option("--status", status, "The status that is right; any from 200 to 299 when left out")
            ->check(CLI::Range(200, 599))
            ->needs(line);
        app.add_option("--field", fields,
                       "A member that its answers in JSON must have: /id, or /state=open; may be repeated")
            ->needs(line);
        app.add_option("--ready", draft.readyPath, "A path that it answers once it is ready");
        app.add_option("--id", draft.id, "What commands call it; made of the name when left out");
        app.add_flag("--allow", allowed, "Allow it to run, as it is now");
        app.add_flag("--try", tried, "Try it once: start or reach it, and show what it answers")
            ->needs("--allow");
        app.add_flag("--any-host", anyHost, "With --try: it may run on another machine");
        app.add_option("--format", options.format, "Of what was tried: text or json")
            ->check(CLI::IsMember({"text", "json"}));
        app.add_option("-o,--output", options.output,
                       "Write subject.json to this file instead of among your own; nothing runs then");
    }

    [[nodiscard]] core::Result<void> readRequests() {
        if (!mix.empty()) {
            auto text = readTextFile(QString::fromStdString(mix));
            auto read = text ? core::parseMix(std::move(text).value(), mix)
                             : core::Result<std::vector<core::MixRequest>>(text.error());
            if (!read)
                return read.error();
            draft.requests = std::move(read).value();
        }
        std::vector<core::AnswerField> checks;
        for (const auto& text : fields) {
            auto field = readFieldCheck(text);
            if (!field)
                return field.error();
            checks.push_back(std::move(field).value());
        }
        for (const auto& text : requests) {
            auto request = readRequestLine(text);
            if (!request)
                return request.error();
            if (request->status == 0)
                request->status = status;
            request->fields.insert(request->fields.end(), checks.begin(), checks.end());
            draft.requests.push_back(std::move(request).value());
        }
        return {};
    }

    [[nodiscard]] core::Result<void> readRest() {
        for (const auto& word : QProcess::splitCommand(QString::fromStdString(command)))
            draft.command.push_back(word.toStdString());
        if (!draft.folder.empty())
            draft.folder = QFileInfo(QString::fromStdString(draft.folder)).absoluteFilePath().toStdString();
        for (const auto& text : environment) {
            const auto equals = text.find('=');
            if (equals == std::string::npos || equals == 0)
                return core::Error{core::ErrorCode::InvalidArgument,
                                   core::say("A variable is written as NAME=value, not \"%1\".", text),
                                   "--env"};
            draft.environment[text.substr(0, equals)] = text.substr(equals + 1);
        }
        if (draft.command.empty() && draft.url.empty())
            return core::Error{core::ErrorCode::InvalidArgument,
                               core::say("A service is started by a --command, or it runs at a --url."),
                               "subject new"};
        return readRequests();
    }

    [[nodiscard]] int run(const Locations& locations) {
        if (auto read = readRest(); !read)
            return fail(read.error());
        if (!options.output.empty()) {
            auto text = subjectText(draft);
            return text ? writeOutput(options, *text) : fail(text.error());
        }
        auto file = addService(locations, draft);
        if (!file)
            return fail(file.error());
        tell(core::say("Written: %1", file->toStdString()));
        const std::string id = draft.ownId();
        if (!allowed) {
            for (const auto& thing : thingsOf(locations, id))
                showWhatRuns(thing);
            tell(core::say("Nothing of it runs until you allow it: %1", "bakeoff subject allow " + id));
            return core::kExitOk;
        }
        if (const int kept = allowNow(locations, id); kept != core::kExitOk)
            return kept;
        return tried ? tryNow(locations, options, id, anyHost) : int{core::kExitOk};
    }
};

struct SubjectListCommand {
    CommonOptions options;

    void declare(CLI::App& app) {
        app.add_option("--format", options.format, "text, json, csv or md")
            ->check(CLI::IsMember({"text", "json", "csv", "md"}));
    }
    [[nodiscard]] int run(const Locations& locations) const {
        return writeTable(options, tableOf(ownThings(locations)));
    }
};

struct SubjectAllowCommand {
    std::string id;

    void declare(CLI::App& app) { app.add_option("id", id, "A subject or toolchain of yours")->required(); }
    [[nodiscard]] int run(const Locations& locations) const { return allowNow(locations, id); }
};

struct SubjectWithdrawCommand {
    std::string id;

    void declare(CLI::App& app) { app.add_option("id", id, "A subject or toolchain of yours")->required(); }
    [[nodiscard]] int run(const Locations& locations) const {
        bool known = false;
        for (const auto& thing : ownThings(locations)) {
            if (thing.id != id)
                continue;
            known = true;
            if (auto gone = Consents(locations.consents()).withdraw(thing.key); !gone)
                return fail(gone.error());
        }
        if (!known)
            return fail(unknown(id));
        tell(core::say("Nothing of %1 runs until you allow it again.", id));
        return core::kExitOk;
    }
};

struct SubjectRemoveCommand {
    std::string id;

    void declare(CLI::App& app) { app.add_option("id", id, "A service of yours")->required(); }
    [[nodiscard]] int run(const Locations& locations) const {
        if (auto gone = removeService(locations, id); !gone)
            return fail(gone.error());
        return core::kExitOk;
    }
};

struct SubjectTryCommand {
    CommonOptions options;
    std::string id;
    bool anyHost = false;

    void declare(CLI::App& app) {
        app.add_option("id", id, "A service of yours")->required();
        app.add_flag("--any-host", anyHost, "It may run on another machine");
        app.add_option("--format", options.format, "text or json")->check(CLI::IsMember({"text", "json"}));
    }
    [[nodiscard]] int run(const Locations& locations) const {
        return tryNow(locations, options, id, anyHost);
    }
};

}  // namespace

void addSubjectCommands(CLI::App& subject, Invocation& invocation) {
    subject.require_subcommand(1);
    addCommand<SubjectNewCommand>(subject, "new", "Add a service of your own", invocation);
    addCommand<SubjectListCommand>(subject, "list", "What is your own, and whether it may run", invocation);
    addCommand<SubjectAllowCommand>(subject, "allow", "Show what one runs, and allow it as it is now",
                                    invocation);
    addCommand<SubjectWithdrawCommand>(subject, "withdraw", "Take back that one may run", invocation);
    addCommand<SubjectTryCommand>(subject, "try", "Ask a service each of its requests once", invocation);
    addCommand<SubjectRemoveCommand>(subject, "remove", "Take a service of yours away", invocation);
}

}  // namespace bakeoff::app
