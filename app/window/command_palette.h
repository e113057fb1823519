// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDialog>

#include "app/models/command_model.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QTreeView;
QT_END_NAMESPACE

namespace bakeoff::app {

/// Finds a command of the menus by a few of its letters and does it: type, choose with the arrow keys, Enter.
/// Deletes itself when it is closed.
class CommandPalette : public QDialog {
    Q_OBJECT
public:
    CommandPalette(const QList<QAction*>& menus, QWidget* parent);

    [[nodiscard]] CommandModel& model() { return m_model; }
    [[nodiscard]] QLineEdit* field() { return m_field; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void search(const QString& typed);
    void move(int rows);
    void choose();
    void showCurrent();

    CommandModel m_model;
    QLineEdit* m_field;
    QTreeView* m_list;
    QLabel* m_nothing;
};

}  // namespace bakeoff::app
