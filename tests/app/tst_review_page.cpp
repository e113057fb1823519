// SPDX-License-Identifier: GPL-3.0-only
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QPushButton>
#include <QTableView>
#include <QTextBlock>
#include <QUndoStack>
#include <algorithm>

#include "app/files/input_files.h"
#include "app/pages/article_view.h"
#include "app/pages/decision_page.h"
#include "app/pages/overview_page.h"
#include "app/pages/review_page.h"
#include "app/workbench/article_review.h"
#include "app/workbench/document.h"
#include "tests/app/window_fixture.h"

using namespace bakeoff;
using namespace bakeoff::app;

namespace {

using State = core::ReviewRow::State;

/// Its table's header is in line 5; nothing says the unit of its latencies.
const char* const kArticle =
    "# Alpha vs Beta\n\nSome words.\n\n| Server | Req/s | Latency |\n|---|---|---|\n| Alpha | 10 | 12 |\n"
    "| Beta | 20 | 15 |\n";

}  // namespace

/// The article beside what was read of it: both follow each other, and what is wrong is set right.
class TestReviewPage : public QObject {
    Q_OBJECT
    std::unique_ptr<WindowFixture> m_program;
    QString m_file;

    ReviewPage& page() { return m_program->window->page<ReviewPage>(); }
    ArticleReview& review() { return m_program->workbench->review(); }
    Document& document() { return m_program->workbench->document(); }
    QTableView& view() { return page().view(); }

