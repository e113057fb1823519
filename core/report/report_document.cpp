// SPDX-License-Identifier: GPL-3.0-only
#include "core/report/report_document.h"

#include <algorithm>

#include "core/report/agreement_tables.h"
#include "core/report/answers_table.h"
#include "core/report/capacity_table.h"
#include "core/report/decision_tables.h"
#include "core/report/study_tables.h"
#include "core/verdict/case_validity.h"

namespace bakeoff::core {
namespace {

using Style = ReportDocument::Paragraph::Style;

void addTitle(ReportDocument& out, const RunReportInput& input) {
    const Study& study = *input.study;
    out.title = study.title;
    out.addHeading(1, Message::verbatim(study.title));
    out.addText(Message::verbatim(study.summary));
    out.addText(sourceSentence(study), Style::Muted);
    if (!input.date.empty())
        out.addText(say("Report of %1.", input.date), Style::Muted);
}

void addSummary(ReportDocument& out, const RunReportInput& input) {
    if (!input.decision)
        return;
    out.addHeading(2, say("Recommendation: %1", reportAnswer(input)), "recommendation");
    if (input.services && input.services->services.size() > 1) {
        out.add(servicesTable(*input.study, *input.services));
        for (const auto& service : input.services->services) {
            out.addHeading(3, say("%1: %2", service.name, service.decision.conclusion.answer));
            out.addAll(conclusionBlocks(service.decision));
        }
        return;
    }
    out.addAll(conclusionBlocks(*input.decision));
}

void addAnswers(ReportDocument& out, const RunReportInput& input) {
    if (input.asked.empty())
        return;
    out.addHeading(2, say("Your answers"), "answers");
    out.addText(input.answersFrom, Style::Muted);
    for (const auto& service : input.asked) {
        if (input.asked.size() > 1)
            out.addHeading(3, say("Service: %1", service.name));
        if (service.answers.empty())
            out.addText(say("No questions are answered yet."));
        else
            out.add(answersTable(*input.study, service.answers));
    }
    if (Table own = ownRatingsTable(*input.study); !own.rows.empty()) {
        out.addHeading(3, say("Your own ratings"), "own-ratings");
        out.add(std::move(own));
    }
}

/// The people who have a say, and what they would take together.
void addAgreement(ReportDocument& out, const RunReportInput& input) {
    if (!input.agreement)
        return;
    out.addHeading(2, say("The people who have a say"), "people");
    out.addText(input.agreement->headline, Style::Strong);
    out.addText(concordanceText(*input.agreement));
    out.add(peopleTable(*input.study, *input.agreement));
    out.add(jointTable(*input.study, *input.agreement));
}

void addDecision(ReportDocument& out, const RunReportInput& input) {
    if (!input.decision)
        return;
    out.addHeading(2, say("The recommendation in full"), "decision");
    if (!input.services || input.services->services.size() < 2) {
        out.addAll(decisionBlocks(*input.study, *input.decision, input.evidence, 3));
        return;
    }
    for (const auto& service : input.services->services) {
        out.addHeading(3, say("Service: %1", service.name));
        out.addAll(decisionBlocks(*input.study, service.decision, &service.evidence, 3));
    }
}

void addCapacity(ReportDocument& out, const RunReportInput& input) {
    if (!input.capacity)
        return;
    const auto& capacity = *input.capacity;
    out.addHeading(2, say("At your load"), "load");
    out.addText(capacity.sentence, Style::Strong);
    out.addText(Message::joined({trafficSentence(capacity.traffic), sourceSentence(capacity)}));
    for (auto& table : capacityTables(*input.study, capacity))
        out.add(std::move(table));
    out.add(ReportDocument::Bullets{allCautions(capacity)});
}

void addResults(ReportDocument& out, const RunReportInput& input) {
    if (input.cases.empty())
        return;
    out.addHeading(2, resultsTitle(input), "results");
    out.addText(runSentence(input));
    out.addText(validitySentence(input.cases), Style::Strong);
    out.addText(say("Medians, in parentheses the 95 % interval, or the range where there are fewer than six "
                    "trials."),
                Style::Muted);
    for (const auto& sentence : input.trust)
        out.addText(sentence);
    for (const auto& workload : workloadsOf(input.cases)) {
        out.addHeading(3, workloadTitle(workload));
        out.add(resultsTable(input.cases, workload));
    }
}

void addPictures(ReportDocument& out, const RunReportInput& input) {
    if (input.pictures.empty())
        return;
    out.addHeading(2, say("Charts"), "charts");
    for (const auto& picture : input.pictures)
        out.add(picture);
}

void addClaims(ReportDocument& out, const RunReportInput& input) {
    if (input.checks.empty())
        return;
    out.addHeading(2, say("Claims against this machine"), "claims");
    out.addText(ratiosTravel());
    out.add(claimChecksTable(*input.study, input.checks));
}

void addProvenance(ReportDocument& out, const RunReportInput& input) {
    if (input.cases.empty())
        return;
    out.addHeading(2, say("Validity"), "validity");
    out.addText(say("A check that failed marks a result, which then ranks nothing."));
    out.add(validityTable(input.cases, true));
    out.addHeading(2, say("Machine"), "machine");
    out.add(machineTable(input.machine));
    out.addHeading(2, say("Versions and settings"), "versions");
    out.add(provenanceTable(input.cases));
    out.addHeading(2, say("How to reproduce"), "reproduce");
    std::string profile = input.runProfile;
    std::ranges::replace(profile, '\n', ' ');
    out.add(ReportDocument::Code{"bakeoff run --profile " + profile +
                                 "\nbakeoff report --format html -o report.html\n"});
}

}  // namespace

Message reportAnswer(const RunReportInput& input) {
    if (input.services && input.services->services.size() > 1)
        return input.services->answer;
    return input.decision ? input.decision->conclusion.answer : Message();
}

ReportDocument reportDocument(const RunReportInput& input) {
    ReportDocument out;
    addTitle(out, input);
    addSummary(out, input);
    addAnswers(out, input);
    addAgreement(out, input);
    addDecision(out, input);
    addCapacity(out, input);
    addResults(out, input);
    addPictures(out, input);
    addClaims(out, input);
    out.addHeading(2, say("Decision matrix of the source"), "matrix");
    out.add(matrixTable(*input.study));
    if (Table record = reproducibilityTable(*input.study); !record.rows.empty()) {
        out.addHeading(2, say("What it takes to repeat the measurements"), "reproducibility");
        out.add(std::move(record));
    }
    addProvenance(out, input);
    return out;
}

ReportDocument summaryDocument(const RunReportInput& input) {
    ReportDocument out;
    out.title = input.study->title;
    out.addText(Message::verbatim(input.study->title), Style::Strong);
    addSummary(out, input);
    if (!input.cases.empty()) {
        out.addText(runSentence(input), Style::Muted);
        out.addText(validitySentence(input.cases), Style::Muted);
    }
    if (!input.date.empty())
        out.addText(say("Report of %1.", input.date), Style::Muted);
    return out;
}

}  // namespace bakeoff::core
