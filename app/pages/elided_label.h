// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLabel>

namespace bakeoff::app {

/// One line of text that never makes its window wider: what does not fit is cut with an ellipsis, and the
/// whole is in the tooltip. text() is the whole.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;
    /// What is painted at the present width.
    [[nodiscard]] QString shownText() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
};

}  // namespace bakeoff::app
