// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QtGlobal>

#include "core/article/study_import.h"

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace bakeoff::app {

/// Says over the window what an import found and what it did not read, and offers to save the study. Returns
/// at once; the box deletes itself when it is closed.
void showImportReport(const core::ImportedStudy& imported, QWidget* window);

}  // namespace bakeoff::app
