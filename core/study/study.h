// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "core/base/message.h"
#include "core/study/correction.h"
#include "core/study/experiment.h"

namespace bakeoff::core {

/// What a published comparison says, as data. A study may name a workload and a subject of the catalogue; it
/// never holds a command line, a path or an address to fetch. Ids are lower-case words joined by hyphens.

/// Where the study comes from.
struct StudySource {
    std::string title;
    std::string author;
    std::string published;  ///< ISO 8601 date
    std::string note;       ///< what was left out or interpreted when the article became data

    bool operator==(const StudySource&) const = default;
};

/// One of the things compared.
struct Alternative {
    std::string id;
    std::string name;

    bool operator==(const Alternative&) const = default;
};

/// One level of the ordinal rating scale. The distance between levels is not known.
struct RatingLevel {
    int level = 0;  ///< 1 is the lowest level that is present at all; 0 means absent
    std::string symbol;
    std::string meaning;

    bool operator==(const RatingLevel&) const = default;
};

/// One row of the decision matrix.
struct Scenario {
    std::string id;
    std::string name;
    std::map<std::string, int> ratings;  ///< alternative id -> level of the rating scale
    std::vector<std::string>
        recommended;                 ///< the source's own recommendation; all alternatives mean "either"
    std::string recommendationText;  ///< as the source words it
    std::string note = {};           ///< what the source says beside the marks; often left out
    bool separable = true;  ///< false: an attribute of the whole, such as what a team knows, which cannot be
                            ///< had for one service alone
    std::set<std::string> ownRatings = {};  ///< alternatives whose rating is the reader's, not the source's
    std::map<std::string, int> sourceRatings =
        {};  ///< of those, what the source says, where it says anything
    /// Alternatives that nobody has rated yet: what `ratings` has of them is a place in the middle, and their
    /// worth is unknown.
    std::set<std::string> unrated = {};
    /// The scale that this row alone is rated on, ascending by level; empty: the study's. Levels of different
    /// scales are never compared, each counts by its place on its own.
    std::vector<RatingLevel> scale = {};
    /// How much the source itself makes of this row: an amount, of which only ratios count.
    std::optional<double> share = {};

    bool operator==(const Scenario&) const = default;
};

/// One row of the ecosystem table: what each alternative offers in a category.
struct EcosystemCategory {
    std::string id;
    std::string name;
    std::map<std::string, std::vector<std::string>> entries;  ///< alternative id -> entries as written

    bool operator==(const EcosystemCategory&) const = default;
};

/// One aspect of a comparison table, one text per alternative.
struct ComparisonRow {
    std::string aspect;
    std::map<std::string, std::string> cells;  ///< alternative id -> text

    bool operator==(const ComparisonRow&) const = default;
};

struct ComparisonTable {
    std::string id;
    std::string title;
    std::map<std::string, std::string> columns;  ///< alternative id -> column title, where it is not the name
    std::vector<ComparisonRow> rows;

    bool operator==(const ComparisonTable&) const = default;
};

/// How exactly the source states a figure.
enum class ClaimQualifier { Exact, About, AtLeast, AtMost, Range };

/// One figure of the source that a benchmark can be held to.
struct Claim {
    std::string id;
    std::string alternative;
    std::string workload;           ///< id of a workload of the catalogue; empty where none measures it
    std::string subject;            ///< id of a subject of the catalogue; empty where none is meant
    std::string label;              ///< the row's name in the source
    std::string metric;             ///< id of a metric, see core/bench/metrics.h; empty where none is meant
    std::string metricName;         ///< what the source calls it; may be empty when `metric` is not
    double value = 0;               ///< in `unit`, as the source writes it; of a range its lower end
    std::optional<double> valueTo;  ///< the upper end, when the qualifier is Range
    std::string unit;               ///< see core/base/units.h
    ClaimQualifier qualifier = ClaimQualifier::Exact;
    std::map<std::string, double> parameters;  ///< the workload's size in the source, e.g. n = 40
    std::string where;                         ///< heading under which the source states it
    std::optional<int> line;                   ///< of the source, counted from 1
    std::string asWritten;                     ///< the figure as the source writes it; may be empty
    std::string note;
    /// Which way is better, of a figure without a metric; nothing where nobody has said it.
    std::optional<bool> lessIsBetter = {};

