// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>
#include <functional>

#include "core/answers/traffic.h"
#include "core/capacity/price_list.h"
#include "core/study/study.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QSpinBox;
QT_END_NAMESPACE

namespace bakeoff::app {

/// The fields for what a service has to carry, on what it runs, and what changing costs. A field that is not
/// touched keeps its value as it was read, whatever digits it shows.
class CapacityFields : public QWidget {
    Q_OBJECT
public:
    explicit CapacityFields(QWidget* parent = nullptr);

    /// `prices` may be null: they cannot be read.
    void setTraffic(const core::Study& study, const core::PriceList* prices, const core::Traffic& traffic);
    [[nodiscard]] const core::Traffic& traffic() const { return m_traffic; }

Q_SIGNALS:
    /// Somebody changed the field of this name.
    void edited(const QString& field);
    /// Another price list is to be opened; or the present one to be saved under a name, to edit it.
    void openWanted();
    void copyWanted();

private:
    using Set = std::function<void(core::Traffic&)>;

    QFormLayout* section(const QString& title);
    /// Adds a field with its name for screen readers; `name` is its object's.
    void addRow(QFormLayout* form, const char* name, const QString& label, const QString& help,
                QWidget* field);
    QSpinBox* countBox(const char* name, int least, int most, std::function<void(core::Traffic&, int)> set);
    QDoubleSpinBox* numberBox(const char* name, double least, double most,
                              std::function<void(core::Traffic&, double)> set);
    QComboBox* choiceBox(const char* name, std::string core::Traffic::*member);
    void change(const char* name, const Set& set);

    void makeLoad();
    void makeInstances();
    void makeChange();
    void makeDecision();
    void fillLists(const core::Study& study, const core::PriceList* prices);

    core::Traffic m_traffic;
    bool m_filling = false;
    QSpinBox* m_mean = nullptr;
    QSpinBox* m_peak = nullptr;
    QDoubleSpinBox* m_p99 = nullptr;
    QSpinBox* m_headroom = nullptr;
    QSpinBox* m_fewest = nullptr;
    QComboBox* m_workload = nullptr;
    QComboBox* m_prices = nullptr;
    QComboBox* m_instance = nullptr;
    QSpinBox* m_factorLow = nullptr;
    QSpinBox* m_factorHigh = nullptr;
    QDoubleSpinBox* m_days = nullptr;
    QDoubleSpinBox* m_rate = nullptr;
    QSpinBox* m_months = nullptr;
    QComboBox* m_present = nullptr;
    QCheckBox* m_decides = nullptr;
    QComboBox* m_scenario = nullptr;
};

}  // namespace bakeoff::app
