// SPDX-License-Identifier: GPL-3.0-only
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QXmlStreamReader>
#include <algorithm>
#include <functional>
#include <memory>

#include "app/charts/chart_catalog.h"
#include "app/charts/decision_figures.h"
#include "app/charts/figure_plot.h"
#include "app/files/shown_study.h"
#include "app/i18n/core_text.h"
#include "app/pages/card_button.h"
#include "app/pages/page_header.h"
#include "app/settings/language.h"
#include "app/store/store_thread.h"
#include "app/workbench/document.h"
#include "app/workbench/recommendation.h"
#include "app/workbench/shown_run.h"
#include "app/workbench/workbench.h"
#include "tests/app/made_trials.h"
#include "tests/app/window_fixture.h"

using namespace bakeoff;
using namespace bakeoff::app;

namespace {

/// Every template of core and the runner, from the catalogue.
QStringList coreTemplates() {
    QFile file(QStringLiteral(BAKEOFF_SOURCE_DIR "/translations/bakeoff_de.ts"));
    QStringList out;
    if (!file.open(QIODevice::ReadOnly))
        return out;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement())
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("source") && context == QLatin1String("core"))
            out << xml.readElementText();
    }
    return out;
}

/// English sentences of some length by which a text is seen to be English although numbers and names stand in
/// it.
std::vector<QRegularExpression> englishSentences() {
    std::vector<QRegularExpression> out;
    for (const QString& text : coreTemplates()) {
        if (!text.contains(QLatin1Char('%')))
            continue;
        const QString fixed = QString(text).remove(QRegularExpression(QStringLiteral("%\\d")));
        if (fixed.size() < 18)
            continue;
        QString pattern = QRegularExpression::escape(text);
        pattern.replace(QRegularExpression(QStringLiteral("\\\\%\\d")), QStringLiteral(".+"));
        out.emplace_back(pattern);
    }
    return out;
}

/// Words that no German sentence has; names may.
bool looksEnglish(const QString& text) {
    static const QRegularExpression words(
        QStringLiteral("\\b(the|of|and|with|your|this|that|is|are|were|not|when|what|which|only|than|"
                       "needs|measured)\\b"));
    return words.match(text).hasMatch();
}

}  // namespace

/// The whole window in German: nothing in English is left, nothing is cut off, no key is given twice.
class TestGerman : public QObject {
    Q_OBJECT
    std::unique_ptr<WindowFixture> m_program;
    Workbench* m_workbench = nullptr;  ///< of the program
    MainWindow* m_window = nullptr;
    QSet<QString> m_names;            ///< of the study and of subjects: the same in every language
    QStringList m_englishOfTheStudy;  ///< texts of the study that have a translation
    QStringList m_english;
    std::vector<QRegularExpression> m_sentences;

    /// An English text of the study: alone, or a longer one among other words.
    [[nodiscard]] bool quotesTheStudyInEnglish(const QString& text) const {
        return std::ranges::any_of(m_englishOfTheStudy, [&](const QString& part) {
            return text == part ||
                   (part.size() > 12 && part.contains(QLatin1Char(' ')) && text.contains(part));
        });
    }

    void expectGerman(QString text, const QString& where) {
        // Tags are not words, and names are the same everywhere.
        text.remove(QRegularExpression(QStringLiteral("<[^>]*>")));
        if (text.trimmed().isEmpty() || m_names.contains(text))
            return;
        const auto says = [&](const auto& sentence) { return sentence.match(text).hasMatch(); };
        if (quotesTheStudyInEnglish(text) || std::ranges::any_of(m_sentences, says)) {
            m_english << where + QStringLiteral(": ") + text;
            return;
        }
        const bool hasName = std::any_of(m_names.begin(), m_names.end(), [&](const QString& part) {
            return part.size() > 3 && text.contains(part);
        });
        static const QStringList words = coreTemplates();
        const bool word =
            words.contains(text) && QCoreApplication::translate("core", text.toUtf8().constData()) != text;
        if (word || (!hasName && looksEnglish(text)))
            m_english << where + QStringLiteral(": ") + text;
    }

    void expectGermanFigure(const Figure& figure) {
        const QString where = QStringLiteral("chart ") + figure.id;
        QStringList texts{figure.title, figure.subtitle, figure.whenEmpty, figure.x.title};
        for (const auto& panel : figure.panels)
            texts << panel.y.title << panel.y.rowNotes;
        for (const auto& series : figure.series)
            texts << series.name << series.group << series.pointNames;
        for (const auto& text : texts)
            expectGerman(text, where);
    }

