// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/review.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/article/review_choices.h"
#include "core/base/numbers.h"
#include "core/study/claim_direction.h"
#include "core/study/reproducibility.h"

namespace bakeoff::core {
namespace {

using Kind = ReviewRow::Kind;
using State = ReviewRow::State;
using FactKind = ImportedFact::Kind;

Message valueText(const Claim& claim) {
    return claim.valueTo ? say("%1 to %2", Written{claim.value}, Written{*claim.valueTo})
                         : say("%1", Written{claim.value});
}

class Rows {
public:
    explicit Rows(const ImportedStudy& imported) : m_imported(imported), m_study(imported.study) {
        for (const auto& claim : m_study.claims)
            m_claims[claim.id] = &claim;
        for (const auto& fact : imported.facts) {
            if (fact.kind == FactKind::Figure)
                m_figures.insert({fact.line, fact.alternative, fact.text});
        }
    }

    std::vector<ReviewRow> make() {
        for (const auto& fact : m_imported.facts)
            addFact(fact);
        addExperiment();
        for (const auto& correction : m_study.corrections)
            addCorrection(correction);
        for (const auto& notice : m_imported.notices)
            addNotice(notice);
        std::ranges::stable_sort(m_rows, {}, &ReviewRow::line);
        return std::move(m_rows);
    }

private:
    [[nodiscard]] std::string whoAre(const std::string& ids) const {
        std::string out;
        for (std::size_t at = 0; at < ids.size();) {
            const auto end = std::min(ids.find(',', at), ids.size());
            out += (out.empty() ? "" : ", ") + m_study.alternativeName(ids.substr(at, end - at));
            at = end + 1;
        }
        return out;
    }

    void addFact(const ImportedFact& fact) {
        // A figure is kept as a text too, where its table is one of texts.
        if (fact.kind == FactKind::Text && m_figures.contains({fact.line, fact.alternative, fact.text}))
            return;
        ReviewRow row;
        row.line = fact.line;
        row.table = fact.table;
        row.part = fact.part;
        row.label = fact.label;
        row.name = fact.name;
        row.alternative = fact.alternative;
        row.who = whoAre(fact.alternative);
        row.text = fact.text;
        row.value = Message::verbatim(fact.text);
        switch (fact.kind) {
            case FactKind::Alternative:
                row.kind = Kind::Alternative;
                break;
            case FactKind::Figure:
                row.kind = Kind::Figure;
                fillFigure(row);
                break;
            case FactKind::Rating:
                row.kind = Kind::Rating;
                break;
            case FactKind::Text:
                row.kind = Kind::Text;
                break;
            case FactKind::Reason:
                row.kind = Kind::Reason;
                break;
        }
        takeCorrections(row);
        m_rows.push_back(std::move(row));
    }

    void fillFigure(ReviewRow& row) const {
        const auto it = m_claims.find(row.part);
        if (it == m_claims.end())
            return;
        const Claim& claim = *it->second;
        row.value = valueText(claim);
        row.unit = claim.unit;
        row.lessIsBetter = saidDirection(claim);
        row.workload = claim.workload;
        if (!row.lessIsBetter && claim.unit == "count") {
            row.state = State::Doubtful;
            row.reason =
                say("a bare number: nothing says its unit, nor whether less or more of it is better");
        }
    }

    void takeCorrections(ReviewRow& row) const {
        std::vector<Message> said;
        for (const auto& correction : correctionsOf(row, m_imported))
            said.push_back(correctionText(correction));
        if (said.empty())
            return;
        row.state = State::Corrected;
        row.reason = say("you said: %1", Message::joined(std::move(said), "; "));
    }

