// SPDX-License-Identifier: GPL-3.0-only
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTreeView>
#include <algorithm>

#include "app/charts/claims_figure.h"
#include "app/charts/figure_plot.h"
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
        page().selectClaim(row);
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
        page().selectClaim(static_cast<int>(claim - checks().begin()));
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

    /// Sentence, both dots and verdict are on the screen at 1024 pixels, whatever the study.
    void verdictAndReasonAreOnTheScreen() {
        runSmall();
        m_program->window->resize(1024, 640);
        QTRY_VERIFY(page().view().viewport()->width() > 0);
        auto& view = page().view();
        const auto* header = view.header();
        const int end = header->sectionViewportPosition(ClaimsModel::VerdictColumn) +
                        header->sectionSize(ClaimsModel::VerdictColumn);
        QVERIFY2(end <= view.viewport()->width(), qPrintable(QString::number(end)));
        QVERIFY(header->sectionSize(ClaimsModel::ClaimColumn) > header->sectionSize(ClaimsModel::AxisColumn));
        const auto* model = view.model();
        int claims = 0;
        for (int group = 0; group < model->rowCount(); ++group) {
            const auto heading = model->index(group, 0);
            QVERIFY(!heading.data().toString().isEmpty());
            for (int row = 0; row < model->rowCount(heading); ++row) {
                const auto index = model->index(row, 0, heading);
                QVERIFY(!index.data().toString().isEmpty());
                QVERIFY(!index.data(ClaimsModel::WhyRole).toString().isEmpty());
                QVERIFY(!index.siblingAtColumn(ClaimsModel::VerdictColumn).data().toString().isEmpty());
                ++claims;
            }
        }
        QCOMPARE(claims, static_cast<int>(checks().size()));
    }

    void countersFilter() {
        runSmall();
        const auto shown = [this] {
            int rows = 0;
            const auto* model = page().view().model();
            for (int group = 0; group < model->rowCount(); ++group)
                rows += model->rowCount(model->index(group, 0));
            return rows;
        };
        const auto counts = core::countClaims(checks());
        for (const auto standing : {core::ClaimStanding::Holds, core::ClaimStanding::Differs,
                                    core::ClaimStanding::Refuted, core::ClaimStanding::Open}) {
            page().setStanding(standing);
            QCOMPARE(shown(), counts.of(standing));
        }
        page().setStanding(std::nullopt);
        QCOMPARE(shown(), static_cast<int>(checks().size()));
        auto* search = page().findChild<QLineEdit*>(QStringLiteral("keep-search"));
        search->setText(QStringLiteral("no claim has this in it"));
        QCOMPARE(shown(), 0);
        search->clear();
        QCOMPARE(shown(), static_cast<int>(checks().size()));
    }

    void listAndChartSelectEachOther() {
        runSmall();
        // A run at the claims' own size has ratios to draw.
        const auto rows = claimsFigureRows(checks());
        if (rows.empty())
            QSKIP("this run gives no ratio");
        page().selectClaim(rows.back());
        QCOMPARE(page().chart().axisRowOf(page().chart().selectedRow()), static_cast<int>(rows.size()) - 1);
        page().chart().selectRow(0);
        Q_EMIT page().chart().rowSelected(0);
        const auto current = page().view().currentIndex();
        QCOMPARE(current.data(ClaimsModel::CheckRole).toInt(),
                 rows[static_cast<std::size_t>(page().chart().axisRowOf(0))]);
    }

    void onlyAChartThatIsSeenIsExported() {
        QVERIFY(!page().currentChart());
        page().findChild<QTabWidget*>()->setCurrentIndex(1);
        QCOMPARE(page().currentChart(), &page().chart());
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
