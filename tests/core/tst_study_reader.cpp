// SPDX-License-Identifier: GPL-3.0-only
#include <QElapsedTimer>
#include <QtTest>
#include <fstream>
#include <sstream>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "core/bench/metrics.h"
#include "core/study/question_kinds.h"
#include "core/study/study_reader.h"

using namespace bakeoff::core;

namespace {

/// A small study in which every part occurs; the line numbers below are those of this text.
constexpr const char* kSmall = R"({"bakeoff_study": 1,
 "id": "small", "title": "Small", "summary": "S",
 "source": {"title": "T", "author": "A", "published": "2024-12-18", "note": "N"},
 "alternatives": [{"id": "python", "name": "Python"},
                  {"id": "go", "name": "Go"}],
 "rating_scale": [{"level": 1, "symbol": "x", "meaning": "some"}, {"level": 3, "symbol": "xxx"}],
 "scenarios": [
  {"id": "one", "name": "One", "ratings": {"python": 3, "go": 1}, "recommended": ["python"], "recommendation_text": "P"},
  {"id": "two", "name": "Two", "ratings": {"python": 1, "go": 1}}],
 "ecosystem": [{"id": "orm", "name": "ORM", "entries": {"python": ["a", "b"], "go": []}}],
 "comparisons": [{"id": "c", "title": "C", "columns": {"go": "G"}, "rows": [{"aspect": "A", "cells": {"go": "x"}}]}],
 "claims": [
  {"id": "k1", "alternative": "go", "workload": "fib", "subject": "go", "label": "Go", "metric": "wall_ns",
   "value": 0.8, "unit": "s", "qualifier": "about", "parameters": {"n": 40}, "where": "W", "note": "N"},
  {"id": "k2", "alternative": "python", "workload": "http-json", "subject": "flask", "label": "Flask",
   "metric": "requests_per_s", "value": 12000, "unit": "req/s", "where": "W"}],
 "guidance": [{"id": "g1", "kind": "shines", "alternatives": ["go"], "items": ["x"]}],
 "architecture": {"title": "H", "nodes": [{"id": "n1", "label": "N", "kind": "service", "alternative": "go"},
   {"id": "n2", "label": "N", "kind": "store"}], "edges": [{"from": "n1", "to": "n2"}], "uses": {"go": ["x"]}},
 "questionnaire": [{"id": "q1", "scenario": "one", "text": "How much?", "why": "So."},
   {"id": "q2", "kind": "choice", "text": "Which?", "choices": [{"id": "a", "text": "A", "amounts": {"one": 1.5}},
    {"id": "b", "text": "B"}]}, {"id": "q3", "kind": "target", "metric": "p99_ns", "unit": "ms", "text": "How soon?"}]
})";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    return at == std::string::npos ? std::string() : text.replace(at, from.size(), to);
}

nlohmann::json loadJson(const char* path) {
    std::ifstream file(std::string(BAKEOFF_SOURCE_DIR "/resources/") + path, std::ios::binary);
    return nlohmann::json::parse(file);
}

bool matchesSchema(const nlohmann::json& document) {
    const auto schemaJson = loadJson("schema/study.schema.json");
    valijson::Schema schema;
    valijson::SchemaParser parser;
    parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(schemaJson), schema);
    valijson::Validator validator;
    return validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(document), nullptr);
}

}  // namespace

class TestStudyReader : public QObject {
    Q_OBJECT

private slots:
    void smallStudyReads() {
        const auto reading = readStudy(kSmall, "small.json");
        for (const auto& problem : reading.problems)
            qWarning("%s", problem.text().c_str());
        QVERIFY(reading.study.has_value());
        const Study study = reading.study.value_or(Study{});
        QVERIFY(study.claims[0].qualifier == ClaimQualifier::About);
        QVERIFY(study.claims[1].qualifier == ClaimQualifier::Exact);
        QVERIFY(readStudy(writeStudy(study).dump(), "again").study == study);
        QVERIFY(matchesSchema(nlohmann::json::parse(kSmall)));
    }

