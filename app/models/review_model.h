// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <optional>
#include <vector>

#include "core/article/review_choices.h"

namespace bakeoff::app {

class ArticleReview;

/// What was read of an article and what was not, one row each. Whoever edits a cell asks fieldOf() what of it
/// can be chosen. Thread: GUI thread.
class ReviewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        LineColumn,
        StateColumn,
        WhatColumn,
        WhoColumn,
        FigureColumn,
        BetterColumn,
        WorkloadColumn,
        ColumnCount
    };
    enum Roles {
        LineRole = Qt::UserRole + 1,  ///< of the article
        StateRole,                    ///< core::ReviewRow::State as int
        SearchRole,                   ///< every word that a search may find
        ChoosableRole                 ///< whether something else can be chosen in this cell
    };

    explicit ReviewModel(const ArticleReview& review, QObject* parent = nullptr);

    /// Everything may be other than it was.
    void refresh();
    [[nodiscard]] const core::ReviewRow& row(int at) const;
    [[nodiscard]] int count(core::ReviewRow::State state) const;
    /// What a column has to choose.
    [[nodiscard]] static std::optional<core::ReviewField> fieldOf(int column);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    [[nodiscard]] static QString textOf(const core::ReviewRow& row, int column);

    const ArticleReview& m_review;
    std::vector<core::ReviewRow> m_rows;  ///< as views know them: the review may be a step ahead
};

/// The rows of one state, or all, that have a text in them.
class ReviewFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit ReviewFilter(QObject* parent = nullptr) : QSortFilterProxyModel(parent) {}

    void setState(std::optional<core::ReviewRow::State> state);
    void setText(const QString& text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    std::optional<core::ReviewRow::State> m_state;
    QString m_text;
};

}  // namespace bakeoff::app
