// SPDX-License-Identifier: GPL-3.0-only
// Every workload the program can run. A new one of a kind that is known here is a row of this table, its
// sizes in plan.cpp, and subjects that keep its contract (resources/subjects/README.md).
#include "core/bench/catalogue.h"

namespace bakeoff::core {
namespace {

using Kind = Workload::Kind;

std::vector<Workload> makeWorkloads() {
    return {
        {.id = "http-json",
         .title = SAY("HTTP server, small JSON answer"),
         .description = SAY("A closed loop of keep-alive connections asks a server for one small JSON "
                            "document, which has to return the number of its request."),
         .kind = Kind::HttpServer,
         .metrics = {"requests_per_s", "p99_ns", "pss_peak_bytes", "server_cpu_ns_per_request"}},
        {.id = "fib",
         .title = SAY("Naive Fibonacci"),
         .description = SAY(
             "One process computes Fibonacci(n) by plain recursion: function calls and integer arithmetic."),
         .kind = Kind::Command,
         .metrics = {"wall_ns", "pss_peak_bytes"},
         .answer = {{"result", Formula::Fibonacci}}},
        {.id = "json-parse",
         .title = SAY("Parse JSON records"),
         .description =
             SAY("One process parses a document of n records into the language's ordinary objects and "
                 "keeps them."),
         .kind = Kind::Command,
         .input = Workload::Input::Records,
         .metrics = {"wall_ns", "pss_peak_bytes", "records_per_s"},
         .answer = {{"records", Formula::Size}},
         .rate = "records_per_s",
         .largest = 50'000'000},
        {.id = "points",
         .title = SAY("Hold points in memory"),
         .description = SAY("One process makes n points of three floats and keeps them; how much its memory "
                            "grows is measured."),
         .kind = Kind::HeldMemory,
         .metrics = {"held_bytes", "bytes_per_item"},
         .answer = {{"points", Formula::Size}, {"checksum", Formula::Points}},
         .largest = 500'000'000},
        {.id = "tasks",
         .title = SAY("Tasks alive at once"),
         .description = SAY("One process starts n concurrent tasks that wait: memory for each, the rate of "
                            "starting, and how "
                            "late a timer wakes a task while they are all alive."),
         .kind = Kind::HeldMemory,
         .metrics = {"bytes_per_item", "max_alive", "starts_per_s", "late_p99_ns"},
         .answer = {{"alive", Formula::Size}},
         .stated = {"late_p50_ns", "late_p99_ns", "late_max_ns"},
         .rate = "starts_per_s",
         .largest = 10'000'000,
         .lastReport = true},
        {.id = "fan-out",
         .title = SAY("Many requests to a slow server"),
         .description =
             SAY("One process asks a slow server n times, with a fixed limit on requests at once."),
         .kind = Kind::Client,
         .metrics = {"items_per_s", "of_ideal", "cpu_ns_per_item", "pss_peak_bytes"},
         .answer = {{"completed", Formula::Size}, {"checksum", Formula::Triangle}},
         .rate = "items_per_s",
         .largest = 1'000'000},
        {.id = "queue",
         .title = SAY("Producers and consumers"),
         .description = SAY("Four producers hand n items to four consumers through one bounded queue."),
         .kind = Kind::Command,
         .metrics = {"items_per_s", "cpu_ns_per_item", "pss_peak_bytes"},
         .answer = {{"consumed", Formula::Size}, {"checksum", Formula::Triangle}},
         .rate = "items_per_s",
         .largest = 1'000'000'000,
         .allCores = true},
        {.id = "cpu-parallel",
         .title = SAY("Arithmetic on several cores"),
         .description = SAY("The same prime counting with 1, 2, ... workers, up to one per core: how much "
                            "faster it becomes."),
         .kind = Kind::Command,
         .metrics = {"speedup", "work_ns", "cores_busy", "pss_peak_bytes"},
         .answer = {{"primes", Formula::Primes}},
         .largest = 100'000'000,
         .allCores = true},
        {.id = "cancel",
         .title = SAY("Cancel waiting tasks"),
         .description =
             SAY("n tasks wait; all are told to end, and the time until the last one has ended is measured."),
         .kind = Kind::Command,
         .metrics = {"work_ns", "ns_per_item", "pss_peak_bytes"},
         .answer = {{"ended", Formula::Size}},
         .largest = 10'000'000},
        {.id = "users-api",
         .title = SAY("A users API over a database"),
         .description =
             SAY("Users are read, listed, created and changed over a database, with tokens and validation: a "
                 "closed loop of a fixed mix of requests, after each server has passed one list of cases."),
         .kind = Kind::HttpMix,
         .metrics = {"requests_per_s", "p99_ns", "pss_peak_bytes", "server_cpu_ns_per_request"}},
        {.id = kOwnService,
         .title = SAY("Your own service"),
         .description =
             SAY("A service of your own under the requests that you state for it: a closed loop, each "
                 "request as often as its weight says."),
         .kind = Kind::OwnService,
         .metrics = {"requests_per_s", "p99_ns", "pss_peak_bytes", "server_cpu_ns_per_request"}},
        {.id = "ws-echo",
         .title = SAY("WebSocket echo"),
         .description = SAY("Connections each send a short message and wait until it comes back."),
         .kind = Kind::WebSocket,
         .metrics = {"messages_per_s", "p99_ns", "pss_peak_bytes", "server_cpu_ns_per_request"}},
        {.id = "cli-start",
         .title = SAY("Start of a command-line tool"),
         .description = SAY("A small tool is started, parses its arguments with a library, answers and ends; "
                            "also, how much it takes up on disk."),
         .kind = Kind::Command,
         .metrics = {"wall_ns", "disk_bytes", "pss_peak_bytes"},
         .answer = {{"sum", Formula::Triangle}},
         .largest = 1'000'000'000},
        {.id = "cold-start",
         .title = SAY("Start to first answer"),
         .description =
             SAY("A server is started and asked until it first answers; also, how much it takes up on disk."),
         .kind = Kind::ColdStart,
         .metrics = {"first_answer_ns", "disk_bytes", "pss_peak_bytes"}},
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
