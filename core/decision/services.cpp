// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/services.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "core/decision/cost_evidence.h"

namespace bakeoff::core {
namespace {

/// The contribution that speaks most for the first recommended alternative, e.g. "CLI tools".
std::string mainReason(const Decision& decision) {
    const Contribution* best = nullptr;
    double most = 0;
    for (const auto& item : decision.contributions) {
        double others = 0;
        for (const auto& [alternative, value] : item.values) {
            if (alternative != decision.alternatives.front())
                others = std::max(others, value);
        }
        const double lead = item.share * (item.values.at(decision.alternatives.front()) - others);
        if (lead > most) {
            most = lead;
            best = &item;
        }
    }
    return best ? best->name : std::string();
}

/// "A", "A + B" for what is taken together, "A or B" for what is as good.
Message choiceOf(const Decision& decision, const Study& study) {
    std::vector<Message> names;
    for (const auto& id : decision.alternatives)
        names.push_back(Message::verbatim(study.alternativeName(id)));
    if (decision.kind == Decision::Kind::Both || names.size() < 2)
        return Message::joined(std::move(names), " + ");
    Message out = std::move(names[0]);
    for (std::size_t i = 1; i < names.size(); ++i)
        out = say("%1 or %2", std::move(out), std::move(names[i]));
    return out;
}

Message headlineOf(const ServicesDecision& decision, const Study& study) {
    if (!decision.split)
        return decision.services.front().decision.headline;
    std::vector<Message> parts;
    for (const auto& service : decision.services)
        parts.push_back(say("%1 for %2", choiceOf(service.decision, study), service.name));
    return say("An alternative for each service: %1", Message::joined(std::move(parts), ", "));
}

/// The same as a sentence for people; what is not decided is not recommended.
Message answerOf(const ServicesDecision& decision, const Study& study) {
    const auto isOpen = [](const ServiceDecision& service) {
        return service.decision.verdict == Decision::Verdict::Open;
    };
    if (decision.services.size() == 1)
        return decision.services.front().decision.conclusion.answer;
    std::vector<Message> decided;
    std::vector<Message> open;
    for (const auto& service : decision.services) {
        if (isOpen(service))
            open.push_back(Message::verbatim(service.name));
        else
            decided.push_back(say("%1 for %2", choiceOf(service.decision, study), service.name));
    }
    if (decided.empty())
        return say("Not decided yet for any of your services");
    if (open.empty() && !decision.split)
        return say("Take %1 for all your services", choiceOf(decision.services.front().decision, study));
    Message taken = say("Take %1", Message::listed(std::move(decided)));
    return open.empty()
               ? taken
               : say("%1; not decided yet: %2", std::move(taken), Message::joined(std::move(open), ", "));
}

Architecture drawn(const ServicesDecision& decision, const Study& study) {
    Architecture out;
    out.title = say("Your services");
    ArchitectureNode entry{"entry", say("Entry"), {}, "gateway", std::nullopt};
    if (study.architecture) {
        for (const auto& node : study.architecture->nodes) {
            if (node.kind == "gateway") {
                entry.label = node.label;
                break;
            }
        }
    }
    out.nodes.push_back(entry);
    for (std::size_t i = 0; i < decision.services.size(); ++i) {
        const auto& service = decision.services[i];
        ArchitectureNode node;
        node.id = "service-" + std::to_string(i + 1);
        node.label = Message::verbatim(service.name);
        node.kind = "service";
        const bool single = service.decision.alternatives.size() == 1;
        node.detail = choiceOf(service.decision, study);
        const std::string reason = mainReason(service.decision);
        if (!reason.empty())
            node.detail = say("%1: %2", std::move(node.detail), reason);
        if (single)
            node.alternative = service.decision.alternatives.front();
        for (const auto& alternative : service.decision.alternatives)
            out.uses[alternative].push_back(service.name);
        out.edges.push_back({entry.id, node.id});
        out.nodes.push_back(std::move(node));
    }
    return out;
}

}  // namespace

std::vector<Service> peopleAmong(const std::vector<Service>& services) {
    std::vector<Service> out;
    std::ranges::copy_if(services, std::back_inserter(out), &Service::person);
    return out;
}

std::vector<Service> servicesAmong(const std::vector<Service>& services) {
    std::vector<Service> out;
    std::ranges::copy_if(services, std::back_inserter(out), [](const Service& one) { return !one.person; });
    return out;
}

Result<ServicesDecision> decideServices(const Study& study, const std::vector<Service>& services,
                                        const DecisionOptions& options,
                                        const std::vector<CaseSummary>* cases) {
    if (services.empty())
        return Error{ErrorCode::InvalidArgument, say("There is no service to decide on."), "profiles"};
    ServicesDecision out;
    std::set<std::set<std::string>> wanted;
    const auto own = servicesAmong(services);
    for (const auto& service : own.empty() ? services : own) {
        DecisionOptions its = options;
        Evidence evidence;
        if (cases) {
            evidence = evidenceFor(study, *cases, service.answers, options.prices);
            its.evidence = &evidence;
        }
        auto decision = decide(study, service.answers, its);
        if (!decision) {
            Error error = decision.error();
            if (!service.name.empty())
                error.where = service.name;
            return error;
        }
        wanted.emplace(decision->alternatives.begin(), decision->alternatives.end());
        out.services.push_back({service.name, std::move(decision).value(), std::move(evidence)});
    }
    out.split = wanted.size() > 1;
    out.headline = headlineOf(out, study);
    out.answer = answerOf(out, study);
    out.architecture = drawn(out, study);
    return out;
}

Message answerOf(const Service& entry, const Decision& decision, const ServicesDecision* services) {
    if (entry.person)
        return say("For %1: %2", entry.name, decision.conclusion.answer);
    return services ? services->answer : decision.conclusion.answer;
}

Json toJson(const ServicesDecision& decision, const Study& study) {
    Json services = Json::array();
    for (const auto& service : decision.services)
        services.push_back({{"name", service.name},
                            {"decision", toJson(service.decision, study)},
                            {"evidence", toJson(service.evidence)}});
    Json nodes = Json::array();
    for (const auto& node : decision.architecture.nodes) {
        Json one = {{"id", node.id},
                    {"label", node.label.english()},
                    {"detail", node.detail.english()},
                    {"kind", node.kind}};
        if (node.alternative)
            one["alternative"] = *node.alternative;
        nodes.push_back(std::move(one));
    }
    return {
        {"headline", decision.headline.english()},
        {"answer", decision.answer.english()},
        {"split", decision.split},
        {"services", std::move(services)},
        {"architecture", {{"title", decision.architecture.title.english()}, {"nodes", std::move(nodes)}}}};
}

Json writeServices(const ServiceSet& services, const Study& study) {
    Json list = Json::array();
    for (const auto& service : services.services) {
        list.push_back({{"name", service.name}, {"answers", writeAnswers(service.answers, study)}});
        if (service.person)
            list.back()["person"] = true;
    }
    Json out{{"bakeoff_profiles", 1}, {"study", study.id}};
    if (!(services.evidence == EvidenceChoice()))
        out["evidence"] = {{"run", services.evidence.run}, {"blend", services.evidence.blend}};
    out["profiles"] = std::move(list);
    return out;
}

namespace {

EvidenceChoice readEvidenceChoice(const JsonNode& node) {
    node.onlyKeys({"run", "blend"});
    EvidenceChoice out;
    out.run = node.string("run", {});
    out.blend = node.number("blend", out.blend);
    if (!(out.blend >= 0 && out.blend <= 1))
        node.problem(say("Expected a blend from 0 (the ratings alone) to 1 (measurements alone)."));
    return out;
}

}  // namespace

Result<ServiceSet> readServices(std::string text, const std::string& name, const Study& study) {
    auto document = JsonDocument::parse(std::move(text), name);
    if (!document)
        return document.error();
    const JsonNode root(**document);
    root.onlyKeys({"bakeoff_profiles", "study", "evidence", "profiles"});
    if (root.integer("bakeoff_profiles", 0) != 1)
        root.member("bakeoff_profiles").problem(say("Expected 1, the version of the format."));
    if (root.string("study") != study.id)
        root.member("study").problem(
            say("These answers belong to another study; expected \"%1\".", study.id));
    ServiceSet out;
    if (const auto evidence = root.optionalMember("evidence"))
        out.evidence = readEvidenceChoice(*evidence);
    for (const auto& node : root.array("profiles")) {
        node.onlyKeys({"name", "answers", "person"});
        Service service{node.string("name"), {}};
        service.person = node.boolean("person", false);
        if (const auto answers = node.optionalMember("answers")) {
            auto read = readAnswers(answers->json().dump(), name, study);
            if (read)
                service.answers = std::move(read).value();
            else
                answers->problem(read.error().message);
        }
        out.services.push_back(std::move(service));
    }
    if (!(*document)->clean())
        return (*document)->summary();
    return out;
}

}  // namespace bakeoff::core
