// SPDX-License-Identifier: GPL-3.0-only
#include <QComboBox>
#include <QScrollBar>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <algorithm>
#include <set>

#include "app/charts/chart_groups.h"
#include "app/charts/figure_plot.h"
#include "app/pages/chart_gallery.h"
#include "app/pages/chart_panel.h"
#include "app/pages/export_dialog.h"
#include "app/workbench/document.h"
#include "tests/app/made_trials.h"
#include "tests/app/window_fixture.h"

using namespace bakeoff;
using namespace bakeoff::app;

/// Charts are chosen by their looks, with mouse or keyboard.
class TestChartGallery : public QObject {
    Q_OBJECT
    std::unique_ptr<WindowFixture> m_program;
    std::vector<core::TrialResult> m_trials = madeTrials();
    std::vector<core::CaseSummary> m_cases = core::summarizeCases(m_trials);
    std::unique_ptr<ChartPanel> m_panel;
    QString m_version = QStringLiteral("one");
    int m_figures = 0;

    ChartSource source() {
        ChartSource made;
        made.charts = [this] { return chartsOf(m_cases); };
        made.figure = [this](const ChartSpec& spec) {
            ++m_figures;
            ChartInput input;
            input.study = &m_program->workbench->document().study();
            input.cases = &m_cases;
            input.trials = &m_trials;
            return figureFor(spec, input);
        };
        made.settingsFile = m_program->folder.filePath(QStringLiteral("charts.ini"));
        made.version = [this] { return m_version; };
        return made;
    }
    ChartGallery& gallery() { return m_panel->gallery(); }
    ChartThumbnail* thumbnail(const QString& id) {
        const auto& all = gallery().thumbnails();
        const auto it = std::ranges::find_if(all, [&](const auto* one) { return one->spec().id == id; });
        return it == all.end() ? nullptr : *it;
    }
    bool allSeenAreDrawn() {
        return std::ranges::all_of(gallery().thumbnails(), [](const auto* one) {
            return one->visibleRegion().isEmpty() || one->drawn();
        });
    }

private Q_SLOTS:
    void init() {
        m_program = std::make_unique<WindowFixture>();
        m_program->open();
        m_version = QStringLiteral("one");
        m_panel = std::make_unique<ChartPanel>(source(), Qt::Vertical);
        m_panel->resize(700, 520);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void cleanup() {
        m_panel.reset();
        m_program.reset();
    }

    void everyChartIsInAGroupOnce() {
        m_panel->showGallery(true);
        std::set<QString> ids;
        for (const auto* one : gallery().thumbnails()) {
            ids.insert(one->spec().id);
            QCOMPARE(one->accessibleName(), one->spec().title);
            QVERIFY(one->toolTip().contains(one->spec().title));
        }
        QCOMPARE(ids.size(), chartsOf(m_cases).size());
        QCOMPARE(ids.size(), gallery().thumbnails().size());
        const auto headings = gallery().headings();
        for (const char* group : {"Claims", "Throughput", "Latency", "Memory", "Over time", "Scaling"})
            QVERIFY2(headings.contains(QString::fromLatin1(group)), group);
        QCOMPARE(headings.size(), static_cast<qsizetype>(std::set(headings.begin(), headings.end()).size()));
        for (const auto& spec : allCharts())
            QVERIFY2(groupOf(spec) != ChartGroup::Other, qPrintable(spec.id));
    }

    /// The window stays alive: a turn of the event loop draws one picture, and only of what is seen.
    void picturesComeOneByOneAndWhenTheyAreSeen() {
        m_panel->showGallery(true);
        QCOMPARE(gallery().pictures(), 0);
        int before = 0;
        for (int turn = 0; turn < 400 && !allSeenAreDrawn(); ++turn) {
            QCoreApplication::processEvents(QEventLoop::AllEvents);
            QVERIFY(gallery().pictures() <= before + 1);
            before = gallery().pictures();
        }
        QVERIFY(allSeenAreDrawn());
        QVERIFY(gallery().pictures() < static_cast<int>(gallery().thumbnails().size()));
        gallery().verticalScrollBar()->setValue(gallery().verticalScrollBar()->maximum());
        QTRY_VERIFY(allSeenAreDrawn());
        QVERIFY(gallery().pictures() > before);
        QVERIFY(!thumbnail(QStringLiteral("throughput"))->picture().isNull());
        QCOMPARE(thumbnail(QStringLiteral("throughput"))->picture().deviceIndependentSize().toSize(),
                 ChartThumbnail::kPicture);
    }

    void picturesAreKeptByRunAndTheme() {
        m_panel->showGallery(true);
        QTRY_VERIFY(allSeenAreDrawn());
        const int drawn = gallery().pictures();
        const QImage light = thumbnail(QStringLiteral("throughput"))->picture().toImage();
        m_panel->showGallery(false);
        m_panel->refresh();
        m_panel->showGallery(true);
        QTest::qWait(50);
        QCOMPARE(gallery().pictures(), drawn);
        const QPalette before = m_panel->palette();
        QPalette dark = before;
        dark.setColor(QPalette::Window, QColor(30, 30, 30));
        m_panel->setPalette(dark);
        QTRY_VERIFY(gallery().pictures() > drawn);
        QTRY_VERIFY(
            thumbnail(QStringLiteral("throughput"))->picture().toImage().pixelColor(1, 1).lightness() < 128);
        QTRY_COMPARE(gallery().pictures(), 2 * drawn);
        m_panel->setPalette(before);
        QTRY_COMPARE(thumbnail(QStringLiteral("throughput"))->picture().toImage(), light);
        QCOMPARE(gallery().pictures(), 2 * drawn);
        // Another run has other pictures.
        m_version = QStringLiteral("two");
        m_panel->refresh();
        QTRY_COMPARE(gallery().pictures(), 3 * drawn);
    }

    void aClickChooses() {
        QTest::mouseClick(&m_panel->chooser(), Qt::LeftButton);
        QVERIFY(gallery().isVisible() && !m_panel->plot().isVisible());
        gallery().ensureWidgetVisible(thumbnail(QStringLiteral("memory")));
        QTest::mouseClick(thumbnail(QStringLiteral("memory")), Qt::LeftButton);
        QCOMPARE(m_panel->chartId(), QStringLiteral("memory"));
        QVERIFY(!gallery().isVisible() && m_panel->plot().isVisible());
        QVERIFY(!m_panel->chooser().isChecked());
        QCOMPARE(m_panel->plot().figure().id, QStringLiteral("memory"));
        QVERIFY(thumbnail(QStringLiteral("memory"))->isChecked());
        QVERIFY(!thumbnail(QStringLiteral("throughput"))->isChecked());
        // The one that is shown already is still the one after a click.
        QTest::mouseClick(&m_panel->chooser(), Qt::LeftButton);
        QTest::mouseClick(thumbnail(QStringLiteral("memory")), Qt::LeftButton);
        QVERIFY(!gallery().isVisible());
        QVERIFY(thumbnail(QStringLiteral("memory"))->isChecked());
    }

    void theKeyboardChooses() {
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        m_panel->showGallery(true);
        const auto& all = gallery().thumbnails();
        const auto focused = [&] { return qobject_cast<ChartThumbnail*>(m_panel->focusWidget()); };
        QVERIFY(focused() && focused()->spec().id == m_panel->chartId());
        QTest::keyClick(focused(), Qt::Key_Home);
        QCOMPARE(focused(), all.front());
        QTest::keyClick(focused(), Qt::Key_Left);
        QCOMPARE(focused(), all.front());
        QTest::keyClick(focused(), Qt::Key_Right);
        QCOMPARE(focused(), all[1]);
        const int y = focused()->y();
        QTest::keyClick(focused(), Qt::Key_Down);
        QVERIFY(focused()->y() > y);
        QTest::keyClick(focused(), Qt::Key_Up);
        QCOMPARE(focused()->y(), y);
        QTest::keyClick(focused(), Qt::Key_End);
        QCOMPARE(focused(), all.back());
        QVERIFY(!focused()->visibleRegion().isEmpty());
        // Escape leaves things as they were, Enter takes.
        const QString before = m_panel->chartId();
        QTest::keyClick(focused(), Qt::Key_Escape);
        QVERIFY(!gallery().isVisible());
        QCOMPARE(m_panel->chartId(), before);
        m_panel->showGallery(true);
        QTest::keyClick(focused(), Qt::Key_End);
        QTest::keyClick(focused(), Qt::Key_Return);
        QCOMPARE(m_panel->chartId(), all.back()->spec().id);
        QVERIFY(!gallery().isVisible());
    }

    void whatDidNotPassIsMarked() {
        auto trials = madeTrials();
        for (auto& trial : trials)
            trial.checks = {{core::Check::ServerIdle, core::ValidityCheck::Verdict::Fail,
                             core::Message::verbatim("idle"), core::Message::verbatim("More load.")}};
        std::swap(m_trials, trials);
        m_cases = core::summarizeCases(m_trials);
        m_version = QStringLiteral("doubtful");
        m_panel->refresh();
        m_panel->showGallery(true);
        QTRY_VERIFY(thumbnail(QStringLiteral("throughput"))->drawn());
        QVERIFY(thumbnail(QStringLiteral("throughput"))->doubtful());
        QVERIFY(thumbnail(QStringLiteral("throughput"))->accessibleName().startsWith(QStringLiteral("⚠")));
        std::swap(m_trials, trials);
        m_cases = core::summarizeCases(m_trials);
    }

    /// The next export begins with what was chosen in the last one.
    void exportChoicesAreKept_data() {
        QTest::addColumn<int>("theme");
        QTest::addColumn<bool>("dark");
        QTest::newRow("as shown") << 0 << true;
        QTest::newRow("light") << 1 << false;
        QTest::newRow("dark") << 2 << true;
    }
    void exportChoicesAreKept() {
        QFETCH(int, theme);
        QFETCH(bool, dark);
        const auto before = exportChoices();
        ExportDialog first(true);
        first.setAttribute(Qt::WA_DeleteOnClose, false);
        auto* preset = first.findChild<QComboBox*>(QStringLiteral("exportPreset"));
        const auto boxOf = [](ExportDialog& dialog, const char* name) {
            return dialog.findChild<QSpinBox*>(QString::fromLatin1(name));
        };
        // A size of one's own is no preset, and a preset fills the fields.
        boxOf(first, "exportWidth")->setValue(777);
        QCOMPARE(preset->currentIndex(), preset->count() - 1);
        preset->setCurrentIndex(4);
        Q_EMIT preset->activated(4);
        QCOMPARE(first.options().pixels, QSize(2008, 1130));
        QCOMPARE(first.options().dpi, 300);
        QCOMPARE(preset->currentIndex(), 4);
        first.findChild<QComboBox*>(QStringLiteral("exportFormat"))->setCurrentIndex(1);
        first.findChild<QComboBox*>(QStringLiteral("exportTheme"))->setCurrentIndex(theme);
        first.accept();
        ExportDialog second(true);
        second.setAttribute(Qt::WA_DeleteOnClose, false);
        QCOMPARE(second.ending(), QStringLiteral("svg"));
        QCOMPARE(second.options().pixels, QSize(2008, 1130));
        QCOMPARE(second.options().dark, dark);
        QCOMPARE(second.findChild<QComboBox*>(QStringLiteral("exportPreset"))->currentIndex(), 4);
        setExportChoices({QStringLiteral("png"), QStringLiteral("1600"), QStringLiteral("900"),
                          QStringLiteral("0"), QStringLiteral("0"), QStringLiteral("filled")});
        // What is no such choice, from a file that somebody edited, is not taken.
        setExportChoices({QStringLiteral("nonsense")});
        QCOMPARE(exportChoices().size(), 6);
        setExportChoices(before);
    }
};

QTEST_MAIN(TestChartGallery)
#include "tst_chart_gallery.moc"
