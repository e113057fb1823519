// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDialog>
#include <map>

#include "core/protocol/event.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;
QT_END_NAMESPACE

namespace bakeoff::app {

class PlanPanel;
class Settings;
class Workbench;

/// What the user can choose about the program. Everything is taken as it is entered; what waits for the next
/// start says so beneath its field.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    /// `plan` is asked to look for the tools again when one of them is changed, and says what it finds.
    SettingsDialog(Workbench& workbench, PlanPanel& plan, QWidget* parent = nullptr);

private:
    void addAppearance(QVBoxLayout* column);
    void addRuns(QVBoxLayout* column);
    void addTools(QVBoxLayout* column);
    void takeStore();
    void checkStore();
    void showTool(const core::ToolEvent& tool);

    struct Tool {
        QLabel* name;
        QLineEdit* program;
        QLabel* state;
    };

    Workbench& m_workbench;
    PlanPanel& m_plan;
    Settings& m_settings;
    QLineEdit* m_store = nullptr;
    QLabel* m_storeNote = nullptr;
    std::map<std::string, Tool> m_tools;
};

}  // namespace bakeoff::app
