// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/capacity_fields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <cmath>
#include <utility>

#include "app/i18n/core_text.h"
#include "app/pages/number_box.h"
#include "app/pages/page_header.h"
#include "core/bench/catalogue.h"

namespace bakeoff::app {
namespace {

constexpr int kMostPerS = 1'000'000'000;
constexpr int kMostPercent = 1000;
constexpr int kMostHeadroom = 90;
constexpr int kMostInstances = 100'000;
constexpr int kMostMonths = 600;
constexpr double kMostDays = 1e6;
constexpr double kMostMoney = 1e9;
constexpr double kLongestMs = 60'000;
constexpr double kNsPerMs = 1e6;
constexpr double kPercent = 100;

QString text(const std::string& from) {
    return QString::fromStdString(from);
}

int rounded(double value) {
    return static_cast<int>(std::lround(value));
}

void choose(QComboBox* box, const std::string& id) {
    const int index = box->findData(text(id));
    box->setCurrentIndex(std::max(0, index));
}

}  // namespace

CapacityFields::CapacityFields(QWidget* parent) : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, kGap, 0);
    makeLoad();
    makeInstances();
    makeChange();
    makeDecision();
    layout->addStretch(1);
}

QFormLayout* CapacityFields::section(const QString& title) {
    auto* box = static_cast<QVBoxLayout*>(layout());
    box->addWidget(makeText(title, TextSize::Section));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    box->addLayout(form);
    return form;
}

void CapacityFields::addRow(QFormLayout* form, const char* name, const QString& label, const QString& help,
                            QWidget* field) {
    field->setObjectName(QStringLiteral("traffic-%1").arg(QLatin1String(name)));
    field->setToolTip(help);
    field->setAccessibleName(label);
    form->addRow(label, field);
}

void CapacityFields::change(const char* name, const Set& set) {
    if (m_filling)
        return;
    set(m_traffic);
    Q_EMIT edited(QString::fromLatin1(name));
}

QSpinBox* CapacityFields::countBox(const char* name, int least, int most,
                                   std::function<void(core::Traffic&, int)> set) {
    auto* box = new CountBox;
    box->setRange(least, most);
    box->setGroupSeparatorShown(true);
    box->setKeyboardTracking(false);  // half a number is another one
    connect(box, &QSpinBox::valueChanged, this, [this, name, set = std::move(set)](int value) {
        change(name, [&](core::Traffic& traffic) { set(traffic, value); });
    });
    return box;
}

QDoubleSpinBox* CapacityFields::numberBox(const char* name, double least, double most,
                                          std::function<void(core::Traffic&, double)> set) {
    auto* box = new NumberBox;
    box->setRange(least, most);
    box->setDecimals(1);
    box->setGroupSeparatorShown(true);
    box->setKeyboardTracking(false);
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, name, set = std::move(set)](double value) {
        change(name, [&](core::Traffic& traffic) { set(traffic, value); });
    });
    return box;
}

QComboBox* CapacityFields::choiceBox(const char* name, std::string core::Traffic::*member) {
    auto* box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(14);
    connect(box, &QComboBox::currentIndexChanged, this, [this, name, box, member] {
        change(name, [&](core::Traffic& traffic) {
            traffic.*member = box->currentData().toString().toStdString();
        });
    });
    return box;
}

void CapacityFields::makeLoad() {
    auto* form = section(tr("What your service carries"));
    m_mean = countBox("mean", 0, kMostPerS, [](core::Traffic& t, int value) { t.meanPerS = value; });
    m_peak = countBox("peak", 0, kMostPerS, [](core::Traffic& t, int value) { t.peakPerS = value; });
    for (auto* box : {m_mean, m_peak}) {
        box->setSuffix(tr(" /s"));
        box->setSpecialValueText(tr("not said"));
    }
    m_p99 = numberBox("p99", 0, kLongestMs, [](core::Traffic& t, double ms) {
        t.p99Ns.reset();
        if (ms > 0)
            t.p99Ns = ms * kNsPerMs;
    });
    m_p99->setSuffix(tr(" ms"));
    m_p99->setSpecialValueText(tr("no objective"));
    m_workload = choiceBox("workload", &core::Traffic::workload);
    for (const auto& workload : core::allWorkloads()) {
        if (workload.underHttpLoad())
            m_workload->addItem(coreText(workload.title), text(workload.id));
    }
    addRow(form, "mean", tr("On average"), tr("Requests a second, over the month"), m_mean);
    addRow(form, "peak", tr("At the peak"), tr("Requests a second in the busiest minutes"), m_peak);
    addRow(form, "p99", tr("p99 within"), tr("99 of 100 requests are to be answered within this time"),
           m_p99);
    addRow(form, "workload", tr("It is like"), tr("The measured work that stands for your service's"),
           m_workload);
}

