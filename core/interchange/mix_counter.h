// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/interchange/mix_reader.h"
#include "core/interchange/mix_secrets.h"

namespace bakeoff::core {

/// One request of a recording as it stands there.
struct RecordedRequest {
    std::string_view method;
    std::string_view target;
    int status = 0;  ///< 0: not known
    std::vector<std::pair<std::string, std::string>> headers = {};
    std::string body = {};
    bool bodyKnown = false;  ///< the recording keeps bodies; a log does not
};

/// Puts the requests of a recording together: the same ones are one kind, counted. Thread: one at a time.
class MixCounter {
public:
    explicit MixCounter(const MixReadOptions& options) : m_options(options) {}

    void take(const RecordedRequest& request);
    MixSecrets& secrets() { return m_secrets; }
    /// Why requests were left out, beside the reasons of take().
    void leaveOut(Message why) { m_otherNotes.push_back(std::move(why)); }

    /// The mix, most frequent first, with all notes. `reading` has source and problems already. Errors:
    /// InvalidDocument where nothing is left.
    Result<MixReading> finish(MixReading reading, const std::string& name) const;

private:
    struct Kind {
        MixRequest request;
        std::int64_t count = 0;
        std::map<int, std::int64_t> statuses;
    };
    enum class Why { Failed, Deletes, NoBody, OddBody, LargeBody, Secret, Odd, TooMany, Count_ };

    void leaveOut(Why why) { ++m_left[static_cast<std::size_t>(why)]; }
    [[nodiscard]] std::vector<Message> notes() const;

    MixReadOptions m_options;
    MixSecrets m_secrets;
    std::vector<Kind> m_kinds;
    std::unordered_map<std::string, std::size_t> m_index;
    std::int64_t m_left[static_cast<std::size_t>(Why::Count_)]{};
    std::vector<Message> m_otherNotes;
};

/// Reads the requests of a text, each said to the counter. Errors as readMixSource().
Result<void> readHar(std::string text, const std::string& name, const MixReadOptions& options,
                     MixCounter& counter);
/// Line by line; what is none is a problem of `reading`. Returns how many lines are some.
std::int64_t readAccessLog(std::string_view text, const std::string& name, MixCounter& counter,
                           MixReading& reading);
std::int64_t readJsonLog(std::string_view text, const std::string& name, MixCounter& counter,
                         MixReading& reading);

}  // namespace bakeoff::core
