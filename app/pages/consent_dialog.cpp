// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/consent_dialog.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/i18n/core_text.h"
#include "app/i18n/tr.h"
#include "app/pages/ask.h"
#include "app/pages/page_header.h"
#include "app/settings/design.h"

namespace bakeoff::app {

QString whatRuns(const std::vector<OwnThing>& things) {
    QStringList lines;
    for (const auto& thing : things) {
        lines << QStringLiteral("%1 (%2)").arg(QString::fromStdString(thing.name),
                                               QDir::toNativeSeparators(thing.file));
        for (const auto& command : thing.runs)
            lines << QStringLiteral("    ") + command;
    }
    return lines.join(QLatin1Char('\n'));
}

void askForConsent(QWidget* owner, const Locations& locations, std::vector<OwnThing> things,
                   std::function<void()> then) {
    if (things.empty()) {
        then();
        return;
    }
    auto* dialog = new QDialog(owner);
    dialog->setObjectName(QStringLiteral("consent"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("May this run?"));
    dialog->resize(onScreen(*dialog, {640, 360}));
    auto* runs = new QPlainTextEdit(whatRuns(things));
    runs->setReadOnly(true);
    runs->setAccessibleName(tr("What would run"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto* allowIt = buttons->addButton(tr("&Allow and run"), QDialogButtonBox::AcceptRole);
    // What runs with one's rights is not allowed by a stroke of Enter.
    allowIt->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(makeText(tr("This is your own, and it runs with your rights. It is asked once for each "
                                  "content: when it changes, you are asked again."),
                               TextSize::Body));
    layout->addWidget(runs, 1);
    layout->addWidget(buttons);
    QObject::connect(dialog, &QDialog::accepted, owner,
                     [owner, locations, things = std::move(things), then = std::move(then)] {
                         if (auto kept = allow(locations, things); !kept)
                             tellProblem(owner, tr("May this run?"), errorText(kept.error()));
                         else
                             then();
                     });
    dialog->open();
}

}  // namespace bakeoff::app
