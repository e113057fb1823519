// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/interrupt.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#include <csignal>
#endif

namespace bakeoff::app {

#ifdef Q_OS_UNIX
namespace {

int signalSockets[2] = {-1, -1};

void onSignal(int) {
    const char byte = 1;
    // Nothing can be done about a failed write in a signal handler.
    [[maybe_unused]] const auto written = ::write(signalSockets[0], &byte, 1);
}

}  // namespace

Interrupt::Interrupt(QObject* parent) : QObject(parent) {
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, signalSockets) != 0)
        return;
    for (const int end : signalSockets)
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    m_notifier = std::make_unique<QSocketNotifier>(signalSockets[1], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(signalSockets[1], &byte, 1) == 1)
            Q_EMIT arrived();
    });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

Interrupt::~Interrupt() {
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    m_notifier.reset();
    for (int& end : signalSockets) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}
#else
Interrupt::Interrupt(QObject* parent) : QObject(parent) {}
Interrupt::~Interrupt() = default;
#endif

}  // namespace bakeoff::app
