// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>

#include "article_outline.h"
#include "article_score.h"
#include "core/study/study_substance.h"

using namespace bakeoff::core;
using namespace article_outline;

/// Each file of tests/data/articles/cases is a small article of one kind, with all that is right beside it:
/// alternatives, scenarios, figures, texts, reasons and the lines that are listed as unread.
class TestArticleCases : public QObject {
    Q_OBJECT

    static QStringList cases() {
        const QDir folder(source("tests/data/articles/cases"));
        QStringList out;
        for (const auto& name : folder.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name))
            out << folder.filePath(name);
        return out;
    }

private Q_SLOTS:
    void theWholeExpectation_data() {
        QTest::addColumn<QString>("file");
        QVERIFY(cases().size() >= 22);
        for (const auto& file : cases())
            QTest::newRow(qPrintable(QFileInfo(file).completeBaseName())) << file;
    }

    void theWholeExpectation() {
        QFETCH(QString, file);
        const QString expectation =
            QString(file).replace(QStringLiteral(".md"), QStringLiteral(".expected.json"));
        const Json want = Json::parse(fileText(expectation), nullptr, false);
        QVERIFY2(want.is_object(), qPrintable(expectation));
        const auto imported =
            importArticle(fileText(file), QFileInfo(file).fileName().toStdString(), bundledCatalogue());
        QVERIFY2(imported.ok(), imported.ok() ? "" : imported.error().text().c_str());
        const Json got = outline(*imported);
        for (const auto& [key, value] : got.items()) {
            // What an expectation leaves out must not be there.
            const Json wanted = want.value(key, key == "title" ? value : Json::array());
            if (key == "where" && !want.contains(key))
                continue;
            const std::string message = key + "\n  got    " + value.dump() + "\n  wanted " + wanted.dump();
            QVERIFY2(value == wanted, message.c_str());
        }
        for (const auto& [key, value] : want.items())
            QVERIFY2(got.contains(key), key.c_str());
        const auto reading = readStudy(writeStudy(imported->study).dump(), "imported");
        QVERIFY2(reading.problems.empty(),
                 reading.problems.empty() ? "" : reading.problems[0].text().c_str());
        QVERIFY(*reading.study == imported->study);
    }

    void tablesInManyStyles_data() {
        QTest::addColumn<QString>("where");
        QTest::newRow("tables") << QStringLiteral("tables");
        // Shapes of published articles and READMEs, with names and sentences of our own.
        QTest::newRow("strangers") << QStringLiteral("strangers");
    }

    /// Tables as real authors write them, with what they say beside them (*.facts.json). Nothing may vanish
    /// without a word, and at most one fact in a hundred may be read as something else.
    void tablesInManyStyles() {
        QFETCH(QString, where);
        const QDir folder(source("tests/data/articles/") + where);
        const auto files =
            folder.entryList({QStringLiteral("*.md"), QStringLiteral("*.html")}, QDir::Files, QDir::Name);
        QVERIFY(files.size() >= 20);
        const auto catalogue = bundledCatalogue();
        Score total;
        for (const auto& file : files) {
            const std::string name = file.toStdString();
            const auto imported = importArticle(fileText(folder.filePath(file)), name, catalogue);
            QVERIFY2(imported.ok(), name.c_str());
            const QString facts = QFileInfo(file).completeBaseName() + QStringLiteral(".facts.json");
            const Json known = Json::parse(fileText(folder.filePath(facts)), nullptr, false);
            QVERIFY2(known.is_object(), qPrintable(facts));
            const Score score = Scorer(*imported, known).score();
            for (const auto& complaint : score.complaints)
                qInfo("%s: %s", name.c_str(), qPrintable(complaint));
            total.add(score);
        }
        qInfo("%d facts: %d right, %d as text, %d listed, %d silent; %d wrong", total.facts(), total.right,
              total.text, total.listed, total.silent, total.wrong);
        QVERIFY(total.facts() > 300);
        QCOMPARE(total.silent, 0);
        QVERIFY(total.wrong * 100 <= total.facts());
        QVERIFY(total.right * 10 >= total.facts() * 9);
    }

    void thinStudiesSayHowThin_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("says");
        QTest::newRow("figures alone")
            << QStringLiteral("31-separators") << QStringLiteral("no table of ratings");
        QTest::newRow("two scenarios")
            << QStringLiteral("04-mixed-feature-table") << QStringLiteral("2 scenarios");
        QTest::newRow("three scenarios") << QStringLiteral("29-total-row") << QString();
    }

    void thinStudiesSayHowThin() {
        QFETCH(QString, file);
        QFETCH(QString, says);
        const QString path = source("tests/data/articles/cases/") + file + QStringLiteral(".md");
        const auto imported = importArticle(fileText(path), file.toStdString(), bundledCatalogue());
        QVERIFY(imported.ok());
        const auto thin = thinnessOf(imported->study);
        QCOMPARE(thin.has_value(), !says.isEmpty());
        if (!thin)
            return;
        QVERIFY2(QString::fromStdString(thin->english()).contains(says), thin->english().c_str());
        QVERIFY(importText(*imported).find(thin->english()) != std::string::npos);
        QVERIFY(imported->study.source.note.find(thin->english()) != std::string::npos);
    }

    void aStudyOfNothingHoldsNothing() {
        Study study;
        study.alternatives = {{"a", "A"}, {"b", "B"}};
        QVERIFY(substanceOf(study).nothing());
        Claim claim;
        claim.alternative = "a";
        claim.metricName = "Time";
        study.claims = {claim};
        QVERIFY2(substanceOf(study).nothing(), "one figure is compared with none");
        claim.alternative = "b";
        study.claims.push_back(claim);
        QVERIFY(!substanceOf(study).nothing());
    }

    /// One readable row under many that speak of nobody.
    void mostlyUnreadArticlesAreReadPartly() {
        std::string text =
            "# Alpha vs Beta\n\n| Server | Req/s |\n|---|---|\n| Alpha | 10 |\n| Beta | 20 |\n";
        const auto whole = importArticle(text, "a.md", {allWorkloads(), {}});
        QVERIFY(whole.ok() && !isReadPartly(*whole));
        for (int i = 0; i < 8; ++i)
            text += "| /" + std::string(1, static_cast<char>('m' + i)) + " | 30 |\n";
        text += "\n```js\nconst a = 1;\n```\n";
        const auto partly = importArticle(text, "a.md", {allWorkloads(), {}});
        QVERIFY(partly.ok() && isReadPartly(*partly));
        QCOMPARE(unreadFacts(*partly), std::size_t{8});
        QVERIFY(importText(*partly).find("Most of the article's tables was not read") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestArticleCases)
#include "tst_article_cases.moc"
