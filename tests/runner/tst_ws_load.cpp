// SPDX-License-Identifier: GPL-3.0-only
// The closed loop of WebSocket messages, asleep and awake, over a server that echoes well or badly.
#include <QTest>
#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/websocket.hpp>
#include <memory>
#include <thread>

#include "bench_runner/base/clock.h"
#include "bench_runner/load/poll_some.h"
#include "bench_runner/load/ws_load.h"

using namespace bakeoff;
using namespace bakeoff::bench;
namespace asio = boost::asio;
namespace beast = boost::beast;
using boost::system::error_code;

namespace {

enum class Echo { Same, Changed, ClosesAtOnce, Silent, NoHandshake };

class Peer : public std::enable_shared_from_this<Peer> {
public:
    Peer(asio::ip::tcp::socket socket, Echo echo) : m_stream(std::move(socket)), m_echo(echo) {}

    void start() {
        if (m_echo == Echo::NoHandshake)
            return beast::get_lowest_layer(m_stream).close();
        m_stream.text(true);
        m_stream.async_accept([self = shared_from_this()](const error_code& error) {
            if (!error)
                self->read();
        });
    }

private:
    void read() {
        m_stream.async_read(m_buffer, [self = shared_from_this()](const error_code& error, std::size_t) {
            if (!error)
                self->answer();
        });
    }

    void answer() {
        if (m_echo == Echo::Silent)
            return read();
        if (m_echo == Echo::ClosesAtOnce)
            return beast::get_lowest_layer(m_stream).close();
        if (m_echo == Echo::Changed)
            *static_cast<char*>(m_buffer.data().data()) = 'y';
        m_stream.async_write(m_buffer.data(),
                             [self = shared_from_this()](const error_code& error, std::size_t) {
                                 self->m_buffer.consume(self->m_buffer.size());
                                 if (!error)
                                     self->read();
                             });
    }

    beast::websocket::stream<beast::tcp_stream> m_stream;
    beast::flat_buffer m_buffer;
    Echo m_echo;
};

/// Echoes on a port of its own until it is destroyed, in a thread of its own.
class EchoServer {
public:
    explicit EchoServer(Echo echo)
        : m_echo(echo), m_acceptor(m_context, {asio::ip::address_v4::loopback(), 0}) {
        accept();
        m_thread = std::thread([this] { m_context.run(); });
    }
    ~EchoServer() {
        m_context.stop();
        m_thread.join();
    }
    EchoServer(const EchoServer&) = delete;
    EchoServer& operator=(const EchoServer&) = delete;

    [[nodiscard]] Url url() const { return {"127.0.0.1", m_acceptor.local_endpoint().port(), "/ws"}; }

private:
    void accept() {
        m_acceptor.async_accept([this](const error_code& error, asio::ip::tcp::socket socket) {
            if (error)
                return;
            std::make_shared<Peer>(std::move(socket), m_echo)->start();
            accept();
        });
    }

    asio::io_context m_context{1};
    Echo m_echo;
    asio::ip::tcp::acceptor m_acceptor;
    std::thread m_thread;
};

WsPlan planFor(const EchoServer& server, bool spin) {
    WsPlan plan;
    plan.url = server.url();
    plan.connections = 8;
    plan.warmupNs = 20 * kNsPerMs;
    plan.durationNs = 400 * kNsPerMs;
    plan.timeoutNs = 50 * kNsPerMs;
    plan.spin = spin;
    return plan;
}

}  // namespace

Q_DECLARE_METATYPE(Echo)

class TestWsLoad : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void servers_data() {
        QTest::addColumn<Echo>("echo");
        QTest::addColumn<bool>("spin");
        QTest::addColumn<bool>("right");
        QTest::addColumn<bool>("wrong");
        QTest::addColumn<int>("broken");
        for (const bool spin : {false, true}) {
            const char* how = spin ? "awake" : "asleep";
            QTest::addRow("echoes, %s", how) << Echo::Same << spin << true << false << 0;
            QTest::addRow("changes the text, %s", how) << Echo::Changed << spin << false << true << 0;
            QTest::addRow("closes, %s", how) << Echo::ClosesAtOnce << spin << false << false << 8;
            QTest::addRow("never answers, %s", how) << Echo::Silent << spin << false << false << 8;
        }
    }

    void servers() {
        QFETCH(Echo, echo);
        QFETCH(bool, spin);
        QFETCH(bool, right);
        QFETCH(bool, wrong);
        QFETCH(int, broken);
        EchoServer server(echo);
        const WsPlan plan = planFor(server, spin);
        int edges = 0;
        WsObserver observer;
        observer.windowBegan = [&edges] { edges = edges * 10 + 1; };
        observer.windowEnded = [&edges] { edges = edges * 10 + 2; };
        CancelToken cancel;
        const auto report = runWsLoad(plan, observer, cancel);
        QVERIFY2(report, report ? "" : report.error().message.english().c_str());
        QCOMPARE(edges, 12);
        QCOMPARE(report->connections, 8);
        QCOMPARE(report->durationNs, plan.durationNs);
        QCOMPARE(report->messages > 0, right);
        QCOMPARE(report->wrong > 0, wrong);
        QCOMPARE(static_cast<int>(report->broken), broken);
        QCOMPARE(report->times.count(), report->messages + report->wrong);
        QVERIFY(report->spinNs <= report->durationNs + kNsPerMs * 100);
        QCOMPARE(report->spinNs > 0, spin);
    }

    void aServerThatIsNoWebSocketSaysSo() {
        EchoServer server(Echo::NoHandshake);
        CancelToken cancel;
        const auto report = runWsLoad(planFor(server, false), {}, cancel);
        QVERIFY(!report);
        QCOMPARE(report.error().code, core::ErrorCode::StartFailed);
        QVERIFY2(report.error().message.english().starts_with(
                     "Only 0 of 8 WebSocket connections could be opened: "),
                 report.error().message.english().c_str());
    }

    /// A context in which something is always ready: the loop around it must come to look at its clock.
    void whatIsAlwaysReadyDoesNotHoldTheLoop() {
        asio::io_context context{1};
        int ran = 0;
        std::function<void()> again = [&] {
            if (++ran < 100'000)
                asio::post(context, again);
        };
        asio::post(context, again);
        const std::size_t first = pollSome(context);
        QVERIFY(first > 0);
        QCOMPARE(static_cast<int>(first), ran);
        QVERIFY2(ran < 1'000, qPrintable(QString::number(ran)));
        context.restart();
        context.run();
        QCOMPARE(ran, 100'000);
        QCOMPARE(pollSome(context), std::size_t{0});
    }
};

QTEST_APPLESS_MAIN(TestWsLoad)
#include "tst_ws_load.moc"
