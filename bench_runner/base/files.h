// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "bench_runner/base/cancel_token.h"
#include "core/base/result.h"

namespace bakeoff::bench {

/// Errors: Io, with the path.
core::Result<std::string> readFile(const std::filesystem::path& path);
/// Writes beside the file and renames, so that a reader finds the old content or the new, never a part.
core::Result<void> writeFile(const std::filesystem::path& path, std::string_view text);
core::Result<void> makeFolder(const std::filesystem::path& path);
/// Gone afterwards, or an Io error.
core::Result<void> removeAll(const std::filesystem::path& path);
/// Copies a folder with all its regular files, without what tools leave behind (__pycache__, .git, build).
core::Result<void> copyFolder(const std::filesystem::path& from, const std::filesystem::path& to);

/// A name for a content, as 16 hexadecimal digits (FNV-1a, 64 bits). It tells versions of our own files apart
/// in a cache; it is no protection against somebody who wants a collision.
class ContentHash {
public:
    /// Adds a text together with its length, so that ("ab","c") and ("a","bc") differ.
    void add(std::string_view text);
    /// Adds the names and contents of all files that copyFolder() would copy. Errors: Io.
    core::Result<void> addFolder(const std::filesystem::path& folder);
    [[nodiscard]] std::string text() const;

private:
    void addBytes(std::string_view bytes);
    std::uint64_t m_state = 0xcbf29ce484222325ULL;
};

/// Keeps other runners from preparing the same thing. Held until destroyed; the system lets go of it when the
/// process dies.
class FileLock {
public:
    /// Waits for it. Errors: Io, Cancelled. `waiting` is called once if somebody else holds it.
    static core::Result<std::unique_ptr<FileLock>> take(const std::filesystem::path& path,
                                                        const CancelToken& cancel,
                                                        const std::function<void()>& waiting);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

private:
    explicit FileLock(int fd) : m_fd(fd) {}
    int m_fd;
};

}  // namespace bakeoff::bench
