// SPDX-License-Identifier: GPL-3.0-only
#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

#include "app/charts/chart_catalog.h"
#include "app/charts/chart_groups.h"
#include "app/charts/compare_figures.h"
#include "app/charts/decision_figures.h"
#include "app/charts/figure_marks.h"
#include "app/charts/figure_plot.h"
#include "app/charts/plot_export.h"
#include "app/charts/report_pictures.h"
#include "app/store/run_store.h"
#include "core/capacity/capacity.h"
#include "core/protocol/exit_codes.h"
#include "core/verdict/claim_check.h"
#include "core/verdict/claim_envelope.h"
#include "tests/app/made_trials.h"
#include "tests/app/program.h"
#include "tests/support/bundled_study.h"

using namespace bakeoff;
using namespace bakeoff::app;

namespace {

/// Two trials of one subject are rejected; every workload that charts are drawn of has the same trials.
std::vector<core::TrialResult> doubtfulTrials(const std::string& workload, bool doubtful) {
    auto trials = madeTrials();
    for (auto& trial : trials) {
        trial.workload = workload;
        if (doubtful && trial.subject == "gin" && trial.trial < 2)
            trial.checks = {{core::Check::ServerIdle, core::ValidityCheck::Verdict::Fail,
                             core::Message::verbatim("idle"), core::Message::verbatim("More load.")}};
    }
    return trials;
}

QString textsOf(const QByteArray& svg) {
    QXmlStreamReader xml(svg);
    QString texts;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("text"))
            texts += xml.readElementText(QXmlStreamReader::IncludeChildElements) + QLatin1Char(' ');
    }
    return texts.simplified();  // what is wrapped is one text a line
}

QString pictureOf(Figure figure) {
    FigurePlot plot;
    plot.replaceFigure(std::move(figure));
    return textsOf(exportedPlot(plot, ExportFormat::Svg, {}));
}

const QString kFoot = QStringLiteral("Proc · Debian · 2026-01-02 03:04 · run 20260102-030400");

}  // namespace

/// Every picture says where it is from, and whether what it shows is to be believed.
class TestChartMarks : public QObject {
    Q_OBJECT
    core::Study m_study = tests::bundledStudy();

    /// A chart that `bakeoff chart --list` names, of a run that is doubtful or not.
    QString picture(const QString& id, bool doubtful) const {
        std::string workload = "http-json";
        for (const auto& spec : allCharts()) {
            if (spec.id == id && !spec.workload.empty())
                workload = spec.workload;
        }
        const auto trials = doubtfulTrials(workload, doubtful);
        const auto cases = core::summarizeCases(trials);
        const auto checks = core::checkClaims(m_study, cases);
        if (id == compareChart().id) {
            CompareInput input;
            input.study = &m_study;
            input.runs.push_back({QStringLiteral("first"), &cases, &trials, kFoot});
            input.runs.push_back(
                {QStringLiteral("second"), &cases, &trials, QStringLiteral("the other run")});
            input.changes.push_back({"second", core::compareRuns(cases, cases)});
            return pictureOf(makeCompareFigure(id, input).value());
        }
        ChartInput input;
        input.study = &m_study;
        input.cases = &cases;
        input.trials = &trials;
        input.checks = &checks;
        input.provenance = kFoot;
        core::ClaimEnvelope envelope;
        envelope.axes = {"connections"};
        envelope.points.emplace_back();
        envelope.points.back().parameters = {{"connections", 10}};
        envelope.points.back().run = "20260102-030400";
        envelope.points.back().verdict =
            doubtful ? core::ClaimVerdict::Withheld : core::ClaimVerdict::Inconclusive;
        input.envelope = &envelope;
        core::Traffic traffic;
        traffic.meanPerS = 100;
        traffic.peakPerS = 200;
        core::PriceList prices;
        prices.currency = "USD";
        prices.instances.push_back({});
        prices.instances.back().id = "x";
        prices.instances.back().vcpus = 4;
        prices.instances.back().memoryBytes = 8e9;
        prices.instances.back().pricePerMonth = 100;
        const auto capacity = core::capacityOf(m_study, cases, traffic, prices);
        if (id == capacityChart().id) {
            if (!capacity)
                qFatal("%s", capacity.error().text().c_str());
            input.capacity = &*capacity;
        }
        return pictureOf(makeFigure(id, input).value());
    }

private Q_SLOTS:
    void everyChartIsMarked_data() {
        QTest::addColumn<QString>("chart");
        for (const auto& row : chartList().rows)
            QTest::newRow(row[0].text.english().c_str()) << QString::fromStdString(row[0].text.english());
        QVERIFY(chartList().rows.size() > allCharts().size());
    }
    void everyChartIsMarked() {
        QFETCH(QString, chart);
        const QString good = picture(chart, false);
        QVERIFY2(good.contains(QStringLiteral("20260102-030400")), qPrintable(good));
        QVERIFY2(!good.contains(QStringLiteral("⚠")), qPrintable(good));
        const QString bad = picture(chart, true);
        QVERIFY2(bad.contains(QStringLiteral("20260102-030400")), qPrintable(bad));
        QVERIFY2(bad.contains(QStringLiteral("⚠")), qPrintable(bad));
        QVERIFY2(bad.contains(QStringLiteral("did not pass")), qPrintable(bad));
    }

