// SPDX-License-Identifier: GPL-3.0-only
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QXmlStreamReader>
#include <algorithm>
#include <memory>

#include "app/charts/chart_catalog.h"
#include "app/charts/figure_plot.h"
#include "app/charts/plot_export.h"
#include "app/files/run_history.h"
#include "app/models/runs_model.h"
#include "app/pages/claims_page.h"
#include "app/workbench/document.h"
#include "core/verdict/claim_check.h"
#include "core/verdict/run_trust.h"
#include "tests/app/made_trials.h"
#include "tests/app/window_fixture.h"

using namespace bakeoff;
using namespace bakeoff::app;

namespace {

/// All that is written in a picture, without its line breaks.
QString textOfSvg(const QByteArray& svg) {
    QStringList texts;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters)
            texts << reader.text().toString();
    }
    return texts.join(QLatin1Char(' ')).simplified();
}

/// Trials of which those of one subject, from `first` on, are rejected.
std::vector<core::TrialResult> doubtfulTrials(const std::string& subject, int first) {
    auto trials = madeTrials();
    for (auto& trial : trials) {
        if (trial.subject == subject && trial.trial >= first)
            trial.checks = {{core::Check::ServerIdle, core::ValidityCheck::Verdict::Fail,
                             core::Message::verbatim("idle"), core::Message::verbatim("More load.")}};
    }
    return trials;
}

}  // namespace

/// What is shown of results says whether they are to be believed, and a run that was cut short takes nothing
/// away.
class TestShownResults : public QObject {
    Q_OBJECT
    std::unique_ptr<WindowFixture> m_program;

    Workbench& workbench() { return *m_program->workbench; }
    ShownRun& shown() { return workbench().run(); }

    QString addRun(const std::vector<core::TrialResult>& trials, int minute,
                   core::RunStatus status = core::RunStatus::Finished, const char* profile = "quick") {
        RunRecord record;
        record.startedAt = QDateTime(QDate(2026, 1, 2), QTime(3, minute), Qt::UTC);
        record.status = status;
        record.studyId = QString::fromStdString(workbench().document().study().id);
        record.profile = QString::fromLatin1(profile);
        record.trialsPlanned = static_cast<int>(trials.size());
        record.machine = core::Json{{"cpu_model", "Proc"}};
        auto id = m_program->store->addRun(record, trials, {});
        return id ? *id : QString();
    }
    QString cell(const RunsModel& model, const QString& id, int column) {
        return model.index(model.rowOf(id), column).data().toString();
    }
    void startAndCancel() {
        qputenv("BAKEOFF_FAKE_MODE", "slow");
        QSignalSpy finished(&workbench().session(), &RunSession::runFinished);
        QSignalSpy trials(&workbench().session(), &RunSession::trialArrived);
        m_program->window->page<BenchmarksPage>().startRun();
        REQUIRE_SOON_WITHIN(!trials.isEmpty(), 10000);
        workbench().session().cancelRun();
        REQUIRE_SOON_WITHIN(finished.size() == 1, 10000);
        REQUIRE_SOON(workbench().history().idle());
    }

private Q_SLOTS:
    void init() {
        m_program = std::make_unique<WindowFixture>();
        m_program->open();
    }
    void cleanup() { m_program.reset(); }

    void chartsMarkWhatDidNotPass_data() {
        QTest::addColumn<int>("first");  // rejected trial of gin
        QTest::addColumn<bool>("marked");
        QTest::newRow("all passed") << 99 << false;
        QTest::newRow("one trial of six") << 5 << true;
        QTest::newRow("every trial") << 0 << true;
    }
    void chartsMarkWhatDidNotPass() {
        QFETCH(int, first);
        QFETCH(bool, marked);
        const auto trials = doubtfulTrials("gin", first);
        const auto cases = core::summarizeCases(trials);
        ChartInput input;
        input.study = &workbench().document().study();
        input.cases = &cases;
        input.trials = &trials;
        for (const char* id : {"throughput", "spectrum", "trials", "timeline", "cpu-vs-latency"}) {
            const auto figure = makeFigure(QString::fromLatin1(id), input);
            QVERIFY(figure.ok());
            QCOMPARE(figure->title.startsWith(QStringLiteral("⚠")), marked);
            QCOMPARE(figure->subtitle.contains(QStringLiteral("did not pass")), marked);
        }
        auto plot = makeChart(QStringLiteral("throughput"), input);
        QVERIFY(plot.ok());
        const auto& series = (*plot)->figure().series;
        const auto doubtful = std::ranges::find_if(
            series, [](const FigureSeries& one) { return one.hatched && one.role == PlotTheme::Role::Bad; });
        // Of a subject without a single valid trial there is no bar to hatch; its row says why.
        QCOMPARE(doubtful != series.end(), marked && first > 0);
        if (doubtful != series.end()) {
            QCOMPARE(doubtful->points.size(), std::size_t{1});
            QVERIFY2(doubtful->labels[0].contains(QStringLiteral("n = 5 of 6")),
                     qPrintable(doubtful->labels[0]));
        }
        // A picture carries the mark with it.
        const QByteArray svg = exportedPlot(**plot, ExportFormat::Svg, {});
        QCOMPARE(svg.contains("did not pass"), marked);
    }

