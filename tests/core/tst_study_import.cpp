// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>

#include "article_outline.h"
#include "core/article/quantity.h"
#include "core/article/rating_marks.h"
#include "core/article/study_import.h"
#include "core/study/study_reader.h"

using namespace bakeoff::core;
using article_outline::bundledCatalogue;
using article_outline::fileText;
using article_outline::source;

namespace {

/// The fields of a claim in which an import must agree with the bundled study. Not among them: `note`, which
/// is worded by us there, and `line`, `as_written` and `metric_name`, which only imports have.
Json comparable(const Claim& claim) {
    Json out = {{"alternative", claim.alternative},
                {"label", claim.label},
                {"metric", claim.metric},
                {"value", claim.value},
                {"unit", claim.unit},
                {"qualifier", static_cast<int>(claim.qualifier)},
                {"where", claim.where}};
    // A workload that this version cannot run has no name by which the import could know it.
    if (findWorkload(claim.workload) || claim.workload.empty()) {
        out["id"] = claim.id;
        out["workload"] = claim.workload;
        out["subject"] = claim.subject;
        out["parameters"] = Json(claim.parameters);
    }
    return out;
}

}  // namespace

class TestStudyImport : public QObject {
    Q_OBJECT

    static Study bundled() {
        const QString file = source("resources/studies/python-vs-go.study.json");
        auto study = parseStudy(fileText(file), file.toStdString());
        if (!study)
            qFatal("%s", study.error().text().c_str());
        return std::move(study).value();
    }

private Q_SLOTS:
    void theBundledStudysTables_data() {
        QTest::addColumn<QString>("file");
        QTest::newRow("test article") << source("tests/data/articles/python-or-go.md");
        // The article itself is not part of the repository; whoever has it can name it.
        if (const QString article = qEnvironmentVariable("BAKEOFF_ARTICLE"); !article.isEmpty())
            QTest::newRow("the article") << article;
    }

