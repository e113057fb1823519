// SPDX-License-Identifier: GPL-3.0-only
// Operating points of the load generator: arrivals at random, connections that are not kept, rates that are
// looked for.
#include <poll.h>

#include <QTest>
#include <algorithm>
#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>
#include <cmath>
#include <numeric>
#include <thread>

#include "bench_runner/load/request_source.h"
#include "bench_runner/load/schedule.h"
#include "bench_runner/workloads/http_json.h"
#include "bench_runner/workloads/load_checks.h"
#include "bench_runner/workloads/rate_search.h"
#include "tests/runner/load_support.h"

using namespace bakeoff;
using namespace bakeoff::bench;
using namespace bakeoff::tests;

Q_DECLARE_METATYPE(bakeoff::bench::EngineChoice)

namespace {

constexpr std::int64_t kBase = 5 * kNsPerSecond;

Arrivals arrivalsOf(double ratePerS, bool random, std::uint64_t seed, int thread = 0, int threads = 1) {
    Arrivals arrivals(
        {.ratePerS = ratePerS, .thread = thread, .threads = threads, .random = random, .seed = seed});
    arrivals.begin(kBase);
    return arrivals;
}

std::vector<std::int64_t> duesWithin(Arrivals arrivals, std::int64_t spanNs) {
    std::vector<std::int64_t> dues;
    for (; arrivals.due() < kBase + spanNs; arrivals.advance())
        dues.push_back(arrivals.due());
    return dues;
}

/// One thread that serves one connection after another: answers its request, says that it has no more to
/// send, and waits for the client to close, as servers do to which RFC 9112 (9.6) matters. At most
/// kPatienceMs.
class LingeringServer {
public:
    static constexpr int kPatienceMs = 400;

    LingeringServer() {
        m_acceptor.listen();
        m_thread = std::thread([this] { serve(); });
    }
    ~LingeringServer() {
        m_stop = true;
        ErrorCode ignored;
        Socket(m_context).connect(m_acceptor.local_endpoint(), ignored);  // accept() returns
        m_thread.join();
    }
    LingeringServer(const LingeringServer&) = delete;
    LingeringServer& operator=(const LingeringServer&) = delete;

    [[nodiscard]] std::uint16_t port() const { return m_acceptor.local_endpoint().port(); }
    [[nodiscard]] int keptWaiting() const { return m_keptWaiting; }

private:
    using Socket = boost::asio::ip::tcp::socket;
    using ErrorCode = boost::system::error_code;

    void serve() {
        const std::string body = FakeServer::kBody;
        const std::string answer =
            "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + std::to_string(body.size()) +
            "\r\n\r\n" + body;
        while (!m_stop) {
            ErrorCode error;
            Socket socket(m_context);
            m_acceptor.accept(socket, error);
            if (error || m_stop)
                continue;
            std::string request;
            boost::asio::read_until(socket, boost::asio::dynamic_buffer(request), "\r\n\r\n", error);
            if (error)
                continue;
            boost::asio::write(socket, boost::asio::buffer(answer), error);
            socket.shutdown(Socket::shutdown_send, error);
            pollfd waiting{socket.native_handle(), POLLIN, 0};
            if (::poll(&waiting, 1, kPatienceMs) == 0)
                ++m_keptWaiting;
        }
    }

    boost::asio::io_context m_context;
    boost::asio::ip::tcp::acceptor m_acceptor{m_context, {boost::asio::ip::address_v4::loopback(), 0}};
    std::atomic<bool> m_stop = false;
    std::atomic<int> m_keptWaiting = 0;
    std::thread m_thread;
};

}  // namespace

