// SPDX-License-Identifier: GPL-3.0-only
#include <QtTest>

#include "core/decision/plan_presets.h"
#include "core/report/run_sentences.h"

using namespace bakeoff::core;

namespace {

CaseSummary caseOf(const std::string& subject, double level, double noise, int rounds = 8,
                   const std::string& metric = "requests_per_s") {
    CaseSummary item;
    item.workload = "http-json";
    item.subject = subject;
    item.parameters = {{"connections", 64}};
    item.trialsOk = rounds;
    for (int i = 0; i < rounds; ++i) {
        item.values[metric].push_back(level * (1 + noise * ((i * 7) % 5 - 2)));
        item.rounds[metric].push_back(i);
    }
    item.metrics[metric] = summarize(item.values[metric]);
    return item;
}

Claim claimOf(const std::string& alternative, const std::string& workload, const std::string& subject) {
    Claim claim;
    claim.id = alternative + workload + subject;
    claim.alternative = alternative;
    claim.workload = workload;
    claim.subject = subject;
    claim.label = "Label of " + subject;
    return claim;
}

Subject subjectOf(const std::string& id, const std::vector<std::string>& workloads) {
    Subject subject;
    subject.id = id;
    for (const auto& workload : workloads)
        subject.workloads[workload] = {};
    return subject;
}

}  // namespace

/// What a run found, and what is often wanted to be run.
class TestRunSentences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRunSaysWhoComesFirst_data() {
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("second");
        QTest::addColumn<int>("rounds");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("says");
        using enum RunSentence::Kind;
        QTest::newRow("clearly") << 2000.0 << 1000.0 << 8 << static_cast<int>(Ahead)
                                 << QStringLiteral("Label of a comes first");
        QTest::newRow("alike") << 1001.0 << 1000.0 << 8 << static_cast<int>(Level) << QStringLiteral("alike");
        QTest::newRow("too few") << 2000.0 << 1000.0 << 2 << static_cast<int>(Open)
                                 << QStringLiteral("too few trials");
    }
    void aRunSaysWhoComesFirst() {
        QFETCH(double, first);
        QFETCH(double, second);
        QFETCH(int, rounds);
        QFETCH(int, kind);
        QFETCH(QString, says);
        Study study;
        study.claims = {claimOf("x", "http-json", "a"), claimOf("y", "http-json", "b")};
        const auto said =
            runSentences(study, {caseOf("b", second, 0.01, rounds), caseOf("a", first, 0.013, rounds)});
        QCOMPARE(said.size(), std::size_t{1});
        QCOMPARE(static_cast<int>(said[0].kind), kind);
        const auto text = QString::fromStdString(said[0].text.english());
        QVERIFY2(text.contains(says), qPrintable(text));
    }

    void whatDidNotPassSaysNothing() {
        auto doubtful = caseOf("a", 9000, 0.01);
        doubtful.trialsInvalid = 1;
        const auto said = runSentences({}, {doubtful, caseOf("b", 1000, 0.01)});
        QVERIFY(said[0].text.english().find("a comes first") == std::string::npos);
        const auto none = runSentences({}, {doubtful});
        QVERIFY(none[0].text.english().find("no result that may be compared") != std::string::npos);
    }

    void presetsAreOfWhatTheCatalogueCanMeasure() {
        Study study;
        study.claims = {claimOf("x", "fib", "x-fib"),       claimOf("x", "http-json", "x-web"),
                        claimOf("y", "http-json", "y-web"), claimOf("y", "http-json", "y-other"),
                        claimOf("y", "http-json", "gone"),  claimOf("x", "http-json", "x-web")};
        const std::vector<Subject> catalogue{subjectOf("x-fib", {"fib"}), subjectOf("x-web", {"http-json"}),
                                             subjectOf("y-web", {"http-json"}),
                                             subjectOf("y-other", {"http-json"})};
        QCOMPARE(
            claimedCases(study, catalogue),
            (PlanCases{
                {"fib", "x-fib"}, {"http-json", "x-web"}, {"http-json", "y-web"}, {"http-json", "y-other"}}));
        QCOMPARE(quickCases(study, catalogue), (PlanCases{{"http-json", "x-web"}, {"http-json", "y-web"}}));
        Decision decision;
        InformationItem question;
        question.what = InformationItem::Question{"q"};
        InformationItem benchmark;
        benchmark.what = InformationItem::Benchmark{"e", "http-json", {"y-web", "gone"}};
        decision.toFindOut = {question, benchmark};
        QCOMPARE(decisiveCases(decision, catalogue), (PlanCases{{"http-json", "y-web"}}));
    }

    /// What is run where nobody has chosen: claims, then evidence, then all, of each workload that is named.
    void withoutAChoiceItIsWhatTheStudyIsAbout_data() {
        QTest::addColumn<bool>("claims");
        QTest::addColumn<bool>("evidence");
        QTest::addColumn<std::vector<std::string>>("workloads");
        QTest::addColumn<PlanCases>("wanted");
        const std::vector<std::string> any;
        const PlanCases claimed{{"fib", "x-fib"}, {"http-json", "y-web"}};
        const PlanCases evidence{{"fan-out", "x-fan"}, {"fan-out", "y-fan"}};
        QTest::newRow("claims") << true << true << any << claimed;
        QTest::newRow("no claims") << false << true << any << evidence;
        QTest::newRow("neither") << false << false << any
                                 << PlanCases{{"http-json", "y-web"}, {"http-json", "z-web"},
                                              {"fib", "x-fib"},       {"fib", "z-fib"},
                                              {"fan-out", "x-fan"},   {"fan-out", "y-fan"},
                                              {"fan-out", "z-fan"}};
        QTest::newRow("a claimed workload")
            << true << true << std::vector<std::string>{"fib"} << PlanCases{{"fib", "x-fib"}};
        QTest::newRow("one that evidence names")
            << true << true << std::vector<std::string>{"fan-out"} << evidence;
        QTest::newRow("one that nothing names")
            << true << false << std::vector<std::string>{"fan-out", "fib"}
            << PlanCases{{"fan-out", "x-fan"}, {"fan-out", "y-fan"}, {"fan-out", "z-fan"}, {"fib", "x-fib"}};
    }
    void withoutAChoiceItIsWhatTheStudyIsAbout() {
        QFETCH(bool, claims);
        QFETCH(bool, evidence);
        QFETCH(std::vector<std::string>, workloads);
        QFETCH(PlanCases, wanted);
        Study study;
        study.alternatives.resize(2);
        study.alternatives[0].id = "x";
        study.alternatives[1].id = "y";
        if (claims)
            study.claims = {claimOf("x", "fib", "x-fib"), claimOf("y", "http-json", "y-web")};
        if (evidence) {
            EvidenceRule rule;
            rule.workload = "fan-out";
            rule.subjects = {{"x", {"x-fan"}}, {"y", {"y-fan"}}};
            study.evidence = {rule};
        }
        const std::vector<Subject> catalogue{
            subjectOf("x-fib", {"fib"}),       subjectOf("x-fan", {"fan-out"}),
            subjectOf("y-web", {"http-json"}), subjectOf("y-fan", {"fan-out"}),
            subjectOf("z-web", {"http-json"}), subjectOf("z-fib", {"fib"}),
            subjectOf("z-fan", {"fan-out"})};
        auto found = firstCases(study, catalogue, workloads);
        // Of everything, only that it is everything counts; its order is that of all workloads.
        std::ranges::sort(found);
        std::ranges::sort(wanted);
        QCOMPARE(found, wanted);
    }
};

QTEST_APPLESS_MAIN(TestRunSentences)
#include "tst_run_sentences.moc"
