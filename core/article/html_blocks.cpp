// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/html_blocks.h"

#include <algorithm>
#include <charconv>

#include "core/article/words.h"

namespace bakeoff::core {
namespace {

constexpr int kMostSpan = 1000;
constexpr std::size_t kLongestAlt = 60;

int spanOf(const HtmlBlocks::Attributes& attributes, std::string_view name, int least) {
    const std::string_view text = trimmed(HtmlBlocks::valueOf(attributes, name));
    int value = 1;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc() || value < least)
        return 1;
    return std::min(value, kMostSpan);
}

/// The language that highlighters write into the class of a block of code.
std::string codeLanguage(std::string_view classes) {
    for (const std::string_view prefix : {"language-", "lang-", "highlight-source-", "brush:"}) {
        const auto at = classes.find(prefix);
        if (at == std::string_view::npos)
            continue;
        const auto start = classes.find_first_not_of(' ', at + prefix.size());
        if (start == std::string_view::npos)
            return {};
        return std::string(classes.substr(start, classes.find_first_of(" ;", start) - start));
    }
    return {};
}

/// Sites hang a link to itself on a heading: "Results ¶", "#Results". The sign is no part of it.
void dropAnchor(std::string& heading) {
    for (const std::string_view sign : {"¶", "🔗", "§", " #"}) {
        if (heading.size() > sign.size() && heading.ends_with(sign))
            heading.resize(heading.size() - sign.size());
    }
    std::string_view rest = trimmed(heading);
    if (rest.size() > 1 && rest[0] == '#' && !isAsciiDigit(rest[1]))
        rest.remove_prefix(1);
    heading = std::string(trimmed(rest));
}

}  // namespace

std::string_view HtmlBlocks::valueOf(const Attributes& attributes, std::string_view name) {
    const auto it = attributes.find(name);
    return it == attributes.end() ? std::string_view() : std::string_view(it->second);
}

bool HtmlBlocks::skips(HtmlRole role, const Attributes& attributes) const {
    if (role == HtmlRole::Skip || (role == HtmlRole::Aside && m_main == 0))
        return true;
    if (attributes.contains("hidden") || valueOf(attributes, "aria-hidden") == "true" ||
        valueOf(attributes, "role") == "navigation" || valueOf(attributes, "id") == "comments")
        return true;
    std::string style = lowered(valueOf(attributes, "style"));
    std::erase(style, ' ');
    return style.find("display:none") != std::string::npos;
}

bool HtmlBlocks::start(const std::string& name, const Attributes& attributes, int line) {
    using enum HtmlRole;
    if (m_elements.size() >= kDeepest) {
        m_out.remarks.push_back({line, "<" + name + ">",
                                 say("elements lie more than 256 deep in one another here; from this line on "
                                     "nothing was read")});
        return false;
    }
    const HtmlRole role = htmlRole(name);
    const bool skipped = m_skipping == 0 && skips(role, attributes);
    m_elements.push_back({name, role, skipped});
    m_skipping += skipped ? 1 : 0;
    if (m_skipping > 0)
        return true;
    if (endsText(role))
        close();
    if (!startText(role, name, attributes, line))
        startPart(role, attributes, line);
    return true;
}

/// Whether what stands before the element is a paragraph, or whatever it is, of its own.
bool HtmlBlocks::endsText(HtmlRole role) const {
    using enum HtmlRole;
    const bool within = role == Inline || role == Code || role == Raised || role == Break || role == Image ||
                        role == Time || role == Meta;
    return !within && !(role == Paragraph && m_itemFresh);
}

