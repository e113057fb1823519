// SPDX-License-Identifier: GPL-3.0-only
// What somebody has to ship to run a subject.
#include <algorithm>
#include <filesystem>

#include "bench_runner/workloads/trial.h"

namespace bakeoff::bench {
namespace fs = std::filesystem;
namespace {

/// Bytes of the regular files below a folder, or of the file; links are not followed. Folders named as in
/// `without` are left out.
double bytesOf(const fs::path& path, const std::vector<std::string>& without) {
    std::error_code error;
    if (fs::is_regular_file(path, error))
        return static_cast<double>(fs::file_size(path, error));
    const auto leftOut = [&](const std::string& name) {
        return std::ranges::any_of(without, [&](const auto& pattern) { return fitsPattern(name, pattern); });
    };
    double sum = 0;
    for (fs::recursive_directory_iterator it(path, error), end; !error && it != end; it.increment(error)) {
        if (it->is_directory(error) && leftOut(it->path().filename().string()))
            it.disable_recursion_pending();
        else if (it->is_regular_file(error) && !it->is_symlink(error))
            sum += static_cast<double>(it->file_size(error));
    }
    return sum;
}

}  // namespace

void measureDisk(const TrialContext& context, core::TrialResult& result) {
    const Shipped& shipped = context.prepared.shipped;
    double sum = 0;
    for (const auto& path : shipped.paths)
        sum += bytesOf(path, shipped.without);
    result.metrics["disk_bytes"] = sum;
    result.settings["disk"] = shipped.what;
}

}  // namespace bakeoff::bench
