// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/article/article.h"
#include "core/study/experiment.h"

namespace bakeoff::core {

/// What one line of a terminal says of how it measured. `line` is a whole command with its prompt, its
/// environment and what it is started by (sudo, taskset, docker run). Nothing where the tool is none that
/// puts something under load or times it, where it is only installed or asked for its help, and where the
/// command has no setting that a reader could repeat.
std::optional<ExperimentLoad> readLoadCommand(std::string_view line);

/// All that a block of code, or its output, says. Lines that end in a backslash go on in the next.
std::vector<ExperimentLoad> loadsIn(const std::vector<PlacedText>& lines);

/// The name of such a tool, where a word of running text is one that means nothing else.
bool isLoadTool(std::string_view word);

/// "30s", "2m", "1m30s", "500 ms", "30" in seconds.
std::optional<double> secondsOf(std::string_view text);

}  // namespace bakeoff::core
