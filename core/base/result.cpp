// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/result.h"

namespace bakeoff::core {

std::string Error::text(const Wording& wording) const {
    std::string out = where.empty() ? "" : where + ": ";
    return out + Message::joined({message, remedy}).text(wording);
}

}  // namespace bakeoff::core
