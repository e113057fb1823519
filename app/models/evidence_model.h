// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/models/sized_table_model.h"
#include "core/decision/evidence.h"

namespace bakeoff::app {

class Document;
class Recommendation;

/// Which measurement bears on which scenario: one row a piece of evidence, with the figure at which it is
/// worth nothing, the one at which it is worth all, and for each alternative what was measured and what that
/// is worth. Targets are edited as text with their unit; an empty text takes the reader's own back. Edits go
/// to the document, which can undo them.
class EvidenceModel : public SizedTableModel {
    Q_OBJECT
public:
    enum Column { ScenarioColumn, MeasureColumn, TargetColumn, LimitColumn, FirstAlternativeColumn };

    explicit EvidenceModel(Document& document, const Recommendation& recommendation,
                           QObject* parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// A target could not be read; the message says what was expected.
    void refused(const QString& message);

private:
    void refresh();
    /// Rows are the study's rules in their order.
    [[nodiscard]] const core::EvidenceRule& rule(int row) const;
    [[nodiscard]] const core::MeasuredCriterion* criterion(int row) const;
    [[nodiscard]] const core::MissingEvidence* missing(int row) const;
    [[nodiscard]] QString scaleText(int row, bool target) const;
    [[nodiscard]] QString measuredText(int row, int alternative, int role) const;
    [[nodiscard]] QVariant text(const QModelIndex& index, int role) const;

    Document& m_document;
    const Recommendation& m_recommendation;
};

}  // namespace bakeoff::app
