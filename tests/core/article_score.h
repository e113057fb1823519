// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>
#include <set>

#include "article_outline.h"

/// Counts what the import made of an article whose facts are known.
namespace article_outline {

/// What became of the facts: read as what they are; kept as text; listed as unread; gone without a word. And
/// what was read that the article does not say.
struct Score {
    int right = 0, text = 0, listed = 0, silent = 0, wrong = 0;
    QStringList complaints;

    [[nodiscard]] int facts() const { return right + text + listed + silent; }
    void add(const Score& other) {
        right += other.right;
        text += other.text;
        listed += other.listed;
        silent += other.silent;
        wrong += other.wrong;
        complaints += other.complaints;
    }
};

class Scorer {
public:
    Scorer(const ImportedStudy& imported, const Json& facts) : m_imported(imported), m_facts(facts) {
        m_got = outline(imported);
        for (const auto& table : imported.study.comparisons) {
            for (const auto& row : table.rows) {
                for (const auto& [id, cell] : row.cells)
                    m_texts += cell + "\n";
            }
        }
        for (const auto& claim : imported.study.claims)
            m_texts += claim.note + "\n";
    }

    Score score() {
        const Json names = m_facts.value("alternatives", Json::array());
        for (const auto& name : names)
            count(contains(m_got["alternatives"], name), name.get<std::string>(), 0);
        surplus("alternatives", names);
        // [line, as written, what it says]
        Json said = Json::array();
        for (const auto& fact : m_facts.value("figures", Json::array())) {
            said.push_back(fact[2]);
            count(contains(m_got["figures"], fact[2]), fact[1].get<std::string>(), fact[0].get<int>());
        }
        surplus("figures", said);
        for (const char* key : {"scenarios", "texts", "shares"}) {
            for (const auto& fact : m_facts.value(key, Json::array()))
                count(contains(m_got[key], fact), fact.get<std::string>(), 0);
        }
        surplus("scenarios", m_facts.value("scenarios", Json::array()));
        surplus("shares", m_facts.value("shares", Json::array()));
        guidance();
        // [line, as written]: what a study has no place for, and must be listed.
        for (const auto& fact : m_facts.value("unread", Json::array()))
            count(isListed(fact[0].get<int>(), fact[1].get<std::string>()), fact[1].get<std::string>(), 0);
        return m_score;
    }

private:
    static bool contains(const Json& list, const Json& what) {
        return std::find(list.begin(), list.end(), what) != list.end();
    }

    [[nodiscard]] bool isListed(int line, const std::string& text) const {
        return std::ranges::any_of(m_imported.notices, [&](const auto& notice) {
            return notice.kind == ImportNotice::Kind::NotRead &&
                   (line > 0 ? notice.line == line : notice.what.find(text) != std::string::npos);
        });
    }

    void count(bool right, const std::string& what, int line) {
        const bool kept = m_texts.find(what) != std::string::npos;
        const bool listed = !right && !kept && isListed(line, what);
        ++(right ? m_score.right : kept ? m_score.text : listed ? m_score.listed : m_score.silent);
        if (!right && !kept && !listed)
            m_score.complaints << QStringLiteral("silent: ") + QString::fromStdString(what);
    }

    /// What was read and is no fact.
    void surplus(const char* key, const Json& facts) {
        for (const auto& got : m_got[key]) {
            if (contains(facts, got))
                continue;
            ++m_score.wrong;
            m_score.complaints << QStringLiteral("wrong: ") + QString::fromStdString(got.dump());
        }
    }

    void guidance() {
        std::set<std::pair<std::string, std::string>> got, wanted;
        for (const auto& list : m_got["guidance"]) {
            for (std::size_t i = 1; i < list.size(); ++i)
                got.emplace(list[0], list[i]);
        }
        for (const auto& list : m_facts.value("guidance", Json::array())) {
            for (std::size_t i = 1; i < list.size(); ++i) {
                wanted.emplace(list[0], list[i]);
                count(got.contains({list[0], list[i]}), list[i], 0);
            }
        }
        for (const auto& [who, reason] : got) {
            if (wanted.contains({who, reason}))
                continue;
            ++m_score.wrong;
            m_score.complaints << QStringLiteral("wrong: ") + QString::fromStdString(who + ": " + reason);
        }
    }

    const ImportedStudy& m_imported;
    const Json& m_facts;
    Json m_got;
    std::string m_texts;
    Score m_score;
};

}  // namespace article_outline
