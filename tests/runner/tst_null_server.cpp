// SPDX-License-Identifier: GPL-3.0-only
// The null server: what it takes for a request, what it answers, and when it ends.
#include <QtTest>
#include <future>
#include <thread>

#include "bench_runner/load/http_call.h"
#include "bench_runner/load/null_server.h"
#include "bench_runner/load/request_scanner.h"
#include "core/measure/statistics.h"

using namespace bakeoff;
using namespace bakeoff::bench;

Q_DECLARE_METATYPE(std::string)

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
