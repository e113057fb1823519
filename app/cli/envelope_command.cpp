// SPDX-License-Identifier: GPL-3.0-only
#include <CLI/CLI.hpp>
#include <algorithm>

#include "app/cli/command_context.h"
#include "app/cli/commands.h"
#include "app/cli/wait_for_run.h"
#include "app/files/claim_envelopes.h"
#include "app/files/input_files.h"
#include "app/i18n/core_text.h"
#include "core/protocol/exit_codes.h"
#include "core/report/envelope_table.h"
#include "core/verdict/envelope_plan.h"

namespace bakeoff::app {
namespace {

constexpr const char* kUsualConnections = "4..1024";
/// A point that a busy machine measured is tried so often.
constexpr int kMostTries = 2;

struct EnvelopeOptions {
    std::string claim;
    std::string connections;
    std::string payload;
    std::string rate;
    std::string cores;
    std::string database;
    std::string items;
    std::string at;
    int budget = 16;
    bool show = false;
    bool withoutSelfTest = false;
    core::PlanRequest request{};
};

/// What was asked about, and what the store and new runs say of it.
struct Inquiry {
    core::Study study;
    std::shared_ptr<RunStore> store;
    std::vector<core::MeasuredRun> runs;  ///< newest first
    std::optional<core::EnvelopeDomain> domain;
    core::CaseParameters own;
    std::vector<core::Message> impossible;  ///< points that were asked about, and why they cannot be measured

    /// The reader's own point may lie outside of what was asked about.
    [[nodiscard]] core::Result<core::ClaimEnvelope> everything(const std::string& claim) const {
        return core::envelopeOf(study, claim, runs);
    }
    [[nodiscard]] core::Result<core::ClaimEnvelope> envelope(const std::string& claim) const {
        auto made = everything(claim);
        return made && domain ? core::within(*std::move(made), *domain) : made;
    }
};

core::Result<std::vector<core::EnvelopeRange>> rangesOf(const EnvelopeOptions& options) {
    std::vector<core::EnvelopeRange> ranges;
    for (const auto& [name, text] : {std::pair<std::string, std::string>("connections", options.connections),
                                     {"payload", options.payload},
                                     {"rate", options.rate},
                                     {"cores", options.cores},
                                     {"database", options.database},
                                     {"n", options.items}}) {
        if (text.empty())
            continue;
        auto range = core::readRange(name, text);
        if (!range)
            return range.error();
        ranges.push_back(*std::move(range));
    }
    return ranges;
}

/// The points that are asked about; nothing where stored runs are shown and no range was given.
core::Result<std::optional<core::EnvelopeDomain>> domainOf(const EnvelopeOptions& options,
                                                           const core::Claim& claim) {
    auto ranges = rangesOf(options);
    if (!ranges)
        return ranges.error();
    const auto* workload = core::findWorkload(claim.workload);
    if (ranges->empty() && options.show)
        return std::optional<core::EnvelopeDomain>();
    if (ranges->empty()) {
        if (!workload || !workload->underLoad())
            return core::Error{
                core::ErrorCode::InvalidArgument,
                SAY("This claim is of no server under load; say over which sizes to look, such "
                    "as --items 1000..100000."),
                claim.id};
        ranges->push_back(*core::readRange("connections", kUsualConnections));
    }
    for (const auto& range : *ranges) {
        for (const double end : {range.low, range.high}) {
            if (auto checked = core::checkPoint({{range.parameter, end}}); !checked)
                return checked.error();
        }
    }
    return std::optional(
        core::EnvelopeDomain{core::basePoint(claim, options.request.profile), *std::move(ranges)});
}

/// Measures points until every border is found or the budget is spent.
class Search {
public:
    Search(const Locations& locations, const EnvelopeOptions& options, Inquiry& inquiry)
        : m_locations(locations),
          m_options(options),
          m_inquiry(inquiry),
          m_catalogue(loadCatalogue(locations.subjects)),
          m_left(static_cast<std::size_t>(options.budget)) {
        for (const auto& problem : m_catalogue.problems)
            fail(problem);
    }

