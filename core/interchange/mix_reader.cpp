// SPDX-License-Identifier: GPL-3.0-only
#include "core/interchange/mix_reader.h"

#include <algorithm>

#include "core/base/json_access.h"
#include "core/interchange/mix_counter.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kLargestHar = std::size_t{64} << 20;

/// Which it is, by how it begins: a log in JSON has whole objects on its lines.
MixSource sourceOf(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos || text[begin] != '{')
        return MixSource::AccessLog;
    const std::string_view line = text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
    if (line.size() > kLongestLogLine)
        return MixSource::Har;
    const Json first = parseLenient(line);
    return first.is_object() && !first.contains("log") ? MixSource::JsonLines : MixSource::Har;
}

/// A file of another kind has a line here and there that could be one of a log.
Result<void> checkLines(const MixReading& reading, std::int64_t right) {
    if (reading.badLines == 0 || right > reading.badLines)
        return {};
    Error error = reading.problems.front();
    error.message = say("This is no HAR file and no access log. The first of %1 lines that are none: %2",
                        reading.badLines, error.message);
    return error;
}

}  // namespace

Result<MixReading> readMixSource(std::string text, const std::string& name, const MixReadOptions& options) {
    constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
    if (text.starts_with(kByteOrderMark))
        text.erase(0, kByteOrderMark.size());
    MixReading reading;
    reading.source = sourceOf(text);
    MixCounter counter(options);
    if (reading.source == MixSource::Har) {
        if (text.size() > kLargestHar)
            return Error{ErrorCode::InvalidDocument, SAY("A HAR file of more than 64 MiB is not read."), name,
                         SAY("Record less, or take the server's access log.")};
        if (auto read = readHar(std::move(text), name, options, counter); !read)
            return read.error();
        return counter.finish(std::move(reading), name);
    }
    const std::int64_t right = reading.source == MixSource::JsonLines
                                   ? readJsonLog(text, name, counter, reading)
                                   : readAccessLog(text, name, counter, reading);
    if (auto checked = checkLines(reading, right); !checked)
        return checked.error();
    return counter.finish(std::move(reading), name);
}

Json mixDocument(const MixReading& reading) {
    return {{"requests", toJson(reading.requests)}, {"dropped", reading.dropped}};
}

}  // namespace bakeoff::core
