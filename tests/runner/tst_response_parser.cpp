// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>
#include <random>
#include <string>
#include <vector>

#include "bench_runner/load/exchange.h"
#include "bench_runner/load/response_parser.h"

using bakeoff::bench::Exchange;
using bakeoff::bench::Expectation;
using bakeoff::bench::LoadError;
using bakeoff::bench::ResponseParser;
using Step = ResponseParser::Step;

namespace {

struct Parsed {
    Step end = Step::NeedMore;
    int status = 0;
    std::string body;
    bool keepAlive = false;
    std::size_t left = 0;
};

/// Feeds the pieces one after the other, each in a buffer of its own, so that a view kept too long shows.
Parsed parse(const std::vector<std::string>& pieces, bool close) {
    ResponseParser parser;
    Parsed out;
    for (const auto& piece : pieces) {
        const std::string copy = piece;
        std::string_view bytes = copy;
        do {
            out.end = parser.next(bytes);
            if (out.end == Step::Body)
                out.body += parser.bodyPart();
        } while (out.end == Step::Body);
        out.left = bytes.size();
        if (out.end != Step::NeedMore)
            break;
    }
    if (out.end == Step::NeedMore && close)
        out.end = parser.finish();
    out.status = parser.status();
    out.keepAlive = parser.keepAlive();
    return out;
}

std::vector<std::string> cut(const std::string& text, std::size_t at) {
    return {text.substr(0, at), text.substr(at)};
}

}  // namespace

class TestResponseParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whole_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("keepAlive");
        QTest::addColumn<bool>("close");
        const auto row = [](const char* name, const char* text, int status, const char* body, bool keep,
                            bool close) {
            QTest::newRow(name) << QByteArray(text) << status << QByteArray(body) << keep << close;
        };
        row("sized", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", 200, "hello", true, false);
        row("no reason", "HTTP/1.1 200\r\ncontent-length:5\r\n\r\nhello", 200, "hello", true, false);
        row("empty body", "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", 404, "", true, false);
        row("lone line feeds", "HTTP/1.1 200 OK\nContent-Length: 2\n\nhi", 200, "hi", true, false);
        row("close", "HTTP/1.1 200 OK\r\nCONNECTION: Keep-Alive, Close\r\nContent-Length: 2\r\n\r\nhi", 200,
            "hi", false, false);
        row("1.0", "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nhi", 200, "hi", false, false);
        row("1.0 kept", "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nhi", 200, "hi",
            true, false);
        row("until close", "HTTP/1.1 200 OK\r\nServer: x\r\n\r\nuntil the end", 200, "until the end", false,
            true);
        row("no content", "HTTP/1.1 204 No Content\r\n\r\n", 204, "", true, false);
        row("chunked",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n5\r\nhello\r\n1;a=b\r\n "
            "\r\nA\r\n0123456789\r\n0\r\n\r\n",
            200, "hello 0123456789", true, false);
        row("trailer",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\nX: y\r\nZ: a\r\n\r\n", 200,
            "hi", true, false);
        row("interim",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\n"
            "Content-Length: 2\r\n\r\nhi",
            200, "hi", true, false);
    }

    /// The same result wherever the bytes are cut, also byte by byte.
    void whole() {
        QFETCH(QByteArray, text);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(bool, keepAlive);
        QFETCH(bool, close);
        const std::string bytes = text.toStdString();
        std::vector<std::vector<std::string>> ways;
        for (std::size_t at = 0; at <= bytes.size(); ++at)
            ways.push_back(cut(bytes, at));
        ways.emplace_back();
        for (const char c : bytes)
            ways.back().push_back(std::string(1, c));
        for (const auto& way : ways) {
            const Parsed got = parse(way, close);
            QCOMPARE(static_cast<int>(got.end), static_cast<int>(Step::Complete));
            QCOMPARE(got.status, status);
            QCOMPARE(QByteArray::fromStdString(got.body), body);
            QCOMPARE(got.keepAlive, keepAlive);
            QCOMPARE(got.left, std::size_t{0});
        }
    }

    void bad_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("not http") << QByteArray("SSH-2.0-OpenSSH\r\n\r\n");
        QTest::newRow("http 2") << QByteArray("HTTP/2.0 200 OK\r\n\r\n");
        QTest::newRow("status letters") << QByteArray("HTTP/1.1 2x0 OK\r\n\r\n");
        QTest::newRow("status too small") << QByteArray("HTTP/1.1 099 OK\r\n\r\n");
        QTest::newRow("status four digits") << QByteArray("HTTP/1.1 2000 OK\r\n\r\n");
        QTest::newRow("field without colon") << QByteArray("HTTP/1.1 200 OK\r\nnonsense\r\n\r\n");
        QTest::newRow("length negative") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n");
        QTest::newRow("length text") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5x\r\n\r\nhello");
        QTest::newRow("length overflow")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999999\r\n\r\n");
        QTest::newRow("two lengths") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello");
        QTest::newRow("encoding") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n");
        QTest::newRow("chunk size") << QByteArray(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
        QTest::newRow("chunk size overflow")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n");
        QTest::newRow("chunk too long")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n0\r\n\r\n");
        QTest::newRow("upgrade") << QByteArray("HTTP/1.1 101 Switching\r\n\r\n");
        QTest::newRow("cut off") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello");
        QTest::newRow("cut head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
        QTest::newRow("endless head") << QByteArray("HTTP/1.1 200 OK\r\nX: " + QByteArray(70'000, 'a'));
        QTest::newRow("endless chunk line") << QByteArray(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;" + QByteArray(70'000, 'a'));
    }

    void bad() {
        QFETCH(QByteArray, text);
        const std::string bytes = text.toStdString();
        const std::size_t step = bytes.size() > 1000 ? 997 : 1;
        for (std::size_t at = 0; at <= bytes.size(); at += step)
            QCOMPARE(static_cast<int>(parse(cut(bytes, at), true).end), static_cast<int>(Step::Failed));
    }

    void pipelinedRestIsLeft() {
        const Parsed got = parse({"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhiHTTP/1.1 500"}, false);
        QCOMPARE(static_cast<int>(got.end), static_cast<int>(Step::Complete));
        QCOMPARE(got.left, std::size_t{12});
    }

    /// Any bytes at all, cut anywhere: it ends, never reads outside, and the same bytes give the same answer.
    void fuzz() {
        const auto seed = qEnvironmentVariableIsSet("BAKEOFF_SEED")
                              ? qEnvironmentVariable("BAKEOFF_SEED").toULongLong()
                              : std::random_device()();
        std::mt19937_64 random(seed);
        const std::vector<std::string> parts{"HTTP/1.1 200 OK\r\n",
                                             "HTTP/1.0 204 \n",
                                             "Content-Length: 3\r\n",
                                             "\r\n",
                                             "\n",
                                             "Transfer-Encoding: chunked\r\n",
                                             "3\r\nabc\r\n",
                                             "0\r\n\r\n",
                                             "abc",
                                             "Connection: close\r\n",
                                             "\r",
                                             ":",
                                             "fffffffff\r\n",
                                             "HTTP/1.1 100 \r\n\r\n"};
        for (int round = 0; round < 20'000; ++round) {
            std::string text;
            const auto count = random() % 8;
            for (std::uint64_t i = 0; i < count; ++i) {
                if (random() % 6 == 0)
                    text += static_cast<char>(random() % 256);
                else
                    text += parts[random() % parts.size()];
            }
            std::vector<std::string> pieces;
            for (std::size_t at = 0; at < text.size();) {
                const std::size_t size = 1 + random() % 9;
                pieces.push_back(text.substr(at, size));
                at += size;
            }
            const Parsed whole = parse({text}, true);
            const Parsed cutUp = parse(pieces, true);
            const bool same =
                whole.end == cutUp.end &&
                (whole.end != Step::Complete || (whole.body == cutUp.body && whole.status == cutUp.status));
            QVERIFY2(same, qPrintable(QStringLiteral("seed %1, round %2: %3")
                                          .arg(seed)
                                          .arg(round)
                                          .arg(QString::fromStdString(text))));
        }
    }

    void exchange_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("error");
        const auto row = [](const char* name, const char* text, int error) {
            QTest::newRow(name) << QByteArray(text) << error;
        };
        row("good", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", -1);
        row("other bytes", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhellO",
            static_cast<int>(LoadError::Body));
        row("shorter", "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nhell",
            static_cast<int>(LoadError::Length));
        row("longer", "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nhello!",
            static_cast<int>(LoadError::Length));
        row("status", "HTTP/1.1 503 No\r\nContent-Length: 5\r\n\r\nhello",
            static_cast<int>(LoadError::Status));
        row("cut off", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel",
            static_cast<int>(LoadError::Length));
        row("nothing", "", static_cast<int>(LoadError::Reset));
        row("garbage", "hello?\r\n\r\n", static_cast<int>(LoadError::Protocol));
        row("more than asked for", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhelloHTTP",
            static_cast<int>(LoadError::Protocol));
    }

    void exchange() {
        QFETCH(QByteArray, text);
        QFETCH(int, error);
        Expectation expected;
        expected.body = "hello";
        const std::string bytes = text.toStdString();
        for (std::size_t at = 0; at <= bytes.size(); ++at) {
            // A surplus byte in a later piece belongs to no request and is never read.
            if (error == static_cast<int>(LoadError::Protocol) && at > 0 && at < bytes.size())
                continue;
            Exchange exchange(expected);
            auto outcome = Exchange::Outcome::NeedMore;
            for (const auto& piece : cut(bytes, at)) {
                if (outcome == Exchange::Outcome::NeedMore)
                    outcome = exchange.feed(piece);
            }
            if (outcome == Exchange::Outcome::NeedMore)
                outcome = exchange.closed();
            QCOMPARE(outcome == Exchange::Outcome::Good, error < 0);
            if (error >= 0)
                QCOMPARE(static_cast<int>(exchange.error()), error);
        }
    }
};

QTEST_APPLESS_MAIN(TestResponseParser)
#include "tst_response_parser.moc"
