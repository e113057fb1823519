// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/cli/null_server_command.h"

#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <optional>

#include "bench_runner/base/duration.h"
#include "bench_runner/job/job_input.h"
#include "bench_runner/load/null_server.h"
#include "core/base/json_reader.h"
#include "core/protocol/exit_codes.h"

namespace bakeoff::bench {
namespace {

constexpr std::size_t kLongestBody = std::size_t{16} << 20;

core::Error usage(const std::string& message) {
    return {core::ErrorCode::InvalidArgument, message, ""};
}

template <typename Number>
bool readWhole(const std::string& text, Number& number) {
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    return problem == std::errc() && end == text.data() + text.size();
}

core::Result<NullServerOptions> readNullServerOptions(const std::vector<std::string>& arguments) {
    NullServerOptions options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string name = arguments[i];
        std::string value;
        if (const auto equals = name.find('='); equals != std::string::npos) {
            value = name.substr(equals + 1);
            name.resize(equals);
        } else if (i + 1 < arguments.size()) {
            value = arguments[++i];
        }
        if (name == "--port") {
            if (!readWhole(value, options.port))
                return usage("--port needs a number from 0 (any free one) to 65535.");
        } else if (name == "--body-bytes") {
            if (!readWhole(value, options.bodyBytes) || options.bodyBytes > kLongestBody)
                return usage("--body-bytes needs a number from 0 to 16777216.");
        } else if (name == "--count-every") {
            const auto ns = parseDuration(value);
            if (!ns || *ns == 0)
                return usage("--count-every needs a time above zero, such as 500ms.");
            options.countEveryNs = *ns;
        } else if (name == "--engine") {
            if (value != "auto" && value != "asio" && value != "io_uring")
                return usage("--engine is auto, asio or io_uring.");
            options.engine = value == "asio"       ? EngineChoice::Asio
                             : value == "io_uring" ? EngineChoice::IoUring
                                                   : EngineChoice::Auto;
        } else {
            return usage("\"" + name + "\" is not understood; see bench_runner null-server --help.");
        }
    }
    return options;
}

}  // namespace

int nullServerCommand(const std::vector<std::string>& arguments, CancelToken& cancel) {
    auto options = readNullServerOptions(arguments);
    if (!options) {
        std::fprintf(stderr, "bench_runner null-server: %s\n", options.error().text().c_str());
        return core::kExitUsage;
    }
    std::optional<InputWatch> watch;
    // Not a terminal: reading one from the background would stop us, and its end comes with SIGHUP anyway.
    if (::isatty(STDIN_FILENO) == 0 && endMeansStop(STDIN_FILENO))
        watch.emplace(STDIN_FILENO, std::string(), cancel);
    options->counted = [](std::uint64_t requests) {
        std::printf("{\"event\":\"count\",\"requests\":%llu}\n", static_cast<unsigned long long>(requests));
        std::fflush(stdout);
    };
    const auto listening = [&](const Url& url) {
        const core::Json line{{"event", "listening"},
                              {"url", url.text()},
                              {"pid", static_cast<std::int64_t>(::getpid())},
                              {"body_bytes", options->bodyBytes}};
        std::printf("%s\n", line.dump().c_str());
        std::fflush(stdout);
    };
    if (auto served = runNullServer(*options, listening, cancel); !served) {
        std::fprintf(stderr, "bench_runner null-server: %s\n", served.error().message.c_str());
        return core::kExitFailed;
    }
    return core::kExitOk;
}

const char* nullServerHelp() {
    return "Usage: bench_runner null-server [options]\n"
           "\n"
           "Answers every HTTP/1.1 request on the loopback interface with the same 200 at once, on one "
           "thread: the\n"
           "fastest answer this machine can give. What a load generator reaches here is the most it can say "
           "about\n"
           "any other server.\n"
           "\n"
           "  --port N         default 0: any free one\n"
           "  --body-bytes N   length of the answer's body (default 72)\n"
           "  --engine WHICH   asio, io_uring, or auto (default): io_uring where the kernel has it\n"
           "  --count-every T  print a line with the requests answered so far, every T (500ms, 2s)\n"
           "\n"
           "Prints one line of JSON with its url, then serves until its standard input ends (when that is a "
           "pipe or a\n"
           "socket), or SIGINT, SIGTERM or SIGHUP comes. Try:\n"
           "\n"
           "  bench_runner null-server --port 8099 &  bench_runner load http://127.0.0.1:8099/\n"
           "\n"
           "Exit status: 0 served until it was stopped, 2 wrong usage, 3 the port cannot be had.\n";
}

}  // namespace bakeoff::bench
