// SPDX-License-Identifier: GPL-3.0-only
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QUndoStack>

#include "app/charts/figure_plot.h"
#include "app/pages/capacity_page.h"
#include "app/workbench/document.h"
#include "tests/app/window_fixture.h"

using namespace bakeoff;
using namespace bakeoff::app;

/// The page "At my load" in the window.
class TestCapacityPage : public QObject {
    Q_OBJECT
    std::unique_ptr<WindowFixture> m_program;

    CapacityPage& page() { return m_program->window->page<CapacityPage>(); }
    Document& document() { return m_program->workbench->document(); }
    template <typename Field>
    Field& field(const char* name) {
        auto* found = page().findChild<Field*>(QStringLiteral("traffic-") + QLatin1String(name));
        REQUIRE(found);
        return *found;
    }
    QString text(const char* name) { return page().findChild<QLabel*>(QString::fromLatin1(name))->text(); }
    void say(int mean, int peak) {
        field<QSpinBox>("mean").setValue(mean);
        field<QSpinBox>("peak").setValue(peak);
    }
    void measure() {
        QSignalSpy finished(&m_program->workbench->session(), &RunSession::runFinished);
        core::PlanRequest request;
        request.workloads = {"http-json"};
        REQUIRE(m_program->workbench->startRun(request));
        REQUIRE_SOON_WITHIN(finished.size() == 1, 30000);
        REQUIRE_SOON(m_program->workbench->history().idle());
    }

private Q_SLOTS:
    void init() {
        m_program = std::make_unique<WindowFixture>();
        m_program->open();
        m_program->window->showPage(CapacityPage::kId);
    }
    void cleanup() { m_program.reset(); }

    void nothingIsSaidBeforeTheLoadIs() {
        QTRY_VERIFY(page().isVisible());
        QVERIFY(text("loadVerdict").startsWith(QStringLiteral("Say how many requests")));
        QVERIFY(!page().report());
        QVERIFY(!document().answers().traffic);
    }

    void theLoadGivesAVerdict() {
        measure();
        say(50, 200);
        QVERIFY(page().report().has_value());
        QVERIFY2(text("loadVerdict").startsWith(QStringLiteral("No difference at your load")),
                 qPrintable(text("loadVerdict")));
        QCOMPARE(page().findChild<QTableView*>()->model()->rowCount(), 2);
        auto* plot = qobject_cast<FigurePlot*>(page().currentChart());
        QVERIFY(plot);
        QCOMPARE(plot->figure().groups().size(), 2);
        QCOMPARE(plot->figure().marks.front().at, 200.0);
        QVERIFY(text("loadRemarks").contains(QStringLiteral("does not carry over to a vCPU")));
        QCOMPARE(document().answers().traffic->peakPerS, 200.0);
    }

    void contradictionsStayInTheFields() {
        measure();
        say(100, 500);
        field<QSpinBox>("peak").setValue(50);
        QVERIFY2(text("loadVerdict").contains(QStringLiteral("below the mean")),
                 qPrintable(text("loadVerdict")));
        QVERIFY(!page().report());
        QCOMPARE(field<QSpinBox>("peak").value(), 50);
        QCOMPARE(document().answers().traffic->peakPerS, 500.0);
        field<QSpinBox>("peak").setValue(150);
        QVERIFY(page().report().has_value());
        QCOMPARE(document().answers().traffic->peakPerS, 150.0);
    }

    void editsAreUndone() {
        say(100, 500);
        field<QSpinBox>("fewest").setValue(5);
        QCOMPARE(document().answers().traffic->fewest, 5);
        document().undoStack().undo();
        QCOMPARE(document().answers().traffic->fewest, 2);
        QCOMPARE(field<QSpinBox>("fewest").value(), 2);
        while (document().undoStack().canUndo())
            document().undoStack().undo();
        QVERIFY(!document().answers().traffic);
        QCOMPARE(field<QSpinBox>("mean").value(), 0);
    }

    /// A field that only shows some digits must not change what it shows.
    void untouchedFieldsKeepTheirValue() {
        core::Answers answers = document().answers();
        answers.traffic = core::Traffic();
        answers.traffic->meanPerS = 0.25;
        answers.traffic->peakPerS = 0.75;
        document().setAnswers(answers);
        field<QSpinBox>("fewest").setValue(3);
        QCOMPARE(document().answers().traffic->meanPerS, 0.25);
        QCOMPARE(document().answers().traffic->peakPerS, 0.75);
        QCOMPARE(document().answers().traffic->fewest, 3);
    }

    void theLoadIsKeptBetweenStarts() {
        say(100, 500);
        field<QCheckBox>("decides").setChecked(true);
        m_program->close();
        m_program->start();
        QCOMPARE(document().answers().traffic->peakPerS, 500.0);
        QVERIFY(document().answers().traffic->decides);
        m_program->window->showPage(CapacityPage::kId);
        QCOMPARE(field<QSpinBox>("peak").value(), 500);
        QVERIFY(field<QComboBox>("scenario").isEnabled());
    }

    /// Prices that cannot be read are said, and lose nothing.
    void brokenPricesAreSaid() {
        const QString file = m_program->folder.filePath(QStringLiteral("x.prices.json"));
        QFile prices(file);
        QVERIFY(prices.open(QIODevice::WriteOnly));
        prices.write("{");
        prices.close();
        say(100, 500);
        core::Answers answers = document().answers();
        answers.traffic->prices = file.toStdString();
        document().setAnswers(answers);
        QVERIFY2(text("loadVerdict").contains(QStringLiteral("x.prices.json")),
                 qPrintable(text("loadVerdict")));
        QVERIFY(!page().report());
        QCOMPARE(document().answers().traffic->peakPerS, 500.0);
    }
};

QTEST_MAIN(TestCapacityPage)
#include "tst_capacity_page.moc"