    /// Each of the runs that are laid over each other has its line at the foot.
    void everyRunIsNamed() {
        const QString texts = picture(compareChart().id, true);
        QVERIFY2(texts.contains(QStringLiteral("the other run")), qPrintable(texts));
        QVERIFY2(texts.contains(QStringLiteral("second: ")), qPrintable(texts));
    }

    void withoutARunTheFiguresAreTheArticles() {
        const std::vector<core::CaseSummary> none;
        const std::vector<core::TrialResult> noTrials;
        ChartInput input;
        input.study = &m_study;
        input.cases = &none;
        input.trials = &noTrials;
        const auto figure = makeFigure(QStringLiteral("claims"), input);
        QVERIFY(figure.ok());
        QCOMPARE(figure->footer, articleProvenance(m_study));
        core::Answers answers;
        answers.amounts[m_study.scenarios.front().id] = 1;
        const auto decision = core::decide(m_study, answers);
        QVERIFY(decision.ok());
        for (const auto& [id, title] : decisionCharts()) {
            const auto drawn = decisionFigure(id, m_study, *decision);
            QVERIFY(drawn.ok());
            QCOMPARE(drawn->footer, articleProvenance(m_study));
            const auto measured = decisionFigure(id, m_study, *decision, evidenceText(QStringLiteral("R")));
            QVERIFY(measured->footer.contains(QStringLiteral("run R")));
        }
    }

    /// What was not asked for is no alarm; what went wrong is one.
    void onlyWhatWentWrongIsRed_data() {
        QTest::addColumn<bool>("failed");
        QTest::newRow("not measured") << false;
        QTest::newRow("rejected") << true;
    }
    void onlyWhatWentWrongIsRed() {
        QFETCH(bool, failed);
        auto trials = doubtfulTrials("http-json", false);
        std::erase_if(trials, [&](const auto& trial) { return !failed && trial.subject == "flask"; });
        for (auto& trial : trials) {
            if (trial.subject == "flask")
                trial.checks = {{core::Check::ServerIdle, core::ValidityCheck::Verdict::Fail,
                                 core::Message::verbatim("idle"), core::Message::verbatim("More load.")}};
        }
        const auto cases = core::summarizeCases(trials);
        ChartInput input;
        input.study = &m_study;
        input.cases = &cases;
        input.trials = &trials;
        const auto figure = makeFigure(QStringLiteral("throughput"), input);
        QVERIFY(figure.ok());
        const auto& measured = figure->series.front();
        QCOMPARE(measured.labelRoles.size(), measured.points.size());
        bool red = false;
        bool grey = false;
        for (std::size_t i = 0; i < measured.points.size(); ++i) {
            red = red || measured.labelRoles[i] == PlotTheme::Role::Bad;
            grey = grey || measured.labelRoles[i] == PlotTheme::Role::Muted;
        }
        QCOMPARE(red, failed);
        QVERIFY(grey);  // rows of the source that nobody has measured
    }

