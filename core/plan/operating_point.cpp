// SPDX-License-Identifier: GPL-3.0-only
#include "core/plan/operating_point.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>

#include "core/base/units.h"
#include "core/plan/job.h"

namespace bakeoff::core {
namespace {

constexpr std::array kLoadParameters{kRate,    kRateShare,   kP99Limit, kPoisson, kKeepAlive,
                                     kPayload, kServerCores, kDatabase, kTls};
/// In the order of Database; they are names in every language.
constexpr std::array kDatabases{"SQLite", "PostgreSQL"};
constexpr double kMostRate = 1e8;
constexpr double kMostShare = 1.5;
constexpr int kMostServerCores = 1024;
constexpr double kLongestObjectiveNs = 60e9;

const double* find(const CaseParameters& parameters, const char* name) {
    const auto it = parameters.find(name);
    return it == parameters.end() ? nullptr : &it->second;
}

Error refusal(Message message) {
    return {ErrorCode::InvalidArgument, std::move(message), "plan"};
}

/// A number and what follows it; nothing for what is no finite number above 0.
std::optional<std::pair<double, std::string_view>> numberAndRest(std::string_view text) {
    double number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc() || !std::isfinite(number) || number <= 0)
        return std::nullopt;
    return std::pair(number, text.substr(static_cast<std::size_t>(end - text.data())));
}

using ReadOne = std::optional<std::pair<std::string, double>> (*)(std::string_view);

Result<LoadAxis> readList(const std::string& text, ReadOne readOne, Message expected) {
    LoadAxis out;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const auto end = std::min(text.find(',', begin), text.size());
        auto one = readOne(std::string_view(text).substr(begin, end - begin));
        if (!one || !checkPoint({*one}))
            return refusal(std::move(expected));
        if (std::ranges::find(out, *one) == out.end())
            out.push_back(std::move(*one));
        begin = end + 1;
    }
    return out;
}

std::optional<std::pair<std::string, double>> readRate(std::string_view text) {
    if (text == "max")
        return std::pair(std::string(), 0.0);
    const auto read = numberAndRest(text);
    if (!read)
        return std::nullopt;
    const auto& [number, rest] = *read;
    if (rest == "%")
        return std::pair(std::string(kRateShare), number / 100);
    const double factor = rest.empty() ? 1 : rest == "k" ? 1e3 : rest == "M" ? 1e6 : 0;
    return factor > 0 ? std::optional(std::pair(std::string(kRate), number * factor)) : std::nullopt;
}

/// A number of what is counted, without a unit.
template <const auto& name>
std::optional<std::pair<std::string, double>> readNumberOf(std::string_view text) {
    const auto read = numberAndRest(text);
    return read && read->second.empty() ? std::optional(std::pair(std::string(name), read->first))
                                        : std::nullopt;
}

/// With a unit of that dimension, or with none where `bare` says what that means.
std::optional<double> readQuantity(std::string_view text, Dimension dimension, double bare) {
    const auto read = numberAndRest(text);
    if (!read)
        return std::nullopt;
    const auto& [number, rest] = *read;
    if (rest.empty())
        return bare > 0 ? std::optional(number * bare) : std::nullopt;
    const auto unit = findUnit(rest);
    return unit && unit->dimension == dimension ? std::optional(number * unit->factor) : std::nullopt;
}

}  // namespace

bool isLoadParameter(const std::string& name) {
    return std::ranges::find(kLoadParameters, name) != kLoadParameters.end();
}

std::vector<std::string> kindsOf(const std::string& name) {
    return name == kDatabase ? std::vector<std::string>(kDatabases.begin(), kDatabases.end())
                             : std::vector<std::string>();
}

std::optional<Database> databaseOf(const CaseParameters& parameters) {
    const double* value = find(parameters, kDatabase);
    if (value && *value >= 1 && *value <= static_cast<double>(kDatabases.size()))
        return static_cast<Database>(std::lround(*value));
    return std::nullopt;
}

bool hasGivenRate(const CaseParameters& parameters) {
    return find(parameters, kRate) || find(parameters, kRateShare);
}

