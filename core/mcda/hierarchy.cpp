// SPDX-License-Identifier: GPL-3.0-only
#include "core/mcda/hierarchy.h"

#include <cmath>

namespace bakeoff::core {
namespace {

constexpr double kSumTolerance = 1e-6;

class Walk {
public:
    Result<std::vector<LeafWeight>> from(const CriterionGroup& root) {
        if (auto done = descend(root, 1); !done)
            return done.error();
        return std::move(m_leaves);
    }

private:
    Result<void> descend(const CriterionGroup& group, double weight) {
        if (group.children.empty()) {
            m_leaves.push_back({m_path, weight});
            return {};
        }
        double sum = 0;
        for (const auto& child : group.children) {
            if (!(child.share >= 0))
                return Error{ErrorCode::InvalidArgument, say("A share is below 0."), place()};
            sum += child.share;
        }
        if (!(std::fabs(sum - 1) <= kSumTolerance))
            return Error{ErrorCode::InvalidArgument,
                         say("The shares of a group sum to %1, not to 1.", Rounded{sum}), place()};
        for (const auto& child : group.children) {
            m_path.push_back(child.name);
            if (auto done = descend(child, weight * child.share / sum); !done)
                return done;
            m_path.pop_back();
        }
        return {};
    }

    [[nodiscard]] std::string place() const {
        std::string text;
        for (const auto& name : m_path)
            text += "/" + name;
        return text;
    }

    std::vector<std::string> m_path;
    std::vector<LeafWeight> m_leaves;
};

}  // namespace

Result<std::vector<LeafWeight>> hierarchyWeights(const CriterionGroup& root) {
    return Walk().from(root);
}

}  // namespace bakeoff::core
