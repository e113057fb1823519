// SPDX-License-Identifier: GPL-3.0-only
// Jobs whose cases have an operating point: the real runner and a server that does as it is told.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <map>
#include <memory>
#include <set>
#include <vector>

#include "core/plan/operating_point.h"
#include "core/protocol/event.h"
#include "core/protocol/exit_codes.h"

using namespace bakeoff::core;

namespace {

constexpr int kPatienceMs = 180'000;

bool hasCheck(const TrialResult& result, Check id) {
    for (const auto& check : result.checks) {
        if (check.id == id)
            return true;
    }
    return false;
}

}  // namespace

class TestOperatingJobs : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;

    void addSubject(const QString& mode) const {
        const QString folder = m_folder->filePath(QStringLiteral("subjects/fake/") + mode);
        QVERIFY(QDir().mkpath(folder));
        const Json subject{
            {"bakeoff_subject", 1},
            {"id", mode.toStdString()},
            {"name", mode.toStdString()},
            {"language", "Fake"},
            {"toolchain", "python"},
            {"packages", Json::array()},
            {"workloads",
             {{"http-json",
               {{"command",
                 {BAKEOFF_BIN_DIR "/tests/fake_subject", mode.toStdString(), "{host}:{port}"}}}}}}};
        QFile file(folder + QStringLiteral("/subject.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(subject.dump()));
    }

    [[nodiscard]] Job jobOf(const std::vector<std::pair<std::string, CaseParameters>>& cases) const {
        Job job;
        job.runId = "points";
        job.subjectFolders = {m_folder->filePath(QStringLiteral("subjects")).toStdString()};
        job.toolchainFolders = {BAKEOFF_SOURCE_DIR "/resources/toolchains"};
        job.cacheFolder = m_folder->filePath(QStringLiteral("cache")).toStdString();
        for (const auto& [subject, parameters] : cases) {
            JobCase item;
            item.workload = "http-json";
            item.subject = subject;
            item.parameters = parameters;
            item.parameters["connections"] = 8;
            job.cases.push_back(std::move(item));
        }
        job.trials = 1;
        job.warmupSeconds = 0.1;
        job.durationSeconds = 0.5;
        job.timeoutSeconds = 2;
        return job;
    }

    [[nodiscard]] static std::vector<TrialResult> run(const Job& job) {
        QProcess process;
        process.start(QStringLiteral(BAKEOFF_RUNNER), QStringList());
        process.write(QByteArray::fromStdString(toJson(job).dump()) + "\n");
        if (!process.waitForFinished(kPatienceMs))
            process.kill();
        const QByteArray output = process.readAllStandardOutput();
        EventDecoder decoder;
        auto events = decoder.feed({output.constData(), static_cast<std::size_t>(output.size())});
        for (auto& event : decoder.finish())
            events.push_back(std::move(event));
        std::vector<TrialResult> results;
        for (const auto& event : events) {
            if (const auto* result = std::get_if<ResultEvent>(&event))
                results.push_back(result->result);
        }
        return results;
    }

    [[nodiscard]] TrialResult one(const CaseParameters& parameters,
                                  const std::string& subject = "good") const {
        const auto results = run(jobOf({{subject, parameters}}));
        return results.size() == 1 ? results.front() : TrialResult();
    }

    /// The first of three that has the metric: others may keep a busy machine from measuring one that needs a
    /// CPU of its own, and that is what the runner then says.
    [[nodiscard]] TrialResult oneWith(const std::string& metric, const CaseParameters& parameters) const {
        TrialResult result;
        for (int i = 0; i < 3 && !result.metrics.contains(metric); ++i)
            result = one(parameters);
        return result;
    }

private Q_SLOTS:
    void initTestCase() {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        for (const char* mode : {"good", "slow", "no-list"})
            addSubject(QString::fromLatin1(mode));
    }

    void aRateIsOffered() {
        const auto result = one({{kRate, 300}});
        QVERIFY2(result.ok() && result.workload == "http-json",
                 result.error ? result.error->message.english().c_str() : "");
        QCOMPARE(result.parameters.at(kRate), 300.0);
        QCOMPARE(result.metrics.at("offered_per_s"), 300.0);
        QVERIFY(result.metrics.at("requests_per_s") < 330);
        QVERIFY(result.metrics.at("server_cpu_ns_per_request") > 0);
        QVERIFY(result.metrics.at("service_p99_ns") <= result.metrics.at("p99_ns"));
        QVERIFY(result.responseTime && result.responseTime->count() == 150);
        QVERIFY(hasCheck(result, Check::RateHeld) && hasCheck(result, Check::SendLag));
        // Neither is asked of a server that is to have time to spare.
        QVERIFY(!hasCheck(result, Check::ServerIdle) && !hasCheck(result, Check::LittlesLaw));
        QVERIFY(!result.metrics.contains("of_null_server"));
    }

    /// A warm-up of a tenth of a second has no trend: it goes on until one can be seen, in jobs too.
    void warmUpEndsByItsTest_data() {
        QTest::addColumn<double>("warmup");
        QTest::addColumn<bool>("judged");
        QTest::newRow("short") << 0.1 << true;
        QTest::newRow("none") << 0.0 << false;
    }
    void warmUpEndsByItsTest() {
        QFETCH(double, warmup);
        QFETCH(bool, judged);
        Job job = jobOf({{"good", {}}});
        job.warmupSeconds = warmup;
        const auto results = run(job);
        QCOMPARE(results.size(), std::size_t{1});
        QVERIFY(results[0].ok());
        QCOMPARE(hasCheck(results[0], Check::WarmUp), judged);
    }

    void aShareIsOfItsOwnCeiling() {
        // Eight connections, 100 ms an answer: 80 a second is all there is.
        const auto result = one({{kRateShare, 0.5}}, "slow");
        QVERIFY2(result.ok() && !result.metrics.empty(),
                 result.error ? result.error->message.english().c_str() : "");
        const double ceiling = result.metrics.at("ceiling_per_s");
        QVERIFY2(ceiling > 40 && ceiling < 90, qPrintable(QString::number(ceiling)));
        QVERIFY(std::abs(result.metrics.at("offered_per_s") - ceiling / 2) < 1e-9);
    }

    void aRateIsLookedFor() {
        const auto result = oneWith("rate_within_p99", {{kP99Limit, 200e6}});
        QVERIFY2(result.ok() && !result.metrics.empty(),
                 result.error ? result.error->message.english().c_str() : "");
        const double within = result.metrics.at("rate_within_p99");
        QVERIFY(within > 0);
        QCOMPARE(result.metrics.at("offered_per_s"), within);
        if (const auto beyond = result.metrics.find("rate_beyond_p99"); beyond != result.metrics.end())
            QVERIFY(beyond->second > within && beyond->second <= within * 1.05);
        QVERIFY(hasCheck(result, Check::ObjectiveHeld));
        QVERIFY(result.settings.at("rate_search").find("yes") != std::string::npos);
    }

    /// An answer takes 100 ms, however few are asked for.
    void noRateMayBeWithin() {
        const auto result = one({{kP99Limit, 10e6}}, "slow");
        QVERIFY(result.error);
        QVERIFY(result.error->code == ErrorCode::Timeout);
        QVERIFY2(result.error->message.english().find("held no rate") != std::string::npos,
                 result.error->message.english().c_str());
        QVERIFY(!result.metrics.contains("rate_within_p99"));
    }

    void connectionsAreNotKept() {
        const std::string ceiling = "null_server_requests_per_s";
        const auto kept = oneWith(ceiling, {});
        const auto anew = oneWith(ceiling, {{kKeepAlive, 0}});
        QVERIFY(kept.ok() && anew.ok() && anew.metrics.contains("requests_per_s"));
        QCOMPARE(anew.metrics.at("errors"), 0.0);
        QVERIFY(anew.metrics.at("requests_per_s") < kept.metrics.at("requests_per_s"));
        // Each is held against a null server under its own load.
        QVERIFY(anew.metrics.contains(ceiling) && kept.metrics.contains(ceiling));
        QVERIFY(anew.metrics.at(ceiling) < kept.metrics.at(ceiling));
    }

    void answersAreLarger() {
        const auto result = one({{kPayload, 10'000}});
        QVERIFY2(result.ok() && result.metrics.contains("requests_per_s"),
                 result.error ? result.error->message.english().c_str() : "");
        QCOMPARE(result.metrics.at("errors"), 0.0);
        const auto lacking = one({{kPayload, 10'000}}, "no-list");
        QVERIFY(lacking.error && lacking.error->code == ErrorCode::BadResponse);
        QVERIFY(lacking.error->message.english().find("where 200 and a list of") != std::string::npos);
    }

    /// Whoever cannot be given a certificate says so, and is not started.
    void noTlsIsSaid() {
        const auto result = one({{kTls, 1}});
        QVERIFY(result.error && result.error->code == ErrorCode::Unsupported);
        QVERIFY2(result.error->message.english().find("good has no TLS") != std::string::npos,
                 result.error->message.english().c_str());
        QVERIFY(result.metrics.empty());
    }

    void theServerHasItsCores() {
        const auto result = one({{kServerCores, 1}});
        QVERIFY2(result.ok(), result.error ? result.error->message.english().c_str() : "");
        const auto& cpus = result.settings.at("server_cpus");
        QVERIFY2(cpus == "any" || cpus.find_first_of(",-") == std::string::npos, cpus.c_str());
        const auto lacking = one({{kServerCores, 1024}});
        QVERIFY(lacking.error && lacking.error->code == ErrorCode::InvalidArgument);
        QVERIFY(lacking.error->message.english().find("1,024 are asked for") != std::string::npos);
    }

    void nonsenseIsRefused() {
        const auto result = one({{kRate, 100}, {kP99Limit, 1e7}});
        QVERIFY(result.error && result.error->code == ErrorCode::InvalidArgument);
        QVERIFY(one({{kKeepAlive, 7}}).error);
        QVERIFY(one({{kServerCores, 1.5}}).error);
    }

    /// Each round has a ceiling of its own, which all subjects of the round share.
    void theCeilingIsOfItsRound() {
        Job job = jobOf({{"good", {}}, {"slow", {}}});
        job.trials = 3;
        std::map<int, std::set<double>> ceilings;
        const auto results = run(job);
        QCOMPARE(results.size(), std::size_t{6});
        for (const auto& result : results) {
            QVERIFY(result.metrics.contains("null_server_requests_per_s"));
            ceilings[result.trial].insert(result.metrics.at("null_server_requests_per_s"));
        }
        std::set<double> all;
        for (const auto& [round, ofRound] : ceilings) {
            QCOMPARE(ofRound.size(), std::size_t{1});
            all.insert(*ofRound.begin());
        }
        QVERIFY(all.size() > 1);
    }
};

QTEST_GUILESS_MAIN(TestOperatingJobs)
#include "tst_operating_jobs.moc"
