// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/themed_icon.h"

#include <QFile>
#include <QIconEngine>
#include <QMap>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>
#include <tuple>

namespace bakeoff::app {
namespace {

/// Draws a drawing of one colour when it is asked for, at the size that is asked for: pictures of every size
/// made in advance were a tenth of the time that the window takes to come up.
class ThemedIconEngine : public QIconEngine {
public:
    ThemedIconEngine(QByteArray svg, const QColor& normal, const QColor& selected)
        : m_svg(std::move(svg)), m_normal(normal), m_selected(selected) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const qreal ratio = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect.topLeft(), scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1);
    }
    /// `size` is in pixels of the device.
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal ratio) override {
        const auto key = std::tuple(mode == QIcon::Selected, size.width(), size.height());
        auto it = m_drawn.find(key);
        if (it == m_drawn.end())
            it = m_drawn.insert(key, draw(size, mode == QIcon::Selected ? m_selected : m_normal));
        QPixmap picture = *it;
        picture.setDevicePixelRatio(ratio);
        return picture;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new ThemedIconEngine(*this); }
    bool isNull() override { return m_svg.isEmpty(); }

private:
    [[nodiscard]] QPixmap draw(const QSize& pixels, const QColor& color) const {
        QPixmap picture(pixels);
        picture.fill(Qt::transparent);
        QSvgRenderer renderer(QByteArray(m_svg).replace("#000", color.name().toLatin1()));
        QPainter painter(&picture);
        renderer.render(&painter);
        return picture;
    }

    QByteArray m_svg;
    QColor m_normal;
    QColor m_selected;
    QMap<std::tuple<bool, int, int>, QPixmap> m_drawn;
};

}  // namespace

QIcon themedIcon(const QString& name, const QColor& normal, const QColor& selected) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new ThemedIconEngine(file.readAll(), normal, selected));
}

QIcon programIcon() {
    return themedIcon(QStringLiteral("bakeoff"), Qt::black, Qt::black);  // nothing in it is to be recoloured
}

}  // namespace bakeoff::app