    /// An exit status; what was measured until then is in the inquiry.
    int run() {
        auto envelope = m_inquiry.envelope(m_options.claim);
        if (!envelope)
            return fail(envelope.error());
        auto points = firstPoints();
        while (m_left > 0) {
            points = worthMeasuring(std::move(points));
            if (points.empty())
                points = worthMeasuring(core::nextPoints(*envelope, m_left));
            if (points.empty())
                break;
            if (const int status = measure(*envelope, points); status != core::kExitOk)
                return status;
            envelope = m_inquiry.envelope(m_options.claim);
            if (!envelope)
                return fail(envelope.error());
            tell(core::describe(*envelope));
            points.clear();
        }
        if (m_left == 0 && !core::nextPoints(*envelope, 1).empty())
            tell(
                core::say("The budget of %1 points is spent before every border was found; --budget raises "
                          "it, and what was measured is kept.",
                          m_options.budget));
        return core::kExitOk;
    }

private:
    std::vector<core::CaseParameters> firstPoints() const {
        const std::size_t forOwn = m_inquiry.own.empty() ? 0 : 1;
        auto points =
            core::coarsePoints(*m_inquiry.domain, std::max<std::size_t>(m_left, forOwn + 1) - forOwn);
        // First of all what the reader came for.
        if (forOwn > 0)
            points.insert(points.begin(), m_inquiry.domain->whole(m_inquiry.own));
        return points;
    }

    /// Without what was measured, what was tried often enough, and what cannot be measured on this machine.
    std::vector<core::CaseParameters> worthMeasuring(std::vector<core::CaseParameters> points) {
        const auto everything = m_inquiry.everything(m_options.claim);
        std::vector<core::CaseParameters> out;
        for (auto& point : points) {
            const auto* known = everything ? everything->at(point) : nullptr;
            const bool done = known && known->verdict != core::ClaimVerdict::Withheld;
            if (!done && everything && isImpossible(*everything, point))
                continue;
            if (!done && m_tries[point] < kMostTries && out.size() < m_left &&
                std::ranges::find(out, point) == out.end())
                out.push_back(std::move(point));
        }
        return out;
    }

    /// Whether it cannot be measured here; says why, once for each reason.
    bool isImpossible(const core::ClaimEnvelope& envelope, const core::CaseParameters& point) {
        const auto reason = core::impossibleAt(m_catalogue.subjects, envelope, point, m_locations.database());
        if (!reason)
            return false;
        // Everything else about the point is as possible as elsewhere.
        core::CaseParameters kind = point;
        std::erase_if(kind, [](const auto& parameter) { return core::kindsOf(parameter.first).empty(); });
        auto text = core::say("Not possible here, %1: %2", core::parametersText(kind),
                              core::Message::joined({reason->message, reason->remedy}));
        if (std::ranges::find(m_inquiry.impossible, text) == m_inquiry.impossible.end()) {
            tell(text);
            m_inquiry.impossible.push_back(std::move(text));
        }
        return true;
    }

    int measure(const core::ClaimEnvelope& envelope, const std::vector<core::CaseParameters>& points) {
        auto request = requestHere(m_options.request, m_locations);
        request.selfTest = !m_options.withoutSelfTest;
        auto job = core::envelopeJob(m_catalogue.subjects, envelope, points, std::move(request));
        if (!job)
            return fail(job.error());
        for (const auto& point : points) {
            ++m_tries[point];
            tell(core::say("To measure: %1", core::parametersText(point)));
        }
        tell(core::say("%1 cases, %2 trials each, about %3 s once everything is prepared", job->cases.size(),
                       job->trials, core::Fixed{core::estimateSeconds(*job), 0}));
        m_left -= points.size();
        const auto ended = waitForRun(m_inquiry.store->address(), m_locations, *job, m_inquiry.study.id,
                                      envelopeLabel(m_options.claim));
        if (!ended)
            return fail(ended.error());
        if (!ended->stored)
            return core::kExitIo;
        if (auto judged = judgeRun(*m_inquiry.store, ended->id); !judged)
            fail(judged.error());
        auto run = loadStoredRun(*m_inquiry.store, ended->id);
        if (!run)
            return fail(run.error());
        m_inquiry.runs.insert(m_inquiry.runs.begin(), run->measured());
        if (ended->status == core::RunStatus::Cancelled)
            return core::kExitCancelled;
        return ended->status == core::RunStatus::Finished ? core::kExitOk : core::kExitFailed;
    }

