// SPDX-License-Identifier: GPL-3.0-only
#include <CLI/CLI.hpp>
#include <cstdio>

#include "app/cli/command_context.h"
#include "app/cli/commands.h"
#include "app/cli/run_output.h"
#include "app/i18n/core_text.h"
#include "core/protocol/exit_codes.h"

namespace bakeoff::app {
namespace {

constexpr const char* kRunHelp = "\"latest\", \"reference\", or the beginning of a run's id";

struct ListOptions {
    int limit = -1;
    std::string search;
    std::string tag;
    std::string status;
    std::string study;
    bool deleted = false;
};

struct CompareOptions {
    std::vector<std::string> runs;
    std::string reference;
    double leastEffectPercent = 5;
    bool allMetrics = false;
    bool failOnWorse = false;
};

QString text(const std::string& value) {
    return QString::fromStdString(value);
}

int listRuns(const Locations& locations, const CommonOptions& options, const ListOptions& list) {
    auto store = openStore(locations);
    if (!store)
        return fail(store.error());
    RunFilter filter;
    filter.text = text(list.search);
    filter.tag = text(list.tag);
    filter.status = core::fromName<core::RunStatus>(list.status);
    filter.study = text(list.study);
    filter.deleted = list.deleted;
    auto runs = (*store)->page(filter, std::nullopt, list.limit);
    return runs ? writeTable(options, runsTable(*runs)) : fail(runs.error());
}

int showRun(const Locations& locations, const CommonOptions& options, const std::string& id, bool withLog) {
    auto store = openStore(locations);
    if (!store)
        return fail(store.error());
    auto run = loadStoredRun(**store, text(id));
    if (!run)
        return fail(run.error());
    auto log = (*store)->log(run->record.id);
    if (!log)
        return fail(log.error());
    if (options.format == "json") {
        core::Json json = runJson(*run);
        json["log"] = core::Json::array();
        for (const auto& line : *log)
            json["log"].push_back(
                {{"at_ms", line.atMs}, {"important", line.important}, {"text", line.text.toStdString()}});
        return writeJson(options, json);
    }
    std::string shown = runText(*run);
    // What went wrong is explained without being asked for.
    if (!withLog)
        log->erase(std::remove_if(log->begin(), log->end(), [](const auto& line) { return !line.important; }),
                   log->end());
    if (!log->empty())
        shown += "\n" + said(core::say("Log")) + "\n" + logText(*log);
    return writeOutput(options, shown);
}

core::Json comparisonJson(const RunComparison& comparison) {
    core::Json runs = core::Json::array();
    for (const auto& run : comparison.compared) {
        core::Json changes = core::Json::array();
        for (const auto& change : run.changes)
            changes.push_back(core::toJson(change));
        runs.push_back({{"run", run.label},
                        {"worse", core::countVerdict(run.changes, core::ChangeVerdict::Worse)},
                        {"better", core::countVerdict(run.changes, core::ChangeVerdict::Better)},
                        {"changes", std::move(changes)}});
    }
    return {{"reference", comparison.reference.record.id.toStdString()}, {"runs", std::move(runs)}};
}

int compare(const Locations& locations, const CommonOptions& options, const CompareOptions& wanted) {
    auto store = openStore(locations);
    if (!store)
        return fail(store.error());
    QStringList ids;
    for (const auto& id : wanted.runs)
        ids << text(id);
    core::CompareRules rules;
    rules.leastEffect = wanted.leastEffectPercent / 100;
    rules.allMetrics = wanted.allMetrics;
    auto comparison = compareStoredRuns(**store, ids, text(wanted.reference), rules);
    if (!comparison)
        return fail(comparison.error());
    if (!ofOneMachine(comparison->reference.record, comparison->others.front().record))
        tell(core::say("Not known to be of one machine: absolute figures do not travel between machines."));
    const auto table =
        core::compareTable(comparison->reference.record.id.toStdString(), comparison->compared);
    const int written = options.format == "json" ? writeJson(options, comparisonJson(*comparison))
                        : options.format == "text"
                            ? writeOutput(options, said(table.title) + "\n" + core::toText(table, wording()))
                            : writeTable(options, table);
    int worse = 0;
    for (const auto& run : comparison->compared)
        worse += core::countVerdict(run.changes, core::ChangeVerdict::Worse);
    return written == core::kExitOk && wanted.failOnWorse && worse > 0 ? core::kExitFailed : written;
}

/// Does one thing to one run and says so.
int change(const Locations& locations, const std::string& id, core::Sentence done,
           const std::function<core::Result<void>(RunStore&, const RunRecord&)>& work) {
    auto store = openStore(locations);
    if (!store)
        return fail(store.error());
    auto run = (*store)->find(text(id));
    if (!run)
        return fail(run.error());
    auto changed = work(**store, *run);
    if (!changed)
        return fail(changed.error());
    tell(core::say("%1: %2", run->id.toStdString(), done));
    return core::kExitOk;
}

int changeEach(const Locations& locations, const std::vector<std::string>& ids, core::Sentence done,
               core::Result<void> (RunStore::*work)(const QString&)) {
    for (const auto& id : ids) {
        const int status = change(locations, id, done, [&](RunStore& store, const RunRecord& run) {
            return (store.*work)(run.id);
        });
        if (status != core::kExitOk)
            return status;
    }
    return core::kExitOk;
}

int tagRun(const Locations& locations, const std::string& id, const std::vector<std::string>& add,
           const std::vector<std::string>& remove) {
    return change(locations, id, SAY("tagged"), [&](RunStore& store, const RunRecord& run) {
        QStringList tags = run.tags;
        for (const auto& tag : add)
            tags << text(tag);
        for (const auto& tag : remove)
            tags.removeAll(text(tag));
        return store.setTags(run.id, tags);
    });
}

int markBoard(const Locations& locations, const std::string& id, bool isBoard) {
    return change(
        locations, id, isBoard ? SAY("of a public board") : SAY("of no public board"),
        [isBoard](RunStore& store, const RunRecord& run) { return store.setPublicBoard(run.id, isBoard); });
}

int showReference(const Locations& locations) {
    auto store = openStore(locations);
    if (!store)
        return fail(store.error());
    auto run = (*store)->find(QStringLiteral("reference"));
    if (!run)
        return fail(run.error());
    std::printf("%s\n", qUtf8Printable(run->id));
    return core::kExitOk;
}

int checkStore(const Locations& locations) {
    auto store = openStore(locations);
    if (!store)
        return fail(store.error());
    if (auto sound = (*store)->checkIntegrity(); !sound)
        return fail(sound.error());
    tell(core::say("The store of runs is sound."));
    return core::kExitOk;
}

struct ListCommand {
    CommonOptions options;
    ListOptions wanted;

