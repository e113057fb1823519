// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstddef>
#include <string_view>

namespace bakeoff::bench {

/// What a ThreadLoad asks of the engine that runs it. Slots are numbered from 0; each holds one connection
/// at most. None of these calls waits; what comes of them is told to the load later, or at once from
/// within the call.
class Transport {
public:
    Transport() = default;
    virtual ~Transport() = default;
    Transport(const Transport&) = delete;
    Transport& operator=(const Transport&) = delete;

    /// Drops what the slot holds and connects again; then connected() or connectFailed().
    virtual void connect(std::size_t slot) = 0;
    /// Closes what the slot holds, now: a server that half-closes and waits for the other side to follow
    /// would otherwise wait for the slot's next request. Nothing is told of that connection any more.
    virtual void close(std::size_t slot) = 0;
    /// Sends these bytes, which stay as they are until the response has ended or the slot is connected again.
    /// Only on a connected slot. Then received(), peerClosed() or broken().
    virtual void send(std::size_t slot, std::string_view bytes) = 0;
    /// Whether some of the bytes of the last send are still to go out. Known for sends of kLongSend and more;
    /// shorter ones fit what the kernel keeps for a connection.
    [[nodiscard]] virtual bool sending(std::size_t slot) const = 0;
    static constexpr std::size_t kLongSend = 4096;
};

}  // namespace bakeoff::bench
