// SPDX-License-Identifier: GPL-3.0-only
#include "core/interchange/foreign_results.h"

#include <algorithm>
#include <charconv>

#include "core/article/words.h"
#include "core/interchange/foreign_readers.h"
#include "core/interchange/foreign_trials.h"

namespace bakeoff::core {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
constexpr std::string_view kNotNumbers[] = {"NaN",      "-NaN",      "nan", "-nan",
                                            "Infinity", "-Infinity", "inf", "-inf"};
/// In UTF-8 and without a byte order mark. What some shells redirect into a file is UTF-16.
std::string plainText(const std::string& text) {
    if (text.starts_with(kByteOrderMark))
        return text.substr(kByteOrderMark.size());
    const bool little = text.starts_with("\xff\xfe");
    if (!little && !text.starts_with("\xfe\xff"))
        return text;
    std::string out;
    char32_t high = 0;
    for (std::size_t i = 2; i + 1 < text.size(); i += 2) {
        const auto first = static_cast<unsigned char>(text[i]);
        const auto second = static_cast<unsigned char>(text[i + 1]);
        const char32_t unit = little ? second << 8U | first : first << 8U | second;
        if (unit >= 0xd800 && unit < 0xdc00) {
            high = unit;
            continue;
        }
        const bool pair = high != 0 && unit >= 0xdc00 && unit < 0xe000;
        appendUtf8(out, pair ? 0x10000 + ((high - 0xd800) << 10U) + (unit - 0xdc00) : unit);
        high = 0;
    }
    return out;
}

bool beginsAsJson(const std::string& text) {
    const auto start = text.find_first_not_of(" \t\r\n");
    return start != std::string::npos && (text[start] == '{' || text[start] == '[');
}

/// The number at the beginning of a text; empty without one.
std::string_view numberToken(std::string_view text) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const std::size_t sign = text.starts_with('-') ? 1 : 0;
    if (text.size() <= sign || !isDigit(text[sign]))
        return {};
    return text.substr(0, text.find_first_not_of("0123456789+-.eE", sign));
}

/// Whether a double cannot hold it: "1e999".
bool overflows(std::string_view token) {
    constexpr std::size_t kDigits = 300;
    if (token.size() < kDigits && token.find_first_of("eE") == std::string_view::npos)
        return false;
    double value = 0;
    return std::from_chars(token.data(), token.data() + token.size(), value).ec ==
           std::errc::result_out_of_range;
}

/// JSON as tools write it: some write NaN or Infinity, which JSON does not have, or numbers that no machine
/// holds; they count as nothing.
std::string withoutNotNumbers(const std::string& text) {
    std::string out;
    out.reserve(text.size());
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"')
            quoted = !quoted;
        if (quoted && c == '\\' && i + 1 < text.size()) {
            out += {c, text[++i]};
            continue;
        }
        const std::string_view rest(text.data() + i, text.size() - i);
        if (const auto token = quoted ? std::string_view() : numberToken(rest); !token.empty()) {
            out += overflows(token) ? "null" : token;
            i += token.size() - 1;
            continue;
        }
        const bool mayBegin = !quoted && std::string_view("NnIi-").find(c) != std::string_view::npos;
        const auto word =
            mayBegin ? std::ranges::find_if(kNotNumbers,
                                            [&](std::string_view name) { return rest.starts_with(name); })
                     : std::end(kNotNumbers);
        if (word == std::end(kNotNumbers)) {
            out += c;
            continue;
        }
        out += "null";
        i += word->size() - 1;
    }
    return out;
}

/// As the readers take it.
std::string readableText(const std::string& given) {
    std::string text = plainText(given);
    return beginsAsJson(text) ? withoutNotNumbers(text) : text;
}

/// The text, parsed when it is JSON.
ForeignText foreignText(const std::string& text, const std::string& name) {
    // Through the document, which refuses texts that would be costly to read.
    auto document = beginsAsJson(text)
                        ? JsonDocument::parse(text, name)
                        : Result<std::shared_ptr<JsonDocument>>(std::shared_ptr<JsonDocument>());
    return {text, name, document ? std::move(document).value() : std::shared_ptr<JsonDocument>()};
}

const ForeignFormat* formatOf(const ForeignText& text) {
    const auto& formats = foreignFormats();
    const auto found =
        std::ranges::find_if(formats, [&](const ForeignFormat& format) { return format.detects(text); });
    return found == formats.end() ? nullptr : &*found;
}

Error unknownFormat(const std::string& format, const std::string& name) {
    std::string known;
    for (const auto& item : foreignFormats())
        known += (known.empty() ? "" : ", ") + item.id;
    if (format == "auto")
        return {ErrorCode::InvalidDocument,
                say("The contents are in no known format. These can be read: %1.", known), name + ":1:1"};
    return {ErrorCode::NotFound, say("No format \"%1\". There are: auto, %2.", format, known), name};
}

}  // namespace

const std::vector<ForeignFormat>& foreignFormats() {
    static const std::vector<ForeignFormat> formats{
        {"bakeoff", SAY("Bakeoff's run bundle (bakeoff runs export)"),
         [](const ForeignText& text) { return text.has({"bakeoff_run"}); },
         [](const ForeignText& text, RunBundle& bundle) -> Result<void> {
             auto run = parseRunBundle(std::string(text.text), std::string(text.name));
             if (!run)
                 return run.error();
             bundle = std::move(run).value();
             return {};
         },
         true},
        hyperfineFormat(),
        googleBenchmarkFormat(),
        pyperfFormat(),
        k6Format(),
        wrkFormat(),
        wrk2Format(),
        ohaFormat(),
        vegetaFormat(),
        autocannonFormat(),
        zrkFormat(),
        hdrHistogramFormat(),
        techEmpowerFormat(),
        httpArenaFormat(),
        webFrameworksFormat()};
    return formats;
}

std::string detectFormat(const std::string& text) {
    const auto* format = formatOf(foreignText(readableText(text), {}));
    return format ? format->id : std::string();
}

Result<RunBundle> readForeignResults(const std::string& given, const std::string& name,
                                     const std::string& wanted) {
    const std::string text = readableText(given);
    const bool byContents = wanted == "auto";
    const auto& formats = foreignFormats();
    const auto named = std::ranges::find(formats, wanted, &ForeignFormat::id);
    if (!byContents && named == formats.end())
        return unknownFormat(wanted, name);
    const auto file = foreignText(text, name);
    const auto* format = byContents ? formatOf(file) : &*named;
    if (!format) {
        // A broken JSON text is better told by its own error.
        if (beginsAsJson(text) && !file.json)
            return JsonDocument::parse(text, name).error();
        return unknownFormat(wanted, name);
    }
    RunBundle bundle;
    if (auto read = format->read(file, bundle); !read)
        return read.error();
    if (format->wholeRun)
        return bundle;
    if (bundle.trials.empty())
        return Error{ErrorCode::InvalidDocument, say("There are no measurements in it."), name};
    finishForeignTrials(bundle);
    bundle.trialsPlanned = static_cast<int>(bundle.trials.size());
    bundle.profile = format->id;
    bundle.publicBoard = format->board;
    return bundle;
}

void appendTrials(RunBundle& bundle, const RunBundle& more) {
    bundle.trials.insert(bundle.trials.end(), more.trials.begin(), more.trials.end());
    separateSizes(bundle.trials);
    bundle.trialsPlanned = static_cast<int>(bundle.trials.size());
    if (bundle.startedAtMs == 0 || (more.startedAtMs != 0 && more.startedAtMs < bundle.startedAtMs))
        bundle.startedAtMs = more.startedAtMs;
}

}  // namespace bakeoff::core
