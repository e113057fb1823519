// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/experiment_facts.h"

#include <algorithm>
#include <set>

#include "core/article/experiment_words.h"
#include "core/article/load_command.h"
#include "core/article/quantity.h"
#include "core/article/words.h"

namespace bakeoff::core {
namespace {

using WordSet = std::set<std::string, std::less<>>;

class Reader {
public:
    explicit Reader(const PlacedSentence& sentence)
        : m_sentence(sentence), m_lower(lowered(sentence.text)), m_tokens(tokensOf(sentence.text)) {
        for (const auto& token : m_tokens)
            m_words.insert(token.text);
        m_ran = has({"ran", "tested", "measured", "benchmarked", "executed", "performed", "repeated",
                     "conducted"}) ||
                m_lower.find("were run") != std::string::npos ||
                m_lower.find("was run") != std::string::npos || m_lower.find("is run") != std::string::npos ||
                m_lower.find("are run") != std::string::npos;
    }

    std::vector<std::string> things() const {
        std::vector<std::string> out;
        if (isAboutOthers(m_sentence.text) || isQuestion())
            return out;
        const auto add = [&](const char* id, bool told) {
            if (told)
                out.emplace_back(id);
        };
        add("machine", tellsMachine());
        add("load_tool", tellsTool());
        add("duration", tellsDuration());
        add("trials", tellsTrials());
        add("spread", tellsSpread());
        add("payload", tellsPayload());
        add("workers", tellsWorkers());
        return out;
    }

private:
    [[nodiscard]] bool has(const WordSet& wanted) const {
        return std::ranges::any_of(wanted, [&](const auto& word) { return m_words.contains(word); });
    }
    [[nodiscard]] const std::string& word(std::size_t at) const {
        static const std::string none;
        return at < m_tokens.size() ? m_tokens[at].text : none;
    }
    [[nodiscard]] bool isQuestion() const {
        return !m_sentence.text.empty() && m_sentence.text.back() == '?';
    }
    [[nodiscard]] bool denied() const {
        return has({"no", "not", "without", "never", "nor", "didn't", "don't", "doesn't", "wasn't", "weren't",
                    "isn't", "aren't", "cannot", "can't"});
    }
    /// What would be needed, could be had or is a promise is no description of what was there.
    [[nodiscard]] bool hypothetical() const {
        return has({"requires", "require", "required", "requirement", "minimum", "recommend", "recommended",
                    "should",   "could",   "would",    "might",       "need",    "needs",     "supports",
                    "support",  "cost",    "costs",    "price",       "scales",  "scale",     "cheaper",
                    "if",       "enough",  "may",      "can"});
    }

    [[nodiscard]] bool tellsMachine() const {
        bool strong = false;
        bool weak = false;
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            strong = strong || isHardwareName(word(i)) || word(i).ends_with("ghz") || isInstanceType(word(i));
            weak = weak || isCores(i) || isMemory(i);
        }
        if (m_sentence.keyed && (strong || (weak && m_sentence.aboutMeasuring) ||
                                 (weak && has({"cpu", "processor", "machine", "hardware", "server"}))))
            return true;
        if ((!strong && !weak) || denied() || (hypothetical() && !m_ran))
            return false;
        static const WordSet places{"machine",    "hardware",     "laptop",     "server",    "instance",
                                    "vm",         "environment",  "host",       "desktop",   "box",
                                    "setup",      "cpu",          "processor",  "test",      "tests",
                                    "testing",    "run",          "running",    "benchmark", "results",
                                    "benchmarks", "measurements", "workstation"};
        return strong ? m_ran || m_sentence.aboutMeasuring || has(places)
                      : m_ran || m_sentence.aboutMeasuring;
    }

    static bool isHardwareName(const std::string& word) {
        static const WordSet names{"xeon",      "epyc",      "ryzen",   "threadripper", "opteron", "graviton",
                                   "graviton2", "graviton3", "macbook", "thinkpad",     "i3",      "i5",
                                   "i7",        "i9",        "ec2",     "droplet",      "m1",      "m2",
                                   "m3",        "m4",        "nuc"};
        const auto dash = word.find('-');
        return names.contains(word) || (dash == 2 && names.contains(word.substr(0, 2)));
    }

    /// "c5.2xlarge", "t3.medium", "n2-standard-8", "e2-medium".
    static bool isInstanceType(const std::string& word) {
        if (word.size() < 5 || !isAsciiLetter(word[0]))
            return false;
        for (const std::string_view size : {"large", "medium", "small", "micro", "nano", "metal"}) {
            const auto dot = word.find('.');
            if (dot != std::string::npos && dot <= 5 && dot >= 2 && word.ends_with(size) &&
                isAsciiDigit(word[1]))
                return true;
        }
        return word.size() > 11 && isAsciiDigit(word[1]) &&
               (word.find("-standard-") != std::string::npos || word.find("-highcpu-") != std::string::npos ||
                word.find("-highmem-") != std::string::npos);
    }

