// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QColor>
#include <QWidget>
#include <vector>

#include "core/decision/decision.h"

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace bakeoff::app {

/// One bar: how much a reason counts beside the strongest. What speaks against is an outline, so that the two
/// are told apart also without colour.
class ReasonBar : public QWidget {
    Q_OBJECT
public:
    ReasonBar(double share, const QColor& color, bool outlined, QWidget* parent = nullptr);

    [[nodiscard]] double share() const { return m_share; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_share;
    QColor m_color;
    bool m_outlined;
};

/// Reasons below each other, each with its bar; the numbers behind one are its tooltip.
class ReasonList : public QWidget {
    Q_OBJECT
public:
    explicit ReasonList(QWidget* parent = nullptr);

    /// `longest` is the most points of any reason that stands beside these; `colors` has one for each of
    /// them.
    void setReasons(const std::vector<core::Reason>& reasons, double longest,
                    const std::vector<QColor>& colors, bool against);

private:
    QVBoxLayout* m_layout;
};

/// Ten dots, of which as many are full as the answer is sure.
class SureDots : public QWidget {
    Q_OBJECT
public:
    explicit SureDots(QWidget* parent = nullptr);

    void setSure(double sure, const QColor& color, const QString& inWords);
    [[nodiscard]] int full() const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_sure = 0;
    QColor m_color;
};

}  // namespace bakeoff::app
