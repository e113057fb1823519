// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/models/sized_table_model.h"

namespace bakeoff::app {

class Document;
class Recommendation;

/// How many times as important the scenario of the row is as that of the column. EditRole is the number, 0
/// where nothing was said; the mirrored cell follows. Edits go to the document, which can undo them.
class PairwiseModel : public SizedTableModel {
    Q_OBJECT
public:
    explicit PairwiseModel(Document& document, const Recommendation& recommendation,
                           QObject* parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// What can be chosen: Saaty's scale from 9 down to 1/9, then 0 for "not compared".
    [[nodiscard]] static std::vector<double> steps();
    /// "3", "1/3", "1.5"; empty for 0.
    [[nodiscard]] static QString timesText(double times);

private:
    void refresh();
    [[nodiscard]] double times(const QModelIndex& index) const;

    Document& m_document;
    const Recommendation& m_recommendation;
};

}  // namespace bakeoff::app
