// SPDX-License-Identifier: GPL-3.0-only
#include "app/i18n/numbers.h"

#include <QRegularExpression>
#include <cmath>

namespace bakeoff::app {

const QLocale& numberLocale() {
    static const QLocale locale = [] {
        QLocale plain(QLocale::C);
        plain.setNumberOptions(QLocale::DefaultNumberOptions);  // C's own are without thousands
        return plain;
    }();
    return locale;
}

QString fixedText(double value, int decimals) {
    return numberLocale().toString(value, 'f', decimals);
}

QString shortText(double value, int digits) {
    return numberLocale().toString(value, 'g', digits);
}

QString minutesText(double seconds) {
    const int whole = static_cast<int>(seconds);
    return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

bool hasOddComma(const QString& text) {
    static const QRegularExpression odd(
        QStringLiteral(R"((^|[^0-9]),|,(?![0-9]{3}(?![0-9]))|\.[0-9]*,|[0-9]{4,},)"));
    return odd.match(text).hasMatch();
}

std::optional<double> readNumber(const QString& text) {
    static const QRegularExpression number(
        QStringLiteral(R"(^[+-]?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)?(\.[0-9]+)?([eE][+-]?[0-9]+)?$)"));
    const QString plain = text.trimmed();
    if (!number.match(plain).hasMatch())
        return std::nullopt;
    bool read = false;
    const double value = QString(plain).remove(QLatin1Char(',')).toDouble(&read);
    return read && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<double> readFigure(const QString& text, core::Dimension dimension) {
    static const QRegularExpression parts(
        QStringLiteral(R"(^\s*([+-]?[0-9.,]+(?:[eE][+-]?[0-9]+)?)\s*(.*?)\s*$)"));
    const auto match = parts.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = readNumber(match.captured(1));
    const std::string unitText = match.captured(2).toStdString();
    // Of times and sizes nobody knows which unit is meant when none is said.
    const bool needed = dimension == core::Dimension::Time || dimension == core::Dimension::Bytes;
    const auto unit = unitText.empty() && !needed ? core::Unit{dimension, 1} : core::findUnit(unitText);
    if (!number || !unit || unit->dimension != dimension)
        return std::nullopt;
    return *number * unit->factor;
}

}  // namespace bakeoff::app
