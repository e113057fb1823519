// SPDX-License-Identifier: GPL-3.0-only
#include <poll.h>

#include <algorithm>
#include <cerrno>

#include "bench_runner/base/cancel_token.h"
#include "bench_runner/base/clock.h"
#include "bench_runner/base/unique_fd.h"

namespace bakeoff::bench {

struct CancelToken::Waker {
    Pipe pipe = Pipe::open(true);
};

CancelToken::CancelToken() : m_waker(std::make_unique<Waker>()) {}
CancelToken::~CancelToken() = default;

void CancelToken::cancel(Reason reason) noexcept {
    const int saved = errno;  // a signal handler must not change it
    int none = 0;
    if (m_reason.compare_exchange_strong(none, static_cast<int>(reason))) [[maybe_unused]]
        const auto written = ::write(m_waker->pipe.write.get(), "x", 1);
    errno = saved;
}

bool CancelToken::sleepFor(std::int64_t ns) const {
    const std::int64_t end = steadyNs() + ns;
    for (std::int64_t left = ns; left > 0 && !cancelled(); left = end - steadyNs()) {
        pollfd waiter{waitFd(), POLLIN, 0};
        // Rounded up: rounded down, the last millisecond would be a busy loop.
        ::poll(&waiter, 1,
               static_cast<int>(std::min<std::int64_t>((left + kNsPerMs - 1) / kNsPerMs, 60'000)));
    }
    return cancelled();
}

int CancelToken::waitFd() const {
    return m_waker->pipe.read.get();
}

}  // namespace bakeoff::bench
