// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFrame>
#include <QPointer>

#include "app/models/command_model.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QTreeView;
QT_END_NAMESPACE

namespace bakeoff::app {

/// Finds a command by a few of its letters and does it: type, choose with the arrow keys or the mouse, Enter.
/// It lies in `window` and is no window of its own: nothing is modal, so nothing can be left blocked, and the
/// system has no say in where it stands. It goes, and deletes itself, when a command was chosen, by Esc, and
/// when the keyboard goes elsewhere; by the first two the keyboard is where it was before.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    /// Shows itself over `window`, with the keyboard.
    CommandPalette(std::vector<CommandModel::Command> commands, QWidget* window);

    [[nodiscard]] CommandModel& model() { return m_model; }
    [[nodiscard]] QLineEdit* field() { return m_field; }
    [[nodiscard]] QTreeView* list() { return m_list; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool handleKey(int key);
    void place();
    void search(const QString& typed);
    void move(int rows);
    void choose();
    void showCurrent();
    /// Hides the palette; what had the keyboard before gets it back.
    void dismiss(bool giveBack);

    CommandModel m_model;
    QLineEdit* m_field;
    QTreeView* m_list;
    QLabel* m_nothing;
    QPointer<QWidget> m_before;  ///< had the keyboard
    bool m_dismissed = false;
};

}  // namespace bakeoff::app
