// SPDX-License-Identifier: GPL-3.0-only
#include "app/models/sized_table_model.h"

namespace bakeoff::app {

int SizedTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_rows;
}

int SizedTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_columns;
}

bool SizedTableModel::refreshAll(int rows, int columns) {
    if (rows != m_rows || columns != m_columns) {
        beginResetModel();
        m_rows = rows;
        m_columns = columns;
        endResetModel();
        return false;
    }
    if (rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(rows - 1, columns - 1));
    return rows > 0;
}

}  // namespace bakeoff::app
