// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

#include "app/settings/design.h"

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLabel;
QT_END_NAMESPACE

namespace bakeoff::app {

/// A label that wraps, can be selected, and has one of the sizes. Muted: the palette's placeholder
/// colour.
QLabel* makeText(const QString& text, TextSize size, bool muted = false);

/// What stands at the top of every page: its name, and one line that says what it is for.
class PageHeader : public QWidget {
    Q_OBJECT
public:
    explicit PageHeader(const QString& title, const QString& purpose = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setPurpose(const QString& purpose);
    /// Puts a widget at the right, e.g. a button.
    void addAction(QWidget* widget);

private:
    QLabel* m_title;
    QLabel* m_purpose;
    QHBoxLayout* m_row;
};

}  // namespace bakeoff::app
