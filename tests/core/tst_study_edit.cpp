// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>
#include <algorithm>
#include <cmath>

#include "core/decision/tornado.h"
#include "core/decision/value_table.h"
#include "core/measure/statistics.h"
#include "core/study/study_edit.h"
#include "core/study/study_reader.h"
#include "tests/support/bundled_study.h"

using namespace bakeoff::core;

class TestStudyEdit : public QObject {
    Q_OBJECT
    Study m_study;

    static DecisionOptions fewSamples() {
        DecisionOptions options;
        options.samples = 50;
        return options;
    }

    static bool readsBack(const Study& study) {
        const auto back = parseStudy(writeStudy(study).dump(), "edited");
        if (!back.ok())
            qWarning("%s", back.error().text().c_str());
        return back.ok() && *back == study;
    }

private Q_SLOTS:
    void initTestCase() { m_study = bakeoff::tests::bundledStudy(); }

    void refusals() {
        Study study = m_study;
        QVERIFY(!setRating(study, "nothing", study.alternatives[0].id, 1).ok());
        QVERIFY(!setRating(study, study.scenarios[0].id, "nothing", 1).ok());
        QVERIFY(!setRating(study, study.scenarios[0].id, study.alternatives[0].id, 9).ok());
        QVERIFY(!addScenario(study, " ").ok());
        QVERIFY(!addAlternative(study, "").ok());
        QVERIFY(!removeAlternative(study, study.alternatives[0].id).ok());
        QVERIFY(!renameScenario(study, study.scenarios[0].id, "").ok());
        QVERIFY(study == m_study);
        while (study.scenarios.size() > 1)
            QVERIFY(removeScenario(study, study.scenarios.front().id).ok());
        QVERIFY(!removeScenario(study, study.scenarios.front().id).ok());
    }

    /// A rating that the reader changed is marked as theirs; one that stays as it was is not.
    void ownRatingsAreMarked() {
        Study study = m_study;
        auto& row = study.scenarios[2];
        const auto& first = study.alternatives[0].id;
        QVERIFY(setRating(study, row.id, first, row.ratings.at(first)).ok());
        QVERIFY(study == m_study);
        QVERIFY(setRating(study, row.id, first, 1 + row.ratings.at(first) % 3).ok());
        QVERIFY(row.ownRatings == std::set<std::string>{first});
        QVERIFY(readsBack(study));
        const auto added = addScenario(study, "Mine");
        QCOMPARE(study.findScenario(*added)->unrated.size(), study.alternatives.size());
        QVERIFY(addAlternative(study, "Third").ok());
        QVERIFY(study.scenarios[0].ownRatings.empty() || !study.scenarios[0].ownRatings.contains("third"));
        QVERIFY(study.scenarios[0].unrated == std::set<std::string>{"third"});
        QVERIFY(removeAlternative(study, "third").ok());
        QVERIFY(study.scenarios[0].ownRatings.empty());
        QVERIFY(readsBack(study));
    }

    /// What the reader changed and what the source says of it stand beside each other, until they agree
    /// again.
    void theSourcesRatingIsKept() {
        Study study = m_study;
        auto& row = study.scenarios[2];
        const std::string first = study.alternatives[0].id;
        const int source = row.ratings.at(first);
        QVERIFY(setRating(study, row.id, first, 1 + source % 3).ok());
        QCOMPARE(row.sourceRatings.at(first), source);
        QVERIFY(readsBack(study));
        QVERIFY(setRating(study, row.id, first, source).ok());
        QVERIFY(study == m_study);
    }

