// SPDX-License-Identifier: GPL-3.0-only
#include "app/i18n/core_text.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <array>
#include <climits>
#include <optional>
#include <string_view>
#include <vector>

namespace bakeoff::app {
namespace {

constexpr int kDeepest = 8;             ///< of sentences within sentences
constexpr qsizetype kMostKept = 20000;  ///< translations that are remembered

/// Columns whose cells are words of the program; all others hold figures, ids and texts of the study.
constexpr std::array<std::string_view, 16> kOwnColumns{
    "agrees", "caution", "change", "check", "claimed", "detail",   "explanation", "kind",
    "method", "metric",  "remedy", "rule",  "source",  "validity", "verdict",     "what"};

QString translated(const char* english) {
    return QCoreApplication::translate("core", english);
}

/// A sentence with places; its pattern gives what stands in them.
struct Sentence {
    const char* english;
    QRegularExpression pattern;
    QString start;  ///< what a text has to begin with
    qsizetype fixedLetters = 0;
    int places = 0;
    bool openEnd = false;  ///< the last place ends the text and may hold several sentences
};

Sentence makeSentence(const char* english) {
    static const QRegularExpression kPlace(QStringLiteral("%\\d"));
    Sentence out{english, {}, {}};
    const QString text = QString::fromUtf8(english);
    QString pattern;
    qsizetype from = 0;
    for (auto it = kPlace.globalMatch(text); it.hasNext();) {
        const auto place = it.next();
        const QString fixed = text.mid(from, place.capturedStart() - from);
        if (out.places == 0)
            out.start = fixed;
        pattern += QRegularExpression::escape(fixed) + QStringLiteral("(.+?)");
        out.fixedLetters += fixed.size();
        from = place.capturedEnd();
        ++out.places;
    }
    out.openEnd = from == text.size();
    out.fixedLetters += text.size() - from;
    pattern += QRegularExpression::escape(text.mid(from));
    out.pattern = QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                                     QRegularExpression::DotMatchesEverythingOption);
    return out;
}

bool holdsSeveralSentences(const QString& text) {
    static const QRegularExpression kEnd(QStringLiteral("[.!?] [A-Z0-9\"]"));
    return kEnd.match(text).hasMatch();
}

/// Parts between separators that do not stand in parentheses.
QStringList split(const QString& text, const QString& separator) {
    QStringList out;
    qsizetype from = 0;
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        depth += text[i] == QLatin1Char('(') ? 1 : text[i] == QLatin1Char(')') ? -1 : 0;
        if (depth <= 0 && QStringView(text).mid(i).startsWith(separator)) {
            out << text.mid(from, i - from);
            from = i + separator.size();
        }
    }
    return out << text.mid(from);
}

QStringList sentencesOf(const QString& text) {
    static const QRegularExpression kBetween(QStringLiteral("(?<=[.!?]) (?=[A-Z0-9\"])"));
    return text.split(kBetween);
}

class Phrases {
public:
    Phrases() {
        for (const char* word : coreWords())
            m_words.insert(QString::fromUtf8(word), word);
        for (const char* sentence : coreSentences()) {
            if (auto made = makeSentence(sentence); made.places > 0)
                m_sentences.push_back(std::move(made));
            else
                m_words.insert(QString::fromUtf8(sentence), sentence);
        }
        // Of two that fit, the one that says more itself.
        std::stable_sort(m_sentences.begin(), m_sentences.end(),
                         [](const auto& a, const auto& b) { return a.fixedLetters > b.fixedLetters; });
    }

    QString show(const QString& text) {
        // Another language, or none: nothing of what is remembered holds.
        const QString probe = translated(coreWords().front());
        if (probe != m_probe) {
            m_kept.clear();
            m_probe = probe;
        }
        if (probe == QLatin1String(coreWords().front()) || text.isEmpty())
            return text;
        const auto kept = m_kept.constFind(text);
        if (kept != m_kept.cend())
            return *kept;
        if (m_kept.size() >= kMostKept)
            m_kept.clear();
        return *m_kept.insert(text, part(text, 0));
    }

    [[nodiscard]] bool knows(const QString& text) const {
        const auto sentences = sentencesOf(text);
        return whole(text, 0) || std::all_of(sentences.begin(), sentences.end(), [this](const QString& one) {
                   return whole(one, 0).has_value();
               });
    }

private:
    [[nodiscard]] std::optional<QString> whole(const QString& text, int depth) const {
        if (const auto word = m_words.constFind(text); word != m_words.cend())
            return translated(*word);
        for (const auto& sentence : m_sentences) {
            if (!text.startsWith(sentence.start))
                continue;
            const auto match = sentence.pattern.match(text);
            if (match.hasMatch() && fits(sentence, match))
                return filled(sentence, match, depth);
        }
        return std::nullopt;
    }

