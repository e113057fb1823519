// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QVariantAnimation>
#include <QWidget>
#include <vector>

#include "app/charts/plot_theme.h"

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace bakeoff::app {

/// In how many of the ways that what is not known could turn out each alternative is best, as bars that slide
/// to their new place. Behind each lies how far the next answer can move it.
class WaysBar : public QWidget {
    Q_OBJECT
public:
    struct Row {
        QString name;
        QColor color;
        double share = 0;  ///< 0 to 1, as are the two below
        double low = 0;    ///< where the next answer may move it down to
        double high = 0;   ///< and up to
    };

    explicit WaysBar(QWidget* parent = nullptr);

    /// The same number of rows slides; another one is there at once.
    void setRows(std::vector<Row> rows);
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    void applyTheme(const PlotTheme& theme);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int rowHeight() const;
    void paintRow(QPainter& painter, const Row& row, const QRectF& place) const;

    std::vector<Row> m_rows;     ///< where they are going
    std::vector<Row> m_from;     ///< where they came from
    std::vector<Row> m_painted;  ///< where they are now
    QVariantAnimation m_slide;
    PlotTheme m_theme;
};

}  // namespace bakeoff::app
