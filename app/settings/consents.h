// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <map>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace bakeoff::app {

/// What the user has allowed to run, by the key of its content (core/bench/consent.h), kept in a file that
/// nobody else may read or write. A file that others may write allows nothing.
/// Thread: one at a time; objects on the same file see each other's changes, for each asks the file.
class Consents {
public:
    explicit Consents(QString file) : m_file(std::move(file)) {}

    [[nodiscard]] bool has(const std::string& key) const { return read().contains(key); }
    [[nodiscard]] std::vector<std::string> keys() const;
    /// `what` says for whom opens the file what it was: "subject orders". Errors: Io.
    core::Result<void> allow(const std::string& key, const std::string& what);
    /// Errors: Io. Nothing happens to a key that is not there.
    core::Result<void> withdraw(const std::string& key);

private:
    [[nodiscard]] std::map<std::string, std::string> read() const;
    [[nodiscard]] core::Result<void> write(const std::map<std::string, std::string>& allowed) const;

    QString m_file;
};

}  // namespace bakeoff::app
