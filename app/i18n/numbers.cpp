// SPDX-License-Identifier: GPL-3.0-only
#include "app/i18n/numbers.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <cmath>

namespace bakeoff::app {

namespace {

const QLocale& plainLocale() {
    static const QLocale locale = [] {
        QLocale plain(QLocale::C);
        plain.setNumberOptions(QLocale::DefaultNumberOptions);  // C's own are without thousands
        return plain;
    }();
    return locale;
}

QString inWindow(const std::string& text) {
    return QString::fromStdString(core::withMarks(text, numberMarks()));
}

/// The same text with the marks of a program.
QString withPlainMarks(QString text) {
    const auto marks = numberMarks();
    for (auto& c : text) {
        if (c == QLatin1Char(marks.decimal))
            c = QLatin1Char('.');
        else if (c == QLatin1Char(marks.thousands))
            c = QLatin1Char(',');
    }
    return text;
}

}  // namespace

core::NumberMarks numberMarks() {
    const QString example = QCoreApplication::translate(
        "Numbers", "1,234.5", "this number as the language writes it; its two marks are used everywhere");
    const bool known = example.size() == 7 && example[1].unicode() < 0x80 && example[5].unicode() < 0x80 &&
                       !example[1].isLetterOrNumber() && !example[5].isLetterOrNumber();
    return known ? core::NumberMarks{example[5].toLatin1(), example[1].toLatin1()} : core::NumberMarks();
}

QLocale numberLocale() {
    // Widgets take a locale and no marks; any that has these will do.
    return numberMarks().decimal == ',' ? QLocale(QLocale::German, QLocale::Germany) : plainLocale();
}

QString fixedText(double value, int decimals) {
    return inWindow(plainLocale().toString(value, 'f', decimals).toStdString());
}

QString shortText(double value, int digits) {
    return inWindow(plainLocale().toString(value, 'g', digits).toStdString());
}

QString quantityText(double value, core::Dimension dimension) {
    return inWindow(core::formatQuantity(value, dimension));
}

QString numberText(double value) {
    return inWindow(core::formatNumber(value));
}

QString minutesText(double seconds) {
    const int whole = static_cast<int>(seconds);
    return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

bool hasOddComma(const QString& text) {
    static const QRegularExpression odd(
        QStringLiteral(R"((^|[^0-9]),|,(?![0-9]{3}(?![0-9]))|\.[0-9]*,|[0-9]{4,},)"));
    return odd.match(withPlainMarks(text)).hasMatch();
}

std::optional<double> readNumber(const QString& text) {
    static const QRegularExpression number(
        QStringLiteral(R"(^[+-]?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)?(\.[0-9]+)?([eE][+-]?[0-9]+)?$)"));
    const QString plain = withPlainMarks(text.trimmed());
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
