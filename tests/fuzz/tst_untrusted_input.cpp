// SPDX-License-Identifier: GPL-3.0-only
// Each value of each example of each format is replaced by each other type of JSON. A reader may refuse what
// comes of it or read it, and never throws.
#include <QSet>
#include <QTest>
#include <algorithm>
#include <exception>

#include "core/base/json_access.h"
#include "tests/fuzz/readers.h"

using namespace bakeoff;

namespace {

constexpr std::size_t kElements = 2;  ///< of a list: the others are of the same kind
constexpr std::size_t kMembers = 40;  ///< of an object: more is a list by names
constexpr int kNested = 100;

/// Small enough to be read some thousand times.
core::Json trimmed(const core::Json& json, std::size_t longest) {
    if (json.is_array()) {
        core::Json out = core::Json::array();
        for (std::size_t i = 0; i < std::min(json.size(), longest); ++i)
            out.push_back(trimmed(json[i], longest));
        return out;
    }
    if (json.is_object()) {
        core::Json out = core::Json::object();
        for (const auto& [name, value] : json.items()) {
            if (out.size() < kMembers)
                out[name] = trimmed(value, longest);
        }
        return out;
    }
    return json;
}

core::Json nested(bool objects) {
    core::Json out;
    for (int i = 0; i < kNested; ++i)
        out = objects ? core::Json{{"a", std::move(out)}} : core::Json::array({std::move(out)});
    return out;
}

const std::vector<core::Json>& strangers() {
    static const std::vector<core::Json> kStrangers{nullptr,
                                                    true,
                                                    0,
                                                    -1,
                                                    7,
                                                    1.5,
                                                    1e308,
                                                    -1e308,
                                                    INT64_MIN,
                                                    UINT64_MAX,
                                                    "",
                                                    "a text",
                                                    "1e999",
                                                    std::string("a\0b\x1b[31m\r\n", 10),
                                                    core::Json::array(),
                                                    core::Json::array({nullptr}),
                                                    core::Json::array({-1, "x"}),
                                                    core::Json::object(),
                                                    core::Json{{"", nullptr}, {"say", 5}, {"unit", 5}},
                                                    nested(false),
                                                    nested(true)};
    return kStrangers;
}

/// Calls `visit` with every value, that of the outermost one too, and what tells its kind: its path without
/// the places in lists.
void eachValue(core::Json& json, const QString& kind,
               const std::function<void(core::Json&, const QString&)>& visit) {
    visit(json, kind);
    if (json.is_object()) {
        for (auto it = json.begin(); it != json.end(); ++it)
            eachValue(it.value(), kind + QLatin1Char('/') + QString::fromStdString(it.key()), visit);
    } else if (json.is_array()) {
        for (auto& item : json)
            eachValue(item, kind + QStringLiteral("/*"), visit);
    }
}

/// Empty when nothing is thrown.
QString thrown(const tests::Reader& reader, const std::string& text) {
    try {
        reader.read(text);
    } catch (const std::exception& problem) {
        return QString::fromUtf8(problem.what());
    }
    return {};
}

/// The documents of a file: itself, or its lines; none where it is no JSON.
std::vector<core::Json> documentsOf(const std::string& text) {
    auto whole = core::parseLenient(text);
    if (!whole.is_discarded())
        return {std::move(whole)};
    std::vector<core::Json> out;
    for (const auto& line : QString::fromStdString(text).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        auto json = core::parseLenient(line.toStdString());
        if (json.is_discarded())
            return {};
        out.push_back(std::move(json));
    }
    return out;
}

std::vector<const tests::Reader*> allReaders() {
    std::vector<const tests::Reader*> out;
    for (const auto* readers : {&tests::coreReaders(), &tests::runnerReaders()}) {
        for (const auto& reader : *readers)
            out.push_back(&reader);
    }
    return out;
}

}  // namespace

class TestUntrustedInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyReaderHasItsFuzzTarget() {
        QStringList names;
        for (const auto* reader : allReaders())
            names << QString::fromStdString(reader->name);
        QStringList targets = QString::fromLatin1(BAKEOFF_FUZZ_TARGETS).split(QLatin1Char(','));
        names.sort();
        targets.sort();
        QCOMPARE(names, targets);
    }

    void anotherTypeIsNoException_data() {
        QTest::addColumn<const void*>("reader");
        QTest::addColumn<QString>("file");
        for (const auto* reader : allReaders()) {
            QVERIFY2(!tests::corpusFiles(*reader).empty(), reader->name.c_str());
            for (const auto& file : tests::corpusFiles(*reader)) {
                if (!documentsOf(tests::sourceFile(file)).empty())
                    QTest::addRow("%s: %s", reader->name.c_str(), file.c_str())
                        << static_cast<const void*>(reader) << QString::fromStdString(file);
            }
        }
    }
    void anotherTypeIsNoException() {
        QFETCH(const void*, reader);
        QFETCH(QString, file);
        const auto& which = *static_cast<const tests::Reader*>(reader);
        for (core::Json json : documentsOf(tests::sourceFile(file.toStdString()))) {
            const auto text = [&json] {
                return json.dump(-1, ' ', false, core::Json::error_handler_t::replace) + '\n';
            };
            json = trimmed(json, kElements);
            QSet<QString> seen;
            QString problem;
            eachValue(json, {}, [&](core::Json& value, const QString& kind) {
                if (seen.contains(kind) || !problem.isEmpty())
                    return;
                seen.insert(kind);
                const core::Json before = value;
                for (const auto& stranger : strangers()) {
                    value = stranger;
                    if (const QString what = thrown(which, text()); !what.isEmpty() && problem.isEmpty())
                        problem = kind + QStringLiteral(" = ") +
                                  QString::fromStdString(stranger.dump()).left(60) + QStringLiteral(": ") +
                                  what;
                }
                value = before;
            });
            QVERIFY2(problem.isEmpty(), qPrintable(problem));
        }
    }

    void hostileTextIsNoException_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a NUL") << QByteArray("\0", 1);
        QTest::newRow("a NUL behind it") << QByteArray("{}\0[", 4);
        QTest::newRow("lists in lists") << QByteArray(200'000, '[');
        QTest::newRow("lists in lists that end") << QByteArray(100'000, '[') + QByteArray(100'000, ']');
        QByteArray deep;
        for (int i = 0; i < 50'000; ++i)
            deep += "{\"a\":";
        QTest::newRow("objects in objects") << deep;
        QTest::newRow("no UTF-8") << QByteArray("{\"a\": \"\xff\xc0\xaf\"}");
        QTest::newRow("half of a pair") << QByteArray(R"({"a": "\ud800"})");
        QTest::newRow("a number without end") << "[" + QByteArray(5000, '9') + "]";
        QByteArray wide = "{";
        for (int i = 0; i < 100'000; ++i)
            wide += "\"k" + QByteArray::number(i) + "\":1,";
        QTest::newRow("100,000 members") << wide + "\"z\":1}";
        QByteArray half = "{\"k\":1";
        for (int i = 0; i < 29'000; ++i)
            half += ",\"k" + QByteArray::number(i) + "\":1";
        half += "}";
        QTest::newRow("objects of 29,000 members")
            << "{\"trials\": [" + half + "," + half + "," + half + "], \"event\": " + half + "}";
    }
    void hostileTextIsNoException() {
        QFETCH(QByteArray, text);
        for (const auto* reader : allReaders()) {
            const QString what = thrown(*reader, text.toStdString());
            QVERIFY2(what.isEmpty(), qPrintable(QString::fromStdString(reader->name) + ": " + what));
        }
    }
};

QTEST_APPLESS_MAIN(TestUntrustedInput)
#include "tst_untrusted_input.moc"
