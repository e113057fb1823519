// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/json_reader.h"
#include "core/base/names.h"
#include "core/base/result.h"
#include "core/bench/request_mix.h"

namespace bakeoff::core {

/// What a server over a database may work on. In the parameters of a case it is its number.
enum class Database { Sqlite = 1, PostgreSql };

constexpr auto namesOf(Database) {
    return std::array{Name{Database::Sqlite, "sqlite"}, Name{Database::PostgreSql, "postgresql"}};
}

/// How a subject runs one workload. {"like": "other"} in subject.json takes over another workload's. Texts
/// may hold placeholders: {python} {binary} {host} {port} {workers} {cores} {subject_dir} {build_dir} {data}
/// {n}; see resources/subjects/README.md.
struct SubjectWorkload {
    /// How long a trial takes on a common machine of 2024: a first guess, until this machine has shown its
    /// own. For a server under load, `fixed` is what starting and ending it takes beside the job's own
    /// seconds.
    struct TypicalSeconds {
        double fixed = 0;
        double perMillion = 0;  ///< for each million items or connections; fib(40) counts as a million
    };
    /// What a server takes beside its command to speak TLS; {tls_certificate} and {tls_key} are files.
    struct Tls {
        std::vector<std::string> arguments;
        std::map<std::string, std::string> environment;
    };
    std::vector<std::string> command;
    std::map<std::string, std::string> environment;
    std::map<std::string, std::string> settings;  ///< shown beside the result
    /// The one of its settings that says how many processors its workers may keep busy; empty: "workers".
    std::string parallelism = {};
    std::vector<Database> databases = {};  ///< over which it works; empty: all
    std::string stopSignal = {};           ///< that ends it, without SIG; empty: TERM
    std::optional<TypicalSeconds> seconds = {};
    std::optional<Tls> tls = {};  ///< nothing: it has none
};

/// The workload that runs a service of somebody's own.
inline constexpr const char* kOwnService = "own-service";

/// The toolchain of what is there already: its commands run as they are.
inline constexpr const char* kCommandToolchain = "command";

/// A service of somebody's own: a program that is started, or one that runs already and is only asked. At the
/// top of subject.json: "command" or "url", "requests", and "ready".
struct OwnService {
    std::string url;                   ///< of what runs already; empty: it is started by its command
    std::string folder;                ///< where its command runs; empty: the subject's own
    std::string readyPath;             ///< answers with 200 to 299 once it is ready
    std::vector<MixRequest> requests;  ///< what it is asked, and what is right
};

/// One thing that can be run, as its subject.json says.
struct Subject {
    std::string id;
    std::string name;
    std::string language;
    std::string toolchain;                        ///< id of a toolchain that the runner knows
    std::string minVersion;                       ///< of the toolchain; may be empty
    std::string requirements;                     ///< file of pinned, hashed packages; may be empty
    std::vector<std::vector<std::string>> build;  ///< commands to run once after the packages are there
    std::vector<std::string> needs;               ///< further tools, e.g. "c-compiler"
    bool unpinned = false;                        ///< its owner has its packages as the index gives them
    bool optional = false;                        ///< left out of a run where its toolchain is missing
    std::vector<std::string> packages;            ///< whose versions each result states
    std::map<std::string, SubjectWorkload> workloads;
    std::optional<OwnService> service = {};  ///< what kOwnService measures
    std::string folder;                      ///< where subject.json was found

    /// Where its commands run when it has no private copy.
    [[nodiscard]] const std::string& workingFolder() const {
        return service && !service->folder.empty() ? service->folder : folder;
    }
};

/// Reads one subject.json. Errors name file, line, column and JSON path.
Result<Subject> parseSubject(std::string text, const std::string& name);

/// The ids under which Job::tools may name a program: each subject's toolchain, without repetition, in
/// alphabetical order.
std::vector<std::string> toolchainsOf(const std::vector<Subject>& subjects);

/// A number that a subject must state, as a function of the size n of the work.
enum class Formula {
    Size,       ///< n
    Fibonacci,  ///< F(n), 0 <= n <= 90
    Points,     ///< 3 n (n - 1): the coordinates of n points (i, 2i, 3i)
    Triangle,   ///< n (n - 1) / 2: the sum of the numbers below n
    Primes      ///< how many primes are below n
};

/// One member of a subject's answer and what it must be.
struct Expected {
    std::string key;
    Formula formula = Formula::Size;
};

/// A kind of work, known to the program: what it measures and how big it is.
struct Workload {
    enum class Kind {
        HttpServer,  ///< a server under load
        HttpMix,     ///< a server over a database, under a mix of requests, after a list of cases
        OwnService,  ///< a server under a mix of requests of its own, see core::OwnService
        Command,     ///< a program that runs to its end and states what it computed
        HeldMemory,  ///< a program that makes n things, keeps them, and waits while its memory is read
        Client,      ///< a program that asks a slow server of the runner's own
        ColdStart,   ///< a server, from its start to its first answer
        WebSocket    ///< a server that sends messages back, under load
    };
    /// What a program reads beside its size.
    enum class Input {
        None,
        Records  ///< a file of n generated records; it states their checksum
    };
    std::string id;
    Sentence title;
    Sentence description;
    Kind kind = Kind::Command;
    Input input = Input::None;
    std::vector<std::string> metrics;      ///< ids that its results have, most important first
    std::vector<Expected> answer = {};     ///< what the program must state
    std::vector<std::string> stated = {};  ///< metrics that the program states itself, besides elapsed_ns
    std::string rate = {};                 ///< metric that is n / elapsed_ns; may be empty
    std::int64_t largest = 90;             ///< the largest n
    bool allCores = false;    ///< may use every CPU: nothing else of the runner is busy meanwhile
    bool lastReport = false;  ///< HeldMemory: a third line, "done", states further metrics

    [[nodiscard]] bool underHttpLoad() const {
        return kind == Kind::HttpServer || kind == Kind::HttpMix || kind == Kind::OwnService;
    }
    /// A server that is loaded for a time that the job says.
    [[nodiscard]] bool underLoad() const { return underHttpLoad() || kind == Kind::WebSocket; }
    [[nodiscard]] bool isServer() const { return underLoad() || kind == Kind::ColdStart; }
};

/// Every workload the program can run.
const std::vector<Workload>& allWorkloads();
const Workload* findWorkload(const std::string& id);

}  // namespace bakeoff::core
