// SPDX-License-Identifier: GPL-3.0-only
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>
#include <algorithm>
#include <memory>

#include "app/pages/decision_page.h"
#include "app/pages/live_panel.h"
#include "app/pages/run_end_panel.h"
#include "app/workbench/document.h"
#include "core/decision/plan_presets.h"
#include "core/verdict/claim_rerun.h"
#include "tests/app/window_fixture.h"

using namespace bakeoff;
using namespace bakeoff::app;

/// From what to measure to what it found: presets, the state of each row, live numbers, and the end of a run.
class TestMeasuring : public QObject {
    Q_OBJECT
    std::unique_ptr<WindowFixture> m_program;

    Workbench& workbench() { return *m_program->workbench; }
    BenchmarksPage& page() { return m_program->window->page<BenchmarksPage>(); }
    PlanPanel& panel() { return page().planPanel(); }
    PlanModel& plan() { return page().plan(); }

    QString stateOf(const std::string& workload, const std::string& subject) {
        const auto& catalogue = workbench().catalogue();
        const auto known = std::ranges::find(catalogue, subject, &core::Subject::id);
        for (int group = 0; group < plan().rowCount(); ++group) {
            const auto parent = plan().index(group, 0);
            if (!parent.data().toString().startsWith(
                    QString::fromStdString(core::findWorkload(workload)->title.english())))
                continue;
            for (int row = 0; row < plan().rowCount(parent); ++row) {
                if (plan().index(row, 0, parent).data().toString() == QString::fromStdString(known->name))
                    return plan().index(row, 1, parent).data().toString();
            }
        }
        return {};
    }
    /// A run of two servers that goes on until it is cancelled.
    void startSlow() {
        qputenv("BAKEOFF_FAKE_MODE", "slow");
        core::PlanRequest request;
        request.cases = {{"http-json", "gin"}, {"http-json", "fastapi"}};
        request.trials = 60;
        QSignalSpy trials(&workbench().session(), &RunSession::trialArrived);
        REQUIRE(workbench().startRun(request));
        REQUIRE_SOON_WITHIN(trials.size() >= 3, 20000);
    }
    void cancel() {
        QSignalSpy finished(&workbench().session(), &RunSession::runFinished);
        workbench().session().cancelRun();
        REQUIRE_SOON_WITHIN(finished.size() == 1, 10000);
        REQUIRE_SOON(workbench().history().idle());
    }

private Q_SLOTS:
    void init() {
        m_program = std::make_unique<WindowFixture>();
        m_program->open();
        m_program->window->showPage(BenchmarksPage::kId);
    }
    void cleanup() { m_program.reset(); }

    /// Nobody has chosen: what the study claims is ticked, said and, with another study, that one's.
    void theFirstChoiceIsWhatTheStudyClaims() {
        auto chosen = plan().checkedCases();
        auto expected = core::claimedCases(workbench().document().study(), workbench().catalogue());
        QVERIFY(!expected.empty() && expected.size() < 30);
        std::ranges::sort(chosen);
        std::ranges::sort(expected);
        QCOMPARE(chosen, expected);
        QCOMPARE(panel().preset(), PlanPanel::Preset::Claimed);
        QCOMPARE(panel().request().profile, std::string(core::kClaimsProfile));

        auto fewer = workbench().document().study();
        fewer.id = "fewer";
        std::erase_if(fewer.claims, [](const core::Claim& claim) { return claim.workload != "fib"; });
        workbench().document().open(fewer);
        auto then = plan().checkedCases();
        auto left = core::claimedCases(fewer, workbench().catalogue());
        std::ranges::sort(then);
        std::ranges::sort(left);
        QCOMPARE(then, left);
        QVERIFY(then.size() < chosen.size());

        plan().checkAll(true);  // who chooses has chosen for every study
        const auto own = plan().checkedCases();
        fewer.claims.clear();
        workbench().document().open(fewer);
        QCOMPARE(plan().checkedCases(), own);
        QCOMPARE(panel().preset(), PlanPanel::Preset::Own);
    }

