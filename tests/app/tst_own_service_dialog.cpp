// SPDX-License-Identifier: GPL-3.0-only
// A service of one's own, made step by step in the window, and the question whether it may run.
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <memory>

#include "app/pages/consent_dialog.h"
#include "app/pages/own_service_dialog.h"
#include "app/run/own_things.h"
#include "app/store/run_store.h"
#include "app/workbench/workbench.h"

using namespace bakeoff;
using namespace bakeoff::app;

class TestOwnServiceDialog : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<RunStore> m_store;
    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<QWidget> m_owner;
    QProcess m_server;
    QString m_url;

    OwnServiceDialog& open() const {
        showOwnService(*m_workbench, m_owner.get());
        return *m_owner->findChild<OwnServiceDialog*>();
    }

    static void type(OwnServiceDialog& dialog, const char* field, const QString& text) {
        dialog.findChild<QLineEdit*>(QLatin1String(field))->setText(text);
    }
    static void ask(OwnServiceDialog& dialog, const QString& lines) {
        dialog.findChild<QPlainTextEdit*>(QStringLiteral("requests"))->setPlainText(lines);
    }

    /// To the last step, with a service that runs.
    void describe(OwnServiceDialog& dialog, const QString& lines) const {
        type(dialog, "name", QStringLiteral("Orders"));
        const auto buttons = dialog.findChildren<QRadioButton*>();
        buttons.last()->setChecked(true);
        type(dialog, "url", m_url);
        dialog.next();
        ask(dialog, lines);
        dialog.next();
    }

    [[nodiscard]] std::vector<OwnThing> things() const { return ownThings(m_workbench->locations()); }

