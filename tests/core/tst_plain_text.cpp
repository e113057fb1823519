// SPDX-License-Identifier: GPL-3.0-only
// What a stranger's text may not do to a terminal, a spreadsheet and a store.
#include <QTest>

#include "core/base/plain_text.h"
#include "core/base/table.h"
#include "core/interchange/run_bundle.h"

using namespace bakeoff::core;

class TestPlainText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void controlsAreSeenAndNotObeyed_data() {
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("lines");
        QTest::newRow("plain") << QByteArray("Größe 5 µs") << QByteArray("Größe 5 µs")
                               << QByteArray("Größe 5 µs");
        QTest::newRow("colour") << QByteArray("\x1b[31mred") << QByteArray("·[31mred")
                                << QByteArray("·[31mred");
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << QByteArray("a·b") << QByteArray("a·b");
        QTest::newRow("a second line")
            << QByteArray("a\nb\tc") << QByteArray("a·b·c") << QByteArray("a\nb\tc");
        QTest::newRow("back to the beginning")
            << QByteArray("a\rb") << QByteArray("a·b") << QByteArray("a·b");
        QTest::newRow("of a spreadsheet")
            << QByteArray("a\r\nb") << QByteArray("a··b") << QByteArray("a\r\nb");
        QTest::newRow("C1") << QByteArray(
                                   "a\xc2\x9b"
                                   "31mb")
                            << QByteArray("a31mb") << QByteArray("a31mb");
        QTest::newRow("turned round") << QByteArray(
                                             "a\xe2\x80\xae"
                                             "b")
                                      << QByteArray("ab") << QByteArray("ab");
        QTest::newRow("no UTF-8") << QByteArray("a\xff") << QByteArray("a\xef\xbf\xbd")
                                  << QByteArray("a\xef\xbf\xbd");
    }
    void controlsAreSeenAndNotObeyed() {
        QFETCH(QByteArray, given);
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, lines);
        QCOMPARE(QByteArray::fromStdString(plainLine(given.toStdString())), line);
        QCOMPARE(QByteArray::fromStdString(plainLines(given.toStdString())), lines);
    }

    void cellsAreNoFormulas_data() {
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QByteArray>("cell");
        const auto stays = [](const char* text) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(text);
        };
        const auto guarded = [](const char* text) {
            QTest::newRow(text) << QByteArray(text) << "'" + QByteArray(text);
        };
        for (const char* text : {"a=1", "-5 ms", "+3.5 %", "5", "–", "name"})
            stays(text);
        for (const char* text :
             {"=1+1", "@SUM(A1)", "+1+cmd|' /C calc'!A0", "-1+1", "-A1", "+", "-", "=", "-2*(3)"})
            guarded(text);
        QTest::newRow("with a comma") << QByteArray("=A1,B1") << QByteArray("\"'=A1,B1\"");
    }
    void cellsAreNoFormulas() {
        QFETCH(QByteArray, given);
        QFETCH(QByteArray, cell);
        const Table table{
            "t", SAY("Table"), {{"name", SAY("Name")}}, {{Message::verbatim(given.toStdString())}}};
        QCOMPARE(QByteArray::fromStdString(toCsv(table)), "Name\r\n" + cell + "\r\n");
    }

    void numbersStayNumbers() {
        const Table table{"t", SAY("Table"), {{"n", SAY("N"), true}}, {{{"-5", Json(-5)}}}};
        QCOMPARE(QByteArray::fromStdString(toCsv(table)), QByteArray("N\r\n-5\r\n"));
    }

    void tablesKeepTheirLines() {
        const Table table{"t", SAY("Table"), {{"name", SAY("Name")}}, {{Message::verbatim("a\x1b[2J\nb")}}};
        QCOMPARE(QByteArray::fromStdString(toText(table)), QByteArray("Name\n-------\na·[2J·b\n"));
    }

    void bundlesHaveNoControls() {
        const auto bundle = parseRunBundle(
            R"({"bakeoff_run": 1, "id": "a\u0000b", "status": "finished", "note": "x\u001b\ny", "tags": ["t\u0007"],
                "machine": {"host\u0000": "h\u0000"}, "trials": [{"workload": "fib\u0000", "subject": "s\u001bm",
                "trial": 0, "status": "ok", "metrics": {"wall_ns\u0000": 5}, "settings": {"a": "b\u0000c"}}]})",
            "file");
        QVERIFY2(bundle.ok(), bundle.ok() ? "" : bundle.error().text().c_str());
        const std::string text = toJson(*bundle).dump();
        for (const char* control : {"\\u0000", "\\u001b", "\\u0007"})
            QVERIFY2(text.find(control) == std::string::npos, control);
        QCOMPARE(bundle->note, std::string("x·\ny"));
        QCOMPARE(bundle->trials.at(0).workload, std::string("fib·"));
        std::string twice = R"({"bakeoff_run": 1})";
        twice += '\0';
        const auto hidden = parseRunBundle(twice + "{}", "file");
        QVERIFY(!hidden.ok());
        QVERIFY(hidden.error().message.english().find("NUL") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestPlainText)
#include "tst_plain_text.moc"
