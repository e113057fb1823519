// SPDX-License-Identifier: GPL-3.0-only
// How long summing up takes as cases grow, and deciding as alternatives do; one JSON object a line.
#include <chrono>
#include <cstdio>

#include "core/decision/decision.h"
#include "core/report/run_report.h"
#include "core/report/run_sentences.h"
#include "core/verdict/case_summary.h"

using namespace bakeoff::core;

namespace {

template <typename Work>
long long milliseconds(Work work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start)
        .count();
}

std::vector<TrialResult> trialsOf(int cases) {
    std::vector<TrialResult> out;
    for (int i = 0; i < cases; ++i) {
        for (int round = 0; round < 2; ++round) {
            TrialResult trial;
            trial.workload = "http-json";
            trial.subject = "subject" + std::to_string(i);
            trial.trial = round;
            trial.metrics["requests_per_s"] = 1000 + i % 97 + round;
            trial.metrics["p99_ns"] = 1e6 + i;
            trial.parameters["connections"] = 64;
            trial.settings["workers"] = std::to_string(i % 5);
            out.push_back(std::move(trial));
        }
    }
    return out;
}

Study studyOf(int size) {
    Study study;
    study.id = "made";
    study.ratingScale = {{0, "-", "no"}, {1, "+", "fair"}, {2, "++", "good"}, {3, "+++", "best"}};
    for (int a = 0; a < size; ++a)
        study.alternatives.push_back({"a" + std::to_string(a), "A" + std::to_string(a)});
    for (int s = 0; s < size; ++s) {
        Scenario scenario;
        scenario.id = "s" + std::to_string(s);
        scenario.name = scenario.id;
        for (int a = 0; a < size; ++a)
            scenario.ratings["a" + std::to_string(a)] = (a * 7 + s * 13 + a * s) % 4;
        study.scenarios.push_back(std::move(scenario));
    }
    return study;
}

}  // namespace

int main() {
    for (const int count : {1000, 5000, 20000}) {
        const auto trials = trialsOf(count);
        std::vector<CaseSummary> cases;
        const auto summed = milliseconds([&] { cases = summarizeCases(trials); });
        std::size_t bytes = 0;
        const auto reported = milliseconds([&] {
            RunReportInput input;
            const Study study = studyOf(2);
            input.study = &study;
            input.cases = cases;
            bytes = markdownReport(input).size();
            static_cast<void>(runSentences(study, cases, 0, {}));
        });
        std::printf("{\"cases\": %d, \"summarise_ms\": %lld, \"report_ms\": %lld, \"report_bytes\": %zu}\n",
                    count, summed, reported, bytes);
        std::fflush(stdout);
    }
    for (const int size : {30, 100, 400, 1000}) {
        const Study study = studyOf(size);
        bool decided = false;
        const auto took = milliseconds([&] { decided = decide(study, {}).ok(); });
        std::printf("{\"alternatives\": %d, \"scenarios\": %d, \"decide_ms\": %lld, \"decided\": %s}\n", size,
                    size, took, decided ? "true" : "false");
        std::fflush(stdout);
    }
    return 0;
}
