// SPDX-License-Identifier: GPL-3.0-only
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <memory>

#include "app/charts/decision_figures.h"
#include "app/charts/figure_plot.h"
#include "app/pages/decision_page.h"
#include "app/pages/evidence_panel.h"
#include "app/pages/matrix_delegates.h"
#include "app/pages/pairwise_panel.h"
#include "app/workbench/document.h"
#include "app/workbench/recommendation.h"
#include "app/workbench/workbench.h"
#include "core/bench/metrics.h"
#include "core/study/study_reader.h"
#include "tests/app/made_trials.h"
#include "tests/app/window_fixture.h"

using namespace bakeoff;
using namespace bakeoff::app;

class TestDecisionPage : public QObject {
    Q_OBJECT
    std::unique_ptr<WindowFixture> m_program;
    Workbench* m_workbench = nullptr;  ///< of the program
    MainWindow* m_window = nullptr;

    [[nodiscard]] DecisionPage& page() const { return m_window->page<DecisionPage>(); }
    /// A run of madeTrials(), whose servers reached this share of what the null server does; 0: not known.
    QString storeMadeRun(double ofNullServer = 0) {
        auto trials = madeTrials();
        for (auto& trial : trials) {
            if (ofNullServer > 0)
                trial.metrics["of_null_server"] = ofNullServer;
        }
        RunRecord record;
        record.id = QStringLiteral("20261123-091500-test");
        record.startedAt = QDateTime::currentDateTimeUtc();
        record.endedAt = record.startedAt;
        record.status = bakeoff::core::RunStatus::Finished;
        record.studyId = QString::fromStdString(m_workbench->document().study().id);
        record.profile = QStringLiteral("quick");
        const auto stored = m_program->store->addRun(record, trials, {});
        return stored ? *stored : QString();
    }
    [[nodiscard]] QModelIndex at(int row, int column) const { return page().model().index(row, column); }

private Q_SLOTS:
    void init() {
        m_program = std::make_unique<WindowFixture>();
        m_program->open();
        m_workbench = m_program->workbench.get();
        m_window = m_program->window.get();
        QSignalSpy redrawn(&page(), &DecisionPage::redrawn);
        m_window->showPage(DecisionPage::kId);
        QTRY_VERIFY(!redrawn.isEmpty());
    }
    void cleanup() { m_program.reset(); }

    /// A list that is left without taking anything of it changes nothing, not even a rating that is open.
    void aRatingListThatIsLeftChangesNothing() {
        page().addAlternative(QStringLiteral("Third"));
        const auto before = m_workbench->document().study();
        const int steps = m_workbench->document().undoStack().count();
        for (const int column : {int{MatrixModel::FirstRatingColumn}, MatrixModel::FirstRatingColumn + 2}) {
            page().view().setFocus();
            page().view().setCurrentIndex(at(0, column));
            QTest::keyClick(&page().view(), Qt::Key_F2);
            auto* box = page().view().findChild<QComboBox*>();
            QVERIFY(box);
            box->hidePopup();
            page().view().setFocus();
            page().view().setCurrentIndex(at(1, MatrixModel::NameColumn));
            QTRY_VERIFY(!page().view().findChild<QComboBox*>());
        }
        QCOMPARE(m_workbench->document().undoStack().count(), steps);
        QVERIFY(m_workbench->document().study() == before);
    }

    /// A scenario of which nothing was said has a share, so it does not show a weight of none.
    void anUnsaidWeightFitsItsShare() {
        core::Answers answers;
        const auto& scenarios = m_workbench->document().study().scenarios;
        for (std::size_t i = 0; i + 1 < scenarios.size(); ++i)
            answers.amounts[scenarios[i].id] = i % 2 ? 10 : 3;
        m_workbench->document().setAnswers(answers);
        const int last = static_cast<int>(scenarios.size()) - 1;
        const double share = at(last, MatrixModel::ShareColumn).data(Qt::EditRole).toDouble();
        const double said = at(1, MatrixModel::ShareColumn).data(Qt::EditRole).toDouble();
        const double amount = at(last, MatrixModel::AmountColumn).data(Qt::EditRole).toDouble();
        QVERIFY(share > 0 && said > 0);
        QVERIFY2(std::abs(amount / share - 10 / said) < 1e-6 * 10 / said,
                 qPrintable(QString::number(amount)));
        QVERIFY(at(last, MatrixModel::AmountColumn).data().toString().startsWith(QStringLiteral("≈")));
        QVERIFY(!at(1, MatrixModel::AmountColumn).data().toString().startsWith(QStringLiteral("≈")));
    }