    /// Whoever counts with a table finds numbers or nothing, in a unit that the column states.
    void numbersAreNumbers_data() {
        QTest::addColumn<QString>("chart");
        for (const auto& spec : allCharts()) {
            if (spec.workload == "http-json" || spec.workload.empty())
                QTest::newRow(qPrintable(spec.id)) << spec.id;
        }
    }
    void numbersAreNumbers() {
        QFETCH(QString, chart);
        const auto trials = doubtfulTrials("http-json", true);
        const auto cases = core::summarizeCases(trials);
        const auto checks = core::checkClaims(m_study, cases);
        ChartInput input;
        input.study = &m_study;
        input.cases = &cases;
        input.trials = &trials;
        input.checks = &checks;
        const auto plot = makeChart(chart, input);
        QVERIFY(plot.ok());
        const auto table = (*plot)->dataTable();
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const auto& column = table.columns[c];
            const auto title = column.title.english();
            QVERIFY2(title.find("logarithmic") == std::string::npos, title.c_str());
            if (!column.numeric)
                continue;
            QVERIFY2(column.key == "n" || column.key == "count" || title.find('[') != std::string::npos ||
                         (*plot)->figure().panels.size() > 1,
                     title.c_str());
            for (const auto& row : table.rows) {
                const QString text = QString::fromStdString(core::rawText(column, row[c]));
                bool ok = text.isEmpty();
                if (!ok)
                    text.toDouble(&ok);
                QVERIFY2(ok, qPrintable(text));
            }
        }
    }

    void wordsInPlaceOfANumberAreNothing_data() {
        QTest::addColumn<bool>("numeric");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("raw");
        QTest::newRow("a dash") << true << "–"
                                << "";
        QTest::newRow("words") << true << "not measured"
                               << "";
        QTest::newRow("a rule") << true << "invalid: V2"
                                << "";
        QTest::newRow("a number") << true << "12.5"
                                  << "12.5";
        QTest::newRow("a negative one") << true << "−3 %"
                                        << "−3 %";
        QTest::newRow("a bound") << true << "at least 5 MB"
                                 << "at least 5 MB";
        QTest::newRow("words in a column of words") << false << "not measured"
                                                    << "not measured";
        QTest::newRow("a dash in a column of words") << false << "–"
                                                     << "–";
    }
    void wordsInPlaceOfANumberAreNothing() {
        QFETCH(bool, numeric);
        QFETCH(QString, shown);
        QFETCH(QString, raw);
        const core::Column column{"c", core::Message::verbatim("c"), numeric};
        QCOMPARE(QString::fromStdString(core::rawText(column, core::Cell(shown.toStdString()))), raw);
    }

    /// The command line lists its charts, and the costs are one of them and in the report.
    void costsAreDrawnWithoutAWindow() {
        tests::Program program;
        auto store = RunStore::open(program.path("runs.sqlite"));
        QVERIFY(store.ok());
        RunRecord record;
        record.id = QStringLiteral("20261123-091500-test");
        record.startedAt = QDateTime::currentDateTimeUtc();
        record.status = core::RunStatus::Finished;
        record.profile = QStringLiteral("quick");
        QVERIFY((*store)->addRun(record, madeTrials(), {}).ok());
        const auto list = program.run(QStringLiteral("chart --list"));
        QCOMPARE(list.status, core::kExitOk);
        QVERIFY(list.out.contains("capacity") && list.out.contains("throughput") &&
                list.out.contains("envelope"));
        QCOMPARE(program.run(QStringLiteral("chart")).status, core::kExitUsage);
        const auto drawn = program.run(QStringLiteral("chart capacity --rate 50 --peak 200 --format svg"));
        QVERIFY2(drawn.status == core::kExitOk, drawn.err.constData());
        QVERIFY(textsOf(drawn.out).contains(QStringLiteral("20261123-091500-test")));
        QVERIFY(textsOf(drawn.out).contains(QStringLiteral("your peak")));
        QCOMPARE(program.run(QStringLiteral("chart capacity --format svg")).status, core::kExitUsage);
        const QString answers =
            program.written("answers.json", R"({"bakeoff_answers":1,"study":"python-vs-go",
            "traffic":{"mean_per_s":50,"peak_per_s":200}})");
        const auto report = program.run(QStringLiteral("report --format html --answers ") + answers);
        QVERIFY2(report.status == core::kExitOk, report.err.constData());
        QVERIFY(report.out.contains("id=\"chart-capacity\""));
    }
};

QTEST_MAIN(TestChartMarks)
#include "tst_chart_marks.moc"
