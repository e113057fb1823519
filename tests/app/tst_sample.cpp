// SPDX-License-Identifier: GPL-3.0-only
#include <QAction>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QSysInfo>
#include <cmath>
#include <set>

#include "app/charts/chart_catalog.h"
#include "app/charts/figure_plot.h"
#include "app/files/sample_run.h"
#include "app/pages/chart_panel.h"
#include "app/pages/claims_page.h"
#include "app/pages/decision_page.h"
#include "app/pages/overview_page.h"
#include "app/pages/run_details.h"
#include "app/pages/runs_page.h"
#include "app/workbench/recommendation.h"
#include "app/workbench/shown_run.h"
#include "app/workbench/workbench.h"
#include "core/bench/catalogue.h"
#include "tests/app/window_fixture.h"

using namespace bakeoff;
using namespace bakeoff::app;

/// The run that a fresh profile shows: to be looked at, never to be taken for one of this machine.
class TestSample : public QObject {
    Q_OBJECT
    std::unique_ptr<WindowFixture> m_program;

    QWidget* banner() { return m_program->window->findChild<QWidget*>(QStringLiteral("sampleBanner")); }
    QAction* action() {
        for (auto* candidate : m_program->window->findChildren<QAction*>()) {
            if (candidate->text().contains(QStringLiteral("sample run")))
                return candidate;
        }
        return nullptr;
    }
    void waitForSample() { QTRY_VERIFY(m_program->workbench->run().isSample()); }
    /// What the program writes to standard output, with a fresh profile of its own; its exit status.
    int runProgram(const QStringList& arguments, QString* output) {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("BAKEOFF_DATA_DIR"),
                           m_program->folder.filePath(QStringLiteral("cli")));
        environment.insert(QStringLiteral("BAKEOFF_RESOURCES"), m_program->locations.resources);
        environment.remove(QStringLiteral("BAKEOFF_STORE"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(BAKEOFF_BIN_DIR "/bakeoff"), arguments);
        if (!process.waitForFinished(60000))
            return -1;
        *output = QString::fromUtf8(process.readAllStandardOutput());
        return process.exitCode();
    }

private Q_SLOTS:
    void init() { m_program = std::make_unique<WindowFixture>(); }
    void cleanup() { m_program.reset(); }

