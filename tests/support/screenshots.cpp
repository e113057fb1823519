// SPDX-License-Identifier: GPL-3.0-only
// Pictures of every page with the newest stored run, for the README and for looking at what was changed:
//   screenshots FOLDER [--dark] [--size 1200x760] [--dialogs] [--review]
// Needs no display. QT_SCALE_FACTOR and BAKEOFF_LANGUAGE are obeyed.
#include <QApplication>
#include <QCommandLineParser>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QTableView>
#include <QTest>
#include <algorithm>

#include "app/charts/plot_export.h"
#include "app/pages/benchmarks_page.h"
#include "app/pages/chart_panel.h"
#include "app/pages/decision_page.h"
#include "app/pages/questionnaire_page.h"
#include "app/pages/review_page.h"
#include "app/pages/run_details.h"
#include "app/pages/runs_page.h"
#include "app/settings/language.h"
#include "app/settings/settings.h"
#include "app/settings/theme.h"
#include "app/store/run_store.h"
#include "app/window/main_window.h"
#include "app/workbench/article_review.h"
#include "app/workbench/document.h"
#include "app/workbench/recommendation.h"
#include "app/workbench/shown_run.h"
#include "app/workbench/workbench.h"

using namespace bakeoff::app;

namespace {

namespace core = bakeoff::core;

const char* const kArticle = R"(# Alpha, Beta or Gamma: three web servers compared

We measured on one machine (8 cores, 32 GB), ten runs each, with
`wrk -t4 -c64 -d30s http://localhost:8080/`.

## Throughput and memory

| Server | Req/s  | p99 latency | Memory | Start time | Modules |
|--------|-------:|------------:|-------:|-----------:|--------:|
| Alpha  | 41,200 | 3.1 ms      | 61 MB  | 310        | 120     |
| Beta   | 88,900 | 1.4 ms      | 24 MB  | 45         | 85      |
| Gamma  | 63,000 | 2.0 ms      | 38 MB  | 90         | 240     |
| /proxy | 12,000 | 9.8 ms      | 12 MB  | 20         | –       |

## Which one for what

| Use case       | Alpha | Beta | Gamma |
|----------------|-------|------|-------|
| Prototypes     | ★★★   | ★    | ★★    |
| Many clients   | ★     | ★★★  | ★★    |
| Small machines | ★     | ★★★  | ★★    |

Choose Alpha when:
- the team knows it already
- the first version has to be there next week

Choose Beta when:
- memory is dear
- tail latency decides
)";

/// What is not a page: settings, help, palette of commands.
void saveDialogs(MainWindow& window, const QDir& folder) {
    const auto save = [&](QWidget* widget, const char* name) {
        QTest::qWait(300);
        widget->grab().save(folder.filePath(QString::fromLatin1(name)));
        widget->close();
        QTest::qWait(50);
    };
    window.showSettings();
    QTest::qWait(3000);  // until the tools have answered
    save(window.findChild<QDialog*>(QStringLiteral("settings")), "settings.png");
    for (const char* topic : {"start", "metric-p99_ns", "shortcuts"}) {
        window.showHelp(QString::fromLatin1(topic));
        save(window.findChild<QWidget*>(QStringLiteral("help")),
             qPrintable(QStringLiteral("help-%1.png").arg(QString::fromLatin1(topic))));
    }
    window.showPalette();
    save(window.findChild<QDialog*>(QStringLiteral("palette")), "palette.png");
    window.showPalette();
    QTest::keyClicks(window.findChild<QDialog*>(QStringLiteral("palette"))->focusWidget(),
                     QStringLiteral("ru"));
    save(window.findChild<QDialog*>(QStringLiteral("palette")), "palette-typed.png");
}

