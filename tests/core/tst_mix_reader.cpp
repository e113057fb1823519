// SPDX-License-Identifier: GPL-3.0-only
// Mixes of what was recorded: what is taken, what is dropped and named, and which line is at fault.
#include <QFile>
#include <QTest>
#include <algorithm>

#include "core/interchange/mix_reader.h"

using namespace bakeoff::core;

namespace {

std::string dataFile(const char* name) {
    QFile file(QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/mixes/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

const MixRequest* find(const MixReading& reading, const std::string& name) {
    const auto found = std::ranges::find(reading.requests, name, &MixRequest::name);
    return found == reading.requests.end() ? nullptr : &*found;
}

bool dropped(const MixReading& reading, const std::string& what) {
    return std::ranges::find(reading.dropped, what) != reading.dropped.end();
}

std::string notesOf(const MixReading& reading) {
    std::string out;
    for (const auto& note : reading.notes)
        out += note.english() + "\n";
    return out;
}

}  // namespace

class TestMixReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLogInTheCombinedFormat() {
        const auto mix = readMixSource(dataFile("combined.log"), "a.log");
        QVERIFY2(mix.ok(), mix ? "" : mix.error().text().c_str());
        QCOMPARE(mix->source, MixSource::AccessLog);
        QCOMPARE(mix->requests.size(), std::size_t{3});
        QCOMPARE(mix->requests.front().name, std::string("GET /orders/7"));
        QCOMPARE(mix->requests.front().weight, 3.0);
        QCOMPARE(mix->requests.front().status, 200);  // 304 is of headers that are not sent
        const MixRequest* orders = find(*mix, "GET /orders?limit=20");
        QVERIFY(orders && orders->weight == 2);
        QVERIFY(find(*mix, "GET /health"));
        QVERIFY(dropped(*mix, "parameter access_token"));
        QCOMPARE(mix->taken, std::int64_t{6});
        // One line is none of a log, and it is said which.
        QCOMPARE(mix->badLines, std::int64_t{1});
        QCOMPARE(mix->problems.front().where, std::string("a.log:10"));
        const std::string notes = notesOf(*mix);
        for (const char* part :
             {"1 request that was answered with a status of 400", "1 request that deletes",
              "1 request whose body the log does not keep", "1 request that is none for a load"})
            QVERIFY2(notes.find(part) != std::string::npos, notes.c_str());
    }

    void aHarFile() {
        const auto mix = readMixSource(dataFile("shop.har"), "shop.har");
        QVERIFY2(mix.ok(), mix ? "" : mix.error().text().c_str());
        QCOMPARE(mix->source, MixSource::Har);
        QCOMPARE(mix->requests.size(), std::size_t{2});
        const MixRequest* orders = find(*mix, "GET /orders?limit=20");
        QVERIFY(orders);
        QCOMPARE(orders->headers.size(), std::size_t{1});
        QCOMPARE(orders->headers.front().second, std::string("application/json"));
        const MixRequest* cart = find(*mix, "POST /cart");
        QVERIFY(cart);
        QCOMPARE(cart->body, std::string(R"({"item":7})"));
        QCOMPARE(cart->status, 201);
        for (const char* what : {"header cookie", "header authorization", "parameter sessionToken",
                                 "member password", "user and password of the address"})
            QVERIFY2(dropped(*mix, what), what);
        QVERIFY(notesOf(*mix).find("1 request to another host than shop.example.org") != std::string::npos);
        // Nothing of a secret is in the file that is made of it, and that file can be read again.
        const std::string document = mixDocument(*mix).dump();
        QVERIFY(document.find("s3cr3t") == std::string::npos);
        QVERIFY(document.find("header authorization") != std::string::npos);
        const auto again = parseMix(document, "mix.json");
        QVERIFY2(again.ok(), again ? "" : again.error().text().c_str());
        QCOMPARE(mixId(*again), mixId(mix->requests));
    }

    void anotherHostOfAHar() {
        MixReadOptions options;
        options.host = "cdn.example.net";
        const auto mix = readMixSource(dataFile("shop.har"), "shop.har", options);
        QVERIFY(mix.ok() && mix->requests.size() == 1 && mix->requests.front().target == "/app.js");
    }

    void linesOfJson_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("flat") << QByteArray(R"({"method":"GET","uri":"/a?x=1","status":200})");
        QTest::newRow("text for a status")
            << QByteArray(R"({"request_method":"GET","request_uri":"/a?x=1","status":"200"})");
        QTest::newRow("an object of its own") << QByteArray(
            R"({"request":{"method":"GET","uri":"/a?x=1","host":"h"},"status":200,"duration":0.1})");
        QTest::newRow("a line of a request")
            << QByteArray(R"({"request":"GET /a?x=1 HTTP/2.0","status_code":200})");
        QTest::newRow("a whole address")
            << QByteArray(R"({"verb":"GET","url":"https:\/\/h/a?x=1","code":200})");
    }
    void linesOfJson() {
        QFETCH(QByteArray, line);
        const auto mix = readMixSource(line.toStdString() + "\n\n" + line.toStdString() + "\r\n", "a.json");
        QVERIFY2(mix.ok(), mix ? "" : mix.error().text().c_str());
        QCOMPARE(mix->source, MixSource::JsonLines);
        QCOMPARE(mix->requests.size(), std::size_t{1});
        QCOMPARE(mix->requests.front().name, std::string("GET /a?x=1"));
        QCOMPARE(mix->requests.front().weight, 2.0);
        QCOMPARE(mix->requests.front().status, 200);
    }

