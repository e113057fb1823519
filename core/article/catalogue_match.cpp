// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <map>
#include <set>

#include "core/article/claim_terms.h"
#include "core/bench/metrics.h"

namespace bakeoff::core {
namespace {

using WordSet = std::set<std::string, std::less<>>;

const WordSet& fillers() {
    static const WordSet words{"with", "and",  "the",  "a",  "an",  "of",    "in",  "on",
                               "for",  "by",   "to",   "or", "one", "is",    "it",  "its",
                               "what", "them", "into", "vs", "per", "small", "only"};
    return words;
}

bool isVersion(const std::string& word) {
    return std::ranges::all_of(word, isAsciiDigit);
}

/// The words that tell one thing from another: no fillers, no version numbers.
WordSet tellingWords(const Words& words) {
    WordSet out;
    for (const auto& word : words) {
        if (!fillers().contains(word) && !isVersion(word))
            out.insert(word);
    }
    return out;
}

void addWords(WordSet& out, std::string_view text) {
    for (auto& word : tellingWords(wordsOf(text)))
        out.insert(word);
}

/// "parse" and "parsing", "record" and "records" are one word here.
std::string stem(std::string word) {
    constexpr std::size_t kShortest = 4;
    for (const std::string_view ending : {"ing", "ers", "er", "es", "ed", "s", "e"}) {
        if (word.size() >= kShortest + ending.size() && word.ends_with(ending)) {
            word.resize(word.size() - ending.size());
            break;
        }
    }
    return word;
}

/// Words that say little about what is measured: they stand in tables of any kind.
const WordSet& everydayStems() {
    static const WordSet stemmed = [] {
        WordSet out;
        for (const char* word :
             {"memory",      "users",  "json",      "time",     "server",   "start", "requests", "tasks",
              "many",        "slow",   "tool",      "command",  "line",     "first", "answer",   "hold",
              "database",    "api",    "http",      "records",  "messages", "cores", "several",  "items",
              "over",        "parse",  "once",      "waiting",  "points",   "alive", "cli",      "naive",
              "connections", "cancel", "consumers", "producers"})
            out.insert(stem(word));
        return out;
    }();
    return stemmed;
}

/// Writing is no reading: "serialize" is not what a workload of parsing does.
bool isOpposite(const WordSet& context, const WordSet& name) {
    static const WordSet writing{"serializ",  "serialis", "serialization", "serialisation", "encod",
                                 "stringify", "dump",     "marshal",       "generat"};
    const bool writes =
        std::ranges::any_of(writing, [&](const auto& word) { return context.contains(word); });
    return writes && name.contains(stem("parse")) && !context.contains(stem("parse"));
}

WordSet stems(const WordSet& words) {
    WordSet out;
    for (const auto& word : words)
        out.insert(stem(word));
    return out;
}

}  // namespace

CatalogueWords::CatalogueWords(const ImportCatalogue& catalogue) {
    for (const auto& workload : catalogue.workloads) {
        if (workload.kind == Workload::Kind::OwnService)
            continue;  // no article measured the reader's own
        WordSet name, description;
        addWords(name, workload.id);
        addWords(name, workload.title.english());
        addWords(description, workload.description.english());
        m_workloads.push_back({&workload, stems(name), stems(description)});
        for (const auto& word : m_workloads.back().name)
            ++m_uses[word];
    }
    for (const auto& subject : catalogue.subjects) {
        WordSet words;
        addWords(words, subject.id);
        addWords(words, subject.name);
        addWords(words, subject.language);
        m_subjects.push_back({&subject, std::move(words)});
    }
}

/// How well a label names a subject: 0 for not at all, 1 when neither has a word that the other lacks.
double CatalogueWords::likeness(const WordSet& label, const WordSet& words, const WordSet& known) {
    if (label.empty() || !std::includes(words.begin(), words.end(), label.begin(), label.end()))
        return 0;
    double extra = 0;
    for (const auto& word : words)
        extra += label.contains(word) || known.contains(word) ? 0 : 1;
    return 1 - std::min(0.9, 0.1 * extra);
}

std::vector<const Subject*> CatalogueWords::matchSubjects(const Workload& workload,
                                                          const std::vector<std::string>& labels,
                                                          const std::vector<std::string>& notes,
                                                          const Words& context) const {
    struct Pair {
        double likeness;
        std::size_t label;
        const Subject* subject;
    };
    std::vector<Pair> pairs;
    const WordSet around = tellingWords(context);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const WordSet label = tellingWords(wordsOf(labels[i]));
        WordSet known = around;
        if (i < notes.size())
            addWords(known, notes[i]);
        for (const auto& [subject, words] : m_subjects) {
            const double match = subject->workloads.count(workload.id) ? likeness(label, words, known) : 0;
            if (match > 0)
                pairs.push_back({match, i, subject});
        }
    }
    // The surest pairs first, so that a bare name gets the subject that no fuller name has taken.
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair& a, const Pair& b) { return a.likeness > b.likeness; });
    std::vector<const Subject*> out(labels.size(), nullptr);
    std::set<const Subject*> taken;
    for (const auto& pair : pairs) {
        if (!out[pair.label] && taken.insert(pair.subject).second)
            out[pair.label] = pair.subject;
    }
    return out;
}

