// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/people_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "app/i18n/core_text.h"
#include "app/pages/ask.h"
#include "app/pages/page_header.h"
#include "app/workbench/document.h"
#include "app/workbench/recommendation.h"
#include "core/report/agreement_tables.h"

namespace bakeoff::app {
namespace {

constexpr int kListWidth = 240;

}  // namespace

PeoplePanel::PeoplePanel(Document& document, const Recommendation& recommendation, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_recommendation(recommendation),
      m_people(new QListWidget),
      m_answer(new QPushButton(tr("Answer as this &person"))),
      m_remove(new QPushButton(tr("Rem&ove"))),
      m_headline(makeText({}, TextSize::Title)),
      m_comparison(new QTextBrowser) {
    m_people->setAccessibleName(tr("People with a say"));
    m_comparison->setAccessibleName(tr("Where they stand"));
    m_comparison->setFrameShape(QFrame::NoFrame);
    auto* add = new QPushButton(tr("A&dd a person…"));
    auto* left = new QVBoxLayout;
    left->addWidget(makeText(tr("People with a say"), TextSize::Section));
    left->addWidget(m_people, 1);
    left->addWidget(add);
    left->addWidget(m_answer);
    left->addWidget(m_remove);
    auto* side = new QWidget;
    side->setFixedWidth(kListWidth);
    left->setContentsMargins(0, 0, 0, 0);
    side->setLayout(left);
    auto* right = new QVBoxLayout;
    right->addWidget(m_headline);
    right->addWidget(m_comparison, 1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3 * kGap);
    layout->addWidget(side);
    layout->addLayout(right, 1);
    connect(add, &QPushButton::clicked, this, [this] {
        askForName(this, tr("Add a person"), tr("What is their name?"), {},
                   [this](const QString& name) { addPerson(name); });
    });
    const auto answerAsCurrent = [this] {
        answerAs(m_people->currentRow());
        Q_EMIT askingRequested();
    };
    connect(m_answer, &QPushButton::clicked, this, answerAsCurrent);
    connect(m_people, &QListWidget::itemActivated, this, answerAsCurrent);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        answerAs(m_people->currentRow());
        m_document.removeService();
    });
}

int PeoplePanel::serviceOf(int person) const {
    const auto& services = m_document.services();
    for (std::size_t i = 0; i < services.size(); ++i) {
        if (services[i].person && person-- == 0)
            return static_cast<int>(i);
    }
    return -1;
}

void PeoplePanel::addPerson(const QString& name) {
    m_document.addPerson(name);
}

void PeoplePanel::answerAs(int person) {
    m_document.chooseService(serviceOf(person));
}

void PeoplePanel::showState() {
    showPeople();
    showComparison();
}

void PeoplePanel::showPeople() {
    const QSignalBlocker quiet(m_people);
    m_people->clear();
    int current = 0;
    const auto& services = m_document.services();
    for (std::size_t i = 0; i < services.size(); ++i) {
        if (!services[i].person)
            continue;
        if (static_cast<int>(i) == m_document.currentService())
            current = m_people->count();
        m_people->addItem(QString::fromStdString(services[i].name));
    }
    m_people->setCurrentRow(current);
    m_answer->setEnabled(m_people->count() > 0);
    m_remove->setEnabled(m_people->count() > 0);
}

void PeoplePanel::showComparison() {
    const auto& agreement = m_recommendation.agreement();
    if (!agreement) {
        m_headline->setText(tr("Who decides with you?"));
        m_comparison->setPlainText(
            m_people->count() < 2
                ? tr("Add everybody who has a say, and let each answer for themselves. With two people or "
                     "more you "
                     "see here who agrees, what they would take together, and which answer would change it.")
                : tr("One of them gave answers that allow no decision yet."));
        return;
    }
    m_headline->setText(coreText(agreement->headline));
    const auto& study = m_document.study();
    QString html =
        tableHtml(core::peopleTable(study, *agreement), 4) +
        QStringLiteral("<p>%1</p>").arg(coreText(core::concordanceText(*agreement)).toHtmlEscaped()) +
        tableHtml(core::jointTable(study, *agreement), 4);
    QString flips;
    for (const auto& person : agreement->people) {
        for (const auto& flip : person.flips)
            flips += QStringLiteral("<li>%1</li>").arg(coreText(flip.text).toHtmlEscaped());
    }
    if (!flips.isEmpty())
        html +=
            QStringLiteral("<h3>%1</h3><ul>%2</ul>").arg(tr("Who could change it").toHtmlEscaped(), flips);
    m_comparison->setHtml(html);
}

QString PeoplePanel::comparison() const {
    return m_headline->text() + QLatin1Char('\n') + m_comparison->toPlainText();
}

}  // namespace bakeoff::app
