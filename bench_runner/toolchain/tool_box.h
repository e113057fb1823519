// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "bench_runner/toolchain/tool_context.h"
#include "bench_runner/toolchain/tool_finder.h"
#include "bench_runner/toolchain/toolchain_set.h"

namespace bakeoff::bench {

/// What the toolchains of one job share: what one of them needs of another is looked for once.
class ToolBox {
public:
    explicit ToolBox(ToolContext of) : context(std::move(of)) {
        for (const auto& [id, file] : context.toolchains.files)
            m_finders.emplace(id, std::make_unique<ToolFinder>(file, context));
    }
    ToolBox(const ToolBox&) = delete;
    ToolBox& operator=(const ToolBox&) = delete;

    /// Null when there is no toolchain of that id.
    [[nodiscard]] ToolFinder* finder(const std::string& id) const {
        const auto found = m_finders.find(id);
        return found == m_finders.end() ? nullptr : found->second.get();
    }

    const ToolContext context;

private:
    std::map<std::string, std::unique_ptr<ToolFinder>> m_finders;
};

}  // namespace bakeoff::bench
