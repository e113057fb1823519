// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QSaveFile>

namespace bakeoff::app {

/// Opens a file that is its owner's alone, before there is anything to read in it: what somebody measures,
/// answers and edits is nobody else's business on a shared machine. False, with the file's error, where it
/// cannot be opened; a disk without permissions, such as a memory stick, is no hindrance.
inline bool openPrivate(QSaveFile& file) {
    if (!file.open(QIODevice::WriteOnly))
        return false;
    static_cast<void>(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    return true;
}

}  // namespace bakeoff::app
