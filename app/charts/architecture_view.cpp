// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/architecture_view.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "app/charts/study_colors.h"
#include "app/i18n/core_text.h"

namespace bakeoff::app {
namespace {

constexpr double kBoxHeight = 56;
constexpr double kLayerGap = 44;
constexpr double kBoxGap = 20;
constexpr double kWidestBox = 210;
constexpr double kMargin = 8;
constexpr double kArrow = 7;

}  // namespace

ArchitectureView::ArchitectureView(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Architecture"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
}

std::map<std::string, int> ArchitectureView::layersOf(const core::Architecture& architecture) {
    std::map<std::string, int> layers;
    for (const auto& node : architecture.nodes)
        layers[node.id] = 0;
    // Longest path by repeated relaxation; a circle would go on for ever, so there are as many rounds as
    // nodes.
    for (std::size_t round = 0; round < architecture.nodes.size(); ++round) {
        for (const auto& edge : architecture.edges) {
            if (!layers.count(edge.from) || !layers.count(edge.to))
                continue;
            const int wanted = layers[edge.from] + 1;
            if (layers[edge.to] < wanted && wanted < static_cast<int>(architecture.nodes.size()))
                layers[edge.to] = wanted;
        }
    }
    return layers;
}

void ArchitectureView::setArchitecture(const core::Study& study, const core::Architecture& architecture) {
    m_architecture = architecture;
    m_layers = layersOf(architecture);
    m_colors.clear();
    const StudyColors colors(study);
    m_names.clear();
    QStringList texts;
    for (const auto& alternative : study.alternatives) {
        m_colors[alternative.id] = colors.ofAlternative(alternative.id);
        m_names[alternative.id] = QString::fromStdString(alternative.name);
    }
    for (const auto& node : architecture.nodes)
        texts << coreText(node.label) +
                     (node.alternative ? QStringLiteral(": ") + m_names[*node.alternative] : QString());
    setAccessibleDescription(texts.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

void ArchitectureView::applyTheme(const PlotTheme& theme) {
    m_theme = theme;
    update();
}

QSize ArchitectureView::sizeHint() const {
    int deepest = 0;
    for (const auto& [id, layer] : m_layers)
        deepest = std::max(deepest, layer);
    return {600, static_cast<int>((deepest + 1) * kBoxHeight + deepest * kLayerGap + 2 * kMargin)};
}

QSize ArchitectureView::minimumSizeHint() const {
    return {360, sizeHint().height()};
}

std::map<std::string, QRectF> ArchitectureView::boxes(const QRectF& area) const {
    std::map<int, std::vector<std::string>> rows;
    for (const auto& node : m_architecture.nodes)
        rows[m_layers.at(node.id)].push_back(node.id);
    std::size_t widest = 1;
    for (const auto& [layer, ids] : rows)
        widest = std::max(widest, ids.size());
    const double column = (area.width() - 2 * kMargin) / static_cast<double>(widest);
    const double width = std::min(kWidestBox, column - kBoxGap);
    std::map<std::string, QRectF> out;
    for (const auto& [layer, ids] : rows) {
        const double left = area.center().x() - column * static_cast<double>(ids.size()) / 2;
        for (std::size_t i = 0; i < ids.size(); ++i)
            out[ids[i]] = {left + column * (static_cast<double>(i) + 0.5) - width / 2,
                           area.top() + kMargin + layer * (kBoxHeight + kLayerGap), width, kBoxHeight};
    }
    return out;
}

void ArchitectureView::drawEdge(QPainter& painter, const QRectF& from, const QRectF& to) const {
    const QPointF begin(from.center().x(), from.bottom());
    const QPointF end(to.center().x(), to.top());
    const double bend = (end.y() - begin.y()) / 2;
    QPainterPath path(begin);
    path.cubicTo(begin + QPointF(0, bend), end - QPointF(0, bend), end - QPointF(0, kArrow));
    painter.setPen(QPen(m_theme.mutedText, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.mutedText);
    painter.drawPolygon(
        QPolygonF{end, end + QPointF(-kArrow / 2, -kArrow), end + QPointF(kArrow / 2, -kArrow)});
}

void ArchitectureView::drawNode(QPainter& painter, const core::ArchitectureNode& node,
                                const QRectF& box) const {
    const bool store = node.kind == "store";
    QColor edge = m_theme.mutedText;
    QColor fill = m_theme.background;
    if (node.alternative) {
        edge = m_theme.seriesColor(m_colors.at(*node.alternative));
        fill = edge;
        fill.setAlphaF(m_theme.dark ? 0.28F : 0.14F);
    }
    painter.setPen(QPen(edge, 1.6, store ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(fill);
    painter.drawRoundedRect(box, store ? kBoxHeight / 2 : 8, store ? kBoxHeight / 2 : 8);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QString label = coreText(node.label);
    QString detail = coreText(node.detail);
    if (detail.isEmpty() && node.alternative)
        detail = m_names.at(*node.alternative);
    const QRectF inner = box.adjusted(8, 6, -8, -6);
    painter.setPen(m_theme.text);
    painter.setFont(bold);
    const double half = inner.height() / 2;
    const QRectF top = detail.isEmpty() ? inner : QRectF(inner.left(), inner.top(), inner.width(), half);
    painter.drawText(top, Qt::AlignCenter,
                     QFontMetricsF(bold).elidedText(label, Qt::ElideRight, inner.width()));
    if (detail.isEmpty())
        return;
    painter.setFont(font());
    painter.setPen(m_theme.mutedText);
    painter.drawText(QRectF(inner.left(), inner.top() + half, inner.width(), half), Qt::AlignCenter,
                     QFontMetricsF(font()).elidedText(detail, Qt::ElideRight, inner.width()));
}

void ArchitectureView::draw(QPainter& painter, const QRectF& area) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const auto places = boxes(area);
    for (const auto& edge : m_architecture.edges) {
        const auto from = places.find(edge.from);
        const auto to = places.find(edge.to);
        if (from != places.end() && to != places.end())
            drawEdge(painter, from->second, to->second);
    }
    for (const auto& node : m_architecture.nodes)
        drawNode(painter, node, places.at(node.id));
}

void ArchitectureView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    draw(painter, rect());
}

}  // namespace bakeoff::app
