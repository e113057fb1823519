// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "app/charts/capacity_figure.h"
#include "app/charts/chart_catalog.h"
#include "app/charts/decision_figures.h"
#include "app/charts/figure_painter.h"
#include "app/charts/study_colors.h"
#include "core/decision/decision.h"
#include "core/verdict/claim_check.h"
#include "tests/app/made_trials.h"

using namespace bakeoff;
using namespace bakeoff::app;

namespace {

/// Of five alternatives, the first with three subjects; every subject is claimed at one workload.
constexpr std::array<std::pair<const char*, const char*>, 7> kSubjects{{{"a", "a-one"},
                                                                        {"a", "a-two"},
                                                                        {"a", "a-three"},
                                                                        {"b", "b-one"},
                                                                        {"c", "c-one"},
                                                                        {"d", "d-one"},
                                                                        {"e", "e-one"}}};

core::Study fiveAlternatives() {
    core::Study study;
    study.id = "five";
    study.title = "Five of them";
    study.ratingScale = {{1, "*", ""}, {2, "**", ""}, {3, "***", ""}};
    for (const char* id : {"a", "b", "c", "d", "e"})
        study.alternatives.push_back({id, std::string("Alternative ") + id});
    for (int s = 0; s < 3; ++s) {
        core::Scenario scenario;
        scenario.id = "s" + std::to_string(s);
        scenario.name = scenario.id;
        for (std::size_t a = 0; a < study.alternatives.size(); ++a)
            scenario.ratings[study.alternatives[a].id] =
                1 + static_cast<int>(a + static_cast<std::size_t>(s)) % 3;
        study.scenarios.push_back(std::move(scenario));
    }
    double value = 1000;
    for (const auto& [alternative, subject] : kSubjects) {
        core::Claim claim;
        claim.id = std::string("claim-") + subject;
        claim.alternative = alternative;
        claim.workload = "http-json";
        claim.subject = subject;
        claim.label = subject;
        claim.metric = "requests_per_s";
        claim.value = value += 500;
        claim.unit = "req/s";
        claim.parameters = {{"connections", 10000}};
        study.claims.push_back(std::move(claim));
    }
    return study;
}

std::vector<core::TrialResult> trialsOf(const std::vector<std::string>& subjects) {
    std::vector<core::TrialResult> out;
    for (const auto& trial : madeTrials()) {
        if (trial.subject != "gin")
            continue;
        double factor = 1;
        for (const auto& subject : subjects) {
            auto copy = trial;
            copy.subject = subject;
            factor *= 1.2;
            copy.metrics["p99_ns"] *= factor;
            copy.metrics["server_cpu_ns_per_request"] *= factor;
            copy.metrics["requests_per_s"] /= factor;
            out.push_back(std::move(copy));
        }
    }
    return out;
}

std::vector<core::TrialResult> allTrials() {
    std::vector<std::string> subjects;
    for (const auto& [alternative, subject] : kSubjects)
        subjects.emplace_back(subject);
    return trialsOf(subjects);
}

double luminance(const QColor& color) {
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

using Matrix = std::array<std::array<double, 3>, 3>;

/// How a colour looks to people without one kind of cones, after Machado, Oliveira and Fernandes (2009), in
/// linear light.
std::array<double, 3> seenBy(const QColor& color, const Matrix& eye) {
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    const std::array<double, 3> rgb{linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
    std::array<double, 3> out{};
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j)
            out[i] += eye[i][j] * rgb[j];
        out[i] = std::clamp(out[i], 0.0, 1.0);
    }
    return out;
}

/// Between two colours in OKLab (Ottosson 2020), where equal distances look alike; black to white is 1.
double lookApart(const std::array<double, 3>& a, const std::array<double, 3>& b) {
    const auto lab = [](const std::array<double, 3>& c) {
        const double l = std::cbrt(0.4122214708 * c[0] + 0.5363325363 * c[1] + 0.0514459929 * c[2]);
        const double m = std::cbrt(0.2119034982 * c[0] + 0.6806995451 * c[1] + 0.1073969566 * c[2]);
        const double s = std::cbrt(0.0883024619 * c[0] + 0.2817188376 * c[1] + 0.6299787005 * c[2]);
        return std::array<double, 3>{0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                                     1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                                     0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
    };
    const auto x = lab(a);
    const auto y = lab(b);
    return std::hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

constexpr Matrix kAllCones{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix kNoRed{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kNoGreen{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};

}  // namespace

/// A language has one colour and a framework one shade of it, wherever they are drawn.
class TestChartColors : public QObject {
    Q_OBJECT
    core::Study m_study = fiveAlternatives();
    std::vector<core::TrialResult> m_trials = allTrials();
    std::vector<core::CaseSummary> m_cases = core::summarizeCases(m_trials);
    std::vector<core::ClaimCheck> m_checks = core::checkClaims(m_study, m_cases);

    ChartInput input() const {
        ChartInput out;
        out.study = &m_study;
        out.cases = &m_cases;
        out.trials = &m_trials;
        out.checks = &m_checks;
        return out;
    }
    /// In which colours a figure draws each name: that of a row, or of an entry of the legend.
    static std::map<QString, std::set<QRgb>> colorsIn(const Figure& figure, const PlotTheme& theme) {
        std::map<QString, std::set<QRgb>> out;
        const auto& y = figure.panels.front().y;
        for (const auto& series : figure.series) {
            // The source's figures, medians, the front: of nobody, or beside the subject's own mark.
            if (series.role && series.pointColors.empty())
                continue;
            for (std::size_t i = 0; i < series.points.size(); ++i) {
                const QString name =
                    y.scale == Scale::Rows
                        ? y.rows.value(static_cast<qsizetype>(std::lround(series.points[i].y())))
                        : series.group;
                if (std::isfinite(series.points[i].x()))
                    out[name].insert(FigurePainter::colorOf(series, i, theme).rgb());
            }
        }
        return out;
    }

private Q_SLOTS:
    void oneColourInEveryChartOfARun_data() {
        QTest::addColumn<QString>("chart");
        QTest::addColumn<bool>("dark");
        for (const char* chart : {"throughput", "latency", "memory", "cpu", "spectrum", "timeline", "trials",
                                  "trials-latency", "cpu-vs-latency", "memory-vs-latency"}) {
            QTest::addRow("%s", chart) << QString::fromLatin1(chart) << false;
            QTest::addRow("%s, dark", chart) << QString::fromLatin1(chart) << true;
        }
    }
    void oneColourInEveryChartOfARun() {
        QFETCH(QString, chart);
        QFETCH(bool, dark);
        const auto figure = makeFigure(chart, input());
        QVERIFY(figure.ok());
        const auto theme = PlotTheme::forDark(dark);
        const auto drawn = colorsIn(*figure, theme);
        const StudyColors colors(m_study);
        for (const auto& [alternative, subject] : kSubjects) {
            const auto seen = drawn.find(QString::fromLatin1(subject));
            QVERIFY2(seen != drawn.end(), subject);
            QCOMPARE(seen->second.size(), std::size_t{1});
            QCOMPARE(*seen->second.begin(), theme.seriesColor(colors.ofSubject(subject)).rgb());
            // A framework is a shade of its language.
            QCOMPARE(colors.ofSubject(subject).hue, colors.ofAlternative(alternative).hue);
        }
    }

    void claimsAreDottedInTheColourOfTheirSubject() {
        const auto figure = makeFigure(QStringLiteral("claims"), input());
        QVERIFY(figure.ok());
        const StudyColors colors(m_study);
        std::set<std::pair<int, int>> seen;
        for (const auto& series : figure->series) {
            QCOMPARE(series.pointColors.size(), series.points.size());
            for (const auto& color : series.pointColors)
                seen.insert({color.hue, color.shade});
        }
        QVERIFY(seen.size() >= 5);
        for (const auto& [hue, shade] : seen)
            QVERIFY(hue != SeriesColor::kNobody);
    }

    void decisionsAreDrawnInTheSameColours_data() {
        QTest::addColumn<QString>("chart");
        for (const char* chart : {"scores", "ranks", "contributions"})
            QTest::newRow(chart) << QString::fromLatin1(chart);
    }
    void decisionsAreDrawnInTheSameColours() {
        QFETCH(QString, chart);
        core::Answers answers;
        answers.amounts = {{"s0", 1}, {"s1", 2}, {"s2", 3}};
        const auto decision = core::decide(m_study, answers);
        QVERIFY(decision.ok());
        const auto figure = decisionFigure(chart, m_study, *decision);
        QVERIFY(figure.ok());
        const StudyColors colors(m_study);
        int found = 0;
        for (const auto& series : figure->series) {
            for (std::size_t i = 0; i < series.points.size(); ++i) {
                const bool byRow = !series.pointColors.empty();
                const auto color = byRow ? series.pointColors[i] : series.color;
                const QString name =
                    byRow ? figure->panels[0].y.rows.value(qRound(series.points[i].y())) : series.name;
                const auto whose =
                    std::ranges::find(m_study.alternatives, name.toStdString(), &core::Alternative::name);
                QVERIFY2(whose != m_study.alternatives.end(), qPrintable(name));
                QCOMPARE(color.hue, colors.ofAlternative(whose->id).hue);
                ++found;
            }
        }
        QVERIFY(found >= 5);
    }

    void subjectsOfOneAlternativeAreToldApart() {
        const StudyColors colors(m_study);
        std::set<std::pair<int, int>> looks;
        for (const auto& [alternative, subject] : kSubjects)
            looks.insert({colors.ofSubject(subject).hue, colors.ofSubject(subject).shade});
        QCOMPARE(looks.size(), kSubjects.size());
        // Who never stands beside another needs no shade of its own.
        auto study = m_study;
        study.claims[1].workload = "fib";
        QCOMPARE(StudyColors(study).ofSubject("a-two"), StudyColors(study).ofSubject("a-one"));
    }

    void oneThatIsAddedChangesNoOther() {
        auto study = m_study;
        study.alternatives.push_back({"f", "Alternative f"});
        core::Claim claim = study.claims.front();
        claim.alternative = "f";
        claim.subject = claim.label = "f-one";
        study.claims.push_back(claim);
        const StudyColors before(m_study);
        const StudyColors after(study);
        for (const auto& [alternative, subject] : kSubjects) {
            QCOMPARE(after.ofSubject(subject), before.ofSubject(subject));
            QCOMPARE(after.ofAlternative(alternative), before.ofAlternative(alternative));
        }
        for (const auto& alternative : m_study.alternatives)
            QVERIFY(after.ofAlternative(alternative.id).hue != after.ofAlternative("f").hue);
    }

    /// An imported run has subjects that no study names; they are told apart too, and are nobody's.
    void subjectsOfNobodyHaveColoursOfTheirOwn() {
        const auto cases = core::summarizeCases(trialsOf({"a-one", "other", "another"}));
        const StudyColors colors(m_study, cases);
        QVERIFY(!(colors.ofSubject("other") == colors.ofSubject("another")));
        for (const auto& alternative : m_study.alternatives) {
            QVERIFY(colors.ofSubject("other").hue != colors.ofAlternative(alternative.id).hue);
            QVERIFY(colors.ofSubject("another").hue != colors.ofAlternative(alternative.id).hue);
        }
        QCOMPARE(StudyColors(m_study).ofSubject("other").hue, SeriesColor::kNobody);
    }

    void everyShadeIsSeenOnItsBackground_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void everyShadeIsSeenOnItsBackground() {
        QFETCH(bool, dark);
        const auto theme = PlotTheme::forDark(dark);
        const auto hues = static_cast<int>(theme.series.size());
        std::set<QRgb> looks;
        for (int hue = SeriesColor::kNobody; hue < 2 * hues; ++hue) {
            for (int shade = 0; shade < PlotTheme::kShades; ++shade) {
                const QColor color = theme.seriesColor({hue, shade});
                QVERIFY2(contrast(color, theme.background) >= 3, qPrintable(color.name()));
                looks.insert(color.rgb());
            }
        }
        QCOMPARE(static_cast<int>(looks.size()), (2 * hues + 1) * PlotTheme::kShades);
    }

    void huesAreToldApartByEveryEye_data() {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("eye");
        for (const bool dark : {false, true}) {
            QTest::addRow("all cones, dark %d", dark ? 1 : 0) << dark << 0;
            QTest::addRow("no red, dark %d", dark ? 1 : 0) << dark << 1;
            QTest::addRow("no green, dark %d", dark ? 1 : 0) << dark << 2;
        }
    }
    void huesAreToldApartByEveryEye() {
        QFETCH(bool, dark);
        QFETCH(int, eye);
        // Of five alternatives nobody has to look twice; of seven they are still other colours.
        constexpr double kFive = 0.1;
        constexpr double kSeven = 0.07;
        const std::array eyes{kAllCones, kNoRed, kNoGreen};
        const auto theme = PlotTheme::forDark(dark);
        for (int a = 0; a < static_cast<int>(theme.series.size()); ++a) {
            for (int b = 0; b < a; ++b) {
                const double apart =
                    lookApart(seenBy(theme.seriesColor(a), eyes[static_cast<std::size_t>(eye)]),
                              seenBy(theme.seriesColor(b), eyes[static_cast<std::size_t>(eye)]));
                QVERIFY2(apart >= (a < 5 ? kFive : kSeven),
                         qPrintable(QStringLiteral("%1 and %2: %3").arg(a).arg(b).arg(apart)));
            }
        }
    }
};

QTEST_MAIN(TestChartColors)
#include "tst_chart_colors.moc"
