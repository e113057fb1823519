// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QStringList>
#include <string>
#include <vector>

#include "app/run/locations.h"
#include "core/base/result.h"
#include "core/bench/catalogue.h"
#include "core/plan/job.h"

namespace bakeoff::app {

/// Something of the user's own that is run: a subject, or a toolchain file. It runs once it is allowed as it
/// is; see core/bench/consent.h.
struct OwnThing {
    enum class Kind { Subject, Toolchain };
    Kind kind = Kind::Subject;
    std::string id;
    std::string name;
    QString file;      ///< subject.json or the toolchain's file
    QStringList runs;  ///< the commands, as they are written
    std::string key;   ///< of its content now
    bool allowed = false;
};

/// Everything of the user's own as it is on the disk now, toolchains first. What cannot be read is left out:
/// it is not run either.
std::vector<OwnThing> ownThings(const Locations& locations);

/// Those that are not allowed and that these subjects need: they and their toolchains.
std::vector<OwnThing> askedFor(const Locations& locations, const std::vector<core::Subject>& subjects);
/// The same of a plan: the subjects of its cases.
std::vector<OwnThing> askedFor(const Locations& locations, const core::Job& job);

/// Remembers that the user has allowed these as they were when they were looked at. Errors: Io.
core::Result<void> allow(const Locations& locations, const std::vector<OwnThing>& things);

/// Takes out of a catalogue what is not allowed, but for what is named; returns the names of what it took.
std::vector<std::string> leaveOutAsked(std::vector<core::Subject>& catalogue, const Locations& locations,
                                       const std::vector<std::string>& named);

}  // namespace bakeoff::app
