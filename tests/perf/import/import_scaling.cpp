// SPDX-License-Identifier: GPL-3.0-only
// Imports articles of doubling length, made to hurt, and prints the seconds and the ratio to half the length.
// Linear is a ratio of 2, quadratic one of 4.
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>

#include "core/article/study_import.h"

namespace {

constexpr const char* kHead =
    "| Need | Alpha | Beta | Pick |\n|---|---|---|---|\n| Work | ✓✓ | ✓ | Alpha |\n| Play | ✓ | ✓✓ | Beta "
    "|\n\n";

struct Shape {
    const char* name;
    std::string head;
    std::function<std::string(std::size_t)> piece;
    std::string tail;
};

std::string articleOf(const Shape& shape, std::size_t bytes) {
    std::string out = shape.head;
    for (std::size_t i = 0; out.size() < bytes; ++i)
        out += shape.piece(i);
    return out + shape.tail;
}

double secondsFor(const std::string& text) {
    const auto start = std::chrono::steady_clock::now();
    const auto imported =
        bakeoff::core::importArticle(text, "article.md", {bakeoff::core::allWorkloads(), {}});
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    if (imported && imported->study.alternatives.empty())
        std::puts("?");
    return time.count();
}

}  // namespace

int main(int argc, char** argv) {
    const std::size_t largest = (argc > 1 ? std::stoul(argv[1]) : 10) * 1000 * 1000;
    const auto number = [](std::size_t i) { return std::to_string(i); };
    const Shape shapes[] = {
        {"matrix rows", "| Need | Alpha | Beta | Pick |\n|---|---|---|---|\n",
         [&](std::size_t i) { return "| Work " + number(i) + " | ✓✓ | ✓ | Alpha |\n"; }, ""},
        {"same row", "| Need | Alpha | Beta | Pick |\n|---|---|---|---|\n",
         [&](std::size_t) { return std::string("| Work | ✓✓ | ✓ | Alpha |\n"); }, ""},
        {"figure rows", std::string(kHead) + "| Thing | Memory | Time |\n|---|---|---|\n",
         [&](std::size_t i) { return "| Alpha " + number(i) + " | 5MB | ~3s |\n"; }, ""},
        {"figure columns", std::string(kHead) + "| Aspect | Alpha | Beta |\n|---|---|---|\n",
         [&](std::size_t i) { return "| Memory " + number(i) + " | 5MB | 3MB |\n"; }, ""},
        {"text block", std::string(kHead) + "```\nAspect    Alpha     Beta\n",
         [&](std::size_t i) { return "Memory    " + number(i) + "MB   3MB\n"; }, "```\n"},
        {"text block, blank lines", std::string(kHead) + "```\nAspect    Alpha     Beta\n",
         [&](std::size_t) { return std::string("Memory    x         y\n\n"); }, "```\n"},
        {"overflowing rows", std::string(kHead) + "```\nAspect    Alpha     Beta\n",
         [&](std::size_t) { return std::string("A very long name here 5MB  y\n"); }, "```\n"},
        {"many tables", kHead, [&](std::size_t) { return std::string(kHead); }, ""},
        {"many blocks", kHead, [&](std::size_t) { return std::string("```\nA  B\nc  d\n```\n"); }, ""},
        {"one long line", std::string(kHead) + "```\n", [&](std::size_t) { return std::string("a  "); },
         "\n```\n"},
        {"one long word", std::string(kHead) + "```\na  b\n",
         [&](std::size_t) { return std::string("abcdefgh"); }, "  c\n```\n"},
        {"one long cell", std::string(kHead) + "| A | Alpha | Beta |\n|---|---|---|\n| ",
         [&](std::size_t) { return std::string("1,000 "); }, " | 5MB | 3MB |\n"},
        {"columns", "", [&](std::size_t) { return std::string("| a "); }, "|\n|---|---|\n"},
        {"brackets", kHead, [&](std::size_t) { return std::string("[a]("); }, ""},
        {"list", std::string(kHead) + "Choose Alpha when:\n",
         [&](std::size_t) { return std::string("- it is 5ms\n"); }, ""},
        {"front matter", "---\n", [&](std::size_t i) { return "key" + number(i) + ": 5\n"; }, "---\n"},
        {"open front matter", "---\n", [&](std::size_t) { return std::string("--- \n"); }, ""},
        {"legend", kHead, [&](std::size_t) { return std::string("✓ = good, ✗ = bad\n\n"); }, ""},
        {"page: rows", "<!doctype html>\n<table><tr><th>Thing<th>Alpha<th>Beta\n",
         [&](std::size_t i) { return "<tr><td>Memory " + number(i) + "<td>5MB<td>3MB\n"; }, "</table>"},
        {"page: spans", "<!doctype html>\n<table><tr><th>Thing<th>Alpha<th>Beta\n",
         [&](std::size_t i) { return "<tr><td rowspan=9>Memory " + number(i) + "<td colspan=60>5MB\n"; },
         "</table>"},
        {"page: nested tables",
         std::string("<!doctype html>\n") +
             "<table><tr><th>Thing<th>Alpha<th>Beta<tr><td>a<td>1MB<td>2MB</table>",
         [&](std::size_t) { return std::string("<table><tr><td><table><tr><td>a<td>b</table></table>"); },
         ""},
        {"page: attributes",
         std::string("<!doctype html>\n") +
             "<table><tr><th>Thing<th>Alpha<th>Beta<tr><td>a<td>1MB<td>2MB</table><p ",
         [&](std::size_t i) { return "a" + number(i) + "=1 "; }, ">"},
        {"page: end tags",
         std::string("<!doctype html>\n") +
             "<table><tr><th>Thing<th>Alpha<th>Beta<tr><td>a<td>1MB<td>2MB</table>",
         [&](std::size_t) { return std::string("<b><i></u></p></x>"); }, ""},
        {"page: deep", "<!doctype html>\n", [&](std::size_t) { return std::string("<div>"); }, ""},
        {"page: open signs", std::string("<!doctype html>\n") + "<p>",
         [&](std::size_t) { return std::string("< <! <a "); }, ""},
        {"html in markdown", std::string(kHead),
         [&](std::size_t i) {
             return "<table><tr><th>Thing<th>Alpha<th>Beta<tr><td>a" + number(i) +
                    "<td>1MB<td>2MB</table>\n\n";
         },
         ""},
        {"open tables", std::string(kHead), [&](std::size_t) { return std::string("a <table> b\n\n"); }, ""},
        {"components", std::string(kHead),
         [&](std::size_t) { return std::string("<Tabs>\n\n> [!NOTE]\n\n<Chart data={[1]} />\n\n"); }, ""},
        {"commands", std::string(kHead),
         [&](std::size_t i) {
             return "## H" + number(i) + "\n\n    wrk -t2 -c64 -d10s http://h/\n\n" +
                    "| Server | Requests/s |\n|---|---|\n| Alpha | 5,000 |\n\nWe ran Alpha 1.2 on 8 "
                    "cores.\n\n";
         },
         ""},
        {"ecosystem", std::string(kHead) + "## Libraries\n\n| What | Alpha | Beta |\n|---|---|---|\n",
         [&](std::size_t i) { return "| C" + number(i) + " | a" + number(i) + ", b | c |\n"; },
         "\n| Thing | Memory |\n|---|---|\n| a1 | 5MB |\n"},
    };
    std::printf("%-26s %10s %10s %8s\n", "article", "MB", "seconds", "ratio");
    for (const auto& shape : shapes) {
        double before = 0;
        for (std::size_t bytes = largest / 8; bytes <= largest; bytes *= 2) {
            const double seconds = secondsFor(articleOf(shape, bytes));
            std::printf("%-26s %10.2f %10.3f %8.2f\n", shape.name, static_cast<double>(bytes) / 1e6, seconds,
                        before > 0 ? seconds / before : 0);
            std::fflush(stdout);
            before = seconds;
        }
    }
    return 0;
}
