// SPDX-License-Identifier: GPL-3.0-only
#include <QRandomGenerator>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <functional>

#include "core/answers/question_answers.h"
#include "core/decision/conclusion.h"
#include "core/decision/services.h"
#include "core/decision/what_if.h"
#include "tests/support/bundled_study.h"

using namespace bakeoff::core;

namespace {

constexpr quint32 kSeeds = 60;

/// Answers to `count` questions, drawn by the seed.
Answers someAnswers(const Study& study, quint32 seed, int count) {
    QRandomGenerator random(seed);
    Answers out;
    for (int i = 0; i < count; ++i) {
        const auto& question =
            study.questionnaire[random.bounded(static_cast<quint32>(study.questionnaire.size()))];
        const auto offers = offersOf(question);
        if (!offers.empty())
            pickOffer(out, question, offers[random.bounded(static_cast<quint32>(offers.size()))].id);
    }
    return out;
}

DecisionOptions quick() {
    DecisionOptions options;
    options.samples = 400;
    return options;
}

std::string wordsOf(const Conclusion& said) {
    std::string out = said.answer.english() + "\n" + said.sureness.english() + "\n" + said.caution.english() +
                      "\n" + said.ifOne.english() + "\n" + said.split.english();
    for (const auto* side : {&said.inFavour, &said.against}) {
        for (const auto& reason : *side)
            out += "\n" + reason.text.english() + "\n" + reason.detail.english();
    }
    return out;
}

}  // namespace

/// What a decision says first, held against the decision that it is of.
class TestConclusion : public QObject {
    Q_OBJECT
    Study m_study;

    static Study twoServices() {
        Study out;
        out.id = "t";
        out.alternatives = {{"a", "Alpha"}, {"b", "Beta"}};
        out.ratingScale = {{1, "*", ""}, {2, "**", ""}, {3, "***", ""}};
        out.scenarios = {{"s0", "Speed", {{"a", 3}, {"b", 1}}, {"a"}, "A"},
                         {"s1", "Ease", {{"a", 1}, {"b", 3}}, {"b"}, "B"}};
        return out;
    }
    static Service service(const char* name, double speed, double ease) {
        Service out{name, {}};
        out.answers.amounts = {{"s0", speed}, {"s1", ease}};
        return out;
    }

private Q_SLOTS:
    void initTestCase() { m_study = bakeoff::tests::bundledStudy(); }

    void nothingOfItContradictsTheDecision_data() {
        QTest::addColumn<int>("answers");
        for (const int answers : {0, 1, 3, 5, 10, 25})
            QTest::addRow("%d answers", answers) << answers;
    }
    void nothingOfItContradictsTheDecision() {
        QFETCH(int, answers);
        for (quint32 seed = 0; seed < kSeeds; ++seed) {
            const auto decision = decide(m_study, someAnswers(m_study, seed, answers), quick());
            if (!decision)
                continue;  // nothing is any of the work
            const auto where = QByteArray("seed ") + QByteArray::number(seed);
            const auto& said = decision->conclusion;
            const std::string answer = said.answer.english();
            const bool open = decision->verdict == Decision::Verdict::Open;
            QVERIFY2(answer.starts_with("Not decided") == open, where);
            QVERIFY2(decision->sure >= 0 && decision->sure <= 1 - decision->openChance + 1e-12, where);
            if (decision->verdict == Decision::Verdict::Clear)
                QVERIFY2(decision->sure >= 0.95 && said.caution.empty(), where);
            if (open)
                QVERIFY2(decision->sure < 0.95, where);
            if (!open) {
                for (const auto& id : decision->alternatives)
                    QVERIFY2(answer.find(m_study.alternativeName(id)) != std::string::npos, where);
            }
            QVERIFY2(said.one == decision->ranking[0], where);
            QVERIFY2(said.ifOne.empty() == (decision->kind == Decision::Kind::Single && !open), where);
            checkReasons(said, where);
            const std::string words = wordsOf(said);
            for (const char* term : {"world", "ragile", "V6", "acceptab", "centroid"})
                QVERIFY2(words.find(term) == std::string::npos, (words + " has " + term).c_str());
        }
    }
    static void checkReasons(const Conclusion& said, const QByteArray& where) {
        QVERIFY2(said.inFavour.size() <= 3 && said.against.size() <= 2, where);
        for (const auto& reason : said.inFavour)
            QVERIFY2(reason.points > 0 && !reason.text.empty() && !reason.alternative.empty(), where);
        for (const auto& reason : said.against)
            QVERIFY2(reason.points > 0 && !reason.text.empty(), where);
        QVERIFY2(std::ranges::is_sorted(said.against, std::greater(), &Reason::points), where);
    }

