// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

#include "core/plan/plan.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QSpinBox;
QT_END_NAMESPACE

namespace bakeoff::app {

/// The fields that say under which load HTTP servers are measured: how their requests come, how large the
/// answers are, whether connections are kept, and whether they are encrypted. What a choice has no use for is
/// disabled.
class LoadFields : public QObject {
    Q_OBJECT
public:
    /// Appends its rows to a form, whose widget owns them.
    LoadFields(QFormLayout* form, QObject* parent);

    /// Adds what differs from the usual load to a request.
    void apply(core::PlanRequest& request) const;

Q_SIGNALS:
    void edited();

private:
    void showWhatCounts();

    QComboBox* m_load;
    QSpinBox* m_rate;
    QDoubleSpinBox* m_objective;
    QCheckBox* m_random;
    QComboBox* m_payload;
    QCheckBox* m_keepAlive;
    QCheckBox* m_tls;
};

}  // namespace bakeoff::app
