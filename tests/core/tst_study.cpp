// SPDX-License-Identifier: GPL-3.0-only
#include <QtTest>
#include <fstream>
#include <set>
#include <sstream>

#include "core/base/units.h"
#include "core/bench/metrics.h"
#include "core/study/study_reader.h"

using namespace bakeoff::core;

namespace {

std::string bundledText() {
    std::ifstream file(BAKEOFF_SOURCE_DIR "/resources/studies/python-vs-go.study.json", std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

QString q(const std::string& text) {
    return QString::fromStdString(text);
}

QString joined(const std::vector<std::string>& items) {
    QString out;
    for (const auto& item : items)
        out += (out.isEmpty() ? "" : ", ") + q(item);
    return out;
}

/// The document without what the writer spells out although it says nothing: "", [] and {}.
nlohmann::json withoutEmpty(const nlohmann::json& value) {
    if (!value.is_structured())
        return value;
    nlohmann::json out = value.is_object() ? nlohmann::json::object() : nlohmann::json::array();
    for (const auto& [key, item] : value.items()) {
        const auto kept = withoutEmpty(item);
        if (kept == "" || (kept.is_structured() && kept.empty()))
            continue;
        if (value.is_object())
            out[key] = kept;
        else
            out.push_back(kept);
    }
    return out;
}

/// The first item whose `field` is the tag of the current data row.
template <typename Item, typename Field>
const Item* tagged(const std::vector<Item>& items, Field field) {
    const auto it = std::find_if(items.begin(), items.end(),
                                 [&](const Item& item) { return item.*field == QTest::currentDataTag(); });
    return it == items.end() ? nullptr : &*it;
}

}  // namespace

/// The bundled study against the article, figure by figure. The expected values were typed from the article.
class TestStudy : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() {
        const auto reading = readStudy(bundledText(), "python-vs-go.study.json");
        for (const auto& problem : reading.problems)
            qWarning("%s", problem.text().c_str());
        QVERIFY(reading.study.has_value());
        m_study = reading.study.value_or(Study{});
    }

    void counts() {
        QCOMPARE(m_study.alternatives.size(), 2U);
        QCOMPARE(m_study.ratingScale.size(), 3U);
        QCOMPARE(m_study.scenarios.size(), 15U);
        QCOMPARE(m_study.ecosystem.size(), 16U);
        QCOMPARE(m_study.comparisons.size(), 2U);
        QCOMPARE(m_study.comparisons[0].rows.size(), 9U);
        QCOMPARE(m_study.claims.size(), 40U);
        QCOMPARE(m_study.guidance.size(), 5U);
        QCOMPARE(m_study.questionnaire.size(), 23U);
        QCOMPARE(q(m_study.source.author + m_study.source.published), "Tushar Agrawal2024-12-18");
        QVERIFY(!m_study.summary.empty());
        for (const char* unsaid : {"machine", "versions", "how often", "servers were set up"})
            QVERIFY2(m_study.source.note.find(unsaid) != std::string::npos, unsaid);
    }

    void scenarioRow_data() {
        QTest::addColumn<int>("python");
        QTest::addColumn<int>("go");
        QTest::addColumn<QString>("recommendation");
        QTest::newRow("Rapid prototyping") << 3 << 1 << "Python";
        QTest::newRow("ML/Data Science integration") << 3 << 1 << "Python";
        QTest::newRow("High-throughput APIs") << 2 << 3 << "Go";
        QTest::newRow("Microservices (CPU-intensive)") << 1 << 3 << "Go";
        QTest::newRow("Microservices (I/O-intensive)") << 3 << 3 << "Either";
        QTest::newRow("Real-time systems") << 1 << 3 << "Go";
        QTest::newRow("CLI tools") << 2 << 3 << "Go";
        QTest::newRow("DevOps/Infrastructure") << 2 << 3 << "Go";
        QTest::newRow("Web scraping") << 3 << 1 << "Python";
        QTest::newRow("Scientific computing") << 3 << 1 << "Python";
        QTest::newRow("System programming") << 1 << 3 << "Go";
        QTest::newRow("Embedded/IoT") << 1 << 3 << "Go";
        QTest::newRow("Team with Python experience") << 3 << 1 << "Python";
        QTest::newRow("Long-running services") << 2 << 3 << "Go";
        QTest::newRow("Memory-constrained environments") << 1 << 3 << "Go";
    }

    void scenarioRow() {
        QFETCH(int, python);
        QFETCH(int, go);
        QFETCH(QString, recommendation);
        const auto* it = tagged(m_study.scenarios, &Scenario::name);
        QVERIFY(it);
        QCOMPARE(it->ratings, (std::map<std::string, int>{{"python", python}, {"go", go}}));
        QCOMPARE(q(it->recommendationText), recommendation);
        const QString expected =
            recommendation == "Either" ? QStringLiteral("python, go") : recommendation.toLower();
        QCOMPARE(joined(it->recommended), expected);
    }

    void ecosystemRow_data() {
        QTest::addColumn<QString>("python");
        QTest::addColumn<QString>("go");
        QTest::newRow("Package Manager") << "pip, poetry, pipenv"
                                         << "go mod (built-in)";
        QTest::newRow("Web Frameworks") << "FastAPI, Django, Flask"
                                        << "Gin, Echo, Fiber, Chi";
        QTest::newRow("ORM") << "SQLAlchemy, Django ORM"
                             << "GORM, sqlx, Ent";
        QTest::newRow("Testing") << "pytest, unittest"
                                 << "testing (built-in)";
        QTest::newRow("HTTP Client") << "requests, httpx, aiohttp"
                                     << "net/http (built-in)";
        QTest::newRow("JSON") << "json (built-in)"
                              << "encoding/json (built-in)";
        QTest::newRow("CLI") << "click, typer, argparse"
                             << "cobra, flag (built-in)";
        QTest::newRow("Logging") << "logging, structlog"
                                 << "log/slog, zerolog";
        QTest::newRow("Configuration") << "pydantic-settings"
                                       << "viper, envconfig";
        QTest::newRow("Task Queue") << "Celery, RQ, Dramatiq"
                                    << "Machinery, Asynq";
        QTest::newRow("gRPC") << "grpcio"
                              << "google.golang.org/grpc";
        QTest::newRow("GraphQL") << "Strawberry, Ariadne"
                                 << "gqlgen, graphql-go";
        QTest::newRow("WebSocket") << "websockets, FastAPI"
                                   << "gorilla/websocket";
        QTest::newRow("Database Drivers") << "psycopg2, asyncpg"
                                          << "pgx, go-sql-driver";
        QTest::newRow("Redis") << "redis-py, aioredis"
                               << "go-redis";
        QTest::newRow("Kafka") << "confluent-kafka, aiokafka"
                               << "segmentio/kafka-go";
    }

    void ecosystemRow() {
        QFETCH(QString, python);
        QFETCH(QString, go);
        const auto* it = tagged(m_study.ecosystem, &EcosystemCategory::name);
        QVERIFY(it);
        QCOMPARE(it->entries.size(), 2U);
        QCOMPARE(joined(it->entries.at("python")), python);
        QCOMPARE(joined(it->entries.at("go")), go);
        QCOMPARE(it->entries.at("python").size(), static_cast<std::size_t>(python.count(',') + 1));
    }

    void concurrencyRow_data() {
        QTest::addColumn<QString>("python");
        QTest::addColumn<QString>("go");
        QTest::newRow("Model") << "Cooperative (event loop)"
                               << "Preemptive (scheduler)";
        QTest::newRow("Overhead") << "~1KB per coroutine"
                                  << "~2KB per goroutine";
        QTest::newRow("Max concurrent") << "100K+ (I/O bound)"
                                        << "1M+ goroutines";
        QTest::newRow("CPU parallelism") << "No (GIL)"
                                         << "Yes (GOMAXPROCS)";
        QTest::newRow("I/O parallelism") << "Yes"
                                         << "Yes";
        QTest::newRow("Learning curve") << "Moderate"
                                        << "Easy";
        QTest::newRow("Debugging") << "Challenging"
                                   << "Moderate";
        QTest::newRow("Error propagation") << "Exception-based"
                                           << "Explicit errors";
        QTest::newRow("Cancellation") << "asyncio.CancelledError"
                                      << "context.Context";
    }

    void concurrencyRow() {
        QFETCH(QString, python);
        QFETCH(QString, go);
        const ComparisonTable& table = m_study.comparisons[0];
        QCOMPARE(q(table.id), QStringLiteral("concurrency"));
        QCOMPARE(q(table.columns.at("python")), QStringLiteral("Python asyncio"));
        QCOMPARE(q(table.columns.at("go")), QStringLiteral("Go goroutines"));
        const auto* it = tagged(table.rows, &ComparisonRow::aspect);
        QVERIFY(it);
        QCOMPARE(q(it->cells.at("python")), python);
        QCOMPARE(q(it->cells.at("go")), go);
    }

    void languageFeatures() {
        const ComparisonTable& table = m_study.comparisons[1];
        QCOMPARE(q(table.id), QStringLiteral("language-features"));
        std::set<std::string> aspects;
        for (const auto& row : table.rows) {
            aspects.insert(row.aspect);
            QCOMPARE(row.cells.size(), 2U);
            QVERIFY(!row.cells.at("python").empty() && !row.cells.at("go").empty());
        }
        for (const char* aspect : {"Typing", "Type inference", "Error handling", "Data classes and structs",
                                   "Validation", "Generics", "Structural typing", "Field metadata"})
            QVERIFY2(aspects.contains(aspect), aspect);
    }

    void claimFigure_data() {
        QTest::addColumn<QString>("alternative");
        QTest::addColumn<QString>("label");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<double>("base");
        QTest::addColumn<int>("qualifier");
        const auto row = [](const char* key, const char* alternative, const char* label, double value,
                            const char* unit, double base, ClaimQualifier qualifier = ClaimQualifier::Exact) {
            QTest::newRow(key) << alternative << label << value << unit << base
                               << static_cast<int>(qualifier);
        };
        row("fib cpython wall_ns", "python", "Python", 45.2, "s", 45.2e9);
        row("fib cpython pss_peak_bytes", "python", "Python", 50, "MB", 50e6);
        row("fib cython wall_ns", "python", "Python+Cython", 2.1, "s", 2.1e9);
        row("fib cython pss_peak_bytes", "python", "Python+Cython", 55, "MB", 55e6);
        row("fib go wall_ns", "go", "Go", 0.8, "s", 0.8e9);
        row("fib go pss_peak_bytes", "go", "Go", 2, "MB", 2e6);
        row("json-parse python-json wall_ns", "python", "Python", 12.5, "s", 12.5e9);
        row("json-parse python-json pss_peak_bytes", "python", "Python", 1.2, "GB", 1.2e9);
        row("json-parse python-json records_per_s", "python", "Python", 80000, "records/s", 80e3);
        row("json-parse python-orjson wall_ns", "python", "Python+orjson", 3.2, "s", 3.2e9);
        row("json-parse python-orjson pss_peak_bytes", "python", "Python+orjson", 800, "MB", 800e6);
        row("json-parse python-orjson records_per_s", "python", "Python+orjson", 312000, "records/s", 312e3);
        row("json-parse go-encoding-json wall_ns", "go", "Go", 1.8, "s", 1.8e9);
        row("json-parse go-encoding-json pss_peak_bytes", "go", "Go", 400, "MB", 400e6);
        row("json-parse go-encoding-json records_per_s", "go", "Go", 555000, "records/s", 555e3);
        row("http-json fastapi requests_per_s", "python", "FastAPI (uvicorn)", 45000, "req/s", 45e3);
        row("http-json fastapi p99_ns", "python", "FastAPI (uvicorn)", 15, "ms", 15e6);
        row("http-json fastapi pss_peak_bytes", "python", "FastAPI (uvicorn)", 150, "MB", 150e6);
        row("http-json flask requests_per_s", "python", "Flask (gunicorn)", 12000, "req/s", 12e3);
        row("http-json flask p99_ns", "python", "Flask (gunicorn)", 45, "ms", 45e6);
        row("http-json flask pss_peak_bytes", "python", "Flask (gunicorn)", 200, "MB", 200e6);
        row("http-json django requests_per_s", "python", "Django", 8000, "req/s", 8e3);
        row("http-json django p99_ns", "python", "Django", 65, "ms", 65e6);
        row("http-json django pss_peak_bytes", "python", "Django", 300, "MB", 300e6);
        row("http-json go-net-http requests_per_s", "go", "Go (net/http)", 120000, "req/s", 120e3);
        row("http-json go-net-http p99_ns", "go", "Go (net/http)", 3, "ms", 3e6);
        row("http-json go-net-http pss_peak_bytes", "go", "Go (net/http)", 30, "MB", 30e6);
        row("http-json gin requests_per_s", "go", "Go (Gin)", 110000, "req/s", 110e3);
        row("http-json gin p99_ns", "go", "Go (Gin)", 4, "ms", 4e6);
        row("http-json gin pss_peak_bytes", "go", "Go (Gin)", 35, "MB", 35e6);
        row("http-json fiber requests_per_s", "go", "Go (Fiber)", 130000, "req/s", 130e3);
        row("http-json fiber p99_ns", "go", "Go (Fiber)", 3, "ms", 3e6);
        row("http-json fiber pss_peak_bytes", "go", "Go (Fiber)", 25, "MB", 25e6);
        using enum ClaimQualifier;
        row("points python-dataclass held_bytes", "python", "Python dataclass", 200, "MB", 200e6, About);
        row("points python-slots held_bytes", "python", "Python dataclass with __slots__", 70, "MB", 70e6,
            About);
        row("points go-struct held_bytes", "go", "Go struct", 24, "MB", 24e6, About);
        row("tasks python-asyncio bytes_per_item", "python", "Python asyncio", 1, "KB", 1e3, About);
        row("tasks go-goroutines bytes_per_item", "go", "Go goroutines", 2, "KB", 2e3, About);
        row("tasks python-asyncio max_alive", "python", "Python asyncio", 100000, "count", 1e5, AtLeast);
        row("tasks go-goroutines max_alive", "go", "Go goroutines", 1000000, "count", 1e6, AtLeast);
    }

    void claimFigure() {
        QFETCH(QString, alternative);
        QFETCH(QString, label);
        QFETCH(double, value);
        QFETCH(QString, unit);
        QFETCH(double, base);
        QFETCH(int, qualifier);
        const std::string key = QTest::currentDataTag();
        const auto it = std::find_if(m_study.claims.begin(), m_study.claims.end(), [&](const Claim& c) {
            return c.workload + " " + c.subject + " " + c.metric == key;
        });
        QVERIFY(it != m_study.claims.end());
        m_seenClaims.insert(it->id);
        QCOMPARE(q(it->alternative), alternative);
        QCOMPARE(q(it->label), label);
        QVERIFY2(it->value == value, "the figure is written as in the article");
        QCOMPARE(q(it->unit), unit);
        QCOMPARE(it->value * findUnit(it->unit)->factor, base);
        QCOMPARE(static_cast<int>(it->qualifier), qualifier);
    }

    void everyClaimIsListed() {
        QVERIFY2(m_seenClaims.empty() || m_seenClaims.size() == m_study.claims.size(),
                 "claimFigure() missed some");
    }

    void claimParameters() {
        using Parameters = std::map<std::string, double>;
        const std::map<std::string, std::pair<std::string, Parameters>> expected{
            {"fib", {"CPU-Bound Operations", {{"n", 40}}}},
            {"json-parse", {"CPU-Bound Operations", {{"n", 1e6}}}},
            {"http-json", {"HTTP Server Benchmarks", {{"connections", 1e4}}}},
            {"points", {"Memory Usage", {{"n", 1e6}}}},
            {"tasks", {"Concurrency Comparison", {}}}};
        for (const auto& claim : m_study.claims) {
            const auto& [where, parameters] = expected.at(claim.workload);
            QCOMPARE(q(claim.where), q(where));
            QCOMPARE(claim.parameters, parameters);
        }
    }

    void guidance() {
        const std::map<std::string, std::tuple<std::string, QString, std::size_t>> expected{
            {"python-shines", {"shines", "python", 3}},
            {"go-shines", {"shines", "go", 3}},
            {"choose-python", {"choose_when", "python", 5}},
            {"choose-go", {"choose_when", "go", 5}},
            {"choose-both", {"choose_when", "python, go", 3}}};
        for (const auto& list : m_study.guidance) {
            const auto& [kind, alternatives, count] = expected.at(list.id);
            QCOMPARE(q(list.kind), q(kind));
            QCOMPARE(joined(list.alternatives), alternatives);
            QCOMPARE(list.items.size(), count);
        }
    }

    void architecture() {
        const auto hybrid = m_study.architecture.value_or(Architecture{});
        QStringList nodes;
        for (const auto& node : hybrid.nodes)
            nodes << q(node.label.english() + "|" + node.detail.english() + "|" + node.kind + "|" +
                       node.alternative.value_or("-"));
        QCOMPARE(nodes, (QStringList{"API Gateway|Go/Nginx|gateway|go", "User API|Go|service|go",
                                     "ML API|Python, FastAPI|service|python",
                                     "Reports|Python, Celery|service|python", "PostgreSQL||store|-",
                                     "Redis||store|-", "Kafka||store|-"}));
        QStringList edges;
        for (const auto& edge : hybrid.edges)
            edges << q(edge.from + ">" + edge.to);
        QCOMPARE(edges, (QStringList{"api-gateway>user-api", "api-gateway>ml-api", "api-gateway>reports",
                                     "user-api>postgresql", "ml-api>redis", "reports>kafka"}));
        QCOMPARE(joined(hybrid.uses.at("go")),
                 QStringLiteral("High-throughput APIs, real-time features, API gateway"));
        QCOMPARE(joined(hybrid.uses.at("python")),
                 QStringLiteral("ML inference, data processing, background jobs, admin tools"));
    }

    void questionnaire() {
        std::set<std::string> asked;
        for (const auto& question : m_study.questionnaire) {
            if (const auto* share = std::get_if<Question::Share>(&question.asks))
                asked.insert(share->scenario);
            QVERIFY(question.text.ends_with("?"));
            QVERIFY(!question.why.empty());
        }
        QCOMPARE(asked.size(), m_study.scenarios.size());
    }

    void lookups() {
        QCOMPARE(q(m_study.alternativeName("go")), QStringLiteral("Go"));
        QCOMPARE(q(m_study.alternativeName("rust")), QStringLiteral("rust"));
        QCOMPARE(q(m_study.ratingSymbol(m_study.scenarios[0], 2)), QStringLiteral("✓✓"));
        QCOMPARE(q(m_study.ratingSymbol(m_study.scenarios[0], 7)), QStringLiteral("7"));
        QCOMPARE(q(m_study.findScenario("cli-tools")->name), QStringLiteral("CLI tools"));
        QVERIFY(m_study.findScenario("nothing") == nullptr);
        QStringList meanings;
        for (const auto& level : m_study.ratingScale)
            meanings << q(level.symbol + level.meaning);
        QCOMPARE(meanings, (QStringList{"✓Adequate", "✓✓Good", "✓✓✓Excellent"}));
    }

    void roundTrip() {
        const auto again = readStudy(writeStudy(m_study).dump(), "again");
        QVERIFY(again.problems.empty());
        QVERIFY(again.study == m_study);
        Study changed = m_study;
        changed.claims[3].value += 1e-9;
        QVERIFY(!(changed == m_study));
        QVERIFY(*parseStudy(writeStudy(changed).dump(2), "changed") == changed);
    }

    void nothingOfTheFileIsLost() {
        QCOMPARE(withoutEmpty(nlohmann::json::parse(writeStudy(m_study).dump())).dump(),
                 withoutEmpty(nlohmann::json::parse(bundledText())).dump());
    }

private:
    Study m_study;
    std::set<std::string> m_seenClaims;
};

QTEST_APPLESS_MAIN(TestStudy)
#include "tst_study.moc"
