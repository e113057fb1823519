// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <vector>

#include "app/run/locations.h"
#include "core/capacity/price_list.h"
#include "core/decision/services.h"

namespace bakeoff::app {

/// The price list that came along.
QString bundledPrices(const Locations& locations);

/// The price list that a Traffic names: a file, or the bundled one for "". Errors: Io, InvalidDocument.
core::Result<core::PriceList> loadPrices(const Locations& locations, const std::string& name);

/// The price lists that these services' costs need; those that cannot be read are left out.
core::PriceLists pricesOf(const Locations& locations, const std::vector<core::Service>& services);

}  // namespace bakeoff::app