    /// Ten edits, ten undos, the original; and ten redos, the edited one.
    void tenEditsAndTenUndos() {
        QAbstractItemModelTester tester(&page().model());
        const auto study = m_workbench->document().study();
        const auto answers = m_workbench->document().answers();
        QVERIFY(page().model().setData(at(0, MatrixModel::AmountColumn), 7.5, Qt::EditRole));
        QVERIFY(page().model().setData(at(1, MatrixModel::AmountColumn), 0, Qt::EditRole));
        QVERIFY(page().model().setData(at(2, MatrixModel::FirstRatingColumn), 1, Qt::EditRole));
        QVERIFY(page().model().setData(at(3, MatrixModel::FirstRatingColumn + 1), 2, Qt::EditRole));
        QVERIFY(
            page().model().setData(at(4, MatrixModel::NameColumn), QStringLiteral("Mine <&>"), Qt::EditRole));
        page().addScenario(QStringLiteral("Another"));
        page().addAlternative(QStringLiteral("Third"));
        page().view().setCurrentIndex(at(5, MatrixModel::NameColumn));
        page().removeScenario();
        page().view().setCurrentIndex(at(0, MatrixModel::FirstRatingColumn + 2));
        page().removeAlternative();
        QVERIFY(page().model().setData(at(0, MatrixModel::AmountColumn), 2, Qt::EditRole));
        QCOMPARE(m_workbench->document().undoStack().count(), 10);
        const auto edited = m_workbench->document().study();
        QVERIFY(!(edited == study));
        for (int i = 0; i < 10; ++i)
            m_workbench->document().undoStack().undo();
        QVERIFY(m_workbench->document().study() == study);
        QVERIFY(m_workbench->document().answers() == answers);
        for (int i = 0; i < 10; ++i)
            m_workbench->document().undoStack().redo();
        QVERIFY(m_workbench->document().study() == edited);
    }

    void badValuesAreRefused() {
        QVERIFY(!page().model().setData(at(0, MatrixModel::AmountColumn), -1, Qt::EditRole));
        QVERIFY(!page().model().setData(at(0, MatrixModel::AmountColumn), qQNaN(), Qt::EditRole));
        QVERIFY(!page().model().setData(at(0, MatrixModel::FirstRatingColumn), 17, Qt::EditRole));
        QVERIFY(!page().model().setData(at(0, MatrixModel::NameColumn), QStringLiteral("  "), Qt::EditRole));
        QVERIFY(!page().model().setData(at(0, MatrixModel::ShareColumn), 0.5, Qt::EditRole));
        QCOMPARE(m_workbench->document().undoStack().count(), 0);
    }

