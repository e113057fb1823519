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
        row("over a rival", "## Benefits over Beta\n\n- small\n- quick", "[]");
        row("over a rival, of whom", "## Benefits of Alpha over Beta\n\n- small\n- quick",
            R"([["shines Alpha","small","quick"]])");
        row("an item that skips", "## Pros of Alpha\n\n- fast\n- Skip forward in long streams\n- small",
            R"([["shines Alpha","fast","Skip forward in long streams","small"]])");
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

    /// Whole small articles: who is compared, and what of their tables is read.
    void shapes_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("want");
        const auto row = [](const char* name, const char* text, const char* key, const char* want) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(key)
                                << QString::fromUtf8(want);
        };
        const char* corner =
            "||D|D++|Rill|\n|---|---|---|---|\n|typing|static|strong|loose|\n||weak|none|both|\n";
        row("no blank in an empty corner: names", corner, "alternatives", R"(["D","D++","Rill"])");
        row("no blank in an empty corner: cells", corner, "texts",
            R"(["typing: | static | strong | loose"])");
        const char* overflow =
            "# Alpha vs Beta\n\n| Server | Time (ms) | Memory (MB) |\n|-|-|-|\n| Alpha | 4 | 9 |\n| Beta "
            "| 5 | 3.1 | 8 |\n\n| Server | Req/s |\n|-|-|\n| Alpha | 10 |\n| Beta | 20 |\n";
        row("a row of too many cells: figures", overflow, "figures",
            R"(["Alpha | Time (ms) | 4 ms | wall_ns","Alpha | Memory (MB) | 9 MB | pss_peak_bytes","Alpha | Req/s | 10 req/s | requests_per_s","Beta | Req/s | 20 req/s | requests_per_s"])");
        row("a row of too many cells: said", overflow, "unread", R"(["6: Beta"])");
        row("bars in code are no cells",
            "# Alpha vs Beta\n\n| Tool | Or | Speed |\n|-|-|-|\n| Alpha | `a || b` | 3 MB/s |\n| Beta | `a "
            "or b` | 4 MB/s |\n",
            "figures", R"(["Alpha | Speed | 3 MB/s","Beta | Speed | 4 MB/s"])");
        row("an empty cell too many",
            "# Alpha vs Beta\n\n| Tool | Speed |\n|-|-|\n| Alpha | 3 MB/s | |\n| Beta | 4 MB/s | |\n",
            "figures", R"(["Alpha | Speed | 3 MB/s","Beta | Speed | 4 MB/s"])");
        row("memory usage is no advice",
            "# Alpha vs Beta\n\n| Server | Req/s |\n|-|-|\n| Alpha | 10 |\n| Beta | 20 |\n\n## Memory "
            "usage\n\n- **Alpha**: keeps every page\n- **Beta**: copies on write\n",
            "guidance", "[]");
        row("who reads and who writes",
            "# Read and write times\n\n| Library | Time to read (s) | Time to write (s) |\n|-|-|-|\n| "
            "alphajson | 2.5 | 3 |\n| betajson | 4 | 1.5 |\n",
            "figures",
            R"(["alphajson | Time to read (s) | 2.5 s","alphajson | Time to write (s) | 3 s","betajson | Time to read (s) | 4 s","betajson | Time to write (s) | 1.5 s"])");
        const char* benchmarks =
            "# Router speed\n\n```bash\n$ go test -bench=.\nBenchmarkRoute/Alpha-8   300   4044 ns/op   120 "
            "B/op\nBenchmarkRoute/Beta-8   500   3000 ns/op   64 B/op\nPASS\n```\n";
        row("what a test prints: names", benchmarks, "alternatives", R"(["Alpha","Beta"])");
        row("what a test prints: figures", benchmarks, "figures",
            R"(["Alpha | ns/op | 4044 ns","Alpha | B/op | 120 B","Beta | ns/op | 3000 ns","Beta | B/op | 64 B"])");
        row("what a test prints, and of what",
            "# Stores\n\n```\nBenchmarkGet_Alpha-4 20 ns/op\nBenchmarkGet_Beta_Fast-4 30 ns/op\n"
            "BenchmarkSet_Parallel_Alpha-4 40 ns/op\nBenchmarkSet_Parallel_Beta_Fast-4 50 ns/op\n```\n",
            "figures",
            R"(["Alpha, Get | ns/op | 20 ns","Beta_Fast, Get | ns/op | 30 ns","Alpha, Set Parallel | ns/op | 40 ns","Beta_Fast, Set Parallel | ns/op | 50 ns"])");
        row("nobody tells who did what",
            "# Alpha vs Beta\n\n| Server | Req/s |\n|-|-|\n| Alpha | 10 |\n| Beta | 20 |\n\n```\n"
            "BenchmarkFoo_Up-4 20 ns/op\nBenchmarkFoo_Down-4 30 ns/op\nBenchmarkBar_Up-4 40 ns/op\n"
            "BenchmarkBar_Down-4 50 ns/op\n```\n",
            "unread", R"(["9: Foo_Up","10: Foo_Down","11: Bar_Up","12: Bar_Down"])");
        row("one thing's own tasks",
            "# Alpha vs Beta\n\n| Server | Req/s |\n|-|-|\n| Alpha | 10 |\n| Beta | 20 |\n\n```\n"
            "BenchmarkDecodeSmall-4 20 ns/op\nBenchmarkDecodeLarge-4 30 ns/op\n```\n",
            "unread", R"(["9: DecodeSmall","10: DecodeLarge"])");
        row("samples of a second",
            "# Parsers\n\n```\nalpha @ v^2.1 x 1,681 ops/sec ±0.22% (99 runs sampled)\n*beta x 429.5 ops/sec "
            "±0.34% (96 runs sampled)\nalpha is fastest!\n```\n",
            "figures", R"(["alpha | ops/sec | 1681 ops/s","beta | ops/sec | 429.5 ops/s"])");
        row("samples of several tasks",
            "# Parsers\n\n```\nalpha-json short string x 90 ops/sec ±1% (9 runs sampled)\nbeta short string "
            "x "
            "80 ops/sec ±1% (9 runs sampled)\nalpha-json array x 70 ops/sec ±1% (9 runs sampled)\nbeta array "
            "x "
            "60 ops/sec ±1% (9 runs sampled)\n```\n",
            "figures",
            R"(["alpha-json, short string | ops/sec | 90 ops/s","beta, short string | ops/sec | 80 ops/s","alpha-json, array | ops/sec | 70 ops/s","beta, array | ops/sec | 60 ops/s"])");
        row("megabytes under a rate",
            "# Alpha vs Beta\n\n| Server | Transfer/sec |\n|-|-|\n| Alpha | 17.5 MB |\n| Beta | 16 MB |\n",
            "figures", R"(["Alpha | Transfer/sec | 17.5 MB/s","Beta | Transfer/sec | 16 MB/s"])");
        row("a remark that is another's name",
            "# Servers\n\n| Server | Req/s |\n|-|-|\n| Alpha (Beta) | 10 |\n| Beta (native) | 20 |\n| Gamma "
            "| 30 |\n",
            "alternatives", R"(["Alpha","Beta","Gamma"])");
        row("a remark that is another's name: figures",
            "# Servers\n\n| Server | Req/s |\n|-|-|\n| Alpha (Beta) | 10 |\n| Beta (native) | 20 |\n| Gamma "
            "| 30 |\n",
            "figures",
            R"(["Alpha (Beta) | Req/s | 10 req/s | requests_per_s","Beta (native) | Req/s | 20 req/s | requests_per_s","Gamma | Req/s | 30 req/s | requests_per_s"])");
        row("no heading, but a first sentence",
            "Inserts into AlphaDB and BetaDB, in batches:\n\n| Batch | AlphaDB (ms) | BetaDB (s) "
            "|\n|-|-|-|\n| 0 - 1,000 | 4 | 11 |\n| 1,000 - 2,000 | 3 | 10 |\n",
            "alternatives", R"(["AlphaDB","BetaDB"])");
    }

    void shapes() {
        QFETCH(QString, text);
        QFETCH(QString, key);
        QFETCH(QString, want);
        const Json got = read(text.toStdString());
        QVERIFY(got.is_object());
        QVERIFY2(got[key.toStdString()] == Json::parse(want.toStdString()), got.dump().c_str());
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
