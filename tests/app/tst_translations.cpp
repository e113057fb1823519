// SPDX-License-Identifier: GPL-3.0-only
#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>
#include <algorithm>
#include <array>

#include "app/files/input_files.h"
#include "app/i18n/core_text.h"
#include "app/settings/language.h"
#include "core/bench/metrics.h"
#include "core/decision/decision.h"
#include "core/decision/evidence.h"
#include "core/decision/services.h"
#include "core/measure/checks.h"
#include "core/plan/plan.h"
#include "core/report/decision_tables.h"
#include "core/report/run_compare_table.h"
#include "core/report/run_report.h"
#include "core/report/study_tables.h"
#include "core/verdict/claim_check.h"
#include "core/verdict/validity.h"
#include "tests/app/made_trials.h"

using namespace bakeoff;
using namespace bakeoff::app;

namespace {

struct Message {
    QString context;
    QString source;
    QString type;  ///< of the translation: empty, "unfinished", "vanished", "obsolete"
    QStringList translations;
    bool numbered = false;
};

std::vector<Message> readMessages(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    std::vector<Message> out;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            out.push_back({context, {}, {}, {}, xml.attributes().hasAttribute(QLatin1String("numerus"))});
        } else if (xml.name() == QLatin1String("source")) {
            out.back().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            out.back().type = xml.attributes().value(QLatin1String("type")).toString();
            if (!out.back().numbered)
                out.back().translations << xml.readElementText();
        } else if (xml.name() == QLatin1String("numerusform")) {
            out.back().translations << xml.readElementText();
        }
    }
    return xml.hasError() ? std::vector<Message>() : out;
}

const QString kFolder = QStringLiteral(BAKEOFF_SOURCE_DIR "/translations/");

std::vector<Message> german() {
    return readMessages(kFolder + QStringLiteral("bakeoff_de.ts"));
}

QStringList found(const QString& text, const char* pattern) {
    QStringList out;
    const QRegularExpression expression(QString::fromUtf8(pattern));
    for (auto it = expression.globalMatch(text); it.hasNext();)
        out << it.next().captured();
    out.sort();
    return out;
}

QString describe(const Message& message, const QString& translation) {
    return QStringLiteral("%1: \"%2\" -> \"%3\"").arg(message.context, message.source, translation);
}

core::Study bundledStudy() {
    const auto study =
        loadStudy(QStringLiteral(BAKEOFF_SOURCE_DIR "/resources/studies/python-vs-go.study.json"));
    return study ? *study : core::Study();
}

/// Answers of a reader who cares about some scenarios, by a seed.
core::Answers someAnswers(const core::Study& study, quint32 seed) {
    QRandomGenerator random(seed);
    core::Answers answers;
    for (const auto& scenario : study.scenarios) {
        const int amount = random.bounded(5);
        if (amount == 4)
            answers.unknown.insert(scenario.id);
        else if (amount > 0)
            answers.amounts[scenario.id] = amount * 2.5;
    }
    return answers;
}

/// Which sentences a message is put together of.
class TemplatesOf : public core::Wording {
public:
    [[nodiscard]] std::string sentence(const std::string& english,
                                       std::optional<std::int64_t> /*count*/) const override {
        all << QString::fromStdString(english);
        return english;
    }
    [[nodiscard]] bool isEnglish() const override { return false; }

    mutable QStringList all;
};

}  // namespace

class TestTranslations : public QObject {
    Q_OBJECT
    QStringList m_problems;
    QSet<QString> m_german;  ///< the sentences of core that are translated

