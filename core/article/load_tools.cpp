// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/load_tools.h"

namespace bakeoff::core {

const std::map<std::string, LoadTool, std::less<>>& loadTools() {
    using enum OptionValue;
    static const std::vector<LoadOption> wrk{{"-t,--threads", "threads"},
                                             {"-c,--connections", "connections"},
                                             {"-d,--duration", "duration_s", Seconds},
                                             {"-R,--rate", "rate_per_s"}};
    static const std::vector<LoadOption> hey{
        {"-n", "requests"},
        {"-c", "connections"},
        {"-z", "duration_s", Seconds},
        {"-disable-keepalive,--disable-keepalive", "keep_alive", Given, 0}};
    static const std::map<std::string, LoadTool, std::less<>> all{
        {"wrk", {wrk}},
        {"wrk2", {wrk}},
        {"ab",
         {{{"-n", "requests"},
           {"-c", "connections"},
           {"-t", "duration_s", Seconds},
           {"-k", "keep_alive", Given, 1}},
          true,
          true,
          0}},
        {"hey", {hey, true, true}},
        {"oha", {hey}},
        {"rewrk",
         {{{"-t,--threads", "threads"},
           {"-c,--connections", "connections"},
           {"-d,--duration", "duration_s", Seconds}}}},
        {"k6",
         {{{"-u,--vus", "connections"},
           {"-d,--duration", "duration_s", Seconds},
           {"-i,--iterations", "requests"}},
          true,
          false,
          -1,
          "run"}},
        {"autocannon",
         {{{"-c,--connections", "connections"},
           {"-d,--duration", "duration_s", Seconds},
           {"-a,--amount", "requests"},
           {"-R,--overallRate", "rate_per_s"},
           {"-w,--workers", "threads"}}}},
        {"bombardier",
         {{{"-c,--connections", "connections"},
           {"-d,--duration", "duration_s", Seconds},
           {"-n,--requests", "requests"},
           {"-r,--rate", "rate_per_s"}}}},
        {"h2load",
         {{{"-n,--requests", "requests"},
           {"-c,--clients", "connections"},
           {"-t,--threads", "threads"},
           {"-D,--duration", "duration_s", Seconds}}}},
        {"siege", {{{"-c,--concurrent", "connections"}, {"-t,--time", "duration_s", Seconds}}, true, true}},
        {"vegeta", {{{"-rate,--rate", "rate_per_s"}, {"-duration,--duration", "duration_s", Seconds}}}},
        {"locust", {{{"-u,--users", "connections"}, {"-t,--run-time", "duration_s", Seconds}}, true, true}},
        {"redis-benchmark", {{{"-n", "requests"}, {"-c", "connections"}, {"-d", "payload_bytes"}}}},
        {"memtier_benchmark",
         {{{"-c,--clients", "connections"},
           {"-t,--threads", "threads"},
           {"-d,--data-size", "payload_bytes"},
           {"--test-time", "duration_s", Seconds}}}},
        {"pgbench",
         {{{"-c,--client", "connections"}, {"-j,--jobs", "threads"}, {"-T,--time", "duration_s", Seconds}}}},
        {"sysbench", {{{"--threads", "threads"}, {"--time", "duration_s", Seconds}}}},
        {"hyperfine", {{{"-r,--runs,-m,--min-runs", "runs"}, {"-w,--warmup", "warmup_runs"}}, false}},
        // The tests of a language, with their benchmarks: which language stands before it.
        {"test",
         {{{"-count,--count", "runs"},
           {"-benchtime,--benchtime", "duration_s", Seconds},
           {"-cpu,--cpu", "threads"}},
          false,
          true,
          -1,
          "-bench"}}};
    return all;
}

}  // namespace bakeoff::core
