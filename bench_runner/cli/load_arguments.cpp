// SPDX-License-Identifier: GPL-3.0-only
// The options of `load`.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "bench_runner/base/clock.h"
#include "bench_runner/base/duration.h"
#include "bench_runner/base/files.h"
#include "bench_runner/cli/arguments.h"
#include "core/plan/job.h"

namespace bakeoff::bench {
namespace {

constexpr int kMostThreads = 256;
constexpr int kMostSteps = 100;
constexpr std::int64_t kLeastObjectiveNs = 1000;
constexpr std::uint64_t kLargestSeed = 1ULL << 53;
constexpr std::int64_t kShortestIntervalNs = 10 * kNsPerMs;
constexpr std::int64_t kAutoWarmupNs = kNsPerSecond;
constexpr std::int64_t kAutoWarmupCapNs = 10 * kNsPerSecond;

constexpr const char* kDescription =
    R"(Loads an http:// or https:// address, and says how long answers took and whether the numbers can be believed.

Closed loop (default): each connection sends its next request when the one before is answered. Finds the
  ceiling. Times are service times.
Constant rate (--rate): requests are due on a clock, whatever the server does. Times are response times, from
  when each request was due, so a server that stalls cannot hide its stall; service time stands beside it.
Ramp (--ramp): one constant rate after another, and the knee of the curve.
Search (--p99): the highest constant rate at which 99 of 100 answers come within an objective, by bisection.)";

constexpr const char* kFooter =
    R"(T is a number with ns, us, ms, s, m or h: 500ms, 15s, 2m.

  bench_runner load http://127.0.0.1:8080/json
  bench_runner load http://127.0.0.1:8080/json --rate 1000 --duration 30s --format json
  bench_runner load http://127.0.0.1:8080/json --rate 50% --poisson
  bench_runner load http://127.0.0.1:8080/json --ramp 500:20k:8 --duration 5s
  bench_runner load http://127.0.0.1:8080/json --p99 10ms --duration 2s
  bench_runner load https://127.0.0.1:8443/json --insecure --no-keep-alive

Exit status: 0 measured, 2 wrong usage, 3 failed (nobody answers, a limit was reached, no request was answered
rightly, or no rate of a ramp or a search was held), 4 stopped, 6 a file could not be read or output not be written.)";

core::Error usage(core::Message message) {
    return {core::ErrorCode::InvalidArgument, std::move(message), ""};
}

template <typename Number>
bool readNumber(std::string_view text, Number& number) {
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    return problem == std::errc() && end == text.data() + text.size();
}

/// "500", "20k", "1.5M"
bool readRate(std::string_view text, double& rate) {
    double factor = 1;
    if (text.ends_with('k') || text.ends_with('M')) {
        factor = text.ends_with('k') ? 1e3 : 1e6;
        text.remove_suffix(1);
    }
    if (!readNumber(text, rate) || !std::isfinite(rate) || rate <= 0)
        return false;
    rate *= factor;
    return true;
}

RateRamp readRamp(const std::string& value) {
    RateRamp ramp;
    const auto first = value.find(':');
    const auto second = value.find(':', first + 1);
    if (first == std::string::npos || second == std::string::npos ||
        !readRate(std::string_view(value).substr(0, first), ramp.from) ||
        !readRate(std::string_view(value).substr(first + 1, second - first - 1), ramp.to) ||
        !readNumber(std::string_view(value).substr(second + 1), ramp.steps) || ramp.from > ramp.to ||
        ramp.steps < 2 || ramp.steps > kMostSteps)
        refuseValue("--ramp", "write FROM:TO:STEPS, such as 500:20k:8.");
    return ramp;
}

std::pair<std::string, std::string> readHeader(const std::string& line) {
    const auto colon = line.find(':');
    const auto bad = [](unsigned char c) { return c < ' ' || c == 127; };
    if (colon == std::string::npos || colon == 0 || std::ranges::any_of(line, bad))
        refuseValue("-H", "write a header line such as \"Accept: application/json\".");
    const auto begin = line.find_first_not_of(' ', colon + 1);
    return {line.substr(0, colon), begin == std::string::npos ? "" : line.substr(begin)};
}

