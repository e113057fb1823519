// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>

#include "article_outline.h"

using namespace bakeoff::core;
using namespace article_outline;

/// Single kinds of cells, lines and lists, each in the smallest article that has it.
class TestArticleKinds : public QObject {
    Q_OBJECT

    static Json read(const std::string& text) {
        const auto imported = importArticle(text, "article.md", {allWorkloads(), {}});
        return imported ? outline(*imported) : Json();
    }

private Q_SLOTS:
    /// A magnitude in the cell and one in the header are one where they are the same, and nobody's guess
    /// where they are not.
    void magnitudesOfCellAndHeader_data() {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("figure");
        const auto row = [](const char* header, const char* cell, const char* figure) {
            QTest::newRow((std::string(header) + ": " + cell).c_str())
                << QString::fromUtf8(header) << QString::fromUtf8(cell) << QString::fromUtf8(figure);
        };
        row("kreq/s", "12", "12000 req/s");
        row("kreq/s", "12k", "12000 req/s");
        row("kreq/s", "12 万", "");
        row("kreq/s", "1.2 million", "");
        row("Requests (millions)", "3", "3000000 count");
        row("Requests (millions)", "3M", "3000000 count");
        row("Requests (millions)", "3k", "");
        row("Throughput", "12k kreq/s", "12000 req/s");
        row("Throughput", "12 万 kreq/s", "");
        row("Throughput", "12 万 req/s", "120000 req/s");
        row("Throughput per node", "约 1000 req/s", "~1000 req/s");
        row("Throughput", "1000 req/s 左右", "~1000 req/s");
        row("Throughput", "1000左右", "~1000 count");
        row("Connections held", "10万以上", ">=100000 count");
        row("Calls", "1234.567 ops/ms", "1234567 ops/s");
    }

    void magnitudesOfCellAndHeader() {
        QFETCH(QString, header);
        QFETCH(QString, cell);
        QFETCH(QString, figure);
        const std::string table = "# Alpha vs Beta\n\n| Server | " + header.toStdString() +
                                  " |\n|---|---|\n| Alpha | " + cell.toStdString() + " |\n| Beta | " +
                                  cell.toStdString() + " |\n";
        const Json got = read(table);
        QVERIFY(got.is_object());
        const Json want = figure.isEmpty()
                              ? Json()
                              : Json("Alpha | " + header.toStdString() + " | " + figure.toStdString());
        bool found = figure.isEmpty() && got["figures"].empty();
        for (const auto& line : got["figures"])
            found =
                found || (!figure.isEmpty() && line.get<std::string>().starts_with(want.get<std::string>()));
        QVERIFY2(found, got.dump().c_str());
    }

