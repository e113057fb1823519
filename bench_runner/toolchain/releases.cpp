// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/toolchain/releases.h"

#include <filesystem>

#include "bench_runner/base/files.h"
#include "core/base/json_reader.h"

namespace bakeoff::bench {
namespace {

constexpr const char* kFile = "toolchains.json";

/// "1.26.8" -> "1.26": what the table knows versions by.
std::string seriesOf(const std::string& version) {
    const auto major = version.find('.');
    const auto end =
        major == std::string::npos ? version.size() : version.find_first_not_of("0123456789", major + 1);
    return version.substr(0, end);
}

}  // namespace

ReleaseTable::ReleaseTable(const std::vector<std::string>& subjectFolders) {
    for (const auto& folder : subjectFolders) {
        const auto text = readFile(std::filesystem::path(folder) / kFile);
        const core::Json table = text ? core::Json::parse(*text, nullptr, false) : core::Json();
        const auto released = table.is_object() ? table.find("released") : table.end();
        if (!table.is_object() || released == table.end() || !released->is_object())
            continue;
        for (const auto& [toolchain, series] : released->items()) {
            for (const auto& [version, month] : series.items()) {
                if (month.is_string())
                    m_series[toolchain][version] = month.get<std::string>();
            }
        }
    }
}

std::string ReleaseTable::released(const std::string& toolchain, const std::string& version) const {
    const auto known = m_series.find(toolchain);
    if (known == m_series.end())
        return {};
    const auto month = known->second.find(seriesOf(version));
    return month == known->second.end() ? std::string() : month->second;
}

}  // namespace bakeoff::bench
