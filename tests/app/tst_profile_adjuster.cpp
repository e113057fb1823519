// SPDX-License-Identifier: GPL-3.0-only
#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include "app/pages/profile_adjuster.h"
#include "core/plan/plan.h"

using namespace bakeoff;

class TestProfileAdjuster : public QObject {
    Q_OBJECT

    template <typename Widget>
    static Widget* field(const app::ProfileAdjuster& adjuster, const char* name) {
        return adjuster.findChild<Widget*>(QStringLiteral("keep-profile-%1").arg(QLatin1String(name)));
    }

private Q_SLOTS:
    void leavesTheProfileAloneUntilAsked() {
        app::ProfileAdjuster adjuster;
        adjuster.setProfile(*core::findProfile("standard"));
        core::PlanRequest request;
        request.profile = "standard";
        adjuster.apply(request);
        QVERIFY(!request.trials && !request.warmupSeconds && !request.durationSeconds);
        QVERIFY(request.parameters.empty());
        QCOMPARE(core::profileLabel(request), std::string("standard"));
    }

    void startsFromTheProfileAndIsDrivenByKeys() {
        app::ProfileAdjuster adjuster;
        adjuster.setProfile(*core::findProfile("standard"));
        adjuster.show();
        QSignalSpy edited(&adjuster, &app::ProfileAdjuster::edited);
        auto* adjust = field<QCheckBox>(adjuster, "adjusted");
        auto* trials = field<QSpinBox>(adjuster, "trials");
        auto* connections = field<QSpinBox>(adjuster, "connections");
        QVERIFY(adjust && trials && connections);
        QVERIFY(!trials->isVisible());
        QTest::keyClick(adjust, Qt::Key_Space);
        QVERIFY(trials->isVisible());
        QCOMPARE(trials->value(), core::findProfile("standard")->trials);
        QTest::keyClick(trials, Qt::Key_Up);
        connections->selectAll();
        QTest::keyClicks(connections, QStringLiteral("250"));
        QTest::keyClick(field<QComboBox>(adjuster, "cores"), Qt::Key_Down);
        QVERIFY(edited.size() >= 4);

        core::PlanRequest request;
        request.profile = "standard";
        adjuster.apply(request);
        QCOMPARE(request.trials.value(), core::findProfile("standard")->trials + 1);
        QCOMPARE(request.durationSeconds.value(), core::findProfile("standard")->durationSeconds);
        QCOMPARE(request.parameters.at("connections"), 250.0);
        QCOMPARE(request.cores, core::Job::Cores::One);
        QCOMPARE(core::profileLabel(request), std::string("standard, adjusted"));

        adjuster.setProfile(*core::findProfile("quick"));  // what was typed stays
        QCOMPARE(trials->value(), request.trials.value());
        QTest::keyClick(adjust, Qt::Key_Space);
        core::PlanRequest plain;
        adjuster.apply(plain);
        QVERIFY(!plain.trials);
    }
};

QTEST_MAIN(TestProfileAdjuster)
#include "tst_profile_adjuster.moc"
