// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/until_decided.h"

#include <algorithm>
#include <utility>

#include "core/bench/catalogue.h"
#include "core/decision/decision.h"
#include "core/decision/evidence.h"
#include "core/decision/measure_next.h"
#include "core/mcda/worlds/portable_random.h"

namespace bakeoff::core {
namespace {

/// Far below every score: what breaks a must-have is measured with the others, or nothing counts, and never
/// comes first.
constexpr double kExcluded = -1000;
constexpr int kFailuresToLose = 3;

std::size_t itemOf(CertaintyState& state, const std::vector<Subject>& catalogue, const Job& job,
                   const JobCase& wanted) {
    const auto known = std::ranges::find_if(state.items, [&](const MeasurableItem& one) {
        return one.item.workload == wanted.workload && one.item.subject == wanted.subject &&
               one.item.parameters == wanted.parameters;
    });
    if (known != state.items.end())
        return static_cast<std::size_t>(known - state.items.begin());
    const auto subject = std::ranges::find(catalogue, wanted.subject, &Subject::id);
    state.items.push_back({wanted, subject == catalogue.end() ? wanted.subject : subject->name,
                           expectedTrialSeconds(job, wanted)});
    return state.items.size() - 1;
}

/// By alternative: the subjects that may stand for it, as far as the catalogue has them.
std::vector<std::vector<MeasuredSeries>> seriesOf(CertaintyState& state, const Study& study,
                                                  const EvidenceRule& rule,
                                                  const std::vector<Subject>& catalogue,
                                                  const PlanRequest& how) {
    std::vector<std::vector<MeasuredSeries>> out(study.alternatives.size());
    auto request = measureRequest(study, {rule.id, rule.workload, {}});
    if (!request || request->cases.empty())
        return out;
    request->profile = how.profile;
    request->machineSpeed = how.machineSpeed;
    request->warmupSeconds = how.warmupSeconds;
    request->durationSeconds = how.durationSeconds;
    const auto job = makeJob(catalogue, *request);
    if (!job)
        return out;
    for (const auto& item : job->cases) {
        for (std::size_t a = 0; a < out.size(); ++a) {
            const auto own = rule.subjects.find(study.alternatives[a].id);
            if (own == rule.subjects.end() ||
                std::ranges::find(own->second, item.subject) == own->second.end())
                continue;
            MeasuredSeries series;
            series.item = itemOf(state, catalogue, *job, item);
            out[a].push_back(series);
        }
    }
    return out;
}

/// The scenario's part of the scores, and the criteria that measure it.
void addScenario(CertaintyState& state, const Study& study, const Answers& answers, std::size_t s,
                 const Contribution& part, double blend, const std::vector<Subject>& catalogue,
                 const PlanRequest& how) {
    bool measured = false;
    std::vector<double> rated;
    for (const auto& alternative : study.alternatives)
        rated.push_back(part.rated.at(alternative.id));
    for (const auto& rule : study.evidence) {
        const auto scale = limitAndTarget(rule, answers.targets);
        if (rule.scenario != study.scenarios[s].id || !scale || !(part.share * blend > 0))
            continue;
        OpenCriterion criterion;
        criterion.rule = rule.id;
        criterion.metric = rule.metric;
        criterion.scenarioName = study.scenarios[s].name;
        criterion.scenario = s;
        criterion.scenarioWeight = part.share * blend;
        criterion.weight = rule.weight;
        criterion.limit = portableLog(scale->first);
        criterion.target = portableLog(scale->second);
        criterion.rated = rated;
        criterion.series = seriesOf(state, study, rule, catalogue, how);
        state.criteria.push_back(std::move(criterion));
        measured = true;
    }
    for (std::size_t a = 0; a < rated.size(); ++a)
        state.fixed[a] += part.share * (measured ? 1 - blend : 1) * rated[a];
}

std::string openQuestionOf(const Study& study, const Decision& decision, double openChance) {
    const auto* answer = decision.openChance > openChance ? nextAnswer(decision) : nullptr;
    if (!answer)
        return {};
    const auto asked = std::ranges::find(study.questionnaire,
                                         std::get<InformationItem::Question>(answer->what).id, &Question::id);
    return asked == study.questionnaire.end() ? std::string() : asked->text;
}

}  // namespace

Result<CertaintyState> certaintyOf(const Study& study, const Answers& answers, double blend,
                                   const std::vector<Subject>& catalogue, const PlanRequest& how) {
    if (answers.traffic && answers.traffic->decides)
        return Error{
            ErrorCode::Unsupported,
            SAY("The cost at your load decides, and that hangs on whole fleets: measure a whole run."),
            "plan"};
    const Evidence nothing = gatherEvidence(study, {}, answers.targets);
    DecisionOptions options;
    options.evidence = &nothing;
    options.blend = blend;
    const auto decision = decide(study, answers, options);
    if (!decision)
        return decision.error();
    CertaintyState state;
    state.tieMargin = options.tieMargin;
    state.openQuestion = openQuestionOf(study, *decision, options.openChance);
    state.fixed.assign(study.alternatives.size(), 0.0);
    for (const auto& alternative : study.alternatives)
        state.alternatives.push_back(alternative.name);
    for (std::size_t s = 0; s < study.scenarios.size(); ++s)
        addScenario(state, study, answers, s, decision->contributions.at(s), blend, catalogue, how);
    for (const auto& broken : decision->excluded) {
        const auto at = std::ranges::find(study.alternatives, broken.alternative, &Alternative::id);
        state.fixed[static_cast<std::size_t>(at - study.alternatives.begin())] = kExcluded;
    }
    return state;
}

void takeCases(CertaintyState& state, const std::vector<CaseSummary>& cases) {
    std::vector<const CaseSummary*> found(state.items.size(), nullptr);
    for (std::size_t i = 0; i < state.items.size(); ++i) {
        auto& item = state.items[i];
        const auto it = std::ranges::find_if(cases, [&](const CaseSummary& one) {
            return one.workload == item.item.workload && one.subject == item.item.subject &&
                   sameSize(one.parameters, item.item.parameters);
        });
        if (it == cases.end())
            continue;
        item.attempts = it->trialsOk + it->trialsInvalid + it->trialsFailed;
        const bool counts = !it->rejected() && !it->busy();
        const bool fails = it->trialsOk == 0 && item.attempts >= kFailuresToLose;
        const bool never = (!counts || it->trialsOk < kFewestToCount) && item.attempts >= kMostToCount;
        item.lost = item.lost || fails || never;
        found[i] = counts ? &*it : nullptr;
    }
    for (auto& criterion : state.criteria) {
        for (auto& own : criterion.series) {
            for (auto& one : own) {
                one = {one.item};
                const auto* summary = found[one.item];
                const auto values = summary ? summary->values.find(criterion.metric)
                                            : std::map<std::string, std::vector<double>>::const_iterator();
                if (!summary || values == summary->values.end())
                    continue;
                for (const double value : values->second) {
                    if (value > 0)
                        one.add(portableLog(value));
                }
            }
        }
    }
}

UntilDecided::UntilDecided(CertaintyState state, Job frame, std::optional<double> budgetSeconds)
    : m_state(std::move(state)), m_frame(std::move(frame)), m_budget(budgetSeconds) {}

Result<UntilDecided> UntilDecided::make(const Study& study, const Answers& answers, double blend,
                                        const std::vector<Subject>& catalogue, const PlanRequest& how,
                                        std::optional<double> budgetSeconds) {
    auto state = certaintyOf(study, answers, blend, catalogue, how);
    if (!state)
        return state.error();
    if (state->items.empty())
        return Error{ErrorCode::InvalidArgument,
                     SAY("Nothing that can be measured bears on this decision: the study has no evidence for "
                         "the scenarios that are part of your work."),
                     "plan"};
    // Folders, seeds and times as any job has them; the cases are this one's own.
    PlanRequest any = how;
    any.cases.clear();
    any.trials.reset();
    any.precision.reset();
    for (const auto& item : state->items)
        any.cases.emplace_back(item.item.workload, item.item.subject);
    auto frame = makeJob(catalogue, any);
    if (!frame)
        return frame.error();
    frame->cases.clear();
    for (const auto& item : state->items)
        frame->cases.push_back(item.item);
    return UntilDecided(std::move(*state), std::move(*frame), budgetSeconds);
}

void UntilDecided::leaveOut(const std::string& subject) {
    for (auto& item : m_state.items)
        item.lost = item.lost || item.item.subject == subject;
}

void UntilDecided::take(const TrialResult& trial) {
    m_trials.push_back(trial);
}

std::optional<UntilDecided::Piece> UntilDecided::next(double elapsedSeconds) {
    takeCases(m_state, summarizeCases(m_trials));
    const auto step = nextStep(m_state);
    if (const auto* stop = std::get_if<Stop>(&step)) {
        m_stop = *stop;
        m_ending = stopText(m_state, *stop);
        return std::nullopt;
    }
    const auto& next = std::get<NextTrial>(step);
    const auto& item = m_state.items[next.item];
    if (m_budget && elapsedSeconds + item.seconds > *m_budget) {
        m_ending =
            say("The time is up, and it is not certain yet: %1 comes first. Chance that anything "
                "measured still flips it: at most %2.",
                m_state.alternatives[next.leader], Percent{next.flipChance});
        return std::nullopt;
    }
    Piece piece{m_frame, nextText(m_state, next), next.flipChance};
    piece.job.cases = {item.item};
    piece.job.trials = 1;
    piece.job.firstTrial = item.attempts;
    return piece;
}

}  // namespace bakeoff::core
