// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/pairwise_panel.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>
#include <cmath>

#include "app/i18n/core_text.h"
#include "app/i18n/numbers.h"
#include "app/pages/page_header.h"
#include "app/workbench/document.h"
#include "app/workbench/recommendation.h"
#include "core/decision/stated_weights.h"

namespace bakeoff::app {
namespace {

constexpr int kCellWidth = 36;
constexpr int kNamesWidth = 210;

}  // namespace

QWidget* TimesDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const {
    auto* box = new QComboBox(parent);
    for (const double step : PairwiseModel::steps())
        box->addItem(step > 0 ? PairwiseModel::timesText(step) : tr("not compared"), step);
    box->view()->setMinimumWidth(box->sizeHint().width());
    auto* self = const_cast<TimesDelegate*>(this);
    connect(box, &QComboBox::activated, self, [self, box] {
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    return box;
}

void TimesDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* box = static_cast<QComboBox*>(editor);
    const double said = index.data(Qt::EditRole).toDouble();
    int nearest = box->count() - 1;
    for (int i = 0; said > 0 && i + 1 < box->count(); ++i) {
        const auto distance = [&](int at) {
            const double step = box->itemData(at).toDouble();
            return step > 0 ? std::fabs(std::log(step / said)) : INFINITY;
        };
        if (distance(i) < distance(nearest))
            nearest = i;
    }
    box->setCurrentIndex(nearest);
    box->showPopup();
}

void TimesDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    model->setData(index, static_cast<QComboBox*>(editor)->currentData(), Qt::EditRole);
}

PairwisePanel::PairwisePanel(Document& document, const Recommendation& recommendation, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_recommendation(recommendation),
      m_model(document, recommendation),
      m_state(makeText({}, TextSize::Small)),
      m_view(new QTableView) {
    m_view->setModel(&m_model);
    m_view->setAccessibleName(tr("Scenarios compared in pairs"));
    m_view->setItemDelegate(new TimesDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed);
    m_view->horizontalHeader()->setMinimumSectionSize(kCellWidth);
    m_view->horizontalHeader()->setDefaultSectionSize(kCellWidth);
    m_view->verticalHeader()->setMaximumWidth(kNamesWidth);
    m_view->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kGap, 0, 0);
    layout->addWidget(
        makeText(tr("A cell says how many times as important the scenario of its row is as that "
                    "of its column. Pairs may be left out."),
                 TextSize::Small, true));
    layout->addWidget(m_state);
    layout->addWidget(m_view, 1);
    connect(&m_recommendation, &Recommendation::changed, this, &PairwisePanel::showState);
    showState();
}

void PairwisePanel::showState() {
    const auto compared = core::comparedWeights(m_document.study(), m_document.answers().weights);
    if (!compared) {
        m_state->setText(coreText(compared.error().message));
        return;
    }
    const bool contradicts = compared->consistencyRatio.value_or(0) > core::kMostConsistencyRatio;
    QString text = compared->consistencyRatio
                       ? tr("%1 of %2 pairs compared. Consistency ratio %3")
                       : tr("%1 of %2 pairs compared: too few to contradict each other");
    text = text.arg(compared->compared).arg(compared->pairs);
    if (compared->consistencyRatio)
        text = text.arg(*compared->consistencyRatio, 0, 'f', 2);
    text += contradicts ? tr(": above 0.1, so the comparisons contradict each other.") : QStringLiteral(".");
    if (contradicts && compared->odd) {
        const auto& study = m_document.study();
        text += QLatin1Char(' ') +
                tr("Look first at %1 over %2: you said %3, the others imply %4.")
                    .arg(QString::fromStdString(study.findScenario(compared->odd->pair.first)->name),
                         QString::fromStdString(study.findScenario(compared->odd->pair.second)->name),
                         PairwiseModel::timesText(compared->odd->said), shortText(compared->odd->implied, 2));
    }
    QFont font = textFont(TextSize::Small);
    font.setBold(contradicts);
    m_state->setFont(font);
    m_state->setText(text);
}

QString PairwisePanel::state() const {
    return m_state->text();
}

}  // namespace bakeoff::app