    void declare(CLI::App& list);
    [[nodiscard]] int run(const Locations& locations) const { return listRuns(locations, options, wanted); }
};

void ListCommand::declare(CLI::App& list) {
    list.add_option("--limit", wanted.limit, "At most so many")->check(CLI::Range(1, 1000000));
    list.add_option("--search", wanted.search, "Words found in id, study, subjects, machine, tags or note");
    list.add_option("--tag", wanted.tag, "Only runs with this tag");
    list.add_option("--status", wanted.status, "finished, failed, cancelled, lost or running")
        ->check(CLI::IsMember({"finished", "failed", "cancelled", "lost", "running"}));
    list.add_option("--study", wanted.study, "Only runs of the study with this id");
    list.add_flag("--deleted", wanted.deleted, "The deleted runs; they are kept for 30 days");
    list.add_option("--format", options.format, "text, json, csv or md")
        ->check(CLI::IsMember({"text", "json", "csv", "md", "markdown"}));
    list.add_option("-o,--output", options.output, "Write to this file");
}

struct ShowCommand {
    CommonOptions options;
    std::string id = "latest";
    bool withLog = false;

    void declare(CLI::App& show) {
        show.add_option("run", id, kRunHelp);
        show.add_flag("--log", withLog, "The whole log, not only warnings and errors");
        show.add_option("--format", options.format, "text or json")->check(CLI::IsMember({"text", "json"}));
        show.add_option("-o,--output", options.output, "Write to this file");
    }
    [[nodiscard]] int run(const Locations& locations) const {
        return showRun(locations, options, id, withLog);
    }
};

struct CompareCommand {
    CommonOptions options;
    CompareOptions wanted;

    void declare(CLI::App& command);
    [[nodiscard]] int run(const Locations& locations) const { return compare(locations, options, wanted); }
};

void CompareCommand::declare(CLI::App& command) {
    command.add_option("runs", wanted.runs, kRunHelp)->required();
    command.add_option("--reference", wanted.reference,
                       "What to compare with; the first run when left out. With a single run: the chosen "
                       "reference, or the last run on its machine");
    command.add_option("--least-effect", wanted.leastEffectPercent, "Percent that count as a change")
        ->check(CLI::Range(0.0, 1000.0))
        ->capture_default_str();
    command.add_flag("--all-metrics", wanted.allMetrics, "Not only the main metrics of a workload");
    command.add_flag("--fail-on-worse", wanted.failOnWorse, "Exit with status 3 when something became worse");
    command.add_option("--format", options.format, "text, json, csv or markdown")
        ->check(CLI::IsMember({"text", "json", "csv", "md", "markdown"}));
    command.add_option("-o,--output", options.output, "Write to this file");
}

struct BoardCommand {
    std::string id;
    bool off = false;

