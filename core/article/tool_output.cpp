// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/tool_output.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "core/article/words.h"

namespace bakeoff::core {
namespace {

/// One line of a tool: who was measured, and each figure under what it is a figure of.
struct Measured {
    int line = 0;
    std::string name;
    std::string done;  ///< what was measured, where the name says it, too
    std::vector<std::pair<std::string, std::string>> figures;
};

constexpr std::size_t kMostFigures = 12;
constexpr std::size_t kLongestLine = 400;

bool isNumber(std::string_view word) {
    return !word.empty() && isAsciiDigit(word.front()) &&
           word.find_first_not_of("0123456789.,eE+-") == std::string_view::npos;
}

Words wordsIn(std::string_view line) {
    Words out;
    for (std::size_t at = 0; at < line.size();) {
        const auto start = line.find_first_not_of(" \t", at);
        if (start == std::string_view::npos)
            break;
        at = std::min(line.find_first_of(" \t", start), line.size());
        out.emplace_back(line.substr(start, at - start));
    }
    return out;
}

/// "BenchmarkAlpha-8  300  4044523 ns/op  120 B/op"; how often it ran is no figure of its own.
std::optional<Measured> perOperationLine(std::string_view line) {
    constexpr std::string_view lead = "Benchmark";
    const Words words = wordsIn(line);
    if (words.size() < 3 || !words[0].starts_with(lead) || words[0].size() == lead.size())
        return std::nullopt;
    Measured out;
    out.name = words[0].substr(lead.size());
    const auto dash = out.name.rfind('-');
    if (dash != std::string::npos && dash > 0 && dash + 1 < out.name.size() &&
        std::all_of(out.name.begin() + static_cast<std::ptrdiff_t>(dash) + 1, out.name.end(), isAsciiDigit))
        out.name.resize(dash);
    for (std::size_t at = isNumber(words[2]) ? 2 : 1; at + 1 < words.size(); at += 2) {
        if (!isNumber(words[at]) || isAsciiDigit(words[at + 1].front()) || out.figures.size() == kMostFigures)
            return std::nullopt;
        out.figures.emplace_back(words[at + 1], words[at]);
    }
    const bool rates = std::ranges::any_of(out.figures, [](const auto& figure) {
        return figure.first.ends_with("/op") || figure.first.ends_with("/s");
    });
    return rates && !out.name.empty() ? std::optional(out) : std::nullopt;
}

/// "alpha x 1,681 ops/sec ±0.22% (99 runs sampled)"
std::optional<Measured> samplesLine(std::string_view line) {
    const auto unit = line.find(" ops/sec");
    const auto by = unit == std::string_view::npos ? unit : line.rfind(" x ", unit);
    if (by == std::string_view::npos || line.find("sampled", unit) == std::string_view::npos)
        return std::nullopt;
    const std::string_view figure = trimmed(line.substr(by + 3, unit - by - 3));
    std::string_view name = trimmed(line.substr(0, by));
    // "alpha @ v2.1" says which of its versions.
    name = trimmed(name.substr(0, name.find(" @ ")));
    while (name.starts_with('*') || name.starts_with('-') || name.starts_with('!'))
        name = trimmed(name.substr(1));
    if (!isNumber(figure) || name.empty())
        return std::nullopt;
    return Measured{0, std::string(name), {}, {{"ops/sec", std::string(figure)}}};
}

/// How much of the names is the same at their begin or end and set apart from the rest.
std::size_t sharedEnd(const std::vector<Measured>& rows, bool atEnd) {
    const std::string& first = rows.front().name;
    std::size_t shared = 0;
    for (std::size_t length = 1; length < first.size(); ++length) {
        const char edge = atEnd ? first[first.size() - length] : first[length - 1];
        const std::string part = atEnd ? first.substr(first.size() - length) : first.substr(0, length);
        const bool all = std::ranges::all_of(rows, [&](const auto& row) {
            return row.name.size() > length &&
                   (atEnd ? row.name.ends_with(part) : row.name.starts_with(part));
        });
        if (!all)
            break;
        shared = edge == '/' || edge == '_' || edge == ' ' ? length : shared;
    }
    return shared;
}

/// Takes from the names what all of them have; returns it.
std::string withoutShared(std::vector<Measured>& rows) {
    const std::size_t front = sharedEnd(rows, false);
    std::string title = rows.front().name.substr(0, front);
    for (auto& row : rows)
        row.name.erase(0, front);
    const std::size_t back = sharedEnd(rows, true);
    title += rows.front().name.substr(rows.front().name.size() - back);
    for (auto& row : rows)
        row.name.resize(row.name.size() - back);
    std::ranges::replace(title, '_', ' ');
    std::ranges::replace(title, '/', ' ');
    return std::string(trimmed(title));
}

/// The name of a line in two: what was done and by whom, in the order in which they stand.
struct Parts {
    std::string front;
    std::string back;
};

/// All places at which a name may be cut in two.
std::vector<Parts> cutsOf(const std::string& name, std::string_view signs) {
    constexpr std::size_t kMost = 8;
    std::vector<Parts> out;
    for (std::size_t at = 1; at + 1 < name.size() && out.size() < kMost; ++at) {
        if (signs.find(name[at]) != std::string_view::npos)
            out.push_back({name.substr(0, at), name.substr(at + 1)});
    }
    return out;
}

/// Cuts each name where both its halves come again beside most others: "Encode_Alpha", "Decode_Alpha",
/// "Encode_Beta". Empty where the names are no such pairs; a name that cannot be cut has empty parts.
std::vector<Parts> pairsIn(const std::vector<Measured>& rows, std::string_view signs) {
    std::map<std::string, std::set<std::string>> behind, before;
    for (const auto& row : rows) {
        for (const auto& cut : cutsOf(row.name, signs)) {
            behind[cut.front].insert(cut.back);
            before[cut.back].insert(cut.front);
        }
    }
    std::vector<Parts> out;
    std::size_t paired = 0;
    for (const auto& row : rows) {
        Parts best;
        std::pair<std::size_t, std::size_t> most{1, 1};
        for (const auto& cut : cutsOf(row.name, signs)) {
            const std::size_t one = behind[cut.front].size(), other = before[cut.back].size();
            if (const std::pair now{std::min(one, other), one * other}; now > most && now.first > 1) {
                most = now;
                best = cut;
            }
        }
        paired += best.front.empty() ? 0 : 1;
        out.push_back(std::move(best));
    }
    return paired * 5 >= rows.size() * 4 ? out : std::vector<Parts>();
}

/// How much of "GetOne" and "large array" says what was done or with what, and not who did it: 0 to 1.
double saysWhatWasDone(const std::string& part) {
    static const std::set<std::string, std::less<>> words{"encode",
                                                          "encoder",
                                                          "encoding",
                                                          "decode",
                                                          "decoder",
                                                          "decoding",
                                                          "marshal",
                                                          "unmarshal",
                                                          "serialize",
                                                          "deserialize",
                                                          "serialise",
                                                          "deserialise",
                                                          "parse",
                                                          "stringify",
                                                          "get",
                                                          "set",
                                                          "put",
                                                          "delete",
                                                          "insert",
                                                          "update",
                                                          "select",
                                                          "read",
                                                          "write",
                                                          "append",
                                                          "lookup",
                                                          "find",
                                                          "search",
                                                          "sort",
                                                          "generic",
                                                          "parallel",
                                                          "binding",
                                                          "array",
                                                          "string",
                                                          "strings",
                                                          "object",
                                                          "obj",
                                                          "map",
                                                          "list",
                                                          "number",
                                                          "date",
                                                          "creation",
                                                          "create",
                                                          "small",
                                                          "medium",
                                                          "large",
                                                          "short",
                                                          "long",
                                                          "big",
                                                          "tiny",
                                                          "compress",
                                                          "decompress",
                                                          "deflate",
                                                          "inflate",
                                                          "hash",
                                                          "match",
                                                          "static",
                                                          "param",
                                                          "params",
                                                          "route",
                                                          "routes",
                                                          "all",
                                                          "concurrent",
                                                          "single",
                                                          "hit",
                                                          "miss",
                                                          "serialization",
                                                          "deserialization",
                                                          "compression",
                                                          "decompression"};
    std::string spaced;
    for (const char c : part) {
        if (c >= 'A' && c <= 'Z' && !spaced.empty() && spaced.back() >= 'a' && spaced.back() <= 'z')
            spaced += ' ';
        spaced += c;
    }
    const Words said = wordsOf(spaced);
    const auto known = std::ranges::count_if(said, [&](const auto& word) { return words.contains(word); });
    return said.empty() ? 0 : static_cast<double>(known) / static_cast<double>(said.size());
}

/// Turns the names of pairs into the half that says who did it; `done` gets the other one. False where
/// nothing tells which half that is.
bool setApart(std::vector<Measured>& rows, const std::vector<Parts>& pairs) {
    std::set<std::string> fronts, backs;
    for (const auto& pair : pairs) {
        if (!pair.front.empty()) {
            fronts.insert(pair.front);
            backs.insert(pair.back);
        }
    }
    const auto share = [](const std::set<std::string>& parts) {
        double sum = 0;
        for (const auto& part : parts)
            sum += saysWhatWasDone(part);
        return sum / static_cast<double>(parts.size());
    };
    const double front = share(fronts), back = share(backs);
    if (front == back)
        return false;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        rows[r].name = front > back ? pairs[r].back : pairs[r].front;
        rows[r].done = front > back ? pairs[r].front : pairs[r].back;
        std::ranges::replace(rows[r].done, '_', ' ');
    }
    return true;
}

/// "alice.txt": what it was done with.
bool isDataFile(const std::string& name) {
    return std::ranges::any_of(
        std::array{".txt", ".json", ".xml", ".csv", ".html", ".pdf", ".bin", ".gz", ".zst", ".tar", ".jpg"},
        [&](std::string_view ending) { return name.ends_with(ending); });
}

/// The names of one thing's own tasks: "DecodeSmall", "DecodeLarge".
bool areTasks(const std::vector<Measured>& rows) {
    constexpr double kMost = 0.4;
    double sum = 0;
    for (const auto& row : rows)
        sum += isDataFile(row.name) ? 1 : saysWhatWasDone(row.name);
    return sum > kMost * static_cast<double>(rows.size());
}

/// Sets who was measured apart from what was done where the names hold both. False where nothing tells which
/// is which, or where all of them are tasks.
bool readPairs(std::vector<Measured>& rows) {
    auto pairs = pairsIn(rows, "/_ ");
    if (pairs.empty())
        pairs = pairsIn(rows, "-");
    return pairs.empty() ? !areTasks(rows) : setApart(rows, pairs);
}

Grid gridOf(std::vector<Measured> rows) {
    Grid grid;
    grid.line = rows.front().line;
    grid.title = withoutShared(rows);
    if (!readPairs(rows))
        return grid;
    std::erase_if(rows, [](const auto& row) { return row.name.empty(); });
    const bool pairs = std::ranges::any_of(rows, [](const auto& row) { return !row.done.empty(); });
    grid.columns = {"Implementation"};
    if (pairs)
        grid.columns.push_back("Benchmark");
    const std::size_t keys = grid.columns.size();
    for (const auto& row : rows) {
        for (const auto& [unit, figure] : row.figures) {
            if (std::ranges::find(grid.columns, unit) == grid.columns.end() &&
                grid.columns.size() < kMostFigures + keys)
                grid.columns.push_back(unit);
        }
    }
    for (auto& row : rows) {
        std::vector<std::string> cells(grid.columns.size());
        cells[0] = std::move(row.name);
        if (pairs)
            cells[1] = std::move(row.done);
        for (const auto& [unit, figure] : row.figures) {
            const auto column = std::ranges::find(grid.columns, unit);
            if (column != grid.columns.end())
                cells[static_cast<std::size_t>(column - grid.columns.begin())] = figure;
        }
        grid.rows.push_back({row.line, std::move(cells)});
    }
    return grid;
}

}  // namespace

ToolOutput readToolOutput(const ArticleBlock& block) {
    ToolOutput out;
    for (const auto reader : {perOperationLine, samplesLine}) {
        std::vector<Measured> rows;
        out.others.clear();
        for (const auto& line : block.lines) {
            const std::string_view text = trimmed(line.text);
            auto row = text.size() <= kLongestLine ? reader(text) : std::nullopt;
            if (row) {
                row->line = line.line;
                rows.push_back(std::move(*row));
            } else if (!text.empty()) {
                out.others.push_back({line.line, std::string(text)});
            }
        }
        if (rows.size() < 2)
            continue;
        std::vector<PlacedText> named;
        for (const auto& row : rows)
            named.push_back({row.line, row.name});
        Grid grid = gridOf(std::move(rows));
        std::set<int> used;
        for (const auto& row : grid.rows)
            used.insert(row.line);
        for (auto& row : named) {
            if (!used.contains(row.line))
                out.unnamed.push_back(std::move(row));
        }
        if (!grid.rows.empty())
            out.grids.push_back(std::move(grid));
        return out;
    }
    return {};
}

}  // namespace bakeoff::core
