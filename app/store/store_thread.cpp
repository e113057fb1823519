// SPDX-License-Identifier: GPL-3.0-only
#include "app/store/store_thread.h"

#include <QSemaphore>
#include <QThread>
#include <mutex>

namespace bakeoff::app {
namespace {

constexpr int kEndMs = 10'000;

}  // namespace

/// Lives on the store's thread; so does the store it opens. Outlives its StoreThread when the store does not
/// answer.
class StoreThread::Worker : public QObject {
public:
    Worker(QString address, StoreThread* asker) : m_address(std::move(address)), m_asker(asker) {}

    void answer(const Job& job) {
        if (!wanted())
            return;
        if (!m_store)
            m_store = std::make_unique<core::Result<std::shared_ptr<RunStore>>>(RunStore::open(m_address));
        auto reply = job(*m_store);
        if (!*m_store)
            m_store.reset();  // the next question tries again
        const std::lock_guard lock(m_mutex);
        if (m_asker && reply)
            QMetaObject::invokeMethod(m_asker, std::move(reply), Qt::QueuedConnection);
    }

    /// No more questions are answered, and nobody hears the answer to the one that is being asked.
    void forgetAsker() {
        const std::lock_guard lock(m_mutex);
        m_asker = nullptr;
    }

private:
    [[nodiscard]] bool wanted() {
        const std::lock_guard lock(m_mutex);
        return m_asker != nullptr;
    }

    QString m_address;
    std::mutex m_mutex;
    StoreThread* m_asker;
    std::unique_ptr<core::Result<std::shared_ptr<RunStore>>> m_store;
};

StoreThread::StoreThread(QString address, QObject* parent)
    : QObject(parent), m_thread(new QThread), m_worker(new Worker(std::move(address), this)) {
    m_worker->moveToThread(m_thread);
    // The store's connection must be closed on the thread that opened it.
    connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread->setObjectName(QStringLiteral("store"));
    m_thread->start();
}

StoreThread::~StoreThread() {
    m_worker->forgetAsker();
    m_thread->quit();
    if (m_thread->wait(kEndMs))
        delete m_thread;
    else  // it ends when the store answers, or with the program
        connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
}

bool StoreThread::drain(int milliseconds) {
    if (idle())
        return true;
    const auto reached = std::make_shared<QSemaphore>();
    post([reached](const core::Result<std::shared_ptr<RunStore>>&) {
        reached->release();
        return Reply();
    });
    return reached->tryAcquire(1, milliseconds);
}

void StoreThread::post(Job job) {
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, job = std::move(job)] { worker->answer(job); }, Qt::QueuedConnection);
}

}  // namespace bakeoff::app
