// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <unistd.h>

#include <utility>

namespace bakeoff::bench {

/// Owns one POSIX file descriptor and closes it. -1 is none.
class UniqueFd {
public:
    UniqueFd() = default;
    explicit UniqueFd(int fd) : m_fd(fd) {}
    UniqueFd(UniqueFd&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    UniqueFd& operator=(UniqueFd&& other) noexcept {
        if (this != &other)
            reset(std::exchange(other.m_fd, -1));
        return *this;
    }
    UniqueFd(const UniqueFd&) = delete;
    UniqueFd& operator=(const UniqueFd&) = delete;
    ~UniqueFd() { reset(); }

    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] bool valid() const { return m_fd >= 0; }
    void reset(int fd = -1) {
        if (m_fd >= 0)
            ::close(m_fd);
        m_fd = fd;
    }
    int release() { return std::exchange(m_fd, -1); }

private:
    int m_fd = -1;
};

/// Both ends of a pipe, closed on exec; invalid ends when the system has no descriptor left.
struct Pipe {
    UniqueFd read;
    UniqueFd write;
    static Pipe open(bool nonBlocking = false);
};

}  // namespace bakeoff::bench