    void aLineMayBeUnknown() {
        const auto lineOf = [](const char* member) {
            const auto reading = readStudy(replaced(kSmall, "\"where\": \"W\"", member), "s.json");
            return reading.study ? reading.study->claims[0].line : std::optional(-1);
        };
        QVERIFY(!lineOf("\"where\": \"W\""));
        QVERIFY(!lineOf("\"where\": \"W\", \"line\": 0"));
        QCOMPARE(lineOf("\"where\": \"W\", \"line\": 7").value(), 7);
    }

    void writtenByHandReadsBack() {
        Study study;
        study.id = "bare";
        study.title = "Bare";
        study.source.title = "T";
        study.alternatives = {{"a", "A"}, {"b", "B"}};
        study.ratingScale = {{0, "-", ""}, {1, "+", ""}};
        for (const auto kind : valuesOf<SourceCorrection::Kind>())
            study.corrections.push_back(
                {kind, 7, "Time", kind == SourceCorrection::Kind::Better ? "lower" : "s"});
        Claim claim;
        claim.id = "score";
        claim.alternative = "a";
        claim.label = "A";
        claim.metricName = "Score";
        claim.value = 3;
        claim.unit = "count";
        claim.where = "W";
        claim.lessIsBetter = false;
        study.claims = {claim};
        const Json written = writeStudy(study);
        QVERIFY(readStudy(written.dump(), "bare").study == study);
        QVERIFY(matchesSchema(nlohmann::json::parse(written.dump())));
    }

