// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "bench_runner/load/load_engine.h"

namespace bakeoff::bench {

/// One run of the Asio engine: its connections, its clock and its phases. Single use, single thread.
///
/// Per request it makes one send at once (the socket's buffer has room, so waiting for writability would be a
/// wasted system call) and one asynchronous read. There is no timer per request: one timer ticks for the
/// timeline, and on the way looks for requests that are overdue.
class AsioRun {
public:
    AsioRun(const LoadPlan& plan, Schedule& schedule, LoadObserver& observer, const CancelToken& cancel);
    core::Result<LoadReport> run();

private:
    using Executor = boost::asio::io_context::executor_type;
    using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, Executor>;
    using ErrorCode = boost::system::error_code;

    enum class Phase { Ramp, WarmUp, Window, Drain, Over };

    struct Connection {
        Connection(boost::asio::io_context& context, const Expectation& expected, std::size_t index_);
        Socket socket;
        Exchange exchange;
        std::unique_ptr<char[]> buffer;
        std::size_t index;
        std::size_t sent = 0;
        std::uint32_t generation = 0;  ///< tells a late completion of a socket that was closed since
        bool served = false;           ///< this very connection has carried a response before
    };

    [[nodiscard]] bool resolve();
    void open(Connection& c);
    void connected(Connection& c, const ErrorCode& error);
    void rampStep();
    void rampFailed(const std::string& why, bool refused);

    void sendNext(Connection& c, std::int64_t nowNs);
    void transmit(Connection& c);
    void receive(Connection& c);
    void received(Connection& c, const ErrorCode& error, std::size_t bytes);
    void broken(Connection& c, std::int64_t nowNs);
    void ended(Connection& c, Exchange::Outcome outcome, bool usable, std::int64_t nowNs);
    void goOn(Connection& c, bool usable, std::int64_t nowNs);

    void scheduleTick(std::int64_t atNs);
    void tick();
    void sweep(std::int64_t nowNs);
    void reopenIdle(std::int64_t nowNs);
    void beginLoad(std::int64_t nowNs);
    void beginWindow(std::int64_t nowNs);
    void endWindow(std::int64_t nowNs);
    void closeInterval(std::int64_t nowNs);
    void stop();
    void fail(core::ErrorCode code, std::string message);
    [[nodiscard]] LoadReport report();

    const LoadPlan& m_plan;
    Schedule& m_schedule;
    LoadObserver& m_observer;
    const CancelToken& m_cancel;

    boost::asio::io_context m_context;
    boost::asio::steady_timer m_timer;
    boost::asio::ip::tcp::endpoint m_endpoint;
    std::string m_request;
    std::size_t m_bufferSize;
    std::deque<Connection> m_connections;
    /// When each connection's request was due, 0 for none. Apart from the connections, so that a sweep over
    /// 10,000 of them touches 80 kB and not every socket.
    std::vector<std::int64_t> m_dueNs;
    std::vector<std::size_t> m_unopened;  ///< could not reconnect; tried again at the next tick
    std::size_t m_nextToOpen = 0;
    int m_opened = 0;

    Phase m_phase = Phase::Ramp;
    Recorder m_recorder;
    std::int64_t m_windowBeginNs = 0;
    std::int64_t m_windowEndNs = 0;
    std::int64_t m_actualEndNs = 0;
    std::int64_t m_nextTickNs = 0;
    std::int64_t m_cpuAtWindowNs = 0;
    std::int64_t m_cpuAtTickNs = 0;
    std::int64_t m_intervalBeganNs = 0;
    std::int64_t m_windowCpuNs = 0;
    std::uint64_t m_reconnects = 0;
    std::size_t m_inFlight = 0;  ///< counted down while draining
    bool m_stopped = false;
    std::optional<core::Error> m_error;
};

}  // namespace bakeoff::bench
