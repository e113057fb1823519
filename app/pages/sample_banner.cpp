// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/sample_banner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include "app/charts/plot_theme.h"
#include "app/files/sample_run.h"
#include "app/pages/page_header.h"
#include "app/workbench/shown_run.h"

namespace bakeoff::app {
namespace {

constexpr int kEdge = 4;
constexpr int kTintAlpha = 38;

}  // namespace

SampleBanner::SampleBanner(ShownRun& shown, QWidget* parent)
    : QFrame(parent), m_shown(shown), m_text(makeText({}, TextSize::Body)) {
    setObjectName(QStringLiteral("sampleBanner"));
    auto* badge = makeText(sampleBadge(), TextSize::Section);
    badge->setObjectName(QStringLiteral("sampleBadge"));
    badge->setWordWrap(false);
    auto* run = new QPushButton(tr("Run on this &machine"));
    auto* hide = new QPushButton(tr("Hide the sam&ple"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * kGap, kGap / 2, kGap, kGap / 2);
    layout->setSpacing(2 * kGap);
    layout->addWidget(badge);
    layout->addWidget(m_text, 1);
    layout->addWidget(run);
    layout->addWidget(hide);
    connect(run, &QPushButton::clicked, this, &SampleBanner::runRequested);
    connect(hide, &QPushButton::clicked, &m_shown, &ShownRun::hideSample);
    connect(&m_shown, &ShownRun::sampleChanged, this, &SampleBanner::showState);
    showState();
}

void SampleBanner::setWanted(bool wanted) {
    m_wanted = wanted;
    showState();
}

void SampleBanner::showState() {
    setVisible(m_wanted && m_shown.isSample());
    if (!m_shown.isSample())
        return;
    // Where it was made takes three lines of a small window.
    m_text->setText(tr("Charts and verdicts are of a real run made elsewhere, until you make your own."));
    m_text->setToolTip(originText(m_shown.sampleRecord()).toHtmlEscaped());
    m_text->setAccessibleDescription(originText(m_shown.sampleRecord()));
}

void SampleBanner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QColor color = PlotTheme::forPalette(palette()).claimed;
    painter.fillRect(0, 0, kEdge, height(), color);
    color.setAlpha(kTintAlpha);
    painter.fillRect(kEdge, 0, width() - kEdge, height(), color);
}

}  // namespace bakeoff::app
