// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "bench_runner/base/cancel_token.h"
#include "bench_runner/base/unique_fd.h"
#include "core/base/result.h"

namespace bakeoff::bench {

/// Keeps the last bytes of a text that may have no end.
class TextTail {
public:
    explicit TextTail(std::size_t most) : m_most(most) {}
    void append(std::string_view bytes);
    /// The kept part; begins at the beginning of a line unless everything was kept.
    [[nodiscard]] std::string text() const;

private:
    std::size_t m_most;
    bool m_cut = false;
    std::string m_text;
};

/// Drains the output and the error text of one child on a thread of its own, so that a child which writes a
/// flood neither blocks nor fills the memory.
class OutputPump {
public:
    OutputPump(UniqueFd output, UniqueFd errors, std::function<void(const std::string&)> onLine);
    /// finish()
    ~OutputPump();

    /// See Child::readLine().
    core::Result<std::string> readLine(std::int64_t deadlineNs, const CancelToken& cancel);
    [[nodiscard]] std::string output() const;
    [[nodiscard]] std::string errorText() const;
    /// Waits until both streams have ended, at most `graceNs`: a process that got away may hold them open.
    void finish(std::int64_t graceNs);

private:
    void run();
    void take(bool isError, std::string_view bytes);

    UniqueFd m_output;
    UniqueFd m_errors;
    Pipe m_wake = Pipe::open(true);
    std::function<void(const std::string&)> m_onLine;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    TextTail m_outputTail;
    TextTail m_errorTail;
    std::string m_partial[2];
    std::deque<std::string> m_lines;  // of the output, not yet read; the oldest go when there are too many
    bool m_outputEnded = false;
    bool m_ended = false;
    std::thread m_thread;
};

}  // namespace bakeoff::bench
