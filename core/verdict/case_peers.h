// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/verdict/case_summary.h"

namespace bakeoff::core {

/// The size of a case as a key: cases of one size have the same, see sameSize(). Empty for one that states
/// none.
std::map<std::string, double> sizeKey(const std::map<std::string, double>& parameters);

/// Whom each case is held against, so that many cases cost no more than each of them by itself. Up to kAll
/// cases of a workload, that is all of them. Of more it is those that stand for the others: the first of each
/// subject, of each size and of each value of the given settings, so that whoever differs from anybody
/// differs from one of these.
class CasePeers {
public:
    static constexpr std::size_t kAll = 64;

    /// Keeps pointers into `cases`, which must stay as they are. `settings`: what must not differ.
    CasePeers(const std::vector<CaseSummary>& cases, const std::vector<std::string>& settings);

    /// Of the same workload, in the order of the cases; may hold the case itself.
    [[nodiscard]] std::vector<const CaseSummary*> of(const CaseSummary& item) const;
    /// Those of the same workload and size whose median of `metric` is next to the case's own.
    [[nodiscard]] std::vector<const CaseSummary*> nextTo(const CaseSummary& item,
                                                         const std::string& metric) const;
    /// Whether another subject was measured at the workload and size of the case.
    [[nodiscard]] bool hasLike(const CaseSummary& item) const;

private:
    using Cases = std::vector<const CaseSummary*>;
    struct Group {
        Cases all;
        Cases standing;                         ///< for the others
        std::vector<std::string> subjects;      ///< of those measured, two at most
        std::map<std::string, Cases> byMetric;  ///< in the order of their medians
    };
    struct Workload {
        Group group;
        std::map<std::map<std::string, double>, Group> sizes;
        Group unstated;  ///< those that state no size, and so are of any
    };

    [[nodiscard]] const Workload& workloadOf(const CaseSummary& item) const;
    /// Its own size, and those that state none and so are of any.
    [[nodiscard]] std::vector<const Group*> groupsOf(const CaseSummary& item) const;

    std::map<std::string, Workload> m_workloads;
};

}  // namespace bakeoff::core
