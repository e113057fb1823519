// SPDX-License-Identifier: GPL-3.0-only
// The open loop: every request of the schedule is sent, and a server that stalls cannot hide it.
#include <signal.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <cmath>
#include <thread>

#include "tests/runner/load_support.h"
#include "tests/support/require.h"

using namespace bakeoff;
using namespace bakeoff::bench;
using namespace bakeoff::tests;

Q_DECLARE_METATYPE(bakeoff::bench::EngineChoice)

namespace {

/// A null server in a process of its own, so that it can be frozen.
class NullServer {
public:
    NullServer() {
        m_process.start(BAKEOFF_RUNNER, {"null-server"});
        REQUIRE(m_process.waitForStarted());
        REQUIRE(m_process.waitForReadyRead());
        const auto line = QJsonDocument::fromJson(m_process.readLine()).object();
        url = *parseUrl(line["url"].toString().toStdString());
    }
    ~NullServer() {
        ::kill(static_cast<pid_t>(m_process.processId()), SIGCONT);
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }

    /// Freezes it for that long, `after` from now; returns how long it was frozen, at least.
    std::int64_t freeze(std::int64_t afterNs, std::int64_t forNs) {
        const auto pid = static_cast<pid_t>(m_process.processId());
        std::this_thread::sleep_for(std::chrono::nanoseconds(afterNs));
        ::kill(pid, SIGSTOP);
        const std::int64_t from = steadyNs();
        std::this_thread::sleep_for(std::chrono::nanoseconds(forNs));
        const std::int64_t frozen = steadyNs() - from;
        ::kill(pid, SIGCONT);
        return frozen;
    }

    Url url;

private:
    QProcess m_process;
};

}  // namespace

