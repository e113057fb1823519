// SPDX-License-Identifier: GPL-3.0-only
#include <QApplication>
#include <QFileDialog>
#include <QInputDialog>
#include <QLineEdit>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "app/pages/ask.h"

using namespace bakeoff::app;

/// Questions return at once, and their answers reach nobody who is gone.
class TestAsk : public QObject {
    Q_OBJECT
    std::unique_ptr<QWidget> m_owner;
    QStringList m_answers;

    std::function<void(const QString&)> note() {
        return [this](const QString& answer) { m_answers << answer; };
    }
    template <typename Dialog>
    QPointer<Dialog> dialog() {
        return m_owner->findChild<Dialog*>();
    }

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void init() {
        m_answers.clear();
        m_owner = std::make_unique<QWidget>();
        m_owner->show();
    }

    void aText_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("agreed");
        QTest::addColumn<QStringList>("asText");
        QTest::addColumn<QStringList>("asName");
        const QString name = QStringLiteral(" a name ");
        QTest::newRow("typed") << name << true << QStringList{name} << QStringList{name.trimmed()};
        QTest::newRow("emptied") << QString() << true << QStringList{QString()} << QStringList();
        QTest::newRow("cancelled") << name << false << QStringList() << QStringList();
    }
    void aText() {
        QFETCH(QString, typed);
        QFETCH(bool, agreed);
        for (const auto& [ask, expected] : {std::pair{&askForText, QStringLiteral("asText")},
                                            std::pair{&askForName, QStringLiteral("asName")},
                                            std::pair{&askForLines, QStringLiteral("asText")}}) {
            m_answers.clear();
            ask(m_owner.get(), QStringLiteral("Title"), QStringLiteral("Label"), QStringLiteral("old"),
                note());
            const auto asked = dialog<QInputDialog>();
            QVERIFY(asked && asked->isVisible());
            QCOMPARE(asked->textValue(), QStringLiteral("old"));
            asked->setTextValue(typed);
            asked->done(agreed ? QDialog::Accepted : QDialog::Rejected);
            QTRY_VERIFY(!asked);
            QCOMPARE(m_answers, *static_cast<QStringList*>(QTest::qData(expected.toLatin1().constData(),
                                                                        qMetaTypeId<QStringList>())));
        }
    }

    void aFile() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("chart.png"));
        askWhereToSave(m_owner.get(), QStringLiteral("Save"), file, QStringLiteral("Pictures (*.png)"),
                       note());
        auto asked = dialog<QFileDialog>();
        QVERIFY(asked && asked->isVisible());
        QCOMPARE(asked->selectedFiles(), QStringList{file});
        QVERIFY(QMetaObject::invokeMethod(asked, "accept"));
        QTRY_VERIFY(!asked);
        QCOMPARE(m_answers, QStringList{file});
    }

    void nobodyIsLeftToAnswer() {
        askForText(m_owner.get(), QStringLiteral("Title"), QStringLiteral("Label"), {}, note());
        const auto asked = dialog<QInputDialog>();
        asked->setParent(nullptr);  // outlives the one who asked
        m_owner.reset();
        QVERIFY(asked);
        asked->done(QDialog::Accepted);
        QTRY_VERIFY(!asked);
        QCOMPARE(m_answers, QStringList());
    }

    void goesWithItsOwner() {
        askForText(m_owner.get(), QStringLiteral("Title"), QStringLiteral("Label"), {}, note());
        const auto asked = dialog<QInputDialog>();
        m_owner.reset();
        QVERIFY(!asked);
        QCOMPARE(m_answers, QStringList());
    }
};

QTEST_MAIN(TestAsk)
#include "tst_ask.moc"
