// SPDX-License-Identifier: GPL-3.0-only
#include <QDir>
#include <QTest>
#include <fstream>
#include <set>
#include <sstream>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "core/study/study_edit.h"
#include "core/study/study_reader.h"
#include "core/study/study_texts.h"

using namespace bakeoff::core;

namespace {

std::string fileText(const std::string& path) {
    std::ifstream file(BAKEOFF_SOURCE_DIR "/resources/" + path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

bool matchesSchema(const std::string& document) {
    const auto schemaJson = nlohmann::json::parse(fileText("schema/study-texts.schema.json"));
    const auto json = nlohmann::json::parse(document);
    valijson::Schema schema;
    valijson::SchemaParser parser;
    parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(schemaJson), schema);
    valijson::Validator validator;
    return validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(json), nullptr);
}

Study bundledStudy() {
    return parseStudy(fileText("studies/python-vs-go.study.json"), "study").value();
}

/// What in a study is no text: ids, units, dates, and figures as they were written.
bool holdsNoTexts(const std::string& key, const Json& value) {
    static const std::set<std::string> keys{
        "id",         "published", "recommended", "own_ratings", "unrated",  "alternative",
        "workload",   "subject",   "subjects",    "metric",      "unit",     "qualifier",
        "parameters", "kind",      "from",        "to",          "scenario", "as_written",
        "about",      "tool",      "better",      "corrections", "url_path"};
    // The study's alternatives have names; those of a list of reasons are ids.
    const bool ids = key == "alternatives" && value.is_array() && !value.empty() && value[0].is_string();
    return ids || keys.contains(key);
}

/// Calls visit(Json&) for every string that stands in the document as a text.
template <typename Visit>
void eachText(Json& json, const Visit& visit) {
    if (json.is_string() && !json.get<std::string>().empty())
        visit(json);
    if (json.is_array()) {
        for (auto& item : json)
            eachText(item, visit);
    }
    if (json.is_object()) {
        for (auto& [key, item] : json.items()) {
            if (!holdsNoTexts(key, item))
                eachText(item, visit);
        }
    }
}

std::set<std::string> textsIn(Json json) {
    std::set<std::string> out;
    eachText(json, [&](const Json& text) { out.insert(text.get<std::string>()); });
    return out;
}

/// What no translation may change.
Json withoutTexts(const Study& study) {
    Json json = writeStudy(study);
    eachText(json, [](Json& text) { text = ""; });
    return json;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string out;
    for (const auto& text : texts)
        out += "\n  " + text;
    return out;
}

constexpr const char* kTexts = R"({"bakeoff_study_texts": 1, "study": "small", "language": "de",
 "texts": {"Yes": "Ja", "No": "Nein"}, "same": ["JSON"]})";

}  // namespace

