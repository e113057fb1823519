// SPDX-License-Identifier: GPL-3.0-only
// What the page Runs does with the runs that are selected.
#include "app/files/run_exchange.h"
#include "app/i18n/core_text.h"
#include "app/pages/ask.h"
#include "app/pages/runs_page.h"
#include "app/store/store_thread.h"
#include "app/workbench/document.h"
#include "app/workbench/shown_run.h"
#include "app/workbench/workbench.h"

namespace bakeoff::app {

void RunsPage::change(const QStringList& ids, const QString& done, bool withUndo,
                      const std::function<core::Result<void>(RunStore&, const QString&)>& work) {
    if (ids.isEmpty())
        return;
    m_workbench.history().ask(
        this,
        [ids, work](RunStore& store) -> core::Result<int> {
            for (const auto& id : ids) {
                if (auto changed = work(store, id); !changed)
                    return changed.error();
            }
            return static_cast<int>(ids.size());
        },
        [this, done, withUndo](const core::Result<int>& changed) {
            tell(changed ? done : errorText(changed.error()), changed && withUndo);
            m_model.refresh();
            m_workbench.run().refreshBoards();
        });
}

void RunsPage::deleteSelected() {
    m_deleted = selectedRuns();
    change(m_deleted, tr("%n run(s) deleted.", nullptr, static_cast<int>(m_deleted.size())), true,
           [](RunStore& store, const QString& id) { return store.remove(id); });
}

void RunsPage::undoDelete() {
    change(m_deleted, tr("%n run(s) brought back.", nullptr, static_cast<int>(m_deleted.size())), false,
           [](RunStore& store, const QString& id) { return store.restore(id); });
    m_deleted.clear();
}

void RunsPage::setReference() {
    const auto ids = selectedRuns().mid(0, 1);
    change(ids, tr("%1 is the reference.").arg(ids.value(0)), false,
           [](RunStore& store, const QString& id) { return store.setReference(id); });
}

void RunsPage::toggleBoard() {
    const auto ids = selectedRuns();
    change(ids, tr("Marked anew: %1.").arg(ids.join(QStringLiteral(", "))), false,
           [](RunStore& store, const QString& id) -> core::Result<void> {
               const auto run = store.find(id);
               return run ? store.setPublicBoard(id, !run->publicBoard) : core::Result<void>(run.error());
           });
    if (ids.contains(m_workbench.run().id()))
        m_workbench.run().load(m_workbench.run().id());
}

void RunsPage::setTags(const QString& tags) {
    changeTags(selectedRuns(), tags);
}

void RunsPage::changeTags(const QStringList& ids, const QString& tags) {
    const QStringList list = tags.split(QLatin1Char(','), Qt::SkipEmptyParts);
    change(ids, tr("Tags changed."), false,
           [list](RunStore& store, const QString& id) { return store.setTags(id, list); });
}

void RunsPage::askForTags() {
    const auto ids = selectedRuns();
    if (ids.isEmpty())
        return;
    // What is selected may change while the question stands; the answer is about what was asked for.
    askForText(this, tr("Tags"), tr("Tags, separated by commas:"),
               m_model.run(m_model.rowOf(ids.first())).tags.join(QStringLiteral(", ")),
               [this, ids](const QString& tags) { changeTags(ids, tags); });
}

void RunsPage::setNote(const QString& note) {
    changeNote(selectedRuns(), note);
}

void RunsPage::changeNote(const QStringList& ids, const QString& note) {
    change(ids, tr("Note changed."), false,
           [note](RunStore& store, const QString& id) { return store.setNote(id, note); });
}

void RunsPage::askForNote() {
    const auto ids = selectedRuns();
    if (ids.isEmpty())
        return;
    askForLines(this, tr("Note"), tr("Note on the run:"), m_model.run(m_model.rowOf(ids.first())).note,
                [this, ids](const QString& note) { changeNote(ids, note); });
}

void RunsPage::exportSelected(const QString& file) {
    if (const auto ids = selectedRuns(); !ids.isEmpty())
        exportRunTo(ids.first(), file);
}

void RunsPage::exportRunTo(const QString& run, const QString& file) {
    change({run}, tr("Written: %1").arg(file), false,
           [file, study = m_workbench.document().studyInOwnWords()](RunStore& store,
                                                                    const QString& id) -> core::Result<void> {
               auto bundle = exportRun(store, id, &study);
               if (!bundle)
                   return bundle.error();
               return writeRunBundle(file, *bundle);
           });
}

void RunsPage::askWhereToExport() {
    const auto ids = selectedRuns();
    if (ids.isEmpty())
        return;
    askWhereToSave(this, tr("Export the run"), ids.first() + QStringLiteral(".bakeoff-run.json"),
                   tr("Run bundles (*.bakeoff-run.json)"),
                   [this, id = ids.first()](const QString& file) { exportRunTo(id, file); });
}

void RunsPage::importFiles(const QStringList& files) {
    m_workbench.history().ask(
        this, [files](RunStore& store) { return importFilesAsRun(store, files); },
        [this](const core::Result<QString>& id) {
            tell(id ? tr("Imported as %1.").arg(*id) : errorText(id.error()));
            if (id)
                m_wanted = *id;
            m_model.refresh();
            m_workbench.run().refreshBoards();
        });
}

void RunsPage::askWhatToImport() {
    askWhatToOpen(this, tr("Import results"),
                  tr("Results (*.bakeoff-run.json *.json *.txt *.hlog);;All files (*)"),
                  [this](const QStringList& files) { importFiles(files); });
}

}  // namespace bakeoff::app
