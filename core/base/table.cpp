// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/table.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "core/base/plain_text.h"

namespace bakeoff::core {
namespace {

std::string padded(const std::string& text, std::size_t width, bool right) {
    const std::string space(width - std::min(width, displayWidth(text)), ' ');
    return right ? space + text : text + space;
}

std::string withoutTrailingSpace(std::string line) {
    const auto last = line.find_last_not_of(' ');
    line.resize(last == std::string::npos ? 0 : last + 1);
    return line + "\n";
}

bool isWord(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || (static_cast<unsigned char>(c) & 0x80) != 0;
}

/// Whether a spreadsheet would take the text for a formula: what begins as one and is no number with its
/// unit, such as "-5 ms".
bool isFormula(const std::string& text) {
    if (text.empty() || std::string_view("=+-@\t\r").find(text.front()) == std::string_view::npos)
        return false;
    const bool sign = text.front() == '+' || text.front() == '-';
    const auto harmless = [](char c) { return isWord(c) || c == ' ' || c == '.' || c == ',' || c == '%'; };
    return !sign || text.size() < 2 || std::isdigit(static_cast<unsigned char>(text[1])) == 0 ||
           !std::all_of(text.begin() + 1, text.end(), harmless);
}

std::string csvField(const std::string& given) {
    const std::string text = isFormula(given) ? "'" + given : given;
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    return out + "\"";
}

/// Whether Markdown would take the sign at this place for its own.
bool isMarkup(const std::string& text, std::size_t at) {
    const char before = at > 0 ? text[at - 1] : ' ';
    const char after = at + 1 < text.size() ? text[at + 1] : ' ';
    switch (text[at]) {
        case '|':
        case '<':
        case '`':
        case '*':
        case '[':
        case '\\':
            return true;
        case '_':  // within a name it is a letter like others
            return !isWord(before) || !isWord(after);
        case '~':
            return after == '~' || before == '~';
        case '&':  // "&lt;" would become another sign
            return after == '#' || std::isalpha(static_cast<unsigned char>(after));
        default:
            return false;
    }
}

/// A table's texts in one language, made once.
struct Words {
    Words(const Table& table, const Wording& wording) {
        for (const auto& column : table.columns)
            titles.push_back(column.title.text(wording));
        for (const auto& row : table.rows) {
            auto& texts = rows.emplace_back();
            for (const auto& cell : row)
                texts.push_back(plainLine(cellText(cell, wording)));
        }
    }
    std::vector<std::string> titles;
    std::vector<std::vector<std::string>> rows;
};

}  // namespace

std::size_t displayWidth(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string cellText(const Cell& cell, const Wording& wording) {
    std::string text = cell.text.text(wording);
    return cell.value.is_number() && cell.text.isVerbatim()
               ? withMarks(std::move(text), wording.numberMarks())
               : text;
}

std::string rawText(const Column& column, const Cell& cell, const Wording& wording) {
    if (!column.numeric)
        return cellText(cell, wording);
    if (cell.value.is_number())
        return cell.value.dump();
    // What has no raw value may still have a number in it, such as "at least 5 MB"; the 2 of "V2" is none.
    std::string text = cellText(cell, wording);
    bool inWord = false;
    for (const char c : text) {
        if (std::isdigit(static_cast<unsigned char>(c)) != 0 && !inWord)
            return text;
        inWord = std::isalnum(static_cast<unsigned char>(c)) != 0;
    }
    return {};
}

std::string markdownEscaped(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool breaks = text[i] == '\n' || text[i] == '\r';
        if (!breaks && isMarkup(text, i))
            out += '\\';
        out += breaks ? ' ' : text[i];
    }
    return out;
}

std::string toText(const Table& table, const Wording& wording) {
    const Words words(table, wording);
    std::vector<std::size_t> widths;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        std::size_t width = displayWidth(words.titles[c]);
        for (const auto& row : words.rows)
            width = std::max(width, displayWidth(row[c]));
        widths.push_back(width);
    }
    std::string header;
    std::string rule;
    for (std::size_t c = 0; c < widths.size(); ++c) {
        header += padded(words.titles[c], widths[c], table.columns[c].numeric) + "  ";
        rule += std::string(widths[c], '-') + "  ";
    }
    std::string out = withoutTrailingSpace(header) + withoutTrailingSpace(rule);
    for (const auto& row : words.rows) {
        std::string line;
        for (std::size_t c = 0; c < widths.size(); ++c)
            line += padded(row[c], widths[c], table.columns[c].numeric) + "  ";
        out += withoutTrailingSpace(line);
    }
    return out;
}

std::string toMarkdown(const Table& table, const Wording& wording) {
    std::string header = "|";
    std::string rule = "|";
    for (const auto& column : table.columns) {
        header += " " + markdownEscaped(column.title.text(wording)) + " |";
        rule += column.numeric ? "---:|" : "---|";
    }
    std::string out = header + "\n" + rule + "\n";
    for (const auto& row : table.rows) {
        out += "|";
        for (const auto& cell : row)
            out += " " + markdownEscaped(cellText(cell, wording)) + " |";
        out += "\n";
    }
    return out;
}

std::string toCsv(const Table& table, const Wording& wording) {
    std::string out;
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        out += (c ? "," : "") + csvField(table.columns[c].title.text(wording));
    out += "\r\n";
    for (const auto& row : table.rows) {
        for (std::size_t c = 0; c < row.size(); ++c) {
            out += (c ? "," : "") + csvField(rawText(table.columns[c], row[c], wording));
        }
        out += "\r\n";
    }
    return out;
}

Json toJson(const Table& table) {
    Json json{{"table", table.id}, {"title", table.title.english()}};
    json["columns"] = Json::array();
    for (const auto& column : table.columns)
        json["columns"].push_back({{"key", column.key}, {"title", column.title.english()}});
    json["rows"] = Json::array();
    for (const auto& row : table.rows) {
        Json object = Json::object();
        for (std::size_t c = 0; c < row.size(); ++c)
            object[table.columns[c].key] =
                row[c].value.is_null() ? Json(row[c].text.english()) : row[c].value;
        json["rows"].push_back(std::move(object));
    }
    return json;
}

}  // namespace bakeoff::core
