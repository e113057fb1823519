// SPDX-License-Identifier: GPL-3.0-only
// `--language` of the command line: what is printed and what reports say is in that language, English
// otherwise.
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/json_reader.h"
#include "core/protocol/exit_codes.h"
#include "tests/support/require.h"

using bakeoff::core::Json;

class TestLanguageOption : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::vector<QRegularExpression>
        m_english;  ///< the longer sentences of core, the app's messages, the runner and the bundled study

    struct Outcome {
        int status = -1;
        QByteArray out;
        QByteArray err;
    };
    [[nodiscard]] Outcome bakeoff(const QString& arguments) const {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("BAKEOFF_DATA_DIR"), m_folder.path());
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("de_DE.UTF-8"));
        environment.insert(QStringLiteral("LANGUAGE"), QStringLiteral("de"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(BAKEOFF_BIN_DIR "/bakeoff"), QProcess::splitCommand(arguments));
        Outcome outcome;
        if (process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit)
            outcome.status = process.exitCode();
        outcome.out = process.readAllStandardOutput();
        outcome.err = process.readAllStandardError();
        return outcome;
    }
    /// The first sentence of ours that stands there in English; empty: none.
    [[nodiscard]] QString leftInEnglish(const QByteArray& text) const {
        const QString shown = QString::fromUtf8(text);
        for (const auto& sentence : m_english) {
            if (const auto match = sentence.match(shown); match.hasMatch())
                return match.captured();
        }
        return {};
    }
    /// What the bundled study says otherwise in German.
    void addStudy() {
        QFile texts(QStringLiteral(BAKEOFF_SOURCE_DIR "/resources/studies/python-vs-go.de.json"));
        REQUIRE(texts.open(QIODevice::ReadOnly));
        const Json german = Json::parse(texts.readAll().toStdString());
        for (const auto& [english, translated] : german["texts"].items()) {
            const QString text = QString::fromStdString(english);
            if (text.size() <= 12 || !text.contains(QLatin1Char(' ')))
                continue;
            m_english.emplace_back(QRegularExpression::escape(text));
            if (const QString escaped = text.toHtmlEscaped(); escaped != text)
                m_english.emplace_back(QRegularExpression::escape(escaped));
        }
    }
    [[nodiscard]] QString file(const char* name, const QByteArray& text) const {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                  : QString();
    }

