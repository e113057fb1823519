// SPDX-License-Identifier: GPL-3.0-only
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <algorithm>

#include "app/pages/claims_page.h"
#include "app/workbench/document.h"
#include "core/verdict/claim_check.h"
#include "tests/app/window_fixture.h"
#include "tests/support/require.h"

using namespace bakeoff;
using namespace bakeoff::app;

class TestClaimsPage : public QObject {
    Q_OBJECT
    std::unique_ptr<WindowFixture> m_program;

    ClaimsPage& page() { return m_program->window->page<ClaimsPage>(); }
    QPushButton& button() { return *page().findChild<QPushButton*>(QStringLiteral("measureOpen")); }
    const std::vector<core::ClaimCheck>& checks() { return m_program->workbench->run().checks(); }

    /// A run of a server's workload at a size that no claim states.
    void runSmall() {
        QSignalSpy finished(&m_program->workbench->session(), &RunSession::runFinished);
        core::PlanRequest request;
        request.workloads = {"http-json"};
        REQUIRE(m_program->workbench->startRun(request));
        REQUIRE_SOON_WITHIN(finished.size() == 1, 30000);
        REQUIRE_SOON(m_program->workbench->history().idle());
    }

private Q_SLOTS:
    void init() {
        m_program = std::make_unique<WindowFixture>();
        m_program->open();
        m_program->window->showPage(ClaimsPage::kId);
    }
    void cleanup() { m_program.reset(); }

    void everythingIsOfferedBeforeTheFirstRun() {
        QTRY_VERIFY(page().isVisible());
        QVERIFY(button().isEnabled());
        QVERIFY2(button().toolTip().contains(QStringLiteral("minutes")), qPrintable(button().toolTip()));
    }

    /// The claim that is selected is measured at its own size; the others keep what the first run said.
    void aSelectedClaimIsMeasured() {
        runSmall();
        const auto open = std::ranges::find_if(checks(), [](const auto& check) {
            return check.claim.workload == "http-json" && check.rerun && check.ratio == std::nullopt;
        });
        QVERIFY(open != checks().end());
        QCOMPARE(open->verdict, core::ClaimVerdict::NotComparable);
        const auto row = static_cast<int>(open - checks().begin());
        const std::string id = open->claim.id;
        page().view()->selectRow(row);
        QVERIFY(button().text().contains(QStringLiteral("selected")));
        const QString before = m_program->workbench->run().id();

        QSignalSpy finished(&m_program->workbench->session(), &RunSession::runFinished);
        QTest::mouseClick(&button(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30000);
        QTRY_VERIFY(m_program->workbench->history().idle());
        QVERIFY(m_program->workbench->run().id() != before);
        QCOMPARE(m_program->workbench->run().claimsBase(), before);
        const auto& check = checks()[static_cast<std::size_t>(row)];
        QCOMPARE(check.claim.id, id);
        QVERIFY(check.sameSize && check.measured && check.verdict != core::ClaimVerdict::NotComparable);

        // Seen from the first run, the second one fills in.
        m_program->workbench->run().load(before);
        QTRY_COMPARE(m_program->workbench->run().id(), before);
        QCOMPARE(QString::fromStdString(checks()[static_cast<std::size_t>(row)].run),
                 finished.at(0).at(0).toString());
    }

    void aSelectedClaimSaysWhereItHolds() {
        runSmall();
        auto& where = *page().findChild<QPushButton*>(QStringLiteral("whereItHolds"));
        QVERIFY(!where.isEnabled());
        const auto claim = std::ranges::find_if(
            checks(), [](const auto& check) { return check.claim.workload == "http-json"; });
        QVERIFY(claim != checks().end());
        page().view()->selectRow(static_cast<int>(claim - checks().begin()));
        QVERIFY(where.isEnabled());
        QTest::mouseClick(&where, Qt::LeftButton);
        const auto dialog = [this] {
            return m_program->window->findChild<QDialog*>(QStringLiteral("envelope"));
        };
        QVERIFY(dialog());
        // The one point that the small run measured.
        const auto said = [&] {
            return std::ranges::any_of(dialog()->findChildren<QLabel*>(), [](const QLabel* label) {
                return label->text().contains(QStringLiteral("connections = 64"));
            });
        };
        QTRY_VERIFY(said());
        dialog()->reject();
        QTRY_VERIFY(!dialog());
    }

    void nothingIsOfferedDuringARun() {
        qputenv("BAKEOFF_FAKE_MODE", "slow");
        QVERIFY(m_program->workbench->startRun({}));
        QTRY_VERIFY(!button().isEnabled());
        m_program->workbench->session().cancelRun();
        QTRY_VERIFY_WITH_TIMEOUT(!m_program->workbench->session().running(), 10000);
        QTRY_VERIFY(button().isEnabled());
    }
};

QTEST_MAIN(TestClaimsPage)
#include "tst_claims_page.moc"
