// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>

#include "core/capacity/capacity.h"

namespace bakeoff::core {

/// Bytes that a server takes on an instance of so many vCPUs. It has a worker for each core, so with more of
/// them it takes as much more; never less than was measured.
double memoryOn(const MeasuredRate& measured, const InstanceType& type);

/// The cheapest fleet that carries `peakPerS` where one core here answers `perCoreS` and a vCPU does `factor`
/// of a core: of the chosen instance, or of all of the list. Nothing where the memory fits none.
std::optional<Fleet> fleetAt(const MeasuredRate& measured, double perCoreS, double factor, double peakPerS,
                             const Traffic& traffic, const PriceList& prices);

/// What is saved a month at a peak, with the ends that the measurements and the vCPU's factor allow. The
/// factor is one number that nobody knows, the same for both sides. Nothing where a side has no fleet.
std::optional<Figure95> savingAt(const MeasuredRate& from, const MeasuredRate& to, double peakPerS,
                                 const Traffic& traffic, const PriceList& prices);

/// See BreakEven.
BreakEven breakEvenOf(const MeasuredRate& from, const MeasuredRate& to, const Traffic& traffic,
                      const PriceList& prices);

}  // namespace bakeoff::core
