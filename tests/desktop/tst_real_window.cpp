// SPDX-License-Identifier: GPL-3.0-only
#include <QApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QDrag>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeView>
#include <QUrl>
#include <algorithm>
#include <cstdio>

#include "app/help/help_window.h"
#include "app/pages/decision_page.h"
#include "app/pages/ecosystem_page.h"
#include "app/pages/export_dialog.h"
#include "app/pages/report_dialog.h"
#include "app/pages/result_page.h"
#include "app/pages/runs_page.h"
#include "app/window/command_palette.h"
#include "app/window/run_notice.h"
#include "app/window/settings_dialog.h"
#include "app/workbench/document.h"
#include "tests/app/window_fixture.h"
#include "tests/desktop/real_pointer.h"

using namespace bakeoff;
using namespace bakeoff::app;

namespace {

/// A window that a file can be dragged from, as a file manager's, in a process of its own.
class DragSource : public QLabel {
public:
    explicit DragSource(QString file) : QLabel(QStringLiteral("drag me")), m_file(std::move(file)) {
        setAlignment(Qt::AlignCenter);
        setGeometry(1300, 300, 240, 160);
    }

protected:
    void mousePressEvent(QMouseEvent* event) override { event->accept(); }
    void mouseMoveEvent(QMouseEvent*) override {
        if (m_dragged)
            return;
        m_dragged = true;
        auto* dragged = new QMimeData;
        dragged->setUrls({QUrl::fromLocalFile(m_file)});
        auto* drag = new QDrag(this);
        drag->setMimeData(dragged);
        drag->exec(Qt::CopyAction);
    }

private:
    QString m_file;
    bool m_dragged = false;
};

int offerFile(const QString& file) {
    DragSource source(file);
    source.show();
    if (!QTest::qWaitForWindowExposed(&source, 20'000))
        return 1;
    const QPoint middle = source.mapToGlobal(source.rect().center());
    std::printf("%d %d\n", middle.x(), middle.y());
    std::fflush(stdout);
    return QApplication::exec();
}

}  // namespace

/// What only a real X server with a window manager shows: where clicks and keys go, who is in front, what is
/// dropped. Started by in_x_server.sh.
class TestRealWindow : public QObject {
    Q_OBJECT
    std::unique_ptr<WindowFixture> m_program;

    using Step = void (TestRealWindow::*)();

    MainWindow* window() { return m_program->window.get(); }
    Document& document() { return m_program->workbench->document(); }
    CommandPalette* palette() { return window()->findChild<CommandPalette*>(); }
    void start() {
        m_program->start();
        window()->move(20, 40);
        REQUIRE_SOMETIME(window()->isActiveWindow());
    }
    QAbstractButton* button(const QWidget* where, const QString& text) {
        for (auto* one : where->findChildren<QAbstractButton*>()) {
            if (one->text() == text && one->isVisible())
                return one;
        }
        qFatal("no button %s", qPrintable(text));
        return nullptr;
    }
    QAction* action(const QString& text) {
        for (auto* one : window()->findChildren<QAction*>()) {
            if (one->text() == text)
                return one;
        }
        qFatal("no action %s", qPrintable(text));
        return nullptr;
    }
    bool has(const std::string& name) {
        return std::ranges::any_of(document().study().alternatives,
                                   [&](const auto& one) { return one.name == name; });
    }
    /// A dialog of this class, once it has the keyboard.
    template <typename Dialog>
    Dialog* front() {
        REQUIRE_SOMETIME(window()->findChild<Dialog*>() && window()->findChild<Dialog*>()->isActiveWindow());
        return window()->findChild<Dialog*>();
    }
    template <typename Dialog>
    void leaveByEscape() {
        front<Dialog>();
        press("Escape");
        REQUIRE_SOMETIME(!window()->findChild<Dialog*>());
    }
    void openPalette() {
        press("ctrl+k");
        REQUIRE_SOMETIME(palette() && palette()->field()->hasFocus());
    }
    void noPaletteIsLeft() { REQUIRE_SOMETIME(!palette()); }

    // Everything that comes over the window, and how it goes.

    void paletteEscape() {
        openPalette();
        press("Escape");
        noPaletteIsLeft();
    }
    void paletteEnter() {
        openPalette();
        type(QStringLiteral("claims"));
        press("Return");
        noPaletteIsLeft();
    }
    void paletteClicked() {
        openPalette();
        auto* list = palette()->list();
        click(list->viewport()->mapToGlobal(list->visualRect(list->model()->index(0, 0)).center()));
        // The first command is the first of the menus, which asks for a file.
        leaveByEscape<QFileDialog>();
        noPaletteIsLeft();
    }
    void paletteLeftByAClick() {
        openPalette();
        click(window()->mapToGlobal(QPoint(20, window()->height() - 60)));  // below the list of pages
        noPaletteIsLeft();
    }
    void paletteTwice() {
        paletteEscape();
        paletteEnter();
    }
    void settings() {
        press("ctrl+comma");
        leaveByEscape<SettingsDialog>();
    }
    void settingsByMouse() {
        press("ctrl+comma");
        auto* dialog = front<SettingsDialog>();
        // What a standard button is called is up to the desktop.
        auto* box = dialog->findChild<QDialogButtonBox*>();
        REQUIRE(box && box->button(QDialogButtonBox::Close));
        click(box->button(QDialogButtonBox::Close));
        REQUIRE_SOMETIME(!window()->findChild<SettingsDialog*>());
    }
    void help() {
        press("F1");
        REQUIRE_SOMETIME(window()->findChild<HelpWindow*>() &&
                         window()->findChild<HelpWindow*>()->isActiveWindow());
        press("alt+F4");  // the window manager's key
        REQUIRE_SOMETIME(!window()->findChild<HelpWindow*>());
    }
    void openingAFile() {
        press("ctrl+o");
        leaveByEscape<QFileDialog>();
    }
    void exportingAChart() {
        window()->showPage(DecisionPage::kId);
        REQUIRE_SOMETIME(window()->page<DecisionPage>().currentChart());
        press("ctrl+e");
        leaveByEscape<ExportDialog>();
        press("ctrl+e");
        front<ExportDialog>();
        press("Return");
        leaveByEscape<QFileDialog>();
        REQUIRE_SOMETIME(!window()->findChild<ExportDialog*>());
    }
    void aProblem() {
        window()->openStudy(QStringLiteral("/no/such/study.json"));
        front<QMessageBox>();
        press("Return");
        REQUIRE_SOMETIME(!window()->findChild<QMessageBox*>());
    }
    void about() {
        action(QStringLiteral("&About Bakeoff"))->trigger();
        leaveByEscape<QMessageBox>();
    }
    void importReport() {
        const QDir articles(QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/articles"));
        window()->openStudy(
            articles.filePath(articles.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name).first()));
        leaveByEscape<QDialog>();
    }
    void aName() {
        window()->showPage(DecisionPage::kId);
        click(button(&window()->page<DecisionPage>(), QStringLiteral("Add &alternative…")));
        front<QDialog>();
        type(QStringLiteral("Zig"));
        press("Return");
        REQUIRE_SOMETIME(has("Zig"));
    }
    void theReport() {
        window()->showPage(ResultPage::kId);
        click(button(&window()->page<ResultPage>(), QStringLiteral("Rep&ort…")));
        leaveByEscape<ReportDialog>();
    }
    void quittingTakenBack() {
        qputenv("BAKEOFF_FAKE_MODE", "slow");
        auto& session = m_program->workbench->session();
        window()->page<BenchmarksPage>().startRun();
        REQUIRE_SOMETIME(session.running());
        press("ctrl+q");
        leaveByEscape<QMessageBox>();
        REQUIRE(window()->isVisible() && session.running());
        session.cancelRun();
        REQUIRE_SOMETIME(!session.running());
        qputenv("BAKEOFF_FAKE_MODE", "ok");
    }
    void aMenu() {
        auto* bar = window()->menuBar();
        click(bar->mapToGlobal(bar->actionGeometry(bar->actions().first()).center()));
        REQUIRE_SOMETIME(QApplication::activePopupWidget());
        press("Escape");
        REQUIRE_SOMETIME(!QApplication::activePopupWidget());
    }

    /// Pages are chosen by the mouse, and then by the keyboard.
    void theWindowAnswers() {
        auto* pages = window()->findChild<QListWidget*>();
        QVERIFY(pages);
        const auto& all = window()->pages();
        for (const int row : {2, 1, 3}) {
            click(pages->viewport()->mapToGlobal(pages->visualItemRect(pages->item(row)).center()));
            COMPARE_SOON(window()->currentPage().id(), all[static_cast<std::size_t>(row)]->id());
        }
        press("ctrl+1");
        COMPARE_SOON(window()->currentPage().id(), all.front()->id());
    }

private Q_SLOTS:
    void initTestCase() {
        QCOMPARE(QGuiApplication::platformName(), QStringLiteral("xcb"));
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }
    void init() {
        m_program = std::make_unique<WindowFixture>();
        start();
    }
    void cleanup() { m_program.reset(); }

    void theMouseWorksAfter_data() {
        QTest::addColumn<int>("what");
        int row = 0;
        for (const auto& [name, step] : kSteps) {
            QVERIFY(step != nullptr);
            QTest::newRow(name) << row++;
        }
    }
    void theMouseWorksAfter() {
        QFETCH(int, what);
        (this->*kSteps[what].second)();
        theWindowAnswers();
    }

    void theKeyboardIsWhereItWas() {
        window()->showPage(EcosystemPage::kId);
        press("ctrl+f");
        VERIFY_SOON(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
        auto* field = static_cast<QLineEdit*>(QApplication::focusWidget());
        type(QStringLiteral("kaf"));
        paletteEscape();
        type(QStringLiteral("ka"));
        COMPARE_SOON(field->text(), QStringLiteral("kafka"));
    }

    void editsOutliveQuitting() {
        aName();
        press("ctrl+q");
        VERIFY_SOON(!window()->isVisible());
        m_program->stop();
        start();
        QVERIFY(has("Zig"));
        // As the window manager shows it.
        QProcess name;
        name.start(QStringLiteral("xdotool"),
                   {QStringLiteral("getactivewindow"), QStringLiteral("getwindowname")});
        VERIFY_SOON(name.state() == QProcess::NotRunning);
        const QString title = QString::fromUtf8(name.readAllStandardOutput());
        QVERIFY2(title.startsWith(QStringLiteral("Edited copy of ")), qPrintable(title));
        theWindowAnswers();
    }

    void aFileIsDropped() {
        const QString file = m_program->folder.filePath(QStringLiteral("dropped.study.json"));
        QVERIFY(QFile::copy(m_program->locations.bundledStudy(), file));
        window()->resize(1100, 700);
        QProcess source;
        source.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--drag-source"), file});
        VERIFY_SOON(source.canReadLine());
        const auto numbers = QString::fromLatin1(source.readLine()).trimmed().split(QLatin1Char(' '));
        QCOMPARE(numbers.size(), 2);
        const QPoint from(numbers[0].toInt(), numbers[1].toInt());
        const QPoint to = window()->mapToGlobal(window()->rect().center());
        const QStringList pause{QStringLiteral("sleep"), QStringLiteral("0.1")};
        QStringList way =
            moveTo(from) + QStringList{QStringLiteral("mousedown"), QStringLiteral("1")} + pause;
        constexpr int kMoves = 8;
        for (int step = 1; step <= kMoves; ++step)
            way += moveTo(from + (to - from) * step / kMoves) + pause;
        way += QStringList{QStringLiteral("mouseup"), QStringLiteral("1")};
        act(way);
        COMPARE_SOON(window()->studyFile(), file);
        source.kill();
        VERIFY_SOON(source.state() == QProcess::NotRunning);
        theWindowAnswers();
    }

    void aNoteIsWrittenByTheKeyboard() {
        m_program->run();
        window()->showPage(RunsPage::kId);
        auto& runs = window()->page<RunsPage>();
        COMPARE_SOON(runs.model().rowCount(), 1);
        runs.view()->selectRow(0);
        runs.askForNote();
        auto* dialog = front<QDialog>();
        VERIFY_SOON(dialog->isAncestorOf(QApplication::focusWidget()));
        type(QStringLiteral("busy"));
        press("Tab");
        VERIFY_SOON(!qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()));
        press("shift+Tab");
        VERIFY_SOON(qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()));
        press("ctrl+Return");
        COMPARE_SOON(runs.model().run(0).note, QStringLiteral("busy"));
        theWindowAnswers();
    }

    void aGroupIsUntickedByTheMouse() {
        window()->showPage(BenchmarksPage::kId);
        auto& panel = window()->page<BenchmarksPage>().planPanel();
        const auto& subject = m_program->workbench->catalogue().front();
        core::SubjectEvent state;
        state.id = subject.id;
        state.name = subject.name;
        panel.plan().setSubjectState(state);
        auto* tree = panel.findChild<QTreeView*>();
        QVERIFY(tree);
        const auto ticked = [&] {
            return static_cast<Qt::CheckState>(tree->model()->index(0, 0).data(Qt::CheckStateRole).toInt());
        };
        VERIFY_SOON(tree->isVisible());
        QVERIFY(ticked() != Qt::Unchecked);
        const QPoint box = settled([tree] {
            const QRect row = tree->visualRect(tree->model()->index(0, 0));
            return tree->viewport()->mapToGlobal(QPoint(row.left() + 10, row.center().y()));
        });
        if (ticked() == Qt::PartiallyChecked)
            click(box);
        COMPARE_SOON(ticked(), Qt::Checked);
        click(box);
        COMPARE_SOON(ticked(), Qt::Unchecked);
        click(box);
        COMPARE_SOON(ticked(), Qt::Checked);
    }

    /// The window manager makes it as small as a small screen.
    void theWindowFitsASmallScreen() {
        window()->showPage(RunsPage::kId);
        window()->page<RunsPage>().importFiles({QStringLiteral("/no/such/file ").repeated(12)});
        VERIFY_SOON(!window()->page<RunsPage>().noticeText().isEmpty());
        act({QStringLiteral("windowsize"), QString::number(window()->winId()), QStringLiteral("1024"),
             QStringLiteral("640")});
        COMPARE_SOON(window()->size(), QSize(1024, 640));
    }

    void theEndOfARunIsToldWhenAnotherWindowIsInFront_data() {
        QTest::addColumn<bool>("inFront");
        QTest::newRow("another") << false;
        QTest::newRow("this one") << true;
    }
    void theEndOfARunIsToldWhenAnotherWindowIsInFront() {
        QFETCH(bool, inFront);
        QStringList told;
        window()->runNotice().setPresent([&](const QString& title, const QString&) { told << title; }, 0);
        QWidget other;
        other.setGeometry(1260, 100, 260, 160);
        if (!inFront) {
            other.show();
            REQUIRE_SOMETIME(other.isVisible());
            click(&other);
            VERIFY_SOON(other.isActiveWindow());
        }
        m_program->run();
        QCOMPARE(told.size(), inFront ? 0 : 1);
    }

    /// As a file manager starts it: in another folder, with next to nothing in the environment.
    void theProgramStartsWithNextToNoEnvironment() {
        m_program->close();
        QTemporaryDir home;
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("HOME"), home.path());
        environment.insert(QStringLiteral("DISPLAY"), qEnvironmentVariable("DISPLAY"));
        environment.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
        QProcess program;
        program.setProcessEnvironment(environment);
        program.setWorkingDirectory(QStringLiteral("/"));
        program.start(QStringLiteral(BAKEOFF_BIN_DIR "/bakeoff"), QStringList());
        const auto names = [] {
            QProcess tool;
            tool.start(QStringLiteral("xdotool"),
                       {QStringLiteral("getactivewindow"), QStringLiteral("getwindowname")});
            return QTest::qWaitFor([&] { return tool.state() == QProcess::NotRunning; }, 5000)
                       ? QString::fromUtf8(tool.readAllStandardOutput())
                       : QString();
        };
        VERIFY_SOON(names().contains(QStringLiteral("– Bakeoff")));
        press("ctrl+q");
        VERIFY_SOON(program.state() == QProcess::NotRunning);
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
        QVERIFY(QFileInfo(home.filePath(QStringLiteral(".config/bakeoff/bakeoff.ini"))).exists());
    }

private:
    static const std::vector<std::pair<const char*, Step>> kSteps;
};

