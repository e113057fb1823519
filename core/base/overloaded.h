// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace bakeoff::core {

/// A function for each type of a variant, for std::visit. A type that none takes does not compile, so that a
/// new one is found at every place that has to know it.
template <class... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};

template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

}  // namespace bakeoff::core
