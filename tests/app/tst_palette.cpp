// SPDX-License-Identifier: GPL-3.0-only
#include <QApplication>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTreeView>
#include <algorithm>

#include "app/pages/chart_panel.h"
#include "app/pages/decision_page.h"
#include "app/pages/ecosystem_page.h"
#include "app/pages/runs_page.h"
#include "app/window/command_palette.h"
#include "tests/app/window_fixture.h"

using namespace bakeoff;
using namespace bakeoff::app;

/// What the palette offers, and that it leaves nothing behind. What the mouse does afterwards only a real X
/// server shows: tst_real_window.
class TestPalette : public QObject {
    Q_OBJECT
    std::unique_ptr<WindowFixture> m_program;

    CommandPalette* palette() { return m_program->window->findChild<CommandPalette*>(); }
    CommandPalette* openPalette() {
        m_program->press(Qt::Key_K, Qt::ControlModifier);
        REQUIRE(palette());
        return palette();
    }
    static QStringList titles(CommandPalette& palette) {
        QStringList out;
        for (int row = 0; row < palette.model().rowCount(); ++row)
            out << palette.model().index(row, 0).data().toString();
        return out;
    }
    static void choose(CommandPalette& palette, const QString& title) {
        palette.field()->setText(title);
        const auto row = static_cast<int>(titles(palette).indexOf(title));
        REQUIRE(row >= 0);
        palette.list()->setCurrentIndex(palette.model().index(row, 0));
        QTest::keyClick(palette.field(), Qt::Key_Return);
    }

private Q_SLOTS:
    void init() {
        m_program = std::make_unique<WindowFixture>();
        m_program->start();
    }
    void cleanup() { m_program.reset(); }

    void itIsNoWindowAndBlocksNothing() {
        auto* open = openPalette();
        QVERIFY(open->isVisible() && !open->isWindow());
        QVERIFY(!QApplication::activeModalWidget() && !QApplication::activePopupWidget());
        QVERIFY(m_program->window->rect().contains(open->geometry()));
        // Twice is once.
        m_program->window->showPalette();
        QCOMPARE(m_program->window->findChildren<CommandPalette*>().size(), 1);
        // It stays within a window that becomes smaller.
        m_program->window->resize(m_program->window->minimumSizeHint());
        QTRY_VERIFY(m_program->window->rect().contains(open->geometry()));
    }

    void itOffersWhatIsThere_data() {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("title");
        const QString anywhere = EcosystemPage::kId;
        QTest::newRow("a menu") << anywhere << QStringLiteral("File › Quit");
        QTest::newRow("a button") << QString(RunsPage::kId) << QStringLiteral("Runs › Import");
        QTest::newRow("another page's button")
            << QString(DecisionPage::kId) << QStringLiteral("Decision matrix › Add scenario");
        QTest::newRow("a profile") << QString(BenchmarksPage::kId) << QStringLiteral("Profile › Thorough");
        QTest::newRow("a tab") << QString(BenchmarksPage::kId) << QStringLiteral("Benchmarks › Log");
        QTest::newRow("a theme") << anywhere << QStringLiteral("Theme › Dark");
        QTest::newRow("a language") << anywhere << QStringLiteral("Language › Deutsch");
    }
    void itOffersWhatIsThere() {
        QFETCH(QString, page);
        QFETCH(QString, title);
        m_program->window->showPage(page);
        const QStringList offered = titles(*openPalette());
        QVERIFY2(offered.contains(title), qPrintable(offered.join(QLatin1Char('\n'))));
        QCOMPARE(QSet<QString>(offered.begin(), offered.end()).size(), offered.size());
    }

    void aButtonOfAnotherPageIsNotOffered() {
        m_program->window->showPage(EcosystemPage::kId);
        QVERIFY(!titles(*openPalette()).contains(QStringLiteral("Runs › Import")));
    }

    void aChartIsShownFromAnywhere() {
        m_program->run();
        m_program->window->showPage(EcosystemPage::kId);
        auto* open = openPalette();
        QString wanted;
        for (const auto& title : titles(*open)) {
            if (title.startsWith(QStringLiteral("Chart › ")))
                wanted = title;
        }
        QVERIFY(!wanted.isEmpty());
        choose(*open, wanted);
        QTRY_COMPARE(m_program->window->currentPage().id(), BenchmarksPage::kId);
        auto& charts = m_program->window->page<BenchmarksPage>().charts();
        QTRY_VERIFY(charts.isVisible());
        const auto& all = allCharts();
        const auto shown = std::ranges::find(all, charts.chartId(), &ChartSpec::id);
        QVERIFY(shown != all.end());
        QCOMPARE(QStringLiteral("Chart › ") + shown->title, wanted);
    }

    void aThemeIsTaken() {
        choose(*openPalette(), QStringLiteral("Theme › Dark"));
        QTRY_VERIFY(m_program->window->palette().color(QPalette::Window).lightness() < 128);
        QTRY_VERIFY(!palette());
    }

    void theKeyboardIsWhereItWas_data() {
        QTest::addColumn<int>("key");
        QTest::newRow("left") << static_cast<int>(Qt::Key_Escape);
        QTest::newRow("chosen") << static_cast<int>(Qt::Key_Return);
    }
    void theKeyboardIsWhereItWas() {
        QFETCH(int, key);
        m_program->window->showPage(EcosystemPage::kId);
        auto* before = m_program->window->page<EcosystemPage>().searchField();
        m_program->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_program->window.get()));
        before->setFocus();
        auto* open = openPalette();
        QTRY_VERIFY(open->field()->hasFocus());
        open->field()->setText(QStringLiteral("Theme › Light"));
        QTest::keyClick(open->field(), static_cast<Qt::Key>(key));
        QTRY_VERIFY(!palette());
        QCOMPARE(QApplication::focusWidget(), before);
    }

    void aClickElsewhereEndsIt() {
        m_program->window->showPage(RunsPage::kId);
        const QPointer<CommandPalette> open = openPalette();
        // Inside of it nothing ends.
        QTest::mouseClick(open->field(), Qt::LeftButton);
        QVERIFY(open && open->isVisible());
        QTest::mouseClick(&m_program->window->currentPage(), Qt::LeftButton, {}, {2, 2});
        QTRY_VERIFY(!open);
    }

    void aCommandIsClicked() {
        auto* open = openPalette();
        open->field()->setText(QStringLiteral("Theme › Dark"));
        const QRect first = open->list()->visualRect(open->model().index(0, 0));
        QTest::mouseClick(open->list()->viewport(), Qt::LeftButton, {}, first.center());
        QTRY_VERIFY(m_program->window->palette().color(QPalette::Window).lightness() < 128);
        QTRY_VERIFY(!palette());
    }
};

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