    void presetsTickTheirCases_data() {
        QTest::addColumn<int>("preset");
        QTest::newRow("what the source claims") << static_cast<int>(PlanPanel::Preset::Claimed);
        QTest::newRow("one quick look") << static_cast<int>(PlanPanel::Preset::Quick);
    }
    void presetsTickTheirCases() {
        QFETCH(int, preset);
        const auto wanted = static_cast<PlanPanel::Preset>(preset);
        panel().choosePreset(wanted);
        const auto& study = workbench().document().study();
        auto expected = wanted == PlanPanel::Preset::Claimed
                            ? core::claimedCases(study, workbench().catalogue())
                            : core::quickCases(study, workbench().catalogue());
        auto chosen = plan().checkedCases();
        std::ranges::sort(expected);
        std::ranges::sort(chosen);
        QCOMPARE(chosen, expected);
        QVERIFY(!chosen.empty());
        QCOMPARE(panel().preset(), wanted);
        // It says how many and how long.
        QVERIFY2(panel().presetText(wanted).contains(QLatin1Char(':')),
                 qPrintable(panel().presetText(wanted)));
        // Another tick, and it is one's own choice.
        plan().checkAll(false);
        QCOMPARE(panel().preset(), PlanPanel::Preset::Own);
        QVERIFY(plan().checkedCases().empty());
    }

    void allNoneAndOnlyThis() {
        plan().checkAll(false);
        QVERIFY(plan().checkedCases().empty());
        const auto group = plan().index(0, 0);
        plan().checkOnly(group);
        QCOMPARE(static_cast<int>(plan().checkedCases().size()), plan().rowCount(group));
        plan().checkOnly(plan().index(0, 0, group));
        QCOMPARE(plan().checkedCases().size(), std::size_t{1});
        plan().checkAll(true);
        QVERIFY(plan().checkedCases().size() > 30);
    }

    void theSearchLeavesWhatIsLookedFor() {
        auto* search = panel().findChild<QLineEdit*>();
        auto* view = panel().findChild<QTreeView*>();
        QVERIFY(search && view);
        const auto hidden = [&] {
            int count = 0;
            for (int group = 0; group < plan().rowCount(); ++group)
                count += view->isRowHidden(group, {}) ? 1 : 0;
            return count;
        };
        search->setText(plan().index(0, 0, plan().index(0, 0)).data().toString());
        QVERIFY(!view->isRowHidden(0, {}));
        search->setText(QStringLiteral("nothing is called this"));
        QCOMPARE(hidden(), plan().rowCount());
        search->clear();
        QCOMPARE(hidden(), 0);
    }

    /// What cannot run is told in a line, and in full where one asks about it.
    void whatCannotRunIsToldInALine() {
        const auto& subject = workbench().catalogue().front();
        plan().setSubjectState({subject.id, subject.name, false, false,
                                core::Message::verbatim("Its tool is missing."),
                                core::Message::verbatim("install the tool")});
        auto* problem = panel().findChild<QLabel*>(QStringLiteral("problem"));
        auto* view = panel().findChild<QTreeView*>();
        view->setCurrentIndex(plan().index(0, 0));
        panel().showProblem();
        QVERIFY(problem->text().contains(QStringLiteral("1 subject")));
        QVERIFY(!problem->text().contains(QStringLiteral("install the tool")));
        for (int group = 0; group < plan().rowCount(); ++group) {
            const auto parent = plan().index(group, 0);
            for (int row = 0; row < plan().rowCount(parent); ++row) {
                const auto* state = plan().subjectState(plan().index(row, 0, parent));
                if (state && !state->runnable)
                    view->setCurrentIndex(plan().index(row, 0, parent));
            }
        }
        QVERIFY(problem->text().contains(QStringLiteral("install the tool")));
    }

    void eachRowSaysHowFarItIs() {
        startSlow();
        QTRY_VERIFY2(stateOf("http-json", "gin").startsWith(QStringLiteral("◔")),
                     qPrintable(stateOf("http-json", "gin")));
        cancel();
        qputenv("BAKEOFF_FAKE_MODE", "ok");
        m_program->run();
        QTRY_VERIFY2(stateOf("http-json", "gin").startsWith(QStringLiteral("✓ ")),
                     qPrintable(stateOf("http-json", "gin")));
        QVERIFY(stateOf("http-json", "gin").contains(QStringLiteral("/s")));
    }

