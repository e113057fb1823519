// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>
#include <map>

#include "app/charts/plot_theme.h"
#include "core/study/study.h"

namespace bakeoff::app {

/// Boxes and arrows of an architecture, in layers from the callers down to what they call; what is built with
/// which alternative is told by colour and by name.
class ArchitectureView : public QWidget {
    Q_OBJECT
public:
    explicit ArchitectureView(QWidget* parent = nullptr);

    void setArchitecture(const core::Study& study, const core::Architecture& architecture);
    void applyTheme(const PlotTheme& theme);
    /// Draws the whole into a rectangle, also of a picture that is exported.
    void draw(QPainter& painter, const QRectF& area) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// The layer of each node, 0 at the top: one more than the deepest of those that lead to it. Edges that
    /// close a circle are left out.
    [[nodiscard]] static std::map<std::string, int> layersOf(const core::Architecture& architecture);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] std::map<std::string, QRectF> boxes(const QRectF& area) const;
    void drawNode(QPainter& painter, const core::ArchitectureNode& node, const QRectF& box) const;
    void drawEdge(QPainter& painter, const QRectF& from, const QRectF& to) const;

    core::Architecture m_architecture;
    std::map<std::string, int> m_layers;
    std::map<std::string, SeriesColor> m_colors;  ///< by alternative
    std::map<std::string, QString> m_names;       ///< likewise
    PlotTheme m_theme = PlotTheme::light();
};

}  // namespace bakeoff::app
