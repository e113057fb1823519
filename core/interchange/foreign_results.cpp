// SPDX-License-Identifier: GPL-3.0-only
#include "core/interchange/foreign_results.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/units.h"
#include "core/interchange/foreign_readers.h"
#include "core/verdict/case_summary.h"

namespace bakeoff::core {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
constexpr std::string_view kNotNumbers[] = {"NaN",      "-NaN",      "nan", "-nan",
                                            "Infinity", "-Infinity", "inf", "-inf"};
/// U+200E, U+200F, U+202A to U+202E and U+2066 to U+2069 in UTF-8.
constexpr std::string_view kDirections[] = {"\u200e", "\u200f", "\u202a", "\u202b", "\u202c", "\u202d",
                                            "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"};

bool beginsAsJson(const std::string& text) {
    const auto start =
        text.find_first_not_of(" \t\r\n", text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0);
    return start != std::string::npos && text[start] == '{';
}

/// JSON as tools write it: some begin it with a byte order mark, and some write NaN or Infinity, which JSON
/// does not have; they count as nothing.
std::string readableJson(const std::string& text) {
    std::string out;
    out.reserve(text.size());
    bool quoted = false;
    for (std::size_t i = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"')
            quoted = !quoted;
        if (quoted && c == '\\' && i + 1 < text.size()) {
            out += {c, text[++i]};
            continue;
        }
        const std::string_view rest(text.data() + i, text.size() - i);
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

/// Without the characters that a terminal obeys, or that turn the direction of what follows.
std::string withoutControls(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const std::string_view rest(text.data() + i, text.size() - i);
        const auto direction =
            std::ranges::find_if(kDirections, [&](std::string_view mark) { return rest.starts_with(mark); });
        if (direction != std::end(kDirections))
            i += direction->size() - 1;
        else if (c < 0x20 || c == 0x7f)
            out += "\u00b7";
        else if (c == 0xc2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xa0)
            ++i;  // the controls of ISO 6429 above ASCII
        else
            out += text[i];
    }
    return out;
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

/// Two sizes of one subject are two cases, not two trials of one.
void separateSizes(std::vector<TrialResult>& trials) {
    const auto sizeOf = [](const TrialResult& trial) {
        std::string size;
        for (const auto& [name, value] : trial.parameters) {
            if (!isMeasuredTime(name))
                size += (size.empty() ? "" : ", ") + name + " = " + formatNumber(value);
        }
        return size;
    };
    std::map<std::pair<std::string, std::string>, std::set<std::string>> sizes;
    for (const auto& trial : trials)
        sizes[{trial.workload, trial.subject}].insert(sizeOf(trial));
    for (auto& trial : trials) {
        if (sizes[{trial.workload, trial.subject}].size() > 1)
            trial.subject += " [" + sizeOf(trial) + "]";
    }
}

void numberTrials(std::vector<TrialResult>& trials) {
    std::map<std::pair<std::string, std::string>, int> next;
    for (auto& trial : trials)
        trial.trial = next[{trial.workload, trial.subject}]++;
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
        techEmpowerFormat()};
    return formats;
}

std::string detectFormat(const std::string& text) {
    const auto* format = formatOf(foreignText(beginsAsJson(text) ? readableJson(text) : text, {}));
    return format ? format->id : std::string();
}

Result<RunBundle> readForeignResults(const std::string& given, const std::string& name,
                                     const std::string& wanted) {
    const std::string text = beginsAsJson(given) ? readableJson(given) : given;
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
    for (auto& trial : bundle.trials) {
        trial.subject = withoutControls(trial.subject);
        if (trial.subject.empty())
            trial.subject = "unnamed";
    }
    separateSizes(bundle.trials);
    numberTrials(bundle.trials);
    bundle.trialsPlanned = static_cast<int>(bundle.trials.size());
    bundle.profile = format->id;
    return bundle;
}

void appendTrials(RunBundle& bundle, const RunBundle& more) {
    bundle.trials.insert(bundle.trials.end(), more.trials.begin(), more.trials.end());
    separateSizes(bundle.trials);
    numberTrials(bundle.trials);
    bundle.trialsPlanned = static_cast<int>(bundle.trials.size());
    if (bundle.startedAtMs == 0 || (more.startedAtMs != 0 && more.startedAtMs < bundle.startedAtMs))
        bundle.startedAtMs = more.startedAtMs;
}

}  // namespace bakeoff::core
