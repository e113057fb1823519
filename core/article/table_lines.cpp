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

bool ticks(std::string_view line, std::size_t& at) {
    const std::size_t start = at;
    while (at < line.size() && line[at] == '`')
        ++at;
    return at > start;
}

/// How many cells the rule of a table has.
std::size_t cellsOf(std::string_view rule) {
    const bool first = rule.starts_with('|');
    const bool last = rule.size() > 1 && rule.ends_with('|');
    return static_cast<std::size_t>(std::ranges::count(rule, '|')) + 1 - (first ? 1 : 0) - (last ? 1 : 0);
}

/// The last cell of a row that holds anything, counted from one. Bars in code and escaped ones part no cells.
std::size_t filledCells(std::string_view line) {
    line = trimmed(line);
    if (line.starts_with('|'))
        line.remove_prefix(1);
    std::size_t cell = 1, filled = 0;
    bool code = false;
    for (std::size_t at = 0; at < line.size();) {
        if (ticks(line, at)) {
            code = !code;
            filled = cell;
            continue;
        }
        const char c = line[at];
        if (c == '|' && !code)
            ++cell;
        else if (c != ' ' && c != '\t')
            filled = cell;
        at += c == '\\' ? 2 : 1;
    }
    return filled;
}

/// How many cells the fullest row of a table has that its header, this line with its rule at `at`, has no
/// name for. 0 where this line heads no table.
std::size_t beyondHeader(std::string_view text, std::string_view header, std::size_t at) {
    constexpr std::size_t kMost = 8;
    const auto lineAt = [&](std::size_t from) {
        return trimmed(text.substr(from, std::min(text.find('\n', from), text.size()) - from));
    };
    if (header.find('|') == std::string_view::npos || at >= text.size())
        return 0;
    const std::string_view rule = lineAt(at);
    if (!isRuleOfTable(rule) || rule.find('>') != std::string_view::npos)
        return 0;
    const std::size_t columns = cellsOf(rule);
    std::size_t most = columns;
    for (at = text.find('\n', at); at < text.size() && at + 1 < text.size(); at = text.find('\n', at + 1)) {
        const std::string_view line = lineAt(at + 1);
        if (line.find('|') == std::string_view::npos || isFence(line))
            break;
        most = std::max(most, filledCells(line));
    }
    return std::min(most - columns, kMost);
}

/// A row with more cells at its end, each of them `cell`.
std::string withCells(std::string row, std::string_view cell, std::size_t count) {
    if (count == 0)
        return row;
    const auto end = row.find_last_not_of(" \t\r\n");
    std::string added = row[end] == '|' ? "" : "|";
    for (std::size_t i = 0; i < count; ++i)
        added += std::string(cell) + '|';
    return row.insert(end + 1, added);
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
    std::size_t beyond = 0;  ///< cells that the header above has too few
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
        const bool headed = beyond > 0;
        if (!headed && !fenced && !table)
            beyond = beyondHeader(text, line, end + 1);
        if (!fenced && isRuleOfTable(line))
            out += withCells(widened(whole), "---", headed ? beyond : 0);
        else if (!fenced && line.starts_with("||"))
            // MD4C sees no empty cell before the second bar.
            out += withCells(std::string(whole).replace(whole.find("||"), 2, "| |"), kBeyondHeader, beyond);
        else
            out += withCells(std::string(whole), kBeyondHeader, headed ? 0 : beyond);
        beyond = headed ? 0 : beyond;
        at = end + 1;
    }
    text = std::move(out);
    return added;
}

}  // namespace bakeoff::core
