// SPDX-License-Identifier: GPL-3.0-only
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "app/charts/chart_catalog.h"
#include "app/charts/figure_plot.h"
#include "app/charts/plot_export.h"
#include "app/pages/benchmarks_page.h"
#include "app/pages/card_button.h"
#include "app/pages/chart_panel.h"
#include "app/pages/ecosystem_page.h"
#include "app/pages/overview_page.h"
#include "app/pages/questionnaire_page.h"
#include "app/pages/table_page.h"
#include "app/run/run_session.h"
#include "app/workbench/document.h"
#include "app/workbench/recommendation.h"
#include "app/workbench/shown_run.h"
#include "app/workbench/workbench.h"
#include "tests/app/picture.h"
#include "tests/app/window_fixture.h"

using namespace bakeoff;
using namespace bakeoff::app;

constexpr int kLeastColours = 16;  ///< of a page that shows something

class TestWindow : public QObject {
    Q_OBJECT
    std::unique_ptr<WindowFixture> m_program;
    Workbench* m_workbench = nullptr;  ///< of the program
    MainWindow* m_window = nullptr;

    void open() {
        m_program->open();
        m_workbench = m_program->workbench.get();
        m_window = m_program->window.get();
    }

private Q_SLOTS:
    void init() {
        m_program = std::make_unique<WindowFixture>();
        open();
    }
    void cleanup() { m_program.reset(); }

