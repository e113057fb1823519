// SPDX-License-Identifier: GPL-3.0-only
#include <QtTest>
#include <limits>

#include "core/base/json_reader.h"
#include "core/base/message.h"
#include "core/base/names.h"
#include "core/base/numbers.h"
#include "core/base/result.h"

using namespace bakeoff::core;

namespace {

/// Turns every template round, so that a text that did not go through it shows.
class Backwards : public Wording {
public:
    [[nodiscard]] std::string sentence(const std::string& english,
                                       std::optional<std::int64_t> count) const override {
        if (english == "%1 of %2")
            return "%2: %1";
        if (english == "%n trials failed.")
            return count == 1 ? "one %n" : "many %n";
        return "<" + english + ">";
    }
    [[nodiscard]] bool isEnglish() const override { return false; }
};

Message everything() {
    Message message = say("%1 of %2", Percent{0.857, 1}, Quantity{1.5e6, Dimension::Time});
    message += sayCount(1, "%n trial failed.", "%n trials failed.");
    message +=
        say("%1, %2, %3 and %4", 12345, Fixed{1234.5, 2}, Rounded{0.12345}, std::string("100 % of \"x\""));
    message += SAY("A fixed text.");
    message += Message::listed(std::vector<std::string>{"a", "b", "c"});
    return message;
}

}  // namespace

