// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/run_notice.h"

#include <QApplication>
#include <QStyle>
#include <QSystemTrayIcon>
#include <QTimer>
#include <QWidget>

#include "app/i18n/core_text.h"
#include "app/run/run_session.h"

namespace bakeoff::app {
namespace {

constexpr int kShownMs = 10'000;

}  // namespace

RunNotice::RunNotice(RunSession& session, const Settings& settings, QWidget* window)
    : QObject(window),
      m_settings(settings),
      m_window(window),
      m_present([this](const QString& title, const QString& text) { presentOnDesktop(title, text); }) {
    connect(&session, &RunSession::stateChanged, this, [this](RunSession::State state) {
        if (state == RunSession::State::Starting)
            m_running.start();
    });
    connect(&session, &RunSession::runFinished, this, &RunNotice::handleEnd);
}

void RunNotice::setPresent(Present present, int longRunMs) {
    m_present = std::move(present);
    m_longRunMs = longRunMs;
}

void RunNotice::handleEnd(const QString& runId, core::RunStatus status, const core::Message& message) {
    const bool longRun = m_running.isValid() && m_running.elapsed() >= m_longRunMs;
    if (!longRun || m_window->isActiveWindow() || !m_settings.runNotice())
        return;
    m_present(tr("Run %1 has ended: %2").arg(runId, coreText(status)),
              message.empty() ? tr("The results are on the page Runs.") : coreText(message));
}

void RunNotice::presentOnDesktop(const QString& title, const QString& text) {
    QApplication::alert(m_window);
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return;
    if (!m_tray) {
        m_tray = new QSystemTrayIcon(m_window->style()->standardIcon(QStyle::SP_MessageBoxInformation), this);
        connect(m_tray, &QSystemTrayIcon::messageClicked, m_window, [this] {
            m_window->raise();
            m_window->activateWindow();
        });
    }
    m_tray->show();
    m_tray->showMessage(title, text, QSystemTrayIcon::Information, kShownMs);
    // The icon is there for its message only.
    QTimer::singleShot(kShownMs, m_tray, &QSystemTrayIcon::hide);
}

}  // namespace bakeoff::app
