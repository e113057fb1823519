// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/lever_row.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyleOptionSlider>
#include <algorithm>
#include <cmath>
#include <utility>

#include "app/i18n/numbers.h"
#include "app/pages/page_header.h"

namespace bakeoff::app {
namespace {

constexpr int kMark = 5;
constexpr int kValueWidth = 76;
constexpr int kSliderHeight = 30;

}  // namespace

FlipSlider::FlipSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent) {
    setRange(0, kSteps);
    setPageStep(kSteps / 20);
    setSingleStep(kSteps / 100);
    setMinimumHeight(kSliderHeight);
}

void FlipSlider::setMarks(double now, std::vector<double> flips) {
    m_now = now;
    m_flips = std::move(flips);
    update();
}

double FlipSlider::xOf(double place) const {
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect groove = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderGroove, this);
    const int handle = style()->pixelMetric(QStyle::PM_SliderLength, &option, this);
    const double room = groove.width() - handle;
    const double along = layoutDirection() == Qt::RightToLeft ? 1 - place : place;
    return groove.left() + handle / 2.0 + room * along;
}

void FlipSlider::paintEvent(QPaintEvent* event) {
    QSlider::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Text), 1));
    const double x = xOf(m_now);
    painter.drawLine(QPointF(x, height() - kMark), QPointF(x, height()));
    painter.setBrush(palette().color(QPalette::Text));
    for (const double flip : m_flips) {
        const double at = xOf(flip);
        painter.drawPolygon(
            QPolygonF{QPointF(at - kMark, 0), QPointF(at + kMark, 0), QPointF(at, kMark + 1)});
    }
}

LeverRow::LeverRow(QWidget* parent)
    : QWidget(parent),
      m_name(makeText({}, TextSize::Body)),
      m_slider(new FlipSlider),
      m_value(makeText({}, TextSize::Body)),
      m_note(makeText({}, TextSize::Small, true)) {
    m_slider->setAccessibleName(tr("What if"));
    m_value->setFixedWidth(kValueWidth);
    m_value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(0);
    layout->addWidget(m_name, 0, 0);
    layout->addWidget(m_slider, 0, 1);
    layout->addWidget(m_value, 0, 2);
    layout->addWidget(m_note, 1, 1, 1, 2);
    layout->setColumnStretch(0, 2);
    layout->setColumnStretch(1, 3);
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        showValue();
        Q_EMIT pulled(value());
    });
}

double LeverRow::placeOf(double value) const {
    const double span = m_range.most - m_range.least;
    return span > 0 ? std::clamp((value - m_range.least) / span, 0.0, 1.0) : 0;
}

double LeverRow::value() const {
    return m_range.least + (m_range.most - m_range.least) * m_slider->value() / FlipSlider::kSteps;
}

void LeverRow::setLever(const QString& name, const Range& range, const QString& note) {
    m_range = range;
    m_name->setText(name);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_slider->setAccessibleName(tr("What if: %1").arg(name));
    m_slider->setToolTip(tr("Pull to see what would be said then; nothing is changed by that"));
    std::vector<double> places;
    for (const double flip : range.flips)
        places.push_back(placeOf(flip));
    m_slider->setMarks(placeOf(range.now), std::move(places));
    goBack();
}

void LeverRow::goBack() {
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(static_cast<int>(std::lround(placeOf(m_range.now) * FlipSlider::kSteps)));
    showValue();
}

void LeverRow::showValue() {
    const QString number = fixedText(value() * 100, 0);
    m_value->setText(m_range.share ? tr("%1 %").arg(number) : tr("%1 points").arg(number));
}

}  // namespace bakeoff::app
