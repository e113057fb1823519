// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/base/unique_fd.h"

#include <fcntl.h>

namespace bakeoff::bench {

Pipe Pipe::open(bool nonBlocking) {
    int ends[2] = {-1, -1};
#ifdef __linux__
    if (::pipe2(ends, O_CLOEXEC | (nonBlocking ? O_NONBLOCK : 0)) != 0)
        return {};
#else
    if (::pipe(ends) != 0)
        return {};
    for (const int fd : ends) {
        ::fcntl(fd, F_SETFD, FD_CLOEXEC);
        if (nonBlocking)
            ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK);
    }
#endif
    return {UniqueFd(ends[0]), UniqueFd(ends[1])};
}

}  // namespace bakeoff::bench
