// SPDX-License-Identifier: GPL-3.0-only
// The ring of sockets: nothing is lost, whatever there is more of than buffers or completions.
#include <sys/socket.h>

#include <QtTest>
#include <cstring>
#include <string>
#include <vector>

#include "bench_runner/base/unique_fd.h"
#include "bench_runner/load/socket_ring.h"

using namespace bakeoff;
using namespace bakeoff::bench;
using Waiting = SocketRing::Waiting;

Q_DECLARE_METATYPE(Waiting)

namespace {

constexpr std::int64_t kPatienceNs = 200'000'000;

struct Pair {
    UniqueFd ours;
    UniqueFd theirs;
};

std::vector<Pair> socketPairs(std::size_t count) {
    std::vector<Pair> out(count);
    for (Pair& pair : out) {
        int ends[2];
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
            return {};
        pair.ours.reset(ends[0]);
        pair.theirs.reset(ends[1]);
    }
    return out;
}

}  // namespace

class TestSocketRing : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (auto ring = SocketRing::open(1, 64, Waiting::Sleeps); !ring)
            QSKIP(ring.error().message.english().c_str());
    }

    void everyByteComes_data() {
        QTest::addColumn<Waiting>("waiting");
        QTest::addColumn<int>("sockets");
        QTest::addColumn<int>("messages");
        QTest::addColumn<int>("bytes");
        for (const auto& [name, waiting] :
             {std::pair("sleeps", Waiting::Sleeps), {"spins", Waiting::Spins}}) {
            QTest::addRow("%s: one batch", name) << waiting << 8 << 1 << 100;
            QTest::addRow("%s: more than a batch", name) << waiting << 200 << 1 << 100;
            QTest::addRow("%s: three times the buffers", name) << waiting << 64 << 3 << 100;
            QTest::addRow("%s: forty times the buffers", name) << waiting << 64 << 4 << 640;
        }
    }

    /// Everything is sent before the first look, so that it is all there at once.
    void everyByteComes() {
        QFETCH(Waiting, waiting);
        QFETCH(int, sockets);
        QFETCH(int, messages);
        QFETCH(int, bytes);
        auto opened = SocketRing::open(static_cast<std::size_t>(sockets), 64, waiting);
        QVERIFY(opened.ok());
        SocketRing& ring = **opened;
        auto pairs = socketPairs(static_cast<std::size_t>(sockets));
        QCOMPARE(pairs.size(), static_cast<std::size_t>(sockets));
        std::vector<std::string> sent(pairs.size());
        std::vector<std::string> got(pairs.size());
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            QVERIFY(ring.setFile(static_cast<std::uint32_t>(i), pairs[i].ours.get()));
            ring.receive(static_cast<std::uint32_t>(i), 7);
        }
        ring.flush();
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            for (int message = 0; message < messages; ++message) {
                const std::string text(static_cast<std::size_t>(bytes),
                                       static_cast<char>('a' + (static_cast<int>(i) + message) % 26));
                QCOMPARE(::send(pairs[i].theirs.get(), text.data(), text.size(), 0),
                         static_cast<ssize_t>(text.size()));
                sent[i] += text;
            }
        }
        unsigned largest = 0;
        for (int quiet = 0; quiet < 2 && got != sent;) {
            ring.submit(ring.pending() ? 0 : kPatienceNs);
            const unsigned handled = ring.handleBatch([&](const SocketRing::Completion& completion) {
                QCOMPARE(completion.kind, SocketRing::Kind::Receive);
                QCOMPARE(completion.generation, 7U);
                QVERIFY2(completion.result > 0 || completion.result == -ENOBUFS,
                         std::strerror(-completion.result));
                got[completion.slot].append(completion.bytes);
                if (!completion.more)
                    ring.receive(completion.slot, completion.generation);
            });
            quiet = handled == 0 ? quiet + 1 : 0;
            largest = std::max(largest, handled);
        }
        QVERIFY(got == sent);
        // One who sleeps sends after each batch; the receives asked for again come on top of it.
        if (waiting == Waiting::Sleeps && messages == 1)
            QVERIFY2(largest <= SocketRing::kBatch, std::to_string(largest).c_str());
    }

    /// What the peer sends after its socket has left the ring belongs to nobody.
    void anEmptiedSlotIsSilent() {
        auto opened = SocketRing::open(1, 64, Waiting::Sleeps);
        QVERIFY(opened.ok());
        SocketRing& ring = **opened;
        auto pairs = socketPairs(1);
        QVERIFY(ring.setFile(0, pairs[0].ours.get()));
        ring.receive(0, 1);
        ring.flush();
        ring.shutDown(0);
        ring.flush();
        int ended = 0;
        for (int i = 0; i < 5 && ended == 0; ++i) {
            ring.submit(kPatienceNs);
            ring.handleBatch([&](const SocketRing::Completion& completion) {
                ended += completion.kind == SocketRing::Kind::Receive && completion.result == 0;
            });
        }
        QCOMPARE(ended, 1);
        QVERIFY(ring.setFile(0, -1));
    }
};

QTEST_GUILESS_MAIN(TestSocketRing)
#include "tst_socket_ring.moc"