    /// What a list of reasons begins with, and what of it is a reason.
    void reasons_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("want");
        const auto row = [](const char* name, const char* text, const char* want) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(want);
        };
        row("against, inline", "Don't use Alpha when the volume is low.",
            R"([["avoid Alpha","the volume is low"]])");
        row("against, avoided", "Avoid Alpha if memory is scarce.",
            R"([["avoid Alpha","memory is scarce"]])");
        row("against, a list", "Do not use Alpha for:\n\n- small jobs\n- big jobs",
            R"([["avoid Alpha","small jobs","big jobs"]])");
        row("against, when not", "## When not to use Alpha\n\n- small jobs",
            R"([["avoid Alpha","small jobs"]])");
        row("against, cons in line", "**Cons of Alpha:** slow, old", R"([["avoid Alpha","slow","old"]])");
        row("against, marked", "## Alpha\n\n- ✅ fast\n- ❌ young",
            R"([["shines Alpha","fast"],["avoid Alpha","young"]])");
        row("a lead-in is no reason", "Choose Alpha if you need:\n\n- speed",
            R"([["choose_when Alpha","speed"]])");
        row("a lead-in of more words", "Choose Alpha when the team is small:\n\n- speed",
            R"([["choose_when Alpha","the team is small","speed"]])");
        row("names under a question",
            "## When to choose what\n\n**Alpha:**\n\n- speed\n\n**Beta:**\n\n- size",
            R"([["choose_when Alpha","speed"],["choose_when Beta","size"]])");
        row("a name and what for", "**Alpha for:**\n- speed", R"([["choose_when Alpha","speed"]])");
        row("columns of pros and cons",
            "| Option | Pros | Cons |\n|---|---|---|\n| Alpha | fast, small | young |\n| Beta | old | – |",
            R"([["shines Alpha","fast","small"],["shines Beta","old"],["avoid Alpha","young"]])");
        row("方案、优点、缺点",
            "| 方案 | 优点 | 缺点 |\n|---|---|---|\n| Alpha | 快、小 | 新 |\n| Beta | 稳定 | 慢 |",
            R"([["shines Alpha","快","小"],["shines Beta","稳定"],["avoid Alpha","新"],["avoid Beta","慢"]])");
        row("nobody", "Don't use things when you are tired.", "[]");
    }

    void reasons() {
        QFETCH(QString, text);
        QFETCH(QString, want);
        const Json got =
            read("# Alpha vs Beta\n\n| Server | Req/s |\n|---|---|\n| Alpha | 10 |\n| Beta | 20 |\n\n" +
                 text.toStdString() + "\n");
        QVERIFY(got.is_object());
        QVERIFY2(got["guidance"] == Json::parse(want.toStdString()), got["guidance"].dump().c_str());
    }

    /// Ratings in several notations, and marks that nobody can read.
    void ratings_data() {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("want");
        const auto row = [](const char* name, const char* table, const char* want) {
            QTest::newRow(name) << QString::fromUtf8(table) << QString::fromUtf8(want);
        };
        row("one unknown mark",
            "| X | Alpha | Beta | Gamma |\n|-|-|-|-|\n| P | ★★ | ★ | soon |\n| Q | ★ | ★★★ | ★★ |",
            R"(["P | 2 1 ?","Q | 1 3 2"])");
        row("two scales out of",
            "| X | Alpha | Beta | Gamma |\n|-|-|-|-|\n| P | 3/5 | 4/5 | 5/5 |\n| Q | 2/5 | 1/5 | 5/5 |\n\n"
            "| Y | Alpha | Beta | Gamma |\n|-|-|-|-|\n| R | 7/10 | 10/10 | 1/10 |",
            R"(["P | 3 4 5","Q | 2 1 5","R | 7 10 1 of 1/10 < 2/10 < 3/10 < 4/10 < 5/10 < 6/10 < 7/10 < 8/10 < 9/10 < 10/10"])");
        row("words among ticks",
            "| X | Alpha | Beta | Gamma |\n|-|-|-|-|\n| P | ✓ | Partial | ✗ |\n| Q | ✗ | ✓ | ✓ |",
            R"(["P | 2 1 0","Q | 0 2 2"])");
        row("words alone",
            "| X | Alpha | Beta | Gamma |\n|-|-|-|-|\n| P | Yes | Partial | No |\n| Q | Native | Yes | No |",
            R"(["P | 2 1 0","Q | 3 2 0"])");
        row("circles", "| X | Alpha | Beta | Gamma |\n|-|-|-|-|\n| P | ◎ | ○ | × |\n| Q | △ | ○ | ○ |",
            R"(["P | 4 3 1","Q | 2 3 3"])");
        row("rows of ratings among facts",
            "| X | Alpha | Beta | Gamma |\n|-|-|-|-|\n| Model | log | queue | both |\n| P | ✅ | ❌ | ✅ "
            "|\n| Q | ❌ | ✅ | ✅ |\n| Docs | Good | Poor | Excellent |\n| Tools | Poor | Good | Good |",
            R"(["P | 1 0 1","Q | 0 1 1","Docs | 2 1 3 of Poor < Good < Excellent","Tools | 1 2 2 of Poor < Good < Excellent"])");
        row("one row of ticks is no matrix",
            "| X | Alpha | Beta | Gamma |\n|-|-|-|-|\n| Time | 1 s | 2 s | 3 s |\n| Memory | 1 MB | 2 MB | 3 "
            "MB |\n| P | ✅ | ❌ | ✅ |",
            "[]");
        row("one column of ticks is no matrix",
            "| Server | Time | P |\n|-|-|-|\n| Alpha | 1 s | ✅ |\n| Beta | 2 s | ❌ |\n| Gamma | 3 s | ✅ |",
            "[]");
    }

    void ratings() {
        QFETCH(QString, table);
        QFETCH(QString, want);
        const Json got = read("# Alpha vs Beta vs Gamma\n\n" + table.toStdString() + "\n");
        QVERIFY(got.is_object());
        QVERIFY2(got["scenarios"] == Json::parse(want.toStdString()), got.dump().c_str());
    }

    /// Amounts of a column of weights, and words that are none.
    void weights_data() {
        QTest::addColumn<QString>("cells");
        QTest::addColumn<QString>("shares");
        QTest::addColumn<QString>("note");
        QTest::newRow("percent") << QStringLiteral("30% 70 %") << QStringLiteral("30 70") << QString();
        QTest::newRow("points") << QStringLiteral("1 4") << QStringLiteral("1 4") << QString();
        QTest::newRow("words") << QStringLiteral("High Low") << QString() << QStringLiteral("Weight: High");
        QTest::newRow("one word") << QStringLiteral("3 Low") << QString() << QStringLiteral("Weight: 3");
        QTest::newRow("nothing at all") << QStringLiteral("0 0") << QString() << QStringLiteral("Weight: 0");
        QTest::newRow("below nothing") << QStringLiteral("-1 2") << QString() << QStringLiteral("Weight: -1");
    }

    void weights() {
        QFETCH(QString, cells);
        QFETCH(QString, shares);
        QFETCH(QString, note);
        const QString second = cells.section(QLatin1Char(' '), 1);
        const QString text =
            QStringLiteral(
                "# Alpha vs Beta\n\n| X | Weight | Alpha | Beta |\n|-|-|-|-|\n| P | %1 | ★★ | ★ |\n"
                "| Q | %2 | ★ | ★★★ |\n")
                .arg(cells.section(QLatin1Char(' '), 0, 0), second);
        const auto imported = importArticle(text.toStdString(), "a.md", {allWorkloads(), {}});
        QVERIFY(imported.ok());
        const auto& scenarios = imported->study.scenarios;
        QCOMPARE(scenarios.size(), std::size_t{2});
        const QStringList wanted = shares.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (int i = 0; i < 2; ++i) {
            const auto& scenario = scenarios[static_cast<std::size_t>(i)];
            QCOMPARE(scenario.share.has_value(), !wanted.isEmpty());
            if (scenario.share)
                QCOMPARE(*scenario.share, wanted[i].toDouble());
        }
        QCOMPARE(QString::fromStdString(scenarios[0].note), note);
    }
};

QTEST_GUILESS_MAIN(TestArticleKinds)
#include "tst_article_kinds.moc"
