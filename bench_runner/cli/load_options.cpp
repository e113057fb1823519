// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/cli/load_options.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "bench_runner/base/clock.h"
#include "bench_runner/base/duration.h"
#include "bench_runner/base/files.h"

namespace bakeoff::bench {
namespace {

constexpr int kMostConnections = 100'000;
constexpr int kMostThreads = 256;
constexpr int kMostSteps = 100;
constexpr std::int64_t kShortestInterval = 10 * kNsPerMs;
constexpr std::int64_t kAutoWarmup = kNsPerSecond;
constexpr std::int64_t kAutoWarmupCap = 10 * kNsPerSecond;

core::Error usage(const std::string& message) {
    return {core::ErrorCode::InvalidArgument, message, ""};
}

template <typename Number>
bool readNumber(std::string_view text, Number& number) {
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    return problem == std::errc() && end == text.data() + text.size();
}

core::Result<void> readWhole(const std::string& name, const std::string& value, int low, int high, int& out) {
    if (!readNumber(value, out) || out < low || out > high)
        return usage(name + " needs a whole number from " + std::to_string(low) + " to " +
                     std::to_string(high) + ".");
    return {};
}

/// "500", "20k", "1.5M"
bool readRate(std::string_view text, double& rate) {
    double factor = 1;
    if (!text.empty() && (text.back() == 'k' || text.back() == 'M')) {
        factor = text.back() == 'k' ? 1e3 : 1e6;
        text.remove_suffix(1);
    }
    if (!readNumber(text, rate) || !std::isfinite(rate) || rate <= 0)
        return false;
    rate *= factor;
    return true;
}

core::Result<void> readRamp(const std::string& value, std::optional<RateRamp>& out) {
    RateRamp ramp;
    const auto first = value.find(':');
    const auto second = value.find(':', first + 1);
    if (first == std::string::npos || second == std::string::npos ||
        !readRate(std::string_view(value).substr(0, first), ramp.from) ||
        !readRate(std::string_view(value).substr(first + 1, second - first - 1), ramp.to) ||
        !readNumber(std::string_view(value).substr(second + 1), ramp.steps) || ramp.from > ramp.to ||
        ramp.steps < 2 || ramp.steps > kMostSteps)
        return usage("--ramp needs FROM:TO:STEPS, such as 500:20k:8.");
    out = ramp;
    return {};
}

core::Result<void> readHeader(const std::string& value, LoadRequest& request) {
    const auto colon = value.find(':');
    const auto bad = [](unsigned char c) { return c < ' ' || c == 127; };
    if (colon == std::string::npos || colon == 0 || std::any_of(value.begin(), value.end(), bad))
        return usage("-H needs a header line such as \"Accept: application/json\".");
    const auto begin = value.find_first_not_of(' ', colon + 1);
    request.headers.emplace_back(value.substr(0, colon),
                                 begin == std::string::npos ? "" : value.substr(begin));
    return {};
}

core::Result<void> readBody(const std::string& value, LoadRequest& request) {
    if (value.empty() || value.front() != '@') {
        request.body = value;
        return {};
    }
    auto text = readFile(value.substr(1));
    if (!text)
        return text.error();
    request.body = std::move(*text);
    return {};
}

core::Result<void> readTime(const std::string& name, const std::string& value, std::int64_t least,
                            std::int64_t& out) {
    auto ns = parseDuration(value);
    if (!ns)
        return usage(name + ": " + ns.error().message);
    if (*ns < least)
        return usage(name + " must be " + (least == kShortestInterval ? "10ms or more." : "above zero."));
    out = *ns;
    return {};
}

/// What is collected before it can be put together.
struct Draft {
    LoadOptions options;
    LoadRequest request;
    std::string mixFile;
    bool haveUrl = false;
    bool haveRequest = false;
};

core::Result<void> setTime(LoadPlan& plan, const std::string& name, const std::string& value) {
    if (name == "--duration")
        return readTime(name, value, 1, plan.durationNs);
    if (name == "--timeout")
        return readTime(name, value, 1, plan.timeoutNs);
    if (name == "--interval")
        return readTime(name, value, kShortestInterval, plan.intervalNs);
    plan.warmupCapNs = 0;
    if (value == "auto") {
        plan.warmupNs = kAutoWarmup;
        plan.warmupCapNs = kAutoWarmupCap;
        return {};
    }
    return readTime(name, value, 0, plan.warmupNs);
}

core::Result<void> setChoice(LoadOptions& options, const std::string& name, const std::string& value) {
    if (name == "--format") {
        if (value != "json" && value != "text" && value != "hgrm")
            return usage("--format is text, json or hgrm.");
        options.format = value == "json"   ? LoadFormat::Json
                         : value == "hgrm" ? LoadFormat::Hgrm
                                           : LoadFormat::Text;
    } else if (name == "--check") {
        if (value != "body" && value != "status")
            return usage("--check is body or status.");
        options.checkBody = value == "body";
    } else {
        if (value != "auto" && value != "asio" && value != "io_uring")
            return usage("--engine is auto, asio or io_uring.");
        options.plan.engine = value == "asio"       ? EngineChoice::Asio
                              : value == "io_uring" ? EngineChoice::IoUring
                                                    : EngineChoice::Auto;
    }
    return {};
}

core::Result<void> setOption(Draft& draft, const std::string& name, const std::string& value) {
    LoadPlan& plan = draft.options.plan;
    if (name == "--connections" || name == "-c")
        return readWhole("--connections", value, 1, kMostConnections, plan.connections);
    if (name == "--threads" || name == "-t")
        return readWhole("--threads", value, 1, kMostThreads, plan.threads);
    if (name == "--rate" || name == "-R")
        return readRate(value, plan.ratePerS) ? core::Result<void>()
                                              : usage("--rate needs requests a second, such as 500 or 20k.");
    if (name == "--ramp")
        return readRamp(value, draft.options.ramp);
    if (name == "--format" || name == "--check" || name == "--engine")
        return setChoice(draft.options, name, value);
    if (name == "--status") {
        int status = 0;
        auto read = readWhole(name, value, 200, 599, status);
        draft.options.status = status;
        return read;
    }
    if (name == "--mix") {
        draft.mixFile = value;
        return {};
    }
    if (name == "--method" || name == "--body" || name == "-H" || name == "--header") {
        draft.haveRequest = true;
        if (name == "--body")
            return readBody(value, draft.request);
        if (name != "--method")
            return readHeader(value, draft.request);
        if (value.empty() ||
            !std::all_of(value.begin(), value.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
            return usage("--method needs a word in capitals, such as POST.");
        draft.request.method = value;
        return {};
    }
    return setTime(plan, name == "-d" ? "--duration" : name, value);
}

bool isKnown(const std::string& name) {
    static constexpr const char* kNames[] = {
        "--connections", "-c",       "--threads", "-t",         "--rate",   "-R",     "--ramp", "--format",
        "--check",       "--engine", "--status",  "--mix",      "--method", "--body", "-H",     "--header",
        "--duration",    "-d",       "--timeout", "--interval", "--warmup"};
    return std::any_of(std::begin(kNames), std::end(kNames),
                       [&](const char* known) { return name == known; });
}

core::Result<void> setUrl(Draft& draft, const std::string& text) {
    auto url = parseUrl(text);
    if (!url)
        return url.error();
    if (draft.haveUrl)
        return usage("One address is enough.");
    draft.options.plan.url = *url;
    draft.haveUrl = true;
    return {};
}

core::Result<LoadOptions> complete(Draft draft) {
    LoadOptions& options = draft.options;
    if (!draft.haveUrl)
        return usage("Which address? See bench_runner load --help.");
    if (options.ramp && options.plan.ratePerS > 0)
        return usage("--rate and --ramp exclude each other.");
    if (options.ramp && options.format == LoadFormat::Hgrm)
        return usage("A ramp has one histogram a step: take --format json, or one --rate.");
    if (options.plan.threads > options.plan.connections)
        return usage("Each thread needs a connection: use fewer threads or more connections.");
    if (!draft.mixFile.empty()) {
        if (draft.haveRequest || options.status)
            return usage("With --mix, method, headers, body and status stand in the file.");
        auto text = readFile(draft.mixFile);
        if (!text)
            return text.error();
        auto requests = readMix(std::move(*text), draft.mixFile);
        if (!requests)
            return requests.error();
        options.plan.requests = std::move(*requests);
        options.mixed = true;
        return options;
    }
    draft.request.target = options.plan.url.target;
    draft.request.expected.headOnly = draft.request.method == "HEAD";
    options.plan.requests = {draft.request};
    // What a request changes, changes what the next one is answered.
    if (draft.request.method != "GET")
        options.checkBody = false;
    return options;
}

}  // namespace

core::Result<LoadOptions> readLoadOptions(const std::vector<std::string>& arguments) {
    Draft draft;
    LoadPlan& plan = draft.options.plan;
    plan.durationNs = 15 * kNsPerSecond;
    plan.timeoutNs = 10 * kNsPerSecond;
    plan.warmupNs = kAutoWarmup;
    plan.warmupCapNs = kAutoWarmupCap;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string name = arguments[i];
        std::optional<std::string> value;
        if (const auto equals = name.find('='); name.rfind("--", 0) == 0 && equals != std::string::npos) {
            value = name.substr(equals + 1);
            name.resize(equals);
        }
        core::Result<void> set;
        if (name.empty() || name.front() != '-') {
            set = setUrl(draft, name);
        } else if (name == "--spin" || name == "--intervals") {
            if (value)
                return usage(name + " takes no value.");
            (name == "--spin" ? plan.spin : draft.options.intervals) = true;
        } else if (!isKnown(name)) {
            return usage("There is no option " + name + "; see bench_runner load --help.");
        } else {
            if (!value && i + 1 < arguments.size())
                value = arguments[++i];
            if (!value)
                return usage(name + " needs a value.");
            set = setOption(draft, name, *value);
        }
        if (!set)
            return set.error();
    }
    return complete(std::move(draft));
}

}  // namespace bakeoff::bench
