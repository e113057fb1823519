// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <array>
#include <string>

#include "core/base/names.h"

namespace bakeoff::core {

/// What the reader said of an article that was read wrong. It stands in the study that is made of the
/// article, so that the same article is read the same way again. Places are those of the article, never of
/// the study: a line counted from 1, and the text that stands there.
struct SourceCorrection {
    enum class Kind {
        NoAlternative,  ///< `what` is a name that is not compared; `line` is where it stands
        NamesColumn,    ///< the column `what` of the table at `line` names who is compared
        Alternative,    ///< the row at `line`, or the column of the table at `line`, called `what`, speaks of
                        ///< the alternative named `value`
        Unit,           ///< in the table at `line` the figures under the name `what` are in `value`
        Better,         ///< likewise: less of it is better ("lower"), or more ("higher")
        Workload,       ///< likewise: they are of the workload with the id `value`; of none where it is empty
        NoClaim         ///< what stands at `line` under `what` is no figure
    };
    Kind kind = Kind::NoClaim;
    int line = 0;
    std::string what;
    std::string value = {};

    /// Whether both speak of the same thing, so that the later one replaces the earlier.
    [[nodiscard]] bool isAbout(const SourceCorrection& other) const {
        return kind == other.kind && line == other.line && what == other.what;
    }
    bool operator==(const SourceCorrection&) const = default;
};

constexpr auto namesOf(SourceCorrection::Kind) {
    using enum SourceCorrection::Kind;
    return std::array{Name{NoAlternative, "no_alternative"},
                      Name{NamesColumn, "names_column"},
                      Name{Alternative, "alternative"},
                      Name{Unit, "unit"},
                      Name{Better, "better"},
                      Name{Workload, "workload"},
                      Name{NoClaim, "no_claim"}};
}

}  // namespace bakeoff::core
