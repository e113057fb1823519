// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/table_lines.h"

#include <algorithm>
#include <string_view>

#include "core/article/words.h"

namespace bakeoff::core {
namespace {

bool isFence(std::string_view line) {
    return line.starts_with("```") || line.starts_with("~~~");
}

/// A line that begins something other than a table's row.
bool beginsBlock(std::string_view line) {
    const auto hashes = line.find_first_not_of('#');
    if (hashes != 0 && hashes != std::string_view::npos && hashes <= 6 && line[hashes] == ' ')
        return true;
    const bool list = line.starts_with("- ") || line.starts_with("* ") || line.starts_with("> ");
    return isFence(line) ||
           ((list || line == "---" || line == "***") && line.find('|') == std::string_view::npos);
}

bool isTableRow(std::string_view line) {
    return line.size() > 1 && line.front() == '|';
}

/// "|---|:-:|"
bool isDelimiterRow(std::string_view line) {
    return isTableRow(line) && line.find('-') != std::string_view::npos &&
           line.find_first_not_of("|-: \t") == std::string_view::npos;
}

/// "|-|:-:|" with the three hyphens in each cell that MD4C wants; GitHub takes one.
std::string widened(std::string_view line) {
    constexpr std::size_t kHyphens = 3;
    std::string out;
    for (std::size_t at = 0; at < line.size();) {
        std::size_t end = at;
        while (end < line.size() && line[end] == '-')
            ++end;
        if (end == at)
            out += line[at++];
        else
            out.append(std::max(end - at, kHyphens), '-');
        at = std::max(at, end);
    }
    return out;
}

/// What is under a table's header, with or without bars at its ends and within a quotation.
bool isRuleOfTable(std::string_view line) {
    return line.find('-') != std::string_view::npos && line.find('|') != std::string_view::npos &&
           line.find_first_not_of("|-: \t>\r") == std::string_view::npos;
}

/// Whether what follows a blank line at `at` is more of the table above it, whose rows have so many bars: a
/// row like them that heads no table of its own.
bool goesOnBehind(std::string_view text, std::size_t at, std::ptrdiff_t bars) {
    constexpr int kMostBlanks = 5;
    std::string_view found;
    for (int i = 0; i <= kMostBlanks && at < text.size(); ++i) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = trimmed(text.substr(at, end - at));
        at = end + 1;
        if (found.empty()) {
            if (!line.empty() && !(isTableRow(line) && std::ranges::count(line, '|') == bars))
                return false;
            found = line;
        } else {
            return !isDelimiterRow(line) && !isDelimiterRow(found);
        }
    }
    return !found.empty();
}

}  // namespace

std::vector<std::size_t> endTables(std::string& text) {
    std::vector<std::size_t> added;
    std::string out;
    bool fenced = false;
    bool row = false;
    bool table = false;  ///< a header with its rule stands above
    std::ptrdiff_t bars = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = trimmed(std::string_view(text).substr(at, end - at));
        if (!fenced && row && beginsBlock(line)) {
            added.push_back(out.size());
            out += '\n';
        }
        fenced = isFence(line) ? !fenced : fenced;
        row = !fenced && isTableRow(line);
        bars = row ? std::ranges::count(line, '|') : bars;
        if (line.empty() && table && !fenced && goesOnBehind(text, end + 1, bars))
            out += "| |";
        else
            table = row && (table || isDelimiterRow(line));
        const std::string_view whole = std::string_view(text).substr(at, end + 1 - at);
        if (!fenced && isRuleOfTable(line))
            out += widened(whole);
        else
            out.append(whole);
        at = end + 1;
    }
    text = std::move(out);
    return added;
}

}  // namespace bakeoff::core
