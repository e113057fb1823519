// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <array>
#include <cassert>
#include <string>
#include <utility>
#include <variant>

#include "core/base/message.h"
#include "core/base/names.h"

namespace bakeoff::core {

/// What went wrong, in one table for the whole house. The names travel in JSON, so they never change meaning;
/// a name that is not here, of a newer program, is read as Internal.
enum class ErrorCode {
    InvalidArgument,    ///< a value handed in by a caller or on the command line is unusable
    InvalidDocument,    ///< a study, catalogue, job or bundle does not have the expected shape
    NotFound,           ///< a named thing does not exist
    Unsupported,        ///< understood, but this build or machine cannot do it
    Io,                 ///< reading or writing failed
    ToolMissing,        ///< a toolchain or package that is needed is not there
    BuildFailed,        ///< a subject could not be prepared
    StartFailed,        ///< a process did not start or was never ready
    ProcessDied,        ///< a process ended when it should not have
    Timeout,            ///< nothing happened for too long
    BadResponse,        ///< a subject answered something else than was asked for
    ResourceLimit,      ///< descriptors, memory, ports or disk ran out
    Cancelled,          ///< somebody asked to stop
    ProtocolViolation,  ///< the other side of the runner protocol talks nonsense
    Internal            ///< a bug of ours
};

constexpr auto namesOf(ErrorCode) {
    using enum ErrorCode;
    return std::array{Name{InvalidArgument, "invalid_argument"},
                      Name{InvalidDocument, "invalid_document"},
                      Name{NotFound, "not_found"},
                      Name{Unsupported, "unsupported"},
                      Name{Io, "io"},
                      Name{ToolMissing, "tool_missing"},
                      Name{BuildFailed, "build_failed"},
                      Name{StartFailed, "start_failed"},
                      Name{ProcessDied, "process_died"},
                      Name{Timeout, "timeout"},
                      Name{BadResponse, "bad_response"},
                      Name{ResourceLimit, "resource_limit"},
                      Name{Cancelled, "cancelled"},
                      Name{ProtocolViolation, "protocol_violation"},
                      Name{Internal, "internal"}};
}

/// An error as a value: what kind, what happened, where, and what to do about it.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    Message message;    ///< a whole sentence: what happened
    std::string where;  ///< file, line and JSON path, a subject, a phase; may be empty
    Message remedy =
        {};  ///< a sentence or a command that helps; empty where the message says it, or nothing does

    /// "where: message remedy", in English or as `wording` puts it.
    [[nodiscard]] std::string text(const Wording& wording = englishWording()) const;
};

/// Either a value or an Error. Check before you take: `if (!r) return r.error();`
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return m_state.index() == 0; }
    [[nodiscard]] bool ok() const { return m_state.index() == 0; }

    [[nodiscard]] const T& value() const& {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] T& value() & {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] T&& value() && {
        assert(ok());
        return std::move(*std::get_if<0>(&m_state));
    }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    [[nodiscard]] const Error& error() const {
        assert(!ok());
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_failed(true), m_error(std::move(error)) {}

    explicit operator bool() const { return !m_failed; }
    [[nodiscard]] bool ok() const { return !m_failed; }
    [[nodiscard]] const Error& error() const {
        assert(m_failed);
        return m_error;
    }

private:
    bool m_failed = false;
    Error m_error;
};

}  // namespace bakeoff::core
