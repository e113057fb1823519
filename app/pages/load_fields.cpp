// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/load_fields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>

#include "app/i18n/numbers.h"
#include "app/pages/number_box.h"
#include "core/plan/operating_point.h"

namespace bakeoff::app {
namespace {

constexpr int kHighestRate = 10'000'000;
constexpr int kUsualRate = 1000;
constexpr double kLongestObjectiveMs = 60'000;
constexpr double kUsualObjectiveMs = 10;
constexpr double kHalf = 0.5;
constexpr double kNsPerMs = 1e6;

/// How requests come.
enum class Load { ClosedLoop, HalfAndCeiling, Half, Rate, Objective };

template <typename Field>
Field* named(Field* field, const char* key, const QString& help) {
    field->setObjectName(QStringLiteral("keep-profile-%1").arg(QLatin1String(key)));
    field->setToolTip(help);
    return field;
}

}  // namespace

LoadFields::LoadFields(QFormLayout* form, QObject* parent)
    : QObject(parent),
      m_load(named(new QComboBox, "load", tr("How requests to an HTTP server come"))),
      m_rate(named(new CountBox, "rate", tr("Requests a second, sent by the clock"))),
      m_objective(
          named(new NumberBox, "objective",
                tr("The highest rate is looked for at which 99 of 100 are answered within this time"))),
      m_random(named(new QCheckBox(tr("Random arrivals")), "random",
                     tr("Requests come as from independent callers, instead of evenly"))),
      m_payload(named(new QComboBox, "payload", tr("How large the answers of http-json are"))),
      m_keepAlive(named(new QCheckBox(tr("Keep connections open")), "keepalive",
                        tr("Otherwise each request opens a connection of its own"))),
      m_tls(named(new QCheckBox(tr("Encrypted (TLS)")), "tls",
                  tr("Requests go by HTTPS; a subject that cannot do that says so"))) {
    const auto choice = [this](const QString& text, Load load) {
        m_load->addItem(text, static_cast<int>(load));
    };
    choice(tr("Closed loop: the ceiling"), Load::ClosedLoop);
    choice(tr("The ceiling, and half of it"), Load::HalfAndCeiling);
    choice(tr("Half of the ceiling"), Load::Half);
    choice(tr("At a rate"), Load::Rate);
    choice(tr("Highest rate within a p99"), Load::Objective);
    m_rate->setRange(1, kHighestRate);
    m_rate->setValue(kUsualRate);
    m_rate->setSuffix(tr(" /s"));
    m_objective->setRange(1e-3, kLongestObjectiveMs);
    m_objective->setDecimals(3);
    m_objective->setValue(kUsualObjectiveMs);
    m_objective->setSuffix(tr(" ms"));
    m_payload->addItem(tr("Small, one record"), 0.0);
    for (const double bytes : {1e3, 1e4, 1e5})
        m_payload->addItem(quantityText(bytes, core::Dimension::Bytes), bytes);
    m_keepAlive->setChecked(true);
    // Without letters to jump by: the page has given away all that fit.
    const auto row = [form](const QString& label, QWidget* field) {
        form->addRow(label, field);
        field->setAccessibleName(label);
    };
    row(tr("Load"), m_load);
    row(tr("Rate"), m_rate);
    row(tr("p99 within"), m_objective);
    form->addRow(QString(), m_random);
    row(tr("Answers"), m_payload);
    form->addRow(QString(), m_keepAlive);
    form->addRow(QString(), m_tls);
    for (auto* box : {m_load, m_payload})
        connect(box, &QComboBox::currentIndexChanged, this, &LoadFields::edited);
    for (auto* box : {m_random, m_keepAlive, m_tls})
        connect(box, &QCheckBox::toggled, this, &LoadFields::edited);
    connect(m_rate, &QSpinBox::valueChanged, this, &LoadFields::edited);
    connect(m_objective, &QDoubleSpinBox::valueChanged, this, &LoadFields::edited);
    connect(m_load, &QComboBox::currentIndexChanged, this, &LoadFields::showWhatCounts);
    showWhatCounts();
}

void LoadFields::showWhatCounts() {
    const auto load = static_cast<Load>(m_load->currentData().toInt());
    m_rate->setEnabled(load == Load::Rate);
    m_objective->setEnabled(load == Load::Objective);
    m_random->setEnabled(load != Load::ClosedLoop);
}

void LoadFields::apply(core::PlanRequest& request) const {
    core::LoadAxis rates;
    switch (static_cast<Load>(m_load->currentData().toInt())) {
        case Load::ClosedLoop:
            break;
        case Load::HalfAndCeiling:
            rates = {{"", 0}, {core::kRateShare, kHalf}};
            break;
        case Load::Half:
            rates = {{core::kRateShare, kHalf}};
            break;
        case Load::Rate:
            rates = {{core::kRate, m_rate->value()}};
            break;
        case Load::Objective:
            rates = {{core::kP99Limit, m_objective->value() * kNsPerMs}};
            break;
    }
    if (!rates.empty()) {
        request.load.push_back(std::move(rates));
        if (m_random->isChecked())
            request.load.push_back({{core::kPoisson, 1}});
    }
    if (const double payload = m_payload->currentData().toDouble(); payload > 0)
        request.load.push_back({{core::kPayload, payload}});
    if (!m_keepAlive->isChecked())
        request.load.push_back({{core::kKeepAlive, 0}});
    if (m_tls->isChecked())
        request.load.push_back({{core::kTls, 1}});
}

}  // namespace bakeoff::app
