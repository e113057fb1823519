// SPDX-License-Identifier: GPL-3.0-only
#include "core/study/study_reader.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <set>

#include "core/study/correction_json.h"
#include "core/study/evidence_reader.h"
#include "core/study/experiment_json.h"
#include "core/study/figure_reader.h"
#include "core/study/question_kinds.h"
#include "core/study/study_checks.h"

namespace bakeoff::core {
namespace {

constexpr int kFormatVersion = 1;
constexpr double kHighestLevel = 1000;
constexpr double kLargestShare = 1e6;

std::optional<int> level(const JsonNode& node) {
    const double value = node.asNumber();
    if (!node.json().is_number())
        return std::nullopt;
    if (value == std::floor(value) && value >= 0 && value <= kHighestLevel)
        return static_cast<int>(value);
    node.problem(say("Expected a whole number from 0 to 1000, found %1.", node.json().dump()));
    return std::nullopt;
}

class Reader {
public:
    explicit Reader(JsonDocument& document) : m_root(document) {}

    Study read() {
        Study study;
        if (!m_root.isObject() || !versionFits())
            return study;
        m_root.onlyKeys({"bakeoff_study", "id", "title", "summary", "source", "alternatives", "rating_scale",
                         "scenarios", "ecosystem", "comparisons", "claims", "guidance", "architecture",
                         "questionnaire", "evidence", "experiment", "corrections"});
        study.id = studyId(m_root, "id");
        study.title = filledString(m_root, "title");
        study.summary = m_root.string("summary", {});
        study.source = source(m_root.member("source"));
        study.alternatives = alternatives();
        study.ratingScale = ratingScale();
        for (const auto& node : m_root.array("scenarios"))
            study.scenarios.push_back(scenario(node));
        Register categories(SAY("category"));
        for (const auto& node : m_root.array("ecosystem", false))
            study.ecosystem.push_back(category(node, categories));
        Register tables(SAY("comparison"));
        for (const auto& node : m_root.array("comparisons", false))
            study.comparisons.push_back(table(node, tables));
        Register claims(SAY("claim"));
        for (const auto& node : m_root.array("claims", false))
            study.claims.push_back(claim(node, claims));
        Register lists(SAY("list of guidance"));
        for (const auto& node : m_root.array("guidance", false))
            study.guidance.push_back(guidance(node, lists));
        if (const auto node = m_root.optionalMember("architecture"))
            study.architecture = architecture(*node);
        Register questions(SAY("question"));
        for (const auto& node : m_root.array("questionnaire", false))
            study.questionnaire.push_back(readQuestion(node, questions, m_scenarios));
        Register evidence(SAY("piece of evidence"));
        for (const auto& node : m_root.array("evidence", false))
            study.evidence.push_back(readEvidence(node, evidence, m_scenarios, m_alternatives));
        if (const auto node = m_root.optionalMember("experiment"))
            study.experiment = readExperiment(*node, m_alternatives);
        for (const auto& node : m_root.array("corrections", false))
            study.corrections.push_back(readCorrection(node));
        return study;
    }

private:
    /// A document of another version is not judged further: what this one calls unknown may be right there.
    bool versionFits() {
        const JsonNode node = m_root.member("bakeoff_study");
        if (node.json() == kFormatVersion)
            return true;
        if (m_root.has("bakeoff_study"))
            node.problem(say("Expected version 1 of the study format, found %1.",
                             node.json().is_number() ? Message::verbatim(node.json().dump())
                                                     : describeJsonType(node.json())));
        return false;
    }

    static StudySource source(const JsonNode& node) {
        StudySource out;
        if (!isObjectOf(node, {"title", "author", "published", "note"}))
            return out;
        out.title = filledString(node, "title");
        out.author = node.string("author", {});
        out.published = node.string("published", {});
        if (!out.published.empty() && !isIsoDate(out.published))
            node.member("published")
                .problem(say("Expected a date such as \"2024-12-18\", found %1.", inQuotes(out.published)));
        out.note = node.string("note", {});
        return out;
    }

    std::vector<Alternative> alternatives() {
        std::vector<Alternative> out;
        const JsonNode list = m_root.member("alternatives");
        for (const auto& node : list.elements()) {
            if (isObjectOf(node, {"id", "name"}))
                out.push_back({m_alternatives.define(node), filledString(node, "name")});
        }
        if (list.json().is_array() && list.json().size() < 2)
            list.problem(say("Expected at least two alternatives, found %1.", list.json().size()));
        return out;
    }

    std::vector<RatingLevel> ratingScale() {
        const JsonNode list = m_root.member("rating_scale");
        bool flawed = false;
        auto out = levels(list, flawed);
        // Without scenarios there is nothing to rate.
        const bool rates = !m_root.has("scenarios") || !m_root.member("scenarios").json().empty();
        if (list.json().is_array() && list.json().size() < 2 && rates) {
            tooFewLevels(list);
            flawed = true;
        }
        // Ratings are not held to a scale that is itself in doubt.
        for (std::size_t i = 0; i < out.size() && !flawed; ++i)
            m_levels.insert(out[i].level);
        return out;
    }