    /// A third of a case's trials beside other work keeps every verdict back, and everything that shows the
    /// run begins with the reason.
    void aBusyMachineIsNamedEverywhere_data() {
        QTest::addColumn<int>("busyTrials");  // of six
        QTest::addColumn<bool>("busy");
        QTest::newRow("quiet") << 0 << false;
        QTest::newRow("one of six") << 1 << false;
        QTest::newRow("two of six") << 2 << true;
        QTest::newRow("all") << 6 << true;
    }
    void aBusyMachineIsNamedEverywhere() {
        QFETCH(int, busyTrials);
        QFETCH(bool, busy);
        auto trials = madeTrials();
        for (auto& trial : trials) {
            if (trial.trial < busyTrials)
                trial.checks = {{core::Check::OtherWork, core::ValidityCheck::Verdict::Warn,
                                 core::Message::verbatim("1.3 cores"), core::Message::verbatim("Close it.")}};
        }
        const QString id = addRun(trials, 1);
        QVERIFY(judgeRun(*m_program->store, id).ok());
        shown().load(id);
        QTRY_COMPARE(shown().id(), id);
        // No claim has a verdict.
        int withheld = 0;
        int judged = 0;
        for (const auto& check : shown().checks()) {
            withheld += check.verdict == core::ClaimVerdict::Withheld ? 1 : 0;
            judged += core::standingOf(check.verdict) != core::ClaimStanding::Open ? 1 : 0;
        }
        QCOMPARE(withheld > 0, busy);
        QCOMPARE(judged > 0, !busy);
        // The pages.
        const auto begins = [](const QLabel* label) {
            return label && label->text().startsWith(QStringLiteral("The machine was busy: "));
        };
        m_program->window->showPage(ClaimsPage::kId);
        auto& claims = m_program->window->page<ClaimsPage>();
        QTRY_COMPARE(begins(claims.findChild<QLabel*>(QStringLiteral("trust"))), busy);
        m_program->window->showPage(BenchmarksPage::kId);
        QTRY_COMPARE(begins(m_program->window->findChild<QLabel*>(QStringLiteral("endResults"))), busy);
        // The list of runs.
        RunsModel model(workbench().history());
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(cell(model, id, RunsModel::ValidityColumn).startsWith(QStringLiteral("busy machine, ⚠")),
                 busy);
        QCOMPARE(core::tellsOfBusyMachine(m_program->store->find(id)->message), busy);
        // Every chart, and the picture of it.
        ChartInput input;
        input.study = &workbench().document().study();
        input.cases = &shown().cases();
        input.trials = &trials;
        input.checks = &shown().checks();
        for (const char* chart :
             {"claims", "throughput", "spectrum", "trials", "timeline", "cpu-vs-latency"}) {
            auto plot = makeChart(QString::fromLatin1(chart), input);
            QVERIFY(plot.ok());
            const QString reason = QStringLiteral("measured on a busy machine: no verdict");
            QCOMPARE((*plot)->figure().subtitle.startsWith(reason), busy);
            QCOMPARE(textOfSvg(exportedPlot(**plot, ExportFormat::Svg, {})).contains(reason), busy);
        }
    }

