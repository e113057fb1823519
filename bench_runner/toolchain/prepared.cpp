// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/toolchain/prepared.h"

#include "bench_runner/base/files.h"
#include "core/base/json_reader.h"

namespace bakeoff::bench {
namespace {

constexpr const char* kMarker = ".bakeoff-complete";

}  // namespace

core::Result<void> writeMarker(const std::filesystem::path& folder,
                               const std::map<std::string, std::string>& versions) {
    return writeFile(folder / kMarker, core::Json{{"versions", versions}}.dump(2) + "\n");
}

std::optional<std::map<std::string, std::string>> readMarker(const std::filesystem::path& folder) {
    auto text = readFile(folder / kMarker);
    if (!text)
        return std::nullopt;
    const core::Json json = core::Json::parse(*text, nullptr, false);
    if (json.is_discarded() || !json.is_object() || !json.contains("versions") ||
        !json["versions"].is_object())
        return std::nullopt;
    std::map<std::string, std::string> versions;
    for (const auto& [name, value] : json["versions"].items()) {
        if (value.is_string())
            versions[name] = value.get<std::string>();
    }
    return versions;
}

}  // namespace bakeoff::bench