    void itIsWholeAndNamesNobodysMachine() {
        QFile file(QStringLiteral(BAKEOFF_SOURCE_DIR "/resources/samples/sample.bakeoff-run.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.size() < 512 * 1024);
        const QByteArray text = file.readAll();
        for (const char* part : {"/home", "/root", "/tmp", "/usr", "hostname", "\"tools\"", "cache_folder"})
            QVERIFY2(!text.contains(part), part);
        const auto run = loadSampleRun();
        QVERIFY2(run.ok(), run.ok() ? "" : run.error().text().c_str());
        QVERIFY(run->sample);
        QCOMPARE(run->record.status, bakeoff::core::RunStatus::Finished);
        QCOMPARE(static_cast<int>(run->trials.size()), run->record.trialsPlanned);
        std::set<std::string> workloads;
        for (const auto& item : run->cases) {
            QVERIFY2(item.measured() && !item.rejected(), item.subject.c_str());
            workloads.insert(item.workload);
            const auto* first = item.metric(core::findWorkload(item.workload)->metrics.front());
            QVERIFY2(first && first->count >= 6 && std::isfinite(first->median) && first->median > 0,
                     item.subject.c_str());
        }
        // So that each chart has something to show; services of their own nobody has in a sample.
        QCOMPARE(workloads.size(), core::allWorkloads().size() - 1);
        QVERIFY(!workloads.contains(core::kOwnService));
        QVERIFY(!originText(run->record).isEmpty());
    }

    void aFreshProfileShowsItWithItsBadge() {
        m_program->start();
        waitForSample();
        auto* window = m_program->window.get();
        for (const auto page : {OverviewPage::kId, ClaimsPage::kId, BenchmarksPage::kId, RunsPage::kId}) {
            window->showPage(page);
            QVERIFY(banner()->isVisible());
            auto* badge = banner()->findChild<QLabel*>(QStringLiteral("sampleBadge"));
            QVERIFY(badge->isVisible() && badge->text() == sampleBadge());
        }
        window->showPage(DecisionPage::kId);
        QVERIFY(!banner()->isVisible());
        window->showPage(ClaimsPage::kId);
        QVERIFY(window->page<ClaimsPage>().chart().figure().subtitle.startsWith(sampleBadge()));
        window->showPage(RunsPage::kId);
        QVERIFY(window->page<RunsPage>().details().summaryText().contains(sampleBadge()));
        window->showPage(BenchmarksPage::kId);
        QTRY_VERIFY(window->page<BenchmarksPage>().isVisible());
        auto& panel = window->page<BenchmarksPage>().charts();
        int charts = 0;
        for (const auto& spec : chartsOf(m_program->workbench->run().cases())) {
            panel.showChart(spec.id);
            QCOMPARE(panel.chartId(), spec.id);
            QTRY_VERIFY2(panel.plot().figure().subtitle.startsWith(sampleBadge()), qPrintable(spec.id));
            for (const auto& group : panel.plot().figure().groups())
                QVERIFY2(!group.contains(QStringLiteral("here")), qPrintable(group));
            ++charts;
        }
        QVERIFY(charts >= 10);
    }

    void itIsNoEvidence() {
        m_program->start();
        waitForSample();
        const auto with = m_program->workbench->recommendation().decision();
        QVERIFY(m_program->workbench->run().id().isEmpty());
        const auto stored = m_program->store->list();
        QVERIFY(stored.ok() && stored->empty());
        QCOMPARE(m_program->window->page<RunsPage>().model().rowCount(), 0);
        m_program->workbench->run().hideSample();
        QTRY_VERIFY(!m_program->workbench->run().isSample());
        QCOMPARE(m_program->workbench->recommendation().decision()->scores, with->scores);
        // The first own run has nothing to be compared with.
        m_program->run();
        const auto own = m_program->store->find(QStringLiteral("latest"));
        QVERIFY(own.ok() && own->judgedAgainst.isEmpty() && !own->regressions);
    }

    void anOwnRunReplacesIt() {
        m_program->start();
        waitForSample();
        m_program->run();
        QVERIFY(!m_program->workbench->run().isSample());
        QVERIFY(!banner()->isVisible());
        m_program->close();
        m_program->start();
        QTRY_VERIFY(!m_program->workbench->run().id().isEmpty());
        QVERIFY(!m_program->workbench->run().isSample());
    }

    void hidingItIsForGoodUntilItIsAskedFor() {
        m_program->start();
        waitForSample();
        m_program->window->showPage(RunsPage::kId);
        QPushButton* hide = nullptr;
        for (auto* button : banner()->findChildren<QPushButton*>()) {
            if (button->text().contains(QStringLiteral("Hide")))
                hide = button;
        }
        QVERIFY(hide);
        QVERIFY(action()->isChecked());
        hide->setFocus();
        QTest::keyClick(hide, Qt::Key_Space);
        QVERIFY(!m_program->workbench->run().isSample());
        QVERIFY(m_program->workbench->run().cases().empty());
        QVERIFY(!banner()->isVisible());
        QVERIFY(!action()->isChecked());
        m_program->close();
        m_program->start();
        QTest::qWait(100);
        QVERIFY(!m_program->workbench->run().isSample());
        action()->trigger();
        waitForSample();
        QVERIFY(action()->isChecked());
    }

    void anotherStudyDoesNotShowIt() {
        m_program->start();
        waitForSample();
        m_program->window->openStudy(QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/articles/") +
                                     QDir(QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/articles"))
                                         .entryList({QStringLiteral("*.md")})
                                         .first());
        QVERIFY(!m_program->workbench->run().isSample());
        QVERIFY(m_program->workbench->run().cases().empty());
        m_program->window->openStudy(m_program->locations.bundledStudy());
        waitForSample();
    }

    void theCommandLineKnowsItByNameOnly() {
        QString output;
        QCOMPARE(runProgram({QStringLiteral("runs"), QStringLiteral("list"), QStringLiteral("--format"),
                             QStringLiteral("csv")},
                            &output),
                 0);
        QCOMPARE(output.trimmed().count(QLatin1Char('\n')), 0);  // the header alone
        QVERIFY(runProgram({QStringLiteral("chart"), QStringLiteral("throughput"), QStringLiteral("--format"),
                            QStringLiteral("csv")},
                           &output) != 0);
        QCOMPARE(runProgram({QStringLiteral("report"), QStringLiteral("--no-charts")}, &output), 0);
        QVERIFY(!output.contains(sampleBadge()));
        for (const char* format : {"md", "html"}) {
            QCOMPARE(runProgram(
                         {QStringLiteral("report"), QStringLiteral("--no-charts"), QStringLiteral("--run"),
                          QStringLiteral("sample"), QStringLiteral("--format"), QString::fromLatin1(format)},
                         &output),
                     0);
            QVERIFY(output.contains(sampleBadge()));
            QVERIFY(!output.contains(QStringLiteral("Measured on this machine")));
        }
        QCOMPARE(runProgram({QStringLiteral("chart"), QStringLiteral("throughput"), QStringLiteral("--run"),
                             QStringLiteral("sample"), QStringLiteral("--format"), QStringLiteral("csv")},
                            &output),
                 0);
        // It is not to be judged by: the recommendation is the one without a run.
        QString without;
        const QStringList json{QStringLiteral("report"), QStringLiteral("--no-charts"),
                               QStringLiteral("--format"), QStringLiteral("json")};
        QCOMPARE(runProgram(json, &without), 0);
        QCOMPARE(runProgram(json + QStringList{QStringLiteral("--run"), QStringLiteral("sample")}, &output),
                 0);
        const auto decisionIn = [](const QString& text) {
            return core::Json::parse(text.toStdString())["decision"];
        };
        QVERIFY(decisionIn(output) == decisionIn(without));
        QVERIFY(runProgram({QStringLiteral("decide"), QStringLiteral("--run"), QStringLiteral("sample")},
                           &output) != 0);
    }
};

QTEST_MAIN(TestSample)
#include "tst_sample.moc"
