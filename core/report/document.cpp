// SPDX-License-Identifier: GPL-3.0-only
#include "core/report/document.h"

#include <algorithm>
#include <cmath>

#include "core/base/overloaded.h"

namespace bakeoff::core {
namespace {

constexpr double kBarSigns = 12;

/// "▇▇▇▇" as long as it is beside the longest.
std::string drawn(const ReportDocument::Bars& bars, const ReportDocument::Bars::Bar& bar) {
    const double share = bars.longest > 0 ? std::clamp(bar.points / bars.longest, 0.0, 1.0) : 0;
    std::string out;
    for (int i = 0; i < std::max(1, static_cast<int>(std::lround(share * kBarSigns))); ++i)
        out += "▇";
    return out;
}

/// A plus or a minus before the reason says which way it speaks, also where there is no colour.
std::string sign(const ReportDocument::Bars::Bar& bar) {
    return bar.against ? "−" : "+";
}

class MarkdownWriter {
public:
    explicit MarkdownWriter(const Wording& wording) : m_wording(wording) {}

    std::string operator()(const ReportDocument::Heading& heading) const {
        return std::string(static_cast<std::size_t>(heading.level), '#') + " " + said(heading.text) + "\n\n";
    }
    std::string operator()(const ReportDocument::Paragraph& paragraph) const {
        const bool strong = paragraph.style == ReportDocument::Paragraph::Style::Strong;
        const std::string text = said(paragraph.text);
        return (strong ? "**" + text + "**" : markdownLine(text)) + "\n\n";
    }
    std::string operator()(const ReportDocument::Bullets& bullets) const {
        std::string out;
        for (const auto& item : bullets.items)
            out += "- " + said(item) + "\n";
        return out + "\n";
    }
    std::string operator()(const ReportDocument::Bars& bars) const {
        std::string out;
        for (const auto& bar : bars.bars)
            out += "- " + sign(bar) + " " + drawn(bars, bar) + " " + said(bar.text) + ". " +
                   said(bar.detail) + "\n";
        return out + "\n";
    }
    std::string operator()(const Table& table) const { return toMarkdown(table, m_wording) + "\n"; }
    std::string operator()(const ReportPicture& picture) const {
        return picture.file.empty() ? std::string()
                                    : "![" + markdownEscaped(picture.title) + "](" + picture.file + ")\n\n";
    }
    std::string operator()(const ReportDocument::Code& code) const {
        // A fence that is longer than any within.
        std::string fence = "```";
        while (code.text.find(fence) != std::string::npos)
            fence += '`';
        return fence + "text\n" + code.text + (code.text.ends_with('\n') ? "" : "\n") + fence + "\n\n";
    }

private:
    [[nodiscard]] std::string said(const Message& message) const {
        return markdownEscaped(message.text(m_wording));
    }
    /// What begins like a list or a heading is none.
    static std::string markdownLine(const std::string& text) {
        const auto afterDigits = text.find_first_not_of("0123456789");
        if (afterDigits != std::string::npos && afterDigits > 0 &&
            (text[afterDigits] == '.' || text[afterDigits] == ')'))
            return text.substr(0, afterDigits) + "\\" + text.substr(afterDigits);
        const bool taken = !text.empty() && std::string_view("#+-=~").find(text[0]) != std::string::npos;
        return taken ? "\\" + text : text;
    }

    const Wording& m_wording;
};

class TextWriter {
public:
    explicit TextWriter(const Wording& wording) : m_wording(wording) {}

    std::string operator()(const ReportDocument::Heading& heading) const {
        return "\n" + heading.text.text(m_wording) + "\n";
    }
    std::string operator()(const ReportDocument::Paragraph& paragraph) const {
        return paragraph.text.text(m_wording) + "\n";
    }
    std::string operator()(const ReportDocument::Bullets& bullets) const {
        std::string out;
        for (const auto& item : bullets.items)
            out += "- " + item.text(m_wording) + "\n";
        return out;
    }
    std::string operator()(const ReportDocument::Bars& bars) const {
        std::string out;
        for (const auto& bar : bars.bars)
            out += sign(bar) + " " + bar.text.text(m_wording) + " " + drawn(bars, bar) + "\n";
        return out;
    }
    std::string operator()(const Table& table) const { return toText(table, m_wording); }
    std::string operator()(const ReportPicture&) const { return {}; }
    std::string operator()(const ReportDocument::Code& code) const { return code.text + "\n"; }

private:
    const Wording& m_wording;
};

template <typename Writer>
std::string written(const std::vector<ReportDocument::Block>& blocks, const Writer& writer) {
    std::string out;
    for (const auto& block : blocks)
        out += std::visit(writer, block);
    return out;
}

}  // namespace

void ReportDocument::addText(Message text, Paragraph::Style style) {
    if (!text.empty())
        add(Paragraph{std::move(text), style});
}

void ReportDocument::addHeading(int level, Message text, std::string id) {
    add(Heading{level, std::move(id), std::move(text)});
}

void ReportDocument::addAll(std::vector<Block> more) {
    for (auto& block : more)
        add(std::move(block));
}

std::string toMarkdown(const std::vector<ReportDocument::Block>& blocks, const Wording& wording) {
    return written(blocks, MarkdownWriter(wording));
}

std::string toText(const std::vector<ReportDocument::Block>& blocks, const Wording& wording) {
    const std::string out = written(blocks, TextWriter(wording));
    return out.starts_with('\n') ? out.substr(1) : out;
}

}  // namespace bakeoff::core