    /// What nobody has rated is worth anything in (0, 1), each by itself, until it is rated: also in the
    /// middle.
    void whatNobodyRatedIsUnknown() {
        Study study = m_study;
        const auto added = addAlternative(study, "Third");
        QVERIFY(added.ok());
        const std::size_t third = study.alternatives.size() - 1;
        QVERIFY(readsBack(study));
        const auto spread = [&](std::size_t scenario) {
            const ValueTable table(study);
            PortableRandom random(7);
            Matrix values(study.alternatives.size(), study.scenarios.size());
            double low = 1;
            double high = 0;
            bool apart = false;
            for (int world = 0; world < 400; ++world) {
                table.draw(random, values);
                low = std::min(low, values(third, scenario));
                high = std::max(high, values(third, scenario));
                apart = apart || std::abs(values(third, 0) - values(third, 1)) > 0.3;
            }
            return apart ? high - low : 0.0;
        };
        QVERIFY(spread(0) > 0.9);
        const int highest = study.ratingScale.back().level > study.ratingScale.front().level
                                ? study.ratingScale.back().level
                                : study.ratingScale.front().level;
        QVERIFY(setRating(study, study.scenarios[0].id, *added, highest).ok());
        QVERIFY(!study.scenarios[0].unrated.contains(*added));
        QVERIFY(study.scenarios[0].ownRatings.contains(*added));
        QCOMPARE(spread(0), 0.0);
        QVERIFY(setRating(study, study.scenarios[1].id, *added, middleRating(study.ratingScale)).ok());
        QVERIFY(!study.scenarios[1].unrated.contains(*added));
    }

    void namesBecomeUniqueIds() {
        Study study = m_study;
        QCOMPARE(*addAlternative(study, "C++ & Co."), std::string("c-co"));
        QCOMPARE(*addAlternative(study, "C / Co"), std::string("c-co-2"));
        QCOMPARE(*addAlternative(study, "\xd0\x96"), std::string("alternative"));
        QVERIFY(readsBack(study));
    }

    /// Any edits leave a study that can be written and read again.
    void everyEditedStudyReadsBack() {
        const std::uint64_t seed = 99;
        qInfo("seed %llu", static_cast<unsigned long long>(seed));
        SeededRandom random(seed);
        for (int round = 0; round < 30; ++round) {
            Study study = m_study;
            for (int edit = 0; edit < 25; ++edit) {
                const auto scenario = study.scenarios[random.below(study.scenarios.size())].id;
                const auto alternative = study.alternatives[random.below(study.alternatives.size())].id;
                switch (random.below(6)) {
                    case 0:
                        (void)setRating(study, scenario, alternative, 1 + static_cast<int>(random.below(3)));
                        break;
                    case 1:
                        (void)addScenario(study, "Mine " + std::to_string(edit));
                        break;
                    case 2:
                        (void)removeScenario(study, scenario);
                        break;
                    case 3:
                        (void)addAlternative(study, "Other");
                        break;
                    case 4:
                        (void)removeAlternative(study, alternative);
                        break;
                    default:
                        (void)renameScenario(study, scenario, "<b>&");
                }
            }
            QVERIFY(readsBack(study));
            QVERIFY(decide(study, {}, fewSamples()).ok());
        }
    }

    /// Both ends of each bar are what deciding anew gives.
    void tornadoIsExact() {
        SeededRandom random(3);
        for (int round = 0; round < 20; ++round) {
            Answers answers;
            for (const auto& scenario : m_study.scenarios)
                answers.amounts[scenario.id] = 0.5 + random.uniform() * 9;
            const auto decision = decide(m_study, answers, fewSamples());
            QVERIFY(decision.ok());
            const auto lead = [&](const Answers& changed) {
                const auto again = decide(m_study, changed, fewSamples());
                return again->scores.at(decision->ranking[0]) - again->scores.at(decision->ranking[1]);
            };
            const auto bars = tornado(*decision);
            QCOMPARE(bars.size(), m_study.scenarios.size());
            for (const auto& bar : bars) {
                Answers changed = answers;
                changed.amounts[bar.scenario] = 0;
                QVERIFY(std::abs(lead(changed) - bar.without) < 1e-9);
                changed.amounts[bar.scenario] = 2 * answers.amounts[bar.scenario];
                QVERIFY(std::abs(lead(changed) - bar.doubled) < 1e-9);
            }
            for (std::size_t i = 1; i < bars.size(); ++i)
                QVERIFY(bars[i - 1].span() >= bars[i].span());
        }
    }
};

QTEST_APPLESS_MAIN(TestStudyEdit)
#include "tst_study_edit.moc"
