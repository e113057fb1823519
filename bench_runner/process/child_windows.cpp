// SPDX-License-Identifier: GPL-3.0-only
// Windows awaits its turn: job objects for trees, Boost.Process v1 for streams. Everything says so honestly.
#include "bench_runner/process/child.h"
#include "bench_runner/process/guardian.h"

namespace bakeoff::bench {

struct Child::Parts {
    std::string marker;
};

Child::Child(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Child::~Child() = default;

namespace {

core::Error unsupported() {
    return {core::ErrorCode::Unsupported, "Starting programs is not supported on Windows in this version.",
            "process"};
}

}  // namespace

Environment currentEnvironment() {
    return {};
}

std::string findExecutable(const std::string&, const std::string&) {
    return {};
}

core::Result<std::unique_ptr<Child>> Child::start(ChildOptions) {
    return unsupported();
}

int Child::pid() const {
    return 0;
}

const std::string& Child::marker() const {
    return m_parts->marker;
}

std::int64_t Child::startedNs() const {
    return 0;
}

bool Child::ended() const {
    return true;
}

core::Result<ExitStatus> Child::wait(std::int64_t, const CancelToken&) {
    return unsupported();
}

core::Result<std::string> Child::readLine(std::int64_t, const CancelToken&) {
    return unsupported();
}

core::Result<void> Child::writeLine(const std::string&) {
    return unsupported();
}

void Child::closeInput() {}

std::string Child::output() const {
    return {};
}

std::string Child::errorText() const {
    return {};
}

ExitStatus Child::stop(int) {
    return {};
}

void adoptOrphans() {}

namespace guardian {

core::Result<void> start() {
    return unsupported();
}

void stop() {}

int pid() {
    return 0;
}

const std::string& markerPrefix() {
    static const std::string none;
    return none;
}

void watch(int) {}
void forget(int) {}

}  // namespace guardian
}  // namespace bakeoff::bench