/// Elements that hold text. False for the others.
bool HtmlBlocks::startText(HtmlRole role, const std::string& name, const Attributes& attributes, int line) {
    using enum HtmlRole;
    const std::string_view classes = valueOf(attributes, "class");
    switch (role) {
        case Inline:
            // Only highlighters mark words of a text that is set as it stands.
            if (m_pre > 0 && !classes.empty() && m_block.info.empty())
                m_block.info = "code";
            return true;
        case Heading:
            open(ArticleBlock::Kind::Heading, name[1] - '0', false);
            return true;
        case Paragraph:
            if (!m_itemFresh)
                open(ArticleBlock::Kind::Paragraph, 0, false);
            m_gap = true;
            return true;
        case Item:
            open(ArticleBlock::Kind::ListItem, std::max(1, m_lists) + (name == "dd" ? 1 : 0), false);
            m_itemFresh = true;
            return true;
        case Pre:
            ++m_pre;
            open(ArticleBlock::Kind::Code, 0, false);
            m_block.fenced = true;
            m_block.info = codeLanguage(classes);
            if (!m_tables.empty())
                m_tables.back().hasCode = true;
            return true;
        case Code:
            ++m_codes;
            if (m_pre > 0 && m_block.info.empty())
                m_block.info = codeLanguage(classes);
            return true;
        case Raised:
            m_raising = true;
            return true;
        case Break:
            if (m_pre > 0)
                addCode("\n", line);
            else if (m_open && !m_block.lines.empty())
                m_block.lines.push_back({0, {}});
            return true;
        case Image:
            // A tick is often a picture; elsewhere its description says nothing that is compared.
            if (!m_tables.empty() && valueOf(attributes, "alt").size() <= kLongestAlt)
                addVisible(valueOf(attributes, "alt"), line);
            return true;
        default:
            return false;
    }
}

/// Elements that hold other elements, or say something of the page.
void HtmlBlocks::startPart(HtmlRole role, const Attributes& attributes, int line) {
    using enum HtmlRole;
    if (role == List)
        ++m_lists;
    else if (role == Main)
        ++m_main;
    else if (role == Caption)
        m_inCaption = true;
    else if (role == Title)
        m_inTitle = true;
    else if (role == Meta)
        readMeta(attributes);
    else if (role == Table)
        startTable(attributes, line);
    else if (role == Row && !m_tables.empty())
        m_tables.back().rows.emplace_back();
    else if (role == HeadCell || role == Cell)
        startCell(attributes, role == HeadCell, line);
    else if (role == Time && m_out.date.empty() && m_tables.empty())
        m_out.date = valueOf(attributes, "datetime");
}

void HtmlBlocks::end(const std::string& name) {
    const auto it = std::find_if(m_elements.rbegin(), m_elements.rend(),
                                 [&](const Element& element) { return element.name == name; });
    if (it == m_elements.rend())
        return;
    const auto keep = static_cast<std::size_t>(m_elements.rend() - it) - 1;
    while (m_elements.size() > keep) {
        const Element element = std::move(m_elements.back());
        m_elements.pop_back();
        endElement(element);
    }
}

void HtmlBlocks::endElement(const Element& element) {
    using enum HtmlRole;
    if (element.skipped)
        --m_skipping;
    if (element.skipped || m_skipping > 0)
        return;
    switch (element.role) {
        case Inline:
        case Break:
        case Image:
        case Time:
        case Meta:
            return;
        case Code:
            --m_codes;
            return;
        case Raised:
            addRaised();
            return;
        case Title:
            m_inTitle = false;
            return;
        default:
            break;
    }
    close();
    if (element.role == List)
        m_lists = std::max(0, m_lists - 1);
    else if (element.role == Pre)
        m_pre = std::max(0, m_pre - 1);
    else if (element.role == Main)
        --m_main;
    else if (element.role == Caption)
        m_inCaption = false;
    else if (element.role == Table)
        endTable();
}

void HtmlBlocks::open(ArticleBlock::Kind kind, int level, bool loose) {
    m_block = {};
    m_block.kind = kind;
    m_block.level = level;
    m_open = true;
    m_loose = loose;
    m_itemFresh = false;
    m_gap = false;
}

