// SPDX-License-Identifier: GPL-3.0-only
#include <QFile>
#include <QTest>
#include <algorithm>

#include "core/interchange/foreign_results.h"
#include "core/report/study_tables.h"
#include "core/study/study_reader.h"
#include "core/verdict/claim_check.h"

using namespace bakeoff::core;

namespace {

std::string contents(const QString& name) {
    QFile file(QStringLiteral(BAKEOFF_SOURCE_DIR "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

Study bundledStudy() {
    const QString name = QStringLiteral("resources/studies/python-vs-go.study.json");
    auto study = parseStudy(contents(name), name.toStdString());
    return study ? std::move(study).value() : Study();
}

Board boardOf(std::initializer_list<const char*> files) {
    RunBundle all;
    for (const char* file : files) {
        auto run = readForeignResults(
            contents(QStringLiteral("tests/data/interchange/") + QLatin1String(file)), file);
        if (!run)
            return {};
        all.source = run->source;
        appendTrials(all, *run);
    }
    return {all.source, summarizeCases(all.trials)};
}

TrialResult trialOf(const std::string& workload, const std::string& subject, double rate,
                    std::map<std::string, double> parameters = {{"connections", 512}}) {
    TrialResult trial;
    trial.workload = workload;
    trial.subject = subject;
    trial.parameters = std::move(parameters);
    trial.metrics = {{"requests_per_s", rate}, {"p99_ns", 1e9 / rate}};
    return trial;
}

const ClaimCheck* checkOf(const std::vector<ClaimCheck>& checks, const std::string& id) {
    const auto it = std::ranges::find(checks, id, [](const ClaimCheck& check) { return check.claim.id; });
    return it == checks.end() ? nullptr : &*it;
}

const BoardFigure* figureOf(const std::vector<TrialResult>& trials,
                            const char* claim = "http-json-fastapi-throughput") {
    static std::vector<ClaimCheck> checks;
    checks = checkClaims(bundledStudy(), {}, 0, {{"B", summarizeCases(trials)}});
    const auto* check = checkOf(checks, claim);
    return check && !check->boards.empty() ? &check->boards.front() : nullptr;
}

}  // namespace

class TestClaimBoards : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBoardStandsBesideTheClaim() {
        const Study study = bundledStudy();
        const auto arena = boardOf({"httparena-fiber.json", "httparena-fastapi.json"});
        const auto frameworks = boardOf({"web-frameworks.json"});
        const auto checks = checkClaims(study, {}, 0, {arena, frameworks});
        const auto* rate = checkOf(checks, "http-json-fastapi-throughput");
        QVERIFY(rate);
        // Nothing was measured here, and a board changes nothing about that.
        QVERIFY(rate->verdict == ClaimVerdict::NotMeasured && !rate->measured && !rate->ratio);
        QCOMPARE(rate->boards.size(), std::size_t{2});
        const auto& first = rate->boards[0];
        QCOMPARE(first.board, std::string("HttpArena"));
        QCOMPARE(first.test, std::string("httparena-baseline-4096"));
        QCOMPARE(first.reference, std::string("Go (Fiber)"));
        QVERIFY(std::abs(first.ratio - 298664.0 / 1071059) < 1e-9);
        QVERIFY(std::abs(first.claimedRatio - 45000.0 / 130000) < 1e-9);
        // That it is of other connections is said.
        QVERIFY(first.note.english().find("connections = 4,096") != std::string::npos);
        QVERIFY(first.note.english().find("connections = 10,000") != std::string::npos);
        QVERIFY(first.note.english().find("own machine") != std::string::npos);
        const auto& second = rate->boards[1];
        QCOMPARE(second.test, std::string("web-frameworks-512"));
        QCOMPARE(second.reference, std::string("Go (Gin)"));
        QVERIFY(std::abs(second.ratio - 32892.6666666667 / 124559.666666667) < 1e-9);
        // Memory of a container is no peak memory of processes.
        QVERIFY(checkOf(checks, "http-json-fastapi-memory")->boards.empty());
        QVERIFY(checkOf(checks, "fib-go-time")->boards.empty());
        // The same in JSON, and as columns of the table.
        const Json json = toJson(*rate);
        QCOMPARE(json["boards"][0]["board_ratio"].get<double>(), first.ratio);
        const auto table = claimChecksTable(study, checks);
        const auto column = std::ranges::find(table.columns, "board_1", &Column::key);
        QVERIFY(column != table.columns.end());
        QVERIFY(column->title.english().find("HttpArena") != std::string::npos);
        const auto at = static_cast<std::size_t>(column - table.columns.begin());
        QCOMPARE(table.columns[at - 1].key, std::string("claimed"));
        QCOMPARE(table.columns[at + 2].key, std::string("measured"));
        for (const auto& row : table.rows)
            QCOMPARE(row.size(), table.columns.size());
    }

    void withoutBoardsNothingChanges() {
        const Study study = bundledStudy();
        const auto table = claimChecksTable(study, checkClaims(study, {}));
        QCOMPARE(table.columns.size(), std::size_t{10});
        QVERIFY(!toJson(checkClaims(study, {}).front()).contains("boards"));
    }

    void ownMeasurementsKeepTheirVerdicts() {
        const Study study = bundledStudy();
        std::vector<TrialResult> own;
        for (int i = 0; i < 6; ++i) {
            for (const auto& [subject, rate] :
                 {std::pair("fastapi", 45000.0), std::pair("fiber", 130000.0)}) {
                auto trial = trialOf("http-json", subject, rate * (1 + 0.001 * i), {{"connections", 10000}});
                trial.trial = i;
                own.push_back(std::move(trial));
            }
        }
        const auto cases = summarizeCases(own);
        const auto without = checkClaims(study, cases);
        const auto with =
            checkClaims(study, cases, 0, {boardOf({"httparena-fiber.json", "httparena-fastapi.json"})});
        for (std::size_t i = 0; i < with.size(); ++i) {
            QVERIFY(with[i].verdict == without[i].verdict);
            QCOMPARE(with[i].explanation.english(), without[i].explanation.english());
        }
        QVERIFY(checkOf(with, "http-json-fastapi-throughput")->verdict == ClaimVerdict::Reproduced);
    }

    void onlyLikeIsComparedWithLike() {
        // At two sizes there is no ratio.
        const auto* alone = figureOf({trialOf("techempower-json-512", "fastapi", 100),
                                      trialOf("techempower-json-64", "fiber", 900, {{"connections", 64}})});
        QVERIFY(alone && alone->reference.empty());
        // Of two sizes that both rows have, the one nearer to the claim's.
        const auto* near = figureOf({trialOf("techempower-json-64", "fastapi", 100, {{"connections", 64}}),
                                     trialOf("techempower-json-64", "fiber", 900, {{"connections", 64}}),
                                     trialOf("techempower-json-512", "fastapi", 100),
                                     trialOf("techempower-json-512", "fiber", 300)});
        QVERIFY(near && near->test == "techempower-json-512");
        // Other work is no kin.
        QVERIFY(!figureOf({trialOf("techempower-fortune-512", "fastapi", 100),
                           trialOf("techempower-fortune-512", "fiber", 100)}));
        QVERIFY(!figureOf({trialOf("httparena-json-tls-512", "fastapi", 100),
                           trialOf("httparena-json-tls-512", "fiber", 100)}));
        // What the reader filed under the workload is.
        QVERIFY(figureOf({trialOf("http-json", "fastapi", 100), trialOf("http-json", "fiber", 100)}));
    }

    void aRateThatWasOfferedIsNoFigure() {
        const std::map<std::string, double> paced{{"connections", 512}, {"rate_per_s", 10000}};
        const std::vector<TrialResult> trials{trialOf("http-json", "fastapi", 9990, paced),
                                              trialOf("http-json", "fiber", 9990, paced)};
        QVERIFY(!figureOf(trials));
        QVERIFY(figureOf(trials, "http-json-fastapi-p99"));
    }

    void namesOfOtherLanguagesAreOthers() {
        auto fiber = trialOf("web-frameworks-512", "fiber (javascript)", 900);
        fiber.settings["language"] = "javascript";
        auto fastapi = trialOf("web-frameworks-512", "fastapi", 100);
        fastapi.settings["language"] = "python";
        const auto* figure = figureOf({fiber, fastapi});
        QVERIFY(figure && figure->reference.empty());
        fiber.subject = "fiber (go)";
        fiber.settings["language"] = "go";
        const auto* both = figureOf({fiber, fastapi});
        QVERIFY(both && both->reference == "Go (Fiber)");
    }

    void whatFailedIsNoFigure() {
        auto failed = trialOf("techempower-json-512", "fastapi", 100);
        failed.error = Error{ErrorCode::Unsupported, Message::verbatim("refused"), {}};
        QVERIFY(!figureOf({failed, trialOf("techempower-json-512", "fiber", 900)}));
        auto invalid = trialOf("techempower-json-512", "fiber", 900);
        invalid.checks.push_back({Check::Responses, ValidityCheck::Verdict::Fail, {}, {}});
        const auto* figure = figureOf({trialOf("techempower-json-512", "fastapi", 100), invalid});
        QVERIFY(figure && figure->reference.empty());
    }
};

QTEST_GUILESS_MAIN(TestClaimBoards)
#include "tst_claim_boards.moc"
