// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

QT_BEGIN_NAMESPACE
class QTabWidget;
class QToolButton;
QT_END_NAMESPACE

namespace bakeoff::app {

/// A button at the end of a row of tabs that lists all of them; seen while they do not all fit, when some are
/// behind arrows and nothing says which; it says how many. Belongs to the tabs. Thread: GUI thread.
class TabList : public QObject {
    Q_OBJECT
public:
    explicit TabList(QTabWidget* tabs);

    /// Gives every row of tabs below `widget` its list, where it has none and nothing else in its corner.
    static void addTo(const QWidget& widget);

    [[nodiscard]] QToolButton* button() const { return m_button; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void showWhenNeeded();
    [[nodiscard]] int withoutRoom(int room) const;

    QTabWidget* m_tabs;
    QToolButton* m_button;
    int m_arrowWidth = 0;  ///< of the button without words
};

}  // namespace bakeoff::app