    /// A drag along a weight's slider is one step to undo, and the page follows.
    void aWeightIsDragged() {
        auto& view = page().view();
        const QRect cell = view.visualRect(at(0, MatrixModel::AmountColumn));
        const auto before = page().model().data(at(0, MatrixModel::AmountColumn), Qt::EditRole).toDouble();
        qint64 longest = 0;
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, cell.center());
        for (int x = cell.center().x(); x > cell.left() - 20; x -= 7) {
            QElapsedTimer timer;
            timer.start();
            QTest::mouseMove(view.viewport(), QPoint(x, cell.center().y()));
            QTest::qWait(20);  // the page is drawn anew in here
            longest = std::max(longest, timer.elapsed());
        }
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, QPoint(cell.left() - 20, cell.center().y()));
        qInfo("longest step of a drag, its 20 ms of waiting included: %lld ms",
              static_cast<long long>(longest));
        QCOMPARE(page().model().data(at(0, MatrixModel::AmountColumn), Qt::EditRole).toDouble(), 0.0);
        QVERIFY(before > 0);
        QCOMPARE(m_workbench->document().undoStack().count(), 1);
        QVERIFY(m_workbench->document().undoStack().undoText().contains(
            QString::fromStdString(m_workbench->document().study().scenarios[0].name)));
    }

    void everyChartFollowsTheDecision_data() {
        QTest::addColumn<QString>("chart");
        for (const auto& [id, title] : decisionCharts())
            QTest::newRow(qPrintable(id)) << id;
    }
    void everyChartFollowsTheDecision() {
        QFETCH(QString, chart);
        page().showChart(chart);
        auto* plot = qobject_cast<FigurePlot*>(page().currentChart());
        QVERIFY(plot);
        QTRY_VERIFY(!plot->figure().empty());
        const auto rows = plot->tableTwin().rows.size();
        QVERIFY(rows >= 2);
        const auto before = core::toText(plot->tableTwin());
        QVERIFY(page().model().setData(at(1, MatrixModel::AmountColumn), 1, Qt::EditRole));
        QTRY_VERIFY(core::toText(plot->tableTwin()) != before);
        QVERIFY(!plot->labelsTruncated());
        QVERIFY(!decisionFigure(QStringLiteral("nonsense"), m_workbench->document().study(),
                                *m_workbench->recommendation().decision())
                     .ok());
    }

    void everyKindOfWeightsIsStated_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<bool>("editable");
        using Kind = core::WeightStatement::Kind;
        const auto row = [](const char* name, Kind kind, const QVariant& value, bool editable) {
            QTest::newRow(name) << static_cast<int>(kind) << value << editable;
        };
        row("rank", Kind::Rank, 3, true);
        row("interval", Kind::Interval, QStringLiteral("2 - 30 %"), true);
        row("pairwise", Kind::Pairwise, {}, false);
        row("unknown", Kind::Unknown, {}, false);
    }
    /// Chosen, edited, undone, redone, and kept for the next session.
    void everyKindOfWeightsIsStated() {
        QFETCH(int, kind);
        QFETCH(QVariant, value);
        QFETCH(bool, editable);
        QAbstractItemModelTester tester(&page().model());
        const auto before = m_workbench->document().answers();
        auto& kinds = page().weightKinds();
        kinds.setCurrentIndex(kinds.findData(kind));
        Q_EMIT kinds.activated(kinds.currentIndex());
        QCOMPARE(static_cast<int>(m_workbench->document().answers().weights.kind), kind);
        QVERIFY(m_workbench->recommendation().decision());
        QVERIFY(!m_workbench->recommendation().decision()->weighting.empty());
        const auto cell = at(1, MatrixModel::AmountColumn);
        QCOMPARE(page().model().flags(cell).testFlag(Qt::ItemIsEditable), editable);
        QCOMPARE(page().model().setData(cell, value, Qt::EditRole), editable);
        QVERIFY(!page().model().setData(cell, QStringLiteral("nonsense"), Qt::EditRole));
        QVERIFY(!page().model().setData(cell, -2, Qt::EditRole));
        const auto edited = m_workbench->document().answers();
        QCOMPARE(m_workbench->document().undoStack().count(), editable ? 2 : 1);
        while (m_workbench->document().undoStack().canUndo())
            m_workbench->document().undoStack().undo();
        QVERIFY(m_workbench->document().answers() == before);
        QCOMPARE(kinds.currentData().toInt(), static_cast<int>(core::WeightStatement::Kind::Share));
        while (m_workbench->document().undoStack().canRedo())
            m_workbench->document().undoStack().redo();
        QVERIFY(m_workbench->document().answers() == edited);
        Workbench later(m_workbench->locations(), m_program->store);
        QVERIFY(later.openStudy(later.locations().bundledStudy()).ok());
        QVERIFY(later.document().answers() == edited);
    }

    void aTargetMeansWhatWasTyped_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<double>("ns");  // 0: refused
        QTest::addColumn<QString>("says");
        const auto row = [](const char* typed, double ns, const char* says = "") {
            QTest::newRow(typed) << QString::fromLatin1(typed) << ns << QString::fromLatin1(says);
        };
        row("1,5 ms", 0, "two ways");
        row("1.5 ms", 1.5e6);
        row("1,500 ms", 1.5e9);
        row("1.500 ms", 1.5e6);
        row("15 ms", 15e6);
        row("15ms", 15e6);
        row("abc", 0, "not a figure");
        row("15", 0, "suitable unit");
        row("15 MB", 0, "suitable unit");
        row("-15 ms", 0, "not a figure");
        row("0 ms", 0, "not a figure");
    }
    void aTargetMeansWhatWasTyped() {
        QFETCH(QString, typed);
        QFETCH(double, ns);
        QFETCH(QString, says);
        core::Study study = m_workbench->document().study();
        const auto timed = std::ranges::find_if(study.evidence, [](const auto& rule) {
            const auto* metric = core::findMetric(rule.metric);
            return metric && metric->dimension == core::Dimension::Time;
        });
        QVERIFY(timed != study.evidence.end());
        EvidenceModel model(m_workbench->document(), m_workbench->recommendation());
        QSignalSpy refused(&model, &EvidenceModel::refused);
        const auto target =
            model.index(static_cast<int>(timed - study.evidence.begin()), EvidenceModel::TargetColumn);
        QCOMPARE(model.setData(target, typed, Qt::EditRole), ns > 0);
        QCOMPARE(refused.size(), ns > 0 ? 0 : 1);
        if (ns > 0)
            QCOMPARE(m_workbench->document().answers().targets.at(timed->metric), ns);
        else
            QVERIFY2(refused.first().first().toString().contains(says),
                     qPrintable(refused.first().first().toString()));
        QCOMPARE(m_workbench->document().answers().targets.size(), std::size_t(ns > 0 ? 1 : 0));
    }

    void anIntervalIsDraggedAtEitherEnd() {
        auto& kinds = page().weightKinds();
        kinds.setCurrentIndex(kinds.findData(static_cast<int>(core::WeightStatement::Kind::Interval)));
        QSignalSpy redrawn(&page(), &DecisionPage::redrawn);
        Q_EMIT kinds.activated(kinds.currentIndex());
        QTRY_VERIFY(!redrawn.isEmpty());
        auto& view = page().view();
        const QRect cell = view.visualRect(at(0, MatrixModel::AmountColumn));
        const auto drag = [&](int from, int to) {
            QTest::mousePress(view.viewport(), Qt::LeftButton, {}, QPoint(from, cell.center().y()));
            QTest::mouseMove(view.viewport(), QPoint(to, cell.center().y()));
            QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, QPoint(to, cell.center().y()));
        };
        drag(cell.center().x(), cell.right() + 50);
        QCOMPARE(page().model().weights().bounds(0).high, 1.0);
        drag(cell.left() + 14, cell.left() - 50);
        QCOMPARE(page().model().weights().bounds(0).low, 0.0);
        QVERIFY(m_workbench->recommendation().decision());
    }

    /// Bounds that no weights meet leave no decision, and the page says why instead of showing the last one.
    void boundsThatNothingMeetsAreExplained() {
        auto& kinds = page().weightKinds();
        kinds.setCurrentIndex(kinds.findData(static_cast<int>(core::WeightStatement::Kind::Interval)));
        Q_EMIT kinds.activated(kinds.currentIndex());
        QVERIFY(
            page().model().setData(at(0, MatrixModel::AmountColumn), QStringLiteral("30-60"), Qt::EditRole));
        QVERIFY(
            page().model().setData(at(1, MatrixModel::AmountColumn), QStringLiteral("60-80"), Qt::EditRole));
        QVERIFY(!m_workbench->recommendation().decision());
        QTRY_VERIFY(page().headline().contains(QStringLiteral("No weights")));
        QVERIFY(static_cast<FigurePlot*>(page().currentChart())->figure().empty());
        m_workbench->document().undoStack().undo();
        QVERIFY(m_workbench->recommendation().decision());
        QTRY_VERIFY(!static_cast<FigurePlot*>(page().currentChart())->figure().empty());
    }

    void pairsShowTheirConsistency() {
        QAbstractItemModelTester tester(&page().pairs().model());
        auto& kinds = page().weightKinds();
        kinds.setCurrentIndex(kinds.findData(static_cast<int>(core::WeightStatement::Kind::Pairwise)));
        Q_EMIT kinds.activated(kinds.currentIndex());
        auto& pairs = page().pairs().model();
        // The largest against each other one: nothing is left that could contradict.
        QVERIFY(page().pairs().state().contains(QStringLiteral("too few to contradict")));
        QVERIFY(pairs.setData(pairs.index(0, 1), 9.0, Qt::EditRole));
        QVERIFY(pairs.setData(pairs.index(1, 2), 9.0, Qt::EditRole));
        QVERIFY(pairs.setData(pairs.index(2, 0), 9.0, Qt::EditRole));
        QVERIFY(!pairs.setData(pairs.index(2, 2), 3.0, Qt::EditRole));
        QVERIFY(!pairs.setData(pairs.index(0, 2), -1, Qt::EditRole));
        QVERIFY(!pairs.setData(pairs.index(0, 2), QStringLiteral("x"), Qt::EditRole));
        QCOMPARE(pairs.data(pairs.index(1, 0), Qt::DisplayRole).toString(), QStringLiteral("1/9"));
        QVERIFY2(page().pairs().state().contains(QStringLiteral("above 0.1")),
                 qPrintable(page().pairs().state()));
        QVERIFY(!m_workbench->recommendation().decision()->warnings.empty());
    }

    /// A stored run counts as evidence: chosen, blended, held to an own target, all of it undone.
    void aRunIsEvidence() {
        QAbstractItemModelTester tester(&page().evidence().model());
        const QString run = storeMadeRun();
        page().showInput(DecisionPage::Input::Evidence);
        auto& panel = page().evidence();
        QTRY_VERIFY(panel.runs().findData(run) > 0);
        const auto ratingsAlone = m_workbench->recommendation().decision()->scores;
        panel.runs().setCurrentIndex(panel.runs().findData(run));
        Q_EMIT panel.runs().activated(panel.runs().currentIndex());
        QTRY_VERIFY(!m_workbench->recommendation().evidence().empty());
        QVERIFY(m_workbench->recommendation().decision()->scores != ratingsAlone);
        const auto half = m_workbench->recommendation().decision()->scores;
        panel.blend().setValue(80);
        panel.blend().setValue(100);
        QVERIFY(m_workbench->recommendation().decision()->scores != half);
        QCOMPARE(panel.blendNumber().value(), 100);
        QCOMPARE(m_workbench->document().undoStack().count(), 2);
        m_workbench->document().undoStack().undo();
        QVERIFY(m_workbench->recommendation().decision()->scores == half);
        QVERIFY(panel.remarks().contains(QStringLiteral("Caution")));
        const auto target = panel.model().index(0, EvidenceModel::TargetColumn);
        QVERIFY(!panel.model().setData(target, QStringLiteral("20 parsecs"), Qt::EditRole));
        QVERIFY(panel.model().setData(target, QStringLiteral("2,000 /s"), Qt::EditRole));
        QCOMPARE(m_workbench->document().answers().targets.at("requests_per_s"), 2000.0);
        QVERIFY(m_workbench->recommendation().decision()->scores != half);
        QVERIFY(panel.model().setData(target, QString(), Qt::EditRole));
        QVERIFY(m_workbench->document().answers().targets.empty());
        m_workbench->document().undoStack().undo();
        m_workbench->document().undoStack().undo();
        QVERIFY(m_workbench->recommendation().decision()->scores == half);
        m_workbench->document().undoStack().undo();
        QVERIFY(m_workbench->recommendation().decision()->scores == ratingsAlone);
        m_workbench->document().undoStack().redo();
        QVERIFY(m_workbench->recommendation().decision()->scores == half);
        Workbench later(m_workbench->locations(), m_program->store);
        QVERIFY(later.openStudy(later.locations().bundledStudy()).ok());
        QTRY_VERIFY(later.recommendation().decision()->scores == half);
    }

    /// A result that failed its validity is kept out, in words.
    void rejectedResultsAreSaid() {
        const QString run = storeMadeRun(0.95);
        page().showInput(DecisionPage::Input::Evidence);
        m_workbench->document().setEvidence({run.toStdString(), 0.5}, QStringLiteral("Evidence"));
        QTRY_VERIFY(m_workbench->recommendation().evidenceRead());
        QVERIFY(!m_workbench->recommendation().evidence().rejected.empty());
        QTRY_VERIFY(page().evidence().remarks().contains(QStringLiteral("Kept out")));
    }

    void anEditedRatingIsNamedAsOne() {
        const QModelIndex cell = at(2, MatrixModel::FirstRatingColumn);
        QVERIFY(page().model().setData(cell, 1 + cell.data(Qt::EditRole).toInt() % 3, Qt::EditRole));
        const auto& sources = m_workbench->recommendation().decision()->contributions[2].sources;
        QVERIFY(std::any_of(sources.begin(), sources.end(), [](const auto& source) {
            return source.english().find("your own rating") != std::string::npos;
        }));
        m_workbench->document().undoStack().undo();
        QCOMPARE(core::english(m_workbench->recommendation().decision()->contributions[2].sources),
                 std::vector<std::string>{"the study's rating"});
    }

    /// What nobody has rated is a question mark until it is rated; one's own rating shows the study's beside
    /// it.
    void ownAndMissingRatingsAreSeen() {
        page().addAlternative(QStringLiteral("Third"));
        const QModelIndex open = at(0, MatrixModel::FirstRatingColumn + 2);
        QCOMPARE(open.data().toString(), QStringLiteral("?"));
        QVERIFY(open.data(Qt::ToolTipRole).toString().contains(QStringLiteral("unknown")));
        const int level = m_workbench->document().study().ratingScale.front().level;
        QVERIFY(page().model().setData(open, level, Qt::EditRole));
        const QModelIndex rated = at(0, MatrixModel::FirstRatingColumn + 2);
        QVERIFY2(rated.data().toString().endsWith(QStringLiteral("•")), qPrintable(rated.data().toString()));
        const QModelIndex cell = at(2, MatrixModel::FirstRatingColumn);
        const QString source = cell.data().toString();
        QVERIFY(!source.contains(QStringLiteral("•")));
        QVERIFY(page().model().setData(cell, 1 + cell.data(Qt::EditRole).toInt() % 3, Qt::EditRole));
        const QModelIndex edited = at(2, MatrixModel::FirstRatingColumn);
        QVERIFY(edited.data().toString().endsWith(QStringLiteral("•")));
        QVERIFY2(edited.data(Qt::ToolTipRole).toString().contains(QStringLiteral("study: ") + source),
                 qPrintable(edited.data(Qt::ToolTipRole).toString()));
    }

    void intervalsAreReadAsPeopleWriteThem_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("shown") << QStringLiteral("5 – 20 %") << 0.05 << 0.2;
        QTest::newRow("hyphen") << QStringLiteral("5-20") << 0.05 << 0.2;
        QTest::newRow("to") << QStringLiteral("5% to 20%") << 0.05 << 0.2;
        QTest::newRow("decimal comma") << QStringLiteral("2,5-7,5") << 0.025 << 0.075;
        QTest::newRow("one") << QStringLiteral("12") << 0.12 << 0.12;
        QTest::newRow("turned") << QStringLiteral("20-5") << -1.0 << -1.0;
        QTest::newRow("beyond") << QStringLiteral("5-120") << -1.0 << -1.0;
        QTest::newRow("words") << QStringLiteral("some") << -1.0 << -1.0;
        QTest::newRow("empty") << QString() << -1.0 << -1.0;
    }
    void intervalsAreReadAsPeopleWriteThem() {
        QFETCH(QString, text);
        QFETCH(double, low);
        QFETCH(double, high);
        const auto read = readBounds(text);
        QCOMPARE(read.has_value(), low >= 0);
        if (read)
            QVERIFY(qFuzzyCompare(1 + read->low, 1 + low) && qFuzzyCompare(1 + read->high, 1 + high));
    }

    void anEditedStudyIsSaved() {
        page().addScenario(QStringLiteral("Mine"));
        const QString file = m_program->folder.filePath(QStringLiteral("mine.study.json"));
        page().saveStudy(file);
        QFile in(file);
        QVERIFY(in.open(QIODevice::ReadOnly));
        const auto back = core::parseStudy(in.readAll().toStdString(), "mine");
        QVERIFY(back.ok());
        QVERIFY(*back == m_workbench->document().study());
        QVERIFY(!m_workbench->document().edited());
        QCOMPARE(m_workbench->document().file(), file);
    }
};

QTEST_MAIN(TestDecisionPage)
#include "tst_decision_page.moc"
