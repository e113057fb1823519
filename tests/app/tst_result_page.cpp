// SPDX-License-Identifier: GPL-3.0-only
#include <QAbstractButton>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <memory>

#include "app/charts/report_files.h"
#include "app/pages/lever_row.h"
#include "app/pages/overview_page.h"
#include "app/pages/reason_list.h"
#include "app/pages/report_dialog.h"
#include "app/pages/result_page.h"
#include "app/workbench/document.h"
#include "app/workbench/recommendation.h"
#include "app/workbench/workbench.h"
#include "core/answers/question_answers.h"
#include "core/base/json_reader.h"
#include "core/decision/conclusion.h"
#include "core/decision/measure_next.h"
#include "tests/app/window_fixture.h"

using namespace bakeoff;
using namespace bakeoff::app;

namespace {

QByteArray contentsOf(const QString& file) {
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

}  // namespace

/// The page that says what to take, the report of it, and that every other place says the same.
class TestResultPage : public QObject {
    Q_OBJECT
    std::unique_ptr<WindowFixture> m_program;
    Workbench* m_workbench = nullptr;  ///< of the program
    MainWindow* m_window = nullptr;

    [[nodiscard]] ResultPage& page() const { return m_window->page<ResultPage>(); }
    [[nodiscard]] Document& document() const { return m_workbench->document(); }
    [[nodiscard]] QString path(const char* name) const {
        return m_program->folder.filePath(QString::fromLatin1(name));
    }
    /// Every scenario has this amount; nothing is open, and a second alternative costs too much.
    [[nodiscard]] core::Answers allOf(double amount) const {
        core::Answers answers;
        answers.splitCost = 2;
        for (const auto& scenario : document().study().scenarios)
            answers.amounts[scenario.id] = amount;
        return answers;
    }
    /// The command line over the same profile.
    [[nodiscard]] QByteArray bakeoff(const QStringList& arguments, int status = 0) const {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("BAKEOFF_DATA_DIR"), m_program->locations.data);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(BAKEOFF_BIN_DIR "/bakeoff"), arguments);
        if (!process.waitForFinished(60000) || process.exitCode() != status)
            qWarning("%s", process.readAllStandardError().constData());
        return process.readAllStandardOutput();
    }
    [[nodiscard]] ReportDialog* openReport() const {
        showReport(*m_workbench, m_window);
        auto* dialog = m_window->findChild<ReportDialog*>();
        if (!dialog || !QTest::qWaitFor([&] { return dialog->isReady(); }, 10000))
            return nullptr;
        return dialog;
    }
    [[nodiscard]] LeverRow* leverThatFlips() const {
        for (auto* lever : page().levers()) {
            if (!lever->range().flips.empty())
                return lever;
        }
        return nullptr;
    }
    /// Pulls to a value.
    static void pull(LeverRow& lever, double value) {
        const auto& range = lever.range();
        lever.slider().setValue(
            qRound((value - range.least) / (range.most - range.least) * FlipSlider::kSteps));
    }

