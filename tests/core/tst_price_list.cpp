// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>
#include <cmath>
#include <fstream>
#include <sstream>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "core/capacity/price_list.h"

using namespace bakeoff::core;

namespace {

std::string fileText(const char* path) {
    std::ifstream file(std::string(BAKEOFF_SOURCE_DIR "/resources/") + path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

bool matchesSchema(const nlohmann::json& document) {
    const auto schemaJson = nlohmann::json::parse(fileText("schema/prices.schema.json"));
    valijson::Schema schema;
    valijson::SchemaParser parser;
    parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(schemaJson), schema);
    valijson::Validator validator;
    return validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(document), nullptr);
}

}  // namespace

/// Price lists: what is read, and that reader and schema refuse the same.
class TestPriceList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bundledPricesRead() {
        const auto text = fileText("prices/example.prices.json");
        const auto list = parsePriceList(text, "example");
        QVERIFY2(list.ok(), list.ok() ? "" : list.error().text().c_str());
        QVERIFY(matchesSchema(nlohmann::json::parse(text)));
        QVERIFY(list->instances.size() >= 3);
        QVERIFY(std::fabs(list->find("general-2")->pricePerMonth - 0.096 * 730) < 1e-9);
        QVERIFY(!list->find("general-2")->asOf.empty());
    }
    void badPricesAreRefused_data() {
        QTest::addColumn<QByteArray>("instance");
        QTest::addColumn<QString>("path");
        const auto row = [](const char* name, const char* change, const char* path) {
            QTest::newRow(name) << QByteArray(change) << QString::fromLatin1(path);
        };
        row("free", R"({"price_per_month":0})", "/instances/0/price_per_month");
        row("negative", R"({"price_per_month":-1})", "/instances/0/price_per_month");
        row("absurd", R"({"price_per_month":1e15})", "/instances/0/price_per_month");
        row("a text", R"({"price_per_month":"12"})", "/instances/0/price_per_month");
        row("two prices", R"({"price_per_hour":1})", "/instances/0");
        row("no CPU", R"({"vcpus":0})", "/instances/0/vcpus");
        row("no memory", R"({"memory_gib":-4})", "/instances/0/memory_gib");
        row("no day", R"({"as_of":"yesterday"})", "/instances/0/as_of");
        row("no source", R"({"source":""})", "/instances/0/source");
        row("a slip", R"({"prize":1})", "/instances/0");
    }
    void badPricesAreRefused() {
        QFETCH(QByteArray, instance);
        QFETCH(QString, path);
        const nlohmann::json whole = {{"id", "m"},
                                      {"vcpus", 2},
                                      {"memory_gib", 4},
                                      {"price_per_month", 100},
                                      {"as_of", "2026-06-17"},
                                      {"source", "here"}};
        nlohmann::json list = {{"bakeoff_prices", 1}, {"title", "P"}, {"currency", "EUR"}};
        list["instances"] = nlohmann::json::array();
        list["instances"].push_back(whole);
        QVERIFY(matchesSchema(list));
        QVERIFY(parsePriceList(list.dump(), "p").ok());
        list["instances"][0].update(nlohmann::json::parse(instance.toStdString()));
        QVERIFY(!matchesSchema(list));
        const auto read = parsePriceList(list.dump(), "p");
        QVERIFY(!read.ok());
        QVERIFY2(read.error().text().find(path.toStdString()) != std::string::npos,
                 read.error().text().c_str());
    }
    void badListsAreRefused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("no instances")
            << QByteArray(R"({"bakeoff_prices":1,"title":"P","currency":"EUR","instances":[]})");
        QTest::newRow("another version")
            << QByteArray(R"({"bakeoff_prices":2,"title":"P","currency":"EUR","instances":[]})");
        const QByteArray one(
            R"({"id":"m","vcpus":2,"memory_gib":4,"price_per_month":1,"as_of":"2026-06-17","source":"s"})");
        QTest::newRow("an id twice") << QByteArray(R"({"bakeoff_prices":1,"title":"P","currency":"EUR",)") +
                                            "\"instances\":[" + one + "," + one + "]}";
        QTest::newRow("a currency in words")
            << QByteArray(R"({"bakeoff_prices":1,"title":"P","currency":"euro","instances":[)") + one + "]}";
    }
    void badListsAreRefused() {
        QFETCH(QByteArray, text);
        QVERIFY(!parsePriceList(text.toStdString(), "p").ok());
    }
};

QTEST_APPLESS_MAIN(TestPriceList)
#include "tst_price_list.moc"
