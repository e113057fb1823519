// SPDX-License-Identifier: GPL-3.0-only
#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QInputDialog>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <memory>

#include "app/pages/run_details.h"
#include "app/pages/runs_page.h"
#include "app/run/run_session.h"
#include "app/store/run_store.h"
#include "app/store/store_thread.h"
#include "app/window/main_window.h"
#include "app/window/run_notice.h"
#include "app/workbench/document.h"
#include "app/workbench/workbench.h"

using namespace bakeoff;
using namespace bakeoff::app;

/// The history page over a store of its own.
class TestRunsPage : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<RunStore> m_store;
    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<RunsPage> m_page;

    static std::vector<core::TrialResult> makeTrials(double factor, bool failing = false) {
        std::vector<core::TrialResult> trials;
        for (int i = 0; i < 6; ++i) {
            core::TrialResult trial;
            trial.workload = "http-json";
            trial.subject = "Gadget";
            trial.trial = i;
            trial.parameters = {{"connections", 64}};
            trial.metrics = {{"requests_per_s", 1000 * factor * (1 + 0.001 * i)}, {"p99_ns", 5e6 / factor}};
            if (failing && i > 3)
                trial.error = core::Error{core::ErrorCode::StartFailed,
                                          core::Message::verbatim("The port <was> taken."), "Gadget"};
            trials.push_back(trial);
        }
        return trials;
    }
    QString addRun(int minute, double factor, bool failing = false) {
        RunRecord record;
        record.startedAt = QDateTime(QDate(2026, 1, 2), QTime(3, 0), Qt::UTC).addSecs(minute * 60);
        record.status = bakeoff::core::RunStatus::Finished;
        record.studyId = QStringLiteral("study");
        record.profile = QStringLiteral("quick");
        record.trialsPlanned = 6;
        record.machine = core::Json{{"cpu_model", "Proc"}};
        auto id = m_store->addRun(record, makeTrials(factor, failing),
                                  {{1, true, QStringLiteral("port 8080 is in use")}});
        return id ? *id : QString();
    }
    void select(const QStringList& ids) {
        QItemSelection selection;
        for (const auto& id : ids) {
            const int row = m_page->model().rowOf(id);
            selection.select(m_page->model().index(row, 0), m_page->model().index(row, 0));
        }
        m_page->view()->selectionModel()->select(
            selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    void settle() { QTRY_VERIFY(m_workbench->history().idle()); }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        Locations locations;
        locations.data = m_folder->path();
        auto store = RunStore::open(m_folder->filePath(QStringLiteral("runs.sqlite")));
        QVERIFY(store.ok());
        m_store = *store;
        m_workbench = std::make_unique<Workbench>(locations, m_store);
        m_page = std::make_unique<RunsPage>(*m_workbench);
    }
    void cleanup() {
        m_page.reset();
        m_workbench.reset();
        m_store.reset();
    }

    void runsAreListedSearchedAndShown() {
        QAbstractItemModelTester tester(&m_page->model());
        const QString good = addRun(1, 1);
        const QString bad = addRun(2, 1, true);
        QVERIFY(m_store->setNote(good, QStringLiteral("before the upgrade")).ok());
        m_page->resize(1000, 640);
        m_page->show();
        QTRY_COMPARE(m_page->model().rowCount(), 2);
        m_page->searchField()->setText(QStringLiteral("upgrade"));
        QTRY_COMPARE(m_page->model().rowCount(), 1);
        QCOMPARE(m_page->model().run(0).id, good);
        m_page->searchField()->clear();
        QTRY_COMPARE(m_page->model().rowCount(), 2);
        select({bad});
        QTRY_VERIFY(m_page->details().summaryText().contains(QStringLiteral("The port <was> taken.")));
        QVERIFY(m_page->model()
                    .index(0, RunsModel::TrialsColumn)
                    .data()
                    .toString()
                    .contains(QStringLiteral("2 failed")));
    }

    void whatDidNotPassCanBeMeasuredAgain() {
        core::Job job;
        job.cases = {{"http-json", "Gadget", {{"connections", 64}}}};
        RunRecord record;
        record.status = bakeoff::core::RunStatus::Finished;
        record.job = core::toJson(job);
        auto trials = makeTrials(1);
        trials[0].checks = {{core::Check::ServerIdle,
                             core::ValidityCheck::Verdict::Warn,
                             core::Message::verbatim("It waited."),
                             {}}};
        const auto id = m_store->addRun(record, trials, {});
        QVERIFY(id.ok());
        const QString fine = addRun(1, 1);  // it has no plan
        m_page->show();
        QTRY_COMPARE(m_page->model().rowCount(), 2);
        auto* summary = m_page->details().findChild<QTextBrowser*>(QStringLiteral("run-summary"));
        QVERIFY(summary);
        QSignalSpy asked(m_page.get(), &RunsPage::remedyRequested);
        select({fine});
        QTRY_VERIFY(m_page->details().summaryText().contains(fine));
        Q_EMIT summary->anchorClicked(QUrl(QStringLiteral("remedy:")));
        QCOMPARE(asked.size(), 0);
        select({*id});
        QTRY_VERIFY(
            m_page->details().summaryText().contains(QStringLiteral("256 connections instead of 64")));
        Q_EMIT summary->anchorClicked(QUrl(QStringLiteral("remedy:")));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<core::Job>().cases[0].parameters.at("connections"), 256.0);
        QVERIFY(asked[0][1].toString().contains(*id));
    }

    void twoRunsAreCompared() {
        const QString first = addRun(1, 1);
        const QString second = addRun(2, 1.5);
        m_page->show();
        QTRY_COMPARE(m_page->model().rowCount(), 2);
        select({first, second});
        m_page->compareSelected();
        QTRY_VERIFY(!m_page->details().comparison().rows.empty());
        const auto& table = m_page->details().comparison();
        const auto at = [&](const char* key, std::size_t row) {
            for (std::size_t c = 0; c < table.columns.size(); ++c) {
                if (table.columns[c].key == key)
                    return table.rows[row][c];
            }
            return core::Cell("none");
        };
        QCOMPARE(at("verdict", 0).text.english(), std::string("better"));
        QVERIFY(std::abs(at("change_pct", 0).value.get<double>() - 50) < 0.01);
        QCOMPARE(QString::fromStdString(at("run", 0).text.english()), second);
    }

    void deletionIsUndone() {
        const QString only = addRun(1, 1);
        m_page->show();
        QTRY_COMPARE(m_page->model().rowCount(), 1);
        select({only});
        m_page->deleteSelected();
        QTRY_COMPARE(m_page->model().rowCount(), 0);
        settle();
        QVERIFY(m_page->noticeText().contains(QStringLiteral("deleted")));
        m_page->undoDelete();
        QTRY_COMPARE(m_page->model().rowCount(), 1);
    }

    void tagsNotesAndReference() {
        const QString only = addRun(1, 1);
        m_page->show();
        QTRY_COMPARE(m_page->model().rowCount(), 1);
        select({only});
        m_page->setTags(QStringLiteral("night, nightly ,"));
        QTRY_COMPARE(m_page->model().run(0).tags,
                     (QStringList{QStringLiteral("night"), QStringLiteral("nightly")}));
        settle();
        QCOMPARE(m_page->selectedRuns(), QStringList{only});
        m_page->setNote(QStringLiteral("quiet machine"));
        QTRY_COMPARE(m_page->model().run(0).note, QStringLiteral("quiet machine"));
        settle();
        m_page->setReference();
        QTRY_VERIFY(m_page->model().run(0).reference);
        settle();
        m_page->setTags(QStringLiteral("a|b"));
        QTRY_VERIFY(m_page->noticeText().contains(QStringLiteral("must not contain")));
    }

    /// What was asked about one run is done to that run, whatever is selected by then.
    void anAnswerBelongsToWhatWasAsked() {
        const QString first = addRun(1, 1);
        const QString second = addRun(2, 1);
        m_page->show();
        QTRY_COMPARE(m_page->model().rowCount(), 2);
        select({first});
        m_page->askForTags();
        QPointer<QInputDialog> dialog = m_page->findChild<QInputDialog*>();
        QVERIFY(dialog);
        select({second});
        dialog->setTextValue(QStringLiteral("night"));
        dialog->accept();
        QTRY_COMPARE(m_page->model().run(m_page->model().rowOf(first)).tags,
                     QStringList{QStringLiteral("night")});
        QCOMPARE(m_page->model().run(m_page->model().rowOf(second)).tags, QStringList());
    }

    void exportAndImport() {
        const QString only = addRun(1, 1);
        m_page->show();
        QTRY_COMPARE(m_page->model().rowCount(), 1);
        select({only});
        const QString file = m_folder->filePath(QStringLiteral("x.bakeoff-run.json"));
        m_page->exportSelected(file);
        QTRY_VERIFY(QFile::exists(file));
        m_page->importFiles({file});
        QTRY_VERIFY(m_page->noticeText().contains(QStringLiteral("already in the store")));
        m_page->importFiles({QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/interchange/hyperfine.json")});
        QTRY_COMPARE(m_page->model().rowCount(), 2);
        QTRY_COMPARE(m_page->selectedRuns().size(), 1);
        QVERIFY(m_page->selectedRuns().first() != only);
    }

    void moreThanAPageIsFetchedWhenItIsSeen() {
        // No model tester: it fetches everything itself.
        for (int i = 0; i < 450; ++i) {
            RunRecord record;
            record.startedAt = QDateTime(QDate(2026, 1, 2), QTime(3, 0), Qt::UTC).addSecs(i);
            record.status = bakeoff::core::RunStatus::Finished;
            QVERIFY(m_store->addRun(record, {}, {}).ok());
        }
        m_page->resize(1000, 640);
        m_page->show();
        QTRY_COMPARE(m_page->model().total().value_or(0), 450);
        QVERIFY(m_page->model().rowCount() < 450);
        for (int i = 0; i < 20 && m_page->model().rowCount() < 450; ++i) {
            m_page->view()->scrollToBottom();
            settle();
        }
        QCOMPARE(m_page->model().rowCount(), 450);
        QVERIFY(!m_page->model().canFetchMore({}));
    }

    void theEndOfALongRunIsTold_data() {
        QTest::addColumn<int>("longRunMs");
        QTest::addColumn<bool>("enabled");
        QTest::addColumn<int>("told");
        QTest::newRow("long") << 0 << true << 1;
        QTest::newRow("short") << 1000000 << true << 0;
        QTest::newRow("turned off") << 0 << false << 0;
    }
    void theEndOfALongRunIsTold() {
        QFETCH(int, longRunMs);
        QFETCH(bool, enabled);
        QFETCH(int, told);
        qputenv("BAKEOFF_FAKE_MODE", "ok");
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("bakeoff.ini")));
        Locations locations;
        locations.runner = QStringLiteral(BAKEOFF_FAKE_RUNNER);
        locations.cache = QStringLiteral("unused");
        RunSession session(m_store->address(), locations);
        QWidget window;  // never shown, so never in front
        auto* notice = new RunNotice(session, settings, &window);
        QVERIFY(settings.runNotice());
        settings.setRunNotice(enabled);
        QCOMPARE(settings.runNotice(), enabled);
        QStringList titles;
        notice->setPresent([&](const QString& title, const QString&) { titles << title; }, longRunMs);
        QSignalSpy finished(&session, &RunSession::runFinished);
        core::Job job;
        job.cases = {{"http-json", "a", {}}};
        QVERIFY(session.startRun(job, {}, {}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
        QCOMPARE(titles.size(), told);
    }

    void filesAreOpenedByTheirContents() {
        Locations locations = Locations::find();
        locations.resources = QStringLiteral(BAKEOFF_SOURCE_DIR "/resources");
        locations.subjects = {locations.resources + QStringLiteral("/subjects")};
        Workbench workbench(locations, m_store);
        MainWindow window(workbench);
        window.show();
        window.openFiles({locations.bundledStudy()});
        QVERIFY(!workbench.document().study().title.empty());
        window.openFiles({QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/interchange/vegeta.json")});
        QTRY_COMPARE(window.page<RunsPage>().model().rowCount(), 1);
        QVERIFY(window.page<RunsPage>().isVisible());
    }

    void everyWidgetHasAName() {
        for (const auto* widget : m_page->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(QLatin1String("qt_")))
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()) ||
                               widget->inherits("QHeaderView") || widget->inherits("QTabBar") ||
                               widget->inherits("QToolButton") || widget->inherits("QLabel") ||
                               widget->inherits("QScrollBar");
            QVERIFY2(named, widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(TestRunsPage)
#include "tst_runs_page.moc"
