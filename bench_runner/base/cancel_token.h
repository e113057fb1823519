// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>

namespace bakeoff::bench {

/// Says "stop" to everything that works on a job. Once cancelled it stays so. Any thread; cancel() may also
/// be called from a signal handler.
class CancelToken {
public:
    enum class Reason : int { None, Signal, InputClosed, Asked, OutputClosed };

    CancelToken();
    ~CancelToken();
    CancelToken(const CancelToken&) = delete;
    CancelToken& operator=(const CancelToken&) = delete;

    /// The first reason wins.
    void cancel(Reason reason) noexcept;
    [[nodiscard]] bool cancelled() const noexcept { return reason() != Reason::None; }
    [[nodiscard]] Reason reason() const noexcept { return static_cast<Reason>(m_reason.load()); }

    /// Sleeps for that long, or until cancelled; true when cancelled.
    bool sleepFor(std::int64_t ns) const;
    /// A descriptor that is readable from cancel() on, for poll(); -1 on systems without.
    [[nodiscard]] int waitFd() const;

private:
    struct Waker;
    std::atomic<int> m_reason{0};
    std::unique_ptr<Waker> m_waker;
};

}  // namespace bakeoff::bench
