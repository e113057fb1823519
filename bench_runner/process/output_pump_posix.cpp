// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/process/output_pump.h"

#include <poll.h>
#include <signal.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <utility>

#include "bench_runner/base/clock.h"

namespace bakeoff::bench {
namespace {

constexpr std::size_t kKeptOutput = std::size_t{1} << 20;
constexpr std::size_t kKeptErrors = 64 * 1024;
constexpr std::size_t kMostLines = 4096;
constexpr std::size_t kLongestLine = std::size_t{1} << 20;
constexpr auto kCancelPoll = std::chrono::milliseconds(50);

}  // namespace

void TextTail::append(std::string_view bytes) {
    m_text.append(bytes);
    // Cut seldom: moving the whole tail for every few bytes would make a flood expensive.
    if (m_text.size() > 2 * m_most) {
        m_text.erase(0, m_text.size() - m_most);
        m_cut = true;
    }
}

std::string TextTail::text() const {
    const std::size_t begin = m_text.size() > m_most ? m_text.size() - m_most : 0;
    std::string out = m_text.substr(begin);
    if (m_cut || begin > 0) {
        const auto newline = out.find('\n');
        if (newline != std::string::npos)
            out.erase(0, newline + 1);
    }
    return out;
}

OutputPump::OutputPump(UniqueFd output, UniqueFd errors, std::function<void(const std::string&)> onLine)
    : m_output(std::move(output)),
      m_errors(std::move(errors)),
      m_onLine(std::move(onLine)),
      m_outputTail(kKeptOutput),
      m_errorTail(kKeptErrors) {
    m_thread = std::thread([this] { run(); });
}

OutputPump::~OutputPump() {
    finish(0);
}

void OutputPump::run() {
    // Signals are for the main thread, whose handlers and system calls expect them.
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, nullptr);
    char buffer[16 * 1024];
    pollfd waits[3] = {
        {m_output.get(), POLLIN, 0}, {m_errors.get(), POLLIN, 0}, {m_wake.read.get(), POLLIN, 0}};
    while (waits[0].fd >= 0 || waits[1].fd >= 0) {
        if (::poll(waits, 3, -1) < 0 && errno != EINTR)
            break;
        if (waits[2].revents != 0)
            break;
        for (int i = 0; i < 2; ++i) {
            if (waits[i].fd < 0 || waits[i].revents == 0)
                continue;
            const auto count = ::read(waits[i].fd, buffer, sizeof buffer);
            if (count > 0) {
                take(i == 1, {buffer, static_cast<std::size_t>(count)});
            } else if (count == 0 || (errno != EINTR && errno != EAGAIN)) {
                waits[i].fd = -1;
                const std::lock_guard lock(m_mutex);
                if (i == 0) {
                    m_outputEnded = true;
                    if (!m_partial[0].empty())
                        m_lines.push_back(std::exchange(m_partial[0], {}));
                }
                m_changed.notify_all();
            }
        }
    }
    const std::lock_guard lock(m_mutex);
    m_outputEnded = m_ended = true;
    m_changed.notify_all();
}

void OutputPump::take(bool isError, std::string_view bytes) {
    std::deque<std::string> told;
    {
        const std::lock_guard lock(m_mutex);
        (isError ? m_errorTail : m_outputTail).append(bytes);
        std::string& partial = m_partial[isError ? 1 : 0];
        while (!bytes.empty()) {
            const auto newline = bytes.find('\n');
            if (partial.size() < kLongestLine)
                partial.append(bytes.substr(0, newline));
            if (newline == std::string_view::npos)
                break;
            bytes.remove_prefix(newline + 1);
            if (!partial.empty() && partial.back() == '\r')
                partial.pop_back();
            if (m_onLine)
                told.push_back(partial);
            if (!isError)
                m_lines.push_back(std::move(partial));
            partial.clear();
        }
        while (m_lines.size() > kMostLines)
            m_lines.pop_front();
        m_changed.notify_all();
    }
    for (const auto& line : told)
        m_onLine(line);
}

core::Result<std::string> OutputPump::readLine(std::int64_t deadlineNs, const CancelToken& cancel) {
    std::unique_lock lock(m_mutex);
    while (m_lines.empty()) {
        if (m_outputEnded)
            return core::Error{core::ErrorCode::ProcessDied, SAY("Its output ended."), "process"};
        if (cancel.cancelled())
            return core::Error{core::ErrorCode::Cancelled, SAY("Stopped."), "process"};
        if (steadyNs() >= deadlineNs)
            return core::Error{core::ErrorCode::Timeout, SAY("It wrote nothing in time."), "process"};
        m_changed.wait_for(lock, kCancelPoll);
    }
    std::string line = std::move(m_lines.front());
    m_lines.pop_front();
    return line;
}

std::string OutputPump::output() const {
    const std::lock_guard lock(m_mutex);
    return m_outputTail.text();
}

std::string OutputPump::errorText() const {
    const std::lock_guard lock(m_mutex);
    return m_errorTail.text();
}

void OutputPump::finish(std::int64_t graceNs) {
    if (!m_thread.joinable())
        return;
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, std::chrono::nanoseconds(graceNs), [this] { return m_ended; });
    }
    [[maybe_unused]] const auto written = ::write(m_wake.write.get(), "x", 1);
    m_thread.join();
}

}  // namespace bakeoff::bench