    static void tooFewLevels(const JsonNode& list) {
        list.problem(say("Expected at least two levels, found %1.", list.json().size()));
    }

    /// A list of levels, each above the one before it; `flawed` where one is not.
    static std::vector<RatingLevel> levels(const JsonNode& list, bool& flawed) {
        std::vector<RatingLevel> out;
        for (const auto& node : list.elements()) {
            if (!isObjectOf(node, {"level", "symbol", "meaning"}))
                continue;
            const JsonNode levelNode = node.member("level");
            const auto value = level(levelNode);
            out.push_back({value.value_or(0), filledString(node, "symbol"), node.string("meaning", {})});
            const int previous = out.size() > 1 ? out[out.size() - 2].level : -1;
            flawed = flawed || !value || *value <= previous;
            if (value && *value <= previous)
                levelNode.problem(say("Expected a level above %1, the one before it.", previous));
        }
        return out;
    }

    /// The levels that a scenario's ratings are held to; fills in its own scale, where it has one.
    std::set<int> levelsOf(const JsonNode& node, Scenario& scenario) const {
        const auto own = node.optionalMember("scale");
        if (!own)
            return m_levels;
        bool flawed = false;
        scenario.scale = levels(*own, flawed);
        if (own->json().is_array() && own->json().size() < 2) {
            tooFewLevels(*own);
            flawed = true;
        }
        std::set<int> out;
        for (std::size_t i = 0; i < scenario.scale.size() && !flawed; ++i)
            out.insert(scenario.scale[i].level);
        return out;
    }

    std::map<std::string, int> ratings(const JsonNode& node, const std::set<int>& scale) const {
        const auto expectedLevels = [&scale] {
            Names names;
            for (const int known : scale)
                names.push_back(std::to_string(known));
            return expectedOneOf(names);
        };
        std::map<std::string, int> out;
        for (const auto& [alternative, value] : node.members()) {
            m_alternatives.check(value, alternative);
            const auto rating = level(value);
            if (rating && !scale.empty() && !scale.contains(*rating))
                value.problem(Message::joined(
                    {say("The rating scale has no level %1.", value.json().dump()), expectedLevels()}));
            out[alternative] = rating.value_or(0);
        }
        for (const auto& alternative : m_alternatives.ordered()) {
            if (node.isObject() && !node.has(alternative))
                node.problem(Message::joined(
                    {say("The rating of %1 is missing.", inQuotes(alternative)), expectedLevels()}));
        }
        return out;
    }

    Scenario scenario(const JsonNode& node) {
        Scenario out;
        if (!isObjectOf(node, {"id", "name", "ratings", "recommended", "recommendation_text", "note",
                               "separable", "own_ratings", "source_ratings", "unrated", "scale", "share"}))
            return out;
        out.id = m_scenarios.define(node);
        out.name = filledString(node, "name");
        out.ratings = ratings(node.member("ratings"), levelsOf(node, out));
        if (const auto share = node.optionalMember("share")) {
            out.share = share->asNumber();
            if (!(*out.share >= 0) || *out.share > kLargestShare)
                share->problem(say("Expected an amount from 0 to 1,000,000."));
        }
        out.recommended = m_alternatives.referAll(node, "recommended", false);
        out.recommendationText = node.string("recommendation_text", {});
        out.note = node.string("note", {});
        out.separable = node.boolean("separable", true);
        for (auto& own : m_alternatives.referAll(node, "own_ratings", false))
            out.ownRatings.insert(std::move(own));
        for (auto& open : m_alternatives.referAll(node, "unrated", false))
            out.unrated.insert(std::move(open));
        if (const auto source = node.optionalMember("source_ratings")) {
            for (const auto& [alternative, value] : m_alternatives.keyedMembers(*source))
                out.sourceRatings[alternative] = level(value).value_or(0);
        }
        return out;
    }

    EcosystemCategory category(const JsonNode& node, Register& ids) const {
        EcosystemCategory out;
        if (!isObjectOf(node, {"id", "name", "entries"}))
            return out;
        out.id = ids.define(node);
        out.name = filledString(node, "name");
        for (const auto& [alternative, entries] : m_alternatives.keyedMembers(node.member("entries")))
            out.entries[alternative] = filledStrings(entries.elements());
        return out;
    }

    ComparisonTable table(const JsonNode& node, Register& ids) const {
        ComparisonTable out;
        if (!isObjectOf(node, {"id", "title", "columns", "rows"}))
            return out;
        out.id = ids.define(node);
        out.title = filledString(node, "title");
        if (const auto columns = node.optionalMember("columns")) {
            for (const auto& [alternative, title] : m_alternatives.keyedMembers(*columns))
                out.columns[alternative] = filledString(title);
        }
        for (const auto& rowNode : node.array("rows")) {
            ComparisonRow row;
            if (isObjectOf(rowNode, {"aspect", "cells"})) {
                row.aspect = filledString(rowNode, "aspect");
                for (const auto& [alternative, cell] : m_alternatives.keyedMembers(rowNode.member("cells")))
                    row.cells[alternative] = cell.asString();
            }
            out.rows.push_back(std::move(row));
        }
        return out;
    }

