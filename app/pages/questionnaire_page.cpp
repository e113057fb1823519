// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/questionnaire_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "app/pages/page_header.h"
#include "app/pages/question_list.h"
#include "core/questionnaire/next_question.h"
#include "core/report/study_tables.h"

namespace bakeoff::app {
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
    : QWidget(parent),
      m_workbench(workbench),
      m_list(new QuestionList(m_model)),
      m_state(makeText({}, TextSize::Body)),
      m_next(new QPushButton(tr("&Next question"))),
      m_clear(new QPushButton(tr("&Clear all answers"))),
      m_recommendation(new QTextBrowser) {
    m_recommendation->setAccessibleName(tr("Recommendation"));
    m_recommendation->setFrameShape(QFrame::NoFrame);
    auto* splitter = new QSplitter;
    splitter->addWidget(m_list);
    splitter->addWidget(m_recommendation);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setHandleWidth(2 * kGap);
    splitter->setSizes({580, 420});
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_state, 1);
    bar->addWidget(m_clear);
    bar->addWidget(m_next);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new PageHeader(
        tr("Questions about your work"),
        tr("Answer in any order; the recommendation follows at once. \"Don't know\" is an answer, too.")));
    layout->addLayout(bar);
    layout->addWidget(splitter, 1);
    connect(m_next, &QPushButton::clicked, this, [this] { m_list->showQuestion(m_suggested); });
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_model.setAnswers({});
        m_workbench.setAnswers({});
    });
    connect(&m_model, &QuestionnaireModel::answersEdited, &m_workbench, &Workbench::setAnswers);
    connect(&m_workbench, &Workbench::studyChanged, this,
            [this] { m_model.setStudy(m_workbench.study(), m_workbench.answers()); });
    connect(&m_workbench, &Workbench::decisionChanged, this, [this] {
        m_model.setAnswers(m_workbench.answers());
        showDecision();
        showState();
    });
}

void QuestionnairePage::showState() {
    const auto state = core::questioningState(m_workbench.study(), m_workbench.answers());
    QString text = tr("%1 of %2 answered.").arg(state.answered).arg(state.total);
    if (state.settled)
        text += QLatin1Char(' ') + tr("No answer to the other questions can make another alternative win.");
    m_state->setText(text);
    m_suggested =
        state.open.empty() || !state.open.front().canFlip ? -1 : m_model.rowOf(state.open.front().question);
    m_next->setEnabled(m_suggested >= 0);
    m_clear->setEnabled(state.answered > 0);
    m_list->setSuggested(m_suggested);
}

QString QuestionnairePage::stateText() const {
    return m_state->text();
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
