// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/result_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/i18n/core_text.h"
#include "app/i18n/numbers.h"
#include "app/pages/lever_row.h"
#include "app/pages/page_header.h"
#include "app/pages/questionnaire_page.h"
#include "app/pages/reason_list.h"
#include "app/pages/report_dialog.h"
#include "app/workbench/document.h"
#include "app/workbench/recommendation.h"
#include "app/workbench/workbench.h"
#include "core/decision/what_if.h"

namespace bakeoff::app {
namespace {

constexpr std::size_t kLevers = 3;
constexpr int kWidest = 1100;
constexpr int kBand = 6;
constexpr int kTryMs = 20;

QVBoxLayout* columnOf(QWidget* widget) {
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    return layout;
}

}  // namespace

ResultPage::ResultPage(Workbench& workbench, QWidget* parent)
    : Page({.id = kId, .title = tr("Result")}, parent),
      m_workbench(workbench),
      m_band(new QWidget),
      m_answer(makeText({}, TextSize::Answer)),
      m_dots(new SureDots),
      m_sureness(makeText({}, TextSize::Section)),
      m_caution(makeText({}, TextSize::Body)),
      m_ifOne(makeText({}, TextSize::Section)),
      m_services(new QVBoxLayout),
      m_tryText(makeText({}, TextSize::Body)),
      m_for(new ReasonList),
      m_against(new ReasonList),
      m_leverTitle(makeText({}, TextSize::Section)),
      m_splitText(makeText({}, TextSize::Body)),
      m_split(new LeverRow),
      m_nextText(makeText({}, TextSize::Body)),
      m_measure(new QPushButton(tr("&Measure"))),
      m_ask(new QPushButton(tr("&Answer it"))),
      m_detailsButton(new QToolButton),
      m_details(makeText({}, TextSize::Body)) {
    auto* inside = new QWidget;
    inside->setMaximumWidth(kWidest);
    auto* column = columnOf(inside);
    column->setContentsMargins(0, 0, kGap, 0);
    column->setSpacing(2 * kGap);
    for (QWidget* part : {makeAnswer(), makeTryBar(), makeReasons(), makeLevers(), makeNext(), makeDetails()})
        column->addWidget(part);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Result"));
    scroll->setWidget(inside);
    auto* report = new QPushButton(tr("Rep&ort…"));
    report->setToolTip(tr("The decision with its reasons as PDF, HTML or Markdown, to hand on"));
    connect(report, &QPushButton::clicked, this, [this] { showReport(m_workbench, this); });
    auto* header = new PageHeader(tr("Result"), tr("What follows from your answers, and how sure it is."));
    header->addAction(report);
    auto* whole = columnOf(this);
    whole->addWidget(header);
    whole->addWidget(scroll, 1);
    connectAll();
}

void ResultPage::connectAll() {
    m_tryTimer.setSingleShot(true);
    m_tryTimer.setInterval(kTryMs);
    connect(&m_tryTimer, &QTimer::timeout, this, &ResultPage::showTried);
    const auto later = [this] {
        m_stale = true;
        m_tried.reset();
        showWhenSeen();
    };
    connect(&m_workbench.recommendation(), &Recommendation::changed, this, later);
    connect(&m_workbench.document(), &Document::studyChanged, this, later);
    connect(m_measure, &QPushButton::clicked, this, &ResultPage::measureNext);
    connect(m_ask, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(QuestionnairePage::kId); });
    connect(m_split, &LeverRow::pulled, this, [this](double cost) {
        core::Answers answers = m_workbench.document().answers();
        answers.splitCost = cost;
        pull(answers, tr("If a second one beside the first cost %1 points:").arg(fixedText(cost * 100, 0)));
    });
    useWhenMeasured();
}

QWidget* ResultPage::makeAnswer() {
    auto* part = new QWidget;
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * kGap);
    m_band->setFixedWidth(kBand);
    m_band->setAutoFillBackground(true);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(kGap);
    texts->addWidget(m_answer);
    auto* sure = new QHBoxLayout;
    sure->setSpacing(2 * kGap);
    sure->addWidget(m_dots, 0, Qt::AlignVCenter);
    sure->addWidget(m_sureness, 1);
    texts->addLayout(sure);
    texts->addWidget(m_caution);
    texts->addWidget(m_ifOne);
    texts->addLayout(m_services);
    row->addWidget(m_band);
    row->addLayout(texts, 1);
    return part;
}

