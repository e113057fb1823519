// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QColor>
#include <QImage>
#include <QPoint>
#include <QRect>
#include <QString>
#include <vector>

namespace bakeoff::app {

/// What the screen showed at each step of a way through the program, with a ring where the next click went,
/// and all of it on one sheet for the README.
class StepPictures {
public:
    /// `folder` is made, and in it one called `name` for the single pictures; those of an earlier way are
    /// overwritten.
    StepPictures(QString folder, QString name, bool dark);

    /// Takes what the screen shows in this rectangle. `click`: on the screen; none of a step that has none.
    void take(const QRect& area, const QString& caption, const QPoint* click);
    /// Writes <folder>/<name>.png, every step in the order of reading. False when a picture could not be
    /// written.
    [[nodiscard]] bool save() const;
    [[nodiscard]] int count() const { return static_cast<int>(m_steps.size()); }

private:
    struct Step {
        QImage picture;
        QString caption;
    };

    QString m_folder;
    QString m_name;
    bool m_dark;
    bool m_ok = true;
    std::vector<Step> m_steps;
};

}  // namespace bakeoff::app
