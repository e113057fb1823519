// SPDX-License-Identifier: GPL-3.0-only
#include "app/help/help_window.h"

#include <QDesktopServices>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QSplitter>
#include <QTextBrowser>
#include <QTreeView>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

namespace bakeoff::app {
namespace {

constexpr QSize kSize(940, 640);
constexpr int kMargin = 16;

}  // namespace

HelpFilter::HelpFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setRecursiveFilteringEnabled(true);
}

void HelpFilter::setWords(const QString& words) {
    m_words = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool HelpFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const QString text = index.data(TextRole).toString();
    return !text.isEmpty() && std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

HelpWindow::HelpWindow(QWidget* window)
    : QWidget(window, Qt::Window), m_search(new QLineEdit), m_list(new QTreeView), m_text(new QTextBrowser) {
    setObjectName(QStringLiteral("help"));
    setWindowTitle(tr("Help – Bakeoff"));
    resize(kSize);
    m_search->setPlaceholderText(tr("Search the help"));
    m_search->setAccessibleName(tr("Search the help"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    m_filter.setSourceModel(&m_model);
    m_list->setModel(&m_filter);
    m_list->setHeaderHidden(true);
    m_list->setAccessibleName(tr("Topics of the help"));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_text->setAccessibleName(tr("The chosen topic"));
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(kMargin);
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    auto* splitter = new QSplitter;
    splitter->addWidget(left);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({kSize.width() / 3, 2 * kSize.width() / 3});
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(splitter);
    fill(*window);
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::search);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HelpWindow::choose);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (link.scheme().isEmpty())
            showTopic(link.path());
        else
            QDesktopServices::openUrl(link);
    });
    showTopic(QStringLiteral("start"));
}

void HelpWindow::fill(const QWidget& window) {
    auto topics = helpTopics();
    // Behind the last topic of its group.
    auto shortcuts = shortcutTopic(window);
    const auto place = std::find_if(topics.begin(), topics.end(),
                                    [&](const HelpTopic& topic) { return topic.group != shortcuts.group; });
    topics.insert(place, std::move(shortcuts));
    QStandardItem* group = nullptr;
    for (auto& topic : topics) {
        if (!group || group->text() != topic.group) {
            group = new QStandardItem(topic.group);
            group->setSelectable(false);
            m_model.appendRow(group);
        }
        auto* item = new QStandardItem(topic.title);
        item->setData(topic.id, HelpFilter::IdRole);
        item->setData(topic.text, HelpFilter::TextRole);
        group->appendRow(item);
        m_topics[topic.id] = std::move(topic);
    }
    m_list->expandAll();
}

QModelIndex HelpWindow::indexOf(const QString& id) const {
    for (int group = 0; group < m_filter.rowCount(); ++group) {
        const QModelIndex parent = m_filter.index(group, 0);
        for (int row = 0; row < m_filter.rowCount(parent); ++row) {
            const QModelIndex index = m_filter.index(row, 0, parent);
            if (index.data(HelpFilter::IdRole).toString() == id)
                return index;
        }
    }
    return {};
}

bool HelpWindow::showTopic(const QString& id) {
    const auto it = m_topics.find(id);
    if (it == m_topics.end()) {
        if (m_topic.isEmpty() && !m_topics.empty())
            showTopic(m_topics.begin()->first);
        return false;
    }
    if (!indexOf(id).isValid())
        m_search->clear();
    if (m_topic != id) {
        m_topic = id;
        m_text->setMarkdown(it->second.text);
        m_text->document()->setDocumentMargin(kMargin);
    }
    m_list->setCurrentIndex(indexOf(id));
    return true;
}

void HelpWindow::search(const QString& words) {
    m_filter.setWords(words);
    m_list->expandAll();
    const QModelIndex first = m_filter.index(0, 0, m_filter.index(0, 0));
    if (!indexOf(m_topic).isValid() && first.isValid())
        m_list->setCurrentIndex(first);
}

void HelpWindow::choose(const QModelIndex& index) {
    const QString id = index.data(HelpFilter::IdRole).toString();
    if (!id.isEmpty() && id != m_topic)
        showTopic(id);
}

bool HelpWindow::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        // From the field straight into the list that it filters.
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_list->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void HelpWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace bakeoff::app
