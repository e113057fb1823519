// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/toolchain/package_versions.h"

#include <regex>

#include "bench_runner/base/files.h"
#include "bench_runner/process/run_tool.h"
#include "bench_runner/toolchain/tool_finder.h"
#include "core/base/json_access.h"
#include "core/base/json_reader.h"

namespace bakeoff::bench {
namespace {

/// The pattern with the package's name in it, taken letter by letter.
std::regex patternFor(const std::string& pattern, const std::string& package) {
    static const std::regex kSpecial(R"([.^$|()\[\]{}*+?\\/])");
    return std::regex(fillIn(pattern, {{"package", std::regex_replace(package, kSpecial, R"(\$&)")}}));
}

std::vector<std::string> wordsOf(const PackageQuestion& question, const StepScope& scope) {
    Placeholders values = scope.values;
    values["script"] = question.script;
    std::vector<std::string> out;
    for (const auto& word : question.command) {
        if (word == "{packages}")
            out.insert(out.end(), scope.subject->packages.begin(), scope.subject->packages.end());
        else
            out.push_back(fillIn(word, values));
    }
    return out;
}

Versions inJson(const std::string& text) {
    Versions out;
    const core::Json json = core::parseLenient(text);
    if (!json.is_object())
        return out;
    for (const auto& [name, value] : json.items())
        out[name] = value.is_string() ? value.get<std::string>() : "";
    return out;
}

}  // namespace

Versions packageVersions(const StepScope& scope) {
    const PackageQuestion& question = scope.file.packages;
    if (!scope.subject || scope.subject->packages.empty())
        return {};
    std::string text;
    if (!question.file.empty()) {
        if (auto read = readFile(fillIn(question.file, scope.values)))
            text = std::move(*read);
    } else if (!question.command.empty()) {
        auto options =
            toolCommand(scope.file, scope.context, wordsOf(question, scope), scope.values.at("subject_dir"));
        auto output = runTool(std::move(options), kQueryTimeoutNs, *scope.context.cancel);
        if (!output || !output->status.success())
            return {};
        text = std::move(output->output);
    }
    if (question.pattern.empty())
        return inJson(text);
    Versions out;
    for (const auto& package : scope.subject->packages) {
        std::smatch match;
        if (std::regex_search(text, match, patternFor(question.pattern, package)) && match.size() > 1)
            out[package] = match[1].str();
    }
    return out;
}

}  // namespace bakeoff::bench
