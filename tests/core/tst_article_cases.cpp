// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>

#include "article_outline.h"

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
};

QTEST_GUILESS_MAIN(TestArticleCases)
#include "tst_article_cases.moc"
