// SPDX-License-Identifier: GPL-3.0-only
// The way of somebody who has just started the program for the first time, to a report with a recommendation
// in a file: by the mouse alone but for the file's name, in as few clicks as a person would take. Writes a
// picture of every step into BAKEOFF_STEPS (test_results/steps unless it is set). BAKEOFF_STEPS_MEASURE=1
// measures by the real runner with this user's cache, for pictures that others see; otherwise the fake one
// does.
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QFileDialog>
#include <QListWidget>
#include <algorithm>

#include "app/pages/ask_panel.h"
#include "app/pages/card_button.h"
#include "app/pages/overview_page.h"
#include "app/pages/questionnaire_page.h"
#include "app/pages/report_dialog.h"
#include "app/pages/result_page.h"
#include "app/pages/run_end_panel.h"
#include "app/workbench/document.h"
#include "app/workbench/recommendation.h"
#include "tests/app/window_fixture.h"
#include "tests/desktop/real_pointer.h"
#include "tests/desktop/step_pictures.h"

using namespace bakeoff;
using namespace bakeoff::app;

namespace {

constexpr int kMostClicks = 20;
constexpr int kMostSeconds = 180;  ///< without what is measured in it
constexpr int kMostAnswers = 6;
constexpr int kRunMs = 600'000;

bool measuresForReal() {
    return qEnvironmentVariableIntValue("BAKEOFF_STEPS_MEASURE") != 0;
}

QString folderOfPictures() {
    return qEnvironmentVariable("BAKEOFF_STEPS", QStringLiteral(BAKEOFF_BIN_DIR "/../test_results/steps"));
}

}  // namespace

class TestFirstDecision : public QObject {
    Q_OBJECT
    std::unique_ptr<WindowFixture> m_program;
    std::unique_ptr<StepPictures> m_pictures;
    int m_clicks = 0;

    MainWindow* window() { return m_program->window.get(); }

    void take(const QString& caption, const QPoint* place = nullptr) {
        m_pictures->take(window()->frameGeometry(), caption, place);
    }
    void step(const QString& caption, const QPoint& place) {
        take(caption, &place);
        click(place);
        ++m_clicks;
    }
    void step(const QString& caption, const QWidget* widget) { step(caption, middleOf(widget)); }
    /// A key that is pressed in the place of a click counts as one.
    void stepByKey(const QString& caption, const char* key) {
        take(caption);
        press(key);
        ++m_clicks;
    }

    template <typename Button>
    Button* button(const QWidget* where, const QString& begins) {
        Button* found = nullptr;
        REQUIRE_SOMETIME([&] {
            for (auto* one : where->findChildren<Button*>()) {
                if (one->isVisible() && one->isEnabled() &&
                    one->text().remove(QLatin1Char('&')).startsWith(begins))
                    found = one;
            }
            return found != nullptr;
        }());
        return found;
    }
    void choosePage(const QString& id) {
        auto* list = window()->findChild<QListWidget*>();
        const auto& pages = window()->pages();
        const auto at = std::ranges::find(pages, id, &Page::id);
        REQUIRE(list && at != pages.end());
        auto* item = list->item(static_cast<int>(at - pages.begin()));
        step(item->text(), list->viewport()->mapToGlobal(list->visualItemRect(item).center()));
        REQUIRE_SOMETIME(window()->currentPage().id() == id);
    }

    void start(Settings::Theme theme) {
        m_program = std::make_unique<WindowFixture>();
        if (measuresForReal()) {
            m_program->locations.runner = QStringLiteral(BAKEOFF_RUNNER);
            m_program->locations.cache = Locations::find().cache;
        }
        m_program->start();
        m_program->workbench->settings().setTheme(theme);
        window()->move(20, 40);
        window()->resize(1200, 760);
        REQUIRE_SOMETIME(window()->isActiveWindow() && window()->size() == QSize(1200, 760));
    }

    /// As many questions as it takes, but not more than a hasty person answers.
    void answer() {
        auto* panel = window()->page<QuestionnairePage>().findChild<AskPanel*>();
        REQUIRE(panel);
        REQUIRE_SOMETIME(!panel->question().empty());
        for (int n = 0; n < kMostAnswers && !panel->question().empty(); ++n) {
            const std::string asked = panel->question();
            // Another answer each time, never the last, which is "don't know".
            const auto& answers = panel->answers();
            REQUIRE(answers.size() > 1);
            step(panel->title(), answers[static_cast<std::size_t>(n) % (answers.size() - 1)]);
            REQUIRE_SOMETIME(panel->question() != asked);
        }
        step(QStringLiteral("The result"),
             button<QAbstractButton>(&window()->page<QuestionnairePage>(), QStringLiteral("See the result")));
        REQUIRE_SOMETIME(window()->currentPage().id() == ResultPage::kId);
        REQUIRE_SOMETIME(!window()->page<ResultPage>().headline().isEmpty());
    }

