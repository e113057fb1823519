// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace bakeoff::core {

/// Drops from recorded requests what may be a secret, and keeps the names of what it dropped. It errs on the
/// side of dropping: a mix travels with a subject. Thread: one at a time.
class MixSecrets {
public:
    /// A target without its fragment and the parameters that may be secrets; nothing where a secret seems to
    /// stand in the path itself, for then no part of it can be kept.
    std::optional<std::string> cleanTarget(std::string_view target);
    /// Whether a header may be taken over; those that may be secrets are remembered by name.
    bool keepsHeader(std::string_view name, std::string_view value);
    /// A body in JSON or of a form without its secrets; nothing for what is neither.
    std::optional<std::string> cleanBody(const std::string& body, std::string_view contentType);
    /// User name and password in front of a host.
    void droppedUser() { m_dropped.insert("user and password of the address"); }

    [[nodiscard]] const std::set<std::string>& dropped() const { return m_dropped; }

private:
    std::string cleanParameters(std::string_view parameters, char separator);

    std::set<std::string> m_dropped;
};

}  // namespace bakeoff::core
