// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/question_list.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <algorithm>

#include "app/i18n/core_text.h"
#include "app/pages/number_box.h"
#include "app/pages/page_header.h"

namespace bakeoff::app {
namespace {

constexpr int kFieldWidth = 210;
constexpr double kLargestFigure = 1e9;

/// A wheel that scrolls the form must not change answers on its way.
template <typename Field>
class CalmField : public Field {
public:
    CalmField() { Field::setFocusPolicy(Qt::StrongFocus); }

protected:
    void wheelEvent(QWheelEvent* event) override {
        if (Field::hasFocus())
            Field::wheelEvent(event);
        else
            event->ignore();
    }
};

}  // namespace

QuestionList::QuestionList(QuestionnaireModel& model, QWidget* parent)
    : QScrollArea(parent), m_model(model), m_layout(nullptr) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Questions"));
    connect(&m_model, &QAbstractItemModel::modelReset, this, &QuestionList::modelChanged);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &QuestionList::refresh);
}

void QuestionList::showEvent(QShowEvent* event) {
    build();
    QScrollArea::showEvent(event);
}

void QuestionList::modelChanged() {
    m_built = false;
    m_fields.clear();
    m_suggested.clear();
    delete takeWidget();
    if (isVisible())
        build();
}

void QuestionList::build() {
    if (m_built)
        return;
    m_built = true;
    auto* inside = new QWidget;
    m_layout = new QVBoxLayout(inside);
    m_layout->setContentsMargins(0, 0, kGap, 0);
    m_layout->setSpacing(kGap);
    m_fields.assign(static_cast<std::size_t>(m_model.rowCount()), nullptr);
    m_suggested.assign(m_fields.size(), nullptr);
    const auto known = core::questionKinds();
    std::vector kinds(known.begin(), known.end());
    std::ranges::sort(kinds, {}, &core::QuestionKind::place);
    for (const auto& kind : kinds)
        addGroup(kind);
    m_layout->addStretch(1);
    setWidget(inside);
    refresh();
    setSuggested(m_suggestedRow);
}

void QuestionList::addGroup(const core::QuestionKind& kind) {
    bool first = true;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const auto& question = m_model.question(row);
        if (core::kindOf(question).place != kind.place)
            continue;
        if (first)
            m_layout->addWidget(makeText(coreText(kind.heading), TextSize::Section));
        first = false;
        auto* line = new QWidget;
        auto* grid = new QGridLayout(line);
        grid->setContentsMargins(0, 0, 0, kGap);
        grid->setHorizontalSpacing(2 * kGap);
        grid->setVerticalSpacing(1);
        auto* text = makeText(QString::fromStdString(question.text), TextSize::Body);
        auto* mark = makeText(tr("Tells most"), TextSize::Small);
        mark->setForegroundRole(QPalette::Link);
        auto* field = makeField(row);
        text->setBuddy(field);
        grid->addWidget(text, 0, 0);
        grid->addWidget(makeText(QString::fromStdString(question.why), TextSize::Small, true), 1, 0);
        grid->addWidget(field, 0, 1, Qt::AlignTop);
        grid->addWidget(mark, 1, 1, Qt::AlignTop);
        grid->setColumnStretch(0, 1);
        m_layout->addWidget(line);
        m_fields[static_cast<std::size_t>(row)] = field;
        m_suggested[static_cast<std::size_t>(row)] = mark;
    }
    if (!first)
        m_layout->addSpacing(kGap);
}

QWidget* QuestionList::makeField(int row) {
    const auto& question = m_model.question(row);
    QWidget* field = nullptr;
    if (const auto* target = std::get_if<core::Question::Target>(&question.asks)) {
        auto* box = new CalmField<NumberBox>;
        box->setRange(0, kLargestFigure);
        box->setDecimals(0);
        box->setGroupSeparatorShown(true);
        box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
        box->setSpecialValueText(tr("Not answered"));
        box->setSuffix(QStringLiteral(" ") + QString::fromStdString(target->unit));
        connect(box, &QDoubleSpinBox::valueChanged, this, [this, row](double value) {
            m_model.setData(m_model.index(row, QuestionnaireModel::AnswerColumn),
                            value > 0 ? QVariant(value) : QVariant(), Qt::EditRole);
        });
        field = box;
    } else {
        auto* box = new CalmField<QComboBox>;
        box->addItems(m_model.choices(row));
        connect(box, &QComboBox::currentIndexChanged, this, [this, row](int choice) {
            m_model.setData(m_model.index(row, QuestionnaireModel::AnswerColumn), choice, Qt::EditRole);
        });
        field = box;
    }
    field->setFixedWidth(kFieldWidth);
    field->setAccessibleName(QString::fromStdString(question.text));
    field->setAccessibleDescription(QString::fromStdString(question.why));
    return field;
}

void QuestionList::refresh() {
    for (int row = 0; m_built && row < m_model.rowCount(); ++row) {
        auto* field = m_fields[static_cast<std::size_t>(row)];
        const QSignalBlocker quiet(field);
        const QVariant answer = m_model.index(row, QuestionnaireModel::AnswerColumn).data(Qt::EditRole);
        if (auto* box = qobject_cast<QComboBox*>(field))
            box->setCurrentIndex(answer.toInt());
        else if (auto* figure = qobject_cast<QDoubleSpinBox*>(field))
            figure->setValue(answer.toDouble());
    }
}

void QuestionList::setSuggested(int row) {
    m_suggestedRow = row;
    for (std::size_t i = 0; i < m_suggested.size(); ++i)
        m_suggested[i]->setVisible(static_cast<int>(i) == row);
}

void QuestionList::showQuestion(int row) {
    build();
    if (row < 0 || row >= static_cast<int>(m_fields.size()))
        return;
    auto* field = m_fields[static_cast<std::size_t>(row)];
    ensureWidgetVisible(field->parentWidget());
    field->setFocus();
}

}  // namespace bakeoff::app
