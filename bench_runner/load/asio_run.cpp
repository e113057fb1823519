// SPDX-License-Identifier: GPL-3.0-only
// The traffic of one run: connecting, sending, receiving. Its phases and clock are in asio_phases.cpp.
#include "bench_runner/load/asio_run.h"

#ifndef _WIN32
#include <fcntl.h>
#endif

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>

#include "bench_runner/base/clock.h"

namespace bakeoff::bench {
namespace asio = boost::asio;
namespace {

/// Room for a usual head and the whole expected body in one read, within reason.
std::size_t bufferSizeFor(const Expectation& expected) {
    return std::clamp<std::size_t>(expected.body.size() + 1024, 2048, 64 * 1024);
}

bool lacksResource(const boost::system::error_code& error) {
    return error == asio::error::no_descriptors || error == asio::error::no_buffer_space ||
           error == asio::error::no_memory || error == boost::system::errc::too_many_files_open_in_system ||
           error == boost::system::errc::address_not_available;
}

void closeOnExec([[maybe_unused]] int fd) {
#ifndef _WIN32
    ::fcntl(fd, F_SETFD, FD_CLOEXEC);  // Asio has no way to ask for SOCK_CLOEXEC
#endif
}

}  // namespace

AsioRun::Connection::Connection(asio::io_context& context, const Expectation& expected, std::size_t index_)
    : socket(context), exchange(expected), index(index_) {}

AsioRun::AsioRun(const LoadPlan& plan, Schedule& schedule, LoadObserver& observer, const CancelToken& cancel)
    : m_plan(plan),
      m_schedule(schedule),
      m_observer(observer),
      m_cancel(cancel),
      m_context(BOOST_ASIO_CONCURRENCY_HINT_UNSAFE),  // one thread, nothing posts from outside: no locks
      m_timer(m_context),
      m_request(getRequest(plan.url)),
      m_bufferSize(bufferSizeFor(plan.expected)),
      m_dueNs(static_cast<std::size_t>(plan.connections)) {
    for (std::size_t i = 0; i < m_dueNs.size(); ++i)
        m_connections.emplace_back(m_context, plan.expected, i);
}

core::Result<LoadReport> AsioRun::run() {
    if (!resolve())
        return *m_error;
    scheduleTick(steadyNs() + m_plan.intervalNs);
    rampStep();
    m_context.run();
    if (m_error)
        return *m_error;
    if (m_cancel.cancelled())
        return core::Error{core::ErrorCode::Cancelled, "Stopped while measuring.", "load"};
    return report();
}

bool AsioRun::resolve() {
    ErrorCode error;
    const auto address = asio::ip::make_address(m_plan.url.host, error);
    if (!error) {
        m_endpoint = {address, m_plan.url.port};
        return true;
    }
    asio::ip::tcp::resolver resolver(m_context);
    const auto found = resolver.resolve(m_plan.url.host, std::to_string(m_plan.url.port), error);
    if (error || found.empty()) {
        fail(core::ErrorCode::InvalidArgument,
             "The host \"" + m_plan.url.host + "\" cannot be resolved: " + error.message() + ".");
        return false;
    }
    m_endpoint = found.begin()->endpoint();
    return true;
}

void AsioRun::rampStep() {
    const auto wanted = m_connections.size();
    while (m_phase == Phase::Ramp && m_nextToOpen < wanted &&
           m_nextToOpen - static_cast<std::size_t>(m_opened) <
               static_cast<std::size_t>(m_plan.connectsAtOnce)) {
        Connection& c = m_connections[m_nextToOpen++];
        c.buffer = std::make_unique<char[]>(m_bufferSize);
        m_dueNs[c.index] = steadyNs();
        open(c);
    }
}

void AsioRun::open(Connection& c) {
    ErrorCode error;
    ++c.generation;
    c.served = false;
    c.sent = 0;
    c.exchange.begin();
    c.socket.close(error);
    c.socket.open(m_endpoint.protocol(), error);
    if (!error) {
        closeOnExec(static_cast<int>(c.socket.native_handle()));
        c.socket.non_blocking(true, error);
        c.socket.set_option(asio::ip::tcp::no_delay(true), error);
    }
    if (error) {
        connected(c, error);
        return;
    }
    c.socket.async_connect(m_endpoint, [this, &c, generation = c.generation](const ErrorCode& result) {
        if (generation == c.generation && m_phase != Phase::Over)
            connected(c, result);
    });
}

void AsioRun::connected(Connection& c, const ErrorCode& error) {
    if (m_phase == Phase::Ramp) {
        if (error) {
            rampFailed(error.message(), !lacksResource(error));
            return;
        }
        m_dueNs[c.index] = 0;
        ++m_opened;
        if (static_cast<std::size_t>(m_opened) == m_connections.size())
            beginLoad(steadyNs());
        else
            rampStep();
        return;
    }
    if (!error) {
        transmit(c);
        return;
    }
    m_recorder.failed(LoadError::Connect, m_dueNs[c.index], steadyNs());
    m_dueNs[c.index] = 0;
    // Not at once: a server that is gone would be asked a hundred thousand times a second.
    if (m_phase == Phase::Drain) {
        if (--m_inFlight == 0)
            stop();
    } else {
        m_unopened.push_back(c.index);
    }
}

void AsioRun::rampFailed(const std::string& why, bool refused) {
    if (m_opened == 0 && refused) {
        fail(core::ErrorCode::StartFailed, "Nobody answers at " + m_plan.url.text() + ": " + why + ".");
        return;
    }
    fail(core::ErrorCode::ResourceLimit,
         "Only " + std::to_string(m_opened) + " of " + std::to_string(m_plan.connections) +
             " connections could be opened: " + why + ". Ask for fewer, or raise what limits the server.");
}

void AsioRun::sendNext(Connection& c, std::int64_t nowNs) {
    m_dueNs[c.index] = m_schedule.nextDue(nowNs);
    c.exchange.begin();
    c.sent = 0;
    transmit(c);
}

void AsioRun::transmit(Connection& c) {
    ErrorCode error;
    const auto rest = asio::buffer(m_request.data() + c.sent, m_request.size() - c.sent);
    c.sent += c.socket.write_some(rest, error);
    if (error && error != asio::error::would_block && error != asio::error::try_again) {
        broken(c, steadyNs());
        return;
    }
    if (c.sent == m_request.size()) {
        receive(c);
        return;
    }
    c.socket.async_wait(Socket::wait_write, [this, &c, generation = c.generation](const ErrorCode& result) {
        if (generation != c.generation || m_phase == Phase::Over)
            return;
        if (result)
            broken(c, steadyNs());
        else
            transmit(c);
    });
}

void AsioRun::receive(Connection& c) {
    c.socket.async_read_some(
        asio::buffer(c.buffer.get(), m_bufferSize),
        [this, &c, generation = c.generation](const ErrorCode& result, std::size_t bytes) {
            if (generation == c.generation && m_phase != Phase::Over)
                received(c, result, bytes);
        });
}

void AsioRun::received(Connection& c, const ErrorCode& error, std::size_t bytes) {
    const std::int64_t nowNs = steadyNs();
    if (error) {
        if (error == asio::error::eof && !c.exchange.untouched())
            ended(c, c.exchange.closed(), false, nowNs);
        else
            broken(c, nowNs);
        return;
    }
    const auto outcome = c.exchange.feed({c.buffer.get(), bytes});
    if (outcome == Exchange::Outcome::NeedMore)
        receive(c);
    else
        ended(c, outcome, c.exchange.keepAlive(), nowNs);
}

void AsioRun::broken(Connection& c, std::int64_t nowNs) {
    // A server may close a connection that has been used while the next request is on its way (RFC 9112,
    // 9.3.1): that request is sent again, and its time goes on counting.
    if (c.served && c.exchange.untouched()) {
        ++m_reconnects;
        open(c);
        return;
    }
    m_recorder.failed(LoadError::Reset, m_dueNs[c.index], nowNs);
    goOn(c, false, nowNs);
}

void AsioRun::ended(Connection& c, Exchange::Outcome outcome, bool usable, std::int64_t nowNs) {
    c.served = true;
    if (outcome == Exchange::Outcome::Good)
        m_recorder.good(m_dueNs[c.index], nowNs);
    else
        m_recorder.failed(c.exchange.error(), m_dueNs[c.index], nowNs);
    goOn(c, usable, nowNs);
}

void AsioRun::goOn(Connection& c, bool usable, std::int64_t nowNs) {
    if (m_phase == Phase::Drain) {
        m_dueNs[c.index] = 0;
        if (--m_inFlight == 0)
            stop();
    } else if (usable) {
        sendNext(c, nowNs);
    } else {
        // The time to connect again is part of what the next request takes.
        ++m_reconnects;
        m_dueNs[c.index] = m_schedule.nextDue(nowNs);
        open(c);
    }
}

}  // namespace bakeoff::bench
