// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/table_page.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "app/pages/page_header.h"

namespace bakeoff::app {
namespace {

constexpr int kWidestColumn = 420;

}  // namespace

TablePage::TablePage(Identity identity, const QString& title, const QString& purpose, QWidget* parent)
    : Page(std::move(identity), parent),
      m_header(new PageHeader(title, purpose)),
      m_search(new QLineEdit),
      m_view(new QTableView) {
    m_search->setPlaceholderText(tr("Search"));
    m_search->setObjectName(QStringLiteral("keep-search"));
    m_view->setObjectName(QStringLiteral("keep-order"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search %1").arg(title));
    m_view->setAccessibleName(title);
    m_proxy.setSourceModel(&m_model);
    m_proxy.setFilterKeyColumn(-1);
    m_proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy.setSortRole(TableModel::SortRole);
    m_view->setModel(&m_proxy);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(-1, Qt::AscendingOrder);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setAlternatingRowColors(true);
    m_view->setWordWrap(true);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setStretchLastSection(true);
    connect(m_search, &QLineEdit::textChanged, &m_proxy, &QSortFilterProxyModel::setFilterFixedString);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_header);
    layout->addWidget(m_search);
    layout->addWidget(m_view, 1);
}

void TablePage::setTable(core::Table table) {
    m_model.setTable(std::move(table));
    m_view->resizeColumnsToContents();
    for (int c = 0; c < m_model.columnCount(); ++c) {
        if (m_view->columnWidth(c) > kWidestColumn)
            m_view->setColumnWidth(c, kWidestColumn);
    }
    m_view->resizeRowsToContents();
}

std::vector<int> TablePage::selectedRows() const {
    std::vector<int> rows;
    for (const auto& index : m_view->selectionModel()->selectedRows())
        rows.push_back(m_proxy.mapToSource(index).row());
    std::ranges::sort(rows);
    return rows;
}

void TablePage::addAbove(QWidget* widget, int stretch) {
    static_cast<QVBoxLayout*>(layout())->insertWidget(1, widget, stretch);
}

}  // namespace bakeoff::app