    void open() {
        m_program->window->openStudy(m_file);
        auto* report = m_program->window->findChild<QDialog*>(QStringLiteral("importReport"));
        REQUIRE(report);
        report->close();
        REQUIRE_SOON(!m_program->window->findChild<QDialog*>(QStringLiteral("importReport")));
    }
    /// The cell of the table in which a figure of a line stands.
    QModelIndex cell(int line, const std::string& name, int column) {
        for (int row = 0; row < view().model()->rowCount(); ++row) {
            const QModelIndex index = view().model()->index(row, column);
            const auto& source =
                static_cast<const QSortFilterProxyModel*>(view().model())->mapToSource(index);
            const auto& one = page().model().row(source.row());
            if (one.line == line && one.name == name)
                return index;
        }
        return {};
    }
    std::vector<std::string> unitsOf(const std::string& name) {
        std::vector<std::string> out;
        for (const auto& claim : document().study().claims) {
            if (claim.metricName == name)
                out.push_back(claim.unit);
        }
        return out;
    }
    /// Opens the list in a cell by the keyboard and takes one of its entries.
    void choose(const QModelIndex& index, const QString& entry) {
        view().setFocus();
        view().setCurrentIndex(index);
        QTest::keyClick(&view(), Qt::Key_F2);
        auto* box = view().findChild<QComboBox*>();
        REQUIRE(box);
        const int at = box->findText(entry);
        REQUIRE(at >= 0);
        box->setCurrentIndex(at);
        Q_EMIT box->activated(at);
    }
    QPushButton* button(const QString& begin) {
        for (auto* one : page().findChildren<QPushButton*>()) {
            if (one->text().startsWith(begin))
                return one;
        }
        qFatal("no button %s", qPrintable(begin));
        return nullptr;
    }
    std::vector<int> selectedLines() {
        std::vector<int> out;
        for (const auto& index : view().selectionModel()->selectedRows())
            out.push_back(index.data(ReviewModel::LineRole).toInt());
        return out;
    }

private Q_SLOTS:
    void init() {
        m_program = std::make_unique<WindowFixture>();
        m_program->start();
        m_file = m_program->folder.filePath(QStringLiteral("article.md"));
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(kArticle) > 0);
        file.close();
        m_program->window->activateWindow();
    }
    void cleanup() { m_program.reset(); }

    /// Without an article the page says so, and offers to open one.
    void withoutAnArticle() {
        m_program->window->showPage(ReviewPage::kId);
        QVERIFY(!view().isVisible() && !page().article().isVisible());
        QVERIFY(button(QStringLiteral("Open an article"))->isVisible());
        auto* overview =
            m_program->window->page<OverviewPage>().findChild<QPushButton*>(QStringLiteral("reviewArticle"));
        QVERIFY(overview && overview->isHidden());
    }

    void anImportShowsTheArticleBesideWhatWasRead() {
        open();
        QAbstractItemModelTester tester(view().model());
        QCOMPARE(m_program->window->currentPage().id(), QString(ReviewPage::kId));
        QVERIFY(view().isVisible() && page().article().isVisible());
        QCOMPARE(page().article().toPlainText(), QString::fromUtf8(kArticle).chopped(1));
        // Two alternatives, two rates, and two latencies without a unit.
        QCOMPARE(view().model()->rowCount(), 6);
        QCOMPARE(button(QStringLiteral("All"))->text(), QStringLiteral("All (6)"));
        QCOMPARE(button(QStringLiteral("Not read"))->text(), QStringLiteral("Not read (2)"));
        QCOMPARE(cell(7, "Req/s", ReviewModel::FigureColumn).data().toString(), QStringLiteral("10 req/s"));
        QCOMPARE(cell(7, "Req/s", ReviewModel::BetterColumn).data().toString(), QStringLiteral("more"));
        QCOMPARE(cell(8, "Latency", ReviewModel::StateColumn).data().toString(), QStringLiteral("not read"));
        m_program->window->showPage(OverviewPage::kId);
        auto* overview =
            m_program->window->page<OverviewPage>().findChild<QPushButton*>(QStringLiteral("reviewArticle"));
        QVERIFY(overview && overview->isVisible());
        overview->click();
        QCOMPARE(m_program->window->currentPage().id(), QString(ReviewPage::kId));
        // Another study was made of no article.
        m_program->window->openStudy(m_program->locations.bundledStudy());
        QVERIFY(overview->isHidden() && !review().isOpen() && view().model()->rowCount() == 0);
    }

    void aLineChoosesItsFactsAndAFactItsLine() {
        open();
        auto& article = page().article();
        article.setFocus();
        // By the mouse.
        QTextCursor place(article.document()->findBlockByNumber(6));
        QTest::mouseClick(article.viewport(), Qt::LeftButton, {}, article.cursorRect(place).center());
        QCOMPARE(article.currentLine(), 7);
        QCOMPARE(selectedLines(), (std::vector<int>{7, 7, 7}));
        // By the keyboard.
        QTest::keyClick(&article, Qt::Key_Down);
        QCOMPARE(article.currentLine(), 8);
        QCOMPARE(selectedLines(), (std::vector<int>{8, 8, 8}));
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(&article, Qt::Key_Up);
        QCOMPARE(article.currentLine(), 3);
        QVERIFY(selectedLines().empty());
        QVERIFY(page().reasonText().contains(QStringLiteral("line 3")));
        view().setCurrentIndex(cell(8, "Latency", ReviewModel::LineColumn));
        QCOMPARE(article.currentLine(), 8);
        QVERIFY(page().reasonText().contains(QStringLiteral("nothing says which unit")));
    }

    void rowsAreFiltered_data() {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("rows");
        QTest::newRow("all") << QStringLiteral("All") << 6;
        QTest::newRow("not read") << QStringLiteral("Not read") << 2;
        QTest::newRow("doubtful") << QStringLiteral("Doubtful") << 0;
    }
    void rowsAreFiltered() {
        QFETCH(QString, filter);
        QFETCH(int, rows);
        open();
        button(filter)->click();
        QCOMPARE(view().model()->rowCount(), rows);
    }

    void figuresAreNotCut() {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write("# Alpha vs Beta\n\n| Server | Req/s |\n|---|---|\n| Alpha | 12,345,678 |\n"
                           "| Beta | 20,345,678 |\n") > 0);
        file.close();
        open();
        const int wanted =
            static_cast<QAbstractItemView&>(view()).sizeHintForColumn(ReviewModel::FigureColumn);
        QVERIFY2(view().columnWidth(ReviewModel::FigureColumn) >= wanted,
                 qPrintable(QString::number(wanted)));
    }

    void aListThatIsLeftChangesNothing_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("column");
        // Nothing says the unit of the latencies, so none of the list's entries holds.
        QTest::newRow("none holds") << QStringLiteral("Latency") << int(ReviewModel::FigureColumn);
        QTest::newRow("one holds") << QStringLiteral("Req/s") << int(ReviewModel::FigureColumn);
    }
    void aListThatIsLeftChangesNothing() {
        QFETCH(QString, name);
        QFETCH(int, column);
        open();
        const core::Study before = document().study();
        view().setFocus();
        view().setCurrentIndex(cell(7, name.toStdString(), column));
        QTest::keyClick(&view(), Qt::Key_F2);
        auto* box = view().findChild<QComboBox*>();
        QVERIFY(box);
        box->hidePopup();
        view().setFocus();
        view().setCurrentIndex(cell(8, "Req/s", ReviewModel::LineColumn));
        QTRY_VERIFY(!view().findChild<QComboBox*>());
        QCoreApplication::processEvents();
        QVERIFY(!document().edited());
        QVERIFY(document().study() == before);
    }

    /// One unit that is chosen reads the whole column; undo, redo and the next session know of it.
    void aUnitIsChosenInItsRow() {
        open();
        const core::Study before = document().study();
        choose(cell(7, "Latency", ReviewModel::FigureColumn), QStringLiteral("ms"));
        QTRY_COMPARE(unitsOf("Latency"), (std::vector<std::string>{"ms", "ms"}));
        QCOMPARE(button(QStringLiteral("Not read"))->text(), QStringLiteral("Not read (0)"));
        QCOMPARE(cell(7, "Latency", ReviewModel::StateColumn).data().toString(), QStringLiteral("corrected"));
        QCOMPARE(selectedLines(), (std::vector<int>{7}));
        QVERIFY(document().edited());
        const core::Study corrected = document().study();
        QCOMPARE(corrected.id, before.id);
        QVERIFY(document().undoStack().undoText().contains(QStringLiteral("Latency")));

        m_program->press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(document().study() == before);
        QCOMPARE(button(QStringLiteral("Not read"))->text(), QStringLiteral("Not read (2)"));
        document().undoStack().redo();
        QVERIFY(document().study() == corrected);
        QCOMPARE(button(QStringLiteral("Not read"))->text(), QStringLiteral("Not read (0)"));

        m_program->close();
        m_program->start();
        QVERIFY(document().study() == corrected);
        QVERIFY(review().isOpen());
        m_program->window->showPage(ReviewPage::kId);
        QCOMPARE(button(QStringLiteral("Not read"))->text(), QStringLiteral("Not read (0)"));
        choose(cell(7, "Latency", ReviewModel::StateColumn), QStringLiteral("as it was read at first"));
        QTRY_VERIFY(unitsOf("Latency").empty());
        QVERIFY(document().study() == before);
    }

    void aCorrectedStudyIsSaved() {
        open();
        choose(cell(7, "Latency", ReviewModel::FigureColumn), QStringLiteral("ms"));
        QTRY_COMPARE(unitsOf("Latency").size(), std::size_t{2});
        choose(cell(8, "Req/s", ReviewModel::StateColumn), QStringLiteral("this is no figure"));
        QTRY_COMPARE(unitsOf("Req/s").size(), std::size_t{1});
        const QString file = m_program->folder.filePath(QStringLiteral("mine.study.json"));
        m_program->window->saveStudyAs(file);
        const auto saved = loadStudy(file);
        QVERIFY(saved.ok());
        QVERIFY(*saved == document().study());
        QCOMPARE(saved->corrections.size(), std::size_t{2});
        // The same article, read again as the saved study has it, gives the same study.
        const auto again = importArticleFile(m_file, m_program->locations.subjects, saved->corrections);
        QVERIFY(again.ok());
        QVERIFY(again->study == *saved);
    }

    /// What was edited on other pages stays.
    void otherEditsStay() {
        open();
        m_program->window->page<DecisionPage>().addAlternative(QStringLiteral("Gamma"));
        QCOMPARE(document().study().alternatives.size(), std::size_t{3});
        choose(cell(7, "Req/s", ReviewModel::BetterColumn), QStringLiteral("less is better"));
        QTRY_COMPARE(document().study().corrections.size(), std::size_t{1});
        QCOMPARE(document().study().alternatives.size(), std::size_t{3});
        QCOMPARE(document().study().claims.front().lessIsBetter.value(), true);
    }

    /// A page in HTML is shown as its text, with the lines of its file.
    void aSavedPageIsShownAsItsText() {
        m_file = QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/articles_html/saved-page.html");
        open();
        const QString text = page().article().toPlainText();
        QVERIFY(!text.isEmpty() && !text.contains(QStringLiteral("<td")));
        QVERIFY(view().model()->rowCount() > 0);
        for (int row = 0; row < view().model()->rowCount(); ++row) {
            const QModelIndex index = view().model()->index(row, ReviewModel::FigureColumn);
            const auto source = static_cast<const QSortFilterProxyModel*>(view().model())->mapToSource(index);
            if (page().model().row(source.row()).kind != core::ReviewRow::Kind::Figure)
                continue;
            view().setCurrentIndex(index);
            QCOMPARE(page().article().currentLine(), index.data(ReviewModel::LineRole).toInt());
        }
    }
};

QTEST_MAIN(TestReviewPage)
#include "tst_review_page.moc"