    void addExperiment() {
        if (!m_study.experiment)
            return;
        for (const auto& said : m_study.experiment->statements) {
            ReviewRow row;
            row.kind = Kind::Experiment;
            row.line = said.line.value_or(1);
            row.name = said.about;
            for (const auto& id : said.alternatives)
                row.alternative += (row.alternative.empty() ? "" : ",") + id;
            row.who = whoAre(row.alternative);
            row.text = said.text;
            row.value = Message::verbatim(said.text);
            m_rows.push_back(std::move(row));
        }
        for (const auto& load : m_study.experiment->loads) {
            ReviewRow row;
            row.kind = Kind::Experiment;
            row.line = load.line.value_or(1);
            row.name = "load_tool";
            row.text = load.tool;
            row.value = loadText(load);
            m_rows.push_back(std::move(row));
        }
    }

    /// What is no longer there by the reader's word has no fact; its row is where it can be taken back.
    void addCorrection(const SourceCorrection& correction) {
        if (correction.kind != SourceCorrection::Kind::NoAlternative &&
            correction.kind != SourceCorrection::Kind::NamesColumn)
            return;
        ReviewRow row;
        row.kind = Kind::Alternative;
        row.state = State::Corrected;
        row.line = correction.line;
        row.table = correction.kind == SourceCorrection::Kind::NamesColumn ? correction.line : 0;
        row.name = correction.what;
        row.text = correction.what;
        row.reason = say("you said: %1", correctionText(correction));
        m_rows.push_back(std::move(row));
    }

    void addNotice(const ImportNotice& notice) {
        ReviewRow row;
        row.kind = notice.table > 0 && !notice.name.empty() ? Kind::Figure : Kind::Place;
        row.state = notice.kind == ImportNotice::Kind::Interpreted ? State::Doubtful
                    : notice.outside                               ? State::PassedOver
                                                                   : State::Unread;
        row.line = notice.line;
        row.table = notice.table;
        row.label = notice.label;
        row.name = notice.name;
        row.alternative = notice.alternative;
        row.who = whoAre(notice.alternative);
        row.text = notice.text.empty() ? notice.what : notice.text;
        row.reason = notice.why;
        if (row.kind == Kind::Figure)
            takeCorrections(row);
        m_rows.push_back(std::move(row));
    }

    const ImportedStudy& m_imported;
    const Study& m_study;
    std::map<std::string, const Claim*> m_claims;
    std::set<std::tuple<int, std::string, std::string>> m_figures;
    std::vector<ReviewRow> m_rows;
};

Cell betterCell(const ReviewRow& row) {
    if (!row.lessIsBetter)
        return {""};
    return *row.lessIsBetter ? Cell(SAY("less"), Json("lower")) : Cell(SAY("more"), Json("higher"));
}

/// Long texts are cut for people.
Cell valueCell(const ReviewRow& row) {
    if (row.kind == Kind::Figure && !row.value.empty())
        return {row.value, Json(row.value.english())};
    const std::string whole = row.value.empty() ? row.text : row.value.english();
    return {shortened(whole), Json(whole)};
}

}  // namespace

Sentence reviewStateTitle(State state) {
    switch (state) {
        case State::Doubtful:
            return SAY("doubtful");
        case State::Corrected:
            return SAY("corrected");
        case State::Unread:
            return SAY("not read");
        case State::PassedOver:
            return SAY("passed over");
        case State::Read:
            break;
    }
    return SAY("read");
}

std::vector<ReviewRow> reviewRows(const ImportedStudy& imported) {
    return Rows(imported).make();
}

Table reviewTable(const std::vector<ReviewRow>& rows) {
    Table table{"review",
                SAY("What was read"),
                {{"line", SAY("Line"), true},
                 {"alternative", SAY("Alternative")},
                 {"what", SAY("What")},
                 {"value", SAY("Value")},
                 {"unit", SAY("Unit")},
                 {"better", SAY("Better")},
                 {"workload", SAY("Workload")},
                 {"state", SAY("State")},
                 {"reason", SAY("Reason")}},
                {}};
    for (const auto& row : rows) {
        table.rows.push_back({{std::to_string(row.line), Json(row.line)},
                              row.who,
                              reviewSubject(row),
                              valueCell(row),
                              row.unit,
                              betterCell(row),
                              row.workload,
                              {reviewStateTitle(row.state), Json(nameOf(row.state))},
                              row.reason});
    }
    return table;
}

}  // namespace bakeoff::core
