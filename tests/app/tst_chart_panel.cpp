// SPDX-License-Identifier: GPL-3.0-only
#include <QAction>
#include <QApplication>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>
#include <QtCharts/QChart>

#include "app/charts/figure_plot.h"
#include "app/pages/chart_panel.h"
#include "app/store/run_store.h"
#include "app/workbench/shown_run.h"
#include "app/workbench/workbench.h"
#include "tests/app/made_trials.h"

using namespace bakeoff;
using namespace bakeoff::app;

class TestChartPanel : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::shared_ptr<RunStore> m_store;
    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<ChartPanel> m_panel;

    void makePanel() {
        m_panel = std::make_unique<ChartPanel>(*m_workbench);
        m_panel->resize(1024, 640);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    FigurePlot& plot() { return m_panel->plot(); }
    /// The middle of a bar.
    QPoint barAt(std::size_t series, std::size_t point) {
        return FigurePainter::barRect(plot().figure(), plot().figureLayout(), plot().visibleRange(),
                                      plot().figure().series[series], point)
            .center()
            .toPoint();
    }

private Q_SLOTS:
    void initTestCase() {
        Locations locations = Locations::find();
        locations.resources = QStringLiteral(BAKEOFF_SOURCE_DIR "/resources");
        locations.subjects = {locations.resources + QStringLiteral("/subjects")};
        locations.data = m_folder.path();
        auto store = RunStore::open(m_folder.filePath(QStringLiteral("runs.sqlite")));
        QVERIFY(store.ok());
        m_store = *store;
        m_workbench = std::make_unique<Workbench>(locations, m_store);
        QVERIFY(m_workbench->openStudy(locations.bundledStudy()).ok());
        auto id = m_store->beginRun({});
        QVERIFY(id.ok());
        for (const auto& trial : madeTrials())
            QVERIFY(m_store->addTrial(*id, trial).ok());
        QSignalSpy loaded(&m_workbench->run(), &ShownRun::changed);
        m_workbench->run().loadLatest();
        QVERIFY(loaded.wait());
    }
    void init() { makePanel(); }
    void cleanup() { m_panel.reset(); }

    void everyChartIsWholeAndHasATwin_data() {
        QTest::addColumn<QString>("chart");
        for (const auto& spec : allCharts()) {
            if (spec.workload == "http-json" || spec.workload.empty())
                QTest::newRow(qPrintable(spec.id)) << spec.id;
        }
    }
    void everyChartIsWholeAndHasATwin() {
        QFETCH(QString, chart);
        m_panel->showChart(chart);
        QCOMPARE(m_panel->chartId(), chart);
        plot().resize(1024, 640);
        plot().chart()->resize(1024, 640);
        QVERIFY(!plot().labelsTruncated());
        QVERIFY(!plot().accessibleName().isEmpty());
        if (chart == QLatin1String("rate-curve"))
            return;  // one rate gives no curve, and the chart says so
        QVERIFY(!plot().figure().empty());
        QTRY_COMPARE(m_panel->table().model()->rowCount(), static_cast<int>(plot().tableTwin().rows.size()));
        QVERIFY(m_panel->table().model()->rowCount() > 0);
    }

    void hoverSaysSeriesValueUnitAndCount() {
        m_panel->showChart(QStringLiteral("latency"));
        const auto mark = plot().markAt(barAt(0, 2));
        QVERIFY(mark && mark->series == 0 && mark->point == 2);
        const QString text = plot().textOf(*mark);
        QVERIFY2(text.contains(QStringLiteral(" ms")) && text.contains(QStringLiteral("n = 6")) &&
                     text.contains(QStringLiteral("Measured")) && text.contains(QStringLiteral("(")),
                 qPrintable(text));
        QTest::mouseMove(plot().viewport(), barAt(0, 2));
        QTRY_VERIFY(QToolTip::text().contains(QStringLiteral("n = 6")));
        QVERIFY(!plot().markAt(plot().figureLayout().plot.topRight() - QPointF(3, -3)));
    }

    void barAndRowSelectEachOther() {
        m_panel->showChart(QStringLiteral("memory"));
        QTRY_VERIFY(m_panel->table().model()->rowCount() > 3);
        QTest::mouseClick(plot().viewport(), Qt::LeftButton, {}, barAt(0, 1));
        QCOMPARE(plot().selectedRow(), 1);
        QCOMPARE(m_panel->table().currentIndex().row(), 1);
        m_panel->table().selectRow(2);
        QCOMPARE(plot().selectedRow(), 2);
        const QImage with = plot().grab().toImage();
        plot().selectRow(-1);
        QVERIFY(plot().grab().toImage() != with);
    }

    void zoomPanAndReset() {
        m_panel->showChart(QStringLiteral("spectrum"));
        QVERIFY(!m_panel->resetAction().isEnabled());
        const auto full = plot().visibleRange();
        const QPoint middle = plot().figureLayout().plot.center().toPoint();
        // A rectangle.
        QTest::mousePress(plot().viewport(), Qt::LeftButton, {}, middle);
        QTest::mouseMove(plot().viewport(), middle + QPoint(60, 40));
        QTest::mouseRelease(plot().viewport(), Qt::LeftButton, {}, middle + QPoint(120, 80));
        QVERIFY(plot().zoomed() && m_panel->resetAction().isEnabled());
        const auto zoomed = plot().visibleRange();
        QVERIFY(zoomed.x.span() < full.x.span() && zoomed.y[0].span() < full.y[0].span());
        // Panning keeps the size.
        QTest::keyClick(&plot(), Qt::Key_Left);
        QVERIFY(plot().visibleRange().x.low < zoomed.x.low);
        QVERIFY(std::fabs(plot().visibleRange().x.span() - zoomed.x.span()) < 1e-9);
        // The table follows.
        QTRY_COMPARE(m_panel->table().model()->rowCount(), static_cast<int>(plot().tableTwin().rows.size()));
        QTest::keyClick(&plot(), Qt::Key_0, Qt::ControlModifier);
        QVERIFY(!plot().zoomed() && !m_panel->resetAction().isEnabled());
        QVERIFY(plot().visibleRange() == full);
        // The wheel zooms about the pointer.
        const double under = plot().figureLayout().xAt(plot().visibleRange(), middle.x());
        QWheelEvent wheel(middle, plot().viewport()->mapToGlobal(middle), {}, {0, 240}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(plot().viewport(), &wheel);
        QVERIFY(plot().zoomed());
        QVERIFY(std::fabs(plot().figureLayout().xAt(plot().visibleRange(), middle.x()) - under) < 0.1);
        QTest::mouseDClick(plot().viewport(), Qt::LeftButton, {}, middle);
        QVERIFY(!plot().zoomed());
        // Never further out than everything.
        plot().zoomAt(middle, 0.5);
        QVERIFY(!plot().zoomed());
    }

    void stackedPanelsShareOneTimeAxis() {
        m_panel->showChart(QStringLiteral("timeline"));
        const auto full = plot().visibleRange();
        const QRectF area = plot().figureLayout().plot;
        plot().zoomTo(QRectF(area.left() + 50, area.top(), 200, 20));
        QVERIFY(plot().zoomed());
        QVERIFY(plot().visibleRange().x.span() < full.x.span() / 2);
        QCOMPARE(plot().visibleRange().y.size(), full.y.size());
        for (const auto& panel : plot().figureLayout().panels)
            QCOMPARE(panel.area.width(), plot().figureLayout().panels[0].area.width());
    }

    void legendHidesAndIsRemembered() {
        m_panel->showChart(QStringLiteral("spectrum"));
        const auto entry = plot().figureLayout().legend[0];
        const QRect place = entry.rect.toRect();
        const auto rows = plot().tableTwin().rows.size();
        const QImage before = plot().grab(place).toImage();
        QTest::mouseClick(plot().viewport(), Qt::LeftButton, {}, place.center());
        QVERIFY(plot().hiddenGroups().contains(entry.group));
        QVERIFY(plot().tableTwin().rows.size() < rows);
        // The marker stays, dimmed: something is still painted there, and it is fainter.
        const QImage after = plot().grab(place).toImage();
        const auto darkest = [](const QImage& image) {
            int least = 255;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    least = std::min(least, qGray(image.pixel(x, y)));
            }
            return least;
        };
        QVERIFY(plot().theme().dark || darkest(after) > darkest(before));
        QVERIFY(plot().theme().dark || darkest(after) < 230);
        makePanel();
        m_panel->showChart(QStringLiteral("spectrum"));
        QVERIFY(plot().hiddenGroups().contains(entry.group));
        m_panel->showChart(QStringLiteral("throughput"));
        QVERIFY(!plot().hiddenGroups().contains(entry.group));
        m_panel->showChart(QStringLiteral("spectrum"));
        plot().setGroupShown(entry.group, true);
    }

    void chartsFollowThePaletteLive() {
        m_panel->showChart(QStringLiteral("throughput"));
        const QPalette before = QApplication::palette();
        for (const bool dark : {true, false, true}) {
            QPalette palette = before;
            palette.setColor(QPalette::Window, dark ? QColor(30, 30, 30) : QColor(250, 250, 250));
            QApplication::setPalette(palette);
            QTRY_COMPARE(plot().theme().dark, dark);
            QCOMPARE(plot().grab().toImage().pixelColor(3, 3).lightness() < 128, dark);
        }
        QApplication::setPalette(before);
    }
};

QTEST_MAIN(TestChartPanel)
#include "tst_chart_panel.moc"
