// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStyledItemDelegate>

#include "app/charts/plot_theme.h"

namespace bakeoff::app {

/// Draws a ClaimsModel: the sentence with its reason beneath, both dots on one axis, and the verdict as a
/// pill.
class ClaimsDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const PlotTheme& theme) { m_theme = theme; }
    /// See ClaimsModel::axisSpan().
    void setSpan(double span) { m_span = span; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// Where a ratio stands on an axis of this width: 1 in the middle. What lies beyond stands at its end.
    [[nodiscard]] double placeOf(double ratio, double width) const;

private:
    void paintClaim(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintAxis(QPainter* painter, const QRect& rect, const QModelIndex& index) const;
    void paintPill(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    PlotTheme m_theme = PlotTheme::light();
    double m_span = 2;
};

}  // namespace bakeoff::app
