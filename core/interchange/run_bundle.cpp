// SPDX-License-Identifier: GPL-3.0-only
#include "core/interchange/run_bundle.h"

#include "core/interchange/foreign_trials.h"

namespace bakeoff::core {
namespace {

/// What names this machine's folders has no meaning on another one, and may tell more than one wants to.
constexpr const char* kMachineOnly[] = {
    "subject_folders", "toolchain_folders", "own_folders", "consents", "cache_folder", "tools", "run_id"};

Json portablePlan(Json job) {
    if (!job.is_object())
        return Json::object();
    for (const char* key : kMachineOnly)
        job.erase(key);
    return job;
}

std::int64_t timeFrom(const JsonNode& root, const char* key) {
    const auto node = root.optionalMember(key);
    return node && !node->json().is_null() ? root.integer(key, 0) : 0;
}

Json objectFrom(const JsonNode& root, const char* key) {
    const auto node = root.optionalMember(key);
    if (!node || node->json().is_null())
        return Json::object();
    if (!node->isObject())
        node->problem(say("Expected an object, found %1.", describeJsonType(node->json())));
    return node->isObject() ? node->json() : Json::object();
}

void readTrials(const JsonNode& root, RunBundle& bundle) {
    for (const auto& node : root.array("trials")) {
        auto trial = trialResultFromJson(node.json());
        if (trial)
            bundle.trials.push_back(std::move(trial).value());
        else
            node.problem(trial.error().message);
    }
}

void readLog(const JsonNode& root, RunBundle& bundle) {
    for (const auto& node : root.array("log", false))
        bundle.log.push_back(
            {node.integer("at_ms", 0), node.boolean("important", false), node.string("text", "")});
}

}  // namespace

Json toJson(const RunBundle& bundle) {
    Json trials = Json::array();
    for (const auto& trial : bundle.trials)
        trials.push_back(toJson(trial));
    Json log = Json::array();
    for (const auto& line : bundle.log)
        log.push_back({{"at_ms", line.atMs}, {"important", line.important}, {"text", line.text}});
    Json json{{"bakeoff_run", kRunBundleVersion},
              {"written_by", "bakeoff " BAKEOFF_VERSION},
              {"id", bundle.id},
              {"started_at_ms", bundle.startedAtMs ? Json(bundle.startedAtMs) : Json()},
              {"ended_at_ms", bundle.endedAtMs ? Json(bundle.endedAtMs) : Json()},
              {"status", nameOf(bundle.status)}};
    putMessage(json, "message", bundle.message);
    json.update(Json{{"study", bundle.studyId},
                     {"profile", bundle.profile},
                     {"source", bundle.source},
                     {"trials_planned", bundle.trialsPlanned},
                     {"tags", bundle.tags},
                     {"note", bundle.note},
                     {"plan", portablePlan(bundle.job)},
                     {"machine", bundle.machine},
                     {"verdicts", bundle.verdicts},
                     {"log", std::move(log)},
                     {"trials", std::move(trials)}});
    if (bundle.publicBoard)
        json["public_board"] = true;
    return json;
}

Result<RunBundle> parseRunBundle(std::string text, const std::string& name) {
    auto document = JsonDocument::parse(std::move(text), name);
    if (!document)
        return document.error();
    const JsonNode root(**document);
    const auto version = root.integer("bakeoff_run", 0);
    if (version > kRunBundleVersion)
        return Error{
            ErrorCode::Unsupported,
            say("This run was written by a newer Bakeoff (format %1). Use that one to read it.", version),
            name};
    if (version < 1)
        root.member("bakeoff_run").problem(say("Expected \"bakeoff_run\": 1; this is not a run bundle."));
    RunBundle bundle;
    bundle.id = root.string("id");
    bundle.startedAtMs = timeFrom(root, "started_at_ms");
    bundle.endedAtMs = timeFrom(root, "ended_at_ms");
    const auto status = fromName<RunStatus>(root.string("status"));
    if (status && *status != RunStatus::Running)
        bundle.status = *status;
    else if (root.has("status"))
        root.member("status").problem(say("Expected one of: finished, failed, cancelled, lost."));
    if (!root.string("message", "").empty())
        bundle.message = messageAt(root.json(), "message");
    bundle.studyId = root.string("study", "");
    bundle.profile = root.string("profile", "");
    bundle.source = root.string("source", "");
    bundle.publicBoard = root.boolean("public_board", false);
    bundle.trialsPlanned = static_cast<int>(root.integer("trials_planned", 0) & 0x7fffffff);
    bundle.tags = root.strings("tags", false);
    bundle.note = root.string("note", "");
    bundle.job = portablePlan(objectFrom(root, "plan"));
    bundle.machine = objectFrom(root, "machine");
    if (const auto verdicts = root.optionalMember("verdicts"); verdicts && verdicts->json().is_array())
        bundle.verdicts = verdicts->json();
    readLog(root, bundle);
    readTrials(root, bundle);
    if (!(*document)->clean())
        return (*document)->summary();
    makePlain(bundle);
    return bundle;
}

Result<Job> jobOf(const RunBundle& bundle) {
    if (!bundle.job.is_object() || !bundle.job.contains("cases") || !bundle.job["cases"].is_array() ||
        bundle.job["cases"].empty())
        return Error{
            ErrorCode::InvalidDocument,
            bundle.source.empty()
                ? say("This run has no plan, so it cannot be run again.")
                : say("This run was made by %1, so Bakeoff has no plan to run it again.", bundle.source),
            bundle.id};
    Json plan = bundle.job;
    // Members that the caller fills in for this machine.
    plan["subject_folders"] = Json::array();
    plan["cache_folder"] = "";
    plan["run_id"] = "";
    // Whom to trust and whom to load is not for a plan to say.
    plan["own_folders"] = Json::array();
    plan["consents"] = Json::array();
    plan["any_host"] = false;
    return parseJob(plan.dump());
}

}  // namespace bakeoff::core
