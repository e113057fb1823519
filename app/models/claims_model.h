// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>
#include <optional>
#include <vector>

#include "app/charts/plot_theme.h"
#include "core/report/claim_sentence.h"

namespace bakeoff::app {

/// The claims of a study as sentences, under what they are about. Read-only; setChecks() replaces everything.
/// Thread: GUI thread.
class ClaimsModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { ClaimColumn, AxisColumn, VerdictColumn, ColumnCount };
    enum Roles {
        CheckRole = Qt::UserRole + 1,  ///< which of the checks; -1 for a heading
        WhyRole,
        StandingRole,  ///< core::ClaimStanding as int
        ClaimedRole,   ///< ratios to the other side, as double; invalid: none
        MeasuredRole,
        LowRole,
        HighRole,
        ColorRole,  ///< SeriesColor of what it is about
        SearchRole  ///< every word that a search may find
    };

    explicit ClaimsModel(QObject* parent = nullptr) : QAbstractItemModel(parent) {}

    void setChecks(const core::Study& study, const std::vector<core::ClaimCheck>& checks);
    /// The row of one of the checks.
    [[nodiscard]] QModelIndex indexOf(int check) const;
    /// How far the axis reaches to both sides of 1, as a factor; the same for all rows.
    [[nodiscard]] double axisSpan() const { return m_span; }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        int check = 0;
        QString sentence;
        QString why;
        QString verdict;
        QString search;
        core::ClaimStanding standing = core::ClaimStanding::Open;
        std::optional<double> claimed;
        std::optional<double> measured;
        std::optional<core::Interval> interval;
        SeriesColor color{};
    };
    struct Group {
        QString title;
        QString search;
        std::vector<Row> rows;
        core::ClaimCounts counts;
    };
    void fitSpan();
    [[nodiscard]] QVariant groupData(const Group& group, int column, int role) const;
    [[nodiscard]] static QVariant rowData(const Row& row, int column, int role);

    std::vector<Group> m_groups;
    double m_span = 2;
};

/// The claims of one standing, or all, that have a text in them. A heading is there while one of its claims
/// is.
class ClaimsFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit ClaimsFilter(QObject* parent = nullptr);

    void setStanding(std::optional<core::ClaimStanding> standing);
    void setText(const QString& text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    std::optional<core::ClaimStanding> m_standing;
    QString m_text;
};

}  // namespace bakeoff::app
