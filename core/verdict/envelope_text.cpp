// SPDX-License-Identifier: GPL-3.0-only
// A claim's envelope in words.
#include <algorithm>
#include <functional>

#include "core/base/units.h"
#include "core/verdict/case_ratio.h"
#include "core/verdict/claim_envelope.h"

namespace bakeoff::core {
namespace {

/// Of a map the lines with the most points are told, so many.
constexpr std::size_t kMostLinesTold = 6;

/// "256 connections", "2 kB an answer".
Message amount(const std::string& axis, double value) {
    if (axis == kConnections)
        return value == 1 ? say("1 connection") : say("%1 connections", Rounded{value});
    if (axis == kPayload)
        return say("%1 an answer", Quantity{value, Dimension::Bytes});
    if (axis == kServerCores)
        return sayCount(static_cast<std::int64_t>(value), "%n server core", "%n server cores");
    return parameterText(axis, value);
}

/// The same where an amount follows that says of what.
Message bareAmount(const std::string& axis, double value) {
    if (axis == kConnections || axis == kRate || axis == kServerCores)
        return say("%1", Rounded{value});
    if (axis == kPayload)
        return say("%1", Quantity{value, Dimension::Bytes});
    if (axis == kRateShare)
        return say("%1", Percent{value});
    return parameterText(axis, value);
}

Message placeText(const std::string& axis, double low, double high) {
    if (!kindsOf(axis).empty())
        return say("with %1", parameterText(axis, low));
    return low == high ? say("at %1", amount(axis, low))
                       : say("from %1 to %2", bareAmount(axis, low), amount(axis, high));
}

/// What a point says, as far as neighbours that say the same are told together.
enum class Saying {
    Holds,
    OtherFactor,
    Exaggerated,
    Understated,
    OtherAhead,
    NoDifference,
    FarOff,
    Undecided,
    Busy,
    Unusable
};

Saying sayingOf(const EnvelopePoint& point, double claimed) {
    switch (point.verdict) {
        case ClaimVerdict::RatioHolds:
        case ClaimVerdict::Reproduced:
            return Saying::Holds;
        case ClaimVerdict::FactorDiffers:
            return Saying::OtherFactor;
        case ClaimVerdict::Exaggerated:
            return Saying::Exaggerated;
        case ClaimVerdict::Understated:
            return Saying::Understated;
        case ClaimVerdict::Withheld:
            return Saying::Busy;
        case ClaimVerdict::NotComparable:
            return Saying::Unusable;
        case ClaimVerdict::NotMeasured:
        case ClaimVerdict::Inconclusive:
            return Saying::Undecided;
        case ClaimVerdict::Contradicted:
            break;
    }
    const ClaimBounds bounds;
    const Interval& interval = *point.ratio->interval;
    if (interval.low >= 1 / bounds.noDifference && interval.high <= bounds.noDifference)
        return Saying::NoDifference;
    return (claimed > 1) == (point.ratio->value > 1) ? Saying::FarOff : Saying::OtherAhead;
}

/// Neighbours that say the same, and the ratios they say it by.
struct Stretch {
    Saying saying;
    double from = 0;
    double to = 0;
    double least = 0;
    double most = 0;
};

std::vector<Stretch> stretchesOf(const EnvelopeLine& line, double claimed) {
    std::vector<Stretch> stretches;
    for (std::size_t i = 0; i < line.points.size(); ++i) {
        const auto& point = *line.points[i];
        const auto saying = sayingOf(point, claimed);
        const double ratio = point.ratio ? point.ratio->value : 0;
        const double value = line.value(i);
        // Two kinds are no stretch.
        if (stretches.empty() || stretches.back().saying != saying || !kindsOf(line.axis).empty())
            stretches.push_back({saying, value, value, ratio, ratio});
        auto& last = stretches.back();
        last.to = value;
        last.least = std::min(last.least, ratio);
        last.most = std::max(last.most, ratio);
    }
    return stretches;
}

Message stretchText(const Stretch& stretch, const std::string& axis, double claimed) {
    Message place = placeText(axis, stretch.from, stretch.to);
    const Message least = timesText(stretch.least);
    const Message most = timesText(stretch.most);
    const Message ratio = least == most ? least : say("%1 to %2", least, most);
    const Message stated = timesText(claimed);
    switch (stretch.saying) {
        case Saying::Holds:
            return say("Holds %1.", std::move(place));
        case Saying::OtherFactor:
            return say("Another factor %1: %2 instead of %3.", std::move(place), ratio, stated);
        case Saying::Exaggerated:
            return say("Exaggerated %1: %2 instead of %3.", std::move(place), ratio, stated);
        case Saying::Understated:
            return say("Understated %1: %2 instead of %3.", std::move(place), ratio, stated);
        case Saying::OtherAhead:
            return say("The other side is ahead %1: %2 instead of %3.", std::move(place), ratio, stated);
        case Saying::NoDifference:
            return say("No difference %1.", std::move(place));
        case Saying::FarOff:
            return say("Contradicted %1: %2 instead of %3.", std::move(place), ratio, stated);
        case Saying::Undecided:
            return say("Undecided %1.", std::move(place));
        case Saying::Busy:
            return say("Withheld %1, where the machine was busy.", std::move(place));
        case Saying::Unusable:
            break;
    }
    return say("No valid measurement %1.", std::move(place));
}

Message bordersText(const EnvelopeLine& line) {
    std::vector<Message> places;
    for (const auto& border : bordersOf(line)) {
        const double low = border.low->parameters.at(line.axis);
        const double high = border.high->parameters.at(line.axis);
        places.push_back(say("between %1 and %2", bareAmount(line.axis, low), amount(line.axis, high)));
    }
    if (places.empty())
        return {};
    return places.size() == 1 ? say("Its border lies %1.", std::move(places.front()))
                              : say("Its borders lie %1.", Message::listed(std::move(places)));
}

Message lineText(const EnvelopeLine& line, double claimed) {
    Message text;
    for (const auto& stretch : stretchesOf(line, claimed))
        text += stretchText(stretch, line.axis, claimed);
    if (!kindsOf(line.axis).empty())
        return text;
    if (auto borders = bordersText(line); !borders.empty())
        text += std::move(borders);
    const double first = line.value(0);
    const double last = line.value(line.points.size() - 1);
    text += first == last ? say("Not measured elsewhere.")
                          : say("Not measured below %1 or above %2.", bareAmount(line.axis, first),
                                amount(line.axis, last));
    return text;
}

/// Those with most to tell, in their order. Points that were added beside a border stand alone on theirs.
std::vector<EnvelopeLine> toldLines(std::vector<EnvelopeLine> lines) {
    std::vector<std::size_t> sizes;
    for (const auto& line : lines)
        sizes.push_back(line.points.size());
    std::ranges::sort(sizes, std::greater<>());
    const std::size_t enough = std::max<std::size_t>(2, sizes[std::min(sizes.size(), kMostLinesTold) - 1]);
    std::erase_if(lines, [enough](const EnvelopeLine& line) { return line.points.size() < enough; });
    lines.resize(std::min(lines.size(), kMostLinesTold));
    return lines;
}

/// Of the parameters of a line, those in which the lines differ.
CaseParameters tellingOf(const EnvelopeLine& line, const std::vector<EnvelopeLine>& lines) {
    CaseParameters out = line.rest;
    std::erase_if(out, [&](const auto& parameter) {
        return std::ranges::all_of(lines, [&](const EnvelopeLine& other) {
            const auto it = other.rest.find(parameter.first);
            return it != other.rest.end() && it->second == parameter.second;
        });
    });
    return out;
}

std::int64_t countOf(const ClaimEnvelope& envelope, ClaimStanding standing) {
    return std::ranges::count_if(envelope.points, [standing](const EnvelopePoint& point) {
        return standingOf(point.verdict) == standing;
    });
}

Message countsText(const ClaimEnvelope& envelope) {
    return say(
        "Of %1 points it holds at %2, has another factor at %3, and is contradicted at %4; the rest is "
        "undecided.",
        envelope.points.size(), countOf(envelope, ClaimStanding::Holds),
        countOf(envelope, ClaimStanding::Differs), countOf(envelope, ClaimStanding::Refuted));
}

/// "ratio holds, 2.9× (2.8× to 3×)"
Message pointText(const EnvelopePoint& point) {
    Message verdict = claimVerdictTitle(point.verdict);
    if (!point.ratio)
        return verdict;
    return say("%1, %2 (%3 to %4)", std::move(verdict), timesText(point.ratio->value),
               timesText(point.ratio->interval->low), timesText(point.ratio->interval->high));
}

bool standsIn(const CaseParameters& part, const CaseParameters& whole) {
    return std::ranges::all_of(part, [&whole](const auto& parameter) {
        const auto it = whole.find(parameter.first);
        return it != whole.end() && it->second == parameter.second;
    });
}

/// The neighbours of the reader's point along an axis, where it was not measured itself.
Message neighboursText(const ClaimEnvelope& envelope, const CaseParameters& own, const std::string& axis) {
    CaseParameters rest = own;
    const double wanted = rest.extract(axis).mapped();
    for (const auto& line : linesOf(envelope, axis)) {
        if (!standsIn(rest, line.rest))
            continue;
        if (!kindsOf(axis).empty()) {
            Message text;
            for (const auto* point : line.points)
                text +=
                    say("With %1: %2.", parameterText(axis, point->parameters.at(axis)), pointText(*point));
            return text;
        }
        const auto above = std::ranges::find_if(
            line.points, [&](const EnvelopePoint* point) { return point->parameters.at(axis) > wanted; });
        Message text;
        if (above != line.points.begin()) {
            const auto& below = **(above - 1);
            text += say("Next below, at %1: %2.", amount(axis, below.parameters.at(axis)), pointText(below));
        }
        if (above != line.points.end())
            text += say("Next above, at %1: %2.", amount(axis, (*above)->parameters.at(axis)),
                        pointText(**above));
        return text;
    }
    return {};
}

}  // namespace

Message describe(const ClaimEnvelope& envelope) {
    if (envelope.points.empty())
        return say("Not measured on this machine yet.");
    if (envelope.axes.empty() && envelope.points.size() == 1)
        return say("Measured at one point only, with %1: %2.",
                   parametersText(envelope.points.front().parameters), pointText(envelope.points.front()));
    if (envelope.axes.empty()) {
        // They differ only in what some of them state at all.
        std::vector<Message> parts;
        for (const auto& point : envelope.points)
            parts.push_back(say("With %1: %2.", parametersText(point.parameters), pointText(point)));
        return Message::joined(std::move(parts));
    }
    const std::string& axis = envelope.axes.front();
    const auto all = linesOf(envelope, axis);
    const auto lines = toldLines(all);
    if (all.size() == 1)
        return lineText(all.front(), envelope.claimed);
    Message text = countsText(envelope);
    for (const auto& line : lines) {
        auto telling = tellingOf(line, all);
        const Message where =
            telling.empty() ? say("the usual load otherwise") : parametersText(std::move(telling));
        text += say("With %1: %2", where, lineText(line, envelope.claimed));
    }
    return text;
}

const EnvelopePoint* ownPoint(const ClaimEnvelope& envelope, const CaseParameters& own) {
    const EnvelopePoint* found = nullptr;
    for (const auto& point : envelope.points) {
        if (standsIn(own, point.parameters) && (!found || point.parameters.size() < found->parameters.size()))
            found = &point;
    }
    return found;
}

Message describeOwn(const ClaimEnvelope& envelope, const CaseParameters& own) {
    Message where = parametersText(own);
    if (const auto* point = ownPoint(envelope, own))
        return say("Your own point, %1: %2; claimed %3.", std::move(where), pointText(*point),
                   timesText(envelope.claimed));
    Message text = say("Your own point, %1, was not measured.", std::move(where));
    for (const auto& axis : envelope.axes) {
        if (!own.contains(axis))
            continue;
        if (auto neighbours = neighboursText(envelope, own, axis); !neighbours.empty())
            return text += std::move(neighbours);
    }
    return text;
}

}  // namespace bakeoff::core