    /// Importing the article gives the bundled study's tables: alternatives, scale, all scenarios, the
    /// ecosystem, the concurrency table's columns and rows, every figure, and whom each list of reasons
    /// speaks for. Worded by us there, and so not compared: the title and id of the comparison, the texts of
    /// the choose-when lists, notes, the table of language features, the architecture and the questions.
    void theBundledStudysTables() {
        QFETCH(QString, file);
        const Study want = bundled();
        auto imported = importArticle(fileText(file), file.toStdString(), bundledCatalogue());
        QVERIFY2(imported.ok(), imported.ok() ? "" : imported.error().text().c_str());
        const Study& got = imported->study;
        QCOMPARE(got.id, want.id);
        QCOMPARE(got.source.author, want.source.author);
        QCOMPARE(got.source.published, want.source.published);
        QVERIFY(got.alternatives == want.alternatives);
        QVERIFY(got.ratingScale == want.ratingScale);
        QCOMPARE(got.scenarios.size(), want.scenarios.size());
        for (std::size_t i = 0; i < want.scenarios.size(); ++i) {
            // What cannot be split by service is a judgement of the study, and no article says it.
            auto wanted = want.scenarios[i];
            wanted.separable = true;
            QVERIFY2(got.scenarios[i] == wanted, want.scenarios[i].id.c_str());
        }
        QCOMPARE(got.ecosystem.size(), want.ecosystem.size());
        for (std::size_t i = 0; i < want.ecosystem.size(); ++i)
            QVERIFY2(got.ecosystem[i] == want.ecosystem[i], want.ecosystem[i].id.c_str());
        QCOMPARE(got.comparisons.size(), std::size_t{1});
        QVERIFY(got.comparisons[0].columns == want.comparisons[0].columns);
        QVERIFY(got.comparisons[0].rows == want.comparisons[0].rows);
        QCOMPARE(got.guidance.size(), want.guidance.size());
        for (std::size_t i = 0; i < want.guidance.size(); ++i) {
            QCOMPARE(got.guidance[i].id, want.guidance[i].id);
            QCOMPARE(got.guidance[i].kind, want.guidance[i].kind);
            QVERIFY(got.guidance[i].alternatives == want.guidance[i].alternatives);
            QCOMPARE(got.guidance[i].items.size(), want.guidance[i].items.size());
        }
        compareClaims(got, want);
    }

private:
    static void compareClaims(const Study& got, const Study& want) {
        std::size_t compared = 0;
        for (const auto& claim : want.claims) {
            const auto same = [&](const Claim& other) {
                Json wanted = comparable(claim);
                Json found = comparable(other);
                if (!wanted.contains("id")) {
                    for (const char* key : {"id", "workload", "subject", "parameters"})
                        found.erase(key);
                }
                return wanted == found;
            };
            // Stated in comments of program code, which is not read.
            if (claim.workload == "points")
                continue;
            ++compared;
            const auto count = std::count_if(got.claims.begin(), got.claims.end(), same);
            QVERIFY2(count == 1, claim.id.c_str());
        }
        QCOMPARE(got.claims.size(), compared);
        for (const auto& claim : got.claims)
            QVERIFY2(claim.line.value_or(0) > 0 && !claim.asWritten.empty(), claim.id.c_str());
    }

private Q_SLOTS:
    void samples_data() {
        QTest::addColumn<QString>("file");
        QDir folder(source("tests/data/articles"));
        for (const auto& name :
             folder.entryList({QStringLiteral("*.expected.json")}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    void samples() {
        QFETCH(QString, file);
        const Json want = Json::parse(fileText(file), nullptr, false);
        QVERIFY(want.is_object());
        const QString article =
            QString(file).replace(QStringLiteral(".expected.json"), QStringLiteral(".md"));
        auto imported = importArticle(fileText(article), article.toStdString(), bundledCatalogue());
        QVERIFY2(imported.ok(), imported.ok() ? "" : imported.error().text().c_str());
        const Json got = outline(*imported, want);
        for (const auto& [key, value] : want.items()) {
            const std::string message = key + "\n  got    " + got[key].dump() + "\n  wanted " + value.dump();
            QVERIFY2(got[key] == value, message.c_str());
        }
        // What was imported is a study like any other.
        const auto reading = readStudy(writeStudy(imported->study).dump(), "imported");
        QVERIFY2(reading.problems.empty(),
                 reading.problems.empty() ? "" : reading.problems[0].text().c_str());
        QVERIFY(*reading.study == imported->study);
    }

private:
    /// The import in the shape of the expectations.
    static Json outline(const ImportedStudy& imported, const Json& want) {
        const Study& study = imported.study;
        Json out = {{"id", study.id},
                    {"title", study.title},
                    {"author", study.source.author},
                    {"published", study.source.published}};
        for (const char* key :
             {"alternatives", "levels", "scenarios", "claims", "ecosystem", "comparisons", "guidance"})
            out[key] = Json::array();
        for (const auto& alternative : study.alternatives)
            out["alternatives"].push_back(alternative.name);
        for (const auto& level : study.ratingScale)
            out["levels"].push_back(std::to_string(level.level) + " " + level.symbol +
                                    (level.meaning.empty() ? "" : " " + level.meaning));
        for (const auto& scenario : study.scenarios) {
            Json levels = Json::array();
            for (const auto& alternative : study.alternatives)
                levels.push_back(scenario.ratings.at(alternative.id));
            out["scenarios"].push_back({scenario.name, levels, scenario.recommended, scenario.note});
        }
        static const char* qualifiers[] = {"exact", "about", "at_least", "at_most", "range"};
        for (const auto& claim : study.claims)
            out["claims"].push_back({claim.label, claim.metricName, claim.metric, claim.value, claim.unit,
                                     qualifiers[static_cast<int>(claim.qualifier)], claim.line.value()});
        for (const auto& category : study.ecosystem) {
            Json row = {category.name};
            for (const auto& alternative : study.alternatives)
                row.push_back(category.entries.count(alternative.id)
                                  ? Json(category.entries.at(alternative.id))
                                  : Json::array());
            out["ecosystem"].push_back(row);
        }
        for (const auto& table : study.comparisons) {
            Json aspects = Json::array();
            Json entry = {table.title};
            Json rows = Json::array();
            for (const auto& row : table.rows) {
                aspects.push_back(row.aspect);
                Json cells = Json::array();
                for (const auto& alternative : study.alternatives) {
                    if (row.cells.count(alternative.id))
                        cells.push_back(row.cells.at(alternative.id));
                }
                rows.push_back(cells);
            }
            entry.push_back(aspects);
            for (const auto& row : rows)
                entry.push_back(row);
            out["comparisons"].push_back(entry);
        }
        for (const auto& guidance : study.guidance)
            out["guidance"].push_back({guidance.id, guidance.kind, guidance.items.size()});
        // A wanted notice is met by one on its line whose reason has the wanted words.
        out["notices"] = Json::array();
        for (const auto& wanted : want["notices"]) {
            for (const auto& notice : imported.notices) {
                const std::string kind =
                    notice.kind == ImportNotice::Kind::NotRead ? "not_read" : "interpreted";
                if (notice.line == wanted[0] && kind == wanted[1].get<std::string>() &&
                    (notice.what + notice.why.english()).find(wanted[2].get<std::string>()) !=
                        std::string::npos) {
                    out["notices"].push_back(wanted);
                    break;
                }
            }
        }
        return out;
    }

private Q_SLOTS:
    void quantities_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << text << expected;
        };
        row("45.2s", "45.2 s =");
        row("1.2GB", "1.2 GB =");
        row("80K records/s", "80000 records/s =");
        row("120,000", "120000  =");
        row("~2KB", "2 KB ~");
        row("~2KB per thing", "2 KB ~ per thing");
        row("100K+", "100000  >");
        row("1M+ things", "1000000  > things");
        row("30-60s", "30..60 s -");
        row("1–2 million", "1000000..2000000  -");
        row("10ms to 20ms", "10..20 ms -");
        row("+10%", "10 % =");
        row("< 5 ms", "5 ms <");
        row("at least 3 GB", "3 GB >");
        row("110,000 requests per second", "110000 req/s =");
        row("45,000 Req/sec", "45000 req/s =");
        row("1_000_000", "1000000  =");
        row("12 min", "12 min =");
        row("0.5 µs", "0.5 µs =");
        row("100K+ (I/O bound)", "100000  > (I/O bound)");
        for (const char* text : {"",    "fast",  "1,5", "1.000,5", "1.2.3", "2024-12-18", "12:30",    "5m",
                                 "3rd", "5B",    "2x",  "1O0K",    "10-5s", "4/5",        "1,23,456", "v1.2",
                                 "$5",  "1e999", "٣",   "1-2-3",   "9.\\5", "1`0"})
            row(text, "");
    }

    void quantities() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto quantity = parseQuantity(text.toStdString());
        QString got;
        if (quantity) {
            got = QString::number(quantity->value, 'g', 15);
            if (quantity->valueTo)
                got += QStringLiteral("..") + QString::number(*quantity->valueTo, 'g', 15);
            got += QLatin1Char(' ') + QString::fromStdString(quantity->unit) + QLatin1Char(' ') +
                   QString::fromLatin1("=~><-").mid(static_cast<int>(quantity->qualifier), 1);
            if (!quantity->rest.empty())
                got += QLatin1Char(' ') + QString::fromStdString(quantity->rest);
        }
        QCOMPARE(got, expected);
    }

