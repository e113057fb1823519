// SPDX-License-Identifier: GPL-3.0-only
// Lists and filters 100,000 stored runs, beside 1,000 of the same in the same minute, and says how long the
// window's event loop was ever kept from its work meanwhile.
//
//     QT_QPA_PLATFORM=offscreen build/release/bin/tests/store_speed [runs]
//
// Prints one line a question: median of nine in ms for each store, and their ratio.
#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <cstdio>

#include "app/models/runs_model.h"
#include "app/store/run_store.h"

using namespace bakeoff;
using namespace bakeoff::app;

namespace {

constexpr int kRounds = 9;

/// Fills a store in one transaction; through RunStore each run would wait for the disk.
bool fill(const QString& file, int runs) {
    if (!RunStore::open(file))
        return false;
    bool filled = false;
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("fill"));
        database.setDatabaseName(file);
        database.open();
        database.transaction();
        QSqlQuery query(database);
        filled = query.exec(
            QStringLiteral(
                "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < %1) "
                "INSERT INTO runs (id, started_at_ms, ended_at_ms, status, study, profile, message, "
                "trials_planned, trials_stored, machine_key, tags, note, search) SELECT "
                "strftime('%Y%m%d-%H%M%S-', 1600000000 + i * 60, 'unixepoch') || printf('%04x', i % 65536), "
                "(1600000000 + i * 60) * 1000, (1600000000 + i * 60) * 1000 + 30000, CASE i % 50 WHEN 0 THEN "
                "'failed' ELSE 'finished' END, 'a-study', 'quick', '', 36, 36, 'Proc; x86_64; 2; 25.3 GB', "
                "CASE i % 100 WHEN 0 THEN '|nightly|' ELSE '' END, CASE i %% 997 WHEN 0 THEN 'after the "
                "upgrade' ELSE '' END, 'run ' || i || ' a-study quick gin fiber fastapi flask django "
                "http-json proc x86_64 some linux 12 ' || CASE i %% 997 WHEN 0 THEN 'after the upgrade' ELSE "
                "'' END FROM n")
                .replace(QLatin1String("%%"), QLatin1String("%"))
                .replace(QLatin1String("%1"), QString::number(runs)));
        filled = filled &&
                 query.exec(QStringLiteral("INSERT INTO run_documents (run, job, machine) SELECT id, "
                                           "'{\"cases\":[' || hex(zeroblob(300)) || ']}', '{}' FROM runs"));
        if (!filled)
            std::fprintf(stderr, "%s\n", qPrintable(query.lastError().text()));
        database.commit();
        database.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("fill"));
    return filled;
}

struct Question {
    const char* name;
    std::function<qint64(RunStore&)> ask;  ///< returns how many runs it got
};

qint64 pageSize(RunStore& store, const RunFilter& filter, const std::optional<RunCursor>& after = {}) {
    const auto page = store.page(filter, after, 200);
    return page ? static_cast<qint64>(page->size()) : -1;
}

RunFilter textFilter(const char* text) {
    RunFilter filter;
    filter.text = QString::fromLatin1(text);
    return filter;
}

std::vector<Question> questions() {
    RunFilter tagged;
    tagged.tag = QStringLiteral("nightly");
    return {
        {"open the store", [](RunStore& store) { return RunStore::open(store.address()) ? 1 : -1; }},
        {"first page", [](RunStore& store) { return pageSize(store, {}); }},
        {"page in the middle",
         [](RunStore& store) {
             return pageSize(store, {}, RunCursor{1603000000000, QString()});
         }},
        {"count all", [](RunStore& store) { return store.count({}).value(); }},
        {"search, frequent word", [](RunStore& store) { return pageSize(store, textFilter("fastapi")); }},
        {"search, rare words", [](RunStore& store) { return pageSize(store, textFilter("the upgrade")); }},
        {"search, nothing found", [](RunStore& store) { return pageSize(store, textFilter("nowhere")); }},
        {"one tag", [tagged](RunStore& store) { return pageSize(store, tagged); }},
        {"find by id", [](RunStore& store) { return store.find(QStringLiteral("20200913-1")) ? 1 : 0; }}};
}

double medianMs(RunStore& store, const Question& question, qint64& found) {
    std::vector<double> times;
    for (int i = 0; i < kRounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        found = question.ask(store);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::nth_element(times.begin(), times.begin() + kRounds / 2, times.end());
    return times[kRounds / 2];
}

/// Shows, scrolls and filters the list as a user would; returns the longest gap of the event loop in ms.
double longestGap(const QString& file) {
    StoreThread thread(file);
    RunsModel model(thread);
    QTableView view;
    view.setModel(&model);
    view.resize(1000, 640);
    view.show();
    double longest = 0;
    QElapsedTimer sinceTick;
    QTimer tick;
    QObject::connect(&tick, &QTimer::timeout, &tick, [&] {
        longest = std::max(longest, static_cast<double>(sinceTick.nsecsElapsed()) / 1e6);
        sinceTick.start();
    });
    const auto pause = [](int ms) {
        QElapsedTimer timer;
        for (timer.start(); timer.elapsed() < ms;)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    };
    pause(100);
    sinceTick.start();
    tick.start(1);
    model.setFilter({});
    pause(400);
    for (int i = 0; i < 10; ++i) {
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
        pause(60);
    }
    for (const auto* word : {"f", "fa", "fast", "the upgrade", "nowhere", ""}) {
        model.setFilter(textFilter(word));
        pause(250);
    }
    return longest;
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const int runs = argc > 1 ? std::max(2000, atoi(argv[1])) : 100000;
    QTemporaryDir folder;
    const QString large = folder.filePath(QStringLiteral("large.sqlite"));
    const QString small = folder.filePath(QStringLiteral("small.sqlite"));
    if (!fill(large, runs) || !fill(small, 1000))
        return 1;
    std::printf("%-24s %10s %10s %8s %10s\n", "", "1,000 runs", "all runs", "ratio", "found");
    {
        const auto few = RunStore::open(small);
        const auto many = RunStore::open(large);
        for (const auto& question : questions()) {
            qint64 found = 0;
            const double fewMs = medianMs(**few, question, found);
            const double manyMs = medianMs(**many, question, found);
            std::printf("%-24s %7.2f ms %7.2f ms %7.1fx %10lld\n", question.name, fewMs, manyMs,
                        manyMs / fewMs, static_cast<long long>(found));
        }
    }
    std::printf("%-24s %7.2f ms %7.2f ms\n", "longest event-loop gap", longestGap(small), longestGap(large));
    return 0;
}
