// SPDX-License-Identifier: GPL-3.0-only
#include <QAbstractItemModelTester>
#include <QTest>
#include <memory>

#include "app/files/input_files.h"
#include "app/models/plan_model.h"
#include "tests/support/require.h"

using namespace bakeoff;
using namespace bakeoff::app;

class TestPlanModel : public QObject {
    Q_OBJECT
    std::unique_ptr<PlanModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    static std::unique_ptr<PlanModel> makeModel() {
        auto model = std::make_unique<PlanModel>();
        model->setCatalogue(
            loadCatalogue({QStringLiteral(BAKEOFF_SOURCE_DIR "/resources/subjects")}).subjects);
        return model;
    }
    /// A workload with several subjects.
    [[nodiscard]] QModelIndex group() const {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->rowCount(m_model->index(row, 0)) > 2)
                return m_model->index(row, 0);
        }
        return {};
    }
    [[nodiscard]] Qt::CheckState stateOf(const QModelIndex& index) const {
        return static_cast<Qt::CheckState>(index.data(Qt::CheckStateRole).toInt());
    }
    /// As a view does it when the box is clicked.
    void click(const QModelIndex& index) {
        m_model->setData(index, stateOf(index) == Qt::Checked ? Qt::Unchecked : Qt::Checked,
                         Qt::CheckStateRole);
    }
    /// Says of the first subject with this name that it cannot run.
    void block(const QModelIndex& leaf) {
        const auto before = m_model->checkedCases();
        for (const auto& subject :
             loadCatalogue({QStringLiteral(BAKEOFF_SOURCE_DIR "/resources/subjects")}).subjects) {
            if (QString::fromStdString(subject.name) != leaf.data().toString())
                continue;
            core::SubjectEvent state;
            state.id = subject.id;
            state.name = subject.name;
            state.runnable = false;
            m_model->setSubjectState(state);
        }
        REQUIRE(m_model->checkedCases().size() < before.size());
    }

private Q_SLOTS:
    void init() {
        m_model = makeModel();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
        QVERIFY(group().isValid());
    }
    void cleanup() {
        m_tester.reset();
        m_model.reset();
    }

    void aGroupWithASubjectThatCannotRunIsToggled() {
        block(m_model->index(0, 0, group()));
        QCOMPARE(stateOf(group()), Qt::Checked);  // all that can
        click(group());
        QCOMPARE(stateOf(group()), Qt::Unchecked);
        click(group());
        QCOMPARE(stateOf(group()), Qt::Checked);
        click(m_model->index(1, 0, group()));
        QCOMPARE(stateOf(group()), Qt::PartiallyChecked);
        click(group());
        QCOMPARE(stateOf(group()), Qt::Checked);
    }

    void theChoiceIsKept() {
        click(m_model->index(1, 0, group()));
        click(m_model->index(2, 0, group()));
        const auto wanted = m_model->checkedCases();
        const auto unchecked = m_model->uncheckedCases();
        QCOMPARE(unchecked.size(), 2);
        const auto other = makeModel();
        QVERIFY(other->checkedCases() != wanted);
        other->setUncheckedCases(unchecked + QStringList{QStringLiteral("no-such/case")});
        QVERIFY(other->checkedCases() == wanted);
        QCOMPARE(other->uncheckedCases(), unchecked);
        other->setUncheckedCases({});
        QVERIFY(other->uncheckedCases().isEmpty());
    }

    /// A subject that comes later is ticked; it brings back nothing that was unticked.
    void whatIsUntickedStaysSoWhenSubjectsCome() {
        auto all = loadCatalogue({QStringLiteral(BAKEOFF_SOURCE_DIR "/resources/subjects")}).subjects;
        const auto last = all.back();
        all.pop_back();
        m_model->setCatalogue(all);
        click(m_model->index(1, 0, group()));
        click(m_model->index(2, 0, group()));
        const auto unchecked = m_model->uncheckedCases();
        const auto before = m_model->checkedCases().size();
        all.push_back(last);
        m_model->setCatalogue(all);
        QCOMPARE(m_model->uncheckedCases(), unchecked);
        QCOMPARE(m_model->checkedCases().size(), before + last.workloads.size());
    }

    /// A screen reader reads the cell that has the keyboard, which is the first.
    void theStateIsSpoken() {
        const QModelIndex leaf = m_model->index(0, 0, group());
        block(leaf);
        const QString spoken = leaf.data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(leaf.data().toString()) && spoken.contains(QStringLiteral("cannot run")),
                 qPrintable(spoken));
        const QString ofGroup = group().data(Qt::AccessibleTextRole).toString();
        const int all = m_model->rowCount(group());
        QVERIFY2(ofGroup.contains(QStringLiteral("%1 of %2").arg(all - 1).arg(all)), qPrintable(ofGroup));
    }
};

QTEST_GUILESS_MAIN(TestPlanModel)
#include "tst_plan_model.moc"