class TestOperatingLoad : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void evenArrivalsAreEven() {
        const auto dues = duesWithin(arrivalsOf(1000, false, 1), kNsPerSecond);
        QCOMPARE(dues.size(), std::size_t{1000});
        for (std::size_t i = 0; i < dues.size(); ++i)
            QCOMPARE(dues[i], kBase + static_cast<std::int64_t>(i) * kNsPerMs);
    }

    /// Of a Poisson process the gaps' mean is the rate's, their deviation is as large as their mean, and a
    /// share of 1/e of them is longer than it.
    void randomArrivalsAreAPoissonProcess() {
        constexpr double kMeanNs = 1e6;
        const auto dues = duesWithin(arrivalsOf(1e9 / kMeanNs, true, 42), 40 * kNsPerSecond);
        std::vector<double> gaps;
        for (std::size_t i = 1; i < dues.size(); ++i)
            gaps.push_back(static_cast<double>(dues[i] - dues[i - 1]));
        const auto count = static_cast<double>(gaps.size());
        const double mean = std::accumulate(gaps.begin(), gaps.end(), 0.0) / count;
        const double square = std::accumulate(gaps.begin(), gaps.end(), 0.0, [mean](double sum, double gap) {
            return sum + (gap - mean) * (gap - mean);
        });
        const auto longer =
            static_cast<double>(std::ranges::count_if(gaps, [](double gap) { return gap > kMeanNs; }));
        // 40,000 gaps: each figure has a standard error of half a percent or less.
        QVERIFY2(std::abs(mean / kMeanNs - 1) < 0.02, qPrintable(QString::number(mean)));
        const double deviation = std::sqrt(square / count) / mean;
        QVERIFY2(std::abs(deviation - 1) < 0.03, qPrintable(QString::number(deviation)));
        QVERIFY2(std::abs(longer / count - std::exp(-1.0)) < 0.015,
                 qPrintable(QString::number(longer / count)));
        // Neighbours have nothing to do with each other.
        double product = 0;
        for (std::size_t i = 1; i < gaps.size(); ++i)
            product += (gaps[i] - mean) * (gaps[i - 1] - mean);
        QVERIFY(std::abs(product / square) < 0.03);
    }

    void randomArrivalsAreThoseOfTheirSeed() {
        const auto once = duesWithin(arrivalsOf(500, true, 7), kNsPerSecond);
        QVERIFY(once == duesWithin(arrivalsOf(500, true, 7), kNsPerSecond));
        QVERIFY(once != duesWithin(arrivalsOf(500, true, 8), kNsPerSecond));
        // Beginning anew is the same again, whatever was sent before.
        Arrivals arrivals = arrivalsOf(500, true, 7);
        for (int i = 0; i < 100; ++i)
            arrivals.advance();
        arrivals.begin(kBase);
        QVERIFY(once == duesWithin(arrivals, kNsPerSecond));
    }

    /// The threads' parts are independent, and add up to the rate.
    void threadsShareRandomArrivals() {
        std::size_t all = 0;
        std::vector<std::vector<std::int64_t>> parts;
        for (int thread = 0; thread < 4; ++thread) {
            parts.push_back(duesWithin(arrivalsOf(2000, true, 3, thread, 4), 10 * kNsPerSecond));
            all += parts.back().size();
            QVERIFY(std::abs(static_cast<double>(parts.back().size()) - 5000) < 350);  // five deviations
        }
        QVERIFY(std::abs(static_cast<double>(all) - 20000) < 700);
        QVERIFY(parts[0] != parts[1] && parts[1] != parts[2]);
    }

    void sendsWhatIsDue_data() {
        QTest::addColumn<EngineChoice>("engine");
        for (const auto& [name, engine] : engines())
            QTest::newRow(name) << engine;
    }
    void sendsWhatIsDue() {
        QFETCH(EngineChoice, engine);
        FakeServer server;
        LoadPlan plan = planFor(server, 32, 600);
        plan.engine = engine;
        plan.ratePerS = 500;
        plan.threads = 2;
        plan.randomArrivals = true;
        plan.seed = 11;
        plan.warmupNs = 100 * kNsPerMs;
        LoadObserver observer;
        const auto report = runLoad(plan, observer, CancelToken());
        QVERIFY2(report, report ? "" : report.error().text().c_str());
        std::size_t wanted = 0;
        for (int thread = 0; thread < 2; ++thread)
            wanted += duesWithin(arrivalsOf(500, true, 11, thread, 2), plan.durationNs).size();
        QCOMPARE(report->sent, std::uint64_t{wanted});
        QCOMPARE(report->due(), std::uint64_t{wanted});
        QCOMPARE(report->errorTotal(), std::uint64_t{0});
        QVERIFY(report->randomArrivals);
    }

    /// Whether a rate was held is asked of what came due, which at random is not what the rate says.
    void heldIsOfWhatWasDue() {
        LoadReport report;
        report.connections = 8;
        report.durationNs = kNsPerSecond;
        report.offeredRatePerS = 100;
        report.randomArrivals = true;
        report.sent = report.requests = 85;
        for (int i = 0; i < 85; ++i) {
            report.serviceTime.record(kNsPerMs);
            report.responseTime.record(kNsPerMs);
        }
        const auto verdictOf = [&report](core::Check id) -> std::optional<core::ValidityCheck::Verdict> {
            for (const auto& check : checkLoad(report, ServerUse{0.2, 1})) {
                if (check.id == id)
                    return check.verdict;
            }
            return std::nullopt;
        };
        QVERIFY(verdictOf(core::Check::RateHeld) == core::ValidityCheck::Verdict::Pass);
        report.requests = 60;
        QVERIFY(verdictOf(core::Check::RateHeld) == core::ValidityCheck::Verdict::Fail);
        // A server at a given rate is to have time to spare.
        QVERIFY(!verdictOf(core::Check::ServerIdle));
        report.offeredRatePerS = 0;
        QVERIFY(verdictOf(core::Check::ServerIdle) == core::ValidityCheck::Verdict::Warn);
    }

    void withoutKeepAlive_data() { sendsWhatIsDue_data(); }
    void withoutKeepAlive() {
        QFETCH(EngineChoice, engine);
        FakeServer server;
        LoadPlan plan = planFor(server, 4, 300);
        plan.engine = engine;
        plan.keepAlive = false;
        LoadObserver observer;
        const auto report = runLoad(plan, observer, CancelToken());
        QVERIFY2(report, report ? "" : report.error().text().c_str());
        QVERIFY(report->requests > 20);
        QCOMPARE(report->errorTotal(), std::uint64_t{0});
        // The first request of each uses what was opened before; every other one opens its own.
        QVERIFY(report->reconnects + 4 >= report->requests);
        QVERIFY(server.connections() + 4 >= server.requests());
        plan.keepAlive = true;
        QCOMPARE(runLoad(plan, observer, CancelToken())->reconnects, std::uint64_t{0});
    }

    /// A connection that has had its answer is closed then, not when its next request is due.
    void closesAtOnce_data() {
        QTest::addColumn<EngineChoice>("engine");
        for (const auto& [name, engine] : engines())
            QTest::addRow("%s", name) << engine;
    }
    void closesAtOnce() {
        QFETCH(EngineChoice, engine);
        LingeringServer server;
        LoadPlan plan;
        plan.url.host = "127.0.0.1";
        plan.url.port = server.port();
        plan.url.target = "/json";
        plan.expected.body = FakeServer::kBody;
        plan.connections = 1;
        plan.warmupNs = 600 * kNsPerMs;
        plan.durationNs = 1600 * kNsPerMs;
        plan.timeoutNs = 5 * kNsPerSecond;
        plan.ratePerS = 2;
        plan.engine = engine;
        plan.keepAlive = false;
        LoadObserver observer;
        const auto report = runLoad(plan, observer, CancelToken());
        QVERIFY2(report, report ? "" : report.error().text().c_str());
        QCOMPARE(report->errorTotal(), std::uint64_t{0});
        QVERIFY(report->requests > 1);
        QCOMPARE(server.keptWaiting(), 0);
    }

    /// A mix, too; what a request says of its connection itself is put right.
    void withoutKeepAliveInAMix() {
        FakeServer server;
        LoadPlan plan = planFor(server, 2, 200);
        plan.keepAlive = false;
        LoadRequest request;
        request.target = plan.url.target;
        request.headers = {{"connection", "keep-alive"}};
        request.expected.body = FakeServer::kBody;
        plan.requests = {request, request};
        const RequestSource source(plan, 0);
        for (const auto& kind : source.kinds()) {
            QVERIFY(kind.closes);
            QVERIFY(kind.bytes.find("Connection: close") != std::string::npos);
            QVERIFY(kind.bytes.find("keep-alive") == std::string::npos);
        }
    }

    /// Its latency jumps above a known rate: that is the border to be found.
    void searchFindsTheJump() {
        FakeServer server({Behaviour::Jumps, 1, 100 * kNsPerMs});
        LoadPlan plan = planFor(server, 16, 400);
        plan.warmupNs = 100 * kNsPerMs;
        LoadObserver observer;
        QString brackets;
        double best = 0;
        // A machine that stalls for 40 ms holds no rate, and that is what a search then finds: one of three
        // is to be left alone.
        for (int i = 0; i < 3 && best < 0.6 * FakeServer::kJumpPerS; ++i) {
            int told = 0;
            const auto search = searchRate(plan, 40 * kNsPerMs, observer, CancelToken(),
                                           [&told](const SearchStep&) { ++told; });
            QVERIFY2(search, search ? "" : search.error().text().c_str());
            QVERIFY(search->ceilingPerS > 100);
            QCOMPARE(static_cast<std::size_t>(told), search->steps.size());
            QVERIFY(search->within && search->beyond);
            brackets += QString("%1 to %2; ").arg(*search->within).arg(*search->beyond);
            // Whatever a busy machine does, it is never found to hold above the jump.
            QVERIFY2(*search->within <= 1.03 * FakeServer::kJumpPerS, qPrintable(brackets));
            QVERIFY2(*search->beyond <= *search->within * (1 + kRateResolution), qPrintable(brackets));
            for (const auto& step : search->steps)
                QCOMPARE(step.why.empty(), step.within);
            best = std::max(best, *search->within);
        }
        QVERIFY2(best >= 0.6 * FakeServer::kJumpPerS, qPrintable(brackets));
    }

    /// A server that fails some requests holds no rate, however fast it is.
    void searchTakesNoErrors() {
        FakeServer server({Behaviour::Status500, 2, 0});
        LoadPlan plan = planFor(server, 8, 200);
        LoadObserver observer;
        const auto search = searchRate(plan, kNsPerSecond, observer, CancelToken());
        QVERIFY2(search, search ? "" : search.error().text().c_str());
        QVERIFY(!search->within);
        QVERIFY(!search->generatorLimited());
        QVERIFY(search->steps.front().why.english().find("failed") != std::string::npos);
    }

    void answersHaveTheirSize_data() {
        QTest::addColumn<double>("bytes");
        for (const double bytes : {100.0, 1000.0, 10'000.0, 100'000.0})
            QTest::addRow("%g", bytes) << bytes;
    }
    void answersHaveTheirSize() {
        QFETCH(double, bytes);
        const auto answer = jsonListOf(bytes);
        const auto json = core::Json::parse(answer.body);
        QCOMPARE(json["id"].get<int>(), 1'000'000);
        QVERIFY(answer.target.ends_with("items=" + std::to_string(json["items"].size())));
        QCOMPARE(json["items"].back().dump(), std::string(kJsonBody));
        QVERIFY(std::abs(static_cast<double>(answer.body.size()) - bytes) <= 36);
        // The number that is drawn stands once in each.
        QCOMPARE(answer.body.find(kDrawnNumber), answer.body.rfind(kDrawnNumber));
        QCOMPARE(answer.target.find(kDrawnNumber), answer.target.rfind(kDrawnNumber));
    }
};

QTEST_GUILESS_MAIN(TestOperatingLoad)
#include "tst_operating_load.moc"
