// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <vector>

#include "app/store/run_record.h"
#include "app/store/store_thread.h"

namespace bakeoff::app {

/// The stored runs, newest first, read page by page as they come into view, on the store's own thread.
/// Thread: GUI thread; nothing here waits for the store.
class RunsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        StartedColumn,
        StatusColumn,
        WhatColumn,
        ValidityColumn,
        TrialsColumn,
        SinceLastColumn,
        TagsColumn,
        NoteColumn,
        StudyColumn,
        ProfileColumn,
        SourceColumn,
        IdColumn,
        ColumnCount
    };
    enum Roles { IdRole = Qt::UserRole + 1 };

    explicit RunsModel(StoreThread& store, QObject* parent = nullptr);

    /// Shows other runs, from the newest.
    void setFilter(const RunFilter& filter);
    [[nodiscard]] const RunFilter& filter() const { return m_filter; }
    /// Reads again what is shown.
    void refresh();

    [[nodiscard]] const RunRecord& run(int row) const { return m_runs[static_cast<std::size_t>(row)]; }
    /// The row of a run that is loaded, or -1.
    [[nodiscard]] int rowOf(const QString& id) const;
    /// How many runs the filter lets through, loaded or not; none until they are counted.
    [[nodiscard]] std::optional<qint64> total() const { return m_total; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    /// The first page of a filter or of a refresh is there.
    void loaded();
    void totalChanged();
    void failed(const QString& problem);

private:
    void load(int wanted);
    /// Looks at the newest runs that nobody has looked at yet, one after the other.
    void lookAtResults();
    void takeResults(const RunRecord& looked);
    [[nodiscard]] QString textOf(const RunRecord& run, int column) const;

    StoreThread& m_store;
    RunFilter m_filter;
    std::vector<RunRecord> m_runs;
    std::optional<qint64> m_total;
    bool m_more = false;
    bool m_fetching = false;
    int m_generation = 0;  ///< late answers to an older filter are dropped
};

}  // namespace bakeoff::app
