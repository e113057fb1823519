// SPDX-License-Identifier: GPL-3.0-only
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "bench_runner/base/clock.h"
#include "bench_runner/base/files.h"

namespace bakeoff::bench {

core::Result<std::unique_ptr<FileLock>> FileLock::take(const std::filesystem::path& path,
                                                       const CancelToken& cancel,
                                                       const std::function<void()>& waiting) {
    if (auto made = makeFolder(path.parent_path()); !made)
        return made.error();
    const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return core::Error{
            core::ErrorCode::Io,
            core::say("Cannot open the lock file %1: %2.", path.string(), std::strerror(errno)), "files"};
    std::unique_ptr<FileLock> lock(new FileLock(fd));
    bool told = false;
    while (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return core::Error{core::ErrorCode::Io,
                               core::say("Cannot lock %1: %2.", path.string(), std::strerror(errno)),
                               "files"};
        if (!told && waiting)
            waiting();
        told = true;
        if (cancel.sleepFor(100 * kNsPerMs))
            return core::Error{core::ErrorCode::Cancelled, SAY("Stopped while waiting for another Bakeoff."),
                               "files"};
    }
    return lock;
}

FileLock::~FileLock() {
    ::close(m_fd);  // the lock goes with the descriptor
}

}  // namespace bakeoff::bench
