// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>
#include <QSet>
#include <QVariantMap>

#include "app/window/main_window.h"

namespace bakeoff::app {

/// How the window was left: its place and size, the study and its service, the page, the run that was shown
/// and chosen, what was not to be run, the folder that was last asked for, sizes of splitters, order of
/// tables, and every field whose object name begins with kKeep (texts, check boxes, chosen entries and tabs).
/// Written when the window closes, taken up by the next start. What belongs to a page is kept under the
/// page's id; what belongs to none is forgotten. Thread: GUI thread.
class WindowState : public QObject {
    Q_OBJECT
public:
    /// A widget of a page opts in by an object name that begins with this.
    static constexpr const char* kKeep = "keep-";

    /// Lives as long as `window`.
    WindowState(MainWindow& window, Workbench& workbench);

    /// The window's place and size, before it is shown.
    void restoreFrame();
    /// Everything else. Opens `file` when one is named, else the study that was open, else the bundled one;
    /// what is not there any more is said in the status line.
    void restoreWork(const QString& file);

private:
    void save();
    void restorePages();
    void chooseService(const QString& name);

    MainWindow& m_window;
    Workbench& m_workbench;
    QSet<const QWidget*> m_seen;  ///< pages
    QVariantMap m_left;           ///< of the last time, what has not been taken up yet
};

}  // namespace bakeoff::app
