// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QSortFilterProxyModel>
#include <QTableView>
#include <QWidget>

#include "app/models/table_model.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace bakeoff::app {

/// A header, a searchable and sortable table, and a note below it.
class TablePage : public QWidget {
    Q_OBJECT
public:
    explicit TablePage(const QString& title, const QString& purpose = {}, QWidget* parent = nullptr);

    void setTable(core::Table table);
    void setNote(const QString& note);
    /// Adds a widget above the table, e.g. a chart.
    void addAbove(QWidget* widget, int stretch);

    [[nodiscard]] QTableView* view() const { return m_view; }
    [[nodiscard]] QLineEdit* searchField() const { return m_search; }

private:
    TableModel m_model;
    QSortFilterProxyModel m_proxy;
    QLineEdit* m_search;
    QTableView* m_view;
    QLabel* m_note;
};

}  // namespace bakeoff::app