    void expectGermanWidget(const QWidget* widget) {
        const QString where = QString::fromLatin1(widget->metaObject()->className());
        expectGerman(widget->toolTip(), where);
        expectGerman(widget->accessibleName(), where);
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            expectGerman(button->text(), where);
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            expectGerman(label->text(), where);
        if (const auto* field = qobject_cast<const QLineEdit*>(widget))
            expectGerman(field->placeholderText(), where);
        if (const auto* group = qobject_cast<const QGroupBox*>(widget))
            expectGerman(group->title(), where);
        if (const auto* text = qobject_cast<const QTextEdit*>(widget)) {
            for (const auto& line : text->toPlainText().split(QLatin1Char('\n')))
                expectGerman(line, where);
        }
        if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                expectGerman(tabs->tabText(i), where);
        }
        if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
            for (int i = 0; i < box->count(); ++i)
                expectGerman(box->itemText(i), where);
        }
        if (const auto* plot = qobject_cast<const FigurePlot*>(widget))
            expectGermanFigure(plot->figure());
        const auto* view = qobject_cast<const QAbstractItemView*>(widget);
        if (view && view->model() && !qobject_cast<const QHeaderView*>(widget))
            expectGermanModel(*view->model(), where);
    }

    void expectGermanModel(const QAbstractItemModel& model, const QString& where,
                           const QModelIndex& parent = {}) {
        for (int c = 0; c < model.columnCount(parent); ++c) {
            expectGerman(model.headerData(c, Qt::Horizontal, Qt::DisplayRole).toString(),
                         where + QStringLiteral(" header"));
            for (int r = 0; r < std::min(model.rowCount(parent), 40); ++r) {
                const auto index = model.index(r, c, parent);
                expectGerman(index.data().toString(), where + QStringLiteral(" cell"));
                expectGerman(index.data(Qt::ToolTipRole).toString(), where + QStringLiteral(" tip"));
                if (c == 0)
                    expectGermanModel(model, where, index);
            }
        }
    }

    void eachPage(const std::function<void(QWidget*)>& look) {
        auto* pages = m_window->findChild<QStackedWidget*>();
        QVERIFY(pages);
        for (const auto* page : m_window->pages()) {
            m_window->showPage(page->id());
            QTest::qWait(60);
            QTRY_VERIFY(m_workbench->history().idle());
            look(pages->currentWidget());
        }
    }

