// SPDX-License-Identifier: GPL-3.0-only
#include <QtTest>

#include "core/base/json_reader.h"
#include "core/base/json_text.h"

using namespace bakeoff::core;

namespace {

/// The texts below write ' for ".
std::string plain(std::string text) {
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

std::shared_ptr<JsonDocument> parsed(const std::string& text) {
    auto result = JsonDocument::parse(plain(text), "f.json");
    return result ? *result : nullptr;
}

QString place(const TextPosition& position) {
    return QString("%1:%2").arg(position.line).arg(position.column);
}

QString onlyProblem(const JsonDocument& document) {
    if (document.problems().size() != 1)
        return QString("%1 problems").arg(document.problems().size());
    return QString::fromStdString(document.problems()[0].text());
}

}  // namespace

class TestJsonReader : public QObject {
    Q_OBJECT

private slots:
    void position_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("pointer");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QByteArray& text, const char* pointer,
                            const char* expected) {
            QTest::newRow(name) << text << QByteArray(pointer) << expected;
        };
        row("root", "  {}", "", "1:3");
        row("root after lines", "\n\r\n 7", "", "3:2");
        row("member", "{'a': 1, 'b': 2}", "/b", "1:15");
        row("no spaces", "{'a':1,'b':2}", "/b", "1:12");
        row("many spaces", "{ \"a\" :\n\t 1 , \"b\"\n:\n  2 }", "/b", "4:3");
        row("after nested values", "{'a': {'x': [1, {'b': 2}], 'y': '}'}, 'b': 3}", "/b", "1:44");
        row("same key deeper", "{'a': {'b': 1}, 'b': 2}", "/b", "1:22");
        row("element", "[1,\n 22,\n 333]", "/2", "3:2");
        row("nested arrays", "[[1, [2, 3]],\n [[4], [5, [6]]]]", "/1/1/1/0", "2:13");
        row("array in object in array", "[{'a': []}, {'a': [0, 'x']}]", "/1/a/1", "1:23");
        row("empty containers before", "[{}, [], '', {'k': null}]", "/3/k", "1:20");
        row("tenth element", "[0,1,2,3,4,5,6,7,8,9,[10]]", "/10/0", "1:23");
        row("brackets in strings", "{'a': ']},{[', 'b': true}", "/b", "1:21");
        row("quote in a string", "{'a': '\\'b\\': 9', 'b': 1}", "/b", "1:24");
        row("backslash at the end of a string", "{'a': '\\\\', 'b': 1}", "/b", "1:18");
        row("escaped key", "{'a\\'b': 1, 'c': 2}", "/a\"b", "1:10");
        row("escaped key before", "{'a\\'b': 1, 'c': 2}", "/c", "1:18");
        row("key in unicode escapes", "{'\\u0061\\u00e4': 1}", "/a\xC3\xA4", "1:18");
        row("solidus in a key", "{'a': 0, 'a/b': {'c': 1}}", "/a~1b/c", "1:23");
        row("escaped solidus in a key", "{'a\\/b': 1}", "/a~1b", "1:10");
        row("tilde in a key", "{'~': 1, '~1': 2}", "/~01", "1:16");
        row("tilde alone", "{'~': 1, '~1': 2}", "/~0", "1:7");
        row("empty key", "{'a': 1, '': 2}", "/", "1:14");
        row("key that is a number", "{'0': 1, '1': 2}", "/1", "1:15");
        row("columns are bytes", "{\"\xC3\xA4\": \"\xC3\xB6\", \"b\": 1}", "/b", "1:19");
        row("byte order mark", "\xEF\xBB\xBF{\"a\": 1}", "/a", "1:10");
        row("missing member", "{\"a\":\n {\"b\": 1}}", "/a/c", "2:2");
        row("missing element", "[1, [2]]", "/1/7", "1:5");
        row("below a number", "{'a': 5}", "/a/b/c", "1:7");
        row("word for an index", "[1, 2]", "/x", "1:1");
        row("no pointer", "{'a': 1}", "a", "1:1");
    }

    void position() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, pointer);
        QFETCH(QString, expected);
        const auto document = parsed(text.toStdString());
        QVERIFY(document);
        QCOMPARE(place(document->positionOf(pointer.toStdString())), expected);
    }

    void positionsAgreeWithTheTree() {
        const std::string text =
            plain("{'a/~b': [[], {'': {'k\\n': [1.5, -2e3, 's', null]}}], 't': [true, {'u': {}}]}");
        const auto document = parsed(text);
        QVERIFY(document);
        const Json flat = document->root().flatten();
        QCOMPARE(flat.size(), 7U);
        for (const auto& [pointer, value] : flat.items()) {
            // Empty containers are flattened to null.
            const std::string begin = text.substr(document->positionOf(pointer).column - 1, 2);
            const bool container = begin == "[]" || begin == "{}";
            QVERIFY2(container ? value.is_null() : begin[0] == value.dump()[0], pointer.c_str());
        }
    }

    void syntaxError_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const QByteArray& text, const char* where,
                            const char* message) { QTest::newRow(name) << text << where << message; };
        row("empty", "", "f.json:1:1", "unexpected end of input");
        row("blank lines", "\n\n ", "f.json:3:2", "unexpected end of input");
        row("missing comma", "{\"a\": 1\n \"bcd\": 2}", "f.json:2:2", "unexpected string literal");
        row("number without comma", "[1,\n 20 345]", "f.json:2:5", "unexpected number literal");
        row("trailing comma", "[1,\n2,\n]", "f.json:3:1", "unexpected ']'");
        row("wrong bracket", "{\"a\": [1}", "f.json:1:9", "unexpected '}'");
        row("not closed", "{\"a\": [1, 2", "f.json:1:12", "unexpected end of input");
        row("single quotes", "{'a': 1}", "f.json:1:2", "invalid literal");
        row("bare word", "{\"a\": yes}", "f.json:1:7", "invalid literal");
        row("comment", "// no\n{}", "f.json:1:1", "");
        row("line break in a string", "{\"a\":\n \"b\nc\"}", "f.json:2:4", "control character");
        row("string not closed", "{\"a", "f.json:1:4", "missing closing quote");
        row("bad escape", "[\"a\\q\"]", "f.json:1:5", "forbidden character after backslash");
        row("lone surrogate", "[\"\\ud800\"]", "f.json:1:", "surrogate");
        row("not UTF-8", "[\"\xFF\"]", "f.json:1:3", "UTF-8");
        row("two documents", "{}\n{}", "f.json:2:1", "unexpected '{'");
        row("leading zero", "[012]", "f.json:1:", "");
        row("key twice", "{\"a\": 1,\n \"b\": {\"a\": 2},\n \"a\": 3}", "f.json:3:2",
            "The key \"a\" appears twice");
        row("key twice by escapes", "[{\"a\": 1, \"\\u0061\": 3}]", "f.json:1:11",
            "The key \"a\" appears twice");
        row("syntax before repetition", "{\"a\": 1, \"a\": 2,}", "f.json:1:17", "not valid JSON");
        row("too large", "{\"a\": \"1e999\",\n \"b\": -1e999}", "f.json:2:7", "too large");
        row("too deep", QByteArray(128, '[') + "\n[" + QByteArray(129, ']'), "f.json:2:1", "deeper than 128");
    }

    void syntaxError() {
        QFETCH(QByteArray, text);
        QFETCH(QString, where);
        QFETCH(QString, message);
        const auto result = JsonDocument::parse(text.toStdString(), "f.json");
        QVERIFY(!result.ok());
        const auto found = QString::fromStdString(result.error().text());
        if (where.endsWith(':'))
            QVERIFY2(found.startsWith(where), qPrintable(found));
        else
            QCOMPARE(QString::fromStdString(result.error().where), where);
        QVERIFY2(found.contains(message), qPrintable(found));
        QVERIFY2(!found.contains("json.exception"), qPrintable(found));
        QVERIFY(found.size() < 300);
        QCOMPARE(static_cast<int>(result.error().code), static_cast<int>(ErrorCode::InvalidDocument));
    }

    void unusualButFine() {
        QVERIFY(parsed(std::string(128, '[') + std::string(128, ']')));
        QVERIFY(parsed("{'a': {'x': 1}, 'b': {'x': 1}, 'c': [{'x': 1}, {'x': 1}]}"));
        QVERIFY(parsed("['a', 'a', {'a': 'a', 'b': 'a'}]"));
        QVERIFY(parsed("1e-999"));
        QVERIFY(parsed("[1e308, 0.1234567890123456789012345678901234567890]"));
        QCOMPARE(startOfJsonToken("[\"a\", 12]", 3), 1U);
        QCOMPARE(startOfJsonToken("[\"a\", 12]", 7), 6U);
        QCOMPARE(startOfJsonToken("", 9), 9U);
        QVERIFY(!findJsonTextFlaw("}]]},:\"\\"));
        QCOMPARE(offsetOfJsonValue("", "/a/b"), 0U);
    }

    void values() {
        const auto document =
            parsed("{'s': 'x', 'n': 1.5, 'i': -3, 'b': true, 'l': ['p', 'q'], 'o': {'k': 1}}");
        const JsonNode root(*document);
        QCOMPARE(root.string("s"), std::string("x"));
        QCOMPARE(root.string("absent", "d"), std::string("d"));
        QCOMPARE(root.number("n"), 1.5);
        QCOMPARE(root.number("absent", 2.0), 2.0);
        QCOMPARE(root.integer("i", 0), -3);
        QCOMPARE(root.integer("absent", 9), 9);
        QVERIFY(root.boolean("b", false));
        QVERIFY(root.boolean("absent", true));
        QCOMPARE(root.strings("l"), (std::vector<std::string>{"p", "q"}));
        QVERIFY(root.strings("absent", false).empty());
        QCOMPARE(root.member("o").number("k"), 1.0);
        QCOMPARE(root.members().size(), 6U);
        QVERIFY(root.has("s") && !root.has("absent") && !root.member("s").has("x"));
        QVERIFY(!root.optionalMember("absent"));
        root.onlyKeys({"s", "n", "i", "b", "l", "o"});
        QVERIFY(document->clean());
    }

    void problem_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* what, const char* expected) {
            QTest::newRow(what) << what << expected;
        };
        row("string n", "f.json:2:7: /n: Expected a string, found a number.");
        row("string null", "f.json:3:10: /null: Expected a string, found null.");
        row("string absent", "f.json:1:1: /: \"absent\" is missing here.");
        row("number s", "f.json:1:7: /s: Expected a number, found a string.");
        row("number null", "f.json:3:10: /null: Expected a number, found null.");
        row("integer n", "f.json:2:7: /n: Expected a whole number, found 1.5.");
        row("integer s", "f.json:1:7: /s: Expected a whole number, found a string.");
        row("integer big", "f.json:4:9: /big: This number is too large.");
        row("boolean s", "f.json:1:7: /s: Expected true or false, found a string.");
        row("array s", "f.json:1:7: /s: Expected an array, found a string.");
        row("array null", "f.json:3:10: /null: Expected an array, found null.");
        row("strings list", "f.json:5:14: /list/1: Expected a string, found an array.");
        row("members list", "f.json:5:10: /list: Expected an object, found an array.");
        row("nested list", "f.json:5:10: /list: Expected an object with \"x\", found an array.");
        row("nested absent", "f.json:1:1: /: \"absent\" is missing here.");
        row("onlyKeys odd", "f.json:6:16: /odd~1/~0: \"~\" is not known here; expected one of: x, y.");
    }

    void problem() {
        QFETCH(QString, what);
        QFETCH(QString, expected);
        const auto document = parsed(
            "{\"s\": \"x\",\n \"n\": 1.5,\n \"null\": null,\n \"big\": 18446744073709551615,\n"
            " \"list\": [1, []],\n \"odd/\": {\"~\": 1}}");
        const JsonNode root(*document);
        const std::string key = what.section(' ', 1).toStdString();
        const QString read = what.section(' ', 0, 0);
        if (read == "string")
            (void)root.string(key);
        else if (read == "number")
            QCOMPARE(root.number(key), 0.0);
        else if (read == "integer")
            QCOMPARE(root.integer(key, 42), 42);
        else if (read == "boolean")
            QVERIFY(root.boolean(key, true));
        else if (read == "array")
            QVERIFY(root.array(key).empty());
        else if (read == "strings")
            (void)root.member(key).elements()[1].asString();
        else if (read == "members")
            QVERIFY(root.member(key).members().empty());
        else if (read == "nested")
            (void)root.member(key).member("x").member("y").string("z");
        else
            root.member("odd/").onlyKeys({"x", "y"});
        QCOMPARE(onlyProblem(*document), expected);
    }

    void problemsAreCollectedButNotForEver() {
        const auto document = parsed("[1, 2]");
        document->addProblem("/0", Message::verbatim("First."));
        document->addProblem("/1", Message::verbatim("Second."));
        QCOMPARE(document->summary().message.english(), std::string("First. (and 1 more)"));
        QCOMPARE(document->summary().where, std::string("f.json:1:2: /0"));
        for (int i = 0; i < 1000; ++i)
            document->addProblem("/1", Message::verbatim("Again."));
        QCOMPARE(document->problems().size(), 101U);
        QCOMPARE(document->problems().back().message.english(),
                 std::string("There are more problems than these 100."));
    }
};

QTEST_APPLESS_MAIN(TestJsonReader)
#include "tst_json_reader.moc"
