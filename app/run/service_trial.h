// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>
#include <memory>
#include <optional>
#include <string>

#include "app/run/locations.h"
#include "app/run/runner_process.h"
#include "core/bench/catalogue.h"

namespace bakeoff::app {

/// Tries a service of the user's own: it is started or reached, and asked each of its requests once.
/// Thread: GUI thread.
class ServiceTrial : public QObject {
    Q_OBJECT
public:
    explicit ServiceTrial(Locations locations, QObject* parent = nullptr);

    /// Tries it; one that is still tried is ended. finished() follows.
    void start(const std::string& subject, bool anyHost = false);
    void cancel();
    [[nodiscard]] bool running() const { return m_runner != nullptr; }

Q_SIGNALS:
    /// What it is at, for people: installing, starting.
    void said(const bakeoff::core::Message& text);
    void answered(const bakeoff::core::AnswerEvent& answer);
    /// `error`: why it could not be tried to the end, or that an answer was not right.
    void finished(const std::optional<bakeoff::core::Error>& error);

private:
    Locations m_locations;
    std::unique_ptr<RunnerProcess> m_runner;
    std::optional<core::Error> m_error;
};

}  // namespace bakeoff::app
