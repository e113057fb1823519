// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <string_view>

#include "core/base/json_reader.h"

namespace bakeoff::core {

/// A JSON text as a tree, or why there is none. For json_reader.cpp and json_access.cpp.
struct BuiltJson {
    enum class End { Built, Syntax, Range, TooDeep, TooManyMembers };
    Json root;             ///< of End::Built only
    End end = End::Built;  ///< Range: a number that a double does not hold
    std::size_t byte = 0;  ///< of Syntax and Range: how far the library had read
    std::string what;      ///< likewise: the library's own message
};

/// Builds the tree in linear time: the library's own builder looks through all keys of an object for each new
/// one, since its ordered objects are lists. Of a repeated key the last one counts, at the place of the
/// first, as the library has it. Does not throw but for want of memory.
BuiltJson buildJson(std::string_view text);

}  // namespace bakeoff::core
