// SPDX-License-Identifier: GPL-3.0-only
// What the main window does with files: opens, imports, saves.
#include <QFileInfo>
#include <QStatusBar>

#include "app/files/input_files.h"
#include "app/i18n/core_text.h"
#include "app/pages/ask.h"
#include "app/pages/review_page.h"
#include "app/pages/runs_page.h"
#include "app/settings/settings.h"
#include "app/window/import_report.h"
#include "app/window/main_window.h"
#include "app/workbench/document.h"
#include "app/workbench/workbench.h"
#include "core/base/json_access.h"
#include "core/interchange/foreign_results.h"

namespace bakeoff::app {
namespace {

/// Neither a study nor a broken one, of which its reader says where it breaks.
bool isNothingKnown(const QString& file) {
    const auto text = readTextFile(file);
    if (!text)
        return false;
    const auto first = text->find_first_not_of(" \t\r\n");
    if (first == std::string::npos || (text->at(first) != '{' && text->at(first) != '['))
        return true;
    const auto json = core::parseLenient(*text);
    return !json.is_discarded() && !json.contains("bakeoff_study");
}

QString nothingKnownText(const QString& file) {
    QStringList tools;
    for (const auto& format : core::foreignFormats()) {
        if (!format.wholeRun)
            tools << coreText(format.title);
    }
    return MainWindow::tr(
               "%1 is not a study, a run or a result of a known tool. Bakeoff opens studies "
               "(.study.json), articles (.md), runs (.bakeoff-run.json) and results of: %2.")
        .arg(QFileInfo(file).fileName(), tools.join(QStringLiteral(", ")));
}

}  // namespace

core::Result<void> MainWindow::loadStudyFile(const QString& file) {
    if (isArticleFile(file)) {
        if (auto imported = m_workbench.openArticle(file); !imported)
            return imported.error();
    } else if (auto opened = m_workbench.openStudy(file); !opened) {
        return opened;
    }
    return {};
}

const QString& MainWindow::studyFile() const {
    return m_workbench.document().file();
}

void MainWindow::askForStudy() {
    askWhatToOpen(this, tr("Open a study, an article or results"),
                  tr("Studies, articles and results (*.json *.md *.markdown *.mdx *.html *.htm *.xhtml *.txt "
                     "*.hlog);;All files (*)"),
                  [this](const QStringList& files) { openFiles(files); });
}

void MainWindow::openStudy(const QString& file) {
    if (isArticleFile(file)) {
        auto imported = m_workbench.openArticle(file);
        if (!imported) {
            tellProblem(this, tr("This article cannot be imported"), errorText(imported.error()));
            return;
        }
        // Under the report lies the article beside what was read of it.
        showPage(ReviewPage::kId);
        showImportReport(*imported, this);
    } else if (auto opened = m_workbench.openStudy(file); !opened) {
        if (isNothingKnown(file))
            tellProblem(this, tr("This file cannot be opened"), nothingKnownText(file));
        else
            tellProblem(this, tr("This study cannot be opened"), errorText(opened.error()));
        return;
    }
    // The program's own study has an entry of its own.
    if (m_workbench.document().kind() != StudyPlace::Kind::Bundled)
        m_workbench.settings().addRecentFile(file);
}

bool MainWindow::holdsResults(const QString& file) {
    const auto text = isArticleFile(file) ? core::Result<std::string>(std::string()) : readTextFile(file);
    return text && !core::detectFormat(*text).empty();
}

void MainWindow::openFiles(const QStringList& files) {
    if (files.isEmpty())
        return;
    // Whatever is no result of a known tool is held for a study: its reader says best what is wrong with it.
    if (holdsResults(files.first())) {
        showPage(RunsPage::kId);
        page<RunsPage>().importFiles(files);
    } else {
        openStudy(files.first());
    }
}

void MainWindow::saveStudy() {
    auto& document = m_workbench.document();
    if (document.kind() != StudyPlace::Kind::Own) {
        askWhereToSaveStudy();
        return;
    }
    if (const auto saved = document.save(); saved)
        showNotice(tr("Written: %1").arg(document.file()));
    else
        tellProblem(this, tr("This study cannot be saved"), errorText(saved.error()));
}

void MainWindow::saveStudyAs(const QString& file) {
    if (const auto saved = m_workbench.document().saveAs(file); !saved) {
        tellProblem(this, tr("This study cannot be saved"), errorText(saved.error()));
        return;
    }
    m_workbench.settings().addRecentFile(file);
    showNotice(tr("Written: %1").arg(file));
}

void MainWindow::askWhereToSaveStudy() {
    const auto& document = m_workbench.document();
    const bool own = document.kind() == StudyPlace::Kind::Own;
    askWhereToSave(this, tr("Save the study"),
                   own ? document.file() : QString::fromStdString(document.study().id + ".study.json"),
                   tr("Studies (*.study.json)"), [this](const QString& file) { saveStudyAs(file); });
}

}  // namespace bakeoff::app
