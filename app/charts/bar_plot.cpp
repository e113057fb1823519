// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/bar_plot.h"

#include <QGraphicsItem>
#include <QPainter>
#include <QToolTip>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QHorizontalBarSeries>
#include <QtCharts/QLegend>
#include <QtCharts/QLegendMarker>
#include <QtCharts/QValueAxis>
#include <algorithm>

namespace bakeoff::app {
namespace {

constexpr double kBarWidth = 0.72;  ///< of a row
constexpr int kTicks = 6;

QString quantity(double value, core::Dimension dimension) {
    return QString::fromStdString(core::formatQuantity(value, dimension));
}

QString measuredText(const BarRow& row, core::Dimension dimension) {
    QString text = quantity(*row.measured, dimension);
    if (row.interval)
        text += QStringLiteral("  (%1 – %2, n = %3)")
                    .arg(quantity(row.interval->low, dimension), quantity(row.interval->high, dimension))
                    .arg(row.count);
    else
        text += QStringLiteral("  (n = %1)").arg(row.count);
    return text;
}

}  // namespace

/// Paints what Qt Charts lacks: error bars and the values beside the bars.
class BarOverlay : public QGraphicsItem {
public:
    explicit BarOverlay(BarPlot* plot) : QGraphicsItem(plot->chart()), m_plot(plot) { setZValue(20); }

    [[nodiscard]] QRectF boundingRect() const override { return m_plot->chart()->rect(); }

    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
        const auto& theme = m_plot->theme();
        const auto& data = m_plot->m_data;
        painter->setFont(m_plot->font());
        for (std::size_t r = 0; r < data.rows.size(); ++r) {
            const auto& row = data.rows[r];
            if (row.measured) {
                double end = *row.measured;
                if (row.interval) {
                    end = std::max(end, row.interval->high);
                    paintInterval(*painter, r, *row.interval);
                }
                paintLabel(*painter, m_plot->positionOf(r, 0, end), measuredText(row, data.dimension),
                           theme.text);
            } else {
                paintLabel(*painter, m_plot->positionOf(r, 0, 0), row.note, theme.bad);
            }
            if (row.claimed)
                paintLabel(*painter, m_plot->positionOf(r, 1, *row.claimed),
                           quantity(*row.claimed, data.dimension), theme.mutedText);
        }
    }

private:
    void paintInterval(QPainter& painter, std::size_t row, const core::Interval& interval) const {
        const QPointF low = m_plot->positionOf(row, 0, interval.low);
        const QPointF high = m_plot->positionOf(row, 0, interval.high);
        constexpr double kCap = 4;
        painter.setPen(QPen(m_plot->theme().text, 1.4));
        painter.drawLine(low, high);
        for (const auto& end : {low, high})
            painter.drawLine(end - QPointF(0, kCap), end + QPointF(0, kCap));
    }

    void paintLabel(QPainter& painter, QPointF at, const QString& text, const QColor& color) const {
        painter.setPen(color);
        const QFontMetricsF metrics(painter.font());
        painter.drawText(QPointF(at.x() + 8, at.y() + (metrics.ascent() - metrics.descent()) / 2), text);
    }

    BarPlot* m_plot;
};

BarPlot::BarPlot(QWidget* parent)
    : PlotView(parent),
      m_series(new QHorizontalBarSeries),
      m_measured(new QBarSet(tr("Measured here, with 95 % interval"))),
      m_claimed(new QBarSet(tr("Claimed by the study"))),
      m_categories(new QBarCategoryAxis),
      m_values(new QValueAxis),
      m_overlay(nullptr) {
    // Upwards: the last set of a group and the last category are the topmost.
    m_series->append(m_claimed);
    m_series->append(m_measured);
    m_series->setBarWidth(kBarWidth);
    chart()->addSeries(m_series);
    chart()->addAxis(m_categories, Qt::AlignLeft);
    chart()->addAxis(m_values, Qt::AlignBottom);
    m_series->attachAxis(m_categories);
    m_series->attachAxis(m_values);
    m_categories->setGridLineVisible(false);
    m_overlay = new BarOverlay(this);
    connect(m_series, &QHorizontalBarSeries::hovered, this, [this](bool on, int index, QBarSet* set) {
        const auto row = m_data.rows.size() - 1 - static_cast<std::size_t>(std::max(index, 0));
        if (!on || row >= m_data.rows.size()) {
            QToolTip::hideText();
            return;
        }
        const auto& item = m_data.rows[row];
        const QString value = set == m_claimed
                                  ? tr("claimed %1").arg(quantity(item.claimed.value_or(0), m_data.dimension))
                              : item.measured ? tr("measured %1").arg(measuredText(item, m_data.dimension))
                                              : item.note;
        QToolTip::showText(QCursor::pos(), (item.label + QStringLiteral(": ") + value).toHtmlEscaped(), this);
    });
    applyTheme(theme());
}

