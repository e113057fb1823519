// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/plain_tooltips.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QToolTip>

namespace bakeoff::app {

PlainTooltips::PlainTooltips(QObject* parent) : QObject(parent) {
    QCoreApplication::instance()->installEventFilter(this);
}

bool PlainTooltips::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return false;
    auto* widget = qobject_cast<QWidget*>(watched);
    auto* view = widget ? qobject_cast<QAbstractItemView*>(widget->parentWidget()) : nullptr;
    if (!view || view->viewport() != widget || qobject_cast<QHeaderView*>(view))
        return false;
    const auto* help = static_cast<QHelpEvent*>(event);
    const QModelIndex index = view->indexAt(help->pos());
    const QString text = index.data(Qt::ToolTipRole).toString();
    if (text.isEmpty())
        return false;
    QToolTip::showText(help->globalPos(),
                       QStringLiteral("<p>%1</p>")
                           .arg(text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"))),
                       widget, view->visualRect(index));
    return true;
}

}  // namespace bakeoff::app
