// SPDX-License-Identifier: GPL-3.0-only
#include "app/models/table_model.h"
#include "app/i18n/core_text.h"

namespace bakeoff::app {

void TableModel::setTable(core::Table table) {
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int TableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int TableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant TableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& cell =
        m_table.rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    switch (role) {
        case Qt::DisplayRole:
            return cellText(m_table, static_cast<std::size_t>(index.row()),
                            static_cast<std::size_t>(index.column()));
        case Qt::ToolTipRole:
            // A long text that its column cuts off can still be read.
            return cell.tooltip.empty() ? data(index, Qt::DisplayRole).toString() : coreText(cell.tooltip);
        case SortRole:
            return cell.value.is_number() ? QVariant(cell.value.get<double>())
                                          : QVariant(QString::fromStdString(cell.text.english()));
        case Qt::TextAlignmentRole:
            if (m_table.columns[static_cast<std::size_t>(index.column())].numeric)
                return QVariant(Qt::AlignRight | Qt::AlignVCenter);
            return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
        default:
            return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const auto& column = m_table.columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return columnTitle(m_table, static_cast<std::size_t>(section));
    if (role == Qt::TextAlignmentRole)
        return QVariant((column.numeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

}  // namespace bakeoff::app
