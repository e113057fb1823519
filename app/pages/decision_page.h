// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QTimer>

#include "app/models/matrix_model.h"
#include "app/models/table_model.h"
#include "app/pages/page.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QPushButton;
class QTabWidget;
class QTableView;
class QTextBrowser;
QT_END_NAMESPACE

namespace bakeoff::app {

class EvidencePanel;
class FigurePlot;
class MatrixView;
class PairwisePanel;
class PlotView;
class Workbench;

/// The decision matrix, edited in place, with the ways to state weights and the measured evidence beside it,
/// and what follows from all of it: ranking, charts, methods side by side, reasons.
class DecisionPage : public Page {
    Q_OBJECT
public:
    static constexpr QLatin1String kId{"matrix"};

    explicit DecisionPage(Workbench& workbench, QWidget* parent = nullptr);

    void addScenario(const QString& name);
    void addAlternative(const QString& name);
    void removeScenario();
    /// The alternative of the current column, else the last one.
    void removeAlternative();
    /// Writes the edited study.
    void saveStudy(const QString& file);
    /// The same, after asking for the file; returns at once.
    void askWhereToSaveStudy();

    void applyTheme(const PlotTheme& theme) override;
    [[nodiscard]] MatrixModel& model() { return m_model; }
    [[nodiscard]] MatrixView& view() { return *m_view; }
    [[nodiscard]] EvidencePanel& evidence() { return *m_evidence; }
    [[nodiscard]] PairwisePanel& pairs() { return *m_pairs; }
    [[nodiscard]] QComboBox& weightKinds() { return *m_kinds; }
    enum class Input { Matrix, Evidence, Pairs };
    /// Brings a tab of the left side to the front; the matrix instead of one that is hidden, as Pairs is
    /// while weights are stated in another way.
    void showInput(Input input);
    [[nodiscard]] QString headline() const;
    [[nodiscard]] PlotView* currentChart() override;
    /// Shows the chart with this id, see decisionCharts().
    void showChart(const QString& id);

Q_SIGNALS:
    /// What follows from the last edit is shown.
    void redrawn();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeMatrix();
    QWidget* makeWeightKinds();
    QWidget* makeInputSide();
    QWidget* makeResultSide();
    QWidget* makeButtons();
    void ask(const QString& title, void (DecisionPage::*add)(const QString&));
    void showDecision();
    void showWeightKind();
    void showCurrentTab();
    void showNothing();
    [[nodiscard]] FigurePlot* currentPlot() const;

    Workbench& m_workbench;
    MatrixModel m_model;
    TableModel m_methods;
    MatrixView* m_view;
    QComboBox* m_kinds;
    QTabWidget* m_inputs;
    QWidget* m_matrix = nullptr;  ///< with the kinds of weights above it
    EvidencePanel* m_evidence;
    PairwisePanel* m_pairs;
    QLabel* m_headline;
    QTabWidget* m_tabs;
    QTableView* m_methodsView;
    QTextBrowser* m_reasons;
    QPushButton* m_removeAlternative;
    std::vector<std::pair<QString, FigurePlot*>> m_plots;
    QTimer m_refresh;
};

}  // namespace bakeoff::app
