// SPDX-License-Identifier: GPL-3.0-only
#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QPalette>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QSet>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTableView>
#include <QTextBrowser>

#include "app/charts/plot_theme.h"
#include "app/pages/bar_delegate.h"
#include "app/pages/overview_page.h"
#include "app/pages/questionnaire_page.h"
#include "app/pages/result_page.h"
#include "app/pages/run_end_panel.h"
#include "app/pages/runs_page.h"
#include "app/pages/themed_icon.h"
#include "app/settings/design.h"
#include "app/settings/theme.h"
#include "app/settings/theme_style.h"
#include "app/workbench/document.h"
#include "app/workbench/recommendation.h"
#include "core/bench/catalogue.h"
#include "tests/app/window_fixture.h"

using namespace bakeoff;
using namespace bakeoff::app;

/// One look: colours that can be read, tables of one kind, an icon, and plain words where one begins.
class TestLook : public QObject {
    Q_OBJECT
    std::unique_ptr<WindowFixture> m_program;

    static void addThemes() {
        QTest::addColumn<int>("theme");
        QTest::newRow("system") << static_cast<int>(Settings::Theme::System);
        QTest::newRow("light") << static_cast<int>(Settings::Theme::Light);
        QTest::newRow("dark") << static_cast<int>(Settings::Theme::Dark);
    }
    static void check(const QColor& color, const QColor& behind, double least, const char* what) {
        const double found = contrast(color, behind);
        QVERIFY2(found >= least, qPrintable(QStringLiteral("%1: %2 on %3 has %4")
                                                .arg(QString::fromLatin1(what), color.name(), behind.name())
                                                .arg(found)));
    }
    /// Every text that a widget shows, of itself and of what is in it.
    static QStringList textsOf(const QWidget& widget) {
        QStringList texts;
        for (const auto* label : widget.findChildren<QLabel*>()) {
            if (label->isVisible())
                texts << label->text();
        }
        for (const auto* button : widget.findChildren<QAbstractButton*>()) {
            if (button->isVisible())
                texts << button->text() << button->accessibleDescription();
        }
        for (const auto* tabs : widget.findChildren<QTabWidget*>()) {
            for (int i = 0; tabs->isVisible() && i < tabs->count(); ++i)
                texts << tabs->tabText(i);
        }
        for (const auto* browser : widget.findChildren<QTextBrowser*>()) {
            if (browser->isVisible())
                texts << browser->toPlainText();
        }
        return texts;
    }

private Q_SLOTS:
    void cleanup() {
        m_program.reset();
        applyTheme(Settings::Theme::System);
    }

