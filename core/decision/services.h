// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <vector>

#include "core/decision/decision.h"

namespace bakeoff::core {

/// One of the reader's services, or a person with a say, and what was answered about it or by them.
struct Service {
    std::string name;
    Answers answers;
    bool person = false;

    bool operator==(const Service&) const = default;
};

/// Which measurements count as evidence for all services, and how much.
struct EvidenceChoice {
    std::string run;     ///< id of a stored run; empty: none
    double blend = 0.5;  ///< see DecisionOptions::blend

    bool operator==(const EvidenceChoice&) const = default;
};

/// Everything that is kept between sessions about a study.
struct ServiceSet {
    std::vector<Service> services;
    EvidenceChoice evidence;
};

/// What was decided for one service.
struct ServiceDecision {
    std::string name;
    Decision decision;
    Evidence evidence;  ///< what it took into account; of decideServices() with cases
};

/// Decisions for several services side by side.
struct ServicesDecision {
    std::vector<ServiceDecision> services;  ///< in the order of the services
    bool split = false;                     ///< the services want different alternatives
    Message headline;
    Message answer;  ///< the same as a sentence, see Conclusion::answer: what every place shows first
    Architecture
        architecture;  ///< one node for each service below an entry, named after what it is to be built with
};

/// Those of them that are people, and those that are not.
std::vector<Service> peopleAmong(const std::vector<Service>& services);
std::vector<Service> servicesAmong(const std::vector<Service>& services);

/// Decides each service for itself; where they disagree the answer is a language for each service. People are
/// left out where there is any service. Errors:
/// InvalidArgument when there is no service, or one whose scenarios all have nothing; `where` is the
/// service's name. With `cases` each service gets its evidence by its own targets, instead of that of the
/// options; without any the evidence still says what could be run.
Result<ServicesDecision> decideServices(const Study& study, const std::vector<Service>& services,
                                        const DecisionOptions& options = {},
                                        const std::vector<CaseSummary>* cases = nullptr);

/// What is said first where the details are about one entry: of a person what they would take, by name; of a
/// service what is recommended for all of them together, or for the only one. `decision` is the entry's own,
/// `services` is null with fewer than two services.
Message answerOf(const Service& entry, const Decision& decision, const ServicesDecision* services);

Json toJson(const ServicesDecision& decision, const Study& study);

/// {"bakeoff_profiles":1,"study":id,"evidence":{"run":...,"blend":...},"profiles":[{"name":...,
/// "answers":{...},"person":true}]}, "person" only where it is one.
Json writeServices(const ServiceSet& services, const Study& study);
/// Errors: InvalidDocument with line, column and JSON path.
Result<ServiceSet> readServices(std::string text, const std::string& name, const Study& study);

}  // namespace bakeoff::core
