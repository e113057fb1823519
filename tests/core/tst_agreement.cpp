// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>
#include <algorithm>
#include <cmath>

#include "core/decision/agreement.h"
#include "core/report/agreement_tables.h"

using namespace bakeoff::core;

/// Several people decide together.
class TestAgreement : public QObject {
    Q_OBJECT

    static Study study() {
        Study out;
        out.id = "t";
        out.title = "T";
        out.alternatives = {{"a", "Alpha"}, {"b", "Beta"}, {"c", "Gamma"}};
        out.ratingScale = {{1, "*", ""}, {2, "**", ""}, {3, "***", ""}};
        out.scenarios = {{"s0", "Speed", {{"a", 3}, {"b", 1}, {"c", 1}}, {}, ""},
                         {"s1", "Ease", {{"a", 1}, {"b", 3}, {"c", 2}}, {}, ""}};
        for (const auto& scenario : out.scenarios) {
            Question question;
            question.id = "q-" + scenario.id;
            question.text = "How much " + scenario.name + "?";
            question.asks = Question::Share{scenario.id};
            out.questionnaire.push_back(question);
        }
        return out;
    }
    static Service person(const char* name, double speed, double ease) {
        Service out{name, {}};
        out.answers.amounts = {{"s0", speed}, {"s1", ease}};
        out.answers.splitCost = 2;
        return out;
    }

private Q_SLOTS:
    void concordance_data() {
        QTest::addColumn<QList<QList<double>>>("scores");
        QTest::addColumn<double>("w");
        QTest::newRow("all alike") << QList<QList<double>>{{3, 2, 1}, {3, 2, 1}, {9, 5, 0}} << 1.0;
        QTest::newRow("opposed") << QList<QList<double>>{{3, 2, 1}, {1, 2, 3}} << 0.0;
        // Sums of ranks 5, 6, 7: S = 2, of at most 9 x 24 / 12.
        QTest::newRow("three judges")
            << QList<QList<double>>{{3, 2, 1}, {3, 2, 1}, {1, 2, 3}} << 12.0 * 2 / (9 * 24);
        // Ties: ranks (1.5, 1.5, 3) and (1, 2, 3); S = 6.5, most = 4 x 24 - 2 x 6.
        QTest::newRow("ties") << QList<QList<double>>{{2, 2, 1}, {3, 2, 1}} << 12.0 * 6.5 / (4 * 24 - 2 * 6);
    }
    void concordance() {
        QFETCH(QList<QList<double>>, scores);
        QFETCH(double, w);
        std::vector<std::vector<double>> judges;
        for (const auto& one : scores)
            judges.emplace_back(one.begin(), one.end());
        const auto found = kendallsW(judges);
        QVERIFY(found.has_value());
        QVERIFY2(std::fabs(*found - w) < 1e-9, qPrintable(QString::number(*found)));
    }

    void noConcordanceWhereNothingDiffers() {
        QVERIFY(!kendallsW({}));
        QVERIFY(!kendallsW({{1, 2}}));
        QVERIFY(!kendallsW({{1}, {1}}));
        QVERIFY(!kendallsW({{2, 2}, {1, 1}}));
    }

    void whoAgrees() {
        const auto same = agreementOf(study(), {person("Ann", 9, 1), person("Ben", 8, 2)});
        QVERIFY(same.ok());
        QVERIFY(same->unanimous);
        QCOMPARE(same->alternatives.front(), std::string("a"));
        QVERIFY(same->concordance && *same->concordance > 0.99);
        QVERIFY(!same->caution.empty());  // two people
        QVERIFY(same->people[0].winsJointly > 0.95);

        const auto other =
            agreementOf(study(), {person("Ann", 9, 1), person("Ben", 8, 2), person("Cat", 1, 9)});
        QVERIFY(other.ok());
        QVERIFY(!other->unanimous);
        QCOMPARE(other->alternatives.front(), std::string("a"));
        QVERIFY(other->headline.english().find("Cat") != std::string::npos);
        QVERIFY(other->headline.english().find("Ann") == std::string::npos);
        QVERIFY(*other->concordance < *same->concordance);
        QVERIFY(other->people[0].winsJointly > other->people[2].winsJointly);
        // The mean of everyone's scores.
        double mean = 0;
        for (const auto& one : other->people)
            mean += one.decision.scores.at("a") / 3;
        QVERIFY(std::fabs(mean - other->scores.front()) < 1e-9);
    }

    /// Whoever is said to be able to change it does so with that answer; whoever is not, cannot.
    void whoCouldFlipIt() {
        std::vector<Service> people{person("Ann", 6, 3), person("Ben", 1, 6), person("Cat", 6, 3)};
        people[2].answers.amounts.erase("s1");
        const auto before = agreementOf(study(), people);
        QVERIFY(before.ok());
        std::size_t flips = 0;
        for (std::size_t p = 0; p < people.size(); ++p) {
            for (const auto& flip : before->people[p].flips) {
                auto tried = people;
                const std::string assignment = flip.question.substr(2) + "=" + flip.offer;
                QVERIFY(applyAnswer(tried[p].answers, assignment, study()).ok());
                const auto after = agreementOf(study(), tried);
                QVERIFY(after.ok());
                QCOMPARE(after->alternatives.front(), flip.alternative);
                QVERIFY(flip.alternative != before->alternatives.front());
                QVERIFY(flip.text.english().find(people[p].name) != std::string::npos);
                ++flips;
            }
        }
        QVERIFY(flips > 0);
        const auto without = agreementOf(study(), {people[1], people[2]});
        QCOMPARE(before->people[0].winnerWithout, without->alternatives.front());
    }

    void badInputIsRefused() {
        QVERIFY(!agreementOf(study(), {person("Ann", 1, 1)}));
        const auto nothing = agreementOf(study(), {person("Ann", 1, 1), person("Ben", 0, 0)});
        QVERIFY(!nothing.ok());
        QCOMPARE(nothing.error().where, std::string("Ben"));
    }

    void itIsWrittenForPeopleAndPrograms() {
        const auto agreement = agreementOf(study(), {person("Ann", 9, 1), person("Ben", 1, 9)});
        QVERIFY(agreement.ok());
        const auto json = toJson(*agreement, study());
        QCOMPARE(json["people"].size(), std::size_t{2});
        QCOMPARE(json["people"][1]["name"].get<std::string>(), std::string("Ben"));
        for (const auto& text :
             {agreementText(study(), *agreement), agreementMarkdown(study(), *agreement)}) {
            QVERIFY(text.find("Ann") != std::string::npos && text.find("Beta") != std::string::npos);
            QVERIFY(text.find("world") == std::string::npos);
        }
    }
};

QTEST_APPLESS_MAIN(TestAgreement)
#include "tst_agreement.moc"
