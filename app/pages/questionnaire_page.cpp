// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/questionnaire_page.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "app/pages/page_header.h"
#include "core/report/study_tables.h"

namespace bakeoff::app {
namespace {

class ChoiceDelegate : public QStyledItemDelegate {
public:
    ChoiceDelegate(const QuestionnaireModel& model, QObject* parent)
        : QStyledItemDelegate(parent), m_model(model) {}

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override {
        auto* box = new QComboBox(parent);
        box->addItems(m_model.choices());
        connect(box, &QComboBox::activated, this, [this, box] {
            auto* self = const_cast<ChoiceDelegate*>(this);
            Q_EMIT self->commitData(box);
            Q_EMIT self->closeEditor(box);
        });
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        static_cast<QComboBox*>(editor)->setCurrentIndex(index.data(Qt::EditRole).toInt());
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override {
        model->setData(index, static_cast<QComboBox*>(editor)->currentIndex(), Qt::EditRole);
    }

private:
    const QuestionnaireModel& m_model;
};

}  // namespace

QString decisionHtml(const core::Study& study, const core::Decision& decision) {
    const auto escaped = [](const std::string& text) { return QString::fromStdString(text).toHtmlEscaped(); };
    QString html = QStringLiteral("<h2>%1</h2><p><b>%2</b></p><ul>")
                       .arg(escaped(decision.headline), escaped(core::verdictName(decision.verdict)));
    for (const auto& reason : decision.reasons)
        html += QStringLiteral("<li>%1</li>").arg(escaped(reason));
    html += QStringLiteral("</ul><table cellpadding='3'><tr>");
    const auto table = core::contributionsTable(study, decision);
    for (const auto& column : table.columns)
        html += QStringLiteral("<th align='left'>%1</th>").arg(escaped(column.title));
    for (const auto& row : table.rows) {
        html += QStringLiteral("</tr><tr>");
        for (const auto& cell : row)
            html += QStringLiteral("<td>%1</td>").arg(escaped(cell.text));
    }
    return html + QStringLiteral("</tr></table>");
}

QuestionnairePage::QuestionnairePage(Workbench& workbench, QWidget* parent)
    : QWidget(parent), m_workbench(workbench), m_view(new QTableView), m_recommendation(new QTextBrowser) {
    m_view->setModel(&m_model);
    m_view->setItemDelegateForColumn(QuestionnaireModel::AnswerColumn, new ChoiceDelegate(m_model, m_view));
    m_view->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_view->setAccessibleName(tr("Questions"));
    m_view->verticalHeader()->hide();
    m_view->setWordWrap(true);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->resizeSection(QuestionnaireModel::QuestionColumn, 330);
    m_view->horizontalHeader()->resizeSection(QuestionnaireModel::AnswerColumn, 120);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_recommendation->setAccessibleName(tr("Recommendation"));
    auto* splitter = new QSplitter;
    splitter->addWidget(m_view);
    splitter->addWidget(m_recommendation);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new PageHeader(
        tr("Questions about your work"),
        tr("Each answer says how much of your work a scenario is; the recommendation follows at once.")));
    layout->addWidget(splitter, 1);
    connect(&m_model, &QuestionnaireModel::answersEdited, &m_workbench, &Workbench::setAnswers);
    connect(&m_workbench, &Workbench::studyChanged, this,
            [this] { m_model.setStudy(m_workbench.study(), m_workbench.answers()); });
    connect(&m_workbench, &Workbench::decisionChanged, this, &QuestionnairePage::showDecision);
}

void QuestionnairePage::showDecision() {
    m_recommendation->setHtml(
        m_workbench.decision()
            ? decisionHtml(m_workbench.study(), *m_workbench.decision())
            : tr("<p>Every scenario is answered with \"None of it\". Give at least one a share.</p>"));
}

QString QuestionnairePage::recommendation() const {
    return m_recommendation->toPlainText();
}

}  // namespace bakeoff::app
