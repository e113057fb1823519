// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStyledItemDelegate>

namespace bakeoff::app {

/// Draws a number with a bar behind it, as long as it is of the largest in its column: what is ranked is seen
/// before it is read. The bar begins where the reading begins. Cells without a number, or with one below
/// zero, have none.
class BarDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// `valueRole`: where the model has the number.
    BarDelegate(int valueRole, QObject* parent);

    /// From 0 to 1.
    [[nodiscard]] double shareOf(const QModelIndex& index) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    int m_valueRole;
};

}  // namespace bakeoff::app
