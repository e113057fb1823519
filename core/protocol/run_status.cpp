// SPDX-License-Identifier: GPL-3.0-only
#include "core/protocol/run_status.h"

#include <algorithm>
#include <iterator>

namespace bakeoff::core {
namespace {

struct Row {
    RunStatus status;
    const char* name;
};

constexpr Row kRows[] = {{RunStatus::Running, "running"},
                         {RunStatus::Finished, "finished"},
                         {RunStatus::Failed, "failed"},
                         {RunStatus::Cancelled, "cancelled"},
                         {RunStatus::Lost, "lost"}};

}  // namespace

const char* runStatusName(RunStatus status) {
    return std::ranges::find(kRows, status, &Row::status)->name;
}

std::optional<RunStatus> runStatusFromName(std::string_view name) {
    const auto found = std::ranges::find_if(kRows, [&](const Row& row) { return name == row.name; });
    return found == std::end(kRows) ? std::nullopt : std::optional(found->status);
}

}  // namespace bakeoff::core
