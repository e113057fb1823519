// SPDX-License-Identifier: GPL-3.0-only
#include <CLI/CLI.hpp>
#include <cstdio>
#include <iostream>
#include <iterator>

#include "app/cli/command_context.h"
#include "app/cli/commands.h"
#include "app/files/input_files.h"
#include "core/mcda/cases/mcda.h"
#include "core/protocol/exit_codes.h"

namespace bakeoff::app {
namespace {

core::Result<std::string> readCases(const std::string& file) {
    if (file != "-")
        return readTextFile(QString::fromStdString(file));
    return std::string(std::istreambuf_iterator<char>(std::cin), {});
}

int solveFile(const CommonOptions& options, const std::string& file, bool check) {
    auto text = readCases(file);
    if (!text)
        return fail(text.error());
    const auto run = core::solveMcda(std::move(text).value(),
                                     file == "-" ? said(core::say("standard input")) : file, check);
    if (!run)
        return fail(run.error());
    const int written =
        run->solved > 0 || run->cases > 1 ? writeJson(options, run->answer) : int{core::kExitOk};
    for (const auto& problem : run->problems)
        fail(problem);
    for (const auto& miss : run->misses)
        fail(miss);
    if (check)
        tell(run->misses.empty() && run->problems.empty()
                 ? core::say("%1 of %2 cases solved, all as expected", run->solved, run->cases)
                 : core::say("%1 of %2 cases solved, not all as expected", run->solved, run->cases));
    if (written != core::kExitOk)
        return written;
    if (run->solved == 0)
        return core::kExitUsage;
    return run->solved == run->cases && run->misses.empty() ? core::kExitOk : core::kExitFailed;
}

struct McdaCommand {
    CommonOptions options;
    std::string file;
    bool check = false;

    void declare(CLI::App& mcda) {
        std::string methods;
        for (const auto& name : core::mcdaMethods())
            methods += (methods.empty() ? "" : ", ") + name;
        mcda.add_option("file", file, "One case, or {\"cases\": [...]}; - reads standard input")->required();
        mcda.add_flag("--check", check, "Compare each answer with what its case expects");
        mcda.add_option("-o,--output", options.output, "The file to write; standard output when left out");
        mcda.footer("Methods: " + methods +
                    "\nExit status: 0 all solved (and as expected), 2 nothing solved, 3 some not");
    }
    [[nodiscard]] int run(const Locations& /*locations*/) const { return solveFile(options, file, check); }
};

}  // namespace

void addMcdaCommand(CLI::App& mcda, Invocation& invocation) {
    bindCommand<McdaCommand>(mcda, invocation);
}

}  // namespace bakeoff::app
