// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/process/listener.h"

#include <dirent.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "bench_runner/process/process_tree.h"

namespace bakeoff::bench {
namespace {

/// The inodes of the sockets that listen on the port, by one of the kernel's tables.
void addSockets(const char* table, std::uint16_t port, std::set<std::string>& out) {
    constexpr unsigned kListening = 0x0A;
    std::ifstream file(table);
    std::string line;
    std::getline(file, line);  // headings
    while (std::getline(file, line)) {
        unsigned local = 0;
        unsigned state = 0;
        unsigned long inode = 0;
        const int fields = std::sscanf(
            line.c_str(), " %*d: %*[0-9A-Fa-f]:%x %*[0-9A-Fa-f]:%*x %x %*x:%*x %*x:%*x %*x %*u %*u %lu",
            &local, &state, &inode);
        if (fields == 3 && local == port && state == kListening && inode != 0)
            out.insert("socket:[" + std::to_string(inode) + "]");
    }
}

bool holdsOneOf(int pid, const std::set<std::string>& sockets) {
    const std::string folder = "/proc/" + std::to_string(pid) + "/fd";
    const std::unique_ptr<DIR, int (*)(DIR*)> open(::opendir(folder.c_str()), ::closedir);
    while (const dirent* entry = open ? ::readdir(open.get()) : nullptr) {
        char target[64];
        const auto length = ::readlink((folder + "/" + entry->d_name).c_str(), target, sizeof target);
        if (length > 0 && sockets.contains(std::string(target, static_cast<std::size_t>(length))))
            return true;
    }
    return false;
}

}  // namespace

std::optional<int> listenerOf(std::uint16_t port) {
    std::set<std::string> sockets;
    addSockets("/proc/net/tcp", port, sockets);
    addSockets("/proc/net/tcp6", port, sockets);
    if (sockets.empty())
        return std::nullopt;
    std::vector<ProcessInfo> holders;
    for (const auto& process : listProcesses()) {
        if (!process.dead() && holdsOneOf(process.pid, sockets))
            holders.push_back(process);
    }
    // Workers that were forked hold their parent's socket.
    std::vector<int> first;
    for (const auto& process : holders) {
        if (std::ranges::find(holders, process.parent, &ProcessInfo::pid) == holders.end())
            first.push_back(process.pid);
    }
    if (first.size() != 1)
        return std::nullopt;
    return first.front();
}

}  // namespace bakeoff::bench
