// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/review_page.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <map>
#include <utility>

#include "app/i18n/core_text.h"
#include "app/i18n/numbers.h"
#include "app/pages/article_view.h"
#include "app/pages/page_header.h"
#include "app/pages/review_delegate.h"
#include "app/workbench/article_review.h"

namespace bakeoff::app {
namespace {

using State = core::ReviewRow::State;

constexpr int kSearchWidth = 200;
constexpr int kMostForCells = 150;  ///< a column grows to what stands in it, up to this

ArticleView::Mark markOf(State state) {
    return state == State::Unread     ? ArticleView::Mark::Unread
           : state == State::Doubtful ? ArticleView::Mark::Doubtful
                                      : ArticleView::Mark::Read;
}

}  // namespace

ReviewPage::ReviewPage(ArticleReview& review, QWidget* parent)
    : Page({.id = kId, .title = tr("Article")}, parent),
      m_review(review),
      m_model(review),
      m_header(new PageHeader(tr("Article"),
                              tr("What the article says beside what was read of it. Where it was read wrong, "
                                 "choose what is right."))),
      m_save(new QPushButton(tr("Save as a study…"))),
      m_nothing(makeText(tr("No article is open: a study that was saved does not carry its text. Open one, a "
                            "Markdown file or a saved HTML page, to see what is read of it."),
                         TextSize::Body, true)),
      m_open(new QPushButton(tr("Open an article…"))),
      m_inside(new QWidget),
      m_article(new ArticleView),
      m_view(new QTableView),
      m_reason(makeText({}, TextSize::Body)) {
    m_header->addAction(m_save);
    m_article->setAccessibleName(tr("The text of the article"));
    auto* splitter = new QSplitter;
    splitter->addWidget(m_article);
    splitter->addWidget(makeFacts());
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({300, 620});
    auto* inside = new QVBoxLayout(m_inside);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(makeFilters());
    inside->addWidget(splitter, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_header);
    layout->addWidget(m_nothing);
    layout->addWidget(m_open, 0, Qt::AlignLeft);
    layout->addWidget(m_inside, 1);
    layout->addStretch(0);
    connect(m_save, &QPushButton::clicked, this, &ReviewPage::saveRequested);
    connect(m_open, &QPushButton::clicked, this, &ReviewPage::openRequested);
    connect(m_article, &ArticleView::lineChosen, this, &ReviewPage::selectLine);
    connect(&m_review, &ArticleReview::opened, this, &ReviewPage::showArticle);
    connect(&m_review, &ArticleReview::changed, this, &ReviewPage::showRows);
    showArticle();
    showRows();
}

QWidget* ReviewPage::makeFilters() {
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    auto* group = new QButtonGroup(this);
    const auto add = [&](std::optional<State> state) {
        auto* button = new QPushButton;
        button->setCheckable(true);
        group->addButton(button);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, state] { setState(state); });
        return button;
    };
    m_all = add(std::nullopt);
    m_all->setChecked(true);
    m_unread = add(State::Unread);
    m_doubtful = add(State::Doubtful);
    auto* search = new QLineEdit;
    search->setPlaceholderText(tr("Search"));
    search->setObjectName(QStringLiteral("keep-search"));
    search->setClearButtonEnabled(true);
    search->setAccessibleName(tr("Search what was read"));
    search->setMaximumWidth(kSearchWidth);
    connect(search, &QLineEdit::textChanged, this, [this](const QString& text) { m_filter.setText(text); });
    row->addStretch(1);
    row->addWidget(search);
    return bar;
}

QWidget* ReviewPage::makeFacts() {
    m_filter.setSourceModel(&m_model);
    m_view->setModel(&m_filter);
    m_view->setItemDelegate(new ReviewDelegate(m_review, m_model, m_filter, this));
    m_view->setAccessibleName(tr("What was read"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::SelectedClicked | QAbstractItemView::EditKeyPressed);
    m_view->setAlternatingRowColors(true);
    m_view->setWordWrap(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    auto* columns = m_view->horizontalHeader();
    columns->setStretchLastSection(true);
    const std::pair<ReviewModel::Column, int> widths[] = {
        {ReviewModel::LineColumn, 44},    {ReviewModel::StateColumn, 92},  {ReviewModel::WhatColumn, 140},
        {ReviewModel::WhoColumn, 92},     {ReviewModel::FigureColumn, 84}, {ReviewModel::BetterColumn, 62},
        {ReviewModel::WorkloadColumn, 90}};
    for (const auto& [column, width] : widths)
        columns->resizeSection(column, std::max(width, columns->sectionSizeHint(column)));
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setMinimumHeight(3 * m_reason->fontMetrics().lineSpacing());
    m_reason->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* facts = new QWidget;
    auto* layout = new QVBoxLayout(facts);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_reason);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ReviewPage::showSelected);
    // Enter, and a double click.
    connect(m_view, &QAbstractItemView::activated, this, &ReviewPage::editCell);
    return facts;
}

