// SPDX-License-Identifier: GPL-3.0-only
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <optional>
#include <random>
#include <set>

#include "core/article/review_choices.h"
#include "core/article/study_import.h"
#include "core/article/words.h"
#include "core/study/study_reader.h"

using namespace bakeoff::core;

namespace {

constexpr int kRoundsInTheSuite = 1500;

std::string fileText(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// Numbered entities as what they stand for: "&#57;" is "9".
std::string withoutEntities(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool hex = text.compare(at, 3, "&#x") == 0 || text.compare(at, 3, "&#X") == 0;
        if (text.compare(at, 2, "&#") != 0) {
            out += text[at];
            continue;
        }
        char* end = nullptr;
        const char* digits = text.c_str() + at + (hex ? 3 : 2);
        const unsigned long code = std::strtoul(digits, &end, hex ? 16 : 10);
        if (end == digits || code == 0 || code > 0x10FFFF) {
            out += text[at];
            continue;
        }
        appendUtf8(out, static_cast<char32_t>(code));
        at = static_cast<std::size_t>(end - text.c_str()) - (*end == ';' ? 0 : 1);
    }
    return out;
}

/// Without tags and comments, whose text a number may go on behind: "1<b>2</b>" is "12".
std::string withoutTags(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool comment = text.compare(at, 4, "<!--") == 0;
        const bool tag = text[at] == '<' && at + 1 < text.size() &&
                         (isAsciiLetter(text[at + 1]) || text[at + 1] == '/' || text[at + 1] == '!' ||
                          text[at + 1] == '?');
        const auto end = !tag ? std::string::npos : comment ? text.find("-->", at) : text.find('>', at);
        if (end == std::string::npos) {
            out += text[at];
            continue;
        }
        at = end + (comment ? 2 : 0);
    }
    return out;
}

/// Without the marks that Markdown takes away, so that what is left of a number stands together.
std::string withoutMarkup(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c != '*' && c != '_' && c != '`' && c != '\\')
            out += c;
    }
    return out;
}

/// The bytes of a sign that may group digits, at `at`: 0 when there is none.
std::size_t signAt(std::string_view text, std::size_t at) {
    for (const std::string_view sign : {",", ".", "_", "'", " ", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89",
                                        "\xE2\x80\x87", "\xE2\x80\x99"}) {
        if (text.substr(at, sign.size()) == sign)
            return sign.size();
    }
    return 0;
}

/// Every number that one could read at a digit: its digits, longer by one group each time, with signs between
/// them left out or taken as the decimal point. Written apart from the importer on purpose.
void readingsAt(std::string_view text, std::size_t at, std::vector<double>& out) {
    std::string whole;     ///< all signs group
    std::string fraction;  ///< the last one is the point
    for (int group = 0; group < 8; ++group) {
        std::string run;
        while (at < text.size() && isAsciiDigit(text[at]))
            run += text[at++];
        if (run.empty())
            return;
        fraction = whole + "." + run;
        whole += run;
        out.push_back(std::strtod(whole.c_str(), nullptr));
        if (group > 0)
            out.push_back(std::strtod(fraction.c_str(), nullptr));
        at += signAt(text, at);
    }
}

std::vector<double> numbersIn(std::string_view text) {
    std::vector<double> out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (isAsciiDigit(text[at]) && (at == 0 || !isAsciiDigit(text[at - 1])))
            readingsAt(text, at, out);
    }
    return out;
}

/// True when the value is one of the numbers, as it stands or in thousands, ten thousands, millions,
/// billions; and in millions of millions, where a column counts in them.
bool isTraceable(double value, const std::vector<double>& numbers) {
    for (const double number : numbers) {
        for (const double factor : {1.0, 1e3, 1e4, 1e6, 1e9, 1e12}) {
            if (std::fabs(number * factor - value) <= 1e-9 * std::max(1.0, value))
                return true;
        }
    }
    return false;
}

/// A time in parts adds up small numbers of its line: "1m 30s", "2:11.250 min", "1:02:03 h".
bool isTimeInParts(double seconds, const std::vector<double>& numbers) {
    std::set<double> parts(numbers.begin(), numbers.end());
    for (const double hours : parts) {
        for (const double minutes : parts) {
            for (const double rest : parts) {
                for (const double sum : {hours * 3600 + minutes * 60 + rest, hours * 60 + minutes,
                                         hours * 3600 + minutes * 60, hours * 3600 + minutes}) {
                    if (std::fabs(sum - seconds) <= 1e-6 * std::max(1.0, seconds))
                        return true;
                }
            }
        }
    }
    return false;
}

bool digitsStandIn(std::string_view text, const std::string& article) {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && isAsciiDigit(text[end]))
            ++end;
        if (end > at && article.find(text.substr(at, end - at)) == std::string::npos)
            return false;
        at = end + 1;
    }
    return true;
}

