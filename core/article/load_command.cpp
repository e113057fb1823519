// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/load_command.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "core/article/load_tools.h"
#include "core/article/words.h"
#include "core/plan/operating_point.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kMostWords = 200;
constexpr std::size_t kLongestLine = 4000;

std::optional<double> numberOf(std::string_view text) {
    std::string digits;
    for (const char c : text) {
        if (c != '_' && c != ',')
            digits += c;
    }
    double factor = 1;
    if (digits.size() > 1 && (digits.back() == 'k' || digits.back() == 'K' || digits.back() == 'M')) {
        factor = digits.back() == 'M' ? 1e6 : 1e3;
        digits.pop_back();
    }
    // "1000/s" is a rate.
    if (digits.ends_with("/s"))
        digits.resize(digits.size() - 2);
    double value = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || !isAsciiDigit(digits[0]) || failure != std::errc() ||
        end != digits.data() + digits.size() || !(value * factor < 1e12))
        return std::nullopt;
    return value * factor;
}

/// The words of one command and of those after it, each a list: "a 'b c' | d" is {a, b c}, {d}.
std::vector<std::vector<std::string>> commandsIn(std::string_view line) {
    std::vector<std::vector<std::string>> out(1);
    std::string word;
    bool started = false;
    std::size_t words = 0;
    const auto endWord = [&] {
        if (started)
            out.back().push_back(std::move(word));
        word.clear();
        words += started ? 1 : 0;
        started = false;
    };
    for (std::size_t at = 0; at < line.size() && words < kMostWords; ++at) {
        const char c = line[at];
        if (c == '\'' || c == '"') {
            const auto end = std::min(line.find(c, at + 1), line.size());
            word += line.substr(at + 1, end - at - 1);
            started = true;
            at = end;
        } else if (c == ' ' || c == '\t') {
            endWord();
        } else if (c == '|' || c == ';' || c == '&') {
            endWord();
            out.emplace_back();
        } else if (c == '#' && !started) {
            break;
        } else {
            word += c;
            started = true;
        }
    }
    endWord();
    return out;
}

std::string baseName(std::string_view word) {
    const auto slash = word.rfind('/');
    std::string name = lowered(slash == std::string_view::npos ? word : word.substr(slash + 1));
    if (name.ends_with(".exe"))
        name.resize(name.size() - 4);
    return name;
}

/// What others are started by; the command proper is among the words behind.
bool startsOthers(std::string_view word) {
    static const std::set<std::string, std::less<>> names{
        "sudo",  "time", "nice", "taskset", "numactl", "docker", "podman", "kubectl", "chrt",
        "xargs", "exec", "do",   "then",    "npx",     "bunx",   "pnpm",   "ssh",     "env"};
    return names.contains(word);
}

/// Words that make a line one about the tool, and no measurement with it.
bool onlySpeaksOfIt(const std::vector<std::string>& words) {
    static const std::set<std::string, std::less<>> names{"install", "--help",  "-h",  "--version", "-V",
                                                          "-v",      "version", "add", "get",       "clone",
                                                          "help",    "which",   "man", "pull",      "build"};
    return std::ranges::any_of(words, [](const auto& word) { return names.contains(word); }) &&
           words.size() <= 6;
}

/// A remark on a command whose figures nobody takes.
bool onlyPrepares(std::string_view remark) {
    const std::string lower = lowered(remark.substr(0, 200));
    return lower.find("warm") != std::string::npos || lower.find("smoke") != std::string::npos ||
           lower.find("sanity") != std::string::npos;
}

class CommandReader {
public:
    CommandReader(const std::string& name, const LoadTool& tool) : m_tool(tool) {
        m_load.tool = name;
        if (tool.keepAlive >= 0)
            m_load.parameters["keep_alive"] = tool.keepAlive;
    }

