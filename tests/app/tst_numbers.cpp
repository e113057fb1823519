// SPDX-License-Identifier: GPL-3.0-only
#include <QLineEdit>
#include <QLocale>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#include "app/charts/figure.h"
#include "app/charts/figure_plot.h"
#include "app/i18n/core_text.h"
#include "app/i18n/numbers.h"
#include "app/models/table_model.h"
#include "app/pages/number_box.h"
#include "app/settings/language.h"

using namespace bakeoff;
using namespace bakeoff::app;

/// Numbers of the window are the same in every language of the system.
class TestNumbers : public QObject {
    Q_OBJECT
    const QLocale m_system = QLocale();

private Q_SLOTS:
    void initTestCase_data() {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("C") << QLocale::c();
        QTest::newRow("German") << QLocale(QLocale::German, QLocale::Germany);
        QTest::newRow("French") << QLocale(QLocale::French, QLocale::France);
    }
    void init() {
        QFETCH_GLOBAL(QLocale, locale);
        QLocale::setDefault(locale);
    }
    void cleanup() { QLocale::setDefault(m_system); }

    void areWritten() {
        QCOMPARE(fixedText(1234.5, 1), QStringLiteral("1,234.5"));
        QCOMPARE(fixedText(-0.25, 2), QStringLiteral("-0.25"));
        QCOMPARE(shortText(0.125, 3), QStringLiteral("0.125"));
        QCOMPARE(shortText(7, 3), QStringLiteral("7"));
    }

