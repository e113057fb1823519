// SPDX-License-Identifier: GPL-3.0-only
// The null server on io_uring: a request costs one completion and one submission.
#include <sys/socket.h>

#include <algorithm>
#include <deque>
#include <memory>
#include <vector>

#include "bench_runner/base/clock.h"
#include "bench_runner/load/null_server.h"
#include "bench_runner/load/request_scanner.h"
#include "bench_runner/load/socket_ring.h"

namespace bakeoff::bench {
namespace {

constexpr std::size_t kSlots = 20'000;
constexpr std::size_t kBufferBytes = 1024;
constexpr std::int64_t kLongWaitNs = 10 * kNsPerSecond;

class Server {
public:
    Server(SocketRing& ring, int listener, const std::string& answer)
        : m_ring(ring), m_listener(listener), m_answer(answer), m_clients(kSlots) {}

    void run(const NullServerOptions& options, const CancelToken& cancel) {
        const bool counts = options.countEveryNs > 0 && options.counted;
        std::int64_t nextCountNs = steadyNs() + options.countEveryNs;
        m_ring.accept(m_listener);
        m_ring.watch(cancel.waitFd());
        while (!cancel.cancelled()) {
            const std::int64_t nowNs = counts ? steadyNs() : 0;
            if (counts && nowNs >= nextCountNs) {
                options.counted(m_requests);
                nextCountNs += options.countEveryNs;
            }
            if (m_ring.pending())
                m_ring.submit(0);
            else
                m_ring.submit(counts ? std::max<std::int64_t>(nextCountNs - nowNs, 1) : kLongWaitNs);
            m_ring.handleBatch([this](const SocketRing::Completion& completion) { handle(completion); });
        }
    }

private:
    struct Client {
        RequestScanner scanner;
        std::unique_ptr<std::string> several;  ///< answers to requests that came together
    };

    void handle(const SocketRing::Completion& completion) {
        switch (completion.kind) {
            case SocketRing::Kind::Accept:
                if (completion.result >= 0) {
                    const auto slot = static_cast<std::uint32_t>(completion.result);
                    m_clients[slot] = {};
                    m_ring.receive(slot, 0);
                }
                if (!completion.more)
                    m_ring.accept(m_listener);
                break;
            case SocketRing::Kind::Receive:
                received(completion);
                break;
            default:
                break;  // a send that failed is followed by the end of its receive
        }
    }

    void received(const SocketRing::Completion& completion) {
        const std::uint32_t slot = completion.slot;
        Client& client = m_clients[slot];
        bool alive = completion.result == -ENOBUFS;
        if (completion.result > 0) {
            const int ended = client.scanner.feed(completion.bytes);
            alive = ended >= 0;
            if (ended > 0)
                answer(slot, client, static_cast<std::size_t>(ended));
        }
        if (completion.more && !alive)
            m_ring.shutDown(slot);  // then the receive ends, and the slot is closed
        else if (!completion.more && alive)
            m_ring.receive(slot, 0);
        else if (!completion.more)
            m_ring.close(slot);
    }

    void answer(std::uint32_t slot, Client& client, std::size_t times) {
        m_requests += times;
        const auto& odd = client.scanner.odd();
        if (times == 1 && odd.empty()) {
            m_ring.send(slot, 0, m_answer);
            return;
        }
        bool closes = false;
        client.several =
            std::make_unique<std::string>(nullAnswers(m_answer, static_cast<int>(times), odd, closes));
        m_ring.send(slot, 0, *client.several);
        m_ring.flush();  // what fits the socket's buffer is then out, and the string may go
        if (closes)
            m_ring.shutDown(slot);  // then the receive ends, and the slot is closed
    }

    SocketRing& m_ring;
    int m_listener;
    const std::string& m_answer;
    std::vector<Client> m_clients;
    std::uint64_t m_requests = 0;
};

}  // namespace

core::Result<void> serveOnIoUring(int listener, const std::string& answer, const NullServerOptions& options,
                                  const CancelToken& cancel) {
    auto ring = SocketRing::open(kSlots, kBufferBytes, SocketRing::Waiting::Sleeps);
    if (!ring)
        return ring.error();
    Server(**ring, listener, answer).run(options, cancel);
    return {};
}

}  // namespace bakeoff::bench
