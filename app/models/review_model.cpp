// SPDX-License-Identifier: GPL-3.0-only
#include "app/models/review_model.h"

#include <QFont>
#include <QStringList>
#include <algorithm>

#include "app/i18n/core_text.h"
#include "app/workbench/article_review.h"
#include "core/report/run_report.h"

namespace bakeoff::app {
namespace {

using core::ReviewField;
using core::ReviewRow;

QString figureText(const ReviewRow& row) {
    if (row.value.empty())
        return QString::fromStdString(row.text);
    QString text = coreText(row.value);
    if (!row.unit.empty() && row.unit != "count")
        text += QLatin1Char(' ') + QString::fromStdString(row.unit);
    return text;
}

}  // namespace

ReviewModel::ReviewModel(const ArticleReview& review, QObject* parent)
    : QAbstractTableModel(parent), m_review(review), m_rows(review.rows()) {}

void ReviewModel::refresh() {
    beginResetModel();
    m_rows = m_review.rows();
    endResetModel();
}

const ReviewRow& ReviewModel::row(int at) const {
    return m_rows[static_cast<std::size_t>(at)];
}

int ReviewModel::count(ReviewRow::State state) const {
    return static_cast<int>(std::ranges::count(m_rows, state, &ReviewRow::state));
}

std::optional<ReviewField> ReviewModel::fieldOf(int column) {
    switch (column) {
        case WhoColumn:
            return ReviewField::Who;
        case FigureColumn:
            return ReviewField::Unit;
        case BetterColumn:
            return ReviewField::Better;
        case WorkloadColumn:
            return ReviewField::Workload;
        case StateColumn:
            return ReviewField::Standing;
        default:
            return std::nullopt;
    }
}

int ReviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ReviewModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString ReviewModel::textOf(const ReviewRow& row, int column) {
    switch (column) {
        case LineColumn:
            return QString::number(row.line);
        case WhatColumn:
            return coreText(core::reviewSubject(row));
        case WhoColumn:
            return QString::fromStdString(row.who);
        case FigureColumn:
            return figureText(row);
        case BetterColumn:
            return !row.lessIsBetter ? QString() : *row.lessIsBetter ? tr("less") : tr("more");
        case WorkloadColumn:
            return row.workload.empty() ? QString() : coreText(core::workloadTitle(row.workload));
        default:
            return coreText(core::reviewStateTitle(row.state));
    }
}

QVariant ReviewModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReviewRow& one = row(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return textOf(one, index.column());
        case Qt::ToolTipRole:
        case Qt::AccessibleDescriptionRole: {
            const QString text = textOf(one, index.column());
            return one.reason.empty() ? text : QStringLiteral("%1\n%2").arg(text, coreText(one.reason));
        }
        case Qt::TextAlignmentRole:
            return index.column() == LineColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
        case Qt::FontRole: {
            QFont font;
            font.setBold(true);
            const bool open =
                one.state == ReviewRow::State::Unread || one.state == ReviewRow::State::Doubtful;
            return open && index.column() == StateColumn ? QVariant(font) : QVariant();
        }
        case LineRole:
            return one.line;
        case StateRole:
            return static_cast<int>(one.state);
        case SearchRole: {
            QStringList words{QString::fromStdString(one.text), coreText(one.reason)};
            for (int column = 0; column < ColumnCount; ++column)
                words << textOf(one, column);
            return words.join(QLatin1Char(' '));
        }
        case ChoosableRole: {
            const auto field = fieldOf(index.column());
            return field && core::canChoose(one, *field);
        }
        default:
            return {};
    }
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
        case LineColumn:
            return tr("Line");
        case WhatColumn:
            return tr("What");
        case WhoColumn:
            return tr("Alternative");
        case FigureColumn:
            return tr("Value");
        case BetterColumn:
            return tr("Better");
        case WorkloadColumn:
            return tr("Workload");
        default:
            return tr("State");
    }
}

Qt::ItemFlags ReviewModel::flags(const QModelIndex& index) const {
    auto flags = QAbstractTableModel::flags(index);
    if (index.isValid() && data(index, ChoosableRole).toBool())
        flags |= Qt::ItemIsEditable;
    return flags;
}

void ReviewFilter::setState(std::optional<ReviewRow::State> state) {
    m_state = state;
    invalidateFilter();
}

void ReviewFilter::setText(const QString& text) {
    m_text = text;
    invalidateFilter();
}

bool ReviewFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_state && index.data(ReviewModel::StateRole).toInt() != static_cast<int>(*m_state))
        return false;
    return m_text.isEmpty() ||
           index.data(ReviewModel::SearchRole).toString().contains(m_text, Qt::CaseInsensitive);
}

}  // namespace bakeoff::app
