// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>

#include "core/bench/catalogue.h"
#include "core/verdict/remedy.h"

using namespace bakeoff::core;
using Verdict = ValidityCheck::Verdict;

class TestRemedy : public QObject {
    Q_OBJECT

    static Job plan() {
        Job job;
        job.trials = 6;
        job.warmupSeconds = 2;
        job.durationSeconds = 5;
        job.cases = {{"http-json", "a", {{"connections", 1000}}, 8.0},
                     {"http-json", "b", {{"connections", 1000}}, 8.0},
                     {"fib", "c", {{"n", 40}}, 3.0}};
        return job;
    }

    static std::vector<CaseSummary> seen(const std::string& workload, Check check, Verdict verdict) {
        std::vector<CaseSummary> cases;
        for (const auto& item : plan().cases) {
            CaseSummary summary;
            summary.workload = item.workload;
            summary.subject = item.subject;
            summary.checks = {{Check::Answer, Verdict::Pass, {}, {}}};
            if (item.workload == workload && item.subject != "b")
                summary.checks.push_back({check, verdict, {}, {}});
            cases.push_back(summary);
        }
        return cases;
    }

private Q_SLOTS:
    void oneCheck_data() {
        QTest::addColumn<QString>("workload");
        QTest::addColumn<QString>("check");
        QTest::addColumn<QString>("changed");  // "" nothing to mend
        QTest::addColumn<double>("value");
        const auto row = [](const char* workload, Check check, const char* changed, double value = 0) {
            QTest::newRow(nameOf(check)) << workload << nameOf(check) << changed << value;
        };
        row("http-json", Check::ClientSaturated, "cores");
        row("http-json", Check::CommonCeiling, "cores");
        row("http-json", Check::Fairness, "cores");
        row("http-json", Check::ServerIdle, "connections", 4000);
        row("http-json", Check::Responses, "connections", 250);
        row("http-json", Check::LittlesLaw, "duration_s", 15);
        row("http-json", Check::WarmUp, "warmup_s", 6);
        row("fib", Check::Stability, "trials", 12);
        row("fib", Check::MachineState, "same");
        row("http-json", Check::OtherWork, "same");
    }
    void oneCheck() {
        QFETCH(QString, workload);
        QFETCH(QString, check);
        QFETCH(QString, changed);
        QFETCH(double, value);
        const Job before = plan();
        for (const auto verdict : {Verdict::Warn, Verdict::Fail}) {
            const auto remedy = remedyFor(
                before, seen(workload.toStdString(), fromName<Check>(check.toStdString()).value(), verdict));
            QVERIFY(remedy);
            const Job& job = remedy->job;
            // All of that workload, so that they stay comparable; nothing of another.
            QCOMPARE(job.cases.size(), std::size_t{workload == QLatin1String("fib") ? 1u : 2u});
            QCOMPARE(remedy->changes.size(), std::size_t{1});
            const Workload* known = findWorkload(workload.toStdString());
            const std::string name = known ? Message(known->title).english() : workload.toStdString();
            QVERIFY(remedy->changes[0].english().find(name + ", V") == 0);
            QCOMPARE(job.cores, changed == QLatin1String("cores") ? Job::Cores::One : before.cores);
            QCOMPARE(job.trials, changed == QLatin1String("trials") ? int(value) : before.trials);
            QCOMPARE(job.durationSeconds,
                     changed == QLatin1String("duration_s") ? value : before.durationSeconds);
            QCOMPARE(job.warmupSeconds, changed == QLatin1String("warmup_s") ? value : before.warmupSeconds);
            const double longer = job.durationSeconds + job.warmupSeconds - 7.0;
            for (const auto& item : job.cases) {
                if (item.workload == "fib")
                    continue;
                QCOMPARE(item.parameters.at("connections"),
                         changed == QLatin1String("connections") ? value : 1000.0);
                QCOMPARE(item.expectedSeconds.value(), 8.0 + longer);
            }
            QVERIFY(parseJob(toJson(job).dump()).ok());
        }
    }

    void nothingToMend() {
        QVERIFY(!remedyFor(plan(), {}));
        QVERIFY(!remedyFor(plan(), seen("http-json", Check::Responses, Verdict::Pass)));
        Job one = plan();
        one.cores = Job::Cores::One;  // only another machine would help
        QVERIFY(!remedyFor(one, seen("http-json", Check::ClientSaturated, Verdict::Fail)));
        for (const auto& [cpus, remedy] : {std::pair{"0", false}, {"0-1", true}, {"0,2", true}, {"", true}}) {
            auto cases = seen("http-json", Check::ClientSaturated, Verdict::Warn);
            for (auto& item : cases)
                item.settings["server_cpus"] = cpus;
            QCOMPARE(remedyFor(plan(), cases).has_value(), remedy);
        }
        auto unlike =
            seen("http-json", Check::Fairness, Verdict::Warn);  // as under different settings of one CPU
        for (auto& item : unlike)
            item.settings["server_cpus"] = "0";
        QVERIFY(remedyFor(plan(), unlike));
        for (auto& item : one.cases)
            item.parameters["connections"] = 10'000;
        QVERIFY(!remedyFor(one, seen("http-json", Check::ServerIdle, Verdict::Warn)));
    }

    void severalChecks() {
        auto cases = seen("http-json", Check::Stability, Verdict::Warn);
        cases[1].checks.push_back({Check::Responses, Verdict::Fail, {}, {}});
        cases[0].checks.push_back({Check::ServerIdle, Verdict::Warn, {}, {}});
        const auto remedy = remedyFor(plan(), cases);
        QVERIFY(remedy);
        QCOMPARE(remedy->job.trials, 12);
        QCOMPARE(remedy->job.cases[0].parameters.at("connections"), 250.0);  // right answers come first
        QCOMPARE(remedy->changes.size(), std::size_t{2});
    }
};

QTEST_APPLESS_MAIN(TestRemedy)
#include "tst_remedy.moc"
