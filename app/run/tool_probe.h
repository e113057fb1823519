// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>
#include <memory>
#include <optional>

#include "app/run/locations.h"
#include "app/run/runner_process.h"

namespace bakeoff::app {

/// Asks bench_runner which tools are here and which subjects could run. Nothing is installed or built.
/// Thread: GUI thread.
class ToolProbe : public QObject {
    Q_OBJECT
public:
    explicit ToolProbe(Locations locations, QObject* parent = nullptr);

    /// Asks again; an answer still on its way is dropped. finished() follows.
    void start();
    [[nodiscard]] bool running() const { return m_runner != nullptr; }

Q_SIGNALS:
    void toolFound(const bakeoff::core::ToolEvent& tool);
    void subjectFound(const bakeoff::core::SubjectEvent& subject);
    void finished(const std::optional<bakeoff::core::Error>& error);

private:
    Locations m_locations;
    std::unique_ptr<RunnerProcess> m_runner;
};

}  // namespace bakeoff::app
