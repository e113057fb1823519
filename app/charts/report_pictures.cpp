// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/report_pictures.h"

#include "app/charts/chart_catalog.h"
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
    for (qsizetype i = 0; i < light.series.size(); ++i)
        add(light.series[i], dark.series[i]);
    return out;
}

}  // namespace

std::vector<core::ReportPicture> reportPictures(const ChartInput& input) {
    std::vector<core::ReportPicture> out;
    FigurePlot plot;
    const auto colors = darkColors();
    for (const auto& spec : chartsOf(*input.cases)) {
        Figure figure = figureFor(spec, input);
        if (figure.empty())
            continue;
        plot.replaceFigure(std::move(figure));
        core::ReportPicture picture;
        picture.id = spec.id.toStdString();
        picture.title = spec.title.toStdString();
        picture.svg = exportedPlot(plot, ExportFormat::Svg, {}).toStdString();
        picture.darkColors = colors;
        out.push_back(std::move(picture));
    }
    return out;
}

}  // namespace bakeoff::app
