// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/experiment.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/article/experiment_facts.h"
#include "core/article/experiment_versions.h"
#include "core/article/experiment_words.h"
#include "core/article/load_command.h"
#include "core/article/load_near.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kMostLoads = 200;
constexpr std::size_t kMostKept = 20;
constexpr std::size_t kMostOfOneThing = 3;
constexpr std::size_t kMostCodeLines = 2000;
/// Whatever is longer is no article, and each sentence takes its time.
constexpr std::size_t kMostSentences = 50'000;

/// The text of a block cut into sentences, each with the line it begins on.
std::vector<PlacedSentence> sentencesOf(const ArticleBlock& block) {
    std::vector<PlacedSentence> out;
    bool open = false;
    for (const auto& line : block.lines) {
        const std::string_view text = trimmed(line.text);
        std::size_t start = 0;
        for (std::size_t at = 0; at <= text.size(); ++at) {
            const bool sign = at < text.size() && (text[at] == '.' || text[at] == '!' || text[at] == '?');
            // Not the lone point of "-bench=. -count=10".
            const bool ends = sign && at > 0 && text[at - 1] != '=' && text[at - 1] != ' ';
            const bool stop = ends && (at + 1 == text.size() || text[at + 1] == ' ');
            if (!stop && at < text.size())
                continue;
            const auto part = trimmed(text.substr(start, std::min(at + 1, text.size()) - start));
            start = at + 1;
            if (part.empty())
                continue;
            if (!open)
                out.push_back({{}, line.line});
            auto& sentence = out.back().text;
            sentence.append(sentence.empty() ? "" : " ").append(part);
            open = !stop;
        }
    }
    return out;
}

/// "CPU: 8 cores", "**Runs:** 10".
bool isKeyed(std::string_view text) {
    static const std::set<std::string, std::less<>> names{
        "cpu",      "processor", "ram",    "memory",    "machine", "hardware", "instance",
        "server",   "host",      "runs",   "trials",    "workers", "payload",  "tool",
        "duration", "os",        "laptop", "generator", "trials",  "vm"};
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon > 40)
        return false;
    const Words words = wordsOf(text.substr(0, colon));
    return words.size() <= 3 && hasWord(words, names);
}

/// A script of a load tool that states its options itself: "vus: 100", "duration: '30s'".
std::optional<ExperimentLoad> scriptIn(const std::vector<PlacedText>& lines) {
    ExperimentLoad load;
    bool known = false;
    for (const auto& line : lines) {
        known = known || line.text.find("k6/") != std::string::npos ||
                line.text.find("'k6'") != std::string::npos;
        for (const auto& [key, name] :
             {std::pair("vus:", "connections"), std::pair("duration:", "duration_s")}) {
            const auto at = line.text.find(key);
            if (at == std::string::npos)
                continue;
            std::string value = line.text.substr(at + std::string_view(key).size());
            value.resize(std::min(value.find_first_of(",}"), value.size()));
            std::erase_if(value, [](char c) { return c == '\'' || c == '"' || c == ' '; });
            const auto number = secondsOf(value);
            // One of several stages is not the load.
            if (!number || load.parameters.contains(name))
                return std::nullopt;
            load.parameters[name] = *number;
            load.line = load.line.value_or(line.line);
        }
    }
    load.tool = "k6";
    return known && load.parameters.contains("connections") ? std::optional(load) : std::nullopt;
}

class ExperimentImport {
public:
    explicit ExperimentImport(ImportState& state) : m_state(state), m_versions(state) {
        m_sections.push_back({0, 0, 0, false, false});
    }

    void run() {
        for (const auto& block : m_state.article.blocks)
            readBlock(block);
        for (std::size_t g = 0; g < m_state.grids.size(); ++g)
            readGrid(m_state.grids[g], m_state.meanings[g]);
        for (auto& statement : m_versions.take())
            m_out.statements.push_back(std::move(statement));
        std::ranges::stable_sort(m_out.statements, {},
                                 [](const auto& item) { return item.line.value_or(0); });
        std::ranges::stable_sort(m_loads, {}, [](const auto& item) { return item.load.line.value_or(0); });
        for (const auto& placed : m_loads) {
            const bool known = std::ranges::any_of(m_out.loads, [&](const ExperimentLoad& load) {
                return load.tool == placed.load.tool && load.parameters == placed.load.parameters &&
                       load.urlPath == placed.load.urlPath;
            });
            if (!known && m_out.loads.size() < kMostKept)
                m_out.loads.push_back(placed.load);
        }
        placeLoads(m_state, m_sections, m_loads);
        m_state.out.study.experiment = std::move(m_out);
    }

private:
    [[nodiscard]] const ArticleSection& section() const { return m_sections.back(); }

    void openSection(const ArticleBlock& block) {
        const std::string heading = block.text().substr(0, 300);
        ArticleSection next;
        next.line = block.line;
        next.level = block.level;
        next.parent = m_sections.size() - 1;
        while (next.parent != 0 && m_sections[next.parent].level >= block.level)
            next.parent = m_sections[next.parent].parent;
        const ArticleSection& parent = m_sections[next.parent];
        next.foreign =
            isAboutOthers(heading) || isAboutNeeds(heading) || (parent.foreign && next.parent != 0);
        // A title that speaks of benchmarks says it of the whole article.
        next.measuring =
            !next.foreign && ((block.level > 1 && isAboutMeasuring(heading)) || parent.measuring);
        m_sections.push_back(next);
    }

