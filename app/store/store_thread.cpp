// SPDX-License-Identifier: GPL-3.0-only
#include "app/store/store_thread.h"

#include <QThread>
#include <atomic>

namespace bakeoff::app {

/// Lives on the store's thread; so does the store it opens.
class StoreThread::Worker : public QObject {
public:
    explicit Worker(QString address) : m_address(std::move(address)) {}

    void answer(const Job& job) {
        if (stopping)
            return;
        if (!m_store)
            m_store = std::make_unique<core::Result<std::shared_ptr<RunStore>>>(RunStore::open(m_address));
        job(*m_store);
        if (!*m_store)
            m_store.reset();  // the next question tries again
    }

    std::atomic<bool> stopping = false;

private:
    QString m_address;
    std::unique_ptr<core::Result<std::shared_ptr<RunStore>>> m_store;
};

StoreThread::StoreThread(QString address, QObject* parent)
    : QObject(parent), m_thread(new QThread(this)), m_worker(new Worker(std::move(address))) {
    m_worker->moveToThread(m_thread);
    // The store's connection must be closed on the thread that opened it.
    connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread->setObjectName(QStringLiteral("store"));
    m_thread->start();
}

StoreThread::~StoreThread() {
    m_worker->stopping = true;
    m_thread->quit();
    m_thread->wait();
}

void StoreThread::post(Job job) {
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, job = std::move(job)] { worker->answer(job); }, Qt::QueuedConnection);
}

}  // namespace bakeoff::app
