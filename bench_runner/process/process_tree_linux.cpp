// SPDX-License-Identifier: GPL-3.0-only
#include <dirent.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <memory>
#include <string_view>

#include "bench_runner/base/unique_fd.h"
#include "bench_runner/process/process_tree.h"

namespace bakeoff::bench {
namespace {

/// A file of /proc: no streams and no allocation beyond the text itself, for the sampler reads ten times a
/// second.
bool readProc(int pid, const char* file, std::string& text) {
    char path[64];
    std::snprintf(path, sizeof path, "/proc/%d/%s", pid, file);
    const UniqueFd fd(::open(path, O_RDONLY | O_CLOEXEC));
    if (!fd.valid())
        return false;
    text.clear();
    char buffer[4096];
    while (true) {
        const auto count = ::read(fd.get(), buffer, sizeof buffer);
        if (count < 0)
            return false;
        if (count == 0)
            return true;
        text.append(buffer, static_cast<std::size_t>(count));
    }
}

/// The number after "Name:" in kB, in bytes; -1 when absent.
std::int64_t kilobytesOf(const std::string& text, const char* name) {
    const auto at = text.find(name);
    if (at == std::string::npos)
        return -1;
    return std::strtoll(text.c_str() + at + std::strlen(name), nullptr, 10) * 1024;
}

bool carriesMarker(int pid, const std::string& tokenPrefix) {
    std::string environment;
    if (!readProc(pid, "environ", environment))
        return false;
    const std::string wanted = std::string(kTreeVariable) + "=" + tokenPrefix;
    std::size_t at = environment.find(wanted);
    while (at != std::string::npos && at != 0 && environment[at - 1] != '\0')
        at = environment.find(wanted, at + 1);
    return at != std::string::npos;
}

/// The children of a process by the lists of its threads; nothing when there is no such process, or no such
/// list in this kernel. Costs microseconds, where a walk over all processes costs milliseconds.
std::optional<std::vector<int>> childrenOf(int pid) {
    char path[64];
    std::snprintf(path, sizeof path, "/proc/%d/task", pid);
    const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir(path), ::closedir);
    std::vector<int> out;
    bool told = false;
    while (const dirent* entry = folder ? ::readdir(folder.get()) : nullptr) {
        if (entry->d_name[0] < '1' || entry->d_name[0] > '9')
            continue;
        char file[64];
        std::snprintf(file, sizeof file, "task/%.20s/children", entry->d_name);
        std::string text;
        if (!readProc(pid, file, text))
            continue;  // a thread that has just ended
        told = true;
        const char* at = text.c_str();
        char* end = nullptr;
        for (long child = std::strtol(at, &end, 10); end != at; child = std::strtol(at, &end, 10)) {
            out.push_back(static_cast<int>(child));
            at = end;
        }
    }
    return told ? std::optional(out) : std::nullopt;
}

/// The leader, its descendants, and orphans of its group that came to us; nothing where the kernel does not
/// list children, or keeps orphans from us.
std::optional<std::vector<ProcessInfo>> findFamily(int leader) {
    const auto adopted = ownChildren();
    if (!adopted)
        return std::nullopt;
    std::vector<int> wanted{leader};
    for (const int pid : *adopted) {
        if (const auto info = readProcess(pid); pid != leader && info && info->group == leader)
            wanted.push_back(pid);
    }
    std::vector<ProcessInfo> members;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto info = readProcess(wanted[i]);
        if (!info || info->dead())
            continue;
        const auto children = childrenOf(info->pid);
        if (!children && i == 0 && readProcess(leader))
            return std::nullopt;
        members.push_back(*info);
        for (const int child : children.value_or(std::vector<int>()))
            wanted.push_back(child);
    }
    return members;
}

std::int64_t cpuOf(int pid) {
    clockid_t clock{};
    timespec time{};
    // Nanoseconds of the whole process, threads that have ended included; /proc/pid/stat counts in 10 ms.
    if (::clock_getcpuclockid(pid, &clock) != 0 || ::clock_gettime(clock, &time) != 0)
        return 0;
    return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

}  // namespace

