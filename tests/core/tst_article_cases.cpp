// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>

#include "article_outline.h"
#include "article_score.h"

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

    /// Tables as real authors write them, with what they say beside them (*.facts.json). Nothing may vanish
    /// without a word, and at most one fact in a hundred may be read as something else.
    void tablesInManyStyles() {
        const QDir folder(source("tests/data/articles/tables"));
        const auto files = folder.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
        QVERIFY(files.size() >= 20);
        const auto catalogue = bundledCatalogue();
        Score total;
        for (const auto& file : files) {
            const std::string name = file.toStdString();
            const auto imported = importArticle(fileText(folder.filePath(file)), name, catalogue);
            QVERIFY2(imported.ok(), name.c_str());
            const QString facts = QString(file).replace(QStringLiteral(".md"), QStringLiteral(".facts.json"));
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
};

QTEST_GUILESS_MAIN(TestArticleCases)
#include "tst_article_cases.moc"
