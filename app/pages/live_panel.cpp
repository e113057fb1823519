// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/live_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/charts/study_colors.h"
#include "app/files/input_files.h"
#include "app/i18n/core_text.h"
#include "app/pages/page_header.h"
#include "app/run/run_session.h"
#include "app/workbench/document.h"
#include "app/workbench/shown_run.h"
#include "app/workbench/workbench.h"
#include "core/report/run_report.h"
#include "core/report/run_sentences.h"

namespace bakeoff::app {
namespace {

constexpr int kRefreshMs = 100;
constexpr int kTrendWidth = 110;
constexpr int kMostRowsSeen = 5;
/// What the live charts show of a sample.
constexpr std::array kTracks{"requests_per_s", "p99_ns", "p50_ns", "pss_bytes"};

}  // namespace

void TrendDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index);
    const auto values = index.data(LiveModel::TrendRole).toList();
    if (values.isEmpty())
        return;
    double low = values.first().toDouble();
    double high = low;
    for (const auto& value : values) {
        low = std::min(low, value.toDouble());
        high = std::max(high, value.toDouble());
    }
    // From zero a steady row is a flat line, and noise is seen for what it is.
    low = std::min(0.0, low);
    const QRectF area = QRectF(option.rect).adjusted(6, 5, -6, -5);
    const double step = values.size() > 1 ? area.width() / static_cast<double>(values.size() - 1) : 0;
    QPolygonF line;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const double part = high > low ? (values[i].toDouble() - low) / (high - low) : 0.5;
        line << QPointF(area.left() + step * static_cast<double>(i), area.bottom() - part * area.height());
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor color = PlotTheme::forPalette(option.palette)
                             .seriesColor(index.data(LiveModel::ColorRole).value<SeriesColor>());
    painter->setPen(QPen(color, 1.6));
    painter->drawPolyline(line);
    painter->setBrush(color);
    painter->drawEllipse(line.last(), 2.5, 2.5);
    painter->restore();
}

LivePanel::LivePanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      m_workbench(workbench),
      m_names(namesOfSubjects(workbench.catalogue())),
      m_now(makeText({}, TextSize::Section)),
      m_lamp(new QLabel),
      m_view(new QTableView),
      m_plot(new LivePlot(tr("The trial that is measured now: p99 solid, p50 dashed"))) {
    m_view->setModel(&m_model);
    m_view->setAccessibleName(tr("Results so far"));
    m_view->setItemDelegateForColumn(LiveModel::TrendColumn, new TrendDelegate(m_view));
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setShowGrid(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() * 9 / 5);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->setSectionResizeMode(LiveModel::SubjectColumn, QHeaderView::Stretch);
    m_view->horizontalHeader()->setSectionResizeMode(LiveModel::TrendColumn, QHeaderView::Fixed);
    m_view->horizontalHeader()->resizeSection(LiveModel::TrendColumn, kTrendWidth);
    m_view->setFixedHeight(m_view->verticalHeader()->defaultSectionSize() * (kMostRowsSeen + 1));
    m_lamp->setObjectName(QStringLiteral("noiseLamp"));
    m_lamp->setTextFormat(Qt::RichText);
    auto* top = new QHBoxLayout;
    top->addWidget(m_now, 1);
    top->addWidget(m_lamp);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_view);
    layout->addWidget(m_plot, 1);
    m_refresh.setInterval(kRefreshMs);
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &LivePanel::showNow);
    clear();
}

void LivePanel::clear() {
    m_live.clear();
    m_workload.clear();
    m_subject.clear();
    m_now->clear();
    setLamp(tr("nothing known of the machine yet"), PlotTheme::Role::Muted);
    showNow();
}

QString LivePanel::nameOf(const std::string& subject) const {
    const auto known = m_names.find(subject);
    return QString::fromStdString(known == m_names.end() ? subject : known->second);
}

QString LivePanel::nowText() const {
    return m_subject.empty()
               ? QString()
               : QStringLiteral("%1, %2").arg(nameOf(m_subject), coreText(core::workloadTitle(m_workload)));
}

void LivePanel::setPhase(const core::PhaseEvent& phase) {
    if (phase.phase == "prepare") {
        m_now->setText(phase.text.empty() ? tr("Preparing") : coreText(phase.text));
        return;
    }
    if (phase.workload != m_workload)
        m_live.clear();  // another workload has other tracks, and other subjects
    m_workload = phase.workload;
    m_subject = phase.subject;
    m_now->setText(phase.phase == "warm_up" ? tr("%1: warming up").arg(nowText()) : nowText());
    showRows();
}

void LivePanel::addSample(const core::SampleEvent& event) {
    auto it = std::ranges::find(m_live, event.subject, &std::pair<std::string, Trial>::first);
    if (it == m_live.end())
        it = m_live.insert(m_live.end(), {event.subject, Trial{}});
    // Time that goes back is another trial, too: of the same number, at another operating point.
    const auto& rates = it->second.tracks.front();
    const double seconds = std::round(static_cast<double>(event.sample.tNs) / 1e6) / 1e3;
    if (it->second.trial != event.trial || (!rates.empty() && rates.back().x() > seconds))
        it->second = {event.trial, {}};
    for (std::size_t track = 0; track < kTracks.size(); ++track) {
        const auto value = event.sample.values.find(kTracks[track]);
        if (value != event.sample.values.end())
            it->second.tracks[track].emplace_back(seconds, value->second);
    }
    if (!m_refresh.isActive())
        m_refresh.start();
}

void LivePanel::takeTrial(const core::TrialResult& trial) {
    const auto other = std::ranges::find(trial.checks, core::Check::OtherWork, &core::ValidityCheck::id);
    if (other != trial.checks.end()) {
        const bool quiet = other->verdict == core::ValidityCheck::Verdict::Pass;
        setLamp(quiet ? tr("the machine is quiet") : coreText(other->detail),
                quiet ? PlotTheme::Role::Good : PlotTheme::Role::Bad);
    }
    if (m_workload.empty())
        m_workload = trial.workload;
    if (!m_refresh.isActive())
        m_refresh.start();
}

void LivePanel::setLamp(const QString& text, PlotTheme::Role role) {
    m_lamp->setText(QStringLiteral("<span style='color:%1'>●</span> %2")
                        .arg(PlotTheme::forPalette(palette()).color(role).name(), text.toHtmlEscaped()));
    m_lamp->setAccessibleName(text);
}

QString LivePanel::lampText() const {
    return m_lamp->accessibleName();
}

void LivePanel::showRows() {
    m_model.show(m_workbench.document().study(), m_workbench.session().job(), m_workbench.run().cases(),
                 m_workload, m_names);
}

void LivePanel::showNow() {
    showRows();
    const StudyColors colors(m_workbench.document().study(), m_workbench.run().cases());
    const auto lines = [&](std::size_t track, bool dashed) {
        std::vector<LiveSeries> out;
        for (std::size_t i = 0; i < m_live.size(); ++i) {
            const auto& [subject, trial] = m_live[i];
            if (!trial.tracks[track].empty())
                out.push_back({nameOf(subject), trial.tracks[track], colors.ofSubject(subject), dashed,
                               markerOf(static_cast<int>(i))});
        }
        return out;
    };
    auto latency = lines(1, false);
    for (auto& series : lines(2, true))
        latency.push_back(std::move(series));
    m_plot->replace({{tr("requests/s"), core::Dimension::Rate, lines(0, false)},
                     {tr("latency"), core::Dimension::Time, std::move(latency)},
                     {tr("memory (PSS)"), core::Dimension::Bytes, lines(3, false)}});
}

}  // namespace bakeoff::app
