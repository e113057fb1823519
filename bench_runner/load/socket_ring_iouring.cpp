// SPDX-License-Identifier: GPL-3.0-only
#include <poll.h>
#include <sys/mman.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstring>

#include "bench_runner/load/socket_ring.h"

namespace bakeoff::bench {
namespace {

constexpr unsigned kSubmissions = 256;
constexpr unsigned kCompletions = 4096;
constexpr unsigned kFewestBuffers = 64;
constexpr unsigned kMostBuffers = 4096;
constexpr int kGroup = 0;

}  // namespace

core::Result<std::unique_ptr<SocketRing>> SocketRing::open(std::size_t slots, std::size_t bufferBytes,
                                                           Waiting waiting) {
    std::unique_ptr<SocketRing> ring(new SocketRing(bufferBytes, waiting));
    if (const int problem = ring->setUp(slots); problem != 0)
        return core::Error{
            core::ErrorCode::Unsupported,
            core::say("The kernel does not offer the io_uring that is needed: %1.", std::strerror(-problem)),
            "load"};
    return ring;
}

int SocketRing::setUp(std::size_t slots) {
    io_uring_params parameters{};
    parameters.flags = IORING_SETUP_SINGLE_ISSUER | IORING_SETUP_DEFER_TASKRUN | IORING_SETUP_CQSIZE |
                       IORING_SETUP_SUBMIT_ALL;
    if (m_waiting == Waiting::Spins)
        parameters.flags |= IORING_SETUP_TASKRUN_FLAG;
    parameters.cq_entries = kCompletions;
    if (const int problem = io_uring_queue_init_params(kSubmissions, &m_ring, &parameters); problem != 0)
        return problem;
    m_open = true;
    io_uring_register_ring_fd(&m_ring);  // saves a look-up a system call; goes without it too
    if (const int problem = io_uring_register_files_sparse(&m_ring, static_cast<unsigned>(slots));
        problem != 0)
        return problem;
    m_buffers = std::clamp(std::bit_ceil(static_cast<unsigned>(slots)), kFewestBuffers, kMostBuffers);
    m_bufferRingBytes = m_buffers * sizeof(io_uring_buf);
    void* memory =
        ::mmap(nullptr, m_bufferRingBytes, PROT_READ | PROT_WRITE, MAP_ANONYMOUS | MAP_PRIVATE, -1, 0);
    if (memory == MAP_FAILED)
        return -errno;
    m_bufferRing = static_cast<io_uring_buf_ring*>(memory);
    io_uring_buf_reg registration{};
    registration.ring_addr = reinterpret_cast<std::uintptr_t>(memory);
    registration.ring_entries = m_buffers;
    registration.bgid = kGroup;
    if (const int problem = io_uring_register_buf_ring(&m_ring, &registration, 0); problem != 0)
        return problem;
    io_uring_buf_ring_init(m_bufferRing);
    m_memory.resize(m_buffers * m_bufferBytes);
    for (unsigned i = 0; i < m_buffers; ++i)
        giveBack(i);
    return 0;
}

SocketRing::~SocketRing() {
    if (m_open)
        io_uring_queue_exit(&m_ring);
    if (m_bufferRing)
        ::munmap(m_bufferRing, m_bufferRingBytes);
}

void SocketRing::giveBack(unsigned buffer) {
    io_uring_buf_ring_add(m_bufferRing, m_memory.data() + buffer * m_bufferBytes,
                          static_cast<unsigned>(m_bufferBytes), static_cast<unsigned short>(buffer),
                          io_uring_buf_ring_mask(m_buffers), 0);
    io_uring_buf_ring_advance(m_bufferRing, 1);
}

bool SocketRing::setFile(std::uint32_t slot, int descriptor) {
    return io_uring_register_files_update(&m_ring, slot, &descriptor, 1) == 1;
}

io_uring_sqe* SocketRing::next() {
    io_uring_sqe* sqe = io_uring_get_sqe(&m_ring);
    while (!sqe) {
        io_uring_submit(&m_ring);
        sqe = io_uring_get_sqe(&m_ring);
    }
    return sqe;
}

void SocketRing::receive(std::uint32_t slot, std::uint32_t generation) {
    io_uring_sqe* sqe = next();
    io_uring_prep_recv_multishot(sqe, static_cast<int>(slot), nullptr, 0, 0);
    sqe->flags |= IOSQE_FIXED_FILE | IOSQE_BUFFER_SELECT;
    sqe->buf_group = kGroup;
    sqe->user_data = tag(Kind::Receive, slot, generation);
}

void SocketRing::send(std::uint32_t slot, std::uint32_t generation, std::string_view bytes, Told told) {
    io_uring_sqe* sqe = next();
    // With WAITALL a short send is carried on by the kernel; else it would be taken for done.
    io_uring_prep_send(sqe, static_cast<int>(slot), bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_WAITALL);
    sqe->flags |= IOSQE_FIXED_FILE;
    if (told == Told::Failure)
        sqe->flags |= IOSQE_CQE_SKIP_SUCCESS;
    sqe->user_data = tag(Kind::Send, slot, generation);
}

void SocketRing::connect(std::uint32_t slot, std::uint32_t generation, int descriptor,
                         const sockaddr* address, socklen_t length) {
    io_uring_sqe* sqe = next();
    io_uring_prep_connect(sqe, descriptor, address, length);
    sqe->user_data = tag(Kind::Connect, slot, generation);
}

void SocketRing::accept(int listener) {
    io_uring_sqe* sqe = next();
    io_uring_prep_multishot_accept_direct(sqe, listener, nullptr, nullptr, 0);
    sqe->user_data = tag(Kind::Accept, 0, 0);
}

void SocketRing::close(std::uint32_t slot) {
    io_uring_sqe* sqe = next();
    io_uring_prep_close_direct(sqe, slot);
    sqe->flags |= IOSQE_CQE_SKIP_SUCCESS;
    sqe->user_data = tag(Kind::Close, slot, 0);
}

void SocketRing::shutDown(std::uint32_t slot) {
    io_uring_sqe* sqe = next();
    io_uring_prep_shutdown(sqe, static_cast<int>(slot), SHUT_RDWR);
    sqe->flags |= IOSQE_FIXED_FILE | IOSQE_CQE_SKIP_SUCCESS;
    sqe->user_data = tag(Kind::Close, slot, 0);
}

void SocketRing::watch(int descriptor) {
    io_uring_sqe* sqe = next();
    io_uring_prep_poll_add(sqe, descriptor, POLLIN);
    sqe->user_data = tag(Kind::Wake, 0, 0);
}

void SocketRing::submit(std::int64_t timeoutNs) {
    if (timeoutNs <= 0) {
        if (m_waiting == Waiting::Sleeps && pending())
            io_uring_submit(&m_ring);
        else
            io_uring_submit_and_get_events(&m_ring);
        return;
    }
    __kernel_timespec time{};
    time.tv_sec = timeoutNs / 1'000'000'000;
    time.tv_nsec = timeoutNs % 1'000'000'000;
    io_uring_cqe* cqe = nullptr;
    io_uring_submit_and_wait_timeout(&m_ring, &cqe, 1, &time, nullptr);
}

bool SocketRing::flush() {
    if (io_uring_sq_ready(&m_ring) == 0)
        return false;
    io_uring_submit(&m_ring);
    return true;
}

bool SocketRing::pending() {
    if (io_uring_cq_ready(&m_ring) > 0)
        return true;
    io_uring_cqe* cqe = nullptr;
    return m_waiting == Waiting::Spins && io_uring_peek_cqe(&m_ring, &cqe) == 0 && cqe;
}

SocketRing::Completion SocketRing::read(const io_uring_cqe& cqe) const {
    Completion out;
    out.kind = static_cast<Kind>(cqe.user_data >> 56U);
    out.slot = static_cast<std::uint32_t>(cqe.user_data);
    out.generation = static_cast<std::uint32_t>(cqe.user_data >> 32U) & 0xffffffU;
    out.result = cqe.res;
    out.more = (cqe.flags & IORING_CQE_F_MORE) != 0;
    if ((cqe.flags & IORING_CQE_F_BUFFER) != 0 && cqe.res > 0)
        out.bytes = {m_memory.data() + (cqe.flags >> IORING_CQE_BUFFER_SHIFT) * m_bufferBytes,
                     static_cast<std::size_t>(cqe.res)};
    return out;
}

}  // namespace bakeoff::bench
