// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QPoint>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTest>
#include <QWidget>
#include <functional>

#include "tests/support/require.h"

// Moves the pointer and presses keys of the X server, as a person does; whatever window they reach.

#define COMPARE_SOON(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, 20000)
#define VERIFY_SOON(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 20000)
#define REQUIRE_SOMETIME(condition) REQUIRE_SOON_WITHIN(condition, 20000)

namespace bakeoff::app {

/// Runs xdotool.
inline void act(const QStringList& arguments) {
    QProcess tool;
    tool.start(QStringLiteral("xdotool"), arguments);
    REQUIRE_SOMETIME(tool.state() == QProcess::NotRunning);
    REQUIRE(tool.exitStatus() == QProcess::NormalExit && tool.exitCode() == 0);
}

inline QStringList moveTo(const QPoint& place) {
    return {QStringLiteral("mousemove"), QString::number(place.x()), QString::number(place.y())};
}

inline void click(const QPoint& place) {
    act(moveTo(place) + QStringList{QStringLiteral("click"), QStringLiteral("1")});
}

/// A place on the screen once it stays, as a person waits for it: what comes and goes above moves the rest.
inline QPoint settled(const std::function<QPoint()>& place) {
    constexpr int kStaysMs = 100;
    QPoint now = place();
    QPoint before;
    do {
        before = now;
        QTest::qWait(kStaysMs);
        now = place();
    } while (now != before);
    return now;
}

/// The middle of a widget on the screen, once it is seen and stays.
inline QPoint middleOf(const QWidget* widget) {
    REQUIRE_SOMETIME(widget->isVisible());
    return settled([widget] { return widget->mapToGlobal(widget->rect().center()); });
}

inline void click(const QWidget* widget) {
    click(middleOf(widget));
}

inline void press(const char* keys) {
    act({QStringLiteral("key"), QString::fromLatin1(keys)});
}

inline void type(const QString& text) {
    act({QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("10"), text});
}

}  // namespace bakeoff::app
