// SPDX-License-Identifier: GPL-3.0-only
#include "core/study/source_ratios.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <tuple>

#include "core/base/units.h"
#include "core/study/claim_direction.h"

namespace bakeoff::core {
namespace {

/// In lower case, with blanks around each word, so that a word is found as one.
std::string spaced(std::string_view text) {
    std::string out = " ";
    for (const char c : text) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool plain = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & '\x80') != 0;
        out += upper ? static_cast<char>(c - 'A' + 'a') : plain ? c : ' ';
    }
    return out + " ";
}

template <std::size_t N>
bool hasAny(const std::string& text, const std::array<const char*, N>& words) {
    return std::ranges::any_of(words, [&](const char* word) { return text.find(word) != std::string::npos; });
}

std::optional<bool> directionIn(std::string_view name) {
    if (name.find("↓") != std::string_view::npos || name.find("⬇") != std::string_view::npos)
        return true;
    if (name.find("↑") != std::string_view::npos || name.find("⬆") != std::string_view::npos)
        return false;
    const std::string text = spaced(name);
    static constexpr std::array saysLower{" lower is better ",
                                          " less is better ",
                                          " smaller is better ",
                                          " shorter is better ",
                                          " fewer is better ",
                                          " slowdown ",
                                          " slower "};
    static constexpr std::array saysHigher{" higher is better ", " more is better ", " bigger is better ",
                                           " faster ", " speedup "};
    if (hasAny(text, saysLower) != hasAny(text, saysHigher))
        return hasAny(text, saysLower);
    // Room that is given is no cost.
    static constexpr std::array room{" free ", " storage ", " limit ",     " quota ",     " capacity ",
                                     " max ",  " maximum ", " bandwidth ", " disk space "};
    if (hasAny(text, room))
        return std::nullopt;
    static constexpr std::array lower{
        " latency ",  " time ",       " duration ", " memory ", " ram ",      " rss ",
        " errors ",   " error ",      " cost ",     " price ",  " overhead ", " footprint ",
        " startup ",  " cold start ", " size ",     " cpu ",    " allocs ",   " allocations ",
        " failures ", " failed ",     " bytes ",    " latenz ", " zeit ",     " speicher "};
    static constexpr std::array higher{" throughput ", " rps ",          " qps ",      " tps ",    " ops ",
                                       " requests ",   " req ",          " speed ",    " score ",  " stars ",
                                       " downloads ",  " satisfaction ", " accuracy ", " recall ", " uptime ",
                                       " ips ",        " rating ",       " durchsatz "};
    const bool less = hasAny(text, lower);
    const bool more = hasAny(text, higher);
    return less != more ? std::optional(less) : std::nullopt;
}

/// What tells the rows of one alternative apart: "Alpha, 1 KB" has ", 1 KB".
std::string rowKey(const Study& study, const Claim& claim) {
    const std::string name = study.alternativeName(claim.alternative);
    const auto at = claim.label.find(name);
    if (at == std::string::npos)
        return {};
    const auto comma = claim.label.find(", ", at + name.size());
    return comma == std::string::npos ? std::string() : claim.label.substr(comma);
}

double inBaseUnit(const Claim& claim) {
    const auto unit = findUnit(claim.unit);
    return claim.value * (unit ? unit->factor : 1);
}

}  // namespace

std::optional<bool> lowerIsBetter(const Claim& claim) {
    if (const auto said = saidDirection(claim))
        return said;
    if (const auto said = directionIn(claim.metricName))
        return said;
    const auto unit = findUnit(claim.unit);
    if (unit && unit->dimension == Dimension::Rate)
        return false;
    return unit && unit->dimension == Dimension::Time ? std::optional(true) : std::nullopt;
}

std::vector<std::optional<SourceRatio>> sourceRatios(const Study& study) {
    using Key = std::tuple<std::string, std::string, int, std::string, std::map<std::string, double>>;
    /// The best figure of each alternative.
    std::map<Key, std::map<std::string, const Claim*>> rows;
    const auto keyOf = [&](const Claim& claim) {
        const auto unit = findUnit(claim.unit);
        return Key{claim.where, claim.metricName.empty() ? claim.metric : claim.metricName,
                   unit ? static_cast<int>(unit->dimension) : -1, rowKey(study, claim), claim.parameters};
    };
    const auto isBetter = [](const Claim& claim, const Claim& other) {
        const auto lower = lowerIsBetter(claim);
        return lower &&
               (*lower ? inBaseUnit(claim) < inBaseUnit(other) : inBaseUnit(claim) > inBaseUnit(other));
    };
    for (const auto& claim : study.claims) {
        if (!(inBaseUnit(claim) > 0))
            continue;
        const Claim*& best = rows[keyOf(claim)][claim.alternative];
        best = !best || isBetter(claim, *best) ? &claim : best;
    }
    std::vector<std::optional<SourceRatio>> out;
    for (const auto& claim : study.claims) {
        const Claim* best = nullptr;
        const auto& row = rows[keyOf(claim)];
        for (const auto& alternative : study.alternatives) {
            const auto it = row.find(alternative.id);
            if (alternative.id != claim.alternative && it != row.end() &&
                (!best || isBetter(*it->second, *best)))
                best = it->second;
        }
        const double value = inBaseUnit(claim);
        if (!best || !(value > 0)) {
            out.emplace_back();
            continue;
        }
        SourceRatio ratio{best->id, value / inBaseUnit(*best), {}};
        if (const auto lower = lowerIsBetter(claim); lower && ratio.times != 1)
            ratio.ahead = (ratio.times < 1) == *lower;
        out.emplace_back(ratio);
    }
    return out;
}

}  // namespace bakeoff::core
