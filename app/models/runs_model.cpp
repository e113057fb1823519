// SPDX-License-Identifier: GPL-3.0-only
#include "app/models/runs_model.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "app/files/run_history.h"
#include "app/i18n/core_text.h"
#include "app/i18n/numbers.h"
#include "core/report/run_report.h"
#include "core/verdict/run_trust.h"

namespace bakeoff::app {
namespace {

constexpr int kPage = 200;
constexpr std::size_t kLookedAt = 40;  ///< of the newest runs: what fits on a screen

/// What a run measured, in the words of the window: "JSON over HTTP, Fibonacci and 3 more".
QString whatText(const RunRecord& run) {
    constexpr qsizetype kNamed = 2;
    QStringList names;
    for (const auto& id : run.workloads.mid(0, kNamed))
        names << coreText(core::workloadTitle(id.toStdString()));
    const QString named = names.join(QStringLiteral(", "));
    const auto more = static_cast<int>(run.workloads.size() - names.size());
    if (more == 0)
        return named;
    // By name, since lupdate takes this place's RunsModel for another.
    return QCoreApplication::translate("bakeoff::app::RunsModel", "%1 and %n more", nullptr, more).arg(named);
}

/// What its results are worth; what keeps every verdict back stands first.
QString validityText(const RunRecord& run) {
    if (!run.validity)
        return {};
    const QString text = coreText(core::shortText(*run.validity));
    return core::tellsOfBusyMachine(run.message) ? RunsModel::tr("busy machine, %1").arg(text) : text;
}

QString trialsText(const RunRecord& run) {
    // A run that has all it came for may have needed less than was planned, e.g. for the precision asked for.
    const bool fewer = run.status == core::RunStatus::Finished && run.trialsStored < run.trialsPlanned;
    const QString taken = fewer ? RunsModel::tr("%1, at most %2 planned") : RunsModel::tr("%1 of %2");
    const QString text = taken.arg(numberText(run.trialsStored), numberText(run.trialsPlanned));
    return run.trialsFailed > 0 ? RunsModel::tr("%1, %2 failed").arg(text, numberText(run.trialsFailed))
                                : text;
}

QString sinceLastText(const RunRecord& run) {
    if (!run.regressions || !run.improvements)
        return {};
    if (*run.regressions > 0 || *run.improvements > 0)
        return RunsModel::tr("▼ %1 worse, ▲ %2 better").arg(*run.regressions).arg(*run.improvements);
    // That nothing was found says something only where there were trials enough to find it.
    return run.unchanged.value_or(0) > 0 ? RunsModel::tr("no change") : RunsModel::tr("too few to tell");
}

}  // namespace

RunsModel::RunsModel(StoreThread& store, QObject* parent) : QAbstractTableModel(parent), m_store(store) {}

void RunsModel::setFilter(const RunFilter& filter) {
    m_filter = filter;
    load(kPage);
}

void RunsModel::refresh() {
    load(std::max(kPage, static_cast<int>(m_runs.size())));
}

void RunsModel::load(int wanted) {
    const int generation = ++m_generation;
    m_fetching = true;
    m_store.ask(
        this,
        [filter = m_filter, wanted](RunStore& store) { return store.page(filter, std::nullopt, wanted); },
        [this, generation, wanted](core::Result<std::vector<RunRecord>> page) {
            if (generation != m_generation)
                return;
            m_fetching = false;
            if (!page) {
                Q_EMIT failed(errorText(page.error()));
                return;
            }
            beginResetModel();
            m_runs = std::move(page).value();
            m_more = static_cast<int>(m_runs.size()) >= wanted;
            endResetModel();
            Q_EMIT loaded();
            lookAtResults();
        });
    m_store.ask(
        this, [filter = m_filter](RunStore& store) { return store.count(filter); },
        [this, generation](const core::Result<qint64>& count) {
            if (generation != m_generation || !count)
                return;
            m_total = *count;
            Q_EMIT totalChanged();
        });
}

void RunsModel::lookAtResults() {
    const auto end = m_runs.begin() + static_cast<std::ptrdiff_t>(std::min(kLookedAt, m_runs.size()));
    const auto next = std::find_if(m_runs.begin(), end, [](const RunRecord& run) {
        return !run.validity && run.trialsStored > 0 && run.status != core::RunStatus::Running;
    });
    if (next == end)
        return;
    // One at a time, so that whoever wants something else of the store waits for no more than one of them.
    m_store.ask(
        this, [id = next->id](RunStore& store) { return app::lookAtResults(store, id); },
        [this, generation = m_generation](const core::Result<RunRecord>& looked) {
            // What cannot be read is said where it is opened.
            if (!looked || generation != m_generation)
                return;
            takeResults(*looked);
            lookAtResults();
        });
}

void RunsModel::takeResults(const RunRecord& looked) {
    const int row = rowOf(looked.id);
    if (row < 0)
        return;
    auto& run = m_runs[static_cast<std::size_t>(row)];
    run.validity = looked.validity.value_or(core::RunValidity());
    run.workloads = looked.workloads;
    Q_EMIT dataChanged(index(row, WhatColumn), index(row, ValidityColumn));
}

bool RunsModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_more && !m_fetching;
}

void RunsModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent) || m_runs.empty())
        return;
    m_fetching = true;
    const RunCursor after{m_runs.back().startedAt.toMSecsSinceEpoch(), m_runs.back().id};
    m_store.ask(
        this, [filter = m_filter, after](RunStore& store) { return store.page(filter, after, kPage); },
        [this, generation = m_generation](core::Result<std::vector<RunRecord>> page) {
            if (generation != m_generation)
                return;
            m_fetching = false;
            m_more = page && static_cast<int>(page->size()) >= kPage;
            if (!page) {
                Q_EMIT failed(errorText(page.error()));
                return;
            }
            if (page->empty())
                return;
            const int first = static_cast<int>(m_runs.size());
            beginInsertRows({}, first, first + static_cast<int>(page->size()) - 1);
            std::move(page->begin(), page->end(), std::back_inserter(m_runs));
            endInsertRows();
        });
}

int RunsModel::rowOf(const QString& id) const {
    const auto it =
        std::find_if(m_runs.begin(), m_runs.end(), [&](const RunRecord& run) { return run.id == id; });
    return it == m_runs.end() ? -1 : static_cast<int>(it - m_runs.begin());
}

int RunsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString RunsModel::textOf(const RunRecord& run, int column) const {
    switch (column) {
        case StartedColumn:
            return QLocale().toString(run.startedAt.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        case StatusColumn:
            return run.reference ? tr("%1 · reference").arg(coreText(run.status)) : coreText(run.status);
        case WhatColumn:
            return whatText(run);
        case ValidityColumn:
            return validityText(run);
        case TrialsColumn:
            return trialsText(run);
        case SinceLastColumn:
            return sinceLastText(run);
        case ProfileColumn:
            return run.profile;
        case TagsColumn:
            return run.tags.join(QStringLiteral(", "));
        case NoteColumn:
            return run.note;
        case StudyColumn:
            return run.studyId;
        case SourceColumn:
            return run.source.isEmpty() ? tr("this machine")
                   : run.publicBoard    ? tr("%1 (public board)").arg(run.source)
                                        : run.source;
        default:
            return run.id;
    }
}

QVariant RunsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& item = run(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return textOf(item, index.column());
        case Qt::ToolTipRole:
            if (index.column() == StatusColumn && !item.message.empty())
                return coreText(item.message);
            if (index.column() == ValidityColumn && core::tellsOfBusyMachine(item.message))
                return coreText(item.message);
            if (index.column() == ValidityColumn && item.validity && item.validity->doubtful > 0)
                return tr("%1 of %2 results did not pass their checks; the details say which and why.")
                    .arg(item.validity->doubtful)
                    .arg(item.validity->results);
            if (index.column() == SinceLastColumn && !item.judgedAgainst.isEmpty())
                return tr("Against %1: changes of at least 5 % with p ≤ 0.05 after correction for all tests.")
                    .arg(item.judgedAgainst);
            return textOf(item, index.column());
        case IdRole:
            return item.id;
        default:
            return {};
    }
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
        case StartedColumn:
            return tr("Started");
        case StatusColumn:
            return tr("Status");
        case WhatColumn:
            return tr("What");
        case ValidityColumn:
            return tr("Checks");
        case TrialsColumn:
            return tr("Trials");
        case SinceLastColumn:
            return tr("Since the last run here");
        case TagsColumn:
            return tr("Tags");
        case NoteColumn:
            return tr("Note");
        case StudyColumn:
            return tr("Study");
        case ProfileColumn:
            return tr("Profile");
        case SourceColumn:
            return tr("From");
        case IdColumn:
            return tr("Id");
        default:
            return {};
    }
}

}  // namespace bakeoff::app