    std::optional<ExperimentLoad> read(const std::vector<std::string>& words, std::size_t at) {
        for (; at < words.size(); ++at) {
            const std::string& word = words[at];
            if (word.size() > 1 && word[0] == '-')
                takeOption(words, at);
            else
                takeAddress(word);
        }
        const bool enough = !m_tool.serves || m_address || m_found >= (m_tool.plainWord ? 2 : 1);
        if (!enough)
            return std::nullopt;
        return std::move(m_load);
    }

private:
    void takeOption(const std::vector<std::string>& words, std::size_t& at) {
        const std::string& word = words[at];
        for (const auto& option : m_tool.options) {
            for (const auto& flag : splitList(option.flags, ",")) {
                const bool attached = flag.size() == 2 && word.size() > 2 && word.starts_with(flag);
                const bool equals = word.starts_with(flag + "=");
                if (word != flag && !attached && !equals)
                    continue;
                if (option.written == OptionValue::Given) {
                    if (word == flag)
                        m_load.parameters[option.parameter] = option.value;
                    return;
                }
                if (word == flag && at + 1 >= words.size())
                    return;
                const std::string value = equals     ? word.substr(flag.size() + 1)
                                          : attached ? word.substr(word[2] == '=' ? 3 : 2)
                                                     : words[++at];
                takeValue(option, value);
                return;
            }
        }
        // "Connection: close", in whatever way a header is given.
        std::string header = lowered(at + 1 < words.size() ? words[at + 1] : std::string());
        std::erase(header, ' ');
        if ((word == "-H" || word == "--header") && header == "connection:close")
            m_load.parameters["keep_alive"] = 0;
        if (word == "-H" || word == "--header" || word == "-s" || word == "--script" || word == "-p")
            ++at;
    }

    void takeValue(const LoadOption& option, const std::string& value) {
        const auto number = option.written == OptionValue::Seconds ? secondsOf(value) : numberOf(value);
        if (!number || !(*number > 0))
            return;
        m_load.parameters[option.parameter] = *number;
        ++m_found;
    }

    void takeAddress(const std::string& word) {
        const auto scheme = word.find("://");
        const std::string rest = scheme == std::string::npos ? word : word.substr(scheme + 3);
        const bool host = scheme != std::string::npos || rest.starts_with("localhost") ||
                          rest.starts_with("127.") ||
                          (rest.size() > 1 && rest[0] == ':' && isAsciiDigit(rest[1]));
        if (!host || m_address || !m_tool.serves)
            return;
        m_address = true;
        if (scheme != std::string::npos && word.substr(0, scheme) == "https")
            m_load.parameters[kTls] = 1;
        const auto slash = rest.find('/');
        if (slash != std::string::npos)
            m_load.urlPath = rest.substr(
                slash, std::min<std::size_t>(rest.find_first_of("?#", slash), rest.size()) - slash);
        constexpr std::size_t kLongestPath = 200;
        if (m_load.urlPath.size() > kLongestPath)
            m_load.urlPath.clear();
    }

    const LoadTool& m_tool;
    ExperimentLoad m_load;
    int m_found = 0;
    bool m_address = false;
};

std::optional<ExperimentLoad> readWords(const std::vector<std::string>& words) {
    std::size_t at = 0;
    bool started = false;
    for (; at < words.size(); ++at) {
        const std::string& word = words[at];
        const bool prompt = at == 0 && (word == "$" || word == "%" || word == ">" || word.ends_with("$"));
        const auto equals = word.find('=');
        const bool variable = equals != std::string::npos && equals > 0 && word[0] != '-';
        const std::string name = baseName(word);
        const auto tool = loadTools().find(name);
        if (tool != loadTools().end()) {
            const bool verb = *tool->second.verb == '\0' ||
                              std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at) + 1, words.end(),
                                          [&](const auto& other) {
                                              return other == tool->second.verb ||
                                                     other.starts_with(std::string(tool->second.verb) + "=");
                                          });
            if (!verb || onlySpeaksOfIt(words) || at + 1 >= words.size() || (name == "test" && at == 0))
                return std::nullopt;
            const std::string called = name == "test" ? baseName(words[at - 1]) + " test" : name;
            return CommandReader(called, tool->second).read(words, at + 1);
        }
        // "x test": the verb of another tool stands second.
        const bool tests = !started && at + 1 < words.size() && words[at + 1] == "test";
        if (!prompt && !variable && !started && !tests && !startsOthers(name))
            return std::nullopt;
        started = started || startsOthers(name);
    }
    return std::nullopt;
}

