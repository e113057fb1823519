// SPDX-License-Identifier: GPL-3.0-only
// Plays an hour of a live run (30 trials of 120 s with ten samples a second) through the window as fast as it
// goes, and prints the program's memory after the fifth trial, in the middle and at the end.
//   QT_QPA_PLATFORM=offscreen build/release/bin/tests/live_hour [HOURS]
// Exits with 1 when the program grows by more than 4 MB from the fifth trial to the last.
#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <cstdio>
#include <fstream>
#include <string>

#include "app/pages/benchmarks_page.h"
#include "app/run/run_session.h"
#include "app/store/run_store.h"
#include "app/window/main_window.h"
#include "app/workbench/workbench.h"
#include "core/plan/plan.h"

using namespace bakeoff;
using namespace bakeoff::app;

namespace {

constexpr int kTrialsOfAnHour = 30;
constexpr double kMostGrowthMb = 4;  ///< caches of the store, the heap's slack

double pssMegabytes() {
    std::ifstream rollup("/proc/self/smaps_rollup");
    for (std::string line; std::getline(rollup, line);) {
        if (line.rfind("Pss:", 0) == 0)
            return std::stod(line.substr(4)) / 1024;
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const int trialsWanted = kTrialsOfAnHour * (argc > 1 ? std::max(1, std::atoi(argv[1])) : 1);
    qputenv("BAKEOFF_FAKE_MODE", "hour");
    QTemporaryDir folder;
    Locations locations = Locations::find();
    locations.resources = QStringLiteral(BAKEOFF_SOURCE_DIR "/resources");
    locations.subjects = {locations.resources + QStringLiteral("/subjects")};
    locations.runner = QStringLiteral(BAKEOFF_FAKE_RUNNER);
    locations.data = folder.path();
    auto store = RunStore::open(folder.filePath(QStringLiteral("runs.sqlite")));
    if (!store)
        return 2;
    Workbench workbench(locations, *store);
    MainWindow window(workbench);
    window.show();
    window.openStudy(locations.bundledStudy());
    window.showPage(BenchmarksPage::kId);
    int trials = 0;
    int samples = 0;
    double first = 0;
    double middle = 0;
    QElapsedTimer sinceLast;
    qint64 longestNs = 0;
    auto& session = workbench.session();
    QObject::connect(&session, &RunSession::sampleArrived, &window, [&] { ++samples; });
    QObject::connect(&session, &RunSession::trialArrived, &window, [&] {
        ++trials;
        if (trials == 5)
            first = pssMegabytes();
        if (trials == trialsWanted / 2)
            middle = pssMegabytes();
    });
    QTimer tick;
    QObject::connect(&tick, &QTimer::timeout, &window, [&] {
        longestNs = std::max(longestNs, sinceLast.isValid() ? sinceLast.nsecsElapsed() : 0);
        sinceLast.start();
    });
    tick.start(5);
    bool finished = false;
    QObject::connect(&session, &RunSession::runFinished, &window, [&] { finished = true; });
    core::PlanRequest request;
    request.cases = {{"http-json", workbench.catalogue().front().id}};
    for (const auto& subject : workbench.catalogue()) {
        if (subject.workloads.count("http-json"))
            request.cases = {{"http-json", subject.id}};
    }
    request.trials = trialsWanted;
    QElapsedTimer whole;
    whole.start();
    if (const auto started = workbench.startRun(request); !started) {
        std::fprintf(stderr, "%s\n", started.error().text().c_str());
        return 2;
    }
    while (!finished && whole.elapsed() < 600'000)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const double end = pssMegabytes();
    std::printf(
        "{\"simulated_s\": %d, \"played_in_s\": %.1f, \"trials\": %d, \"samples\": %d,\n"
        " \"pss_mb\": {\"start\": %.1f, \"middle\": %.1f, \"end\": %.1f}, \"growth_mb\": %.1f,\n"
        " \"longest_gap_ms\": %.1f}\n",
        trials * 120, static_cast<double>(whole.elapsed()) / 1e3, trials, samples, first, middle, end,
        end - first, static_cast<double>(longestNs) / 1e6);
    return finished && trials == trialsWanted && end - first <= kMostGrowthMb ? 0 : 1;
}
