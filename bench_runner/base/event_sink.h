// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <thread>

#include "bench_runner/base/cancel_token.h"
#include "core/protocol/event.h"

namespace bakeoff::bench {

/// Writes events to a descriptor, one line each, in the order in which they come, each as soon as possible. A
/// reader that stops reading never holds up a measurement: lines wait in memory, and samples, which are only
/// for looking at, are dropped when too many wait. When the descriptor breaks, the token is cancelled and the
/// rest is discarded. Thread: any.
class EventSink {
public:
    EventSink(int descriptor, CancelToken& cancel);
    /// finish()
    ~EventSink();
    EventSink(const EventSink&) = delete;
    EventSink& operator=(const EventSink&) = delete;

    void emit(const core::Event& event);
    /// Waits until everything is written, at most `limitNs` when the reader does not read. False when
    /// something was lost.
    bool finish(std::int64_t limitNs = 5'000'000'000);

    // The commonest events in one line each.
    void info(const core::Message& text) { emit(core::LogEvent{"info", text}); }
    void error(const core::Message& text) { emit(core::LogEvent{"error", text}); }
    void warn(const std::string& code, const core::Message& message, const core::Message& remedy,
              const std::string& subject = {}) {
        emit(core::WarningEvent{code, message, remedy, subject});
    }

private:
    void run();
    bool writeAll(const std::string& line);

    int m_descriptor;
    CancelToken& m_cancel;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::string> m_lines;
    bool m_finishing = false;
    bool m_broken = false;
    std::int64_t m_giveUpNs = 0;
    std::thread m_thread;
};

}  // namespace bakeoff::bench
