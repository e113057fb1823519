// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace bakeoff::tests {

/// One of the doors through which a stranger's text comes in, with what is done to it before anybody has
/// looked.
struct Reader {
    std::string name;
    std::vector<std::string> corpus;  ///< files and folders of examples, from the root of the sources
    /// Reads the text, and writes down again what was read. What a text is worth does not matter here: it
    /// must not throw, nor take long.
    std::function<void(const std::string& text)> read;
};

/// Every reader in core/: a new one gets its row, and its name a line in CMakeLists.txt.
const std::vector<Reader>& coreReaders();
/// Every reader in bench_runner/.
const std::vector<Reader>& runnerReaders();

/// The bytes of a file, from the root of the sources.
std::string sourceFile(const std::string& path);
/// The files of a reader's corpus, from the root of the sources, in the order of their names.
std::vector<std::string> corpusFiles(const Reader& reader);

}  // namespace bakeoff::tests
