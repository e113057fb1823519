// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/workloads/records.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <string>

#include "bench_runner/base/clock.h"
#include "bench_runner/base/files.h"

namespace bakeoff::bench {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kBlock = 256 * 1024;

/// SplitMix64 (Steele, Lea, Flood 2014): tiny, and its output is fixed for ever, which std::uniform_* is not.
class SplitMix {
public:
    explicit SplitMix(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next() {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

private:
    std::uint64_t m_state;
};

/// Makes the document piece by piece; knows its checksum and length at the end.
class RecordWriter {
public:
    RecordWriter(std::int64_t n, std::uint64_t seed) : m_n(n), m_random(seed) {}

    /// The next block of text; empty after the last.
    std::string next() {
        std::string out;
        if (!m_opened)
            out = "[";
        m_opened = true;
        while (m_id < m_n && out.size() < kBlock)
            append(out);
        if (m_id == m_n && !m_closed) {
            out += "]\n";
            m_closed = true;
        }
        bytes += out.size();
        return out;
    }

    std::int64_t checksum = 0;
    std::uintmax_t bytes = 0;

private:
    void append(std::string& out) {
        static constexpr std::array<const char*, 8> kTags{"a",      "b",        "red", "green",
                                                          "urgent", "archived", "new", "x1"};
        const std::uint64_t random = m_random.next();
        ++m_id;
        const bool active = (random & 1) != 0;
        if (active)
            checksum += m_id;
        const auto score = static_cast<unsigned>((random >> 1) % 10000);
        char text[192];
        const auto id = static_cast<long long>(m_id);
        std::snprintf(
            text, sizeof text,
            "%s{\"id\":%lld,\"name\":\"user-%07lld\",\"email\":\"user-%07lld@example.org\",\"score\":%u.%02u,"
            "\"active\":%s,\"tags\":[",
            m_id == 1 ? "" : ",\n", id, id, id, score / 100, score % 100, active ? "true" : "false");
        out += text;
        const auto tags = (random >> 20) % 4;
        for (std::uint64_t i = 0; i < tags; ++i) {
            out += i == 0 ? "\"" : ",\"";
            out += kTags[(random >> (24 + 4 * i)) % kTags.size()];
            out += '"';
        }
        out += "]}";
    }

    std::int64_t m_n;
    SplitMix m_random;
    std::int64_t m_id = 0;
    bool m_opened = false;
    bool m_closed = false;
};

}  // namespace

core::Result<RecordsFile> makeRecords(const fs::path& folder, std::int64_t n, std::uint64_t seed,
                                      const CancelToken& cancel) {
    RecordsFile file;
    file.path = folder / ("records-" + std::to_string(n) + "-" + std::to_string(seed) + ".json");
    file.records = n;
    const core::Error cancelled{core::ErrorCode::Cancelled, SAY("Stopped while making input data."), "data"};
    std::error_code error;
    // Made again in memory even when the file is there: that costs little and tells whether the file is
    // whole.
    RecordWriter check(n, seed);
    for (std::string block = check.next(); !block.empty(); block = check.next()) {
        if (cancel.cancelled())
            return cancelled;
    }
    file.checksum = check.checksum;
    if (fs::file_size(file.path, error) == check.bytes && !error)
        return file;
    if (auto made = makeFolder(folder); !made)
        return made.error();
    fs::path temporary = file.path;
    temporary += ".part" + std::to_string(steadyNs());
    std::ofstream out(temporary, std::ios::binary);
    RecordWriter writer(n, seed);
    for (std::string block = writer.next(); !block.empty() && out && !cancel.cancelled();
         block = writer.next())
        out.write(block.data(), static_cast<std::streamsize>(block.size()));
    out.close();
    if (out && !cancel.cancelled())
        fs::rename(temporary, file.path, error);
    if (!out || error || cancel.cancelled()) {
        std::error_code ignored;
        fs::remove(temporary, ignored);
        if (cancel.cancelled())
            return cancelled;
        return core::Error{core::ErrorCode::Io,
                           core::say("Cannot write %1; is the disk full?", file.path.string()), "data"};
    }
    return file;
}

}  // namespace bakeoff::bench
