// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/text_line.h"

#include <algorithm>

#include "core/article/words.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kTabWidth = 8;

bool isBar(char32_t c) {
    return c == U'|' || c == U'│' || c == U'┃' || c == U'║';
}

bool isRuleSign(char32_t c) {
    return c == U'-' || c == U'=' || c == U'_' || c == U'~' || c == U'+' || c == U':' ||
           (c >= 0x2500 && c <= 0x257F) || c == U'—' || c == U'–' || isBar(c);
}

bool isRule(const std::u32string& text) {
    std::size_t strokes = 0;
    for (const char32_t c : text) {
        if (c == U' ')
            continue;
        if (!isRuleSign(c))
            return false;
        strokes += isBar(c) || c == U':' ? 0 : 1;
    }
    return strokes >= 3;
}

/// No table of ours has more; the rest of such a line stays one cell.
constexpr std::size_t kMostCells = 65;

void addCell(TextLine& line, std::size_t start, std::size_t end) {
    while (start < end && line.text[start] == U' ')
        ++start;
    while (end > start && line.text[end - 1] == U' ')
        --end;
    line.cells.push_back({start, end, line.text.substr(start, end - start)});
}

/// Between bars an empty cell is a cell; bars at both ends are only the frame.
void cutAtBars(TextLine& line) {
    std::size_t start = 0;
    std::size_t end = line.text.size();
    while (start < end && line.text[start] == U' ')
        ++start;
    while (end > start && line.text[end - 1] == U' ')
        --end;
    if (start < end && isBar(line.text[start]))
        ++start;
    if (end > start && isBar(line.text[end - 1]))
        --end;
    for (std::size_t at = start; at <= end; ++at) {
        if (at == end || (isBar(line.text[at]) && line.cells.size() + 1 < kMostCells)) {
            addCell(line, start, at);
            start = at + 1;
        }
    }
}

void cutAtBlanks(TextLine& line) {
    const auto& text = line.text;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == U' ') {
            ++at;
            continue;
        }
        std::size_t end = at;
        std::size_t blanks = 0;
        std::size_t next = at;
        for (; next < text.size() && blanks < 2; ++next) {
            blanks = text[next] == U' ' ? blanks + 1 : 0;
            if (blanks == 0)
                end = next + 1;
        }
        if (line.cells.size() + 1 == kMostCells)
            end = next = text.size();
        addCell(line, at, end);
        at = next;
    }
}

}  // namespace

TextLine readTextLine(std::string_view text, int number) {
    TextLine line;
    line.number = number;
    for (const char32_t c : decodeUtf8(text)) {
        if (c == U'\t')
            // At least two, so that a tab always sets cells apart.
            line.text.append(std::max<std::size_t>(2, kTabWidth - line.text.size() % kTabWidth), U' ');
        else
            line.text.push_back(c == 0xA0 ? U' ' : c);
    }
    while (!line.text.empty() && line.text.back() == U' ')
        line.text.pop_back();
    if (line.text.empty())
        return line;
    line.kind = isRule(line.text) ? TextLine::Kind::Rule : TextLine::Kind::Text;
    if (line.kind == TextLine::Kind::Rule)
        return line;
    const auto bars = std::count_if(line.text.begin(), line.text.end(), isBar);
    const auto first = std::ranges::find_if(line.text, [](char32_t c) { return c != U' '; });
    // A bar in the middle of running text is no table.
    line.barred = bars >= 2 || (bars == 1 && isBar(*first));
    if (!line.barred && bars == 1) {
        const auto at = static_cast<std::size_t>(std::ranges::find_if(line.text, isBar) - line.text.begin());
        line.barred =
            at > 0 && at + 1 < line.text.size() && line.text[at - 1] == U' ' && line.text[at + 1] == U' ';
    }
    if (line.barred)
        cutAtBars(line);
    else
        cutAtBlanks(line);
    return line;
}

bool isDrawn(const TextLine& line) {
    std::size_t corners = 0;
    for (std::size_t i = 0; i < line.text.size(); ++i) {
        const char32_t c = line.text[i];
        if (c == U'▼' || c == U'▲' || c == U'◀' || c == U'▶' || c == U'◄' || c == U'►')
            return true;
        corners += c == U'┌' || c == U'╭' || c == U'└' || c == U'╰' || c == U'╔' ? 1 : 0;
    }
    if (corners >= 2)
        return true;
    // "+----+    +----+": two boxes of plain characters.
    if (line.kind != TextLine::Kind::Rule)
        return false;
    const auto gap = line.text.find(U"+  ");
    return gap != std::u32string::npos && line.text.find(U"+-", gap) != std::u32string::npos;
}

}  // namespace bakeoff::core
