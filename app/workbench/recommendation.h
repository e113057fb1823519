// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/decision/agreement.h"
#include "core/decision/services.h"

namespace bakeoff::app {

class Document;
class StoreThread;

/// What follows from the document: the evidence of the run that counts, the decision for the current service,
/// and all services side by side. Computed again with each change of the document.
/// Thread: GUI thread.
class Recommendation : public QObject {
    Q_OBJECT
public:
    /// The price lists that the services' costs need, see pricesOf().
    using Prices = std::function<core::PriceLists(const std::vector<core::Service>&)>;

    /// Both outlive this. Runs that count as evidence are read from `history`, in the background.
    Recommendation(Document& document, StoreThread& history, Prices prices, QObject* parent = nullptr);

    [[nodiscard]] const std::optional<core::Decision>& decision() const { return m_decision; }
    /// Why there is no decision; empty when there is one.
    [[nodiscard]] const QString& problem() const { return m_problem; }
    /// All services side by side; empty with a single one, or when one of them cannot be decided.
    [[nodiscard]] const std::optional<core::ServicesDecision>& services() const { return m_services; }
    /// What is recommended, in one line, see core::answerOf(). Every place that says it first says this; a
    /// problem where nothing can be decided.
    [[nodiscard]] QString answer() const;
    /// What would be decided for the current service with other answers, all else as it is. Errors as
    /// core::decide().
    [[nodiscard]] core::Result<core::Decision> whatIf(const core::Answers& answers) const;
    /// Where the people with a say stand; empty with fewer than two, or when one of them cannot be decided.
    [[nodiscard]] const std::optional<core::Agreement>& agreement() const { return m_agreement; }
    /// What the chosen run says of the study's scenarios by the current service's targets; without a run all
    /// of it is missing.
    [[nodiscard]] const core::Evidence& evidence() const { return m_evidence; }
    /// False while the chosen run is being read, or when it cannot be.
    [[nodiscard]] bool evidenceRead() const;

Q_SIGNALS:
    /// After each change of the document, and once more when the chosen run has been read.
    void changed();
    /// The chosen run cannot be read; the message says so.
    void problemFound(const QString& message);

private:
    void decideAnew();
    [[nodiscard]] const std::vector<core::CaseSummary>& measured() const;
    [[nodiscard]] core::PriceLists prices() const;
    void readEvidence();

    Document& m_document;
    StoreThread& m_history;
    Prices m_prices;
    core::Evidence m_evidence;
    /// Of the runs that were chosen so far, so that undoing is not waiting.
    std::map<std::string, std::vector<core::CaseSummary>> m_evidenceCases;
    std::string m_evidenceAsked;  ///< the run that was asked for last, which may be one that cannot be read
    std::optional<core::Decision> m_decision;
    QString m_problem;
    std::optional<core::ServicesDecision> m_services;
    std::optional<core::Agreement> m_agreement;
};

}  // namespace bakeoff::app
