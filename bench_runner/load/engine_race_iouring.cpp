// SPDX-License-Identifier: GPL-3.0-only
// Which engine is cheaper here? Both answer the same rounds of short messages on local sockets, in turns, and
// the CPU time of the thread decides. Virtual machines and kernels differ enough in what a system call costs
// that asking is better than assuming.
#include <sys/epoll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

#include "bench_runner/base/clock.h"
#include "bench_runner/base/unique_fd.h"
#include "bench_runner/load/engines.h"
#include "bench_runner/load/socket_ring.h"

namespace bakeoff::bench {
namespace {

constexpr std::size_t kPairs = 32;
constexpr int kRounds = 40;
constexpr int kTurns = 5;
constexpr std::string_view kMessage = "0123456789abcdef0123456789abcdef";
constexpr double kWorthIt = 0.95;

struct SocketPair {
    UniqueFd near;
    UniqueFd far;
};

/// Each far end sends a message, and takes what it was answered in the round before.
void feed(const std::vector<SocketPair>& pairs) {
    std::array<char, 256> old{};
    for (const auto& pair : pairs) {
        [[maybe_unused]] const auto got = ::recv(pair.far.get(), old.data(), old.size(), MSG_DONTWAIT);
        [[maybe_unused]] const auto put =
            ::send(pair.far.get(), kMessage.data(), kMessage.size(), MSG_NOSIGNAL);
    }
}

/// CPU time of answering every pair once, with the system calls that the Asio engine makes.
std::int64_t epollRound(const std::vector<SocketPair>& pairs, int poller) {
    std::array<epoll_event, 128> events{};
    std::array<char, 256> bytes{};
    const std::int64_t from = threadCpuNs();
    for (std::size_t answered = 0; answered < pairs.size();) {
        const int ready = ::epoll_wait(poller, events.data(), static_cast<int>(events.size()), 100);
        if (ready <= 0)
            break;
        for (int i = 0; i < ready; ++i) {
            const int fd = events[static_cast<std::size_t>(i)].data.fd;
            [[maybe_unused]] const auto got = ::recv(fd, bytes.data(), bytes.size(), MSG_DONTWAIT);
            [[maybe_unused]] const auto put = ::send(fd, kMessage.data(), kMessage.size(), MSG_NOSIGNAL);
            [[maybe_unused]] const auto none = ::recv(fd, bytes.data(), bytes.size(), MSG_DONTWAIT);
            ++answered;
        }
    }
    return threadCpuNs() - from;
}

/// The same on the ring; -1 when it does not do what it should.
std::int64_t ringRound(SocketRing& ring, std::size_t pairs) {
    const std::int64_t from = threadCpuNs();
    std::size_t answered = 0;
    bool good = true;
    for (int idle = 0; answered < pairs && good && idle < 3;) {
        if (ring.pending())
            ring.submit(0);
        else
            ring.submit(100 * kNsPerMs);
        const unsigned handled = ring.handleBatch([&](const SocketRing::Completion& completion) {
            if (completion.kind != SocketRing::Kind::Receive || completion.result <= 0 || !completion.more) {
                good = false;
                return;
            }
            ring.send(completion.slot, 0, kMessage);
            ++answered;
        });
        idle = handled == 0 ? idle + 1 : 0;
    }
    ring.flush();
    return good && answered == pairs ? threadCpuNs() - from : -1;
}

core::Error refused(const core::Message& why) {
    return {core::ErrorCode::Unsupported,
            core::say("The kernel's io_uring does not work as it should: %1.", why), "load"};
}

/// CPU time on the ring as a share of that by epoll.
core::Result<double> race() {
    auto ring = SocketRing::open(kPairs, 2048, SocketRing::Waiting::Sleeps);
    if (!ring)
        return ring.error();
    UniqueFd poller(::epoll_create1(EPOLL_CLOEXEC));
    std::vector<SocketPair> polled(kPairs);
    std::vector<SocketPair> ringed(kPairs);
    for (std::size_t i = 0; i < kPairs; ++i) {
        for (auto* pairs : {&polled, &ringed}) {
            int ends[2];
            if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
                return refused(SAY("no descriptors for a trial"));
            (*pairs)[i].near.reset(ends[0]);
            (*pairs)[i].far.reset(ends[1]);
        }
        epoll_event event{};
        event.events = EPOLLIN | EPOLLET;
        event.data.fd = polled[i].near.get();
        if (::epoll_ctl(poller.get(), EPOLL_CTL_ADD, event.data.fd, &event) != 0 ||
            !(*ring)->setFile(static_cast<std::uint32_t>(i), ringed[i].near.get()))
            return refused(SAY("no descriptors for a trial"));
        (*ring)->receive(static_cast<std::uint32_t>(i), 0);
    }
    std::vector<double> shares;
    for (int turn = 0; turn < kTurns; ++turn) {
        std::int64_t epollNs = 0;
        std::int64_t ringNs = 0;
        for (int i = 0; i < kRounds; ++i) {
            feed(polled);
            epollNs += epollRound(polled, poller.get());
            feed(ringed);
            const std::int64_t took = ringRound(**ring, kPairs);
            if (took < 0)
                return refused(SAY("messages were lost in a trial"));
            ringNs += took;
        }
        shares.push_back(epollNs > 0 ? static_cast<double>(ringNs) / static_cast<double>(epollNs) : 1.0);
    }
    std::nth_element(shares.begin(), shares.begin() + kTurns / 2, shares.end());
    return shares[kTurns / 2];
}

}  // namespace

core::Result<EngineVerdict> chooseEngine(EngineChoice asked) {
    if (asked == EngineChoice::Asio)
        return EngineVerdict{EngineChoice::Asio, SAY("asked for")};
    if (asked == EngineChoice::IoUring) {
        auto ring = SocketRing::open(1, 2048, SocketRing::Waiting::Sleeps);
        if (!ring)
            return ring.error();
        return EngineVerdict{EngineChoice::IoUring, SAY("asked for")};
    }
    static const core::Result<double> share = race();
    if (!share)
        return EngineVerdict{EngineChoice::Asio, share.error().message};
    return EngineVerdict{*share <= kWorthIt ? EngineChoice::IoUring : EngineChoice::Asio,
                         core::say("in a short trial io_uring took %1 of the CPU time that epoll took",
                                   core::Fixed{*share, 2})};
}

}  // namespace bakeoff::bench