    void theListSaysWhatWasMeasuredAndWhatItIsWorth() {
        const QString good = addRun(madeTrials(), 1);
        const QString bad = addRun(doubtfulTrials("gin", 3), 2);
        RunsModel model(workbench().history());
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 2);
        QTRY_COMPARE(cell(model, good, RunsModel::ValidityColumn), QStringLiteral("✓ 3"));
        QTRY_COMPARE(cell(model, bad, RunsModel::ValidityColumn), QStringLiteral("⚠ 1 of 3"));
        QVERIFY(!cell(model, good, RunsModel::WhatColumn).isEmpty());
        QVERIFY(!cell(model, good, RunsModel::WhatColumn).contains(QStringLiteral("http-json")));
        // It is stored: the next list has it at once.
        QCOMPARE(m_program->store->find(bad)->validity.value(), (core::RunValidity{3, 1, 0}));
    }

    void tooFewTrialsAreNoPeace_data() {
        QTest::addColumn<int>("trials");
        QTest::addColumn<QString>("text");
        QTest::newRow("six trials") << 6 << QStringLiteral("no change");
        QTest::newRow("one trial") << 1 << QStringLiteral("too few to tell");
    }
    void tooFewTrialsAreNoPeace() {
        QFETCH(int, trials);
        QFETCH(QString, text);
        auto some = madeTrials();
        std::erase_if(some, [&](const core::TrialResult& trial) { return trial.trial >= trials; });
        addRun(some, 1);
        const QString second = addRun(some, 2);
        QVERIFY(judgeRun(*m_program->store, second).ok());
        RunsModel model(workbench().history());
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(cell(model, second, RunsModel::SinceLastColumn), text);
    }

    void aCancelledRunLeavesTheLastOneShown() {
        qputenv("BAKEOFF_FAKE_MODE", "ok");
        m_program->run();
        const QString whole = shown().id();
        const auto cases = shown().cases().size();
        startAndCancel();
        QTRY_COMPARE(shown().id(), whole);
        QCOMPARE(shown().cases().size(), cases);
        QVERIFY(shown().partial());
        QVERIFY(shown().partial()->trials > 0 && shown().partial()->trials < shown().partial()->planned);
        // It is offered, and taken when asked for.
        shown().load(shown().partial()->id);
        QTRY_VERIFY(!shown().partial());
        QVERIFY(shown().id() != whole);
        // At the next start the whole one is looked for, too.
        shown().loadLatest();
        QTRY_COMPARE(shown().id(), whole);
    }

    /// Points that `bakeoff envelope` measured displace no run, neither in the window nor at the command
    /// line.
    void anEnvelopeLeavesTheLastOneShown() {
        const auto trials = doubtfulTrials("gin", 99);
        const QString whole = addRun(trials, 1);
        addRun({trials.begin(), trials.begin() + 6}, 2, core::RunStatus::Finished, "envelope of x");
        shown().loadLatest();
        QTRY_COMPARE(shown().id(), whole);
        const auto latest = loadLatestResults(*m_program->store);
        QVERIFY(latest.ok());
        QCOMPARE(latest->record.id, whole);
    }

    void aCancelledFirstRunIsShown() {
        startAndCancel();
        QVERIFY(!shown().id().isEmpty());
        QVERIFY(!shown().partial());
        QVERIFY(!shown().cases().empty());
    }

    /// What other tools measured has its bars and every trial.
    void workOfOtherToolsHasItsCharts() {
        std::vector<core::TrialResult> trials;
        for (int i = 0; i < 12; ++i) {
            core::TrialResult trial;
            trial.workload = "sleep 0.1";
            trial.subject = "sleep 0.1";
            trial.trial = i;
            trial.metrics = {{"wall_ns", 1e8 + i}};
            trials.push_back(trial);
        }
        const auto cases = core::summarizeCases(trials);
        QStringList ids;
        for (const auto& spec : chartsOf(cases))
            ids << spec.id;
        QVERIFY(ids.contains(QStringLiteral("sleep 0.1-wall_ns")));
        QVERIFY(ids.contains(QStringLiteral("sleep 0.1-trials-wall_ns")));
        ChartInput input;
        input.study = &workbench().document().study();
        input.cases = &cases;
        input.trials = &trials;
        const auto figure = makeFigure(QStringLiteral("sleep 0.1-trials-wall_ns"), input);
        QVERIFY(figure.ok());
        QVERIFY(std::ranges::any_of(figure->series,
                                    [](const FigureSeries& one) { return one.points.size() == 12; }));
    }
};

QTEST_MAIN(TestShownResults)
#include "tst_shown_results.moc"
