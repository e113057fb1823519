// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/message.h"

namespace bakeoff::bench {

/// Why there is no TLS on a connection, as a part of a sentence, and what helps.
struct TlsProblem {
    core::Message message;
    core::Message remedy;
};

}  // namespace bakeoff::bench
