// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/study/study.h"

namespace bakeoff::core {

/// How much a source says of one thing that whoever repeats its measurements has to know.
enum class Told {
    Yes,
    Partly,  ///< of some alternatives only
    No,
    NotNeeded  ///< no figure of the source depends on it
};

/// A thing to know, and its name for people.
struct ReproducibilityThing {
    const char* id;
    Sentence title;
    Sentence missing;  ///< what it means that the source does not say it
};

/// machine, versions, load_tool, duration, trials, spread, payload, workers: in this order everywhere.
const std::vector<ReproducibilityThing>& reproducibilityThings();

struct ReproducibilityItem {
    const ReproducibilityThing* thing = nullptr;
    Told told = Told::No;
    Message detail;           ///< what the source says, or what it means that it does not
    std::optional<int> line;  ///< of the source, where the first of it stands
};

/// What a source says and does not say of how its figures were made.
struct Reproducibility {
    std::vector<ReproducibilityItem> items;  ///< one for each of reproducibilityThings()
    int said = 0;                            ///< the score: how many things it says in full
    int partly = 0;
    int needed = 0;  ///< out of how many
    Message summary;
};

/// Nothing where the study states no figures, so that there is nothing to repeat, or where nobody looked
/// for an experiment (`Study::experiment`), so that silence proves nothing.
std::optional<Reproducibility> reproducibilityOf(const Study& study);

/// Whether a claim is of something under load: how fast it answers, or how much it does in a second.
bool isUnderLoad(const Claim& claim);

/// "wrk: 12 threads, 400 connections, 30 s": what a command says, for people.
Message loadText(const ExperimentLoad& load);

}  // namespace bakeoff::core
