// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/article/html_elements.h"
#include "core/article/html_reader.h"
#include "core/article/html_table.h"

namespace bakeoff::core {

/// Makes blocks of the elements and texts of a page as a parser meets them.
class HtmlBlocks {
public:
    using Attributes = std::map<std::string, std::string, std::less<>>;
    /// The value of an attribute; empty where there is none.
    static std::string_view valueOf(const Attributes& attributes, std::string_view name);
    static constexpr std::size_t kDeepest = 256;

    /// `budget` is for the cells of tables that are repeated, see blocksOf().
    explicit HtmlBlocks(std::size_t budget) : m_budget(budget) {}

    /// False when the elements lie too deep; nothing more is to be told then.
    bool start(const std::string& name, const Attributes& attributes, int line);
    void end(const std::string& name);
    void text(std::string_view part, int line);
    [[nodiscard]] HtmlReading finish();

private:
    struct Element {
        std::string name;
        HtmlRole role = HtmlRole::Inline;
        bool skipped = false;  ///< it began the part that is left out
    };

    [[nodiscard]] bool endsText(HtmlRole role) const;
    bool startText(HtmlRole role, const std::string& name, const Attributes& attributes, int line);
    void startPart(HtmlRole role, const Attributes& attributes, int line);
    void open(ArticleBlock::Kind kind, int level, bool loose);
    void close();
    void put(ArticleBlock block, bool loose);
    [[nodiscard]] std::vector<ArticleBlock>* cellBlocks();
    void startTable(const Attributes& attributes, int line);
    void startCell(const Attributes& attributes, bool header, int line);
    void endTable();
    void endElement(const Element& element);
    void readMeta(const Attributes& attributes);
    void addVisible(std::string_view part, int line);
    void addCode(std::string_view part, int line);
    void addRaised();
    [[nodiscard]] bool skips(HtmlRole role, const Attributes& attributes) const;
    void takeMainPart();

    std::size_t m_budget;
    HtmlReading m_out;
    std::vector<bool> m_inMain;  ///< of each block of m_out
    std::vector<Element> m_elements;
    std::vector<HtmlTable> m_tables;  ///< the ones that are open, the innermost last
    ArticleBlock m_block;             ///< the one that is open
    bool m_open = false;
    bool m_loose = false;  ///< the open block is of no element of its own
    bool m_itemFresh = false;
    bool m_inCaption = false;
    bool m_gap = false;  ///< a blank stands before the next sign
    int m_skipping = 0;
    int m_main = 0;
    int m_lists = 0;
    int m_codes = 0;
    int m_pre = 0;
    bool m_inTitle = false;
    bool m_raising = false;
    std::string m_raised;
    std::string m_headTitle;
    int m_titleRank = 0;  ///< 1: the title is that of a heading, 2: of one in the main part
};

}  // namespace bakeoff::core
