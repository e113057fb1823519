// SPDX-License-Identifier: GPL-3.0-only
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/pages/ecosystem_page.h"
#include "app/pages/elided_label.h"
#include "app/pages/runs_page.h"
#include "app/store/store_thread.h"
#include "app/window/tab_list.h"
#include "app/workbench/workbench.h"
#include "tests/app/window_fixture.h"

using namespace bakeoff;
using namespace bakeoff::app;

/// The window fits a small screen whatever it says, and tables are readable in it.
class TestSmallWindow : public QObject {
    Q_OBJECT
    std::unique_ptr<WindowFixture> m_program;

private Q_SLOTS:
    void init() {
        m_program = std::make_unique<WindowFixture>();
        m_program->start();
    }
    void cleanup() { m_program.reset(); }

    void everyPageFits() {
        m_program->run();
        for (auto* page : m_program->window->pages()) {
            m_program->window->showPage(page->id());
            QTest::qWait(10);
            const QSize least = m_program->window->minimumSizeHint();
            QVERIFY2(
                least.width() <= 1024 && least.height() <= 640,
                qPrintable(
                    QStringLiteral("%1: %2 x %3").arg(page->id()).arg(least.width()).arg(least.height())));
            m_program->window->resize(1024, 640);
            QCOMPARE(m_program->window->size(), QSize(1024, 640));
        }
    }

    /// Tabs that do not fit are behind arrows; a list at their end has all of them.
    void everyTabIsInReach() {
        auto* tabs = new QTabWidget;
        for (int i = 0; i < 12; ++i)
            tabs->addTab(new QWidget, QStringLiteral("Tab %1").arg(i));
        QWidget window;
        auto* layout = new QVBoxLayout(&window);
        layout->addWidget(tabs);
        window.resize(200, 100);
        TabList::addTo(window);
        TabList::addTo(window);
        QCOMPARE(window.findChildren<TabList*>().size(), 1);
        window.show();
        auto* button = window.findChild<TabList*>()->button();
        QTRY_VERIFY(button->isVisible());
        QTRY_VERIFY2(QRegularExpression(QStringLiteral("^[0-9]+ more$")).match(button->text()).hasMatch(),
                     qPrintable(button->text()));
        QVERIFY(button->text().section(QLatin1Char(' '), 0, 0).toInt() < tabs->count());
        Q_EMIT button->menu()->aboutToShow();
        QCOMPARE(button->menu()->actions().size(), 12);
        QVERIFY(button->menu()->actions().first()->isChecked());
        button->menu()->actions().last()->trigger();
        QCOMPARE(tabs->currentIndex(), 11);
        window.resize(2000, 100);
        QTRY_VERIFY(!button->isVisible());
    }

    /// The titles of columns, where the columns were given no width of their own.
    void noTitleOfAColumnIsCut() {
        m_program->window->resize(1024, 640);
        for (auto* page : m_program->window->pages()) {
            m_program->window->showPage(page->id());
            QTest::qWait(10);
            for (const auto* table : page->findChildren<QTableView*>()) {
                const auto* header = table->horizontalHeader();
                for (int i = 0; table->isVisible() && i < header->count(); ++i)
                    QVERIFY2(
                        header->isSectionHidden(i) || header->sectionSize(i) >= header->sectionSizeHint(i),
                        qPrintable(table->model()->headerData(i, Qt::Horizontal).toString()));
            }
        }
    }

