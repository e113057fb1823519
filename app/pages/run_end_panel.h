// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>
#include <optional>

#include "app/models/claims_model.h"
#include "core/plan/job.h"
#include "core/protocol/run_status.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QTreeView;
QT_END_NAMESPACE

namespace bakeoff::app {

class ClaimsDelegate;
class Workbench;
struct LoadedRun;
struct PlotTheme;

/// What is seen when a run has ended: how it went, whether it is to be believed and what to repeat, what it
/// found in sentences, what it says of the claims, and where to go from here.
/// Thread: GUI thread.
class RunEndPanel : public QWidget {
    Q_OBJECT
public:
    explicit RunEndPanel(Workbench& workbench, QWidget* parent = nullptr);

    /// Says how a run of this session ended; the rest follows when the store has been read.
    void showEnd(const QString& runId, core::RunStatus status, const core::Message& message, double seconds);
    void applyTheme(const PlotTheme& theme);

    [[nodiscard]] QString text() const;
    [[nodiscard]] QTreeView& claims() const { return *m_claims; }

Q_SIGNALS:
    /// What did not pass its checks is to be measured again, see core::remedyFor().
    void repeatRequested(const bakeoff::core::Job& job, const QString& label);
    void chartsRequested();
    /// The reader wants to go to the page with this id.
    void pageRequested(const QString& id);

private:
    QWidget* makeButtons();
    void showResults();
    void offerRepeat(const LoadedRun& run);
    void offerPartial();
    void useInDecision();

    Workbench& m_workbench;
    ClaimsModel m_model;
    ClaimsDelegate* m_delegate;
    QLabel* m_head;
    QLabel* m_validity;
    QPushButton* m_repeat;
    QLabel* m_partial;
    QPushButton* m_showPartial;
    QLabel* m_results;
    QTreeView* m_claims;
    QPushButton* m_use;
    QString m_run;
    std::optional<core::Job> m_remedy;
};

}  // namespace bakeoff::app
