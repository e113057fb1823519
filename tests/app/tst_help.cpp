// SPDX-License-Identifier: GPL-3.0-only
#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QTreeView>
#include <set>

#include "app/charts/chart_catalog.h"
#include "app/charts/decision_figures.h"
#include "app/help/help_window.h"
#include "app/window/command_palette.h"
#include "app/window/settings_dialog.h"
#include "core/bench/metrics.h"
#include "core/measure/checks.h"
#include "core/verdict/claim_check.h"
#include "tests/app/window_fixture.h"

using namespace bakeoff;
using namespace bakeoff::app;

class TestHelp : public QObject {
    Q_OBJECT
    std::unique_ptr<WindowFixture> m_program;
    std::map<QString, HelpTopic> m_topics;

    void start() {
        m_program = std::make_unique<WindowFixture>();
        m_program->start();
    }
    HelpWindow* help() { return m_program->window->findChild<HelpWindow*>(); }
    CommandPalette* palette() { return m_program->window->findChild<CommandPalette*>(); }
    CommandPalette* openPalette() {
        m_program->press(Qt::Key_K, Qt::ControlModifier);
        return palette();
    }

private Q_SLOTS:
    void initTestCase() {
        for (const auto& topic : helpTopics())
            m_topics[topic.id] = topic;
        QVERIFY(m_topics.size() > 60);
    }
    void cleanup() { m_program.reset(); }

    void everythingIsExplained_data() {
        QTest::addColumn<QString>("topic");
        const auto add = [](const QString& id) { QTest::newRow(qPrintable(id)) << id; };
        for (const auto& metric : core::allMetrics())
            add(QStringLiteral("metric-") + QString::fromStdString(metric.id));
        for (int rule = 1; rule <= 7; ++rule) {
            QVERIFY(!core::ruleTitle("V" + std::to_string(rule)).empty());
            add(QStringLiteral("check-v%1").arg(rule));
        }
        QVERIFY2(core::ruleTitle("V8").empty(), "a new rule needs a topic");
        for (const auto verdict : core::valuesOf<core::ClaimVerdict>())
            add(QStringLiteral("verdict-") + QString::fromLatin1(core::nameOf(verdict)));
        for (const auto& chart : decisionCharts())
            add(QStringLiteral("chart-") + chart.first);
        std::set<QString> kinds;
        for (const auto& chart : allCharts())
            kinds.insert(QString::fromLatin1(chart.kind->name));
        kinds.insert(QString::fromLatin1(envelopeChart().kind->name));
        kinds.insert(QString::fromLatin1(capacityChart().kind->name));
        QVERIFY(kinds.size() >= 8);
        for (const auto& kind : kinds)
            add(QStringLiteral("chart-") + kind);
    }
    void everythingIsExplained() {
        QFETCH(QString, topic);
        QVERIFY(m_topics.count(topic) == 1);
        const auto& text = m_topics[topic].text;
        QVERIFY(text.startsWith(QStringLiteral("# ")));
        QVERIFY(!m_topics[topic].title.isEmpty());
        QVERIFY2(text.split(QRegularExpression(QStringLiteral("\\s+"))).size() >= 20,
                 "too little to explain anything");
    }

