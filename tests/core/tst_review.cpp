// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>
#include <algorithm>
#include <functional>
#include <set>

#include "article_outline.h"
#include "core/article/review_choices.h"
#include "core/article/words.h"
#include "core/study/study_edit.h"
#include "core/study/study_merge.h"
#include "tests/support/require.h"

using namespace bakeoff::core;
using namespace article_outline;

namespace {

using Kind = SourceCorrection::Kind;
using State = ReviewRow::State;

/// A table of figures: its header in line 3, Alpha in line 5, Beta in line 6.
const char* const kPacking =
    "# Alpha or Beta: packing benchmark\n\n"
    "| Library | Ratio | Time, s | Latency |\n|---|---|---|---|\n"
    "| Alpha | 2.85 | 0.37 | 12 |\n| Beta | 2.10 | 1.25 | 20 |\n";
const char* const kServers =
    "# Alpha vs Beta\n\n| Server | Req/s |\n|---|---|\n| Alpha | 10 |\n| Beta | 20 |\n| /m | 30 |\n";
const char* const kThree =
    "# Alpha, Beta or Gamma: packing benchmark\n\n"
    "| Library | Ratio | Time, s |\n|---|---|---|\n"
    "| Alpha | 2.85 | 0.37 |\n| Beta | 2.10 | 1.25 |\n| Gamma | 1.5 | 3 |\n";
const char* const kVendors =
    "# Which one\n\n| Region | Vendor | Time (s) |\n|---|---|---|\n"
    "| North | Acme | 3 |\n| South | Bolt | 4 |\n| West | Coil | 5 |\n";

/// Alpha and Beta are subjects of every workload.
ImportCatalogue catalogue() {
    ImportCatalogue out{allWorkloads(), {}};
    for (const char* name : {"alpha", "beta"}) {
        Subject subject;
        subject.id = name;
        subject.name = name;
        subject.language = name;
        for (const auto& workload : allWorkloads())
            subject.workloads[workload.id] = {};
        out.subjects.push_back(std::move(subject));
    }
    return out;
}

ImportedStudy imported(const char* text, const std::vector<SourceCorrection>& corrections = {}) {
    auto out = importArticle(text, "article.md", catalogue(), corrections);
    if (!out)
        qFatal("%s", out.error().text().c_str());
    return std::move(out).value();
}

std::string shown(const Study& study) {
    return writeStudy(study).dump(1);
}

const ReviewRow* rowOf(const std::vector<ReviewRow>& rows, ReviewRow::Kind kind, int line,
                       const std::string& name) {
    const auto it = std::ranges::find_if(
        rows, [&](const auto& row) { return row.kind == kind && row.line == line && row.name == name; });
    return it == rows.end() ? nullptr : &*it;
}

std::vector<std::string> labelsOf(const std::vector<ReviewChoice>& choices) {
    std::vector<std::string> out;
    for (const auto& choice : choices)
        out.push_back((choice.isNow ? "*" : "") + choice.label.english());
    return out;
}

/// What an edit of one claim makes of a study.
Study withClaims(Study study, const std::string& name, const std::function<void(Claim&)>& edit) {
    for (auto& claim : study.claims) {
        if (claim.metricName == name)
            edit(claim);
    }
    return study;
}

}  // namespace

class TestReview : public QObject {
    Q_OBJECT