    void broken_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* from, const char* to, const char* where,
                            const char* message) { QTest::newRow(name) << from << to << where << message; };
        brokenTop(row);
        brokenScenarios(row);
        brokenClaims(row);
        brokenRest(row);
    }

    void broken() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, where);
        QFETCH(QString, message);
        const std::string text = replaced(kSmall, from.toStdString(), to.toStdString());
        QVERIFY2(!text.empty(), "the text to replace is not in the document");
        const auto reading = readStudy(text, "small.json");
        QVERIFY(!reading.study.has_value());
        QVERIFY(!reading.problems.empty());
        QString found;
        bool hit = false;
        for (const auto& problem : reading.problems) {
            found += QString::fromStdString(problem.text()) + '\n';
            QCOMPARE(static_cast<int>(problem.code), static_cast<int>(ErrorCode::InvalidDocument));
            QVERIFY(problem.where.starts_with("small.json:"));
            hit = hit || (QString::fromStdString(problem.where).contains(where) &&
                          QString::fromStdString(problem.message.english()).contains(message));
        }
        QVERIFY2(hit, qPrintable(found));
        // One mistake, one problem: what follows from it is not reported again.
        QVERIFY2(reading.problems.size() == 1, qPrintable(found));
        const auto parsed = parseStudy(text, "small.json");
        QVERIFY(!parsed.ok());
        QCOMPARE(parsed.error().where, reading.problems[0].where);
    }

    void severalProblemsAreAllReported() {
        std::string text = replaced(kSmall, R"("unit": "s")", R"("unit": "MB")");
        text = replaced(text, R"("published": "2024-12-18")", R"("published": 2024)");
        text = replaced(text, R"("scenario": "one")", R"("scenario": "three")");
        const auto reading = readStudy(text, "f");
        QCOMPARE(reading.problems.size(), 3U);
        QVERIFY(parseStudy(text, "f").error().message.english().ends_with("(and 2 more)"));
    }

    void hostileInput_data() {
        QTest::addColumn<QByteArray>("text");
        const QByteArray small(kSmall);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("zero byte") << QByteArray("\0", 1);
        QTest::newRow("not UTF-8") << QByteArray("{\"id\": \"\xff\xfe\"}");
        QTest::newRow("open brackets") << QByteArray(2'000'000, '[');
        QTest::newRow("open objects") << QByteArray("{\"a\":").repeated(400'000);
        QTest::newRow("deep and closed") << QByteArray(300'000, '[') + QByteArray(300'000, ']');
        QTest::newRow("long string") << QByteArray("{\"id\": \"") + QByteArray(2'000'000, 'x') + "\"}";
        QTest::newRow("unfinished string") << QByteArray("{\"id\": \"") + QByteArray(2'000'000, '\\');
        QTest::newRow("many wrong items") << QByteArray(small).replace(
            "\"scenarios\": [", "\"scenarios\": [" + QByteArray("1,").repeated(100'000));
        QTest::newRow("many alternatives") << QByteArray(small).replace(
            "\"recommended\": [", "\"recommended\": [" + QByteArray("\"go\",").repeated(100'000));
        QByteArray keys;
        for (int i = 0; i < 200'000; ++i)
            keys += "\"k" + QByteArray::number(i) + "\":1,";
        QTest::newRow("many keys") << "{" + keys + "\"z\":1}";
        QTest::newRow("huge number") << QByteArray("{\"bakeoff_study\": 1e999999}");
        QTest::newRow("long number") << QByteArray("{\"bakeoff_study\": ") + QByteArray(1'000'000, '9') + "}";
    }

    void hostileInput() {
        QFETCH(QByteArray, text);
        QElapsedTimer timer;
        timer.start();
        const auto reading = readStudy(text.toStdString(), "hostile");
        QVERIFY(!reading.study.has_value());
        QVERIFY(!reading.problems.empty());
        QVERIFY(reading.problems.size() <= 101);
        for (const auto& problem : reading.problems)
            QVERIFY2(
                Json(problem.message.english()).dump(-1, ' ', false, Json::error_handler_t::strict).size() <
                    5000,
                "a message is short and valid UTF-8");
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

    void everyTruncationAndEveryWrongType() {
        const std::string whole = kSmall;
        for (std::size_t length = 0; length < whole.size(); ++length)
            QVERIFY(!readStudy(whole.substr(0, length), "cut").study.has_value());
        const Json document = Json::parse(whole);
        const Json flat = document.flatten();
        for (const auto& [pointer, value] : flat.items()) {
            for (const Json& wrong : {Json(nullptr), Json(true), Json(-7.5), Json("?!"),
                                      Json::array({1, "x"}), Json{{"unknown", Json::array()}}}) {
                Json changed = document;
                changed[Json::json_pointer(pointer)] = wrong;
                const auto reading = readStudy(changed.dump(), "wrong");
                QVERIFY(reading.study.has_value() != !reading.problems.empty());
            }
        }
    }

    void bundledStudyMatchesSchema() {
        QVERIFY(matchesSchema(loadJson("studies/python-vs-go.study.json")));
        const auto schema = loadJson("schema/study.schema.json");
        std::vector<std::string> ids;
        for (const auto& metric : allMetrics())
            ids.push_back(metric.id);
        QCOMPARE(
            schema["definitions"]["claim"]["properties"]["metric"]["enum"].get<std::vector<std::string>>(),
            ids);
        std::vector<std::string> kinds;
        for (const auto& kind : questionKinds())
            kinds.emplace_back(kind.name);
        const auto& question = schema["definitions"]["question"];
        QCOMPARE(question["properties"]["kind"]["enum"].get<std::vector<std::string>>(), kinds);
        QCOMPARE(question["oneOf"].size(), kinds.size());
    }

    void schemaAndReaderRejectTheSame_data() {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("value");
        QTest::newRow("version") << "/bakeoff_study"
                                 << "2";
        QTest::newRow("unknown key at the top") << "/claim"
                                                << "[]";
        QTest::newRow("unknown key in a claim") << "/claims/0/command"
                                                << "\"rm\"";
        QTest::newRow("unknown key in a scenario") << "/scenarios/3/weight"
                                                   << "1";
        QTest::newRow("id with capitals") << "/scenarios/0/id"
                                          << "\"Rapid\"";
        QTest::newRow("path as a subject") << "/claims/0/subject"
                                           << "\"../fib\"";
        QTest::newRow("value of zero") << "/claims/1/value"
                                       << "0";
        QTest::newRow("negative value") << "/claims/1/value"
                                        << "-3";
        QTest::newRow("value as text") << "/claims/1/value"
                                       << "\"45.2\"";
        QTest::newRow("unknown metric") << "/claims/1/metric"
                                        << "\"speed\"";
        QTest::newRow("unknown unit") << "/claims/1/unit"
                                      << "\"furlongs\"";
        QTest::newRow("unknown qualifier") << "/claims/1/qualifier"
                                           << "\"roughly\"";
        QTest::newRow("one alternative") << "/alternatives"
                                         << R"([{"id": "python", "name": "Python"}])";
        QTest::newRow("rating as text") << "/scenarios/0/ratings/python"
                                        << "\"3\"";
        QTest::newRow("rating between levels") << "/scenarios/0/ratings/python"
                                               << "2.5";
        QTest::newRow("unknown kind") << "/architecture/nodes/0/kind"
                                      << "\"cloud\"";
        QTest::newRow("empty name") << "/alternatives/0/name"
                                    << "\"\"";
        QTest::newRow("date in words") << "/source/published"
                                       << "\"December 2024\"";
        QTest::newRow("guidance for nobody") << "/guidance/0/alternatives"
                                             << "[]";
        QTest::newRow("sideways is no direction") << "/claims/1/better"
                                                  << "\"sideways\"";
        QTest::newRow("unknown kind of correction") << "/corrections"
                                                    << R"([{"kind": "guess", "what": "x"}])";
        QTest::newRow("a correction of nothing") << "/corrections"
                                                 << R"([{"kind": "no_claim"}])";
        QTest::newRow("null") << "/ecosystem/0/name"
                              << "null";
    }

    void schemaAndReaderRejectTheSame() {
        QFETCH(QString, pointer);
        QFETCH(QString, value);
        auto document = loadJson("studies/python-vs-go.study.json");
        document[nlohmann::json::json_pointer(pointer.toStdString())] =
            nlohmann::json::parse(value.toStdString());
        QVERIFY(!matchesSchema(document));
        QVERIFY(!readStudy(document.dump(), "mutated").study.has_value());
    }

private:
    template <typename Row>
    static void brokenTop(Row row) {
        row("not JSON", R"("title": "Small",)", R"("title": "Small")", ":2:34", "This is not valid JSON");
        row("version", R"("bakeoff_study": 1)", R"("bakeoff_study": 2)", ":1:19: /bakeoff_study",
            "Expected version 1");
        row("version of another type", R"("bakeoff_study": 1)", R"("bakeoff_study": "1")", "/bakeoff_study",
            "found a string");
        row("no version", R"("bakeoff_study": 1,)", "", ":1:1: /", "\"bakeoff_study\" is missing");
        row("no id", R"("id": "small", )", "", ":1:1: /", "\"id\" is missing");
        row("bad id", R"("id": "small")", R"("id": "Small one")", ":2:8: /id",
            "Expected an id of lower-case letters");
        row("id of a hyphen", R"("id": "small")", R"("id": "-x")", ":2:8: /id", "found \"-x\"");
        row("empty title", R"("title": "Small")", R"("title": "")", ":2:26: /title", "not empty");
        row("unknown key", R"("summary")", R"("sumary")", ":2:45: /sumary",
            "\"sumary\" is not known here; expected one of: bakeoff_study");
        row("key twice", R"("summary")", R"("title")", ":2:35", "\"title\" appears twice");
        row("source of another type",
            R"("source": {"title": "T", "author": "A", "published": "2024-12-18", "note": "N"})",
            R"("source": "T")", ":3:12: /source", "Expected an object, found a string");
        row("date", "2024-12-18", "18.12.2024", "/source/published", "Expected a date such as");
        row("no alternatives", R"("alternatives")", R"("note": 1, "alternatives")", ":4:10: /note",
            "not known here");
        row("alternatives twice", R"("id": "go", "name")", R"("id": "python", "name")",
            ":5:26: /alternatives/1/id", "Another alternative already has the id \"python\"");
        row("scale not ascending", R"("level": 3)", R"("level": 1)", ":6:77: /rating_scale/1/level",
            "Expected a level above 1");
        row("scale with fractions", R"("level": 1,)", R"("level": 0.5,)", "/rating_scale/0/level",
            "Expected a whole number from 0 to 1000, found 0.5");
        row("scale of one level", R"(, {"level": 3, "symbol": "xxx"})", "", "/rating_scale",
            "at least two levels");
    }

    template <typename Row>
    static void brokenScenarios(Row row) {
        row("scenario twice", R"("id": "two")", R"("id": "one")", ":9:10: /scenarios/1/id",
            "Another scenario");
        row("rating missing", R"("ratings": {"python": 1, "go": 1})", R"("ratings": {"python": 1})",
            ":9:43: /scenarios/1/ratings", "The rating of \"go\" is missing. Expected one of: 1, 3.");
        row("rating off the scale", R"({"python": 3, "go": 1})", R"({"python": 2, "go": 1})",
            ":8:54: /scenarios/0/ratings/python", "no level 2. Expected one of: 1, 3.");
        row("rating of a stranger", R"({"python": 3, "go": 1})", R"({"python": 3, "go": 1, "rust": 3})",
            "/scenarios/0/ratings/rust", "There is no alternative \"rust\". Expected one of: python, go.");
        row("rating as text", R"({"python": 3, "go": 1})", R"({"python": "3", "go": 1})",
            "/scenarios/0/ratings/python", "Expected a number, found a string");
        row("rating null", R"({"python": 3, "go": 1})", R"({"python": null, "go": 1})",
            "/scenarios/0/ratings/python", "Expected a number, found null");
        row("no ratings", R"("ratings": {"python": 1, "go": 1})", R"("recommended": [])",
            ":9:3: /scenarios/1", "\"ratings\" is missing");
        row("recommends a stranger", R"("recommended": ["python"])", R"("recommended": ["java"])",
            "/scenarios/0/recommended/0", "Expected one of: python, go.");
        row("recommends twice", R"("recommended": ["python"])", R"("recommended": ["go", "go"])",
            "/scenarios/0/recommended/1", "named twice");
        row("scenario of another type", R"("scenarios": [)", R"("scenarios": [7, )", ":7:16: /scenarios/0",
            "Expected an object, found a number");
    }

    template <typename Row>
    static void brokenClaims(Row row) {
        row("claim twice", R"("id": "k2")", R"("id": "k1")", "/claims/1/id",
            "Another claim already has the id \"k1\"");
        row("claim of a stranger", R"("alternative": "go", "workload")", R"("alternative": "c", "workload")",
            ":13:31: /claims/0/alternative", "Expected one of: python, go.");
        row("workload as a path", R"("workload": "fib")", R"("workload": "../fib")", "/claims/0/workload",
            "Expected an id");
        row("subject as a command", R"("subject": "flask")", R"("subject": "sh -c ls")", "/claims/1/subject",
            "Expected an id");
        row("unknown metric", R"("metric": "wall_ns")", R"("metric": "wall")", "/claims/0/metric",
            "Expected one of: requests_per_s, p50_ns");
        row("unit of another kind", R"("unit": "s")", R"("unit": "MB")", ":14:26: /claims/0/unit",
            "does not measure what wall_ns measures. Expected one of: ns, us, ms, s, min, h.");
        row("unknown unit", R"("unit": "req/s")", R"("unit": "rpm")", "/claims/1/unit",
            "Expected one of: /s, req/s");
        row("value of zero", R"("value": 0.8)", R"("value": 0)", ":14:13: /claims/0/value",
            "Expected a number above 0, found 0");
        row("negative value", R"("value": 0.8)", R"("value": -0.8)", "/claims/0/value", "found -0.8");
        row("infinite value", R"("value": 0.8)", R"("value": 1e999)", ":14:13", "This number is too large.");
        row("infinite in the base unit", R"("value": 0.8)", R"("value": 1e305)", "/claims/0/value",
            "too large");
        row("more than anybody measures", R"("value": 0.8)", R"("value": 5650000000000000)",
            "/claims/0/value", "too large");
        row("less than anybody measures", R"("value": 0.8)", R"("value": 1e-320)", "/claims/0/value",
            "too small");
        row("value as text", R"("value": 0.8)", R"("value": "0.8s")", "/claims/0/value",
            "Expected a number, found a string");
        row("qualifier", R"("qualifier": "about")", R"("qualifier": "~")", "/claims/0/qualifier",
            "Expected one of: exact, about, at_least, at_most, range.");
        row("range without an end", R"("qualifier": "about")", R"("qualifier": "range")", "/claims/0",
            "has both");
        row("range that falls", R"("qualifier": "about")", R"("qualifier": "range", "value_to": 0.1)",
            "/claims/0/value_to", "Expected a number above");
        row("neither metric nor its name", R"("metric": "requests_per_s", )", "", "/claims/1",
            "\"metric\" is missing");
        row("parameter as text", R"("n": 40)", R"("n": "40")", "/claims/0/parameters/n", "Expected a number");
        row("parameter name", R"("n": 40)", R"("N/~": 40)", "/claims/0/parameters/N~1~0",
            "Expected a name of lower-case");
        row("no heading", R"("unit": "req/s", "where": "W")", R"("unit": "req/s")", ":15:3: /claims/1",
            "\"where\" is missing");
        row("command in a claim", R"("where": "W", "note": "N")", R"("where": "W", "command": "N")",
            "/claims/0/command", "not known here");
    }

    template <typename Row>
    static void brokenRest(Row row) {
        row("entries of a stranger", R"("entries": {"python")", R"("entries": {"perl")",
            "/ecosystem/0/entries/perl", "Expected one of: python, go.");
        row("entries as text", R"(["a", "b"])", R"("a, b")", "/ecosystem/0/entries/python",
            "Expected an array, found a string");
        row("column of a stranger", R"({"go": "G"})", R"({"c": "G"})", "/comparisons/0/columns/c",
            "no alternative \"c\"");
        row("cell of a stranger", R"({"go": "x"})", R"({"c": "x"})", "/comparisons/0/rows/0/cells/c",
            "no alternative \"c\"");
        row("cell as a number", R"({"go": "x"})", R"({"go": 1})", "/comparisons/0/rows/0/cells/go",
            "Expected a string, found a number");
        row("kind of guidance", R"("kind": "shines")", R"("kind": "glows")", "/guidance/0/kind",
            "Expected one of: shines, choose_when, avoid.");
        row("guidance for nobody", R"("alternatives": ["go"])", R"("alternatives": [])",
            "/guidance/0/alternatives", "Expected at least one.");
        row("kind of node", R"("kind": "store")", R"("kind": "cloud")", "/architecture/nodes/1/kind",
            "Expected one of: gateway, service, store.");
        row("node twice", R"("id": "n2")", R"("id": "n1")", "/architecture/nodes/1/id", "Another node");
        row("edge to nowhere", R"("from": "n1")", R"("from": "n3")", ":19:69: /architecture/edges/0/from",
            "Expected one of: n1, n2.");
        row("uses of a stranger", R"("uses": {"go")", R"("uses": {"c")", "/architecture/uses/c",
            "Expected one of: python, go.");
        row("question about nothing", R"("scenario": "one")", R"("scenario": "three")",
            ":20:45: /questionnaire/0/scenario",
            "There is no scenario \"three\". Expected one of: one, two.");
        row("question without text", R"("text": "How much?", )", "", ":20:20: /questionnaire/0",
            "\"text\" is missing");
        const char* const shared = R"("scenario": "one", "text")";
        row("kind of question", shared, R"("kind": "riddle", "scenario": "one", "text")",
            "/questionnaire/0/kind", "Expected one of: share, choice, target.");
        row("choice of one", shared,
            R"("kind": "choice", "choices": [{"id": "a", "text": "A", "amounts": {"one": 1}}], "text")",
            "/questionnaire/0/choices", "at least two");
        row("choice of a stranger", shared,
            R"("kind": "choice", "choices": [{"id": "a", "text": "A", "amounts": {"x": 1}}, {"id": "b", "text": "B"}], "text")",
            "/questionnaire/0/choices/0/amounts/x", "Expected one of: one, two.");
        row("unit of another metric", shared, R"("kind": "target", "metric": "p99_ns", "unit": "MB", "text")",
            "/questionnaire/0/unit", "Expected a unit");
    }
};

QTEST_APPLESS_MAIN(TestStudyReader)
#include "tst_study_reader.moc"
