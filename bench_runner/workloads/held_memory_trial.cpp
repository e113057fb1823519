// SPDX-License-Identifier: GPL-3.0-only
// A trial of held memory: what a process grows by when it makes n things and keeps them. The process waits at
// both moments, so that its memory is read while it stands still.
#include <algorithm>

#include "bench_runner/base/clock.h"
#include "bench_runner/process/process_tree.h"
#include "bench_runner/workloads/answer.h"
#include "bench_runner/workloads/load_checks.h"
#include "bench_runner/workloads/trial.h"
#include "core/base/json_access.h"

namespace bakeoff::bench {
namespace {

constexpr double kLeastEach = 8;             // a pointer
constexpr double kTellingBytes = 256 << 10;  // below this, pages and pools hide what is held

class HeldMemoryTrial {
public:
    HeldMemoryTrial(const TrialContext& context, core::TrialResult& result)
        : m_context(context), m_result(result) {}

    core::Result<void> run(std::int64_t n) {
        Placeholders values = m_context.placeholders();
        values["n"] = std::to_string(n);
        m_result.parameters["n"] = static_cast<double>(n);
        describeCommand(m_context, values, m_result);
        m_context.phase(Phase::Measure, core::say("Running %1", m_context.subject.name));
        const ThreadBinding binding(m_context.cpus.generator);
        ChildOptions options = m_context.childOptions(values);
        options.pipeInput = true;
        m_machineFrom = readMachineLoad();
        auto child = Child::start(std::move(options));
        if (!child)
            return child.error();
        m_child = std::move(*child);
        m_deadlineNs = m_child->startedNs() + secondsToNs(m_context.job.commandTimeoutSeconds);
        return measure(n);
    }

private:
    core::Result<void> measure(std::int64_t n) {
        auto before = readAt("before");
        if (!before)
            return before.error();
        if (auto told = m_child->writeLine("next"); !told)
            return died();
        auto after = readAt("after");
        if (!after)
            return after.error();
        const auto& workload = m_context.workload();
        const std::string& who = m_context.subject.name;
        if (auto taken = takeAnswer(workload, n, m_answer, who, m_result); !taken)
            return taken;
        const auto held = static_cast<double>(*after - *before);
        if (const double least = kLeastEach * static_cast<double>(n); least >= kTellingBytes && held < least)
            return core::Error{
                core::ErrorCode::BadResponse,
                core::say("%1 says that it holds %2 things, and its memory has grown by %3: less "
                          "than a pointer to each.",
                          who, n, core::Quantity{std::max(held, 0.0), core::Dimension::Bytes}),
                m_context.item.subject};
        m_result.metrics["held_bytes"] = held;
        if (n > 0)
            m_result.metrics["bytes_per_item"] = held / static_cast<double>(n);
        m_result.metrics["pss_before_bytes"] = static_cast<double>(*before);
        m_result.metrics["pss_peak_bytes"] = static_cast<double>(*after);
        // The program says how many are alive, and just now it was right.
        if (workload.lastReport) {
            m_result.metrics["max_alive"] = static_cast<double>(n);
            if (auto told = m_child->writeLine("next"); !told)
                return died();
            if (auto line = readLine("done"); !line)
                return line.error();
            if (auto taken = takeStated(workload, m_answer, who, m_result); !taken)
                return taken;
        }
        return finish();
    }

    /// Waits for the line that says so, and keeps it.
    core::Result<void> readLine(const std::string& phase) {
        auto line = m_child->readLine(m_deadlineNs, m_context.cancel);
        if (!line) {
            if (line.error().code == core::ErrorCode::ProcessDied)
                return died();
            if (line.error().code == core::ErrorCode::Timeout)
                return core::Error{
                    core::ErrorCode::Timeout,
                    withLastWords(core::say("%1 did not say \"%2\" in time.", m_context.subject.name, phase),
                                  m_child->errorText()),
                    m_context.item.subject};
            return line.error();
        }
        auto answer = jsonLine(*line, m_context.subject.name);
        if (!answer)
            return answer.error();
        m_answer = std::move(*answer);
        if (core::memberOf(m_answer, "phase") != phase)
            return core::Error{core::ErrorCode::BadResponse,
                               core::say("%1 should have said \"%2\" and said: %3", m_context.subject.name,
                                         phase, line->substr(0, 200)),
                               m_context.item.subject};
        return {};
    }

    /// Waits for the line that says so, then reads the tree's memory.
    core::Result<std::int64_t> readAt(const std::string& phase) {
        if (auto line = readLine(phase); !line)
            return line.error();
        const auto members = findTree(m_child->pid(), m_child->marker(), TreeSearch::Family);
        const TreeUsage usage = readUsage(members);
        if (usage.processes == 0)
            return core::Error{core::ErrorCode::Unsupported,
                               SAY("The memory of a process cannot be read on this system."),
                               m_context.item.subject};
        if (usage.memoryIsRss)
            noteRss(m_context, m_result);
        return usage.memoryBytes;
    }

    core::Result<void> finish() {
        [[maybe_unused]] const auto told = m_child->writeLine("done");
        m_child->closeInput();
        auto status = m_child->wait(m_deadlineNs, m_context.cancel);
        if (!status)
            return status.error();
        if (!status->success())
            return died();
        if (auto other = checkOtherWork(m_machineFrom, readMachineLoad(), status->userNs + status->systemNs,
                                        status->endedNs - m_child->startedNs()))
            m_result.checks.push_back(std::move(*other));
        return {};
    }

    core::Error died() {
        const ExitStatus status = m_child->stop();
        return {core::ErrorCode::ProcessDied,
                withLastWords(core::say("%1 %2 before it was done.", m_context.subject.name, status.text()),
                              m_child->errorText()),
                m_context.item.subject};
    }

    const TrialContext& m_context;
    core::TrialResult& m_result;
    std::unique_ptr<Child> m_child;
    std::int64_t m_deadlineNs = 0;
    std::optional<MachineLoad> m_machineFrom;
    core::Json m_answer;
};

}  // namespace

core::Result<void> runHeldMemoryTrial(const TrialContext& context, core::TrialResult& result) {
    auto n = context.size(100'000);
    if (!n)
        return n.error();
    return HeldMemoryTrial(context, result).run(*n);
}

}  // namespace bakeoff::bench
