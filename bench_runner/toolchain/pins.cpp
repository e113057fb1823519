// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/toolchain/pins.h"

#include <filesystem>
#include <regex>

#include "bench_runner/base/files.h"
#include "bench_runner/base/text.h"

namespace bakeoff::bench {
namespace fs = std::filesystem;
namespace {

core::Error notPinned(const PinRules& rules, core::Message why) {
    return {core::ErrorCode::BuildFailed, std::move(why), "",
            core::say("Pin them (%1), or write \"unpinned\": true into its subject.json to run whatever the "
                      "index gives today.",
                      rules.make)};
}

/// The path of a file that a rule names; empty when the rule names none for this subject.
fs::path fileOf(const std::string& name, const core::Subject& subject) {
    const std::string file = fillIn(name, {{"requirements", subject.requirements}});
    return file.empty() ? fs::path() : fs::path(subject.folder) / file;
}

}  // namespace

core::Result<PinState> pinsOf(const PinRules& rules, const core::Subject& subject) {
    PinState out;
    if (rules.empty())
        return out;
    const fs::path manifest = fileOf(rules.manifest, subject);
    std::error_code ignored;
    if (manifest.empty() || !fs::exists(manifest, ignored)) {
        // Who names a file of dependencies means it to be there.
        if (!subject.requirements.empty())
            return core::Error{core::ErrorCode::Io, core::say("Cannot read %1.", manifest.string()), ""};
        return out;
    }
    auto text = readFile(manifest);
    if (!text)
        return text.error();
    out.dependencies = rules.dependencies.empty() || std::regex_search(*text, std::regex(rules.dependencies));
    if (!out.dependencies)
        return out;
    const fs::path lock = fileOf(rules.lock, subject);
    const bool there = fs::exists(lock, ignored);
    if (there)
        out.lock = lock.string();
    auto pins = there ? readFile(lock) : core::Result<std::string>(std::string());
    if (!pins)
        return pins.error();
    out.pinned = there && (rules.withoutChecksum.empty() ||
                           !std::regex_search(*pins, std::regex(rules.withoutChecksum)));
    if (out.pinned || subject.unpinned)
        return out;
    if (!there)
        return notPinned(rules, core::say("The packages of %1 are not pinned: there is no %2.", subject.name,
                                          lock.filename().string()));
    return notPinned(rules, core::say("The packages of %1 are not pinned: one in %2 has no checksum.",
                                      subject.name, lock.filename().string()));
}

}  // namespace bakeoff::bench
