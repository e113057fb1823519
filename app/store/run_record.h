// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "core/base/json_reader.h"
#include "core/base/message.h"
#include "core/protocol/run_status.h"
#include "core/verdict/case_validity.h"

namespace bakeoff::app {

/// One run as the history lists it. Lists leave `job`, `machine` and `judgement` null; RunStore::find() fills
/// them.
struct RunRecord {
    QString id;           ///< sorts by time: 20261123-091504-3f2a
    QDateTime startedAt;  ///< UTC
    QDateTime endedAt;    ///< null while it runs, or when it was lost
    core::RunStatus status = core::RunStatus::Running;
    QString studyId;
    QString profile;
    core::Message
        message;  ///< why it did not finish, or what to know of it; verbatim of runs of before messages
    int trialsPlanned = 0;
    int trialsStored = 0;
    int trialsFailed = 0;
    QString machineKey;  ///< equal for runs of the same machine; empty when the machine is not known
    QString source;      ///< the tool and file an imported run came from; empty for our own
    bool publicBoard =
        false;  ///< of a board on the web: measured elsewhere, stands beside and judges nothing
    QStringList tags;
    QString note;
    QDateTime deletedAt;                        ///< null: not deleted
    std::optional<int> regressions;             ///< since the run it was judged against; none: not judged
    std::optional<int> improvements;            ///< likewise
    std::optional<int> unchanged;               ///< likewise: how many are known to be as before
    QString judgedAgainst;                      ///< id of that run; empty when there was none
    std::optional<core::RunValidity> validity;  ///< of its results; none: not looked at yet
    QStringList workloads;                      ///< ids of what it measured; empty until it was looked at
    bool reference = false;                     ///< what others are compared with unless told otherwise
    core::Json job = nullptr;                   ///< the plan, as sent to the runner
    core::Json machine = nullptr;               ///< the runner's machine record; empty until it said hello
    core::Json judgement = nullptr;             ///< the changes behind `regressions` and `improvements`
};

/// Whether two runs are known to be of one machine; of imported ones it is often not known.
inline bool ofOneMachine(const RunRecord& a, const RunRecord& b) {
    return !a.machineKey.isEmpty() && a.machineKey == b.machineKey;
}

/// What a run states instead of a profile begins with this when it measured points of a claim's envelope: a
/// few cases at loads that nobody asked about in particular.
inline constexpr const char* kEnvelopeProfile = "envelope of ";

/// Which runs a list holds. Every condition that is set must hold.
struct RunFilter {
    QString text{};  ///< words, each found in id, study, profile, status, subjects, machine, tags or note
    QString tag{};
    std::optional<core::RunStatus> status{};
    QString study{};
    QString machineKey{};
    QString profile{};
    std::optional<bool> publicBoard{};
    bool ordinary = false;  ///< without runs that measured points of an envelope
    bool deleted = false;   ///< the deleted runs instead of the others
};

/// Where a page of a list ended; the next one begins after it.
struct RunCursor {
    qint64 startedAtMs = 0;
    QString id;
};

/// A line of a run's log.
struct RunLogLine {
    qint64 atMs = 0;  ///< Unix epoch
    bool important = false;
    QString text;

    [[nodiscard]] bool operator==(const RunLogLine&) const = default;
};

}  // namespace bakeoff::app