    void readBlock(const ArticleBlock& block) {
        switch (block.kind) {
            case ArticleBlock::Kind::Heading:
                openSection(block);
                break;
            case ArticleBlock::Kind::Paragraph:
            case ArticleBlock::Kind::ListItem:
                for (const auto& code : block.codes)
                    addLoad(readLoadCommand(code.text), code.line);
                for (auto& sentence : sentencesOf(block))
                    readSentence(sentence);
                break;
            case ArticleBlock::Kind::Code:
                readCode(block);
                break;
            case ArticleBlock::Kind::Table:
                break;
        }
    }

    void addLoad(std::optional<ExperimentLoad> load, int line) {
        if (!load || section().foreign || m_loads.size() >= kMostLoads)
            return;
        load->line = line;
        m_loads.push_back({std::move(*load), m_sections.size() - 1});
    }

    void readSentence(PlacedSentence& sentence) {
        if (section().foreign || ++m_sentences > kMostSentences)
            return;
        sentence.aboutMeasuring = section().measuring;
        sentence.keyed = isKeyed(sentence.text);
        for (const auto& thing : thingsToldBy(sentence))
            add(thing, sentence.text, sentence.line);
        if (!isAboutOthers(sentence.text) && !sentence.text.ends_with('?'))
            m_versions.readSentence(sentence);
        // A command without the marks of code.
        const auto tokens = tokensOf(sentence.text);
        for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
            if (!isLoadTool(tokens[i].text) || tokens[i + 1].name[0] != '-')
                continue;
            const auto at = sentence.text.find(tokens[i].name + " -");
            if (at != std::string::npos && !isAboutOthers(sentence.text))
                addLoad(readLoadCommand(std::string_view(sentence.text).substr(at)), sentence.line);
            break;
        }
    }

    void readCode(const ArticleBlock& block) {
        if (section().foreign)
            return;
        std::vector<PlacedText> lines(
            block.lines.begin(),
            block.lines.begin() + static_cast<std::ptrdiff_t>(std::min(block.lines.size(), kMostCodeLines)));
        for (auto& load : loadsIn(lines)) {
            const int line = load.line.value_or(block.line);
            addLoad(std::move(load), line);
        }
        if (auto script = scriptIn(lines)) {
            const int line = script->line.value_or(block.line);
            addLoad(std::move(script), line);
        }
        m_sentences += lines.size();
        if (m_sentences > kMostSentences)
            return;
        for (const auto& line : lines) {
            m_versions.readCode(line);
            readWorkers(line);
        }
    }

    /// "--workers 4", "workers: 4", "XMAXPROCS=4".
    void readWorkers(const PlacedText& line) {
        const std::string lower = lowered(std::string_view(line.text).substr(0, 1000));
        for (const std::string_view key : {"workers", "maxprocs"}) {
            const auto at = lower.find(key);
            if (at == std::string::npos)
                continue;
            const auto value = lower.find_first_not_of(" =:\t", at + key.size());
            if (value != std::string::npos && value > at + key.size() && isAsciiDigit(lower[value]))
                add("workers", std::string(trimmed(line.text)), line.line);
        }
    }

    void readGrid(const Grid& grid, const GridMeaning& meaning) {
        const auto after = std::ranges::upper_bound(m_sections, grid.line, {}, &ArticleSection::line);
        const ArticleSection& own = *std::prev(after);
        if (own.foreign)
            return;
        m_versions.readGrid(grid, meaning);
        for (const auto& column : grid.columns)
            readSpread(column, grid.line);
        for (const auto& row : grid.rows) {
            readSpread(row.cells[0], row.line);
            if (m_counts["spread"] < kMostOfOneThing) {
                for (const auto& cell : row.cells) {
                    if (cell.find("±") != std::string::npos)
                        add("spread", cell, row.line);
                }
            }
            if (meaning.axis != GridMeaning::Axis::Unknown || grid.columns.size() != 2)
                continue;
            PlacedSentence sentence{row.cells[0] + ": " + row.cells[1], row.line};
            sentence.keyed = isKeyed(sentence.text);
            sentence.aboutMeasuring = own.measuring;
            if (!sentence.keyed)
                continue;
            for (const auto& thing : thingsToldBy(sentence))
                add(thing, sentence.text, row.line);
        }
    }

    /// A column or a row of how far the trials lie apart.
    void readSpread(const std::string& name, int line) {
        constexpr std::size_t kLongest = 100;
        if (name.size() > kLongest)
            return;
        const std::string lower = lowered(name);
        for (const std::string_view word :
             {"±", "stdev", "stddev", "std dev", "standard deviation", "confidence", "variance"}) {
            if (lower.find(word) != std::string::npos)
                return add("spread", name, line);
        }
    }

    void add(const std::string& about, const std::string& text, int line) {
        if (trimmed(text).empty() || ++m_counts[about] > kMostOfOneThing)
            return;
        constexpr std::size_t kLongest = 200;
        std::string kept(trimmed(text));
        if (kept.size() > kLongest)
            kept = shortened(kept);
        m_out.statements.push_back({about, std::move(kept), line, {}});
    }

    ImportState& m_state;
    VersionReader m_versions;
    Experiment m_out;
    std::vector<ArticleSection> m_sections;
    std::vector<PlacedLoad> m_loads;
    std::size_t m_sentences = 0;
    std::map<std::string, std::size_t> m_counts;  ///< of the statements about each thing
};

}  // namespace

void importExperiment(ImportState& state) {
    ExperimentImport(state).run();
}

bool isReadAsExperiment(const ArticleBlock& block) {
    if (block.lines.empty() || block.lines.size() > kMostOfOneThing * 10)
        return false;
    std::size_t commands = 0;
    for (const auto& line : block.lines)
        commands += trimmed(line.text).empty() || trimmed(line.text)[0] == '#' ? 0 : 1;
    return commands > 0 && loadsIn(block.lines).size() == commands;
}

}  // namespace bakeoff::core