    static QStringList articles() {
        QStringList out;
        for (const char* folder : {"tests/data/articles", "tests/data/articles/cases"}) {
            const QDir dir(source(folder));
            for (const auto& name : dir.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name))
                out << dir.filePath(name);
        }
        return out;
    }

    struct Case {
        const char* name;
        const char* article;
        SourceCorrection correction;
        Study expected;
    };

    static std::vector<Case> cases() {
        std::vector<Case> out;
        const auto add = [&](const char* name, const char* article, const SourceCorrection& correction,
                             Study expected) {
            expected.corrections = {correction};
            out.push_back({name, article, correction, std::move(expected)});
        };
        const Study packing = imported(kPacking).study;
        add("a unit that was not said", kPacking, {Kind::Unit, 3, "Ratio", "%"},
            withClaims(packing, "Ratio", [](Claim& claim) { claim.unit = "%"; }));
        add("another unit than the header's", kPacking, {Kind::Unit, 3, "Time, s", "ms"},
            withClaims(packing, "Time, s", [](Claim& claim) { claim.unit = "ms"; }));
        add("more is better", kPacking, {Kind::Better, 3, "Ratio", "higher"},
            withClaims(packing, "Ratio", [](Claim& claim) { claim.lessIsBetter = false; }));
        add("not the metric that it was taken for", kPacking, {Kind::Better, 3, "Time, s", "higher"},
            withClaims(packing, "Time, s", [](Claim& claim) {
                claim.metric.clear();
                claim.lessIsBetter = false;
            }));
        add("as its metric has it", kPacking, {Kind::Better, 3, "Time, s", "lower"}, packing);
        Study without = packing;
        std::erase_if(without.claims, [](const auto& claim) {
            return claim.alternative == "alpha" && claim.metricName == "Ratio";
        });
        add("no figure", kPacking, {Kind::NoClaim, 5, "Alpha, Ratio"}, without);
        Study two = imported(kThree).study;
        REQUIRE(removeAlternative(two, "gamma").ok());
        add("no alternative", kThree, {Kind::NoAlternative, 7, "Gamma"}, two);
        Study servers = imported(kServers).study;
        REQUIRE(servers.claims.size() == 2);
        add("a workload", kServers, {Kind::Workload, 3, "Req/s", "http-json"},
            withClaims(servers, "Req/s", [](Claim& claim) {
                claim.workload = "http-json";
                claim.subject = claim.alternative;
            }));
        add("none of the workloads", kServers, {Kind::Workload, 3, "Req/s", ""}, servers);
        Claim third = servers.claims[0];
        third.id = "alpha-vs-beta-m-throughput";
        third.label = "/m";
        third.value = 30;
        third.line = 7;
        third.asWritten = "30";
        servers.claims.push_back(third);
        add("whom a row speaks of", kServers, {Kind::Alternative, 7, "/m", "Alpha"}, servers);
        return out;
    }

