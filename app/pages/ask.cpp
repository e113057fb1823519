// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/ask.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>

namespace bakeoff::app {
namespace {

/// Connected with `owner` as the context, so that an answer never reaches one that is gone.
QInputDialog* makeTextDialog(QWidget* owner, const QString& title, const QString& label, const QString& old,
                             std::function<void(const QString&)> then) {
    auto* dialog = new QInputDialog(owner);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->setTextValue(old);
    QObject::connect(dialog, &QInputDialog::textValueSelected, owner, std::move(then));
    return dialog;
}

QFileDialog* makeFileDialog(QWidget* owner, const QString& title, const QString& folder,
                            const QString& filter) {
    auto* dialog = new QFileDialog(owner, title, folder, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

}  // namespace

void askForText(QWidget* owner, const QString& title, const QString& label, const QString& old,
                std::function<void(const QString&)> then) {
    makeTextDialog(owner, title, label, old, std::move(then))->open();
}

void askForName(QWidget* owner, const QString& title, const QString& label, const QString& old,
                std::function<void(const QString&)> then) {
    askForText(owner, title, label, old, [then = std::move(then)](const QString& typed) {
        if (const QString name = typed.trimmed(); !name.isEmpty())
            then(name);
    });
}

void askForLines(QWidget* owner, const QString& title, const QString& label, const QString& old,
                 std::function<void(const QString&)> then) {
    auto* dialog = makeTextDialog(owner, title, label, old, std::move(then));
    dialog->setOption(QInputDialog::UsePlainTextEditForTextInput);
    dialog->open();
}

void askWhereToSave(QWidget* owner, const QString& title, const QString& proposal, const QString& filter,
                    std::function<void(const QString&)> then, IfThere ifThere) {
    auto* dialog = makeFileDialog(owner, title, {}, filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setOption(QFileDialog::DontConfirmOverwrite, ifThere == IfThere::Take);
    if (!proposal.isEmpty())
        dialog->selectFile(proposal);
    QObject::connect(dialog, &QFileDialog::fileSelected, owner, std::move(then));
    dialog->open();
}

void askWhatToOpen(QWidget* owner, const QString& title, const QString& folder, const QString& filter,
                   std::function<void(const QString&)> then) {
    auto* dialog = makeFileDialog(owner, title, folder, filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, owner, std::move(then));
    dialog->open();
}

void askWhatToOpen(QWidget* owner, const QString& title, const QString& filter,
                   std::function<void(const QStringList&)> then) {
    auto* dialog = makeFileDialog(owner, title, {}, filter);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, owner, std::move(then));
    dialog->open();
}

void tellProblem(QWidget* owner, const QString& title, const QString& problem) {
    auto* box = new QMessageBox(QMessageBox::Warning, title, problem, QMessageBox::Ok, owner);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

}  // namespace bakeoff::app
