// SPDX-License-Identifier: GPL-3.0-only
#include <QAbstractItemModelTester>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "app/charts/decision_figures.h"
#include "app/charts/figure_plot.h"
#include "app/pages/decision_page.h"
#include "app/pages/matrix_delegates.h"
#include "app/window/main_window.h"
#include "core/study/study_reader.h"

using namespace bakeoff;
using namespace bakeoff::app;

class TestDecisionPage : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<MainWindow> m_window;

    [[nodiscard]] DecisionPage& page() const { return m_window->decision(); }
    [[nodiscard]] QModelIndex at(int row, int column) const { return page().model().index(row, column); }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        Locations locations = Locations::find();
        locations.resources = QStringLiteral(BAKEOFF_SOURCE_DIR "/resources");
        locations.subjects = {locations.resources + QStringLiteral("/subjects")};
        locations.runner = QStringLiteral(BAKEOFF_FAKE_RUNNER);
        locations.data = m_folder->path();
        auto store = RunStore::open(m_folder->filePath(QStringLiteral("runs.sqlite")));
        QVERIFY(store.ok());
        m_workbench = std::make_unique<Workbench>(locations, *store);
        m_window = std::make_unique<MainWindow>(*m_workbench);
        m_window->resize(1200, 760);
        m_window->show();
        m_window->openStudy(locations.bundledStudy());
        m_window->showPage(PageId::Matrix);
        QTest::qWait(50);
    }
    void cleanup() {
        m_window.reset();
        m_workbench.reset();
    }

    /// Ten edits, ten undos, the original; and ten redos, the edited one.
    void tenEditsAndTenUndos() {
        QAbstractItemModelTester tester(&page().model());
        const auto study = m_workbench->study();
        const auto answers = m_workbench->answers();
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
        QCOMPARE(m_workbench->undoStack().count(), 10);
        const auto edited = m_workbench->study();
        QVERIFY(!(edited == study));
        for (int i = 0; i < 10; ++i)
            m_workbench->undoStack().undo();
        QVERIFY(m_workbench->study() == study);
        QVERIFY(m_workbench->answers() == answers);
        for (int i = 0; i < 10; ++i)
            m_workbench->undoStack().redo();
        QVERIFY(m_workbench->study() == edited);
    }

    void badValuesAreRefused() {
        QVERIFY(!page().model().setData(at(0, MatrixModel::AmountColumn), -1, Qt::EditRole));
        QVERIFY(!page().model().setData(at(0, MatrixModel::AmountColumn), qQNaN(), Qt::EditRole));
        QVERIFY(!page().model().setData(at(0, MatrixModel::FirstRatingColumn), 17, Qt::EditRole));
        QVERIFY(!page().model().setData(at(0, MatrixModel::NameColumn), QStringLiteral("  "), Qt::EditRole));
        QVERIFY(!page().model().setData(at(0, MatrixModel::ShareColumn), 0.5, Qt::EditRole));
        QCOMPARE(m_workbench->undoStack().count(), 0);
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
        QCOMPARE(m_workbench->undoStack().count(), 1);
        QVERIFY(m_workbench->undoStack().undoText().contains(
            QString::fromStdString(m_workbench->study().scenarios[0].name)));
    }

    void everyChartFollowsTheDecision_data() {
        QTest::addColumn<QString>("chart");
        for (const auto& [id, title] : decisionCharts())
            QTest::newRow(qPrintable(id)) << id;
    }
    void everyChartFollowsTheDecision() {
        QFETCH(QString, chart);
        page().showChart(chart);
        QTest::qWait(50);
        auto* plot = static_cast<FigurePlot*>(page().currentChart());
        QVERIFY(plot && !plot->figure().empty());
        const auto rows = plot->tableTwin().rows.size();
        QVERIFY(rows >= 2);
        const auto before = core::toText(plot->tableTwin());
        QVERIFY(page().model().setData(at(1, MatrixModel::AmountColumn), 1, Qt::EditRole));
        QTest::qWait(50);
        QVERIFY(core::toText(plot->tableTwin()) != before);
        QVERIFY(!plot->labelsTruncated());
        QVERIFY(
            !decisionFigure(QStringLiteral("nonsense"), m_workbench->study(), *m_workbench->decision()).ok());
    }

    void anEditedStudyIsSaved() {
        page().addScenario(QStringLiteral("Mine"));
        const QString file = m_folder->filePath(QStringLiteral("mine.study.json"));
        page().saveStudy(file);
        QFile in(file);
        QVERIFY(in.open(QIODevice::ReadOnly));
        const auto back = core::parseStudy(in.readAll().toStdString(), "mine");
        QVERIFY(back.ok());
        QVERIFY(*back == m_workbench->study());
    }
};

QTEST_MAIN(TestDecisionPage)
#include "tst_decision_page.moc"
