// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>

#include "app/store/run_owner.h"
#include "app/store/run_store.h"
#include "app/store/schema.h"
#include "app/store/sql_connection.h"
#include "core/base/json_access.h"
#include "core/verdict/timelines.h"

namespace bakeoff::app {
namespace {

using core::Error;
using core::ErrorCode;

constexpr const char* kColumns =
    "SELECT r.id, r.started_at_ms, r.ended_at_ms, r.status, r.study, r.profile, r.message, r.trials_planned, "
    "r.trials_stored, r.trials_failed, r.machine_key, r.source, r.tags, r.note, r.deleted_at_ms, "
    "r.regressions, "
    "r.improvements, r.judged_against, (SELECT count(*) FROM store_values v WHERE v.name = 'reference' AND "
    "v.value = r.id), r.message_said, r.public_board, r.results, r.results_doubtful, "
    "r.results_unchecked, r.unchanged, r.results_of FROM runs r ";
constexpr const char* kNewestFirst = "ORDER BY r.started_at_ms DESC, r.id DESC ";
constexpr core::Sentence kRead = SAY("The runs cannot be read");
constexpr int kRunsLookedAt = 20;  ///< for one that has trials

Error noSuchRun(const QString& id) {
    return {ErrorCode::NotFound, SAY("No run has this id."), id.toStdString(),
            core::say("List them with: %1", "bakeoff runs list")};
}

core::Json parsed(const QString& text) {
    auto json = core::parseLenient(text.toStdString());
    return json.is_discarded() ? core::Json::object() : json;
}

QDateTime timeFrom(const QVariant& value) {
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

RunRecord recordFrom(const QSqlQuery& row) {
    RunRecord record;
    record.id = row.value(0).toString();
    record.startedAt = timeFrom(row.value(1));
    record.endedAt = timeFrom(row.value(2));
    // A name that only a newer program knows tells of no end that this one could vouch for.
    record.status = core::fromName<core::RunStatus>(row.value(3).toString().toStdString())
                        .value_or(core::RunStatus::Lost);
    record.studyId = row.value(4).toString();
    record.profile = row.value(5).toString();
    record.message = messageFromColumns(row.value(6).toString(), row.value(19).toString());
    record.trialsPlanned = row.value(7).toInt();
    record.trialsStored = row.value(8).toInt();
    record.trialsFailed = row.value(9).toInt();
    record.machineKey = row.value(10).toString();
    record.source = row.value(11).toString();
    record.tags = tagsFromColumn(row.value(12).toString());
    record.note = row.value(13).toString();
    record.deletedAt = timeFrom(row.value(14));
    if (!row.value(15).isNull())
        record.regressions = row.value(15).toInt();
    if (!row.value(16).isNull())
        record.improvements = row.value(16).toInt();
    record.judgedAgainst = row.value(17).toString();
    record.reference = row.value(18).toInt() > 0;
    record.publicBoard = row.value(20).toInt() > 0;
    if (!row.value(21).isNull())
        record.validity = {row.value(21).toInt(), row.value(22).toInt(), row.value(23).toInt()};
    if (!row.value(24).isNull())
        record.unchanged = row.value(24).toInt();
    record.workloads = tagsFromColumn(row.value(25).toString());
    return record;
}

/// A pattern for LIKE ... ESCAPE '!' that finds the text anywhere.
QString anywhere(QString text) {
    for (const auto special : {QLatin1Char('!'), QLatin1Char('%'), QLatin1Char('_')})
        text.replace(special, QStringLiteral("!") + special);
    return QLatin1Char('%') + text + QLatin1Char('%');
}

struct Condition {
    QString text;
    QVariantList values;

    void add(const char* part, const QVariantList& more = {}) {
        text += (text.isEmpty() ? QStringLiteral("WHERE ") : QStringLiteral("AND ")) + QLatin1String(part) +
                QLatin1Char(' ');
        values += more;
    }
};

Condition conditionFor(const RunFilter& filter) {
    Condition condition;
    condition.add(filter.deleted ? "r.deleted_at_ms IS NOT NULL" : "r.deleted_at_ms IS NULL");
    const auto words = filter.text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const auto& word : words)
        condition.add("(r.search LIKE ? ESCAPE '!' OR r.status = ?)", {anywhere(word), word});
    if (!filter.tag.isEmpty())
        condition.add("r.tags LIKE ? ESCAPE '!'", {anywhere(tagsColumn({filter.tag}))});
    if (filter.status)
        condition.add("r.status = ?", {QString::fromLatin1(core::nameOf(*filter.status))});
    if (!filter.study.isEmpty())
        condition.add("r.study = ?", {filter.study});
    if (!filter.machineKey.isEmpty())
        condition.add("r.machine_key = ?", {filter.machineKey});
    if (!filter.profile.isEmpty())
        condition.add("r.profile = ?", {filter.profile});
    if (filter.ordinary)
        condition.add("r.profile NOT LIKE ?", {QLatin1String(kEnvelopeProfile) + QLatin1Char('%')});
    if (filter.publicBoard)
        condition.add("r.public_board = ?", {*filter.publicBoard ? 1 : 0});
    return condition;
}

}  // namespace

core::Result<std::vector<RunRecord>> RunStore::select(const QString& rest, const QVariantList& values) {
    auto query = m_connection->run(QString::fromLatin1(kColumns) + rest, values, kRead);
    if (!query)
        return query.error();
    std::vector<RunRecord> out;
    while (query->next())
        out.push_back(recordFrom(*query));
    return out;
}

core::Result<std::vector<RunRecord>> RunStore::list(int limit) {
    return page({}, std::nullopt, limit);
}

core::Result<std::vector<RunRecord>> RunStore::page(const RunFilter& filter,
                                                    const std::optional<RunCursor>& after, int limit) {
    auto condition = conditionFor(filter);
    if (after)
        condition.add("(r.started_at_ms, r.id) < (?, ?)", {after->startedAtMs, after->id});
    QString rest = condition.text + QLatin1String(kNewestFirst);
    if (limit >= 0)
        rest += QStringLiteral("LIMIT %1").arg(limit);
    return select(rest, condition.values);
}

core::Result<qint64> RunStore::count(const RunFilter& filter) {
    const auto condition = conditionFor(filter);
    auto query = m_connection->run(QStringLiteral("SELECT count(*) FROM runs r ") + condition.text,
                                   condition.values, kRead);
    if (!query)
        return query.error();
    return query->next() ? query->value(0).toLongLong() : 0;
}

core::Result<RunRecord> RunStore::newest(RunFilter filter, bool withTrials) {
    filter.publicBoard = false;
    for (const bool ordinary : {true, false}) {
        filter.ordinary = ordinary;
        auto runs = page(filter, std::nullopt, kRunsLookedAt);
        if (!runs)
            return runs.error();
        const auto found = std::ranges::find_if(
            *runs, [&](const RunRecord& run) { return !withTrials || run.trialsStored > 0; });
        if (found != runs->end())
            return std::move(*found);
    }
    return RunRecord();
}

core::Result<RunRecord> RunStore::latestResults() {
    RunFilter ended;
    ended.status = core::RunStatus::Finished;
    auto run = newest(ended, true);
    return !run || !run->id.isEmpty() ? run : newest({}, true);
}

core::Result<RunRecord> RunStore::find(const QString& wanted) {
    QString id = wanted;
    if (id == QLatin1String("latest")) {
        auto latest = newest({}, false);
        if (!latest)
            return latest.error();
        if (latest->id.isEmpty())
            return Error{ErrorCode::NotFound, SAY("There are no runs yet."), "runs",
                         core::say("Make one with: %1", "bakeoff run --profile quick")};
        id = latest->id;
    } else if (id == QLatin1String("reference")) {
        auto chosen = reference();
        if (!chosen)
            return chosen.error();
        if (chosen->isEmpty())
            return Error{ErrorCode::NotFound, SAY("No reference is chosen."), "runs",
                         core::say("Choose one with: %1", "bakeoff runs reference ID")};
        id = *chosen;
    }
    // A range and not LIKE: it uses the key's index, and no character in it is special.
    auto found =
        select(QStringLiteral("WHERE r.id >= ? AND r.id < ? ORDER BY r.id LIMIT 2"), {id, id + QChar(0x7f)});
    if (!found)
        return found.error();
    if (id.isEmpty() || found->empty())
        return noSuchRun(id);
    RunRecord record = std::move(found->front());
    if (record.id != id && found->size() > 1)
        return Error{ErrorCode::NotFound, SAY("Several runs begin with this; give more of the id."),
                     id.toStdString()};
    auto documents =
        m_connection->run(QStringLiteral("SELECT job, machine, judgement FROM run_documents WHERE run = ?"),
                          {record.id}, kRead);
    if (!documents)
        return documents.error();
    const bool there = documents->next();
    record.job = there ? parsed(documents->value(0).toString()) : core::Json::object();
    record.machine = there ? parsed(documents->value(1).toString()) : core::Json::object();
    record.judgement = there ? parsed(documents->value(2).toString()) : core::Json::object();
    return record;
}

core::Result<std::vector<core::TrialResult>> RunStore::trials(const QString& runId, Timelines timelines) {
    constexpr core::Sentence kProblem = SAY("The trials cannot be read");
    auto query = m_connection->run(QStringLiteral("SELECT id, result FROM trials WHERE run = ? ORDER BY id"),
                                   {runId}, kProblem);
    if (!query)
        return query.error();
    const bool all = timelines == Timelines::All;
    std::vector<core::TrialResult> out;
    std::vector<QVariant> ids;
    while (query->next()) {
        auto trial = core::trialResultFromJson(parsed(query->value(1).toString()));
        if (!trial)
            return trial.error();
        ids.push_back(query->value(0));
        // One sample stands for the timeline until it is known which ones are wanted.
        if (!all && !trial->timeline.empty())
            std::vector<core::Sample>(1).swap(trial->timeline);
        out.push_back(std::move(trial).value());
    }
    if (all)
        return out;
    core::keepMedianTimelines(out, 1);
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (out[i].timeline.empty())
            continue;
        auto row =
            m_connection->run(QStringLiteral("SELECT result FROM trials WHERE id = ?"), {ids[i]}, kProblem);
        if (!row)
            return row.error();
        if (!row->next())
            continue;  // deleted by another program since
        auto trial = core::trialResultFromJson(parsed(row->value(0).toString()));
        if (!trial)
            return trial.error();
        out[i] = std::move(trial).value();
    }
    return out;
}