void CapacityFields::makeInstances() {
    auto* form = section(tr("What it runs on"));
    m_prices = choiceBox("prices", &core::Traffic::prices);
    m_instance = choiceBox("instance", &core::Traffic::instance);
    m_fewest = countBox("fewest", 1, kMostInstances, [](core::Traffic& t, int value) { t.fewest = value; });
    m_headroom = countBox("headroom", 0, kMostHeadroom,
                          [](core::Traffic& t, int value) { t.headroom = value / kPercent; });
    m_factorLow = countBox("factor-low", 1, kMostPercent,
                           [](core::Traffic& t, int value) { t.factorLow = value / kPercent; });
    m_factorHigh = countBox("factor-high", 1, kMostPercent,
                            [](core::Traffic& t, int value) { t.factorHigh = value / kPercent; });
    for (auto* box : {m_headroom, m_factorLow, m_factorHigh})
        box->setSuffix(tr(" %"));
    addRow(form, "prices", tr("Prices"), tr("A file of instances with what they cost"), m_prices);
    auto* files = new QHBoxLayout;
    auto* open = new QPushButton(tr("Open…"));
    open->setToolTip(tr("Use another file of prices"));
    auto* copy = new QPushButton(tr("Copy to edit…"));
    copy->setToolTip(tr("Save these prices under a name, and use that file: put your own prices in"));
    files->addWidget(open);
    files->addWidget(copy);
    files->addStretch(1);
    form->addRow(QString(), files);
    connect(open, &QPushButton::clicked, this, &CapacityFields::openWanted);
    connect(copy, &QPushButton::clicked, this, &CapacityFields::copyWanted);
    addRow(form, "instance", tr("Instance"), tr("Which kind, or whichever costs least"), m_instance);
    addRow(form, "fewest", tr("At least"), tr("Instances that run in any case, so that one may fail"),
           m_fewest);
    addRow(form, "headroom", tr("Kept free"), tr("Share of each instance that stays free at the peak"),
           m_headroom);
    addRow(form, "factor-low", tr("A vCPU does"),
           tr("At least this share of what a core does on the machine that measured"), m_factorLow);
    addRow(form, "factor-high", tr("up to"), tr("At most this share of it"), m_factorHigh);
}

void CapacityFields::makeChange() {
    auto* form = section(tr("What changing costs"));
    m_present = choiceBox("present", &core::Traffic::present);
    m_days = numberBox("days", 0, kMostDays, [](core::Traffic& t, double value) { t.personDays = value; });
    m_rate = numberBox("rate", 0, kMostMoney, [](core::Traffic& t, double value) { t.dayRate = value; });
    m_months = countBox("months", 1, kMostMonths, [](core::Traffic& t, int value) { t.months = value; });
    addRow(form, "present", tr("In use today"), tr("What it would be changed from"), m_present);
    addRow(form, "days", tr("Person-days"), tr("To learn, to write and to move, once"), m_days);
    addRow(form, "rate", tr("A day costs"), tr("Salary and what comes with it, in the prices' currency"),
           m_rate);
    addRow(form, "months", tr("Pays within"), tr("Months in which the saving has to pay for it"), m_months);
    m_months->setSuffix(tr(" months"));
}

void CapacityFields::makeDecision() {
    auto* form = section(tr("In the decision"));
    m_decides = new QCheckBox(tr("The cost counts"));
    connect(m_decides, &QCheckBox::toggled, this,
            [this](bool on) { change("decides", [on](core::Traffic& traffic) { traffic.decides = on; }); });
    m_scenario = choiceBox("scenario", &core::Traffic::scenario);
    addRow(form, "decides", QString(),
           tr("It takes the place of the requests a second that were measured for the same work"), m_decides);
    m_decides->setAccessibleName(m_decides->text());
    addRow(form, "scenario", tr("Counts for"), tr("The row of the matrix whose work this is"), m_scenario);
}

void CapacityFields::fillLists(const core::Study& study, const core::PriceList* prices) {
    m_prices->clear();
    m_prices->addItem(tr("Example that came along"), QString());
    if (const QString file = text(m_traffic.prices); !file.isEmpty()) {
        m_prices->addItem(QFileInfo(file).fileName(), file);
        m_prices->setItemData(1, file, Qt::ToolTipRole);
    }
    m_instance->clear();
    m_instance->addItem(tr("whichever costs least"), QString());
    for (const auto& type : prices ? prices->instances : std::vector<core::InstanceType>())
        m_instance->addItem(text(type.name), text(type.id));
    m_present->clear();
    m_present->addItem(tr("nothing yet"), QString());
    for (const auto& alternative : study.alternatives)
        m_present->addItem(text(alternative.name), text(alternative.id));
    m_scenario->clear();
    m_scenario->addItem(tr("as the study measures it"), QString());
    for (const auto& scenario : study.scenarios)
        m_scenario->addItem(text(scenario.name), text(scenario.id));
}

void CapacityFields::setTraffic(const core::Study& study, const core::PriceList* prices,
                                const core::Traffic& traffic) {
    m_filling = true;
    m_traffic = traffic;
    fillLists(study, prices);
    m_mean->setValue(rounded(traffic.meanPerS));
    m_peak->setValue(rounded(traffic.peakPerS));
    m_p99->setValue(traffic.p99Ns.value_or(0) / kNsPerMs);
    m_headroom->setValue(rounded(traffic.headroom * kPercent));
    m_fewest->setValue(static_cast<int>(traffic.fewest));
    choose(m_workload, traffic.workload);
    choose(m_prices, traffic.prices);
    choose(m_instance, traffic.instance);
    m_factorLow->setValue(rounded(traffic.factorLow * kPercent));
    m_factorHigh->setValue(rounded(traffic.factorHigh * kPercent));
    m_days->setValue(traffic.personDays);
    m_rate->setValue(traffic.dayRate);
    m_rate->setSuffix(prices ? QLatin1Char(' ') + text(prices->currency) : QString());
    m_months->setValue(rounded(traffic.months));
    choose(m_present, traffic.present);
    m_decides->setChecked(traffic.decides);
    choose(m_scenario, traffic.scenario);
    m_scenario->setEnabled(traffic.decides);
    m_filling = false;
}

}  // namespace bakeoff::app
