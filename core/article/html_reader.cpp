// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/html_reader.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <climits>
#include <cstring>
#include <memory>

#include "core/article/html_blocks.h"
#include "core/article/html_tokens.h"

namespace bakeoff::core {
namespace {

const char* chars(const xmlChar* text) {
    return reinterpret_cast<const char*>(text);
}

/// Hands what libxml2 reports to the maker of blocks, with its lines.
struct Listener {
    HtmlBlocks& blocks;
    htmlParserCtxtPtr parser = nullptr;
    int firstLine = 1;
    bool stopped = false;

    [[nodiscard]] int line() const { return firstLine - 1 + (parser->input ? parser->input->line : 1); }

    static void start(void* self, const xmlChar* name, const xmlChar** attributes) {
        auto& me = *static_cast<Listener*>(self);
        if (me.stopped)
            return;
        HtmlBlocks::Attributes own;
        for (auto it = attributes; it && *it; it += 2)
            own.emplace(chars(it[0]), it[1] ? chars(it[1]) : "");
        if (!me.blocks.start(chars(name), own, me.line())) {
            me.stopped = true;
            xmlStopParser(me.parser);
        }
    }

    static void end(void* self, const xmlChar* name) {
        auto& me = *static_cast<Listener*>(self);
        if (!me.stopped)
            me.blocks.end(chars(name));
    }

    /// The parser stands behind the text that it reports.
    static void text(void* self, const xmlChar* part, int size) {
        auto& me = *static_cast<Listener*>(self);
        if (me.stopped || size <= 0)
            return;
        const std::string_view view(chars(part), static_cast<std::size_t>(size));
        const auto ends = static_cast<int>(std::count(view.begin(), view.end(), '\n'));
        me.blocks.text(view, std::max(me.firstLine, me.line() - ends));
    }
};

}  // namespace

HtmlReading readHtml(std::string_view html, int firstLine) {
    const std::string tidy = tidyHtml(html.substr(0, INT_MAX / 8));
    HtmlBlocks blocks(tidy.size() + 4096);
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(htmlNewParserCtxt(),
                                                                                &htmlFreeParserCtxt);
    if (parser) {
        Listener listener{blocks, parser.get(), firstLine, false};
        std::memset(parser->sax, 0, sizeof(*parser->sax));
        parser->sax->startElement = &Listener::start;
        parser->sax->endElement = &Listener::end;
        parser->sax->characters = &Listener::text;
        parser->sax->ignorableWhitespace = &Listener::text;
        parser->sax->cdataBlock = &Listener::text;
        parser->userData = &listener;
        constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                HTML_PARSE_NONET | HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC;
        // With listeners of its own it makes no document.
        if (auto* document = htmlCtxtReadMemory(parser.get(), tidy.data(), static_cast<int>(tidy.size()),
                                                nullptr, "UTF-8", options))
            xmlFreeDoc(document);
    }
    return blocks.finish();
}

}  // namespace bakeoff::core
