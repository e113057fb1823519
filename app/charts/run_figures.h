// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "app/charts/figure.h"
#include "core/capacity/capacity.h"
#include "core/study/study.h"
#include "core/verdict/case_summary.h"
#include "core/verdict/claim_envelope.h"

namespace bakeoff::app {

/// "p99 <= 20 ms": what the user wants to keep.
struct Objective {
    double quantile = 0.99;
    double ns = 0;
};

/// What a chart of a run is made of. The first three are never null while a figure is made.
struct ChartInput {
    const core::Study* study = nullptr;
    const std::vector<core::CaseSummary>* cases = nullptr;
    const std::vector<core::TrialResult>* trials = nullptr;
    const std::vector<core::ClaimCheck>* checks = nullptr;  ///< of claims; null: nothing was judged
    const core::ClaimEnvelope* envelope = nullptr;          ///< of the chart of one claim; null: none
    core::CaseParameters ownPoint{};                        ///< the reader's, marked there; empty: none
    const core::CapacityReport* capacity = nullptr;         ///< of the chart of costs; null: none
    std::vector<std::string> subjects;                      ///< only these; empty: all
    std::optional<core::CaseParameters> point = {};  ///< only cases of this size; none: of each the first
    std::optional<int> trial = {};  ///< of timelines and heat maps; none: each subject's median trial
    std::optional<Objective> objective;
    QString provenance = {};  ///< machine, date and run, at the foot of pictures
    QString
        badge;  ///< stands before every subtitle: whose numbers these are, where they are not the user's own
};

/// Horizontal bars, so that names stay whole: measured beside claimed, with the interval as an error bar and
/// every value written out. The claimed bars are hatched: told apart also without colour. Where the values
/// span more than two and a half decades, bars would hide the small ones: then they are points on a
/// logarithmic axis.
Figure barFigure(const ChartInput& input, const std::string& workload, const std::string& metric);
/// Latency over 1/(1 - p), with the maximum and the user's objective. Of all valid trials together.
Figure spectrumFigure(const ChartInput& input, const std::string& workload);
/// Requests, latency, errors, memory and CPU over the time of one trial a subject, on one x-axis.
Figure timelineFigure(const ChartInput& input, const std::string& workload);
/// The same with all panels, also those that no subject has anything for.
Figure wholeTimelineFigure(const ChartInput& input, const std::string& workload);
/// Takes panels away that nothing is drawn in; one stays.
void dropEmptyPanels(Figure& figure);
/// How many requests took how long, over the time of one trial; one panel a subject.
Figure heatFigure(const ChartInput& input, const std::string& workload);
/// Every trial as a dot in the order of time, with median and interval.
Figure trialsFigure(const ChartInput& input, const std::string& workload, const std::string& metric);
/// What a request costs (`metric`) against its p99, with the Pareto front.
Figure tradeoffFigure(const ChartInput& input, const std::string& workload, const std::string& metric);
/// Latency over the offered rate.
Figure rateFigure(const ChartInput& input, const std::string& workload);

/// The name that a study gives a subject, or its id.
QString subjectLabel(const core::Study& study, const std::string& workload, const std::string& subject);

/// One subject of a workload that a chart shows. Its colour is the same in every chart, see StudyColors; its
/// marker in every chart of the run and workload.
struct ShownSubject {
    std::string id;
    QString label;
    SeriesColor color;
    Marker marker = Marker::Circle;
    const core::CaseSummary* summary = nullptr;
    bool exact = false;  ///< of one rate, and not of a ramp
};
/// Of a subject at several sizes that of ChartInput::point, or else the first; then the rates of a ramp are
/// one.
std::vector<ShownSubject> shownSubjects(const ChartInput& input, const std::string& workload);
/// Whether a trial is one of those that a subject is shown by: at the same size, but for the rate of a ramp.
bool isShownBy(const ShownSubject& subject, const core::TrialResult& trial);

/// The trial that a timeline shows of a subject: the chosen one, else the median one by requests per second
/// among the valid ones, else any. Null when there is none.
const core::TrialResult* shownTrial(const ChartInput& input, const ShownSubject& subject);

/// "p99=20ms", "20 ms" (then p99), "p99.9 = 1 s". Errors: InvalidArgument.
core::Result<Objective> parseObjective(const QString& text);

}  // namespace bakeoff::app
