// SPDX-License-Identifier: GPL-3.0-only
#include "app/files/price_files.h"

#include <utility>

#include "app/files/input_files.h"

namespace bakeoff::app {
namespace {

constexpr qint64 kLargest = qint64{1} << 20;

}  // namespace

QString bundledPrices(const QString& resources) {
    return resources + QStringLiteral("/prices/example.prices.json");
}

core::Result<core::PriceList> loadPrices(const QString& resources, const std::string& name) {
    const QString file = name.empty() ? bundledPrices(resources) : QString::fromStdString(name);
    auto text = readTextFile(file, kLargest);
    if (!text)
        return text.error();
    return core::parsePriceList(std::move(text).value(), file.toStdString());
}

core::PriceLists pricesOf(const QString& resources, const std::vector<core::Service>& services) {
    core::PriceLists out;
    for (const auto& service : services) {
        const auto& traffic = service.answers.traffic;
        if (!traffic || !traffic->decides || out.contains(traffic->prices))
            continue;
        if (auto prices = loadPrices(resources, traffic->prices))
            out.emplace(traffic->prices, std::move(prices).value());
    }
    return out;
}

}  // namespace bakeoff::app
