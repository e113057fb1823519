// SPDX-License-Identifier: GPL-3.0-only
#include "app/models/pairwise_model.h"

#include <cmath>

#include "app/i18n/numbers.h"
#include "app/workbench/document.h"
#include "app/workbench/recommendation.h"

namespace bakeoff::app {
namespace {

constexpr int kHighestStep = 9;

QString name(const core::Study& study, int at) {
    return QString::fromStdString(study.scenarios[static_cast<std::size_t>(at)].name);
}

const std::string& id(const core::Study& study, int at) {
    return study.scenarios[static_cast<std::size_t>(at)].id;
}

}  // namespace

PairwiseModel::PairwiseModel(Document& document, const Recommendation& recommendation, QObject* parent)
    : SizedTableModel(parent), m_document(document), m_recommendation(recommendation) {
    connect(&m_document, &Document::studyChanged, this, &PairwiseModel::refresh);
    connect(&m_recommendation, &Recommendation::changed, this, &PairwiseModel::refresh);
    refresh();
}

void PairwiseModel::refresh() {
    const int size = static_cast<int>(m_document.study().scenarios.size());
    if (refreshAll(size, size))
        Q_EMIT headerDataChanged(Qt::Vertical, 0, size - 1);
}

std::vector<double> PairwiseModel::steps() {
    std::vector<double> out;
    for (int step = kHighestStep; step >= 1; --step)
        out.push_back(step);
    for (int step = 2; step <= kHighestStep; ++step)
        out.push_back(1.0 / step);
    out.push_back(0);
    return out;
}

QString PairwiseModel::timesText(double times) {
    if (!(times > 0))
        return {};
    const double turned = 1 / times;
    if (times < 1 && std::fabs(turned - std::round(turned)) < 1e-6)
        return QStringLiteral("1/%1").arg(shortText(turned, 3));
    return shortText(times, 3);
}

double PairwiseModel::times(const QModelIndex& index) const {
    if (index.row() == index.column())
        return 1;
    const auto& study = m_document.study();
    return core::comparisonOf(m_document.answers().weights, id(study, index.row()), id(study, index.column()))
        .value_or(0);
}

QVariant PairwiseModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& study = m_document.study();
    switch (role) {
        case Qt::TextAlignmentRole:
            return static_cast<int>(Qt::AlignCenter);
        case Qt::EditRole:
            return times(index);
        case Qt::DisplayRole:
            return index.row() == index.column() ? QStringLiteral("=") : timesText(times(index));
        case Qt::ToolTipRole:
            if (index.row() == index.column())
                return {};
            return times(index) > 0 ? tr("%1 is %2 times as important as %3.")
                                          .arg(name(study, index.row()), timesText(times(index)),
                                               name(study, index.column()))
                                    : tr("%1 and %2 are not compared.")
                                          .arg(name(study, index.row()), name(study, index.column()));
        default:
            return {};
    }
}

bool PairwiseModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    bool number = false;
    const double times = value.toDouble(&number);
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || !number ||
        !std::isfinite(times) || times < 0 || index.row() == index.column())
        return false;
    const auto& study = m_document.study();
    core::Answers answers = m_document.answers();
    core::compare(answers.weights, id(study, index.row()), id(study, index.column()), times);
    m_document.setAnswers(
        answers, tr("Comparison of %1 and %2").arg(name(study, index.row()), name(study, index.column())));
    return true;
}

QVariant PairwiseModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (section < 0 || section >= rowCount() ||
        section >= static_cast<int>(m_document.study().scenarios.size()))
        return {};
    const QString title = name(m_document.study(), section);
    if (role == Qt::ToolTipRole)
        return title;
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal)
        return static_cast<int>(Qt::AlignCenter);
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? QString::number(section + 1)
                                         : QStringLiteral("%1  %2").arg(section + 1).arg(title);
}

Qt::ItemFlags PairwiseModel::flags(const QModelIndex& index) const {
    const auto flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.row() != index.column() ? flags | Qt::ItemIsEditable : flags;
}

}  // namespace bakeoff::app
