// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QWidget>
#include <map>

#include "app/help/help_topics.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QTextBrowser;
class QTreeView;
QT_END_NAMESPACE

namespace bakeoff::app {

/// Topics that hold every word of the search, in title or text, and the groups around them.
class HelpFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    static constexpr int IdRole = Qt::UserRole + 1;
    static constexpr int TextRole = Qt::UserRole + 2;

    explicit HelpFilter(QObject* parent = nullptr);
    void setWords(const QString& words);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
};

/// The help: topics to search at the left, the chosen one at the right. A window of its own beside the one
/// that it explains.
class HelpWindow : public QWidget {
    Q_OBJECT
public:
    /// `window` is what the list of shortcuts is made of.
    explicit HelpWindow(QWidget* window);

    /// False when there is no such topic; then the first one is shown.
    bool showTopic(const QString& id);
    [[nodiscard]] QString topic() const { return m_topic; }
    [[nodiscard]] QLineEdit* searchField() { return m_search; }
    [[nodiscard]] QTreeView* list() { return m_list; }
    [[nodiscard]] QTextBrowser* text() { return m_text; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QWidget& window);
    void search(const QString& words);
    void choose(const QModelIndex& index);
    [[nodiscard]] QModelIndex indexOf(const QString& id) const;

    std::map<QString, HelpTopic> m_topics;
    QStandardItemModel m_model;
    HelpFilter m_filter;
    QLineEdit* m_search;
    QTreeView* m_list;
    QTextBrowser* m_text;
    QString m_topic;
};

}  // namespace bakeoff::app