void ReviewPage::setState(std::optional<State> state) {
    auto* button = !state ? m_all : *state == State::Unread ? m_unread : m_doubtful;
    button->setChecked(true);
    const auto key = currentKey();
    m_filter.setState(state);
    selectAgain(key);
}

void ReviewPage::showArticle() {
    const bool open = m_review.isOpen();
    m_nothing->setVisible(!open);
    m_open->setVisible(!open);
    m_save->setVisible(open);
    m_inside->setVisible(open);
    m_article->setLines(m_review.lines());
}

void ReviewPage::showRows() {
    const auto key = currentKey();
    m_model.refresh();
    fitColumns();
    showCounts();
    showMarks();
    selectAgain(key);
    showSelected();
}

void ReviewPage::fitColumns() {
    const QAbstractItemView& view = *m_view;  // whose hints, other than a table's, are public
    for (const auto column : {ReviewModel::WhatColumn, ReviewModel::WhoColumn, ReviewModel::FigureColumn}) {
        const int wanted = std::min(kMostForCells, view.sizeHintForColumn(column));
        m_view->setColumnWidth(column, std::max(m_view->columnWidth(column), wanted));
    }
}

void ReviewPage::showCounts() {
    m_all->setText(tr("All (%1)").arg(numberText(m_model.rowCount())));
    m_unread->setText(tr("Not read (%1)").arg(numberText(m_model.count(State::Unread))));
    m_doubtful->setText(tr("Doubtful (%1)").arg(numberText(m_model.count(State::Doubtful))));
}

void ReviewPage::showMarks() {
    std::map<int, ArticleView::Mark> marks;
    for (const auto& row : m_review.rows()) {
        if (row.state == State::PassedOver)
            continue;
        const auto mark = markOf(row.state);
        auto& known = marks.emplace(row.line, mark).first->second;
        known = std::max(known, mark);
    }
    m_article->setMarks(std::move(marks));
}

std::vector<int> ReviewPage::selectedRows() const {
    std::vector<int> rows;
    for (const auto& index : m_view->selectionModel()->selectedRows())
        rows.push_back(m_filter.mapToSource(index).row());
    std::ranges::sort(rows);
    return rows;
}

void ReviewPage::showSelected() {
    const auto rows = selectedRows();
    if (rows.empty()) {
        m_reason->setText(
            m_model.rowCount() == 0
                ? QString()
                : tr("Choose a line or a row. Cells with ▾ can be set right: press Enter or F2."));
        return;
    }
    const auto& row = m_model.row(rows.front());
    QStringList parts{tr("Line %1: %2").arg(row.line).arg(QString::fromStdString(row.text))};
    if (!row.reason.empty())
        parts << coreText(row.reason);
    m_reason->setText(parts.join(QLatin1Char('\n')));
    if (m_following)
        return;
    const QScopedValueRollback<bool> following(m_following, true);
    m_article->showLine(row.line, QString::fromStdString(row.text));
}

void ReviewPage::selectLine(int line) {
    const QScopedValueRollback<bool> following(m_following, true);
    QItemSelection selection;
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        const QModelIndex index = m_filter.index(row, 0);
        if (index.data(ReviewModel::LineRole).toInt() == line)
            selection.select(index, index.siblingAtColumn(ReviewModel::ColumnCount - 1));
    }
    auto* model = m_view->selectionModel();
    model->select(selection, QItemSelectionModel::ClearAndSelect);
    if (selection.isEmpty()) {
        m_reason->setText(tr("Nothing was read of line %1.").arg(line));
        return;
    }
    const QModelIndex first = selection.first().topLeft();
    model->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    m_view->scrollTo(first);
}

void ReviewPage::editCell(const QModelIndex& index) {
    if (index.flags().testFlag(Qt::ItemIsEditable))
        m_view->edit(index);
}

std::optional<ReviewPage::RowKey> ReviewPage::currentKey() const {
    const auto rows = selectedRows();
    if (rows.empty() || rows.front() >= m_model.rowCount())
        return std::nullopt;
    const auto& row = m_model.row(rows.front());
    return RowKey{row.line, row.kind, row.label, row.name};
}

void ReviewPage::selectAgain(const std::optional<RowKey>& key) {
    if (!key)
        return;
    const QScopedValueRollback<bool> following(m_following, true);
    QModelIndex same, neighbour;
    for (int row = 0; row < m_filter.rowCount() && !same.isValid(); ++row) {
        const QModelIndex index = m_filter.index(row, 0);
        const auto& one = m_model.row(m_filter.mapToSource(index).row());
        if (RowKey{one.line, one.kind, one.label, one.name} == *key)
            same = index;
        else if (one.line == key->line && !neighbour.isValid())
            neighbour = index;
    }
    const QModelIndex found = same.isValid() ? same : neighbour;
    if (!found.isValid())
        return;
    m_view->setCurrentIndex(found);
    m_view->scrollTo(found);
}

QString ReviewPage::reasonText() const {
    return m_reason->text();
}

}  // namespace bakeoff::app
