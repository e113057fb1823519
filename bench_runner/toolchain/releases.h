// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <string>
#include <vector>

namespace bakeoff::bench {

/// When the versions of toolchains were released, as the folders of subjects say it (toolchains.json): a
/// comparison of an old version with a new one is to be known as one.
class ReleaseTable {
public:
    ReleaseTable() = default;
    /// Reads what the folders have. One that has no table, or a damaged one, adds nothing.
    explicit ReleaseTable(const std::vector<std::string>& subjectFolders);

    /// The month in which that version's series came out, "2024-10"; empty when the table does not know it.
    [[nodiscard]] std::string released(const std::string& toolchain, const std::string& version) const;

private:
    std::map<std::string, std::map<std::string, std::string>> m_series;  // by toolchain: "1.26" -> month
};

}  // namespace bakeoff::bench
