// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QSlider>
#include <QWidget>
#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace bakeoff::app {

/// A slider that shows where it now stands for good, and where the answer changes.
class FlipSlider : public QSlider {
    Q_OBJECT
public:
    static constexpr int kSteps = 1000;

    explicit FlipSlider(QWidget* parent = nullptr);
    /// Places from 0 to 1 along the slider.
    void setMarks(double now, std::vector<double> flips);
    [[nodiscard]] const std::vector<double>& flips() const { return m_flips; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] double xOf(double place) const;

    double m_now = 0;
    std::vector<double> m_flips;
};

/// One quantity to pull at: its name, a slider, its value. Pulling changes nothing by itself.
class LeverRow : public QWidget {
    Q_OBJECT
public:
    struct Range {
        double now = 0;
        double least = 0;
        double most = 1;
        std::vector<double> flips;  ///< values at which the answer changes
        bool share = true;          ///< of the work; else points of 100
    };
    explicit LeverRow(QWidget* parent = nullptr);

    /// `note` says where the answer changes, and to whom.
    void setLever(const QString& name, const Range& range, const QString& note);
    /// Puts the slider back, without a signal.
    void goBack();
    [[nodiscard]] FlipSlider& slider() { return *m_slider; }
    [[nodiscard]] const Range& range() const { return m_range; }
    [[nodiscard]] double value() const;

Q_SIGNALS:
    void pulled(double value);

private:
    [[nodiscard]] double placeOf(double value) const;
    void showValue();

    Range m_range;
    QLabel* m_name;
    FlipSlider* m_slider;
    QLabel* m_value;
    QLabel* m_note;
};

}  // namespace bakeoff::app
