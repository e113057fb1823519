// SPDX-License-Identifier: GPL-3.0-only
#include <QApplication>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTreeView>

#include "app/help/help_window.h"
#include "app/pages/ask.h"
#include "app/pages/ecosystem_page.h"
#include "app/pages/overview_page.h"
#include "app/pages/runs_page.h"
#include "tests/app/window_fixture.h"

using namespace bakeoff;
using namespace bakeoff::app;

/// Nothing holds the keyboard that one cannot leave by it.
class TestKeyboard : public QObject {
    Q_OBJECT
    std::unique_ptr<WindowFixture> m_program;
    QStringList m_answers;

    /// QTest::qWaitForWindowActive() is content with a dialog whose parent is in front.
    static bool comesToFront(QWidget* window) {
        window->activateWindow();
        return QTest::qWaitFor([window] { return QApplication::activeWindow() == window; });
    }
    QPointer<QInputDialog> askForNote(const QString& old) {
        askForLines(m_program->window.get(), QStringLiteral("Note"), QStringLiteral("Note on the run:"), old,
                    [this](const QString& text) { m_answers << text; });
        QPointer<QInputDialog> dialog = m_program->window->findChild<QInputDialog*>();
        REQUIRE(dialog && comesToFront(dialog));
        return dialog;
    }
    /// To whatever has the keyboard.
    static void type(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        REQUIRE(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

private Q_SLOTS:
    void init() {
        m_answers.clear();
        m_program = std::make_unique<WindowFixture>();
        m_program->start();
        m_program->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_program->window.get()));
    }
    void cleanup() { m_program.reset(); }

    void aNoteIsWrittenAndTaken_data() {
        QTest::addColumn<QList<int>>("keys");
        const int control = static_cast<int>(Qt::ControlModifier);
        QTest::newRow("Ctrl+Enter") << QList<int>{control | static_cast<int>(Qt::Key_Return)};
        QTest::newRow("Ctrl+Enter of the digits") << QList<int>{control | static_cast<int>(Qt::Key_Enter)};
    }
    void aNoteIsWrittenAndTaken() {
        QFETCH(QList<int>, keys);
        const auto dialog = askForNote(QString());
        auto* field = dialog->findChild<QPlainTextEdit*>();
        QVERIFY(field);
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("busy"));
        type(Qt::Key_Return);
        QTest::keyClicks(field, QStringLiteral("machine"));
        for (const int key : keys)
            type(static_cast<Qt::Key>(key & ~static_cast<int>(Qt::KeyboardModifierMask)),
                 Qt::KeyboardModifiers(key & static_cast<int>(Qt::KeyboardModifierMask)));
        QTRY_VERIFY(!dialog);
        QCOMPARE(m_answers, QStringList{QStringLiteral("busy\nmachine")});
    }

    void tabLeavesTheFieldOfANote() {
        const auto dialog = askForNote(QStringLiteral("old"));
        auto* field = dialog->findChild<QPlainTextEdit*>();
        field->setFocus();
        auto* agree = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        for (int step = 0; step < 4 && !agree->hasFocus(); ++step)
            type(Qt::Key_Tab);
        QVERIFY(agree->hasFocus());
        QCOMPARE(field->toPlainText(), QStringLiteral("old"));
        type(Qt::Key_Return);
        QTRY_VERIFY(!dialog);
        QCOMPARE(m_answers, QStringList{QStringLiteral("old")});
    }

    void aNoteIsLeft() {
        const auto dialog = askForNote(QStringLiteral("old"));
        dialog->findChild<QPlainTextEdit*>()->setFocus();
        type(Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
        QVERIFY(m_answers.isEmpty());
    }

    void aTitleIsSeenWhole() {
        const QString title = QStringLiteral("Add a scenario with quite a long name to the study");
        askForName(m_program->window.get(), title, QStringLiteral("Name"), {}, [](const QString&) {});
        auto* dialog = m_program->window->findChild<QInputDialog*>();
        QVERIFY(dialog);
        QVERIFY(dialog->width() > dialog->fontMetrics().horizontalAdvance(title));
    }

    /// In a table Tab would go from cell to cell, and never out.
    void tabLeavesEveryTable() {
        m_program->run();
        int tables = 0;
        for (auto* page : m_program->window->pages()) {
            m_program->window->showPage(page->id());
            QTest::qWait(10);
            for (auto* table : page->findChildren<QTableView*>()) {
                if (!table->isVisible() || !table->isEnabled() || table->focusPolicy() == Qt::NoFocus)
                    continue;
                table->setFocus();
                QTRY_VERIFY(table->hasFocus());
                if (table->model()->rowCount() > 1)
                    table->setCurrentIndex(table->model()->index(0, 0));
                QTest::keyClick(table, Qt::Key_Tab);
                QVERIFY2(QApplication::focusWidget() != table, qPrintable(table->accessibleName()));
                ++tables;
            }
        }
        QVERIFY(tables >= 3);
    }

    void ctrlFFinds() {
        for (const auto& id :
             {QString(EcosystemPage::kId), QString(RunsPage::kId), QString(BenchmarksPage::kId)}) {
            m_program->window->showPage(id);
            m_program->press(Qt::Key_F, Qt::ControlModifier);
            auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
            QVERIFY2(field && m_program->window->currentPage().isAncestorOf(field), qPrintable(id));
        }
        auto* field = m_program->window->page<EcosystemPage>().searchField();
        field->setText(QStringLiteral("kafka"));
        m_program->window->showPage(EcosystemPage::kId);
        m_program->press(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(field->selectedText(), QStringLiteral("kafka"));
        m_program->window->showPage(OverviewPage::kId);
        m_program->press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(!field->hasFocus());
        m_program->window->showHelp();
        auto* help = m_program->window->findChild<HelpWindow*>();
        QVERIFY(help && comesToFront(help));
        help->list()->setFocus();
        QTest::keyClick(help->list(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(help->searchField()->hasFocus());
    }
};

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