void HtmlBlocks::close() {
    m_itemFresh = false;
    m_gap = false;
    if (!m_open)
        return;
    m_open = false;
    ArticleBlock block = std::move(m_block);
    m_block = {};
    std::erase_if(block.lines, [&](const PlacedText& placed) {
        return block.kind != ArticleBlock::Kind::Code && trimmed(placed.text).empty();
    });
    if (block.kind == ArticleBlock::Kind::Code) {
        while (!block.lines.empty() && trimmed(block.lines.back().text).empty())
            block.lines.pop_back();
        while (!block.lines.empty() && trimmed(block.lines.front().text).empty())
            block.lines.erase(block.lines.begin());
    }
    if (block.lines.empty())
        return;
    if (block.kind == ArticleBlock::Kind::Heading)
        dropAnchor(block.lines.size() == 1 ? block.lines.front().text : block.lines.back().text);
    block.line = block.lines.front().line;
    put(std::move(block), m_loose);
}

std::vector<ArticleBlock>* HtmlBlocks::cellBlocks() {
    if (m_tables.empty() || m_tables.back().rows.empty() || m_tables.back().rows.back().cells.empty())
        return nullptr;
    return &m_tables.back().rows.back().cells.back().blocks;
}

void HtmlBlocks::put(ArticleBlock block, bool loose) {
    if (m_inCaption && !m_tables.empty()) {
        m_tables.back().caption = {block.line, block.text()};
        return;
    }
    if (!m_tables.empty()) {
        auto* blocks = cellBlocks();
        // What stands between the cells belongs to none; the parser of a browser moves it before the table.
        if (blocks) {
            HtmlCell& cell = m_tables.back().rows.back().cells.back();
            m_tables.back().hasHeading |= block.kind == ArticleBlock::Kind::Heading && block.level <= 3;
            if (loose && blocks->empty() && cell.text.empty()) {
                cell.text = block.text();
                return;
            }
            if (!cell.text.empty()) {
                ArticleBlock first;
                first.line = cell.line;
                first.lines.push_back({cell.line, std::move(cell.text)});
                cell.text.clear();
                blocks->push_back(std::move(first));
            }
            blocks->push_back(std::move(block));
            return;
        }
    }
    // A page's first heading may be the name of the site, above the main text.
    const int rank = m_main > 0 ? 2 : 1;
    if (block.kind == ArticleBlock::Kind::Heading && block.level == 1 && rank > m_titleRank) {
        m_titleRank = rank;
        m_out.title = block.text();
    }
    // The caption of a figure may stand below its table, and is wanted above it.
    const bool above =
        m_inCaption && !m_out.blocks.empty() && m_out.blocks.back().kind == ArticleBlock::Kind::Table;
    m_out.blocks.insert(m_out.blocks.end() - (above ? 1 : 0), std::move(block));
    m_inMain.push_back(m_main > 0);
}

void HtmlBlocks::startTable(const Attributes& attributes, int line) {
    for (auto& outer : m_tables)
        outer.hasTable = true;
    HtmlTable table;
    table.line = line;
    const auto role = valueOf(attributes, "role");
    table.presentation = role == "presentation" || role == "none";
    m_tables.push_back(std::move(table));
}

void HtmlBlocks::startCell(const Attributes& attributes, bool header, int line) {
    if (m_tables.empty())
        return;
    auto& table = m_tables.back();
    if (table.rows.empty())
        table.rows.emplace_back();
    const bool head = std::any_of(m_elements.rbegin(), m_elements.rend(),
                                  [](const Element& element) { return element.role == HtmlRole::TableHead; });
    table.rows.back().head = head;
    HtmlCell cell;
    cell.line = line;
    cell.header = header;
    cell.columns = spanOf(attributes, "colspan", 1);
    cell.rows = spanOf(attributes, "rowspan", 0);
    table.rows.back().cells.push_back(std::move(cell));
}

void HtmlBlocks::endTable() {
    if (m_tables.empty())
        return;
    HtmlTable table = std::move(m_tables.back());
    m_tables.pop_back();
    for (auto& block : blocksOf(std::move(table), m_budget))
        put(std::move(block), false);
}

}  // namespace bakeoff::core
