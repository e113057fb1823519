// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>
#include <cmath>

#include "core/report/run_compare_table.h"

using namespace bakeoff::core;

namespace {

CaseSummary makeCase(const std::string& subject, const std::map<std::string, std::vector<double>>& values,
                     double connections = 64) {
    std::vector<TrialResult> trials;
    for (const auto& [metric, list] : values) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (trials.size() <= i)
                trials.emplace_back();
            trials[i].workload = "http-json";
            trials[i].subject = subject;
            trials[i].trial = static_cast<int>(i);
            trials[i].parameters = {{"connections", connections}, {"duration_s", 1.0}};
            trials[i].metrics[metric] = list[i];
        }
    }
    return summarizeCases(trials).front();
}

const std::vector<double> kBase{100, 101, 102, 99, 98, 100};

std::vector<double> scaled(std::vector<double> values, double factor) {
    for (double& value : values)
        value *= factor;
    return values;
}

}  // namespace

class TestRunCompare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void verdicts_data() {
        QTest::addColumn<QString>("metric");
        QTest::addColumn<std::vector<double>>("reference");
        QTest::addColumn<std::vector<double>>("other");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("more requests") << "requests_per_s" << kBase << scaled(kBase, 1.2) << "better";
        QTest::newRow("fewer requests") << "requests_per_s" << kBase << scaled(kBase, 0.8) << "worse";
        QTest::newRow("longer latency") << "p99_ns" << kBase << scaled(kBase, 1.2) << "worse";
        QTest::newRow("shorter latency") << "p99_ns" << kBase << scaled(kBase, 0.8) << "better";
        QTest::newRow("the same") << "p99_ns" << kBase << kBase << "unchanged";
        QTest::newRow("significant and small")
            << "p99_ns" << std::vector<double>{100, 100.1, 100.2, 99.9, 99.8, 100}
            << std::vector<double>{101, 101.1, 101.2, 101.3, 101.4, 101} << "unchanged";
        QTest::newRow("wide") << "p99_ns" << std::vector<double>{50, 150, 80, 120, 100, 90}
                              << std::vector<double>{60, 180, 70, 160, 130, 90} << "inconclusive";
        QTest::newRow("three trials")
            << "p99_ns" << std::vector<double>{1, 1, 1} << std::vector<double>{9, 9, 9} << "inconclusive";
        QTest::newRow("from zero") << "p99_ns" << std::vector<double>(6, 0.0) << std::vector<double>(6, 5.0)
                                   << "not_comparable";
        QTest::newRow("zero both") << "p99_ns" << std::vector<double>(6, 0.0) << std::vector<double>(6, 0.0)
                                   << "unchanged";
    }
    void verdicts() {
        QFETCH(QString, metric);
        QFETCH(std::vector<double>, reference);
        QFETCH(std::vector<double>, other);
        QFETCH(QString, verdict);
        const auto id = metric.toStdString();
        const auto changes = compareRuns({makeCase("a", {{id, reference}})}, {makeCase("a", {{id, other}})});
        QCOMPARE(changes.size(), std::size_t{1});
        QVERIFY2(nameOf(changes[0].verdict) == verdict, changes[0].explanation.english().c_str());
        QVERIFY(!changes[0].explanation.empty());
        if (changes[0].interval)
            QVERIFY(changes[0].interval->contains(*changes[0].change));
        // Back again from JSON.
        const auto again = metricChangeFromJson(toJson(changes[0]));
        QVERIFY(again.ok());
        QVERIFY(toJson(*again) == toJson(changes[0]));
    }

    void theNumbersAreRight() {
        const auto changes = compareRuns({makeCase("a", {{"requests_per_s", kBase}})},
                                         {makeCase("a", {{"requests_per_s", scaled(kBase, 1.5)}})});
        QVERIFY(std::abs(*changes[0].change - 0.5) < 1e-12);
        // Six against six without overlap: 2 of 924 orders are as extreme (ties leave the approximation,
        // below 0.01).
        QVERIFY(*changes[0].p < 0.01);
        QCOMPARE(*changes[0].q, *changes[0].p);
        QVERIFY(changes[0].interval->low > 0.4 && changes[0].interval->high < 0.6);
    }

    void manyTestsAreCorrected() {
        // One real change among cases that differ by nothing but order: its q is p times the number of tests.
        std::vector<CaseSummary> reference;
        std::vector<CaseSummary> other;
        for (int i = 0; i < 9; ++i) {
            reference.push_back(makeCase("s" + std::to_string(i), {{"p99_ns", kBase}}));
            other.push_back(makeCase("s" + std::to_string(i), {{"p99_ns", i ? kBase : scaled(kBase, 2)}}));
        }
        const auto changes = compareRuns(reference, other);
        QCOMPARE(changes.size(), std::size_t{9});
        QVERIFY(std::abs(*changes[0].q - 9 * *changes[0].p) < 1e-12);
        QCOMPARE(countVerdict(changes, ChangeVerdict::Worse), 1);
        QCOMPARE(countVerdict(changes, ChangeVerdict::Unchanged), 8);
    }

    /// What is plainly worse is no verdict where either side was measured beside other work.
    void aBusyMachineFindsNothing_data() {
        QTest::addColumn<int>("before");  // busy trials
        QTest::addColumn<int>("now");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("why");
        QTest::newRow("quiet") << 0 << 0 << "worse" << QString();
        QTest::newRow("one trial of six") << 0 << 1 << "worse" << QString();
        QTest::newRow("the reference") << 3 << 0 << "inconclusive"
                                       << "busy during the reference";
        QTest::newRow("this run") << 0 << 2 << "inconclusive"
                                  << "busy during this run";
    }
    void aBusyMachineFindsNothing() {
        QFETCH(int, before);
        QFETCH(int, now);
        QFETCH(QString, verdict);
        QFETCH(QString, why);
        auto reference = makeCase("a", {{"p99_ns", kBase}});
        auto other = makeCase("a", {{"p99_ns", scaled(kBase, 2)}});
        reference.trialsOk = other.trialsOk = 6;
        reference.trialsBusy = before;
        other.trialsBusy = now;
        const auto changes = compareRuns({reference}, {other});
        QCOMPARE(changes.size(), std::size_t{1});
        QVERIFY2(nameOf(changes[0].verdict) == verdict, changes[0].explanation.english().c_str());
        QVERIFY(QString::fromStdString(changes[0].explanation.english()).contains(why));
    }

    void whatCannotBeComparedSaysWhy() {
        TrialResult failed;
        failed.workload = "http-json";
        failed.subject = "broken";
        failed.error = Error{ErrorCode::StartFailed, Message::verbatim("It did not start."), ""};
        const auto changes = compareRuns(
            {makeCase("only-before", {{"p99_ns", kBase}}), makeCase("size", {{"p99_ns", kBase}}, 64),
             makeCase("broken", {{"p99_ns", kBase}}), makeCase("metric", {{"p99_ns", kBase}})},
            {makeCase("only-now", {{"p99_ns", kBase}}), makeCase("size", {{"p99_ns", kBase}}, 256),
             summarizeCases({failed}).front(), makeCase("metric", {{"requests_per_s", kBase}})});
        QCOMPARE(countVerdict(changes, ChangeVerdict::NotComparable), static_cast<int>(changes.size()));
        std::string all;
        for (const auto& change : changes)
            all += change.explanation.english() + "\n";
        for (const char* part : {"did not measure it", "connections 64 and 256", "It did not start.",
                                 "The reference did not measure it.", "This run does not state it."})
            QVERIFY2(all.find(part) != std::string::npos, (std::string(part) + " in " + all).c_str());
        const auto table = compareTable("A", {{"B", changes}});
        QCOMPARE(table.rows.size(), changes.size());
        for (const auto& row : table.rows)
            QCOMPARE(row.size(), table.columns.size());
        QVERIFY(compareRuns({}, {}).empty());
    }

    void machinesAreTold() {
        const Json machine{
            {"cpu_model", "X"}, {"cores_usable", 2}, {"memory_bytes", 25276514304.0}, {"kernel", "6.1"}};
        Json later = machine;
        later["kernel"] = "6.2";
        later["memory_bytes"] = 25276514304.0 + 1e6;
        QCOMPARE(machineKey(machine), machineKey(later));
        later["cores_usable"] = 4;
        QVERIFY(machineKey(machine) != machineKey(later));
        QVERIFY(machineKey(Json::object()).empty());
        QVERIFY(machineKey(Json(5)).empty());
    }
};

QTEST_GUILESS_MAIN(TestRunCompare)
#include "tst_run_compare.moc"
