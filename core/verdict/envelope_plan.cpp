// SPDX-License-Identifier: GPL-3.0-only
#include "core/verdict/envelope_plan.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>

namespace bakeoff::core {
namespace {

constexpr double kCoarseFactor = 4;

/// To what can be set: whole connections, bytes, requests a second and items; percent of a ceiling.
double settable(const std::string& parameter, double value) {
    if (parameter == kRateShare)
        return std::round(value * 100) / 100;
    if (parameter == kP99Limit)
        return std::round(value / 1e4) * 1e4;
    return value < 1 ? value : std::round(value);
}

std::vector<double> stepsOf(const EnvelopeRange& range, int steps) {
    if (!range.kinds.empty())
        return range.kinds;
    std::vector<double> values{range.low};
    for (int i = 1; i <= steps; ++i) {
        const double share = static_cast<double>(i) / steps;
        const double value =
            i == steps ? range.high
                       : settable(range.parameter, range.low * std::pow(range.high / range.low, share));
        if (value > values.back() && value <= range.high)
            values.push_back(value);
    }
    return values;
}

int stepsFor(const EnvelopeRange& range, double factor) {
    int steps = range.high > range.low ? 1 : 0;
    if (!range.kinds.empty())
        return steps;
    // A hair more, so that 4 to 1,024 are four steps of four whatever pow() rounds to.
    while (steps > 0 && std::pow(range.high / range.low, 1.0 / steps) > factor * 1.001)
        ++steps;
    return steps;
}

std::vector<CaseParameters> gridOf(const EnvelopeDomain& domain, double factor) {
    std::vector<CaseParameters> points{domain.base};
    for (const auto& range : domain.ranges) {
        std::vector<CaseParameters> more;
        for (const auto& point : points) {
            for (const double value : stepsOf(range, stepsFor(range, factor))) {
                more.push_back(point);
                more.back()[range.parameter] = value;
            }
        }
        points = std::move(more);
    }
    return points;
}

Error refusal(Message message) {
    return {ErrorCode::InvalidArgument, std::move(message), "envelope"};
}

Result<std::pair<std::string, double>> readNumber(const std::string& name, const std::string& text) {
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (name.empty() || problem != std::errc() || end != text.data() + text.size() || !std::isfinite(value) ||
        value <= 0)
        return refusal(say("\"%1\" is no value of %2; write a number above 0.", text, name));
    return std::pair(name, value);
}

/// One value of what people call it.
Result<std::pair<std::string, double>> readValue(const std::string& name, const std::string& text) {
    Result<LoadAxis> (*read)(const std::string&) = name == "connections" ? &readConnections
                                                   : name == "payload"   ? &readPayloads
                                                   : name == "rate"      ? &readRates
                                                   : name == "cores"     ? &readServerCores
                                                   : name == "database"  ? &readDatabases
                                                                         : nullptr;
    if (!read)
        return readNumber(name, text);
    const auto axis = read(text);
    if (!axis)
        return axis.error();
    if (axis->size() != 1 || axis->front().first.empty())
        return refusal(say("\"%1\" is not one value of %2.", text, name));
    return axis->front();
}

/// The point between two of a line; nothing where there is no room or it was measured.
std::optional<CaseParameters> between(const ClaimEnvelope& envelope, const EnvelopePoint& low,
                                      const EnvelopePoint& high, const std::string& axis) {
    const double from = low.parameters.at(axis);
    const double to = high.parameters.at(axis);
    const double middle = std::sqrt(from * to);
    // Where the middle itself is of no use, the quarters beside it.
    for (const double value : {middle, std::sqrt(from * middle), std::sqrt(middle * to)}) {
        CaseParameters point = low.parameters;
        point[axis] = settable(axis, value);
        if (point[axis] <= from || point[axis] >= to)
            continue;
        const auto* known = envelope.at(point);
        // What a busy machine measured is worth another try.
        if (!known || known->verdict == ClaimVerdict::Withheld)
            return point;
    }
    return std::nullopt;
}

}  // namespace

bool EnvelopeRange::contains(double value) const {
    return kinds.empty() ? low <= value && value <= high : std::ranges::find(kinds, value) != kinds.end();
}

bool EnvelopeDomain::contains(const CaseParameters& parameters) const {
    CaseParameters rest = parameters;
    CaseParameters others = base;
    for (const auto& range : ranges) {
        others.erase(range.parameter);
        const auto value = rest.extract(range.parameter);
        if (value.empty() || !range.contains(value.mapped()))
            return false;
    }
    return rest == others;
}

CaseParameters EnvelopeDomain::whole(const CaseParameters& own) const {
    CaseParameters point = base;
    for (const auto& range : ranges) {
        if (range.low == range.high)
            point[range.parameter] = range.low;
    }
    for (const auto& [name, value] : own)
        point[name] = value;
    return point;
}

Result<EnvelopeRange> readRange(const std::string& name, const std::string& text) {
    if (name == kDatabase) {
        auto axis = readDatabases(text);
        if (!axis)
            return axis.error();
        std::ranges::sort(*axis);
        EnvelopeRange range{name, axis->front().second, axis->back().second, {}};
        for (const auto& [parameter, value] : *axis)
            range.kinds.push_back(value);
        return range;
    }
    const auto dots = text.find("..");
    const auto low = readValue(name, text.substr(0, dots));
    if (!low)
        return low.error();
    const auto high = dots == std::string::npos ? low : readValue(name, text.substr(dots + 2));
    if (!high)
        return high.error();
    if (low->first != high->first || low->second > high->second)
        return refusal(
            say("A range is written from low to high and in one unit, such as 4..1024; \"%1\" is "
                "none.",
                text));
    return EnvelopeRange{low->first, low->second, high->second};
}

Result<CaseParameters> readPoint(const std::string& text) {
    CaseParameters point;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const auto end = std::min(text.find(',', begin), text.size());
        const std::string part = text.substr(begin, end - begin);
        const auto equals = part.find('=');
        if (equals == std::string::npos)
            return refusal(
                say("A point is written as connections=200,payload=2kB,rate=50%; \"%1\" is none.", text));
        const auto value = readValue(part.substr(0, equals), part.substr(equals + 1));
        if (!value)
            return value.error();
        point[value->first] = value->second;
        begin = end + 1;
    }
    if (auto checked = checkPoint(point); !checked)
        return checked.error();
    return point;
}

