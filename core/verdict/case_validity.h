// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <vector>

#include "core/verdict/case_summary.h"

namespace bakeoff::core {

/// What the trials and the checks of a case come to. Charts, lists, tables, the command line and reports all
/// mark a result by this.
enum class CaseValidity : std::uint8_t {
    Valid,
    Remarks,        ///< every trial counts, and something is to be known
    Unchecked,      ///< of another tool: nobody has looked at how it was measured
    PartlyInvalid,  ///< what is shown is of the trials that passed; others did not
    Invalid,        ///< shown, and ranks nothing
    Failed          ///< there are no figures
};

CaseValidity validityOf(const CaseSummary& item);
/// "valid", "partly invalid", ...
Sentence validityWord(CaseValidity validity);
/// The same with the rules that were not passed, as tables have it: "valid, with remarks: V6". `tooltip`,
/// where it is wanted, gets a line for each of them.
Message validityText(const CaseSummary& item, Message* tooltip = nullptr);

/// Whether a result is marked wherever it is shown: it failed, a check rejected it or a part of its trials,
/// or other programs used the machine meanwhile.
bool isDoubtful(const CaseSummary& item);

/// How many results of a run are of which kind.
struct RunValidity {
    int results = 0;
    int doubtful = 0;   ///< of them, see isDoubtful()
    int unchecked = 0;  ///< of them

    [[nodiscard]] bool operator==(const RunValidity&) const = default;
};
RunValidity validityOf(const std::vector<CaseSummary>& cases);

/// One or two words for lists: "✓ 37", "⚠ 9 of 37", "not checked"; empty without results.
Message shortText(const RunValidity& validity);

/// One sentence for people who know no rules: "9 of 37 results did not pass their checks: other programs used
/// the machine (6), the server was idle (3)."; that all passed, or that none was checked. Empty without
/// results.
Message validitySentence(const std::vector<CaseSummary>& cases);

}  // namespace bakeoff::core
