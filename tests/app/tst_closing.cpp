// SPDX-License-Identifier: GPL-3.0-only
#include <QDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

#include "app/pages/chart_panel.h"
#include "app/pages/export_dialog.h"
#include "app/pages/runs_page.h"
#include "app/run/run_session.h"
#include "app/store/store_thread.h"
#include "app/workbench/workbench.h"
#include "tests/app/window_fixture.h"

using namespace bakeoff;
using namespace bakeoff::app;

/// The window is closed in the middle of things. What each test shows is that it ends, and what was kept.
class TestClosing : public QObject {
    Q_OBJECT
    std::unique_ptr<WindowFixture> m_program;

    void startSlowRun() {
        qputenv("BAKEOFF_FAKE_MODE", "slow");
        QSignalSpy trials(&m_program->workbench->session(), &RunSession::trialArrived);
        m_program->window->page<BenchmarksPage>().startRun();
        QTRY_VERIFY_WITH_TIMEOUT(!trials.isEmpty(), 20000);
    }
    QMessageBox* question() {
        return m_program->window->findChild<QMessageBox*>(QStringLiteral("closeDuringRun"));
    }
    static void press(QMessageBox* box, QMessageBox::ButtonRole role) {
        for (auto* button : box->buttons()) {
            if (box->buttonRole(button) == role)
                QTest::keyClick(button, Qt::Key_Space);
        }
    }
    /// The newest run, seen by a store that was opened anew.
    RunRecord latest() {
        auto store = RunStore::open(m_program->folder.filePath(QStringLiteral("runs.sqlite")));
        auto run = store ? (*store)->find(QStringLiteral("latest")) : core::Result<RunRecord>(store.error());
        return run ? *run : RunRecord();
    }

private Q_SLOTS:
    void init() {
        m_program = std::make_unique<WindowFixture>();
        m_program->start();
    }
    void cleanup() { m_program.reset(); }

    void duringARunItAsks() {
        startSlowRun();
        QVERIFY(!m_program->window->close());
        QVERIFY(question() && m_program->window->isVisible());
        QVERIFY(!m_program->window->close());  // once is enough
        QCOMPARE(m_program->window->findChildren<QMessageBox*>().size(), 1);
        press(question(), QMessageBox::RejectRole);
        QTRY_VERIFY(!question());
        QVERIFY(m_program->window->isVisible());
        QVERIFY(m_program->workbench->session().running());

        QVERIFY(!m_program->window->close());
        press(question(), QMessageBox::AcceptRole);
        QTRY_VERIFY_WITH_TIMEOUT(!m_program->window->isVisible(), 10000);
        QVERIFY(!m_program->workbench->session().running());
        m_program->stop();
        QCOMPARE(latest().status, core::RunStatus::Cancelled);
        QVERIFY(latest().trialsStored >= 1);
    }

    void theQuestionGoesWhenTheRunEnds() {
        startSlowRun();
        QVERIFY(!m_program->window->close());
        QVERIFY(question());
        m_program->workbench->session().cancelRun();
        QTRY_VERIFY_WITH_TIMEOUT(!m_program->workbench->session().running(), 10000);
        QTRY_VERIFY(!question());
        QVERIFY(m_program->window->isVisible());
        QVERIFY(m_program->window->close());
    }

    /// As when the system takes the program down.
    void destroyedDuringARun() {
        startSlowRun();
        m_program->stop();
        QCOMPARE(latest().status, core::RunStatus::Cancelled);
        QVERIFY(latest().trialsStored >= 1);
    }

    void duringAnImport() {
        m_program->window->openFiles(
            {QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/interchange/vegeta.json")});
        QVERIFY(!m_program->workbench->history().idle());
        m_program->close();
        QVERIFY(!m_program->window);
        m_program->start();
        QVERIFY(m_program->window->isVisible());
    }

    void whileTheSessionIsTakenUp() {
        m_program->run();
        m_program->close();
        auto store = RunStore::open(m_program->folder.filePath(QStringLiteral("runs.sqlite")));
        QVERIFY(store.ok());
        Workbench workbench(m_program->locations, *store);
        MainWindow window(workbench);
        auto* state = new WindowState(window, workbench);
        window.show();
        state->restoreWork({});
        QVERIFY(!workbench.history().idle());
        window.page<BenchmarksPage>().planPanel().checkTools();
        window.close();
    }

    void withOpenDialogs_data() {
        QTest::addColumn<int>("which");
        QTest::newRow("settings") << 0;
        QTest::newRow("help") << 1;
        QTest::newRow("palette") << 2;
        QTest::newRow("import report") << 3;
        QTest::newRow("a problem") << 4;
        QTest::newRow("all") << 5;
    }
    void withOpenDialogs() {
        QFETCH(int, which);
        auto* window = m_program->window.get();
        const QString article = QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/articles/") +
                                QDir(QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/articles"))
                                    .entryList({QStringLiteral("*.md")})
                                    .first();
        if (which == 0 || which == 5)
            window->showSettings();
        if (which == 1 || which == 5)
            window->showHelp();
        if (which == 2 || which == 5)
            window->showPalette();
        if (which == 3 || which == 5)
            window->openStudy(article);
        if (which == 4 || which == 5)
            window->openStudy(QStringLiteral("/no/such/study.json"));
        const auto dialogs = window->findChildren<QDialog*>();
        QVERIFY(!dialogs.isEmpty() || which == 1 || which == 2);  // these are no dialogs
        QVERIFY(window->close());
        m_program->stop();
        m_program->start();
        QVERIFY(m_program->window->isVisible());
    }

    /// A question that stands ends with the window, and nothing comes of it.
    void whileAQuestionStands() {
        m_program->run();
        auto* window = m_program->window.get();
        window->showPage(RunsPage::kId);
        const QString id = latest().id;
        window->page<RunsPage>().selectRun(id);
        QTRY_COMPARE(window->page<RunsPage>().selectedRuns(), QStringList{id});
        window->page<RunsPage>().askForTags();
        QPointer<QInputDialog> dialog = window->findChild<QInputDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(QApplication::activeModalWidget(), dialog.data());
        dialog->setTextValue(QStringLiteral("late"));
        QVERIFY(window->close());
        m_program->stop();
        QVERIFY(!dialog);
        QCOMPARE(latest().id, id);
        QCOMPARE(latest().tags, QStringList());
    }

    void duringAChartExport() {
        m_program->run();
        auto* window = m_program->window.get();
        window->showPage(BenchmarksPage::kId);
        QTRY_VERIFY(window->page<BenchmarksPage>().isVisible());
        // The window is closed behind the dialog that asks for the file.
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        window->page<BenchmarksPage>().charts().askWhereToExport();
        QVERIFY(qobject_cast<ExportDialog*>(QApplication::activeModalWidget()));
        QVERIFY(window->close());
        const QString file = m_program->folder.filePath(QStringLiteral("chart.pdf"));
        window->page<BenchmarksPage>().charts().exportChart(file);
        m_program->stop();
        QVERIFY(QFile::exists(file));
    }
};

QTEST_MAIN(TestClosing)
#include "tst_closing.moc"
