// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <concepts>
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/numbers.h"
#include "core/base/units.h"

namespace bakeoff::core {

struct Argument;
class Wording;

/// An English text of ours that stands in the source, for tables that are made at compile time:
/// `constexpr Sentence kTitle = SAY("Latency p99");`. Becomes a Message wherever one is wanted.
class Sentence {
public:
    consteval explicit Sentence(const char* english) : m_english(english) {}
    [[nodiscard]] constexpr const char* english() const { return m_english; }

private:
    const char* m_english;
};

/// Marks a text without places as one to translate: packaging/update_translations.sh collects what stands in
/// SAY() and say(), and tst_translations fails on one that a language lacks. So both take literals only.
#define SAY(literal) (::bakeoff::core::Sentence(literal))

/// How many places a template has: the highest N of %1 to %9, each of which must occur.
consteval int placesIn(std::string_view english) {
    bool seen[10] = {};
    int highest = 0;
    for (std::size_t i = 0; i + 1 < english.size(); ++i) {
        const int digit = english[i + 1] - '0';
        if (english[i] == '%' && digit >= 1 && digit <= 9) {
            seen[digit] = true;
            highest = digit > highest ? digit : highest;
        }
    }
    for (int place = 1; place <= highest; ++place) {
        if (!seen[place])
            throw "a template's places are numbered from %1 without a gap";
    }
    return highest;
}

/// A template whose places were counted against its arguments by the compiler.
template <class... Arguments>
class Template {
public:
    consteval Template(const char* english) : m_english(english) {
        if (placesIn(english) != static_cast<int>(sizeof...(Arguments)))
            throw "a template needs one argument for each of its places";
    }
    [[nodiscard]] constexpr const char* english() const { return m_english; }

private:
    const char* m_english;
};

/// What core and the runner have to tell people, as a value: a template and what stands in its places.
/// English is made of it by english(), another language by a Wording, and nobody has to read it back. A
/// message may be a text that is not ours (a name, a line of a tool, what an older run said), a template, or
/// several messages in a row. Equality is that of the parts. Thread: a plain value.
class Message {
public:
    /// Nothing to say.
    Message();
    Message(const Message&);
    Message(Message&&) noexcept;
    Message& operator=(const Message&);
    Message& operator=(Message&&) noexcept;
    ~Message();
    Message(Sentence sentence);
    /// A text that is shown as it is in every language.
    static Message verbatim(std::string text);
    /// Several, e.g. sentences of one paragraph; empty ones are left out.
    static Message joined(std::vector<Message> parts, std::string separator = " ");
    /// "A", "A and B", "A, B and C".
    static Message listed(std::vector<Message> parts);
    static Message listed(const std::vector<std::string>& names);

    [[nodiscard]] bool empty() const;
    /// Whether it is a text that no language changes.
    [[nodiscard]] bool isVerbatim() const { return m_kind == Kind::Verbatim; }
    /// The text in English.
    [[nodiscard]] std::string english() const;
    /// The text as `wording` puts it.
    [[nodiscard]] std::string text(const Wording& wording) const;

    /// Adds another sentence, after a blank.
    Message& operator+=(Message next);

    friend bool operator==(const Message&, const Message&);

private:
    enum class Kind { Verbatim, Template, Joined };

    [[nodiscard]] std::string filled(const std::string& sentence, const Wording& wording) const;

    friend Message makeMessage(const char* english, const char* one, std::optional<std::int64_t> count,
                               std::vector<Argument> arguments);
    friend class MessageJson;

    Kind m_kind = Kind::Verbatim;
    std::string m_text;                   ///< the text, the template, or the separator
    std::string m_one;                    ///< the template for a count of one
    std::optional<std::int64_t> m_count;  ///< what %n stands for
    std::vector<Argument> m_arguments;
};

/// With this many decimals: "1,234.50".
struct Fixed {
    double value = 0;
    int decimals = 0;
    friend bool operator==(const Fixed&, const Fixed&) = default;
};
/// A share of one: Percent{0.857} is "86 %".
struct Percent {
    double share = 0;
    int decimals = 0;
    friend bool operator==(const Percent&, const Percent&) = default;
};
/// Three significant digits below a thousand, see formatNumber().
struct Rounded {
    double value = 0;
    friend bool operator==(const Rounded&, const Rounded&) = default;
};
/// With the digits that a source wrote, see asWritten().
struct Written {
    double value = 0;
    friend bool operator==(const Written&, const Written&) = default;
};
/// A value in base units, see formatQuantity().
struct Quantity {
    double value = 0;
    Dimension dimension = Dimension::Count;
    friend bool operator==(const Quantity&, const Quantity&) = default;
};

/// What may stand in a place: a text as it is, a whole number, a number that says how it is written, a
/// message.
struct Argument {
    std::variant<std::string, std::int64_t, Fixed, Percent, Rounded, Written, Quantity, Message> value;

