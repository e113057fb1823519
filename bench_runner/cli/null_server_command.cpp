// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/cli/null_server_command.h"

#include <unistd.h>

#include <cstdio>
#include <optional>

#include "bench_runner/job/job_input.h"
#include "core/base/json_reader.h"
#include "core/protocol/exit_codes.h"

namespace bakeoff::bench {

int nullServerCommand(NullServerOptions options, CancelToken& cancel) {
    std::optional<InputWatch> watch;
    // Not a terminal: reading one from the background would stop us, and its end comes with SIGHUP anyway.
    if (::isatty(STDIN_FILENO) == 0 && endMeansStop(STDIN_FILENO))
        watch.emplace(STDIN_FILENO, std::string(), cancel);
    options.counted = [](std::uint64_t requests) {
        std::printf("{\"event\":\"count\",\"requests\":%llu}\n", static_cast<unsigned long long>(requests));
        std::fflush(stdout);
    };
    const auto listening = [&](const Url& url) {
        const core::Json line{{"event", "listening"},
                              {"url", url.text()},
                              {"pid", static_cast<std::int64_t>(::getpid())},
                              {"body_bytes", options.bodyBytes}};
        std::printf("%s\n", line.dump().c_str());
        std::fflush(stdout);
    };
    if (auto served = runNullServer(options, listening, cancel); !served) {
        std::fprintf(
            stderr, "bench_runner null-server: %s\n",
            core::Message::joined({served.error().message, served.error().remedy}).english().c_str());
        return core::kExitFailed;
    }
    return core::kExitOk;
}

}  // namespace bakeoff::bench
