// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>

#include "core/study/source_ratios.h"
#include "core/verdict/claim_check.h"

using namespace bakeoff::core;

/// Figures that nothing here can measure still stand beside each other.
class TestSourceRatios : public QObject {
    Q_OBJECT

    static Claim claim(const std::string& id, const std::string& alternative, double value,
                       const std::string& name, const std::string& unit, const std::string& label = {}) {
        Claim out;
        out.id = id;
        out.alternative = alternative;
        out.label = label.empty() ? alternative : label;
        out.metricName = name;
        out.value = value;
        out.unit = unit;
        out.where = "Table";
        return out;
    }

    static Study studyOf(std::vector<Claim> claims) {
        Study study;
        study.alternatives = {{"a", "a"}, {"b", "b"}, {"c", "c"}};
        study.claims = std::move(claims);
        return study;
    }

private Q_SLOTS:
    void direction_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<int>("lower");  // 1, 0, or -1 where nobody can say
        const auto row = [](const char* name, const char* unit, int lower) {
            QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(unit) << lower;
        };
        row("Relative speed", "count", 0);
        row("Times faster", "count", 0);
        row("Slowdown factor", "count", 1);
        row("Memory", "MB", 1);
        row("Free storage", "GB", -1);
        row("Score (lower is better)", "count", 1);
        row("Score (higher is better)", "count", 0);
        row("Score ↓", "count", 1);
        row("Score", "count", 0);
        row("Throughput", "MB", 0);
        row("Insert", "ms", 1);
        row("INSERT", "ops/s", 0);
        row("Errors", "count", 1);
        row("Stars", "count", 0);
        row("Relative", "count", -1);
        row("LOC", "count", -1);
        row("Bundle", "KB", -1);
        row("Timeouts handled", "count", -1);
    }

    void direction() {
        QFETCH(QString, name);
        QFETCH(QString, unit);
        QFETCH(int, lower);
        const auto got = lowerIsBetter(claim("x", "a", 1, name.toStdString(), unit.toStdString()));
        QCOMPARE(got ? static_cast<int>(*got) : -1, lower);
    }

    void theBestOfTheOthers() {
        const auto study =
            studyOf({claim("a1", "a", 10, "Insert", "ms"), claim("b1", "b", 20, "Insert", "ms"),
                     claim("c1", "c", 40, "Insert", "ms")});
        const auto ratios = sourceRatios(study);
        QCOMPARE(ratios.size(), std::size_t{3});
        QVERIFY(ratios[0] && ratios[1] && ratios[2]);
        QCOMPARE(ratios[0]->reference, std::string("b1"));
        QCOMPARE(ratios[0]->times, 0.5);
        QCOMPARE(ratios[0]->ahead, std::optional(true));
        QCOMPARE(ratios[2]->reference, std::string("a1"));
        QCOMPARE(ratios[2]->times, 4.0);
        QCOMPARE(ratios[2]->ahead, std::optional(false));
    }

    /// Units are made one; other rows, other names and other kinds of unit are not comparable.
    void onlyWhatIsComparable() {
        const auto study = studyOf(
            {claim("a1", "a", 500, "Insert", "ms", "a, 1 KB"), claim("b1", "b", 1, "Insert", "s", "b, 1 KB"),
             claim("b2", "b", 9, "Insert", "s", "b, 10 KB"), claim("c1", "c", 9, "Delete", "s", "c, 1 KB"),
             claim("c2", "c", 9, "Insert", "MB", "c, 1 KB")});
        const auto ratios = sourceRatios(study);
        QVERIFY(ratios[0] && ratios[1]);
        QCOMPARE(ratios[0]->times, 0.5);
        QVERIFY(!ratios[2] && !ratios[3] && !ratios[4]);
    }

    void unknownStaysUnknown() {
        const auto ratios =
            sourceRatios(studyOf({claim("a1", "a", 3, "LOC", "count"), claim("b1", "b", 4, "LOC", "count")}));
        QVERIFY(ratios[0] && !ratios[0]->ahead);
        QCOMPARE(ratios[0]->times, 0.75);
    }

    void checksSayIt() {
        const auto study =
            studyOf({claim("a1", "a", 10, "Insert", "ms"), claim("b1", "b", 20, "Insert", "ms")});
        const auto checks = checkClaims(study, {});
        QVERIFY2(checks[0].explanation.english().find("which is better") != std::string::npos,
                 checks[0].explanation.english().c_str());
        QVERIFY2(checks[1].explanation.english().find("which is worse") != std::string::npos,
                 checks[1].explanation.english().c_str());
    }
};

QTEST_GUILESS_MAIN(TestSourceRatios)
#include "tst_source_ratios.moc"
