// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <string_view>

namespace bakeoff::core {

/// The SHA-256 of these bytes (FIPS 180-4) as 64 hexadecimal digits: for what must not be forged, such as
/// what somebody has allowed to run. Thread: any.
std::string sha256(std::string_view bytes);

}  // namespace bakeoff::core
