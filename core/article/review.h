// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/article/study_import.h"
#include "core/base/table.h"

namespace bakeoff::core {

/// One thing that an article says, where it stands, and what the import made of it.
struct ReviewRow {
    enum class Kind { Alternative, Figure, Rating, Text, Reason, Experiment, Place };
    enum class State {
        Read,
        Doubtful,   ///< read with an assumption, or not all of it is known
        Corrected,  ///< as the reader set it right
        Unread,     ///< in a table or a list
        PassedOver  ///< in prose, program code or front matter, which the import does not read
    };
    Kind kind = Kind::Place;
    State state = State::Read;
    int line = 0;
    int table = 0;            ///< line of the header of its table; 0 outside of tables
    std::string part;         ///< id of what it became in the study; may be empty
    std::string label;        ///< what the row or column of its alternative is called
    std::string name;         ///< what is told of it
    std::string alternative;  ///< id; of reasons for several their ids with commas; may be empty
    std::string who;          ///< the same by name
    std::string text;         ///< as it stands in the article, possibly shortened
    Message value;            ///< as it stands in the study, without its unit; empty of what was not read
    std::string unit = {};
    std::optional<bool> lessIsBetter = {};
    std::string workload = {};  ///< id
    Message reason = {};  ///< why it is not read, doubtful or as it is; empty where there is nothing to say
};

constexpr auto namesOf(ReviewRow::Kind) {
    using enum ReviewRow::Kind;
    return std::array{Name{Alternative, "alternative"},
                      Name{Figure, "figure"},
                      Name{Rating, "rating"},
                      Name{Text, "text"},
                      Name{Reason, "reason"},
                      Name{Experiment, "experiment"},
                      Name{Place, "place"}};
}
constexpr auto namesOf(ReviewRow::State) {
    using enum ReviewRow::State;
    return std::array{Name{Read, "read"}, Name{Doubtful, "doubtful"}, Name{Corrected, "corrected"},
                      Name{Unread, "unread"}, Name{PassedOver, "passed_over"}};
}
Sentence reviewStateTitle(ReviewRow::State state);

/// Everything that was read and everything that was not, in order of the lines; in a line what was read comes
/// first. Linear in what was found.
std::vector<ReviewRow> reviewRows(const ImportedStudy& imported);

/// The same for people and for programs.
Table reviewTable(const std::vector<ReviewRow>& rows);

/// The lines of an article as they are shown beside the rows: of Markdown all of them, of a page in HTML the
/// text that is seen, each with its line in the file. Ascending; of a page several may have the same line.
std::vector<PlacedText> articleLines(const std::string& text);

}  // namespace bakeoff::core
