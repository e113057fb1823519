// SPDX-License-Identifier: GPL-3.0-only
#include "core/capacity/price_list.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace bakeoff::core {
namespace {

constexpr double kGib = 1024.0 * 1024 * 1024;
constexpr double kMostVcpus = 1e4;
constexpr double kMostGib = 1e6;
constexpr double kMostPerHour = 1e6;
constexpr double kMostPerMonth = 1e9;
constexpr std::size_t kMostInstances = 100;

bool isDay(const std::string& text) {
    constexpr std::string_view kPattern = "0000-00-00";
    return text.size() == kPattern.size() &&
           std::equal(text.begin(), text.end(), kPattern.begin(), [](char c, char wanted) {
               return wanted == '0' ? std::isdigit(static_cast<unsigned char>(c)) != 0 : c == wanted;
           });
}

bool isCurrency(const std::string& text) {
    return text.size() == 3 && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// A member that is above zero and not absurd.
double amount(const JsonNode& node, std::string_view key, double most) {
    const double value = node.number(key);
    if (node.has(key) && node.member(key).json().is_number() && !(value > 0 && value <= most))
        node.member(key).problem(say("Expected a number above 0, up to %1.", Rounded{most}));
    return value;
}

InstanceType readInstance(const JsonNode& node, std::set<std::string>& ids) {
    node.onlyKeys(
        {"id", "name", "vcpus", "memory_gib", "price_per_hour", "price_per_month", "as_of", "source"});
    InstanceType out;
    out.id = node.string("id");
    if (node.has("id") && out.id.empty())
        node.member("id").problem(say("Expected an id."));
    if (!ids.insert(out.id).second)
        node.member("id").problem(say("The id \"%1\" stands twice.", out.id));
    out.name = node.string("name", out.id);
    out.vcpus = amount(node, "vcpus", kMostVcpus);
    out.memoryBytes = amount(node, "memory_gib", kMostGib) * kGib;
    if (node.has("price_per_hour") == node.has("price_per_month"))
        node.problem(say("Expected one of \"price_per_hour\" and \"price_per_month\"."));
    else if (node.has("price_per_hour"))
        out.pricePerMonth = amount(node, "price_per_hour", kMostPerHour) * kHoursPerMonth;
    else
        out.pricePerMonth = amount(node, "price_per_month", kMostPerMonth);
    out.asOf = node.string("as_of");
    if (node.has("as_of") && !isDay(out.asOf))
        node.member("as_of").problem(say("Expected the day of the price, such as 2026-06-17."));
    out.source = node.string("source");
    if (node.has("source") && out.source.empty())
        node.member("source").problem(say("Expected where the price is stated."));
    return out;
}

}  // namespace

const InstanceType* PriceList::find(const std::string& id) const {
    const auto it = std::ranges::find(instances, id, &InstanceType::id);
    return it == instances.end() ? nullptr : &*it;
}

Result<PriceList> parsePriceList(std::string text, const std::string& name) {
    auto document = JsonDocument::parse(std::move(text), name);
    if (!document)
        return document.error();
    const JsonNode root(**document);
    if (!root.isObject()) {
        root.problem(say("Expected a price list."));
        return (*document)->summary();
    }
    root.onlyKeys({"$schema", "bakeoff_prices", "title", "currency", "note", "instances"});
    if (root.integer("bakeoff_prices", 0) != 1)
        root.member("bakeoff_prices").problem(say("Expected 1, the version of the format."));
    PriceList out;
    out.title = root.string("title");
    out.currency = root.string("currency");
    if (root.has("currency") && !isCurrency(out.currency))
        root.member("currency").problem(say("Expected a currency by its three letters, such as EUR."));
    out.note = root.string("note", {});
    std::set<std::string> ids;
    const auto nodes = root.array("instances");
    if (root.has("instances") && (nodes.empty() || nodes.size() > kMostInstances))
        root.member("instances").problem(say("Expected 1 to 100 kinds of instances."));
    else
        for (const auto& node : nodes)
            out.instances.push_back(readInstance(node, ids));
    if (!(*document)->clean())
        return (*document)->summary();
    return out;
}

}  // namespace bakeoff::core
