// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/message.h"
#include "core/base/table.h"

namespace bakeoff::core {

/// A chart of a report. Its SVG is drawn in the colours of a light background.
struct ReportPicture {
    std::string id;
    std::string title;
    std::string svg;
    std::string file;                                             ///< where Markdown finds it
    std::vector<std::pair<std::string, std::string>> darkColors;  ///< "#rrggbb" of the SVG -> on dark
};

/// A report as what it says, once, for every format that it is written in. Texts are plain: each writer
/// escapes what its format would take for its own, so nothing of a study can become markup.
struct ReportDocument {
    struct Heading {
        int level = 2;   ///< 1 to 3
        std::string id;  ///< of the HTML element; may be empty
        Message text;
    };
    struct Paragraph {
        enum class Style { Plain, Muted, Strong };
        Message text;
        Style style = Style::Plain;
    };
    struct Bullets {
        std::vector<Message> items;
    };
    /// Reasons with a bar each.
    struct Bars {
        struct Bar {
            Message text;
            Message detail;
            double points = 0;  ///< how long it is
            bool against = false;
        };
        std::vector<Bar> bars;
        double longest = 1;  ///< of all bars that stand beside these
    };
    struct Code {
        std::string text;
    };
    using Block = std::variant<Heading, Paragraph, Bullets, Bars, Table, ReportPicture, Code>;

    std::string title;
    std::vector<Block> blocks;

    void add(Block block) { blocks.push_back(std::move(block)); }
    /// Empty ones are left out.
    void addText(Message text, Paragraph::Style style = Paragraph::Style::Plain);
    void addHeading(int level, Message text, std::string id = {});
    void addAll(std::vector<Block> more);
};

/// GitHub-flavoured Markdown. A picture without a file is left out.
std::string toMarkdown(const std::vector<ReportDocument::Block>& blocks,
                       const Wording& wording = englishWording());
/// For a terminal or a chat: no markup, tables aligned, no pictures.
std::string toText(const std::vector<ReportDocument::Block>& blocks,
                   const Wording& wording = englishWording());

}  // namespace bakeoff::core
