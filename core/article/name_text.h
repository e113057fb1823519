// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bakeoff::core {

/// A text without the pictures, footnote marks and medals at its ends.
std::string withoutPictures(std::string_view text);
/// The same without a remark in brackets behind it: "🐍 Alpha (distributed log)" is "Alpha".
std::string bareName(std::string_view text);
/// ":white_check_mark:" and the like as the signs that they stand for.
std::string expandShortcodes(std::string_view text);

/// A text that could be what something is called: letters, few words, no path, no figure, no mark.
bool looksLikeName(std::string_view text);
/// A column or row that is a measure or a remark and nothing that could be chosen: a unit, a rank, a weight,
/// a type, a score, a price, "p99", "Lines of code", "Difference".
bool isMeasureName(std::string_view header);
/// A condition under which was measured: "Connections", "Payload", "Threads".
bool isConditionName(std::string_view header);
/// Headers of what has no names under it: "Endpoint", "Feature", "Metric".
bool isCriterionName(std::string_view header);
/// Headers of names: "Framework", "Database".
bool isThingName(std::string_view header);

/// "Total", "Average", "Weighted total": a row that sums up others.
bool isSumName(std::string_view label);
/// "Ratio", "gap vs Alpha": a row of how far two others lie apart.
bool isRelationName(std::string_view label);
/// "Winner", "Best": a row that says who is ahead.
bool isWinnerName(std::string_view label);
/// "Ping", "Baseline": measured beside what is compared.
bool isBaselineName(std::string_view label);
bool isWeightHeader(std::string_view header);
bool isRankHeader(std::string_view header);

/// Who the title says is compared: "Alpha vs Beta: which one when", "Choosing between Alpha, Beta and
/// Gamma". Empty where it does not say.
std::vector<std::string> titleNames(std::string_view title);
/// "Table of contents", "Results": a heading of any article.
bool isChapterTitle(std::string_view title);

}  // namespace bakeoff::core
