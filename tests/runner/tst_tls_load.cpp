// SPDX-License-Identifier: GPL-3.0-only
// The load generator by TLS: against the null server, and against servers that get it wrong.
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <array>
#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>
#include <fstream>
#include <future>
#include <thread>

#include "bench_runner/base/clock.h"
#include "bench_runner/load/http_call.h"
#include "bench_runner/load/null_server.h"
#include "bench_runner/load/run_load.h"
#include "bench_runner/load/tls.h"
#include "bench_runner/workloads/load_checks.h"

using namespace bakeoff;
using namespace bakeoff::bench;
namespace asio = boost::asio;
using asio::ip::tcp;

Q_DECLARE_METATYPE(bakeoff::bench::EngineChoice)

namespace {

constexpr std::size_t kBodyBytes = 72;
constexpr std::int64_t kCallNs = 5 * kNsPerSecond;
constexpr std::int64_t kDay = 24 * 3600;

/// The null server with TLS, on a thread of its own.
class NullTls {
public:
    explicit NullTls(std::optional<TlsIdentity> identity = {}) {
        std::promise<Url> where;
        m_thread = std::thread([this, &where, own = std::move(identity)] {
            NullServerOptions options;
            options.bodyBytes = kBodyBytes;
            options.tls = true;
            options.identity = own;
            options.countEveryNs = 10 * kNsPerMs;
            options.counted = [this](std::uint64_t requests) { m_requests = requests; };
            QVERIFY(runNullServer(
                options, [&where](const Url& url) { where.set_value(url); }, m_cancel));
        });
        m_url = where.get_future().get();
    }
    ~NullTls() { stop(); }
    NullTls(const NullTls&) = delete;
    NullTls& operator=(const NullTls&) = delete;

    void stop() {
        m_cancel.cancel(CancelToken::Reason::Asked);
        if (m_thread.joinable())
            m_thread.join();
    }
    [[nodiscard]] Url url(bool anyCertificate = true) const {
        Url url = m_url;
        url.anyCertificate = anyCertificate;
        return url;
    }
    [[nodiscard]] std::uint64_t requests() const { return m_requests; }

private:
    CancelToken m_cancel;
    Url m_url;
    std::atomic<std::uint64_t> m_requests = 0;
    std::thread m_thread;
};

/// What a server does with a connection.
enum class Manner {
    Plain,           ///< answers TLS as a server of plain HTTP does
    HangsUp,         ///< closes instead of a handshake
    Mute,            ///< never answers the handshake
    OtherProtocol,   ///< does not speak HTTP/1.1
    Tires,           ///< answers the first connection once, and hangs up on all others
    ClosesSilently,  ///< answers one request, then closes the connection under TLS
    SaysGoodbye,     ///< answers one request, then closes TLS in good order
    CutsOff,         ///< closes in the middle of the answer
    NoAnswer,        ///< closes after the request
    Garbles          ///< sends what is no record of TLS once a request has come
};

/// One connection after another, each treated in the same manner.
class OddServer {
public:
    explicit OddServer(Manner manner) : m_manner(manner), m_tls(*serverContext(*makeIdentity())) {
        if (manner == Manner::OtherProtocol)
            ::SSL_CTX_set_alpn_select_cb(m_tls->native_handle(), &refuseProtocol, nullptr);
        m_thread = std::thread([this] { serve(); });
    }
    ~OddServer() {
        m_stop = true;
        boost::system::error_code ignored;
        tcp::socket(m_context).connect(m_acceptor.local_endpoint(), ignored);  // accept() returns
        m_thread.join();
    }
    OddServer(const OddServer&) = delete;
    OddServer& operator=(const OddServer&) = delete;

    [[nodiscard]] Url url() const {
        Url url;
        url.host = "127.0.0.1";
        url.port = m_acceptor.local_endpoint().port();
        url.tls = url.anyCertificate = true;
        return url;
    }
    [[nodiscard]] std::uint64_t connections() const { return m_connections; }

private:
    using Stream = asio::ssl::stream<tcp::socket>;

