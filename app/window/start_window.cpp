// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/start_window.h"

#include <QApplication>
#include <QEvent>
#include <QMessageBox>
#include <QTimer>
#include <cstdio>
#include <functional>

#include "app/pages/benchmarks_page.h"
#include "app/window/main_window.h"
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

}  // namespace

int startWindow(const QStringList& arguments) {
    const Locations locations = Locations::find();
    auto store = RunStore::open(locations.storeAddress());
    if (!store) {
        std::fprintf(stderr, "bakeoff: %s\n", store.error().text().c_str());
        return core::kExitIo;
    }
    Workbench workbench(locations, *store);
    MainWindow window(workbench);
    window.show();
    // The window is there at once, its contents a moment later.
    afterFirstPaint(window, [&] {
        window.openStudy(arguments.isEmpty() ? locations.bundledStudy() : arguments.first());
        workbench.loadLatestRun();
        window.benchmarks().planPanel().checkToolsWhenSeen();
        if (!(*store)->notice().isEmpty()) {
            auto* box = new QMessageBox(QMessageBox::Warning,
                                        QCoreApplication::translate("Window", "Runs were saved"),
                                        (*store)->notice(), QMessageBox::Ok, &window);
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->open();
        }
    });
    return QApplication::exec();
}

}  // namespace bakeoff::app
