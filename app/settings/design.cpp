// SPDX-License-Identifier: GPL-3.0-only
#include "app/settings/design.h"

#include <QApplication>
#include <QHeaderView>
#include <QScreen>
#include <QTableView>

namespace bakeoff::app {
namespace {

double factorOf(TextSize size) {
    switch (size) {
        case TextSize::Answer:
            return 2.2;
        case TextSize::Title:
            return 1.6;
        case TextSize::Figure:
            return 1.4;
        case TextSize::Section:
            return 1.15;
        case TextSize::Small:
            return 0.9;
        case TextSize::Body:
            break;
    }
    return 1;
}

}  // namespace

QFont textFont(TextSize size) {
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * factorOf(size));
    if (size != TextSize::Body && size != TextSize::Small)
        font.setWeight(QFont::DemiBold);
    return font;
}

QSize onScreen(const QWidget& widget, QSize wanted) {
    // Of a window: its title, and a panel of the desktop that does not say its size.
    constexpr QSize kFrame(16, 56);
    return wanted.boundedTo(widget.screen()->availableSize() - kFrame);
}

void dressTable(QTableView& table) {
    table.setShowGrid(false);
    auto* header = table.horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    // Otherwise the titles over what is selected turn bold, and are cut where they just fitted.
    header->setHighlightSections(false);
}

}  // namespace bakeoff::app
