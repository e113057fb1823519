// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/toolchain/toolchain_set.h"

#include <algorithm>
#include <filesystem>

#include "bench_runner/base/files.h"
#include "bench_runner/base/text.h"
#include "core/base/json_access.h"

namespace bakeoff::bench {
namespace fs = std::filesystem;
namespace {

std::vector<fs::path> filesIn(const std::string& folder) {
    std::vector<fs::path> out;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), last; !error && it != last; it.increment(error)) {
        std::error_code ignored;
        if (it->path().extension() == ".json" && it->is_regular_file(ignored))
            out.push_back(it->path());
    }
    std::ranges::sort(out);
    return out;
}

core::Error named(const fs::path& file, core::Message message, core::Message remedy) {
    return {core::ErrorCode::InvalidDocument, std::move(message), file.string(), std::move(remedy)};
}

void readOne(const fs::path& path, const std::string& text, ToolchainSet& out) {
    auto file = readToolchain(text, path.string(), out.files);
    if (!file) {
        out.problems.push_back(file.error());
        return;
    }
    if (file->id != path.stem().string())
        out.problems.push_back(
            named(path, core::say("This is \"%1\": its file must be %2.", file->id, file->id + ".json"),
                  SAY("Rename the file, or its id.")));
    else if (!out.files.emplace(file->id, std::move(*file)).second)
        out.problems.push_back(named(
            path, core::say("There is a toolchain \"%1\" already, which is used.", path.stem().string()),
            SAY("Give this one an id and a file name of its own.")));
}

}  // namespace

const ToolchainFile* ToolchainSet::find(const std::string& id) const {
    const auto found = files.find(id);
    return found == files.end() ? nullptr : &found->second;
}

Environment ToolchainSet::scrubbed(Environment environment) const {
    std::erase_if(environment, [this](const auto& entry) {
        return std::ranges::any_of(files, [&](const auto& toolchain) {
            return std::ranges::any_of(toolchain.second.scrub, [&](const std::string& pattern) {
                return fitsPattern(entry.first, pattern);
            });
        });
    });
    return environment;
}

ToolchainSet readToolchains(const std::vector<std::string>& folders, const Consents& consents) {
    ToolchainSet out;
    for (const auto& folder : folders) {
        const bool own = consents.concerns(folder);
        std::vector<std::pair<fs::path, std::string>> later;
        for (const auto& path : filesIn(folder)) {
            auto text = readFile(path);
            if (!text) {
                out.problems.push_back(text.error());
                continue;
            }
            if (auto allowed = consents.checkToolchain(path, *text); !allowed) {
                out.problems.push_back(allowed.error());
                continue;
            }
            if (own)
                out.own.emplace(path.stem().string(), *text);
            // What is like another is read after all that stand for themselves.
            const core::Json json = core::parseLenient(*text);
            if (json.is_object() && json.contains("like"))
                later.emplace_back(path, std::move(*text));
            else
                readOne(path, *text, out);
        }
        for (const auto& [path, text] : later)
            readOne(path, text, out);
    }
    return out;
}

}  // namespace bakeoff::bench