    /// "8 cores", "4 vCPUs", "an 8-core", "16-thread".
    [[nodiscard]] bool isCores(std::size_t at) const {
        static const WordSet nouns{"core", "cores", "vcpu", "vcpus", "cpu", "cpus"};
        const std::string& own = word(at);
        if (const auto dash = own.find('-'); dash != std::string::npos && dash > 0)
            return countOf(own.substr(0, dash)) && nouns.contains(own.substr(dash + 1));
        if (!countOf(own))
            return false;
        return nouns.contains(word(at + 1)) ||
               ((word(at + 1) == "physical" || word(at + 1) == "logical" || word(at + 1) == "virtual") &&
                nouns.contains(word(at + 2)));
    }

    /// "16 GB RAM", "32GB of memory".
    [[nodiscard]] bool isMemory(std::size_t at) const {
        const auto quantity =
            parseQuantity(word(at) + " " + (at + 1 < m_tokens.size() ? m_tokens[at + 1].name : ""));
        const std::string unit = quantity ? lowered(quantity->unit) : std::string();
        if (unit != "gb" && unit != "gib")
            return false;
        for (std::size_t i = at + 1; i < std::min(at + 4, m_tokens.size()); ++i) {
            if (word(i) == "ram" || word(i) == "memory" || word(i).starts_with("ddr"))
                return true;
        }
        return false;
    }

    [[nodiscard]] bool tellsTool() const {
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            const bool apache = word(i) == "apachebench" || (word(i) == "apache" && word(i + 1) == "bench");
            if (!apache && !isLoadTool(word(i)) && word(i) != "jmeter" && word(i) != "gatling" &&
                word(i) != "jmh")
                continue;
            const std::string before = i > 0 ? word(i - 1) : "";
            static const WordSet cues{"using", "used",      "with", "via", "by",     "tool",
                                      "use",   "generator", "run",  "ran", "through"};
            const bool article =
                before == "the" || before == "tool" || before == "generator" || before == "load";
            const bool cue = cues.contains(before) || (article && i > 1 && cues.contains(word(i - 2)));
            if ((cue || m_ran || m_sentence.keyed) && !denied() && !hypothetical())
                return true;
        }
        return false;
    }