    /// Every sentence that the message is made of is translated; names may stand in their places, but a text
    /// that is no sentence of ours at all is one that nobody can translate.
    void expectKnown(const core::Message& message, const char* where) {
        TemplatesOf templates;
        const QString shown = QString::fromStdString(message.text(templates));
        if (templates.all.isEmpty() && !shown.isEmpty())
            m_problems << QString::fromUtf8(where) + QStringLiteral(": ") + shown;
        for (const auto& english : templates.all) {
            if (found(english, "[A-Za-z]{2,}").size() > 0 && !m_german.contains(english))
                m_problems << QString::fromUtf8(where) + QStringLiteral(": ") + english;
        }
    }
    void expectTitles(const core::Table& table, const core::Study& study) {
        for (const auto& column : table.columns) {
            const bool ofTheStudy = std::any_of(study.alternatives.begin(), study.alternatives.end(),
                                                [&](const auto& one) { return one.id == column.key; });
            if (!ofTheStudy &&
                found(QString::fromStdString(column.title.english()), "[A-Za-z]{2,}").size() > 0)
                expectKnown(column.title, table.id.c_str());
        }
    }
    void expectDecision(const core::Decision& decision) {
        expectKnown(core::verdictTitle(decision.verdict), "verdict");
        for (const auto& reason : decision.reasons)
            expectKnown(reason, "reason");
        for (const auto& flip : decision.flips)
            expectKnown(flip.text, "flip");
        for (const auto& item : decision.toFindOut)
            expectKnown(item.text, "to find out");
        for (const auto& warning : decision.warnings)
            expectKnown(warning, "warning");
        for (const auto& opinion : decision.opinions)
            expectKnown(opinion.caution, "caution");
        const auto& said = decision.conclusion;
        for (const auto& text : {said.answer, said.sureness, said.caution, said.ifOne, said.split})
            expectKnown(text, "conclusion");
        for (const auto* side : {&said.inFavour, &said.against}) {
            for (const auto& reason : *side) {
                expectKnown(reason.text, "reason of the conclusion");
                expectKnown(reason.detail, "its numbers");
            }
        }
    }

private Q_SLOTS:
    void cleanup() {
        removeLanguage();
        QVERIFY2(m_problems.isEmpty(), qPrintable(m_problems.join(QLatin1Char('\n'))));
    }
    void init() { m_problems.clear(); }
    void initTestCase() {
        for (const auto& message : german()) {
            if (message.context == QLatin1String("core"))
                m_german.insert(message.source);
        }
        QVERIFY(m_german.size() > 600);
    }

    void germanIsWhole() {
        const auto messages = german();
        QVERIFY(messages.size() > 600);
        for (const auto& message : messages) {
            const bool empty = std::any_of(message.translations.begin(), message.translations.end(),
                                           [](const QString& text) { return text.isEmpty(); });
            const qsizetype forms = message.numbered ? 2 : 1;
            if (!message.type.isEmpty() || empty || message.translations.size() != forms)
                m_problems << describe(message, message.type);
        }
    }

    void placesTagsAndKeysAreKept() {
        for (const auto& message : german()) {
            for (const auto& translation : message.translations) {
                const bool singular = message.numbered && &translation == &message.translations.first();
                // "the first line" needs no 1.
                const char* places = singular ? "%[1-9]" : "%[1-9n]";
                const auto same = [&](const char* pattern) {
                    return found(message.source, pattern) == found(translation, pattern);
                };
                if (!same(places) || !same("</?[a-z0-9]+>") || !same("\\(\\*\\.[^)]*\\)"))
                    m_problems << describe(message, translation);
                if (found(message.source, "&[^ &]").size() != found(translation, "&[^ &]").size())
                    m_problems << describe(message, translation);
                if (message.source.endsWith(QStringLiteral("…")) !=
                        translation.endsWith(QStringLiteral("…")) ||
                    message.source.startsWith(QLatin1Char(' ')) != translation.startsWith(QLatin1Char(' ')))
                    m_problems << describe(message, translation);
            }
        }
    }

    void englishHasEveryPlural() {
        const auto english = readMessages(kFolder + QStringLiteral("bakeoff_en.ts"));
        int numbered = 0;
        for (const auto& message : german()) {
            if (!message.numbered)
                continue;
            ++numbered;
            const auto it = std::find_if(english.begin(), english.end(), [&](const Message& other) {
                return other.context == message.context && other.source == message.source;
            });
            if (it == english.end() || it->translations.size() != 2 || !it->type.isEmpty() ||
                it->translations.join(QString()).contains(QStringLiteral("(s)")))
                m_problems << describe(message, QStringLiteral("no plural in English"));
        }
        QVERIFY(numbered >= 10);
        installEnglish();
        QCOMPARE(QCoreApplication::translate("bakeoff::app::RunsPage", "%n run(s)", nullptr, 1),
                 QStringLiteral("1 run"));
        QCOMPARE(QCoreApplication::translate("bakeoff::app::RunsPage", "%n run(s)", nullptr, 3),
                 QStringLiteral("3 runs"));
    }

    /// A class without its namespace is one that nobody asks for: lupdate took it for another.
    void everyContextIsOneThatIsAsked() {
        const QStringList others{QStringLiteral("core"),    QStringLiteral("Figure"),
                                 QStringLiteral("Help"),    QStringLiteral("Numbers"),
                                 QStringLiteral("QDialog"), QStringLiteral("Sample")};
        for (const auto& message : german()) {
            if (!message.context.startsWith(QLatin1String("bakeoff::app")) &&
                !others.contains(message.context))
                m_problems << describe(message, QStringLiteral("in a context that is never asked"));
        }
    }

