// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/toolchain/consents.h"

#include <algorithm>
#include <optional>

#include "bench_runner/base/files.h"
#include "core/bench/consent.h"

namespace bakeoff::bench {
namespace fs = std::filesystem;
namespace {

fs::path whole(const fs::path& path) {
    const fs::path out = fs::absolute(path).lexically_normal();
    return out.has_filename() ? out : out.parent_path();
}

core::Error notAllowed(const std::string& name, const std::string& id) {
    return {core::ErrorCode::InvalidArgument,
            core::say("%1 is your own, and was not allowed to run as it is now.", name), id,
            core::say("Look at what it runs and allow it: %1", "bakeoff subject allow " + id)};
}

}  // namespace

bool Consents::concerns(const fs::path& folder) const {
    const fs::path asked = whole(folder);
    return std::ranges::any_of(folders, [&](const std::string& own) {
        const fs::path root = whole(own);
        const auto end = std::mismatch(root.begin(), root.end(), asked.begin(), asked.end()).first;
        return end == root.end();
    });
}

core::Result<void> Consents::checkToolchain(const fs::path& file, const std::string& text) const {
    if (!concerns(file.parent_path()) || keys.contains(core::toolchainConsent(text)))
        return {};
    core::Error error = notAllowed(file.filename().string(), file.stem().string());
    error.where = file.string();
    return error;
}

core::Result<void> Consents::checkSubject(const core::Subject& subject, const std::string& text,
                                          const std::string& toolchainText) const {
    if (!concerns(subject.folder))
        return {};
    const auto read = [&subject](const std::string& path) -> std::optional<std::string> {
        const fs::path file = fs::path(subject.workingFolder()) / path;
        std::error_code error;
        if (!fs::is_regular_file(file, error))
            return std::nullopt;
        auto content = readFile(file);
        if (!content)
            return std::nullopt;
        return std::move(*content);
    };
    if (keys.contains(core::subjectConsent(subject, text, toolchainText, read)))
        return {};
    return notAllowed(subject.name, subject.id);
}

}  // namespace bakeoff::bench
