// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/cli/load_command.h"

namespace bakeoff::bench {

const char* loadHelp() {
    return R"(Usage: bench_runner load URL [options]

Loads an http:// address, and says how long answers took and whether the numbers can be believed.

Closed loop (default): each connection sends its next request when the one before is answered. Finds the
  ceiling. Times are service times.
Constant rate (--rate): requests are due on a clock, whatever the server does. Times are response times, from
  when each request was due, so a server that stalls cannot hide its stall; service time stands beside it.
Ramp (--ramp): one constant rate after another, and the knee of the curve.

How much
  -c, --connections N   connections, kept open (default 64)
  -t, --threads N       threads, each with its share of connections and rate (default 1)
  -R, --rate R          requests a second: 500, 20k, 1.5M
      --ramp A:B:N      N rates from A to B, each the same factor above the last; ends after two in a row that
                        the server could not keep up with. Every step takes --duration.
      --spin            never sleep: takes a core for each thread, which the server should not share. Least send
                        error, and the server is spared from waking the generator (a tenth of a fast one's time)
  -d, --duration T      length of the measured part (default 15s)
      --warmup T        before it, on the same connections; auto (default) ends when the trend of the rate is
                        flat (1s to 10s)
      --timeout T       of one request (default 10s)

What to send
      --method WORD     GET (default), POST, PUT, PATCH, DELETE, HEAD ...
  -H, --header LINE     a header line, such as "Accept: text/html"; may be given several times
      --body TEXT       the request's body; @FILE takes it from a file
      --mix FILE        requests drawn by weight from a JSON file:
                        {"requests": [{"name": "list", "path": "/users", "weight": 8},
                                      {"method": "POST", "path": "/users", "body": {"name": "Ada"},
                                       "headers": {"Authorization": "Bearer x"}, "status": 201}]}
                        status: the one that is right (default: any 2xx); expect_body: the very bytes

What is right
      --check WHAT      body: each answer must equal the first, byte by byte (default for GET); status: only
                        its status
      --status N        the status that is right (default: that of the first answer, which must be 2xx)

What to print
      --format FORMAT   text (default), json, or hgrm (response times for HdrHistogram's tools)
      --intervals       json: the histograms too, of the whole and of each interval
      --interval T      length of an interval (default 100ms)
      --engine WHICH    asio, io_uring, or auto (default): io_uring on Linux where the kernel has it and it
                        proves faster

T is a number with ns, us, ms, s, m or h: 500ms, 15s, 2m.

  bench_runner load http://127.0.0.1:8080/json
  bench_runner load http://127.0.0.1:8080/json --rate 1000 --duration 30s --format json
  bench_runner load http://127.0.0.1:8080/json --ramp 500:20k:8 --duration 5s

Exit status: 0 measured, 2 wrong usage, 3 failed (nobody answers, a limit was reached, no request was answered
rightly, or no rate of a ramp was held), 4 stopped, 6 a file could not be read or output not be written.
)";
}

}  // namespace bakeoff::bench
