// SPDX-License-Identifier: GPL-3.0-only
#include <map>

#include "bench_runner/load/response_parser.h"
#include "bench_runner/load/url.h"
#include "bench_runner/toolchain/toolchain_file.h"
#include "tests/fuzz/readers.h"

namespace bakeoff::tests {
namespace {

void useResponses(const std::string& text) {
    using Step = bench::ResponseParser::Step;
    bench::ResponseParser parser;
    std::string_view bytes = text;
    // Each complete answer has taken a byte at least, so this ends.
    for (auto step = parser.next(bytes); step != Step::NeedMore && step != Step::Failed;
         step = parser.next(bytes)) {
        if (step != Step::Complete)
            continue;
        if (bytes.empty())
            return;
        parser.reset();
    }
    static_cast<void>(parser.finish());
}

void useUrl(const std::string& text) {
    if (const auto url = bench::parseUrl(text))
        static_cast<void>(bench::parseUrl(url->text()));
}

void useToolchain(const std::string& text) {
    static_cast<void>(bench::readToolchain(text, "file", {}));
}

}  // namespace

const std::vector<Reader>& runnerReaders() {
    static const std::vector<Reader> kReaders{
        {"http_response",
         {"tests/data/untrusted/sized.http", "tests/data/untrusted/chunked.http"},
         &useResponses},
        {"url", {"tests/data/untrusted/address.url"}, &useUrl},
        {"toolchain", {"resources/toolchains", "tests/data/languages/toolchains"}, &useToolchain}};
    return kReaders;
}

}  // namespace bakeoff::tests
