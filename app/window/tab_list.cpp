// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/tab_list.h"

#include <QEvent>
#include <QMenu>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

namespace bakeoff::app {

TabList::TabList(QTabWidget* tabs) : QObject(tabs), m_tabs(tabs), m_button(new QToolButton) {
    m_button->setArrowType(Qt::DownArrow);
    m_button->setAutoRaise(true);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setAccessibleName(tr("All tabs"));
    m_button->setToolTip(tr("All tabs"));
    auto* menu = new QMenu(m_button);
    m_button->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &TabList::fill);
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

void TabList::showWhenNeeded() {
    // The tabs leave room for what is in their corner, seen or not.
    const int needed = m_tabs->tabBar()->sizeHint().width() + m_button->sizeHint().width();
    m_button->setVisible(needed > m_tabs->width());
}

bool TabList::eventFilter(QObject*, QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest ||
        event->type() == QEvent::Show)
        showWhenNeeded();
    return false;
}

}  // namespace bakeoff::app
