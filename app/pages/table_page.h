// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QSortFilterProxyModel>
#include <QTableView>
#include <vector>

#include "app/models/table_model.h"
#include "app/pages/page.h"

QT_BEGIN_NAMESPACE
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
    TableModel m_model;
    QSortFilterProxyModel m_proxy;
    PageHeader* m_header;
    QLineEdit* m_search;
    QTableView* m_view;
};

}  // namespace bakeoff::app
