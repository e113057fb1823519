// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/base/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <utility>

namespace bakeoff::bench {
namespace {

/// The next number of a dotted version; moves past it and the dot.
long nextPart(std::string_view& version) {
    long value = 0;
    const auto [end, problem] = std::from_chars(version.data(), version.data() + version.size(), value);
    const auto dot = version.find('.', static_cast<std::size_t>(end - version.data()));
    version.remove_prefix(dot == std::string_view::npos ? version.size() : dot + 1);
    return problem == std::errc() ? value : 0;
}

}  // namespace

std::string fillIn(std::string_view text, const Placeholders& values) {
    std::string out;
    while (!text.empty()) {
        const auto open = text.find('{');
        out += text.substr(0, open);
        if (open == std::string_view::npos)
            break;
        text.remove_prefix(open);
        const auto close = text.find('}');
        const auto found = close == std::string_view::npos
                               ? values.end()
                               : values.find(std::string(text.substr(1, close - 1)));
        if (found == values.end()) {
            out += '{';
            text.remove_prefix(1);
        } else {
            out += found->second;
            text.remove_prefix(close + 1);
        }
    }
    return out;
}

std::vector<std::string> fillIn(const std::vector<std::string>& texts, const Placeholders& values) {
    std::vector<std::string> out;
    for (const auto& text : texts)
        out.push_back(fillIn(text, values));
    return out;
}

std::map<std::string, std::string> fillIn(const std::map<std::string, std::string>& texts,
                                          const Placeholders& values) {
    std::map<std::string, std::string> out;
    for (const auto& [name, text] : texts)
        out[name] = fillIn(text, values);
    return out;
}

std::vector<std::string> splitLines(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto end = text.find('\n');
        auto line = text.substr(0, end);
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        out.emplace_back(line);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return out;
}

std::string lastLines(const std::string& text, std::size_t lines) {
    std::string out;
    std::size_t end = text.size();
    while (lines > 0 && end > 0) {
        const auto newline = text.rfind('\n', end - 1);
        const std::size_t begin = newline == std::string::npos ? 0 : newline + 1;
        std::string line = text.substr(begin, end - begin);
        while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\n'))
            line.pop_back();
        if (!line.empty()) {
            if (!out.empty())
                line.append("\n").append(out);
            out = std::move(line);
            --lines;
        }
        if (newline == std::string::npos)
            break;
        end = newline;
    }
    return out;
}

bool fitsPattern(std::string_view name, std::string_view pattern) {
    return pattern.ends_with('*') ? name.starts_with(pattern.substr(0, pattern.size() - 1)) : name == pattern;
}

std::string trim(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\n";
    const auto begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos)
        return {};
    return std::string(text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1));
}

int compareVersions(std::string_view a, std::string_view b) {
    while (!a.empty() || !b.empty()) {
        const long left = nextPart(a);
        const long right = nextPart(b);
        if (left != right)
            return left < right ? -1 : 1;
    }
    return 0;
}

std::string numberText(double value) {
    char text[32];
    if (std::isfinite(value) && value == std::floor(value) && std::abs(value) < 9e15)
        std::snprintf(text, sizeof text, "%lld", static_cast<long long>(value));
    else
        std::snprintf(text, sizeof text, "%.6g", value);
    return text;
}

}  // namespace bakeoff::bench
