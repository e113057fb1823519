// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/command_palette.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "app/pages/page_header.h"

namespace bakeoff::app {
namespace {

constexpr QSize kLargest(620, 420);
constexpr int kPageRows = 8;

}  // namespace

CommandPalette::CommandPalette(std::vector<CommandModel::Command> commands, QWidget* window)
    : QFrame(window),
      m_field(new QLineEdit),
      m_list(new QTreeView),
      m_nothing(makeText(tr("No command matches these letters."), TextSize::Body, true)),
      m_before(window->focusWidget()) {
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Find a command"));
    setFrameStyle(static_cast<int>(QFrame::Box) | static_cast<int>(QFrame::Plain));
    setAutoFillBackground(true);
    m_field->setPlaceholderText(tr("Type a few letters of a command or page"));
    m_field->setAccessibleName(tr("Find a command"));
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
    m_model.setCommands(std::move(commands));
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QAbstractItemView::clicked, this, &CommandPalette::choose);
    QCoreApplication::instance()->installEventFilter(this);
    search({});
    place();
    show();
    raise();
    m_field->setFocus();
}

void CommandPalette::place() {
    const QSize room = parentWidget()->size();
    resize(std::min(kLargest.width(), room.width() - 4 * kGap),
           std::min(kLargest.height(), room.height() - room.height() / 8 - 2 * kGap));
    QFrame::move((room.width() - width()) / 2, room.height() / 8);
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
    const QPointer<QAction> action = m_model.action(m_list->currentIndex().row());
    if (!action || m_dismissed)
        return;
    dismiss(true);
    // When the palette is gone: what the command opens is to be in front and to have the keyboard. Commands
    // of a page belong to the palette, which lives until then (see dismiss()).
    QTimer::singleShot(0, action, &QAction::trigger);
}

void CommandPalette::dismiss(bool giveBack) {
    if (std::exchange(m_dismissed, true))
        return;
    if (giveBack && m_before && m_before->isVisible())
        m_before->setFocus(Qt::PopupFocusReason);
    hide();
    // After the command that is still to be done, which may be an action of this palette.
    QTimer::singleShot(0, this, [this] { deleteLater(); });
}

bool CommandPalette::handleKey(int key) {
    switch (key) {
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
        case Qt::Key_Escape:
            dismiss(true);
            return true;
        default:
            return false;
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::Resize:
            if (watched == parentWidget())
                place();
            break;
        case QEvent::KeyPress:
            if (watched == m_field && !m_dismissed && handleKey(static_cast<QKeyEvent*>(event)->key()))
                return true;
            break;
        case QEvent::FocusOut: {
            // Its own menu of cut and paste, and another program in front, are no reason to go.
            const auto reason = static_cast<QFocusEvent*>(event)->reason();
            if (watched == m_field && reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
                dismiss(false);
            break;
        }
        case QEvent::MouseButtonPress: {
            // Not everything takes the keyboard when it is clicked.
            const auto* clicked = qobject_cast<QWidget*>(watched);
            if (clicked && clicked != this && clicked->window() == window() && !isAncestorOf(clicked))
                dismiss(false);
            break;
        }
        default:
            break;
    }
    return QFrame::eventFilter(watched, event);
}

}  // namespace bakeoff::app
