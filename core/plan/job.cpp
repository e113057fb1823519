// SPDX-License-Identifier: GPL-3.0-only
#include "core/plan/job.h"

#include <algorithm>
#include <string_view>

#include "core/mcda/worlds/portable_random.h"

namespace bakeoff::core {
namespace {

const char* kindName(Job::Kind kind) {
    switch (kind) {
        case Job::Kind::Probe:
            return "probe";
        case Job::Kind::Prepare:
            return "prepare";
        case Job::Kind::Serve:
            return "serve";
        case Job::Kind::Try:
            return "try";
        case Job::Kind::Run:
            break;
    }
    return "run";
}

Job::Kind readKind(const JsonNode& root) {
    const std::string name = root.string("job");
    if (name == "probe")
        return Job::Kind::Probe;
    if (name == "prepare")
        return Job::Kind::Prepare;
    if (name == "serve")
        return Job::Kind::Serve;
    if (name == "try")
        return Job::Kind::Try;
    if (name != "run" && root.has("job"))
        root.member("job").problem(say("Expected one of: run, prepare, probe, serve, try."));
    return Job::Kind::Run;
}

double positive(const JsonNode& root, const char* key, double fallback, double least, double most) {
    const double value = root.number(key, fallback);
    if (value >= least && value <= most)
        return value;
    root.member(key).problem(say("Expected a number from %1 to %2.", Rounded{least}, Rounded{most}));
    return fallback;
}

JobCase readCase(const JsonNode& node) {
    JobCase out;
    // Jobs have been written with 0 for what is not known.
    if (const double seconds = node.number("expected_s", 0); seconds > 0)
        out.expectedSeconds = seconds;
    out.workload = node.string("workload");
    out.subject = node.string("subject");
    if (const auto control = fromName<Control>(node.string("control", "none")))
        out.control = *control;
    else
        node.member("control").problem(say("Expected one of: none, same, slowed."));
    if (const auto parameters = node.optionalMember("parameters")) {
        for (const auto& [name, value] : parameters->members())
            out.parameters[name] = value.asNumber();
    }
    return out;
}

}  // namespace

std::string controlId(const std::string& original, Control control) {
    return control == Control::None ? original : original + '~' + nameOf(control);
}

std::string originalOf(const std::string& id, Control control) {
    return control == Control::None ? id : id.substr(0, id.rfind('~'));
}

std::string JobCase::runs() const {
    return originalOf(subject, control);
}

std::string withoutPassword(const std::string& url) {
    const auto scheme = url.find("://");
    if (scheme == std::string::npos)
        return url;
    std::string out = url;
    const auto begin = scheme + 3;
    const auto end = out.find_first_of("/?", begin);
    const auto at = out.rfind('@', end);
    const auto colon = out.find(':', begin);
    if (at != std::string::npos && at > begin && colon < at)
        out.erase(colon, at - colon);
    constexpr std::string_view kParameter = "password=";
    const auto parameter = out.find(kParameter, out.find('?') == std::string::npos ? out.size() : 0);
    if (parameter != std::string::npos) {
        const auto next = out.find('&', parameter);
        out.erase(parameter + kParameter.size(),
                  next == std::string::npos ? next : next - parameter - kParameter.size());
    }
    return out;
}

const char* coresName(Job::Cores cores) {
    return cores == Job::Cores::One ? "one" : cores == Job::Cores::Defaults ? "defaults" : "all";
}

std::optional<Job::Cores> coresFromName(const std::string& name) {
    for (const auto cores : {Job::Cores::All, Job::Cores::One, Job::Cores::Defaults}) {
        if (name == coresName(cores))
            return cores;
    }
    return std::nullopt;
}

std::vector<TrialStep> trialOrder(const Job& job) {
    std::vector<std::string> workloads;
    for (const auto& item : job.cases) {
        if (std::find(workloads.begin(), workloads.end(), item.workload) == workloads.end())
            workloads.push_back(item.workload);
    }
    std::vector<TrialStep> order;
    PortableRandom random(job.orderSeed);
    for (const auto& workload : workloads) {
        for (int trial = 0; trial < job.trials; ++trial) {
            const std::size_t first = order.size();
            for (std::size_t i = 0; i < job.cases.size(); ++i) {
                if (job.cases[i].workload == workload)
                    order.push_back({i, trial});
            }
            for (std::size_t left = order.size() - first; left > 1; --left)
                std::swap(order[first + left - 1], order[first + random.below(left)]);
        }
    }
    return order;
}

Json toJson(const Job& job) {
    Json cases = Json::array();
    for (const auto& item : job.cases) {
        cases.push_back({{"workload", item.workload},
                         {"subject", item.subject},
                         {"parameters", item.parameters},
                         {"control", nameOf(item.control)}});
        if (item.expectedSeconds)
            cases.back()["expected_s"] = *item.expectedSeconds;
    }
    Json json{{"protocol", kProtocolVersion},
              {"job", kindName(job.kind)},
              {"run_id", job.runId},
              {"subject_folders", job.subjectFolders},
              {"toolchain_folders", job.toolchainFolders},
              {"own_folders", job.ownFolders},
              {"consents", job.consents},
              {"any_host", job.anyHost},
              {"cache_folder", job.cacheFolder},
              {"tools", job.tools},
              {"database", job.database},
              {"cases", std::move(cases)},
              {"trials", job.trials},
              {"warmup_s", job.warmupSeconds},
              {"duration_s", job.durationSeconds},
              {"timeout_s", job.timeoutSeconds},
              {"command_timeout_s", job.commandTimeoutSeconds},
              {"cores", coresName(job.cores)},
              {"split_cpus", job.splitCpus},
              {"seed", job.seed},
              {"order_seed", job.orderSeed}};
    if (job.firstTrial > 0)
        json["first_trial"] = job.firstTrial;
    if (job.precision)
        json["precision"] = *job.precision;
    return json;
}

Result<Job> parseJob(std::string text) {
    auto document = JsonDocument::parse(std::move(text), "job");
    if (!document)
        return document.error();
    const JsonNode root(**document);
    Job job;
    if (root.integer("protocol", 0) != kProtocolVersion)
        root.member("protocol")
            .problem(say("Expected protocol %1; the program and its runner are of different versions.",
                         kProtocolVersion));
    job.kind = readKind(root);
    job.runId = root.string("run_id", "");
    job.subjectFolders = root.strings("subject_folders");
    job.toolchainFolders = root.strings("toolchain_folders", false);
    job.ownFolders = root.strings("own_folders", false);
    job.consents = root.strings("consents", false);
    job.anyHost = root.boolean("any_host", false);
    job.cacheFolder = root.string("cache_folder");
    if (const auto tools = root.optionalMember("tools")) {
        for (const auto& [name, value] : tools->members())
            job.tools[name] = value.asString();
    }
    job.database = root.string("database", "");
    for (const auto& node :
         root.array("cases", job.kind != Job::Kind::Probe && job.kind != Job::Kind::Prepare))
        job.cases.push_back(readCase(node));
    job.trials = static_cast<int>(positive(root, "trials", job.trials, 1, 1000));
    job.firstTrial = static_cast<int>(std::clamp<std::int64_t>(root.integer("first_trial", 0), 0, 1'000'000));
    if (root.optionalMember("precision"))
        job.precision = positive(root, "precision", 0, kFinestPrecision, 1);
    job.warmupSeconds = positive(root, "warmup_s", job.warmupSeconds, 0, 3600);
    job.durationSeconds = positive(root, "duration_s", job.durationSeconds, 0.05, 86400);
    job.timeoutSeconds = positive(root, "timeout_s", job.timeoutSeconds, 0.1, 3600);
    job.commandTimeoutSeconds = positive(root, "command_timeout_s", job.commandTimeoutSeconds, 0.1, 86400);
    if (const auto cores = coresFromName(root.string("cores", "all")))
        job.cores = *cores;
    else
        root.member("cores").problem(say("Expected one of: all, one, defaults."));
    job.splitCpus = root.boolean("split_cpus", true);
    job.seed = static_cast<std::uint64_t>(root.integer("seed", 1));
    job.orderSeed = static_cast<std::uint64_t>(root.integer("order_seed", 1));
    if (!(*document)->clean())
        return (*document)->summary();
    return job;
}

}  // namespace bakeoff::core
