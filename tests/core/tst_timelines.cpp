// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>
#include <set>

#include "core/verdict/timelines.h"

using namespace bakeoff::core;

static TrialResult trialOf(const char* subject, int number, double rate, bool valid = true) {
    TrialResult trial;
    trial.workload = "http-json";
    trial.subject = subject;
    trial.trial = number;
    if (rate > 0)
        trial.metrics["requests_per_s"] = rate;
    if (!valid)
        trial.checks.push_back({Check::WarmUp, ValidityCheck::Verdict::Fail, {}, {}});
    trial.timeline.resize(3);
    return trial;
}

static std::set<int> keptOf(const std::vector<TrialResult>& trials, const char* subject) {
    std::set<int> kept;
    for (const auto& trial : trials) {
        if (trial.subject == subject && !trial.timeline.empty())
            kept.insert(trial.trial);
    }
    return kept;
}

static const TrialResult* shownOf(const std::vector<TrialResult>& trials, const char* subject) {
    std::vector<const TrialResult*> own;
    for (const auto& trial : trials) {
        if (trial.subject == subject)
            own.push_back(&trial);
    }
    return medianTimeline(own);
}

class TestTimelines : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theMedianTrialsKeepTheirs() {
        std::vector<TrialResult> trials;
        const double rates[] = {5, 1, 9, 3, 7, 8};
        for (int i = 0; i < 6; ++i)
            trials.push_back(trialOf("a", i, rates[i]));
        trials.push_back(trialOf("b", 0, 2));
        const auto* before = shownOf(trials, "a");
        QCOMPARE(before->trial, 4);  // the upper middle of 1 3 5 7 8 9
        auto three = trials;
        QVERIFY(keepMedianTimelines(three, 3));
        QCOMPARE(keptOf(three, "a"), (std::set<int>{0, 4, 5}));
        QCOMPARE(keptOf(three, "b"), std::set<int>{0});
        QCOMPARE(shownOf(three, "a")->trial, 4);
        auto one = trials;
        QVERIFY(keepMedianTimelines(one, 1));
        QCOMPARE(keptOf(one, "a"), std::set<int>{4});
        QCOMPARE(shownOf(one, "a")->trial, 4);
        QVERIFY(!keepMedianTimelines(one, 1));
        QVERIFY(!keepMedianTimelines(trials, 6));
    }

    void rejectedTrialsStandBack() {
        std::vector<TrialResult> trials{trialOf("a", 0, 5, false), trialOf("a", 1, 6),
                                        trialOf("a", 2, 7, false)};
        QCOMPARE(shownOf(trials, "a")->trial, 1);
        QVERIFY(keepMedianTimelines(trials, 2));
        QCOMPARE(keptOf(trials, "a"), std::set<int>{1});
        // Where none is valid, the last one is shown.
        std::vector<TrialResult> bad{trialOf("a", 0, 5, false), trialOf("a", 1, 0),
                                     trialOf("a", 2, 7, false)};
        QCOMPARE(shownOf(bad, "a")->trial, 2);
        QVERIFY(keepMedianTimelines(bad, 1));
        QCOMPARE(keptOf(bad, "a"), std::set<int>{2});
        std::vector<TrialResult> none;
        QVERIFY(!keepMedianTimelines(none, 1));
        QVERIFY(!medianTimeline({}));
    }

    /// However long a run is, the trial that is shown at its end is one of the middle, and memory is bounded.
    void manyTrialsStayFew() {
        std::vector<TrialResult> trials;
        for (int i = 0; i < 500; ++i) {
            trials.push_back(trialOf("a", i, 1000 + (i * 7919) % 1000));
            keepMedianTimelines(trials, 3);
            QVERIFY(keptOf(trials, "a").size() <= 3);
        }
        const double rate = shownOf(trials, "a")->metrics.at("requests_per_s");
        QVERIFY2(rate > 1200 && rate < 1800, qPrintable(QString::number(rate)));
    }
};

QTEST_APPLESS_MAIN(TestTimelines)
#include "tst_timelines.moc"
