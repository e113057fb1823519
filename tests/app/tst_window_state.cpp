// SPDX-License-Identifier: GPL-3.0-only
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QStatusBar>
#include <QTableView>

#include "app/pages/chart_panel.h"
#include "app/pages/ecosystem_page.h"
#include "app/pages/overview_page.h"
#include "app/pages/runs_page.h"
#include "app/pages/table_page.h"
#include "app/settings/settings.h"
#include "app/workbench/document.h"
#include "app/workbench/shown_run.h"
#include "app/workbench/workbench.h"
#include "tests/app/window_fixture.h"

using namespace bakeoff;
using namespace bakeoff::app;

class TestWindowState : public QObject {
    Q_OBJECT
    std::unique_ptr<WindowFixture> m_program;

    QMenu* recentMenu() { return m_program->window->findChild<QMenu*>(QStringLiteral("recent")); }
    QList<QAction*> recentFiles() {
        QList<QAction*> out;
        for (auto* action : recentMenu()->actions()) {
            if (!action->toolTip().isEmpty() && action->toolTip().contains(QStringLiteral("study.json")))
                out << action;
        }
        return out;
    }
    /// A copy of the bundled study under another name.
    QString copyStudy(const QString& name) {
        const QString file = m_program->folder.filePath(name);
        QFile::copy(m_program->locations.bundledStudy(), file);
        return file;
    }

private Q_SLOTS:
    void init() { m_program = std::make_unique<WindowFixture>(); }
    void cleanup() { m_program.reset(); }

    void everythingIsAsItWasLeft() {
        m_program->start();
        m_program->run();
        m_program->run();
        const auto runs = m_program->store->list();
        QVERIFY(runs.ok() && runs->size() == 2);
        const QString older = runs->at(1).id;
        const QString study = copyStudy(QStringLiteral("mine.study.json"));
        auto* window = m_program->window.get();
        window->openStudy(study);
        window->resize(1040, 700);
        window->showPage(EcosystemPage::kId);
        window->page<EcosystemPage>().searchField()->setText(QStringLiteral("kafka"));
        window->page<EcosystemPage>().view()->sortByColumn(1, Qt::DescendingOrder);
        window->showPage(BenchmarksPage::kId);
        QTest::qWait(20);
        window->page<BenchmarksPage>().charts().showChart(QStringLiteral("memory"));
        auto* splitter = window->page<BenchmarksPage>().findChild<QSplitter*>();
        splitter->setSizes({420, 400});
        const auto sizes = splitter->sizes();
        window->showPage(RunsPage::kId);
        window->page<RunsPage>().selectRun(older);
        QTRY_COMPARE(window->page<RunsPage>().selectedRuns(), QStringList{older});
        window->page<RunsPage>().showInPages();
        QTRY_COMPARE(m_program->workbench->run().id(), older);
        m_program->close();

        m_program->start();
        window = m_program->window.get();
        QCOMPARE(window->studyFile(), study);
        QCOMPARE(window->size(), QSize(1040, 700));
        QCOMPARE(window->currentPage().id(), RunsPage::kId);
        QCOMPARE(window->page<EcosystemPage>().searchField()->text(), QStringLiteral("kafka"));
        QCOMPARE(window->page<EcosystemPage>().view()->model()->rowCount(), 1);
        QCOMPARE(window->page<EcosystemPage>().view()->horizontalHeader()->sortIndicatorSection(), 1);
        QCOMPARE(window->page<EcosystemPage>().view()->horizontalHeader()->sortIndicatorOrder(),
                 Qt::DescendingOrder);
        QTRY_COMPARE(m_program->workbench->run().id(), older);
        QTRY_COMPARE(window->page<RunsPage>().selectedRuns(), QStringList{older});
        window->showPage(BenchmarksPage::kId);
        QTRY_COMPARE(window->page<BenchmarksPage>().charts().chartId(), QStringLiteral("memory"));
        const auto restored = window->page<BenchmarksPage>().findChild<QSplitter*>()->sizes();
        QVERIFY2(std::abs(restored[0] - sizes[0]) <= 2,
                 qPrintable(QStringLiteral("%1 and %2").arg(restored[0]).arg(sizes[0])));
    }

    void aStudyThatIsGoneIsSaidAndTheBundledOneOpens() {
        m_program->start();
        const QString study = copyStudy(QStringLiteral("gone.study.json"));
        m_program->window->openStudy(study);
        m_program->close();
        QVERIFY(QFile::remove(study));
        m_program->start();
        QCOMPARE(m_program->window->studyFile(), m_program->locations.bundledStudy());
        QVERIFY(m_program->window->statusBar()->currentMessage().contains(study));
    }

    void aNamedFileWinsOverTheLastOne() {
        m_program->start();
        m_program->window->openStudy(copyStudy(QStringLiteral("one.study.json")));
        m_program->close();
        const QString two = copyStudy(QStringLiteral("two.study.json"));
        m_program->start(two);
        QCOMPARE(m_program->window->studyFile(), two);
    }

