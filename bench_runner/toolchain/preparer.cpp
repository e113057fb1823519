// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/toolchain/preparer.h"

namespace bakeoff::bench {

Preparer::Preparer(ToolContext context) : m_box(std::move(context)) {
    for (const auto& [id, file] : m_box.context.toolchains.files)
        m_toolchains.emplace(id, std::make_unique<Toolchain>(file, m_box));
}

Toolchain* Preparer::toolchainOf(const core::Subject& subject) const {
    const auto found = m_toolchains.find(subject.toolchain);
    return found == m_toolchains.end() ? nullptr : found->second.get();
}

core::Result<void> Preparer::checkNeed(const std::string& need, const core::Subject& subject) {
    if (need == "posix") {
#ifdef _WIN32
        return core::Error{core::ErrorCode::Unsupported,
                           core::say("%1 runs on Linux and macOS only.", subject.name), ""};
#else
        return {};
#endif
    }
    for (const auto& [id, toolchain] : m_toolchains) {
        if (auto answer = toolchain->meets(need, subject))
            return std::move(*answer);
    }
    return core::Error{core::ErrorCode::Unsupported,
                       core::say("%1 needs \"%2\", which this version does not know.", subject.name, need),
                       ""};
}

core::Result<Readiness> Preparer::check(const core::Subject& subject) {
    Toolchain* toolchain = toolchainOf(subject);
    if (!toolchain)
        return unknownToolchain(subject);
    auto ready = toolchain->check(subject);
    if (!ready)
        return ready;
    for (const auto& need : subject.needs) {
        if (auto met = checkNeed(need, subject); !met)
            return met.error();
    }
    return ready;
}

core::Result<Prepared> Preparer::prepareNow(const core::Subject& subject) {
    if (auto ready = check(subject); !ready)
        return ready.error();
    return toolchainOf(subject)->prepare(subject);
}

core::Result<Prepared> Preparer::prepare(const core::Subject& subject) {
    const auto known = m_done.find(subject.id);
    if (known != m_done.end())
        return known->second;
    auto prepared = prepareNow(subject);
    if (!prepared) {
        core::Error error = prepared.error();
        error.where = subject.id;
        prepared = error;
    }
    // A cancelled preparation says nothing about the subject.
    if (prepared || prepared.error().code != core::ErrorCode::Cancelled)
        m_done.emplace(subject.id, prepared);
    return prepared;
}

std::vector<core::ToolEvent> Preparer::inspectTools() {
    std::vector<core::ToolEvent> out;
    for (const auto& [id, toolchain] : m_toolchains) {
        if (toolchain->file().service)
            continue;
        core::ToolEvent tool = toolchain->inspect();
        const std::string released = toolchain->file().releasedIn(tool.version);
        if (tool.found && !released.empty())
            tool.detail += core::say("This version was released in %1.", released);
        out.push_back(std::move(tool));
    }
    return out;
}

core::SubjectEvent Preparer::inspect(const core::Subject& subject) {
    core::SubjectEvent out{.id = subject.id, .name = subject.name};
    if (auto ready = check(subject)) {
        out.runnable = true;
        out.prepared = ready->prepared;
        out.detail = ready->detail;
    } else {
        out.detail = ready.error().message;
        out.remedy = ready.error().remedy;
    }
    return out;
}

}  // namespace bakeoff::bench