void addAmount(CLI::App& load, LoadArguments& arguments) {
    constexpr const char* kGroup = "How much";
    LoadPlan& plan = arguments.options.plan;
    addWhole(load, "-c,--connections", plan.connections, 1, core::kMostConnections,
             "connections, kept open (default 64)")
        ->group(kGroup);
    addWhole(load, "-t,--threads", plan.threads, 1, kMostThreads,
             "threads, each with its share of connections and rate (default 1)")
        ->group(kGroup);
    load.add_option_function<std::string>(
            "-R,--rate",
            [&arguments](const std::string& text) {
                double percent = 0;
                if (text.ends_with('%') && readRate(text.substr(0, text.size() - 1), percent) &&
                    percent <= 150)
                    arguments.options.rateShare = percent / 100;
                else if (!readRate(text, arguments.options.plan.ratePerS))
                    refuseValue("--rate", "write requests a second, such as 500 or 20k, or 50%.");
            },
            "requests a second: 500, 20k, 1.5M; or a share of the ceiling, measured first: 50%")
        ->type_name("R")
        ->group(kGroup);
    load.add_option_function<std::string>(
            "--ramp", [&](const std::string& text) { arguments.options.ramp = readRamp(text); },
            "N rates from A to B, each the same factor above the last; ends after two in a row\n"
            "that the server could not keep up with. Every step takes --duration.")
        ->type_name("A:B:N")
        ->group(kGroup);
    addTime(load, "--p99", arguments.options.p99LimitNs, kLeastObjectiveNs,
            "look for the highest rate at which 99 of 100 answers come within T, no request fails and\n"
            "the schedule is kept; to 5 %. Every step takes --duration or longer")
        ->group(kGroup);
    load.add_flag("--poisson", plan.randomArrivals,
                  "requests come at random, as from independent callers, instead of evenly (with --rate,\n"
                  "--ramp or --p99)")
        ->group(kGroup);
    addWhole<std::uint64_t>(load, "--seed", plan.seed, 0, kLargestSeed, "of --poisson (default 1)")
        ->group(kGroup);
    load.add_flag_callback(
            "--no-keep-alive", [&plan] { plan.keepAlive = false; },
            "each request opens a connection of its own")
        ->group(kGroup);
    load.add_flag("--spin", plan.spin,
                  "never sleep: takes a core for each thread, which the server should not share. Least\n"
                  "send error, and the server is spared from waking the generator (a tenth of a fast\n"
                  "one's time)")
        ->group(kGroup);
    addTime(load, "-d,--duration", plan.durationNs, 1, "length of the measured part (default 15s)")
        ->group(kGroup);
    load.add_option_function<std::string>(
            "--warmup",
            [&plan](const std::string& text) {
                const auto ns =
                    text == "auto" ? core::Result<std::int64_t>(kAutoWarmupNs) : parseDuration(text);
                if (!ns)
                    refuseValue("--warmup", ns.error().message.english());
                plan.warmupNs = *ns;
                plan.warmupCapNs = text == "auto" ? kAutoWarmupCapNs : 0;
            },
            "before it, on the same connections; auto (default) ends when the trend of the rate\n"
            "is flat (1s to 10s)")
        ->type_name("T")
        ->group(kGroup);
    addTime(load, "--timeout", plan.timeoutNs, 1, "of one request (default 10s)")->group(kGroup);
}

void addRequest(CLI::App& load, LoadArguments& arguments) {
    constexpr const char* kGroup = "What to send";
    load.add_option_function<std::string>(
            "--method",
            [&arguments](const std::string& word) {
                if (word.empty() || !std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; }))
                    refuseValue("--method", "write a word in capitals, such as POST.");
                arguments.request.method = word;
                arguments.ownRequest = true;
            },
            "GET (default), POST, PUT, PATCH, DELETE, HEAD ...")
        ->type_name("WORD")
        ->group(kGroup);
    load.add_option_function<std::vector<std::string>>(
            "-H,--header",
            [&arguments](const std::vector<std::string>& lines) {
                for (const auto& line : lines)
                    arguments.request.headers.push_back(readHeader(line));
                arguments.ownRequest = true;
            },
            "a header line, such as \"Accept: text/html\"; may be given several times")
        ->type_name("LINE")
        ->allow_extra_args(false)
        ->take_all()
        ->group(kGroup);
    load.add_option_function<std::string>(
            "--body",
            [&arguments](const std::string& text) {
                arguments.body = text;
                arguments.ownRequest = true;
            },
            "the request's body; @FILE takes it from a file")
        ->type_name("TEXT")
        ->group(kGroup);
    load.add_option(
            "--mix", arguments.mixFile,
            "requests drawn by weight from a JSON file:\n"
            "{\"requests\": [{\"name\": \"list\", \"path\": \"/users\", \"weight\": 8},\n"
            "              {\"method\": \"POST\", \"path\": \"/users\", \"body\": {\"name\": \"Ada\"},\n"
            "               \"headers\": {\"Authorization\": \"Bearer x\"}, \"status\": 201}]}\n"
            "status: the one that is right (default: any 2xx); expect_body: the very bytes")
        ->type_name("FILE")
        ->group(kGroup);
}

void addRight(CLI::App& load, LoadArguments& arguments) {
    constexpr const char* kGroup = "What is right";
    load.add_flag("--insecure", arguments.insecure,
                  "of https://: any certificate will do, as one of your own making. Without it, it must be\n"
                  "good for the host, and be trusted by the system or stand in the file SSL_CERT_FILE names")
        ->group(kGroup);
    addChoice<bool>(load, "--check", arguments.options.checkBody, {{"body", true}, {"status", false}},
                    "body: each answer must equal the first, byte by byte (default for GET); status:\n"
                    "only its status")
        ->type_name("WHAT")
        ->group(kGroup);
    load.add_option_function<int>(
            "--status", [&](const int& status) { arguments.options.status = status; },
            "the status that is right (default: that of the first answer, which must be 2xx)")
        ->check(CLI::Range(200, 999).description(""))
        ->type_name("N")
        ->group(kGroup);
}

