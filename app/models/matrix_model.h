// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/models/sized_table_model.h"
#include "app/models/weight_column.h"

namespace bakeoff::app {

/// The decision matrix as it is edited: one row a scenario with its name, its weight as the reader states it
/// (see WeightColumn), its share of the whole, and the rating of each alternative. Edits go to the document,
/// which can undo them. EditRole is the raw value: a name, an amount, a level.
class MatrixModel : public SizedTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, AmountColumn, ShareColumn, FirstRatingColumn };
    static constexpr double kMostAmount = WeightColumn::kMostAmount;

    explicit MatrixModel(Document& document, const Recommendation& recommendation, QObject* parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// Symbols of the levels that a rating of this row can have, with the level; lowest first.
    [[nodiscard]] std::vector<std::pair<int, QString>> levels(int row) const;
    [[nodiscard]] WeightColumn& weights() { return m_weights; }
    [[nodiscard]] const WeightColumn& weights() const { return m_weights; }

private:
    void refresh();
    [[nodiscard]] QVariant shareOf(int row, int role) const;
    [[nodiscard]] QVariant ratingData(int row, int alternative, int role) const;

    Document& m_document;
    const Recommendation& m_recommendation;
    WeightColumn m_weights;
};

}  // namespace bakeoff::app
