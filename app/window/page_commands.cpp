// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/page_commands.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QMenu>
#include <QPointer>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolButton>
#include <functional>

#include "app/i18n/tr.h"
#include "app/pages/benchmarks_page.h"
#include "app/pages/chart_panel.h"
#include "app/settings/language.h"
#include "app/settings/settings.h"
#include "app/window/main_window.h"
#include "app/window/window_state.h"
#include "app/workbench/shown_run.h"

namespace bakeoff::app {
namespace {

constexpr int kNoticeMs = 10'000;

class Collector {
public:
    explicit Collector(QObject* owner) : m_owner(owner) {}

    void add(const QString& group, const QString& text, const QString& keys,
             const std::function<void()>& then) {
        // The title is the command's; an action without a text is in no list of shortcuts.
        auto* action = new QAction(m_owner);
        QObject::connect(action, &QAction::triggered, action, then);
        commands.push_back({QStringLiteral("%1 › %2").arg(group, plainCommand(text)), keys, action});
    }

    std::vector<CommandModel::Command> commands;

private:
    QObject* m_owner;
};

bool canBeUsed(const QWidget* widget) {
    return widget->isVisible() && widget->isEnabled();
}

void addMenu(const Page& page, const QMenu& menu, Collector& out) {
    for (auto* action : menu.actions()) {
        if (action->isEnabled() && !action->text().isEmpty())
            out.add(page.title(), action->text(), action->shortcut().toString(QKeySequence::NativeText),
                    [target = QPointer(action)] {
                        if (target)
                            target->trigger();
                    });
    }
}

void addButtons(const Page& page, Collector& out) {
    for (auto* button : page.findChildren<QAbstractButton*>()) {
        if (!canBeUsed(button) || button->text().isEmpty())
            continue;
        // Of a button with a menu it is the menu's entries that do something.
        const auto* tool = qobject_cast<const QToolButton*>(button);
        if (tool && tool->menu()) {
            addMenu(page, *tool->menu(), out);
            continue;
        }
        out.add(page.title(), button->text(), button->shortcut().toString(QKeySequence::NativeText),
                [target = QPointer(button)] {
                    if (target)
                        target->click();
                });
    }
}

void addTabs(const Page& page, Collector& out) {
    for (auto* tabs : page.findChildren<QTabWidget*>()) {
        for (int i = 0; canBeUsed(tabs) && i < tabs->count(); ++i) {
            if (tabs->isTabVisible(i) && i != tabs->currentIndex())
                out.add(page.title(), tabs->tabText(i), {},
                        [target = QPointer(tabs), tab = QPointer(tabs->widget(i))] {
                            if (target && tab)
                                target->setCurrentWidget(tab);
                        });
        }
    }
}

void addLists(const Page& page, Collector& out) {
    for (auto* list : page.findChildren<QComboBox*>()) {
        if (!canBeUsed(list) || !list->objectName().startsWith(QLatin1String(WindowState::kKeep)))
            continue;
        for (int i = 0; i < list->count(); ++i) {
            if (i != list->currentIndex())
                out.add(list->accessibleName(), list->itemText(i), {}, [target = QPointer(list), i] {
                    if (target)
                        target->setCurrentIndex(i);
                });
        }
    }
}

/// Opens the tabs that a widget lies in.
void reveal(const QWidget* widget) {
    for (auto* inner = widget; inner; inner = inner->parentWidget()) {
        for (auto* outer = inner->parentWidget(); outer; outer = outer->parentWidget()) {
            auto* tabs = qobject_cast<QTabWidget*>(outer);
            const int index = tabs ? tabs->indexOf(inner) : -1;
            if (index >= 0)
                tabs->setCurrentIndex(index);
        }
    }
}

}  // namespace

std::vector<CommandModel::Command> commandsOf(const Page& page, QObject* owner) {
    Collector out(owner);
    addButtons(page, out);
    addTabs(page, out);
    addLists(page, out);
    return std::move(out.commands);
}

std::vector<CommandModel::Command> chartCommands(MainWindow& window, const ShownRun& run, QObject* owner) {
    Collector out(owner);
    for (const auto& spec : chartsOf(run.cases()))
        out.add(tr("Chart"), spec.title, {}, [&window, id = spec.id] {
            window.showPage(BenchmarksPage::kId);
            auto& charts = window.page<BenchmarksPage>().charts();
            reveal(&charts);
            charts.showChart(id);
        });
    return std::move(out.commands);
}

std::vector<CommandModel::Command> settingCommands(MainWindow& window, Settings& settings, QObject* owner) {
    Collector out(owner);
    const std::pair<Settings::Theme, QString> themes[] = {{Settings::Theme::System, tr("Same as the system")},
                                                          {Settings::Theme::Light, tr("Light")},
                                                          {Settings::Theme::Dark, tr("Dark")}};
    for (const auto& [theme, name] : themes)
        out.add(tr("Theme"), name, {}, [&settings, theme = theme] { settings.setTheme(theme); });
    for (const auto& language : availableLanguages())
        out.add(tr("Language"), language.name, {}, [&window, &settings, code = language.code] {
            settings.setLanguage(code);
            window.statusBar()->showMessage(tr("Takes effect the next time Bakeoff is started."), kNoticeMs);
        });
    return std::move(out.commands);
}

}  // namespace bakeoff::app
