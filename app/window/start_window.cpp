// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/start_window.h"

#include <QApplication>
#include <QMessageBox>
#include <QTimer>
#include <cstdio>

#include "app/pages/benchmarks_page.h"
#include "app/window/main_window.h"
#include "core/protocol/exit_codes.h"

namespace bakeoff::app {

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
    // After the first paint: the window is there at once, its contents a moment later.
    QTimer::singleShot(0, &window, [&] {
        window.openStudy(arguments.isEmpty() ? locations.bundledStudy() : arguments.first());
        workbench.loadLatestRun();
        window.benchmarks().planPanel().checkTools();
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
