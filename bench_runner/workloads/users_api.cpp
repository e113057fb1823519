// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/workloads/users_api.h"

#include "bench_runner/base/clock.h"
#include "bench_runner/base/files.h"
#include "bench_runner/load/http_call.h"
#include "bench_runner/workloads/conformance.h"

namespace bakeoff::bench {
namespace {

constexpr const char* kListFile = "contracts/users-api.json";
constexpr const char* kToken = "bakeoff-token";
constexpr int kUsers = 100;
constexpr int kUsersInMix = 10;
constexpr std::int64_t kCallTimeoutNs = 10 * kNsPerSecond;

core::Result<core::Json> readList(const TrialContext& context) {
    for (const auto& folder : context.job.subjectFolders) {
        auto text = readFile(std::filesystem::path(folder) / kListFile);
        if (!text)
            continue;
        core::Json list = core::Json::parse(*text, nullptr, false);
        if (!list.is_discarded())
            return list;
        return core::Error{core::ErrorCode::InvalidDocument, SAY("The list of cases is no JSON."),
                           (std::filesystem::path(folder) / kListFile).string()};
    }
    return core::Error{core::ErrorCode::NotFound,
                       core::say("No folder of subjects has the list of cases, %1.", kListFile),
                       context.item.workload};
}

LoadRequest request(const std::string& name, const std::string& method, const std::string& target,
                    double weight, int status, const core::Json& body = {}) {
    LoadRequest out;
    out.name = name;
    out.method = method;
    out.target = target;
    out.weight = weight;
    out.headers = {{"Authorization", std::string("Bearer ") + kToken}};
    if (!body.is_null()) {
        out.headers.emplace_back("Content-Type", "application/json");
        out.body = body.dump();
    }
    out.expected.status = status;
    out.expected.checkBody = false;
    return out;
}

/// Half of all requests read one user, a fifth list a page, and the rest write. Deletes are left to the list
/// of cases: a request that can be made once only is none for a load.
std::vector<LoadRequest> mixOver(const std::vector<std::int64_t>& ids) {
    std::vector<LoadRequest> mix;
    const auto share = [&ids](double weight) { return weight / static_cast<double>(ids.size()); };
    for (const auto id : ids) {
        const std::string target = "/users/" + std::to_string(id);
        mix.push_back(request("read", "GET", target, share(50), 200));
        mix.push_back(request("patch", "PATCH", target, share(15), 200, {{"active", id % 2 == 0}}));
    }
    mix.push_back(request("list", "GET", "/users?limit=20&offset=20", 20, 200));
    mix.push_back(request("create", "POST", "/users", 15, 201,
                          {{"name", "Grace Hopper"}, {"email", "grace@example.org"}}));
    return mix;
}

}  // namespace

core::Result<std::unique_ptr<UsersApi>> UsersApi::make(const TrialContext& context) {
    std::unique_ptr<UsersApi> users(new UsersApi);
    auto list = readList(context);
    if (!list)
        return list.error();
    users->m_list = std::move(*list);
    if (!context.job.database.empty()) {
        users->m_database = context.job.database;
        return users;
    }
    const std::filesystem::path cache = std::filesystem::absolute(context.job.cacheFolder).lexically_normal();
    users->m_folder = cache / "databases" / (context.item.subject + "-" + std::to_string(wallClockMs()));
    if (auto made = makeFolder(users->m_folder); !made)
        return made.error();
    users->m_database = "sqlite:///" + (users->m_folder / "users.db").string();
    return users;
}

UsersApi::~UsersApi() {
    if (!m_folder.empty())
        static_cast<void>(removeAll(m_folder));
}

ServerStart UsersApi::start() const {
    return {{{"database", m_database}, {"token", kToken}}, kHealthPath, ""};
}

core::Result<void> UsersApi::checkCases(const TrialContext& context, const Url& server,
                                        core::TrialResult& result) {
    auto cases = runConformance(server, m_list);
    if (!cases)
        return cases.error();
    const core::Message problems = conformanceProblems(*cases);
    if (!problems.empty())
        return core::Error{
            core::ErrorCode::BadResponse,
            core::say("%1 does not answer as the list of cases asks:\n%2", context.subject.name, problems),
            context.item.subject};
    result.settings["cases_passed"] = std::to_string(cases->size());
    return {};
}

core::Result<void> UsersApi::prepare(const TrialContext& context, const Url& server, LoadPlan& plan,
                                     core::TrialResult& result) {
    result.settings["database"] = m_folder.empty() ? "PostgreSQL" : "SQLite, write-ahead log, a new file";
    result.settings["mix"] = "50 read, 20 list, 15 create, 15 patch";
    if (context.trial == 0) {
        if (auto right = checkCases(context, server, result); !right)
            return right;
    }
    std::vector<std::int64_t> ids;
    for (int i = 0; i < kUsers; ++i) {
        const auto create = request(
            "create", "POST", "/users", 1, 201,
            {{"name", "User " + std::to_string(i)}, {"email", "user" + std::to_string(i) + "@example.org"}});
        auto answer = callHttp(server, create, kCallTimeoutNs);
        if (!answer)
            return answer.error();
        const core::Json body = core::Json::parse(answer->body, nullptr, false);
        if (answer->status != 201 || !body.is_object() || !body.contains("id") ||
            !body["id"].is_number_integer())
            return core::Error{core::ErrorCode::BadResponse,
                               core::say("%1 made no user: status %2, %3", context.subject.name,
                                         answer->status, answer->body.substr(0, 200)),
                               context.item.subject};
        ids.push_back(body["id"].get<std::int64_t>());
    }
    plan.url = server;
    // Some of them only: each kind of request has histograms of its own.
    std::vector<std::int64_t> some;
    for (std::size_t i = 0; i < ids.size(); i += kUsers / kUsersInMix)
        some.push_back(ids[i]);
    plan.requests = mixOver(some);
    return {};
}

}  // namespace bakeoff::bench
