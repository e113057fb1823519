// SPDX-License-Identifier: GPL-3.0-only
#include <QtTest>
#include <algorithm>

#include "core/report/run_report.h"
#include "core/verdict/case_validity.h"

using namespace bakeoff::core;

namespace {

using Verdict = ValidityCheck::Verdict;

CaseSummary made(const std::string& workload, int ok, int invalid, int failed = 0, int busy = 0) {
    CaseSummary item;
    item.workload = workload;
    item.subject = "one";
    item.trialsOk = ok;
    item.trialsInvalid = invalid;
    item.trialsFailed = failed;
    item.trialsBusy = busy;
    if (ok > 0) {
        item.values["wall_ns"] = std::vector<double>(static_cast<std::size_t>(ok), 1e6);
        item.metrics["wall_ns"] = summarize(item.values["wall_ns"]);
    }
    return item;
}

CaseSummary with(CaseSummary item, Check check, Verdict verdict) {
    item.checks.push_back({check, verdict, Message::verbatim("seen"), Message::verbatim("do")});
    return item;
}

}  // namespace

/// What the checks of a result come to, in one place for all that show it.
class TestCaseValidity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachCaseHasAWordAndAMark_data() {
        QTest::addColumn<CaseSummary>("item");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("doubtful");
        const auto row = [](const char* name, const CaseSummary& item, const char* text, bool doubtful) {
            QTest::newRow(name) << item << QString::fromLatin1(text) << doubtful;
        };
        const auto fine = made("http-json", 6, 0);
        row("all passed", with(fine, Check::Answer, Verdict::Pass), "valid", false);
        row("a remark", with(fine, Check::Stability, Verdict::Warn), "valid, with remarks: V6", false);
        row("the whole case is rejected", with(fine, Check::CommonCeiling, Verdict::Fail), "invalid: V4",
            true);
        row("one trial is rejected", with(made("http-json", 5, 1), Check::ServerIdle, Verdict::Fail),
            "partly invalid: V2", true);
        row("every trial is rejected", with(made("http-json", 0, 6), Check::Answer, Verdict::Fail),
            "invalid: V5", true);
        row("nothing ran", made("http-json", 0, 0, 6), "failed", true);
        row("a busy machine", with(made("http-json", 6, 0, 0, 3), Check::OtherWork, Verdict::Warn),
            "valid, with remarks: V6", true);
        row("of another tool", made("sleep 0.1", 12, 0), "not checked", false);
        row("of another tool that complains",
            with(made("sleep 0.1", 0, 12), Check::ToolChecks, Verdict::Fail), "invalid: V5", true);
    }
    void eachCaseHasAWordAndAMark() {
        QFETCH(CaseSummary, item);
        QFETCH(QString, text);
        QFETCH(bool, doubtful);
        QCOMPARE(QString::fromStdString(validityText(item).english()), text);
        QCOMPARE(isDoubtful(item), doubtful);
        // The table says the same.
        const auto table = resultsTable({item}, item.workload);
        const auto column =
            std::ranges::find(table.columns, "validity", &Column::key) - table.columns.begin();
        QCOMPARE(QString::fromStdString(table.rows[0][static_cast<std::size_t>(column)].text.english()),
                 text);
    }

    void aRunIsSummedUpInASentence_data() {
        QTest::addColumn<std::vector<CaseSummary>>("cases");
        QTest::addColumn<QString>("brief");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, std::vector<CaseSummary> cases, const char* brief,
                            const char* sentence) {
            QTest::newRow(name) << std::move(cases) << QString::fromUtf8(brief)
                                << QString::fromUtf8(sentence);
        };
        const auto fine = made("http-json", 6, 0);
        const auto idle = with(made("http-json", 5, 1), Check::ServerIdle, Verdict::Fail);
        const auto busy = with(made("http-json", 6, 0, 0, 6), Check::OtherWork, Verdict::Warn);
        const auto foreign = made("sleep 0.1", 12, 0);
        row("nothing", {}, "", "");
        row("all passed", {fine, fine}, "✓ 2", "All 2 results passed their checks.");
        row("one reason", {fine, busy, busy}, "⚠ 2 of 3",
            "2 of 3 results did not pass their checks: other programs used the machine.");
        row("two reasons, the more frequent first", {idle, busy, busy}, "⚠ 3 of 3",
            "3 of 3 results did not pass their checks: other programs used the machine (2), the server was "
            "idle (1).");
        row("of another tool", {foreign, foreign}, "not checked",
            "2 results are of another tool, and how they were measured was not checked.");
    }
    void aRunIsSummedUpInASentence() {
        QFETCH(std::vector<CaseSummary>, cases);
        QFETCH(QString, brief);
        QFETCH(QString, sentence);
        QCOMPARE(QString::fromStdString(shortText(validityOf(cases)).english()), brief);
        QCOMPARE(QString::fromStdString(validitySentence(cases).english()), sentence);
    }

    /// Trials that count for nothing are counted beside those that do: "5 of 6", not a bare 5.
    void trialsThatDoNotCountAreSaid() {
        const auto table = resultsTable({made("http-json", 5, 1), made("http-json", 6, 0)}, "http-json");
        const auto column = static_cast<std::size_t>(
            std::ranges::find(table.columns, "trials", &Column::key) - table.columns.begin());
        QCOMPARE(table.rows[0][column].text.english(), std::string("5 of 6"));
        QCOMPARE(table.rows[0][column].value, Json(5));
        QCOMPARE(table.rows[1][column].text.english(), std::string("6"));
    }

    /// Details of a machine have words, and numbers that people read.
    void aMachineIsReadable_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* key, const char* json, const char* word, const char* value) {
            QTest::newRow(key) << QString::fromLatin1(key) << QString::fromLatin1(json)
                               << QString::fromLatin1(word) << QString::fromUtf8(value);
        };
        row("memory_bytes", "25276063744", "Memory", "25.3 GB");
        row("load_average", "[7.1240234375, 6.5, 5.25]", "Load before the run (1, 5 and 15 minutes)",
            "7.1 · 6.5 · 5.2");
        row("cores_usable", "2", "Cores that may be used", "2");
        row("cpu_model", "\"Proc\"", "Processor", "Proc");
        row("of_a_later_version", "\"x\"", "of_a_later_version", "x");
    }
    void aMachineIsReadable() {
        QFETCH(QString, key);
        QFETCH(QString, json);
        QFETCH(QString, word);
        QFETCH(QString, value);
        const auto table = machineTable(Json{{key.toStdString(), Json::parse(json.toStdString())}});
        QCOMPARE(table.rows.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(table.rows[0][0].text.english()), word);
        QCOMPARE(QString::fromStdString(table.rows[0][1].text.english()), value);
        QCOMPARE(table.rows[0][0].value, Json(key.toStdString()));
    }

    /// Another tool may know the work and measure other things of it: those are shown.
    void figuresThatOnlyAnotherToolHasAreShown() {
        auto item = made("fib", 12, 0);
        item.metrics = {{"mean_ns", summarize({1e6, 2e6})}};
        item.values = {{"mean_ns", {1e6, 2e6}}};
        QCOMPARE(shownMetrics({item}, "fib"), std::vector<std::string>{"mean_ns"});
        const auto foreign = made("sleep 0.1", 12, 0);
        QCOMPARE(shownMetrics({foreign}, "sleep 0.1"), std::vector<std::string>{"wall_ns"});
    }
};

QTEST_APPLESS_MAIN(TestCaseValidity)
#include "tst_case_validity.moc"
