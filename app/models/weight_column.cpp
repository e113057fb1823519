// SPDX-License-Identifier: GPL-3.0-only
#include "app/models/weight_column.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>

#include "app/i18n/numbers.h"
#include "app/workbench/document.h"
#include "app/workbench/recommendation.h"

namespace bakeoff::app {
namespace {

using Kind = core::WeightStatement::Kind;

QString boundsText(core::WeightBounds bounds) {
    return QStringLiteral("%1 – %2 %").arg(shortText(bounds.low * 100, 3), shortText(bounds.high * 100, 3));
}

}  // namespace

std::optional<core::WeightBounds> readBounds(const QString& text) {
    static const QRegularExpression pattern(
        QStringLiteral(R"(^\s*([0-9.,]+)\s*%?\s*(?:(?:-|–|—|to|\.\.+|…)\s*([0-9.,]+)\s*%?\s*)?$)"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [](QString part, bool* ok) {
        return part.replace(QLatin1Char(','), QLatin1Char('.')).toDouble(ok) / 100;
    };
    bool lowRead = false;
    bool highRead = false;
    const double low = number(match.captured(1), &lowRead);
    const double high = match.captured(2).isEmpty() ? number(match.captured(1), &highRead)
                                                    : number(match.captured(2), &highRead);
    if (!lowRead || !highRead || !(low >= 0 && low <= high && high <= 1))
        return std::nullopt;
    return core::WeightBounds{low, high};
}

bool WeightColumn::editable() const {
    return kind() == Kind::Share || kind() == Kind::Rank || kind() == Kind::Interval;
}

QString WeightColumn::title() const {
    switch (kind()) {
        case Kind::Rank:
            return tr("Place");
        case Kind::Interval:
            return tr("From – to");
        default:
            return tr("Weight");
    }
}

const core::Scenario& WeightColumn::scenario(int row) const {
    return m_document.study().scenarios[static_cast<std::size_t>(row)];
}

double WeightColumn::amount(int row) const {
    const auto said = core::scenarioAmounts(m_document.study(), m_document.answers());
    const bool open = std::all_of(said.begin(), said.end(), [](const auto& one) {
        return one.state == core::ScenarioAmount::State::Open;
    });
    const auto& own = said[static_cast<std::size_t>(row)];
    if (open || own.state == core::ScenarioAmount::State::Unknown)
        return kMostAmount / 2;
    return own.state == core::ScenarioAmount::State::Open ? taken(said, row) : own.amount;
}

bool WeightColumn::isTaken(int row) const {
    const auto said = core::scenarioAmounts(m_document.study(), m_document.answers());
    const auto& decision = m_recommendation.decision();
    return decision && decision->answered &&
           said[static_cast<std::size_t>(row)].state == core::ScenarioAmount::State::Open;
}

double WeightColumn::taken(const std::vector<core::ScenarioAmount>& said, int row) const {
    const auto& decision = m_recommendation.decision();
    if (!decision || decision->contributions.size() != said.size())
        return 0;
    double amounts = 0;
    double shares = 0;
    for (std::size_t i = 0; i < said.size(); ++i) {
        if (said[i].state != core::ScenarioAmount::State::Known)
            continue;
        amounts += said[i].amount;
        shares += decision->contributions[i].share;
    }
    const double share = decision->contributions[static_cast<std::size_t>(row)].share;
    return shares > 0 ? std::min(share * amounts / shares, kMostAmount) : 0;
}

double WeightColumn::place(int row) const {
    const auto& ranks = m_document.answers().weights.ranks;
    if (const auto it = ranks.find(scenario(row).id); it != ranks.end())
        return it->second;
    double last = 0;
    for (const auto& [id, place] : ranks)
        last = std::max(last, place);
    return last + 1;
}

core::WeightBounds WeightColumn::bounds(int row) const {
    const auto& bounds = m_document.answers().weights.bounds;
    const auto it = bounds.find(scenario(row).id);
    return it == bounds.end() ? core::WeightBounds{} : it->second;
}

QVariant WeightColumn::data(int row, int role) const {
    const bool shown = role == Qt::DisplayRole;
    if (role == Qt::ToolTipRole) {
        if (kind() == Kind::Rank)
            return tr("1 is the most important; ties are allowed.");
        if (kind() == Kind::Interval)
            return tr("The least and the most of your work that this may be.");
        if (kind() == Kind::Share && isTaken(row))
            return tr("You have not said how much of your work it is, so a typical amount is taken.");
        return {};
    }
    switch (kind()) {
        case Kind::Share:
            if (shown && isTaken(row))
                return QStringLiteral("≈ ") + shortText(amount(row), 2);
            return shown ? QVariant(shortText(amount(row), 3)) : amount(row);
        case Kind::Rank:
            return shown ? QVariant(QStringLiteral("%1.").arg(shortText(place(row), 4))) : place(row);
        case Kind::Interval:
            return boundsText(bounds(row));
        case Kind::Pairwise:
            return shown ? QVariant(tr("by pairs")) : QVariant();
        case Kind::Unknown:
            break;
    }
    return shown ? QVariant(tr("any")) : QVariant();
}

bool WeightColumn::setAmount(int row, double amount) {
    if (!std::isfinite(amount) || amount < 0)
        return false;
    core::Answers answers = m_document.answers();
    // Nothing was said yet, and all scenarios count the same: the others are to keep what they have.
    if (m_recommendation.decision() && !m_recommendation.decision()->answered) {
        for (const auto& other : m_document.study().scenarios)
            answers.amounts[other.id] = kMostAmount / 2;
    }
    answers.amounts[scenario(row).id] = std::min(amount, kMostAmount);
    answers.unknown.erase(scenario(row).id);
    store(answers, row);
    return true;
}

bool WeightColumn::setBounds(int row, core::WeightBounds bounds) {
    if (!(bounds.low >= 0 && bounds.low <= bounds.high && bounds.high <= 1))
        return false;
    core::Answers answers = m_document.answers();
    answers.weights.bounds[scenario(row).id] = bounds;
    store(answers, row);
    return true;
}

bool WeightColumn::setData(int row, const QVariant& value) {
    if (kind() == Kind::Share)
        return setAmount(row, value.toDouble());
    if (kind() == Kind::Interval) {
        const auto read = readBounds(value.toString());
        return read && setBounds(row, *read);
    }
    const double place = value.toDouble();
    if (kind() != Kind::Rank || !(place >= 1) || !std::isfinite(place))
        return false;
    core::Answers answers = m_document.answers();
    answers.weights.ranks[scenario(row).id] = place;
    store(answers, row);
    return true;
}

void WeightColumn::store(const core::Answers& answers, int row) {
    const auto& changed = scenario(row);
    m_document.setAnswers(answers, tr("Weight of %1").arg(QString::fromStdString(changed.name)),
                          QStringLiteral("weight ") + QString::fromStdString(changed.id));
}

}  // namespace bakeoff::app
