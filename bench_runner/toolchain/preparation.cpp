// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/toolchain/preparation.h"

#include "bench_runner/base/files.h"
#include "core/base/json_access.h"
#include "core/base/json_reader.h"

namespace bakeoff::bench {
namespace {

constexpr const char* kMarker = ".bakeoff-complete";

/// What a finished preparation writes last: its presence says that everything before it was done.
core::Result<void> writeMarker(const std::filesystem::path& folder, const Versions& versions) {
    return writeFile(folder / kMarker, core::Json{{"versions", versions}}.dump(2) + "\n");
}

}  // namespace

std::optional<Versions> readMarker(const std::filesystem::path& folder) {
    auto text = readFile(folder / kMarker);
    if (!text)
        return std::nullopt;
    const core::Json json = core::parseLenient(*text);
    if (json.is_discarded() || !json.is_object() || !json.contains("versions") ||
        !json["versions"].is_object())
        return std::nullopt;
    Versions versions;
    for (const auto& [name, value] : json["versions"].items()) {
        if (value.is_string())
            versions[name] = value.get<std::string>();
    }
    return versions;
}

core::Result<Versions> prepareOnce(const ToolContext& context, const std::filesystem::path& folder,
                                   const core::Message& waiting,
                                   const std::function<core::Result<Versions>()>& make) {
    auto lock = FileLock::take(context.cacheFolder / "locks" / (folder.filename().string() + ".lock"),
                               *context.cancel, [&] {
                                   if (!waiting.empty())
                                       report(context, waiting);
                               });
    if (!lock)
        return lock.error();
    if (auto versions = readMarker(folder))
        return std::move(*versions);
    if (auto removed = removeAll(folder); !removed)
        return removed.error();
    auto versions = make();
    if (!versions)
        return versions;
    if (auto marked = writeMarker(folder, *versions); !marked)
        return marked.error();
    return versions;
}

}  // namespace bakeoff::bench
