// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>
#include <memory>

QT_BEGIN_NAMESPACE
class QSocketNotifier;
QT_END_NAMESPACE

namespace bakeoff::app {

/// Turns SIGINT and SIGTERM into a signal of Qt's, so that a run started from a terminal ends in good order.
/// One at a time. Elsewhere than on POSIX systems it never fires.
class Interrupt : public QObject {
    Q_OBJECT
public:
    explicit Interrupt(QObject* parent = nullptr);
    ~Interrupt() override;

Q_SIGNALS:
    void arrived();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

}  // namespace bakeoff::app