    /// One figure for how sure it is, in the verdict's sentence too.
    void theVerdictNamesTheSameFigure() {
        for (quint32 seed = 0; seed < kSeeds; ++seed) {
            const auto decision = decide(m_study, someAnswers(m_study, seed, 6), quick());
            if (!decision || decision->verdict == Decision::Verdict::Tie)
                continue;
            const auto figure =
                std::to_string(static_cast<int>(std::floor(decision->sure * 100 + 1e-9))) + " %";
            QVERIFY2(decision->verdictReason.english().find("in " + figure) != std::string::npos,
                     decision->verdictReason.english().c_str());
            for (const auto& reason : decision->reasons)
                QVERIFY2(reason.english().find("worlds") == std::string::npos, reason.english().c_str());
        }
    }

    void reasonsAreWhatMakesTheLead() {
        Study study = twoServices();
        Answers answers;
        answers.amounts = {{"s0", 6}, {"s1", 3}};
        DecisionOptions options = quick();
        options.splitCost = 1;
        const auto decision = decide(study, answers, options);
        QVERIFY(decision.ok());
        const auto& said = decision->conclusion;
        QCOMPARE(said.inFavour.size(), std::size_t{1});
        QCOMPARE(said.against.size(), std::size_t{1});
        QCOMPARE(said.inFavour[0].scenario, std::string("s0"));
        QCOMPARE(said.inFavour[0].text.english(), std::string("Speed: Alpha is rated ***, Beta *"));
        const double lead = decision->scores.at("a") - decision->scores.at("b");
        QVERIFY(std::fabs(said.inFavour[0].points - said.against[0].points - 100 * lead) < 1e-9);
        QVERIFY(said.split.english().find("does not pay") != std::string::npos);
    }

    /// Who is best more often than the leader is named, whatever the scores say.
    void theSplitSaysWhatItCosts() {
        Answers answers;
        answers.amounts = {{"s0", 6}, {"s1", 5}};
        const auto decision = decide(twoServices(), answers, quick());
        QVERIFY(decision.ok() && decision->kind == Decision::Kind::Both);
        const auto& said = decision->conclusion;
        QVERIFY(said.split.english().find(" pays: it gains") != std::string::npos);
        QVERIFY(said.split.english().find("costs 15") != std::string::npos);
        QCOMPARE(said.ifOne.english(), std::string("If you must take one: Alpha."));
        QCOMPARE(said.inFavour.size(), std::size_t{2});
        QVERIFY(said.inFavour[0].alternative != said.inFavour[1].alternative);
        // The study has no hybrid architecture to point at.
        for (const auto& reason : decision->reasons)
            QVERIFY(reason.english().find("hybrid") == std::string::npos);
        QVERIFY(
            std::ranges::any_of(decide(m_study, everything(), quick())->reasons, [](const Message& reason) {
                return reason.english().find("hybrid architecture") != std::string::npos;
            }));
    }
    /// Answers that split the bundled study.
    [[nodiscard]] Answers everything() const {
        Answers answers;
        answers.splitCost = 0;
        for (const auto& scenario : m_study.scenarios)
            answers.amounts[scenario.id] = scenario.separable ? 3 : 0;
        return answers;
    }

    void chancesInWords_data() {
        QTest::addColumn<double>("share");
        QTest::addColumn<QString>("words");
        QTest::newRow("none") << 0.0 << "fewer than 1 of 20";
        QTest::newRow("few") << 0.06 << "about 1 of 10";
        QTest::newRow("some") << 0.68 << "about 7 of 10";
        QTest::newRow("nearly") << 0.949 << "about 9 of 10";
        QTest::newRow("clear") << 0.979 << "97 of 100";
        QTest::newRow("all") << 1.0 << "practically all";
    }
    void chancesInWords() {
        QFETCH(double, share);
        QFETCH(QString, words);
        QCOMPARE(QString::fromStdString(inTen(share).english()), words);
    }