class Mutator {
public:
    Mutator(std::vector<std::string> seeds, std::uint64_t seed) : m_seeds(std::move(seeds)), m_random(seed) {}

    std::string next() {
        std::string text = m_seeds[below(m_seeds.size())];
        const std::size_t changes = 1 + below(12);
        for (std::size_t i = 0; i < changes; ++i)
            mutate(text);
        return text;
    }

private:
    std::size_t below(std::size_t bound) {
        return bound == 0 ? 0 : static_cast<std::size_t>(m_random() % bound);
    }

    std::pair<std::size_t, std::size_t> someLine(const std::string& text) {
        const std::size_t at = below(text.size());
        const std::size_t start = text.rfind('\n', at) == std::string::npos ? 0 : text.rfind('\n', at) + 1;
        const std::size_t end = text.find('\n', start);
        return {start, (end == std::string::npos ? text.size() : end + 1) - std::min(start, text.size())};
    }

    void mutate(std::string& text) {
        static const std::vector<std::string> tokens{"|",
                                                     "||",
                                                     "```",
                                                     "\n",
                                                     "---",
                                                     "  ",
                                                     "✓",
                                                     "✓✓✓",
                                                     "★★",
                                                     "☆",
                                                     "4/5",
                                                     "~",
                                                     "+",
                                                     "K",
                                                     "M",
                                                     "MB",
                                                     "ms",
                                                     "/s",
                                                     "0",
                                                     "-1",
                                                     "1e9",
                                                     "99",
                                                     "1,0",
                                                     "30-60s",
                                                     "→",
                                                     "│",
                                                     "─────",
                                                     "====",
                                                     "#",
                                                     "- ",
                                                     "> ",
                                                     "**",
                                                     "`",
                                                     "\\",
                                                     "&lt;",
                                                     "<br>",
                                                     "[x](y)",
                                                     "\t",
                                                     "\r",
                                                     "\xff",
                                                     "\xe2\x9c",
                                                     "é",
                                                     "Either",
                                                     "Notes",
                                                     "Excellent",
                                                     "when:",
                                                     "Choose ",
                                                     "=",
                                                     "(",
                                                     ")",
                                                     "%",
                                                     "NaN",
                                                     "inf",
                                                     "1_000",
                                                     "٣",
                                                     "𝟗",
                                                     "½",
                                                     "1.5.2",
                                                     "∞",
                                                     "   x",
                                                     "!",
                                                     "{",
                                                     "||\n|-|-|\n",
                                                     "5B",
                                                     "2h",
                                                     "<table>",
                                                     "</table>",
                                                     "<tr><td>",
                                                     "<td colspan=3>",
                                                     "<td rowspan=2>",
                                                     "<th>",
                                                     "<sup>2</sup>",
                                                     "<!--",
                                                     "-->",
                                                     "<script>",
                                                     "</script>",
                                                     "<pre>",
                                                     "</pre>",
                                                     "<!doctype html>",
                                                     "<p hidden>",
                                                     "&#57;",
                                                     "&nbsp;",
                                                     "wrk -t2 -c64 -d10s http://h/",
                                                     "-c 100",
                                                     "v1.2",
                                                     "Alpha 3.4",
                                                     "10 runs",
                                                     "±"};
        if (text.empty()) {
            text = tokens[below(tokens.size())];
            return;
        }
        const auto [start, length] = someLine(text);
        switch (below(11)) {
            case 0:
                text[below(text.size())] = static_cast<char>(below(256));
                break;
            case 1:
                text.erase(below(text.size()), 1 + below(4));
                break;
            case 2:
            case 3:
                text.insert(below(text.size()), tokens[below(tokens.size())]);
                break;
            case 4:
                text.erase(start, length);
                break;
            case 5:
                text.insert(below(text.size()), text.substr(start, length));
                break;
            case 6: {
                const std::string& other = m_seeds[below(m_seeds.size())];
                text.insert(start, other.substr(below(std::min<std::size_t>(400, other.size())), below(600)));
                break;
            }
            case 7:
                text.resize(below(text.size()));
                break;
            case 8:
                std::swap(text[below(text.size())], text[below(text.size())]);
                break;
            case 9: {
                const auto gap = text.find("  ", below(text.size()));
                if (gap != std::string::npos)
                    text.erase(gap, 1);
                break;
            }
            default:
                text.insert(start + below(length + 1), std::string(1 + below(40), ' '));
        }
    }

    std::vector<std::string> m_seeds;
    std::mt19937_64 m_random;
};

