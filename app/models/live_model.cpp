// SPDX-License-Identifier: GPL-3.0-only
#include "app/models/live_model.h"

#include <algorithm>

#include "app/charts/study_colors.h"
#include "app/i18n/numbers.h"
#include "app/settings/design.h"
#include "core/bench/catalogue.h"
#include "core/bench/metrics.h"
#include "core/plan/operating_point.h"
#include "core/report/run_report.h"
#include "core/verdict/case_validity.h"

namespace bakeoff::app {
namespace {

std::string leadingMetricOf(const core::CaseSummary& item) {
    if (const auto* workload = core::findWorkload(item.workload))
        return core::leadingMetric(*workload, item.parameters);
    const auto shown = core::shownMetrics({item}, item.workload);
    return shown.empty() ? std::string() : shown.front();
}

/// Half of the interval as a share of the median; it shrinks as trials come in.
QString intervalText(const core::Summary& summary) {
    if (!summary.interval || !(summary.median > 0))
        return {};
    const double half = (summary.interval->high - summary.interval->low) / 2 / summary.median;
    return QStringLiteral("± %1 %").arg(numberText(half * 100));
}

void fill(LiveModel::Row& row, const core::CaseSummary& item) {
    const std::string metric = leadingMetricOf(item);
    row.value = leadingText(item);
    row.doubtful = core::isDoubtful(item);
    if (const auto* summary = item.metric(metric))
        row.interval = intervalText(*summary);
    if (const auto values = item.values.find(metric); values != item.values.end()) {
        for (const double value : values->second)
            row.trend << value;
    }
}

}  // namespace

QString leadingText(const core::CaseSummary& item) {
    const std::string id = leadingMetricOf(item);
    const auto* summary = item.metric(id);
    const auto* metric = core::findMetric(id);
    return summary ? quantityText(summary->median, metric ? metric->dimension : core::Dimension::Count)
                   : QString();
}

void LiveModel::show(const core::Study& study, const core::Job& job,
                     const std::vector<core::CaseSummary>& cases, const std::string& workload,
                     const core::SubjectNames& names) {
    std::vector<Row> rows;
    const StudyColors colors(study, cases);
    for (const auto& planned : job.cases) {
        if (planned.workload != workload || planned.control != core::Control::None)
            continue;
        Row row;
        row.name = QString::fromStdString(core::subjectName(study, workload, planned.subject, names));
        row.color = colors.ofSubject(planned.subject);
        const auto item = std::ranges::find_if(cases, [&](const core::CaseSummary& one) {
            return one.workload == workload && one.subject == planned.subject &&
                   core::sameSize(one.parameters, planned.parameters);
        });
        const int done = item == cases.end() ? 0 : item->trialsOk + item->trialsInvalid + item->trialsFailed;
        row.trials = QStringLiteral("%1/%2").arg(done).arg(job.trials);
        if (item != cases.end())
            fill(row, *item);
        rows.push_back(std::move(row));
    }
    if (rows == m_rows)
        return;
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    m_rows = std::move(rows);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, ColumnCount - 1));
}

int LiveModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LiveModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LiveModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == TrendRole)
        return row.trend;
    if (role == ColorRole)
        return QVariant::fromValue(row.color);
    if (role == Qt::TextAlignmentRole && index.column() != SubjectColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::FontRole && index.column() == ValueColumn)
        return textFont(TextSize::Figure);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
        case SubjectColumn:
            return row.doubtful ? QStringLiteral("⚠ ") + row.name : row.name;
        case ValueColumn:
            return row.value.isEmpty() ? QStringLiteral("…") : row.value;
        case IntervalColumn:
            return row.interval;
        case TrialsColumn:
            return row.trials;
        default:
            return {};
    }
}

QVariant LiveModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == SubjectColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
        case SubjectColumn:
            return tr("Subject");
        case ValueColumn:
            return tr("Median so far");
        case IntervalColumn:
            return tr("Known within");
        case TrialsColumn:
            return tr("Trials");
        default:
            return tr("Trend");
    }
}

}  // namespace bakeoff::app
