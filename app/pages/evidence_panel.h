// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

#include "app/models/evidence_model.h"
#include "app/store/run_record.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QSlider;
class QSpinBox;
class QTableView;
class QTextBrowser;
QT_END_NAMESPACE

namespace bakeoff::app {

class Workbench;

/// Which stored run counts as evidence, how much of a value is measured, which scenario gets which
/// measurement by which target, and what must be taken with care.
class EvidencePanel : public QWidget {
    Q_OBJECT
public:
    explicit EvidencePanel(Workbench& workbench, QWidget* parent = nullptr);

    [[nodiscard]] QComboBox& runs() { return *m_runs; }
    [[nodiscard]] QSlider& blend() { return *m_blend; }
    [[nodiscard]] QSpinBox& blendNumber() { return *m_blendNumber; }
    [[nodiscard]] EvidenceModel& model() { return m_model; }
    [[nodiscard]] QString remarks() const;

Q_SIGNALS:
    /// What went wrong, for the status line.
    void done(const QString& message);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeControls();
    void listRuns();
    void fillRuns(const std::vector<RunRecord>& runs);
    void chooseRun(int index);
    void setBlend(int percent);
    void showState();
    void fitColumns();
    void showRemarks();

    Workbench& m_workbench;
    EvidenceModel m_model;
    QComboBox* m_runs;
    QSlider* m_blend;
    QSpinBox* m_blendNumber;
    QLabel* m_sentence;
    QTableView* m_view;
    QTextBrowser* m_remarks;
    bool m_stale = true;  ///< the list of runs
};

}  // namespace bakeoff::app
