// SPDX-License-Identifier: GPL-3.0-only
// Runs of thousands of cases: what is said of each is the same as where each is held against each other.
#include <QTest>
#include <algorithm>

#include "core/decision/decision.h"
#include "core/report/run_sentences.h"
#include "core/verdict/case_peers.h"
#include "core/verdict/case_summary.h"
#include "tests/support/bundled_study.h"

using namespace bakeoff::core;

namespace {

constexpr int kMany = 5000;
constexpr const char* kServer = "http-json";

TrialResult trial(const std::string& subject, double rate, double connections = 64) {
    TrialResult out;
    out.workload = kServer;
    out.subject = subject;
    out.metrics["requests_per_s"] = rate;
    out.parameters["connections"] = connections;
    out.parameters["duration_s"] = rate / 1e6;  // no two agree
    return out;
}

const ValidityCheck* check(const CaseSummary& item, Check id) {
    const auto found = std::ranges::find(item.checks, id, &ValidityCheck::id);
    return found == item.checks.end() ? nullptr : &*found;
}

ValidityCheck::Verdict verdict(const CaseSummary& item, Check id) {
    const auto* found = check(item, id);
    return found ? found->verdict : ValidityCheck::Verdict::Pass;
}

/// Far apart from each other, unless `close`.
std::vector<TrialResult> trials(int count, bool close = false) {
    std::vector<TrialResult> out;
    double rate = 1;
    for (int i = 0; i < count; ++i)
        out.push_back(trial("s" + std::to_string(i), rate = close ? 1000 + i * 1e-6 : rate * 1.02));
    return out;
}

/// So many alternatives, rated at two scenarios, the first two of them close.
Study wideStudy(int alternatives) {
    Study study;
    study.id = "wide";
    study.ratingScale = {{0, "-", "no"}, {1, "+", "fair"}, {2, "++", "good"}, {3, "+++", "best"}};
    for (const char* id : {"one", "two"}) {
        Scenario scenario;
        scenario.id = id;
        scenario.name = id;
        study.scenarios.push_back(std::move(scenario));
    }
    for (int a = 0; a < alternatives; ++a) {
        const std::string id = "a" + std::to_string(a);
        study.alternatives.push_back({id, id});
        study.scenarios[0].ratings[id] = a < 2 ? 3 - a : 1;
        study.scenarios[1].ratings[id] = a < 2 ? 2 : 1;
    }
    return study;
}

bool saysWorlds(const Decision& decision) {
    return std::ranges::any_of(decision.warnings, [](const Message& warning) {
        return warning.english().find("worlds were drawn") != std::string::npos;
    });
}

}  // namespace