    void everyPageOpens() {
        QCOMPARE(m_window->pages().size(), std::size_t{10});
        for (auto* page : m_window->pages()) {
            m_window->showPage(page->id());
            QTRY_VERIFY2(page->isVisible() && coloursOf(*page) > kLeastColours, qPrintable(page->id()));
            QVERIFY2(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(page->id())), qPrintable(page->id()));
        }
    }

    /// What the first window does not show is made when it is seen.
    void laterPagesAreMadeWhenTheyAreSeen() {
        auto& page = m_window->page<BenchmarksPage>();
        QSignalSpy checked(&page.planPanel(), &PlanPanel::toolsChecked);
        page.planPanel().checkToolsWhenSeen();
        QVERIFY(page.findChildren<FigurePlot*>().isEmpty());
        QTest::qWait(50);
        QCOMPARE(checked.size(), 0);
        m_window->showPage(BenchmarksPage::kId);
        QVERIFY(!page.findChildren<FigurePlot*>().isEmpty());
        QTRY_COMPARE(checked.size(), 1);
        m_window->showPage(OverviewPage::kId);
        m_window->showPage(BenchmarksPage::kId);
        QTest::qWait(50);
        QCOMPARE(checked.size(), 1);
        // Charts made late have the window's colours.
        QCOMPARE(page.charts().plot().theme().dark, false);
    }

    /// Cards and banners lead to a page that there is.
    void everyCardLeadsToItsPage() {
        const auto cards = m_window->page<OverviewPage>().findChildren<CardButton*>();
        QSet<QString> reached;
        for (auto* card : cards) {
            m_window->showPage(OverviewPage::kId);
            card->click();
            reached.insert(m_window->currentPage().id());
        }
        QCOMPARE(reached.size(), cards.size());
        QVERIFY(!reached.contains(OverviewPage::kId));
        m_window->showPage(QStringLiteral("no-such-page"));
        QVERIFY(reached.contains(m_window->currentPage().id()));
    }

    void aPageWithoutAChartSaysSo() {
        m_window->showPage(OverviewPage::kId);
        m_window->askWhereToExportChart();
        QVERIFY(!m_window->findChild<QDialog*>());
        QVERIFY(m_window->statusBar()->currentMessage().contains(QStringLiteral("no chart")));
    }

    void everyPageOpensWithImportedArticles_data() {
        QTest::addColumn<QString>("article");
        const QDir folder(QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/articles"));
        for (const auto& name : folder.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
        QTest::newRow("a saved page")
            << QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/articles_html/saved-page.html");
    }

    /// Other topics, three alternatives and more, studies without scenarios or without figures.
    void everyPageOpensWithImportedArticles() {
        QFETCH(QString, article);
        const std::string before = m_workbench->document().study().title;
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(article)});
        // Qt sends a drop to the widget that took the drag.
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window, &drop);
        QVERIFY(m_workbench->document().study().title != before);
        auto* report = m_window->findChild<QDialog*>(QStringLiteral("importReport"));
        QVERIFY(report && report->isVisible());
        QVERIFY(report->findChild<QPlainTextEdit*>()->toPlainText().contains(QStringLiteral("Found:")));
        report->close();
        for (auto* page : m_window->pages()) {
            m_window->showPage(page->id());
            QTRY_VERIFY2(page->isVisible() && coloursOf(*page) > kLeastColours, qPrintable(page->id()));
        }
    }

    /// Overview lists what the source says and does not say of how it measured, where it was an article.
    void overviewTellsWhatTheSourceSaysOfItsMeasurements() {
        const auto* record = m_window->page<OverviewPage>().findChild<QLabel*>(QStringLiteral("experiment"));
        QVERIFY(record);
        QVERIFY(
            m_workbench
                ->openArticle(QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/experiments/everything-said.md"))
                .ok());
        QVERIFY(!record->isHidden());
        QVERIFY(record->text().contains(QStringLiteral("wrk: 400 connections")));
        QCOMPARE(record->text().count(QStringLiteral("<tr>")), qsizetype{8});
        QVERIFY(
            m_workbench
                ->openArticle(QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/experiments/nothing-said.md"))
                .ok());
        QCOMPARE(record->text().count(QStringLiteral("✗")), qsizetype{8});
    }

    void ecosystemIsSearchable() {
        auto& page = m_window->page<EcosystemPage>();
        const int all = page.view()->model()->rowCount();
        QVERIFY(all >= 16);
        page.searchField()->setText(QStringLiteral("kafka"));
        QCOMPARE(page.view()->model()->rowCount(), 1);
        page.searchField()->clear();
        QCOMPARE(page.view()->model()->rowCount(), all);
    }

    void answersChangeTheRecommendation() {
        auto& model = m_window->page<QuestionnairePage>().model();
        QAbstractItemModelTester tester(&model);
        const auto pick = [&](const QString& scenario, int choice) {
            for (int row = 0; row < model.rowCount(); ++row) {
                const auto* share = std::get_if<core::Question::Share>(&model.question(row).asks);
                if (share && QString::fromStdString(share->scenario) == scenario)
                    return model.setData(model.index(row, QuestionnaireModel::AnswerColumn), choice,
                                         Qt::EditRole);
            }
            return false;
        };
        const auto first = QString::fromStdString(m_workbench->document().study().scenarios[0].id);
        // What is not answered is unknown, so one answer alone decides nothing.
        QVERIFY(pick(first, 5));
        QVERIFY(m_workbench->recommendation().decision()->verdict == core::Decision::Verdict::Open);
        for (const auto& scenario : m_workbench->document().study().scenarios) {
            if (scenario.id != first.toStdString())
                QVERIFY(pick(QString::fromStdString(scenario.id), 1));
        }
        const auto winner = m_workbench->recommendation().decision()->headline.english();
        QCOMPARE(winner, m_workbench->document().study().alternativeName(
                             m_workbench->document().study().scenarios[0].recommended[0]));
        QVERIFY(
            m_window->page<QuestionnairePage>().recommendation().contains(QString::fromStdString(winner)));
        for (const auto& scenario : m_workbench->document().study().scenarios)
            QVERIFY(pick(QString::fromStdString(scenario.id), 0));
        QVERIFY(m_workbench->document().answers().empty());
        QVERIFY(m_window->page<QuestionnairePage>().stateText().startsWith(QStringLiteral("0 of")));
    }

    /// Two services that want different alternatives: a language for each, and the answers outlive the
    /// window.
    void servicesAreDecidedSideBySide() {
        const auto& scenarios = m_workbench->document().study().scenarios;
        const auto wants = [&](const std::string& alternative) {
            return std::find_if(scenarios.begin(), scenarios.end(),
                                [&](const auto& scenario) {
                                    return scenario.recommended == std::vector<std::string>{alternative};
                                })
                ->id;
        };
        const auto& alternatives = m_workbench->document().study().alternatives;
        m_workbench->document().renameService(QStringLiteral("orders"));
        core::Answers answers;
        const auto nothingBut = [&](const std::string& wanted) {
            std::map<std::string, double> amounts;
            for (const auto& scenario : scenarios)
                amounts[scenario.id] = scenario.id == wanted ? 10 : 0;
            return amounts;
        };
        answers.amounts = nothingBut(wants(alternatives[0].id));
        m_workbench->document().setAnswers(answers);
        QVERIFY(!m_workbench->recommendation().services());
        m_workbench->document().addService(QStringLiteral("orders"));
        QCOMPARE(m_workbench->document().services().back().name, std::string("orders 2"));
        answers.amounts = nothingBut(wants(alternatives[1].id));
        m_workbench->document().setAnswers(answers);
        QVERIFY(m_workbench->recommendation().services() && m_workbench->recommendation().services()->split);
        QCOMPARE(m_workbench->recommendation().services()->architecture.nodes.size(), std::size_t{3});
        m_window->showPage(QuestionnairePage::kId);
        QTRY_VERIFY(coloursOf(m_window->page<QuestionnairePage>()) > kLeastColours);
        const auto kept = m_workbench->document().services();
        const auto study = m_workbench->locations().bundledStudy();
        QVERIFY(m_workbench->openStudy(study).ok());
        QVERIFY(m_workbench->document().services() == kept);
        m_workbench->document().removeService();
        QCOMPARE(m_workbench->document().services().size(), std::size_t{1});
        QVERIFY(!m_workbench->recommendation().services());
    }

    void aRunIsWatchedToItsEndWithoutFreezing() {
        qputenv("BAKEOFF_FAKE_MODE", "slow");
        m_window->showPage(BenchmarksPage::kId);
        auto& page = m_window->page<BenchmarksPage>();
        QAbstractItemModelTester tester(&page.plan());
        const auto group = page.plan().index(0, 0);
        page.plan().checkOnly(group);
        QCOMPARE(page.plan().checkedCases().size(), static_cast<std::size_t>(page.plan().rowCount(group)));
        QSignalSpy finished(&m_workbench->session(), &RunSession::runFinished);
        qint64 longestGap = 0;
        QElapsedTimer sinceTick;
        QTimer tick;
        connect(&tick, &QTimer::timeout, this,
                [&] { longestGap = std::max(longestGap, sinceTick.restart()); });
        page.startRun();
        sinceTick.start();
        tick.start(5);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60000);
        QCOMPARE(finished.at(0).at(1).value<bakeoff::core::RunStatus>(), bakeoff::core::RunStatus::Finished);
        QVERIFY(page.statusText().contains(QStringLiteral("finished")));
        QCOMPARE(m_workbench->run().cases().size(), static_cast<std::size_t>(page.plan().rowCount(group)));
        qInfo("longest event-loop gap: %lld ms", static_cast<long long>(longestGap));

        // The page shows the result now; the chart is a tab away.
        const QString file = m_program->folder.filePath(QStringLiteral("chart.png"));
        m_window->showPage(BenchmarksPage::kId);
        page.findChild<QTabWidget*>(QStringLiteral("keep-tab"))->setCurrentIndex(2);
        m_window->exportChart(file);
        QVERIFY(!QImage(file).isNull());
    }

    /// With the real runner: each subject says what is missing, every page still opens, and nothing can be
    /// started.
    void withAnEmptyPathEachSubjectSaysWhatIsMissing() {
        m_program->stop();
        m_program->locations.runner = QStringLiteral(BAKEOFF_RUNNER);
        open();
        auto& panel = m_window->page<BenchmarksPage>().planPanel();
        QSignalSpy checked(&panel, &PlanPanel::toolsChecked);
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", "");
        panel.checkTools();
        QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 1, 60000);
        qputenv("PATH", path);
        auto& plan = panel.plan();
        for (int group = 0; group < plan.rowCount(); ++group) {
            const QModelIndex parent = plan.index(group, 0);
            for (int row = 0; row < plan.rowCount(parent); ++row) {
                const auto* state = plan.subjectState(plan.index(row, 0, parent));
                QVERIFY(state && !state->runnable);
                QVERIFY(!state->detail.empty() && !state->remedy.empty());
            }
        }
        QVERIFY(plan.checkedCases().empty());
        QVERIFY(!panel.problemText().isEmpty());
        everyPageOpens();
        panel.checkTools();
        QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 2, 60000);
    }

    void aRunIsCancelled() {
        qputenv("BAKEOFF_FAKE_MODE", "slow");
        QSignalSpy finished(&m_workbench->session(), &RunSession::runFinished);
        m_window->page<BenchmarksPage>().startRun();
        QTRY_COMPARE_WITH_TIMEOUT(m_workbench->session().state(), RunSession::State::Measuring, 10000);
        m_workbench->session().cancelRun();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 10000);
        QCOMPARE(finished.at(0).at(1).value<bakeoff::core::RunStatus>(), bakeoff::core::RunStatus::Cancelled);
    }

    void chartsHaveTheWantedSizeAndBothThemes() {
        qputenv("BAKEOFF_FAKE_MODE", "ok");
        QSignalSpy finished(&m_workbench->session(), &RunSession::runFinished);
        m_window->page<BenchmarksPage>().plan().checkAll(true);  // every chart has something to draw
        m_window->page<BenchmarksPage>().startRun();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30000);
        for (const auto& spec : allCharts()) {
            if (spec.workload == bakeoff::core::kOwnService)
                continue;  // nothing that comes along runs it
            auto plot = makeChart(spec.id, m_workbench->document().study(), m_workbench->run().cases());
            QVERIFY2(plot.ok(), qPrintable(spec.id));
            QVERIFY(!(*plot)->tableTwin().rows.empty() || spec.id == QLatin1String("points") ||
                    std::string_view(spec.kind->name) != "bars");
            for (const bool dark : {false, true}) {
                const QImage image = renderPlot(**plot, {QSize(800, 600), 1, dark});
                QCOMPARE(image.size(), QSize(800, 600));
                QCOMPARE(image.pixelColor(2, 2).lightness() < 128, dark);
            }
        }
        QVERIFY(!makeChart(QStringLiteral("nonsense"), m_workbench->document().study(),
                           m_workbench->run().cases())
                     .ok());
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
