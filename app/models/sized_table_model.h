// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAbstractTableModel>

namespace bakeoff::app {

/// A table over something that may change its size: says its size, and tells views what a refresh changed.
class SizedTableModel : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;

protected:
    /// Everything may have changed: a reset when the size did, else the data of all cells. True when there
    /// are rows as before, so that headers may be told too.
    bool refreshAll(int rows, int columns);

private:
    int m_rows = 0;
    int m_columns = 0;
};

}  // namespace bakeoff::app
