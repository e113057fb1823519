// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/process/tree_sampler.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "bench_runner/base/clock.h"
#include "bench_runner/process/cpu_set.h"

namespace bakeoff::bench {
namespace {

constexpr std::int64_t kMembersAgeNs = 500 * kNsPerMs;
constexpr std::int64_t kFirstPeriodNs = kNsPerMs;
constexpr std::int64_t kFirstSampleNs = kNsPerMs;  // of a command's whole tree: first it must be loaded
constexpr std::int64_t kPeakPeriodNs = 10 * kNsPerMs;
constexpr int kCostShare = 20;          // at most one part in so many is spent looking
constexpr int kCommandCostShare = 100;  // a command may use every CPU, so looking at it takes from it

}  // namespace

TreeSampler::TreeSampler(Options options) : m_options(std::move(options)), m_startedNs(steadyNs()) {
    m_reading.atNs = m_startedNs;
    // Listing all processes takes milliseconds; a command that has just begun has used nothing yet.
    m_readingCpuNs = m_options.shortLived ? 0 : cpuNs();
    m_thread = std::thread([this] { run(); });
}

TreeSampler::~TreeSampler() {
    stop();
}

void TreeSampler::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void TreeSampler::run() {
    bindThread(m_options.cpus);
    std::int64_t nextSampleNs = m_startedNs + (m_options.shortLived ? kFirstSampleNs : 0);
    while (true) {
        const std::int64_t before = steadyNs();
        if (m_options.shortLived) {
            const std::int64_t peak = readPeakResident(m_options.leader);
            const std::lock_guard lock(m_mutex);
            m_peakResident = std::max(m_peakResident, peak);
            if (peak > 0)
                m_peakResidentAtNs = before;
        }
        if (before >= nextSampleNs) {
            sample();
            const std::int64_t after = steadyNs();
            // A command's first readings follow each other quickly, then ever more slowly.
            std::int64_t period = m_options.periodNs;
            if (m_options.shortLived)
                period = std::clamp((after - m_startedNs) / 4, kFirstPeriodNs, m_options.periodNs);
            const int share = m_options.shortLived ? kCommandCostShare : kCostShare;
            nextSampleNs = after + std::max(period, (after - before) * share);
        }
        std::int64_t wakeNs = nextSampleNs;
        if (m_options.shortLived) {
            const std::int64_t age = steadyNs() - m_startedNs;
            wakeNs =
                std::min(wakeNs, steadyNs() + std::clamp(age / kCostShare, kFirstPeriodNs, kPeakPeriodNs));
        }
        std::unique_lock lock(m_mutex);
        if (m_wake.wait_for(lock, std::chrono::nanoseconds(std::max<std::int64_t>(0, wakeNs - steadyNs())),
                            [this] { return m_stop; }))
            return;
    }
}

std::vector<ProcessInfo> TreeSampler::members(bool refresh) {
    const std::int64_t now = steadyNs();
    {
        const std::lock_guard lock(m_mutex);
        if (!refresh && m_membersAtNs != 0 && now - m_membersAtNs < kMembersAgeNs)
            return m_members;
    }
    auto found = findTree(m_options.leader, m_options.marker, TreeSearch::Family);
    const std::lock_guard lock(m_mutex);
    m_members = found;
    m_membersAtNs = now;
    return found;
}

void TreeSampler::sample() {
    const TreeUsage usage = readUsage(members(false));
    const std::int64_t now = steadyNs();
    if (usage.processes == 0)
        return;
    const std::lock_guard lock(m_mutex);
    m_cpuNs = std::max(m_cpuNs, usage.cpuNs);
    const std::int64_t width = now - m_reading.atNs;
    m_reading.cores =
        width > 0 ? static_cast<double>(m_cpuNs - m_readingCpuNs) / static_cast<double>(width) : 0.0;
    m_reading.atNs = now;
    m_reading.memoryBytes = usage.memoryBytes;
    m_readingCpuNs = m_cpuNs;
    m_peakMemory = std::max(m_peakMemory, usage.memoryBytes);
    m_isRss = m_isRss || usage.memoryIsRss;
    ++m_readings;
    m_mostProcesses = std::max(m_mostProcesses, usage.processes);
    m_fresh = true;
}

std::optional<TreeSampler::Reading> TreeSampler::take() {
    const std::lock_guard lock(m_mutex);
    if (!std::exchange(m_fresh, false))
        return std::nullopt;
    return m_reading;
}

std::int64_t TreeSampler::cpuNs() {
    const std::int64_t now = readCpuNs(members(false));
    const std::lock_guard lock(m_mutex);
    m_cpuNs = std::max(m_cpuNs, now);
    return m_cpuNs;
}

TreeUsage TreeSampler::readNow() {
    const TreeUsage usage = readUsage(members(true));
    const std::lock_guard lock(m_mutex);
    m_cpuNs = std::max(m_cpuNs, usage.cpuNs);
    m_peakMemory = std::max(m_peakMemory, usage.memoryBytes);
    m_isRss = m_isRss || usage.memoryIsRss;
    return usage;
}

std::int64_t TreeSampler::peakMemoryBytes() const {
    const std::lock_guard lock(m_mutex);
    return m_peakMemory;
}

std::int64_t TreeSampler::peakResidentBytes() const {
    const std::lock_guard lock(m_mutex);
    return m_peakResident;
}

std::int64_t TreeSampler::peakResidentAtNs() const {
    const std::lock_guard lock(m_mutex);
    return m_peakResidentAtNs;
}

bool TreeSampler::memoryIsRss() const {
    const std::lock_guard lock(m_mutex);
    return m_isRss;
}

int TreeSampler::mostProcesses() const {
    const std::lock_guard lock(m_mutex);
    return m_mostProcesses;
}

int TreeSampler::readings() const {
    const std::lock_guard lock(m_mutex);
    return m_readings;
}

}  // namespace bakeoff::bench
