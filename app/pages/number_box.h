// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDoubleSpinBox>
#include <QSpinBox>
#include <utility>

#include "app/i18n/numbers.h"

namespace bakeoff::app {

/// A field for a number as the window writes numbers. Qt drops every comma it finds, and would make 15 of
/// "1,5"; here such a text is not taken, and the field goes back to what it held before the typing.
template <typename Box>
class PlainNumber : public Box {
public:
    explicit PlainNumber(QWidget* parent = nullptr) : Box(parent) {
        Box::setLocale(numberLocale());
        QObject::connect(this, &Box::editingFinished, this, [this] { m_before = Box::value(); });
    }

protected:
    QValidator::State validate(QString& text, int& at) const override {
        const auto state = Box::validate(text, at);
        return state == QValidator::Acceptable && hasOddComma(text) ? QValidator::Intermediate : state;
    }
    void fixup(QString& text) const override {
        if (hasOddComma(text))
            text = Box::prefix() + Box::textFromValue(m_before) + Box::suffix();
        else
            Box::fixup(text);
    }
    void focusInEvent(QFocusEvent* event) override {
        m_before = Box::value();
        Box::focusInEvent(event);
    }

private:
    decltype(std::declval<Box>().value()) m_before{};
};

using NumberBox = PlainNumber<QDoubleSpinBox>;
using CountBox = PlainNumber<QSpinBox>;

}  // namespace bakeoff::app
