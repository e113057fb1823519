// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDialog>
#include <functional>

#include "app/charts/plot_export.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QSpinBox;
QT_END_NAMESPACE

namespace bakeoff::app {

/// How a chart is to be written: as what, how large, how dense, in which colours. It begins with what was
/// chosen last.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    /// `dark` is what the window shows.
    explicit ExportDialog(bool dark, QWidget* parent = nullptr);

    [[nodiscard]] ExportOptions options() const;
    /// The ending of the chosen format, "png".
    [[nodiscard]] QString ending() const;
    /// For QFileDialog.
    [[nodiscard]] QString filter() const;

    /// What was chosen, for setExportChoices().
    [[nodiscard]] QStringList choices() const;

private:
    void showState();
    void takePreset();
    void fitPreset();
    void restore(const QStringList& choices);

    bool m_dark;
    QComboBox* m_format;
    QComboBox* m_preset;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QSpinBox* m_dpi;
    QComboBox* m_theme;
    QCheckBox* m_transparent;
};

/// What was chosen in the last dialog of this session, or was kept of an earlier one; what is no such choice
/// is not taken.
QStringList exportChoices();
void setExportChoices(const QStringList& choices);

/// Asks how and then where a chart is to be written, `proposal` without an ending; returns at once. `then` is
/// never called when the user cancels or `owner` is gone. Thread: GUI thread.
void askHowToExport(QWidget* owner, const QString& proposal, bool dark,
                    std::function<void(const QString& file, const ExportOptions& options)> then);

}  // namespace bakeoff::app
