// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/toolchain/toolchain_file.h"

namespace bakeoff::bench {

core::Message ToolchainFile::remedy(const std::string& which, const std::string& wanted) const {
    const auto found = remedies.find(which.empty() ? "install" : which);
    if (found == remedies.end())
        return {};
    std::string text = found->second.on(thisSystem(), wanted);
    return sentenceOf(text);
}

std::string ToolchainFile::releasedIn(const std::string& version) const {
    // The longest series that the version begins with: "1.26" of "1.26.8", "21" of "21.0.4".
    for (std::string series = version; !series.empty();) {
        if (const auto month = released.find(series); month != released.end())
            return month->second;
        // What follows the digits of a part counts for nothing: "1.26rc1" is of 1.26.
        const bool digit = series.back() >= '0' && series.back() <= '9';
        const auto dot = series.rfind('.');
        const auto letter = series.find_last_not_of("0123456789");
        if (digit && letter != std::string::npos && series[letter] != '.')
            series.resize(letter);
        else if (!digit)
            series.pop_back();
        else
            series.resize(dot == std::string::npos ? 0 : dot);
    }
    return {};
}

}  // namespace bakeoff::bench
