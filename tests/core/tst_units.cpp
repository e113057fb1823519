// SPDX-License-Identifier: GPL-3.0-only
#include <QtTest>
#include <limits>

#include "core/base/units.h"

using namespace bakeoff::core;

class TestUnits : public QObject {
    Q_OBJECT

private slots:
    void quantity_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("dimension");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, double value, Dimension dimension, const char* expected) {
            QTest::newRow(name) << value << static_cast<int>(dimension) << QString::fromUtf8(expected);
        };
        using enum Dimension;
        row("0 ns", 0, Time, "0 ns");
        row("1 ns", 1, Time, "1 ns");
        row("999 ns", 999, Time, "999 ns");
        row("999.6 ns", 999.6, Time, "1 µs");
        row("999.4 ns", 999.4, Time, "999 ns");
        row("1.5 us", 1500, Time, "1.5 µs");
        row("0.0008 s", 0.0008e9, Time, "0.8 ms");
        row("15 ms", 15e6, Time, "15 ms");
        row("999.6 ms", 999.6e6, Time, "1 s");
        row("45.2 s", 45.2e9, Time, "45.2 s");
        row("an hour", 3600e9, Time, "3,600 s");
        row("45.2 s too fast", -45.2e9, Time, "-45.2 s");
        row("2 MB", 2e6, Bytes, "2 MB");
        row("999.6 KB", 999.6e3, Bytes, "1 MB");
        row("1.2 GB", 1.2e9, Bytes, "1.2 GB");
        row("1.25 GB less", -1.25e9, Bytes, "-1.25 GB");
        row("12 TB", 12e12, Bytes, "12,000 GB");
        row("120,000 /s", 120000, Rate, "120,000 /s");
        row("999.6 /s", 999.6, Rate, "1,000 /s");
        row("0.25 /s", 0.25, Rate, "0.25 /s");
        row("count", 1e6, Count, "1,000,000");
        row("negative count", -1234, Count, "-1,234");
        row("5 %", 0.05, Fraction, "5 %");
        row("2.5 %", 0.025, Fraction, "2.5 %");
        row("all", 1, Fraction, "100 %");
        row("less", -0.125, Fraction, "-12.5 %");
        row("NaN", std::numeric_limits<double>::quiet_NaN(), Time, "–");
        row("infinite", std::numeric_limits<double>::infinity(), Bytes, "–");
        row("minus infinite", -std::numeric_limits<double>::infinity(), Rate, "–");
    }

    void quantity() {
        QFETCH(double, value);
        QFETCH(int, dimension);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(formatQuantity(value, static_cast<Dimension>(dimension))), expected);
    }

    void number_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("expected");
        const auto row = [](double value, const char* expected) {
            QTest::newRow(expected) << value << QString::fromUtf8(expected);
        };
        row(0, "0");
        row(-0.0, "0");
        row(0.82, "0.82");
        row(0.8249, "0.825");
        row(0.000123456, "0.000123");
        row(3.14159, "3.14");
        row(99.96, "100");
        row(999.4, "999");
        row(999.6, "1,000");
        row(-999.6, "-1,000");
        row(1000, "1,000");
        row(12345.6, "12,346");
        row(-120000, "-120,000");
        row(1234567890, "1,234,567,890");
        row(123456789012345, "123,456,789,012,345");
        row(1e15, "1e+15");
        row(-1.2345e308, "-1.23e+308");
        row(std::numeric_limits<double>::quiet_NaN(), "–");
    }

    void number() {
        QFETCH(double, value);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(formatNumber(value)), expected);
    }

    void unit_data() {
        QTest::addColumn<int>("dimension");
        QTest::addColumn<double>("factor");
        const auto row = [](const char* name, Dimension dimension, double factor) {
            QTest::newRow(name) << static_cast<int>(dimension) << factor;
        };
        using enum Dimension;
        row("ns", Time, 1);
        row("us", Time, 1e3);
        row("µs", Time, 1e3);
        row("ms", Time, 1e6);
        row("s", Time, 1e9);
        row("B", Bytes, 1);
        row("KB", Bytes, 1e3);
        row("kB", Bytes, 1e3);
        row("MB", Bytes, 1e6);
        row("GB", Bytes, 1e9);
        row("KiB", Bytes, 1024);
        row("MiB", Bytes, 1048576);
        row("GiB", Bytes, 1073741824);
        row("/s", Rate, 1);
        row("req/s", Rate, 1);
        row("records/s", Rate, 1);
        row("count", Count, 1);
        row("%", Fraction, 0.01);
    }

    void unit() {
        QFETCH(int, dimension);
        QFETCH(double, factor);
        const auto found = findUnit(QTest::currentDataTag());
        QVERIFY(found.has_value());
        const Unit unit = found.value_or(Unit{});
        QCOMPARE(static_cast<int>(unit.dimension), dimension);
        QCOMPARE(unit.factor, factor);
    }

    void unknownUnits() {
        for (const char* text : {"", "S", "sec", "mb", "PB", "rpm", "s ", " s", "/", "m/S", "furlongs"})
            QVERIFY2(!findUnit(text), text);
    }

    void axisUnit() {
        QCOMPARE(displayUnitFor(20e6, Dimension::Time).label, std::string("ms"));
        QCOMPARE(displayUnitFor(20e6, Dimension::Time).divisor, 1e6);
        QCOMPARE(displayUnitFor(-3e9, Dimension::Bytes).label, std::string("GB"));
        QCOMPARE(displayUnitFor(0, Dimension::Time).label, std::string("ns"));
        QCOMPARE(displayUnitFor(5, Dimension::Count).divisor, 1.0);
        QVERIFY(displayUnitFor(std::numeric_limits<double>::quiet_NaN(), Dimension::Rate).divisor > 0);
    }

    void dimensionNames() {
        QCOMPARE(dimensionName(Dimension::Time), "time");
        QCOMPARE(dimensionName(Dimension::Bytes), "bytes");
        QCOMPARE(dimensionName(Dimension::Rate), "rate");
        QCOMPARE(dimensionName(Dimension::Count), "count");
        QCOMPARE(dimensionName(Dimension::Fraction), "fraction");
    }
};

QTEST_APPLESS_MAIN(TestUnits)
#include "tst_units.moc"
