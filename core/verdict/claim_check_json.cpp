// SPDX-License-Identifier: GPL-3.0-only
#include "core/verdict/claim_check.h"

namespace bakeoff::core {
namespace {

Json toJson(const ClaimRatio& ratio) {
    return {{"reference", ratio.label},
            {"claimed_ratio", ratio.claimed},
            {"measured_ratio", ratio.measured},
            {"ratio_interval", Json::array({ratio.interval.low, ratio.interval.high})},
            {"verdict", nameOf(ratio.verdict)},
            {"explanation", ratio.explanation.english()}};
}

}  // namespace

Json toJson(const ClaimCheck& check) {
    Json json{{"id", check.claim.id},
              {"alternative", check.claim.alternative},
              {"workload", check.claim.workload},
              {"subject", check.claim.subject},
              {"label", check.claim.label},
              {"metric", check.claim.metric},
              {"value", check.claim.value},
              {"unit", check.claim.unit},
              {"claimed_base", check.claimed}};
    if (check.cost)
        json["cost"] = toJson(*check.cost);
    if (check.measured)
        json["measured"] = toJson(*check.measured);
    if (check.ratio)
        json.update(toJson(*check.ratio));
    json["verdict"] = nameOf(check.verdict);
    json["explanation"] = check.explanation.english();
    for (const auto& ratio : check.within)
        json["within"].push_back(toJson(ratio));
    for (const auto& conflict : check.conflicts)
        json["conflicts"].push_back(conflict.english());
    for (const auto& board : check.boards)
        json["boards"].push_back(toJson(board));
    if (check.rerun)
        json["rerun"] = {{"workload", check.rerun->workload},
                         {"subjects", check.rerun->subjects},
                         {"parameters", check.rerun->parameters}};
    if (!check.run.empty())
        json["run"] = check.run;
    return json;
}

}  // namespace bakeoff::core