/// The texts of studies in other languages: whole by construction, and nothing but texts.
class TestStudyTexts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTextIsTranslated_data() {
        QTest::addColumn<QString>("file");
        const QDir folder(QStringLiteral(BAKEOFF_SOURCE_DIR "/resources/studies"));
        for (const auto& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
            if (!name.endsWith(QStringLiteral(".study.json")))
                QTest::newRow(qPrintable(name)) << name;
        }
        QVERIFY(folder.exists(QStringLiteral("python-vs-go.de.json")));
    }
    void everyTextIsTranslated() {
        QFETCH(QString, file);
        const std::string text = fileText("studies/" + file.toStdString());
        QVERIFY(matchesSchema(text));
        const auto texts = parseStudyTexts(text, file.toStdString());
        QVERIFY2(texts.ok(), texts.ok() ? "" : texts.error().text().c_str());
        const Study study =
            parseStudy(fileText("studies/" + texts->study() + ".study.json"), "study").value();
        QCOMPARE(QString::fromStdString(texts->study() + "." + texts->language() + ".json"), file);
        const auto gaps = texts->gapsTo(study);
        QVERIFY2(gaps.missing.empty(), ("without a translation:" + joined(gaps.missing)).c_str());
        QVERIFY2(gaps.unknown.empty(), ("not in the study:" + joined(gaps.unknown)).c_str());

        const Study shown = texts->put(study);
        QVERIFY(shown != study);
        QVERIFY(texts->takeBack(shown) == study);
        QCOMPARE(withoutTexts(shown).dump(1), withoutTexts(study).dump(1));
        QVERIFY(parseStudy(writeStudy(shown).dump(), "shown").ok());
    }

    /// A text that a study gets one day is found missing too: the walk knows all that the writer writes.
    void theWalkKnowsEveryText() {
        const Study study = bundledStudy();
        const auto written = textsIn(writeStudy(study));
        const auto walked = textsOf(study);
        const std::set<std::string> sorted(walked.begin(), walked.end());
        QCOMPARE(walked.size(), sorted.size());
        QCOMPARE(joined({sorted.begin(), sorted.end()}), joined({written.begin(), written.end()}));
    }

    void gapsAreFound() {
        const Study study = bundledStudy();
        Json json = Json::parse(fileText("studies/python-vs-go.de.json"));
        const std::string name = study.scenarios.front().name;
        QCOMPARE(json["texts"].erase(name), std::size_t{1});
        json["texts"]["Not in the study"] = "Nicht in der Studie";
        const auto texts = parseStudyTexts(json.dump(), "texts");
        QVERIFY(texts.ok());
        const auto gaps = texts->gapsTo(study);
        QVERIFY(gaps.missing == std::vector<std::string>{name});
        QVERIFY(gaps.unknown == std::vector<std::string>{"Not in the study"});
        // What has no translation stays as it is.
        QCOMPARE(texts->put(study).scenarios.front().name, name);
    }

    void whatTheReaderNamedStays() {
        const auto texts = parseStudyTexts(fileText("studies/python-vs-go.de.json"), "texts");
        QVERIFY(texts.ok());
        Study shown = texts->put(bundledStudy());
        const std::string id = shown.scenarios.front().id;
        QVERIFY(renameScenario(shown, id, "Unsere Nachtläufe").ok());
        const Study own = texts->takeBack(shown);
        QCOMPARE(own.findScenario(id)->name, std::string("Unsere Nachtläufe"));
        QCOMPARE(own.questionnaire.front().text, bundledStudy().questionnaire.front().text);
        QVERIFY(texts->put(own) == shown);
    }

    void badTextsAreRefused_data() {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("schemaSeesIt");
        const auto row = [](const char* name, const char* change, const char* path,
                            bool schemaSeesIt = true) {
            QTest::newRow(name) << QString::fromUtf8(change) << QString::fromUtf8(path) << schemaSeesIt;
        };
        row("another version", R"({"bakeoff_study_texts": 2})", "/bakeoff_study_texts");
        row("no id", R"({"study": "No Id"})", "/study");
        row("no language", R"({"language": ""})", "/language");
        row("an empty translation", R"({"texts": {"Yes": ""}})", "/texts/Yes");
        row("a number", R"({"texts": {"Yes": 1}})", "/texts/Yes");
        row("unknown key", R"({"text": {}})", "/text");
        row("one translation of two", R"({"texts": {"Yes": "Ja", "Sure": "Ja"}})", "/texts/Sure", false);
        row("the same and translated", R"({"same": ["Yes"]})", "/same/0", false);
        row("the same as a translation", R"({"same": ["Ja"]})", "/same/0", false);
    }
    void badTextsAreRefused() {
        QFETCH(QString, change);
        QFETCH(QString, path);
        QFETCH(bool, schemaSeesIt);
        QVERIFY(parseStudyTexts(kTexts, "texts").ok() && matchesSchema(kTexts));
        Json json = Json::parse(kTexts);
        const Json other = Json::parse(change.toStdString());
        for (const auto& [key, value] : other.items())
            json[key] = value;
        const auto texts = parseStudyTexts(json.dump(), "texts.json");
        QVERIFY(!texts.ok());
        QVERIFY2(QString::fromStdString(texts.error().where).endsWith(path), texts.error().where.c_str());
        QCOMPARE(matchesSchema(json.dump()), !schemaSeesIt);
    }
    void whatIsNoObject() {
        for (const char* text : {"[]", "1", "{", "\"x\"", "null", ""})
            QVERIFY2(!parseStudyTexts(text, "texts").ok(), text);
    }
};

QTEST_APPLESS_MAIN(TestStudyTexts)
#include "tst_study_texts.moc"
