// SPDX-License-Identifier: GPL-3.0-only
#include <QRegularExpression>
#include <QTest>
#include <algorithm>

#include "core/report/decision_record.h"
#include "core/report/decision_tables.h"
#include "core/report/html_report.h"
#include "core/report/report_document.h"
#include "tests/support/bundled_study.h"

using namespace bakeoff::core;

namespace {

/// What breaks out of a text, in a study of somebody else's.
const char* const kHostile =
    "<script>alert(1)</script> & \"q\" | pipe\nsecond `code` **b** [link](x) ![i](y) &lt; \\";

int columnsOf(const QString& row) {
    static const QRegularExpression escaped(QStringLiteral("\\\\."));
    QString bare = row;
    return static_cast<int>(bare.remove(escaped).count(QLatin1Char('|')));
}

}  // namespace

/// A report and a decision record in every format, of the bundled study and of one that means harm.
class TestReport : public QObject {
    Q_OBJECT
    Study m_study;
    Study m_hostile;
    Answers m_answers;

    /// Everything that an input points at.
    struct Made {
        Study study;
        Answers answers;
        Evidence evidence;
        Decision decision;
        RunReportInput input;

        Made(const Study& of, const Answers& given) : study(of), answers(given) {
            DecisionOptions options;
            options.samples = 400;
            auto decided = decide(study, answers, options);
            if (!decided)
                qFatal("%s", decided.error().text().c_str());
            decision = std::move(decided).value();
            input.study = &study;
            input.asked = {{"Orders", answers}};
            input.evidence = &evidence;
            input.decision = &decision;
            input.date = "2026-11-28";
            input.runId = "20261128-120000-abcd";
        }
        Made(const Made&) = delete;
        Made& operator=(const Made&) = delete;
    };

    static CaseSummary caseWith(const std::string& subject, const std::string& text) {
        CaseSummary out;
        out.workload = "http-json";
        out.subject = subject;
        out.trialsOk = 6;
        for (const char* metric : {"requests_per_s", "p50_ns", "p99_ns", "p999_ns", "rss_peak_bytes"})
            out.metrics[metric] = summarize({1, 2, 3, 4, 5, 6});
        out.settings = {{"flag", text}};
        out.versions = {{text, "1"}};
        return out;
    }

private Q_SLOTS:
    void initTestCase() {
        m_study = bakeoff::tests::bundledStudy();
        for (std::size_t s = 0; s < m_study.scenarios.size(); ++s)
            m_answers.amounts[m_study.scenarios[s].id] = s % 3 == 0 ? 6 : 1;
        m_hostile = m_study;
        m_hostile.title = m_hostile.summary = m_hostile.source.note = m_hostile.source.author = kHostile;
        for (auto& alternative : m_hostile.alternatives)
            alternative.name = alternative.id + kHostile;
        for (auto& scenario : m_hostile.scenarios)
            scenario.name = scenario.id + kHostile;
        for (auto& question : m_hostile.questionnaire)
            question.text = kHostile;
        for (auto& level : m_hostile.ratingScale)
            level.symbol = kHostile;
    }

    /// The same sentence in every format and everywhere, whatever was answered.
    void everyFormatSaysTheSameAnswer_data() {
        QTest::addColumn<int>("given");
        for (const int given : {0, 1, 4, 9, 15})
            QTest::addRow("%d answers", given) << given;
    }
    void everyFormatSaysTheSameAnswer() {
        QFETCH(int, given);
        Answers answers;
        for (int s = 0; s < given; ++s)
            answers.amounts[m_study.scenarios[static_cast<std::size_t>(s)].id] = s % 2 ? 1 : 10;
        const Made made(m_study, answers);
        const std::string answer = made.decision.conclusion.answer.english();
        const std::string record = decisionRecord(made.input);
        QVERIFY(record.find("\n# " + answer + "\n") != std::string::npos);
        QVERIFY(markdownReport(made.input).find("## Recommendation: " + answer + "\n") != std::string::npos);
        QVERIFY(htmlReport(made.input).find(">Recommendation: " + answer + "</h2>") != std::string::npos);
        QVERIFY(toPrintHtml(reportDocument(made.input)).find(answer) != std::string::npos);
        QVERIFY(toText(summaryDocument(made.input).blocks).find(answer) != std::string::npos);
        QVERIFY(decisionText(made.study, made.decision, nullptr).find(answer) != std::string::npos);
        QVERIFY(decisionMarkdown(made.study, made.decision, nullptr).starts_with("# " + answer + "\n"));
    }

    void aRecordHasWhatARecordNeeds() {
        m_study.scenarios[1].ownRatings = {m_study.alternatives[0].id};
        const Made made(m_study, m_answers);
        m_study.scenarios[1].ownRatings.clear();
        const std::string record = decisionRecord(made.input, "accepted");
        QVERIFY(record.starts_with("---\nstatus: \"accepted\"\ndate: \"2026-11-28\"\n---\n\n# "));
        std::size_t at = 0;
        for (const char* heading :
             {"## Context and Problem Statement", "## Decision Drivers", "## Considered Options",
              "## Decision Outcome", "### Consequences", "### Confirmation",
              "## Pros and Cons of the Options", "## More Information"}) {
            const auto found = record.find(std::string("\n") + heading + "\n", at);
            QVERIFY2(found != std::string::npos, heading);
            at = found;
        }
        for (const auto& alternative : m_study.alternatives) {
            QVERIFY(record.find("\n### " + alternative.name + "\n") != std::string::npos);
            QVERIFY(record.find("- " + alternative.name + ": score ") != std::string::npos);
        }
        QVERIFY(record.find("20261128-120000-abcd") != std::string::npos);
        QVERIFY(record.find("Your rating") != std::string::npos);
        QVERIFY(record.find("of the work") != std::string::npos);
        QVERIFY(made.decision.flips.empty() ||
                record.find(made.decision.flips[0].text.english()) != std::string::npos);
        for (const auto& item : made.decision.contributions)
            QVERIFY2(record.find(item.name) != std::string::npos, item.name.c_str());
    }