    /// Returns the milliseconds that the runner took.
    qint64 measure() {
        choosePage(BenchmarksPage::kId);
        auto& page = window()->page<BenchmarksPage>();
        auto& panel = page.planPanel();
        QComboBox* presets = nullptr;
        for (auto* box : panel.findChildren<QComboBox*>()) {
            if (box->accessibleName() == QLatin1String("What to measure"))
                presets = box;
        }
        REQUIRE(presets);
        const int quick = presets->findData(static_cast<int>(PlanPanel::Preset::Quick));
        if (presets->currentIndex() != quick) {
            step(QStringLiteral("What to measure"), presets);
            REQUIRE_SOMETIME(presets->view()->isVisible());
            auto* list = presets->view();
            step(QStringLiteral("One quick look"), settled([&] {
                     return list->viewport()->mapToGlobal(
                         list->visualRect(list->model()->index(quick, 0)).center());
                 }));
            REQUIRE_SOMETIME(presets->currentIndex() == quick);
        }
        bool ended = false;
        connect(&m_program->workbench->session(), &RunSession::runFinished, this, [&] { ended = true; });
        step(QStringLiteral("Run"), button<QAbstractButton>(&panel, QStringLiteral("Run")));
        QElapsedTimer ran;
        ran.start();
        REQUIRE_SOON_WITHIN(ended, kRunMs);
        const qint64 took = ran.elapsed();
        REQUIRE_SOMETIME(m_program->workbench->history().idle());
        step(QStringLiteral("What it found counts"),
             button<QAbstractButton>(&page.end(), QStringLiteral("Use in my decision")));
        REQUIRE_SOMETIME(!m_program->workbench->document().evidenceChoice().run.empty());
        REQUIRE_SOMETIME(m_program->workbench->recommendation().evidenceRead());
        return took;
    }

    void handOn(const QString& file) {
        choosePage(ResultPage::kId);
        step(QStringLiteral("The report"),
             button<QAbstractButton>(&window()->page<ResultPage>(), QStringLiteral("Report")));
        REQUIRE_SOMETIME(window()->findChild<ReportDialog*>() &&
                         window()->findChild<ReportDialog*>()->isReady());
        auto* dialog = window()->findChild<ReportDialog*>();
        step(QStringLiteral("Save as"), button<QAbstractButton>(dialog, QStringLiteral("Save as")));
        REQUIRE_SOMETIME(dialog->findChild<QFileDialog*>() &&
                         dialog->findChild<QFileDialog*>()->isActiveWindow());
        type(file);
        stepByKey(QStringLiteral("Its name, and Enter"), "Return");
        REQUIRE_SOMETIME(QFile::exists(file) && dialog->message().contains(file));
        take(QStringLiteral("Written"));
        REQUIRE(dialog->previewText().contains(window()->page<ResultPage>().headline()));
    }

private Q_SLOTS:
    void initTestCase() {
        QCOMPARE(QGuiApplication::platformName(), QStringLiteral("xcb"));
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }
    void cleanup() { m_program.reset(); }

    void aReportInTwentyClicks_data() {
        QTest::addColumn<int>("theme");
        QTest::addColumn<QString>("name");
        QTest::newRow("light") << static_cast<int>(Settings::Theme::Light) << QStringLiteral("steps");
        QTest::newRow("dark") << static_cast<int>(Settings::Theme::Dark) << QStringLiteral("steps-dark");
    }
    void aReportInTwentyClicks() {
        QFETCH(int, theme);
        QFETCH(QString, name);
        const auto wanted = static_cast<Settings::Theme>(theme);
        m_pictures =
            std::make_unique<StepPictures>(folderOfPictures(), name, wanted == Settings::Theme::Dark);
        m_clicks = 0;
        start(wanted);
        QElapsedTimer clock;
        clock.start();
        step(QStringLiteral("A fresh start"),
             button<CardButton>(&window()->page<OverviewPage>(), QStringLiteral("Answer the questions")));
        COMPARE_SOON(window()->currentPage().id(), QString(QuestionnairePage::kId));
        answer();
        const qint64 measuring = measure();
        const QString file = m_program->folder.filePath(QStringLiteral("decision.pdf"));
        handOn(file);
        const double seconds = static_cast<double>(clock.elapsed() - measuring) / 1000;
        QFile report(file);
        QVERIFY(report.open(QIODevice::ReadOnly));
        QVERIFY(report.read(5) == "%PDF-");
        QVERIFY(m_pictures->save());
        qInfo("%d clicks, %.0f s without measuring, %d pictures in %s", m_clicks, seconds,
              m_pictures->count(), qPrintable(folderOfPictures()));
        QVERIFY2(m_clicks <= kMostClicks, qPrintable(QString::number(m_clicks)));
        QVERIFY2(seconds <= kMostSeconds, qPrintable(QString::number(seconds)));
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    TestFirstDecision test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_first_decision.moc"
