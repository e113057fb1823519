// SPDX-License-Identifier: GPL-3.0-only
// The checks on one run of load where somebody was kept from running, and answers that only look right.
#include <QTest>
#include <algorithm>
#include <atomic>
#include <thread>

#include "bench_runner/base/clock.h"
#include "bench_runner/process/cpu_set.h"
#include "bench_runner/workloads/load_checks.h"

using namespace bakeoff;
using namespace bakeoff::bench;
using Verdict = core::ValidityCheck::Verdict;

Q_DECLARE_METATYPE(core::ValidityCheck::Verdict)

namespace {

/// A closed loop of one thread over one second in which all went well.
LoadReport goodReport() {
    LoadReport report;
    report.connections = 1;
    report.durationNs = kNsPerSecond;
    report.requests = 1000;
    for (int i = 0; i < 1000; ++i)
        report.serviceTime.record(kNsPerMs);
    report.generatorCpuNs = 300 * kNsPerMs;
    report.generatorQueueNs = 0;
    return report;
}

core::ValidityCheck checkOf(const LoadReport& report, core::Check id) {
    for (const auto& check : checkLoad(report, std::nullopt)) {
        if (check.id == id)
            return check;
    }
    return {};
}

}  // namespace

class TestLoadChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// V6: what was still warming up says so, and what was warm says since when.
    void warmUp_data() {
        QTest::addColumn<bool>("settled");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QString>("said");
        QTest::newRow("steady") << true << Verdict::Pass << QStringLiteral("It was steady after 8.1 s.");
        QTest::newRow("still warming") << false << Verdict::Warn << QStringLiteral("still warming up");
    }
    void warmUp() {
        QFETCH(bool, settled);
        QFETCH(Verdict, verdict);
        QFETCH(QString, said);
        LoadReport report = goodReport();
        report.warmup.durationNs = 12 * kNsPerSecond;
        report.warmup.settled = settled;
        if (settled)
            report.warmup.steadyAfterNs = 8'100 * kNsPerMs;
        const auto check = checkOf(report, core::Check::WarmUp);
        QCOMPARE(check.verdict, verdict);
        QVERIFY2(QString::fromStdString(check.detail.english()).contains(said),
                 check.detail.english().c_str());
    }

    void aStarvedGeneratorFails_data() {
        QTest::addColumn<qint64>("queueMs");
        QTest::addColumn<bool>("awake");
        QTest::addColumn<qint64>("cpuMs");
        QTest::addColumn<Verdict>("verdict");
        QTest::newRow("ran whenever it wanted") << qint64{10} << true << qint64{990} << Verdict::Pass;
        QTest::newRow("waited for its CPU") << qint64{700} << true << qint64{300} << Verdict::Fail;
        QTest::newRow("waited, asleep between answers")
            << qint64{400} << false << qint64{100} << Verdict::Fail;
        QTest::newRow("not said, awake, kept from running")
            << qint64{-1} << true << qint64{300} << Verdict::Fail;
        QTest::newRow("not said, awake all the time") << qint64{-1} << true << qint64{995} << Verdict::Pass;
        QTest::newRow("not said, asleep") << qint64{-1} << false << qint64{300} << Verdict::Pass;
    }
    void aStarvedGeneratorFails() {
        QFETCH(qint64, queueMs);
        QFETCH(bool, awake);
        QFETCH(qint64, cpuMs);
        QFETCH(Verdict, verdict);
        LoadReport report = goodReport();
        report.generatorQueueNs = queueMs < 0 ? -1 : queueMs * kNsPerMs;
        report.awake = awake;
        report.generatorCpuNs = cpuMs * kNsPerMs;
        report.generatorSpinNs = awake ? kNsPerSecond : 0;  // what a starved one believes it has waited
        const auto check = checkOf(report, core::Check::ClientSaturated);
        QVERIFY2(check.verdict == verdict, check.detail.english().c_str());
    }

    /// The kernel's own figure, of two threads that share a CPU.
    void theQueueIsSeen() {
        const auto cpus = usableCpus();
        if (threadQueueNs() < 0 || cpus.empty())
            QSKIP("This system does not say how long a thread has waited for a CPU.");
        const ThreadBinding binding({cpus.front()});
        std::atomic<bool> over{false};
        std::thread other([&] {
            bindThread({cpus.front()});
            while (!over) {
            }
        });
        const std::int64_t queued = threadQueueNs();
        const std::int64_t from = steadyNs();
        while (steadyNs() - from < 300 * kNsPerMs) {
        }
        over = true;
        other.join();
        QVERIFY(threadQueueNs() - queued > 30 * kNsPerMs);
    }

    void aStarvedServerFails_data() {
        QTest::addColumn<Verdict>("idle");
        QTest::addColumn<double>("other");
        QTest::addColumn<Verdict>("verdict");
        QTest::newRow("at its limit, others at work") << Verdict::Pass << 0.8 << Verdict::Pass;
        QTest::newRow("waited, nobody else at work") << Verdict::Warn << 0.05 << Verdict::Warn;
        QTest::newRow("waited while others were at work") << Verdict::Warn << 0.4 << Verdict::Fail;
    }
    void aStarvedServerFails() {
        QFETCH(Verdict, idle);
        QFETCH(double, other);
        QFETCH(Verdict, verdict);
        std::vector<core::ValidityCheck> checks{{core::Check::ServerIdle, idle, {}, {}},
                                                {core::Check::OtherWork, Verdict::Warn, {}, {}, other}};
        judgeStarvedServer(checks);
        QVERIFY(checks[0].verdict == verdict);
        QCOMPARE(checks[0].remedy.empty(), verdict != Verdict::Fail);
    }

    void otherWorkHasItsFigure() {
        const MachineLoad from{0, 0};
        const MachineLoad to{900 * kNsPerMs, 0};
        const auto check = checkOtherWork(from, to, 400 * kNsPerMs, kNsPerSecond);
        QVERIFY(check && check->verdict == Verdict::Warn);
        QCOMPARE(check->value.value_or(0), 0.5);
        QVERIFY(!checkOtherWork(from, to, 0, kTellingSpanNs - 1));
    }

    /// An answer must bring back the number of its own request, in whatever pieces it comes.
    void theNumberComesBack_data() {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<bool>("good");
        QTest::newRow("its own") << QByteArray(R"({"id":7654321,"name":"Ada"})") << true;
        QTest::newRow("a constant") << QByteArray(R"({"id":1000000,"name":"Ada"})") << false;
        QTest::newRow("of another name") << QByteArray(R"({"id":7654321,"name":"Bob"})") << false;
    }
    void theNumberComesBack() {
        QFETCH(QByteArray, sent);
        QFETCH(bool, good);
        Expectation expected;
        expected.body = R"({"id":1000000,"name":"Ada"})";
        expected.nonce = "1000000";
        const std::string bytes = "HTTP/1.1 200 OK\r\nContent-Length: 27\r\n\r\n" + sent.toStdString();
        for (std::size_t step = 1; step <= bytes.size(); ++step) {
            Exchange exchange(expected);
            exchange.begin(expected, "7654321", 6);
            auto outcome = Exchange::Outcome::NeedMore;
            for (std::size_t at = 0; at < bytes.size(); at += step)
                outcome = exchange.feed(std::string_view(bytes).substr(at, step));
            QVERIFY((outcome == Exchange::Outcome::Good) == good);
            QVERIFY(good || exchange.error() == LoadError::Body);
        }
    }

    /// A body that is not known as a whole must hold what its request is about.
    void theBodyHoldsWhatItMust() {
        Expectation expected;
        expected.checkBody = false;
        expected.holds = "\"ada@example.org\"";
        for (const auto& [body, good] :
             {std::pair{R"({"id": 1, "email": "ada@example.org"} )", true},
              std::pair{R"({"id": 1, "email": "bob@example.org"} )", false},
              std::pair{R"({"id": 1, "email":"ada@exampleada@example.org")", false}}) {
            const std::string text = body;
            const std::string bytes =
                "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(text.size()) + "\r\n\r\n" + text;
            for (std::size_t step = 1; step <= bytes.size(); ++step) {
                Exchange exchange(expected);
                exchange.begin(expected);
                auto outcome = Exchange::Outcome::NeedMore;
                for (std::size_t at = 0; at < bytes.size(); at += step)
                    outcome = exchange.feed(std::string_view(bytes).substr(at, step));
                QVERIFY((outcome == Exchange::Outcome::Good) == good);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestLoadChecks)
#include "tst_load_checks.moc"
