// SPDX-License-Identifier: GPL-3.0-only
#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QMimeData>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <QtCharts/QChart>
#include <cmath>

#include "app/charts/chart_catalog.h"
#include "app/charts/figure_plot.h"
#include "app/charts/plot_export.h"
#include "app/pages/chart_panel.h"
#include "app/store/run_store.h"
#include "app/workbench/document.h"
#include "app/workbench/shown_run.h"
#include "app/workbench/workbench.h"
#include "core/report/html_report.h"
#include "tests/app/made_trials.h"

using namespace bakeoff;
using namespace bakeoff::app;

class TestExport : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::shared_ptr<RunStore> m_store;
    std::unique_ptr<Workbench> m_workbench;
    std::vector<core::TrialResult> m_trials = madeTrials();
    std::vector<core::CaseSummary> m_cases = core::summarizeCases(m_trials);
    std::vector<core::ClaimCheck> m_checks;

    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    ChartInput input() const {
        ChartInput out;
        out.study = &m_workbench->document().study();
        out.cases = &m_cases;
        out.trials = &m_trials;
        out.checks = &m_checks;
        return out;
    }
    std::unique_ptr<FigurePlot> plotOf(const QString& id) {
        auto plot = makeChart(id, input());
        if (!plot)
            qFatal("%s", plot.error().text().c_str());
        return std::move(plot).value();
    }
    /// Runs the real program on the stored run; returns its exit status.
    int bakeoff(const QStringList& arguments, const char* scaleFactor = "1") {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("BAKEOFF_DATA_DIR"), m_folder.path());
        environment.insert(QStringLiteral("BAKEOFF_RESOURCES"),
                           QStringLiteral(BAKEOFF_SOURCE_DIR "/resources"));
        environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QString::fromLatin1(scaleFactor));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(BAKEOFF_BIN_DIR "/bakeoff"), arguments);
        if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
            return -1;
        if (process.exitCode() != 0)
            qWarning("%s", process.readAllStandardError().constData());
        return process.exitCode();
    }
    static double differing(const QImage& a, const QImage& b) {
        if (a.size() != b.size() || a.isNull())
            return 1;
        qint64 different = 0;
        for (int y = 0; y < a.height(); ++y) {
            for (int x = 0; x < a.width(); ++x)
                different += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
        }
        return static_cast<double>(different) / (static_cast<double>(a.width()) * a.height());
    }

