// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace bakeoff::bench {

/// A server on loopback that takes its time: it answers `GET /item/<i>` with {"id":<i>} after a fixed delay,
/// on keep-alive connections, as many at once as come. One thread of its own, so waiting costs nothing. What
/// it counts may be read at any time.
class SlowServer {
public:
    /// Errors: ResourceLimit when no port can be had.
    static core::Result<std::unique_ptr<SlowServer>> start(std::int64_t delayNs,
                                                           const std::vector<int>& cpus);
    /// Stops serving and closes every connection.
    ~SlowServer();
    SlowServer(const SlowServer&) = delete;
    SlowServer& operator=(const SlowServer&) = delete;

    /// "http://127.0.0.1:port"
    [[nodiscard]] std::string url() const;
    /// Requests answered so far.
    [[nodiscard]] std::int64_t answered() const;
    /// The most requests that were waiting for their answer at once.
    [[nodiscard]] std::int64_t mostAtOnce() const;

private:
    struct Parts;
    explicit SlowServer(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

}  // namespace bakeoff::bench
