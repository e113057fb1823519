// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/pages/page.h"

QT_BEGIN_NAMESPACE
class QGridLayout;
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace bakeoff::app {

class ArchitectureView;
class ArticleReview;
class CardButton;
class PageHeader;
class Document;
class Recommendation;
class ShownRun;

/// What the study is about, what there is to do, and how things stand.
class OverviewPage : public Page {
    Q_OBJECT
public:
    static constexpr QLatin1String kId{"overview"};

    explicit OverviewPage(const Document& document, const Recommendation& recommendation,
                          const ShownRun& shown, const ArticleReview& review, QWidget* parent = nullptr);

    void applyTheme(const PlotTheme& theme) override;
    /// What is recommended, as it is shown.
    [[nodiscard]] QString headline() const;

private:
    QWidget* makeCards();
    void showStudy();
    void showDecision();
    void showRunData();
    void showGuidance();
    void showExperiment();

    const Document& m_document;
    const Recommendation& m_recommendation;
    const ShownRun& m_shown;
    QWidget* m_inside;  ///< what is scrolled
    PageHeader* m_header;
    CardButton* m_questions;
    CardButton* m_claims;
    CardButton* m_run;
    QLabel* m_headline;
    QLabel* m_reasons;
    QPushButton* m_more;
    QGridLayout* m_guidance;
    QLabel* m_architectureTitle;
    ArchitectureView* m_architecture;
    QLabel* m_experimentTitle;
    QLabel* m_experiment;
    QLabel* m_source;
};

}  // namespace bakeoff::app
