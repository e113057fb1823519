// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QTest>

/// For helpers, constructors and _data functions, where QVERIFY would only leave the helper and let the test
/// run on: ends the test program, saying what did not hold and where.
#define REQUIRE(condition)                                                      \
    do {                                                                        \
        if (!(condition))                                                       \
            qFatal("%s:%d: does not hold: %s", __FILE__, __LINE__, #condition); \
    } while (false)

/// The same of something that is to come within a while: five seconds unless told otherwise.
#define REQUIRE_SOON_WITHIN(condition, milliseconds) \
    REQUIRE(QTest::qWaitFor([&] { return static_cast<bool>(condition); }, milliseconds))
#define REQUIRE_SOON(condition) REQUIRE_SOON_WITHIN(condition, 5000)