core::Result<std::vector<RunLogLine>> RunStore::log(const QString& runId) {
    auto query = m_connection->run(
        QStringLiteral("SELECT at_ms, important, text FROM log_lines WHERE run = ? ORDER BY id"), {runId},
        SAY("The log cannot be read"));
    if (!query)
        return query.error();
    std::vector<RunLogLine> out;
    while (query->next())
        out.push_back(
            {query->value(0).toLongLong(), query->value(1).toInt() != 0, query->value(2).toString()});
    return out;
}

core::Result<std::vector<RunRecord>> RunStore::previousOnMachine(const RunRecord& run, int limit) {
    if (run.machineKey.isEmpty())
        return std::vector<RunRecord>();
    return select(QStringLiteral("WHERE r.machine_key = ? AND r.deleted_at_ms IS NULL AND r.source = '' AND "
                                 "r.status <> 'running' AND r.trials_stored > r.trials_failed AND "
                                 "(r.started_at_ms, r.id) < (?, ?) ") +
                      QLatin1String(kNewestFirst) + QStringLiteral("LIMIT %1").arg(limit),
                  {run.machineKey, run.startedAt.toMSecsSinceEpoch(), run.id});
}

core::Result<void> RunStore::changeRun(const QString& statement, const QVariantList& values,
                                       const core::Message& what) {
    auto query = m_connection->run(statement, values, what);
    if (!query)
        return query.error();
    if (query->numRowsAffected() == 0)
        return noSuchRun(values.last().toString());
    return {};
}

