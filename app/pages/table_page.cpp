// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/table_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
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
      m_count(new QLabel),
      m_nothing(makeText({}, TextSize::Body, true)),
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
    m_count->setObjectName(QStringLiteral("count"));
    m_nothing->setObjectName(QStringLiteral("nothingFound"));
    m_nothing->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_rows.setSingleShot(true);
    m_rows.setInterval(0);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_proxy.setFilterFixedString(words);
        showCount();
    });
    // How a text is wrapped is known when its column has its width.
    connect(&m_rows, &QTimer::timeout, m_view, &QTableView::resizeRowsToContents);
    for (const auto& changed : {&QHeaderView::sectionResized, &QHeaderView::sectionMoved})
        connect(m_view->horizontalHeader(), changed, &m_rows, qOverload<>(&QTimer::start));
    auto* line = new QHBoxLayout;
    line->addWidget(m_search, 1);
    line->addWidget(m_count);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_header);
    layout->addLayout(line);
    layout->addWidget(m_nothing);
    layout->addWidget(m_view, 1);
    showCount();
}

void TablePage::setTable(core::Table table) {
    m_model.setTable(std::move(table));
    m_view->resizeColumnsToContents();
    for (int c = 0; c < m_model.columnCount(); ++c) {
        if (m_view->columnWidth(c) > kWidestColumn)
            m_view->setColumnWidth(c, kWidestColumn);
    }
    m_rows.start();
    showCount();
}

void TablePage::showCount() {
    const int shown = m_proxy.rowCount();
    const int all = m_model.rowCount();
    m_count->setText(shown == all ? tr("%n rows", nullptr, all) : tr("%1 of %2").arg(shown).arg(all));
    m_nothing->setText(tr("No row contains \"%1\".").arg(m_search->text()));
    m_nothing->setVisible(shown == 0 && all > 0);
    if (shown > 0)
        m_rows.start();
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
