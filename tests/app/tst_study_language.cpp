// SPDX-License-Identifier: GPL-3.0-only
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <algorithm>

#include "app/files/input_files.h"
#include "app/files/shown_study.h"
#include "app/settings/language.h"
#include "app/workbench/document.h"
#include "core/study/study_edit.h"
#include "tests/app/window_fixture.h"

using namespace bakeoff;
using namespace bakeoff::app;

/// Studies in the language of the window: what was made in one language opens in the other.
class TestStudyLanguage : public QObject {
    Q_OBJECT
    std::unique_ptr<WindowFixture> m_program;
    core::Study m_own;     ///< the bundled study in its own words
    core::Study m_german;  ///< and in German

    Document& document() { return m_program->workbench->document(); }
    static void speakOnly(const QString& language) {
        removeLanguage();
        REQUIRE(speak(language));
    }
    /// Ends the program and starts it in another language.
    void restart(const QString& language) {
        m_program->close();
        speakOnly(language);
        m_program->start();
    }
    [[nodiscard]] static core::Study edited(core::Study study) {
        REQUIRE(core::renameScenario(study, study.scenarios[0].id, "Nachtläufe").ok());
        REQUIRE(core::setRating(study, study.scenarios[1].id, study.alternatives[0].id, 1).ok());
        return study;
    }
    QString copyStudy(const QString& name, bool withTexts) {
        const QString bundled = m_program->locations.bundledStudy();
        const QString file = m_program->folder.filePath(name);
        const auto copy = [](const QString& from, const QString& to) {
            REQUIRE(QFile::copy(from, to) && QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner));
        };
        copy(bundled, file);
        if (withTexts)
            copy(studyTextsFile(bundled, QStringLiteral("de")), studyTextsFile(file, QStringLiteral("de")));
        return file;
    }
    static void write(const QString& file, const QByteArray& bytes) {
        QFile out(file);
        REQUIRE(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
    }

private Q_SLOTS:
    void initTestCase() { qunsetenv("BAKEOFF_LANGUAGE"); }
    void init() {
        m_program = std::make_unique<WindowFixture>();
        const QString file = m_program->locations.bundledStudy();
        speakOnly(QStringLiteral("de"));
        auto own = loadStudy(file);
        auto german = loadShownStudy(file);
        REQUIRE(own.ok() && german.ok() && !german->problem);
        m_own = std::move(own).value();
        m_german = std::move(german->study);
        REQUIRE(m_own != m_german);
    }
    void cleanup() {
        m_program.reset();
        removeLanguage();
    }

    void theInterfaceNamesItsLanguage() {
        QCOMPARE(interfaceLanguage(), QStringLiteral("de"));
        speakOnly(QStringLiteral("en"));
        QCOMPARE(interfaceLanguage(), QStringLiteral("en"));
        removeLanguage();
        QCOMPARE(interfaceLanguage(), QStringLiteral("en"));
        installLanguage(QStringLiteral("de_AT"));
        QCOMPARE(interfaceLanguage(), QStringLiteral("de"));
    }
    void fileNames() {
        QCOMPARE(studyTextsFile(QStringLiteral("/a/b.study.json"), QStringLiteral("de")),
                 QStringLiteral("/a/b.de.json"));
        QCOMPARE(studyTextsFile(QStringLiteral("/a/b.json"), QStringLiteral("fr")),
                 QStringLiteral("/a/b.fr.json"));
    }

    void eachLanguageShowsItsTexts() {
        m_program->start();
        QVERIFY(document().study() == m_german && !document().edited());
        QVERIFY(document().studyInOwnWords() == m_own);
        QVERIFY(m_program->window->windowTitle().startsWith(QString::fromStdString(m_german.title)));
        restart(QStringLiteral("en"));
        QVERIFY(document().study() == m_own && !document().edited());
    }

    void answersAndEditsCross_data() {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::newRow("German, then English") << QStringLiteral("de") << QStringLiteral("en");
        QTest::newRow("English, then German") << QStringLiteral("en") << QStringLiteral("de");
    }
    void answersAndEditsCross() {
        QFETCH(QString, first);
        QFETCH(QString, second);
        speakOnly(first);
        m_program->start();
        const bool german = first == QLatin1String("de");
        core::Answers answers;
        answers.amounts[m_own.scenarios[2].id] = 4;
        answers.unknown.insert(m_own.scenarios[3].id);
        document().setAnswers(answers);
        document().editStudy(edited(german ? m_german : m_own), QStringLiteral("Edit"));
        const core::Study before = document().study();

        restart(second);
        QVERIFY(document().answers() == answers);
        QVERIFY(document().edited());
        // What the reader named is as they named it; all else is in the language that is spoken now.
        QVERIFY(document().study() == edited(german ? m_own : m_german));

        restart(first);
        QVERIFY(document().answers() == answers);
        QVERIFY(document().study() == before);
        document().revert();
        QVERIFY(document().study() == (german ? m_german : m_own) && !document().edited());
    }

    /// Without texts beside it a copy keeps what its reader saw; with them it stays what they fit.
    void savedStudies_data() {
        QTest::addColumn<bool>("withTexts");
        QTest::newRow("a copy") << false;
        QTest::newRow("its own file, beside its texts") << true;
    }
    void savedStudies() {
        QFETCH(bool, withTexts);
        m_program->start();
        QString file = m_program->folder.filePath(QStringLiteral("mine.study.json"));
        if (withTexts) {
            file = copyStudy(QStringLiteral("mine.study.json"), true);
            m_program->window->openStudy(file);
        }
        QVERIFY(document().study() == m_german);
        document().editStudy(edited(m_german), QStringLiteral("Edit"));
        QVERIFY((withTexts ? document().save() : document().saveAs(file)).ok());
        const auto written = loadStudy(file);
        QVERIFY(written.ok());
        QVERIFY(*written == edited(withTexts ? m_own : m_german));
        QVERIFY(document().study() == edited(m_german) && !document().edited());
        // Nobody else has changed the file.
        document().editStudy(m_german, QStringLiteral("Edit"));
        QVERIFY(document().save().ok());
        QVERIFY(document().saveAs(file).ok());

        restart(QStringLiteral("en"));
        m_program->window->openStudy(file);
        QVERIFY(document().study() == (withTexts ? m_own : m_german));
    }

    void textsThatDoNotFit_data() {
        QTest::addColumn<QByteArray>("texts");
        QTest::newRow("no document") << QByteArray("{");
        QTest::newRow("of another study")
            << QByteArray(R"({"bakeoff_study_texts":1,"study":"other","language":"de","texts":{}})");
        QTest::newRow("in another language")
            << QByteArray(R"({"bakeoff_study_texts":1,"study":"python-vs-go","language":"fr","texts":{}})");
        QTest::newRow("not to be told from the study's own")
            << QByteArray(R"({"bakeoff_study_texts":1,"study":"python-vs-go","language":"de",)"
                          R"("texts":{"Good":"Excellent"}})");
    }
    void textsThatDoNotFit() {
        QFETCH(QByteArray, texts);
        m_program->start();
        const QString file = copyStudy(QStringLiteral("mine.study.json"), false);
        write(studyTextsFile(file, QStringLiteral("de")), texts);
        const QSignalSpy problems(m_program->workbench.get(), &Workbench::problemFound);
        m_program->window->openStudy(file);
        QCOMPARE(document().file(), file);
        QVERIFY(document().study() == m_own);
        QCOMPARE(problems.size(), 1);
        QVERIFY(problems[0][0].toString().contains(QStringLiteral("mine.de.json")));
    }
};

QTEST_MAIN(TestStudyLanguage)
#include "tst_study_language.moc"