    const Locations& m_locations;
    const EnvelopeOptions& m_options;
    Inquiry& m_inquiry;
    CatalogueReading m_catalogue;
    std::size_t m_left;
    std::map<core::CaseParameters, int> m_tries;
};

core::Result<Inquiry> inquire(const Locations& locations, const CommonOptions& common,
                              const EnvelopeOptions& options) {
    auto study = openStudy(locations, common);
    if (!study)
        return study.error();
    // Whether there is such a claim at all comes before everything that may be wrong with its ranges.
    auto empty = core::envelopeOf(*study, options.claim, {});
    if (!empty)
        return empty.error();
    Inquiry inquiry;
    auto domain = domainOf(options, empty->claim);
    if (!domain)
        return domain.error();
    inquiry.domain = *std::move(domain);
    if (!options.at.empty()) {
        auto own = core::readPoint(options.at);
        if (!own)
            return own.error();
        inquiry.own = *std::move(own);
    }
    auto store = openStore(locations);
    if (!store)
        return store.error();
    inquiry.store = *std::move(store);
    auto runs = envelopeRuns(*inquiry.store, study->id, options.claim);
    if (!runs)
        return runs.error();
    inquiry.runs = *std::move(runs);
    inquiry.study = *std::move(study);
    return inquiry;
}

core::Result<core::Message> ownText(const Inquiry& inquiry, const std::string& claim) {
    if (inquiry.own.empty())
        return core::Message();
    auto everything = inquiry.everything(claim);
    if (!everything)
        return everything.error();
    return core::describeOwn(*everything, inquiry.domain ? inquiry.domain->whole(inquiry.own) : inquiry.own);
}

int print(const CommonOptions& common, const EnvelopeOptions& options, const Inquiry& inquiry) {
    auto envelope = inquiry.envelope(options.claim);
    if (!envelope)
        return fail(envelope.error());
    auto own = ownText(inquiry, options.claim);
    if (!own)
        return fail(own.error());
    if (common.format == "json") {
        auto json = core::toJson(*envelope);
        if (!own->empty())
            core::putMessage(json, "own", *own);
        if (!inquiry.impossible.empty())
            json["not_possible"] = core::english(inquiry.impossible);
        return writeJson(common, json);
    }
    const auto table = core::envelopeTable(*envelope);
    if (common.format == "csv")
        return writeTable(common, table);
    core::Message text = core::say("%1 against %2, claimed %3×.", envelope->claim.label, envelope->label,
                                   core::formatNumber(envelope->claimed));
    text += core::describe(*envelope);
    if (!own->empty())
        text += *own;
    for (const auto& reason : inquiry.impossible)
        text += reason;
    const std::string body =
        common.format == "text" ? core::toText(table, wording()) : core::toMarkdown(table, wording());
    return writeOutput(common, (envelope->points.empty() ? std::string() : body + "\n") + said(text) + "\n");
}

struct EnvelopeCommand {
    CommonOptions common;
    EnvelopeOptions options;

    void declare(CLI::App& command);
    [[nodiscard]] int run(const Locations& locations) const;
};

void EnvelopeCommand::declare(CLI::App& command) {
    command.add_option("--claim", options.claim, "The claim's id, see: bakeoff study show --table claims")
        ->required();
    command.add_option("--study", common.study, "A study file; the bundled study when left out");
    command.add_option("--connections", options.connections,
                       "From few to many, such as 4..1024, which is looked at when no range is given");
    command.add_option("--payload", options.payload, "Size of http-json's answers, such as 100B..100kB");
    command.add_option("--rate", options.rate,
                       "Requests a second, or a share of what each server reaches, such as 10%..90%");
    command.add_option("--cores", options.cores, "Cores that the server has, such as 1..8");
    command.add_option("--database", options.database,
                       "Of users-api: over which databases, such as sqlite,postgresql");
    command.add_option("--items", options.items,
                       "Of work that is no server: its size n, such as 1000..100000");
    command.add_option("--at", options.at, "Your own point, such as connections=200,database=postgresql");
    command.add_option("--budget", options.budget, "At most so many points are measured")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    command.add_flag("--show", options.show, "Measure nothing: say what stored runs say");
    command.add_option("--profile", options.request.profile, "quick, standard or thorough")
        ->capture_default_str();
    command.add_option("--trials", options.request.trials, "Trials of each case instead of the profile's")
        ->check(CLI::Range(static_cast<int>(core::kFewestForInterval), 1000));
    command
        .add_option("--duration", options.request.durationSeconds,
                    "Seconds that a server's trial is measured")
        ->check(CLI::Range(0.05, 86400.0));
    command
        .add_option("--warmup", options.request.warmupSeconds, "Seconds that a server is warmed up before")
        ->check(CLI::Range(0.0, 3600.0));
    command.add_flag(
        "--no-self-test", options.withoutSelfTest,
        "Leave out the case that runs twice as it is and once slowed, by which a run tests itself");
    command.add_option("--format", common.format, "text, json, csv or md")
        ->check(CLI::IsMember({"text", "json", "csv", "md"}));
    command.add_option("-o,--output", common.output, "Write the result to this file");
}

int EnvelopeCommand::run(const Locations& locations) const {
    auto inquiry = inquire(locations, common, options);
    if (!inquiry)
        return fail(inquiry.error());
    int status = core::kExitOk;
    if (!options.show)
        status = Search(locations, options, *inquiry).run();
    // What was measured before something failed is worth reading.
    const int written = print(common, options, *inquiry);
    return status != core::kExitOk ? status : written;
}

}  // namespace

void addEnvelopeCommand(CLI::App& envelope, Invocation& invocation) {
    bindCommand<EnvelopeCommand>(envelope, invocation);
}

}  // namespace bakeoff::app
