// SPDX-License-Identifier: GPL-3.0-only
// Every workload the program can run. A new one of a kind that is known here is a row of this table, its
// sizes in plan.cpp, and subjects that keep its contract (resources/subjects/README.md).
#include "core/bench/catalogue.h"

namespace bakeoff::core {
namespace {

using Kind = Workload::Kind;

std::vector<Workload> makeWorkloads() {
    return {
        {"http-json",
         "HTTP server, small JSON answer",
         "A closed loop of keep-alive connections asks a server for one small JSON document.",
         Kind::HttpServer,
         {"requests_per_s", "p99_ns", "pss_peak_bytes", "server_cpu_ns_per_request"}},
        {"fib",
         "Naive Fibonacci",
         "One process computes Fibonacci(n) by plain recursion: function calls and integer arithmetic.",
         Kind::Command,
         {"wall_ns", "pss_peak_bytes"},
         {{"result", Formula::Fibonacci}}},
        {"json-parse",
         "Parse JSON records",
         "One process parses a document of n records into the language's ordinary objects and keeps them.",
         Kind::Command,
         {"wall_ns", "pss_peak_bytes", "records_per_s"},
         {{"records", Formula::Size}},
         {},
         "records_per_s",
         50'000'000},
        {"points",
         "Hold points in memory",
         "One process makes n points of three floats and keeps them; what its memory grows by is measured.",
         Kind::HeldMemory,
         {"held_bytes", "bytes_per_item"},
         {{"points", Formula::Size}, {"checksum", Formula::Points}},
         {},
         "",
         500'000'000},
        {"tasks",
         "Tasks alive at once",
         "One process starts n concurrent tasks that wait: memory for each, the rate of starting, and how "
         "late "
         "a timer wakes a task while they are all alive.",
         Kind::HeldMemory,
         {"bytes_per_item", "max_alive", "starts_per_s", "late_p99_ns"},
         {{"alive", Formula::Size}},
         {"late_p50_ns", "late_p99_ns", "late_max_ns"},
         "starts_per_s",
         10'000'000,
         false,
         true},
        {"fan-out",
         "Many requests to a slow server",
         "One process asks a slow server n times, with at most so many requests at once.",
         Kind::Client,
         {"items_per_s", "of_ideal", "cpu_ns_per_item", "pss_peak_bytes"},
         {{"completed", Formula::Size}, {"checksum", Formula::Triangle}},
         {},
         "items_per_s",
         1'000'000},
        {"queue",
         "Producers and consumers",
         "Four producers hand n items to four consumers through one bounded queue.",
         Kind::Command,
         {"items_per_s", "cpu_ns_per_item", "pss_peak_bytes"},
         {{"consumed", Formula::Size}, {"checksum", Formula::Triangle}},
         {},
         "items_per_s",
         1'000'000'000,
         true},
        {"cpu-parallel",
         "Arithmetic on several cores",
         "The same prime counting with 1, 2, ... workers, up to one a core: how much faster it becomes.",
         Kind::Command,
         {"speedup", "work_ns", "cores_busy", "pss_peak_bytes"},
         {{"primes", Formula::Primes}},
         {},
         "",
         100'000'000,
         true},
        {"cancel",
         "Cancel waiting tasks",
         "n tasks wait; all are told to end, and the time until the last one has ended is measured.",
         Kind::Command,
         {"work_ns", "ns_per_item", "pss_peak_bytes"},
         {{"ended", Formula::Size}},
         {},
         "",
         10'000'000},
        {"users-api",
         "A users API over a database",
         "Users are read, listed, created and changed over a database, with tokens and validation: a closed "
         "loop of a "
         "fixed mix of requests, after both servers have passed one list of cases.",
         Kind::HttpServer,
         {"requests_per_s", "p99_ns", "pss_peak_bytes", "server_cpu_ns_per_request"}},
        {"ws-echo",
         "WebSocket echo",
         "Connections each send a short message and wait until it comes back.",
         Kind::WebSocket,
         {"messages_per_s", "p99_ns", "pss_peak_bytes", "server_cpu_ns_per_request"}},
        {"cold-start",
         "Start to first answer",
         "A server is started, and asked until it first answers; and what it takes on the disk.",
         Kind::ColdStart,
         {"first_answer_ns", "disk_bytes", "pss_peak_bytes"}},
    };
}

}  // namespace

const std::vector<Workload>& allWorkloads() {
    static const std::vector<Workload> workloads = makeWorkloads();
    return workloads;
}

const Workload* findWorkload(const std::string& id) {
    for (const auto& workload : allWorkloads()) {
        if (workload.id == id)
            return &workload;
    }
    return nullptr;
}

}  // namespace bakeoff::core
