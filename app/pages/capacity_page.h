// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>

#include "app/models/table_model.h"
#include "app/pages/page.h"
#include "core/capacity/capacity.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QTableView;
QT_END_NAMESPACE

namespace bakeoff::app {

class BarDelegate;
class CapacityFields;
class FigurePlot;
class Workbench;

/// Whether the difference matters at the reader's load: their traffic, instances and prices at the left;
/// verdict, table and cost over load at the right. The load belongs to the answers of the current service;
/// what is contradictory stays in the fields and is not kept.
class CapacityPage : public Page {
    Q_OBJECT
public:
    static constexpr QLatin1String kId{"capacity"};

    explicit CapacityPage(Workbench& workbench, QWidget* parent = nullptr);

    [[nodiscard]] PlotView* currentChart() override;
    void applyTheme(const PlotTheme& theme) override;
    /// What is shown; nothing while the load is not said or contradicts itself.
    [[nodiscard]] const std::optional<core::CapacityReport>& report() const { return m_report; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeResults();
    void refresh();
    void showState();
    void showBars();
    void takeEdit(const QString& field);
    void openPrices();
    void copyPrices();
    void usePrices(const QString& file);
    /// The report, or the sentence that stands in its place.
    [[nodiscard]] QString compute(const core::Result<core::PriceList>& prices);
    [[nodiscard]] QString remarks() const;

    Workbench& m_workbench;
    core::Traffic m_draft;                  ///< what the fields hold
    std::optional<core::Traffic> m_stored;  ///< what the answers held when the fields were filled
    std::optional<core::CapacityReport> m_report;
    CapacityFields* m_fields;
    QLabel* m_verdict;
    QTableView* m_view;
    BarDelegate* m_bars = nullptr;
    TableModel m_model;
    FigurePlot* m_plot;
    QLabel* m_remarks;
    bool m_stale = true;
};

}  // namespace bakeoff::app