/// What is wrong with an import; empty when every number in it stands in the article.
std::string flaw(const ImportedStudy& imported, const std::string& text) {
    const Study& study = imported.study;
    const auto reading = readStudy(writeStudy(study).dump(), "imported");
    if (!reading.problems.empty())
        return "not a study: " + reading.problems[0].text();
    if (!(*reading.study == study))
        return "the study changes when it is written and read";
    // A carriage return ends a line too, and what is no UTF-8 is replaced.
    bool replaced = false;
    std::string unified = QString::fromStdString(validUtf8(text, replaced))
                              .replace(QLatin1String("\r\n"), QLatin1String("\n"))
                              .replace(QLatin1Char('\r'), QLatin1Char('\n'))
                              .toStdString();
    // What a page says between its tags counts as said, and so does what stands there as it is.
    const std::string bare = withoutEntities(unified);
    const std::string plain =
        withoutMarkup(unified) + "\n" + withoutMarkup(bare) + "\n" + withoutMarkup(withoutTags(bare));
    const bool page = unified.find('<') != std::string::npos;
    std::vector<std::string> lines;
    for (const auto& line : QString::fromStdString(plain).split(QLatin1Char('\n')))
        lines.push_back(line.toStdString());
    const auto all = numbersIn(plain);
    for (const auto& claim : study.claims) {
        if (!claim.line || *claim.line < 1)
            return "the line of " + claim.id + " is not known";
        // A row may go on over several lines.
        std::vector<double> near;
        // A cell that spans rows stands above those that it is repeated in, and a page has lines of its own.
        if (page)
            near = all;
        for (std::size_t i = static_cast<std::size_t>(*claim.line) - 1; i < lines.size(); ++i) {
            const auto here = numbersIn(lines[i]);
            near.insert(near.end(), here.begin(), here.end());
            if (isTraceable(claim.value, near) && (!claim.valueTo || isTraceable(*claim.valueTo, near)))
                break;
        }
        const auto here = numbersIn(lines.at(static_cast<std::size_t>(*claim.line) - 1));
        if (!isTraceable(claim.value, near) && !(claim.unit == "s" && isTimeInParts(claim.value, here)))
            return "the value of " + claim.id + " is not in the article: " + claim.asWritten;
        if (claim.valueTo && !isTraceable(*claim.valueTo, near) &&
            !(claim.unit == "s" && isTimeInParts(*claim.valueTo, here)))
            return "the upper value of " + claim.id + " is not in the article: " + claim.asWritten;
        for (const auto& [name, value] : claim.parameters) {
            if (name != "keep_alive" && name != "tls" && !isTraceable(value, all) &&
                !isTraceable(value / 60, all) && !isTraceable(value / 3600, all) && name != "duration_s")
                return "the parameter " + name + " of " + claim.id + " is not in the article";
        }
        for (const auto& part : {claim.label, claim.metricName, claim.asWritten, claim.note, claim.where}) {
            if (!digitsStandIn(part, plain))
                return "digits of \"" + part + "\" are not in the article";
        }
    }
    // Markdown takes an entity for its character outside code, and leaves it inside. Shortcodes stand for
    // signs.
    QString unescaped = QString::fromStdString(unified).replace(QLatin1String("&lt;"), QLatin1String("<"));
    for (const auto& [code, sign] : {std::pair{":white_check_mark:", "✅"}, std::pair{":x:", "❌"},
                                     std::pair{":warning:", "⚠️"}, std::pair{":+1:", "👍"}})
        unescaped.replace(QLatin1String(code), QString::fromUtf8(sign));
    const std::string decoded = withoutMarkup(unescaped.toStdString());
    for (const auto& scenario : study.scenarios) {
        for (const auto& [alternative, level] : scenario.ratings) {
            const std::string symbol = withoutMarkup(study.ratingSymbol(scenario, level));
            for (const auto& piece : splitList(symbol, " ")) {
                if (plain.find(piece) == std::string::npos && decoded.find(piece) == std::string::npos &&
                    symbol != "–")
                    return "the mark \"" + symbol + "\" is not in the article";
            }
        }
        if (!digitsStandIn(scenario.name, plain))
            return "digits of \"" + scenario.name + "\" are not in the article";
    }
    for (const auto& said : study.experiment->statements) {
        if (!said.line || *said.line < 1 || !digitsStandIn(said.text, plain))
            return "the statement \"" + said.text + "\" is not in the article";
    }
    for (const auto& load : study.experiment->loads) {
        for (const auto& [name, value] : load.parameters) {
            if (name != "keep_alive" && name != "tls" && name != "duration_s" && !isTraceable(value, all))
                return "the setting " + name + " of " + load.tool + " is not in the article";
        }
    }
    for (const auto& table : study.comparisons) {
        for (const auto& row : table.rows) {
            for (const auto& [alternative, cell] : row.cells) {
                if (!digitsStandIn(cell, plain))
                    return "digits of \"" + cell + "\" are not in the article";
            }
        }
    }
    return {};
}

}  // namespace

