// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/load/ws_load.h"

#ifndef _WIN32
#include <fcntl.h>
#endif

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/websocket.hpp>
#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "bench_runner/base/clock.h"
#include "bench_runner/load/poll_some.h"

namespace bakeoff::bench {
namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = boost::beast::websocket;
using boost::system::error_code;
namespace {

constexpr int kOpeningAtOnce = 64;
constexpr std::int64_t kSliceNs = 50 * kNsPerMs;
constexpr std::int64_t kOpenLimitNs = 30 * kNsPerSecond;

/// What all connections of a run share. One thread.
struct Run {
    asio::io_context context{1};
    asio::ip::tcp::endpoint endpoint;
    std::string host;
    std::string target;
    std::string message;
    std::chrono::nanoseconds timeout{0};
    int open = 0;
    int opening = 0;
    std::string problem;  ///< of the first connection that failed to open
    bool sending = false;
    std::int64_t fromNs = INT64_MAX;  ///< the window
    std::int64_t toNs = INT64_MAX;
    WsReport report;
};

class Connection {
public:
    explicit Connection(Run& run) : m_run(run), m_stream(run.context) {}

    void open() {
        ++m_run.opening;
        auto& tcp = beast::get_lowest_layer(m_stream);
        error_code ignored;
        tcp.socket().open(m_run.endpoint.protocol(), ignored);
#ifndef _WIN32
        ::fcntl(tcp.socket().native_handle(), F_SETFD, FD_CLOEXEC);
#endif
        tcp.expires_after(m_run.timeout);
        tcp.async_connect(m_run.endpoint, [this](const error_code& error) {
            if (error)
                opened(error);
            else
                shakeHands();
        });
    }

    void send() {
        m_sentNs = steadyNs();
        beast::get_lowest_layer(m_stream).expires_after(m_run.timeout);
        m_stream.async_write(asio::buffer(m_run.message), [this](const error_code& error, std::size_t) {
            if (error)
                broken();
            else
                receive();
        });
    }

    void shut() {
        error_code ignored;
        beast::get_lowest_layer(m_stream).socket().close(ignored);
    }
    [[nodiscard]] bool isOpen() const { return m_open; }

private:
    void shakeHands() {
        error_code ignored;
        beast::get_lowest_layer(m_stream).socket().set_option(asio::ip::tcp::no_delay(true), ignored);
        m_stream.text(true);
        m_stream.async_handshake(m_run.host, m_run.target,
                                 [this](const error_code& error) { opened(error); });
    }

    void opened(const error_code& error) {
        --m_run.opening;
        if (!error) {
            m_open = true;
            ++m_run.open;
        } else if (m_run.problem.empty()) {
            m_run.problem = error.message();
        }
    }

    void receive() {
        m_stream.async_read(m_buffer, [this](const error_code& error, std::size_t) {
            if (error)
                broken();
            else
                take();
        });
    }

    void take() {
        const std::int64_t now = steadyNs();
        const auto bytes = m_buffer.cdata();
        const bool same =
            bytes.size() == m_run.message.size() &&
            std::equal(m_run.message.begin(), m_run.message.end(), static_cast<const char*>(bytes.data()));
        m_buffer.consume(m_buffer.size());
        if (now >= m_run.fromNs && now < m_run.toNs) {
            ++(same ? m_run.report.messages : m_run.report.wrong);
            m_run.report.times.record(now - m_sentNs);
        }
        if (m_run.sending)
            send();
    }

    void broken() {
        if (m_run.sending)
            ++m_run.report.broken;
        m_open = false;
    }

    Run& m_run;
    websocket::stream<beast::tcp_stream> m_stream;
    beast::flat_buffer m_buffer;
    std::int64_t m_sentNs = 0;
    bool m_open = false;
};

core::Result<void> openAll(Run& run, std::vector<std::unique_ptr<Connection>>& connections, int wanted,
                           const CancelToken& cancel) {
    const std::int64_t deadline = steadyNs() + kOpenLimitNs;
    while (run.open < wanted && run.problem.empty() && steadyNs() < deadline) {
        if (cancel.cancelled())
            return core::Error{core::ErrorCode::Cancelled, SAY("Stopped."), "load"};
        while (run.opening < kOpeningAtOnce && static_cast<int>(connections.size()) < wanted) {
            connections.push_back(std::make_unique<Connection>(run));
            connections.back()->open();
        }
        run.context.restart();
        run.context.run_one_for(std::chrono::nanoseconds(kSliceNs));
    }
    if (run.open == wanted)
        return {};
    return core::Error{
        core::ErrorCode::StartFailed,
        run.problem.empty()
            ? core::say("Only %1 of %2 WebSocket connections could be opened.", run.open, wanted)
            : core::say("Only %1 of %2 WebSocket connections could be opened: %3.", run.open, wanted,
                        run.problem),
        "load"};
}

void runUntil(Run& run, std::int64_t untilNs, bool spin, const CancelToken& cancel) {
    std::int64_t nowNs = steadyNs();
    while (nowNs < untilNs && !cancel.cancelled()) {
        run.context.restart();
        bool idle = false;
        if (spin)
            idle = pollSome(run.context) == 0;
        else
            run.context.run_for(std::chrono::nanoseconds(std::min(kSliceNs, untilNs - nowNs)));
        const std::int64_t beganNs = std::exchange(nowNs, steadyNs());
        if (idle)
            run.report.spinNs += nowNs - beganNs;
    }
}

}  // namespace

core::Result<WsReport> runWsLoad(const WsPlan& plan, const WsObserver& observer, const CancelToken& cancel) {
    error_code error;
    Run run;
    run.endpoint = {asio::ip::make_address(plan.url.host, error), plan.url.port};
    if (error)
        return core::Error{core::ErrorCode::InvalidArgument,
                           core::say("\"%1\" is not an address.", plan.url.host), "load"};
    run.host = plan.url.host + ":" + std::to_string(plan.url.port);
    run.target = plan.url.target;
    run.message.assign(plan.messageBytes, 'x');
    run.timeout = std::chrono::nanoseconds(plan.timeoutNs);
    std::vector<std::unique_ptr<Connection>> connections;
    auto opened = openAll(run, connections, plan.connections, cancel);
    if (opened) {
        run.report.connections = run.open;
        run.sending = true;
        for (auto& connection : connections)
            connection->send();
        runUntil(run, steadyNs() + plan.warmupNs, plan.spin, cancel);
        observer.windowBegan();
        run.report.spinNs = 0;
        const std::int64_t cpuFrom = threadCpuNs();
        run.fromNs = steadyNs();
        run.toNs = run.fromNs + plan.durationNs;
        runUntil(run, run.toNs, plan.spin, cancel);
        run.report.durationNs = std::min(plan.durationNs, steadyNs() - run.fromNs);
        run.report.cpuNs = threadCpuNs() - cpuFrom;
        observer.windowEnded();
    }
    run.sending = false;
    for (auto& connection : connections)
        connection->shut();
    run.context.restart();
    run.context.run_for(std::chrono::seconds(1));
    if (!opened)
        return opened.error();
    if (cancel.cancelled())
        return core::Error{core::ErrorCode::Cancelled, SAY("Stopped."), "load"};
    return std::move(run.report);
}

}  // namespace bakeoff::bench
