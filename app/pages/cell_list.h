// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QComboBox>
#include <QStyledItemDelegate>

namespace bakeoff::app {

/// A list that opens in a cell. Views commit an editor that is left, too, by Escape or by a click elsewhere;
/// such a list changes nothing: a delegate asks wasPicked() before it writes.
inline constexpr const char* kPickedProperty = "picked";

/// What is taken from the list is committed at once. For the thread of the window.
inline void commitWhenPicked(QComboBox* box, QStyledItemDelegate* delegate) {
    QObject::connect(box, &QComboBox::activated, delegate, [delegate, box] {
        box->setProperty(kPickedProperty, true);
        Q_EMIT delegate->commitData(box);
        Q_EMIT delegate->closeEditor(box);
    });
}

[[nodiscard]] inline bool wasPicked(const QWidget* editor) {
    return editor->property(kPickedProperty).toBool();
}

}  // namespace bakeoff::app