    /// What a run measured is read after the list is there.
    void whatComesLaterHasRoom() {
        m_program->window->showPage(RunsPage::kId);
        auto& runs = m_program->window->page<RunsPage>();
        runs.importFiles({QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/interchange/hyperfine.json")});
        QTRY_COMPARE(runs.model().rowCount(), 1);
        const auto what = [&] { return runs.model().index(0, RunsModel::WhatColumn).data().toString(); };
        QTRY_VERIFY(what().size() > 3);
        const auto* items = static_cast<const QAbstractItemView*>(runs.view());
        QTRY_VERIFY(runs.view()->columnWidth(RunsModel::WhatColumn) >=
                    std::min(260, items->sizeHintForColumn(RunsModel::WhatColumn)));
    }

    /// Tags and a note that are written while the list is seen can be read there.
    void whatIsWrittenHasRoom() {
        m_program->run();
        m_program->window->showPage(RunsPage::kId);
        auto& runs = m_program->window->page<RunsPage>();
        QTRY_COMPARE(runs.model().rowCount(), 1);
        QTest::qWait(50);
        runs.view()->selectRow(0);
        const QString tags = QStringLiteral("baseline, ec2, quiet");
        runs.setTags(tags);
        QTRY_COMPARE(runs.model().run(0).tags.size(), 3);
        QTRY_VERIFY(runs.view()->columnWidth(RunsModel::TagsColumn) >=
                    runs.view()->fontMetrics().horizontalAdvance(tags));
    }

    void aMessageMakesNoPageWider() {
        auto& runs = m_program->window->page<RunsPage>();
        m_program->window->showPage(RunsPage::kId);
        m_program->window->resize(1024, 640);
        const int before = runs.minimumSizeHint().width();
        const QString file = m_program->folder.filePath(QStringLiteral("no such file ").repeated(10) +
                                                        QStringLiteral(".json"));
        runs.importFiles({file});
        QTRY_VERIFY(runs.noticeText().contains(QStringLiteral("no such file")));
        QCoreApplication::processEvents();
        QCOMPARE(runs.minimumSizeHint().width(), before);
        QCOMPARE(m_program->window->size(), QSize(1024, 640));
        auto* notice = runs.findChild<ElidedLabel*>();
        QVERIFY(notice);
        QVERIFY(notice->fontMetrics().horizontalAdvance(notice->shownText()) <= notice->width());
        QVERIFY(notice->shownText() != notice->text());
    }

    void anUndoMakesNoPageWider() {
        m_program->run();
        auto& runs = m_program->window->page<RunsPage>();
        m_program->window->showPage(RunsPage::kId);
        QTRY_COMPARE(runs.model().rowCount(), 1);
        const int before = runs.minimumSizeHint().width();
        runs.view()->selectRow(0);
        runs.deleteSelected();
        QTRY_VERIFY(runs.noticeText().contains(QStringLiteral("deleted")));
        QCoreApplication::processEvents();
        QCOMPARE(runs.minimumSizeHint().width(), before);
    }

    void aSearchSaysWhatItFinds_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("count");
        QTest::addColumn<bool>("nothing");
        QTest::newRow("all") << QString() << QStringLiteral("rows") << false;
        QTest::newRow("one") << QStringLiteral("kafka") << QStringLiteral("1 of ") << false;
        QTest::newRow("none") << QStringLiteral("no such word") << QStringLiteral("0 of ") << true;
    }
    void aSearchSaysWhatItFinds() {
        QFETCH(QString, words);
        QFETCH(QString, count);
        QFETCH(bool, nothing);
        m_program->window->showPage(EcosystemPage::kId);
        auto& page = m_program->window->page<EcosystemPage>();
        page.searchField()->setText(words);
        const auto* shown = page.findChild<QLabel*>(QStringLiteral("count"));
        QVERIFY2(shown && shown->text().contains(count), qPrintable(shown ? shown->text() : QString()));
        const auto* none = page.findChild<QLabel*>(QStringLiteral("nothingFound"));
        QVERIFY(none);
        QCOMPARE(none->isVisible(), nothing);
        QVERIFY(!nothing || none->text().contains(words));
    }

    /// Rows are as high as their texts are at the width that their columns have, at first sight and later.
    void rowsShowTheirTexts() {
        m_program->window->showPage(EcosystemPage::kId);
        auto* view = m_program->window->page<EcosystemPage>().view();
        const auto* items = static_cast<const QAbstractItemView*>(view);  // of a table it is protected
        for (const QSize size : {QSize(1024, 640), QSize(1440, 900), QSize(1024, 640)}) {
            m_program->window->resize(size);
            const auto wrong = [&] {
                int rows = 0;
                for (int row = 0; row < view->model()->rowCount(); ++row) {
                    if (view->rowHeight(row) < items->sizeHintForRow(row))
                        ++rows;
                }
                return rows;
            };
            QTRY_COMPARE(wrong(), 0);
        }
    }
};

QTEST_MAIN(TestSmallWindow)
#include "tst_small_window.moc"
