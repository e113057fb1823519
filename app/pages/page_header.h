// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLabel;
QT_END_NAMESPACE

namespace bakeoff::app {

/// The distance between neighbouring things on a page, in pixels; groups stand twice as far apart.
constexpr int kGap = 8;

/// Sizes of text relative to the application's font.
enum class TextSize { Title, Section, Body, Small };
QFont textFont(TextSize size);

/// A label that wraps, can be selected, and has one of the sizes above. Muted: the palette's placeholder
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
