// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <functional>
#include <memory>
#include <utility>

#include "app/store/run_store.h"

QT_BEGIN_NAMESPACE
class QThread;
QT_END_NAMESPACE

namespace bakeoff::app {

/// A store of its own on a thread of its own, so that reading many or large runs never stops the window.
/// Questions are answered in the order in which they were asked.
/// Thread: used from one thread, where the answers arrive too.
class StoreThread : public QObject {
    Q_OBJECT
public:
    /// Opens the store at the first question.
    explicit StoreThread(QString address, QObject* parent = nullptr);
    /// Waits for the question that is being answered, but not longer than a few seconds: a database server
    /// that does not answer must not keep the program from ending. The other questions are dropped.
    ~StoreThread() override;

    /// Calls `work(RunStore&)` on the store's thread and then `done(its result)` here, unless `receiver` is
    /// gone by then. `work` must not touch anything that another thread changes. T is a core::Result; when
    /// the store cannot be opened, `done` gets that error.
    template <typename Work, typename Done>
    void ask(QObject* receiver, Work work, Done done) {
        using Answer = std::invoke_result_t<Work, RunStore&>;
        ++m_asked;
        post([this, receiver = QPointer<QObject>(receiver), work = std::move(work),
              done = std::move(done)](const core::Result<std::shared_ptr<RunStore>>& store) mutable -> Reply {
            auto answer = std::make_shared<Answer>(store ? work(**store) : Answer(store.error()));
            // On this object's thread and not here: only there may one ask whether the receiver still lives.
            return [this, receiver, answer, done = std::move(done)]() mutable {
                ++m_answered;
                if (receiver)
                    done(std::move(*answer));
            };
        });
    }

    /// True when every question was answered.
    [[nodiscard]] bool idle() const { return m_asked == m_answered; }
    /// Waits until the store has been asked all questions, whose answers arrive later as ever. False when
    /// that takes longer than so many milliseconds.
    bool drain(int milliseconds);

private:
    using Reply = std::function<void()>;  ///< called on this object's thread
    using Job = std::function<Reply(const core::Result<std::shared_ptr<RunStore>>&)>;
    void post(Job job);

    class Worker;
    QThread* m_thread;
    Worker* m_worker;
    qint64 m_asked = 0;
    qint64 m_answered = 0;
};

}  // namespace bakeoff::app
