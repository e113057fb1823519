// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <thread>

namespace bakeoff::tests {

/// How a FakeServer answers.
enum class Behaviour {
    Good,
    Chunked,  ///< the right body, in three chunks
    Pieces,   ///< the right answer, a few bytes at a time
    Status500,
    WrongBody,       ///< right length, other bytes
    ShortBody,       ///< a well-formed answer with a shorter body
    CutOff,          ///< announces more than it sends, then closes
    Slow,            ///< right, after a delay
    Silent,          ///< never answers
    CloseAnnounced,  ///< right, with Connection: close, and closes
    CloseSilently,   ///< right, and closes without a word
    Reset,           ///< resets the connection instead of answering
    Garbage,         ///< answers something that is not HTTP
    Early,           ///< right, as soon as the head has come; takes the body later, see strays()
    Folded,          ///< right, with fields that go on in a second line
    Tls,             ///< answers as a server of TLS does to plain HTTP: with an alert
    Status999,       ///< right but for its status
    Long,            ///< a body of 17 MiB
    Jumps            ///< right at once up to kJumpPerS requests a second, and above that after a delay
};

/// An HTTP server on 127.0.0.1 whose answers can be chosen. Runs on a thread of its own from construction to
/// destruction. Thread: any.
class FakeServer {
public:
    struct Options {
        Behaviour behaviour = Behaviour::Good;
        int everyNth = 1;                   ///< misbehaves in every nth answer only; the others are good
        std::int64_t delayNs = 50'000'000;  ///< of Slow
    };
    /// Of Jumps: counted over the last 200 ms.
    static constexpr double kJumpPerS = 1500;
    static constexpr const char* kBody =
        R"({"id":1,"name":"Ada Lovelace","email":"ada@example.org","active":true})";

    explicit FakeServer(Options options);
    explicit FakeServer(Behaviour behaviour = Behaviour::Good)
        : FakeServer(Options{behaviour, 1, 50'000'000}) {}
    ~FakeServer();
    FakeServer(const FakeServer&) = delete;
    FakeServer& operator=(const FakeServer&) = delete;

    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port) + "/json"; }
    [[nodiscard]] std::uint64_t requests() const;
    [[nodiscard]] std::uint64_t connections() const;
    /// Early: bytes of bodies that were no 'z'.
    [[nodiscard]] std::uint64_t strays() const;
    /// Closes every connection and stops listening, as a server that dies.
    void die();

private:
    struct Inside;
    std::unique_ptr<Inside> m_inside;
    std::uint16_t m_port = 0;
    std::thread m_thread;
};

}  // namespace bakeoff::tests
