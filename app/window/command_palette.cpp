// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/command_palette.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

#include "app/pages/page_header.h"

namespace bakeoff::app {
namespace {

constexpr QSize kLargest(620, 420);
constexpr int kPageRows = 8;

}  // namespace

CommandPalette::CommandPalette(const QList<QAction*>& menus, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint),
      m_field(new QLineEdit),
      m_list(new QTreeView),
      m_nothing(makeText(tr("No command matches these letters."), TextSize::Body, true)) {
    setObjectName(QStringLiteral("palette"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Find a command"));
    m_field->setPlaceholderText(tr("Type a few letters of a command or page"));
    m_field->setAccessibleName(tr("Find a command"));
    m_field->installEventFilter(this);
    m_list->setModel(&m_model);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setAccessibleName(tr("Commands"));
    // The keyboard stays in the field; the list only shows what Enter would do.
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->header()->setStretchLastSection(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGap, kGap, kGap, kGap);
    layout->addWidget(m_field);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);
    m_model.setCommands(commandsOf(menus));
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QAbstractItemView::clicked, this, &CommandPalette::choose);
    resize(std::min(kLargest.width(), parent->width() - 4 * kGap),
           std::min(kLargest.height(), parent->height() - 4 * kGap));
    QDialog::move(parent->mapToGlobal(QPoint((parent->width() - width()) / 2, parent->height() / 8)));
    search({});
    m_field->setFocus();
}

void CommandPalette::search(const QString& typed) {
    m_model.setTyped(typed);
    m_nothing->setVisible(m_model.rowCount() == 0);
    m_list->setCurrentIndex(m_model.index(0, 0));
    showCurrent();
}

void CommandPalette::showCurrent() {
    // A screen reader that reads the field says what Enter would do.
    m_field->setAccessibleDescription(m_list->currentIndex().data(Qt::AccessibleTextRole).toString());
}

void CommandPalette::move(int rows) {
    if (m_model.rowCount() == 0)
        return;
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, m_model.rowCount() - 1);
    m_list->setCurrentIndex(m_model.index(row, 0));
    showCurrent();
}

void CommandPalette::choose() {
    QAction* action = m_model.action(m_list->currentIndex().row());
    if (!action)
        return;
    accept();
    // When the palette is gone: what the command opens is to be in front and to have the keyboard.
    QTimer::singleShot(0, action, &QAction::trigger);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
            case Qt::Key_Down:
                move(1);
                return true;
            case Qt::Key_Up:
                move(-1);
                return true;
            case Qt::Key_PageDown:
                move(kPageRows);
                return true;
            case Qt::Key_PageUp:
                move(-kPageRows);
                return true;
            case Qt::Key_Return:
            case Qt::Key_Enter:
                choose();
                return true;
            default:
                break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isVisible() && !isActiveWindow())
        reject();
}

}  // namespace bakeoff::app