QWidget* ResultPage::makeTryBar() {
    m_tryBar = new QWidget;
    m_tryBar->setObjectName(QStringLiteral("tryBar"));
    auto* row = new QHBoxLayout(m_tryBar);
    row->setContentsMargins(0, 0, 0, 0);
    auto* keep = new QPushButton(tr("&Keep this"));
    keep->setToolTip(tr("Makes it one of your answers; that can be undone"));
    auto* back = new QPushButton(tr("&Back to my answers"));
    connect(keep, &QPushButton::clicked, this, &ResultPage::keep);
    connect(back, &QPushButton::clicked, this, &ResultPage::goBack);
    row->addWidget(m_tryText, 1);
    row->addWidget(keep);
    row->addWidget(back);
    m_tryBar->hide();
    return m_tryBar;
}

QWidget* ResultPage::makeReasons() {
    m_reasons = new QWidget;
    auto* row = new QHBoxLayout(m_reasons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4 * kGap);
    const std::pair<QString, ReasonList*> sides[] = {{tr("What speaks for it"), m_for},
                                                     {tr("What speaks against it"), m_against}};
    for (const auto& [title, list] : sides) {
        auto* column = new QVBoxLayout;
        auto* heading = makeText(title, TextSize::Section);
        heading->setWordWrap(false);  // a label that may wrap takes room for more lines than it has
        column->addWidget(heading);
        column->addWidget(list, 1);
        row->addLayout(column, 1);
    }
    return m_reasons;
}

QWidget* ResultPage::makeLevers() {
    m_leverPart = new QWidget;
    auto* column = columnOf(m_leverPart);
    column->addWidget(m_leverTitle);
    for (std::size_t i = 0; i < kLevers; ++i) {
        auto* row = new LeverRow;
        connect(row, &LeverRow::pulled, this, [this, i, row](double share) {
            const auto& document = m_workbench.document();
            const auto* scenario = document.study().findScenario(m_pulled.at(i));
            if (!scenario)
                return;
            pull(core::withShare(document.study(), document.answers(), scenario->id, share),
                 tr("If \"%1\" were %2 % of your work:")
                     .arg(QString::fromStdString(scenario->name), fixedText(row->value() * 100, 0)));
        });
        m_levers.push_back(row);
        column->addWidget(row);
    }
    column->addSpacing(kGap);
    column->addWidget(makeText(tr("One, or several side by side?"), TextSize::Section));
    column->addWidget(m_splitText);
    column->addWidget(m_split);
    return m_leverPart;
}

QWidget* ResultPage::makeNext() {
    auto* part = new QWidget;
    auto* column = columnOf(part);
    column->addWidget(makeText(tr("Worth finding out next"), TextSize::Section));
    column->addWidget(m_nextText);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_ask);
    buttons->addWidget(m_measure);
    buttons->addStretch(1);
    column->addLayout(buttons);
    return part;
}

QWidget* ResultPage::makeDetails() {
    auto* part = new QWidget;
    auto* column = columnOf(part);
    m_detailsButton->setText(tr("&Details: how this was worked out"));
    m_detailsButton->setCheckable(true);
    m_detailsButton->setArrowType(Qt::RightArrow);
    m_detailsButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_detailsButton->setAutoRaise(true);
    m_details->setTextFormat(Qt::RichText);
    m_details->hide();
    connect(m_detailsButton, &QToolButton::toggled, this, [this](bool open) {
        m_detailsButton->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        showDetails();
    });
    column->addWidget(m_detailsButton, 0, Qt::AlignLeft);
    column->addWidget(m_details);
    return part;
}

void ResultPage::pull(const core::Answers& answers, const QString& what) {
    m_tried = Tried{answers, what};
    m_tryTimer.start();
}

void ResultPage::keep() {
    if (!m_tried)
        return;
    const auto answers = m_tried->answers;
    m_workbench.document().setAnswers(answers, tr("Keep what was tried"));
    if (m_tried)  // they are the same as before, so nobody was told
        goBack();
}

void ResultPage::goBack() {
    m_tried.reset();
    m_tryTimer.stop();
    m_stale = true;
    showResults();
}

void ResultPage::showEvent(QShowEvent* event) {
    showResults();
    QWidget::showEvent(event);
}

QString ResultPage::headline() {
    showResults();
    return m_answer->text();
}

QString ResultPage::sureness() {
    showResults();
    return m_sureness->text();
}

std::vector<LeverRow*> ResultPage::levers() {
    showResults();
    return {m_levers.begin(), m_levers.begin() + static_cast<std::ptrdiff_t>(m_pulled.size())};
}

void ResultPage::applyTheme(const PlotTheme& theme) {
    m_theme = theme;
    m_stale = true;
    showWhenSeen();
}

}  // namespace bakeoff::app
