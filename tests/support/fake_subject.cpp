// SPDX-License-Identifier: GPL-3.0-only
// A subject that misbehaves as it is told: fake_subject MODE [HOST:PORT | N].
#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <thread>

namespace {

using namespace std::chrono_literals;

constexpr const char* kBody = R"({"id":1,"name":"Ada Lovelace","email":"ada@example.org","active":true})";

std::string g_mode;
std::atomic<int> g_served{0};

bool is(const char* mode) {
    return g_mode == mode;
}

/// The value of that name in the query of a request.
std::string queried(const std::string& head, const std::string& name) {
    const auto at = head.find(name + "=");
    const auto from = at + name.size() + 1;
    return at == std::string::npos ? std::string() : head.substr(from, head.find_first_of("& ", from) - from);
}

/// "/list": as many records as asked for.
std::string listBody(const std::string& head) {
    std::string body = "{\"id\":" + queried(head, "n") + ",\"items\":[";
    const int items = std::atoi(queried(head, "items").c_str());
    for (int i = 0; i < items; ++i)
        body += (i > 0 ? "," : "") + std::string(kBody);
    return body + "]}";
}

/// `head`: the request; the number of its query comes back as the id, but from a constant.
std::string answer(const std::string& head) {
    const std::string status = is("500") ? "500 Internal Server Error" : "200 OK";
    std::string body = head.find("/list?") != std::string::npos && !is("no-list") ? listBody(head) : kBody;
    const auto query = head.find("/json?n=");
    if (query != std::string::npos && !is("constant"))
        body.replace(6, 1, head.substr(query + 8, head.find(' ', query) - query - 8));
    if (is("wrong-body"))
        body[body.size() - 3] = 'X';
    return "HTTP/1.1 " + status +
           "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + body;
}

/// The member of that name in a request's JSON, as far as these tests write it.
std::string memberOf(const std::string& request, const std::string& name) {
    const auto at = request.find("\"" + name + "\":\"");
    const auto from = at + name.size() + 4;
    return at == std::string::npos ? std::string() : request.substr(from, request.find('"', from) - from);
}

/// A users API that forgets whom it was told of: right about new users, and of all others it makes one up.
std::string forgetfulAnswer(const std::string& request) {
    const bool creates = request.find("POST /users") != std::string::npos;
    const std::string email = creates ? memberOf(request, "email") : "nobody@example.org";
    std::string body = "{\"id\":" + std::to_string(++g_served) + ",\"name\":\"Nobody\",\"email\":\"" + email +
                       "\",\"active\":true}";
    return std::string("HTTP/1.1 ") + (creates ? "201 Created" : "200 OK") +
           "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + body;
}

/// Bytes that the request whose head ends there has altogether; its body may still be to come.
std::size_t lengthOf(const std::string& seen, std::size_t endOfHead) {
    const auto at = seen.find("Content-Length: ");
    return endOfHead + 4 + (at < endOfHead ? std::stoul(seen.substr(at + 16)) : 0);
}

/// Says that it holds n tasks, and holds none.
int holdNothing(const char* n) {
    char line[64];
    std::printf("{\"phase\": \"before\"}\n");
    std::fflush(stdout);
    while (std::fgets(line, sizeof line, stdin)) {
        if (std::strncmp(line, "done", 4) == 0)
            return 0;
        std::printf("{\"phase\": \"after\", \"alive\": %s, \"elapsed_ns\": 1000}\n", n);
        std::fflush(stdout);
    }
    return 0;
}

void serve(int fd) {
    char buffer[4096];
    std::string seen;
    int answered = 0;
    while (true) {
        const auto count = ::read(fd, buffer, sizeof buffer);
        if (count <= 0)
            break;
        seen.append(buffer, static_cast<std::size_t>(count));
        for (auto end = seen.find("\r\n\r\n"); end != std::string::npos; end = seen.find("\r\n\r\n")) {
            const std::size_t length = lengthOf(seen, end);
            if (seen.size() < length)
                break;
            const std::string head = seen.substr(0, length);
            seen.erase(0, length);
            if (is("mute"))
                continue;
            if (is("slow"))
                std::this_thread::sleep_for(100ms);
            if (is("flood"))
                for (int i = 0; i < 200; ++i)
                    std::fprintf(stderr, "%0200d\n", i);
            if (is("dies") && ++g_served > 50) {
                std::fputs("a bug was found\n", stderr);
                ::_exit(5);
            }
            std::string text = is("users-forgetful") ? forgetfulAnswer(head) : answer(head);
            // Right while it is looked at, wrong once it is measured.
            if (is("late-500") && ++answered > 3)
                text.replace(9, 3, "500");
            if (::send(fd, text.data(), text.size(), MSG_NOSIGNAL) < 0)
                break;
        }
    }
    ::close(fd);
}

int listenOn(const std::string& address) {
    const auto colon = address.rfind(':');
    sockaddr_in where{};
    where.sin_family = AF_INET;
    where.sin_port = htons(static_cast<std::uint16_t>(std::atoi(address.c_str() + colon + 1)));
    ::inet_pton(AF_INET, address.substr(0, colon).c_str(), &where.sin_addr);
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
    const int on = 1;
    ::setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (::bind(fd, reinterpret_cast<const sockaddr*>(&where), sizeof where) != 0 || ::listen(fd, 512) != 0) {
        std::perror("fake_subject");
        std::exit(98);
    }
    return fd;
}

/// Leaves a process behind that has a session of its own and hangs on nobody.
void leaveDaemon() {
    if (::fork() != 0)
        return;
    ::setsid();
    if (::fork() != 0)
        ::_exit(0);
    ::sleep(600);
    ::_exit(0);
}

int command(const std::string& n) {
    if (is("command-fails")) {
        std::fputs("the command is broken\n", stderr);
        return 7;
    }
    if (is("command-hangs"))
        ::sleep(600);
    if (is("command-forks"))
        leaveDaemon();
    if (is("command-silent"))
        return 0;
    long long a = 0;
    long long b = 1;
    for (int i = 0; i < std::atoi(n.c_str()); ++i) {
        const long long next = a + b;
        a = b;
        b = next;
    }
    std::printf("{\"result\": %lld, \"elapsed_ns\": 1000}\n", is("command-lies") ? a + 1 : a);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3)
        return 2;
    g_mode = argv[1];
    if (g_mode.rfind("command", 0) == 0)
        return command(argv[2]);
    if (is("tasks-none"))
        return holdNothing(argv[2]);
    if (is("no-start")) {
        std::fputs("there is no configuration\n", stderr);
        return 3;
    }
    if (is("port-taken")) {
        std::fputs("bind: address already in use\n", stderr);
        return 98;
    }
    if (is("stubborn"))
        ::signal(SIGTERM, SIG_IGN);
    if (is("forks"))
        leaveDaemon();
    const int fd = listenOn(argv[2]);
    while (true) {
        const int client = ::accept(fd, nullptr, nullptr);
        if (client >= 0)
            std::thread(serve, client).detach();
    }
}