/// What a tool itself says of what it did: "Running 30s test @ http://localhost/json", and under it
/// "12 threads and 400 connections".
std::optional<ExperimentLoad> readOutput(std::string_view line, std::string_view next) {
    const auto words = splitList(line, " ");
    if (words.size() < 5 || words[0] != "Running" || words[2] != "test" || words[3] != "@")
        return std::nullopt;
    const auto counts = splitList(next, " ");
    ExperimentLoad load;
    for (std::size_t i = 0; i + 1 < counts.size(); ++i) {
        const auto count = numberOf(counts[i]);
        if (count && (counts[i + 1] == "threads" || counts[i + 1] == "connections"))
            load.parameters[counts[i + 1]] = *count;
    }
    const auto seconds = secondsOf(words[1]);
    if (!seconds || !load.parameters.contains("connections"))
        return std::nullopt;
    load.parameters["duration_s"] = *seconds;
    load.tool = load.parameters.contains("threads") ? "wrk" : "autocannon";
    if (words[4].starts_with("https://"))
        load.parameters[kTls] = 1;
    const auto host = words[4].find("://");
    const auto slash = host == std::string::npos ? host : words[4].find('/', host + 3);
    if (slash != std::string::npos)
        load.urlPath = words[4].substr(slash);
    return load;
}

}  // namespace

std::optional<double> secondsOf(std::string_view text) {
    double sum = 0;
    bool any = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        while (at < text.size() && (isAsciiDigit(text[at]) || (text[at] == '.' && at > start)))
            ++at;
        const auto value = numberOf(text.substr(start, at - start));
        if (!value)
            return std::nullopt;
        while (at < text.size() && text[at] == ' ')
            ++at;
        const std::size_t unitStart = at;
        while (at < text.size() && isAsciiLetter(text[at]))
            ++at;
        const std::string unit = lowered(text.substr(unitStart, at - unitStart));
        static const std::map<std::string, double, std::less<>> units{
            {"", 1},        {"ms", 1e-3},    {"s", 1},    {"sec", 1},     {"secs", 1},
            {"second", 1},  {"seconds", 1},  {"m", 60},   {"min", 60},    {"mins", 60},
            {"minute", 60}, {"minutes", 60}, {"h", 3600}, {"hour", 3600}, {"hours", 3600}};
        const auto factor = units.find(unit);
        if (factor == units.end() || (any && unit.empty()))
            return std::nullopt;
        sum += *value * factor->second;
        any = true;
    }
    return any && sum > 0 ? std::optional(sum) : std::nullopt;
}

std::optional<ExperimentLoad> readLoadCommand(std::string_view line) {
    // Places to be filled in, as a page of help has them: "wrk -t<threads>".
    if (line.size() > kLongestLine || line.find('<') != std::string_view::npos)
        return std::nullopt;
    for (const auto& words : commandsIn(trimmed(line))) {
        if (auto load = readWords(words))
            return load;
    }
    return std::nullopt;
}

std::vector<ExperimentLoad> loadsIn(const std::vector<PlacedText>& lines) {
    std::vector<ExperimentLoad> out;
    bool preparing = false;  // what comes next only makes ready
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::size_t first = i;
        const std::string_view line = trimmed(lines[i].text);
        if (line.empty() || line[0] == '#') {
            preparing = !line.empty() && onlyPrepares(line);
            continue;
        }
        const auto remark = line.find(" # ");
        if (preparing || (remark != std::string_view::npos && onlyPrepares(line.substr(remark))))
            continue;
        std::string whole = lines[i].text;
        while (!whole.empty() && whole.back() == '\\' && i + 1 < lines.size() &&
               whole.size() < kLongestLine) {
            whole.back() = ' ';
            whole += lines[++i].text;
        }
        auto load = readLoadCommand(whole);
        if (!load && i + 1 < lines.size())
            load = readOutput(trimmed(whole), trimmed(lines[i + 1].text));
        if (!load)
            continue;
        load->line = lines[first].line;
        out.push_back(std::move(*load));
    }
    return out;
}

bool isLoadTool(std::string_view word) {
    const auto it = loadTools().find(lowered(word));
    return it != loadTools().end() && !it->second.plainWord;
}

}  // namespace bakeoff::core