    void aDamagedSessionDoesNoHarm() {
        {
            Settings settings(m_program->locations.settings);
            settings.setWindowState({{QStringLiteral("page"), 4711},
                                     {QStringLiteral("geometry"), QByteArray("nonsense")},
                                     {QStringLiteral("study"), QStringLiteral("/no/such/study.json")},
                                     {QStringLiteral("run"), QStringLiteral("no-such-run")},
                                     {QStringLiteral("chosen_run"), QStringLiteral("no-such-run")},
                                     {QStringLiteral("benchmarks-splitter0of2"), QByteArray("nonsense")},
                                     {QStringLiteral("benchmarks-keep-tab"), 99},
                                     {QStringLiteral("ecosystem-keep-order"), QStringLiteral("no list")}});
        }
        m_program->start();
        QCOMPARE(m_program->window->currentPage().id(), OverviewPage::kId);
        QCOMPARE(m_program->window->studyFile(), m_program->locations.bundledStudy());
        for (const auto* page : m_program->window->pages()) {
            m_program->window->showPage(page->id());
            QTest::qWait(10);
        }
    }

    void theChoiceAndTheServiceAreAsTheyWereLeft() {
        m_program->start();
        auto& plan = m_program->window->page<BenchmarksPage>().planPanel().plan();
        QVERIFY(plan.setData(plan.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        const auto wanted = plan.checkedCases();
        auto& document = m_program->workbench->document();
        document.addService(QStringLiteral("orders"));
        document.addService(QStringLiteral("stock"));
        document.chooseService(1);
        m_program->close();
        m_program->start();
        QVERIFY(m_program->window->page<BenchmarksPage>().planPanel().plan().checkedCases() == wanted);
        auto& again = m_program->window->page<BenchmarksPage>().planPanel().plan();
        for (int row = 0; row < again.rowCount(); ++row)
            QVERIFY(again.setData(again.index(row, 0), Qt::Checked, Qt::CheckStateRole));
        const auto all = again.checkedCases();
        QVERIFY(all.size() > wanted.size());
        m_program->close();
        m_program->start();
        QVERIFY(m_program->window->page<BenchmarksPage>().planPanel().plan().checkedCases() == all);
        QCOMPARE(m_program->workbench->document().currentService(), 1);
        // One that is gone is not looked for.
        m_program->workbench->document().removeService();
        m_program->workbench->document().chooseService(1);
        m_program->close();
        m_program->start();
        QCOMPARE(m_program->workbench->document().currentService(), 1);
    }

    /// What no page of this program has left is not carried along for ever.
    void whatBelongsToNoPageIsForgotten() {
        const QString of = QStringLiteral("page4-keep-tab");  // as older programs named it
        Settings(m_program->locations.settings).setWindowState({{of, 1}});
        m_program->start();
        m_program->close();
        const Settings settings(m_program->locations.settings);
        QVERIFY(!settings.windowState().isEmpty());
        QVERIFY(!settings.windowState().contains(of));
    }

    void recentFilesAreListedAndOpened() {
        m_program->start();
        QVERIFY(recentFiles().isEmpty());
        QStringList files;
        for (int i = 0; i < 12; ++i) {
            files << copyStudy(QStringLiteral("s&%1.study.json").arg(i));
            m_program->window->openStudy(files.last());
        }
        QCOMPARE(recentFiles().size(), Settings::kMostRecentFiles);
        QVERIFY(recentFiles().first()->toolTip().endsWith(QStringLiteral("s&11.study.json")));
        QVERIFY(recentFiles().first()->text().contains(QStringLiteral("s&&11")));
        recentFiles().at(3)->trigger();
        QCOMPARE(m_program->window->studyFile(), files.at(8));
        QVERIFY(recentFiles().first()->toolTip().endsWith(QStringLiteral("s&8.study.json")));
        QCOMPARE(recentFiles().size(), Settings::kMostRecentFiles);

        // One that is gone stays in sight and cannot be chosen.
        QVERIFY(QFile::remove(files.at(8)));
        Q_EMIT recentMenu()->aboutToShow();
        QVERIFY(!recentFiles().first()->isEnabled());
        QVERIFY(recentFiles().first()->text().contains(QStringLiteral("missing")));

        m_program->close();
        m_program->start();
        QCOMPARE(recentFiles().size(), Settings::kMostRecentFiles);
        recentMenu()->actions().last()->trigger();
        QVERIFY(recentFiles().isEmpty());
        QVERIFY(!recentMenu()->actions().last()->isEnabled());
    }

    /// The program's own study is no file of the user's.
    void theBundledStudyIsNotListed() {
        m_program->start();
        QVERIFY(m_program->workbench->settings().recentFiles().isEmpty());
    }
};

QTEST_MAIN(TestWindowState)
#include "tst_window_state.moc"
