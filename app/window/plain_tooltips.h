// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

namespace bakeoff::app {

/// Shows the tooltips of lists and tables as the texts that they are. Qt takes a text with something like a
/// tag in it for HTML, and a name of a study may be "a <b> c"; it also leaves a long line as long as it is.
class PlainTooltips : public QObject {
    Q_OBJECT
public:
    /// For every window of the application, as long as `parent` lives. Thread: GUI thread.
    explicit PlainTooltips(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace bakeoff::app
