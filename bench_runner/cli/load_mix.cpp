// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/cli/load_options.h"
#include "core/bench/request_mix.h"

namespace bakeoff::bench {

core::Result<std::vector<LoadRequest>> readMix(std::string text, const std::string& name) {
    auto mix = core::parseMix(std::move(text), name);
    if (!mix)
        return mix.error();
    return loadRequests(*mix);
}

}  // namespace bakeoff::bench
