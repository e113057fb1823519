// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDialog>
#include <optional>

#include "core/verdict/claim_envelope.h"

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace bakeoff::app {

class ChartPanel;
class Workbench;

/// Where a claim holds, as far as stored runs say: a sentence, the chart and its numbers. Measuring more is
/// `bakeoff envelope`'s, which it names. Deletes itself when it is closed.
class EnvelopeDialog : public QDialog {
    Q_OBJECT
public:
    EnvelopeDialog(const Workbench& workbench, const std::string& claim, QWidget* parent = nullptr);

private:
    void showEnvelope(core::Result<core::ClaimEnvelope> envelope);

    std::optional<core::ClaimEnvelope> m_envelope;
    QLabel* m_sentence;
    ChartPanel* m_panel;
};

}  // namespace bakeoff::app
