// SPDX-License-Identifier: GPL-3.0-only
#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QTranslator>
#include <algorithm>
#include <memory>

#include "app/charts/chart_catalog.h"
#include "app/charts/figure_plot.h"
#include "app/workbench/document.h"
#include "app/workbench/workbench.h"
#include "tests/app/window_fixture.h"

using namespace bakeoff;
using namespace bakeoff::app;

namespace {

/// Marks whatever goes through translation, so that a text which does not can be seen.
class PseudoLocale : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char*, const char* text, const char*, int) const override {
        return QStringLiteral("⟦") + QString::fromUtf8(text) + QStringLiteral("⟧");
    }
};

bool isInteractive(const QWidget* widget) {
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget) ||
           qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
           qobject_cast<const QAbstractItemView*>(widget) || qobject_cast<const QTextEdit*>(widget) ||
           qobject_cast<const QPlainTextEdit*>(widget);
}

/// Parts that Qt makes for itself inside of a named widget.
bool isInsideOfAnother(const QWidget* widget) {
    for (const auto* parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QComboBox*>(parent) ||
            qobject_cast<const QLineEdit*>(parent) || qobject_cast<const QAbstractItemView*>(parent) ||
            qobject_cast<const QTabBar*>(parent) || qobject_cast<const QMenuBar*>(parent))
            return true;
    }
    // The arrow that a tool bar shows when it is too narrow has no public class.
    return qobject_cast<const QHeaderView*>(widget) ||
           qstrcmp(widget->metaObject()->className(), "QToolBarExtension") == 0;
}

QString describe(const QWidget* widget) {
    QStringList path;
    for (; widget; widget = widget->parentWidget())
        path.prepend(QString::fromLatin1(widget->metaObject()->className()));
    return path.join(QStringLiteral(" > "));
}

}  // namespace

/// What holds of the whole window: names for screen readers, keys, translation, models.
class TestInterface : public QObject {
    Q_OBJECT
    std::unique_ptr<WindowFixture> m_program;
    Workbench* m_workbench = nullptr;  ///< of the program
    MainWindow* m_window = nullptr;

    void open() {
        m_program = std::make_unique<WindowFixture>();
        m_program->open();
        m_workbench = m_program->workbench.get();
        m_window = m_program->window.get();
        for (const auto* page : m_window->pages()) {
            m_window->showPage(page->id());
            QTest::qWait(10);
        }
    }

    void openDialogs() {
        m_window->showSettings();
        m_window->showHelp();
        m_window->showPalette();
    }

    /// The titles of charts are made once in a process: before this test has its own language.
    static bool isOfAChart(const QString& text) {
        return std::ranges::find(allCharts(), text, &ChartSpec::title) != allCharts().end();
    }
    bool isOfTheStudy(const QString& text) const {
        const auto& study = m_workbench->document().study();
        const auto same = [&](const std::string& other) { return text == QString::fromStdString(other); };
        return std::any_of(study.alternatives.begin(), study.alternatives.end(),
                           [&](const auto& one) { return same(one.name); }) ||
               std::any_of(study.scenarios.begin(), study.scenarios.end(),
                           [&](const auto& one) { return same(one.name); }) ||
               std::any_of(study.questionnaire.begin(), study.questionnaire.end(), [&](const auto& one) {
                   const auto* choice = std::get_if<core::Question::Choice>(&one.asks);
                   return same(one.text) ||
                          (choice && std::ranges::any_of(choice->choices, same, &core::QuestionChoice::text));
               });
    }

private Q_SLOTS:
    void cleanup() { m_program.reset(); }