    void theAnswersAreInTheReport() {
        const Made made(m_study, m_answers);
        const std::string text = markdownReport(made.input);
        QVERIFY(text.find("## Your answers") != std::string::npos);
        for (const auto& question : m_study.questionnaire)
            QVERIFY2(text.find(markdownEscaped(question.text)) != std::string::npos, question.text.c_str());
        QVERIFY(text.find("A little") != std::string::npos);
        QVERIFY(markdownReport(Made(m_study, {}).input).find("No questions are answered yet.") !=
                std::string::npos);
    }

    void nothingOfAStrangerIsMarkup() {
        Made made(m_hostile, m_answers);
        made.input.cases = {caseWith("a", kHostile), caseWith("b", kHostile)};
        made.input.runProfile = kHostile;
        made.input.pictures.push_back({"c", kHostile, "<svg viewBox=\"0 0 1 1\"><g/></svg>", "c.svg", {}});
        for (const auto& html : {htmlReport(made.input), toPrintHtml(reportDocument(made.input))}) {
            QVERIFY(html.find("<script>") == std::string::npos);
            QVERIFY(html.find("&lt;script&gt;") != std::string::npos);
            QVERIFY(html.find("&amp;lt;") != std::string::npos);
        }
        for (const auto& text : {markdownReport(made.input), decisionRecord(made.input, kHostile)})
            checkMarkdown(QString::fromStdString(text));
        QVERIFY(decisionRecord(made.input, "a\": b\n\"c").starts_with("---\nstatus: \"a\\\": b \\\"c\"\n"));
    }
    /// Every row of a table has the columns of its header, and no sign of the study's stands unescaped.
    static void checkMarkdown(const QString& text) {
        bool fenced = false;
        int columns = 0;
        for (const auto& line : text.split(QLatin1Char('\n'))) {
            fenced = line.startsWith(QLatin1String("```")) ? !fenced : fenced;
            if (fenced)
                continue;
            if (line.startsWith(QLatin1Char('|'))) {
                columns = columns == 0 ? columnsOf(line) : columns;
                QVERIFY2(columnsOf(line) == columns, qPrintable(line));
            } else {
                columns = 0;
            }
            static const QRegularExpression loose(QStringLiteral("(?<!\\\\)(<script|\\[link|&lt;|`code)"));
            const auto found = loose.match(line);
            QVERIFY2(!found.hasMatch() || line.startsWith(QLatin1String("status:")), qPrintable(line));
            QVERIFY2(!line.startsWith(QLatin1String("second ")), qPrintable(line));
        }
    }

    /// On paper nothing can be scrolled.
    void wideTablesAreCutIntoParts() {
        Table wide{"w", SAY("Results"), {{"name", SAY("Subject")}}, {{"first"}}};
        for (int c = 0; c < 20; ++c) {
            wide.columns.push_back(
                {"c" + std::to_string(c), Message::verbatim("H" + std::to_string(c)), true});
            wide.rows[0].emplace_back("v" + std::to_string(c) + "v");
        }
        const QString html = QString::fromStdString(toHtml(wide));
        const auto tables = html.split(QStringLiteral("<table>"));
        QVERIFY(tables.size() > 3);
        for (qsizetype t = 1; t < tables.size(); ++t) {
            QVERIFY(tables[t].count(QStringLiteral("<th ")) <= 8);
            QVERIFY(tables[t].contains(QStringLiteral(">Subject<")) &&
                    tables[t].contains(QStringLiteral(">first<")));
        }
        for (int c = 0; c < 20; ++c) {
            QCOMPARE(html.count(QStringLiteral(">H%1<").arg(c)), 1);
            QCOMPARE(html.count(QStringLiteral(">v%1v<").arg(c)), 1);
        }
        const Made made(m_study, m_answers);
        QVERIFY(htmlReport(made.input).find("@media print") != std::string::npos);
    }

    void twoRivalsBothSureAreExplained() {
        const Made made(m_study, m_answers);
        const std::string text = markdownReport(made.input);
        QVERIFY(text.find("| Confidence |") == std::string::npos);
        QVERIFY(text.find("two rivals can both be near 100 %") != std::string::npos);
    }

    void signsOfMarkdown_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("escaped");
        const auto row = [](const char* text, const char* escaped) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(escaped);
        };
        row("snake_case", "snake_case");
        row("_emphasis_", "\\_emphasis\\_");
        row("a*b", "a\\*b");
        row("R & D", "R & D");
        row("&amp;", "\\&amp;");
        row("a|b", "a\\|b");
        row("a\\|b", "a\\\\\\|b");
        row("a<b>", "a\\<b>");
        row("~~gone~~", "\\~\\~gone\\~\\~");
        row("~5", "~5");
        row("a\r\nb", "a  b");
    }
    void signsOfMarkdown() {
        QFETCH(QString, text);
        QFETCH(QString, escaped);
        QCOMPARE(QString::fromStdString(markdownEscaped(text.toStdString())), escaped);
    }
};

QTEST_APPLESS_MAIN(TestReport)
#include "tst_report.moc"
