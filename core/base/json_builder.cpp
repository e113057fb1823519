// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/json_builder.h"

#include <unordered_map>
#include <utility>
#include <vector>

#include "core/base/json_access.h"

namespace bakeoff::core {
namespace {

/// Objects of fewer members are looked through: that costs less than an index.
constexpr std::size_t kFewMembers = 16;

class Builder final : public nlohmann::json_sax<Json> {
public:
    explicit Builder(BuiltJson& out) : m_out(out) {}

    bool null() override { return put(nullptr); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(number_integer_t value) override { return put(value); }
    bool number_unsigned(number_unsigned_t value) override { return put(value); }
    bool number_float(number_float_t value, const string_t& /*text*/) override { return put(value); }
    bool string(string_t& value) override { return put(std::move(value)); }
    bool binary(binary_t& /*value*/) override { return false; }
    bool start_object(std::size_t /*size*/) override { return open(Json::object()); }
    bool start_array(std::size_t /*size*/) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override {
        Level& level = m_levels.back();
        auto& members = level.value.get_ref<Json::object_t&>();
        level.at = placeOf(level, members, name);
        if (level.at < members.size())
            return true;
        if (members.size() == kMostJsonMembers)
            return stop(BuiltJson::End::TooManyMembers);
        members.emplace_back(std::move(name), nullptr);
        return true;
    }

    bool parse_error(std::size_t byte, const std::string& /*token*/,
                     const nlohmann::detail::exception& problem) override {
        constexpr int kFirstRangeError = 400;
        m_out.end = problem.id > kFirstRangeError ? BuiltJson::End::Range : BuiltJson::End::Syntax;
        m_out.byte = byte;
        m_out.what = problem.what();
        return false;
    }

private:
    /// Finished values are moved into the level around them, so nothing points into a list that grows.
    struct Level {
        Json value;
        std::size_t at = 0;  // of the member that is written now
        std::unordered_map<std::string, std::size_t> places;
    };

    /// The place of a member; the number of members for a new one.
    static std::size_t placeOf(Level& level, const Json::object_t& members, const std::string& name) {
        if (members.size() < kFewMembers) {
            std::size_t at = 0;
            while (at < members.size() && members.begin()[static_cast<std::ptrdiff_t>(at)].first != name)
                ++at;
            return at;
        }
        for (std::size_t at = level.places.size(); at < members.size(); ++at)
            level.places.emplace(members.begin()[static_cast<std::ptrdiff_t>(at)].first, at);
        const auto known = level.places.find(name);
        return known == level.places.end() ? members.size() : known->second;
    }

    bool stop(BuiltJson::End why) {
        m_out.end = why;
        return false;
    }

    bool open(Json value) {
        if (m_levels.size() == kDeepestJson)
            return stop(BuiltJson::End::TooDeep);
        m_levels.push_back({std::move(value), 0, {}});
        return true;
    }

    bool close() {
        Json value = std::move(m_levels.back().value);
        m_levels.pop_back();
        return put(std::move(value));
    }

    bool put(Json value) {
        if (m_levels.empty()) {
            m_out.root = std::move(value);
        } else if (Level& level = m_levels.back(); level.value.is_array()) {
            level.value.get_ref<Json::array_t&>().push_back(std::move(value));
        } else {
            level.value.get_ref<Json::object_t&>().begin()[static_cast<std::ptrdiff_t>(level.at)].second =
                std::move(value);
        }
        return true;
    }

    BuiltJson& m_out;
    std::vector<Level> m_levels;
};

}  // namespace

BuiltJson buildJson(std::string_view text) {
    BuiltJson out;
    Builder builder(out);
    // The library takes a NUL for the end of the text and would not look at what stands behind it.
    const auto nul = text.find('\0');
    const bool built = Json::sax_parse(text.substr(0, nul), &builder);
    if (built && nul != std::string_view::npos) {
        out.end = BuiltJson::End::Syntax;
        out.byte = nul + 1;
        out.what = "a NUL stands behind it";
    }
    if (out.end != BuiltJson::End::Built)
        out.root = nullptr;
    return out;
}

}  // namespace bakeoff::core