    Claim claim(const JsonNode& node, Register& ids) const {
        Claim out;
        if (!isObjectOf(node, {"id", "alternative", "workload", "subject", "label", "metric", "metric_name",
                               "value", "value_to", "unit", "qualifier", "parameters", "where", "line",
                               "as_written", "note", "better"}))
            return out;
        out.id = ids.define(node);
        out.alternative = m_alternatives.refer(node.member("alternative"));
        if (node.has("workload"))
            out.workload = studyId(node, "workload");
        if (node.has("subject"))
            out.subject = studyId(node, "subject");
        out.label = filledString(node, "label");
        readFigure(node, out);
        if (const auto qualifier = node.optionalMember("qualifier")) {
            const std::string name = choice(*qualifier, {"exact", "about", "at_least", "at_most", "range"});
            out.qualifier = name == "about"      ? ClaimQualifier::About
                            : name == "at_least" ? ClaimQualifier::AtLeast
                            : name == "at_most"  ? ClaimQualifier::AtMost
                            : name == "range"    ? ClaimQualifier::Range
                                                 : ClaimQualifier::Exact;
        }
        if (node.isObject() && (out.qualifier == ClaimQualifier::Range) != out.valueTo.has_value())
            node.problem(say("A range, and nothing else, has both \"value\" and \"value_to\"."));
        if (const auto parametersNode = node.optionalMember("parameters"))
            out.parameters = readParameters(*parametersNode);
        out.where = filledString(node, "where");
        // Studies have been written with 0 for a line that is not known.
        if (const auto line = node.integer("line", 0); line > 0)
            out.line = static_cast<int>(std::min<std::int64_t>(line, 1'000'000'000));
        out.asWritten = node.string("as_written", {});
        out.note = node.string("note", {});
        if (const auto better = node.optionalMember("better"))
            out.lessIsBetter = choice(*better, {"lower", "higher"}) == "lower";
        return out;
    }

    Guidance guidance(const JsonNode& node, Register& ids) const {
        Guidance out;
        if (!isObjectOf(node, {"id", "kind", "alternatives", "items"}))
            return out;
        out.id = ids.define(node);
        out.kind = choice(node.member("kind"), {"shines", "choose_when", "avoid"});
        out.alternatives = m_alternatives.referAll(node, "alternatives", true);
        if (node.has("alternatives") && node.member("alternatives").json().empty())
            node.member("alternatives")
                .problem(Message::joined(
                    {say("Expected at least one."), expectedOneOf(m_alternatives.ordered())}));
        out.items = filledStrings(node.array("items"));
        return out;
    }

    Architecture architecture(const JsonNode& node) const {
        Architecture out;
        if (!isObjectOf(node, {"title", "nodes", "edges", "uses"}))
            return out;
        out.title = Message::verbatim(filledString(node, "title"));
        Register nodes(SAY("node"));
        for (const auto& part : node.array("nodes"))
            out.nodes.push_back(architectureNode(part, nodes));
        for (const auto& part : node.array("edges", false)) {
            if (isObjectOf(part, {"from", "to"}))
                out.edges.push_back({nodes.refer(part.member("from")), nodes.refer(part.member("to"))});
        }
        if (const auto uses = node.optionalMember("uses")) {
            for (const auto& [alternative, items] : m_alternatives.keyedMembers(*uses))
                out.uses[alternative] = filledStrings(items.elements());
        }
        return out;
    }

    ArchitectureNode architectureNode(const JsonNode& node, Register& ids) const {
        ArchitectureNode out;
        if (!isObjectOf(node, {"id", "label", "detail", "kind", "alternative"}))
            return out;
        out.id = ids.define(node);
        out.label = Message::verbatim(filledString(node, "label"));
        out.detail = Message::verbatim(node.string("detail", {}));
        out.kind = choice(node.member("kind"), {"gateway", "service", "store"});
        if (const auto alternative = node.optionalMember("alternative"))
            out.alternative = m_alternatives.refer(*alternative);
        return out;
    }

    JsonNode m_root;
    Register m_alternatives{SAY("alternative")};
    Register m_scenarios{SAY("scenario")};
    std::set<int> m_levels;
};

}  // namespace

StudyReading readStudy(std::string text, const std::string& name) {
    auto document = JsonDocument::parse(std::move(text), name);
    if (!document)
        return {std::nullopt, {document.error()}};
    JsonDocument& json = **document;
    if (!json.root().is_object())
        json.addProblem(
            "", say("Expected an object with \"bakeoff_study\", found %1.", describeJsonType(json.root())));
    Study study = Reader(json).read();
    if (!json.clean())
        return {std::nullopt, json.problems()};
    return {std::move(study), {}};
}

Result<Study> parseStudy(std::string text, const std::string& name) {
    StudyReading reading = readStudy(std::move(text), name);
    if (reading.study)
        return std::move(*reading.study);
    Error first = reading.problems.front();
    if (reading.problems.size() > 1)
        first.message = say("%1 (and %2 more)", first.message, reading.problems.size() - 1);
    return first;
}

}  // namespace bakeoff::core
