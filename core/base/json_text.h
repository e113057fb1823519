// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/message.h"

namespace bakeoff::core {

/// What json_reader.cpp must know of a JSON text that the parsed tree no longer tells. All places are byte
/// offsets. Nothing here recurses, and any text at all may be handed in.

/// Something in a text that is no syntax error and still makes it unfit for reading.
struct JsonTextFlaw {
    std::size_t offset = 0;
    Message message;
    bool refuseBeforeParsing = false;  ///< building the tree of it would cost too much
};

/// The first of: nesting without end, an object of very many members (the ordered tree is quadratic in them),
/// a repeated key (the tree silently keeps one of the two), a number beyond the range of a double.
std::optional<JsonTextFlaw> findJsonTextFlaw(std::string_view text);

/// Where the value at a JSON pointer begins; that of its nearest existing ancestor when it is absent.
/// `text` is valid JSON.
std::size_t offsetOfJsonValue(std::string_view text, std::string_view pointer);

/// Where the string, number or word begins whose last byte stands at `offset`.
std::size_t startOfJsonToken(std::string_view text, std::size_t offset);

}  // namespace bakeoff::core
