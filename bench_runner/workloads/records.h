// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <filesystem>

#include "bench_runner/base/cancel_token.h"
#include "core/base/result.h"

namespace bakeoff::bench {

/// The input of the workload json-parse: a JSON array of n records made from a seed. The same seed makes the
/// same bytes on every machine.
struct RecordsFile {
    std::filesystem::path path;
    std::int64_t records = 0;
    std::int64_t checksum = 0;  ///< sum of `id` over the active records
};

/// Makes the file in `folder` unless it is there whole. Errors: Io, Cancelled.
core::Result<RecordsFile> makeRecords(const std::filesystem::path& folder, std::int64_t n, std::uint64_t seed,
                                      const CancelToken& cancel);

}  // namespace bakeoff::bench
