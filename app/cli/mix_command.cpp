// SPDX-License-Identifier: GPL-3.0-only
#include <CLI/CLI.hpp>

#include "app/cli/command_context.h"
#include "app/cli/commands.h"
#include "app/files/input_files.h"
#include "core/interchange/mix_reader.h"
#include "core/protocol/exit_codes.h"

namespace bakeoff::app {
namespace {

constexpr qint64 kLargestRecording = qint64{256} << 20;

struct MixFromCommand {
    CommonOptions options;
    std::string file;
    core::MixReadOptions reading;

    void declare(CLI::App& command) {
        command
            .add_option("file", file,
                        "A HAR file, or an access log: common, combined, or one JSON object a line")
            ->required();
        command.add_option("-o,--output", options.output, "The file to write; standard output when left out");
        command.add_option("--host", reading.host, "Of a HAR file: the host whose requests are taken");
        command.add_option("--most", reading.mostKinds, "How many kinds of requests at most")
            ->check(CLI::Range(1, 10'000))
            ->capture_default_str();
        command.footer(
            "Cookies, authorisation and what looks like a token are dropped, and named on standard error and "
            "under \"dropped\".");
    }

    [[nodiscard]] int run(const Locations& /*locations*/) const {
        auto text = readTextFile(QString::fromStdString(file), kLargestRecording);
        if (!text)
            return fail(text.error());
        auto mix = core::readMixSource(std::move(text).value(), file, reading);
        if (!mix)
            return fail(mix.error());
        for (const auto& problem : mix->problems)
            tell(core::say("%1: %2", problem.where, problem.message));
        if (mix->badLines > static_cast<std::int64_t>(mix->problems.size()))
            tell(core::sayCount(mix->badLines - static_cast<std::int64_t>(mix->problems.size()),
                                "And %n more such line.", "And %n more such lines."));
        for (const auto& note : mix->notes)
            tell(note);
        if (!mix->dropped.empty())
            tell(core::say("Dropped, as they may be secrets: %1.", core::Message::listed(mix->dropped)));
        tell(core::sayCount(static_cast<std::int64_t>(mix->requests.size()),
                            "%1 requests, of %n kind: look at what they are before you use them.",
                            "%1 requests, of %n kinds: look at what they are before you use them.",
                            mix->taken));
        return writeJson(options, core::mixDocument(*mix));
    }
};

}  // namespace

void addMixCommands(CLI::App& mix, Invocation& invocation) {
    mix.require_subcommand(1);
    addCommand<MixFromCommand>(mix, "from", "Make a mix of requests from what was recorded", invocation);
}

}  // namespace bakeoff::app