    void secretsInTargets_data() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("kept");  // empty: nothing of it
        QTest::newRow("plain") << "/a?author=x&design=y&state=open"
                               << "/a?author=x&design=y&state=open";
        QTest::newRow("token") << "/a?token=1&b=2"
                               << "/a?b=2";
        QTest::newRow("only one") << "/a?api_key=1"
                                  << "/a";
        QTest::newRow("written for a URL") << "/a?access%5Ftoken=1&b"
                                           << "/a?b";
        QTest::newRow("in capitals") << "/a?X-Amz-Signature=1&PASSWORD=2&b=3"
                                     << "/a?b=3";
        QTest::newRow("behind a semicolon") << "/a;jsessionid=1?b=2"
                                            << "/a?b=2";
        QTest::newRow("fragment") << "/a#access_token=1"
                                  << "/a";
        QTest::newRow("a value that is one") << "/a?q=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOjF9.abc&b=2"
                                             << "/a?b=2";
        QTest::newRow("in the path") << "/a/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOjF9.abc"
                                     << "";
    }
    void secretsInTargets() {
        QFETCH(QString, target);
        QFETCH(QString, kept);
        const auto mix =
            readMixSource("h - - [1] \"GET " + target.toStdString() + " HTTP/1.1\" 200 1\n", "a.log");
        QCOMPARE(mix.ok(), !kept.isEmpty());
        if (mix)
            QCOMPARE(QString::fromStdString(mix->requests.front().target), kept);
    }

    void whatIsNone_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("what");
        QTest::newRow("empty") << QByteArray() << "f"
                               << "No request is left";
        QTest::newRow("prose") << QByteArray("Once upon\na time\n") << "f:1"
                               << "no access log";
        QTest::newRow("mostly prose") << QByteArray("h - - [1] \"GET / HTTP/1.1\" 200 1\nx\n\ny\n") << "f:2"
                                      << "first of 2 lines";
        QTest::newRow("no status") << QByteArray("h - - [1] \"GET / HTTP/1.1\" - 1\n") << "f:1"
                                   << "no status";
        QTest::newRow("open quotation") << QByteArray("h - - [1] \"GET / HTTP/1.1 200 1\n") << "f:1"
                                        << "closing";
        QTest::newRow("broken HAR") << QByteArray("{\n\"log\": {\n\"entries\": [\n}\n") << "f:4"
                                    << "";
        QTest::newRow("no entries") << QByteArray("{\n  \"log\": {\"version\": 1}\n}\n") << "f:2"
                                    << "entries";
        QTest::newRow("no address")
            << QByteArray("{\"log\":\n{\"entries\":[\n{\"request\":\n{\"method\":\"GET\",\"url\":\"x\"}}]}}")
            << "f:4"
            << "no address";
        QTest::newRow("failures only") << QByteArray("h - - [1] \"GET / HTTP/1.1\" 500 1\n") << "f"
                                       << "400 or above";
    }
    void whatIsNone() {
        QFETCH(QByteArray, text);
        QFETCH(QString, where);
        QFETCH(QString, what);
        const auto mix = readMixSource(text.toStdString(), "f");
        QVERIFY(!mix.ok());
        const QString found = QString::fromStdString(mix.error().text());
        QVERIFY2(QString::fromStdString(mix.error().where).startsWith(where), qPrintable(found));
        QVERIFY2(found.contains(what), qPrintable(found));
    }

    void limits() {
        std::string many;
        for (int i = 0; i < 300; ++i)
            many += "h - - [1] \"GET /" + std::to_string(i) + " HTTP/1.1\" 200 1\n";
        const auto mix = readMixSource(many, "a.log");
        QVERIFY(mix.ok());
        QCOMPARE(mix->requests.size(), std::size_t{100});
        QVERIFY(notesOf(*mix).find("200 requests of the rarer kinds") != std::string::npos);
        // A line that is too long is a problem of that line alone.
        const std::string longLine =
            "h - - [1] \"GET /" + std::string(kLongestLogLine, 'a') + " HTTP/1.1\" 200 1\n";
        const auto odd = readMixSource(many + longLine + many, "a.log");
        QVERIFY(odd.ok());
        QCOMPARE(odd->badLines, std::int64_t{1});
        QCOMPARE(odd->problems.front().where, std::string("a.log:301"));
        // Many bad lines are counted, not kept.
        std::string bad = many + many;
        for (int i = 0; i < 200; ++i)
            bad += "x\n";
        const auto worse = readMixSource(bad, "a.log");
        QVERIFY(worse.ok());
        QCOMPARE(worse->badLines, std::int64_t{200});
        QCOMPARE(worse->problems.size(), kMostMixProblems);
    }
};

QTEST_GUILESS_MAIN(TestMixReader)
#include "tst_mix_reader.moc"
