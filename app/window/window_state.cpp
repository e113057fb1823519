// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/window_state.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QMetaProperty>
#include <QSplitter>
#include <QStatusBar>
#include <QTabWidget>
#include <QTableView>
#include <algorithm>

#include "app/i18n/core_text.h"
#include "app/pages/ask.h"
#include "app/pages/benchmarks_page.h"
#include "app/pages/export_dialog.h"
#include "app/pages/runs_page.h"
#include "app/settings/settings.h"
#include "app/workbench/document.h"
#include "app/workbench/shown_run.h"
#include "app/workbench/workbench.h"

namespace bakeoff::app {
namespace {

/// Before the cases that somebody left out, in what is kept.
constexpr QLatin1String kChosenCases{"cases"};

/// The value of a field that is kept; nothing for other widgets.
QVariant valueOf(const QWidget* widget) {
    if (const auto* field = qobject_cast<const QLineEdit*>(widget))
        return field->text();
    if (const auto* box = qobject_cast<const QCheckBox*>(widget))
        return box->isChecked();
    if (const auto* list = qobject_cast<const QComboBox*>(widget))
        return list->currentData();
    if (const auto* tabs = qobject_cast<const QTabWidget*>(widget))
        return tabs->currentIndex();
    if (const auto* table = qobject_cast<const QTableView*>(widget))
        return QVariantList{table->horizontalHeader()->sortIndicatorSection(),
                            static_cast<int>(table->horizontalHeader()->sortIndicatorOrder())};
    const auto own = widget->metaObject()->userProperty();
    return own.isValid() ? own.read(widget) : QVariant();
}

void setValue(QWidget* widget, const QVariant& value) {
    if (auto* field = qobject_cast<QLineEdit*>(widget)) {
        field->setText(value.toString());
    } else if (auto* box = qobject_cast<QCheckBox*>(widget)) {
        box->setChecked(value.toBool());
    } else if (auto* list = qobject_cast<QComboBox*>(widget)) {
        const int index = list->findData(value);
        if (index >= 0)
            list->setCurrentIndex(index);
    } else if (auto* tabs = qobject_cast<QTabWidget*>(widget)) {
        if (value.toInt() < tabs->count())
            tabs->setCurrentIndex(value.toInt());
    } else if (auto* table = qobject_cast<QTableView*>(widget)) {
        const auto order = value.toList();
        table->sortByColumn(order.value(0, -1).toInt(),
                            order.value(1).toInt() == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
    } else if (const auto own = widget->metaObject()->userProperty(); own.isValid()) {
        own.write(widget, value);
    }
}

QString prefixOf(const Page& page) {
    return page.id() + QLatin1Char('-');
}

/// What is kept of the pages that there are; an older program may have left values of others.
QVariantMap ofPages(const QVariantMap& values, const std::vector<Page*>& pages) {
    QVariantMap out;
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (std::ranges::any_of(pages,
                                [&](const Page* page) { return it.key().startsWith(prefixOf(*page)); }))
            out.insert(it.key(), it.value());
    }
    return out;
}

/// Calls `use(key, widget)` for everything on the pages that is kept; a key is the same in every start.
template <typename Use>
void forEachKept(const MainWindow& window, Use use) {
    for (const Page* page : window.pages()) {
        const QString prefix = prefixOf(*page);
        const auto splitters = page->findChildren<QSplitter*>();
        for (qsizetype n = 0; n < splitters.size(); ++n)
            use(prefix + QStringLiteral("splitter%1of%2").arg(n).arg(splitters[n]->count()), splitters[n]);
        for (auto* widget : page->findChildren<QWidget*>()) {
            if (widget->objectName().startsWith(QLatin1String(WindowState::kKeep)))
                use(prefix + widget->objectName(), widget);
        }
    }
}

}  // namespace

WindowState::WindowState(MainWindow& window, Workbench& workbench)
    : QObject(&window), m_window(window), m_workbench(workbench) {
    connect(&window, &MainWindow::closing, this, &WindowState::save);
    // Parts of a page may be made when it is first seen.
    connect(&window, &MainWindow::pageShown, this, &WindowState::restorePages);
}

void WindowState::restoreFrame() {
    const auto geometry = m_workbench.settings().windowState(QStringLiteral("geometry")).toByteArray();
    if (!geometry.isEmpty())
        m_window.restoreGeometry(geometry);
}

void WindowState::restoreWork(const QString& file) {
    const auto& settings = m_workbench.settings();
    const QString bundled = m_workbench.locations().bundledStudy();
    const QString last = settings.windowState(QStringLiteral("study")).toString();
    const bool isStudy = !file.isEmpty() && !MainWindow::holdsResults(file);
    if (isStudy) {
        m_window.openStudy(file);
    } else if (!last.isEmpty() && last != bundled) {
        if (auto opened = m_window.loadStudyFile(last); !opened)
            m_window.statusBar()->showMessage(errorText(opened.error()));
    }
    if (m_window.studyFile().isEmpty() && bundled.isEmpty())
        m_window.statusBar()->showMessage(
            tr("The program's resources are missing. Set BAKEOFF_RESOURCES to their folder."));
    else if (m_window.studyFile().isEmpty())
        m_window.openStudy(bundled);
    chooseService(settings.windowState(QStringLiteral("service")).toString());
    // An empty list is nothing in an INI file, and all cases is a choice as well: hence the word before them.
    // Another word says that nobody has chosen, and what the study brings stays ticked.
    const auto kept = settings.windowState(QStringLiteral("unchecked")).toStringList();
    if (kept.value(0) == kChosenCases)
        m_window.page<BenchmarksPage>().planPanel().plan().setUncheckedCases(kept.mid(1));
    setLastFolder(settings.windowState(QStringLiteral("folder")).toString());
    setExportChoices(settings.windowState(QStringLiteral("export")).toStringList());
    m_left = ofPages(settings.windowState(), m_window.pages());
    restorePages();
    m_window.showPage(settings.windowState(QStringLiteral("page")).toString());
    const auto chosen = settings.windowState(QStringLiteral("chosen_run")).toString();
    if (!chosen.isEmpty())
        m_window.page<RunsPage>().selectRun(chosen);
    m_workbench.run().loadOrLatest(settings.windowState(QStringLiteral("run")).toString());
    if (!file.isEmpty() && !isStudy)
        m_window.openFiles({file});
}

void WindowState::chooseService(const QString& name) {
    const auto& services = m_workbench.document().services();
    const auto at = std::ranges::find(services, name.toStdString(), &core::Service::name);
    if (at != services.end())
        m_workbench.document().chooseService(static_cast<int>(at - services.begin()));
}

void WindowState::restorePages() {
    const Page* shown = &m_window.currentPage();
    m_seen.insert(shown);
    forEachKept(m_window, [&](const QString& key, QWidget* widget) {
        auto* splitter = qobject_cast<QSplitter*>(widget);
        // The sizes of what was never laid out are none, and would be kept as such.
        if (!m_left.contains(key) || (splitter && !shown->isAncestorOf(splitter)))
            return;
        const QVariant value = m_left.take(key);
        if (splitter)
            splitter->restoreState(value.toByteArray());
        else
            setValue(widget, value);
    });
}

void WindowState::save() {
    QVariantMap values = m_left;  // what was never seen is as it was left before
    values[QStringLiteral("geometry")] = m_window.saveGeometry();
    values[QStringLiteral("study")] = m_window.studyFile();
    const auto& document = m_workbench.document();
    values[QStringLiteral("service")] =
        QString::fromStdString(document.services()[static_cast<std::size_t>(document.currentService())].name);
    auto& panel = m_window.page<BenchmarksPage>().planPanel();
    values[QStringLiteral("unchecked")] = panel.followsStudy()
                                              ? QStringList{QStringLiteral("study")}
                                              : QStringList{kChosenCases} + panel.plan().uncheckedCases();
    values[QStringLiteral("folder")] = lastFolder();
    values[QStringLiteral("export")] = exportChoices();
    values[QStringLiteral("page")] = m_window.currentPage().id();
    values[QStringLiteral("run")] = m_workbench.run().id();
    values[QStringLiteral("chosen_run")] = m_window.page<RunsPage>().selectedRuns().value(0);
    forEachKept(m_window, [&](const QString& key, QWidget* widget) {
        const auto* splitter = qobject_cast<QSplitter*>(widget);
        const bool seen = std::any_of(m_seen.begin(), m_seen.end(),
                                      [&](const QWidget* page) { return page->isAncestorOf(widget); });
        const QVariant value = splitter ? QVariant(splitter->saveState()) : valueOf(widget);
        if (value.isValid() && (seen || !splitter))
            values[key] = value;
    });
    m_workbench.settings().setWindowState(values);
}

}  // namespace bakeoff::app