    /// A limit that only a topic states would stay behind when the check's changes.
    void limitsComeFromTheirTable() {
        static const QRegularExpression number(QStringLiteral("[0-9] (%|ms|months)"));
        static const QRegularExpression place(QStringLiteral("\\{[a-z_]+\\}"));
        for (const auto& [id, topic] : m_topics)
            QVERIFY2(!place.match(topic.text).hasMatch(), qPrintable(id));
        for (int rule = 1; rule <= 7; ++rule) {
            QFile file(QStringLiteral(BAKEOFF_SOURCE_DIR "/resources/help/en/check-v%1.md").arg(rule));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!number.match(QString::fromUtf8(file.readAll())).hasMatch(),
                     qPrintable(file.fileName()));
        }
        QVERIFY(m_topics[QStringLiteral("check-v4")].text.contains(QStringLiteral("more than 80 % of what")));
        QVERIFY(m_topics[QStringLiteral("check-v4")].text.contains(QStringLiteral("within 1.5 % of")));
        QVERIFY(m_topics[QStringLiteral("check-v1")].text.contains(QStringLiteral("p99 over 1 ms")));
        QVERIFY(m_topics[QStringLiteral("check-v7")].text.contains(QStringLiteral("18 months apart")));
    }

    /// A topic of something that does not exist is left over.
    void nothingElseIsExplained() {
        for (const auto& [id, topic] : m_topics) {
            if (id.startsWith(QLatin1String("metric-")))
                QVERIFY2(core::findMetric(id.mid(7).toStdString()), qPrintable(id));
        }
    }

    void everyLinkLeadsSomewhere() {
        static const QRegularExpression link(QStringLiteral("\\]\\(([^)]+)\\)"));
        int links = 0;
        for (const auto& [id, topic] : m_topics) {
            auto found = link.globalMatch(topic.text);
            while (found.hasNext()) {
                const QString target = found.next().captured(1);
                QVERIFY2(target == QLatin1String("shortcuts") || m_topics.count(target) == 1,
                         qPrintable(id + QStringLiteral(" -> ") + target));
                ++links;
            }
        }
        QVERIFY(links > 40);
    }

    void f1ExplainsThePageThatIsShown() {
        start();
        QStringList shown;
        for (const auto* page : m_program->window->pages()) {
            m_program->window->showPage(page->id());
            m_program->press(Qt::Key_F1);
            QVERIFY(help() && help()->isVisible());
            QVERIFY(help()->topic().startsWith(QStringLiteral("page-")));
            shown << help()->topic();
            QTest::keyClick(help(), Qt::Key_Escape);
            QTRY_VERIFY(!help());
        }
        shown.removeDuplicates();
        QCOMPARE(static_cast<std::size_t>(shown.size()), m_program->window->pages().size());
    }

    void helpIsSearchedByKeyboard() {
        start();
        m_program->press(Qt::Key_F1);
        auto* window = help();
        QAbstractItemModelTester tester(window->list()->model());
        QTest::keyClicks(window->searchField(), QStringLiteral("pareto front"));
        QCOMPARE(window->topic(), QStringLiteral("chart-tradeoff"));
        QVERIFY(window->text()->toPlainText().contains(QStringLiteral("Pareto")));
        window->searchField()->clear();
        QTest::keyClicks(window->searchField(), QStringLiteral("latency"));
        QTest::keyClick(window->searchField(), Qt::Key_Down);
        const QString before = window->topic();
        QTest::keyClick(window->list(), Qt::Key_Down);
        QVERIFY(window->topic() != before);
        window->searchField()->clear();
        QTest::keyClicks(window->searchField(), QStringLiteral("no such word anywhere"));
        QCOMPARE(window->list()->model()->rowCount(), 0);
        QVERIFY(!window->topic().isEmpty());
        // A link leads out of a search that hides its target.
        Q_EMIT window->text()->anchorClicked(QUrl(QStringLiteral("metric-p99_ns")));
        QCOMPARE(window->topic(), QStringLiteral("metric-p99_ns"));
        QVERIFY(window->list()->currentIndex().isValid());
        QVERIFY(!window->showTopic(QStringLiteral("no-such-topic")));
    }

    void everyShortcutIsListedOnce() {
        start();
        for (const auto* page : m_program->window->pages())
            m_program->window->showPage(page->id());
        m_program->window->showHelp(QStringLiteral("shortcuts"));
        const QString text = help()->text()->toPlainText();
        QMap<QString, QString> taken;
        for (const auto& shortcut : shortcutsOf(*m_program->window)) {
            for (const auto& keys : shortcut.keys.split(QStringLiteral(" or "))) {
                QVERIFY2(!taken.contains(keys), qPrintable(keys + QStringLiteral(": ") + taken[keys] +
                                                           QStringLiteral(" and ") + shortcut.command));
                taken[keys] = shortcut.command;
                QVERIFY2(text.contains(keys), qPrintable(keys));
            }
            QVERIFY2(text.contains(shortcut.command), qPrintable(shortcut.command));
            QVERIFY2(!shortcut.place.isEmpty(), qPrintable(shortcut.command));
        }
        QVERIFY(taken.size() >= 17);
        QCOMPARE(taken[QStringLiteral("F1")], QStringLiteral("Help on this page"));
    }

    void paletteDoesWhatIsTyped() {
        start();
        auto* open = openPalette();
        QVERIFY(open && open->isVisible());
        QAbstractItemModelTester tester(&open->model());
        QTest::keyClicks(open->field(), QStringLiteral("benchm"));
        QVERIFY(open->field()->accessibleDescription().contains(QStringLiteral("Benchmarks")));
        QTest::keyClick(open->field(), Qt::Key_Return);
        QTRY_COMPARE(m_program->window->currentPage().id(), BenchmarksPage::kId);
        QTRY_VERIFY(!palette());
        m_program->press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        open = palette();
        QVERIFY(open);
        QTest::keyClicks(open->field(), QStringLiteral("setti"));
        QTest::keyClick(open->field(), Qt::Key_Enter);
        QTRY_VERIFY(m_program->window->findChild<SettingsDialog*>());
    }

    void paletteIsMovedInByArrowKeys() {
        start();
        auto* open = openPalette();
        const int all = open->model().rowCount();
        QVERIFY(all >= 20);
        const QString first = open->field()->accessibleDescription();
        QTest::keyClick(open->field(), Qt::Key_Down);
        QVERIFY(open->field()->accessibleDescription() != first);
        QTest::keyClick(open->field(), Qt::Key_Up);
        QTest::keyClick(open->field(), Qt::Key_Up);
        QCOMPARE(open->field()->accessibleDescription(), first);
        QTest::keyClicks(open->field(), QStringLiteral("qqqq"));
        QCOMPARE(open->model().rowCount(), 0);
        QTest::keyClick(open->field(), Qt::Key_Down);
        QTest::keyClick(open->field(), Qt::Key_Return);
        QVERIFY(open->isVisible());
        QTest::keyClick(open->field(), Qt::Key_Escape);
        QTRY_VERIFY(!palette());
    }

    void everyCommandIsInThePalette() {
        start();
        auto* open = openPalette();
        QSet<QAction*> found;
        for (int row = 0; row < open->model().rowCount(); ++row)
            found << open->model().action(row);
        int commands = 0;
        for (auto* menu : m_program->window->menuBar()->findChildren<QMenu*>()) {
            for (auto* action : menu->actions()) {
                if (action->isSeparator() || action->menu())
                    continue;
                ++commands;
                QCOMPARE(found.contains(action), action->isEnabled());
            }
        }
        QVERIFY(commands >= 20);
    }

    void lettersAreMatched_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("in order") << QStringLiteral("exp") << QStringLiteral("Export")
                                  << QStringLiteral("Pex");
        QTest::newRow("beginnings") << QStringLiteral("oc") << QStringLiteral("Open chart")
                                    << QStringLiteral("Block");
        QTest::newRow("together") << QStringLiteral("run") << QStringLiteral("Run")
                                  << QStringLiteral("Rank up now");
        QTest::newRow("case") << QStringLiteral("RUN") << QStringLiteral("run") << QStringLiteral("nothing");
        QTest::newRow("blanks") << QStringLiteral("ex ch") << QStringLiteral("Export chart")
                                << QStringLiteral("Export");
    }
    void lettersAreMatched() {
        QFETCH(QString, typed);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        QVERIFY(matchScore(typed, better) > 0);
        QVERIFY(matchScore(typed, better) > matchScore(typed, worse));
        QVERIFY(matchScore(typed, QString()) <= 0);
        QVERIFY(matchScore(QString(), better) > 0);
    }
};

QTEST_MAIN(TestHelp)
#include "tst_help.moc"