class TestManyCases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachSubjectAndSizeIsACase_data() {
        QTest::addColumn<int>("subjects");
        QTest::addColumn<int>("sizes");
        QTest::newRow("many subjects") << kMany << 1;
        QTest::newRow("many sizes") << 1 << kMany;
        QTest::newRow("both") << 50 << 100;
    }
    void eachSubjectAndSizeIsACase() {
        QFETCH(int, subjects);
        QFETCH(int, sizes);
        std::vector<TrialResult> all;
        for (int round = 0; round < 2; ++round) {
            for (int s = 0; s < subjects; ++s) {
                for (int n = 0; n < sizes; ++n)
                    all.push_back(trial("s" + std::to_string(s), 100 + round, n + 1));
            }
        }
        const auto cases = summarizeCases(all);
        QCOMPARE(static_cast<int>(cases.size()), subjects * sizes);
        QVERIFY(std::ranges::all_of(cases, [](const CaseSummary& item) { return item.trialsOk == 2; }));
    }

    void whatStatesNoSizeIsOfAnyCase() {
        auto failed = trial("a", 0);
        failed.parameters.clear();
        failed.error = Error{ErrorCode::StartFailed, Message::verbatim("no"), "a"};
        const auto before = summarizeCases({failed, trial("a", 5, 1), trial("a", 5, 2)});
        QCOMPARE(before.size(), std::size_t{2});
        QCOMPARE(before[0].trialsFailed, 1);
        QCOMPARE(before[0].trialsOk, 1);
        const auto behind = summarizeCases({trial("a", 5, 1), trial("a", 5, 2), failed});
        QCOMPARE(behind.size(), std::size_t{2});
        QCOMPARE(behind[0].trialsFailed, 1);
    }

    void alikeInAllIsFair_data() {
        QTest::addColumn<int>("count");
        QTest::newRow("few") << 10;
        QTest::newRow("many") << kMany;
    }
    void alikeInAllIsFair() {
        QFETCH(int, count);
        for (const auto& item : summarizeCases(trials(count))) {
            QCOMPARE(verdict(item, Check::Fairness), ValidityCheck::Verdict::Pass);
            QCOMPARE(verdict(item, Check::CommonCeiling), ValidityCheck::Verdict::Pass);
        }
    }

    void oneThatDiffersIsSeenByAll_data() { alikeInAllIsFair_data(); }
    void oneThatDiffersIsSeenByAll() {
        QFETCH(int, count);
        auto all = trials(count);
        for (auto& one : all)
            one.settings["access_log"] = "off";
        all[static_cast<std::size_t>(count) - 2].settings["access_log"] = "on";
        for (const auto& item : summarizeCases(all))
            QCOMPARE(verdict(item, Check::Fairness), ValidityCheck::Verdict::Warn);
    }

    void anotherSizeIsUnfair_data() { alikeInAllIsFair_data(); }
    void anotherSizeIsUnfair() {
        QFETCH(int, count);
        auto all = trials(count);
        all.back().parameters["connections"] = 1;
        const auto cases = summarizeCases(all);
        QCOMPARE(verdict(cases.back(), Check::Fairness), ValidityCheck::Verdict::Fail);
        QCOMPARE(verdict(cases.front(), Check::Fairness), ValidityCheck::Verdict::Pass);
    }

    void olderToolchainIsSeen_data() { alikeInAllIsFair_data(); }
    void olderToolchainIsSeen() {
        QFETCH(int, count);
        auto all = trials(count);
        for (auto& one : all)
            one.settings["toolchain_released"] = "2026-06";
        all[3].settings["toolchain_released"] = "2019-01";
        for (const auto& item : summarizeCases(all))
            QCOMPARE(verdict(item, Check::Fairness), ValidityCheck::Verdict::Warn);
    }

    void oneCeilingIsSeenByAll_data() { alikeInAllIsFair_data(); }
    void oneCeilingIsSeenByAll() {
        QFETCH(int, count);
        for (const auto& item : summarizeCases(trials(count, true)))
            QCOMPARE(verdict(item, Check::CommonCeiling), ValidityCheck::Verdict::Warn);
    }

    void whatIsSaidOfACaseDoesNotGrow() {
        const auto cases = summarizeCases(trials(kMany, true));
        for (const auto& item : cases) {
            for (const auto& one : item.checks)
                QVERIFY(one.detail.english().size() < 10'000);
        }
    }

    void decisionsSayWhatTheySaved() {
        const auto few = decide(wideStudy(20), {});
        QVERIFY(few.ok());
        QCOMPARE(few->robustness.result.iterations, std::size_t{10'000});
        QVERIFY(!saysWorlds(*few));
        const auto many = decide(wideStudy(400), {});
        QVERIFY(many.ok());
        QVERIFY(many->robustness.result.iterations < 2000);
        QVERIFY(saysWorlds(*many));
        const auto tooMany = decide(wideStudy(1000), {});
        QVERIFY(!tooMany.ok());
        QCOMPARE(tooMany.error().code, ErrorCode::InvalidArgument);
        QVERIFY(!tooMany.error().remedy.empty());
    }

    /// A changed rating moves one score, which must come to the same as making all of them anew.
    void ratingFlipsHold() {
        auto study = wideStudy(6);
        // The second is one level behind where it counts less, so one level more where it counts twice is
        // enough.
        study.scenarios[0].share = 2;
        study.scenarios[1].share = 1;
        study.scenarios[0].ratings["a0"] = 2;
        study.scenarios[1].ratings["a0"] = 3;
        const auto decision = decide(study, {});
        QVERIFY(decision.ok());
        int ratings = 0;
        for (const auto& flip : decision->flips) {
            const auto* rating = std::get_if<Flip::Rating>(&flip.change);
            if (!rating)
                continue;
            ++ratings;
            bool found = false;
            for (const auto& alternative : study.alternatives) {
                Study changed = study;
                for (auto& scenario : changed.scenarios) {
                    if (scenario.id == rating->scenario && scenario.ratings[alternative.id] == rating->now)
                        scenario.ratings[alternative.id] = rating->at;
                }
                const auto then = decide(changed, {});
                found = found || (then.ok() && then->ranking.front() == flip.alternative);
            }
            QVERIFY(found);
        }
        QVERIFY(ratings > 0);
    }

    void sentencesRankTheLargestClass() {
        auto all = trials(kMany);
        all.push_back(trial("other size", 1e9, 1));
        const auto study = bakeoff::tests::bundledStudy();
        const auto sentences = runSentences(study, summarizeCases(all), 0, {});
        QCOMPARE(sentences.size(), std::size_t{1});
        QVERIFY(sentences[0].text.english().find("other size") == std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestManyCases)
#include "tst_many_cases.moc"
