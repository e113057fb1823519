// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/message.h"

#include <algorithm>

#include "core/base/numbers.h"
#include "core/base/overloaded.h"

namespace bakeoff::core {
namespace {

std::string numberOf(const Argument& argument) {
    return std::visit(Overloaded{[](std::int64_t number) { return grouped(number); },
                                 [](Fixed number) { return fixed(number.value, number.decimals); },
                                 [](Percent share) { return percent(share.share, share.decimals); },
                                 [](Rounded number) { return formatNumber(number.value); },
                                 [](Written number) { return asWritten(number.value); },
                                 [](Quantity q) { return formatQuantity(q.value, q.dimension); },
                                 [](const auto&) { return std::string(); }},
                      argument.value);
}

std::string textOf(const Argument& argument, const Wording& wording) {
    if (const auto* text = std::get_if<std::string>(&argument.value))
        return *text;
    if (const auto* message = std::get_if<Message>(&argument.value))
        return message->text(wording);
    return withMarks(numberOf(argument), wording.numberMarks());
}

}  // namespace

// Out of line: an Argument holds messages, so it is not complete where Message is declared.
Message::Message() = default;
Message::Message(const Message&) = default;
Message::Message(Message&&) noexcept = default;
Message& Message::operator=(const Message&) = default;
Message& Message::operator=(Message&&) noexcept = default;
Message::~Message() = default;

Message::Message(Sentence sentence) : m_kind(Kind::Template), m_text(sentence.english()) {}

Message Message::verbatim(std::string text) {
    Message out;
    out.m_text = std::move(text);
    return out;
}

Message Message::joined(std::vector<Message> parts, std::string separator) {
    std::erase_if(parts, [](const Message& part) { return part.empty(); });
    if (parts.size() == 1)
        return std::move(parts.front());
    Message out;
    if (parts.empty())
        return out;
    out.m_kind = Kind::Joined;
    out.m_text = std::move(separator);
    for (auto& part : parts)
        out.m_arguments.emplace_back(std::move(part));
    return out;
}

Message Message::listed(std::vector<Message> parts) {
    if (parts.size() < 2)
        return joined(std::move(parts));
    Message last = std::move(parts.back());
    parts.pop_back();
    return say("%1 and %2", joined(std::move(parts), ", "), std::move(last));
}

Message Message::listed(const std::vector<std::string>& names) {
    std::vector<Message> parts;
    for (const auto& name : names)
        parts.push_back(verbatim(name));
    return listed(std::move(parts));
}

bool Message::empty() const {
    return m_text.empty() && m_arguments.empty();
}

std::string Message::english() const {
    return text(englishWording());
}

std::string Message::text(const Wording& wording) const {
    if (m_kind == Kind::Verbatim)
        return m_text;
    if (m_kind == Kind::Template) {
        if (!wording.isEnglish())
            return filled(wording.sentence(m_text, m_count), wording);
        return filled(m_count == 1 ? m_one : m_text, wording);
    }
    std::string out;
    for (const auto& part : m_arguments)
        out += (out.empty() ? "" : m_text) + textOf(part, wording);
    return out;
}

std::string Message::filled(const std::string& sentence, const Wording& wording) const {
    std::string out;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const char next = sentence[i] == '%' && i + 1 < sentence.size() ? sentence[i + 1] : '\0';
        const auto place = static_cast<std::size_t>(next - '1');
        if (next == 'n' && m_count) {
            out += withMarks(grouped(*m_count), wording.numberMarks());
            ++i;
        } else if (next >= '1' && next <= '9' && place < m_arguments.size()) {
            out += textOf(m_arguments[place], wording);
            ++i;
        } else {
            out += sentence[i];
        }
    }
    return out;
}

Message& Message::operator+=(Message next) {
    return *this = joined({std::move(*this), std::move(next)});
}

// Written out: Clang 16 crashes on a defaulted one here.
bool operator==(const Message& a, const Message& b) {
    return a.m_kind == b.m_kind && a.m_text == b.m_text && a.m_one == b.m_one && a.m_count == b.m_count &&
           a.m_arguments == b.m_arguments;
}

Message makeMessage(const char* english, const char* one, std::optional<std::int64_t> count,
                    std::vector<Argument> arguments) {
    Message out;
    out.m_kind = Message::Kind::Template;
    out.m_text = english;
    out.m_one = one;
    out.m_count = count;
    out.m_arguments = std::move(arguments);
    return out;
}

std::vector<std::string> english(const std::vector<Message>& messages) {
    std::vector<std::string> out;
    for (const auto& message : messages)
        out.push_back(message.english());
    return out;
}

std::string Wording::sentence(const std::string& english, std::optional<std::int64_t>) const {
    return english;
}

const Wording& englishWording() {
    static const Wording wording;
    return wording;
}

}  // namespace bakeoff::core
