// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAbstractTableModel>
#include <QAction>
#include <QPointer>
#include <vector>

namespace bakeoff::app {

/// How well `text` fits what was typed: higher is better, 0 or less means not at all. The letters must come
/// in order; letters that begin words or follow each other count more, and so does an early beginning. Case
/// does not matter, and blanks only separate. Anything fits what is empty.
int matchScore(const QString& typed, const QString& text);

/// Commands of a window that fit what was typed, the best one first; in their own order while nothing is
/// typed. First column: the command; second: its keys.
class CommandModel : public QAbstractTableModel {
    Q_OBJECT
public:
    struct Command {
        QString title;  ///< "File › Export chart"
        QString keys;
        QPointer<QAction> action;
    };

    explicit CommandModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setCommands(std::vector<Command> commands);
    void setTyped(const QString& typed);
    /// Null when the action is gone.
    [[nodiscard]] QAction* action(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Command> m_commands;
    std::vector<std::size_t> m_shown;  ///< indexes into m_commands
    QString m_typed;
};

/// The text of a button or an action as it is read: without the marks of keys and the dots of a dialog.
QString plainCommand(QString text);

/// Every command in the menus of a menu bar that can be chosen now.
std::vector<CommandModel::Command> commandsOf(const QList<QAction*>& menus);

}  // namespace bakeoff::app