    Argument(std::string text) : value(std::move(text)) {}
    Argument(std::string_view text) : value(std::string(text)) {}
    Argument(const char* text) : value(std::string(text)) {}
    template <std::integral T>
        requires(!std::same_as<T, bool> && !std::same_as<T, char>)
    Argument(T number) : value(static_cast<std::int64_t>(number)) {}
    Argument(Fixed number) : value(number) {}
    Argument(Percent share) : value(share) {}
    Argument(Rounded number) : value(number) {}
    Argument(Written number) : value(number) {}
    Argument(Quantity quantity) : value(quantity) {}
    Argument(Sentence sentence) : value(Message(sentence)) {}
    Argument(Message message) : value(std::move(message)) {}

    friend bool operator==(const Argument&, const Argument&) = default;
};

Message makeMessage(const char* english, const char* one, std::optional<std::int64_t> count,
                    std::vector<Argument> arguments);

/// say("Claimed %1, measured %2.", Quantity{c, d}, Quantity{m, d}). A wrong number of arguments does not
/// compile. A text in a place is shown as it is; a Message in a place is put into the reader's language too.
template <class... Arguments>
[[nodiscard]] Message say(Template<std::type_identity_t<Arguments>...> english, Arguments&&... arguments) {
    std::vector<Argument> list;
    list.reserve(sizeof...(arguments));
    (list.emplace_back(std::forward<Arguments>(arguments)), ...);
    return makeMessage(english.english(), "", std::nullopt, std::move(list));
}

/// sayCount(n, "%n trial failed.", "%n trials failed."): the first for a count of one, the second else; %n is
/// the count. Languages with more forms than two have theirs in their catalogue, under the second.
template <class... Arguments>
[[nodiscard]] Message sayCount(std::int64_t count, Template<std::type_identity_t<Arguments>...> one,
                               Template<std::type_identity_t<Arguments>...> many, Arguments&&... arguments) {
    std::vector<Argument> list;
    list.reserve(sizeof...(arguments));
    (list.emplace_back(std::forward<Arguments>(arguments)), ...);
    return makeMessage(many.english(), one.english(), count, std::move(list));
}

/// Each in English, for JSON.
std::vector<std::string> english(const std::vector<Message>& messages);

/// Puts messages into words. This one speaks English; a language overrides sentence().
/// Thread: that of whoever owns it; the English one any.
class Wording {
public:
    virtual ~Wording() = default;

    /// The template `english` in this language. For a template with a count: the form for it.
    [[nodiscard]] virtual std::string sentence(const std::string& english,
                                               std::optional<std::int64_t> count) const;
    /// What stands between the digits of its numbers.
    [[nodiscard]] virtual NumberMarks numberMarks() const { return {}; }
    /// Of the language, as HTML and POSIX have it: "en", "de".
    [[nodiscard]] virtual std::string languageCode() const { return "en"; }
    /// Whether sentence() is to be asked at all; English has its forms in the message itself.
    [[nodiscard]] virtual bool isEnglish() const { return true; }
};

/// The wording of files and of programs that read them.
const Wording& englishWording();

/// How messages stand in JSON documents of ours. The member `key` is the English text, for whoever reads the
/// file; beside it `key`_said has what it was made of, {"say": template, "with": [...]} ("one" and "n" where
/// there is a count; {"join": separator, "with": [...]} of several), unless it is a verbatim text.
void putMessage(nlohmann::ordered_json& object, const std::string& key, const Message& message);
/// What putMessage() wrote. Where the text stands alone, as older files have it, it is verbatim. Empty when
/// there is neither; parts that cannot be read leave the text.
Message messageAt(const nlohmann::ordered_json& object, const std::string& key);

}  // namespace bakeoff::core
