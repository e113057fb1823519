// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFile>

#include "core/study/study_reader.h"
#include "tests/support/require.h"

namespace bakeoff::tests {

/// The study that comes along. Ends the test where it cannot be read.
inline core::Study bundledStudy() {
    QFile file(QStringLiteral(BAKEOFF_SOURCE_DIR "/resources/studies/python-vs-go.study.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    auto study = core::parseStudy(file.readAll().toStdString(), "study");
    REQUIRE(study.ok());
    return std::move(study).value();
}

}  // namespace bakeoff::tests
