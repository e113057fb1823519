// SPDX-License-Identifier: GPL-3.0-only
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>

#include "app/charts/figure_plot.h"
#include "app/pages/chart_panel.h"
#include "app/settings/settings.h"
#include "app/window/settings_dialog.h"
#include "app/workbench/workbench.h"
#include "tests/app/window_fixture.h"

using namespace bakeoff;
using namespace bakeoff::app;

class TestSettings : public QObject {
    Q_OBJECT
    std::unique_ptr<WindowFixture> m_program;

    SettingsDialog* openDialog() {
        m_program->press(Qt::Key_Comma, Qt::ControlModifier);
        return m_program->window->findChild<SettingsDialog*>();
    }
    template <typename Widget>
    static Widget* field(QWidget* dialog, const char* name) {
        return dialog->findChild<Widget*>(QString::fromLatin1(name));
    }
    /// A program that answers as the tool of that name does.
    QString writeTool(const QString& name, const QByteArray& answer) {
        const QString path = m_program->folder.filePath(name);
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("#!/bin/sh\necho '" + answer + "'\n");  // needs nothing on the PATH
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    QString writePython(const QString& name, const QByteArray& version) {
        const QString path = m_program->folder.filePath(name);
        return writeTool(name, R"({"path": ")" + path.toUtf8() + R"(", "version": ")" + version +
                                   R"(", "implementation": "CPython", "include": "", "environments": true,)"
                                   R"( "free_threaded": false})");
    }
    /// Enters a text as one does by hand; leaving the field takes it.
    static void enter(QLineEdit* field, const QString& text) {
        QVERIFY(QTest::qWaitForWindowActive(field->window()));
        field->setFocus();
        QTRY_VERIFY(field->hasFocus());
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Tab);
    }

