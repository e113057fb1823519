// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAbstractTableModel>

#include "core/base/table.h"

namespace bakeoff::app {

/// Shows a core::Table. Qt::DisplayRole is the text, SortRole the raw value, Qt::ToolTipRole the cell's
/// tooltip. Read-only; setTable() replaces everything.
class TableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Roles { SortRole = Qt::UserRole + 1 };

    explicit TableModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setTable(core::Table table);
    [[nodiscard]] const core::Table& table() const { return m_table; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    core::Table m_table;
};

}  // namespace bakeoff::app