    bool operator==(const Claim&) const = default;
};

/// A list of reasons that speak for one or several alternatives, or against them.
struct Guidance {
    std::string id;
    std::string kind;                       ///< "shines", "choose_when" or "avoid"
    std::vector<std::string> alternatives;  ///< more than one: use them together
    std::vector<std::string> items;

    bool operator==(const Guidance&) const = default;
};

struct ArchitectureNode {
    std::string id;
    Message label;
    Message detail;
    std::string kind;                        ///< "gateway", "service" or "store"
    std::optional<std::string> alternative;  ///< what it is built with, where the source says

    bool operator==(const ArchitectureNode&) const = default;
};

struct ArchitectureEdge {
    std::string from;
    std::string to;

    bool operator==(const ArchitectureEdge&) const = default;
};

/// The source's proposal for using several alternatives together.
struct Architecture {
    Message title;
    std::vector<ArchitectureNode> nodes;
    std::vector<ArchitectureEdge> edges;
    std::map<std::string, std::vector<std::string>> uses;  ///< alternative id -> what it is used for

    bool operator==(const Architecture&) const = default;
};

/// One answer that can be picked, and how much of each scenario it makes the reader's work.
struct QuestionChoice {
    std::string id;
    std::string text;
    std::map<std::string, double>
        amounts;  ///< scenario id -> amount, see amountSteps(); the others get nothing

    bool operator==(const QuestionChoice&) const = default;
};

/// One question to the reader.
struct Question {
    /// How much of the work one scenario is.
    struct Share {
        std::string scenario;  ///< its id

        bool operator==(const Share&) const = default;
    };
    /// One of several answers, each of which speaks for some scenarios.
    struct Choice {
        std::vector<QuestionChoice> choices;

        bool operator==(const Choice&) const = default;
    };
    /// A figure that the reader needs of a metric.
    struct Target {
        std::string metric;  ///< its id
        std::string unit;    ///< how people write it, see core/base/units.h

        bool operator==(const Target&) const = default;
    };
    std::string id;
    std::string text;
    std::string why;  ///< what the answer changes
    std::variant<Share, Choice, Target> asks;

    bool operator==(const Question&) const = default;
};

/// Which measurement bears on which scenario, and what its figures are worth.
struct EvidenceRule {
    std::string id;
    std::string scenario;
    std::string workload;  ///< id of a workload of the catalogue
    std::string metric;    ///< id of a metric, see core/bench/metrics.h
    std::map<std::string, std::vector<std::string>>
        subjects;       ///< alternative id -> subjects of the catalogue;
                        ///< the best one measured stands for it
    double limit = 0;   ///< in `unit`: worth nothing, as is everything worse
    double target = 0;  ///< in `unit`: worth 1, as is everything better; between, by ratios
    std::string unit;   ///< see core/base/units.h
    std::map<std::string, double>
        parameters;             ///< the size that limit and target are for; other sizes do not count
    double weight = 1;          ///< among the rules of the same scenario
    bool ratedAlready = false;  ///< the scenario's rating is itself about this: blending counts it twice
    std::string note;

    bool operator==(const EvidenceRule&) const = default;
};

struct Study {
    std::string id;
    std::string title;
    std::string summary;
    StudySource source;
    std::vector<Alternative> alternatives;
    std::vector<RatingLevel> ratingScale;  ///< ascending by level
    std::vector<Scenario> scenarios;
    std::vector<EcosystemCategory> ecosystem;
    std::vector<ComparisonTable> comparisons;
    std::vector<Claim> claims;
    std::vector<Guidance> guidance;
    std::optional<Architecture> architecture;
    std::vector<Question> questionnaire;
    std::vector<EvidenceRule> evidence;
    std::optional<Experiment> experiment;  ///< nothing where nobody looked for one
    /// What the reader set right of the article that this was made of; all of it is in the other parts.
    std::vector<SourceCorrection> corrections = {};

    /// The alternative's name, or its id when there is none such.
    [[nodiscard]] std::string alternativeName(const std::string& alternativeId) const;
    [[nodiscard]] const Scenario* findScenario(const std::string& scenarioId) const;
    /// The scale that a scenario is rated on.
    [[nodiscard]] const std::vector<RatingLevel>& scaleOf(const Scenario& scenario) const {
        return scenario.scale.empty() ? ratingScale : scenario.scale;
    }
    /// The symbol of a level on the scenario's scale; the number as text when the scale lacks it.
    [[nodiscard]] std::string ratingSymbol(const Scenario& scenario, int level) const;

    bool operator==(const Study&) const = default;
};

}  // namespace bakeoff::core