private Q_SLOTS:
    void initTestCase() {
        Locations locations = Locations::find();
        locations.resources = QStringLiteral(BAKEOFF_SOURCE_DIR "/resources");
        locations.subjects = {locations.resources + QStringLiteral("/subjects")};
        locations.data = m_folder.path();
        auto store = RunStore::open(path("runs.sqlite"));
        QVERIFY(store.ok());
        m_store = *store;
        m_workbench = std::make_unique<Workbench>(locations, m_store);
        QVERIFY(m_workbench->openStudy(locations.bundledStudy()).ok());
        RunRecord record;
        record.profile = QStringLiteral("quick");
        record.trialsPlanned = static_cast<int>(m_trials.size());
        auto id = m_store->beginRun(record);
        QVERIFY(id.ok());
        for (const auto& trial : m_trials)
            QVERIFY(m_store->addTrial(*id, trial).ok());
        QVERIFY(m_store->endRun(*id, bakeoff::core::RunStatus::Finished, {}).ok());
        QSignalSpy loaded(&m_workbench->run(), &ShownRun::changed);
        m_workbench->run().loadLatest();
        QVERIFY(loaded.wait());
        QCOMPARE(m_workbench->run().trials().size(), m_trials.size());
    }

    void pngHasSizeDpiThemeAndBackground_data() {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("transparent");
        QTest::newRow("light") << false << false;
        QTest::newRow("dark") << true << false;
        QTest::newRow("light, transparent") << false << true;
        QTest::newRow("dark, transparent") << true << true;
    }
    void pngHasSizeDpiThemeAndBackground() {
        QFETCH(bool, dark);
        QFETCH(bool, transparent);
        auto plot = plotOf(QStringLiteral("throughput"));
        plot->resize(700, 400);
        plot->applyTheme(PlotTheme::forDark(!dark));  // the window's theme is the other one
        ExportOptions options;
        options.pixels = QSize(1200, 900);
        options.scale = 0;
        options.dark = dark;
        options.transparent = transparent;
        options.dpi = 300;
        QVERIFY(savePlot(*plot, path("chart.png"), ExportFormat::Png, options).ok());
        const QImage image(path("chart.png"));
        QCOMPARE(image.size(), QSize(1200, 900));
        QCOMPARE(qRound(image.dotsPerMeterX() * 0.0254), 300);
        QCOMPARE(qRound(image.dotsPerMeterY() * 0.0254), 300);
        QCOMPARE(image.pixelColor(2, 2).alpha(), transparent ? 0 : 255);
        if (!transparent)
            QCOMPARE(image.pixelColor(2, 2).lightness() < 128, dark);
        QCOMPARE(plot->theme().dark, !dark);
        QCOMPARE(plot->size(), QSize(700, 400));
    }

    void svgIsXmlWithTextAndWithoutReferences_data() {
        QTest::addColumn<QString>("chart");
        for (const auto& spec : allCharts()) {
            if (spec.workload == "http-json")
                QTest::newRow(qPrintable(spec.id)) << spec.id;
        }
    }
    void svgIsXmlWithTextAndWithoutReferences() {
        QFETCH(QString, chart);
        auto plot = plotOf(chart);
        const QByteArray svg = exportedPlot(*plot, ExportFormat::Svg, {});
        QXmlStreamReader xml(svg);
        QString texts;
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("text"))
                texts += xml.readElementText(QXmlStreamReader::IncludeChildElements) + QLatin1Char('\n');
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(texts.contains(plot->figure().title));
        // Pictures may stand within the file as data; nothing is fetched.
        static const QRegularExpression reference(QStringLiteral("href=\"(?!data:|#)"));
        QVERIFY(!QString::fromUtf8(svg).contains(reference));
    }

    void namesSurviveInSvg() {
        auto plot = plotOf(QStringLiteral("spectrum"));
        Figure figure = plot->figure();
        figure.series[0].group = QStringLiteral("<fast> & \"first\"");
        plot->replaceFigure(figure);
        QXmlStreamReader xml(exportedPlot(*plot, ExportFormat::Svg, {}));
        bool found = false;
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("text"))
                found = found || xml.readElementText() == figure.series[0].group;
        }
        QVERIFY(!xml.hasError() && found);
    }

    /// Qt's SVG has no clipping: what is zoomed out of sight must not be in the file.
    void aZoomedSvgStaysWithinItsPlot() {
        auto plot = plotOf(QStringLiteral("spectrum"));
        plot->resize(960, 540);
        plot->chart()->resize(960, 540);
        const QRectF area = plot->figureLayout().plot;
        plot->zoomTo(QRectF(area.center() - QPointF(100, 60), QSizeF(200, 60)));
        QVERIFY(plot->zoomed());
        const QString svg = QString::fromUtf8(exportedPlot(*plot, ExportFormat::Svg, {}));
        static const QRegularExpression kShape(QStringLiteral("(?:points|d)=\"([^\"]*)\""));
        static const QRegularExpression kPoint(
            QStringLiteral("(-?[0-9.]+(?:e[-+]?[0-9]+)?),(-?[0-9.]+(?:e[-+]?[0-9]+)?)"));
        int points = 0;
        for (auto shapes = kShape.globalMatch(svg); shapes.hasNext();) {
            for (auto it = kPoint.globalMatch(shapes.next().captured(1)); it.hasNext(); ++points) {
                const auto match = it.next();
                const double x = match.captured(1).toDouble();
                const double y = match.captured(2).toDouble();
                QVERIFY2(x > -20 && x < 980 && y > -20 && y < 560, qPrintable(match.captured(0)));
            }
        }
        QVERIFY(points > 10);
    }

    void pdfHasOnePage() {
        auto plot = plotOf(QStringLiteral("latency"));
        const QByteArray pdf = exportedPlot(*plot, ExportFormat::Pdf, {});
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.contains("/Count 1"));
        QVERIFY(pdf.size() > 2000);
    }

    void csvRowsAreWhatIsSeen() {
        auto plot = plotOf(QStringLiteral("timeline"));
        plot->resize(960, 700);
        plot->chart()->resize(960, 700);
        const auto rows = [&] { return exportedPlot(*plot, ExportFormat::Csv, {}).count("\r\n") - 1; };
        qsizetype all = 0;
        for (const auto& series : plot->figure().series)
            all += static_cast<qsizetype>(series.points.size());
        QCOMPARE(rows(), all);
        const QRectF area = plot->figureLayout().plot;
        plot->zoomTo(QRectF(area.left(), area.top(), area.width() / 3, area.height()));
        qsizetype seen = 0;
        for (const auto& series : plot->figure().series) {
            for (std::size_t i = 0; i < series.points.size(); ++i)
                seen += plot->visibleRange().x.contains(series.points[i].x()) ? 1 : 0;
        }
        QVERIFY(seen > 0 && seen < all);
        QCOMPARE(rows(), seen);
        plot->setGroupShown(plot->figure().groups().first(), false);
        QVERIFY(rows() < seen);
    }

    void clipboardHasPictureAndTable() {
        auto plot = plotOf(QStringLiteral("memory"));
        plot->resize(640, 360);
        copyChart(*plot);
        QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(640, 360));
        copyTable(*plot);
        const QStringList lines =
            QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(static_cast<std::size_t>(lines.size()), plot->tableTwin().rows.size() + 1);
        for (const auto& line : lines)
            QCOMPARE(static_cast<std::size_t>(line.count(QLatin1Char('\t'))),
                     plot->tableTwin().columns.size() - 1);
    }

    /// The picture of the window is the picture of the command line; a screen of twice the density changes
    /// neither.
    void windowAndCommandLineDrawTheSame_data() {
        QTest::addColumn<QString>("chart");
        for (const auto* chart :
             {"throughput", "spectrum", "timeline", "heatmap", "trials", "cpu-vs-latency"})
            QTest::newRow(chart) << QString::fromLatin1(chart);
    }
    void windowAndCommandLineDrawTheSame() {
        QFETCH(QString, chart);
        ChartPanel panel(*m_workbench);
        panel.resize(900, 700);
        panel.show();
        panel.showChart(chart);
        QCOMPARE(panel.chartId(), chart);
        panel.exportChart(path("window.png"));
        for (const char* factor : {"1", "2"}) {
            QCOMPARE(bakeoff({QStringLiteral("chart"), chart, QStringLiteral("-o"), path("line.png"),
                              QStringLiteral("--size"), QStringLiteral("1600x900")},
                             factor),
                     0);
            const double share = differing(QImage(path("window.png")), QImage(path("line.png")));
            QVERIFY2(share < 0.001, qPrintable(QString::number(share)));
        }
    }

    void commandLineWritesEveryFormat_data() {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("png") << "png" << QByteArray("\x89PNG");
        QTest::newRow("svg") << "svg" << QByteArray("<?xml");
        QTest::newRow("pdf") << "pdf" << QByteArray("%PDF-");
        QTest::newRow("csv") << "csv" << QByteArray("Name,Series,");
    }
    void commandLineWritesEveryFormat() {
        QFETCH(QString, ending);
        QFETCH(QByteArray, begin);
        const QString file = m_folder.filePath(QStringLiteral("chart.") + ending);
        QCOMPARE(bakeoff({QStringLiteral("chart"), QStringLiteral("throughput"), QStringLiteral("-o"), file,
                          QStringLiteral("--theme"), QStringLiteral("dark"), QStringLiteral("--transparent"),
                          QStringLiteral("--dpi"), QStringLiteral("150")}),
                 0);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().startsWith(begin));
    }

    void reportsStandAlone() {
        QCOMPARE(bakeoff({QStringLiteral("report"), QStringLiteral("-o"), path("report.html")}), 0);
        QFile file(path("report.html"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString html = QString::fromUtf8(file.readAll());
        // The name of a namespace is no request.
        html.remove(QStringLiteral("http://www.w3.org/2000/svg"));
        for (const auto* fetching :
             {"http:", "https:", "src=\"/", "<script", "<link", "@import", "url(", "<iframe"})
            QVERIFY2(!html.contains(QLatin1String(fetching)), fetching);
        static const QRegularExpression reference(QStringLiteral("(?:href|src)=\"(?!data:|#)"));
        QVERIFY(!html.contains(reference));
        for (const auto* part :
             {"prefers-color-scheme: dark", "id=\"recommendation\"", "id=\"chart-spectrum\"", "id=\"claims\"",
              "id=\"matrix\"", "id=\"machine\"", "id=\"reproduce\""})
            QVERIFY2(html.contains(QLatin1String(part)), part);
        QCOMPARE(html.count(QStringLiteral("<svg ")), html.count(QStringLiteral("</svg>")));
        QVERIFY(html.count(QStringLiteral("<svg ")) >= 8);

        QCOMPARE(bakeoff({QStringLiteral("report"), QStringLiteral("-o"), path("report.md")}), 0);
        QFile markdown(path("report.md"));
        QVERIFY(markdown.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(markdown.readAll());
        static const QRegularExpression picture(QStringLiteral("!\\[[^\\]]*\\]\\(([^)]*)\\)"));
        auto it = picture.globalMatch(text);
        int pictures = 0;
        for (; it.hasNext(); ++pictures)
            QVERIFY(QFile::exists(m_folder.filePath(it.next().captured(1))));
        QVERIFY(pictures >= 8);
    }

    void objectivesAreReadAndMarked_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("quantile");
        QTest::addColumn<double>("ns");
        QTest::newRow("plain") << "20ms" << 0.99 << 20e6;
        QTest::newRow("p99.9") << "p99.9 = 1 s" << 0.999 << 1e9;
        QTest::newRow("at most") << "p50 <= 300us" << 0.5 << 300e3;
        QTest::newRow("no unit") << "20" << 0.0 << 0.0;
        QTest::newRow("bytes") << "20MB" << 0.0 << 0.0;
        QTest::newRow("p100") << "p100=1s" << 0.0 << 0.0;
        QTest::newRow("empty") << "" << 0.0 << 0.0;
    }
    void objectivesAreReadAndMarked() {
        QFETCH(QString, text);
        QFETCH(double, quantile);
        QFETCH(double, ns);
        const auto objective = parseObjective(text);
        QCOMPARE(objective.ok(), ns > 0);
        if (!objective)
            return;
        QVERIFY(std::fabs(objective->quantile - quantile) < 1e-12);
        QCOMPARE(objective->ns, ns);
        ChartInput of = input();
        of.objective = *objective;
        const auto figure = makeFigure(QStringLiteral("spectrum"), of);
        QVERIFY(figure.ok());
        QCOMPARE(figure->marks.size(), std::size_t{2});
        QCOMPARE(figure->marks[0].at, ns);
    }

    void textsAreEscapedInHtml() {
        core::Table table{"t",
                          core::Message::verbatim("a < b"),
                          {{"x", core::Message::verbatim("\"x\"")}},
                          {{core::Cell("<script>&", core::Json(), core::Message::verbatim("tip \""))}}};
        const auto html = core::toHtml(table);
        QVERIFY(html.find("<script>") == std::string::npos);
        QVERIFY(html.find("&lt;script&gt;&amp;") != std::string::npos);
        QVERIFY(html.find("title=\"tip &quot;\"") != std::string::npos);
        QCOMPARE(core::inlineSvg("no drawing"), std::string());
    }
};

QTEST_MAIN(TestExport)
#include "tst_export.moc"