core::Result<void> RunStore::setTags(const QString& runId, QStringList tags) {
    for (auto& tag : tags) {
        tag = tag.trimmed();
        if (tag.contains(QLatin1Char('|')) || tag.contains(QLatin1Char('\n')))
            return Error{ErrorCode::InvalidArgument, SAY("A tag must not contain \"|\" or a line break."),
                         tag.toStdString()};
    }
    tags.removeAll(QString());
    tags.removeDuplicates();
    constexpr core::Sentence kStore = SAY("The tags cannot be stored");
    return m_connection->transaction(
        [&]() -> core::Result<void> {
            auto done = changeRun(QStringLiteral("UPDATE runs SET tags = ? WHERE id = ?"),
                                  {tagsColumn(tags), runId}, kStore);
            return done ? refreshRun(*m_connection, runId) : done;
        },
        kStore);
}

core::Result<void> RunStore::setMessage(const QString& runId, const core::Message& message) {
    return changeRun(QStringLiteral("UPDATE runs SET message = ?, message_said = ? WHERE id = ?"),
                     messageColumns(message) << runId, SAY("The message cannot be stored"));
}

core::Result<void> RunStore::setNote(const QString& runId, const QString& note) {
    constexpr core::Sentence kStore = SAY("The note cannot be stored");
    return m_connection->transaction(
        [&]() -> core::Result<void> {
            auto done = changeRun(QStringLiteral("UPDATE runs SET note = ? WHERE id = ?"),
                                  {note.isNull() ? QString::fromLatin1("") : note, runId}, kStore);
            return done ? refreshRun(*m_connection, runId) : done;
        },
        kStore);
}

