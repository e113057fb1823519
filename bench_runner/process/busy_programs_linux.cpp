// SPDX-License-Identifier: GPL-3.0-only
#include <dirent.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "bench_runner/process/busy_programs.h"

namespace bakeoff::bench {
namespace {

std::optional<ProcessUse> readUse(int pid) {
    char path[64];
    std::snprintf(path, sizeof path, "/proc/%d/stat", pid);
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path, "re"), std::fclose);
    if (!file)
        return std::nullopt;
    char buffer[1024];
    const std::string text(buffer, std::fread(buffer, 1, sizeof buffer, file.get()));
    // The name stands in parentheses and may hold anything, so what follows is counted from the last one.
    const auto open = text.find('(');
    const auto close = text.rfind(')');
    if (open == std::string::npos || close == std::string::npos || close < open || close + 2 >= text.size())
        return std::nullopt;
    long long parent = 0;
    long long user = 0;
    long long system = 0;
    long long childUser = 0;
    long long childSystem = 0;
    unsigned long long startTime = 0;
    const int fields = std::sscanf(text.c_str() + close + 2,
                                   "%*c %lld %*d %*d %*d %*d %*u %*u %*u %*u %*u %lld %lld %lld %lld %*d %*d "
                                   "%*d %*d %llu",
                                   &parent, &user, &system, &childUser, &childSystem, &startTime);
    if (fields != 6)
        return std::nullopt;
    static const std::int64_t tick = 1'000'000'000 / std::max(1L, ::sysconf(_SC_CLK_TCK));
    return ProcessUse{pid, static_cast<int>(parent), startTime,
                      (user + system + childUser + childSystem) * tick,
                      text.substr(open + 1, close - open - 1)};
}

}  // namespace

int ownProcessId() {
    return ::getpid();
}

std::optional<std::vector<ProcessUse>> listProcessUse() {
    const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir("/proc"), ::closedir);
    if (!folder)
        return std::nullopt;
    std::vector<ProcessUse> out;
    while (const dirent* entry = ::readdir(folder.get())) {
        if (entry->d_name[0] < '1' || entry->d_name[0] > '9')
            continue;
        if (auto one = readUse(static_cast<int>(std::strtol(entry->d_name, nullptr, 10))))
            out.push_back(std::move(*one));
    }
    return out;
}

}  // namespace bakeoff::bench
