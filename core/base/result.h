// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace bakeoff::core {

/// What went wrong, in one table for the whole house. The names travel in JSON, so they never change meaning.
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

/// The stable snake_case name of a code, as written to JSON.
const char* errorCodeName(ErrorCode code);

/// Reads a name written by errorCodeName(); unknown names become Internal.
ErrorCode errorCodeFromName(const std::string& name);

/// An error as a value: what kind, a sentence a user can act on, and where it happened.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message;  ///< a whole sentence: what happened and what to do
    std::string where;    ///< file, line and JSON path, a subject, a phase; may be empty

    /// "where: message", or the message alone.
    [[nodiscard]] std::string text() const { return where.empty() ? message : where + ": " + message; }
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
