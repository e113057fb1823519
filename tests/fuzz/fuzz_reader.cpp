// SPDX-License-Identifier: GPL-3.0-only
// One libFuzzer target: BAKEOFF_FUZZ_READER names the reader. An exception ends the program, which is what
// libFuzzer looks for. A long run: bin/tests/fuzz_study -max_total_time=3600 NEW_FOLDER CORPUS_FOLDER
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "tests/fuzz/readers.h"

namespace {

using bakeoff::tests::Reader;

const Reader& reader() {
    for (const auto* readers : {&bakeoff::tests::coreReaders(), &bakeoff::tests::runnerReaders()}) {
        const auto found = std::ranges::find(*readers, BAKEOFF_FUZZ_READER, &Reader::name);
        if (found != readers->end())
            return *found;
    }
    std::fputs("There is no reader " BAKEOFF_FUZZ_READER ".\n", stderr);
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Reader& kReader = reader();
    kReader.read(std::string(reinterpret_cast<const char*>(data), size));
    return 0;
}
