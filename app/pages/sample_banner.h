// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace bakeoff::app {

class ShownRun;

/// Stands over every page that shows numbers of the sample run, says that they are not of this machine, and
/// offers to hide them or to make a run.
class SampleBanner : public QFrame {
    Q_OBJECT
public:
    explicit SampleBanner(ShownRun& shown, QWidget* parent = nullptr);

    /// The banner is seen while the sample is, on the pages that show it.
    void setWanted(bool wanted);

Q_SIGNALS:
    void runRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showState();

    ShownRun& m_shown;
    QLabel* m_text;
    bool m_wanted = false;
};

}  // namespace bakeoff::app
