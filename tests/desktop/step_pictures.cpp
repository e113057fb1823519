// SPDX-License-Identifier: GPL-3.0-only
#include "tests/desktop/step_pictures.h"

#include <QDir>
#include <QFont>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>
#include <QScreen>
#include <algorithm>

namespace bakeoff::app {
namespace {

constexpr int kColumns = 3;
constexpr int kWidth = 560;  ///< of a step on the sheet
constexpr int kGapBetween = 20;
constexpr int kCaption = 30;
constexpr int kRing = 22;
constexpr double kRingLine = 5;

void drawRing(QImage& picture, const QPoint& place) {
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    // White below: seen on whatever colour there is.
    painter.setPen(QPen(Qt::white, kRingLine + 3));
    painter.drawEllipse(place, kRing, kRing);
    painter.setPen(QPen(QColor(0xd5, 0x2b, 0x1e), kRingLine));
    painter.drawEllipse(place, kRing, kRing);
}

}  // namespace

StepPictures::StepPictures(QString folder, QString name, bool dark)
    : m_folder(std::move(folder)), m_name(std::move(name)), m_dark(dark) {
    m_ok = QDir().mkpath(m_folder + QLatin1Char('/') + m_name);
}

void StepPictures::take(const QRect& area, const QString& caption, const QPoint* click) {
    auto* screen = QGuiApplication::primaryScreen();
    QImage picture = screen->grabWindow(0, area.x(), area.y(), area.width(), area.height()).toImage();
    picture.setDevicePixelRatio(1);
    if (click)
        drawRing(picture, *click - area.topLeft());
    const QString file =
        QStringLiteral("%1/%2/%3.png").arg(m_folder, m_name).arg(count() + 1, 2, 10, QLatin1Char('0'));
    m_ok = picture.save(file) && m_ok;
    m_steps.push_back({picture, QStringLiteral("%1  %2").arg(count() + 1).arg(caption)});
}

bool StepPictures::save() const {
    if (m_steps.empty())
        return false;
    const auto& first = m_steps.front().picture;
    const int height = kWidth * first.height() / std::max(1, first.width());
    const int rows = (count() + kColumns - 1) / kColumns;
    const int stepHeight = height + kCaption + kGapBetween;
    QImage sheet(kColumns * (kWidth + kGapBetween) + kGapBetween, rows * stepHeight + kGapBetween,
                 QImage::Format_RGB32);
    sheet.fill(m_dark ? QColor(0x14, 0x16, 0x19) : QColor(0xe2, 0xe5, 0xe8));
    QPainter painter(&sheet);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QFont font = painter.font();
    font.setPixelSize(17);
    painter.setFont(font);
    painter.setPen(m_dark ? Qt::white : Qt::black);
    for (int i = 0; i < count(); ++i) {
        const auto& step = m_steps[static_cast<std::size_t>(i)];
        const QPoint at(kGapBetween + i % kColumns * (kWidth + kGapBetween),
                        kGapBetween + i / kColumns * stepHeight);
        painter.drawText(QRect(at, QSize(kWidth, kCaption)), Qt::AlignLeft | Qt::AlignVCenter, step.caption);
        painter.drawImage(at + QPoint(0, kCaption),
                          step.picture.scaled(kWidth, height, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    }
    painter.end();
    return m_ok && sheet.save(QStringLiteral("%1/%2.png").arg(m_folder, m_name));
}

}  // namespace bakeoff::app
