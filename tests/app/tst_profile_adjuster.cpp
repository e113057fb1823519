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

    void loadIsChosen() {
        app::ProfileAdjuster adjuster;
        adjuster.show();
        field<QCheckBox>(adjuster, "adjusted")->setChecked(true);
        auto* load = field<QComboBox>(adjuster, "load");
        auto* rate = field<QSpinBox>(adjuster, "rate");
        auto* random = field<QCheckBox>(adjuster, "random");
        QVERIFY(load && rate && random);
        QVERIFY(!rate->isEnabled() && !random->isEnabled());
        const auto asked = [&adjuster] {
            core::PlanRequest request;
            adjuster.apply(request);
            return request.load;
        };
        QVERIFY(asked().empty());
        load->setCurrentIndex(3);
        QVERIFY(rate->isEnabled() && random->isEnabled());
        rate->setValue(2500);
        random->setChecked(true);
        field<QCheckBox>(adjuster, "keepalive")->setChecked(false);
        field<QCheckBox>(adjuster, "tls")->setChecked(true);
        field<QComboBox>(adjuster, "payload")->setCurrentIndex(1);
        QVERIFY(asked() == (std::vector<core::LoadAxis>{{{core::kRate, 2500}},
                                                        {{core::kPoisson, 1}},
                                                        {{core::kPayload, 1000}},
                                                        {{core::kKeepAlive, 0}},
                                                        {{core::kTls, 1}}}));
        load->setCurrentIndex(0);  // a closed loop has no arrivals
        QCOMPARE(asked().size(), std::size_t{3});
        load->setCurrentIndex(1);
        QVERIFY(asked()[0] == (core::LoadAxis{{"", 0}, {core::kRateShare, 0.5}}));
    }
};

QTEST_MAIN(TestProfileAdjuster)
#include "tst_profile_adjuster.moc"
