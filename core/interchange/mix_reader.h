// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/bench/request_mix.h"

namespace bakeoff::core {

/// A mix is made of what was recorded: a HAR file, or the access log of a server.
enum class MixSource { Har, AccessLog, JsonLines };

struct MixReadOptions {
    std::string host;             ///< of a HAR file: this one's requests; empty: the one asked most
    std::size_t mostKinds = 100;  ///< the rarer ones are left out, and counted
};

/// Limits of one file. What is longer is no line of a log; a body that is larger is left out with its
/// request.
inline constexpr std::size_t kLongestLogLine = std::size_t{64} << 10;
inline constexpr std::size_t kLargestMixBody = std::size_t{4} << 10;
inline constexpr std::size_t kMostTargets = 100'000;  ///< different requests that are counted
inline constexpr std::size_t kMostMixProblems = 20;   ///< lines whose fault is said; others are counted

/// What became of a recording.
struct MixReading {
    MixSource source = MixSource::AccessLog;
    std::vector<MixRequest> requests;  ///< the most frequent first; weights are how often each came
    std::int64_t taken = 0;            ///< requests that the mix stands for
    /// What may be a secret and was dropped, by name: "header cookie", "parameter access_token".
    std::vector<std::string> dropped;
    std::vector<Message> notes;   ///< what was left out and why, a sentence each
    std::vector<Error> problems;  ///< the first lines that are none of a log, each with its number
    std::int64_t badLines = 0;
};

/// Makes a mix of a HAR file, or of an access log in the common or combined format or of one JSON object a
/// line; which it is, its first character that is not blank and its members tell. Takes time linear in the
/// text. Cookies, authorisation and what looks like a token are dropped and named; headers beside accept,
/// content-type, accept-language and x-requested-with are not taken. Answers of 400 and above make no mix,
/// nor does what deletes, nor what had a body that was not recorded. Errors: InvalidDocument with file and
/// line for what is none of these, or where nothing is left.
Result<MixReading> readMixSource(std::string text, const std::string& name,
                                 const MixReadOptions& options = {});

/// The document that parseMix() reads, with what was dropped under "dropped".
Json mixDocument(const MixReading& reading);

}  // namespace bakeoff::core
