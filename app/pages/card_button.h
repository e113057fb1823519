// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAbstractButton>

namespace bakeoff::app {

/// A large button: an icon, what it does, and how things stand there. text() is what it does.
class CardButton : public QAbstractButton {
    Q_OBJECT
public:
    CardButton(const QString& iconName, const QString& title, QWidget* parent = nullptr);

    void setDetail(const QString& detail);
    [[nodiscard]] QString detail() const { return m_detail; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRect detailRect(int width) const;

    QString m_iconName;
    QString m_detail;
};

}  // namespace bakeoff::app
