// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QCoreApplication>
#include <QVariant>
#include <optional>
#include <vector>

#include "app/workbench/document.h"

namespace bakeoff::app {

class Recommendation;

/// What the weights' column of the matrix shows and takes, which depends on the way in which the reader
/// states weights: an amount from 0 to 10, a place in the order, "5 – 20 %", nothing to enter for pairs and
/// for unknown weights. Thread: GUI thread.
class WeightColumn {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::app::WeightColumn)
public:
    static constexpr double kMostAmount = 10;

    WeightColumn(Document& document, const Recommendation& recommendation)
        : m_document(document), m_recommendation(recommendation) {}

    [[nodiscard]] core::WeightStatement::Kind kind() const { return m_document.answers().weights.kind; }
    [[nodiscard]] bool editable() const;
    [[nodiscard]] QString title() const;
    /// EditRole: the amount, the place, or the interval as text.
    [[nodiscard]] QVariant data(int row, int role) const;
    /// The bounds of a row when weights are stated by intervals.
    [[nodiscard]] core::WeightBounds bounds(int row) const;
    bool setData(int row, const QVariant& value);
    /// False for bounds that are out of order or beyond 0 and 1.
    bool setBounds(int row, core::WeightBounds bounds);

private:
    [[nodiscard]] const core::Scenario& scenario(int row) const;
    [[nodiscard]] double amount(int row) const;
    /// Whether nothing was said of a row while others have been, so that a typical amount is taken for it.
    [[nodiscard]] bool isTaken(int row) const;
    /// The amount that the share of such a row is, beside those that were said.
    [[nodiscard]] double taken(const std::vector<core::ScenarioAmount>& said, int row) const;
    [[nodiscard]] double place(int row) const;
    [[nodiscard]] bool setAmount(int row, double amount);
    void store(const core::Answers& answers, int row);

    Document& m_document;
    const Recommendation& m_recommendation;
};

/// "5 – 20 %", "5-20", "5 to 20" or "12" as two shares; nothing for anything else.
std::optional<core::WeightBounds> readBounds(const QString& text);

}  // namespace bakeoff::app
