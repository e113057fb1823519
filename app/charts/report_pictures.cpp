// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/report_pictures.h"

#include "app/charts/chart_catalog.h"
#include "app/charts/decision_figures.h"
#include "app/charts/figure_plot.h"
#include "app/charts/plot_export.h"

namespace bakeoff::app {
namespace {

/// A colour of the light theme and what stands in its place on a dark background.
std::vector<std::pair<std::string, std::string>> darkColors() {
    const auto light = PlotTheme::light();
    const auto dark = PlotTheme::darkTheme();
    std::vector<std::pair<std::string, std::string>> out;
    const auto add = [&](const QColor& from, const QColor& to) {
        const std::pair pair{from.name().toStdString(), to.name().toStdString()};
        for (const auto& known : out) {
            if (known.first == pair.first)
                return;
        }
        out.push_back(pair);
    };
    add(light.background, dark.background);
    add(light.text, dark.text);
    add(light.mutedText, dark.mutedText);
    add(light.grid, dark.grid);
    add(light.measured, dark.measured);
    add(light.claimed, dark.claimed);
    add(light.good, dark.good);
    add(light.bad, dark.bad);
    // Every hue twice: the second time it is of another alternative.
    for (int hue = SeriesColor::kNobody; hue < 2 * static_cast<int>(light.series.size()); ++hue) {
        for (int shade = 0; shade < PlotTheme::kShades; ++shade)
            add(light.seriesColor({hue, shade}), dark.seriesColor({hue, shade}));
    }
    return out;
}

/// A figure as a picture; `plot` is what it is drawn by.
core::ReportPicture drawn(FigurePlot& plot, Figure figure, const QString& id, const QString& title) {
    static const auto colors = darkColors();
    plot.replaceFigure(std::move(figure));
    return {id.toStdString(),
            title.toStdString(),
            exportedPlot(plot, ExportFormat::Svg, {}).toStdString(),
            {},
            colors};
}

}  // namespace

std::vector<core::ReportPicture> reportPictures(const ChartInput& input) {
    std::vector<core::ReportPicture> out;
    FigurePlot plot;
    auto charts = chartsOf(*input.cases);
    if (input.capacity)
        charts.push_back(capacityChart());
    for (const auto& spec : charts) {
        Figure figure = figureFor(spec, input);
        if (!figure.empty())
            out.push_back(drawn(plot, std::move(figure), spec.id, spec.title));
    }
    return out;
}

std::vector<core::ReportPicture> decisionPictures(const core::Study& study, const core::Decision& decision,
                                                  const QString& evidence) {
    std::vector<core::ReportPicture> out;
    FigurePlot plot;
    for (const auto& [id, title] : decisionCharts()) {
        auto figure = decisionFigure(id, study, decision, evidence);
        if (figure && !figure->empty())
            out.push_back(
                drawn(plot, std::move(figure).value(), QStringLiteral("decision-%1").arg(id), title));
    }
    return out;
}

}  // namespace bakeoff::app