    /// A lever moves one share, keeps the others in proportion, and the answer changes where it says. With
    /// nothing answered none flips it: what is open counts as typical of what was said, so one amount alone,
    /// however large, leaves all shares alike.
    void leversFlipTheAnswerWhereTheySay_data() {
        QTest::addColumn<int>("answers");
        for (const int answers : {0, 3, 8, 30})
            QTest::addRow("%d answers", answers) << answers;
    }
    void leversFlipTheAnswerWhereTheySay() {
        QFETCH(int, answers);
        int flips = 0;
        for (quint32 seed = 0; seed < kSeeds; ++seed) {
            const Answers given = someAnswers(m_study, seed, answers);
            const auto decision = decide(m_study, given, quick());
            if (!decision)
                continue;
            const auto where = QByteArray("seed ") + QByteArray::number(seed);
            const auto levers = leversOf(m_study, given, *decision);
            QVERIFY2(levers.size() <= 3, where);
            for (const auto& lever : levers) {
                QVERIFY2(lever.least <= lever.now && lever.now <= lever.most, where);
                QVERIFY2(answers > 0 || (!lever.flipAbove && !lever.flipBelow), where);
                flips += checkFlip(given, lever, lever.flipAbove, 0.01, lever.above, where);
                flips += checkFlip(given, lever, lever.flipBelow, -0.01, lever.below, where);
            }
        }
        QCOMPARE(flips > 0, answers > 0);
    }
    int checkFlip(const Answers& given, const Lever& lever, std::optional<double> at, double beyond,
                  const std::string& winner, const QByteArray& where) const {
        const double wanted = at.value_or(0) + beyond;
        if (!at || wanted <= 0 || wanted >= lever.most)
            return 0;
        const auto moved = decide(m_study, withShare(m_study, given, lever.scenario, wanted), quick());
        const auto shares = [&](const Contribution& item) { return item.scenario == lever.scenario; };
        if (!moved)
            qFatal("%s: %s", where.constData(), moved.error().text().c_str());
        const auto item = std::ranges::find_if(moved->contributions, shares);
        if (std::fabs(item->share - wanted) > 2e-3)
            qFatal("%s: the share is %f, not %f", where.constData(), item->share, wanted);
        // Others may overtake on the same way; who was ahead is so no more.
        if (moved->ranking[0] != winner &&
            moved->scores.at(winner) < moved->scores.at(moved->ranking[0]) - 1e-6)
            qFatal("%s: %s wins, not %s", where.constData(), moved->ranking[0].c_str(), winner.c_str());
        return 1;
    }

    void aLeverKeepsTheOthersInProportion() {
        const Answers given = someAnswers(m_study, 5, 12);
        const auto before = decide(m_study, given, quick());
        const auto& id = m_study.scenarios[2].id;
        const auto after = decide(m_study, withShare(m_study, given, id, 0.1), quick());
        QVERIFY(before.ok() && after.ok());
        double ratio = 0;
        for (std::size_t s = 0; s < before->contributions.size(); ++s) {
            const auto& old = before->contributions[s];
            if (old.scenario == id || old.share < 1e-9)
                continue;
            const double now = after->contributions[s].share / old.share;
            QVERIFY(ratio == 0 || std::fabs(now - ratio) < 1e-9);
            ratio = now;
        }
        QVERIFY(ratio > 0);
    }

    void weightsStatedOtherwiseHaveNoLevers() {
        Answers answers;
        answers.weights.kind = WeightStatement::Kind::Unknown;
        const auto decision = decide(m_study, answers, quick());
        QVERIFY(leversOf(m_study, answers, *decision).empty());
        QVERIFY(withShare(m_study, answers, m_study.scenarios[0].id, 0.5) == answers);
        QVERIFY(withShare(m_study, Answers(), "nonsense", 0.5) == Answers());
    }

    void servicesAreAnsweredTogether_data() {
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("second");
        QTest::addColumn<QString>("answer");
        QTest::newRow("apart") << 100.0 << 0.01 << "Take Alpha for Edge and Beta for Reports";
        QTest::newRow("alike") << 100.0 << 90.0 << "Take Alpha for all your services";
    }
    void servicesAreAnsweredTogether() {
        QFETCH(double, first);
        QFETCH(double, second);
        QFETCH(QString, answer);
        const auto decided = decideServices(
            twoServices(), {service("Edge", first, 1), service("Reports", second, 1)}, quick());
        QVERIFY(decided.ok());
        QCOMPARE(QString::fromStdString(decided->answer.english()), answer);
        const auto one = decideServices(twoServices(), {service("Edge", first, 1)}, quick());
        QVERIFY(one->answer == one->services[0].decision.conclusion.answer);
    }
    /// What is said first is about what stands below it: a person's view has their name.
    void aPersonsAnswerHasTheirName() {
        auto ana = service("Ana", 100, 0.01);
        ana.person = true;
        const std::vector both{service("Edge", 0.01, 100), service("Reports", 0.01, 100)};
        const auto services = decideServices(twoServices(), both, quick());
        const auto hers = decide(twoServices(), ana.answers, quick());
        QVERIFY(services.ok() && hers.ok());
        for (const auto* beside : {static_cast<const ServicesDecision*>(nullptr), &*services})
            QCOMPARE(answerOf(ana, *hers, beside).english(), "For Ana: " + hers->conclusion.answer.english());
        const auto& own = services->services[0].decision;
        QVERIFY(answerOf(both[0], own, &*services) == services->answer);
        QVERIFY(answerOf(both[0], own, nullptr) == own.conclusion.answer);
    }
    /// What is not decided is not recommended for a service either.
    void anOpenServiceIsNamedAsOpen() {
        Service open{"New", {}};
        const auto decided = decideServices(m_study, {open, {"Known", everything()}}, quick());
        QVERIFY(decided.ok());
        QCOMPARE(decided->services[0].decision.verdict, Decision::Verdict::Open);
        QVERIFY2(decided->answer.english().ends_with("not decided yet: New"),
                 decided->answer.english().c_str());
    }
};

QTEST_APPLESS_MAIN(TestConclusion)
#include "tst_conclusion.moc"
