// SPDX-License-Identifier: GPL-3.0-only
#include "app/workbench/edit_history.h"

#include <QUndoCommand>

namespace bakeoff::app {
namespace {

constexpr int kMergeable = 1;

class StateCommand : public QUndoCommand {
public:
    StateCommand(const QString& text, EditState before, EditState after, QString key,
                 const std::function<void(const EditState&)>& apply)
        : QUndoCommand(text),
          m_before(std::move(before)),
          m_after(std::move(after)),
          m_key(std::move(key)),
          m_apply(apply) {}

    void undo() override { m_apply(m_before); }
    void redo() override { m_apply(m_after); }
    [[nodiscard]] int id() const override { return m_key.isEmpty() ? -1 : kMergeable; }
    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = static_cast<const StateCommand*>(other);
        if (next->m_key != m_key)
            return false;
        m_after = next->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    EditState m_before;
    EditState m_after;
    QString m_key;
    const std::function<void(const EditState&)>& m_apply;
};

}  // namespace

void EditHistory::edit(const QString& text, EditState before, EditState after, const QString& key) {
    if (before == after)
        return;
    QString shown = text;
    shown.replace(QLatin1Char('&'),
                  QStringLiteral("&&"));  // it stands in a menu, where one is a mark of a key
    m_stack.push(new StateCommand(shown, std::move(before), std::move(after), key, m_apply));
}

}  // namespace bakeoff::app
