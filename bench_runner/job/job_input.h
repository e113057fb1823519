// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <thread>

#include "bench_runner/base/cancel_token.h"
#include "bench_runner/base/unique_fd.h"
#include "core/base/result.h"

namespace bakeoff::bench {

/// Finds the end of one JSON document in bytes that come in pieces, by counting brackets outside of strings.
class DocumentEnd {
public:
    /// How many of these bytes still belong to the document; npos when it goes on after them.
    std::size_t take(std::string_view bytes);
    static constexpr std::size_t npos = std::string_view::npos;

private:
    int m_depth = 0;
    bool m_inString = false;
    bool m_escaped = false;
};

/// What was read from the runner's standard input.
struct JobText {
    std::string document;
    std::string rest;  ///< bytes that came after it
};

/// Reads one JSON document, or everything up to the end of input if that comes first. Errors: Io,
/// InvalidDocument when it is longer than 16 MiB, Cancelled.
core::Result<JobText> readJobText(int descriptor, const CancelToken& cancel);

/// Whether the end of this input means that whoever started us has gone: true of pipes, sockets and
/// terminals, false of files and of the null device.
bool endMeansStop(int descriptor);

/// Cancels the token when the line "cancel" comes, or the input ends. On a thread of its own.
class InputWatch {
public:
    InputWatch(int descriptor, std::string alreadyRead, CancelToken& cancel);
    ~InputWatch();
    InputWatch(const InputWatch&) = delete;
    InputWatch& operator=(const InputWatch&) = delete;

private:
    void run();
    /// True when one of the complete lines is "cancel".
    bool askedToCancel();

    int m_descriptor;
    std::string m_text;
    CancelToken& m_cancel;
    Pipe m_wake = Pipe::open(true);
    std::thread m_thread;
};

}  // namespace bakeoff::bench
