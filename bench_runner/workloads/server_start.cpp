// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/workloads/server_start.h"

#include "bench_runner/base/clock.h"
#include "bench_runner/load/http_call.h"
#include "bench_runner/process/listener.h"
#include "bench_runner/workloads/free_port.h"

namespace bakeoff::bench {
namespace {

constexpr std::int64_t kReadyLimitNs = 30 * kNsPerSecond;
constexpr std::int64_t kAskTimeoutNs = 2 * kNsPerSecond;
constexpr std::int64_t kAskPauseNs = 20 * kNsPerMs;
constexpr std::int64_t kEarlyNs = 3 * kNsPerSecond;
constexpr int kStartAttempts = 3;
constexpr int kWrongAnswers = 25;  // half a second of something else than 200

core::Error notReady(const core::Subject& subject, const Child& child, const core::Message& why) {
    return {core::ErrorCode::StartFailed, withLastWords(why, child.errorText()), subject.id};
}

bool isReady(const ServerStart& how, int status) {
    return status == 200 || (how.anySuccess && status > 200 && status < 300);
}

/// Waits until it answers correctly. `early` tells that it ended by itself so soon that a lost race for the
/// port may be the reason.
core::Result<void> waitReady(const TrialContext& context, Child& child, const Url& url,
                             const ServerStart& how, bool& early) {
    const std::int64_t began = steadyNs();
    int wrong = 0;
    core::Message last = SAY("It accepted no connection.");
    while (steadyNs() - began < kReadyLimitNs) {
        if (child.ended()) {
            early = steadyNs() - began < kEarlyNs;
            auto status = child.wait(steadyNs(), context.cancel);
            return notReady(context.subject, child,
                            core::say("%1 %2 before it answered a request.", context.subject.name,
                                      status ? status->text() : core::Message(SAY("ended"))));
        }
        auto page = callHttp(url, kAskTimeoutNs);
        if (page && isReady(how, page->status)) {
            const std::string& body = how.readyBody;
            if (body.empty() || page->body == body)
                return {};
            return core::Error{core::ErrorCode::BadResponse,
                               core::say("%1 answers %2 with a body other than %3: %4", context.subject.name,
                                         url.target, body, page->body.substr(0, 200)),
                               context.item.subject};
        }
        last = page ? core::say("It answers with status %1.", page->status) : page.error().message;
        if (page && ++wrong >= kWrongAnswers)
            return core::Error{core::ErrorCode::BadResponse,
                               withLastWords(core::say("%1 answers %2 with status %3 instead of 200.",
                                                       context.subject.name, url.target, page->status),
                                             child.errorText()),
                               context.item.subject};
        if (context.cancel.sleepFor(kAskPauseNs))
            return core::Error{core::ErrorCode::Cancelled, SAY("Stopped while a server started."),
                               context.item.subject};
    }
    return notReady(context.subject, child,
                    core::say("%1 was not ready within 30 seconds. %2", context.subject.name, last));
}

}  // namespace

core::Result<StartedServer> startServer(const TrialContext& context, const ServerStart& how,
                                        core::TrialResult& result) {
    context.phase(Phase::Start, core::say("Starting %1", context.subject.name));
    core::Error last;
    for (int attempt = 0; attempt < kStartAttempts; ++attempt) {
        auto port = findFreePort();
        if (!port)
            return port.error();
        Placeholders values = context.placeholders();
        values.insert(how.values.begin(), how.values.end());
        values["port"] = std::to_string(*port);
        StartedServer server;
        if (context.speaksTls()) {
            auto files = TlsFiles::make(context);
            if (!files)
                return files.error();
            server.tls = std::move(*files);
            server.tls->addTo(values);
        }
        result.settings = filledSettings(context, values);
        describeCpus(context, result);
        server.url.tls = context.speaksTls();
        server.url.anyCertificate = true;  // it is of our making, and for this trial alone
        server.url.host = values["host"];
        server.url.port = *port;
        server.url.target = how.readyPath;
        auto child = Child::start(context.childOptions(values));
        if (!child) {
            core::Error error = child.error();
            error.where = context.item.subject;
            return error;
        }
        server.child = std::move(*child);
        server.pid = server.child->pid();
        bool early = false;
        auto ready = waitReady(context, *server.child, server.url, how, early);
        if (ready)
            return server;
        last = ready.error();
        if (!early)
            return last;
    }
    return last;
}

core::Result<StartedServer> reachServer(const TrialContext& context, const ServerStart& how,
                                        core::TrialResult& result) {
    auto url = parseUrl(context.subject.service->url);
    if (!url)
        return url.error();
    const bool here = isLoopback(*url);
    if (!here && !context.job.anyHost)
        return core::Error{
            core::ErrorCode::InvalidArgument,
            core::say("%1 is not on this machine: %2.", context.subject.name, context.subject.service->url),
            context.item.subject,
            SAY("A load can bring down what others use. If it is yours to load, say so: --any-host.")};
    StartedServer server;
    server.url = *url;
    server.url.target = how.readyPath;
    result.settings = filledSettings(context, {});
    result.settings["server_cpus"] = "as its owner started it";
    auto page = callHttp(server.url, kAskTimeoutNs);
    if (!page) {
        core::Error error = page.error();
        error.where = context.item.subject;
        error.remedy = core::say("Start %1: Bakeoff asks it and does not start it.", context.subject.name);
        return error;
    }
    if (!isReady(how, page->status))
        return core::Error{core::ErrorCode::BadResponse,
                           core::say("%1 answers %2 with status %3 instead of 200.", context.subject.name,
                                     server.url.target, page->status),
                           context.item.subject};
    if (here)
        server.pid = listenerOf(server.url.port).value_or(0);
    result.settings["memory_and_cpu"] =
        server.pid != 0 ? "of the process that listens on port " + std::to_string(server.url.port)
        : here          ? "not measured: which process listens on the port cannot be told here"
                        : "not measured: it runs on another machine";
    return server;
}

TreeSampler::Options watchOf(const TrialContext& context, const StartedServer& server) {
    TreeSampler::Options watch;
    watch.leader = server.pid;
    if (server.child)
        watch.marker = server.child->marker();
    watch.cpus = context.cpus.generator;
    return watch;
}

void stopServer(const TrialContext& context, StartedServer& server) {
    if (!server.child)
        return;
    context.phase(Phase::Stop, core::say("Stopping %1", context.subject.name));
    server.child->stop(context.stopSignal);
    if (!portIsFree(server.url.port))
        context.warnOnce(
            {"port_busy",
             core::say("%1 was taken down, and something still listens on its port.", context.subject.name),
             SAY("Look for a process that it left behind."), context.item.subject});
}

}  // namespace bakeoff::bench
