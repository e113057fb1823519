// SPDX-License-Identifier: GPL-3.0-only
#include "core/study/correction_json.h"

#include <algorithm>

#include "core/base/units.h"
#include "core/study/study_checks.h"

namespace bakeoff::core {
namespace {

using Kind = SourceCorrection::Kind;

constexpr std::int64_t kLastLine = 1'000'000'000;

Names kindNames() {
    Names out;
    for (const Kind kind : valuesOf<Kind>())
        out.emplace_back(nameOf(kind));
    return out;
}

/// What may stand in "value" hangs on the kind.
void checkValue(const JsonNode& node, const SourceCorrection& correction) {
    const auto value = node.optionalMember("value");
    if (!value)
        return;
    if (correction.kind == Kind::Unit && !findUnit(correction.value))
        value->problem(say("The unit %1 is not known. Expected one of: %2.", inQuotes(correction.value),
                           "s, MB, req/s, count"));
    if (correction.kind == Kind::Better)
        choice(*value, {"lower", "higher"});
}

}  // namespace

SourceCorrection readCorrection(const JsonNode& node) {
    SourceCorrection out;
    if (!isObjectOf(node, {"kind", "line", "what", "value"}))
        return out;
    const std::string kind = choice(node.member("kind"), kindNames());
    out.kind = fromName<Kind>(kind).value_or(Kind::NoClaim);
    out.line = static_cast<int>(std::clamp<std::int64_t>(node.integer("line", 0), 0, kLastLine));
    out.what = node.string("what");
    out.value = node.string("value", {});
    const bool needsValue =
        out.kind == Kind::Alternative || out.kind == Kind::Unit || out.kind == Kind::Better;
    if (needsValue && !kind.empty())
        filledString(node, "value");
    checkValue(node, out);
    return out;
}

Json writeCorrection(const SourceCorrection& correction) {
    Json out{{"kind", nameOf(correction.kind)}, {"line", correction.line}, {"what", correction.what}};
    if (!correction.value.empty())
        out["value"] = correction.value;
    return out;
}

}  // namespace bakeoff::core