    static int refuseProtocol(SSL*, const unsigned char**, unsigned char*, const unsigned char*, unsigned,
                              void*) {
        return SSL_TLSEXT_ERR_ALERT_FATAL;
    }

    void serve() {
        while (!m_stop) {
            boost::system::error_code error;
            tcp::socket socket(m_context);
            m_acceptor.accept(socket, error);
            if (error || m_stop)
                continue;
            ++m_connections;
            if (m_manner == Manner::HangsUp || (m_manner == Manner::Tires && m_connections > 1))
                continue;
            if (m_manner == Manner::Plain || m_manner == Manner::Mute) {
                withoutTls(socket);
            } else {
                Stream stream(std::move(socket), *m_tls);
                withTls(stream);
            }
        }
    }

    void withoutTls(tcp::socket& socket) const {
        boost::system::error_code error;
        std::array<char, 4096> hello{};
        socket.read_some(asio::buffer(hello), error);
        if (m_manner == Manner::Plain)
            asio::write(socket, asio::buffer(std::string("HTTP/1.1 400 Bad Request\r\n\r\n")), error);
        else
            socket.read_some(asio::buffer(hello), error);  // until the client gives up
    }

    void withTls(Stream& stream) const {
        boost::system::error_code error;
        stream.handshake(asio::ssl::stream_base::server, error);
        std::string request;
        if (!error)
            asio::read_until(stream, asio::dynamic_buffer(request), "\r\n\r\n", error);
        if (error || m_manner == Manner::NoAnswer)
            return;
        const std::string answer = nullAnswer(kBodyBytes);
        if (m_manner == Manner::Garbles) {
            asio::write(stream.next_layer(), asio::buffer(answer), error);
            return;
        }
        const std::size_t size = m_manner == Manner::CutsOff ? answer.size() - 10 : answer.size();
        asio::write(stream, asio::buffer(answer.data(), size), error);
        if (m_manner == Manner::SaysGoodbye)
            stream.shutdown(error);
    }

    Manner m_manner;
    std::shared_ptr<TlsContext> m_tls;
    asio::io_context m_context;
    tcp::acceptor m_acceptor{m_context, {asio::ip::address_v4::loopback(), 0}};
    std::atomic<bool> m_stop = false;
    std::atomic<std::uint64_t> m_connections = 0;
    std::thread m_thread;
};

LoadPlan planFor(const Url& url, int connections, std::int64_t durationMs) {
    LoadPlan plan;
    plan.url = url;
    plan.connections = connections;
    plan.durationNs = durationMs * kNsPerMs;
    plan.timeoutNs = 5 * kNsPerSecond;
    plan.expected.body = std::string(kBodyBytes, 'x');
    return plan;
}

core::Result<LoadReport> loaded(const LoadPlan& plan) {
    LoadObserver observer;
    return runLoad(plan, observer, CancelToken());
}

std::uint64_t countOf(const LoadReport& report, LoadError kind) {
    return report.errors[static_cast<std::size_t>(kind)];
}

}  // namespace