CaseParameters basePoint(const Claim& claim, const std::string& profile) {
    CaseParameters base = profileParameters(claim.workload, profile);
    for (const auto& [name, value] : claim.parameters)
        base[name] = value;
    return base;
}

ClaimEnvelope within(ClaimEnvelope envelope, const EnvelopeDomain& domain) {
    std::erase_if(envelope.points,
                  [&](const EnvelopePoint& point) { return !domain.contains(point.parameters); });
    std::erase_if(envelope.axes, [&](const std::string& axis) {
        return std::ranges::none_of(domain.ranges, [&](const EnvelopeRange& range) {
            return range.parameter == axis && range.low < range.high;
        });
    });
    return envelope;
}

std::vector<CaseParameters> coarsePoints(const EnvelopeDomain& domain, std::size_t most) {
    double factor = kCoarseFactor;
    auto points = gridOf(domain, factor);
    while (points.size() > most) {
        factor *= 2;
        auto wider = gridOf(domain, factor);
        const bool endsOnly = std::ranges::all_of(
            domain.ranges, [&](const EnvelopeRange& range) { return stepsFor(range, factor) <= 1; });
        points = std::move(wider);
        if (endsOnly)
            break;
    }
    return points;
}

std::vector<CaseParameters> nextPoints(const ClaimEnvelope& envelope, std::size_t budget) {
    struct Gap {
        double factor = 1;
        CaseParameters middle;
    };
    std::vector<Gap> gaps;
    for (const auto& axis : envelope.axes) {
        for (const auto& line : linesOf(envelope, axis)) {
            for (const auto& border : bordersOf(line)) {
                const double factor = border.high->parameters.at(axis) / border.low->parameters.at(axis);
                if (!border.sharp || factor <= kBorderFactor)
                    continue;
                auto middle = between(envelope, *border.low, *border.high, axis);
                if (middle && std::ranges::find(gaps, *middle, &Gap::middle) == gaps.end())
                    gaps.push_back({factor, *std::move(middle)});
            }
        }
    }
    std::ranges::stable_sort(gaps, std::greater<>(), &Gap::factor);
    gaps.resize(std::min(gaps.size(), budget));
    std::vector<CaseParameters> points;
    for (auto& gap : gaps)
        points.push_back(std::move(gap.middle));
    return points;
}

std::optional<Error> impossibleAt(const std::vector<Subject>& catalogue, const ClaimEnvelope& envelope,
                                  const CaseParameters& point, const std::string& database) {
    for (const auto& id : {envelope.claim.subject, envelope.subject}) {
        const auto subject = std::ranges::find(catalogue, id, &Subject::id);
        if (subject == catalogue.end())
            continue;
        if (auto reason = impossibleHere(*subject, envelope.claim.workload, point, database))
            return reason;
    }
    return std::nullopt;
}

Result<Job> envelopeJob(const std::vector<Subject>& catalogue, const ClaimEnvelope& envelope,
                        const std::vector<CaseParameters>& points, PlanRequest request) {
    const bool selfTest = std::exchange(request.selfTest, false);
    request.workloads = {envelope.claim.workload};
    request.subjects = {envelope.claim.subject, envelope.subject};
    request.cases.clear();
    const Workload* workload = findWorkload(envelope.claim.workload);
    std::optional<Job> job;
    for (const auto& point : points) {
        request.parameters.clear();
        request.load.clear();
        for (const auto& [name, value] : point) {
            if (isLoadParameter(name) || (name == kConnections && workload && workload->underLoad()))
                request.load.push_back({{name, value}});
            else
                request.parameters[name] = value;
        }
        auto made = makeJob(catalogue, request);
        if (!made)
            return made.error();
        if (!job)
            job = std::move(made).value();
        else
            job->cases.insert(job->cases.end(), made->cases.begin(), made->cases.end());
    }
    if (!job)
        return refusal(say("There is no point to measure."));
    if (selfTest)
        addControls(*job);
    return *std::move(job);
}

}  // namespace bakeoff::core
