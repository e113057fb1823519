// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <liburing.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace bakeoff::bench {

/// One io_uring made for many sockets with short messages: fixed files, one multishot receive a socket out of
/// a ring of buffers that all share, sends that complete silently, and completions run only when the thread
/// asks for them (DEFER_TASKRUN). Needs Linux 6.1. Thread: the one that opened it.
class SocketRing {
public:
    enum class Kind : std::uint8_t { Receive, Send, Connect, Accept, Close, Wake };

    struct Completion {
        Kind kind = Kind::Wake;
        std::uint32_t slot = 0;
        std::uint32_t generation = 0;  ///< 24 bits, as handed in
        int result = 0;                ///< bytes, a descriptor, or -errno
        std::string_view bytes;        ///< received; valid within the call
        bool more = false;             ///< the multishot request goes on
    };

    /// How its thread waits. Who spins must see in memory that the kernel has work for it; who sleeps is
    /// better off without that word, because the library takes it for a reason to fetch completions at each
    /// submission, more than a batch of them, and they pile up.
    enum class Waiting : std::uint8_t { Sleeps, Spins };

    /// Errors: Unsupported with what the kernel said.
    static core::Result<std::unique_ptr<SocketRing>> open(std::size_t slots, std::size_t bufferBytes,
                                                          Waiting waiting);
    ~SocketRing();
    SocketRing(const SocketRing&) = delete;
    SocketRing& operator=(const SocketRing&) = delete;

    /// Puts a descriptor into a slot, or empties it (-1).
    [[nodiscard]] bool setFile(std::uint32_t slot, int descriptor);

    void receive(std::uint32_t slot, std::uint32_t generation);
    /// When a send completes: a completion costs time, and who needs to know is rare.
    enum class Told { Failure, Always };
    /// The bytes must stay until the answer has come.
    void send(std::uint32_t slot, std::uint32_t generation, std::string_view bytes,
              Told told = Told::Failure);
    /// On a descriptor that is in no slot.
    void connect(std::uint32_t slot, std::uint32_t generation, int descriptor, const sockaddr* address,
                 socklen_t length);
    /// Accepts for ever; each connection goes to a free slot, which is the completion's result.
    void accept(int listener);
    /// Closes and empties a slot that accept() filled.
    void close(std::uint32_t slot);
    /// Ends both directions; a receive that is under way completes with 0.
    void shutDown(std::uint32_t slot);
    /// Completes when the descriptor is readable.
    void watch(int descriptor);

    /// Submits what was asked for, and waits for a completion until `timeoutNs` from now; 0: does not wait.
    void submit(std::int64_t timeoutNs);
    /// Submits what was asked for; false when that was nothing.
    bool flush();
    /// Whether there is a completion; looks at memory alone unless it spins and the kernel has some.
    [[nodiscard]] bool pending();

    /// At most that many completions are handled before what they asked for is submitted: a send waits for
    /// the end of its batch.
    static constexpr unsigned kBatch = 32;

    /// Hands at most kBatch completions to `handle(const Completion&)`; all there are if it spins, for then
    /// each look can bring more than a batch. Returns how many there were. That buffers ran out (-ENOBUFS) is
    /// told once they are back: a receive that is asked for sooner would only fail again.
    template <typename Handler>
    unsigned handleBatch(Handler&& handle) {
        unsigned ready = io_uring_cq_ready(&m_ring);
        if (m_waiting == Waiting::Sleeps)
            ready = std::min(ready, kBatch);
        for (unsigned i = 0; i < ready; ++i) {
            io_uring_cqe* cqe = nullptr;
            if (io_uring_peek_cqe(&m_ring, &cqe) != 0 || !cqe)
                break;
            const Completion completion = read(*cqe);
            const int buffer = (cqe->flags & IORING_CQE_F_BUFFER) != 0
                                   ? static_cast<int>(cqe->flags >> IORING_CQE_BUFFER_SHIFT)
                                   : -1;
            io_uring_cqe_seen(&m_ring, cqe);
            if (completion.result == -ENOBUFS && completion.kind == Kind::Receive)
                m_starved.push_back(completion);
            else
                handle(completion);
            if (buffer >= 0)
                giveBack(static_cast<unsigned>(buffer));
        }
        if (!m_starved.empty() && io_uring_cq_ready(&m_ring) == 0)
            ready += feedStarved(handle);
        return ready;
    }

private:
    SocketRing(std::size_t bufferBytes, Waiting waiting) : m_bufferBytes(bufferBytes), m_waiting(waiting) {}
    [[nodiscard]] int setUp(std::size_t slots);
    io_uring_sqe* next();
    /// No completion holds a buffer now: as many receives as there are buffers cannot fail for lack of one.
    template <typename Handler>
    unsigned feedStarved(Handler&& handle) {
        const std::size_t count = std::min<std::size_t>(m_starved.size(), m_buffers);
        const std::vector<Completion> fed(m_starved.end() - static_cast<std::ptrdiff_t>(count),
                                          m_starved.end());
        m_starved.resize(m_starved.size() - count);
        for (const Completion& completion : fed)
            handle(completion);
        return static_cast<unsigned>(count);
    }
    [[nodiscard]] Completion read(const io_uring_cqe& cqe) const;
    void giveBack(unsigned buffer);
    static std::uint64_t tag(Kind kind, std::uint32_t slot, std::uint32_t generation) {
        return static_cast<std::uint64_t>(kind) << 56U |
               (static_cast<std::uint64_t>(generation) & 0xffffffU) << 32U | slot;
    }

    io_uring m_ring{};
    bool m_open = false;
    std::size_t m_bufferBytes;
    Waiting m_waiting;
    std::vector<Completion> m_starved;  ///< receives that ended for lack of buffers
    unsigned m_buffers = 0;
    io_uring_buf_ring* m_bufferRing = nullptr;
    std::size_t m_bufferRingBytes = 0;
    std::vector<char> m_memory;
};

}  // namespace bakeoff::bench