/// BAKEOFF_FUZZ_ROUNDS and BAKEOFF_FUZZ_SEED choose how many articles and which.
class TestFuzzImport : public QObject {
    Q_OBJECT

    static int rounds() {
        const int wanted = qEnvironmentVariableIntValue("BAKEOFF_FUZZ_ROUNDS");
        return wanted > 0 ? wanted : kRoundsInTheSuite;
    }

    static std::uint64_t seed() {
        const auto wanted = qEnvironmentVariable("BAKEOFF_FUZZ_SEED").toULongLong();
        return wanted > 0 ? wanted : std::random_device{}();
    }

    static std::vector<std::string> seeds() {
        std::vector<std::string> out;
        for (const auto* name : {"articles", "articles_html", "experiments"}) {
            const auto before = out.size();
            QDirIterator each(QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/") + QLatin1String(name),
                              {QStringLiteral("*.md"), QStringLiteral("*.mdx"), QStringLiteral("*.html")},
                              QDir::Files, QDirIterator::Subdirectories);
            while (each.hasNext())
                out.push_back(fileText(each.next()));
            if (out.size() < before + 3)
                qFatal("there are no articles in %s", name);
        }
        std::sort(out.begin(), out.end());
        return out;
    }

    static ImportCatalogue catalogue() {
        ImportCatalogue out{allWorkloads(), {}};
        for (const char* name : {"alpha", "beta", "gamma"}) {
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

    /// Keeps the article for whoever looks into it.
    static std::string kept(const std::string& text) {
        const QString file = QDir::temp().filePath(QStringLiteral("bakeoff-fuzz-article.md"));
        QFile out(file);
        if (out.open(QIODevice::WriteOnly))
            out.write(QByteArray::fromStdString(text));
        return " (kept in " + file.toStdString() + ")";
    }

    /// Anything that fits anywhere in what was read; nothing where nothing can be chosen.
    static std::optional<ReviewChoice> anyChoice(const ImportedStudy& imported,
                                                 const ImportCatalogue& catalogue, std::mt19937_64& random) {
        const auto rows = reviewRows(imported);
        for (int tries = 0; tries < 20 && !rows.empty(); ++tries) {
            const auto& row = rows[random() % rows.size()];
            const auto field = static_cast<ReviewField>(random() % 5);
            auto choices = reviewChoices(row, field, imported, catalogue);
            if (!choices.empty())
                return std::move(choices[random() % choices.size()]);
        }
        return std::nullopt;
    }

private Q_SLOTS:
    void mutatedArticlesInventNothing() {
        const auto seed = this->seed();
        qInfo("seed %llu, %d articles", static_cast<unsigned long long>(seed), rounds());
        const ImportCatalogue catalogue = this->catalogue();
        Mutator mutator(seeds(), seed);
        int studies = 0;
        std::size_t figures = 0;
        for (int round = 0; round < rounds(); ++round) {
            const std::string text = mutator.next();
            const auto imported = importArticle(text, "article.md", catalogue);
            if (!imported)
                continue;
            ++studies;
            figures += imported->study.claims.size();
            if (const std::string what = flaw(*imported, text); !what.empty()) {
                const std::string message = "round " + std::to_string(round) + ": " + what + kept(text);
                QFAIL(message.c_str());
            }
        }
        qInfo("%d of them were studies, with %zu figures", studies, figures);
        QVERIFY(studies > rounds() / 4);
    }

    /// Whatever the reader sets right, in whatever order: it is a study whose numbers stand in the article.
    void correctionsInventNothing() {
        const auto seed = this->seed();
        const int articles = std::max(1, rounds() / 5);
        qInfo("seed %llu, %d articles", static_cast<unsigned long long>(seed), articles);
        const ImportCatalogue catalogue = this->catalogue();
        Mutator mutator(seeds(), seed);
        std::mt19937_64 random(seed);
        int corrections = 0;
        for (int round = 0; round < articles; ++round) {
            const std::string text = mutator.next();
            auto imported = importArticle(text, "article.md", catalogue);
            for (int step = 0; imported && step < 3; ++step) {
                const auto choice = anyChoice(*imported, catalogue, random);
                if (!choice)
                    break;
                const auto list = chosen(imported->study.corrections, *choice);
                imported = importArticle(text, "article.md", catalogue, list);
                const std::string what =
                    imported ? flaw(*imported, text) : "it is no study any more: " + imported.error().text();
                if (!what.empty()) {
                    const std::string message = "round " + std::to_string(round) + " after \"" +
                                                choice->label.english() + "\": " + what + kept(text);
                    QFAIL(message.c_str());
                }
                corrections += list.empty() ? 0 : 1;
            }
        }
        qInfo("%d corrections", corrections);
        QVERIFY(corrections > articles / 4);
    }
};

QTEST_GUILESS_MAIN(TestFuzzImport)
#include "tst_fuzz_import.moc"
