// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/workloads/trial.h"

#include <algorithm>
#include <cmath>
#include <thread>

#include "core/measure/checks.h"
#include "core/plan/operating_point.h"

namespace bakeoff::bench {

double TrialContext::parameter(const std::string& name, double fallback) const {
    const auto found = item.parameters.find(name);
    return found == item.parameters.end() ? fallback : found->second;
}

const core::Workload& TrialContext::workload() const {
    const core::Workload* known = core::findWorkload(item.workload);
    return known ? *known : core::allWorkloads().front();
}

int TrialContext::givenCores() const {
    if (const double own = parameter(core::kServerCores, 0); own > 0)
        return static_cast<int>(own);
    return workload().isServer() && job.cores == core::Job::Cores::One ? 1 : 0;
}

std::vector<int> TrialContext::subjectCpus() const {
    std::vector<int> out = cpus.server;
    if (const int own = givenCores(); own > 0 && out.size() > static_cast<std::size_t>(own))
        out.resize(static_cast<std::size_t>(own));
    if (workload().allCores)
        out.insert(out.end(), cpus.generator.begin(), cpus.generator.end());
    std::ranges::sort(out);
    const auto again = std::ranges::unique(out);
    out.erase(again.begin(), again.end());
    return out;
}

int TrialContext::subjectCores() const {
    if (const int own = givenCores(); own > 0)
        return own;
    if (!workload().allCores)
        return cpus.serverCpus;
    const auto all = subjectCpus();
    return all.empty() ? static_cast<int>(std::max(1U, std::thread::hardware_concurrency()))
                       : static_cast<int>(all.size());
}

bool TrialContext::generatorStaysAwake() const {
    return cpus.ownCore && !workload().allCores;
}

core::Result<std::int64_t> TrialContext::whole(const std::string& name, double fallback, double most) const {
    const double value = parameter(name, fallback);
    if (value >= 1 && value <= most && value == std::floor(value))
        return static_cast<std::int64_t>(value);
    return core::Error{core::ErrorCode::InvalidArgument,
                       core::say("%1 must be a whole number from 1 to %2, not %3.", name, numberText(most),
                                 numberText(value)),
                       item.workload};
}

core::Result<std::int64_t> TrialContext::size(std::int64_t fallback) const {
    const double n = parameter("n", static_cast<double>(fallback));
    const std::int64_t most = workload().largest;
    if (std::isfinite(n) && n >= 0 && n <= static_cast<double>(most) && n == std::floor(n))
        return static_cast<std::int64_t>(n);
    return core::Error{
        core::ErrorCode::InvalidArgument,
        core::say("n must be a whole number from 0 to %1, not %2.", std::to_string(most), numberText(n)),
        item.workload};
}

Placeholders TrialContext::placeholders() const {
    Placeholders values = prepared.placeholders;
    values["cores"] = std::to_string(subjectCores());
    // Application servers start one worker unless told otherwise; runtimes take every core they see.
    values["workers"] = workload().isServer() && givenCores() == 0 && job.cores == core::Job::Cores::Defaults
                            ? "1"
                            : values["cores"];
    values["host"] = "127.0.0.1";
    return values;
}

bool TrialContext::speaksTls() const {
    return workload().underHttpLoad() && parameter(core::kTls, 0) != 0;
}

ChildOptions TrialContext::childOptions(const Placeholders& values) const {
    ChildOptions options;
    options.command = fillIn(how.command, values);
    options.environment = environment;
    for (const auto& [name, value] : how.environment)
        options.environment[name] = fillIn(value, values);
    if (speaksTls() && how.tls) {
        for (auto& argument : fillIn(how.tls->arguments, values))
            options.command.push_back(std::move(argument));
        for (const auto& [name, value] : how.tls->environment)
            options.environment[name] = fillIn(value, values);
    }
    options.workingFolder = prepared.folder;
    if (subject.service && !subject.service->folder.empty())
        options.workingFolder = subject.service->folder;
    options.cpus = subjectCpus();
    options.handicap = item.control == core::Control::Slowed ? core::kPlantedShare : 0;
    return options;
}

std::map<std::string, std::string> filledSettings(const TrialContext& context, const Placeholders& values) {
    auto settings = fillIn(context.how.settings, values);
    if (const auto own = settings.find(context.how.parallelism); own != settings.end())
        settings[core::kParallelism] = own->second;
    if (!context.prepared.released.empty())
        settings[core::kToolchainReleased] = context.prepared.released;
    return settings;
}

void describeCpus(const TrialContext& context, core::TrialResult& result) {
    const auto text = [](const std::vector<int>& cpus) { return cpus.empty() ? "any" : cpuListText(cpus); };
    result.settings["server_cpus"] = text(context.subjectCpus());
    if (!context.workload().isServer())
        return;
    result.settings["generator_cpus"] = text(context.cpus.generator);
    result.settings["cores"] = core::coresName(context.job.cores);
    if (context.workload().underLoad())
        result.settings["generator_sleeps"] =
            context.generatorStaysAwake() ? "never, on a core of its own" : "between answers";
}

const char* phaseName(Phase phase) {
    static constexpr const char* kNames[]{"prepare", "start", "warm_up", "measure", "stop", "serve"};
    return kNames[static_cast<std::size_t>(phase)];
}

void TrialContext::phase(Phase now, const core::Message& text) const {
    events.emit(core::PhaseEvent{phaseName(now), item.workload, item.subject, trial, text});
}

core::Message withLastWords(const core::Message& what, const std::string& errorText) {
    const std::string last = lastLines(errorText, 5);
    return last.empty() ? what : core::say("%1\nIts last words:\n%2", what, last);
}

void noteRss(const TrialContext& context, core::TrialResult& result) {
    result.settings["memory"] =
        "RSS: PSS could not be read, so pages that processes share count once for each";
    context.warnOnce({"memory_is_rss",
                      SAY("Proportional memory (smaps_rollup) cannot be read here; resident memory is shown "
                          "instead, which "
                          "counts shared pages once for each process."),
                      SAY("Run Bakeoff as the user who owns the measured processes, on Linux 4.14 or newer."),
                      context.item.subject});
}

}  // namespace bakeoff::bench
