// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/toolchain/steps.h"

#include <algorithm>

#include "bench_runner/base/files.h"
#include "bench_runner/toolchain/tool_finder.h"

namespace bakeoff::bench {
namespace {

core::Result<void> runOne(const PreparationStep& step, const std::vector<std::string>& words,
                          const StepScope& scope, const std::string& folder) {
    auto options =
        toolCommand(scope.file, scope.context, fillIn(words, scope.values), fillIn(folder, scope.values));
    // What a tool starts by name (a script its interpreter) is to be what lies beside it.
    if (const auto beside = scope.values.find("tool_dir"); beside != scope.values.end()) {
        std::string& path = options.environment["PATH"];
        path = beside->second + (path.empty() ? "" : ":" + path);
    }
    auto done = runStep(scope.context, std::move(options), sentenceOf(step.progress, {scope.name}),
                        sentenceOf(step.remedy), static_cast<std::int64_t>(step.timeoutSeconds * 1e9));
    return done ? core::Result<void>() : core::Result<void>(done.error());
}

core::Result<void> carryOutOne(const PreparationStep& step, const StepScope& scope) {
    const std::string path = fillIn(step.path, scope.values);
    switch (step.kind) {
        case PreparationStep::Kind::Run:
            return runOne(step, step.command, scope, step.folder);
        case PreparationStep::Kind::Copy:
            return scope.subject ? copyFolder(scope.subject->folder, path) : core::Result<void>();
        case PreparationStep::Kind::MakeFolder:
            return makeFolder(path);
        case PreparationStep::Kind::Write:
            return writeFile(path, step.text);
        case PreparationStep::Kind::Remove:
            return removeAll(path);
        case PreparationStep::Kind::SubjectBuild:
            break;
    }
    if (!scope.subject)
        return {};
    for (const auto& words : scope.subject->build) {
        if (auto built = runOne(step, words, scope, step.path); !built)
            return built;
    }
    return {};
}

}  // namespace

bool holds(const std::vector<std::string>& when, const std::set<std::string>& conditions) {
    return std::ranges::all_of(when, [&](const std::string& one) { return conditions.contains(one); });
}

core::Result<void> carryOut(const std::vector<PreparationStep>& steps, const StepScope& scope) {
    for (const auto& step : steps) {
        if (!holds(step.when, scope.conditions))
            continue;
        if (auto done = carryOutOne(step, scope); !done)
            return done;
    }
    return {};
}

}  // namespace bakeoff::bench
