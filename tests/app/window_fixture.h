// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "app/pages/benchmarks_page.h"
#include "app/run/run_session.h"
#include "app/settings/settings.h"
#include "app/settings/theme.h"
#include "app/store/run_store.h"
#include "app/store/store_thread.h"
#include "app/window/main_window.h"
#include "app/window/window_state.h"
#include "app/workbench/shown_run.h"
#include "app/workbench/workbench.h"
#include "tests/support/require.h"

namespace bakeoff::app {

/// The program's window over a fresh profile in a folder of its own, with the fake runner. start() and
/// close() are what starting and closing the program are.
class WindowFixture {
public:
    WindowFixture() {
        locations = Locations::find();
        locations.resources = QStringLiteral(BAKEOFF_SOURCE_DIR "/resources");
        locations.subjects = {locations.resources + QStringLiteral("/subjects")};
        locations.runner = QStringLiteral(BAKEOFF_FAKE_RUNNER);
        locations.data = folder.filePath(QStringLiteral("data"));
        locations.cache = folder.filePath(QStringLiteral("cache"));
        locations.settings = folder.filePath(QStringLiteral("bakeoff.ini"));
        qputenv("BAKEOFF_FAKE_MODE", "ok");
    }
    ~WindowFixture() {
        stop();
        applyTheme(Settings::Theme::System);
    }

    /// The window over the bundled study alone: nothing is taken up from before, and no run is looked for.
    void open(QSize size = {1200, 760}) {
        make();
        window->resize(size);
        window->show();
        window->openStudy(locations.bundledStudy());
    }
    /// As startWindow() does it.
    void start(const QString& file = {}) {
        make();
        auto* state = new WindowState(*window, *workbench);
        state->restoreFrame();
        window->show();
        state->restoreWork(file);
        REQUIRE_SOON(workbench->history().idle());
    }
    void close() {
        window->close();
        stop();
    }
    void stop() {
        window.reset();
        workbench.reset();
        store.reset();
    }

    /// Presses a key while the window is in front: shortcuts work in the window in front only.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
        QTest::keyClick(window.get(), key, modifiers);
    }

    /// Runs the whole plan with the fake runner.
    void run() {
        bool ended = false;
        QObject::connect(&workbench->session(), &RunSession::runFinished, window.get(),
                         [&] { ended = true; });
        window->page<BenchmarksPage>().startRun();
        REQUIRE_SOON_WITHIN(ended, 30000);
        REQUIRE_SOON(workbench->history().idle());
    }

private:
    void make() {
        auto opened = RunStore::open(folder.filePath(QStringLiteral("runs.sqlite")));
        if (!opened)
            qFatal("%s", opened.error().text().c_str());
        store = *opened;
        workbench = std::make_unique<Workbench>(locations, store);
        QObject::connect(&workbench->settings(), &Settings::themeChanged, workbench.get(), &applyTheme);
        window = std::make_unique<MainWindow>(*workbench);
    }

public:
    QTemporaryDir folder;
    Locations locations;
    std::shared_ptr<RunStore> store;
    std::unique_ptr<Workbench> workbench;
    std::unique_ptr<MainWindow> window;
};

}  // namespace bakeoff::app
