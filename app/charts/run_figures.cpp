// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/run_figures.h"

#include <QRegularExpression>
#include <algorithm>

#include "app/charts/study_colors.h"
#include "core/plan/operating_point.h"
#include "core/report/run_sentences.h"
#include "core/verdict/timelines.h"

namespace bakeoff::app {

QString subjectLabel(const core::Study& study, const std::string& workload, const std::string& subject) {
    return QString::fromStdString(core::subjectName(study, workload, subject));
}

std::vector<ShownSubject> shownSubjects(const ChartInput& input, const std::string& workload) {
    std::vector<ShownSubject> out;
    const StudyColors colors(*input.study, *input.cases);
    int place = 0;
    for (const auto& item : *input.cases) {
        // A ramp is one subject at many rates.
        if (input.point && item.workload == workload && !core::sameSize(item.parameters, *input.point))
            continue;
        const bool again =
            std::ranges::any_of(out, [&](const ShownSubject& shown) { return shown.id == item.subject; });
        if (item.workload != workload || again)
            continue;
        const bool wanted = input.subjects.empty() || std::find(input.subjects.begin(), input.subjects.end(),
                                                                item.subject) != input.subjects.end();
        if (wanted)
            out.push_back({item.subject, subjectLabel(*input.study, workload, item.subject),
                           colors.ofSubject(item.subject), markerOf(place), &item, input.point.has_value()});
        ++place;
    }
    return out;
}

bool isShownBy(const ShownSubject& subject, const core::TrialResult& trial) {
    core::CaseParameters shown = subject.summary->parameters;
    core::CaseParameters own = trial.parameters;
    if (!subject.exact && shown.contains(core::kRate) && own.contains(core::kRate))
        shown[core::kRate] = own[core::kRate];
    return trial.workload == subject.summary->workload && trial.subject == subject.id &&
           core::sameSize(shown, own);
}

const core::TrialResult* shownTrial(const ChartInput& input, const ShownSubject& subject) {
    std::vector<const core::TrialResult*> trials;
    for (const auto& trial : *input.trials) {
        if (!isShownBy(subject, trial) || trial.timeline.empty())
            continue;
        if (trial.trial == input.trial)
            return &trial;
        trials.push_back(&trial);
    }
    return input.trial ? nullptr : core::medianTimeline(trials);
}

core::Result<Objective> parseObjective(const QString& text) {
    static const QRegularExpression kForm(
        QStringLiteral("^\\s*(?:p\\s*([0-9.]+)\\s*(?:=|<|<=|≤)\\s*)?([0-9.]+)\\s*([a-zµ]+)\\s*$"));
    const auto match = kForm.match(text);
    const auto unit = core::findUnit(match.captured(3).toStdString());
    const double percent = match.captured(1).isEmpty() ? 99 : match.captured(1).toDouble();
    const double value = match.captured(2).toDouble();
    if (!match.hasMatch() || !unit || unit->dimension != core::Dimension::Time || !(percent > 0) ||
        percent >= 100 || !(value > 0))
        return core::Error{core::ErrorCode::InvalidArgument,
                           core::say("Expected an objective such as p99=20ms or p99.9=1s."),
                           text.toStdString()};
    return Objective{percent / 100, value * unit->factor};
}

}  // namespace bakeoff::app