    void areRead_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");  // not-a-number: refused
        const auto row = [](const char* text, double value) {
            QTest::newRow(text) << QString::fromLatin1(text) << value;
        };
        row("15", 15);
        row(" 1.5 ", 1.5);
        row("1.500", 1.5);
        row(".5", 0.5);
        row("-3", -3);
        row("1e6", 1e6);
        row("1,500", 1500);
        row("12,345,678.9", 12345678.9);
        row("1,5", qQNaN());
        row("1,50", qQNaN());
        row("1,5000", qQNaN());
        row("1234,567", qQNaN());
        row("1.5,000", qQNaN());
        row("1.500,5", qQNaN());
        row("1,,500", qQNaN());
        row(",500", qQNaN());
        row("1.5.0", qQNaN());
        row("", qQNaN());
        row(".", qQNaN());
        row("e5", qQNaN());
        row("abc", qQNaN());
        row("inf", qQNaN());
        row("1e999", qQNaN());
    }
    void areRead() {
        QFETCH(QString, text);
        QFETCH(double, value);
        const auto read = readNumber(text);
        QCOMPARE(read.has_value(), !qIsNaN(value));
        if (read)
            QCOMPARE(*read, value);
    }

    void figuresAreRead_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("dimension");
        QTest::addColumn<double>("value");
        const auto row = [](const char* text, core::Dimension dimension, double value) {
            QTest::newRow(text) << QString::fromUtf8(text) << static_cast<int>(dimension) << value;
        };
        using enum core::Dimension;
        row("15 ms", Time, 15e6);
        row("1.5ms", Time, 1.5e6);
        row("1.500 ms", Time, 1.5e6);
        row("1,500 ms", Time, 1500e6);
        row("1,5 ms", Time, qQNaN());
        row("15", Time, qQNaN());
        row("15 MB", Time, qQNaN());
        row("1.5e3 µs", Time, 1.5e6);
        row("100,000 /s", Rate, 100000);
        row("100000", Rate, 100000);
        row("2.5 %", Fraction, 0.025);
        row("200 MiB", Bytes, 200 * 1048576.0);
        row("abc", Time, qQNaN());
        row("ms", Time, qQNaN());
        row("", Time, qQNaN());
    }
    void figuresAreRead() {
        QFETCH(QString, text);
        QFETCH(int, dimension);
        QFETCH(double, value);
        const auto read = readFigure(text, static_cast<core::Dimension>(dimension));
        QCOMPARE(read.has_value(), !qIsNaN(value));
        if (read)
            QCOMPARE(*read, value);
    }

    /// In a window that speaks German numbers are German, in and out.
    void followTheLanguageOfTheWindow() {
        QVERIFY(speak(QStringLiteral("de")));
        const auto back = qScopeGuard([] { removeLanguage(); });
        QCOMPARE(fixedText(1234.5, 1), QStringLiteral("1.234,5"));
        QCOMPARE(shortText(0.125, 3), QStringLiteral("0,125"));
        QCOMPARE(quantityText(11063, core::Dimension::Rate), QStringLiteral("11.063 /s"));
        QCOMPARE(numberText(0.27), QStringLiteral("0,27"));
        AxisSpec axis;
        axis.dimension = core::Dimension::Time;
        QCOMPARE(axisValueText(axis, 1.5e6), QStringLiteral("1,5 ms"));
        axis.scale = Scale::Tail;
        QCOMPARE(axisValueText(axis, 0.999), QStringLiteral("99,9 %"));
        QStringList ticks;
        for (const auto& tick : ticksFor({}, {0, 2}, 5).ticks)
            ticks << tick.label;
        QVERIFY2(ticks.contains(QStringLiteral("0,5")), qPrintable(ticks.join(QLatin1Char(' '))));
        core::Table table{"t", {}, {{"a", {}, true}}, {{core::Cell("1,234.5", core::Json(1234.5))}}};
        QCOMPARE(cellText(table, 0, 0), QStringLiteral("1.234,5"));
        QCOMPARE(coreText(core::say("%1", core::Quantity{11063, core::Dimension::Rate})),
                 QStringLiteral("11.063 /s"));
        QCOMPARE(readNumber(QStringLiteral("1,5")).value_or(0), 1.5);
        QCOMPARE(readNumber(QStringLiteral("1.500")).value_or(0), 1500.0);
        QVERIFY(!readNumber(QStringLiteral("1.5")));
        NumberBox box;
        box.setDecimals(1);
        box.setRange(0, 1e6);
        box.setGroupSeparatorShown(true);
        box.setValue(1234.5);
        QCOMPARE(box.text(), QStringLiteral("1.234,5"));
    }
    /// Marks that are put in twice are the other language's again: 137,474 is a thousandth of 137.474.
    void tablesOfChartsHaveTheMarksOnce() {
        QVERIFY(speak(QStringLiteral("de")));
        const auto back = qScopeGuard([] { removeLanguage(); });
        Figure figure;
        figure.x.dimension = core::Dimension::Rate;
        FigurePanel panel;
        panel.y.scale = Scale::Rows;
        panel.y.rows = {QStringLiteral("one")};
        figure.panels = {panel};
        FigureSeries bars;
        bars.kind = SeriesKind::Bars;
        bars.points = std::vector<QPointF>{{137474, 0}};
        figure.series = {bars};
        FigurePlot plot;
        plot.replaceFigure(figure);
        TableModel model;
        model.setTable(plot.tableTwin());
        QStringList texts;
        for (int column = 0; column < model.columnCount(); ++column)
            texts << model.index(0, column).data().toString();
        QVERIFY2(texts.contains(QStringLiteral("137.474 /s")), qPrintable(texts.join(QLatin1Char('|'))));
    }

    void valuesOfAnAxisArePlain_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("a share near 0") << 0.00002031818 << QStringLiteral("0.00203 %");
        QTest::newRow("the median") << 0.5 << QStringLiteral("50 %");
        QTest::newRow("between") << 0.123456 << QStringLiteral("12.3 %");
        QTest::newRow("p99.9") << 0.999 << QStringLiteral("99.9 %");
        QTest::newRow("p99.995") << 0.99995 << QStringLiteral("99.995 %");
    }
    void valuesOfAnAxisArePlain() {
        QFETCH(double, value);
        QFETCH(QString, text);
        AxisSpec axis;
        axis.scale = Scale::Tail;
        QCOMPARE(axisValueText(axis, value), text);
    }

    void anAxisHasMoreThanOneTick_data() {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("about zero") << -0.03 << 0.04;
        QTest::newRow("wide") << -0.6 << 0.9;
        QTest::newRow("narrow") << 0.51 << 0.54;
    }
    void anAxisHasMoreThanOneTick() {
        QFETCH(double, low);
        QFETCH(double, high);
        QVERIFY(ticksFor({}, {low, high}, 1).ticks.size() >= 2);
    }

    void fieldsTakeNoOddComma_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<double>("value");
        QTest::newRow("a point") << QStringLiteral("1.5") << 1.5;
        QTest::newRow("a comma") << QStringLiteral("1,5") << 7.0;
        QTest::newRow("thousands") << QStringLiteral("1,500") << 1500.0;
        QTest::newRow("no number") << QStringLiteral("abc") << 7.0;
    }
    void fieldsTakeNoOddComma() {
        QFETCH(QString, typed);
        QFETCH(double, value);
        NumberBox box;
        box.setRange(0, 1e6);
        box.setDecimals(1);
        box.setSuffix(QStringLiteral(" s"));
        box.setGroupSeparatorShown(true);
        box.setValue(7);
        box.show();
        box.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&box));
        QSignalSpy changed(&box, &QDoubleSpinBox::valueChanged);
        box.selectAll();
        QTest::keyClicks(&box, typed);
        QTest::keyClick(&box, Qt::Key_Return);
        QCOMPARE(box.value(), value);
        for (const auto& change : changed)
            QVERIFY(change.first().toDouble() != 15);
        box.setValue(1234.5);
        QCOMPARE(box.text(), QStringLiteral("1,234.5 s"));
    }

    void countsTakeNoOddComma() {
        CountBox box;
        box.setRange(1, 10'000);
        box.setValue(7);
        box.show();
        box.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&box));
        box.selectAll();
        QTest::keyClicks(&box, QStringLiteral("1,5"));
        QTest::keyClick(&box, Qt::Key_Return);
        QCOMPARE(box.value(), 7);
    }
};

QTEST_MAIN(TestNumbers)
#include "tst_numbers.moc"
