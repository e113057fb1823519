// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/start_window.h"

#include <QApplication>
#include <QEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>
#include <cstdio>
#include <functional>

#include "app/i18n/core_text.h"
#include "app/i18n/tr.h"
#include "app/pages/ask.h"
#include "app/pages/benchmarks_page.h"
#include "app/settings/language.h"
#include "app/settings/settings.h"
#include "app/settings/theme.h"
#include "app/store/run_store.h"
#include "app/window/main_window.h"
#include "app/window/window_state.h"
#include "app/workbench/workbench.h"
#include "core/protocol/exit_codes.h"

namespace bakeoff::app {
namespace {

/// Does something once a window has been painted.
class FirstPaint : public QObject {
public:
    FirstPaint(QWidget& window, std::function<void()> then) : QObject(&window), m_then(std::move(then)) {
        window.installEventFilter(this);
    }
    bool eventFilter(QObject* window, QEvent* event) override {
        if (event->type() == QEvent::Paint) {
            window->removeEventFilter(this);
            // A picture reaches the screen when all paint events of this round are done.
            QTimer::singleShot(0, this, [this] {
                m_then();
                deleteLater();
            });
        }
        return false;
    }

private:
    std::function<void()> m_then;
};

void afterFirstPaint(QWidget& window, std::function<void()> then) {
    new FirstPaint(window, std::move(then));
}

/// A store that the settings name may be out of reach (a server that is down, a disk that is not there): the
/// program's own one will do for this time.
core::Result<std::shared_ptr<RunStore>> openStoreOrOwn(const Locations& locations) {
    const QString address = locations.storeAddress();
    auto store = RunStore::open(address, address == locations.ownStore() ? RunStore::IfForeign::Replace
                                                                         : RunStore::IfForeign::Refuse);
    if (store || address == locations.ownStore() || locations.storeIsGiven())
        return store;
    QMessageBox box(QMessageBox::Warning, tr("The store cannot be opened"), errorText(store.error()));
    auto* own = box.addButton(tr("Use &this computer's for now"), QMessageBox::AcceptRole);
    box.addButton(tr("&Quit"), QMessageBox::RejectRole);
    box.exec();  // nothing else is there yet: no window, and no event loop that this one would be inside of
    return box.clickedButton() == own ? RunStore::open(locations.ownStore(), RunStore::IfForeign::Replace)
                                      : store;
}

}  // namespace

int startWindow(const QStringList& arguments, const QString& storeAddress) {
    Locations locations = Locations::find();
    locations.store = storeAddress;
    {
        const Settings settings(locations.settings);
        installLanguage(settings.language());
        applyTheme(settings.theme());
    }
    auto store = openStoreOrOwn(locations);
    if (!store) {
        std::fprintf(stderr, "bakeoff: %s\n", store.error().text().c_str());
        return core::kExitIo;
    }
    Workbench workbench(locations, *store);
    QObject::connect(&workbench.settings(), &Settings::themeChanged, &workbench, &applyTheme);
    MainWindow window(workbench);
    auto* state = new WindowState(window, workbench);
    state->restoreFrame();
    window.show();
    // The window is there at once, its contents a moment later.
    afterFirstPaint(window, [&] {
        state->restoreWork(arguments.value(0));
        window.page<BenchmarksPage>().planPanel().checkToolsWhenSeen();
        if (!(*store)->notice().empty()) {
            tellProblem(&window, tr("Runs were saved"), coreText((*store)->notice()));
        }
    });
    return QApplication::exec();
}

}  // namespace bakeoff::app
