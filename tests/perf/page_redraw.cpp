// SPDX-License-Identifier: GPL-3.0-only
// How long the decision page takes from a slider's move to the finished picture, with every tab of results
// once, on the bundled study with and without measured evidence. A move begins with the new weight and ends
// when the page was painted anew; the 15 ms in which the page waits for more moves count. Prints milliseconds
// of the clock, and of the processor, which say more on a busy machine.
//   QT_QPA_PLATFORM=offscreen build/release/bin/tests/page_redraw [MOVES]
#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <numeric>

#include "app/charts/decision_figures.h"
#include "app/charts/figure_plot.h"
#include "app/pages/decision_page.h"
#include "app/pages/evidence_panel.h"
#include "app/pages/matrix_delegates.h"
#include "app/store/run_store.h"
#include "app/window/main_window.h"
#include "app/workbench/document.h"
#include "app/workbench/recommendation.h"
#include "app/workbench/workbench.h"
#include "tests/app/made_trials.h"

using namespace bakeoff::app;

namespace {

/// Of one move.
struct Cost {
    double wall = 0;
    double cpu = 0;
};

/// Ends when the page has nothing left to do: its timer has run, and all is painted.
void waitUntilDrawn(DecisionPage& page, int& redraws) {
    QElapsedTimer timer;
    timer.start();
    const int before = redraws;
    while (redraws == before && timer.elapsed() < 1000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    page.grab();  // offscreen paints nothing by itself
}

void report(const char* what, const std::vector<Cost>& costs) {
    const auto at = [&](double Cost::*member, std::size_t percent) {
        std::vector<double> times;
        for (const auto& cost : costs)
            times.push_back(cost.*member);
        std::sort(times.begin(), times.end());
        return times[std::min(times.size() - 1, times.size() * percent / 100)];
    };
    std::printf("%-34s %7.1f %7.1f %7.1f %9.1f %7.1f\n", what, at(&Cost::wall, 50), at(&Cost::wall, 95),
                at(&Cost::wall, 100), at(&Cost::cpu, 50), at(&Cost::cpu, 95));
}

std::vector<Cost> dragged(DecisionPage& page, int& redraws, int moves) {
    const QModelIndex cell = page.model().index(2, MatrixModel::AmountColumn);
    std::vector<Cost> costs;
    for (int move = 0; move < moves; ++move) {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t cpu = std::clock();
        page.model().setData(cell, 1 + move % 9 + 0.1 * (move % 7), Qt::EditRole);
        waitUntilDrawn(page, redraws);
        costs.push_back({static_cast<double>(timer.nsecsElapsed()) / 1e6,
                         1e3 * static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC});
    }
    return costs;
}

QString storeRun(RunStore& store, const std::string& study) {
    RunRecord record;
    record.id = QStringLiteral("20261123-091500-perf");
    record.startedAt = QDateTime::currentDateTimeUtc();
    record.status = bakeoff::core::RunStatus::Finished;
    record.studyId = QString::fromStdString(study);
    const auto stored = store.addRun(record, madeTrials(), {});
    return stored ? *stored : QString();
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const int moves = argc > 1 ? std::max(1, std::atoi(argv[1])) : 60;
    const QTemporaryDir folder;
    Locations locations = Locations::find();
    locations.data = folder.path();
    auto store = RunStore::open(folder.filePath(QStringLiteral("runs.sqlite")));
    if (!store)
        qFatal("%s", store.error().text().c_str());
    Workbench workbench(locations, *store);
    MainWindow window(workbench);
    window.resize(1200, 760);
    window.show();
    window.openStudy(locations.bundledStudy());
    window.showPage(DecisionPage::kId);
    auto& page = window.page<DecisionPage>();
    int redraws = 0;
    QObject::connect(&page, &DecisionPage::redrawn, &page, [&] { ++redraws; });
    QTest::qWait(200);
    std::printf("Milliseconds of %d moves, 15 of them waiting for more moves.\n%-34s %7s %7s %7s %9s %7s\n",
                moves, "from a slider's move to the picture", "median", "95 %", "longest", "CPU", "95 %");
    const QString run = storeRun(**store, workbench.document().study().id);
    for (const bool evidence : {false, true}) {
        if (evidence) {
            workbench.document().setEvidence({run.toStdString(), 0.5}, QStringLiteral("evidence"));
            if (!QTest::qWaitFor([&] { return workbench.recommendation().evidenceRead(); }, 10'000))
                qFatal("the run was not read");
        }
        for (const auto& [id, title] : decisionCharts()) {
            page.showChart(id);
            QTest::qWait(50);
            report(qPrintable(QStringLiteral("%1%2").arg(
                       title, evidence ? QStringLiteral(", with evidence") : QString())),
                   dragged(page, redraws, moves));
        }
    }
    return 0;
}
