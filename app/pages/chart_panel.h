// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QTimer>
#include <QWidget>

#include "app/charts/plot_export.h"
#include "app/models/table_model.h"
#include "app/pages/chart_source.h"

QT_BEGIN_NAMESPACE
class QAction;
class QComboBox;
class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;
QT_END_NAMESPACE

namespace bakeoff::app {

class ChartGallery;
class FigurePlot;
class Workbench;

/// Charts to choose from in a gallery: look at one, and read its numbers in the table beside it. A row
/// selected in the table is marked in the chart, and the other way round. Which groups of a chart are hidden
/// is remembered.
class ChartPanel : public QWidget {
    Q_OBJECT
    /// Kept between starts.
    Q_PROPERTY(QString chart READ chartId WRITE showChart USER true)
public:
    /// The charts of the run that is shown.
    explicit ChartPanel(Workbench& workbench, QWidget* parent = nullptr);
    /// `along` is how chart and table lie.
    ChartPanel(ChartSource source, Qt::Orientation along, QWidget* parent = nullptr);

    /// Shows the chart with this id; one that there is not changes nothing.
    void showChart(const QString& id);
    /// Shows the gallery in place of the chart, or the chart again.
    void showGallery(bool shown);
    [[nodiscard]] ChartGallery& gallery() { return *m_gallery; }
    /// The button that opens the gallery; hidden where there is one chart only.
    [[nodiscard]] QToolButton& chooser() { return *m_chooser; }
    [[nodiscard]] QString chartId() const;
    /// Shows the run again; cheap while the panel is not seen.
    void refresh();

    [[nodiscard]] FigurePlot& plot() { return *m_plot; }
    [[nodiscard]] QTableView& table() { return *m_table; }
    [[nodiscard]] QAction& resetAction() { return *m_reset; }
    /// The loads to choose from; hidden where the chart has one only.
    [[nodiscard]] QComboBox& points() { return *m_points; }

    /// The file's ending says the format. In the colours of the window, 1600 x 900.
    void exportChart(const QString& file);
    void exportChart(const QString& file, const ExportOptions& options);
    /// The same, after asking for size, density, colours and file; returns at once.
    void askWhereToExport();
    void copyImage();
    void copyNumbers();

Q_SIGNALS:
    /// What was done, for the status line.
    void done(const QString& message);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makePlotArea();
    QWidget* makeToolBar();
    void makeChooser();
    void fillList();
    void setChart(const QString& id);
    void fillPoints(const ChartSpec& spec);
    [[nodiscard]] Figure figureOf(const ChartSpec& spec);
    [[nodiscard]] int rowHeight() const;
    void fitHeight();
    void showTable();
    void selectTableRow(int row);
    void loadHidden();
    void saveHidden();

    ChartSource m_source;
    std::vector<ChartSpec> m_charts;  ///< to choose from
    QString m_chart;                  ///< id of the one that is shown
    int m_refreshes = 0;
    QToolButton* m_chooser;
    QStackedWidget* m_stack;
    ChartGallery* m_gallery;
    QComboBox* m_points;
    std::vector<core::CaseParameters> m_pointList;  ///< of m_points
    FigurePlot* m_plot;
    QTableView* m_table;
    QLabel* m_tooMany;
    TableModel m_model;
    QTimer m_tableTimer;
    QAction* m_chooserAction = nullptr;
    QAction* m_pointsAction = nullptr;
    QToolButton* m_copy = nullptr;
    QAction* m_reset = nullptr;
    QAction* m_copyImage = nullptr;
    QAction* m_copyNumbers = nullptr;
    QAction* m_export = nullptr;
    bool m_selecting = false;  ///< a selection is on its way from one to the other
    bool m_stale = true;
};

}  // namespace bakeoff::app
