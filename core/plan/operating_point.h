// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/bench/catalogue.h"

namespace bakeoff::core {

/// CaseParameters of a case that say under which load its server is measured, beside `connections`. What is
/// not named is as published tables have it: a closed loop of kept-open connections, a small answer. A case
/// at another point is another case: what it measured is held against its like alone.
inline constexpr const char* kConnections = "connections";
/// Requests a second, sent by the clock: an open loop, whose latency counts from when a request was due.
inline constexpr const char* kRate = "rate_per_s";
/// The same as a share of what this server reaches, which each trial measures first.
inline constexpr const char* kRateShare = "rate_share";
/// The highest rate is looked for at which 99 of 100 requests are answered within so many ns.
inline constexpr const char* kP99Limit = "p99_limit_ns";
/// 1: at random, as independent callers come, instead of evenly. Of a rate or a search.
inline constexpr const char* kPoisson = "poisson";
/// 0: each request opens a connection of its own.
inline constexpr const char* kKeepAlive = "keep_alive";
/// 1: requests go by TLS, with a certificate that the server is given.
inline constexpr const char* kTls = "tls";
/// Of each answer's body, to the nearest record; 0.1 to 100 kB are usual.
inline constexpr const char* kPayload = "payload_bytes";
/// How many CPUs the server has, instead of all that the generator leaves or what the job says.
inline constexpr const char* kServerCores = "server_cores";
/// Over which database a server works, instead of what the job says: a kind, see kindsOf() and Database.
inline constexpr const char* kDatabase = "database";

inline constexpr double kLeastPayload = 100;
inline constexpr double kMostPayload = 1e6;

/// The size of a case, parameters by name.
using CaseParameters = std::map<std::string, double>;

/// Whether a parameter says under which load a server is measured, but for the connections.
bool isLoadParameter(const std::string& name);
/// Of a parameter whose values are kinds, what they are called, in the order of its values 1, 2, ...; nothing
/// lies between two kinds, and none is more than another. Empty for one that is an amount.
std::vector<std::string> kindsOf(const std::string& name);
/// The database that a case states, if any.
std::optional<Database> databaseOf(const CaseParameters& parameters);
/// Whether its requests go out at a rate that is given, so that its requests a second say nothing of it.
bool hasGivenRate(const CaseParameters& parameters);
/// Whether its trial looks for the highest rate within an objective.
bool searchesRate(const CaseParameters& parameters);
/// Whether a case stands at the load that a claim or a piece of evidence states, or at none but the usual
/// where it states none.
bool atStatedLoad(const CaseParameters& item, const CaseParameters& stated);
/// The metric that a case is about: the workload's first, but CPU time per request at a rate that was given,
/// and the rate itself where it was looked for.
std::string leadingMetric(const Workload& workload, const CaseParameters& parameters);

/// "1,000 /s", "50 % of its ceiling", "kept alive: no": one parameter for people; "n = 40" of a size.
Message parameterText(const std::string& name, double value);
/// All of them, with commas between.
Message parametersText(const CaseParameters& parameters);

/// What one aspect of the load is to be in turn, each a parameter with its value. Rates and shares of the
/// ceiling are one aspect, and so is no rate, a closed loop: a parameter without a name.
using LoadAxis = std::vector<std::pair<std::string, double>>;

/// Whether a workload's servers can be loaded so.
bool takesLoad(const Workload& workload, const LoadAxis& axis);
/// Every combination of the axes that the workload takes, each over `base`; just `base` when it takes none.
std::vector<CaseParameters> pointsOf(const Workload& workload, const CaseParameters& base,
                                     const std::vector<LoadAxis>& axes);
/// Errors: InvalidArgument for a value out of its range, a rate together with a search, or random arrivals
/// without either.
Result<void> checkPoint(const CaseParameters& parameters);

/// Values as people write them, with commas between. Errors: InvalidArgument with what is to be written.
Result<LoadAxis> readConnections(const std::string& text);  ///< "64,1000"
Result<LoadAxis> readRates(const std::string& text);        ///< "max,500,20k,50%"
Result<LoadAxis> readPayloads(const std::string& text);     ///< "100,1kB,100kB"
Result<LoadAxis> readP99Limits(const std::string& text);    ///< "10ms,100ms"
Result<LoadAxis> readServerCores(const std::string& text);  ///< "1,2,4"
Result<LoadAxis> readDatabases(const std::string& text);    ///< "sqlite,postgresql"
Result<LoadAxis> readTls(const std::string& text);          ///< "off,on"

}  // namespace bakeoff::core
