// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.h"

namespace bakeoff::bench {

/// Which of the machine's CPUs serve whom during a run. An empty list means: wherever the system likes.
struct CpuPlan {
    std::vector<int> server;     ///< what is measured; commands run here too
    std::vector<int> generator;  ///< the load generator and everything else of the runner
    int serverCpus = 1;          ///< how many the server may use: the value of {workers} and {cores}
    int generatorCpus = 1;
    bool split = false;    ///< the two lists have no CPU in common
    bool ownCore = false;  ///< nothing but the generator runs on its core, so it may stay awake there
    core::Message note;    ///< why not split, or what is odd about it; empty when all is well
};

/// The CPUs this process may run on, ascending; empty where the system cannot say.
std::vector<int> usableCpus();

/// The CPUs that are threads of the same core as this one, itself among them; itself alone where the system
/// does not say.
std::vector<int> threadsOfCore(int cpu);

/// Gives the generator the last usable CPU, leaves the other threads of that core idle, and gives the server
/// the rest, when there are two or more and `split` is asked for; otherwise both share them all. Where all
/// are threads of one core, the server gets the others all the same, with a note.
CpuPlan planCpus(bool split);
/// The same for given CPUs and cores, for tests.
CpuPlan planCpus(bool split, const std::vector<int>& usable,
                 const std::function<std::vector<int>(int)>& threadsOf = threadsOfCore);

/// Binds the calling thread. False when the system refuses; an empty list changes nothing.
bool bindThread(const std::vector<int>& cpus);

/// "0,2-3"
std::string cpuListText(const std::vector<int>& cpus);
/// The reverse; what is no number is left out.
std::vector<int> cpuListOf(std::string_view text);

/// Binds the calling thread for as long as it lives, then restores what was before.
class ThreadBinding {
public:
    explicit ThreadBinding(const std::vector<int>& cpus)
        : m_before(usableCpus()), m_bound(bindThread(cpus)) {}
    ~ThreadBinding() {
        if (m_bound)
            bindThread(m_before);
    }
    ThreadBinding(const ThreadBinding&) = delete;
    ThreadBinding& operator=(const ThreadBinding&) = delete;

private:
    std::vector<int> m_before;
    bool m_bound;
};

}  // namespace bakeoff::bench
