// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/base/event_sink.h"

#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <variant>

#include "bench_runner/base/clock.h"

namespace bakeoff::bench {
namespace {

constexpr std::size_t kMostSamplesWaiting = 1000;

}  // namespace

EventSink::EventSink(int descriptor, CancelToken& cancel) : m_descriptor(descriptor), m_cancel(cancel) {
    m_thread = std::thread([this] { run(); });
}

EventSink::~EventSink() {
    finish();
}

void EventSink::emit(const core::Event& event) {
    std::string line = core::encodeEvent(event);
    line += '\n';
    const std::lock_guard lock(m_mutex);
    if (m_broken || m_finishing)
        return;
    if (std::holds_alternative<core::SampleEvent>(event) && m_lines.size() > kMostSamplesWaiting)
        return;
    m_lines.push_back(std::move(line));
    m_changed.notify_all();
}

bool EventSink::finish(std::int64_t limitNs) {
    {
        const std::lock_guard lock(m_mutex);
        if (!m_finishing)
            m_giveUpNs = steadyNs() + limitNs;
        m_finishing = true;
        m_changed.notify_all();
    }
    if (m_thread.joinable())
        m_thread.join();
    return !m_broken;
}

void EventSink::run() {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, nullptr);
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return !m_lines.empty() || m_finishing; });
        if (m_lines.empty())
            return;
        const std::string line = std::move(m_lines.front());
        m_lines.pop_front();
        lock.unlock();
        const bool written = writeAll(line);
        lock.lock();
        if (!written) {
            m_broken = true;
            m_lines.clear();
            m_cancel.cancel(CancelToken::Reason::OutputClosed);
            return;
        }
    }
}

bool EventSink::writeAll(const std::string& line) {
    std::size_t done = 0;
    while (done < line.size()) {
        // Waits for room first, so that the end is not held up for ever by a reader that stopped reading.
        pollfd waiter{m_descriptor, POLLOUT, 0};
        const int ready = ::poll(&waiter, 1, 100);
        if (ready < 0 && errno != EINTR)
            return false;
        if (ready <= 0) {
            const std::lock_guard lock(m_mutex);
            if (m_finishing && steadyNs() > m_giveUpNs)
                return false;
            continue;
        }
        // A blocking descriptor takes no more than it has room for when asked for little enough at a time.
        const std::size_t most = std::min<std::size_t>(line.size() - done, 4096);
        const auto count = ::write(m_descriptor, line.data() + done, most);
        if (count < 0 && errno != EINTR && errno != EAGAIN)
            return false;
        done += static_cast<std::size_t>(std::max<ssize_t>(count, 0));
    }
    return true;
}

}  // namespace bakeoff::bench
