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

std::string answer() {
    const std::string status = is("500") ? "500 Internal Server Error" : "200 OK";
    std::string body = kBody;
    if (is("wrong-body"))
        body[8] = 'X';
    return "HTTP/1.1 " + status +
           "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + body;
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
            seen.erase(0, end + 4);
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
            std::string text = answer();
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