    void declare(CLI::App& board) {
        board.add_option("run", id, kRunHelp)->required();
        board.add_flag("--off", off, "It is of no board");
    }
    [[nodiscard]] int run(const Locations& locations) const { return markBoard(locations, id, !off); }
};

struct TagCommand {
    std::string id;
    std::vector<std::string> tags;
    std::vector<std::string> removed;

    void declare(CLI::App& tag) {
        tag.add_option("run", id, kRunHelp)->required();
        tag.add_option("tags", tags, "Tags to add");
        tag.add_option("--remove", removed, "A tag to remove; may be repeated")->allow_extra_args(false);
    }
    [[nodiscard]] int run(const Locations& locations) const { return tagRun(locations, id, tags, removed); }
};

struct NoteCommand {
    std::string id;
    std::vector<std::string> words;

    void declare(CLI::App& note) {
        note.add_option("run", id, kRunHelp)->required();
        note.add_option("text", words, "The note");
    }
    [[nodiscard]] int run(const Locations& locations) const {
        std::string all;
        for (const auto& word : words)
            all += (all.empty() ? "" : " ") + word;
        return change(locations, id, SAY("noted"), [&](RunStore& store, const RunRecord& run) {
            return store.setNote(run.id, text(all));
        });
    }
};

struct DeleteCommand {
    std::vector<std::string> ids;

    void declare(CLI::App& remove) { remove.add_option("runs", ids, kRunHelp)->required(); }
    [[nodiscard]] int run(const Locations& locations) const {
        return changeEach(locations, ids, SAY("deleted"), &RunStore::remove);
    }
};

struct UndeleteCommand {
    std::vector<std::string> ids;

    void declare(CLI::App& restore) {
        restore.add_option("runs", ids, "The beginning of a run's id")->required();
    }
    [[nodiscard]] int run(const Locations& locations) const {
        return changeEach(locations, ids, SAY("back again"), &RunStore::restore);
    }
};

struct ReferenceCommand {
    std::string id;
    bool clear = false;

    void declare(CLI::App& reference) {
        reference.add_option("run", id, kRunHelp);
        reference.add_flag("--clear", clear, "Have none");
    }
    [[nodiscard]] int run(const Locations& locations) const {
        if (clear) {
            auto store = openStore(locations);
            auto cleared = store ? (*store)->setReference({}) : core::Result<void>(store.error());
            return cleared ? core::kExitOk : fail(cleared.error());
        }
        if (id.empty())
            return showReference(locations);
        return change(locations, id, SAY("is the reference"),
                      [](RunStore& store, const RunRecord& run) { return store.setReference(run.id); });
    }
};

struct CheckCommand {
    static void declare(CLI::App& /*check*/) {}
    [[nodiscard]] static int run(const Locations& locations) { return checkStore(locations); }
};

}  // namespace

void addRunsCommands(CLI::App& runs, Invocation& invocation) {
    runs.require_subcommand(1);
    addCommand<ListCommand>(runs, "list", "Every run that was made, newest first", invocation);
    addCommand<ShowCommand>(runs, "show", "What a run measured, what failed, and why", invocation);
    addCommand<CompareCommand>(
        runs, "compare",
        "Changes in % with 95 % bootstrap intervals and a Mann-Whitney test. \"Better\" and \"worse\" need "
        "both: "
        "p at most 0.05 after correction for all tests (Benjamini-Hochberg), and the least effect.",
        invocation);
    addCommand<TagCommand>(runs, "tag", "Add tags to a run, or remove some", invocation);
    addCommand<BoardCommand>(
        runs, "board", "Say that an imported run is of a public board, which judges nothing", invocation);
    addCommand<NoteCommand>(runs, "note", "Replace a run's note; without a text: remove it", invocation);
    addCommand<DeleteCommand>(runs, "delete", "Hide runs; they can be restored for 30 days", invocation);
    addCommand<UndeleteCommand>(runs, "undelete", "Restore deleted runs", invocation);
    addCommand<ReferenceCommand>(runs, "reference", "Choose or show the run that others are compared with",
                                 invocation);
    addExchangeCommands(runs, invocation);
    addCommand<CheckCommand>(runs, "check", "Check the whole store for damage; takes a while", invocation);
}

}  // namespace bakeoff::app
