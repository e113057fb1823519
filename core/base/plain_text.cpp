// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/plain_text.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace bakeoff::core {
namespace {

/// U+061C, U+200E, U+200F, U+2028 to U+202E and U+2066 to U+2069: marks of direction, and ends of lines.
constexpr std::string_view kInvisible[] = {"\u061c", "\u200e", "\u200f", "\u2028", "\u2029",
                                           "\u202a", "\u202b", "\u202c", "\u202d", "\u202e",
                                           "\u2066", "\u2067", "\u2068", "\u2069", "\ufeff"};

/// Length of the UTF-8 sequence at the beginning of `text`; 0 when it is none.
std::size_t sequenceLength(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    const std::size_t length = lead < 0x80                   ? 1
                               : lead >= 0xc2 && lead < 0xe0 ? 2
                               : lead >= 0xe0 && lead < 0xf0 ? 3
                               : lead >= 0xf0 && lead < 0xf5 ? 4
                                                             : 0;
    if (length == 0 || length > text.size())
        return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0U) != 0x80)
            return 0;
    }
    const bool overlong = (lead == 0xe0 && byte(1) < 0xa0) || (lead == 0xf0 && byte(1) < 0x90);
    const bool none = (lead == 0xed && byte(1) >= 0xa0) || (lead == 0xf4 && byte(1) >= 0x90);
    return overlong || none ? 0 : length;
}

std::string plain(const std::string& text, bool lines) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view rest(text.data() + i, text.size() - i);
        const std::size_t length = sequenceLength(rest);
        const auto c = static_cast<unsigned char>(text[i]);
        const auto hidden =
            c < 0x80 ? std::end(kInvisible) : std::ranges::find_if(kInvisible, [&](std::string_view mark) {
                return rest.starts_with(mark);
            });
        if (hidden != std::end(kInvisible)) {
            i += hidden->size();
            continue;
        }
        const bool layout = lines && (c == '\n' || c == '\t' || (c == '\r' && rest.starts_with("\r\n")));
        if (length == 0)
            out += "\ufffd";
        else if (layout)
            out += text[i];
        else if (c < 0x20 || c == 0x7f)
            out += "\u00b7";
        // The controls of ISO 6429 above ASCII are left out.
        else if (!(c == 0xc2 && static_cast<unsigned char>(text[i + 1]) < 0xa0))
            out += rest.substr(0, length);
        i += std::max<std::size_t>(1, length);
    }
    return out;
}

}  // namespace

std::string plainLine(const std::string& text) {
    return plain(text, false);
}

std::string plainLines(const std::string& text) {
    return plain(text, true);
}

}  // namespace bakeoff::core
