// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

#include "core/plan/plan.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QSpinBox;
QT_END_NAMESPACE

namespace bakeoff::app {

class LoadFields;

/// A custom profile: the chosen profile with other trials, times, cores and load. Collapsed to one
/// check box until it is wanted.
class ProfileAdjuster : public QWidget {
    Q_OBJECT
public:
    explicit ProfileAdjuster(QWidget* parent = nullptr);

    /// The values to start from, when they are not adjusted.
    void setProfile(const core::Profile& profile);
    /// Writes what is adjusted over a request; nothing while the box is not checked.
    void apply(core::PlanRequest& request) const;
    [[nodiscard]] bool adjusted() const;

Q_SIGNALS:
    void edited();

private:
    QCheckBox* m_adjust;
    QWidget* m_fields;
    QSpinBox* m_trials;
    QDoubleSpinBox* m_warmup;
    QDoubleSpinBox* m_duration;
    QSpinBox* m_connections;
    QComboBox* m_cores;
    LoadFields* m_load;
};

}  // namespace bakeoff::app