    void legends_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("entries");
        QTest::newRow("article") << QStringLiteral("✓✓✓ = Excellent  ✓✓ = Good  ✓ = Adequate") << 3;
        QTest::newRow("words") << QStringLiteral("Legend: ✅ full, ⚠️ partial, ❌ none") << 3;
        QTest::newRow("digits") << QStringLiteral("1 = poor, 5 = excellent") << 2;
        QTest::newRow("letters") << QStringLiteral("E = excellent; P = poor") << 2;
        QTest::newRow("prose") << QStringLiteral("We use x = 5, and then we go on.") << 0;
        QTest::newRow("assignment") << QStringLiteral("x = 5") << 0;
        QTest::newRow("empty") << QString() << 0;
    }

    void legends() {
        QFETCH(QString, line);
        QFETCH(int, entries);
        const auto legend = parseLegend(line.toStdString());
        QCOMPARE(legend ? static_cast<int>(legend->order.size()) : 0, entries);
    }

    void nothingToImport_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("prose") << QByteArray("# A title\n\nSome prose.\n");
        QTest::newRow("one alternative") << QByteArray("| What | Alpha |\n|---|---|\n| speed | good |\n");
        QTest::newRow("bytes") << QByteArray("\x00\xff\xfe|\n|-|\x80", 9);
    }

    void nothingToImport() {
        QFETCH(QByteArray, text);
        const auto imported = importArticle(text.toStdString(), "article.md", {allWorkloads(), {}});
        QVERIFY(!imported.ok());
        QVERIFY(imported.error().code == ErrorCode::InvalidDocument);
        QCOMPARE(imported.error().where, std::string("article.md"));
    }
};

QTEST_GUILESS_MAIN(TestStudyImport)
#include "tst_study_import.moc"
