// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <vector>

#include "core/capacity/price_list.h"
#include "core/decision/services.h"

namespace bakeoff::app {

/// `resources` is the folder of what came along, see Locations. The price list that came along.
QString bundledPrices(const QString& resources);

/// The price list that a Traffic names: a file, or the bundled one for "". Errors: Io, InvalidDocument.
core::Result<core::PriceList> loadPrices(const QString& resources, const std::string& name);

/// The price lists that these services' costs need; those that cannot be read are left out.
core::PriceLists pricesOf(const QString& resources, const std::vector<core::Service>& services);

}  // namespace bakeoff::app