void addOutput(CLI::App& load, LoadArguments& arguments) {
    constexpr const char* kGroup = "What to print";
    addChoice<LoadFormat>(
        load, "--format", arguments.options.format,
        {{"text", LoadFormat::Text}, {"json", LoadFormat::Json}, {"hgrm", LoadFormat::Hgrm}},
        "text (default), json, or hgrm (response times for HdrHistogram's tools)")
        ->type_name("FORMAT")
        ->group(kGroup);
    load.add_flag("--intervals", arguments.options.intervals,
                  "json: the histograms too, of the whole and of each interval")
        ->group(kGroup);
    addTime(load, "--interval", arguments.options.plan.intervalNs, kShortestIntervalNs,
            "length of an interval (default 100ms)")
        ->group(kGroup);
    addEngine(load, arguments.options.plan.engine,
              "asio, io_uring, or auto (default): io_uring on Linux where the kernel has it and it\n"
              "proves faster; https:// goes through asio in any case")
        ->group(kGroup);
}

core::Result<void> takeMix(const LoadArguments& arguments, LoadOptions& options) {
    if (arguments.ownRequest || options.status)
        return usage(SAY("With --mix, method, headers, body and status stand in the file."));
    auto text = readFile(arguments.mixFile);
    if (!text)
        return text.error();
    auto requests = readMix(std::move(*text), arguments.mixFile);
    if (!requests)
        return requests.error();
    options.plan.requests = std::move(*requests);
    options.mixed = true;
    return {};
}

core::Result<void> takeRequest(LoadArguments& arguments, LoadOptions& options) {
    LoadRequest& request = arguments.request;
    request.body = arguments.body;
    if (arguments.body.starts_with('@')) {
        auto text = readFile(arguments.body.substr(1));
        if (!text)
            return text.error();
        request.body = std::move(*text);
    }
    request.target = options.plan.url.target;
    request.expected.headOnly = request.method == "HEAD";
    options.plan.requests = {request};
    // What a request changes, changes what the next one is answered.
    if (request.method != "GET")
        options.checkBody = false;
    return {};
}

}  // namespace

CLI::App* addLoad(CLI::App& runner, LoadArguments& arguments) {
    LoadPlan& plan = arguments.options.plan;
    plan.durationNs = 15 * kNsPerSecond;
    plan.timeoutNs = 10 * kNsPerSecond;
    plan.warmupNs = kAutoWarmupNs;
    plan.warmupCapNs = kAutoWarmupCapNs;
    CLI::App* load = runner.add_subcommand("load", kDescription);
    load->footer(kFooter);
    load->add_option("url", arguments.urls)->group("");
    addAmount(*load, arguments);
    addRequest(*load, arguments);
    addRight(*load, arguments);
    addOutput(*load, arguments);
    return load;
}

core::Result<LoadOptions> complete(LoadArguments arguments) {
    LoadOptions options = std::move(arguments.options);
    if (arguments.urls.empty())
        return usage(SAY("Which address? See bench_runner load --help."));
    if (arguments.urls.size() > 1)
        return usage(SAY("One address is enough."));
    auto url = parseUrl(arguments.urls.front());
    if (!url)
        return url.error();
    if (arguments.insecure && !url->tls)
        return usage(SAY("--insecure is of https:// addresses: plain HTTP has no certificate."));
    options.plan.url = std::move(*url);
    options.plan.url.anyCertificate = arguments.insecure;
    const int rates = (options.plan.ratePerS > 0 || options.rateShare > 0 ? 1 : 0) + (options.ramp ? 1 : 0) +
                      (options.p99LimitNs > 0 ? 1 : 0);
    if (rates > 1)
        return usage(SAY("--rate, --ramp and --p99 cannot be used together."));
    if (options.plan.randomArrivals && rates == 0)
        return usage(SAY("--poisson needs --rate, --ramp or --p99: a closed loop has no arrivals."));
    if (options.p99LimitNs > 0 && options.format == LoadFormat::Hgrm)
        return usage(SAY("A search has one histogram per step: use --format json, or one --rate."));
    if (options.ramp && options.format == LoadFormat::Hgrm)
        return usage(SAY("A ramp has one histogram per step: use --format json, or one --rate."));
    if (options.plan.threads > options.plan.connections)
        return usage(SAY("Each thread needs a connection: use fewer threads or more connections."));
    auto taken = arguments.mixFile.empty() ? takeRequest(arguments, options) : takeMix(arguments, options);
    if (!taken)
        return taken.error();
    return options;
}

}  // namespace bakeoff::bench
