// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "core/answers/answers.h"
#include "core/article/study_import.h"
#include "core/base/json_access.h"
#include "core/bench/request_mix.h"
#include "core/capacity/price_list.h"
#include "core/decision/services.h"
#include "core/interchange/foreign_results.h"
#include "core/interchange/hgrm.h"
#include "core/interchange/load_trial.h"
#include "core/interchange/mix_reader.h"
#include "core/interchange/ramp_trials.h"
#include "core/mcda/cases/mcda.h"
#include "core/plan/job.h"
#include "core/protocol/event.h"
#include "core/report/run_report.h"
#include "core/study/study_reader.h"
#include "core/verdict/run_compare.h"
#include "tests/fuzz/readers.h"

namespace bakeoff::tests {
namespace {

namespace fs = std::filesystem;
using namespace bakeoff::core;

constexpr const char* kUntrusted = "tests/data/untrusted/";
constexpr const char* kName = "file";

std::string untrusted(const char* file) {
    return std::string(kUntrusted) + file;
}

const Study& study() {
    static const Study kStudy = [] {
        auto read = parseStudy(sourceFile("resources/studies/python-vs-go.study.json"), "study");
        if (!read)
            std::abort();
        return std::move(read).value();
    }();
    return kStudy;
}

/// As files are written: what is not UTF-8 is replaced.
void write(const Json& json) {
    static_cast<void>(json.dump(2, ' ', false, Json::error_handler_t::replace));
}

void useTrials(const std::vector<TrialResult>& trials) {
    for (const auto& item : summarizeCases(trials)) {
        write(toJson(item));
        if (item.serviceTime)
            static_cast<void>(hgrmText(*item.serviceTime));
    }
}

void useBundle(const Result<RunBundle>& bundle) {
    if (!bundle)
        return;
    write(toJson(*bundle));
    useTrials(bundle->trials);
    static_cast<void>(toText(machineTable(bundle->machine), {}));
    static_cast<void>(jobOf(*bundle));
}

void useArticle(const std::string& text, const char* name) {
    if (const auto imported = importArticle(text, name, {allWorkloads(), {}}))
        write(writeStudy(imported->study));
}

void useJobs(const std::string& text) {
    if (const auto job = parseJob(text))
        write(toJson(*job));
}

void useEvents(const std::string& text) {
    EventDecoder decoder;
    auto events = decoder.feed(text);
    for (auto& last : decoder.finish())
        events.push_back(std::move(last));
    for (const auto& event : events)
        static_cast<void>(encodeEvent(event));
}

void useMix(const std::string& text) {
    const auto requests = parseMix(text, kName);
    if (!requests)
        return;
    write(toJson(*requests));
    for (const auto& request : *requests) {
        for (const char* answer : {R"({"items": [{"id": 7}]})", "[]", "7", "no JSON", ""})
            static_cast<void>(checkAnswer(request, 200, answer));
    }
}

void useLoad(const std::string& text) {
    const Json json = parseLenient(text);
    if (const auto trial = trialOfLoad(json, "http-json", "a"))
        useTrials({*trial});
    if (const auto trials = trialsOfRamp(json, "http-json", "a"))
        useTrials(*trials);
}

/// A reader of one format, by the name of its function.
template <auto Read>
void readNamed(const std::string& text) {
    static_cast<void>(Read(text, kName));
}

std::vector<Reader> makeReaders() {
    const std::string articles = "tests/data/articles";
    std::vector<Reader> out{
        {"study",
         {"resources/studies"},
         [](const std::string& text) {
             if (const auto read = parseStudy(text, kName))
                 write(writeStudy(*read));
         }},
        {"answers",
         {untrusted("answers.json")},
         [](const std::string& text) {
             if (const auto read = readAnswers(text, kName, study()))
                 write(writeAnswers(*read, study()));
         }},
        {"services",
         {untrusted("services.json")},
         [](const std::string& text) {
             if (const auto read = readServices(text, kName, study()))
                 write(writeServices(*read, study()));
         }},
        {"article", {articles, "tests/data/experiments"}, [](const auto& text) { useArticle(text, "a.md"); }},
        {"html", {"tests/data/articles_html"}, [](const auto& text) { useArticle(text, "a.html"); }},
        {"bundle", {"resources/samples"}, [](const auto& text) { useBundle(parseRunBundle(text, kName)); }},
        {"prices", {"resources/prices"}, &readNamed<&parsePriceList>},
        {"subject", {"resources/subjects"}, &readNamed<&parseSubject>},
        {"mix", {untrusted("mix.json")}, &useMix},
        {"recording",
         {"tests/data/mixes", untrusted("access.log.json")},
         [](const std::string& text) { static_cast<void>(readMixSource(text, kName)); }},
        {"load", {untrusted("load.json"), untrusted("ramp.json")}, &useLoad},
        {"change",
         {untrusted("change.json")},
         [](const std::string& text) {
             if (const auto read = metricChangeFromJson(parseLenient(text)))
                 write(toJson(*read));
         }},
        {"job", {untrusted("job.json")}, &useJobs},
        {"events", {untrusted("events.jsonl")}, &useEvents},
        {"mcda",
         {"tests/data/mcda_cases.json"},
         [](const std::string& text) {
             if (const auto run = solveMcda(text, kName, true))
                 write(run->answer);
         }},
        {"foreign", {"tests/data/interchange"}, [](const std::string& text) {
             useBundle(readForeignResults(text, kName));
         }}};
    // By name, as people may have it: then nothing has looked whether the text is of that format.
    std::map<std::string, std::vector<std::string>> examples;
    for (const auto& file : corpusFiles({{}, {"tests/data/interchange", "resources/samples"}, {}}))
        examples[detectFormat(sourceFile(file))].push_back(file);
    for (const auto& format : foreignFormats())
        out.push_back({"foreign_" + format.id, examples[format.id], [id = format.id](const auto& text) {
                           useBundle(readForeignResults(text, kName, id));
                       }});
    return out;
}

}  // namespace

std::string sourceFile(const std::string& path) {
    std::ifstream file(fs::path(BAKEOFF_SOURCE_DIR) / path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<std::string> corpusFiles(const Reader& reader) {
    const fs::path root(BAKEOFF_SOURCE_DIR);
    std::vector<std::string> out;
    for (const auto& name : reader.corpus) {
        if (!fs::is_directory(root / name)) {
            out.push_back(name);
            continue;
        }
        for (const auto& entry : fs::recursive_directory_iterator(root / name)) {
            if (entry.is_regular_file())
                out.push_back(fs::relative(entry.path(), root).generic_string());
        }
    }
    std::ranges::sort(out);
    return out;
}

const std::vector<Reader>& coreReaders() {
    static const std::vector<Reader> kReaders = makeReaders();
    return kReaders;
}

}  // namespace bakeoff::tests