bool searchesRate(const CaseParameters& parameters) {
    return find(parameters, kP99Limit) != nullptr;
}

bool atStatedLoad(const CaseParameters& item, const CaseParameters& stated) {
    return std::ranges::all_of(kLoadParameters, [&](const char* name) {
        const double* own = find(item, name);
        const double* wanted = find(stated, name);
        return own ? wanted && *own == *wanted : !wanted;
    });
}

std::string leadingMetric(const Workload& workload, const CaseParameters& parameters) {
    if (searchesRate(parameters))
        return "rate_within_p99";
    if (hasGivenRate(parameters))
        return "server_cpu_ns_per_request";
    return workload.metrics.empty() ? std::string() : workload.metrics.front();
}

Message parameterText(const std::string& name, double value) {
    if (name == kRate)
        return say("%1 requests a second", Rounded{value});
    if (name == kRateShare)
        return say("%1 of its ceiling", Percent{value});
    if (name == kP99Limit)
        return say("highest rate with p99 within %1", Quantity{value, Dimension::Time});
    if (name == kPoisson)
        return value != 0 ? say("random arrivals") : say("even arrivals");
    if (name == kKeepAlive)
        return value != 0 ? say("connections kept open") : say("a connection for each request");
    if (name == kTls)
        return value != 0 ? say("TLS") : say("without TLS");
    if (name == kPayload)
        return say("answers of %1", Quantity{value, Dimension::Bytes});
    if (name == kServerCores)
        return sayCount(static_cast<std::int64_t>(value), "server on %n core", "server on %n cores");
    if (const auto kinds = kindsOf(name); value >= 1 && value <= static_cast<double>(kinds.size()))
        return say("%1 as the database", kinds[static_cast<std::size_t>(std::lround(value)) - 1]);
    return say("%1 = %2", name, Rounded{value});
}

Message parametersText(const CaseParameters& parameters) {
    std::vector<Message> parts;
    for (const auto& [name, value] : parameters)
        parts.push_back(parameterText(name, value));
    return Message::joined(std::move(parts), ", ");
}

bool takesLoad(const Workload& workload, const LoadAxis& axis) {
    const auto named = [&axis](const char* name) {
        return std::ranges::any_of(axis, [name](const auto& one) { return one.first == name; });
    };
    if (named(kConnections))
        return workload.underLoad();
    if (named(kPayload))
        return workload.kind == Workload::Kind::HttpServer;
    if (named(kDatabase))
        return workload.kind == Workload::Kind::HttpMix;
    return workload.underHttpLoad();
}

std::vector<CaseParameters> pointsOf(const Workload& workload, const CaseParameters& base,
                                     const std::vector<LoadAxis>& axes) {
    std::vector<CaseParameters> points{base};
    for (const auto& axis : axes) {
        if (axis.empty() || !takesLoad(workload, axis))
            continue;
        std::vector<CaseParameters> more;
        for (const auto& point : points) {
            for (const auto& [name, value] : axis) {
                more.push_back(point);
                if (!name.empty())
                    more.back()[name] = value;
            }
        }
        points = std::move(more);
    }
    const auto paced = [](const CaseParameters& point) { return hasGivenRate(point) || searchesRate(point); };
    if (std::ranges::any_of(points, paced)) {
        // The closed loop beside them has no arrivals.
        for (auto& point : points) {
            if (!paced(point))
                point.erase(kPoisson);
        }
    }
    return points;
}