class TestMessage : public QObject {
    Q_OBJECT

private slots:
    /// A language with a decimal comma has it in every number, and in no name or version.
    void numbersHaveTheMarksOfTheLanguage_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("german");
        const auto row = [](const char* name, const Message& message, const char* german) {
            class German : public Wording {
            public:
                [[nodiscard]] NumberMarks numberMarks() const override { return {',', '.'}; }
            };
            const German words;
            QTest::newRow(name) << QString::fromStdString(message.text(words)) << QString::fromUtf8(german);
        };
        row("rate", say("%1", Quantity{11063, Dimension::Rate}), "11.063 /s");
        row("time", say("%1", Quantity{1.5e6, Dimension::Time}), "1,5 ms");
        row("share", say("%1", Percent{0.857, 1}), "85,7 %");
        row("fixed", say("%1", Fixed{1234.5, 2}), "1.234,50");
        row("as a source wrote it", say("%1 to %2", Written{45.2}, Written{120000}), "45,2 to 120.000");
        row("whole", say("%1 trials", 12345), "12.345 trials");
        row("count", sayCount(12345, "%n trial failed.", "%n trials failed."), "12.345 trials failed.");
        row("within a message", say("about %1", say("%1×", Rounded{2.62})), "about 2,62×");
        row("a version is a name", say("%1 on %2", Rounded{0.5}, "Tool 3.12.1"), "0,5 on Tool 3.12.1");
    }
    void numbersHaveTheMarksOfTheLanguage() {
        QFETCH(QString, text);
        QFETCH(QString, german);
        QCOMPARE(text, german);
    }

    void englishIsMadeOfTheParts() {
        QCOMPARE(
            everything().english(),
            std::string("85.7 % of 1.5 ms 1 trial failed. 12,345, 1,234.50, 0.123 and 100 % of \"x\" A fixed "
                        "text. a, b and c"));
        QCOMPARE(sayCount(2, "%n trial failed.", "%n trials failed.").english(),
                 std::string("2 trials failed."));
        QCOMPARE(sayCount(0, "%n trial failed.", "%n trials failed.").english(),
                 std::string("0 trials failed."));
        QVERIFY(Message().empty() && Message().english().empty());
    }

    /// A name that holds a place, or a sentence of ours, stays what it is.
    void textsOfOthersAreLeftAlone() {
        QCOMPARE(say("For %1 rather than %2", "%2", "%1").english(), std::string("For %2 rather than %1"));
        const Backwards other;
        QCOMPARE(Message::verbatim("A fixed text.").text(other), std::string("A fixed text."));
        QCOMPARE(Message(SAY("A fixed text.")).text(other), std::string("<A fixed text.>"));
        QCOMPARE(say("%1 of %2", "A fixed text.", SAY("b")).text(other), std::string("<b>: A fixed text."));
    }

    void anotherLanguageHasItsOwnOrderAndForms() {
        const Backwards other;
        QCOMPARE(say("%1 of %2", 1, 2).text(other), std::string("2: 1"));
        QCOMPARE(sayCount(1, "%n trial failed.", "%n trials failed.").text(other), std::string("one 1"));
        QCOMPARE(sayCount(7, "%n trial failed.", "%n trials failed.").text(other), std::string("many 7"));
    }

    void jsonKeepsEverything() {
        Json json;
        putMessage(json, "detail", everything());
        QCOMPARE(json["detail"].get<std::string>(), everything().english());
        const Json read = Json::parse(json.dump());
        QVERIFY(messageAt(read, "detail") == everything());
    }

    void aTextAloneIsVerbatim() {
        const Json old = {{"detail", "What an older run said."}};
        QVERIFY(messageAt(old, "detail") == Message::verbatim("What an older run said."));
        Json json;
        putMessage(json, "detail", Message::verbatim("A name"));
        QVERIFY(!json.contains("detail_said"));
        QVERIFY(messageAt(Json::object(), "detail").empty());
        QVERIFY(messageAt(Json(3), "detail").empty());
    }

    void partsThatCannotBeReadLeaveTheText_data() {
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("a number") << QByteArray("3");
        QTest::newRow("nothing in it") << QByteArray("{}");
        QTest::newRow("a template that is none") << QByteArray(R"({"say": 3})");
        QTest::newRow("an unknown argument") << QByteArray(R"({"say": "%1", "with": [{"colour": "red"}]})");
        QTest::newRow("two members") << QByteArray(
            R"({"say": "%1", "with": [{"fixed": [1, 1], "percent": [1, 1]}]})");
        QTest::newRow("too many decimals") << QByteArray(R"({"say": "%1", "with": [{"fixed": [1, 4000]}]})");
        QTest::newRow("no such dimension")
            << QByteArray(R"({"say": "%1", "with": [{"quantity": [1, "joy"]}]})");
        QByteArray deep = R"({"say": "a"})";
        for (int i = 0; i < 100; ++i)
            deep = R"({"say": "%1", "with": [{"message": )" + deep + "}]}";
        QTest::newRow("a hundred deep") << deep;
    }
    void partsThatCannotBeReadLeaveTheText() {
        QFETCH(QByteArray, said);
        Json json{{"detail", "The text."}};
        json["detail_said"] = Json::parse(said.toStdString());
        QCOMPARE(messageAt(json, "detail").english(), std::string("The text."));
    }

    /// A document of a stranger may name places that have no argument.
    void placesWithoutArgumentsStay() {
        const Json json{{"d_said", {{"say", "%1 and %7 and %n and %"}, {"with", Json::array({"one"})}}}};
        QCOMPARE(messageAt(json, "d").english(), std::string("one and %7 and %n and %"));
    }

    void numbersAreWrittenForPeople() {
        QCOMPARE(fixed(-1234567.891, 2), std::string("-1,234,567.89"));
        QCOMPARE(plain(1234.5, 1), std::string("1234.5"));
        QCOMPARE(fixed(-0.0001, 2), std::string("0.00"));
        QCOMPARE(fixed(999.999, 2), std::string("1,000.00"));
        QCOMPARE(percent(0.857), std::string("86 %"));
        QCOMPARE(signedPercent(-0.125, 1), std::string("−12.5 %"));
        QCOMPARE(signedPercent(0.125, 1), std::string("+12.5 %"));
        QCOMPARE(grouped(-1234567), std::string("-1,234,567"));
        QCOMPARE(grouped(999), std::string("999"));
        QCOMPARE(fixed(std::numeric_limits<double>::quiet_NaN(), 1), std::string("–"));
    }

    void anErrorSaysWhereAndWhatHelps() {
        const Error error{ErrorCode::NotFound, say("No %1 here.", "tool"), "file.json:3", say("Install it.")};
        QCOMPARE(error.text(), std::string("file.json:3: No tool here. Install it."));
        QCOMPARE(Error({ErrorCode::Io, say("Full."), ""}).text(), std::string("Full."));
    }

    void everyErrorCodeHasItsName() {
        for (const auto code : valuesOf<ErrorCode>()) {
            QVERIFY(*nameOf(code));
            QVERIFY(fromName<ErrorCode>(nameOf(code)) == code);
        }
        QVERIFY(!fromName<ErrorCode>("unheard_of"));
    }
};

QTEST_APPLESS_MAIN(TestMessage)
#include "tst_message.moc"
