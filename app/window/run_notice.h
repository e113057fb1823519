// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <functional>

#include "app/run/run_session.h"
#include "app/settings/settings.h"

QT_BEGIN_NAMESPACE
class QSystemTrayIcon;
class QWidget;
QT_END_NAMESPACE

namespace bakeoff::app {

/// Tells the user that a long run has ended, when the window is not in front. The settings can turn it off.
/// Thread: GUI thread.
class RunNotice : public QObject {
    Q_OBJECT
public:
    /// A shorter run is over before one looks away.
    static constexpr int kLongRunMs = 10'000;

    RunNotice(RunSession& session, const Settings& settings, QWidget* window);

    using Present = std::function<void(const QString& title, const QString& text)>;
    /// Replaces how it is told, and what counts as long; for tests.
    void setPresent(Present present, int longRunMs);

private:
    void handleEnd(const QString& runId, core::RunStatus status, const core::Message& message);
    void presentOnDesktop(const QString& title, const QString& text);

    const Settings& m_settings;
    QWidget* m_window;
    QSystemTrayIcon* m_tray = nullptr;
    Present m_present;
    int m_longRunMs = kLongRunMs;
    QElapsedTimer m_running;
};

}  // namespace bakeoff::app
