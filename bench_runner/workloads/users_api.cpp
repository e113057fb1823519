// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/workloads/users_api.h"

#include "bench_runner/base/clock.h"
#include "bench_runner/base/files.h"
#include "bench_runner/load/http_call.h"
#include "bench_runner/workloads/conformance.h"
#include "core/base/json_access.h"
#include "core/plan/operating_point.h"

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
        core::Json list = core::parseLenient(*text);
        if (!list.is_discarded())
            return list;
        return core::Error{core::ErrorCode::InvalidDocument, SAY("The list of cases is not JSON."),
                           (std::filesystem::path(folder) / kListFile).string()};
    }
    return core::Error{core::ErrorCode::NotFound,
                       core::say("No folder of subjects has the list of cases, %1.", kListFile),
                       context.item.workload};
}

LoadRequest request(const std::string& name, const std::string& method, const std::string& target,
                    double weight, int status, const std::string& holds, const core::Json& body = {}) {
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
    out.expected.holds = holds;
    return out;
}

core::Error wrongAnswer(const TrialContext& context, const std::string& call, const core::Json& answer) {
    return {core::ErrorCode::BadResponse,
            core::say("%1 answers %2 with something other than a user: %3", context.subject.name, call,
                      answer.dump().substr(0, 200)),
            context.item.subject};
}

/// One call of its own, outside the load; its answer is an object.
core::Result<core::Json> ask(const TrialContext& context, const Url& server, const std::string& method,
                             const std::string& target, int status, const core::Json& body = {}) {
    const LoadRequest call = request(method, method, target, 1, status, {}, body);
    auto answer = callHttp(server, call, kCallTimeoutNs);
    if (!answer)
        return answer.error();
    core::Json json = core::parseLenient(answer->body);
    if (answer->status == status && json.is_object())
        return json;
    return core::Error{core::ErrorCode::BadResponse,
                       core::say("%1 answers %2 with status %3 where %4 is right: %5", context.subject.name,
                                 method + " " + target, answer->status, status, answer->body.substr(0, 200)),
                       context.item.subject};
}

/// Half of all requests read one user, a fifth list a page, and the rest write. Deletes are left to the list
/// of cases: a request that can be made once only is none for a load.
std::vector<LoadRequest> mixOver(const std::vector<KnownUser>& users) {
    std::vector<LoadRequest> mix;
    const auto share = [&users](double weight) { return weight / static_cast<double>(users.size()); };
    for (const auto& [id, address] : users) {
        const std::string target = "/users/" + std::to_string(id);
        const std::string email = "\"" + address + "\"";
        mix.push_back(request("read", "GET", target, share(50), 200, email));
        mix.push_back(request("patch", "PATCH", target, share(15), 200, email, {{"active", id % 2 == 0}}));
    }
    mix.push_back(request("list", "GET", "/users?limit=20&offset=20", 20, 200, "@example.org\""));
    mix.push_back(request("create", "POST", "/users", 15, 201, "\"grace@example.org\"",
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
    users->m_mark = std::to_string(wallClockMs());
    const auto stated = core::databaseOf(context.item.parameters);
    if (stated == core::Database::PostgreSql && context.job.database.empty())
        return core::Error{core::ErrorCode::InvalidArgument,
                           SAY("PostgreSQL is asked for, and no server of it is named."),
                           context.item.subject, SAY("Start Bakeoff with BAKEOFF_POSTGRES_URL set to one.")};
    if (stated ? stated == core::Database::PostgreSql : !context.job.database.empty()) {
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
        return core::Error{core::ErrorCode::BadResponse,
                           core::say("%1 does not answer as the list of cases requires:\n%2",
                                     context.subject.name, problems),
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
    for (int i = 0; i < kUsers; ++i) {
        KnownUser user{0, "user" + std::to_string(i) + "-" + m_mark + "@example.org"};
        auto made = ask(context, server, "POST", "/users", 201,
                        {{"name", "User " + std::to_string(i)}, {"email", user.email}});
        if (!made)
            return made.error();
        if (!core::memberOf(*made, "id").is_number_integer() || core::textOf(*made, "email") != user.email)
            return wrongAnswer(context, "POST /users", *made);
        user.id = core::wholeNumberOf(*made, "id");
        // Some of them only: each kind of request has histograms of its own.
        if (i % (kUsers / kUsersInMix) == 0)
            m_mix.push_back(std::move(user));
    }
    plan.url = server;
    plan.requests = mixOver(m_mix);
    return {};
}

core::Result<void> UsersApi::checkKept(const TrialContext& context, const Url& server) const {
    const std::string name = "Kept " + m_mark;
    for (const auto& user : m_mix) {
        const std::string target = "/users/" + std::to_string(user.id);
        auto changed = ask(context, server, "PATCH", target, 200, {{"name", name}});
        if (!changed)
            return changed.error();
        auto read = ask(context, server, "GET", target, 200);
        if (!read)
            return read.error();
        if (core::memberOf(*read, "id") != user.id || core::memberOf(*read, "email") != user.email ||
            core::memberOf(*read, "name") != name)
            return core::Error{core::ErrorCode::BadResponse,
                               core::say("%1 has not kept what it was told about a user: it returns %2 as %3",
                                         context.subject.name, target, read->dump().substr(0, 200)),
                               context.item.subject};
    }
    return {};
}

}  // namespace bakeoff::bench