/// An article beside what was read of it, with one column set right and one left to be.
void saveReview(MainWindow& window, Workbench& workbench, const QDir& folder) {
    const QString file = folder.filePath(QStringLiteral("article.md"));
    QFile article(file);
    if (!article.open(QIODevice::WriteOnly) || article.write(kArticle) < 0)
        qFatal("%s cannot be written", qPrintable(file));
    article.close();
    if (!window.loadStudyFile(file).ok())
        qFatal("the article cannot be imported");
    auto& review = workbench.review();
    const auto& rows = review.rows();
    const auto unread = std::ranges::find_if(rows, [](const auto& row) {
        return row.state == core::ReviewRow::State::Unread && row.name == "Start time";
    });
    if (unread == rows.end())
        qFatal("the article has nothing to set right");
    for (const auto& choice : review.choices(*unread, core::ReviewField::Unit)) {
        if (choice.label.english() == "ms") {
            review.choose(choice);
            break;
        }
    }
    window.showPage(ReviewPage::kId);
    auto& view = window.page<ReviewPage>().view();
    const auto matches = view.model()->match(view.model()->index(0, 0), ReviewModel::StateRole,
                                             static_cast<int>(core::ReviewRow::State::Unread));
    if (!matches.isEmpty())
        view.setCurrentIndex(matches.first());
    QTest::qWait(500);
    window.grab().save(folder.filePath(QStringLiteral("review.png")));
    workbench.document().undoStack().undo();
    QFile::remove(file);
}

}  // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("where the pictures go"));
    parser.addOptions({{QStringLiteral("dark"), QStringLiteral("a dark palette")},
                       {QStringLiteral("size"), QStringLiteral("of the window"), QStringLiteral("WxH"),
                        QStringLiteral("1200x760")},
                       {QStringLiteral("dialogs"), QStringLiteral("also settings, help and palette")},
                       {QStringLiteral("review"),
                        QStringLiteral("also an article beside what was read of it (review.png)")},
                       {QStringLiteral("services"),
                        QStringLiteral("also two services beside each other; edits the profiles")},
                       {QStringLiteral("study"), QStringLiteral("a study file"), QStringLiteral("FILE")}});
    parser.process(application);
    const auto size = parseSize(parser.value(QStringLiteral("size")));
    if (parser.positionalArguments().isEmpty() || !size)
        parser.showHelp(1);
    const QDir folder(parser.positionalArguments().first());
    folder.mkpath(QStringLiteral("."));
    installLanguage(QStringLiteral("en"));
    applyTheme(parser.isSet(QStringLiteral("dark")) ? Settings::Theme::Dark : Settings::Theme::Light);
    const Locations locations = Locations::find();
    auto store = RunStore::open(locations.storeAddress());
    if (!store)
        qFatal("%s", store.error().text().c_str());
    Workbench workbench(locations, *store);
    MainWindow window(workbench);
    window.resize(*size);
    window.show();
    const QString study = parser.value(QStringLiteral("study"));
    window.openStudy(study.isEmpty() ? locations.bundledStudy() : study);
    workbench.run().loadLatest();
    bool checked = false;
    auto& panel = window.page<BenchmarksPage>().planPanel();
    QObject::connect(&panel, &PlanPanel::toolsChecked, &window, [&] { checked = true; });
    panel.checkTools();
    if (!QTest::qWaitFor([&] { return checked; }, 30'000))
        qWarning("the tools were not checked in time");
    for (const auto* page : window.pages()) {
        window.showPage(page->id());
        QTest::qWait(300);
        window.grab().save(folder.filePath(QStringLiteral("page-%1.png").arg(page->id())));
    }
    window.showPage(DecisionPage::kId);
    window.page<DecisionPage>().showInput(DecisionPage::Input::Evidence);
    if (auto newest = (*store)->list(1); newest && !newest->empty()) {
        workbench.document().setEvidence({newest->front().id.toStdString(), 0.5}, QStringLiteral("evidence"));
        if (!QTest::qWaitFor([&] { return workbench.recommendation().evidenceRead(); }, 10'000))
            qWarning("the run that counts as evidence was not read in time");
    }
    window.page<DecisionPage>().showChart(QStringLiteral("contributions"));
    QTest::qWait(500);
    window.grab().save(folder.filePath(QStringLiteral("decision-evidence.png")));
    for (const auto kind : bakeoff::core::weightKinds()) {
        workbench.setWeightKind(kind);
        window.page<DecisionPage>().showInput(DecisionPage::Input::Pairs);
        QTest::qWait(300);
        window.grab().save(folder.filePath(
            QStringLiteral("decision-%1.png").arg(QString::fromLatin1(bakeoff::core::weightKindName(kind)))));
    }
    while (workbench.document().undoStack().canUndo())
        workbench.document().undoStack().undo();
    window.page<DecisionPage>().showInput(DecisionPage::Input::Matrix);
    window.page<DecisionPage>().showChart(QStringLiteral("scores"));
    window.showPage(RunsPage::kId);
    window.page<RunsPage>().view()->selectRow(0);
    QTest::qWait(500);
    window.grab().save(folder.filePath(QStringLiteral("runs-one.png")));
    window.page<RunsPage>().view()->selectAll();
    window.page<RunsPage>().compareSelected();
    QTest::qWait(500);
    window.grab().save(folder.filePath(QStringLiteral("runs-compared.png")));
    if (auto* charts = window.page<RunsPage>().details().compareCharts()) {
        window.page<RunsPage>().details().setCurrentWidget(charts->parentWidget());
        QTest::qWait(300);
        window.grab().save(folder.filePath(QStringLiteral("runs-compared-chart.png")));
    }
    if (parser.isSet(QStringLiteral("dialogs")))
        saveDialogs(window, folder);
    if (parser.isSet(QStringLiteral("services"))) {
        // One service for each alternative, whose work is what the study recommends it for.
        for (const auto& alternative : workbench.document().study().alternatives) {
            bakeoff::core::Answers answers;
            QString name;
            for (const auto& scenario : workbench.document().study().scenarios) {
                if (scenario.recommended == std::vector<std::string>{alternative.id} &&
                    answers.amounts.size() < 2) {
                    answers.amounts[scenario.id] = answers.amounts.empty() ? 6 : 1;
                    name = name.isEmpty() ? QString::fromStdString(scenario.name) : name;
                }
            }
            workbench.document().addService(name);
            workbench.document().setAnswers(answers);
        }
        workbench.document().chooseService(0);
        workbench.document().removeService();
        window.showPage(QuestionnairePage::kId);
        window.resize(*size);
        QTest::qWait(300);
        window.grab().save(folder.filePath(QStringLiteral("services.png")));
    }
    if (parser.isSet(QStringLiteral("review"))) {
        window.resize(*size);
        saveReview(window, workbench, folder);
    }
    return 0;
}
