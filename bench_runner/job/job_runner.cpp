// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/job/job_runner.h"

#include <algorithm>

#include "bench_runner/base/clock.h"
#include "bench_runner/job/machine.h"
#include "bench_runner/process/busy_programs.h"
#include "bench_runner/workloads/trial.h"
#include "core/bench/catalogue.h"
#include "core/protocol/exit_codes.h"

namespace bakeoff::bench {
namespace {

constexpr int kStartsBeforeGivingUp = 2;

core::PhaseEvent preparing(const std::string& subject, const core::Message& text) {
    return {.phase = phaseName(Phase::Prepare),
            .workload = {},
            .subject = subject,
            .trial = std::nullopt,
            .text = text};
}

/// "where: what happened, and what helps", for the log.
core::Message lineOf(const core::Error& error) {
    core::Message whole = core::Message::joined({error.message, error.remedy});
    return error.where.empty() ? whole : core::say("%1: %2", error.where, std::move(whole));
}

core::Result<void> runWorkload(const TrialContext& context, core::TrialResult& result) {
    const core::Workload* workload = core::findWorkload(context.item.workload);
    if (!workload)
        return core::Error{core::ErrorCode::NotFound,
                           core::say("There is no workload \"%1\".", context.item.workload), ""};
    if (context.job.kind == core::Job::Kind::Serve)
        return serveUntilStopped(context, result);
    if (context.job.kind == core::Job::Kind::Try)
        return tryService(context, result);
    switch (workload->kind) {
        case core::Workload::Kind::HttpServer:
        case core::Workload::Kind::HttpMix:
            return runHttpTrial(context, result);
        case core::Workload::Kind::OwnService:
            return runServiceTrial(context, result);
        case core::Workload::Kind::Command:
            return runCommandTrial(context, result);
        case core::Workload::Kind::HeldMemory:
            return runHeldMemoryTrial(context, result);
        case core::Workload::Kind::Client:
            return runClientTrial(context, result);
        case core::Workload::Kind::WebSocket:
            return runWebSocketTrial(context, result);
        case core::Workload::Kind::ColdStart:
            return runColdStartTrial(context, result);
    }
    return core::Error{core::ErrorCode::Unsupported,
                       core::say("This version cannot run %1.", context.item.workload), ""};
}

/// Who else used the machine during a trial, where a check found that somebody did; a list of before it.
void nameBusyProgram(core::TrialResult& result, const std::optional<std::vector<ProcessUse>>& before,
                     std::int64_t wallNs) {
    const auto other = std::ranges::find(result.checks, core::Check::OtherWork, &core::ValidityCheck::id);
    if (other == result.checks.end() || other->verdict == core::ValidityCheck::Verdict::Pass ||
        other->value.value_or(0) <= other->threshold.value_or(0))
        return;
    const auto after = before ? listProcessUse() : std::nullopt;
    if (!after) {
        other->detail += SAY("This system does not tell which ones.");
        return;
    }
    const auto busiest = busiestBetween(*before, *after, wallNs, ownProcessId());
    other->detail +=
        busiest ? core::say("Most of it was \"%1\", %2 cores.", busiest->name, core::Fixed{busiest->cores, 2})
                : core::Message(SAY("They have ended: nobody is left to name."));
}

}  // namespace

JobRunner::JobRunner(const core::Job& job, EventSink& events, CancelToken& cancel)
    : m_job(job), m_events(events), m_cancel(cancel), m_clock(job), m_precision(job) {
    ToolContext tools;
    m_consents = {m_job.ownFolders, {m_job.consents.begin(), m_job.consents.end()}};
    tools.toolchains = readToolchains(m_job.toolchainFolders, m_consents);
    m_ownToolchains = tools.toolchains.own;
    m_toolchainProblems = tools.toolchains.problems;
    m_environment = cleanEnvironment(currentEnvironment(), tools.toolchains);
    tools.environment = m_environment;
    tools.cacheFolder = std::filesystem::absolute(m_job.cacheFolder).lexically_normal();
    tools.overrides = m_job.tools;
    tools.cancel = &m_cancel;
    tools.progress = [this](const core::Message& text) { m_events.emit(preparing(m_preparing, text)); };
    m_preparer = std::make_unique<Preparer>(std::move(tools));
}

int JobRunner::run() {
    m_loadBefore = loadAverage();
    m_catalogue = readSubjects(m_job.subjectFolders, m_consents, m_ownToolchains);
    m_givenUp = m_catalogue.refused;
    for (const auto& problem : m_toolchainProblems)
        m_events.warn("bad_toolchain", lineOf(problem), {});
    for (const auto& problem : m_catalogue.problems)
        m_events.warn("bad_subject", lineOf(problem),
                      SAY("Fix the subject's subject.json, or remove its folder."));
    switch (m_job.kind) {
        case core::Job::Kind::Probe:
            probe();
            break;
        case core::Job::Kind::Prepare:
            prepareAll();
            if (!m_cancel.cancelled())
                inspectSubjects();
            break;
        case core::Job::Kind::Serve:
        case core::Job::Kind::Try:
        case core::Job::Kind::Run:
            prepareAll();
            if (!m_cancel.cancelled())
                measureAll();
            break;
    }
    return finish();
}

void JobRunner::probe() {
    for (const auto& tool : m_preparer->inspectTools())
        m_events.emit(tool);
    inspectSubjects();
}

void JobRunner::inspectSubjects() {
    for (const auto& [id, subject] : m_catalogue.subjects) {
        if (m_cancel.cancelled())
            return;
        if (const auto refused = m_catalogue.refused.find(id); refused != m_catalogue.refused.end())
            m_events.emit(core::SubjectEvent{.id = id,
                                             .name = subject.name,
                                             .detail = refused->second.message,
                                             .remedy = refused->second.remedy});
        else
            m_events.emit(m_preparer->inspect(subject));
    }
}

std::vector<const core::Subject*> JobRunner::wantedSubjects() {
    std::vector<const core::Subject*> out;
    if (m_job.cases.empty()) {
        for (const auto& [id, subject] : m_catalogue.subjects)
            out.push_back(&subject);
        return out;
    }
    for (const auto& item : m_job.cases) {
        const core::Subject* subject = m_catalogue.find(item.runs());
        if (subject && std::ranges::find(out, subject) == out.end())
            out.push_back(subject);
    }
    return out;
}

void JobRunner::prepareAll() {
    for (const auto* subject : wantedSubjects()) {
        if (m_cancel.cancelled())
            return;
        if (const auto refused = m_catalogue.refused.find(subject->id);
            refused != m_catalogue.refused.end()) {
            m_events.error(lineOf(refused->second));
            if (m_job.kind == core::Job::Kind::Prepare)
                countFailure({}, refused->second);
            continue;
        }
        m_preparing = subject->id;
        m_events.emit(preparing(subject->id, core::say("Preparing %1…", subject->name)));
        auto prepared = m_preparer->prepare(*subject);
        if (prepared || prepared.error().code == core::ErrorCode::Cancelled)
            continue;
        m_givenUp.emplace(subject->id, prepared.error());
        if (subject->optional && prepared.error().code == core::ErrorCode::ToolMissing)
            m_leftOut.insert(subject->id);
        if (m_leftOut.contains(subject->id))
            m_events.info(lineOf(prepared.error()));
        else
            m_events.error(lineOf(prepared.error()));
        if (m_job.kind == core::Job::Kind::Prepare)
            countFailure({}, prepared.error());
    }
}

void JobRunner::measureAll() {
    m_cpus = planCpus(m_job.splitCpus);
    const bool servers = std::ranges::any_of(m_job.cases, [](const core::JobCase& item) {
        const core::Workload* workload = core::findWorkload(item.workload);
        return workload && workload->underLoad();
    });
    if (servers && !m_cpus.note.empty())
        m_events.warn(
            "shared_cpus", m_cpus.note,
            SAY("Compare CPU time per request rather than requests per second, or use a machine with more "
                "CPUs."));
    const auto order = core::trialOrder(m_job);
    for (std::size_t i = 0; i < order.size() && !m_cancel.cancelled(); ++i) {
        const auto& item = m_job.cases[order[i].caseIndex];
        const bool newRound = order[i].trial > 0 && order[i].trial != order[i - 1].trial;
        if (newRound && m_precision.enough(item.workload))
            stopWorkload(item.workload, order[i].trial);
        if (m_stopped.contains(item.workload))
            continue;
        const core::Subject* subject = m_catalogue.find(item.runs());
        if (leftOut(item))
            continue;
        if (m_givenUp.contains(item.runs()))
            m_clock.skipRest(order[i].caseIndex);
        m_events.emit(core::ProgressEvent{static_cast<int>(i), static_cast<int>(order.size()),
                                          m_clock.remaining(order, i),
                                          core::say("%1/%2 %3 (%4)", i + 1, order.size(),
                                                    subject ? subject->name : item.subject, item.workload)});
        runStep(order[i]);
    }
    if (!m_cancel.cancelled())
        m_events.emit(core::ProgressEvent{static_cast<int>(order.size()), static_cast<int>(order.size()), 0,
                                          SAY("Done")});
}

void JobRunner::stopWorkload(const std::string& workload, int rounds) {
    m_stopped.insert(workload);
    for (std::size_t i = 0; i < m_job.cases.size(); ++i) {
        if (m_job.cases[i].workload == workload)
            m_clock.skipRest(i);
    }
    m_events.info(core::sayCount(rounds, "%1: known within %2 after %n round.",
                                 "%1: known within %2 after %n rounds.", workload,
                                 core::Percent{*m_job.precision, 1}));
}

void JobRunner::runStep(const core::TrialStep& step) {
    const auto& item = m_job.cases[step.caseIndex];
    core::TrialResult result;
    result.workload = item.workload;
    result.subject = item.subject;
    result.control = item.control;
    result.trial = m_job.firstTrial + step.trial;
    result.startedAtMs = wallClockMs();
    result.parameters = item.parameters;
    const auto machine = checkMachineState(m_loadBefore);
    const auto processes = listProcessUse();
    const std::int64_t began = steadyNs();
    auto done = runTrial(step, result);
    const std::int64_t wallNs = steadyNs() - began;
    result.tookSeconds = static_cast<double>(wallNs) / 1e9;
    nameBusyProgram(result, processes, wallNs);
    if (machine)
        result.checks.push_back(*machine);
    if (m_cancel.cancelled())
        return;  // whatever it says, it was cut short by us
    if (done) {
        ++m_succeeded;
        m_clock.took(step.caseIndex, result.tookSeconds);
    } else {
        result.error = done.error();
        if (result.error->where.empty())
            result.error->where = item.subject;
        countFailure(step, *result.error);
    }
    m_precision.took(step.caseIndex, result);
    m_events.emit(core::ResultEvent{std::move(result)});
}

core::Result<void> JobRunner::checkCase(const core::JobCase& item) const {
    if (!core::findWorkload(item.workload))
        return core::Error{core::ErrorCode::NotFound,
                           core::say("There is no workload \"%1\".", item.workload), ""};
    const core::Subject* subject = m_catalogue.find(item.runs());
    if (!subject)
        return core::Error{core::ErrorCode::NotFound, core::say("There is no subject \"%1\".", item.subject),
                           ""};
    if (!subject->workloads.contains(item.workload))
        return core::Error{core::ErrorCode::Unsupported,
                           core::say("%1 does not know the workload \"%2\".", subject->name, item.workload),
                           ""};
    return {};
}

core::Result<void> JobRunner::runTrial(const core::TrialStep& step, core::TrialResult& result) {
    const auto& item = m_job.cases[step.caseIndex];
    if (auto known = checkCase(item); !known)
        return known;
    if (const auto why = m_givenUp.find(item.runs()); why != m_givenUp.end())
        return why->second;
    const core::Subject& subject = *m_catalogue.find(item.runs());
    auto prepared = m_preparer->prepare(subject);
    if (!prepared)
        return prepared.error();
    result.versions = prepared->versions;
    const auto& use = subject.workloads.at(item.workload);
    const TrialContext context{
        .job = m_job,
        .item = item,
        .trial = m_job.firstTrial + step.trial,
        .subject = subject,
        .how = use,
        .prepared = *prepared,
        .cpus = m_cpus,
        .environment = m_environment,
        .stopSignal = signalNumber(use.stopSignal),
        .events = m_events,
        .cancel = m_cancel,
        .warnOnce = [this](const core::WarningEvent& warning) { warnOnce(warning); },
        .nullRates = m_nullRates,
    };
    return runWorkload(context, result);
}

/// An optional subject is left out in company; asked for by itself, it fails like any other.
bool JobRunner::leftOut(const core::JobCase& item) const {
    return m_leftOut.contains(item.runs()) &&
           std::ranges::any_of(m_job.cases,
                               [&](const core::JobCase& other) { return !m_leftOut.contains(other.runs()); });
}

void JobRunner::warnOnce(const core::WarningEvent& warning) {
    if (m_warned.insert(warning.code + "/" + warning.subject).second)
        m_events.emit(warning);
}

void JobRunner::countFailure(const core::TrialStep& step, const core::Error& error) {
    ++m_failed;
    m_onlyToolsMissing = m_onlyToolsMissing && error.code == core::ErrorCode::ToolMissing;
    if (!m_firstError)
        m_firstError = error;
    if (m_job.kind == core::Job::Kind::Prepare)
        return;
    const std::string subject = m_job.cases[step.caseIndex].runs();
    if (error.code == core::ErrorCode::StartFailed && ++m_failedStarts[subject] >= kStartsBeforeGivingUp)
        m_givenUp.emplace(subject, error);
}

int JobRunner::finish() {
    core::DoneEvent done;
    int code = core::kExitOk;
    if (m_cancel.cancelled()) {
        done.status = core::DoneEvent::Status::Cancelled;
        if (m_cancel.reason() == CancelToken::Reason::InputClosed)
            done.error = core::Error{
                core::ErrorCode::Cancelled, SAY("Standard input was closed, so the run was stopped."),
                "runner", SAY("A run that nobody watches needs --detached, or its job in a file.")};
        code = m_cancel.reason() == CancelToken::Reason::OutputClosed ? core::kExitIo : core::kExitCancelled;
    } else if (m_failed > 0) {
        if (m_succeeded == 0) {
            done.status = core::DoneEvent::Status::Failed;
            done.error = m_firstError;
        }
        code = m_succeeded == 0 && m_onlyToolsMissing ? core::kExitToolMissing : core::kExitFailed;
    }
    m_events.emit(done);
    return code;
}

}  // namespace bakeoff::bench
