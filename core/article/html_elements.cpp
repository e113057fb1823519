// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/html_elements.h"

#include <algorithm>
#include <map>

#include "core/article/words.h"

namespace bakeoff::core {

HtmlRole htmlRole(std::string_view name) {
    using enum HtmlRole;
    static const std::map<std::string_view, HtmlRole> roles{
        {"a", Inline},        {"abbr", Inline},     {"acronym", Inline},
        {"b", Inline},        {"bdi", Inline},      {"bdo", Inline},
        {"big", Inline},      {"cite", Inline},     {"data", Inline},
        {"del", Inline},      {"dfn", Inline},      {"em", Inline},
        {"font", Inline},     {"g-emoji", Inline},  {"i", Inline},
        {"ins", Inline},      {"label", Inline},    {"mark", Inline},
        {"nobr", Inline},     {"q", Inline},        {"s", Inline},
        {"small", Inline},    {"span", Inline},     {"strike", Inline},
        {"strong", Inline},   {"sub", Inline},      {"tt", Code},
        {"u", Inline},        {"var", Inline},      {"wbr", Inline},
        {"ruby", Inline},     {"code", Code},       {"kbd", Code},
        {"samp", Code},       {"sup", Raised},      {"br", Break},
        {"img", Image},       {"p", Paragraph},     {"summary", Paragraph},
        {"ul", List},         {"ol", List},         {"menu", List},
        {"dl", List},         {"li", Item},         {"dt", Item},
        {"dd", Item},         {"pre", Pre},         {"listing", Pre},
        {"table", Table},     {"thead", TableHead}, {"tbody", TableBody},
        {"tfoot", TableBody}, {"tr", Row},          {"th", HeadCell},
        {"td", Cell},         {"caption", Caption}, {"figcaption", Caption},
        {"title", Title},     {"meta", Meta},       {"time", Time},
        {"main", Main},       {"article", Main},    {"h1", Heading},
        {"h2", Heading},      {"h3", Heading},      {"h4", Heading},
        {"h5", Heading},      {"h6", Heading},      {"script", Skip},
        {"style", Skip},      {"noscript", Skip},   {"template", Skip},
        {"svg", Skip},        {"math", Skip},       {"canvas", Skip},
        {"iframe", Skip},     {"object", Skip},     {"audio", Skip},
        {"video", Skip},      {"select", Skip},     {"button", Skip},
        {"textarea", Skip},   {"input", Skip},      {"dialog", Skip},
        {"nav", Skip},        {"aside", Aside},     {"footer", Aside}};
    const auto it = roles.find(name);
    return it == roles.end() ? Block : it->second;
}

void appendRaised(std::string& out, std::string_view mark) {
    static constexpr const char* digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    mark = trimmed(mark);
    if (mark.empty() || (mark.front() == '[' && mark.back() == ']') ||
        (mark.size() == 1 && isAsciiLetter(mark[0])))
        return;
    const std::string_view number = mark.front() == '-' || mark.front() == '+' ? mark.substr(1) : mark;
    if (number.empty() || !std::ranges::all_of(number, isAsciiDigit)) {
        out += mark;
        return;
    }
    const bool ten = out.ends_with("10") && (out.size() == 2 || !isAsciiDigit(out[out.size() - 3]));
    if (ten || number.size() < mark.size()) {
        out.append("^").append(mark);
        return;
    }
    for (const char c : number)
        out += digits[c - '0'];
}

}  // namespace bakeoff::core
