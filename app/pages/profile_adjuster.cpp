// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/profile_adjuster.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "app/pages/load_fields.h"
#include "app/pages/number_box.h"
#include "core/plan/plan.h"

namespace bakeoff::app {
namespace {

constexpr int kMostTrials = 1000;
constexpr double kLongestSeconds = 3600;

QDoubleSpinBox* secondsBox(double least) {
    auto* box = new NumberBox;
    box->setRange(least, kLongestSeconds);
    box->setDecimals(1);
    box->setSuffix(ProfileAdjuster::tr(" s"));
    return box;
}

/// A value with its name for the form, for screen readers, and for the session that keeps it.
template <typename Field>
Field* named(Field* field, const char* key, const QString& help) {
    field->setObjectName(QStringLiteral("keep-profile-%1").arg(QLatin1String(key)));
    field->setToolTip(help);
    return field;
}

}  // namespace

ProfileAdjuster::ProfileAdjuster(QWidget* parent)
    : QWidget(parent),
      m_adjust(named(new QCheckBox(tr("&Adjust the profile")), "adjusted",
                     tr("Your own trials, times, cores and load"))),
      m_fields(new QWidget),
      m_trials(
          named(new CountBox, "trials", tr("How often each case is measured; six or more show a spread"))),
      m_warmup(named(secondsBox(0), "warmup", tr("How long a server is loaded before it is measured"))),
      m_duration(named(secondsBox(0.1), "duration", tr("How long a server's trial is measured"))),
      m_connections(named(new CountBox, "connections", tr("Connections that load a server at once"))),
      m_cores(named(new QComboBox, "cores", tr("How much of the machine a server may use"))) {
    m_trials->setRange(1, kMostTrials);
    m_connections->setRange(0, core::kMostConnections);
    m_connections->setSpecialValueText(tr("as in the profile"));
    m_cores->addItem(tr("All cores each"), static_cast<int>(core::Job::Cores::All));
    m_cores->addItem(tr("One core each"), static_cast<int>(core::Job::Cores::One));
    m_cores->addItem(tr("Framework's defaults"), static_cast<int>(core::Job::Cores::Defaults));
    auto* form = new QFormLayout(m_fields);
    form->setContentsMargins(0, 0, 0, 0);
    const auto row = [form](QString label, QWidget* field) {
        form->addRow(label, field);
        field->setAccessibleName(label.remove(QLatin1Char('&')));
    };
    row(tr("&Trials"), m_trials);
    row(tr("&Warm-up"), m_warmup);
    row(tr("Meas&ured"), m_duration);
    row(tr("Co&nnections"), m_connections);
    row(tr("C&ores"), m_cores);
    m_load = new LoadFields(form, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_adjust);
    layout->addWidget(m_fields);
    m_fields->setVisible(false);
    connect(m_adjust, &QCheckBox::toggled, m_fields, &QWidget::setVisible);
    connect(m_adjust, &QCheckBox::toggled, this, &ProfileAdjuster::edited);
    connect(m_trials, &QSpinBox::valueChanged, this, &ProfileAdjuster::edited);
    connect(m_warmup, &QDoubleSpinBox::valueChanged, this, &ProfileAdjuster::edited);
    connect(m_duration, &QDoubleSpinBox::valueChanged, this, &ProfileAdjuster::edited);
    connect(m_connections, &QSpinBox::valueChanged, this, &ProfileAdjuster::edited);
    connect(m_cores, &QComboBox::currentIndexChanged, this, &ProfileAdjuster::edited);
    connect(m_load, &LoadFields::edited, this, &ProfileAdjuster::edited);
}

bool ProfileAdjuster::adjusted() const {
    return m_adjust->isChecked();
}

void ProfileAdjuster::setProfile(const core::Profile& profile) {
    if (adjusted())
        return;  // what somebody typed is theirs
    const QSignalBlocker blocker(this);
    m_trials->setValue(profile.trials);
    m_warmup->setValue(profile.warmupSeconds);
    m_duration->setValue(profile.durationSeconds);
}

void ProfileAdjuster::apply(core::PlanRequest& request) const {
    if (!adjusted())
        return;
    request.trials = m_trials->value();
    request.warmupSeconds = m_warmup->value();
    request.durationSeconds = m_duration->value();
    request.cores = static_cast<core::Job::Cores>(m_cores->currentData().toInt());
    if (m_connections->value() > 0)
        request.parameters["connections"] = m_connections->value();
    m_load->apply(request);
}

}  // namespace bakeoff::app
