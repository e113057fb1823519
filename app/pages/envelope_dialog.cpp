// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/envelope_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

#include "app/files/claim_envelopes.h"
#include "app/i18n/core_text.h"
#include "app/pages/chart_panel.h"
#include "app/pages/page_header.h"
#include "app/settings/design.h"
#include "app/store/store_thread.h"
#include "app/workbench/document.h"
#include "app/workbench/workbench.h"

namespace bakeoff::app {

EnvelopeDialog::EnvelopeDialog(const Workbench& workbench, const std::string& claim, QWidget* parent)
    : QDialog(parent), m_sentence(makeText(tr("Reading the runs…"), TextSize::Body)) {
    setObjectName(QStringLiteral("envelope"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Where does it hold?"));
    resize(onScreen(*this, {1000, 720}));
    const ChartSource source{[] { return std::vector<ChartSpec>{envelopeChart()}; },
                             [this](const ChartSpec& spec) {
                                 ChartInput input;
                                 input.envelope = m_envelope ? &*m_envelope : nullptr;
                                 return figureFor(spec, input);
                             },
                             workbench.locations().data + QStringLiteral("/charts.ini")};
    m_panel = new ChartPanel(source, Qt::Vertical);
    auto* how =
        makeText(tr("To measure more of it, also at your own point: %1")
                     .arg(QStringLiteral("bakeoff envelope --claim ") + QString::fromStdString(claim)),
                 TextSize::Small, true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_sentence);
    layout->addWidget(m_panel, 1);
    layout->addWidget(how);
    layout->addWidget(buttons);
    workbench.history().ask(
        this,
        [study = workbench.document().study(), claim](RunStore& store) {
            return storedEnvelope(store, study, claim);
        },
        [this](core::Result<core::ClaimEnvelope> envelope) { showEnvelope(std::move(envelope)); });
}

void EnvelopeDialog::showEnvelope(core::Result<core::ClaimEnvelope> envelope) {
    if (!envelope) {
        m_sentence->setText(errorText(envelope.error()));
        return;
    }
    m_envelope = std::move(envelope).value();
    m_sentence->setText(coreText(core::describe(*m_envelope)));
    m_panel->refresh();
}

}  // namespace bakeoff::app
