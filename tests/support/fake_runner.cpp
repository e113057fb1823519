// SPDX-License-Identifier: GPL-3.0-only
// Speaks the runner's protocol without measuring anything, and misbehaves as BAKEOFF_FAKE_MODE asks:
//   ok          answers every trial of the job with made-up numbers (the default)
//   slow        the same, 100 ms a trial with samples in between; obeys "cancel" and end of input
//   deaf        like slow, but ignores both
//   crash       aborts after two trials
//   silent_exit exits with status 3 after two trials without saying why
//   block       says hello and then nothing
//   flood       50,000 log lines and 1 MiB of standard error before the trials
//   garbage     lines that are not JSON, an unknown event and a line of 2 MiB between the trials
//   no_newline  leaves out the newline of its last line
//   failures    every second trial fails
//   hour        as fast as it can: trials of 120 s with ten samples a second, and what a real one keeps of
//   them
//   border      up to 100 connections the subject "fiber" answers 2.9 times as much as every other, above as
//   much
//   by_name     what begins with g answers 50 times as much as every other, in a fiftieth of the time
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <thread>

#ifndef _WIN32
#include <poll.h>
#include <unistd.h>
#endif

#include "core/plan/job.h"
#include "core/protocol/event.h"
#include "core/protocol/exit_codes.h"

using namespace bakeoff::core;

namespace {

void send(const Event& event, bool newline = true) {
    std::cout << encodeEvent(event) << (newline ? "\n" : "") << std::flush;
}

bool cancelled(int waitMs) {
#ifndef _WIN32
    pollfd input{STDIN_FILENO, POLLIN, 0};
    return poll(&input, 1, waitMs) > 0;
#else
    std::this_thread::sleep_for(std::chrono::milliseconds(waitMs));
    return false;
#endif
}

TrialResult makeTrial(const JobCase& item, int trial, double speed) {
    TrialResult result;
    result.workload = item.workload;
    result.subject = item.subject;
    result.control = item.control;
    result.trial = trial;
    result.parameters = item.parameters;
    const double noise = 1 + 0.01 * trial;
    result.metrics = {{"requests_per_s", 1000 * speed * noise},
                      {"p50_ns", 1e6 / speed},
                      {"p90_ns", 2e6 / speed},
                      {"p99_ns", 5e6 / speed * noise},
                      {"p999_ns", 9e6 / speed},
                      {"max_ns", 1e7 / speed},
                      {"errors", 0},
                      {"wall_ns", 1e9 / speed},
                      {"pss_peak_bytes", 3e7 * noise},
                      {"server_cpu_ns_per_request", 1e5 / speed}};
    result.settings = {{"fake", "yes"}};
    Histogram histogram;
    for (int i = 0; i < 1000; ++i)
        histogram.record(static_cast<std::int64_t>(1e6 / speed * (1 + i * 0.004)));
    result.serviceTime = histogram;
    return result;
}

/// What the runner sends of a trial of 120 seconds: a sample every 100 ms, and the result with all of them.
void sendLongTrial(const JobCase& item, int trial) {
    auto result = makeTrial(item, trial, 1);
    Histogram all;
    for (int tick = 1; tick <= 1200; ++tick) {
        Histogram interval;
        for (int i = 0; i < 50; ++i)
            interval.record(300'000 + (static_cast<std::int64_t>(tick) * 7919 + i * 104'729) % 2'000'000);
        all.merge(interval);
        Sample sample{tick * 100'000'000LL,
                      {{"requests_per_s", 1000.0 + tick % 17},
                       {"errors", 0},
                       {"p50_ns", static_cast<double>(interval.quantile(0.5))},
                       {"p99_ns", static_cast<double>(interval.quantile(0.99))},
                       {"max_ns", static_cast<double>(interval.max())},
                       {"pss_bytes", 3e7 + tick % 5},
                       {"server_cores", 0.9},
                       {"generator_cores", 0.3}},
                      latencyBands(interval)};
        send(SampleEvent{item.workload, item.subject, trial, sample});
        result.timeline.push_back(std::move(sample));
    }
    result.serviceTime = std::move(all);
    send(ResultEvent{result});
}

void flood() {
    for (int i = 0; i < 50000; ++i)
        send(LogEvent{"info", Message::verbatim("line " + std::to_string(i))});
    for (int i = 0; i < 1024; ++i)
        std::cerr << std::string(1023, 'e') << '\n';
}

