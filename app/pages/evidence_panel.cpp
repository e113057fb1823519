// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/evidence_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QTableView>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>
#include <cmath>

#include "app/i18n/core_text.h"
#include "app/pages/number_box.h"
#include "app/pages/page_header.h"
#include "app/store/store_thread.h"
#include "app/workbench/document.h"
#include "app/workbench/recommendation.h"
#include "app/workbench/workbench.h"

namespace bakeoff::app {
namespace {

constexpr int kMostRuns = 200;
constexpr int kNarrowestName = 96;  ///< pixels of a column of names
constexpr int kRemarksHeight = 110;

QString runTitle(const RunRecord& run) {
    const QString when = QLocale().toString(run.startedAt.toLocalTime(), QLocale::ShortFormat);
    const QString origin = run.source.isEmpty() ? run.profile : run.source;
    return QStringLiteral("%1 · %2 · %3")
        .arg(when, origin, EvidencePanel::tr("%n trial(s)", nullptr, run.trialsStored));
}

int percentOf(double blend) {
    return static_cast<int>(std::lround(blend * 100));
}

}  // namespace

EvidencePanel::EvidencePanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      m_workbench(workbench),
      m_model(workbench.document(), workbench.recommendation()),
      m_runs(new QComboBox),
      m_blend(new QSlider(Qt::Horizontal)),
      m_blendNumber(new CountBox),
      m_sentence(makeText({}, TextSize::Small, true)),
      m_view(new QTableView),
      m_remarks(new QTextBrowser) {
    m_view->setModel(&m_model);
    m_view->setAccessibleName(tr("Measured evidence"));
    m_view->setAlternatingRowColors(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->verticalHeader()->hide();
    m_view->setWordWrap(true);
    m_view->horizontalHeader()->setMinimumSectionSize(40);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed);
    m_remarks->viewport()->setAutoFillBackground(false);
    m_remarks->setFrameShape(QFrame::NoFrame);
    m_remarks->setFont(textFont(TextSize::Small));
    m_remarks->setAccessibleName(tr("What to watch out for"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kGap, 0, 0);
    layout->addWidget(makeControls());
    layout->addWidget(m_sentence);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_remarks);
    connect(&m_model, &EvidenceModel::refused, this, &EvidencePanel::done);
    connect(&m_workbench.recommendation(), &Recommendation::changed, this, &EvidencePanel::showState);
    connect(&m_workbench.document(), &Document::studyChanged, this, &EvidencePanel::showState);
    connect(&m_workbench, &Workbench::historyChanged, this, [this] {
        m_stale = true;
        if (isVisible())
            listRuns();
    });
    fillRuns({});
}

QWidget* EvidencePanel::makeControls() {
    auto* controls = new QWidget;
    auto* layout = new QHBoxLayout(controls);
    layout->setContentsMargins(0, 0, 0, 0);
    m_runs->setAccessibleName(tr("Run that counts as evidence"));
    m_runs->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_runs->setMinimumContentsLength(16);
    auto* runLabel = new QLabel(tr("Run:"));
    runLabel->setBuddy(m_runs);
    m_blend->setRange(0, 100);
    m_blend->setPageStep(10);
    m_blend->setMinimumWidth(70);
    m_blend->setAccessibleName(tr("How much of a value is measured"));
    m_blend->setToolTip(tr("0 %: the ratings alone. 100 %: the measurements alone."));
    m_blendNumber->setRange(0, 100);
    m_blendNumber->setSuffix(tr(" %"));
    m_blendNumber->setAccessibleName(tr("How much of a value is measured, in percent"));
    auto* blendLabel = new QLabel(tr("Measured:"));
    blendLabel->setBuddy(m_blendNumber);
    layout->addWidget(runLabel);
    layout->addWidget(m_runs, 3);
    layout->addWidget(blendLabel);
    layout->addWidget(m_blend, 2);
    layout->addWidget(m_blendNumber);
    connect(m_runs, &QComboBox::activated, this, &EvidencePanel::chooseRun);
    connect(m_blend, &QSlider::valueChanged, this, &EvidencePanel::setBlend);
    connect(m_blendNumber, &QSpinBox::valueChanged, this, &EvidencePanel::setBlend);
    return controls;
}

void EvidencePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale)
        listRuns();
    showState();
}