private Q_SLOTS:
    void initTestCase() {
        m_server.start(QStringLiteral("perl"),
                       {QStringLiteral(BAKEOFF_SOURCE_DIR
                                       "/tests/data/languages/subjects/perl/perl-sockets/server.pl")});
        QVERIFY2(m_server.waitForStarted() && m_server.waitForReadyRead(10'000),
                 "perl is needed (Debian: perl)");
        m_url = QString::fromUtf8(m_server.readLine()).trimmed();
    }
    void cleanupTestCase() {
        m_server.kill();
        m_server.waitForFinished();
    }

    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        Locations locations;
        locations.resources = QStringLiteral(BAKEOFF_SOURCE_DIR "/resources");
        locations.runner = QStringLiteral(BAKEOFF_RUNNER);
        locations.settings = m_folder->filePath(QStringLiteral("config/bakeoff.ini"));
        locations.cache = m_folder->filePath(QStringLiteral("cache"));
        locations.data = m_folder->path();
        locations.subjects = {locations.resources + QStringLiteral("/subjects"), locations.ownSubjects()};
        auto store = RunStore::open(m_folder->filePath(QStringLiteral("runs.sqlite")));
        QVERIFY(store.ok());
        m_store = *store;
        m_workbench = std::make_unique<Workbench>(locations, m_store);
        m_owner = std::make_unique<QWidget>();
        m_owner->show();
    }
    void cleanup() {
        m_owner.reset();
        m_workbench.reset();
        m_store.reset();
    }

    void stepByStep() {
        auto& dialog = open();
        dialog.next();
        QCOMPARE(dialog.step(), 0);
        QVERIFY(dialog.message().contains(QLatin1String("name")));
        type(dialog, "name", QStringLiteral("Orders"));
        dialog.next();
        QCOMPARE(dialog.step(), 0);
        QVERIFY(dialog.message().contains(QLatin1String("command")));
        type(dialog, "command", QStringLiteral("./orders --port {port}"));
        dialog.next();
        QCOMPARE(dialog.step(), 1);
        dialog.next();
        QCOMPARE(dialog.step(), 1);  // no request
        ask(dialog, QStringLiteral("orders"));
        dialog.next();
        QCOMPARE(dialog.step(), 1);
        QVERIFY(dialog.message().contains(QLatin1String("GET /orders")));
        ask(dialog, QStringLiteral("GET /orders\n"));
        dialog.next();
        QCOMPARE(dialog.step(), 2);
        QVERIFY(dialog.findChild<QPlainTextEdit*>(QStringLiteral("runs"))
                    ->toPlainText()
                    .contains(QLatin1String("./orders --port {port}")));
        // Nothing is written, let alone allowed, before somebody says so.
        QVERIFY(things().empty());
        dialog.back();
        QCOMPARE(dialog.step(), 1);
        dialog.reject();
        QVERIFY(things().empty());
    }

    void itIsTriedAndKept() {
        QSignalSpy changed(m_workbench.get(), &Workbench::catalogueChanged);
        auto& dialog = open();
        describe(dialog, QStringLiteral("GET /orders 200 /total=2\nGET /nothing"));
        QCOMPARE(dialog.step(), 2);
        dialog.tryOnce();
        QTRY_VERIFY_WITH_TIMEOUT(dialog.answers().contains(QLatin1String("GET /nothing")), 30'000);
        const QString answers = dialog.answers();
        for (const char* part : {"status 200, 69 bytes", "right: status 200", "right: /total is 2",
                                 "{\"total\":2", "wrong: a status from 200 to 299, but status 404"})
            QVERIFY2(answers.contains(QLatin1String(part)), qPrintable(answers));
        QTRY_VERIFY_WITH_TIMEOUT(dialog.message().contains(QLatin1String("does not answer")), 30'000);
        // Mended and tried again, in the place of the first.
        dialog.back();
        ask(dialog, QStringLiteral("GET /orders 200 /total=2"));
        dialog.next();
        dialog.tryOnce();
        QTRY_VERIFY_WITH_TIMEOUT(dialog.message().contains(QLatin1String("as you said")), 30'000);
        QCOMPARE(things().size(), std::size_t{1});
        QVERIFY(things().front().allowed);
        dialog.accept();
        QCOMPARE(changed.count(), 1);
        QVERIFY(std::ranges::any_of(m_workbench->catalogue(),
                                    [](const core::Subject& subject) { return subject.id == "orders"; }));
    }

    void cancelledItIsGone() {
        auto& dialog = open();
        describe(dialog, QStringLiteral("GET /orders"));
        dialog.tryOnce();
        QTRY_VERIFY_WITH_TIMEOUT(dialog.message().contains(QLatin1String("as you said")), 30'000);
        dialog.reject();
        QVERIFY(things().empty());
    }

    void aRecordingIsTakenWithoutItsSecrets() {
        auto& dialog = open();
        dialog.takeRecording(QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/mixes/shop.har"));
        const QString lines = dialog.findChild<QPlainTextEdit*>(QStringLiteral("requests"))->toPlainText();
        QVERIFY2(lines.contains(QLatin1String("POST /cart")) && !lines.contains(QLatin1String("s3cr3t")),
                 qPrintable(lines));
        bool named = false;
        for (const auto* label : dialog.findChildren<QLabel*>())
            named = named || label->text().contains(QLatin1String("header authorization"));
        QVERIFY(named);
        dialog.takeRecording(QStringLiteral(BAKEOFF_SOURCE_DIR "/README.md"));
        QVERIFY2(dialog.message().contains(QLatin1String("README.md:1")), qPrintable(dialog.message()));
    }

    /// What is not allowed is asked about; only a yes goes on, and it holds for the next time.
    void consentIsAsked() {
        ServiceDraft draft;
        draft.name = "Mine";
        draft.command = {"./mine"};
        draft.requests = {*readRequestLine("/")};
        QVERIFY(addService(m_workbench->locations(), draft).ok());
        core::Job job;
        job.cases = {{core::kOwnService, "mine", {}}};
        const auto asked = askedFor(m_workbench->locations(), job);
        QCOMPARE(asked.size(), std::size_t{1});
        QVERIFY(whatRuns(asked).contains(QLatin1String("./mine")));
        int went = 0;
        const auto answer = [&](bool yes) {
            askForConsent(m_owner.get(), m_workbench->locations(), askedFor(m_workbench->locations(), job),
                          [&went] { ++went; });
            if (auto* dialog = m_owner->findChild<QDialog*>(QStringLiteral("consent")))
                yes ? dialog->accept() : dialog->reject();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        };
        answer(false);
        QCOMPARE(went, 0);
        // A run that would need it is refused, whoever starts it.
        const auto refused = m_workbench->startJob(job, QStringLiteral("quick"));
        QVERIFY(!refused.ok());
        QVERIFY(errorTextOf(refused.error()).contains(QLatin1String("bakeoff subject allow mine")));
        answer(true);
        QCOMPARE(went, 1);
        QVERIFY(askedFor(m_workbench->locations(), job).empty());
        answer(true);  // nothing to ask
        QCOMPARE(went, 2);
    }

private:
    static QString errorTextOf(const core::Error& error) { return QString::fromStdString(error.text()); }
};

QTEST_MAIN(TestOwnServiceDialog)
#include "tst_own_service_dialog.moc"
