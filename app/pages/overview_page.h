// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QScrollArea>

#include "app/charts/plot_theme.h"
#include "app/models/workbench.h"
#include "app/pages/page_id.h"

QT_BEGIN_NAMESPACE
class QGridLayout;
class QLabel;
QT_END_NAMESPACE

namespace bakeoff::app {

class ArchitectureView;
class CardButton;
class PageHeader;

/// What the study is about, what there is to do, and how things stand.
class OverviewPage : public QScrollArea {
    Q_OBJECT
public:
    explicit OverviewPage(Workbench& workbench, QWidget* parent = nullptr);

    void applyTheme(const PlotTheme& theme);

Q_SIGNALS:
    void pageRequested(bakeoff::app::PageId page);

private:
    QWidget* makeCards();
    void showStudy();
    void showDecision();
    void showRunData();
    void showGuidance();

    Workbench& m_workbench;
    PageHeader* m_header;
    CardButton* m_questions;
    CardButton* m_claims;
    CardButton* m_run;
    QLabel* m_headline;
    QLabel* m_reasons;
    QGridLayout* m_guidance;
    QLabel* m_architectureTitle;
    ArchitectureView* m_architecture;
    QLabel* m_source;
};

}  // namespace bakeoff::app