class TestTlsLoad : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addresses_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("again");
        QTest::addColumn<int>("port");
        QTest::newRow("usual port") << "https://a.example/x"
                                    << "https://a.example/x" << 443;
        QTest::newRow("own port") << "https://[::1]:8443"
                                  << "https://[::1]:8443/" << 8443;
        QTest::newRow("the other's port") << "https://a:80/"
                                          << "https://a:80/" << 80;
        QTest::newRow("plain on that port") << "http://a:443/"
                                            << "http://a:443/" << 443;
        QTest::newRow("plain") << "http://a/"
                               << "http://a/" << 80;
    }
    void addresses() {
        QFETCH(QString, text);
        QFETCH(QString, again);
        QFETCH(int, port);
        const auto url = parseUrl(text.toStdString());
        QVERIFY(url);
        QCOMPARE(url->tls, text.startsWith(QLatin1String("https")));
        QCOMPARE(QString::fromStdString(url->text()), again);
        QCOMPARE(int{url->port}, port);
        QVERIFY(!url->anyCertificate);
    }

    void loads_data() {
        QTest::addColumn<EngineChoice>("engine");
        QTest::addColumn<int>("threads");
        QTest::addColumn<bool>("spin");
        QTest::newRow("auto") << EngineChoice::Auto << 1 << false;
        QTest::newRow("asio, three threads") << EngineChoice::Asio << 3 << false;
        QTest::newRow("asio, awake") << EngineChoice::Asio << 1 << true;
        QTest::newRow("io_uring asked for") << EngineChoice::IoUring << 1 << false;
    }
    /// Each request is answered and counted, each connection shakes hands once, and whatever engine was asked
    /// for, the report names the one that did it.
    void loads() {
        QFETCH(EngineChoice, engine);
        QFETCH(int, threads);
        QFETCH(bool, spin);
        NullTls server;
        LoadPlan plan = planFor(server.url(), 7, 300);
        plan.engine = engine;
        plan.threads = threads;
        plan.spin = spin;
        const auto report = loaded(plan);
        QVERIFY2(report, report ? "" : report.error().text().c_str());
        QVERIFY(report->requests > 0);
        QCOMPARE(report->errorTotal(), std::uint64_t{0});
        QCOMPARE(report->connections, 7);
        QCOMPARE(report->reconnects, std::uint64_t{0});
        QCOMPARE(report->handshakeTime.count(), std::uint64_t{7});
        QVERIFY(report->handshakeTime.min() > 0);
        QCOMPARE(report->serviceTime.count(), report->sent);
        QVERIFY2(report->tls.starts_with("TLSv1.3, "), report->tls.c_str());
        QCOMPARE(report->engine, std::string("asio"));
        const std::string reason = report->engineReason.english();
        QVERIFY2(reason.find("TLS") != std::string::npos, reason.c_str());
        QCOMPARE(reason.find("io_uring") != std::string::npos, engine == EngineChoice::IoUring);
        QTRY_VERIFY(server.requests() >= report->sent);
    }

    void constantRate_data() {
        QTest::addColumn<bool>("random");
        QTest::addColumn<bool>("keepAlive");
        QTest::newRow("even") << false << true;
        QTest::newRow("at random") << true << true;
        QTest::newRow("even, each on its own connection") << false << false;
    }
    void constantRate() {
        QFETCH(bool, random);
        QFETCH(bool, keepAlive);
        NullTls server;
        LoadPlan plan = planFor(server.url(), 8, 500);
        plan.ratePerS = 200;
        plan.randomArrivals = random;
        plan.keepAlive = keepAlive;
        const auto report = loaded(plan);
        QVERIFY2(report, report ? "" : report.error().text().c_str());
        if (!random)
            QCOMPARE(report->due(), std::uint64_t{100});
        QCOMPARE(report->errorTotal(), std::uint64_t{0});
        QCOMPARE(report->responseTime.count(), report->due());
        QTRY_COMPARE(server.requests(), report->due());  // none more and none less
        QCOMPARE(report->handshakeTime.count() > 8, !keepAlive);
        QCOMPARE(report->handshakeTime.count(), 8 + report->reconnects);
    }

    /// A request of its own connection has the whole handshake in its time.
    void connectionsAreNotKept() {
        NullTls server;
        LoadPlan plan = planFor(server.url(), 2, 300);
        plan.keepAlive = false;
        const auto report = loaded(plan);
        QVERIFY2(report, report ? "" : report.error().text().c_str());
        QVERIFY(report->requests > 2);
        QCOMPARE(report->errorTotal(), std::uint64_t{0});
        QCOMPARE(report->handshakeTime.count(), 2 + report->reconnects);
        QVERIFY(report->reconnects + 2 >= report->requests);
        QVERIFY(report->serviceTime.quantile(0.5) >= report->handshakeTime.min());
    }

    void largeBodies_data() {
        QTest::addColumn<int>("requestBytes");
        QTest::newRow("more than a record") << 100'000;
        QTest::newRow("more than the kernel takes") << 4'000'000;
    }
    void largeBodies() {
        QFETCH(int, requestBytes);
        NullTls server;
        LoadPlan plan = planFor(server.url(), 2, 300);
        plan.timeoutNs = 60 * kNsPerSecond;
        LoadRequest upload;
        upload.method = "PUT";
        upload.body.assign(static_cast<std::size_t>(requestBytes), 'z');
        upload.expected.body = plan.expected.body;
        plan.requests = {upload};
        const auto report = loaded(plan);
        QVERIFY2(report, report ? "" : report.error().text().c_str());
        // However long they take: all that were sent have ended.
        QVERIFY(report->serviceTime.count() > 0);
        QCOMPARE(report->errorTotal(), std::uint64_t{0});
        QCOMPARE(report->reconnects, std::uint64_t{0});
    }

    void closedMidWay_data() {
        QTest::addColumn<int>("manner");
        QTest::addColumn<int>("error");
        const auto row = [](const char* name, Manner manner, LoadError error) {
            QTest::newRow(name) << static_cast<int>(manner) << static_cast<int>(error);
        };
        // As with plain connections: what was answered whole is good, whatever comes after it.
        row("silently", Manner::ClosesSilently, LoadError::Count_);
        row("in good order", Manner::SaysGoodbye, LoadError::Count_);
        row("in an answer", Manner::CutsOff, LoadError::Length);
        row("before it", Manner::NoAnswer, LoadError::Reset);
        row("no record of TLS", Manner::Garbles, LoadError::Tls);
    }
    void closedMidWay() {
        QFETCH(int, manner);
        QFETCH(int, error);
        OddServer server(static_cast<Manner>(manner));
        const auto report = loaded(planFor(server.url(), 1, 300));
        QVERIFY2(report, report ? "" : report.error().text().c_str());
        QVERIFY(report->reconnects > 0);
        QVERIFY(report->handshakeTime.count() > 1);
        if (error == static_cast<int>(LoadError::Count_)) {
            QVERIFY(report->requests > 0);
            QCOMPARE(report->errorTotal(), std::uint64_t{0});
        } else {
            QCOMPARE(report->requests, std::uint64_t{0});
            QVERIFY(report->errorTotal() > 0);
            QCOMPARE(countOf(*report, static_cast<LoadError>(error)), report->errorTotal());
        }
    }

    /// The server goes away in the middle: that is counted, and not asked a hundred thousand times.
    void serverDies() {
        NullTls server;
        std::thread killer([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            server.stop();
        });
        const auto report = loaded(planFor(server.url(), 3, 600));
        killer.join();
        QVERIFY2(report, report ? "" : report.error().text().c_str());
        QVERIFY(report->requests > 0);
        QVERIFY(countOf(*report, LoadError::Connect) > 0);
        QVERIFY(report->errorTotal() < 200);
    }

    void noTls_data() {
        QTest::addColumn<int>("manner");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("remedy");
        const auto row = [](const char* name, Manner manner, const char* message, const char* remedy) {
            QTest::newRow(name) << static_cast<int>(manner) << message << remedy;
        };
        row("plain HTTP", Manner::Plain, "is not TLS", "http://");
        row("hangs up", Manner::HangsUp, "closed during the handshake", "http://");
        row("says nothing", Manner::Mute, "", "speaks TLS");
        row("no HTTP/1.1", Manner::OtherProtocol, "no application protocol", "HTTP/1.1");
    }
    /// A reason and what helps, by either door; nothing is measured.
    void noTls() {
        QFETCH(int, manner);
        QFETCH(QString, message);
        QFETCH(QString, remedy);
        OddServer server(static_cast<Manner>(manner));
        LoadPlan plan = planFor(server.url(), 1, 300);
        plan.timeoutNs = manner == static_cast<int>(Manner::Mute) ? 200 * kNsPerMs : kCallNs;
        const auto report = loaded(plan);
        QVERIFY(!report);
        const auto page = callHttp(server.url(), plan.timeoutNs);
        QVERIFY(!page);
        for (const auto& error : {report.error(), page.error()}) {
            QVERIFY2(error.message.english().find(message.toStdString()) != std::string::npos,
                     error.text().c_str());
            QVERIFY2(error.remedy.english().find(remedy.toStdString()) != std::string::npos,
                     error.text().c_str());
        }
        QVERIFY(page.error().code == core::ErrorCode::BadResponse);
    }

    /// During a load it is an error of its own kind: here a server that once took handshakes takes none.
    void noTlsAnyMore() {
        OddServer server(Manner::Tires);
        const auto report = loaded(planFor(server.url(), 1, 500));
        QVERIFY2(report, report ? "" : report.error().text().c_str());
        QCOMPARE(report->requests, std::uint64_t{1});
        QCOMPARE(report->handshakeTime.count(), std::uint64_t{1});
        QVERIFY(report->errorTotal() > 0);
        QCOMPARE(countOf(*report, LoadError::Tls), report->errorTotal());
        // Not at once again: once an interval.
        QVERIFY(report->errorTotal() < 10);
        const auto checks = checkLoad(*report, std::nullopt);
        const auto check = std::ranges::find(checks, core::Check::Responses, &core::ValidityCheck::id);
        QVERIFY(check != checks.end());
        QVERIFY2(check->remedy.english().find("handshakes of TLS") != std::string::npos,
                 check->remedy.english().c_str());
    }

    void certificates_data() {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("names");
        QTest::addColumn<qint64>("from");
        QTest::addColumn<qint64>("until");
        QTest::addColumn<bool>("trusted");
        QTest::addColumn<QString>("complaint");
        const qint64 hour = 3600;
        const qint64 month = 30 * kDay;
        QTest::newRow("trusted") << "127.0.0.1"
                                 << "localhost" << -hour << month << true << "";
        QTest::newRow("trusted, by name") << "localhost"
                                          << "localhost" << -hour << month << true << "";
        QTest::newRow("of one's own making")
            << "127.0.0.1"
            << "localhost" << -hour << month << false << "self-signed certificate";
        QTest::newRow("expired") << "127.0.0.1"
                                 << "localhost" << -month << -hour << true << "has expired";
        QTest::newRow("not yet good") << "127.0.0.1"
                                      << "localhost" << hour << month << true << "not yet valid";
        QTest::newRow("of somebody else") << "localhost"
                                          << "example.org" << -hour << month << true << "ostname mismatch";
    }
    /// Only what is trusted, good today and made out to the host; any of them where that is asked for.
    void certificates() {
        QFETCH(QString, host);
        QFETCH(QString, names);
        QFETCH(qint64, from);
        QFETCH(qint64, until);
        QFETCH(bool, trusted);
        QFETCH(QString, complaint);
        IdentityTerms terms;
        terms.names = {names.toStdString()};
        terms.fromSeconds = from;
        terms.untilSeconds = until;
        const auto identity = makeIdentity(terms);
        QVERIFY(identity);
        const QTemporaryDir folder;
        const std::string file = folder.filePath(QStringLiteral("trusted.pem")).toStdString();
        std::ofstream(file) << (trusted ? identity->certificate : makeIdentity()->certificate);
        QVERIFY(qputenv("SSL_CERT_FILE", file.c_str()));
        NullTls server(*identity);
        for (const bool anyCertificate : {false, true}) {
            Url url = server.url(anyCertificate);
            url.host = host.toStdString();
            const bool refused = !complaint.isEmpty() && !anyCertificate;
            const auto report = loaded(planFor(url, 2, 100));
            const auto page = callHttp(url, kCallNs);
            QCOMPARE(report.ok(), !refused);
            QCOMPARE(page.ok(), !refused);
            if (!refused)
                continue;
            for (const auto& error : {report.error(), page.error()}) {
                QVERIFY(error.code == core::ErrorCode::BadResponse);
                QVERIFY2(error.message.english().find(complaint.toStdString()) != std::string::npos,
                         error.text().c_str());
                QVERIFY2(error.remedy.english().find("--insecure") != std::string::npos,
                         error.text().c_str());
            }
        }
        qunsetenv("SSL_CERT_FILE");
    }

    void identitiesDiffer() {
        const auto one = makeIdentity();
        const auto two = makeIdentity();
        QVERIFY(one && two && one->key != two->key && one->certificate != two->certificate);
        QVERIFY(serverContext(*one));
        const auto mixed = serverContext({one->key, two->certificate});
        QVERIFY(!mixed);
        QVERIFY(mixed.error().code == core::ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestTlsLoad)
#include "tst_tls_load.moc"