class TestLoadOpen : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsEveryRequest_data() {
        QTest::addColumn<EngineChoice>("engine");
        QTest::addColumn<double>("rate");
        QTest::addColumn<int>("threads");
        QTest::addColumn<int>("durationMs");
        for (const auto& [name, engine] : engines()) {
            QTest::addRow("%s, 100/s", name) << engine << 100.0 << 1 << 500;
            QTest::addRow("%s, 3000/s", name) << engine << 3000.0 << 1 << 300;
            QTest::addRow("%s, odd rate, 3 threads", name) << engine << 777.0 << 3 << 400;
        }
    }
    void sendsEveryRequest() {
        QFETCH(EngineChoice, engine);
        QFETCH(double, rate);
        QFETCH(int, threads);
        QFETCH(int, durationMs);
        FakeServer server;
        LoadPlan plan = planFor(server, 32, durationMs);
        plan.engine = engine;
        plan.ratePerS = rate;
        plan.threads = threads;
        plan.warmupNs = 100 * kNsPerMs;
        LoadObserver observer;
        const auto report = runLoad(plan, observer, CancelToken());
        QVERIFY2(report, report ? "" : report.error().text().c_str());
        const auto wanted = static_cast<std::uint64_t>(std::ceil(rate * durationMs / 1000 - 1e-9));
        QCOMPARE(report->sent, wanted);
        QCOMPARE(report->errorTotal(), std::uint64_t{0});
        QCOMPARE(report->responseTime.count(), wanted);
        QCOMPARE(report->serviceTime.count(), wanted);
        QCOMPARE(report->sendError.count() + report->waited, wanted);
        QCOMPARE(report->offeredRatePerS, rate);
        // Response time can only be the longer one.
        QVERIFY(report->responseTime.mean() >= report->serviceTime.mean());
        QVERIFY(report->responseTime.max() >= report->serviceTime.max());
    }

    /// One connection, 20 ms an answer, 200/s: the rest waits, and that counts in response time alone.
    void waitsForAConnection_data() {
        QTest::addColumn<EngineChoice>("engine");
        for (const auto& [name, engine] : engines())
            QTest::newRow(name) << engine;
    }
    void waitsForAConnection() {
        QFETCH(EngineChoice, engine);
        FakeServer server({Behaviour::Slow, 1, 20 * kNsPerMs});
        LoadPlan plan = planFor(server, 1, 400);
        plan.engine = engine;
        plan.ratePerS = 200;
        plan.timeoutNs = 500 * kNsPerMs;
        LoadObserver observer;
        const auto report = runLoad(plan, observer, CancelToken());
        QVERIFY(report);
        QVERIFY(report->waited > 10);
        QVERIFY(report->ratePerS() < 60);
        QVERIFY(report->responseTime.quantile(0.9) > 5 * report->serviceTime.quantile(0.5));
        // What could not be sent before the run had to end is told, and stands in the tail.
        QCOMPARE(report->sent + countOf(*report, LoadError::Unsent), std::uint64_t{80});
        QCOMPARE(report->responseTime.count(), std::uint64_t{80});
        QCOMPARE(report->timeoutTime.count(), countOf(*report, LoadError::Unsent));
    }

    void timesOut_data() { waitsForAConnection_data(); }
    void timesOut() {
        QFETCH(EngineChoice, engine);
        FakeServer server({Behaviour::Silent, 10, 0});
        LoadPlan plan = planFor(server, 16, 500);
        plan.engine = engine;
        plan.ratePerS = 200;
        plan.timeoutNs = 150 * kNsPerMs;
        LoadObserver observer;
        const auto report = runLoad(plan, observer, CancelToken());
        QVERIFY(report);
        QCOMPARE(report->sent, std::uint64_t{100});
        QVERIFY(countOf(*report, LoadError::Timeout) > 0);
        QCOMPARE(countOf(*report, LoadError::Timeout), report->errorTotal());
        QCOMPARE(report->timeoutTime.count(), report->errorTotal());
        QVERIFY(report->timeoutTime.min() >= plan.timeoutNs);
        QVERIFY(report->responseTime.max() >= plan.timeoutNs);
        QCOMPARE(report->responseTime.count(), std::uint64_t{100});
    }

    void reconnects_data() { waitsForAConnection_data(); }
    void reconnects() {
        QFETCH(EngineChoice, engine);
        FakeServer server(Behaviour::CloseSilently);
        LoadPlan plan = planFor(server, 4, 300);
        plan.engine = engine;
        plan.ratePerS = 200;
        LoadObserver observer;
        const auto report = runLoad(plan, observer, CancelToken());
        QVERIFY(report);
        QCOMPARE(report->sent, std::uint64_t{60});
        QCOMPARE(report->errorTotal(), std::uint64_t{0});
        QVERIFY(report->reconnects > 0);
    }

    /// The acceptance test of response times, scaled down: frozen for D within a run of T at rate R,
    /// response-time percentile q lies in [D - (1-q) T, D - 0.7 (1-q) T]; a closed loop sees next to nothing
    /// of it.
    void stall_data() { waitsForAConnection_data(); }
    void stall() {
        QFETCH(EngineChoice, engine);
        NullServer server;
        LoadPlan plan;
        plan.url = server.url;
        plan.engine = engine;
        plan.connections = 16;
        plan.ratePerS = 500;
        plan.durationNs = 4 * kNsPerSecond;
        plan.timeoutNs = 10 * kNsPerSecond;
        plan.expected.checkBody = false;
        std::int64_t frozenNs = 0;
        LoadObserver observer;
        std::thread freezer([&] { frozenNs = server.freeze(kNsPerSecond, kNsPerSecond); });
        const auto report = runLoad(plan, observer, CancelToken());
        freezer.join();
        QVERIFY(report);
        QCOMPARE(report->sent, std::uint64_t{2000});
        QCOMPARE(report->errorTotal(), std::uint64_t{0});
        const auto frozen = static_cast<double>(frozenNs);
        const auto window = static_cast<double>(plan.durationNs);
        // The formula's own tolerance is a bucket and 5 ms; what a busy machine delays comes on top here.
        const double slack = 0.15 * frozen;
        for (const double q : {0.9, 0.99}) {
            const auto seen = static_cast<double>(report->responseTime.quantile(q));
            const double low = frozen - (1 - q) * window - slack;
            const double high = frozen - 0.7 * (1 - q) * window + slack;
            QVERIFY2(
                seen >= low && seen <= high,
                qPrintable(QString("q %1: %2 outside of %3 ... %4").arg(q).arg(seen).arg(low).arg(high)));
        }
        QVERIFY(static_cast<double>(report->responseTime.max()) >= frozen - slack);

        plan.ratePerS = 0;
        std::thread again([&] { frozenNs = server.freeze(kNsPerSecond, kNsPerSecond); });
        const auto closed = runLoad(plan, observer, CancelToken());
        again.join();
        QVERIFY(closed);
        QVERIFY(static_cast<double>(closed->responseTime.quantile(0.99)) <
                0.5 * (frozen - 0.01 * window - slack));
    }
};

QTEST_GUILESS_MAIN(TestLoadOpen)
#include "tst_load_open.moc"