    [[nodiscard]] static bool fits(const Sentence& sentence, const QRegularExpressionMatch& match) {
        for (int place = 1; place <= sentence.places; ++place) {
            const bool last = place == sentence.places && sentence.openEnd;
            if (!last && holdsSeveralSentences(match.captured(place)))
                return false;
        }
        return true;
    }

    [[nodiscard]] QString filled(const Sentence& sentence, const QRegularExpressionMatch& match,
                                 int depth) const {
        QString out;
        const QString text = translated(sentence.english);
        for (qsizetype i = 0; i < text.size(); ++i) {
            const int place =
                text[i] == QLatin1Char('%') && i + 1 < text.size() ? text[i + 1].digitValue() : 0;
            if (place < 1 || place > sentence.places) {
                out += text[i];
                continue;
            }
            out += part(match.captured(place), depth + 1);
            ++i;
        }
        return out;
    }

    [[nodiscard]] QString part(const QString& text, int depth) const {
        if (depth > kDeepest)
            return text;
        if (auto found = whole(text, depth))
            return *found;
        if (const auto sentences = sentencesOf(text); sentences.size() > 1)
            return eachOf(sentences, QStringLiteral(" "), depth);
        if (const auto items = split(text, QStringLiteral("; ")); items.size() > 1)
            return eachOf(items, QStringLiteral("; "), depth);
        // Names of a study may stand here too, so only what is a word of ours.
        QStringList names = split(text, QStringLiteral(", "));
        for (auto& name : names) {
            if (const auto word = m_words.constFind(name); word != m_words.cend())
                name = translated(*word);
        }
        return names.join(QStringLiteral(", "));
    }

    [[nodiscard]] QString eachOf(QStringList parts, const QString& separator, int depth) const {
        for (auto& one : parts)
            one = part(one, depth + 1);
        return parts.join(separator);
    }

    QHash<QString, const char*> m_words;
    std::vector<Sentence> m_sentences;
    QHash<QString, QString> m_kept;
    QString m_probe;
};

Phrases& phrases() {
    static Phrases all;
    return all;
}

}  // namespace

QString coreText(const QString& english) {
    return phrases().show(english);
}

QString coreText(const std::string& english) {
    return phrases().show(QString::fromStdString(english));
}

namespace {

class CatalogueWording : public core::Wording {
public:
    [[nodiscard]] std::string sentence(const std::string& english,
                                       std::optional<std::int64_t> count) const override {
        const int n = count ? static_cast<int>(std::min<std::int64_t>(*count, INT_MAX)) : -1;
        return QCoreApplication::translate("core", english.c_str(), nullptr, n).toStdString();
    }
    [[nodiscard]] std::string languageCode() const override {
        return QCoreApplication::translate("Help", "en", "the language of the help files: its code")
            .toStdString();
    }
    [[nodiscard]] bool isEnglish() const override { return languageCode() == "en"; }
};

}  // namespace

const core::Wording& wording() {
    static const CatalogueWording catalogue;
    return catalogue;
}

QString coreText(const core::Message& message) {
    // Texts that are no templates yet are recognised by what they say.
    return coreText(message.text(wording()));
}

QString coreText(core::RunStatus status) {
    return coreText(std::string(core::runStatusName(status)));
}

QString errorText(const core::Error& error) {
    const QString message = coreText(core::Message::joined({error.message, error.remedy}));
    return error.where.empty() ? message
                               : QString::fromStdString(error.where) + QStringLiteral(": ") + message;
}

bool isCoreText(const QString& english) {
    return phrases().knows(english);
}

QString columnTitle(const core::Table& table, std::size_t column) {
    const auto& title = table.columns[column].title;
    const QString text = QString::fromStdString(title.english());
    // Only what is there as a whole: the other titles are names of alternatives.
    static const QSet<QString> words = [] {
        QSet<QString> out;
        for (const char* word : coreWords())
            out.insert(QString::fromUtf8(word));
        return out;
    }();
    return words.contains(text) ? coreText(text) : text;
}

QString cellText(const core::Table& table, std::size_t row, std::size_t column) {
    const auto& cell = table.rows[row][column];
    const auto& key = table.columns[column].key;
    const bool own = std::find(kOwnColumns.begin(), kOwnColumns.end(), key) != kOwnColumns.end();
    // The last row of the contributions is their sum; above it stand names of the study.
    const bool sum = table.id == "contributions" && column == 0 && row + 1 == table.rows.size();
    return own || sum ? coreText(cell.text) : QString::fromStdString(cell.text.text(wording()));
}

}  // namespace bakeoff::app
