// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/article/quantity.h"
#include "core/article/study_import.h"
#include "core/article/words.h"
#include "core/bench/catalogue.h"

namespace bakeoff::core {

/// What the name of a column or a row says about the figures in it.
struct FigureTerms {
    std::string metric;  ///< id; empty where it is none that the program knows
    std::string unit;    ///< the figure's own, else the name's; empty where neither has one
    double factor = 1;   ///< of the name's unit: "Requests (millions)"
    bool twice = false;  ///< name and figure count in magnitudes that differ, "12 million" of thousands
};

/// The metric that a figure under this name measures. `workload` prefers its own metrics; may be null.
/// `beside` are texts that have a unit where cell and name have none, the nearest first: the corner of the
/// table, its caption, its heading. `latencies` says that the table has percentiles, so that a bare "Mean" is
/// one of the latency.
struct FigureContext {
    std::string_view name;
    std::vector<std::string> beside;
    bool latencies = false;
    const Workload* workload = nullptr;
};
FigureTerms termsOf(const FigureContext& context, const WrittenQuantity& quantity);

/// True for a name under which bare numbers are years, versions and ports, which measure nothing.
bool namesNoMeasure(std::string_view name);
/// True for a name that has a percentile in it: "p99", "95%".
bool namesPercentile(std::string_view name);

/// Finds workloads and subjects by the words that the catalogue itself has for them.
class CatalogueWords {
public:
    explicit CatalogueWords(const ImportCatalogue& catalogue);

    /// The workload that a table is about, judged by the words of its title and by whether its rows are
    /// subjects of it; null where nothing matches.
    [[nodiscard]] const Workload* matchWorkload(const Words& context,
                                                const std::vector<std::string>& labels) const;

    /// The one workload that measures this metric and has a subject for each of the labels; null where none
    /// or several do.
    [[nodiscard]] const Workload* matchByMetric(const std::string& metric,
                                                const std::vector<std::string>& labels) const;

    /// For each label the subject of the workload that it names, each subject once. `notes` are what stands
    /// beside each label.
    [[nodiscard]] std::vector<const Subject*> matchSubjects(const Workload& workload,
                                                            const std::vector<std::string>& labels,
                                                            const std::vector<std::string>& notes,
                                                            const Words& context) const;

    /// The language of the subject that is called exactly so, whatever its workload; empty where there is
    /// none.
    [[nodiscard]] std::string languageOf(std::string_view label) const;

private:
    using WordSet = std::set<std::string, std::less<>>;
    struct WorkloadWords {
        const Workload* workload = nullptr;
        WordSet name;
        WordSet description;
    };
    struct SubjectWords {
        const Subject* subject = nullptr;
        WordSet words;
    };
    [[nodiscard]] static double likeness(const WordSet& label, const WordSet& words, const WordSet& known);

    std::vector<WorkloadWords> m_workloads;
    std::vector<SubjectWords> m_subjects;
    std::map<std::string, int, std::less<>> m_uses;  ///< of a word, in how many workloads' names
};

/// The size of the work in a title: "Something(40)" has n = 40, "1M records" n = 1,000,000, "10,000
/// concurrent connections" connections = 10,000.
std::map<std::string, double> parametersIn(std::string_view title);

/// The last part of a claim's id.
std::string metricSlug(const std::string& metric, const std::string& name);

}  // namespace bakeoff::core
