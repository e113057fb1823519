// SPDX-License-Identifier: GPL-3.0-only
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QMessageBox>
#include <QRegularExpression>
#include <QStatusBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTimer>

#include "app/charts/plot_view.h"
#include "app/pages/ask.h"
#include "app/pages/export_dialog.h"
#include "app/pages/runs_page.h"
#include "app/workbench/document.h"
#include "tests/app/window_fixture.h"

using namespace bakeoff;
using namespace bakeoff::app;

/// What is opened and exported, by the menu and otherwise, and what is said of files that are nothing known.
class TestOpenFiles : public QObject {
    Q_OBJECT
    std::unique_ptr<WindowFixture> m_program;

    QString write(const QString& name, const QByteArray& contents) {
        const QString path = m_program->folder.filePath(name);
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size());
        return path;
    }
    /// File > Open, with this file chosen in its dialog.
    void openByMenu(const QString& file) {
        m_program->press(Qt::Key_O, Qt::ControlModifier);
        auto* dialog = m_program->window->findChild<QFileDialog*>();
        REQUIRE(dialog);
        REQUIRE(dialog->nameFilters().first().contains(QStringLiteral("*.json")));
        dialog->selectFile(file);
        REQUIRE(QMetaObject::invokeMethod(dialog, "accept"));
    }
    QString problem() {
        auto* box = m_program->window->findChild<QMessageBox*>();
        return box ? box->text() : QString();
    }

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void init() {
        m_program = std::make_unique<WindowFixture>();
        m_program->start();
    }
    void cleanup() { m_program.reset(); }

    void resultsAreTakenByEveryDoor_data() {
        QTest::addColumn<QString>("door");
        for (const auto* door : {"the menu", "the command line", "a drop"})
            QTest::newRow(door) << QString::fromLatin1(door);
    }
    void resultsAreTakenByEveryDoor() {
        QFETCH(QString, door);
        const auto study = m_program->workbench->document().study();
        const QString file = QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/interchange/hyperfine.json");
        if (door == QLatin1String("the menu")) {
            openByMenu(file);
        } else if (door == QLatin1String("the command line")) {
            m_program->close();
            m_program->start(file);
        } else {
            m_program->window->openFiles({file});
        }
        auto& runs = m_program->window->page<RunsPage>();
        QTRY_VERIFY(runs.isVisible());
        QTRY_COMPARE(runs.model().rowCount(), 1);
        QVERIFY2(problem().isEmpty(), qPrintable(problem()));
        // The study stays: results are not one.
        QVERIFY(m_program->workbench->document().study() == study);
        QVERIFY(m_program->workbench->settings().recentFiles().isEmpty());
    }

    void aStudyIsOpenedByTheMenu() {
        const QString file = m_program->folder.filePath(QStringLiteral("mine.study.json"));
        QVERIFY(QFile::copy(m_program->locations.bundledStudy(), file));
        openByMenu(file);
        QTRY_COMPARE(m_program->window->studyFile(), file);
        QVERIFY(problem().isEmpty());
    }

    void whatIsNothingKnownIsSaidSo_data() {
        QTest::addColumn<QByteArray>("contents");
        QTest::addColumn<bool>("known");
        QTest::newRow("other JSON") << QByteArray(R"({"name": "left-pad", "version": "1.3.0"})") << false;
        QTest::newRow("a list") << QByteArray("[1, 2, 3]") << false;
        QTest::newRow("text") << QByteArray("Dear diary") << false;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("bytes") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << false;
        QTest::newRow("a broken study") << QByteArray("{\"bakeoff_study\": 1,\n \"id\": ]") << true;
        QTest::newRow("a study with a fault") << QByteArray(R"({"bakeoff_study": 1, "id": 3})") << true;
    }
    void whatIsNothingKnownIsSaidSo() {
        QFETCH(QByteArray, contents);
        QFETCH(bool, known);
        const auto study = m_program->workbench->document().study();
        const QString file = write(QStringLiteral("a <b> & c.json"), contents);
        m_program->window->openFiles({file});
        const QString text = problem();
        QVERIFY(!text.isEmpty());
        // Of a study, the place; of anything else, what could be opened instead.
        QCOMPARE(text.contains(QStringLiteral("is not a study")), !known);
        QCOMPARE(text.contains(QStringLiteral("hyperfine")), !known);
        QVERIFY2(!known || text.contains(QRegularExpression(QStringLiteral("json:\\d+:\\d+"))),
                 qPrintable(text));
        QCOMPARE(m_program->window->findChild<QMessageBox*>()->textFormat(), Qt::PlainText);
        QVERIFY(m_program->workbench->document().study() == study);
    }

    /// Of the Benchmarks page every tab but the charts once gave a chart that nobody saw.
    void onlyAChartThatIsSeenIsExported() {
        m_program->run();
        m_program->window->showPage(BenchmarksPage::kId);
        auto& page = m_program->window->page<BenchmarksPage>();
        auto* tabs = page.findChild<QTabWidget*>(QStringLiteral("keep-tab"));
        QVERIFY(tabs);
        int charts = 0;
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            auto* plot = page.currentChart();
            const bool seen = plot && plot->isVisible();
            charts += seen ? 1 : 0;
            m_program->window->askWhereToExportChart();
            // How, and then where.
            auto* how = m_program->window->findChild<ExportDialog*>();
            QCOMPARE(how != nullptr, seen);
            QVERIFY(!m_program->window->findChild<QFileDialog*>());
            if (how) {
                how->accept();
                auto* where = m_program->window->findChild<QFileDialog*>();
                QVERIFY(where);
                QCOMPARE(where->acceptMode(), QFileDialog::AcceptSave);
                QCOMPARE(where->directory(), QDir(lastFolder()));
                where->reject();
                QTRY_VERIFY(!m_program->window->findChild<ExportDialog*>());
                QTRY_VERIFY(!m_program->window->findChild<QFileDialog*>());
            } else {
                QVERIFY(
                    m_program->window->statusBar()->currentMessage().contains(QStringLiteral("no chart")));
            }
            const QString file = m_program->folder.filePath(QStringLiteral("%1.png").arg(tab));
            m_program->window->exportChart(file);
            QCOMPARE(QFile::exists(file), seen);
        }
        QVERIFY(charts > 0 && charts < tabs->count());
    }

    void dialogsBeginWhereTheLastOneEnded() {
        QVERIFY(lastFolder() != QDir::currentPath());
        QVERIFY(QFileInfo(lastFolder()).isDir());
        {
            // The last one may have been removed since.
            const QTemporaryDir gone;
            setLastFolder(gone.path());
            QCOMPARE(QDir(lastFolder()), QDir(gone.path()));
        }
        QVERIFY(QFileInfo(lastFolder()).isDir());
        const QString file = write(QStringLiteral("mine.study.json"), "{}");
        openByMenu(file);
        QCOMPARE(QDir(lastFolder()), QDir(m_program->folder.path()));
        m_program->window->askWhereToSaveStudy();
        QFileDialog* asked = nullptr;
        for (auto* dialog : m_program->window->findChildren<QFileDialog*>()) {
            if (dialog->acceptMode() == QFileDialog::AcceptSave)
                asked = dialog;
        }
        QVERIFY(asked);
        QCOMPARE(asked->directory(), QDir(m_program->folder.path()));
        asked->reject();
        // And at the next start.
        m_program->close();
        setLastFolder(QDir::rootPath());
        m_program->start();
        QCOMPARE(QDir(lastFolder()), QDir(m_program->folder.path()));
        setLastFolder(QStringLiteral("/no/such/folder"));
        QCOMPARE(QDir(lastFolder()), QDir(m_program->folder.path()));
    }

    void aMessageDoesNotStayForEver() {
        Q_EMIT m_program->window->currentPage().done(QStringLiteral("Written: x"));
        QCOMPARE(m_program->window->statusBar()->currentMessage(), QStringLiteral("Written: x"));
        auto* timer = m_program->window->statusBar()->findChild<QTimer*>();
        QVERIFY(timer && timer->isActive() && timer->interval() <= 30'000);
    }
};

QTEST_MAIN(TestOpenFiles)
#include "tst_open_files.moc"
