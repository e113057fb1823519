// SPDX-License-Identifier: GPL-3.0-only
#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QHelpEvent>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QToolButton>
#include <QToolTip>

#include "app/pages/decision_page.h"
#include "app/workbench/document.h"
#include "app/workbench/workbench.h"
#include "core/study/study_edit.h"
#include "tests/app/window_fixture.h"

using namespace bakeoff;
using namespace bakeoff::app;

/// Names may look like HTML or like a mark of a key; they are shown as they are.
class TestNames : public QObject {
    Q_OBJECT
    std::unique_ptr<WindowFixture> m_program;

    static QString name() { return QStringLiteral("R&D <b>fast</b> [*]"); }
    Document& document() { return m_program->workbench->document(); }
    /// What is read of a text in which "&&" is an ampersand and "&" a mark.
    static QString readOf(QString text) {
        const QString kept(QChar(1));
        return text.replace(QStringLiteral("&&"), kept)
            .remove(QLatin1Char('&'))
            .replace(kept, QStringLiteral("&"));
    }

private Q_SLOTS:
    void init() {
        m_program = std::make_unique<WindowFixture>();
        m_program->start();
        m_program->window->page<DecisionPage>().addAlternative(name());
        m_program->window->page<DecisionPage>().addScenario(name());
    }
    void cleanup() { m_program.reset(); }

    void theMenuSaysWhatIsUndone() {
        QStringList texts;
        for (const auto* action : m_program->window->findChildren<QAction*>())
            texts << readOf(action->text());
        QVERIFY2(texts.contains(QStringLiteral("Undo Add ") + name()),
                 qPrintable(texts.join(QLatin1Char('\n'))));
    }

    void noButtonSwallowsAnAmpersand() {
        for (auto* page : m_program->window->pages()) {
            m_program->window->showPage(page->id());
            QTest::qWait(20);
            for (const auto* button : page->findChildren<QAbstractButton*>()) {
                // Those that Qt paints; a card paints its text as it is.
                const bool marks =
                    qobject_cast<const QPushButton*>(button) || qobject_cast<const QToolButton*>(button) ||
                    qobject_cast<const QCheckBox*>(button) || qobject_cast<const QRadioButton*>(button);
                QVERIFY2(!marks || !button->text().contains(QStringLiteral("R&D")),
                         qPrintable(button->text()));
            }
        }
    }

    void noLabelTakesANameForHtml() {
        for (auto* page : m_program->window->pages()) {
            m_program->window->showPage(page->id());
            QTest::qWait(20);
            for (const auto* label : page->findChildren<QLabel*>())
                QVERIFY2(!label->text().contains(QStringLiteral("<b>fast")) ||
                             label->textFormat() == Qt::PlainText,
                         qPrintable(label->text()));
        }
    }

    void aTooltipIsText() {
        m_program->window->showPage(DecisionPage::kId);
        QTableView* table = nullptr;
        for (auto* one : m_program->window->page<DecisionPage>().findChildren<QTableView*>()) {
            if (one->accessibleName() == QLatin1String("Decision matrix"))
                table = one;
        }
        QVERIFY(table);
        QModelIndex named;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QModelIndex index = table->model()->index(row, 0);
            if (index.data().toString().contains(name()))
                named = index;
        }
        QVERIFY(named.isValid());
        QVERIFY(named.data(Qt::ToolTipRole).toString().contains(name()));
        table->scrollTo(named);
        const QPoint at = table->visualRect(named).center();
        QHelpEvent event(QEvent::ToolTip, at, table->viewport()->mapToGlobal(at));
        QApplication::sendEvent(table->viewport(), &event);
        QVERIFY2(QToolTip::text().contains(name().toHtmlEscaped()), qPrintable(QToolTip::text()));
        QToolTip::hideText();
    }

    void theTitleHasTheNameOfTheStudy() {
        core::Study study = document().study();
        study.title = name().toStdString();
        document().editStudy(std::move(study), QStringLiteral("Rename"));
        document().undoStack().undo();
        document().undoStack().redo();
        QVERIFY2(m_program->window->windowTitle().contains(QStringLiteral("R&D <b>fast</b> [*][*][*] – ")),
                 qPrintable(m_program->window->windowTitle()));
    }
};

QTEST_MAIN(TestNames)
#include "tst_names.moc"
