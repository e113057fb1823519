// SPDX-License-Identifier: GPL-3.0-only
// Access logs: the common and the combined format, and one JSON object a line.
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "core/base/json_access.h"
#include "core/interchange/mix_counter.h"

namespace bakeoff::core {
namespace {

constexpr std::array kMethodNames{"method", "request_method", "requestMethod", "http_method", "verb"};
constexpr std::array kTargetNames{"uri",  "request_uri",  "requestUri",  "request_target", "url",
                                  "path", "request_path", "requestPath", "http_path"};
constexpr std::array kStatusNames{"status",          "status_code",   "statusCode",
                                  "response_status", "response_code", "code"};

/// Says what is wrong with a line: the first ones each, the others by their number.
void addProblem(MixReading& reading, const std::string& name, std::size_t line, Message what) {
    ++reading.badLines;
    if (reading.problems.size() < kMostMixProblems)
        reading.problems.push_back(
            {ErrorCode::InvalidDocument, std::move(what), name + ":" + std::to_string(line)});
}

/// Calls `take` with each line that is not blank; it says what is wrong with it, or nothing. Returns how many
/// were right.
template <typename Take>
std::int64_t eachLine(std::string_view text, const std::string& name, MixReading& reading, Take take) {
    std::int64_t right = 0;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.find_first_not_of(" \t\r") == std::string_view::npos)
            continue;
        if (line.back() == '\r')
            line.remove_suffix(1);
        std::optional<Message> wrong;
        if (line.size() > kLongestLogLine)
            wrong = SAY("This line is longer than 64 KiB.");
        else
            wrong = take(line);
        if (wrong)
            addProblem(reading, name, number, std::move(*wrong));
        else
            ++right;
    }
    return right;
}

/// "GET /path HTTP/1.1"; a version may be missing.
void splitRequest(std::string_view request, RecordedRequest& out) {
    const auto first = request.find(' ');
    out.method = request.substr(0, first);
    out.target = {};
    if (first == std::string_view::npos)
        return;
    std::string_view rest = request.substr(first + 1);
    const auto last = rest.rfind(" HTTP/");
    out.target = rest.substr(0, last);
}

std::optional<int> readStatus(std::string_view text) {
    int status = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), status);
    if (problem != std::errc() || end != text.data() + 3 || status < 100)
        return std::nullopt;
    if (text.size() > 3 && text[3] != ' ')
        return std::nullopt;
    return status;
}

std::optional<Message> takeCommon(std::string_view line, MixCounter& counter) {
    const auto time = line.find('[');
    const auto timeEnd = time == std::string_view::npos ? time : line.find("] \"", time);
    if (timeEnd == std::string_view::npos)
        return SAY("This is no line of an access log: it has no [time] before a \"request\".");
    std::string_view rest = line.substr(timeEnd + 3);
    std::size_t end = 0;
    while (end < rest.size() && rest[end] != '"')
        end += rest[end] == '\\' ? 2 : 1;
    if (end >= rest.size())
        return SAY("This is no line of an access log: its request has no closing quotation mark.");
    std::optional<int> status;
    if (rest.size() > end + 2 && rest[end + 1] == ' ')
        status = readStatus(rest.substr(end + 2));
    if (!status)
        return SAY("This is no line of an access log: no status follows its request.");
    RecordedRequest request;
    request.status = *status;
    splitRequest(rest.substr(0, end), request);
    counter.take(request);
    return std::nullopt;
}

template <typename Names>
const Json* memberOf(const Json& json, const Names& names) {
    for (const char* name : names) {
        const auto found = json.find(name);
        if (found != json.end() && !found->is_null() && !found->is_object())
            return &*found;
    }
    return nullptr;
}

std::string_view textOf(const Json* json) {
    return json && json->is_string() ? std::string_view(json->get_ref<const std::string&>())
                                     : std::string_view();
}

/// Path and query of an address; the text itself where it is a path.
std::string_view targetOf(std::string_view address) {
    const auto scheme = address.find("://");
    if (scheme == std::string_view::npos)
        return address;
    const auto slash = address.find('/', scheme + 3);
    return slash == std::string_view::npos ? std::string_view("/") : address.substr(slash);
}

/// A status written as a number, or as a text with one.
int statusOf(const Json* json) {
    if (json && json->is_number_integer()) {
        const auto value = json->get<std::int64_t>();
        return value >= 100 && value <= 999 ? static_cast<int>(value) : 0;
    }
    return readStatus(textOf(json)).value_or(0);
}

std::optional<Message> takeJson(std::string_view line, MixCounter& counter) {
    const Json json = parseLenient(line);
    if (!json.is_object())
        return SAY("This line is no JSON object.");
    RecordedRequest request;
    request.status = statusOf(memberOf(json, kStatusNames));
    const auto inner = json.find("request");
    if (inner != json.end() && inner->is_string()) {
        splitRequest(textOf(&*inner), request);
    } else {
        // Some servers keep what was asked in an object of its own.
        const Json& asked = inner != json.end() && inner->is_object() ? *inner : json;
        request.method = textOf(memberOf(asked, kMethodNames));
        request.target = targetOf(textOf(memberOf(asked, kTargetNames)));
    }
    if (request.method.empty() || request.target.empty())
        return SAY("This line names no method and path.");
    counter.take(request);
    return std::nullopt;
}

}  // namespace

std::int64_t readAccessLog(std::string_view text, const std::string& name, MixCounter& counter,
                           MixReading& reading) {
    return eachLine(text, name, reading,
                    [&counter](std::string_view line) { return takeCommon(line, counter); });
}

std::int64_t readJsonLog(std::string_view text, const std::string& name, MixCounter& counter,
                         MixReading& reading) {
    return eachLine(text, name, reading,
                    [&counter](std::string_view line) { return takeJson(line, counter); });
}

}  // namespace bakeoff::core
