// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/article/grid_meaning.h"
#include "core/study/correction.h"

namespace bakeoff::core {

struct ImportState;
struct Workload;

/// The corrections that an import obeys. It remembers which of them had a place in the article.
class ImportCorrections {
public:
    ImportCorrections() = default;
    explicit ImportCorrections(std::vector<SourceCorrection> list)
        : m_list(std::move(list)), m_used(m_list.size(), false) {}

    [[nodiscard]] const std::vector<SourceCorrection>& list() const { return m_list; }
    /// What is right of this instead; null where nothing was said of it. `what` may be cut as in notices.
    const std::string* find(SourceCorrection::Kind kind, int line, std::string_view what);
    /// Calls `apply` for each of a kind; one that it says true of had a place.
    template <typename Apply>
    void each(SourceCorrection::Kind kind, Apply apply) {
        for (std::size_t i = 0; i < m_list.size(); ++i) {
            if (m_list[i].kind == kind && apply(m_list[i]))
                m_used[i] = true;
        }
    }
    [[nodiscard]] std::vector<SourceCorrection> unused() const;

private:
    std::vector<SourceCorrection> m_list;
    std::vector<bool> m_used;
};

/// The columns of a table that could name who is compared, by their headers; the empty one is the header row.
std::vector<std::string> nameColumnsOf(const Grid& grid);

/// Who is compared, as the reader has it. A column that names them is put in front of its table.
std::vector<std::string> correctedNames(std::vector<std::string> found, std::vector<Grid>& grids,
                                        ImportCorrections& said);
/// Whom rows and columns speak of.
void correctMeaning(GridMeaning& meaning, const Grid& grid, const AlternativeNames& names,
                    ImportCorrections& said);
/// Ties claims to the workloads that the reader chose, or to none, and gives them their direction.
void correctClaims(ImportState& state);
/// Corrections that nothing in the article fits any more.
void noticeUnusedCorrections(ImportState& state);

/// The metric of a workload that a claim states; empty where the workload has none of it.
std::string metricAt(const Claim& claim, const Workload& workload);

/// What a row of a table is called when it is spoken of: its name, and what else tells it apart.
std::string rowLabel(const GridRow& row);

}  // namespace bakeoff::core
