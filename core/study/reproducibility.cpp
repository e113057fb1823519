// SPDX-License-Identifier: GPL-3.0-only
#include "core/study/reproducibility.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/numbers.h"
#include "core/base/units.h"
#include "core/bench/metrics.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kMostQuoted = 3;

class Review {
public:
    explicit Review(const Study& study)
        : m_study(study),
          m_experiment(*study.experiment),
          m_underLoad(std::ranges::any_of(study.claims, isUnderLoad) ||
                      std::ranges::any_of(study.experiment->loads, [](const ExperimentLoad& load) {
                          return load.parameters.contains("connections");
                      })) {}

    Reproducibility run() {
        Reproducibility out;
        for (const auto& thing : reproducibilityThings()) {
            ReproducibilityItem item = look(thing);
            out.said += item.told == Told::Yes ? 1 : 0;
            out.partly += item.told == Told::Partly ? 1 : 0;
            out.needed += item.told == Told::NotNeeded ? 0 : 1;
            out.items.push_back(std::move(item));
        }
        out.summary = say("The source says %1 of the %2 things that repeating its measurements takes.",
                          out.said, out.needed);
        if (out.partly > 0)
            out.summary += sayCount(out.partly, "%n more it says in part.", "%n more it says in part.");
        return out;
    }

private:
    ReproducibilityItem look(const ReproducibilityThing& thing) const {
        const std::string id = thing.id;
        ReproducibilityItem item;
        item.thing = &thing;
        std::vector<Message> said;
        for (const auto& statement : m_experiment.statements) {
            if (statement.about == id)
                add(item, said, Message::verbatim(statement.text), statement.line);
        }
        for (const auto& load : m_experiment.loads) {
            if (saysOf(load, id))
                add(item, said, loadText(load), load.line);
        }
        if (said.empty() && id == "payload")
            addSizes(item, said);
        if (said.empty()) {
            const bool needed = m_underLoad || id != "duration";
            item.told = needed ? Told::No : Told::NotNeeded;
            item.detail = needed
                              ? Message(thing.missing)
                              : Message(SAY("No figure is of something under load: how long it takes is what "
                                            "was measured."));
            return item;
        }
        item.told = Told::Yes;
        item.detail = Message::joined(std::move(said), "; ");
        if (id == "versions")
            addSilentAlternatives(item);
        return item;
    }

    static void add(ReproducibilityItem& item, std::vector<Message>& said, Message text,
                    std::optional<int> line) {
        if (said.size() < kMostQuoted && std::ranges::find(said, text) == said.end())
            said.push_back(std::move(text));
        if (line && (!item.line || *line < *item.line))
            item.line = line;
    }

    static bool saysOf(const ExperimentLoad& load, const std::string& id) {
        const auto has = [&](const char* name) { return load.parameters.contains(name); };
        if (id == "load_tool")
            return true;
        if (id == "duration")
            return has("duration_s") || has("requests");
        return (id == "trials" && has("runs")) || (id == "payload" && has("payload_bytes"));
    }

    /// A size of the work, such as n = 40, is as much as there is to say where nothing is sent.
    void addSizes(ReproducibilityItem& item, std::vector<Message>& said) const {
        for (const auto& claim : m_study.claims) {
            if (const auto n = claim.parameters.find("n"); n != claim.parameters.end())
                add(item, said, Message::verbatim("n = " + asWritten(n->second)), claim.line);
        }
    }

    void addSilentAlternatives(ReproducibilityItem& item) const {
        std::set<std::string> told;
        for (const auto& statement : m_experiment.statements) {
            if (statement.about == "versions")
                told.insert(statement.alternatives.begin(), statement.alternatives.end());
        }
        std::vector<std::string> silent;
        for (const auto& alternative : m_study.alternatives) {
            const bool measured = std::ranges::any_of(
                m_study.claims, [&](const Claim& claim) { return claim.alternative == alternative.id; });
            if (measured && !told.contains(alternative.id))
                silent.push_back(alternative.name);
        }
        if (silent.empty())
            return;
        item.told = Told::Partly;
        item.detail = say("%1. Not of %2", std::move(item.detail), Message::listed(silent));
    }

    const Study& m_study;
    const Experiment& m_experiment;
    bool m_underLoad;
};

Message parameterOfLoad(const std::string& name, double value) {
    const auto count = static_cast<std::int64_t>(std::llround(value));
    if (name == "connections")
        return sayCount(count, "%n connection", "%n connections");
    if (name == "threads")
        return sayCount(count, "%n thread", "%n threads");
    if (name == "duration_s")
        return say("%1 s", asWritten(value));
    if (name == "rate_per_s")
        return say("%1 requests a second", asWritten(value));
    if (name == "requests")
        return sayCount(count, "%n request", "%n requests");
    if (name == "runs")
        return sayCount(count, "%n run", "%n runs");
    if (name == "warmup_runs")
        return sayCount(count, "%n warm-up run", "%n warm-up runs");
    if (name == "payload_bytes")
        return sayCount(count, "%n byte", "%n bytes");
    if (name == "keep_alive")
        return value == 0 ? Message(SAY("a connection for each request"))
                          : Message(SAY("connections kept alive"));
    if (name == "tls")
        return say("TLS");
    return Message::verbatim(name + " = " + asWritten(value));
}

}  // namespace

const std::vector<ReproducibilityThing>& reproducibilityThings() {
    static const std::vector<ReproducibilityThing> things{
        {"machine", SAY("Machine"), SAY("Nothing says what machine it was measured on.")},
        {"versions", SAY("Versions"), SAY("Nothing says which versions were measured.")},
        {"load_tool", SAY("Tool"), SAY("Nothing says what measured it.")},
        {"duration", SAY("Duration"), SAY("Nothing says how long the load lasted.")},
        {"trials", SAY("Trials"),
         SAY("Nothing says how often it was measured; a figure of one trial may be chance.")},
        {"spread", SAY("Spread"), SAY("Nothing says how far the trials lie apart.")},
        {"payload", SAY("Payload"), SAY("Nothing says what was sent, or how large the work was.")},
        {"workers", SAY("Workers"), SAY("Nothing says how many workers did the work.")}};
    return things;
}

bool isUnderLoad(const Claim& claim) {
    const auto unit = findUnit(claim.unit);
    const bool rate = unit && unit->dimension == Dimension::Rate;
    return rate || claim.metric == "mean_ns" || claim.metric == "max_ns" ||
           (claim.metric.size() > 1 && claim.metric[0] == 'p' && claim.metric[1] >= '0' &&
            claim.metric[1] <= '9');
}

Message loadText(const ExperimentLoad& load) {
    std::vector<Message> parts;
    for (const auto& [name, value] : load.parameters)
        parts.push_back(parameterOfLoad(name, value));
    if (!load.urlPath.empty())
        parts.push_back(Message::verbatim(load.urlPath));
    if (parts.empty())
        return Message::verbatim(load.tool);
    return say("%1: %2", load.tool, Message::joined(std::move(parts), ", "));
}

std::optional<Reproducibility> reproducibilityOf(const Study& study) {
    if (!study.experiment || study.claims.empty())
        return std::nullopt;
    return Review(study).run();
}

}  // namespace bakeoff::core
