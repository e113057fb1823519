// SPDX-License-Identifier: GPL-3.0-only
// The closed loop of every engine, over a server that behaves in every way a server can.
#include <QTest>
#include <cmath>
#include <thread>

#include "bench_runner/load/resolve.h"
#include "tests/runner/load_support.h"

using namespace bakeoff;
using namespace bakeoff::bench;
using namespace bakeoff::tests;

Q_DECLARE_METATYPE(bakeoff::bench::EngineChoice)
Q_DECLARE_METATYPE(bakeoff::tests::Behaviour)

namespace {

void addEngines() {
    QTest::addColumn<EngineChoice>("engine");
    for (const auto& [name, engine] : engines())
        QTest::newRow(name) << engine;
}

}  // namespace

class TestLoadClosed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void behaviours_data() {
        struct Row {
            const char* name;
            Behaviour behaviour;
            bool good;        // every response counts
            LoadError error;  // else: the only kind of error
        };
        const Row rows[]{{"good", Behaviour::Good, true, LoadError::Count_},
                         {"chunked", Behaviour::Chunked, true, LoadError::Count_},
                         {"pieces", Behaviour::Pieces, true, LoadError::Count_},
                         {"slow", Behaviour::Slow, true, LoadError::Count_},
                         {"close announced", Behaviour::CloseAnnounced, true, LoadError::Count_},
                         {"close silently", Behaviour::CloseSilently, true, LoadError::Count_},
                         {"folded fields", Behaviour::Folded, true, LoadError::Count_},
                         {"status 500", Behaviour::Status500, false, LoadError::Status},
                         {"wrong body", Behaviour::WrongBody, false, LoadError::Body},
                         {"short body", Behaviour::ShortBody, false, LoadError::Length},
                         {"cut off", Behaviour::CutOff, false, LoadError::Length},
                         {"silent", Behaviour::Silent, false, LoadError::Timeout},
                         {"reset", Behaviour::Reset, false, LoadError::Reset},
                         {"garbage", Behaviour::Garbage, false, LoadError::Protocol}};
        QTest::addColumn<EngineChoice>("engine");
        QTest::addColumn<Behaviour>("behaviour");
        QTest::addColumn<bool>("good");
        QTest::addColumn<int>("error");
        QTest::addColumn<bool>("spin");
        for (const auto& [name, engine] : engines()) {
            for (const Row& row : rows) {
                for (const bool spin : {false, true})
                    QTest::addRow("%s, %s%s", row.name, name, spin ? ", awake" : "")
                        << engine << row.behaviour << row.good << static_cast<int>(row.error) << spin;
            }
        }
    }

    void behaviours() {
        QFETCH(EngineChoice, engine);
        QFETCH(Behaviour, behaviour);
        QFETCH(bool, good);
        QFETCH(int, error);
        QFETCH(bool, spin);
        FakeServer server(behaviour);
        LoadPlan plan = planFor(server, 4, 250);
        plan.engine = engine;
        plan.spin = spin;
        plan.timeoutNs = behaviour == Behaviour::Silent ? 100 * kNsPerMs : 2 * kNsPerSecond;
        Listener listener;
        const auto report = runLoad(plan, listener, CancelToken());
        QVERIFY2(report, report ? "" : report.error().text().c_str());
        QCOMPARE(listener.story, std::string("warm-up window end "));
        if (good) {
            QVERIFY(report->requests > 0);
            QCOMPARE(report->errorTotal(), std::uint64_t{0});
        } else {
            QCOMPARE(report->requests, std::uint64_t{0});
            QVERIFY(report->errorTotal() > 0);
            QCOMPARE(countOf(*report, static_cast<LoadError>(error)), report->errorTotal());
            // In the tail, and by kind.
            QVERIFY(report->serviceTime.count() > 0);
            const auto& own =
                error == static_cast<int>(LoadError::Timeout) ? report->timeoutTime : report->errorTime;
            QCOMPARE(own.count(), report->errorTotal());
        }
        if (behaviour == Behaviour::Silent)
            QVERIFY(report->serviceTime.min() >= plan.timeoutNs);
        if (behaviour == Behaviour::CloseAnnounced || behaviour == Behaviour::CloseSilently)
            QVERIFY(report->reconnects > 0);
        QVERIFY(report->sent >= report->serviceTime.count());
    }

    /// What is left of a request that was answered early never runs into the next one.
    void answeredBeforeTheBody_data() { addEngines(); }
    void answeredBeforeTheBody() {
        QFETCH(EngineChoice, engine);
        FakeServer server(Behaviour::Early);
        LoadPlan plan = planFor(server, 2, 400);
        plan.engine = engine;
        LoadRequest upload;
        upload.method = "PUT";
        upload.target = "/json";
        upload.body.assign(std::size_t{16} << 20, 'z');
        upload.expected.body = FakeServer::kBody;
        plan.requests = {upload};
        Listener listener;
        const auto report = runLoad(plan, listener, CancelToken());
        QVERIFY2(report, report ? "" : report.error().text().c_str());
        QVERIFY(report->requests > 0);
        QCOMPARE(report->errorTotal(), std::uint64_t{0});
        QCOMPARE(server.strays(), std::uint64_t{0});
    }

    /// A request that asks for its connection to be closed is not followed by another on it, even when the
    /// server forgets to say so and the request must not be sent twice.
    void closingOfOnesOwn_data() { addEngines(); }
    void closingOfOnesOwn() {
        QFETCH(EngineChoice, engine);
        FakeServer server(Behaviour::CloseSilently);
        LoadPlan plan = planFor(server, 2, 300);
        plan.engine = engine;
        LoadRequest post;
        post.method = "POST";
        post.target = "/json";
        post.headers = {{"Connection", "close"}};
        post.expected.body = FakeServer::kBody;
        plan.requests = {post};
        Listener listener;
        const auto report = runLoad(plan, listener, CancelToken());
        QVERIFY2(report, report ? "" : report.error().text().c_str());
        QVERIFY(report->requests > 0);
        QCOMPARE(report->errorTotal(), std::uint64_t{0});
        QVERIFY(report->reconnects + 2 >= report->requests);
    }

    /// "localhost" is often ::1 first, where most servers do not listen.
    void triesEveryAddress() {
        namespace ip = boost::asio::ip;
        FakeServer server;
        const ip::tcp::endpoint six(ip::address_v6::loopback(), server.port());
        const ip::tcp::endpoint four(ip::address_v4::loopback(), server.port());
        QCOMPARE(firstThatAnswers({six, four}, kNsPerSecond), four);
        QCOMPARE(firstThatAnswers({four, six}, kNsPerSecond), four);
        server.die();
        QCOMPARE(firstThatAnswers({six, four}, kNsPerSecond), six);
    }

    /// Who stays awake says so, and its waiting is no work.
    void waitingAwakeIsNoWork_data() { addEngines(); }
    void waitingAwakeIsNoWork() {
        QFETCH(EngineChoice, engine);
        FakeServer server(Behaviour::Slow);
        LoadPlan plan = planFor(server, 2, 400);
        plan.engine = engine;
        for (const bool spin : {false, true}) {
            plan.spin = spin;
            Listener listener;
            const auto report = runLoad(plan, listener, CancelToken());
            QVERIFY2(report, report ? "" : report.error().text().c_str());
            QVERIFY(report->requests > 0);
            QCOMPARE(report->generatorSpinNs > 0, spin);
            QVERIFY(report->generatorSpinNs <= plan.durationNs + plan.intervalNs);
            QCOMPARE(report->generatorWorkNs() < report->generatorCpuNs, spin);
            if (spin)
                QVERIFY2(report->generatorSpinNs > plan.durationNs / 2,
                         std::to_string(report->generatorSpinNs).c_str());
            QVERIFY2(report->threadBusy() < 0.5, std::to_string(report->threadBusy()).c_str());
            for (const auto& interval : listener.intervals)
                QVERIFY2(interval.generatorCores < 0.8, std::to_string(interval.generatorCores).c_str());
        }
    }

    /// Some requests fail, the others count: nothing is lost in between.
    void everyThirdFails_data() { addEngines(); }
    void everyThirdFails() {
        QFETCH(EngineChoice, engine);
        FakeServer server({Behaviour::Status500, 3, 0});
        LoadPlan plan = planFor(server, 8, 300);
        plan.engine = engine;
        LoadObserver observer;
        const auto report = runLoad(plan, observer, CancelToken());
        QVERIFY(report);
        QVERIFY(report->requests > 0);
        const auto failed = static_cast<double>(countOf(*report, LoadError::Status));
        QVERIFY(std::abs(failed / static_cast<double>(report->sent) - 1.0 / 3) < 0.05);
        QCOMPARE(report->serviceTime.count(), report->sent);
        QCOMPARE(server.connections(), std::uint64_t{8});
    }

    void intervalsSumUp_data() {
        QTest::addColumn<EngineChoice>("engine");
        QTest::addColumn<int>("threads");
        for (const auto& [name, engine] : engines()) {
            for (const int threads : {1, 3})
                QTest::addRow("%s, %d threads", name, threads) << engine << threads;
        }
    }
    void intervalsSumUp() {
        QFETCH(EngineChoice, engine);
        QFETCH(int, threads);
        FakeServer server;
        LoadPlan plan = planFor(server, 7, 330);
        plan.engine = engine;
        plan.threads = threads;
        plan.warmupNs = 130 * kNsPerMs;
        plan.intervalNs = 50 * kNsPerMs;
        Listener listener;
        const auto report = runLoad(plan, listener, CancelToken());
        QVERIFY2(report, report ? "" : report.error().text().c_str());
        QCOMPARE(report->connections, 7);
        QCOMPARE(report->errorTotal(), std::uint64_t{0});
        QCOMPARE(listener.story, std::string("warm-up window end "));
        // Ticks may come late, so intervals may hold a few more than the window counts.
        QVERIFY(listener.responsesInWindow >= report->requests);
        QVERIFY(report->durationNs == plan.durationNs);
        for (std::size_t i = 1; i < listener.intervals.size(); ++i)
            QCOMPARE(listener.intervals[i].beginNs, listener.intervals[i - 1].endNs);
        // 130 ms of warm-up on the raster of the window: 30, 80, 130; then 180 ... 430, 460.
        QCOMPARE(listener.intervals.size(), std::size_t{3 + 7});
        QVERIFY(std::abs(report->littleLawRatio() - 1) < 0.1);
    }

    void nobodyThere_data() { addEngines(); }
    void nobodyThere() {
        QFETCH(EngineChoice, engine);
        LoadPlan plan;
        {
            FakeServer server;
            plan = planFor(server, 2, 100);
        }
        plan.engine = engine;
        LoadObserver observer;
        const auto report = runLoad(plan, observer, CancelToken());
        QVERIFY(!report);
        QVERIFY(report.error().code == core::ErrorCode::StartFailed);
    }

    /// The server dies in the middle: the run goes on and tells it, and does not ask a hundred thousand
    /// times.
    void serverDies_data() { addEngines(); }
    void serverDies() {
        QFETCH(EngineChoice, engine);
        FakeServer server;
        LoadPlan plan = planFor(server, 3, 600);
        plan.engine = engine;
        std::thread killer([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            server.die();
        });
        LoadObserver observer;
        const auto report = runLoad(plan, observer, CancelToken());
        killer.join();
        QVERIFY(report);
        QVERIFY(report->requests > 0);
        QVERIFY(countOf(*report, LoadError::Connect) > 0);
        QVERIFY(countOf(*report, LoadError::Connect) < 100);
    }

    void stops_data() { addEngines(); }
    void stops() {
        QFETCH(EngineChoice, engine);
        FakeServer server;
        LoadPlan plan = planFor(server, 3, 60'000);
        plan.engine = engine;
        Listener listener;
        listener.stopAfter = 3;
        const auto report = runLoad(plan, listener, CancelToken());
        QVERIFY(report);
        QVERIFY(report->stopped);
        QVERIFY(report->durationNs > 0 && report->durationNs < 10 * kNsPerSecond);
        QVERIFY(report->requests > 0);

        CancelToken cancel;
        std::thread canceller([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(150));
            cancel.cancel(CancelToken::Reason::Asked);
        });
        LoadObserver observer;
        const auto cancelled = runLoad(plan, observer, cancel);
        canceller.join();
        QVERIFY(!cancelled);
        QVERIFY(cancelled.error().code == core::ErrorCode::Cancelled);
    }

    /// The warm-up ends when rate and times are steady, or at its cap.
    void warmupEnds() {
        FakeServer server;
        LoadPlan plan = planFor(server, 2, 100);
        plan.intervalNs = 20 * kNsPerMs;
        plan.warmupNs = 200 * kNsPerMs;
        plan.warmupCapNs = 2 * kNsPerSecond;
        LoadObserver observer;
        const auto report = runLoad(plan, observer, CancelToken());
        QVERIFY(report);
        QVERIFY(report->warmup.settled.has_value());
        QVERIFY(report->warmup.durationNs >= plan.warmupNs);
        QVERIFY(report->warmup.durationNs <= plan.warmupCapNs);
        QVERIFY(*report->warmup.settled || report->warmup.durationNs > plan.warmupCapNs - plan.intervalNs);
        QCOMPARE(report->warmup.steadyAfterNs.has_value(), *report->warmup.settled);
        QVERIFY(report->warmup.steadyAfterNs.value_or(0) < report->warmup.durationNs);
    }

    /// A mix in the shares of its weights, each kind judged by its own expectation.
    void mix_data() { addEngines(); }
    void mix() {
        QFETCH(EngineChoice, engine);
        FakeServer server;
        LoadPlan plan = planFor(server, 4, 400);
        plan.engine = engine;
        LoadRequest right;
        right.name = "right";
        right.weight = 3;
        right.expected.body = FakeServer::kBody;
        LoadRequest wrong;
        wrong.name = "wrong";
        wrong.method = "POST";
        wrong.body = "{}";
        wrong.headers = {{"Content-Type", "application/json"}};
        wrong.expected.status = 201;
        LoadRequest never;
        never.name = "never";
        never.weight = 0;
        plan.requests = {right, wrong, never};
        LoadObserver observer;
        const auto report = runLoad(plan, observer, CancelToken());
        QVERIFY2(report, report ? "" : report.error().text().c_str());
        QCOMPARE(report->byRequest.size(), std::size_t{3});
        const auto good = static_cast<double>(report->byRequest[0].good);
        const auto failed = static_cast<double>(report->byRequest[1].failed);
        QVERIFY(good > 100);
        QVERIFY(std::abs(good / (good + failed) - 0.75) < 0.1);
        QCOMPARE(report->byRequest[0].failed, std::uint64_t{0});
        QCOMPARE(report->byRequest[1].good, std::uint64_t{0});
        QCOMPARE(report->byRequest[2].responseTime.count(), std::uint64_t{0});
        QCOMPARE(countOf(*report, LoadError::Status), report->errorTotal());
    }

    void refusesNonsense_data() {
        QTest::addColumn<int>("connections");
        QTest::addColumn<int>("threads");
        QTest::addColumn<double>("rate");
        QTest::newRow("no connections") << 0 << 1 << 0.0;
        QTest::newRow("no thread") << 1 << 0 << 0.0;
        QTest::newRow("more threads than connections") << 2 << 3 << 0.0;
        QTest::newRow("negative rate") << 1 << 1 << -1.0;
        QTest::newRow("rate is no number") << 1 << 1 << std::nan("");
        QTest::newRow("nothing due") << 1 << 1 << 0.5;
    }
    void refusesNonsense() {
        QFETCH(int, connections);
        QFETCH(int, threads);
        QFETCH(double, rate);
        LoadPlan plan;
        plan.url.host = "127.0.0.1";
        plan.url.port = 9;
        plan.connections = connections;
        plan.threads = threads;
        plan.ratePerS = rate;
        plan.durationNs = plan.timeoutNs = kNsPerSecond;
        LoadObserver observer;
        const auto report = runLoad(plan, observer, CancelToken());
        QVERIFY(!report);
        QVERIFY(report.error().code == core::ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestLoadClosed)
#include "tst_load_closed.moc"
