// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>
#include <algorithm>

#include "core/report/capacity_table.h"
#include "core/report/html_report.h"
#include "core/report/run_report.h"

using namespace bakeoff::core;

namespace {

Study study() {
    Study out;
    out.id = "t";
    out.title = "T";
    out.alternatives = {{"a", "A"}, {"b", "B & Co"}};
    return out;
}

/// A costs 100 to 300, of B nothing is known.
CapacityReport report() {
    CapacityReport out;
    out.traffic.meanPerS = 100;
    out.traffic.peakPerS = 400;
    out.prices = {"P", "EUR", "", {{"m", "m", 2, 4e9, 100, "2026-06-17", "our invoice"}}};
    MeasuredRate rate;
    rate.subject = "a1";
    rate.perS = {1000, {900, 1100}};
    rate.memory = Figure95{5e7, {4e7, 6e7}};
    out.alternatives.push_back({"a", rate, FleetRange{{"m", 2, 200}, {"m", 1, 100}, {"m", 3, 300}}, {}});
    out.alternatives.push_back({"b", std::nullopt, std::nullopt, say("The result of %1 is invalid.", "b1")});
    out.sentence = say("Whether it matters at your load is not known.");
    out.cautions = {say("The memory of %1 was not measured; it is taken to fit.", "A")};
    return out;
}

std::size_t column(const Table& table, const char* key) {
    const auto it = std::ranges::find(table.columns, key, &Column::key);
    if (it == table.columns.end())
        qFatal("no column %s", key);
    return static_cast<std::size_t>(it - table.columns.begin());
}

}  // namespace

class TestCapacityTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rangesAreWritten_data() {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("shown");
        QTest::newRow("rate") << QByteArray("rate") << QStringLiteral("1,000 /s (900 /s – 1,100 /s)");
        QTest::newRow("memory") << QByteArray("memory") << QStringLiteral("50 MB (40 MB – 60 MB)");
        QTest::newRow("instances") << QByteArray("instances") << QStringLiteral("2 (1 – 3) × m");
        QTest::newRow("money") << QByteArray("per_month") << QStringLiteral("200 (100 – 300)");
        QTest::newRow("not measured") << QByteArray("cpu") << QStringLiteral("–");
    }
    void rangesAreWritten() {
        QFETCH(QByteArray, key);
        QFETCH(QString, shown);
        const auto table = capacityTable(study(), report());
        QCOMPARE(QString::fromStdString(table.rows[0][column(table, key.constData())].text.english()), shown);
    }

    /// What is not known is no zero, and says why.
    void theUnknownIsNoZero() {
        const auto table = capacityTable(study(), report());
        for (const char* key : {"rate", "memory", "instances", "per_month", "per_million"}) {
            const auto& cell = table.rows[1][column(table, key)];
            QVERIFY2(cell.value.is_null(), key);
            QVERIFY2(!cell.tooltip.empty(), key);
            QVERIFY2(cell.text.english().find('0') == std::string::npos, key);
        }
        for (const auto& row : table.rows)
            QCOMPARE(row.size(), table.columns.size());
    }

    void pricesNameTheirDayAndSource() {
        const auto table = priceTable(report().prices);
        QCOMPARE(table.rows.size(), std::size_t{1});
        QCOMPARE(table.rows[0][column(table, "as_of")].text.english(), std::string("2026-06-17"));
        QCOMPARE(table.rows[0][column(table, "source")].text.english(), std::string("our invoice"));
    }

    void aPeakThatIsNoneIsNotStated() {
        CapacityReport of = report();
        std::vector<ScalePoint> points;
        for (const double n : {1.0, 2.0, 4.0, 8.0, 16.0})
            points.push_back({n, {100 * n}});
        auto fit = fitScalability(points);
        QVERIFY(fit.ok());
        of.scalability.emplace_back("a1", std::move(fit).value());
        const auto table = scalabilityTable(of);
        QCOMPARE(table.rows[0][column(table, "peak")].text.english(), std::string("none shown"));
        // Its cautions are said once, with their subject.
        QCOMPARE(allCautions(of).size(), of.cautions.size() + of.scalability[0].second.cautions.size());
        QVERIFY(allCautions(of).back().english().starts_with("a1: "));
    }

    void theReportHasItsSection_data() {
        QTest::addColumn<bool>("html");
        QTest::newRow("markdown") << false;
        QTest::newRow("html") << true;
    }
    void theReportHasItsSection() {
        QFETCH(bool, html);
        const Study of = study();
        const auto capacity = report();
        RunReportInput input;
        input.study = &of;
        const auto text = [&] { return html ? htmlReport(input) : markdownReport(input); };
        QVERIFY(text().find("At your load") == std::string::npos);
        input.capacity = &capacity;
        for (const char* part : {"At your load", "Whether it matters", "200 (100 – 300)", "our invoice",
                                 "is taken to fit", html ? "B &amp; Co" : "B & Co"})
            QVERIFY2(text().find(part) != std::string::npos, part);
    }
};

QTEST_APPLESS_MAIN(TestCapacityTable)
#include "tst_capacity_table.moc"
