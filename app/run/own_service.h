// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <map>
#include <string>
#include <vector>

#include "app/run/locations.h"
#include "core/base/result.h"
#include "core/bench/catalogue.h"

namespace bakeoff::app {

/// A service of the user's own, before it is a subject.json.
struct ServiceDraft {
    std::string name;
    std::string id;                    ///< empty: made of the name
    std::vector<std::string> command;  ///< may have {port}, {host}, {cores}
    std::string url;                   ///< instead of a command
    std::string toolchain;             ///< of a command; empty: it needs none
    std::string folder;                ///< where the command runs; empty: the subject's own
    std::string readyPath;             ///< empty: the first request that reads
    std::map<std::string, std::string> environment;
    std::vector<core::MixRequest> requests;

    [[nodiscard]] std::string ownId() const;
};

/// "GET /orders?limit=20", "/orders" (which is a GET), and behind it what is right: a status, and members as
/// readFieldCheck() has them: "GET /orders 200 /total=3 /items". Errors: InvalidArgument.
core::Result<core::MixRequest> readRequestLine(const std::string& line);
/// "/total=3" must be that JSON value, "/items" only has to be there; what is no JSON is a text. Errors:
/// InvalidArgument.
core::Result<core::AnswerField> readFieldCheck(const std::string& text);

/// The subject.json of a draft. Errors: what is wrong with it, as with one that was written by hand.
core::Result<std::string> subjectText(const ServiceDraft& draft);

/// Writes it among the user's own. Returns the file. Errors: those of subjectText(), InvalidArgument where a
/// subject has that id, Io.
core::Result<QString> addService(const Locations& locations, const ServiceDraft& draft);
/// Takes one away that addService() made, with its folder; of any other Errors: NotFound.
core::Result<void> removeService(const Locations& locations, const std::string& id);

}  // namespace bakeoff::app