private Q_SLOTS:
    void init() {
        m_program = std::make_unique<WindowFixture>();
        m_program->start();
    }
    void cleanup() { m_program.reset(); }

    void theThemeChangesAtOnce() {
        auto* dialog = openDialog();
        QVERIFY(dialog && dialog->isVisible());
        auto* theme = field<QComboBox>(dialog, "theme");
        const auto isDark = [&] {
            return m_program->window->palette().color(QPalette::Window).lightness() < 128 &&
                   m_program->window->page<BenchmarksPage>().charts().plot().theme().dark;
        };
        QCOMPARE(theme->currentIndex(), 0);
        QTest::keyClick(theme, Qt::Key_End);
        QTRY_VERIFY(isDark());
        QVERIFY(dialog->palette().color(QPalette::Window).lightness() < 128);
        QCOMPARE(Settings(m_program->locations.settings).theme(), Settings::Theme::Dark);
        QTest::keyClick(theme, Qt::Key_Up);
        QTRY_VERIFY(!isDark());
        QCOMPARE(m_program->workbench->settings().theme(), Settings::Theme::Light);
        QTest::keyClick(theme, Qt::Key_Home);
        QCOMPARE(m_program->workbench->settings().theme(), Settings::Theme::System);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_program->window->findChild<SettingsDialog*>());
    }

    void noticeIsTheSameInMenuAndDialog() {
        QAction* action = nullptr;
        for (auto* candidate : m_program->window->findChildren<QAction*>()) {
            if (candidate->isCheckable() && candidate->text().contains(QStringLiteral("long run")))
                action = candidate;
        }
        QVERIFY(action && action->isChecked());
        auto* box = field<QCheckBox>(openDialog(), "runNotice");
        QTest::keyClick(box, Qt::Key_Space);
        QVERIFY(!action->isChecked());
        QVERIFY(!m_program->workbench->settings().runNotice());
        action->trigger();
        QVERIFY(box->isChecked());
    }

    void storeIsTakenAtTheNextStart() {
        auto* dialog = openDialog();
        auto* store = field<QLineEdit>(dialog, "store");
        auto* note = field<QLabel>(dialog, "storeNote");
        const QString wanted = m_program->folder.filePath(QStringLiteral("team.sqlite"));
        enter(store, wanted);
        QVERIFY(note->text().contains(QStringLiteral("next time")));
        const auto environment = qgetenv("BAKEOFF_STORE");
        qunsetenv("BAKEOFF_STORE");
        QCOMPARE(m_program->locations.storeAddress(), wanted);
        // What the environment says wins, for this time.
        qputenv("BAKEOFF_STORE", "/elsewhere");
        QCOMPARE(m_program->locations.storeAddress(), QStringLiteral("/elsewhere"));
        auto named = m_program->locations;
        named.store = QStringLiteral("/named");  // by --store
        QCOMPARE(named.storeAddress(), QStringLiteral("/named"));
        qunsetenv("BAKEOFF_STORE");
        QPushButton* check = nullptr;
        for (auto* button : dialog->findChildren<QPushButton*>()) {
            if (button->accessibleName().startsWith(QStringLiteral("Check")))
                check = button;
        }
        QVERIFY(check);
        QTest::keyClick(check, Qt::Key_Space);
        QTRY_VERIFY(note->text().contains(QStringLiteral("holds 0")));
        enter(store, m_program->folder.path());  // a folder is no store
        QTest::keyClick(check, Qt::Key_Space);
        QTRY_VERIFY(note->text().contains(m_program->folder.path()));
        enter(store, QStringLiteral(" "));
        QCOMPARE(m_program->locations.storeAddress(), m_program->locations.ownStore());
        if (!environment.isEmpty())
            qputenv("BAKEOFF_STORE", environment);
    }

    void languageSaysThatItWaits() {
        auto* dialog = openDialog();
        auto* language = field<QComboBox>(dialog, "language");
        QVERIFY(language->count() >= 2);
        language->setFocus();
        QTest::keyClick(language, Qt::Key_Down);
        QCOMPARE(m_program->workbench->settings().language(), language->currentData().toString());
        QVERIFY(!m_program->workbench->settings().language().isEmpty());
    }

    /// With the real runner and a PATH on which nothing is: what the settings name is what runs.
    void aNamedToolIsUsed() {
        m_program->stop();
        m_program->locations.runner = QStringLiteral(BAKEOFF_RUNNER);
        m_program->start();
        const QByteArray path = qgetenv("PATH");
        const auto restore = qScopeGuard([&] { qputenv("PATH", path); });
        qputenv("PATH", "");
        auto& panel = m_program->window->page<BenchmarksPage>().planPanel();
        QSignalSpy checked(&panel, &PlanPanel::toolsChecked);
        auto* dialog = openDialog();
        QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 1, 60000);
        auto* state = field<QLabel>(dialog, "state-python");
        QVERIFY(state && state->text().contains(QStringLiteral("not found")));
        const int blocked = panel.plan().subjectsThatCannotRun();
        QVERIFY(blocked > 0);
        enter(field<QLineEdit>(dialog, "tool-python"), writePython(QStringLiteral("own/snake"), "3.14.99"));
        QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 2, 60000);
        QVERIFY2(state->text().contains(QStringLiteral("3.14.99")), qPrintable(state->text()));
        QVERIFY(panel.plan().subjectsThatCannotRun() < blocked);
        enter(field<QLineEdit>(dialog, "tool-go"),
              writeTool(QStringLiteral("own/gopher"), "go version go1.99.1 linux/amd64"));
        QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 3, 60000);
        QVERIFY(field<QLabel>(dialog, "state-go")->text().contains(QStringLiteral("1.99.1")));
        QCOMPARE(m_program->locations.tools().size(), std::size_t{2});

        // One that is of no use says why, and what to do.
        enter(field<QLineEdit>(dialog, "tool-go"), writeTool(QStringLiteral("own/mole"), "I am a mole"));
        QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 4, 60000);
        const QString problem = field<QLabel>(dialog, "state-go")->text();
        QVERIFY2(problem.contains(QStringLiteral("own/mole")) && problem.contains(QStringLiteral("settings")),
                 qPrintable(problem));
        enter(field<QLineEdit>(dialog, "tool-go"), QStringLiteral(" "));
        QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 5, 60000);
        QCOMPARE(m_program->locations.tools().size(), std::size_t{1});
    }

    /// A file manager starts programs with a PATH that lacks most of what a shell's has.
    void toolsAreFoundWithAMinimalPath() {
        m_program->stop();
        m_program->locations.runner = QStringLiteral(BAKEOFF_RUNNER);
        writePython(QStringLiteral(".local/bin/python3"), "3.14.98");
        writeTool(QStringLiteral(".local/go/bin/go"), "go version go1.99.2 linux/amd64");
        const QByteArray path = qgetenv("PATH");
        const QByteArray home = qgetenv("HOME");
        const auto restore = qScopeGuard([&] {
            qputenv("PATH", path);
            qputenv("HOME", home);
        });
        qputenv("PATH", "/nowhere");
        qputenv("HOME", m_program->folder.path().toLocal8Bit());
        std::map<std::string, bool> found;
        ToolProbe probe(m_program->locations);
        connect(&probe, &ToolProbe::toolFound, this,
                [&](const core::ToolEvent& tool) { found[tool.id] = tool.found; });
        QSignalSpy finished(&probe, &ToolProbe::finished);
        probe.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60000);
        QVERIFY(found["python"]);
        QVERIFY(found["go"]);
    }

    /// The tools of the settings are written into the plan of each run.
    void aRunUsesTheNamedTools() {
        m_program->workbench->settings().setTool(QStringLiteral("python"), QStringLiteral("/own/snake"));
        m_program->run();
        const auto run = m_program->store->find(QStringLiteral("latest"));
        QVERIFY(run.ok());
        QCOMPARE(run->job["tools"]["python"].get<std::string>(), std::string("/own/snake"));
    }

    void everyFieldHasAName() {
        auto* dialog = openDialog();
        for (const auto* widget : dialog->findChildren<QWidget*>()) {
            if ((widget->focusPolicy() & Qt::TabFocus) == 0 ||
                widget->objectName().startsWith(QLatin1String("qt_")) ||
                qobject_cast<const QLabel*>(widget) || widget->inherits("QScrollArea"))
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