    [[nodiscard]] bool tellsDuration() const {
        static const WordSet units{"s",    "sec",    "secs",    "second", "seconds", "min",
                                   "mins", "minute", "minutes", "hour",   "hours"};
        const bool loads =
            m_ran || has({"run", "runs", "test", "tests", "load", "benchmark", "benchmarks", "trial", "round",
                          "rounds", "lasted", "duration", "hammered", "sustained"});
        if (!loads ||
            has({"took", "takes", "after", "timeout", "startup", "start-up", "build", "builds", "latency",
                 "response", "delay", "percentile", "p50", "p99", "median", "average", "faster", "slower"}))
            return false;
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            std::string number = word(i);
            std::string unit = word(i + 1);
            if (const auto dash = number.find('-'); dash != std::string::npos && dash > 0) {
                unit = number.substr(dash + 1);
                number.resize(dash);
            } else if (!countOf(number) && secondsOf(number) && isAsciiDigit(number[0])) {
                unit = "s";
                number = "1";
            }
            if (!countOf(number) || !units.contains(unit) || warms(i))
                continue;
            const std::string before = i > 0 ? word(i - 1) : "";
            static const WordSet cues{"for", "lasted", "lasts", "of",   "duration", "a",
                                      "was", "is",     "each",  "took", "over"};
            if (cues.contains(before) || m_sentence.keyed)
                return true;
        }
        return false;
    }

    [[nodiscard]] bool warms(std::size_t at) const {
        constexpr std::size_t kNear = 4;
        for (std::size_t i = at < kNear ? 0 : at - kNear; i < std::min(at + kNear, m_tokens.size()); ++i) {
            if (word(i).starts_with("warm"))
                return true;
        }
        return false;
    }

    [[nodiscard]] bool tellsTrials() const {
        static const WordSet nouns{"runs",   "trials",     "repetitions", "repeats",
                                   "passes", "executions", "measurements"};
        static const WordSet looser{"iterations", "rounds", "samples", "times", "run", "trial"};
        const bool averages = has({"average", "averaged", "averages", "mean", "median", "best", "fastest",
                                   "each", "repeated", "repeat", "every"});
        if (hypothetical() && !m_ran)
            return false;
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            if ((word(i) == "once" || word(i) == "twice") && m_ran && !denied())
                return true;
            const auto count = countOf(word(i));
            if (!count || *count < 1 || *count > 10'000 ||
                *count != static_cast<double>(static_cast<int>(*count)))
                continue;
            std::string noun = word(i + 1);
            // "10 consecutive runs"
            if (!nouns.contains(noun) && !looser.contains(noun) && nouns.contains(word(i + 2)))
                noun = word(i + 2);
            if (noun == "times" && !(m_ran || averages))
                continue;
            if (noun == "times" && m_tokens[i + 1].after == ' ' && compares(i + 2))
                continue;
            if (word(i + 2) == "per")
                continue;
            if (nouns.contains(noun) && (m_ran || averages || m_sentence.aboutMeasuring || m_sentence.keyed))
                return true;
            if (looser.contains(noun) && (averages || m_ran) && *count <= 1000 &&
                (noun != "run" || i == 0 || word(i - 1) != "the"))
                return true;
            // "median of 5"
            const bool of =
                i > 1 && word(i - 1) == "of" &&
                WordSet{"median", "average", "mean", "best", "fastest", "minimum"}.contains(word(i - 2));
            if (of && canonicalUnit(word(i + 1)).empty())
                return true;
        }
        return m_lower.find("a single run") != std::string::npos;
    }

    /// "times faster", "times as much".
    [[nodiscard]] bool compares(std::size_t at) const {
        static const WordSet words{"faster", "slower", "more",    "less",  "better",  "worse",   "higher",
                                   "lower",  "larger", "smaller", "fewer", "quicker", "cheaper", "as",
                                   "the",    "that",   "of",      "what",  "bigger",  "longer",  "shorter"};
        return words.contains(word(at));
    }

    [[nodiscard]] bool tellsSpread() const {
        if (m_lower.find("±") != std::string::npos)
            return true;
        if (denied() || hypothetical())
            return false;
        for (const std::string_view phrase :
             {"standard deviation", "std dev", "std. dev", "stddev", "stdev", "confidence interval",
              "error bar", "interquartile", "coefficient of variation", "standard error"}) {
            if (m_lower.find(phrase) != std::string::npos)
                return true;
        }
        const bool digit = std::ranges::any_of(m_lower, isAsciiDigit);
        return digit && has({"variance", "variation", "varied", "deviated", "deviation"}) &&
               has({"run", "runs", "trials", "results", "measurements", "between", "within"});
    }

    [[nodiscard]] bool tellsPayload() const {
        static const WordSet things{"payload",  "payloads",  "body",     "bodies",    "message", "messages",
                                    "response", "responses", "document", "documents", "object",  "objects",
                                    "record",   "records",   "file",     "files",     "value",   "values",
                                    "rows",     "items",     "entries",  "dataset"};
        if (denied() || hypothetical() || has({"memory", "ram", "rss", "heap", "throughput"}))
            return false;
        const bool sends = m_ran || m_sentence.aboutMeasuring || m_sentence.keyed ||
                           has({"returns", "returned", "responds", "sends", "sent", "serves", "endpoint",
                                "route", "payload", "handler", "parses", "request", "requests"});
        if (!sends)
            return false;
        if (m_lower.find("hello world") != std::string::npos ||
            m_lower.find("hello, world") != std::string::npos)
            return true;
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            std::string joined = m_tokens[i].name;
            std::replace(joined.begin(), joined.end(), '-', ' ');
            const bool own = joined.find(' ') != std::string::npos;
            const auto quantity =
                parseQuantity(own || i + 1 >= m_tokens.size() ? joined : joined + " " + m_tokens[i + 1].name);
            if (!quantity)
                continue;
            const auto unit = findUnit(quantity->unit);
            const bool bytes = unit && unit->dimension == Dimension::Bytes;
            constexpr std::size_t kNear = 4;
            for (std::size_t k = i < kNear ? 0 : i - kNear; k < std::min(i + kNear + 1, m_tokens.size());
                 ++k) {
                const bool counted =
                    quantity->unit.empty() && k > i && k <= i + 2 &&
                    WordSet{"rows", "records", "items", "entries", "documents", "objects"}.contains(word(k));
                if ((bytes && things.contains(word(k))) || (bytes && word(k) == "json") || counted)
                    return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool isWorker(std::size_t at) const {
        for (const std::string_view noun : {"worker", "process", "replica"}) {
            if (word(at).starts_with(noun) && word(at).size() <= noun.size() + 2 && word(at) != "processor")
                return true;
        }
        return false;
    }

    [[nodiscard]] bool tellsWorkers() const {
        for (const std::string_view phrase :
             {"single-threaded", "single threaded", "single worker", "single process", "single core",
              "one worker per core", "one process per core", "worker per core", "cluster mode",
              "pinned to"}) {
            if (m_lower.find(phrase) != std::string::npos &&
                (m_ran || m_sentence.aboutMeasuring || m_sentence.keyed) && !hypothetical())
                return true;
        }
        // Those of the tool say nothing of what is measured.
        const bool ofTool =
            std::ranges::any_of(m_tokens, [](const SentenceToken& token) { return isLoadTool(token.text); });
        if (ofTool || denied() || hypothetical())
            return false;
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            const bool counted = countOf(word(i)) && (isWorker(i + 1) || isWorker(i + 2) ||
                                                      (word(i + 1) == "server" && word(i + 2) == "threads"));
            if (counted &&
                (m_ran || m_sentence.aboutMeasuring || m_sentence.keyed || has({"with", "using", "used"})))
                return true;
        }
        return false;
    }

    const PlacedSentence& m_sentence;
    std::string m_lower;
    std::vector<SentenceToken> m_tokens;
    WordSet m_words;
    bool m_ran = false;  ///< it says that something was run or measured
};

}  // namespace

std::vector<std::string> thingsToldBy(const PlacedSentence& sentence) {
    return Reader(sentence).things();
}

}  // namespace bakeoff::core
