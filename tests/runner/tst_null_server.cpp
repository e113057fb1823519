// SPDX-License-Identifier: GPL-3.0-only
// The null server: what it takes for a request, what it answers, and when it ends.
#include <QtTest>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <future>
#include <thread>

#include "bench_runner/load/http_call.h"
#include "bench_runner/load/null_server.h"
#include "bench_runner/load/request_scanner.h"
#include "core/measure/statistics.h"

using namespace bakeoff;
using namespace bakeoff::bench;

Q_DECLARE_METATYPE(std::string)
Q_DECLARE_METATYPE(bakeoff::bench::EngineChoice)

class TestNullServer : public QObject {
    Q_OBJECT

private slots:
    void scans_data() {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<int>("requests");
        const std::string get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
        const std::string post = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab\r\n\r";
        QTest::newRow("one") << get << 1;
        QTest::newRow("pipelined") << get + get + get << 3;
        QTest::newRow("half") << get.substr(0, get.size() - 1) << 0;
        QTest::newRow("body that looks like an end") << post << 1;
        QTest::newRow("body, then another") << post + get << 2;
        QTest::newRow("body cut off") << post.substr(0, post.size() - 1) << 0;
        QTest::newRow("empty body") << std::string("PUT / HTTP/1.1\r\ncontent-length:0\r\n\r\n") + get << 2;
        QTest::newRow("length is a word") << std::string("PUT / HTTP/1.1\r\nContent-Length: x\r\n\r\n") << -1;
        QTest::newRow("chunked body")
            << std::string("PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n") << -1;
        QTest::newRow("endless head") << std::string(70'000, 'a') << -1;
    }

    /// The same answer whatever pieces the bytes come in.
    void scans() {
        QFETCH(std::string, bytes);
        QFETCH(int, requests);
        QCOMPARE(RequestScanner().feed(bytes), requests);
        core::SeededRandom random(7);
        for (int round = 0; round < 50; ++round) {
            RequestScanner scanner;
            int found = 0;
            for (std::size_t at = 0; at < bytes.size() && found >= 0;) {
                const std::size_t most = bytes.size() > 1000 ? 5000 : 9;
                const auto piece = std::string_view(bytes).substr(at, 1 + random.below(most));
                const int ended = scanner.feed(piece);
                found = ended < 0 ? -1 : found + ended;
                at += piece.size();
            }
            QCOMPARE(found, requests);
        }
    }

    /// What the usual answer does not fit.
    void oddRequests() {
        const std::string get = "GET / HTTP/1.1\r\n\r\n";
        const std::string old = "GET / HTTP/1.0\r\nHost: a\r\n\r\n";
        const std::string head = "HEAD / HTTP/1.1\r\n\r\n";
        RequestScanner scanner;
        QCOMPARE(scanner.feed(get), 1);
        QVERIFY(scanner.odd().empty());
        QCOMPARE(scanner.feed(get + head + old + get), 4);
        QCOMPARE(scanner.odd().size(), std::size_t{2});
        bool closes = false;
        const std::string answer = nullAnswer(5);
        const std::string headOnly = answer.substr(0, answer.size() - 5);
        QCOMPARE(nullAnswers(answer, 4, scanner.odd(), closes), answer + headOnly + answer);
        QVERIFY(closes);
        QCOMPARE(scanner.feed(head), 1);
        QCOMPARE(nullAnswers(answer, 1, scanner.odd(), closes), headOnly);
        QVERIFY(!closes);
    }

    void answersOddRequests_data() {
        QTest::addColumn<EngineChoice>("engine");
        QTest::newRow("asio") << EngineChoice::Asio;
        QTest::newRow("auto") << EngineChoice::Auto;
    }
    /// By sockets: a HEAD is followed by no body, and HTTP/1.0 by the end of the connection.
    void answersOddRequests() {
        QFETCH(EngineChoice, engine);
        CancelToken cancel;
        std::promise<Url> where;
        std::thread server([&] {
            const auto served = runNullServer(
                {.port = 0, .bodyBytes = 5, .engine = engine}, [&](const Url& url) { where.set_value(url); },
                cancel);
            QVERIFY(served);
        });
        const Url url = where.get_future().get();
        const std::string answer = nullAnswer(5);
        namespace asio = boost::asio;
        asio::io_context context;
        asio::ip::tcp::socket socket(context);
        socket.connect({asio::ip::address_v4::loopback(), url.port});
        asio::write(socket, asio::buffer(std::string("HEAD / HTTP/1.1\r\n\r\nGET / HTTP/1.0\r\n\r\n")));
        std::string got;
        boost::system::error_code end;
        asio::read(socket, asio::dynamic_buffer(got), end);
        QCOMPARE(got, answer.substr(0, answer.size() - 5) + answer);
        QVERIFY(end == asio::error::eof);
        cancel.cancel(CancelToken::Reason::Asked);
        server.join();
    }

    void serves_data() {
        QTest::addColumn<int>("bodyBytes");
        for (const int bytes : {0, 1, 72, 3'000'000})
            QTest::addRow("%d", bytes) << bytes;
    }

    void serves() {
        QFETCH(int, bodyBytes);
        CancelToken cancel;
        std::promise<Url> where;
        std::thread server([&] {
            auto served = runNullServer(
                {0, static_cast<std::size_t>(bodyBytes)}, [&](const Url& url) { where.set_value(url); },
                cancel);
            QVERIFY(served);
        });
        const Url url = where.get_future().get();
        for (int i = 0; i < 3; ++i) {
            const auto page = callHttp(url, 5'000'000'000);
            QVERIFY2(page, page ? "" : page.error().text().c_str());
            QCOMPARE(page->status, 200);
            QCOMPARE(page->body.size(), static_cast<std::size_t>(bodyBytes));
        }
        cancel.cancel(CancelToken::Reason::Asked);
        server.join();
        QVERIFY(!callHttp(url, 1'000'000'000));
    }

    void refusesATakenPort() {
        CancelToken cancel;
        core::Result<void> second;
        auto first = runNullServer(
            {},
            [&](const Url& url) {
                second = runNullServer(
                    {url.port, 1}, [](const Url&) {}, cancel);
                cancel.cancel(CancelToken::Reason::Asked);
            },
            cancel);
        QVERIFY(first);
        QVERIFY(!second);
        QVERIFY(second.error().code == core::ErrorCode::StartFailed);
    }
};

QTEST_GUILESS_MAIN(TestNullServer)
#include "tst_null_server.moc"