core::Result<void> RunStore::setPublicBoard(const QString& runId, bool isBoard) {
    auto run = find(runId);
    if (!run)
        return run.error();
    if (isBoard && run->source.isEmpty())
        return Error{ErrorCode::InvalidArgument, SAY("This run was made here, so it is of no public board."),
                     runId.toStdString()};
    return changeRun(QStringLiteral("UPDATE runs SET public_board = ? WHERE id = ?"),
                     {isBoard ? 1 : 0, run->id}, SAY("The kind of the run cannot be stored"));
}

core::Result<void> RunStore::remove(const QString& runId) {
    auto run = find(runId);
    if (!run)
        return run.error();
    if (run->status == core::RunStatus::Running && m_owner->alive(run->id))
        return Error{ErrorCode::InvalidArgument, SAY("This run is in progress."), run->id.toStdString(),
                     SAY("Cancel it first.")};
    return changeRun(QStringLiteral("UPDATE runs SET deleted_at_ms = ? WHERE id = ?"),
                     {QDateTime::currentMSecsSinceEpoch(), run->id}, SAY("The run cannot be deleted"));
}

core::Result<void> RunStore::restore(const QString& runId) {
    return changeRun(QStringLiteral("UPDATE runs SET deleted_at_ms = NULL WHERE id = ?"), {runId},
                     SAY("The run cannot be restored"));
}

core::Result<void> RunStore::setReference(const QString& runId) {
    constexpr core::Sentence kStore = SAY("The reference cannot be stored");
    return m_connection->transaction(
        [&]() -> core::Result<void> {
            auto done = m_connection->exec(
                QStringLiteral("DELETE FROM store_values WHERE name = 'reference'"), {}, kStore);
            if (!done || runId.isEmpty())
                return done;
            return m_connection->exec(
                QStringLiteral("INSERT INTO store_values (name, value) VALUES ('reference', ?)"), {runId},
                kStore);
        },
        kStore);
}

core::Result<void> RunStore::setResults(const QString& runId, const QStringList& workloads,
                                        const core::RunValidity& validity) {
    return changeRun(QStringLiteral("UPDATE runs SET results_of = ?, results = ?, results_doubtful = ?, "
                                    "results_unchecked = ? WHERE id = ?"),
                     {tagsColumn(workloads), validity.results, validity.doubtful, validity.unchecked, runId},
                     SAY("What the results come to cannot be stored"));
}

core::Result<QString> RunStore::reference() {
    auto query = m_connection->run(
        QStringLiteral("SELECT v.value FROM store_values v JOIN runs r ON r.id = v.value WHERE v.name = "
                       "'reference' AND r.deleted_at_ms IS NULL"),
        {}, kRead);
    if (!query)
        return query.error();
    return query->next() ? query->value(0).toString() : QString();
}

core::Result<void> RunStore::setJudgement(const QString& runId, int regressions, int improvements,
                                          const QString& against, const core::Json& judgement,
                                          int unchanged) {
    constexpr core::Sentence kStore = SAY("The comparison cannot be stored");
    return m_connection->transaction(
        [&]() -> core::Result<void> {
            auto done =
                changeRun(QStringLiteral("UPDATE runs SET regressions = ?, improvements = ?, unchanged = ?, "
                                         "judged_against = ? WHERE id = ?"),
                          {regressions, improvements, unchanged,
                           against.isNull() ? QString::fromLatin1("") : against, runId},
                          kStore);
            if (!done)
                return done;
            return m_connection->exec(QStringLiteral("UPDATE run_documents SET judgement = ? WHERE run = ?"),
                                      {QString::fromStdString(judgement.dump()), runId}, kStore);
        },
        kStore);
}

}  // namespace bakeoff::app