private Q_SLOTS:
    void initTestCase() {
        qputenv("BAKEOFF_LANGUAGE", "de");
        installLanguage({});
        m_sentences = englishSentences();
    }

    void init() {
        m_english.clear();
        m_englishOfTheStudy.clear();
        m_program = std::make_unique<WindowFixture>();
        m_program->open({1024, 640});
        m_workbench = m_program->workbench.get();
        m_window = m_program->window.get();
        RunRecord record;
        record.startedAt = QDateTime(QDate(2026, 1, 2), QTime(3, 0), Qt::UTC);
        record.status = bakeoff::core::RunStatus::Finished;
        record.studyId = QString::fromStdString(m_workbench->document().study().id);
        record.profile = QStringLiteral("quick");
        record.trialsPlanned = 18;
        record.machine = core::Json{{"cpu_model", "Proc"}};
        const auto id = m_program->store->addRun(record, madeTrials(), {});
        QVERIFY(id.ok());
        m_workbench->run().load(*id);
        QTRY_VERIFY(!m_workbench->run().cases().empty());
        const auto texts = readTexts();
        QVERIFY(texts["texts"].size() > 150);
        for (const auto& [english, german] : texts["texts"].items())
            m_englishOfTheStudy << QString::fromStdString(english);
        for (const auto& name : texts["same"])
            m_names.insert(QString::fromStdString(name.get<std::string>()));
        for (const auto& subject : m_workbench->catalogue())
            m_names.insert(QString::fromStdString(subject.name));
        // What would find nothing would let everything pass.
        QVERIFY(quotesTheStudyInEnglish(QStringLiteral("„High-throughput APIs“ zählt am meisten")));
    }
    void cleanup() { m_program.reset(); }
    void cleanupTestCase() { removeLanguage(); }

    void noEnglishIsLeft() {
        eachPage([this](QWidget* page) {
            // Every tab, so that each has been filled.
            for (auto* tabs : page->findChildren<QTabBar*>()) {
                for (int i = 0; i < tabs->count(); ++i) {
                    tabs->setCurrentIndex(i);
                    QTest::qWait(40);
                    for (auto* widget : page->findChildren<QWidget*>())
                        expectGermanWidget(widget);
                }
            }
            for (auto* widget : page->findChildren<QWidget*>())
                expectGermanWidget(widget);
        });
        openDialogs();
        for (auto* widget : m_window->findChildren<QWidget*>())
            expectGermanWidget(widget);
        for (const auto* action : m_window->findChildren<QAction*>()) {
            expectGerman(action->text(), QStringLiteral("action"));
            expectGerman(action->toolTip(), QStringLiteral("action tip"));
        }
        expectGerman(m_window->windowTitle(), QStringLiteral("title"));
        m_english.removeDuplicates();
        QVERIFY2(m_english.isEmpty(), qPrintable(m_english.join(QLatin1Char('\n'))));
    }

    void everyChartIsGerman() {
        ChartInput input;
        input.study = &m_workbench->document().study();
        input.cases = &m_workbench->run().cases();
        input.trials = &m_workbench->run().trials();
        input.checks = &m_workbench->run().checks();
        for (const auto& spec : allCharts()) {
            expectGerman(spec.title, QStringLiteral("chart ") + spec.id);
            expectGermanFigure(figureFor(spec, input));
        }
        expectGermanFigure(figureFor(envelopeChart(), input));
        QVERIFY(m_workbench->recommendation().decision().has_value());
        for (const auto& [id, title] : decisionCharts()) {
            const auto figure = decisionFigure(id, m_workbench->document().study(),
                                               *m_workbench->recommendation().decision());
            QVERIFY(figure.ok());
            expectGermanFigure(*figure);
        }
        m_english.removeDuplicates();
        QVERIFY2(m_english.isEmpty(), qPrintable(m_english.join(QLatin1Char('\n'))));
    }

    void standardButtonsAreGerman() {
        const QString cancel = QCoreApplication::translate("QPlatformTheme", "Cancel");
        if (cancel == QLatin1String("Cancel"))
            QSKIP("Qt's German catalogue is not installed (qt6-translations-l10n)");
        QCOMPARE(cancel, QStringLiteral("Abbrechen"));
    }

    void nothingIsCutOff() {
        // German is longer; the window must not grow beyond what a small screen has.
        QCOMPARE(m_window->size(), QSize(1024, 640));
        QStringList cut;
        eachPage([&](QWidget* page) {
            cut << cutIn(*m_window, QString::fromLatin1(page->metaObject()->className()));
        });
        openDialogs();
        for (auto* dialog : m_window->findChildren<QWidget*>()) {
            if (dialog->isWindow() && dialog->isVisible())
                cut << cutIn(*dialog, dialog->objectName());
        }
        const auto* navigation = m_window->findChild<QListWidget*>();
        QVERIFY(navigation);
        for (int row = 0; row < navigation->count(); ++row) {
            if (navigation->sizeHintForIndex(navigation->model()->index(row, 0)).width() >
                navigation->viewport()->width())
                cut << navigation->item(row)->text();
        }
        cut.removeDuplicates();
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
    }

    /// Letters behind Alt: each once in a menu, and once on a page with the menu bar above it.
    void noMnemonicIsGivenTwice() {
        QStringList twice;
        const auto check = [&](const QStringList& texts, const QString& where) {
            QMap<QString, QString> taken;
            for (const auto& text : texts) {
                const QString key = QKeySequence::mnemonic(text).toString();
                if (!key.isEmpty() && taken.contains(key))
                    twice << QStringLiteral("%1: %2 and %3").arg(where, taken[key], text);
                taken[key] = text;
            }
        };
        QStringList bar;
        for (const auto* menu : m_window->menuBar()->actions()) {
            bar << menu->text();
            QStringList entries;
            for (const auto* action : menu->menu()->actions())
                entries << action->text();
            check(entries, menu->text());
        }
        eachPage([&](QWidget* page) {
            QStringList texts = bar;
            for (const auto* button : m_window->findChildren<QAbstractButton*>()) {
                if (button->isVisible())
                    texts << button->text();
            }
            for (const auto* label : m_window->findChildren<QLabel*>()) {
                if (label->isVisible() && label->buddy())
                    texts << label->text();
            }
            check(texts, QString::fromLatin1(page->metaObject()->className()));
        });
        twice.removeDuplicates();
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(QLatin1Char('\n'))));
    }

private:
    void openDialogs() {
        m_window->showSettings();
        m_window->showHelp();
        m_window->showPalette();
        QTest::qWait(60);
    }

    /// Visible texts of one window that have less room than they need.
    static QStringList cutIn(const QWidget& top, const QString& where) {
        QStringList cut;
        for (const auto* widget : top.findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->window() != &top)
                continue;
            const auto tell = [&](const QString& text, int room, int needed) {
                if (room < needed)
                    cut << QStringLiteral("%1: %2 px for %3 px: %4")
                               .arg(where)
                               .arg(room)
                               .arg(needed)
                               .arg(text);
            };
            const auto* card = qobject_cast<const CardButton*>(widget);
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const auto* label = qobject_cast<const QLabel*>(widget);
            if (card) {
                tell(card->text(), card->height(), card->heightForWidth(card->width()));
            } else if (button && !button->text().isEmpty()) {
                tell(button->text(), button->width(), button->sizeHint().width());
            } else if (label && !label->text().isEmpty() && label->wordWrap()) {
                tell(label->text(), label->height(), label->heightForWidth(label->width()));
            } else if (label && !label->text().isEmpty()) {
                tell(label->text(), label->width(), label->sizeHint().width());
            }
        }
        return cut;
    }

    core::Json readTexts() const {
        QFile file(studyTextsFile(m_workbench->locations().bundledStudy(), QStringLiteral("de")));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return core::Json::parse(file.readAll().toStdString(), nullptr, false);
    }
};

QTEST_MAIN(TestGerman)
#include "tst_german.moc"
