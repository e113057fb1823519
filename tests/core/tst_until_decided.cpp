// SPDX-License-Identifier: GPL-3.0-only
#include <QDirIterator>
#include <QFile>
#include <QtTest>
#include <set>

#include "core/decision/decision.h"
#include "core/decision/evidence.h"
#include "core/decision/until_decided.h"
#include "core/mcda/worlds/portable_random.h"
#include "tests/support/bundled_study.h"

using namespace bakeoff::core;

namespace {

constexpr std::uint64_t kSeed = 15;

std::vector<Subject> bundledCatalogue() {
    std::vector<Subject> out;
    QDirIterator it(QStringLiteral(BAKEOFF_SOURCE_DIR "/resources/subjects"),
                    {QStringLiteral("subject.json")}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        auto subject = parseSubject(file.readAll().toStdString(), file.fileName().toStdString());
        REQUIRE(subject.ok());
        out.push_back(std::move(subject).value());
    }
    return out;
}

}  // namespace

/// A whole run that measures until the decision is certain, of the bundled study and a machine that is made
/// up.
class TestUntilDecided : public QObject {
    Q_OBJECT
    Study m_study;
    std::vector<Subject> m_catalogue;

    PlanRequest how() const {
        PlanRequest request;
        request.profile = "standard";
        return request;
    }
    /// The second alternative's subjects do everything `times` as well as those of the first.
    TrialResult trialOf(const JobCase& item, int trial, double times, PortableRandom& random) const {
        bool second = false;
        for (const auto& rule : m_study.evidence) {
            const auto own = rule.subjects.find(m_study.alternatives[1].id);
            second = second || (own != rule.subjects.end() &&
                                std::ranges::find(own->second, item.subject) != own->second.end());
        }
        TrialResult out;
        out.workload = item.workload;
        out.subject = item.subject;
        out.trial = trial;
        out.parameters = item.parameters;
        for (const auto& rule : m_study.evidence) {
            if (rule.workload != item.workload)
                continue;
            const auto scale = limitAndTarget(rule, {});
            // Where the scale's middle is, for the first.
            double value = std::sqrt(scale->first * scale->second);
            if (second)
                value *= scale->second > scale->first ? times : 1 / times;
            out.metrics[rule.metric] = value * (1 + 0.01 * random.normal());
        }
        return out;
    }
    std::string leaderOf(const std::vector<TrialResult>& trials) const {
        const auto evidence = gatherEvidence(m_study, summarizeCases(trials));
        DecisionOptions options;
        options.evidence = &evidence;
        const auto decision = decide(m_study, {}, options);
        REQUIRE(decision.ok());
        return decision->ranking.front();
    }

private Q_SLOTS:
    void initTestCase() {
        m_study = bakeoff::tests::bundledStudy();
        m_catalogue = bundledCatalogue();
    }

    /// Before anything is measured the state says what the decision says.
    void itBeginsWhereTheDecisionStands() {
        const auto state = certaintyOf(m_study, {}, 0.5, m_catalogue, how());
        QVERIFY(state.ok());
        DecisionOptions options;
        const Evidence nothing;
        options.evidence = &nothing;
        const auto decision = decide(m_study, {}, options);
        const auto scores = estimatedScores(*state);
        for (std::size_t a = 0; a < scores.size(); ++a)
            QVERIFY(std::abs(scores[a] - decision->scores.at(m_study.alternatives[a].id)) < 1e-9);
        QVERIFY(!state->criteria.empty());
        for (const auto& criterion : state->criteria) {
            for (const auto& own : criterion.series)
                QVERIFY2(!own.empty(), criterion.rule.c_str());
        }
    }

    void aRunEndsCertain_data() {
        QTest::addColumn<double>("times");
        QTest::newRow("the second is much better") << 4.0;
        QTest::newRow("the first is much better") << 0.25;
        QTest::newRow("alike") << 1.0;
    }
    void aRunEndsCertain() {
        QFETCH(double, times);
        auto run = UntilDecided::make(m_study, {}, 0.5, m_catalogue, how());
        QVERIFY(run.ok());
        PortableRandom random(kSeed);
        std::vector<TrialResult> trials;
        std::set<std::tuple<std::string, std::string, int>> numbers;
        while (auto piece = run->next(0)) {
            QCOMPARE(piece->job.cases.size(), std::size_t{1});
            QVERIFY(piece->why.english().starts_with("Next: "));
            const auto& item = piece->job.cases[0];
            trials.push_back(trialOf(item, piece->job.firstTrial, times, random));
            run->take(trials.back());
            // Each trial of a case has a number of its own, so that one run can hold them all.
            numbers.emplace(item.workload, item.subject + std::to_string(item.parameters.size()),
                            piece->job.firstTrial);
            QVERIFY(trials.size() < 2000);
        }
        QVERIFY(run->stop());
        qInfo("seed %llu: %d trials of %d with six each: %s", static_cast<unsigned long long>(kSeed),
              run->trials(), static_cast<int>(run->frame().cases.size()) * 6,
              run->ending().english().c_str());
        QCOMPARE(numbers.size(), trials.size());
        QVERIFY(!run->ending().empty());
        // What is said to be certain is what the decision then says.
        if (run->stop()->kind == Stop::Kind::Decided)
            QCOMPARE(leaderOf(trials), m_study.alternatives[run->stop()->leader].id);
        if (times != 1.0)
            QCOMPARE(static_cast<int>(run->stop()->kind), static_cast<int>(Stop::Kind::Decided));
    }

    void theTimeRunsOut() {
        auto run = UntilDecided::make(m_study, {}, 0.5, m_catalogue, how(), 60);
        QVERIFY(run.ok());
        const bool measures = run->next(0).has_value();
        QVERIFY(!run->next(60));
        if (measures)
            QVERIFY(run->ending().english().find("time is up") != std::string::npos);
    }

    /// A tool that is missing: what its subjects measure stays rated, and none of them is tried.
    void whatIsMissingIsLeftOut() {
        auto run = UntilDecided::make(m_study, {}, 0.5, m_catalogue, how());
        QVERIFY(run.ok());
        for (const auto& item : run->frame().cases)
            run->leaveOut(item.subject);
        QVERIFY(!run->next(0));
        QVERIFY(run->stop());
    }

    void whatFailsIsGivenUp() {
        auto run = UntilDecided::make(m_study, {}, 0.5, m_catalogue, how());
        QVERIFY(run.ok());
        int trials = 0;
        while (auto piece = run->next(0)) {
            TrialResult failed;
            failed.workload = piece->job.cases[0].workload;
            failed.subject = piece->job.cases[0].subject;
            failed.parameters = piece->job.cases[0].parameters;
            failed.trial = piece->job.firstTrial;
            failed.error = Error{ErrorCode::StartFailed, Message::verbatim("no"), ""};
            run->take(failed);
            QVERIFY(++trials < 500);
        }
        QVERIFY(run->stop());
    }

    void theReadersCostIsNotFollowed() {
        Answers answers;
        answers.traffic = Traffic();
        answers.traffic->decides = true;
        QVERIFY(!UntilDecided::make(m_study, answers, 0.5, m_catalogue, how()).ok());
    }
};

QTEST_APPLESS_MAIN(TestUntilDecided)
#include "tst_until_decided.moc"