private Q_SLOTS:
    void init() {
        m_program = std::make_unique<WindowFixture>();
        m_program->open();
        m_workbench = m_program->workbench.get();
        m_window = m_program->window.get();
        m_window->showPage(ResultPage::kId);
    }
    void cleanup() { m_program.reset(); }

    /// One judgement, whoever says it.
    void everyPlaceSaysTheSame_data() {
        QTest::addColumn<int>("given");
        QTest::addColumn<int>("step");
        QTest::newRow("nothing") << 0 << 1;
        QTest::newRow("one") << 1 << 1;
        QTest::newRow("some") << 5 << 2;
        QTest::newRow("most") << 11 << 3;
        QTest::newRow("all") << 40 << 2;
    }
    void everyPlaceSaysTheSame() {
        QFETCH(int, given);
        QFETCH(int, step);
        core::Answers answers;
        int place = 0;
        for (const auto& question : document().study().questionnaire) {
            const auto offers = core::offersOf(question);
            if (place++ >= given || offers.empty())
                continue;
            core::pickOffer(answers, question,
                            offers[static_cast<std::size_t>(place * step) % offers.size()].id);
        }
        if (given > 0)
            document().setAnswers(answers);
        const auto& decision = m_workbench->recommendation().decision();
        QVERIFY(decision);
        const QString answer = QString::fromStdString(decision->conclusion.answer.english());
        QCOMPARE(page().headline(), answer);
        QCOMPARE(page().sureness(), QString::fromStdString(decision->conclusion.sureness.english()));
        QCOMPARE(m_window->page<OverviewPage>().headline(), answer);
        const auto json = core::Json::parse(
            bakeoff({QStringLiteral("report"), QStringLiteral("--format"), QStringLiteral("json")})
                .toStdString());
        QCOMPARE(QString::fromStdString(json["answer"].get<std::string>()), answer);
        QCOMPARE(json["decision"]["sure"].get<double>(), decision->sure);
        const auto text = bakeoff({QStringLiteral("report"), QStringLiteral("--no-charts")});
        QVERIFY2(text.contains("## Recommendation: " + answer.toUtf8() + "\n"), text.left(600).constData());
        auto* dialog = openReport();
        QVERIFY(dialog);
        QVERIFY(dialog->previewText().contains(answer));
    }

    /// The heading over the shares promises no more than their rows say.
    void theHeadingOfTheSharesIsTrue_data() {
        QTest::addColumn<bool>("most");
        QTest::addColumn<double>("splitCost");
        QTest::newRow("one is ahead whatever the shares") << true << 0.15;
        QTest::newRow("side by side is cheap") << true << 0.0;
        QTest::newRow("one answer") << false << 0.15;
    }
    void theHeadingOfTheSharesIsTrue() {
        QFETCH(bool, most);
        QFETCH(double, splitCost);
        // By the place of the offer that is picked.
        std::vector<std::pair<std::string, std::size_t>> picks{{"machine-learning", 0}};
        if (most)
            picks = {{"team", 0},
                     {"bound-by", 0},
                     {"machine-learning", 0},
                     {"deployment", 1},
                     {"deadline", 1},
                     {"share-of-real-time-systems", 4},
                     {"share-of-web-scraping", 1},
                     {"share-of-system-programming", 0},
                     {"share-of-ml-data-science-integration", 0}};
        core::Answers answers;
        answers.splitCost = splitCost;
        for (const auto& [id, offer] : picks) {
            const auto question =
                std::ranges::find(document().study().questionnaire, id, &core::Question::id);
            QVERIFY(question != document().study().questionnaire.end());
            core::pickOffer(answers, *question, core::offersOf(*question).at(offer).id);
        }
        document().setAnswers(answers);
        const bool flips = leverThatFlips() != nullptr;
        bool heading = false;
        for (const auto* label : page().findChildren<QLabel*>())
            heading = heading || label->text() == QStringLiteral("None of these shares flips it");
        QCOMPARE(heading, !flips);
    }

    /// What is pulled is seen, and changes nothing until it is kept.
    void aLeverShowsWhatWouldBe() {
        document().setAnswers(allOf(3));
        const auto before = document().answers();
        const int steps = document().undoStack().count();
        const QString answer = page().headline();
        auto* lever = leverThatFlips();
        QVERIFY(lever);
        const double flip = lever->range().flips.front();
        const double beyond = flip > lever->range().now ? std::min(flip + 0.1, lever->range().most)
                                                        : std::max(flip - 0.1, lever->range().least);
        pull(*lever, beyond);
        QTRY_VERIFY(page().headline() != answer);
        QVERIFY(page().isTrying());
        QVERIFY(m_window->findChild<QWidget*>(QStringLiteral("tryBar"))->isVisible());
        QVERIFY(document().answers() == before);
        QCOMPARE(document().undoStack().count(), steps);
        QCOMPARE(m_window->page<OverviewPage>().headline(), answer);
        page().goBack();
        QCOMPARE(page().headline(), answer);
        QVERIFY(!page().isTrying());
        QVERIFY(!m_window->findChild<QWidget*>(QStringLiteral("tryBar"))->isVisible());
        QVERIFY(std::fabs(lever->value() - lever->range().now) < 2e-3);
    }

    void whatIsKeptIsAnAnswer() {
        document().setAnswers(allOf(3));
        const QString answer = page().headline();
        auto* lever = leverThatFlips();
        QVERIFY(lever);
        const double flip = lever->range().flips.front();
        pull(*lever, flip > lever->range().now ? std::min(flip + 0.1, lever->range().most)
                                               : std::max(flip - 0.1, lever->range().least));
        QTRY_VERIFY(page().headline() != answer);
        const QString tried = page().headline();
        const int steps = document().undoStack().count();
        page().keep();
        QVERIFY(!page().isTrying());
        QCOMPARE(page().headline(), tried);
        QCOMPARE(m_window->page<OverviewPage>().headline(), tried);
        QCOMPARE(document().undoStack().count(), steps + 1);
        document().undoStack().undo();
        QCOMPARE(page().headline(), answer);
    }

    void theSplitIsPulledAtItsCost() {
        auto answers = allOf(3);
        answers.splitCost = 0.01;
        document().setAnswers(answers);
        const QString together = page().headline();
        QCOMPARE(m_workbench->recommendation().decision()->kind, core::Decision::Kind::Both);
        pull(page().splitLever(), page().splitLever().range().most);
        QTRY_VERIFY(page().headline() != together);
        page().keep();
        QVERIFY(document().answers().splitCost.value_or(0) > 0.4);
        QVERIFY(m_workbench->recommendation().decision()->kind != core::Decision::Kind::Both);
    }

    void reasonsHaveBars() {
        document().setAnswers(allOf(3));
        QVERIFY(!page().headline().isEmpty());
        const auto& said = m_workbench->recommendation().decision()->conclusion;
        const auto bars = page().findChildren<ReasonBar*>();
        QCOMPARE(static_cast<std::size_t>(bars.size()), said.inFavour.size() + said.against.size());
        const auto longest = std::ranges::max_element(bars, {}, &ReasonBar::share);
        QVERIFY(longest != bars.end());
        QCOMPARE((*longest)->share(), 1.0);
        for (const auto* bar : bars)
            QVERIFY(!bar->toolTip().isEmpty());
        QStringList texts;
        for (const auto* label : page().findChildren<QLabel*>())
            texts << label->text();
        for (const auto& reason : said.inFavour)
            QVERIFY(texts.contains(QString::fromStdString(reason.text.english())));
    }

    /// As many dots are full as the words say.
    void dotsAreTheFigure_data() {
        QTest::addColumn<double>("sure");
        QTest::addColumn<int>("full");
        QTest::newRow("none") << 0.0 << 0;
        QTest::newRow("seven") << 0.68 << 7;
        QTest::newRow("not quite") << 0.96 << 9;
        QTest::newRow("all") << 1.0 << 10;
    }
    void dotsAreTheFigure() {
        QFETCH(double, sure);
        QFETCH(int, full);
        SureDots dots;
        dots.setSure(sure, Qt::blue, QStringLiteral("in words"));
        QCOMPARE(dots.full(), full);
        QCOMPARE(dots.accessibleName(), QStringLiteral("in words"));
    }

    void nothingToDecideOnIsSaid() {
        document().setAnswers(allOf(0));
        QVERIFY(!m_workbench->recommendation().decision());
        QCOMPARE(page().headline(), m_workbench->recommendation().problem());
        QVERIFY(page().levers().empty());
        for (const auto* bar : page().findChildren<ReasonBar*>())
            QVERIFY(!bar->isVisible());
        document().setAnswers(allOf(3));
        QVERIFY(!page().levers().empty());
    }

    /// Nothing is answered: no slider that flips nothing, but what would decide it.
    void withoutAnswersThereIsNothingToPull() {
        document().setAnswers({});
        const auto& decision = m_workbench->recommendation().decision();
        QVERIFY(decision && !decision->answered);
        for (const auto* lever : page().levers())
            QVERIFY(!lever->range().flips.empty());
        const auto* next = core::nextAnswer(*decision);
        QVERIFY(next);
        const QString wanted = QString::fromStdString(next->text.english());
        const auto labels = page().findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(wanted);
        }));
    }

    void servicesAreSaidTogether() {
        document().addService(QStringLiteral("Reports <b>"));
        document().setAnswers(allOf(3));
        const auto& services = m_workbench->recommendation().services();
        QVERIFY(services);
        QCOMPARE(page().headline(), QString::fromStdString(services->answer.english()));
        QCOMPARE(m_window->page<OverviewPage>().headline(), page().headline());
        QAbstractButton* first = nullptr;
        for (auto* button : page().findChildren<QAbstractButton*>()) {
            if (button->text().startsWith(QString::fromStdString(services->services[0].name)))
                first = button;
        }
        QVERIFY(first && !first->isChecked());
        first->click();
        QTRY_COMPARE(document().currentService(), 0);
        const auto json = core::Json::parse(
            bakeoff({QStringLiteral("report"), QStringLiteral("--format"), QStringLiteral("json")})
                .toStdString());
        QCOMPARE(QString::fromStdString(json["answer"].get<std::string>()), page().headline());
    }

    /// One click measures what could change it, and then it counts.
    void whatMattersIsMeasured() {
        // Two kinds of work that speak against each other, and a benchmark bears on one of them.
        auto answers = allOf(0);
        answers.amounts["microservices-cpu-intensive"] = 10;
        answers.amounts["rapid-prototyping"] = 9;
        document().setAnswers(answers);
        QVERIFY(!page().headline().isEmpty());
        QSignalSpy asked(&page(), &ResultPage::runRequested);
        page().measureNext();
        QCOMPARE(asked.size(), 1);
        const auto job = asked.first().first().value<core::Job>();
        QVERIFY(!job.cases.empty());
        for (const auto& item : job.cases)
            QCOMPARE(item.workload, job.cases.front().workload);
        QTRY_VERIFY_WITH_TIMEOUT(!document().evidenceChoice().run.empty(), 60000);
        QTRY_VERIFY(m_workbench->history().idle());
    }

    void reportsAreWritten_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("pdf") << "r.pdf" << QByteArray("%PDF-");
        QTest::newRow("html") << "r.html" << QByteArray("<!DOCTYPE html>");
        QTest::newRow("markdown") << "r.md" << QByteArray("# ");
        QTest::newRow("record") << "r.madr.md" << QByteArray("---\nstatus: \"proposed\"\ndate: ");
    }
    void reportsAreWritten() {
        QFETCH(QString, name);
        QFETCH(QByteArray, begin);
        document().setAnswers(allOf(3));
        auto* dialog = openReport();
        QVERIFY(dialog);
        const QString file = path(qPrintable(name));
        dialog->save(file);
        QVERIFY2(dialog->message().contains(file), qPrintable(dialog->message()));
        const auto written = contentsOf(file);
        QVERIFY(written.startsWith(begin));
        if (name.endsWith(QLatin1String("pdf"))) {
            QVERIFY(written.trimmed().endsWith("%%EOF"));
            QVERIFY(written.count("/Type /Page\n") >= 2);
        } else {
            QVERIFY(written.contains(page().headline().toUtf8()));
        }
        // The command line makes the same kind of file, of the same answers.
        const QString other = path(qPrintable(QStringLiteral("cli-") + name));
        (void)bakeoff({QStringLiteral("report"), QStringLiteral("-o"), other});
        QVERIFY(contentsOf(other).startsWith(begin));
        dialog->save(path("r.docx"));
        QVERIFY(dialog->message().contains(QStringLiteral(".pdf")));
        QVERIFY(!QFile::exists(path("r.docx")));
    }

    void theCommandLineTakesTheAnswersThatAreAskedFor() {
        document().setAnswers(allOf(3));
        const QStringList report{QStringLiteral("report"), QStringLiteral("--no-charts")};
        QVERIFY(bakeoff(report).contains("| Some |"));
        const auto none = bakeoff(report + QStringList{QStringLiteral("--answers"), QStringLiteral("none")});
        QVERIFY(none.contains("No questions are answered yet.") && !none.contains("| Some |"));
        const auto share =
            bakeoff(report + QStringList{QStringLiteral("--share"), QStringLiteral("cli-tools=much")});
        QVERIFY(share.contains("| Much |") && !share.contains("| Some |"));
    }

    /// What was edited in the window is what a report is about, from the command line too.
    void editsOfTheStudyAreInEveryReport() {
        document().setAnswers(allOf(3));
        core::Study study = document().study();
        study.alternatives[0].name = "Renamed here";
        document().editStudy(study, QStringLiteral("Rename"));
        QVERIFY(document().keepEdits());
        const QStringList report{QStringLiteral("report"), QStringLiteral("--no-charts")};
        const auto text = bakeoff(report);
        QVERIFY(text.contains("Renamed here") && text.contains("The study is your edited copy."));
        QVERIFY(text.contains(page().headline().toUtf8()));
        auto* dialog = openReport();
        QVERIFY(dialog && dialog->previewText().contains(QStringLiteral("The study is your edited copy.")));
        const auto published =
            bakeoff(report + QStringList{QStringLiteral("--answers"), QStringLiteral("none")});
        QVERIFY(!published.contains("Renamed here") && published.contains("## Recommendation"));
    }

    void theSummaryIsCopied() {
        document().setAnswers(allOf(3));
        auto* dialog = openReport();
        QVERIFY(dialog);
        dialog->copyAsText();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(page().headline()));
        QVERIFY(copied.size() < 4000);
        QVERIFY(!copied.contains(QLatin1Char('<')));
    }

    /// A study of somebody else's is shown as it is written, not obeyed.
    void aStrangersTextIsNoMarkup() {
        const auto hostile = QStringLiteral("Go <b>x</b><script>1</script> & | `c`");
        core::Study study = document().study();
        for (auto& alternative : study.alternatives)
            alternative.name += hostile.toStdString();
        document().editStudy(study, QStringLiteral("Rename"));
        document().setAnswers(allOf(3));
        QVERIFY(page().headline().contains(hostile));
        auto* dialog = openReport();
        QVERIFY(dialog);
        QVERIFY(dialog->previewText().contains(hostile));
        dialog->save(path("h.html"));
        const auto html = contentsOf(path("h.html"));
        QVERIFY(html.contains("&lt;script&gt;") && !html.contains("<script>"));
    }

    /// No term of the trade on a first screen.
    void firstScreensAreInPlainWords() {
        for (const double amount : {3.0, 10.0}) {
            document().setAnswers(amount > 5 ? allOf(amount) : core::Answers());
            QVERIFY(!page().headline().isEmpty());
            for (const QWidget* shown :
                 {static_cast<QWidget*>(&page()), static_cast<QWidget*>(&m_window->page<OverviewPage>())}) {
                for (const auto* label : shown->findChildren<QLabel*>()) {
                    if (label->isHidden())
                        continue;
                    for (const char* term : {"worlds", "fragile", "Fragile", "V6", "(+0."})
                        QVERIFY2(!label->text().contains(QLatin1String(term)), qPrintable(label->text()));
                }
            }
        }
    }
};

QTEST_MAIN(TestResultPage)
#include "tst_result_page.moc"
