// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <filesystem>
#include <memory>

#include "bench_runner/load/load_plan.h"
#include "bench_runner/workloads/server_start.h"

namespace bakeoff::bench {

/// A user that was made before the load.
struct KnownUser {
    std::int64_t id = 0;
    std::string email;
};

/// What the workload users-api needs around its server: a fresh database, the list of cases that it must
/// pass, users to read, and the mix of requests. The database is the one that the case states, else the
/// job's: a new SQLite file for each trial, or the PostgreSQL that the job names, whose table `users` is then
/// used and added to.
class UsersApi {
public:
    /// Errors: Io for a missing or broken list of cases, or a folder that cannot be made.
    static core::Result<std::unique_ptr<UsersApi>> make(const TrialContext& context);
    /// Removes the SQLite file.
    ~UsersApi();
    UsersApi(const UsersApi&) = delete;
    UsersApi& operator=(const UsersApi&) = delete;

    [[nodiscard]] ServerStart start() const;
    /// Holds the server to the list of cases (in its first trial), makes the users, and puts the mix into the
    /// plan. Errors: BadResponse with the cases that failed.
    core::Result<void> prepare(const TrialContext& context, const Url& server, LoadPlan& plan,
                               core::TrialResult& result);

    /// After the load: whether the server has kept what it was told. Errors: BadResponse.
    core::Result<void> checkKept(const TrialContext& context, const Url& server) const;

private:
    UsersApi() = default;
    core::Result<void> checkCases(const TrialContext& context, const Url& server, core::TrialResult& result);

    std::filesystem::path m_folder;  ///< of the SQLite file; empty with PostgreSQL
    std::string m_database;          ///< URL
    core::Json m_list;
    std::string m_mark;            ///< of this trial: no server can know what it was not told
    std::vector<KnownUser> m_mix;  ///< users that the load reads and changes
};

}  // namespace bakeoff::bench
