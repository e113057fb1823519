// SPDX-License-Identifier: GPL-3.0-only
#include "core/study/study_texts.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/json_reader.h"
#include "core/study/study_checks.h"

namespace bakeoff::core {
namespace {

constexpr int kFormatVersion = 1;

/// Calls visit(std::string&) for each text of a part, empty ones too. The same walk reads and writes, so that
/// what is collected and what is replaced cannot differ.
template <typename Visit>
class TextWalk {
public:
    explicit TextWalk(Visit visit) : m_visit(std::move(visit)) {}

    void study(Study& study) {
        m_visit(study.title);
        m_visit(study.summary);
        m_visit(study.source.title);
        m_visit(study.source.author);
        m_visit(study.source.note);
        for (auto& alternative : study.alternatives)
            m_visit(alternative.name);
        scale(study.ratingScale);
        for (auto& scenario : study.scenarios)
            matrixRow(scenario);
        tables(study);
        for (auto& claim : study.claims) {
            m_visit(claim.label);
            m_visit(claim.metricName);
            m_visit(claim.where);
            m_visit(claim.note);
        }
        for (auto& guidance : study.guidance)
            all(guidance.items);
        if (study.architecture)
            architecture(*study.architecture);
        for (auto& question : study.questionnaire)
            ask(question);
        for (auto& rule : study.evidence)
            m_visit(rule.note);
        if (study.experiment) {
            for (auto& statement : study.experiment->statements)
                m_visit(statement.text);
        }
    }

private:
    void all(std::vector<std::string>& texts) {
        for (auto& text : texts)
            m_visit(text);
    }
    void all(std::map<std::string, std::vector<std::string>>& lists) {
        for (auto& [alternative, texts] : lists)
            all(texts);
    }
    void all(std::map<std::string, std::string>& texts) {
        for (auto& [alternative, text] : texts)
            m_visit(text);
    }
    void scale(std::vector<RatingLevel>& levels) {
        for (auto& level : levels) {
            m_visit(level.symbol);
            m_visit(level.meaning);
        }
    }
    void matrixRow(Scenario& scenario) {
        m_visit(scenario.name);
        m_visit(scenario.recommendationText);
        m_visit(scenario.note);
        scale(scenario.scale);
    }
    void tables(Study& study) {
        for (auto& category : study.ecosystem) {
            m_visit(category.name);
            all(category.entries);
        }
        for (auto& table : study.comparisons) {
            m_visit(table.title);
            all(table.columns);
            for (auto& row : table.rows) {
                m_visit(row.aspect);
                all(row.cells);
            }
        }
    }
    /// What the import made is a sentence of ours, which has its translation already.
    void message(Message& message) {
        if (!message.isVerbatim())
            return;
        std::string text = message.english();
        m_visit(text);
        message = Message::verbatim(std::move(text));
    }
    void architecture(Architecture& architecture) {
        message(architecture.title);
        for (auto& node : architecture.nodes) {
            message(node.label);
            message(node.detail);
        }
        all(architecture.uses);
    }
    void ask(Question& question) {
        m_visit(question.text);
        m_visit(question.why);
        if (auto* choice = std::get_if<Question::Choice>(&question.asks)) {
            for (auto& one : choice->choices)
                m_visit(one.text);
        }
    }

    Visit m_visit;
};

Study replaced(Study study, const std::map<std::string, std::string>& texts) {
    if (texts.empty())
        return study;
    TextWalk walk([&texts](std::string& text) {
        if (const auto known = texts.find(text); known != texts.end())
            text = known->second;
    });
    walk.study(study);
    return study;
}

}  // namespace

Study StudyTexts::put(Study study) const {
    return replaced(std::move(study), m_texts);
}

Study StudyTexts::takeBack(Study study) const {
    return replaced(std::move(study), m_back);
}

StudyTexts::Gaps StudyTexts::gapsTo(const Study& study) const {
    Gaps gaps;
    const auto texts = textsOf(study);
    for (const auto& text : texts) {
        if (!m_texts.contains(text))
            gaps.missing.push_back(text);
    }
    const std::set<std::string> known(texts.begin(), texts.end());
    for (const auto& [own, translated] : m_texts) {
        if (!known.contains(own))
            gaps.unknown.push_back(own);
    }
    return gaps;
}

std::vector<std::string> textsOf(const Study& study) {
    std::vector<std::string> out;
    std::set<std::string> seen;
    TextWalk walk([&](const std::string& text) {
        if (!text.empty() && seen.insert(text).second)
            out.push_back(text);
    });
    Study copy = study;
    walk.study(copy);
    return out;
}

Result<StudyTexts> parseStudyTexts(std::string text, const std::string& name) {
    auto document = JsonDocument::parse(std::move(text), name);
    if (!document)
        return document.error();
    const JsonNode root(**document);
    StudyTexts out;
    if (!root.isObject()) {
        root.problem(say("Expected an object, found %1.", describeJsonType(root.json())));
        return (*document)->summary();
    }
    root.onlyKeys({"$schema", "bakeoff_study_texts", "study", "language", "texts", "same"});
    if (root.integer("bakeoff_study_texts", 0) != kFormatVersion)
        root.member("bakeoff_study_texts").problem(say("Expected 1, the version of the format."));
    out.m_study = studyId(root, "study");
    out.m_language = filledString(root, "language");
    const auto add = [&out](const JsonNode& node, const std::string& own, const std::string& translated) {
        if (!out.m_texts.emplace(own, translated).second)
            node.problem(say("The text %1 stands twice.", inQuotes(own)));
        else if (const auto [other, isNew] = out.m_back.emplace(translated, own); !isNew)
            node.problem(say("%1 has this translation, too. Two texts need two.", inQuotes(other->second)));
    };
    for (const auto& [own, node] : root.member("texts").members())
        add(node, own, filledString(node));
    for (const auto& node : root.array("same", false)) {
        const std::string own = filledString(node);
        add(node, own, own);
    }
    if (!(*document)->clean())
        return (*document)->summary();
    return out;
}

}  // namespace bakeoff::core
