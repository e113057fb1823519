// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTimer>
#include <vector>

#include "app/models/table_model.h"
#include "app/pages/page.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace bakeoff::app {

class PageHeader;

/// A page that is a header over a searchable and sortable table.
class TablePage : public Page {
    Q_OBJECT
public:
    /// `title` and `purpose` are the header's.
    TablePage(Identity identity, const QString& title, const QString& purpose, QWidget* parent = nullptr);

    [[nodiscard]] QTableView* view() const { return m_view; }
    [[nodiscard]] QLineEdit* searchField() const { return m_search; }

protected:
    void setTable(core::Table table);
    /// Rows of the table that are selected, in its own order.
    [[nodiscard]] std::vector<int> selectedRows() const;
    [[nodiscard]] PageHeader& header() const { return *m_header; }
    /// Adds a widget above the table, e.g. a chart.
    void addAbove(QWidget* widget, int stretch);

private:
    /// How many rows are shown, and what is not found.
    void showCount();

    TableModel m_model;
    QSortFilterProxyModel m_proxy;
    PageHeader* m_header;
    QLineEdit* m_search;
    QLabel* m_count;
    QLabel* m_nothing;  ///< seen when a search finds nothing
    QTableView* m_view;
    QTimer m_rows;  ///< fits the rows' heights once the columns' widths are set
};

}  // namespace bakeoff::app