const std::vector<std::pair<const char*, TestRealWindow::Step>> TestRealWindow::kSteps{
    {"nothing", &TestRealWindow::noPaletteIsLeft},
    {"the palette, left by Esc", &TestRealWindow::paletteEscape},
    {"the palette, chosen by Enter", &TestRealWindow::paletteEnter},
    {"the palette, chosen by a click", &TestRealWindow::paletteClicked},
    {"the palette, left by a click", &TestRealWindow::paletteLeftByAClick},
    {"the palette, twice", &TestRealWindow::paletteTwice},
    {"the settings", &TestRealWindow::settings},
    {"the settings, closed by the mouse", &TestRealWindow::settingsByMouse},
    {"the help", &TestRealWindow::help},
    {"opening a file", &TestRealWindow::openingAFile},
    {"exporting a chart", &TestRealWindow::exportingAChart},
    {"a problem", &TestRealWindow::aProblem},
    {"the box about the program", &TestRealWindow::about},
    {"the report of an import", &TestRealWindow::importReport},
    {"a name that is asked for", &TestRealWindow::aName},
    {"the report", &TestRealWindow::theReport},
    {"quitting, taken back", &TestRealWindow::quittingTakenBack},
    {"a menu", &TestRealWindow::aMenu},
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const auto arguments = QApplication::arguments();
    if (arguments.value(1) == QLatin1String("--drag-source"))
        return offerFile(arguments.value(2));
    TestRealWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_real_window.moc"
