// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "bench_runner/base/text.h"

namespace bakeoff::bench {

/// What somebody who ships a subject has to ship: for its size on the disk.
struct Shipped {
    std::vector<std::filesystem::path> paths = {};  ///< files and folders
    std::vector<std::string> without = {};  ///< names within them that nobody ships; "x*" for all beginnings
    std::string what = {};                  ///< for people: "the compiled program"
};

/// A subject that is ready to be started.
struct Prepared {
    std::string folder;         ///< working folder of its commands
    Placeholders placeholders;  ///< those of its toolchain, such as binary, subject_dir, build_dir
    std::map<std::string, std::string> versions;
    std::string released = {};  ///< the month of its toolchain's version, "2024-10"; empty: not known
    Shipped shipped;
    double warmupCapSeconds = 0;  ///< for how long its servers may need to get warm; 0: not more than any
};

}  // namespace bakeoff::bench
