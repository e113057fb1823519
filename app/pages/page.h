// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

#include "app/charts/plot_theme.h"

namespace bakeoff::app {

class PlotView;

/// One page of the window: one thing that the reader does, chosen at the left. The window knows its pages by
/// this alone, and lists them in app/window/page_list. What belongs to a page is found by its id: the icon
/// resources/icons/<id>.svg and the help resources/help/<language>/page-<id>.md.
/// Thread: GUI thread.
class Page : public QWidget {
    Q_OBJECT
public:
    struct Identity {
        QString id;     ///< names the page in files and requests; never shown, never changed
        QString title;  ///< in the list at the left and in the menu
        /// It shows numbers of a run, which may be the sample: a banner says so.
        bool showsSample = false;
    };

    explicit Page(Identity identity, QWidget* parent = nullptr);

    [[nodiscard]] const QString& id() const { return m_identity.id; }
    [[nodiscard]] const QString& title() const { return m_identity.title; }
    [[nodiscard]] bool showsSample() const { return m_identity.showsSample; }
    [[nodiscard]] QString helpTopic() const { return QStringLiteral("page-") + id(); }

    /// The chart that is seen and can be exported, or null.
    [[nodiscard]] virtual PlotView* currentChart() { return nullptr; }
    /// The window's colours are these from now on.
    virtual void applyTheme(const PlotTheme&) {}

Q_SIGNALS:
    /// The reader wants to go to the page with this id.
    void pageRequested(const QString& id);
    /// What was done or went wrong, for the status line.
    void done(const QString& message);

private:
    Identity m_identity;
};

}  // namespace bakeoff::app