private Q_SLOTS:
    void initTestCase() {
        QProcess list;
        list.start(QStringLiteral("python3"),
                   {QStringLiteral(BAKEOFF_SOURCE_DIR "/packaging/core_texts.py"), QStringLiteral("--list")});
        QVERIFY(list.waitForFinished(60000));
        for (QString text : QString::fromUtf8(list.readAllStandardOutput()).split(QLatin1Char('\n'))) {
            text.replace(QStringLiteral("\\\""), QStringLiteral("\""));
            const QString fixed = QString(text).remove(QRegularExpression(QStringLiteral("%[1-9n]")));
            if (fixed.size() < 18 || !fixed.contains(QLatin1Char(' ')))
                continue;
            QString pattern = QRegularExpression::escape(text);
            pattern.replace(QRegularExpression(QStringLiteral("\\\\%[1-9n]")), QStringLiteral("[^\\n]+?"));
            m_english.emplace_back(pattern);
        }
        QVERIFY(m_english.size() > 300);
        addStudy();
        QVERIFY(m_english.size() > 400);
        // What would find nothing would let everything pass.
        QVERIFY(!leftInEnglish(bakeoff(QStringLiteral("decide --share cli-tools=3")).out).isEmpty());
    }

    void englishWhateverTheLocale() {
        const auto plain = bakeoff(QStringLiteral("decide --share cli-tools=3"));
        QCOMPARE(plain.status, bakeoff::core::kExitOk);
        QVERIFY2(plain.out.startsWith("Recommendation: "), plain.out.constData());
        QCOMPARE(bakeoff(QStringLiteral("decide --share cli-tools=3 --language en")).out, plain.out);
    }

    void commands_data() {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("decide") << "decide --share cli-tools=3 --share web-scraping=some"
                                << QByteArray("Empfehlung: ");
        QTest::newRow("decide markdown")
            << "decide --share cli-tools=3 --format markdown" << QByteArray("## Was es ändern würde");
        QTest::newRow("nothing answered") << "decide" << QByteArray("Empfehlung: Noch offen");
        QTest::newRow("study") << "study show" << QByteArray("Quelle: ");
        QTest::newRow("study check") << "study check " BAKEOFF_SOURCE_DIR
                                        "/resources/studies/python-vs-go.study.json"
                                     << QByteArray("eine gültige Studie");
        QTest::newRow("study, its texts") << "study show" << QByteArray("Python oder Go für das Backend");
        QTest::newRow("questions") << "study show --table questions" << QByteArray("Womit verbringen Ihre");
        QTest::newRow("comparison") << "study show --table language-features" << QByteArray("Leitgedanke");
        QTest::newRow("ecosystem") << "study show --table ecosystem" << QByteArray("Paketverwaltung");
        QTest::newRow("architecture") << "study show --table architecture" << QByteArray("Berichte");
        QTest::newRow("scale") << "study show --table rating-scale" << QByteArray("Hervorragend");
        QTest::newRow("matrix") << "study show --table matrix" << QByteArray("Lange laufende Dienste");
        QTest::newRow("claims") << "study show --table claims" << QByteArray("mindestens 100.000 ");
        QTest::newRow("claims csv") << "study show --table claims --format csv" << QByteArray("Behauptet");
        QTest::newRow("guidance") << "study show --table guidance --format md" << QByteArray("glänzt bei");
        QTest::newRow("report") << "report --run sample --share cli-tools=3 --no-charts"
                                << QByteArray("## Behauptungen gegen diese Maschine");
        QTest::newRow("report html") << "report --run sample --share cli-tools=3 --format html"
                                     << QByteArray("<html lang=\"de\">");
        QTest::newRow("import") << "study import " BAKEOFF_SOURCE_DIR
                                   "/tests/data/articles/databases.md -o @/databases.study.json"
                                << QByteArray("Zeile 10: Matrix, 5 Zeilen");
    }
    void commands() {
        QFETCH(QString, arguments);
        QFETCH(QByteArray, part);
        arguments.replace(QLatin1Char('@'), m_folder.path());
        const auto german = bakeoff(QStringLiteral("--language de ") + arguments);
        QCOMPARE(german.status, bakeoff::core::kExitOk);
        QVERIFY2(german.out.contains(part), german.out.constData());
        // What a stored run's checks said is shown as it was stored.
        QByteArray ours = german.out;
        for (const char* stored : {"\n## Gültigkeit", "<h2 id=\"results\">"})
            ours = ours.left(ours.contains(stored) ? ours.indexOf(stored) : ours.size());
        const QString left = leftInEnglish(ours + german.err);
        QVERIFY2(left.isEmpty(), qPrintable(left));
        // It may stand anywhere.
        QCOMPARE(bakeoff(arguments + QStringLiteral(" --language=de")).out, german.out);
    }

    void problemsAndRefusals() {
        const QString bad = file("bad.json", R"({"bakeoff_study":1,"id":"A","title":3,"more":1})");
        const auto checked = bakeoff(QStringLiteral("study check --language de ") + bad);
        QCOMPARE(checked.status, bakeoff::core::kExitUsage);
        for (const char* part :
             {"Erwartet wird eine Zeichenkette, gefunden wurde eine Zahl.",
              "„more“ ist hier nicht bekannt; erwartet wird eines von: ", "„source“ fehlt hier."})
            QVERIFY2(checked.err.contains(part), checked.err.constData());
        QVERIFY2(leftInEnglish(checked.err).isEmpty(), qPrintable(leftInEnglish(checked.err)));
        const auto share = bakeoff(QStringLiteral("decide --language de --share nothing=3"));
        QVERIFY2(share.err.contains("Kein Szenario „nothing“."), share.err.constData());
    }

    void programsReadTheSameJson() {
        const QString json = QStringLiteral("decide --share cli-tools=3 --format json");
        QCOMPARE(bakeoff(json + QStringLiteral(" --language de")).out, bakeoff(json).out);
        const QString table = QStringLiteral("study show --table claims --format json");
        QCOMPARE(bakeoff(table + QStringLiteral(" --language de")).out, bakeoff(table).out);
    }

    /// Texts that the study has not, and texts that they lack, are told with the file that they are of.
    void checkedTexts() {
        const QString study = m_folder.filePath(QStringLiteral("mine.study.json"));
        const QString bundled = QStringLiteral(BAKEOFF_SOURCE_DIR "/resources/studies/python-vs-go.");
        QVERIFY(QFile::copy(bundled + QStringLiteral("study.json"), study));
        QFile german(bundled + QStringLiteral("de.json"));
        QVERIFY(german.open(QIODevice::ReadOnly));
        Json texts = Json::parse(german.readAll().toStdString());
        QCOMPARE(texts["texts"].erase("Web scraping"), std::size_t{1});
        texts["texts"]["Nobody says this"] = "Niemand sagt das";
        QVERIFY(!file("mine.de.json", QByteArray::fromStdString(texts.dump())).isEmpty());
        const auto checked = bakeoff(QStringLiteral("study check ") + study);
        QCOMPARE(checked.status, bakeoff::core::kExitUsage);
        for (const char* part : {"mine.de.json: The text \"Web scraping\" has no translation.",
                                 "mine.de.json: The study has no text \"Nobody says this\"."})
            QVERIFY2(checked.err.contains(part), checked.err.constData());
        // What has no translation is shown in the study's own words.
        const auto matrix =
            bakeoff(QStringLiteral("study show --language de --table matrix --study ") + study);
        QCOMPARE(matrix.status, bakeoff::core::kExitOk);
        QVERIFY(matrix.out.contains("Web scraping") && matrix.out.contains("Schnelle Prototypen"));
    }

    void unknownLanguages() {
        const auto unknown = bakeoff(QStringLiteral("study show --language xx"));
        QCOMPARE(unknown.status, bakeoff::core::kExitNotFound);
        QVERIFY2(unknown.err.contains("No language \"xx\". There are: en, de."), unknown.err.constData());
        QVERIFY(unknown.out.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLanguageOption)
#include "tst_language_option.moc"
