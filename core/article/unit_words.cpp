// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/unit_words.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/article/words.h"
#include "core/base/units.h"

namespace bakeoff::core {
namespace {

using WordSet = std::set<std::string, std::less<>>;
using Spellings = std::map<std::string, std::string, std::less<>>;

const Spellings& spellings() {
    static const Spellings known = [] {
        Spellings out;
        const auto add = [&](const char* unit, std::initializer_list<const char*> names) {
            for (const char* name : names)
                out.emplace(name, unit);
        };
        add("ns", {"ns", "nsec", "nanosecond", "nanoseconds", "nanosekunden", "nanosegundos", "纳秒"});
        add("us", {"us", "usec", "microsecond", "microseconds", "mikrosekunden", "microsegundos", "微秒"});
        add("µs", {"µs", "μs", "µsec", "μsec"});
        add("ms", {"ms", "msec", "msecs", "millis", "millisecond", "milliseconds", "millisekunden",
                   "milisegundos", "millisecondes", "毫秒", "ミリ秒"});
        add("s", {"s", "sec", "secs", "second", "seconds", "sek", "sek.", "sekunde", "sekunden", "segundo",
                  "segundos", "seg", "seconde", "secondes", "秒", "초"});
        add("min", {"min", "mins", "minute", "minutes", "minuten", "minutos", "分钟", "分"});
        add("h", {"h", "hr", "hrs", "hour", "hours", "stunde", "stunden", "horas", "heures"});
        add("B", {"byte", "bytes", "octets"});
        add("KB", {"kb"});
        add("MB", {"mb", "megabyte", "megabytes"});
        add("GB", {"gb", "gigabyte", "gigabytes"});
        add("TB", {"tb"});
        add("KiB", {"kib"});
        add("MiB", {"mib"});
        add("GiB", {"gib"});
        add("%", {"%", "percent", "pct", "prozent", "por ciento", "pour cent"});
        add("req/s", {"rps"});
        add("queries/s", {"qps"});
        add("transactions/s", {"tps"});
        add("ops/s", {"iops"});
        add("count", {"alloc", "allocs", "allocation", "allocations"});
        return out;
    }();
    return known;
}

/// What one piece of work is called behind the stroke of "ns/op".
bool isOnePiece(std::string_view word) {
    static const WordSet pieces{"op",      "operation", "call",   "iter",    "iteration", "req",
                                "request", "item",      "msg",    "message", "row",       "query",
                                "run",     "task",      "object", "record"};
    return pieces.contains(word);
}

bool isSecond(std::string_view word) {
    static const WordSet names{"s",       "sec", "sec.",    "second",  "sek",
                               "sekunde", "seg", "segundo", "seconde", "秒"};
    return names.contains(word);
}

/// What is counted by the second, so that "kreq/s" is thousands of it.
bool isCounted(std::string_view noun) {
    static const WordSet nouns{"req",     "reqs",     "request", "requests", "op",   "ops",     "msg",
                               "msgs",    "rec",      "recs",    "records",  "rows", "queries", "txn",
                               "tx",      "messages", "rps",     "qps",      "tps",  "iops",    "events",
                               "inserts", "reads",    "writes",  "keys",     "docs", "packets", "items"};
    return nouns.contains(noun);
}

std::string rateUnit(std::string_view text) {
    const std::string lower = lowered(text);
    const auto slash = lower.find('/');
    if (slash == std::string::npos || lower.find('/', slash + 1) != std::string::npos)
        return {};
    const std::string_view per = std::string_view(lower).substr(slash + 1);
    std::string noun(trimmed(text.substr(0, slash)));
    if (isOnePiece(per)) {
        const std::string one = canonicalUnit(noun);
        const auto unit = findUnit(one);
        const bool cost =
            unit && (unit->dimension == Dimension::Time || unit->dimension == Dimension::Bytes ||
                     unit->dimension == Dimension::Count);
        return cost ? one : std::string();
    }
    // "k/s" and "m/s" could be anything, and a noun of several words is none.
    if (!isSecond(per) || noun == "k" || noun == "K" || noun == "M" || noun == "m" ||
        noun.find(' ') != std::string::npos)
        return {};
    if (noun != "MB" && noun != "GB" && noun != "KB")
        noun = lowered(noun);
    static const WordSet requests{"request",  "requests", "reqs",   "anfragen",   "peticiones", "solicitudes",
                                  "requêtes", "请求",     "请求数", "リクエスト", "요청"};
    if (requests.contains(noun))
        noun = "req";
    else if (noun == "op" || noun == "operations" || noun == "operation")
        noun = "ops";
    return noun + "/s";
}

double thousandsOf(std::string_view word) {
    static const std::map<std::string, double, std::less<>> factors{
        {"k", 1e3},           {"thousand", 1e3}, {"thousands", 1e3},    {"tsd.", 1e3},
        {"tsd", 1e3},         {"x1000", 1e3},    {"×1000", 1e3},        {"million", 1e6},
        {"mio", 1e6},         {"mio.", 1e6},     {"in thousands", 1e3}, {"in k", 1e3},
        {"in millions", 1e6}, {"millions", 1e6}};
    const auto it = factors.find(lowered(word));
    return it != factors.end() ? it->second : word == "M" ? 1e6 : 1;
}

/// "in ms", "ms/op", "k req/s"
ScaledUnit wholeUnit(std::string_view text) {
    text = trimmed(text);
    if (const double factor = thousandsOf(text); factor > 1)
        return {factor, {}};
    if (lowered(text.substr(0, 3)) == "in ")
        text = trimmed(text.substr(3));
    return scaledUnit(text);
}

/// Arrows and stars that say which way is better.
std::string_view withoutArrows(std::string_view name) {
    for (bool changed = true; changed;) {
        changed = false;
        name = trimmed(name);
        for (const std::string_view sign : {"↑", "↓", "⬆️", "⬇️", "⬆", "⬇", "▲", "▼", "*", ":"}) {
            if (name.ends_with(sign)) {
                name.remove_suffix(sign.size());
                changed = true;
            }
        }
    }
    return name;
}

ScaledUnit unitInBrackets(std::string_view name, char open, char shut) {
    for (auto start = name.find(open); start != std::string_view::npos; start = name.find(open, start + 1)) {
        const auto end = name.find(shut, start);
        if (end == std::string_view::npos)
            break;
        for (const auto& part : splitList(name.substr(start + 1, end - start - 1), ",;")) {
            auto found = wholeUnit(part);
            if (!found.unit.empty())
                return found;
            // "Req/s (k)": the unit stands outside.
            if (found.factor > 1) {
                const auto outside = scaledUnit(trimmed(name.substr(0, start)));
                const auto last = unitInName(name.substr(0, start));
                return {found.factor, !outside.unit.empty() ? outside.unit : last.unit};
            }
        }
    }
    return {};
}

}  // namespace

std::string canonicalUnit(std::string_view text) {
    text = trimmed(text);
    if (findUnit(text) && text.find('/') == std::string_view::npos && text != "count")
        return std::string(text);
    const std::string lower = lowered(text);
    if (const auto it = spellings().find(lower); it != spellings().end()) {
        // Megabits are no megabytes.
        const bool bits = text.size() == 2 && text[1] == 'b' && text[0] >= 'A' && text[0] <= 'Z';
        return bits ? std::string() : it->second;
    }
    return rateUnit(text);
}

ScaledUnit scaledUnit(std::string_view text) {
    text = trimmed(text);
    double factor = 1;
    const bool prefixed = text.size() > 2 && (text[0] == 'k' || text[0] == 'K' || text[0] == 'M');
    if (prefixed) {
        const auto rest = trimmed(text.substr(1));
        const std::string lower = lowered(rest);
        const auto slash = lower.find('/');
        if (text[1] == '/' ? isSecond(lower.substr(1)) : isCounted(lower.substr(0, slash))) {
            factor = text[0] == 'M' ? 1e6 : 1e3;
            text = rest;
        }
    }
    if (auto unit = canonicalUnit(text); !unit.empty())
        return {factor, unit};
    // "ops/ms" are thousands a second.
    const auto stroke = text.find('/');
    for (const auto& [per, times] : {std::pair{"ms", 1e3}, std::pair{"us", 1e6}, std::pair{"µs", 1e6}}) {
        if (stroke != std::string_view::npos && text.substr(stroke + 1) == per &&
            isCounted(lowered(text.substr(0, stroke))))
            return {factor * times, rateUnit(std::string(text.substr(0, stroke)) + "/s")};
    }
    // "requests per second", "ops per sec"
    const std::string lower = lowered(text);
    for (const std::string_view sign : {" per ", " par ", " por ", " pro "}) {
        const auto per = lower.find(sign);
        if (per == std::string::npos)
            continue;
        const std::string noun(trimmed(text.substr(0, per)));
        const std::string what(trimmed(std::string_view(lower).substr(per + sign.size())));
        if (isSecond(what) || isOnePiece(what)) {
            const auto last = noun.rfind(' ');
            const std::string counted = last == std::string::npos ? noun : noun.substr(last + 1);
            if (auto unit = rateUnit(counted + "/" + what); !unit.empty())
                return {factor, unit};
        }
    }
    return {};
}

ScaledUnit unitInName(std::string_view name) {
    constexpr std::size_t kLongest = 300;
    name = withoutArrows(name.substr(0, kLongest));
    for (const auto& [open, shut] : {std::pair{'(', ')'}, std::pair{'[', ']'}}) {
        auto found = unitInBrackets(name, open, shut);
        if (!found.unit.empty() || found.factor > 1)
            return found;
    }
    // "Min" alone stands beside "Max".
    if (auto whole = scaledUnit(name); !whole.unit.empty() && lowered(name) != "min")
        return whole;
    // "Latency p99 in ms (lower is better)"
    if (const auto bracket = name.find('('); bracket != std::string_view::npos && bracket > 0)
        return unitInName(name.substr(0, bracket));
    const auto last = name.find_last_of(" ,");
    if (last != std::string_view::npos) {
        const auto word = name.substr(last + 1);
        // "Latency ms" and "Reads/s": but the s of "plural s" is none, unless a comma stands before it.
        const auto before = trimmed(name.substr(0, last + 1));
        const std::string lead = lowered(before);
        const bool said = before.ends_with(",") || lead.ends_with(" in");
        // "Requests per minute" are none of minutes.
        for (const std::string_view per : {" per", " par", " por", " pro", " a", " /", " je"}) {
            if (lead.ends_with(per))
                return {};
        }
        if (auto unit = canonicalUnit(word);
            !unit.empty() && (said || (word != "h" && word != "min" && word != "s" && unit != "count")))
            return {1, unit};
    }
    return {};
}

ScaledUnit unitInText(std::string_view text) {
    constexpr std::size_t kLongest = 300;
    text = text.substr(0, kLongest);
    if (auto found = unitInName(text); !found.unit.empty())
        return found;
    // "All numbers in seconds, lower is better."
    const std::string lower = lowered(text);
    for (auto at = lower.find(" in "); at != std::string::npos; at = lower.find(" in ", at + 1)) {
        const auto end = lower.find_first_of(" ,.;:()", at + 4);
        const auto word = text.substr(at + 4, std::min(end, text.size()) - at - 4);
        if (auto unit = scaledUnit(word); !unit.unit.empty() && unit.unit != "count")
            return unit;
    }
    return {};
}

}  // namespace bakeoff::core
