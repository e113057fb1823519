// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAbstractButton>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace bakeoff::app {

/// A large button: an icon or a short mark, what it does, and how things stand there. text() is what it does.
/// Checked, it is the one that was picked.
class CardButton : public QAbstractButton {
    Q_OBJECT
public:
    CardButton(const QString& iconName, const QString& title, QWidget* parent = nullptr);

    /// One or two characters in place of the icon, such as the key that presses it.
    void setMark(const QString& mark);
    void setDetail(const QString& detail);
    [[nodiscard]] QString detail() const { return m_detail; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRect titleRect(int width) const;
    [[nodiscard]] QRect detailRect(int width) const;
    void paintMark(QPainter& painter, const QColor& accent) const;

    QString m_iconName;
    QString m_mark;
    QString m_detail;
};

}  // namespace bakeoff::app