Result<void> checkPoint(const CaseParameters& parameters) {
    const auto within = [&](const char* name, double least, double most) {
        const double* value = find(parameters, name);
        return !value || (*value >= least && *value <= most);
    };
    if (const double* connections = find(parameters, kConnections);
        connections &&
        (*connections != std::floor(*connections) || *connections < 1 || *connections > kMostConnections))
        return refusal(say("Connections are a whole number from 1 to %1.", kMostConnections));
    if (!within(kRate, 0.01, kMostRate))
        return refusal(say("A rate lies between 0.01 and 100 million requests a second."));
    if (!within(kRateShare, 0.001, kMostShare))
        return refusal(say("A share of the ceiling lies between 0.1 % and 150 %."));
    if (!within(kP99Limit, 1e3, kLongestObjectiveNs))
        return refusal(say("An objective for p99 lies between 1 µs and 60 s."));
    if (!within(kPayload, kLeastPayload, kMostPayload))
        return refusal(say("An answer has between 100 B and 1 MB."));
    if (const double* own = find(parameters, kServerCores);
        own && (*own != std::floor(*own) || *own < 1 || *own > kMostServerCores))
        return refusal(say("The cores of a server are a whole number from 1 to %1.", kMostServerCores));
    if (const double* database = find(parameters, kDatabase);
        database && (*database != std::floor(*database) || !databaseOf(parameters)))
        return refusal(say("A database is sqlite or postgresql."));
    if (!within(kPoisson, 0, 1) || !within(kKeepAlive, 0, 1))
        return refusal(say("%1 and %2 are 0 or 1.", kPoisson, kKeepAlive));
    if (const double* tls = find(parameters, kTls); tls && *tls != 0 && *tls != 1)
        return refusal(say("%1 is 0 or 1.", kTls));
    const int rates = (find(parameters, kRate) ? 1 : 0) + (find(parameters, kRateShare) ? 1 : 0) +
                      (find(parameters, kP99Limit) ? 1 : 0);
    if (rates > 1)
        return refusal(say("A rate is either given or searched for, not both."));
    if (const double* poisson = find(parameters, kPoisson); poisson && *poisson != 0 && rates == 0)
        return refusal(say("Random arrivals need a rate that is given or searched for."));
    return {};
}

Result<LoadAxis> readConnections(const std::string& text) {
    return readList(text, readNumberOf<kConnections>,
                    say("\"%1\" is not a number of connections; write whole numbers from 1 to %2, such as "
                        "64,1000.",
                        text, kMostConnections));
}

Result<LoadAxis> readRates(const std::string& text) {
    return readList(text, readRate,
                    say("\"%1\" is not a rate; write requests per second, shares of each server's ceiling, "
                        "or max for a closed loop, such as max,500,20k,50%.",
                        text));
}

Result<LoadAxis> readPayloads(const std::string& text) {
    return readList(
        text,
        [](std::string_view one) -> std::optional<std::pair<std::string, double>> {
            const auto bytes = readQuantity(one, Dimension::Bytes, 1);
            return bytes ? std::optional(std::pair(std::string(kPayload), *bytes)) : std::nullopt;
        },
        say("\"%1\" is not a size of an answer; write 100 B to 1 MB, such as 100,1kB,100kB.", text));
}

Result<LoadAxis> readP99Limits(const std::string& text) {
    return readList(
        text,
        [](std::string_view one) -> std::optional<std::pair<std::string, double>> {
            const auto ns = readQuantity(one, Dimension::Time, 0);
            return ns ? std::optional(std::pair(std::string(kP99Limit), *ns)) : std::nullopt;
        },
        say("\"%1\" is not an objective; write a time with its unit, such as 10ms.", text));
}

Result<LoadAxis> readServerCores(const std::string& text) {
    return readList(text, readNumberOf<kServerCores>,
                    say("\"%1\" is not a number of cores; write whole numbers from 1 to %2, such as 1,2,4.",
                        text, kMostServerCores));
}

Result<LoadAxis> readDatabases(const std::string& text) {
    return readList(
        text,
        [](std::string_view one) -> std::optional<std::pair<std::string, double>> {
            const auto known = fromName<Database>(one);
            return known ? std::optional(std::pair(std::string(kDatabase), static_cast<double>(*known)))
                         : std::nullopt;
        },
        say("\"%1\" is not a database; write sqlite, postgresql, or both with a comma between.", text));
}

Result<LoadAxis> readTls(const std::string& text) {
    return readList(
        text,
        [](std::string_view one) -> std::optional<std::pair<std::string, double>> {
            if (one == "off")
                return std::pair(std::string(), 0.0);
            return one == "on" ? std::optional(std::pair(std::string(kTls), 1.0)) : std::nullopt;
        },
        say("\"%1\" is not on, off, or off,on for both.", text));
}

}  // namespace bakeoff::core