    void noInteractiveWidgetIsUnnamed() {
        open();
        openDialogs();
        QStringList unnamed;
        for (const auto* widget : m_window->findChildren<QWidget*>()) {
            if (!isInteractive(widget) || isInsideOfAnother(widget) || !widget->accessibleName().isEmpty())
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            if (!button || (button->text().isEmpty() && button->toolTip().isEmpty()))
                unnamed << describe(widget);
        }
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(QLatin1Char('\n'))));
    }

    void noShortcutIsGivenTwice() {
        open();
        QMap<QString, QString> taken;
        for (const auto* action : m_window->findChildren<QAction*>()) {
            for (const auto& key : action->shortcuts()) {
                const QString text = key.toString();
                QVERIFY2(!taken.contains(text), qPrintable(text + QStringLiteral(": ") + taken[text] +
                                                           QStringLiteral(" and ") + action->text()));
                taken[text] = action->text();
            }
        }
        QVERIFY(taken.size() >= 8);
    }

    void everyPageHasAKey() {
        open();
        auto* pages = m_window->findChild<QStackedWidget*>();
        QVERIFY(pages);
        const auto& all = m_window->pages();
        // There are nine keys; what comes after them is reached by the list and the palette.
        QVERIFY(all.size() >= 9);
        for (std::size_t i = 0; i < 9; ++i) {
            m_window->showPage(all[(i + 1) % all.size()]->id());
            QTest::keyClick(m_window, static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
            QCOMPARE(pages->currentWidget(), all[i]);
        }
    }

    /// Along the tab key, every page has something that takes the keyboard, and one always comes round.
    void tabGoesRound() {
        open();
        m_window->activateWindow();
        for (const auto* page : m_window->pages()) {
            m_window->showPage(page->id());
            QWidget* first = m_window->nextInFocusChain();
            int reached = 0;
            int steps = 0;
            for (auto* widget = first; steps == 0 || widget != first; widget = widget->nextInFocusChain()) {
                QVERIFY2(++steps < 20'000, "the focus chain does not come round");
                if (widget->isVisibleTo(m_window) && widget->isEnabled() &&
                    (widget->focusPolicy() & Qt::TabFocus) != 0)
                    ++reached;
            }
            QVERIFY2(reached >= 2, qPrintable(QStringLiteral("page %1").arg(page->id())));
        }
    }

    /// Every text of a button, an action, a tab, a field, a tooltip, a header and a chart is translated;
    /// names that come from a study are data.
    void everyTextCanBeTranslated() {
        PseudoLocale pseudo;
        QCoreApplication::installTranslator(&pseudo);
        open();
        openDialogs();
        QStringList literal;
        const auto check = [&](const QString& text, const QString& where) {
            const bool word = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
            if (word && !text.contains(QStringLiteral("⟦")))
                literal << where + QStringLiteral(": ") + text;
        };
        for (const auto* button : m_window->findChildren<QAbstractButton*>()) {
            if (!isInsideOfAnother(button) && !isOfTheStudy(button->text()) && !isOfAChart(button->text()))
                check(button->text(), describe(button));
        }
        for (const auto* action : m_window->findChildren<QAction*>())
            check(action->text(), QStringLiteral("action"));
        for (const auto* field : m_window->findChildren<QLineEdit*>())
            check(field->placeholderText(), describe(field));
        for (const auto* tabs : m_window->findChildren<QTabWidget*>()) {
            for (int i = 0; i < tabs->count(); ++i)
                check(tabs->tabText(i), describe(tabs));
        }
        for (const auto* widget : m_window->findChildren<QWidget*>()) {
            // The name of a question's field is the question, and a chart's its title.
            if (!isInsideOfAnother(widget) && !qobject_cast<const PlotView*>(widget) &&
                !isOfTheStudy(widget->accessibleName()))
                check(widget->accessibleName(), describe(widget));
            check(widget->toolTip(), describe(widget));
            if (const auto* group = qobject_cast<const QGroupBox*>(widget))
                check(group->title(), describe(widget));
            if (const auto* plot = qobject_cast<const FigurePlot*>(widget)) {
                check(plot->figure().whenEmpty, QStringLiteral("chart"));
                check(plot->figure().x.title, QStringLiteral("chart"));
            }
        }
        for (const auto* view : m_window->findChildren<QAbstractItemView*>()) {
            if (!view->model() || qobject_cast<const QHeaderView*>(view))
                continue;
            for (int c = 0; c < view->model()->columnCount(); ++c) {
                const QString title = view->model()->headerData(c, Qt::Horizontal).toString();
                if (!isOfTheStudy(title))
                    check(title, describe(view));
            }
        }
        QCoreApplication::removeTranslator(&pseudo);
        literal.removeDuplicates();
        QVERIFY2(literal.isEmpty(), qPrintable(literal.join(QLatin1Char('\n'))));
    }

    void everyModelIsSound() {
        open();
        int models = 0;
        for (const auto* view : m_window->findChildren<QAbstractItemView*>()) {
            if (!view->model() || qobject_cast<const QHeaderView*>(view))
                continue;
            QAbstractItemModelTester tester(view->model(),
                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
            ++models;
        }
        QVERIFY(models >= 4);
    }
};

QTEST_MAIN(TestInterface)
#include "tst_interface.moc"
