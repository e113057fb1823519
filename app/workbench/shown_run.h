// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>
#include <optional>
#include <vector>

#include "app/store/run_record.h"
#include "core/verdict/case_summary.h"
#include "core/verdict/claim_check.h"
#include "core/verdict/run_trust.h"

namespace bakeoff::app {

class Document;
class RunSession;
class Settings;
class StoreThread;
struct LoadedRun;

/// The run that all pages show: the one in progress, a stored one, or the sample; empty before the first.
/// Thread: GUI thread.
class ShownRun : public QObject {
    Q_OBJECT
public:
    /// What a run is made of; everything outlives this.
    struct Sources {
        const Document& document;
        RunSession& session;
        StoreThread& history;
        Settings& settings;
    };
    explicit ShownRun(Sources sources, QObject* parent = nullptr);

    /// Of a stored run or the one in progress; empty before the first, and for the sample.
    [[nodiscard]] const QString& id() const { return m_id; }
    [[nodiscard]] const std::vector<core::CaseSummary>& cases() const { return m_cases; }
    [[nodiscard]] const std::vector<core::TrialResult>& trials() const { return m_trials; }
    /// What the run says of each claim of the study.
    [[nodiscard]] const std::vector<core::ClaimCheck>& checks() const { return m_checks; }
    /// What has to be said before any of its figures, see core::trustOf().
    [[nodiscard]] std::vector<core::Message> trust() const {
        return core::trustOf(m_cases, core::selfTestOf(m_trials));
    }
    /// The run whose claims it is about, see app::claimsBase().
    [[nodiscard]] const QString& claimsBase() const { return m_claimsBase; }
    /// Whether all of that is of the sample run: for looking at, not to be judged by.
    [[nodiscard]] bool isSample() const { return m_isSample; }
    /// Whether it is of a public board: its figures are shown, and no claim is held to them.
    [[nodiscard]] bool isBoard() const { return m_isBoard; }
    /// What stands beside everything that shows it, see badgeOf().
    [[nodiscard]] const QString& badge() const { return m_badge; }
    /// Which machine, when and which run, for the foot of pictures; empty while it is in progress.
    [[nodiscard]] const QString& provenance() const { return m_provenance; }
    /// A run that did not come to its end, while the one before it is still shown.
    struct Partial {
        QString id;
        int trials = 0;
        int planned = 0;
    };
    /// The last one of this session, until it is shown itself or another run is started.
    [[nodiscard]] const std::optional<Partial>& partial() const { return m_partial; }
    [[nodiscard]] const RunRecord& sampleRecord() const { return m_sampleRecord; }

    /// A run that has just been started: its trials come from the session. `profile` is what it states.
    void follow(const QString& id, const QString& profile);
    /// Reads a stored run. changed() or loadFailed() follows; a run that is started in the meantime wins.
    void load(const QString& id);
    /// Reads the newest stored run that came to its end, or else the newest that has trials.
    void loadLatest();
    /// Reads a stored run, or the newest one when that is not there any more. The sample when there is none
    /// at all, it is of this study, and the user has not hidden it.
    void loadOrLatest(const QString& id);
    /// Shows the sample run, also to those who have runs of their own.
    void showSample();
    /// Reads the public boards anew, after runs were imported, marked or deleted. changed() follows where
    /// they differ from before.
    void refreshBoards();
    /// Takes the sample away, for good.
    void hideSample();

Q_SIGNALS:
    void changed();
    void sampleChanged();
    void partialChanged();
    /// The run that was asked for cannot be read.
    void loadFailed(const QString& problem);
    /// The same where nobody asked for a run by name.
    void problemFound(const QString& message);

private:
    void takeTrial(const core::TrialResult& trial);
    void handleEnd(const QString& run, core::RunStatus status);
    /// Shows what was shown before a run that did not come to its end; false where that was nothing.
    bool goBackFrom(const QString& run);
    void readProvenance();
    void setPartial(std::optional<Partial> partial);
    void checkClaims();
    void handleOpenedStudy();
    void summarizeAnew();
    void show(LoadedRun run);
    void offerSample();
    void readSample(bool asked);
    void setSample(bool isSample);
    void clear();

    Sources m_from;
    QString m_id;
    QString m_before;  ///< the run that was shown when the one in progress was started; empty: none
    bool m_sampleBefore = false;
    std::optional<Partial> m_partial;
    QString m_claimsBase;
    RunRecord m_sampleRecord;
    bool m_isSample = false;
    bool m_isBoard = false;
    QString m_badge;
    QString m_provenance;
    std::vector<core::Board> m_boards;
    bool m_nothingStored = false;  ///< the store was looked into and had no run
    int m_generation = 0;          ///< of what is shown; late answers of an older one are dropped
    std::vector<core::TrialResult> m_trials;
    std::vector<core::CaseSummary> m_cases;
    std::vector<core::MeasuredRun> m_others;  ///< that claims are held against as well
    std::vector<core::ClaimCheck> m_checks;
    bool m_thinned = false;  ///< timelines of the run in progress were given up
};

}  // namespace bakeoff::app
