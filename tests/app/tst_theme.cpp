// SPDX-License-Identifier: GPL-3.0-only
#include <QApplication>
#include <QCheckBox>
#include <QImage>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QStyleOption>
#include <QTest>
#include <QTreeView>
#include <algorithm>
#include <cmath>

#include "app/settings/theme.h"
#include "app/settings/theme_style.h"

using namespace bakeoff::app;

constexpr double kLeastContrast = 3;

/// What is to be ticked is seen, ticked or not, in every theme.
class TestTheme : public QObject {
    Q_OBJECT

    static QImage picture(QWidget& widget) {
        return widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
    }
    /// The highest contrast to `behind` of any pixel in `area`.
    static double highest(const QImage& image, const QRect& area, const QColor& behind) {
        double found = 1;
        for (int y = area.top(); y <= area.bottom(); ++y) {
            for (int x = area.left(); x <= area.right(); ++x) {
                if (image.rect().contains(x, y))
                    found = std::max(found, contrast(image.pixelColor(x, y), behind));
            }
        }
        return found;
    }

private Q_SLOTS:
    void init() { applyTheme(Settings::Theme::System); }
    void cleanup() { applyTheme(Settings::Theme::System); }

    void contrastIsThatOfWcag() {
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21) < 0.01);
        QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }

    void aBoxIsSeen_data() {
        QTest::addColumn<int>("theme");
        QTest::addColumn<bool>("round");
        QTest::addColumn<int>("state");
        const std::pair<const char*, Settings::Theme> themes[] = {{"system", Settings::Theme::System},
                                                                  {"light", Settings::Theme::Light},
                                                                  {"dark", Settings::Theme::Dark}};
        for (const auto& [name, theme] : themes) {
            for (const int state : {Qt::Unchecked, Qt::PartiallyChecked, Qt::Checked})
                QTest::addRow("box, %s, %d", name, state) << static_cast<int>(theme) << false << state;
            QTest::addRow("ring, %s", name)
                << static_cast<int>(theme) << true << static_cast<int>(Qt::Unchecked);
        }
    }
    void aBoxIsSeen() {
        QFETCH(int, theme);
        QFETCH(bool, round);
        QFETCH(int, state);
        applyTheme(static_cast<Settings::Theme>(theme));
        QWidget window;
        window.resize(200, 60);
        auto* box = new QCheckBox(&window);
        auto* ring = new QRadioButton(&window);
        box->setTristate();
        box->setCheckState(static_cast<Qt::CheckState>(state));
        QAbstractButton* button = round ? static_cast<QAbstractButton*>(ring) : box;
        button->setGeometry(10, 10, 40, 40);
        button->raise();
        window.show();
        const QColor behind = window.palette().color(QPalette::Window);
        QVERIFY(highest(picture(window), button->geometry(), behind) >= kLeastContrast);
    }

    void aBoxInATreeIsSeen_data() {
        QTest::addColumn<int>("theme");
        QTest::addColumn<bool>("selected");
        QTest::addColumn<bool>("enabled");
        const std::pair<const char*, Settings::Theme> themes[] = {{"system", Settings::Theme::System},
                                                                  {"light", Settings::Theme::Light},
                                                                  {"dark", Settings::Theme::Dark}};
        for (const auto& [name, theme] : themes) {
            QTest::addRow("%s", name) << static_cast<int>(theme) << false << true;
            QTest::addRow("%s, selected", name) << static_cast<int>(theme) << true << true;
            QTest::addRow("%s, cannot be ticked", name) << static_cast<int>(theme) << false << false;
        }
    }
    void aBoxInATreeIsSeen() {
        QFETCH(int, theme);
        QFETCH(bool, selected);
        QFETCH(bool, enabled);
        applyTheme(static_cast<Settings::Theme>(theme));
        QStandardItemModel model;
        auto* item = new QStandardItem;  // no text: nothing but the box is painted
        item->setCheckable(true);
        item->setCheckState(Qt::Unchecked);
        item->setEnabled(enabled);
        model.appendRow(item);
        QTreeView tree;
        tree.setHeaderHidden(true);
        tree.setRootIsDecorated(false);
        tree.setModel(&model);
        tree.resize(200, 60);
        tree.show();
        if (selected)
            tree.selectionModel()->select(model.index(0, 0), QItemSelectionModel::ClearAndSelect);
        else
            tree.clearSelection();
        tree.clearFocus();
        const QRect row = tree.visualRect(model.index(0, 0));
        QVERIFY(row.isValid());
        const QImage image = picture(*tree.viewport());
        // The end of the row has the colour that the box lies on.
        const QColor behind = image.pixelColor(row.right() - 2, row.center().y());
        QVERIFY(highest(image, QRect(row.left(), row.top(), 24, row.height()), behind) >= kLeastContrast);
    }

    /// Which of several buttons is pressed.
    void aPressedButtonIsSeen_data() {
        QTest::addColumn<int>("theme");
        QTest::newRow("system") << static_cast<int>(Settings::Theme::System);
        QTest::newRow("light") << static_cast<int>(Settings::Theme::Light);
        QTest::newRow("dark") << static_cast<int>(Settings::Theme::Dark);
    }
    void aPressedButtonIsSeen() {
        QFETCH(int, theme);
        applyTheme(static_cast<Settings::Theme>(theme));
        QPushButton button;
        button.setCheckable(true);
        button.resize(120, 30);
        const auto edge = [&] { return picture(button).pixelColor(1, button.height() / 2); };
        const QColor loose = edge();
        button.setChecked(true);
        QVERIFY(edge() != loose);
        QVERIFY(contrast(edge(), button.palette().color(QPalette::Window)) >= kLeastContrast);
    }

    /// Whatever colours a system has.
    void theFrameIsSeenInEveryPalette_data() {
        QTest::addColumn<QColor>("window");
        QTest::addColumn<QColor>("text");
        QTest::newRow("black") << QColor(Qt::black) << QColor(Qt::white);
        QTest::newRow("white") << QColor(Qt::white) << QColor(Qt::black);
        QTest::newRow("grey") << QColor(0x60, 0x60, 0x60) << QColor(Qt::white);
        QTest::newRow("faint") << QColor(0x30, 0x30, 0x40) << QColor(0xb0, 0xb0, 0xb0);
    }
    void theFrameIsSeenInEveryPalette() {
        QFETCH(QColor, window);
        QFETCH(QColor, text);
        QPalette palette(text, window, window, window, window, text, text, window, window);
        for (const auto group : {QPalette::Active, QPalette::Disabled}) {
            palette.setColor(group, QPalette::Text, text);
            QVERIFY(contrast(ThemeStyle::frameColor(palette, group), window) >= kLeastContrast);
        }
    }

    void themesComeAndGo() {
        const QColor system = QApplication::palette().color(QPalette::Window);
        applyTheme(Settings::Theme::Dark);
        QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 128);
        applyTheme(Settings::Theme::System);
        QCOMPARE(QApplication::palette().color(QPalette::Window), system);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
