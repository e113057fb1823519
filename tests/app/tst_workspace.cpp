// SPDX-License-Identifier: GPL-3.0-only
#include <QDir>
#include <QFile>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <algorithm>

#include "app/files/input_files.h"
#include "app/files/workspace_file.h"
#include "app/workbench/document.h"
#include "core/study/study_edit.h"
#include "tests/app/window_fixture.h"

using namespace bakeoff;
using namespace bakeoff::app;

/// Edits of a study are never lost: not by quitting, not by a crash, not by a file that cannot be read.
class TestWorkspace : public QObject {
    Q_OBJECT
    std::unique_ptr<WindowFixture> m_program;

    Document& document() { return m_program->workbench->document(); }
    QAction* action(const QString& text) {
        for (auto* one : m_program->window->findChildren<QAction*>()) {
            if (one->text() == text)
                return one;
        }
        qFatal("no action %s", qPrintable(text));
        return nullptr;
    }
    void addAlternative(const std::string& name) {
        core::Study study = document().study();
        REQUIRE(core::addAlternative(study, name).ok());
        document().editStudy(std::move(study), QStringLiteral("Add"));
    }
    bool has(const std::string& name) {
        return std::ranges::any_of(document().study().alternatives,
                                   [&](const auto& one) { return one.name == name; });
    }
    QString copyStudy(const QString& name) {
        const QString file = m_program->folder.filePath(name);
        REQUIRE(QFile::copy(m_program->locations.bundledStudy(), file));
        REQUIRE(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
        return file;
    }
    QString article() {
        const QDir folder(QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/articles"));
        return folder.filePath(folder.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name).first());
    }
    QDir workspace() { return {m_program->locations.data + QStringLiteral("/workspace")}; }
    QStringList kept(const QString& pattern = QStringLiteral("*.json")) {
        return workspace().entryList({pattern}, QDir::Files);
    }
    void restart() {
        m_program->close();
        m_program->start();
    }
    static void write(const QString& file, const QByteArray& bytes) {
        QFile out(file);
        REQUIRE(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
    }

private Q_SLOTS:
    void init() {
        m_program = std::make_unique<WindowFixture>();
        m_program->start();
    }
    void cleanup() { m_program.reset(); }

    void editsOutliveTheWindow_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("isCopy");
        QTest::newRow("the bundled study") << QStringLiteral("bundled") << true;
        QTest::newRow("an article") << QStringLiteral("article") << true;
        QTest::newRow("a study of one's own") << QStringLiteral("own") << false;
    }
    void editsOutliveTheWindow() {
        QFETCH(QString, kind);
        QFETCH(bool, isCopy);
        if (kind == QLatin1String("own"))
            m_program->window->openStudy(copyStudy(QStringLiteral("mine.study.json")));
        else if (kind == QLatin1String("article"))
            QVERIFY(m_program->window->loadStudyFile(article()).ok());
        const QString title = QString::fromStdString(document().study().title);
        const core::Study original = document().study();
        const auto shownTitle = [&] { return m_program->window->windowTitle(); };
        QVERIFY(!m_program->window->isWindowModified());
        QVERIFY(shownTitle().startsWith(title));
        QVERIFY(!action(QStringLiteral("Re&vert"))->isEnabled());

        addAlternative("Zig-zag");
        for (int opening = 0; opening < 2; ++opening) {
            QVERIFY(has("Zig-zag"));
            QVERIFY(document().edited());
            QVERIFY(m_program->window->isWindowModified());
            QVERIFY(shownTitle().contains(QStringLiteral("[*]")));
            QCOMPARE(shownTitle().startsWith(QStringLiteral("Edited copy of ") + title), isCopy);
            QVERIFY(action(QStringLiteral("&Save study"))->isEnabled());
            if (opening == 0)
                restart();
        }

        action(QStringLiteral("Re&vert"))->trigger();
        QVERIFY(document().study() == original);
        QVERIFY(!m_program->window->isWindowModified());
        document().undoStack().undo();
        QVERIFY(has("Zig-zag"));  // to take everything back is an edit like others
        document().undoStack().redo();
        QVERIFY(kept().isEmpty());
        restart();
        QVERIFY(document().study() == original && !document().edited());
    }

    /// Two files with the same study in them have each their own edits.
    void editsBelongToTheirFile() {
        const QString one = copyStudy(QStringLiteral("one.study.json"));
        const QString two = copyStudy(QStringLiteral("two.study.json"));
        m_program->window->openStudy(one);
        addAlternative("First");
        m_program->window->openStudy(two);
        QVERIFY(!has("First"));
        addAlternative("Second");
        m_program->window->openStudy(m_program->locations.bundledStudy());
        QVERIFY(!document().edited());
        m_program->window->openStudy(one);
        QVERIFY(has("First") && !has("Second"));
    }

    /// What a second program reads while the first one is still there is what is left after a crash.
    void aCrashLosesNothing() {
        addAlternative("Zig-zag");
        const core::Study edited = document().study();
        Document after(m_program->locations.data);
        auto study = loadStudy(m_program->locations.bundledStudy());
        QVERIFY(study.ok());
        after.open(*study, {m_program->locations.bundledStudy(), StudyPlace::Kind::Bundled});
        QVERIFY(after.study() == edited);
        QVERIFY(after.edited());
    }

    void undoingEverythingIsNoEdit() {
        addAlternative("Zig-zag");
        QCOMPARE(kept().size(), 1);
        document().undoStack().undo();
        QVERIFY(!document().edited() && !m_program->window->isWindowModified());
        QVERIFY(kept().isEmpty());
    }

    /// Answers about a scenario of one's own are about something again at the next start.
    void answersAboutOwnScenariosStay() {
        core::Study study = document().study();
        const auto scenario = core::addScenario(study, "Robots");
        QVERIFY(scenario.ok());
        document().editStudy(std::move(study), QStringLiteral("Add"));
        core::Answers answers;
        answers.amounts[*scenario] = 7;
        document().setAnswers(answers);
        restart();
        QCOMPARE(document().answers().amounts.at(*scenario), 7.0);
    }

    void saveWritesOnesOwnStudy() {
        const QString file = copyStudy(QStringLiteral("mine.study.json"));
        m_program->window->openStudy(file);
        addAlternative("Zig-zag");
        m_program->window->saveStudy();
        QVERIFY(!document().edited() && !m_program->window->isWindowModified());
        QVERIFY(kept().isEmpty());
        const auto written = loadStudy(file);
        QVERIFY(written.ok() && *written == document().study());
        // Before the saving is another than the file, too.
        document().undoStack().undo();
        QVERIFY(document().edited());
        restart();
        QVERIFY(document().edited() && !has("Zig-zag"));
    }

    void aCopyIsSavedUnderItsOwnName() {
        addAlternative("Zig-zag");
        const QString file = m_program->folder.filePath(QStringLiteral("copy.study.json"));
        m_program->window->saveStudyAs(file);
        QVERIFY(!document().edited());
        QCOMPARE(m_program->window->studyFile(), file);
        QVERIFY(m_program->workbench->settings().recentFiles().contains(file));
        QVERIFY(!m_program->window->windowTitle().contains(QStringLiteral("Edited copy")));
        m_program->window->openStudy(m_program->locations.bundledStudy());
        QVERIFY(!document().edited() && !has("Zig-zag"));
        m_program->window->openStudy(file);
        QVERIFY(has("Zig-zag") && document().kind() == StudyPlace::Kind::Own);
    }

    void whatAnotherProgramWroteIsNotWrittenOver() {
        const QString file = copyStudy(QStringLiteral("mine.study.json"));
        m_program->window->openStudy(file);
        addAlternative("Zig-zag");
        auto other = loadStudy(file);
        QVERIFY(other.ok());
        other->title = "Theirs";
        QVERIFY(saveStudy(file, *other).ok());
        QVERIFY(!document().save().ok());
        QVERIFY(*loadStudy(file) == *other);
        restart();
        QVERIFY(has("Zig-zag"));
        QVERIFY(m_program->window->statusBar()->currentMessage().contains(QStringLiteral("Revert")));
        document().revert();
        QCOMPARE(document().study().title, std::string("Theirs"));
    }

    void whatCannotBeReadIsKeptAside_data() {
        QTest::addColumn<QByteArray>("contents");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("\0\xff\xfe nonsense", 12);
        QTest::newRow("cut off") << QByteArray("{\"bakeoff_workspace\": 1, \"study\": {\"id\": ");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("another version")
            << QByteArray(R"({"bakeoff_workspace": 2, "study": {}, "original": {}})");
        QTest::newRow("no study in it")
            << QByteArray(R"({"bakeoff_workspace": 1, "study": {}, "original": {}})");
        QTest::newRow("odd types") << QByteArray(
            R"({"bakeoff_workspace": 1, "study": "x", "original": null})");
    }
    void whatCannotBeReadIsKeptAside() {
        QFETCH(QByteArray, contents);
        addAlternative("Zig-zag");
        m_program->close();
        QCOMPARE(kept().size(), 1);
        const QString name = kept().first();
        write(workspace().filePath(name), contents);
        m_program->start();
        QVERIFY(!has("Zig-zag") && !document().edited());
        QVERIFY(document().study().alternatives.size() >= 2);
        const auto aside = kept(name + QStringLiteral(".unreadable-*"));
        QCOMPARE(aside.size(), 1);
        const QString message = m_program->window->statusBar()->currentMessage();
        QVERIFY2(message.contains(aside.first()), qPrintable(message));
        QFile file(workspace().filePath(aside.first()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), contents);
        // The next edits have their place.
        addAlternative("Again");
        restart();
        QVERIFY(has("Again"));
    }

    void answersThatCannotBeReadAreKeptAside() {
        core::Answers answers;
        answers.amounts[document().study().scenarios.front().id] = 3;
        document().setAnswers(answers);
        m_program->close();
        const QDir profiles(m_program->locations.data + QStringLiteral("/profiles"));
        const auto files = profiles.entryList({QStringLiteral("*.json")}, QDir::Files);
        QCOMPARE(files.size(), 1);
        write(profiles.filePath(files.first()), "{ broken");
        m_program->start();
        QVERIFY(document().answers().empty());
        QCOMPARE(profiles.entryList({files.first() + QStringLiteral(".unreadable-*")}, QDir::Files).size(),
                 1);
        QVERIFY(!profiles.exists(files.first()));
    }

    void editsThatCannotBeKeptAreAskedAbout() {
        // A file where the folder should be stands for a disk that is full.
        QDir().mkpath(m_program->locations.data);
        write(m_program->locations.data + QStringLiteral("/workspace"), "in the way");
        QSignalSpy problems(&document(), &Document::problemFound);
        addAlternative("Zig-zag");
        QVERIFY(!problems.isEmpty());
        QVERIFY(!m_program->window->close());
        const auto question = [&] {
            return m_program->window->findChild<QMessageBox*>(QStringLiteral("closeAndLose"));
        };
        QVERIFY(question() && question()->isVisible());
        QTest::keyClick(question(), Qt::Key_Escape);
        QTRY_VERIFY(!question());
        QVERIFY(m_program->window->isVisible());
        // Once they can be kept, nothing is asked.
        QVERIFY(QFile::remove(m_program->locations.data + QStringLiteral("/workspace")));
        restart();
        QVERIFY(has("Zig-zag"));
    }

    void closingAnywayClosesOnce() {
        QDir().mkpath(m_program->locations.data);
        write(m_program->locations.data + QStringLiteral("/workspace"), "in the way");
        addAlternative("Zig-zag");
        QVERIFY(!m_program->window->close());
        auto* box = m_program->window->findChild<QMessageBox*>(QStringLiteral("closeAndLose"));
        QVERIFY(box);
        for (auto* button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        }
        QTRY_VERIFY(!m_program->window->isVisible());
    }
};

QTEST_MAIN(TestWorkspace)
#include "tst_workspace.moc"