void garbage() {
    std::cout << "this is not JSON\n{\"event\":\"from_the_future\",\"x\":1}\n[1,2]\n"
              << std::string(2 << 20, 'x') << "\n";
}

/// Each case is faster than the one before, but for the mode "border"; a control is as fast as its original,
/// or as much slower as it says.
double speedOf(const Job& job, std::size_t index, const std::string& mode) {
    const auto& item = job.cases[index];
    if (mode == "border") {
        const auto connections = item.parameters.find("connections");
        const bool below = connections != item.parameters.end() && connections->second <= 100;
        return below && item.runs() == "fiber" ? 2.9 : 1.0;
    }
    if (mode == "by_name")
        return item.subject.starts_with('g') ? 50 : 1;
    std::size_t original = index;
    for (std::size_t i = 0; i < job.cases.size() && item.control != Control::None; ++i) {
        if (job.cases[i].workload == item.workload && job.cases[i].subject == item.runs())
            original = i;
    }
    const double speed = 1.0 + static_cast<double>(original);
    return item.control == Control::Slowed ? speed * (1 - kPlantedShare) : speed;
}

int run(const Job& job, const std::string& mode) {
    const bool paced = mode == "slow" || mode == "deaf";
    const auto steps = trialOrder(job);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto& item = job.cases[steps[i].caseIndex];
        send(ProgressEvent{static_cast<int>(i), static_cast<int>(steps.size()),
                           0.1 * static_cast<double>(steps.size() - i),
                           Message::verbatim(std::to_string(i + 1) + "/" + std::to_string(steps.size()) +
                                             " " + item.subject)});
        send(PhaseEvent{"measure", item.workload, item.subject, steps[i].trial,
                        Message::verbatim("Measuring " + item.subject)});
        for (int tick = 0; paced && tick < 5; ++tick) {
            send(SampleEvent{
                item.workload,
                item.subject,
                steps[i].trial,
                {tick * 20'000'000,
                 {{"requests_per_s", 1000.0 + tick}, {"p50_ns", 1e6}, {"p99_ns", 3e6}, {"pss_bytes", 3e7}}}});
            if (mode == "deaf") {
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
            } else if (cancelled(20)) {
                send(DoneEvent{DoneEvent::Status::Cancelled,
                               Error{ErrorCode::Cancelled, SAY("Cancelled."), ""}});
                return kExitCancelled;
            }
        }
        if (mode == "hour") {
            sendLongTrial(item, steps[i].trial);
            continue;
        }
        if (i == 2 && mode == "crash")
            std::abort();
        if (i == 2 && mode == "silent_exit") {
            std::cerr << "the fake runner gives up\n";
            return kExitFailed;
        }
        if (mode == "garbage")
            garbage();
        auto result =
            makeTrial(item, job.firstTrial + steps[i].trial, speedOf(job, steps[i].caseIndex, mode));
        if (mode == "failures" && i % 2 == 1)
            result.error = Error{ErrorCode::StartFailed, Message::verbatim("The fake subject did not start."),
                                 item.subject};
        send(ResultEvent{result});
    }
    send(ProgressEvent{static_cast<int>(steps.size()), static_cast<int>(steps.size()), 0,
                       Message::verbatim("done")});
    send(DoneEvent{DoneEvent::Status::Finished, std::nullopt}, mode != "no_newline");
    return kExitOk;
}

}  // namespace

int main() {
    const char* wanted = std::getenv("BAKEOFF_FAKE_MODE");
    const std::string mode = wanted ? wanted : "ok";
    std::string line;
    std::getline(std::cin, line);
    auto job = parseJob(line);
    if (!job) {
        std::cerr << job.error().text() << '\n';
        return kExitUsage;
    }
    send(HelloEvent{kProtocolVersion, "fake", {{"os", "fake"}, {"cpu_model", "fake processor"}}});
    if (mode == "block") {
        std::this_thread::sleep_for(std::chrono::seconds(60));
        return kExitOk;
    }
    if (job->kind == Job::Kind::Probe) {
        send(ToolEvent{"fake-tool", "Fake tool", true, "/fake/tool", "1.0", {}, {}});
        send(ToolEvent{"missing-tool", "Missing tool", false, "", "", Message::verbatim("It is not on PATH."),
                       Message::verbatim("install missing-tool")});
        send(SubjectEvent{"fake", "Fake", false, false, Message::verbatim("Missing tool is not there."),
                          Message::verbatim("install missing-tool")});
        send(DoneEvent{});
        return kExitOk;
    }
    if (mode == "flood")
        flood();
    return run(*job, mode);
}
