// SPDX-License-Identifier: GPL-3.0-only

// Workloads tasks, cancel and fan-out with coroutines of Boost.Asio, on one thread.
#include <algorithm>
#include <boost/asio.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/json/src.hpp>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::use_awaitable;
using asio::ip::tcp;
using Clock = std::chrono::steady_clock;

constexpr std::int64_t kProbes = 1000;
constexpr auto kProbeSpan = std::chrono::nanoseconds(std::chrono::seconds(1));
constexpr auto kPatience = std::chrono::seconds(60);

std::int64_t since(Clock::time_point begin) {
    return std::chrono::nanoseconds(Clock::now() - begin).count();
}

void waitForLine() {
    std::string line;
    if (!std::getline(std::cin, line))
        throw std::runtime_error("tasks: the input ended early");
}

/// Waits until `gate` is cancelled: the one way in which many coroutines wait for one thing.
asio::awaitable<void> waitAt(asio::steady_timer& gate, std::int64_t& alive) {
    ++alive;
    boost::system::error_code ignored;
    co_await gate.async_wait(asio::redirect_error(use_awaitable, ignored));
    --alive;
}

asio::awaitable<void> probe(Clock::time_point due, std::vector<std::int64_t>& late) {
    asio::steady_timer timer(co_await asio::this_coro::executor, due);
    co_await timer.async_wait(use_awaitable);
    late.push_back(std::max<std::int64_t>(0, since(due)));
}

/// Lets n coroutines sleep until moments spread over a second: how late each woke, in nanoseconds, sorted;
/// one zero when there is none.
std::vector<std::int64_t> measureLateness(asio::io_context& context, std::int64_t n) {
    std::vector<std::int64_t> late;
    const auto first = Clock::now() + std::chrono::milliseconds(10);
    for (std::int64_t i = 0; i < n; ++i)
        asio::co_spawn(context, probe(first + kProbeSpan * i / n, late), asio::detached);
    while (static_cast<std::int64_t>(late.size()) < n)
        context.run_one();
    if (late.empty())
        late.push_back(0);
    std::ranges::sort(late);
    return late;
}

/// Starts n coroutines that wait, and waits twice itself so that its memory can be read.
void keepAlive(std::int64_t n) {
    std::cout << R"({"phase": "before"})" << std::endl;
    waitForLine();
    asio::io_context context(1);
    asio::steady_timer gate(context, Clock::time_point::max());
    std::int64_t alive = 0;
    const auto begin = Clock::now();
    for (std::int64_t i = 0; i < n; ++i)
        asio::co_spawn(context, waitAt(gate, alive), asio::detached);
    context.poll();
    const auto elapsed = since(begin);
    std::cout << R"({"phase": "after", "alive": )" << alive << R"(, "elapsed_ns": )" << elapsed << "}"
              << std::endl;
    waitForLine();
    const auto late = measureLateness(context, std::min(n, kProbes));
    const auto last = late.size() - 1;
    std::cout << R"({"phase": "done", "late_p50_ns": )" << late[last / 2] << R"(, "late_p99_ns": )"
              << late[(late.size() * 99 + 99) / 100 - 1] << R"(, "late_max_ns": )" << late[last] << "}"
              << std::endl;
    std::string line;
    std::getline(std::cin, line);  // the end of the input will do
    gate.cancel();
    context.run();
}

void cancelAll(std::int64_t n) {
    asio::io_context context(1);
    asio::steady_timer gate(context, Clock::time_point::max());
    std::int64_t alive = 0;
    for (std::int64_t i = 0; i < n; ++i)
        asio::co_spawn(context, waitAt(gate, alive), asio::detached);
    context.poll();
    const auto started = alive;
    const auto begin = Clock::now();
    gate.cancel();
    context.run();
    const auto elapsed = since(begin);
    std::cout << "{\"ended\": " << started - alive << ", \"elapsed_ns\": " << elapsed << "}\n";
}

struct Fetched {
    std::int64_t next = 0;
    std::int64_t completed = 0;
    std::int64_t sum = 0;
};

struct Server {
    std::string host;
    std::string port;
    std::string path;
};

/// Asks for one item after the other on a connection of its own.
asio::awaitable<void> work(const Server& server, std::int64_t n, Fetched& all) {
    const auto executor = co_await asio::this_coro::executor;
    tcp::resolver resolver(executor);
    const auto found = co_await resolver.async_resolve(server.host, server.port, use_awaitable);
    beast::tcp_stream stream(executor);
    co_await stream.async_connect(found, use_awaitable);
    stream.socket().set_option(tcp::no_delay(true));
    beast::flat_buffer buffer;
    while (all.next < n) {
        const auto item = all.next++;
        stream.expires_after(kPatience);
        http::request<http::empty_body> request(http::verb::get,
                                                server.path + "/item/" + std::to_string(item), 11);
        request.set(http::field::host, server.host + ":" + server.port);
        co_await http::async_write(stream, request, use_awaitable);
        http::response<http::string_body> response;
        co_await http::async_read(stream, buffer, response, use_awaitable);
        if (response.result() != http::status::ok)
            throw std::runtime_error("item " + std::to_string(item) + ": status " +
                                     std::to_string(response.result_int()));
        all.sum += boost::json::parse(response.body()).at("id").as_int64();
        ++all.completed;
        if (!response.keep_alive())
            co_await stream.async_connect(found, use_awaitable);
    }
}

Server serverIn(std::string_view url) {
    constexpr std::string_view kScheme = "http://";
    if (url.substr(0, kScheme.size()) != kScheme)
        throw std::runtime_error("fetch: the URL begins with http://");
    url.remove_prefix(kScheme.size());
    const auto slash = std::min(url.find('/'), url.size());
    const std::string_view place = url.substr(0, slash);
    const auto colon = std::min(place.find(':'), place.size());
    return {std::string(place.substr(0, colon)),
            colon < place.size() ? std::string(place.substr(colon + 1)) : "80",
            std::string(url.substr(slash))};
}

void fetchAll(std::string_view url, std::int64_t n, std::int64_t limit) {
    const auto begin = Clock::now();
    const Server server = serverIn(url);
    asio::io_context context(1);
    Fetched all;
    std::exception_ptr failure;
    for (std::int64_t i = 0; i < limit; ++i)
        asio::co_spawn(context, work(server, n, all), [&](std::exception_ptr error) {
            if (error)
                failure = error;
        });
    context.run();
    if (failure)
        std::rethrow_exception(failure);
    std::cout << "{\"completed\": " << all.completed << ", \"checksum\": " << all.sum
              << ", \"elapsed_ns\": " << since(begin) << "}\n";
}

/// -1 for what is no whole number of at least `least`.
std::int64_t number(std::string_view text, std::int64_t least) {
    std::int64_t value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value >= least ? value : -1;
}

bool run(const std::vector<std::string_view>& words) {
    if (words.size() == 2 && number(words[1], 0) >= 0) {
        if (words[0] == "tasks")
            keepAlive(number(words[1], 0));
        else if (words[0] == "cancel")
            cancelAll(number(words[1], 0));
        else
            return false;
        return true;
    }
    if (words.size() == 4 && words[0] == "fetch" && number(words[2], 0) >= 0 && number(words[3], 1) >= 1) {
        fetchAll(words[1], number(words[2], 0), number(words[3], 1));
        return true;
    }
    return false;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        if (run({argv + 1, argv + argc}))
            return 0;
    } catch (const std::exception& error) {
        std::cerr << error.what() << "\n";
        return 1;
    }
    std::cerr << "usage: program tasks N | cancel N | fetch URL N LIMIT\n";
    return 2;
}