    /// Whoever adds a text runs packaging/update_translations.sh and translates it.
    void lupdateFindsNothingNew() {
        QTemporaryDir folder;
        const auto languages = QDir(kFolder).entryList({QStringLiteral("bakeoff_*.ts")});
        QVERIFY(languages.size() >= 2);
        for (const auto& name : languages)
            QVERIFY(QFile::copy(kFolder + name, folder.filePath(name)));
        QProcess update;
        update.start(QStringLiteral("sh"),
                     {QStringLiteral(BAKEOFF_SOURCE_DIR "/packaging/update_translations.sh"), folder.path()});
        QVERIFY(update.waitForFinished(60'000));
        if (update.exitCode() == 3)
            QSKIP("lupdate of Qt 6 is not installed");
        QCOMPARE(update.exitCode(), 0);
        for (const auto& name : languages) {
            for (const auto& message : readMessages(folder.filePath(name))) {
                if (!message.type.isEmpty())
                    m_problems << name + QStringLiteral(" lacks ") + describe(message, {});
            }
        }
    }

    void theHelpIsWhole() {
        const QString help = QStringLiteral(BAKEOFF_SOURCE_DIR "/resources/help/");
        const auto names = [&](const char* code) {
            return QDir(help + QLatin1String(code)).entryList(QDir::Files);
        };
        const auto links = [&](const char* code, const QString& name) {
            QFile file(help + QLatin1String(code) + QLatin1Char('/') + name);
            return file.open(QIODevice::ReadOnly) ? found(QString::fromUtf8(file.readAll()), "\\]\\([^)]+\\)")
                                                  : QStringList();
        };
        const auto languages = QDir(help).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QVERIFY(languages.contains(QStringLiteral("de")));
        for (const auto& language : languages) {
            const auto code = language.toLatin1();
            QCOMPARE(names(code), names("en"));
            for (const auto& name : names("en")) {
                if (links("en", name) != links(code, name))
                    m_problems << language + QLatin1Char('/') + name +
                                      QStringLiteral(": the links are others");
            }
        }
    }

    /// A free function tr() is seen by lupdate as of its namespace; another context would never be found.
    void freeFunctionsUseTheContextThatLupdateSees() {
        const QRegularExpression used(QStringLiteral("translate\\(\"([^\"]+)\", text\\)"));
        int functions = 0;
        QDirIterator files(QStringLiteral(BAKEOFF_SOURCE_DIR "/app"),
                           {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (auto it = used.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext(); ++functions) {
                const QString context = it.next().captured(1);
                if (context != QLatin1String("bakeoff::app"))
                    m_problems << file.fileName() + QStringLiteral(": ") + context;
            }
        }
        QCOMPARE(functions, 1);  // app/i18n/tr.h, which all of them use
    }

    void everyFixedTextOfCoreIsKnown() {
        for (const auto& metric : core::allMetrics())
            expectKnown(metric.title, "metric");
        for (const auto& workload : core::allWorkloads()) {
            expectKnown(workload.title, "workload");
            expectKnown(workload.description, "workload");
        }
        for (const auto& profile : core::allProfiles()) {
            expectKnown(profile.title, "profile");
            expectKnown(profile.description, "profile");
        }
        for (const auto& step : core::amountSteps())
            expectKnown(step.title, "amount");
        for (int rule = 1; rule <= 7; ++rule)
            expectKnown(core::ruleTitle("V" + std::to_string(rule)), "rule");
        for (const auto verdict : core::valuesOf<core::ClaimVerdict>())
            expectKnown(core::claimVerdictTitle(verdict), "verdict");
        using Change = core::ChangeVerdict;
        for (const auto verdict :
             {Change::NotComparable, Change::Inconclusive, Change::Unchanged, Change::Better, Change::Worse})
            expectKnown(core::changeVerdictTitle(verdict), "change");
    }

    void everyColumnOfATableIsKnown() {
        const auto study = bundledStudy();
        const auto decision = core::decide(study, {});
        QVERIFY(decision.ok());
        auto cases = core::summarizeCases(madeTrials());
        core::checkCases(cases);
        for (const auto& id : core::studyTableIds(study)) {
            // A comparison's columns are named by the study.
            if (const auto table = core::studyTable(study, id);
                table && table->columns.front().key != "aspect")
                expectTitles(*table, study);
        }
        const auto evidence = core::gatherEvidence(study, cases);
        for (const auto& table :
             {core::claimChecksTable(study, core::checkClaims(study, cases)),
              core::contributionsTable(study, *decision), core::opinionsTable(study, *decision),
              core::robustnessTable(study, *decision), core::stabilityTable(study, *decision),
              core::methodsTable(study, *decision), core::evidenceTable(study, evidence),
              core::flipsTable(study, *decision), core::findOutTable(study, *decision),
              core::resultsTable(cases, "http-json"), core::validityTable(cases, true),
              core::machineTable(core::Json::object()), core::provenanceTable(cases),
              core::compareTable("a", {{"b", core::compareRuns(cases, cases)}})})
            expectTitles(table, study);
    }

    /// Sentences that core puts together, from many different decisions and results.
    void everySentenceOfCoreIsKnown() {
        const auto study = bundledStudy();
        auto cases = core::summarizeCases(madeTrials());
        auto others = core::summarizeCases(madeTrials(8));
        others.pop_back();
        core::checkCases(cases);
        const auto evidence = core::gatherEvidence(study, cases);
        for (quint32 seed = 0; seed < 24; ++seed) {
            core::DecisionOptions options;
            options.samples = 500;
            options.evidence = seed % 2 ? &evidence : nullptr;
            using Kind = core::WeightStatement::Kind;
            auto answers = seed == 0 ? core::Answers() : someAnswers(study, seed);
            if (seed > 12)
                answers.weights.kind =
                    std::array{Kind::Rank, Kind::Interval, Kind::Pairwise, Kind::Unknown}[seed % 4];
            const auto decision = core::decide(study, answers, options);
            if (!decision) {
                expectKnown(decision.error().message, "refusal");
                continue;
            }
            expectDecision(*decision);
            if (decision->kind != core::Decision::Kind::Single)
                expectKnown(decision->headline, "headline");
        }
        for (const auto& one : evidence.rejected)
            expectKnown(one.reason, "rejected");
        for (const auto& check : core::checkClaims(study, cases))
            expectKnown(check.explanation, "claim");
        for (const auto& item : cases) {
            for (const auto& check : item.checks) {
                expectKnown(check.detail, "check");
                expectKnown(check.remedy, "check");
            }
        }
        for (const auto& change : core::compareRuns(cases, others))
            expectKnown(change.explanation, "change");
    }

    void sentencesAreTranslatedWithWhatStandsInThem() {
        qputenv("BAKEOFF_LANGUAGE", "de");
        installLanguage({});
        qunsetenv("BAKEOFF_LANGUAGE");
        const core::Message title = SAY("Latency p99");
        QCOMPARE(coreText(title), QStringLiteral("Latenz p99"));
        QCOMPARE(coreText(core::sayCount(2, "Only %n trial; a verdict needs at least %1.",
                                         "Only %n trials; a verdict needs at least %1.", 5)),
                 QStringLiteral("Nur 2 Durchläufe; ein Urteil braucht mindestens 5."));
        // A sentence in a sentence, one behind the other, and names that stay.
        QCOMPARE(
            coreText(core::say("What would change it: %1", core::say("On its own: %1", "Is not measured"))),
            QStringLiteral("Was das ändern würde: In sich: Is not measured"));
        QCOMPARE(
            coreText(core::Message::joined({core::say("On battery."), core::say("Plug the machine in.")})),
            QStringLiteral("Im Akkubetrieb. Schließen Sie die Maschine an das Netz an."));
        QCOMPARE(coreText(core::Message::verbatim("Latency p99")), QStringLiteral("Latency p99"));
        // Without a language everything is as it was.
        removeLanguage();
        QCOMPARE(coreText(title), QStringLiteral("Latency p99"));
    }

    void theSettingAndTheEnvironmentChoose() {
        installLanguage(QStringLiteral("de"));
        QCOMPARE(QCoreApplication::translate("bakeoff::app::RunsPage", "Runs"), QStringLiteral("Läufe"));
        removeLanguage();
        qputenv("BAKEOFF_LANGUAGE", "en");
        installLanguage(QStringLiteral("de"));
        qunsetenv("BAKEOFF_LANGUAGE");
        QCOMPARE(QCoreApplication::translate("bakeoff::app::RunsPage", "Runs"), QStringLiteral("Runs"));
        removeLanguage();
        // A language that is not there is English.
        installLanguage(QStringLiteral("xx"));
        QCOMPARE(QCoreApplication::translate("bakeoff::app::RunsPage", "Runs"), QStringLiteral("Runs"));
        QStringList codes;
        for (const auto& language : availableLanguages())
            codes << language.code;
        codes.sort();
        QStringList written;
        for (const auto& name : QDir(kFolder).entryList({QStringLiteral("bakeoff_*.ts")}))
            written << name.section(QLatin1Char('_'), 1).section(QLatin1Char('.'), 0, 0);
        QVERIFY(written.contains(QStringLiteral("de")) && written.contains(QStringLiteral("en")));
        QCOMPARE(codes, written);
    }
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
