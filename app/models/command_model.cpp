// SPDX-License-Identifier: GPL-3.0-only
#include "app/models/command_model.h"

#include <QMenu>
#include <algorithm>

namespace bakeoff::app {
namespace {

constexpr int kMatch = 1;
constexpr int kBeginsWord = 8;
constexpr int kFollows = 10;
constexpr int kAtTheFront = 4;

void add(const QList<QAction*>& actions, const QString& path, std::vector<CommandModel::Command>& out) {
    for (auto* action : actions) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        const QString title = path.isEmpty()
                                  ? plainCommand(action->text())
                                  : QStringLiteral("%1 › %2").arg(path, plainCommand(action->text()));
        if (action->menu())
            add(action->menu()->actions(), title, out);
        else if (action->isEnabled())
            out.push_back({title, action->shortcut().toString(QKeySequence::NativeText), action});
    }
}

bool beginsWord(const QString& text, qsizetype at) {
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

}  // namespace

QString plainCommand(QString text) {
    const QString kept(QChar(1));
    text.replace(QStringLiteral("&&"), kept).remove(QLatin1Char('&')).replace(kept, QStringLiteral("&"));
    text.remove(QStringLiteral("…"));
    return text;
}

int matchScore(const QString& typed, const QString& text) {
    // The best way of all to lay the letters over the text: best[j] with the last one at position j.
    const QString wanted = QString(typed).remove(QLatin1Char(' ')).toCaseFolded();
    const QString folded = text.toCaseFolded();
    if (wanted.isEmpty())
        return 1;
    if (folded.isEmpty())
        return 0;
    constexpr int kNone = -1;
    std::vector<int> best(static_cast<std::size_t>(folded.size()), kNone);
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        std::vector<int> next(best.size(), kNone);
        int before = i == 0 ? 0 : kNone;  // the best of all positions left of the one before
        for (qsizetype j = 0; j < folded.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const int adjacent = i > 0 && j > 0 && best[at - 1] != kNone ? best[at - 1] + kFollows : kNone;
            const int reached = std::max(before, adjacent);
            if (folded.at(j) == wanted.at(i) && reached != kNone)
                next[at] = reached + kMatch + (beginsWord(folded, j) ? kBeginsWord : 0) +
                           (i == 0 ? std::max<int>(0, kAtTheFront - static_cast<int>(j)) : 0);
            if (i > 0)
                before = std::max(before, best[at]);
        }
        best = std::move(next);
    }
    return *std::max_element(best.begin(), best.end());
}

std::vector<CommandModel::Command> commandsOf(const QList<QAction*>& menus) {
    std::vector<CommandModel::Command> out;
    add(menus, {}, out);
    return out;
}

void CommandModel::setCommands(std::vector<Command> commands) {
    m_commands = std::move(commands);
    setTyped(m_typed);
}

void CommandModel::setTyped(const QString& typed) {
    beginResetModel();
    m_typed = typed;
    std::vector<int> scores;
    m_shown.clear();
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        scores.push_back(matchScore(typed, m_commands[i].title));
        if (scores.back() > 0)
            m_shown.push_back(i);
    }
    std::stable_sort(m_shown.begin(), m_shown.end(),
                     [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
    endResetModel();
}

QAction* CommandModel::action(int row) const {
    if (row < 0 || row >= rowCount())
        return nullptr;
    return m_commands[m_shown[static_cast<std::size_t>(row)]].action;
}

int CommandModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int CommandModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 2;
}

QVariant CommandModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& command = m_commands[m_shown[static_cast<std::size_t>(index.row())]];
    if (role == Qt::DisplayRole)
        return index.column() == 0 ? command.title : command.keys;
    if (role == Qt::AccessibleTextRole)
        return command.keys.isEmpty() ? command.title
                                      : QStringLiteral("%1, %2").arg(command.title, command.keys);
    if (role == Qt::TextAlignmentRole && index.column() == 1)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

}  // namespace bakeoff::app