void BarPlot::replace(const BarPlotData& data) {
    m_data = data;
    double largest = 0;
    m_hasClaims = false;
    for (const auto& row : data.rows) {
        largest = std::max({largest, row.measured.value_or(0), row.interval ? row.interval->high : 0,
                            row.claimed.value_or(0)});
        m_hasClaims = m_hasClaims || row.claimed.has_value();
    }
    m_unit = core::displayUnitFor(largest, data.dimension);
    setTitles(data.title, data.subtitle);
    m_measured->remove(0, m_measured->count());
    m_claimed->remove(0, m_claimed->count());
    QStringList labels;
    for (auto it = data.rows.rbegin(); it != data.rows.rend(); ++it) {
        const auto& row = *it;
        // Categories must be unique for Qt Charts; equal names get an invisible suffix.
        QString label = row.label;
        while (labels.contains(label))
            label += QChar(0x200b);
        labels << label;
        *m_measured << row.measured.value_or(0) / m_unit.divisor;
        *m_claimed << row.claimed.value_or(0) / m_unit.divisor;
    }
    m_categories->setCategories(labels);
    const QString unit = QString::fromStdString(m_unit.label);
    m_values->setTitleText(unit.isEmpty() || unit == QLatin1String("/s")
                               ? data.axisTitle
                               : data.axisTitle + QStringLiteral(" in ") + unit);
    const auto markers = chart()->legend()->markers(m_series);
    if (markers.size() > 1)
        markers.at(0)->setVisible(m_hasClaims);
    fitAxis();
    applyTheme(theme());
}

void BarPlot::fitAxis() {
    double largest = 0;
    for (const auto& row : m_data.rows)
        largest = std::max({largest, row.measured.value_or(0), row.interval ? row.interval->high : 0,
                            row.claimed.value_or(0)});
    // Room at the right for the longest text beside its own bar.
    const QFontMetricsF metrics(font());
    const double width = std::max(200.0, chart()->plotArea().width());
    double end = largest;
    for (const auto& row : m_data.rows) {
        const auto fit = [&](double value, const QString& text) {
            const double room = std::min(0.75, (metrics.horizontalAdvance(text) + 24) / width);
            end = std::max(end, value / (1 - room));
        };
        if (row.measured)
            fit(std::max(*row.measured, row.interval ? row.interval->high : 0),
                measuredText(row, m_data.dimension));
        if (row.claimed)
            fit(*row.claimed, quantity(*row.claimed, m_data.dimension));
    }
    const NiceRange range = niceRange(end / m_unit.divisor, kTicks);
    setAxisRange(m_values, 0, end > 0 ? end / m_unit.divisor : 1, range.step);
}

QPointF BarPlot::positionOf(std::size_t row, int bar, double value) const {
    const QRectF area = chart()->plotArea();
    const auto rows = static_cast<double>(std::max<std::size_t>(1, m_data.rows.size()));
    const double rowHeight = area.height() / rows;
    const double offset = ((bar + 0.5) / 2 - 0.5) * kBarWidth;
    const double span = m_values->max() > 0 ? m_values->max() : 1;
    return {area.left() + area.width() * (value / m_unit.divisor) / span,
            area.top() + rowHeight * (static_cast<double>(row) + 0.5 + offset)};
}

void BarPlot::styleContent(const PlotTheme& theme) {
    m_measured->setBrush(theme.measured);
    m_measured->setPen(Qt::NoPen);
    m_claimed->setBrush(QBrush(theme.claimed, Qt::BDiagPattern));
    m_claimed->setPen(QPen(theme.claimed, 1));
    if (m_overlay)
        m_overlay->update();
}

void BarPlot::resizeEvent(QResizeEvent* event) {
    PlotView::resizeEvent(event);
    fitAxis();
}

QSize BarPlot::preferredSize() const {
    return {960, static_cast<int>(170 + 58 * std::max<std::size_t>(m_data.rows.size(), 2))};
}

core::Table BarPlot::tableTwin() const {
    core::Table table{"chart",
                      m_data.title.toStdString(),
                      {{"label", "Name"},
                       {"measured", "Measured", true},
                       {"low", "Interval from", true},
                       {"high", "Interval to", true},
                       {"n", "Trials", true},
                       {"claimed", "Claimed", true},
                       {"note", "Note"}},
                      {}};
    const auto cell = [this](std::optional<double> value) {
        return value ? core::Cell(core::formatQuantity(*value, m_data.dimension), core::Json(*value))
                     : core::Cell("–");
    };
    for (const auto& row : m_data.rows) {
        std::optional<double> low;
        std::optional<double> high;
        if (row.interval) {
            low = row.interval->low;
            high = row.interval->high;
        }
        table.rows.push_back({row.label.toStdString(),
                              cell(row.measured),
                              cell(low),
                              cell(high),
                              {std::to_string(row.count), core::Json(row.count)},
                              cell(row.claimed),
                              row.note.toStdString()});
    }
    return table;
}

}  // namespace bakeoff::app
