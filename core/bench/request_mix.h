// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/json_reader.h"
#include "core/base/message.h"
#include "core/base/result.h"

namespace bakeoff::core {

/// A member that an answer in JSON must have.
struct AnswerField {
    std::string pointer;        ///< a JSON pointer (RFC 6901) into the answer: "/items/0/id"
    std::optional<Json> value;  ///< what it must be; none: it only has to be there
};

/// One kind of request of a mix, and what a right answer is.
struct MixRequest {
    std::string name;  ///< under which it is reported
    std::string method = "GET";
    std::string target;  ///< path and query
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    double weight = 1;                      ///< its share of all requests, against the other weights
    int status = 0;                         ///< 0: any from 200 to 299
    std::optional<std::string> answerBody;  ///< the whole body that is right; none: any
    std::vector<AnswerField> fields;        ///< looked at outside of the load only
};

/// What an answer was held to, and whether it met it.
struct AnswerCheck {
    Message what;
    bool passed = false;
    Message found;  ///< what there was instead; empty when it passed
};

/// Reads the member "requests" of a document; what is wrong with it is said to its document.
std::vector<MixRequest> readRequests(const JsonNode& holder);
/// A file of a mix: {"requests": [...]}, and under "dropped" what its maker left out. Errors: InvalidDocument
/// with line, column and path.
Result<std::vector<MixRequest>> parseMix(std::string text, const std::string& name);
/// The array that readRequests() reads.
Json toJson(const std::vector<MixRequest>& requests);
/// A name for a mix: the same requests, weights and checks have the same. 12 hexadecimal digits.
std::string mixId(const std::vector<MixRequest>& requests);

/// Holds one answer to what its request expects: status, body, fields, in this order.
std::vector<AnswerCheck> checkAnswer(const MixRequest& request, int status, const std::string& body);

}  // namespace bakeoff::core