std::optional<ProcessInfo> readProcess(int pid) {
    ProcessInfo info;
    std::string text;
    if (!readProc(pid, "stat", text))
        return std::nullopt;
    // The name stands in parentheses and may hold anything, so what follows is counted from the last one.
    const auto close = text.rfind(')');
    if (close == std::string::npos || close + 2 >= text.size())
        return std::nullopt;
    long long parent = 0;
    long long group = 0;
    unsigned long long startTime = 0;
    long long childUser = 0;
    long long childSystem = 0;
    const int fields =
        std::sscanf(text.c_str() + close + 2,
                    "%c %lld %lld %*d %*d %*d %*u %*u %*u %*u %*u %*u %*u %lld %lld %*d %*d %*d %*d %llu",
                    &info.state, &parent, &group, &childUser, &childSystem, &startTime);
    if (fields != 6)
        return std::nullopt;
    static const long ticks = std::max(1L, ::sysconf(_SC_CLK_TCK));
    info.pid = pid;
    info.parent = static_cast<int>(parent);
    info.group = static_cast<int>(group);
    info.startTime = startTime;
    info.reapedCpuNs = (childUser + childSystem) * (1'000'000'000 / ticks);
    return info;
}

std::vector<ProcessInfo> listProcesses() {
    std::vector<ProcessInfo> out;
    const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir("/proc"), ::closedir);
    if (!folder)
        return out;
    while (const dirent* entry = ::readdir(folder.get())) {
        if (entry->d_name[0] < '1' || entry->d_name[0] > '9')
            continue;
        if (const auto info = readProcess(static_cast<int>(std::strtol(entry->d_name, nullptr, 10))))
            out.push_back(*info);
    }
    return out;
}

std::optional<std::vector<int>> ownChildren() {
    int isReaper = 0;
    if (::prctl(PR_GET_CHILD_SUBREAPER, &isReaper) != 0 || isReaper == 0)
        return std::nullopt;
    if (auto children = childrenOf(::getpid()))
        return children;
    std::vector<int> out;
    for (const auto& process : listProcesses()) {
        if (process.parent == ::getpid())
            out.push_back(process.pid);
    }
    return out;
}

std::vector<ProcessInfo> findTree(int leader, const std::string& token, TreeSearch search) {
    if (search == TreeSearch::Family) {
        if (auto family = findFamily(leader))
            return *family;
    }
    const auto all = listProcesses();
    const int self = ::getpid();
    std::vector<ProcessInfo> members;
    std::vector<char> taken(all.size(), 0);
    const auto isParent = [&](int pid) {
        return pid == leader || std::any_of(members.begin(), members.end(),
                                            [&](const ProcessInfo& m) { return m.pid == pid; });
    };
    // Children may be listed before their parents, so look again until nothing is added.
    for (bool grown = true; grown;) {
        grown = false;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto& p = all[i];
            if (taken[i] || p.pid == self)
                continue;
            if (p.pid != leader && p.group != leader && !isParent(p.parent) &&
                !(search == TreeSearch::Marked && carriesMarker(p.pid, token)))
                continue;
            taken[i] = 1;
            members.push_back(p);
            grown = true;
        }
        if (search == TreeSearch::Marked)
            search = TreeSearch::Family;  // environments have been looked at once; that is enough
    }
    std::erase_if(members, [](const ProcessInfo& p) { return p.dead(); });
    return members;
}

std::vector<ProcessInfo> findMarked(const std::string& tokenPrefix) {
    auto all = listProcesses();
    const int self = ::getpid();
    std::erase_if(all, [&](const ProcessInfo& p) {
        return p.dead() || p.pid == self || !carriesMarker(p.pid, tokenPrefix);
    });
    return all;
}

std::int64_t readCpuNs(const std::vector<ProcessInfo>& members) {
    std::int64_t sum = 0;
    for (const auto& member : members) {
        const auto now = readProcess(member.pid);
        if (now && now->startTime == member.startTime)
            sum += cpuOf(member.pid) + now->reapedCpuNs;
    }
    return sum;
}

TreeUsage readUsage(const std::vector<ProcessInfo>& members) {
    TreeUsage usage;
    std::string text;
    for (const auto& member : members) {
        const auto now = readProcess(member.pid);
        if (!now || now->dead() || now->startTime != member.startTime)
            continue;
        ++usage.processes;
        usage.cpuNs += cpuOf(member.pid) + now->reapedCpuNs;
        if (readProc(member.pid, "smaps_rollup", text)) {
            if (const auto pss = kilobytesOf(text, "\nPss:"); pss >= 0) {
                usage.memoryBytes += pss;
                continue;
            }
        }
        // It may have ended between the two reads; only a process that is there and cannot be read is RSS.
        if (readProc(member.pid, "status", text)) {
            if (const auto rss = kilobytesOf(text, "VmRSS:"); rss > 0) {
                usage.memoryBytes += rss;
                usage.memoryIsRss = true;
            }
        }
    }
    return usage;
}

std::int64_t readPeakResident(int pid) {
    std::string text;
    if (!readProc(pid, "status", text))
        return 0;
    return std::max<std::int64_t>(0, kilobytesOf(text, "VmHWM:"));
}

}  // namespace bakeoff::bench
