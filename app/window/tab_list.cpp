// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/tab_list.h"

#include <QEvent>
#include <QMenu>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <algorithm>

namespace bakeoff::app {
namespace {

constexpr int kWordsAndArrows = 120;  ///< of this button, and of those that scroll the tabs

}  // namespace

TabList::TabList(QTabWidget* tabs) : QObject(tabs), m_tabs(tabs), m_button(new QToolButton) {
    m_button->setArrowType(Qt::DownArrow);
    m_button->setAutoRaise(true);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setAccessibleName(tr("All tabs"));
    m_button->setToolTip(tr("All tabs"));
    auto* menu = new QMenu(m_button);
    m_button->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &TabList::fill);
    m_arrowWidth = m_button->sizeHint().width();
    m_tabs->setCornerWidget(m_button);
    m_tabs->installEventFilter(this);
    m_tabs->tabBar()->installEventFilter(this);
    showWhenNeeded();
}

void TabList::addTo(const QWidget& widget) {
    for (auto* tabs : widget.findChildren<QTabWidget*>()) {
        if (!tabs->cornerWidget())
            new TabList(tabs);
    }
}

void TabList::fill() {
    auto* menu = m_button->menu();
    menu->clear();
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (!m_tabs->isTabVisible(i))
            continue;
        auto* action =
            menu->addAction(m_tabs->tabText(i), m_tabs, [tabs = m_tabs, i] { tabs->setCurrentIndex(i); });
        action->setCheckable(true);
        action->setChecked(i == m_tabs->currentIndex());
    }
}

/// Of the tabs that there are, how many have no room, as far as can be told from their widths.
int TabList::withoutRoom(int room) const {
    int taken = 0;
    int hidden = 0;
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (!m_tabs->isTabVisible(i))
            continue;
        taken += m_tabs->tabBar()->tabRect(i).width();
        if (taken > room)
            ++hidden;
    }
    return hidden;
}

void TabList::showWhenNeeded() {
    // The tabs leave room for what is in their corner, seen or not: without its words where it is not needed.
    const bool needed = m_tabs->tabBar()->sizeHint().width() + m_arrowWidth > m_tabs->width();
    const int hidden = needed ? std::clamp(withoutRoom(m_tabs->width() - kWordsAndArrows), 1,
                                           std::max(1, m_tabs->count() - 1))
                              : 0;
    const QString text = needed ? tr("%n more", nullptr, hidden) : QString();
    if (m_button->text() != text) {
        m_button->setToolButtonStyle(needed ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        m_button->setText(text);
    }
    m_button->setVisible(needed);
}

bool TabList::eventFilter(QObject*, QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest ||
        event->type() == QEvent::Show)
        showWhenNeeded();
    return false;
}

}  // namespace bakeoff::app
