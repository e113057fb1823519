// SPDX-License-Identifier: GPL-3.0-only
#include <QtTest>

#include "core/report/claim_sentence.h"

using namespace bakeoff::core;

namespace {

Claim claimOf(const std::string& id, const std::string& alternative, const std::string& metric, double value,
              const std::string& unit) {
    Claim claim;
    claim.id = id;
    claim.alternative = alternative;
    claim.label = id;
    claim.workload = "http-json";
    claim.metric = metric;
    claim.value = value;
    claim.unit = unit;
    return claim;
}

ClaimCheck checkOf(const Claim& claim) {
    ClaimCheck check;
    check.claim = claim;
    check.claimed = claimInBaseUnit(claim);
    return check;
}

}  // namespace

/// A claim is a sentence that one can agree with or not.
class TestClaimSentence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClaimIsASentence_data() {
        QTest::addColumn<QString>("metric");
        QTest::addColumn<double>("mine");
        QTest::addColumn<double>("theirs");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, const char* metric, double mine, double theirs,
                            const char* unit, const char* sentence) {
            QTest::newRow(name) << QString::fromLatin1(metric) << mine << theirs << QString::fromLatin1(unit)
                                << QString::fromUtf8(sentence);
        };
        row("a rate", "requests_per_s", 24000, 10000, "req/s",
            "One does 2.4× as many per second as Other (Requests per second)");
        row("a time", "p99_ns", 5, 20, "ms", "One takes 0.25× as long as Other (Latency p99)");
        row("memory", "pss_peak_bytes", 200, 50, "MB", "One needs 4× the memory of Other");
        row("nothing beside it", "requests_per_s", 24000, 0, "req/s", "One: 24,000 req/s");
    }
    void aClaimIsASentence() {
        QFETCH(QString, metric);
        QFETCH(double, mine);
        QFETCH(double, theirs);
        QFETCH(QString, unit);
        QFETCH(QString, sentence);
        Study study;
        study.claims = {claimOf("One", "a", metric.toStdString(), mine, unit.toStdString())};
        if (theirs > 0)
            study.claims.push_back(claimOf("Other", "b", metric.toStdString(), theirs, unit.toStdString()));
        const auto check = checkOf(study.claims.front());
        const auto statement = stateClaim(study, check);
        const auto text = QString::fromStdString(statement.sentence.english());
        QVERIFY2(text.startsWith(sentence), qPrintable(text));
        QCOMPARE(statement.claimed.has_value(), theirs > 0);
        QVERIFY(!statement.measured);
    }

    /// What was measured is held to what the verdict is about, not to what would be the best claimed.
    void theOtherSideIsThatOfTheVerdict() {
        Study study;
        study.claims = {claimOf("One", "a", "requests_per_s", 100, "req/s"),
                        claimOf("Best", "b", "requests_per_s", 400, "req/s"),
                        claimOf("Measured", "b", "requests_per_s", 200, "req/s")};
        auto check = checkOf(study.claims.front());
        ClaimRatio ratio;
        ratio.reference = "Measured";
        ratio.label = "Measured";
        ratio.claimed = 0.5;
        ratio.measured = 0.8;
        ratio.interval = {0.7, 0.9};
        check.ratio = ratio;
        const auto statement = stateClaim(study, check);
        QVERIFY(statement.sentence.english().find("of Best") == std::string::npos);
        QCOMPARE(statement.claimed.value(), 0.5);
        QCOMPARE(statement.measured.value(), 0.8);
        QCOMPARE(statement.interval->high, 0.9);
    }

    void claimsAreCounted() {
        std::vector<ClaimCheck> checks;
        for (const auto& verdict : kClaimVerdicts) {
            checks.emplace_back();
            checks.back().verdict = verdict.verdict;
        }
        const auto counts = countClaims(checks);
        QCOMPARE(counts, (ClaimCounts{2, 3, 1, 4}));
        QCOMPARE(counts.of(ClaimStanding::Differs), 3);
    }
};

QTEST_APPLESS_MAIN(TestClaimSentence)
#include "tst_claim_sentence.moc"
