// SPDX-License-Identifier: GPL-3.0-only
#include "core/interchange/mix_secrets.h"

#include <algorithm>
#include <array>

#include "core/base/json_access.h"
#include "core/base/json_reader.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kLongestName = 60;
constexpr std::size_t kTokenLength = 20;  // of a JSON Web Token's beginning, at least

/// Parts of names that secrets go by.
constexpr std::array kSecretParts{
    "token",   "secret",     "passw",   "pwd",     "authoriz",   "authoris",   "authentic", "oauth",
    "x-auth",  "apikey",     "api_key", "api-key", "access_key", "access-key", "accesskey", "signature",
    "session", "credential", "jwt",     "cookie",  "csrf",       "xsrf",       "bearer"};
/// Names that are secrets only as a whole: parts of harmless ones, such as author, have them too.
constexpr std::array kSecretNames{"auth", "key", "sig",    "sid",   "sess",  "code",
                                  "otp",  "pin", "ticket", "nonce", "x-key", "user_key"};
/// Headers that a service answers by; what else browsers and proxies add is of no use to a load.
constexpr std::array kKeptHeaders{"accept", "content-type", "accept-language", "x-requested-with"};

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c + 32);
    }
    return out;
}

int hexValue(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// A name as it was before it was written for a URL: "access%5Ftoken" is "access_token".
std::string decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
        const int low = high >= 0 ? hexValue(text[i + 2]) : -1;
        if (low < 0) {
            out += text[i];
            continue;
        }
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return out;
}

bool isSecretName(std::string_view name) {
    const std::string known = lower(decoded(name));
    return std::ranges::any_of(kSecretParts,
                               [&](const char* part) { return known.find(part) != std::string::npos; }) ||
           std::ranges::find(kSecretNames, known) != kSecretNames.end();
}

/// A JSON Web Token begins with the Base64 of {" and has dots.
bool looksLikeToken(std::string_view value) {
    const auto at = value.find("eyJ");
    return at != std::string_view::npos && value.size() - at >= kTokenLength &&
           value.find('.', at) != std::string_view::npos;
}

/// A name that can be shown: short, and without what a terminal obeys.
std::string shownName(std::string_view name) {
    std::string out;
    for (const char c : decoded(name).substr(0, kLongestName))
        out += static_cast<unsigned char>(c) < ' ' || c == 127 ? '?' : c;
    return out;
}

/// Takes out of an object, and of those within it, the members that go by a secret's name.
void dropMembers(Json& json, std::set<std::string>& dropped, int depth = 0) {
    constexpr int kDeepest = 32;
    if (depth > kDeepest) {
        json = nullptr;
        return;
    }
    if (json.is_object()) {
        for (auto it = json.begin(); it != json.end();) {
            const bool token = it->is_string() && looksLikeToken(it->get_ref<const std::string&>());
            if (token || isSecretName(it.key())) {
                dropped.insert("member " + shownName(it.key()));
                it = json.erase(it);
            } else {
                dropMembers(*it, dropped, depth + 1);
                ++it;
            }
        }
    } else if (json.is_array()) {
        for (auto& element : json)
            dropMembers(element, dropped, depth + 1);
    }
}

}  // namespace

std::string MixSecrets::cleanParameters(std::string_view parameters, char separator) {
    std::string out;
    while (!parameters.empty()) {
        const auto end = std::min(parameters.find(separator), parameters.size());
        const std::string_view part = parameters.substr(0, end);
        const std::string_view name = part.substr(0, part.find('='));
        if (isSecretName(name) || looksLikeToken(part))
            m_dropped.insert("parameter " + shownName(name));
        else if (!part.empty())
            out.append(out.empty() ? "" : std::string(1, separator)).append(part);
        parameters.remove_prefix(std::min(end + 1, parameters.size()));
    }
    return out;
}

std::optional<std::string> MixSecrets::cleanTarget(std::string_view target) {
    target = target.substr(0, target.find('#'));
    const auto question = target.find('?');
    std::string_view path = target.substr(0, question);
    // Servlets keep a session's id behind a semicolon of the path.
    const auto semicolon = path.find(';');
    std::string out(path.substr(0, semicolon));
    if (looksLikeToken(out)) {
        m_dropped.insert("path with a token");
        return std::nullopt;
    }
    if (semicolon != std::string_view::npos) {
        const std::string kept = cleanParameters(path.substr(semicolon + 1), ';');
        if (!kept.empty())
            out += ';' + kept;
    }
    if (question != std::string_view::npos) {
        const std::string kept = cleanParameters(target.substr(question + 1), '&');
        if (!kept.empty())
            out += '?' + kept;
    }
    return out;
}

bool MixSecrets::keepsHeader(std::string_view name, std::string_view value) {
    const std::string known = lower(name);
    if (isSecretName(known) || looksLikeToken(value)) {
        m_dropped.insert("header " + shownName(known));
        return false;
    }
    const bool line = std::ranges::none_of(value, [](unsigned char c) { return c < ' ' || c == 127; });
    return line && std::ranges::find(kKeptHeaders, known) != kKeptHeaders.end();
}

std::optional<std::string> MixSecrets::cleanBody(const std::string& body, std::string_view contentType) {
    const std::string type = lower(contentType);
    if (type.find("x-www-form-urlencoded") != std::string::npos)
        return cleanParameters(body, '&');
    if (type.find("json") == std::string::npos)
        return std::nullopt;
    Json json = parseLenient(body);
    if (json.is_discarded())
        return std::nullopt;
    std::set<std::string> here;
    dropMembers(json, here);
    m_dropped.insert(here.begin(), here.end());
    return here.empty() ? body : json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace bakeoff::core