    void liveNumbersHaveNamesAndOneTime() {
        startSlow();
        auto& live = page().live();
        QTRY_VERIFY(live.plot().figure().panels.size() >= 3);
        // One axis for all, and names instead of ids in the legend.
        QVERIFY(!live.plot().figure().groups().contains(QStringLiteral("gin")));
        QVERIFY(!live.plot().figure().groups().isEmpty());
        QTRY_VERIFY(std::ranges::any_of(live.model().rows(), [](const LiveModel::Row& row) {
            return row.value.contains(QStringLiteral("/s")) && !row.trend.isEmpty();
        }));
        QVERIFY(!live.nowText().contains(QStringLiteral("http-json")));
        // Elapsed time and what is left, in the window's own words.
        QTRY_VERIFY2(page().statusText().contains(QStringLiteral("so far")), qPrintable(page().statusText()));
        QVERIFY(!page().statusText().contains(QStringLiteral("http-json")));
        cancel();
    }

    void theWarmUpIsShaded() {
        auto& live = page().live();
        core::SampleEvent event{"http-json", "gin", 0, {}};
        for (const std::int64_t at : {-1'000'000'000LL, -500'000'000LL, 0LL, 500'000'000LL}) {
            event.sample.tNs = at;
            event.sample.values = {{"requests_per_s", 1000.0}};
            live.addSample(event);
        }
        live.showNow();
        QCOMPARE(live.plot().figure().bands.size(), std::size_t{1});
        QCOMPARE(live.plot().figure().bands.front().from, -1.0);
        QCOMPARE(live.plot().figure().bands.front().to, 0.0);
    }

    void theLampNamesWhatDisturbs_data() {
        QTest::addColumn<bool>("busy");
        QTest::newRow("quiet") << false;
        QTest::newRow("busy") << true;
    }
    void theLampNamesWhatDisturbs() {
        QFETCH(bool, busy);
        core::TrialResult trial;
        trial.workload = "http-json";
        trial.checks = {{core::Check::OtherWork,
                         busy ? core::ValidityCheck::Verdict::Warn : core::ValidityCheck::Verdict::Pass,
                         core::Message::verbatim("Other programs used 1.30 cores."),
                         {}}};
        page().live().takeTrial(trial);
        QCOMPARE(page().live().lampText().contains(QStringLiteral("1.30 cores")), busy);
    }

    void theEndSaysWhatWasFoundAndWhereToGo() {
        qputenv("BAKEOFF_FAKE_MODE", "ok");
        m_program->run();
        auto& end = page().end();
        QTRY_VERIFY(end.isVisible());
        const QString text = end.text();
        QVERIFY2(text.contains(QStringLiteral("Done in")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("comes first")) || text.contains(QStringLiteral("alike")),
                 qPrintable(text));
        const auto judged =
            std::ranges::any_of(workbench().run().checks(), [](const core::ClaimCheck& check) {
                return check.verdict != core::ClaimVerdict::NotMeasured &&
                       check.verdict != core::ClaimVerdict::NotComparable;
            });
        QCOMPARE(end.claims().model()->rowCount() > 0, judged);
        auto* use = end.findChild<QPushButton*>(QStringLiteral("useInDecision"));
        QVERIFY(use->isEnabled());
        QSignalSpy asked(&end, &RunEndPanel::pageRequested);
        QTest::mouseClick(use, Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.at(0).at(0).toString(), QString(DecisionPage::kId));
        QCOMPARE(QString::fromStdString(workbench().document().evidenceChoice().run), workbench().run().id());
    }

    void theEndOffersWhatWasCutShort() {
        qputenv("BAKEOFF_FAKE_MODE", "ok");
        m_program->run();
        const QString whole = workbench().run().id();
        startSlow();
        cancel();
        QTRY_COMPARE(workbench().run().id(), whole);
        auto& end = page().end();
        QVERIFY2(end.text().contains(QStringLiteral("cancelled")), qPrintable(end.text()));
        const auto buttons = end.findChildren<QPushButton*>();
        const auto show = std::ranges::find_if(buttons, [](const QPushButton* button) {
            return button->text().contains(QStringLiteral("what was measured"));
        });
        QVERIFY(show != buttons.end() && (*show)->isVisible());
        QTest::mouseClick(*show, Qt::LeftButton);
        QTRY_VERIFY(workbench().run().id() != whole);
        QVERIFY(!(*show)->isVisible());
    }
};

QTEST_MAIN(TestMeasuring)
#include "tst_measuring.moc"
