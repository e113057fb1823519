// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/ask.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QStandardPaths>

namespace bakeoff::app {
namespace {

constexpr int kBesideTitle = 160;  ///< of a window's title: its icon and its buttons

QString& folderAskedLast() {
    static QString folder;
    return folder;
}

void noteFolder(const QStringList& files) {
    if (!files.isEmpty())
        setLastFolder(QFileInfo(files.first()).absolutePath());
}

/// Connected with `owner` as the context, so that an answer never reaches one that is gone.
QInputDialog* makeTextDialog(QWidget* owner, const QString& title, const QString& label, const QString& old,
                             std::function<void(const QString&)> then) {
    auto* dialog = new QInputDialog(owner);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->setTextValue(old);
    // The question's own width may cut the title, which says what the text is for. The dialog's layout sets
    // the dialog's own smallest width anew, so a part of it has to ask for the room.
    for (auto* part : dialog->findChildren<QLabel*>())
        part->setMinimumWidth(dialog->fontMetrics().horizontalAdvance(title) + kBesideTitle);
    QObject::connect(dialog, &QInputDialog::textValueSelected, owner, std::move(then));
    return dialog;
}

QFileDialog* makeFileDialog(QWidget* owner, const QString& title, const QString& folder,
                            const QString& filter) {
    auto* dialog = new QFileDialog(owner, title, folder.isEmpty() ? lastFolder() : folder, filter);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, &noteFolder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

}  // namespace

QString lastFolder() {
    // It may have been removed since, or be on a disk that is.
    if (!folderAskedLast().isEmpty() && QFileInfo(folderAskedLast()).isDir())
        return folderAskedLast();
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

void setLastFolder(const QString& folder) {
    if (!folder.isEmpty() && QFileInfo(folder).isDir())
        folderAskedLast() = folder;
}

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
    // Tab and Enter are text to the field: without these two the keyboard never leaves it.
    for (auto* field : dialog->findChildren<QPlainTextEdit*>())
        field->setTabChangesFocus(true);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        QObject::connect(new QShortcut(QKeySequence(Qt::CTRL | key), dialog), &QShortcut::activated, dialog,
                         &QDialog::accept);
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
    box->setTextFormat(Qt::PlainText);  // names and errors of others may look like HTML
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

}  // namespace bakeoff::app