    void textCanBeRead_data() { addThemes(); }
    void textCanBeRead() {
        QFETCH(int, theme);
        applyTheme(static_cast<Settings::Theme>(theme));
        const QPalette palette = QApplication::palette();
        for (const auto behind : {QPalette::Window, QPalette::Base, QPalette::AlternateBase}) {
            const QColor back = palette.color(behind);
            check(palette.color(QPalette::WindowText), back, kTextContrast, "text of the window");
            check(palette.color(QPalette::Text), back, kTextContrast, "text");
            check(palette.color(QPalette::PlaceholderText), back, kTextContrast, "muted text");
            check(palette.color(QPalette::Link), back, kTextContrast, "a link");
            check(ThemeStyle::accentColor(palette), back, kMarkContrast, "a mark");
        }
        check(palette.color(QPalette::ButtonText), palette.color(QPalette::Button), kTextContrast,
              "a button");
        check(palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase), kTextContrast,
              "a tooltip");
        // The system's own selection is the system's business.
        if (static_cast<Settings::Theme>(theme) != Settings::Theme::System)
            check(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight), kTextContrast,
                  "what is selected");
    }

    /// A system's muted colour may be anything.
    void mutedTextIsMadeLegible_data() {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("window");
        QTest::addColumn<QColor>("muted");
        QTest::newRow("see-through") << QColor(Qt::black) << QColor(0xef, 0xef, 0xef) << QColor(0, 0, 0, 128);
        QTest::newRow("grey") << QColor(Qt::black) << QColor(Qt::white) << QColor(0xaa, 0xaa, 0xaa);
        QTest::newRow("on black") << QColor(Qt::white) << QColor(Qt::black) << QColor(0x40, 0x40, 0x40);
    }
    void mutedTextIsMadeLegible() {
        QFETCH(QColor, text);
        QFETCH(QColor, window);
        QFETCH(QColor, muted);
        QPalette palette(text, window, window, window, window, text, text, window, window);
        palette.setColor(QPalette::AlternateBase, window);
        palette.setColor(QPalette::PlaceholderText, muted);
        check(ThemeStyle::mutedColor(palette), window, kTextContrast, "muted text");
        QVERIFY(contrast(ThemeStyle::mutedColor(palette), window) < contrast(text, window));
        palette.setColor(QPalette::PlaceholderText, text);
        QCOMPARE(ThemeStyle::mutedColor(palette), text);
    }

    void chartsCanBeRead_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void chartsCanBeRead() {
        QFETCH(bool, dark);
        const auto theme = PlotTheme::forDark(dark);
        check(theme.text, theme.background, kTextContrast, "text");
        check(theme.mutedText, theme.background, kTextContrast, "muted text");
        // Verdicts are written in the background's colour on these.
        for (const auto& color : {theme.good, theme.bad, theme.measured, theme.mutedText})
            check(theme.background, color, kTextContrast, "a verdict");
        check(theme.claimed, theme.background, kMarkContrast, "what is claimed");
        for (const auto& color : theme.series)
            check(color, theme.background, kMarkContrast, "a series");
    }

    /// No bare grids, and titles stand over their cells.
    void tablesAreDressed() {
        m_program = std::make_unique<WindowFixture>();
        m_program->open();
        int tables = 0;
        for (const auto* page : m_program->window->pages()) {
            m_program->window->showPage(page->id());
            QTest::qWait(10);
            for (const auto* table : page->findChildren<QTableView*>()) {
                if (!table->isVisible())
                    continue;
                ++tables;
                QVERIFY2(!table->showGrid(), qPrintable(table->accessibleName()));
                const auto* model = table->model();
                const auto side = [](int alignment) { return alignment & Qt::AlignHorizontal_Mask; };
                for (int c = 0; model->rowCount() > 0 && c < model->columnCount(); ++c) {
                    if (table->isColumnHidden(c))
                        continue;
                    const QVariant title = model->headerData(c, Qt::Horizontal, Qt::TextAlignmentRole);
                    const QVariant cell = model->index(0, c).data(Qt::TextAlignmentRole);
                    const int over =
                        title.isValid() ? title.toInt() : int(table->horizontalHeader()->defaultAlignment());
                    QVERIFY2(side(over) == side(cell.isValid() ? cell.toInt() : int(Qt::AlignLeft)),
                             qPrintable(QStringLiteral("%1: %2").arg(
                                 table->accessibleName(), model->headerData(c, Qt::Horizontal).toString())));
                }
            }
        }
        QVERIFY(tables >= 3);
    }

    /// What a page does stands above what it does it to, on every page that has such a row.
    void verbsStandAboveTheirThings() {
        m_program = std::make_unique<WindowFixture>();
        m_program->open();
        m_program->window->showPage(RunsPage::kId);
        auto& runs = m_program->window->page<RunsPage>();
        const auto* table = runs.view();
        int verbs = 0;
        for (const auto* button : runs.findChildren<QPushButton*>()) {
            if (!button->isVisible())
                continue;
            ++verbs;
            QVERIFY2(button->mapTo(&runs, QPoint()).y() < table->mapTo(&runs, QPoint()).y(),
                     qPrintable(button->text()));
        }
        QVERIFY(verbs >= 5);
    }

    /// A menu's key is the menu's: shared with a button it opens nothing and presses nothing.
    void menusHaveTheirKeysForThemselves() {
        m_program = std::make_unique<WindowFixture>();
        m_program->open();
        QSet<QString> taken;
        for (const auto* menu : m_program->window->menuBar()->actions())
            taken << QKeySequence::mnemonic(menu->text()).toString();
        QVERIFY(taken.size() >= 5);
        for (const auto* page : m_program->window->pages()) {
            m_program->window->showPage(page->id());
            QTest::qWait(10);
            QStringList shared;
            for (const auto* button : m_program->window->findChildren<QAbstractButton*>()) {
                const QString key = QKeySequence::mnemonic(button->text()).toString();
                if (button->isVisible() && !key.isEmpty() && taken.contains(key))
                    shared << button->text();
            }
            QVERIFY2(shared.isEmpty(),
                     qPrintable(page->id() + QStringLiteral(": ") + shared.join(QLatin1Char(','))));
        }
    }

    /// Buttons below the edge of the screen are out of reach.
    void dialogsFitTheScreen() {
        QWidget widget;
        const QSize room = widget.screen()->availableSize();
        QCOMPARE(onScreen(widget, {100, 100}), QSize(100, 100));
        const QSize least = onScreen(widget, room * 2);
        QVERIFY(least.width() < room.width() && least.height() < room.height());
        QVERIFY(least.width() > room.width() / 2 && least.height() > room.height() / 2);
    }

    void anEmptyListSaysWhatToDo() {
        m_program = std::make_unique<WindowFixture>();
        m_program->open();
        m_program->window->showPage(RunsPage::kId);
        auto& runs = m_program->window->page<RunsPage>();
        const auto* nothing = runs.findChild<QLabel*>(QStringLiteral("nothingHere"));
        QVERIFY(nothing);
        QTRY_VERIFY(nothing->isVisible() && nothing->text().contains(QStringLiteral("Nothing has been run")));
        m_program->run();
        QTRY_VERIFY(!nothing->isVisible());
        runs.searchField()->setText(QStringLiteral("no such run"));
        QTRY_VERIFY(nothing->isVisible() &&
                    !nothing->text().contains(QStringLiteral("Nothing has been run")));
    }

    /// While it is measured and afterwards: no ids.
    void whatIsMeasuredHasAName() {
        m_program = std::make_unique<WindowFixture>();
        m_program->open();
        m_program->window->showPage(BenchmarksPage::kId);
        m_program->run();
        QTest::qWait(50);
        const QString said = m_program->window->page<BenchmarksPage>().end().text();
        QVERIFY(!said.isEmpty());
        for (const auto& subject : m_program->workbench->catalogue()) {
            const QString id = QString::fromStdString(subject.id);
            if (id.contains(QLatin1Char('-')) && subject.name != subject.id)
                QVERIFY2(!said.contains(QStringLiteral(": %1 comes first").arg(id)) &&
                             !said.contains(QStringLiteral("better than %1 ").arg(id)),
                         qPrintable(said));
        }
    }

    void barsAreAsLongAsTheirNumbers() {
        QStandardItemModel model;
        const std::pair<QVariant, double> rows[] = {{40.0, 1.0},       {10.0, 0.25},
                                                    {0.0, 0.0},        {-5.0, 0.0},
                                                    {QVariant(), 0.0}, {QStringLiteral("–"), 0.0}};
        for (const auto& [value, share] : rows) {
            auto* item = new QStandardItem;
            item->setData(value, Qt::UserRole);
            model.appendRow(item);
        }
        const BarDelegate bars(Qt::UserRole, nullptr);
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(bars.shareOf(model.index(row, 0)), rows[row].second);
        // And seen: the bar is another colour than what is beside it.
        QTableView view;
        view.setItemDelegate(new BarDelegate(Qt::UserRole, &view));
        view.setModel(&model);
        dressTable(view);
        view.show();
        const QImage picture = view.viewport()->grab().toImage();
        const auto colourAt = [&](int row, double part) {
            const QRect cell = view.visualRect(model.index(row, 0));
            return picture.pixelColor(cell.left() + static_cast<int>(cell.width() * part), cell.center().y());
        };
        QVERIFY(colourAt(0, 0.9) != colourAt(2, 0.9));
        QVERIFY(colourAt(1, 0.1) != colourAt(1, 0.9));
        QCOMPARE(colourAt(2, 0.1), colourAt(2, 0.9));
    }

    /// Whoever starts the program and answers has to understand every word.
    void firstScreensHavePlainWords_data() {
        QTest::addColumn<QString>("page");
        QTest::addColumn<int>("view");
        const auto ask = static_cast<int>(QuestionnairePage::View::Ask);
        QTest::newRow("overview") << QString(OverviewPage::kId) << ask;
        QTest::newRow("questions") << QString(QuestionnairePage::kId) << ask;
        QTest::newRow("two options") << QString(QuestionnairePage::kId)
                                     << static_cast<int>(QuestionnairePage::View::Pairs);
        QTest::newRow("result") << QString(ResultPage::kId) << ask;
    }
    void firstScreensHavePlainWords() {
        QFETCH(QString, page);
        QFETCH(int, view);
        m_program = std::make_unique<WindowFixture>();
        m_program->open();
        m_program->window->showPage(page);
        m_program->window->page<QuestionnairePage>().showView(static_cast<QuestionnairePage::View>(view));
        QTRY_VERIFY(m_program->workbench->recommendation().decision());
        QTest::qWait(50);
        const QStringList texts = textsOf(m_program->window->currentPage());
        QVERIFY(texts.size() > 5);
        const QRegularExpression jargon(QStringLiteral(
            "\\b(worlds?|fragile|robust(ness)?|acceptabilit\\w+|SMAA|MCDA|entropy|utility|"
            "V[1-7]|[0-9]e\\+[0-9]+|p99|percentiles?|[a-z]+-[a-z]+-[a-z]+|[a-z]+_[a-z_]+)\\b"));
        for (const auto& text : texts) {
            QString plain = text;
            // What the study itself says is the study's.
            for (const auto& scenario : m_program->workbench->document().study().scenarios)
                plain.remove(QString::fromStdString(scenario.name));
            for (const auto& workload : core::allWorkloads())
                QVERIFY2(workload.id.find('-') == std::string::npos ||
                             !plain.contains(QString::fromStdString(workload.id)),
                         qPrintable(text));
            const auto found = jargon.match(plain);
            QVERIFY2(!found.hasMatch(), qPrintable(found.captured() + QStringLiteral(" in: ") + text));
        }
    }

    void theProgramHasAnIcon_data() {
        QTest::addColumn<int>("size");
        for (const int size : {16, 32, 48, 256, 512})
            QTest::addRow("%d", size) << size;
    }
    void theProgramHasAnIcon() {
        QFETCH(int, size);
        const QImage picture = programIcon().pixmap(QSize(size, size)).toImage();
        QCOMPARE(picture.size(), QSize(size, size));
        // Both bars and the ground are told apart at every size.
        QSet<QRgb> colours;
        for (int y = 0; y < size; ++y) {
            for (int x = 0; x < size; ++x)
                colours.insert(picture.pixel(x, y) & 0xfff0f0f0);
        }
        QVERIFY2(colours.size() >= 4, qPrintable(QString::number(colours.size())));
        QCOMPARE(qAlpha(picture.pixel(0, 0)), 0);
        QVERIFY(qAlpha(picture.pixel(size / 2, size / 2)) == 255);
    }
    void theWindowShowsIt() {
        m_program = std::make_unique<WindowFixture>();
        m_program->open();
        QVERIFY(!m_program->window->windowIcon().isNull());
        for (auto* action : m_program->window->findChildren<QAction*>()) {
            if (action->text() == QLatin1String("&About Bakeoff"))
                action->trigger();
        }
        auto* box = m_program->window->findChild<QMessageBox*>();
        QVERIFY(box);
        QVERIFY(!box->iconPixmap().isNull());
        box->close();
    }

    /// A name is what it is: no shortcut, no mark-up.
    void namesAreShownAsTheyAre() {
        m_program = std::make_unique<WindowFixture>();
        m_program->open();
        auto& document = m_program->workbench->document();
        document.renameService(QStringLiteral("R&D"));
        document.addService(QStringLiteral("Sales & more"));
        m_program->window->showPage(ResultPage::kId);
        QTRY_VERIFY(m_program->workbench->recommendation().services());
        const auto shown = [&] {
            QStringList texts;
            for (const auto* button :
                 m_program->window->page<ResultPage>().findChildren<QAbstractButton*>()) {
                if (button->isVisible() && button->isCheckable())
                    texts << button->text();
            }
            return texts.join(QLatin1Char('\n'));
        };
        QTRY_VERIFY(shown().contains(QStringLiteral("R&&D")));
        QVERIFY(shown().contains(QStringLiteral("Sales && more")));
    }
    void whatToolsSayIsNoMarkUp() {
        m_program = std::make_unique<WindowFixture>();
        m_program->open();
        m_program->window->showPage(BenchmarksPage::kId);
        m_program->run();
        const QString status = m_program->window->page<BenchmarksPage>().statusText();
        const QLabel* shown = nullptr;
        for (const auto* label : m_program->window->page<BenchmarksPage>().findChildren<QLabel*>()) {
            if (!status.isEmpty() && label->text() == status)
                shown = label;
        }
        QVERIFY(shown);
        QCOMPARE(shown->textFormat(), Qt::PlainText);
    }
};

QTEST_MAIN(TestLook)
#include "tst_look.moc"
