// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/front_matter.h"

#include <algorithm>

#include "core/article/words.h"

namespace bakeoff::core {
namespace {

std::string unquoted(std::string_view text) {
    text = trimmed(text);
    if (text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front())
        text = text.substr(1, text.size() - 2);
    return std::string(trimmed(text));
}

/// "[Ann, "Bob"]" is "Ann, Bob".
std::string listOrText(std::string_view text) {
    text = trimmed(text);
    if (text.size() < 2 || text.front() != '[' || text.back() != ']')
        return unquoted(text);
    std::string out;
    for (const auto& item : splitList(text.substr(1, text.size() - 2), ","))
        out += (out.empty() ? "" : ", ") + unquoted(item);
    return out;
}

class FrontMatter {
public:
    FrontMatter(Article& article, char separator) : m_article(article), m_separator(separator) {}

    void line(std::string_view line, int number) {
        const auto inner = trimmed(line);
        if (inner.empty() || inner.front() == '#')
            return;
        const bool nested = line.front() == ' ' || line.front() == '-' || line.front() == '\t';
        if (nested && m_open) {
            if (takeNested(inner))
                return;
        } else if (!nested && m_separator == '=' && inner.front() == '[') {
            m_section = true;
        } else if (!nested && !m_section && takeKey(line)) {
            return;
        }
        m_article.unreadFrontMatter.push_back({number, std::string(inner)});
    }

private:
    std::string* fieldOf(const std::string& key) {
        if (key == "title")
            return &m_article.title;
        if (key == "author" || key == "authors")
            return &m_article.author;
        if (key == "date" || key == "published" || key == "pubdate")
            return &m_article.date;
        return key == "description" || key == "summary" || key == "excerpt" ? &m_article.description
                                                                            : nullptr;
    }

    bool takeKey(std::string_view line) {
        m_open = nullptr;
        const auto sign = line.find(m_separator);
        if (sign == std::string_view::npos)
            return false;
        std::string* field = fieldOf(lowered(unquoted(line.substr(0, sign))));
        if (!field || !field->empty())
            return false;
        const auto value = trimmed(line.substr(sign + 1));
        // The text follows on indented lines.
        const bool folded = !value.empty() && value.size() <= 3 && (value[0] == '>' || value[0] == '|');
        if (value.empty() || folded)
            m_open = field;
        else
            *field = listOrText(value);
        return true;
    }

    /// A line of a folded text, or one name of a list of authors.
    bool takeNested(std::string_view inner) {
        const bool authors = m_open == &m_article.author;
        std::string_view part = inner;
        if (part.starts_with("- "))
            part = trimmed(part.substr(2));
        if (const auto colon = part.find(": "); authors && colon != std::string_view::npos) {
            if (lowered(trimmed(part.substr(0, colon))) != "name")
                return false;
            part = part.substr(colon + 2);
        }
        m_open->append(m_open->empty() ? "" : authors ? ", " : " ").append(unquoted(part));
        return true;
    }

    Article& m_article;
    char m_separator;
    std::string* m_open = nullptr;  ///< the field whose value goes on
    bool m_section = false;         ///< behind a TOML table's name
};

}  // namespace

void takeFrontMatter(std::string& text, Article& article) {
    const std::string fence = text.substr(0, 3);
    if ((fence != "---" && fence != "+++") || text.compare(3, 1, "\n") != 0)
        return;
    std::size_t end = std::string::npos;
    for (std::size_t at = 3; at != std::string::npos; at = text.find("\n" + fence, at + 1)) {
        const std::size_t after = at + 4;
        if (at > 3 && (after >= text.size() || text[after] == '\n')) {
            end = at;
            break;
        }
    }
    // An empty one closes on the line after it opened.
    if (text.compare(0, 8, fence + "\n" + fence + "\n") == 0)
        end = 3;
    if (end == std::string::npos)
        return;
    FrontMatter reader(article, fence == "---" ? ':' : '=');
    int number = 2;
    for (std::size_t at = 4; at < end; ++number) {
        const std::size_t stop = std::min(text.find('\n', at), end);
        reader.line(std::string_view(text).substr(at, stop - at), number);
        at = stop + 1;
    }
    for (std::size_t i = 0; i < std::min(end + 4, text.size()); ++i) {
        if (text[i] != '\n')
            text[i] = ' ';
    }
}

}  // namespace bakeoff::core