void EvidencePanel::listRuns() {
    m_stale = false;
    m_workbench.history().ask(
        this, [](RunStore& store) { return store.list(kMostRuns); },
        [this](const core::Result<std::vector<RunRecord>>& runs) {
            if (runs)
                fillRuns(*runs);
            else
                Q_EMIT done(errorText(runs.error()));
        });
}

void EvidencePanel::fillRuns(const std::vector<RunRecord>& runs) {
    const QSignalBlocker quiet(m_runs);
    m_runs->clear();
    m_runs->addItem(tr("None: the ratings alone"), QString());
    for (const auto& run : runs) {
        if (run.trialsStored > 0 && run.status != core::RunStatus::Running && !run.publicBoard)
            m_runs->addItem(runTitle(run), run.id);
    }
    showState();
}

void EvidencePanel::chooseRun(int index) {
    auto choice = m_workbench.document().evidenceChoice();
    choice.run = m_runs->itemData(index).toString().toStdString();
    m_workbench.document().setEvidence(choice, tr("Run that counts as evidence"));
}

void EvidencePanel::setBlend(int percent) {
    auto choice = m_workbench.document().evidenceChoice();
    if (percentOf(choice.blend) == percent)
        return;
    choice.blend = percent / 100.0;
    m_workbench.document().setEvidence(choice, tr("How much is measured"), QStringLiteral("blend"));
}

void EvidencePanel::showState() {
    const auto& choice = m_workbench.document().evidenceChoice();
    const QString run = QString::fromStdString(choice.run);
    if (!run.isEmpty() && m_runs->findData(run) < 0)
        m_runs->addItem(run, run);
    m_runs->setCurrentIndex(std::max(0, m_runs->findData(run)));
    const int percent = percentOf(choice.blend);
    const QSignalBlocker quietSlider(m_blend);
    const QSignalBlocker quietNumber(m_blendNumber);
    m_blend->setValue(percent);
    m_blendNumber->setValue(percent);
    m_blend->setEnabled(!run.isEmpty());
    m_blendNumber->setEnabled(!run.isEmpty());
    if (m_workbench.document().study().evidence.empty())
        m_sentence->setText(tr("This study does not say which measurement bears on which scenario."));
    else if (run.isEmpty())
        m_sentence->setText(tr("Choose a run, and its measurements count beside the ratings."));
    else if (!m_workbench.recommendation().evidenceRead())
        m_sentence->setText(tr("The run is still being read, or cannot be read."));
    else
        m_sentence->setText(
            tr("Of these scenarios, value = %1 % rating + %2 % measurement; worth runs from 0 to 1.")
                .arg(100 - percent)
                .arg(percent));
    showRemarks();
    if (!isVisible())
        return;
    fitColumns();
}

/// Figures take what they need, and the names, which wrap, share the rest.
void EvidencePanel::fitColumns() {
    m_view->resizeColumnsToContents();
    int rest = m_view->viewport()->width();
    for (int column = EvidenceModel::TargetColumn; column < m_view->model()->columnCount(); ++column)
        rest -= m_view->columnWidth(column);
    const int share = std::max(kNarrowestName, rest / EvidenceModel::TargetColumn);
    for (int column = 0; column < EvidenceModel::TargetColumn; ++column)
        m_view->setColumnWidth(column, std::min(m_view->columnWidth(column), share));
    m_view->resizeRowsToContents();
}

void EvidencePanel::showRemarks() {
    const auto& evidence = m_workbench.recommendation().evidence();
    QStringList remarks;
    for (const auto& one : evidence.rejected)
        remarks << tr("Kept out: %1 at %2. %3")
                       .arg(QString::fromStdString(one.subject), QString::fromStdString(one.workload),
                            coreText(one.reason));
    for (const auto& warning : evidence.warnings)
        remarks << tr("Caution: %1").arg(coreText(warning));
    m_remarks->setPlainText(remarks.join(QLatin1Char('\n')));
    m_remarks->setVisible(!remarks.isEmpty());
    m_remarks->document()->setTextWidth(m_remarks->viewport()->width());
    m_remarks->setFixedHeight(
        std::min(kRemarksHeight, static_cast<int>(m_remarks->document()->size().height()) + kGap));
}

QString EvidencePanel::remarks() const {
    return m_remarks->toPlainText();
}

}  // namespace bakeoff::app
