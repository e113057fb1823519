// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/base/files.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <system_error>
#include <vector>

#include "bench_runner/base/clock.h"

namespace bakeoff::bench {
namespace fs = std::filesystem;
namespace {

core::Error ioError(core::Message what, const std::error_code& error) {
    if (error)
        what += core::say("The system says: %1.", error.message());
    return {core::ErrorCode::Io, std::move(what), "files"};
}

bool leftBehind(const fs::path& name) {
    return name == "__pycache__" || name == ".git" || name == "build" || name == ".venv" || name == "venv" ||
           name.extension() == ".pyc" || name.extension() == ".egg-info";
}

/// Relative paths of the files that belong to a folder's content, sorted.
core::Result<std::vector<fs::path>> contentOf(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    fs::recursive_directory_iterator it(folder, error);
    for (; !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
        std::error_code ignored;
        if (leftBehind(it->path().filename())) {
            it.disable_recursion_pending();
            continue;
        }
        if (it->is_regular_file(ignored))
            files.push_back(it->path().lexically_relative(folder));
    }
    if (error)
        return ioError(core::say("Cannot read the folder %1.", folder.string()), error);
    std::ranges::sort(files);
    return files;
}

}  // namespace

core::Result<std::string> readFile(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    if (in)
        text << in.rdbuf();
    if (!in || !text)
        return ioError(core::say("Cannot read %1.", path.string()), std::error_code());
    return std::move(text).str();
}

core::Result<void> writeFile(const fs::path& path, std::string_view text) {
    if (auto made = makeFolder(path.parent_path()); !made)
        return made;
    fs::path temporary = path;
    temporary += ".part" + std::to_string(steadyNs());
    std::ofstream out(temporary, std::ios::binary);
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    out.close();
    std::error_code error;
    if (!out) {
        fs::remove(temporary, error);
        return ioError(core::say("Cannot write %1.", path.string()), std::error_code());
    }
    fs::rename(temporary, path, error);
    if (error)
        return ioError(core::say("Cannot write %1.", path.string()), error);
    return {};
}

core::Result<void> makeFolder(const fs::path& path) {
    std::error_code error;
    fs::create_directories(path, error);
    if (error)
        return ioError(core::say("Cannot make the folder %1.", path.string()), error);
    return {};
}

core::Result<void> removeAll(const fs::path& path) {
    std::error_code error;
    fs::remove_all(path, error);
    if (error)
        return ioError(core::say("Cannot remove %1.", path.string()), error);
    return {};
}

core::Result<void> copyFolder(const fs::path& from, const fs::path& to) {
    auto files = contentOf(from);
    if (!files)
        return files.error();
    for (const auto& file : *files) {
        if (auto made = makeFolder((to / file).parent_path()); !made)
            return made;
        std::error_code error;
        fs::copy_file(from / file, to / file, fs::copy_options::overwrite_existing, error);
        if (error)
            return ioError(core::say("Cannot copy %1.", (from / file).string()), error);
    }
    return {};
}

void ContentHash::addBytes(std::string_view bytes) {
    for (const char c : bytes)
        m_state = (m_state ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
}

void ContentHash::add(std::string_view text) {
    addBytes(std::to_string(text.size()) + ":");
    addBytes(text);
}

core::Result<void> ContentHash::addFolder(const fs::path& folder) {
    auto files = contentOf(folder);
    if (!files)
        return files.error();
    for (const auto& file : *files) {
        auto text = readFile(folder / file);
        if (!text)
            return text.error();
        add(file.generic_string());
        add(*text);
    }
    return {};
}

std::string ContentHash::text() const {
    char out[20];
    std::snprintf(out, sizeof out, "%016llx", static_cast<unsigned long long>(m_state));
    return out;
}

}  // namespace bakeoff::bench
