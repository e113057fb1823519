// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QStringList>
#include <functional>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

/// Questions that stop nothing: each opens a dialog over the window of `owner` and returns at once. `then` is
/// called with the answer; it is never called when the user cancels, or when `owner` is gone by then.
/// Thread: GUI thread.
namespace bakeoff::app {

/// Asks for one line of text. `then` gets what was typed, which may be empty.
void askForText(QWidget* owner, const QString& title, const QString& label, const QString& old,
                std::function<void(const QString& text)> then);
/// Asks for a name: one line, trimmed. An empty one counts as cancelled.
void askForName(QWidget* owner, const QString& title, const QString& label, const QString& old,
                std::function<void(const QString& name)> then);
/// Asks for text of several lines; Ctrl+Enter takes it, Tab goes on to the buttons.
void askForLines(QWidget* owner, const QString& title, const QString& label, const QString& old,
                 std::function<void(const QString& text)> then);

/// `filter` is QFileDialog's: "Pictures (*.png);;All files (*)". `proposal` is a path, or a name in
/// lastFolder().
enum class IfThere { Ask, Take };  ///< what to do with a chosen file that is there already
void askWhereToSave(QWidget* owner, const QString& title, const QString& proposal, const QString& filter,
                    std::function<void(const QString& file)> then, IfThere ifThere = IfThere::Ask);
/// Asks for a file that exists; starts in `folder`, or in lastFolder() when it is empty.
void askWhatToOpen(QWidget* owner, const QString& title, const QString& folder, const QString& filter,
                   std::function<void(const QString& file)> then);
/// The same for one file or more.
void askWhatToOpen(QWidget* owner, const QString& title, const QString& filter,
                   std::function<void(const QStringList& files)> then);

/// The folder of the last file that was chosen, in which the next question begins; at first the reader's
/// documents, as when it is gone. An empty one, or one that is gone, is not taken.
QString lastFolder();
void setLastFolder(const QString& folder);

/// Says over the window of `owner` what went wrong.
void tellProblem(QWidget* owner, const QString& title, const QString& problem);

}  // namespace bakeoff::app