private Q_SLOTS:
    void everyFactStandsInItsLine_data() {
        QTest::addColumn<QString>("file");
        QVERIFY(articles().size() >= 25);
        for (const auto& file : articles())
            QTest::newRow(qPrintable(QFileInfo(file).completeBaseName())) << file;
    }

    /// The words of a fact stand in its line; a cell or an item may go on over the next ones.
    void everyFactStandsInItsLine() {
        QFETCH(QString, file);
        constexpr std::size_t kGoesOn = 6;
        const std::string text = fileText(file);
        const auto study = importArticle(text, "a.md", bundledCatalogue());
        QVERIFY(study.ok());
        const auto lines = articleLines(text);
        std::size_t facts = 0;
        const Words everyWord = wordsOf(text);
        const std::set<std::string> all(everyWord.begin(), everyWord.end());
        for (const auto& row : reviewRows(*study)) {
            const std::string where = std::to_string(row.line) + ": " + row.text;
            QVERIFY2(row.line >= 1 && row.line <= static_cast<int>(lines.size()), where.c_str());
            if (row.kind == ReviewRow::Kind::Place || row.kind == ReviewRow::Kind::Experiment)
                continue;
            ++facts;
            std::set<std::string> words;
            for (std::size_t i = static_cast<std::size_t>(row.line) - 1;
                 i < std::min(lines.size(), static_cast<std::size_t>(row.line) + kGoesOn); ++i) {
                for (auto& word : wordsOf(lines[i].text))
                    words.insert(std::move(word));
            }
            // A reason made of a row has the names of its columns, too, and a name may come from the title.
            const bool whole =
                row.kind == ReviewRow::Kind::Reason || row.kind == ReviewRow::Kind::Alternative;
            for (const auto& word : wordsOf(row.text))
                QVERIFY2(words.contains(word) || (whole && all.contains(word)),
                         (where + " lacks " + word).c_str());
        }
        QVERIFY(facts >= study->study.claims.size() + study->study.alternatives.size());
    }

    void everythingIsListed_data() { everyFactStandsInItsLine_data(); }

    /// Nothing that was read or not read is missing, and what was not read says why.
    void everythingIsListed() {
        QFETCH(QString, file);
        const auto study = importArticle(fileText(file), "a.md", bundledCatalogue());
        QVERIFY(study.ok());
        const auto rows = reviewRows(*study);
        QVERIFY(std::ranges::is_sorted(rows, {}, &ReviewRow::line));
        std::multiset<std::pair<int, std::string>> unread;
        std::multiset<std::string> claims;
        for (const auto& row : rows) {
            if (row.state == State::Unread)
                unread.insert({row.line, row.reason.english()});
            if (row.kind == ReviewRow::Kind::Figure && !row.part.empty())
                claims.insert(row.part);
            QVERIFY(row.state == State::Read || !row.reason.empty());
        }
        std::multiset<std::pair<int, std::string>> wanted;
        for (const auto& notice : study->notices) {
            if (notice.kind == ImportNotice::Kind::NotRead && !notice.outside)
                wanted.insert({notice.line, notice.why.english()});
        }
        QVERIFY(unread == wanted);
        std::multiset<std::string> ids;
        for (const auto& claim : study->study.claims)
            ids.insert(claim.id);
        QVERIFY(claims == ids);
        std::size_t ratings = 0;
        for (const auto& scenario : study->study.scenarios)
            ratings += scenario.ratings.size();
        const auto listed =
            static_cast<std::size_t>(std::ranges::count(rows, ReviewRow::Kind::Rating, &ReviewRow::kind));
        // A cell that is not filled in counts as absent, and has no text to show.
        QVERIFY(listed <= ratings && (listed > 0 || ratings == 0));
        std::size_t reasons = 0;
        for (const auto& guidance : study->study.guidance)
            reasons += guidance.items.size();
        QCOMPARE(
            static_cast<std::size_t>(std::ranges::count(rows, ReviewRow::Kind::Reason, &ReviewRow::kind)),
            reasons);
    }

    void corrections_data() {
        QTest::addColumn<int>("at");
        const auto all = cases();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << static_cast<int>(i);
    }

    /// What one correction makes of the study, all of it; taking it back gives the study of before.
    void corrections() {
        QFETCH(int, at);
        const auto [name, article, correction, expected] = cases().at(static_cast<std::size_t>(at));
        const Study before = imported(article).study;
        const auto after = imported(article, {correction});
        QVERIFY2(after.study == expected, (shown(after.study) + "\nwanted\n" + shown(expected)).c_str());
        for (const auto& notice : after.notices)
            QVERIFY(notice.why.english().find("fits nothing") == std::string::npos);
        QVERIFY(readStudy(writeStudy(after.study).dump(), "corrected").study == after.study);
        ReviewChoice back;
        back.takesBack = {correction};
        QVERIFY(chosen(after.study.corrections, back).empty());
        QVERIFY(imported(article).study == before);
        // The row says what was said of it, and offers to take it back.
        const auto rows = reviewRows(after);
        const auto corrected = std::ranges::find(rows, State::Corrected, &ReviewRow::state);
        QVERIFY(corrected != rows.end());
        const auto choices = reviewChoices(*corrected, ReviewField::Standing, after, catalogue());
        QVERIFY(!choices.empty());
        QVERIFY(choices.back().takesBack == std::vector{correction});
    }

    /// A figure whose unit nobody says is read once the reader says it.
    void aUnitReadsWhatWasNotRead() {
        const auto before = imported(kPacking);
        const auto rows = reviewRows(before);
        const auto* row = rowOf(rows, ReviewRow::Kind::Figure, 5, "Latency");
        QVERIFY(row && row->state == State::Unread);
        QCOMPARE(row->text, std::string("12"));
        const auto choices = reviewChoices(*row, ReviewField::Unit, before, catalogue());
        const auto wanted =
            std::ranges::find_if(choices, [](const auto& choice) { return choice.label.english() == "ms"; });
        QVERIFY(wanted != choices.end());
        const auto after = imported(kPacking, chosen({}, *wanted));
        QCOMPARE(after.study.claims.size(), before.study.claims.size() + 2);
        QStringList read;
        for (const auto& claim : after.study.claims) {
            if (claim.metricName == "Latency")
                read << QString::fromStdString(claimLine(after.study, claim));
        }
        QCOMPARE(read, (QStringList{QStringLiteral("Alpha | Latency | 12 ms"),
                                    QStringLiteral("Beta | Latency | 20 ms")}));
        QCOMPARE(unreadFacts(after), unreadFacts(before) - 2);
    }

    void aColumnNamesWhoIsCompared_data() {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QStringList>("figures");
        QTest::newRow("the first") << QStringLiteral("Region")
                                   << QStringList{QStringLiteral("North | Time (s) | 3 s | wall_ns"),
                                                  QStringLiteral("South | Time (s) | 4 s | wall_ns"),
                                                  QStringLiteral("West | Time (s) | 5 s | wall_ns")};
        QTest::newRow("the second") << QStringLiteral("Vendor")
                                    << QStringList{QStringLiteral("Acme | Time (s) | 3 s | wall_ns"),
                                                   QStringLiteral("Bolt | Time (s) | 4 s | wall_ns"),
                                                   QStringLiteral("Coil | Time (s) | 5 s | wall_ns")};
    }
    void aColumnNamesWhoIsCompared() {
        QFETCH(QString, column);
        QFETCH(QStringList, figures);
        const std::string id = imported(kVendors).study.id;
        const SourceCorrection correction{Kind::NamesColumn, 3, column.toStdString()};
        const auto after = imported(kVendors, {correction});
        QStringList got;
        for (const auto& claim : after.study.claims)
            got << QString::fromStdString(claimLine(after.study, claim));
        QCOMPARE(got, figures);
        QCOMPARE(after.study.id, id);
        const auto offered = imported(kVendors).tables.at(0).nameColumns;
        QVERIFY(std::ranges::count(offered, correction.what) == 1);
    }

    void whatFitsIsOffered() {
        const auto study = imported(kPacking);
        const auto rows = reviewRows(study);
        const auto* time = rowOf(rows, ReviewRow::Kind::Figure, 5, "Time, s");
        QVERIFY(time);
        const auto of = [&](const ReviewRow& row, ReviewField field) {
            return labelsOf(reviewChoices(row, field, study, catalogue()));
        };
        QCOMPARE(of(*time, ReviewField::Who), (std::vector<std::string>{"*Alpha", "Beta"}));
        QCOMPARE(of(*time, ReviewField::Better),
                 (std::vector<std::string>{"*less is better", "more is better"}));
        QCOMPARE(of(*time, ReviewField::Standing), (std::vector<std::string>{"*read", "this is no figure"}));
        const auto workloads = of(*time, ReviewField::Workload);
        QCOMPARE(workloads.front(), std::string("*none of ours"));
        QVERIFY(std::ranges::count(workloads, std::string("Naive Fibonacci")) == 1);
        QVERIFY2(std::ranges::count(workloads, std::string("HTTP server, small JSON answer")) == 0,
                 "a server has no wall time");
        // Two alternatives are the fewest, so none can be taken away.
        const auto* alpha = rowOf(rows, ReviewRow::Kind::Alternative, 5, "");
        QVERIFY(alpha);
        for (const auto& label : of(*alpha, ReviewField::Who))
            QVERIFY(label.find("no alternative") == std::string::npos);
        const auto three = imported(kThree);
        const auto rowsOfThree = reviewRows(three);
        const auto* gamma = rowOf(rowsOfThree, ReviewRow::Kind::Alternative, 7, "");
        QVERIFY(gamma);
        const auto choices = reviewChoices(*gamma, ReviewField::Who, three, catalogue());
        QVERIFY(std::ranges::any_of(choices, [](const auto& choice) {
            return choice.correction == SourceCorrection{Kind::NoAlternative, 7, "Gamma"};
        }));
        for (const auto& row : rows) {
            for (const auto field : {ReviewField::Who, ReviewField::Unit, ReviewField::Better,
                                     ReviewField::Workload, ReviewField::Standing})
                QVERIFY(canChoose(row, field) || of(row, field).empty());
        }
    }

    /// "12 ms" may be another time, and is no memory.
    void aWrittenUnitHasItsKind() {
        const auto study = imported(
            "# Alpha vs Beta\n\n| Server | Latency |\n|---|---|\n| Alpha | 12 ms |\n"
            "| Beta | 20 ms |\n");
        const auto rows = reviewRows(study);
        const auto* row = rowOf(rows, ReviewRow::Kind::Figure, 5, "Latency");
        QVERIFY(row);
        QCOMPARE(labelsOf(reviewChoices(*row, ReviewField::Unit, study, catalogue())),
                 (std::vector<std::string>{"ns", "us", "*ms", "s", "min", "h"}));
    }

    void whatFitsNothingIsTold() {
        const SourceCorrection lost{Kind::Unit, 99, "Ratio", "ms"};
        const auto after = imported(kPacking, {lost});
        QVERIFY(std::ranges::any_of(after.notices, [](const auto& notice) {
            return notice.line == 99 && notice.why.english().find("fits nothing") != std::string::npos;
        }));
        // The last two stay compared.
        const auto two = imported(kPacking, {{Kind::NoAlternative, 5, "Alpha"}});
        QCOMPARE(two.study.alternatives.size(), std::size_t{2});
    }

    void whatIsSaidAgainReplaces() {
        ReviewChoice first, second;
        first.correction = SourceCorrection{Kind::Unit, 3, "Ratio", "ms"};
        second.correction = SourceCorrection{Kind::Unit, 3, "Ratio", "s"};
        const auto both = chosen(chosen({}, first), second);
        QVERIFY(both == std::vector{*second.correction});
    }

    /// What the reader edited in the matrix stays when the article is read again.
    void editsOutliveACorrection() {
        const char* const text =
            "# Alpha vs Beta vs Gamma\n\n| Use case | Alpha | Beta | Gamma |\n|---|---|---|---|\n"
            "| Speed | ★★★ | ★★ | ★ |\n| Ease | ★ | ★★ | ★★★ |\n| Price | ★★ | ★ | ★★★ |\n";
        const SourceCorrection correction{Kind::NoAlternative, 3, "Gamma"};
        const Study before = imported(text).study;
        const Study after = imported(text, {correction}).study;
        QCOMPARE(before.scenarios.size(), std::size_t{3});
        QCOMPARE(after.alternatives.size(), std::size_t{2});
        QVERIFY(carryEdits(before, before, after) == after);
        Study edited = before;
        QVERIFY(setRating(edited, "speed", "alpha", 1).ok());
        QVERIFY(renameScenario(edited, "ease", "Ease of use").ok());
        QVERIFY(removeScenario(edited, "price").ok());
        QVERIFY(addScenario(edited, "Hiring").ok());
        QVERIFY(addAlternative(edited, "Delta").ok());
        QVERIFY(setRating(edited, "hiring", "delta", 2).ok());
        Study wanted = after;
        QVERIFY(setRating(wanted, "speed", "alpha", 1).ok());
        QVERIFY(renameScenario(wanted, "ease", "Ease of use").ok());
        QVERIFY(removeScenario(wanted, "price").ok());
        QVERIFY(addAlternative(wanted, "Delta").ok());
        QVERIFY(addScenario(wanted, "Hiring").ok());
        QVERIFY(setRating(wanted, "hiring", "delta", 2).ok());
        const Study got = carryEdits(before, edited, after);
        QVERIFY2(got == wanted, (shown(got) + "\nwanted\n" + shown(wanted)).c_str());
    }

    void linesAreThoseOfTheArticle() {
        const auto lines = articleLines("\xEF\xBB\xBF# A\r\n\r\nb\rc\n");
        QStringList got;
        for (const auto& line : lines)
            got << QStringLiteral("%1 %2").arg(line.line).arg(QString::fromStdString(line.text));
        QCOMPARE(got, (QStringList{QStringLiteral("1 # A"), QStringLiteral("2 "), QStringLiteral("3 b"),
                                   QStringLiteral("4 c")}));
    }

    /// Of a page the text is shown, without its tags.
    void aPageIsItsText() {
        const std::string text = fileText(source("tests/data/articles_html/saved-page.html"));
        const auto lines = articleLines(text);
        QVERIFY(!lines.empty());
        QVERIFY(std::ranges::is_sorted(lines, {}, &PlacedText::line));
        for (const auto& line : lines)
            QVERIFY2(line.text.find("<td") == std::string::npos && line.line >= 1, line.text.c_str());
        const auto study = importArticle(text, "saved-page.html", bundledCatalogue());
        QVERIFY(study.ok());
        std::set<int> known;
        for (const auto& line : lines)
            known.insert(line.line);
        for (const auto& row : reviewRows(*study)) {
            if (row.kind == ReviewRow::Kind::Figure)
                QVERIFY2(known.contains(row.line), row.text.c_str());
        }
    }

    void theTableHasEveryRow() {
        const auto study = imported(kPacking);
        const auto rows = reviewRows(study);
        const Json json = toJson(reviewTable(rows));
        QCOMPARE(json["rows"].size(), rows.size());
        const auto* ratio = rowOf(rows, ReviewRow::Kind::Figure, 5, "Ratio");
        QVERIFY(ratio && ratio->state == State::Doubtful);
        const Json& row = json["rows"][static_cast<std::size_t>(ratio - rows.data())];
        QCOMPARE(row["line"].get<int>(), 5);
        QCOMPARE(row["alternative"].get<std::string>(), std::string("Alpha"));
        QCOMPARE(row["what"].get<std::string>(), std::string("Ratio"));
        QCOMPARE(row["value"].get<std::string>(), std::string("2.85"));
        QCOMPARE(row["unit"].get<std::string>(), std::string("count"));
        QCOMPARE(row["state"].get<std::string>(), std::string("doubtful"));
    }
};

QTEST_GUILESS_MAIN(TestReview)
#include "tst_review.moc"
