// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "app/charts/plot_theme.h"
#include "core/plan/job.h"
#include "core/report/run_sentences.h"
#include "core/study/study.h"
#include "core/verdict/case_summary.h"

namespace bakeoff::app {

/// The subjects of the workload that is being measured, with what is known of each so far.
/// Thread: GUI thread.
class LiveModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { SubjectColumn, ValueColumn, IntervalColumn, TrialsColumn, TrendColumn, ColumnCount };
    enum Roles {
        TrendRole = Qt::UserRole + 1,  ///< QVariantList of the trials' values, in their order
        ColorRole                      ///< SeriesColor of the subject
    };

    struct Row {
        QString name;
        QString value;     ///< median so far
        QString interval;  ///< "± 2.3 %"; empty while there are too few trials for one
        QString trials;    ///< "3/6"
        QVariantList trend;
        bool doubtful = false;
        SeriesColor color{};

        [[nodiscard]] bool operator==(const Row&) const = default;
    };

    explicit LiveModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    /// What a run has of a workload so far; `job` says what is planned. `names`: of subjects that the study
    /// does not name.
    void show(const core::Study& study, const core::Job& job, const std::vector<core::CaseSummary>& cases,
              const std::string& workload, const core::SubjectNames& names = {});
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Row> m_rows;
};

/// The leading figure of a case as people read it, "11,063 /s"; empty without one.
QString leadingText(const core::CaseSummary& item);

}  // namespace bakeoff::app
