// SPDX-License-Identifier: GPL-3.0-only
#include <QApplication>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <clocale>

#include "app/cli/cli.h"
#include "app/window/start_window.h"

namespace {

/// Qt has taken the user's locale by now. Numbers that are written for people, files and other programs have
/// one decimal sign wherever they are read: whatever a library formats or reads by printf keeps the point.
void keepDecimalPoint() {
    std::setlocale(LC_NUMERIC, "C");
}

}  // namespace

int main(int argc, char** argv) {
    using namespace bakeoff::app;
    const auto common = takeCommonArguments(argc, argv);
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    QCoreApplication::setApplicationName(QStringLiteral("bakeoff"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BAKEOFF_VERSION));
    if (!wantsCommandLine(arguments)) {
        if (!common.language.isEmpty())
            qputenv("BAKEOFF_LANGUAGE", common.language.toUtf8());
        QApplication application(argc, argv);
        // By this a desktop finds the icon of the window: packaging/linux/bakeoff.desktop.
        QGuiApplication::setDesktopFileName(QStringLiteral("bakeoff"));
        keepDecimalPoint();
        return startWindow(application.arguments().mid(1), common.store);
    }
    if (!needsPainting(arguments)) {
        QCoreApplication application(argc, argv);
        keepDecimalPoint();
        return runCommandLine(argc, argv, common);
    }
    // Drawing needs fonts but no display: a QApplication without one would abort.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
#ifdef Q_OS_LINUX
    // Qt would take the same folder, and complain on standard error that nobody named it.
    if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR",
                QFile::encodeName(QDir::tempPath() + QStringLiteral("/runtime-") +
                                  qEnvironmentVariable("USER", QStringLiteral("bakeoff"))));
#endif
    QApplication application(argc, argv);
    keepDecimalPoint();
    return runCommandLine(argc, argv, common);
}
