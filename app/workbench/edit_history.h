// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QUndoStack>
#include <functional>
#include <vector>

#include "core/decision/services.h"

namespace bakeoff::app {

/// Everything of a decision that can be edited.
struct EditState {
    core::Study study;
    std::vector<core::Service> services;
    std::size_t service = 0;
    core::EvidenceChoice evidence;

    bool operator==(const EditState&) const = default;
};

/// Undo and redo by whole states: a study is small, and a state that is put back cannot be half right.
/// Thread: GUI thread.
class EditHistory {
public:
    /// `apply` makes a state the current one.
    explicit EditHistory(std::function<void(const EditState&)> apply) : m_apply(std::move(apply)) {}

    /// Applies `after` and remembers `before`. Edits in a row with the same `key` become one, so that a
    /// slider's way is one step; an empty key never merges.
    void edit(const QString& text, EditState before, EditState after, const QString& key = {});
    [[nodiscard]] QUndoStack& stack() { return m_stack; }

private:
    std::function<void(const EditState&)> m_apply;
    QUndoStack m_stack;
};

}  // namespace bakeoff::app
