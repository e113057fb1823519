// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/job/job_input.h"

#include <poll.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "bench_runner/base/text.h"

namespace bakeoff::bench {
namespace {

constexpr std::size_t kLongestJob = std::size_t{16} << 20;

}  // namespace

std::size_t DocumentEnd::take(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (m_inString) {
            if (m_escaped)
                m_escaped = false;
            else if (c == '\\')
                m_escaped = true;
            else if (c == '"')
                m_inString = false;
        } else if (c == '"') {
            m_inString = true;
        } else if (c == '{' || c == '[') {
            ++m_depth;
        } else if (((c == '}' || c == ']') && --m_depth <= 0) || (c == '\n' && m_depth == 0 && i > 0)) {
            return i + 1;  // a line that is no object ends as well: let the parser say what is wrong with it
        }
    }
    return npos;
}

core::Result<JobText> readJobText(int descriptor, const CancelToken& cancel) {
    JobText out;
    DocumentEnd end;
    char buffer[16 * 1024];
    while (out.document.size() <= kLongestJob) {
        pollfd waits[2] = {{descriptor, POLLIN, 0}, {cancel.waitFd(), POLLIN, 0}};
        if (::poll(waits, 2, -1) < 0 && errno != EINTR)
            break;
        if (cancel.cancelled())
            return core::Error{core::ErrorCode::Cancelled, SAY("Stopped before a job came."), "stdin"};
        if (waits[0].revents == 0)
            continue;
        const auto count = ::read(descriptor, buffer, sizeof buffer);
        if (count == 0)
            return out;
        if (count < 0) {
            if (errno == EINTR || errno == EAGAIN)
                continue;
            return core::Error{core::ErrorCode::Io,
                               core::say("The job cannot be read: %1.", std::strerror(errno)), "stdin"};
        }
        const std::string_view bytes(buffer, static_cast<std::size_t>(count));
        const std::size_t taken = end.take(bytes);
        out.document += bytes.substr(0, taken);
        if (taken != DocumentEnd::npos) {
            out.rest = bytes.substr(taken);
            return out;
        }
    }
    return core::Error{core::ErrorCode::InvalidDocument, SAY("The job is longer than 16 MiB."), "stdin"};
}

bool endMeansStop(int descriptor) {
    struct stat info {};
    if (::fstat(descriptor, &info) != 0)
        return false;
    return S_ISFIFO(info.st_mode) || S_ISSOCK(info.st_mode) || ::isatty(descriptor) == 1;
}

InputWatch::InputWatch(int descriptor, std::string alreadyRead, CancelToken& cancel)
    : m_descriptor(descriptor), m_text(std::move(alreadyRead)), m_cancel(cancel) {
    m_thread = std::thread([this] { run(); });
}

InputWatch::~InputWatch() {
    [[maybe_unused]] const auto written = ::write(m_wake.write.get(), "x", 1);
    m_thread.join();
}

bool InputWatch::askedToCancel() {
    while (true) {
        const auto newline = m_text.find('\n');
        if (newline == std::string::npos)
            return false;
        const std::string line = trim(m_text.substr(0, newline));
        m_text.erase(0, newline + 1);
        if (line == "cancel")
            return true;
    }
}

void InputWatch::run() {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, nullptr);
    char buffer[4096];
    while (!askedToCancel()) {
        pollfd waits[2] = {{m_descriptor, POLLIN, 0}, {m_wake.read.get(), POLLIN, 0}};
        if (::poll(waits, 2, -1) < 0 && errno != EINTR)
            return;
        if (waits[1].revents != 0)
            return;
        if (waits[0].revents == 0)
            continue;
        const auto count = ::read(m_descriptor, buffer, sizeof buffer);
        if (count < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        if (count <= 0) {
            m_cancel.cancel(CancelToken::Reason::InputClosed);
            return;
        }
        m_text.append(buffer, static_cast<std::size_t>(count));
        if (m_text.size() > sizeof buffer && m_text.find('\n') == std::string::npos)
            m_text.clear();  // a line so long is no command
    }
    m_cancel.cancel(CancelToken::Reason::Asked);
}

}  // namespace bakeoff::bench