const Workload* CatalogueWords::matchWorkload(const Words& context,
                                              const std::vector<std::string>& labels) const {
    constexpr double forName = 2, forDescription = 0.5, forSubjects = 1;
    const WordSet here = stems(tellingWords(context));
    const Workload* best = nullptr;
    double bestScore = 0;
    for (const auto& [workload, name, description] : m_workloads) {
        double score = 0;
        std::size_t shared = 0;
        bool telling = false;
        for (const auto& word : here) {
            shared += name.contains(word) ? 1 : 0;
            telling = telling || (name.contains(word) && !everydayStems().contains(word));
        }
        // A word in common that anybody's table has is not enough.
        if ((shared < 2 && !telling) || isOpposite(here, name))
            continue;
        for (const auto& word : here) {
            if (name.contains(word))
                score += forName / m_uses.find(word)->second;
            else if (description.contains(word))
                score += forDescription;
        }
        if (score < 1)
            continue;
        const auto subjects = matchSubjects(*workload, labels, {}, context);
        const auto matched =
            std::count_if(subjects.begin(), subjects.end(), [](const auto* s) { return s != nullptr; });
        // Words alone are not enough: a table of databases under "Memory usage" is no benchmark of ours.
        if (matched == 0)
            continue;
        score += forSubjects * static_cast<double>(matched) / static_cast<double>(labels.size());
        if (score > bestScore) {
            bestScore = score;
            best = workload;
        }
    }
    return best;
}

const Workload* CatalogueWords::matchByMetric(const std::string& metric,
                                              const std::vector<std::string>& labels) const {
    // So many of something a second, or how long each waits: what is done with them nobody says.
    const Metric* known = findMetric(metric);
    const bool latency = known && known->dimension == Dimension::Time && metric != "wall_ns";
    if (metric.ends_with("_per_s") || latency)
        return nullptr;
    const Workload* out = nullptr;
    for (const auto& words : m_workloads) {
        const auto& metrics = words.workload->metrics;
        if (std::ranges::find(metrics, metric) == metrics.end())
            continue;
        const auto subjects = matchSubjects(*words.workload, labels, {}, {});
        if (std::find(subjects.begin(), subjects.end(), nullptr) != subjects.end())
            continue;
        if (out)
            return nullptr;
        out = words.workload;
    }
    return out;
}

std::string CatalogueWords::languageOf(std::string_view label) const {
    const WordSet words = tellingWords(wordsOf(label));
    std::string out;
    double best = 0.85;
    for (const auto& [subject, all] : m_subjects) {
        const double match = likeness(words, all, tellingWords(wordsOf(subject->language)));
        if (match > best) {
            best = match;
            out = subject->language;
        }
    }
    return out;
}

}  // namespace bakeoff::core
