// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QTimer>
#include <optional>
#include <vector>

#include "app/charts/plot_theme.h"
#include "app/pages/page.h"
#include "core/answers/answers.h"
#include "core/decision/decision.h"
#include "core/plan/job.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace bakeoff::app {

class LeverRow;
class ReasonList;
class SureDots;
class Workbench;

/// What to take, for somebody with two minutes: the answer in one line and plain words, how sure it is, what
/// speaks for and against it, what would flip it (to pull at, without changing anything until it is kept),
/// whether a split pays, and what to find out next. Everything it says is Decision::conclusion.
class ResultPage : public Page {
    Q_OBJECT
public:
    static constexpr QLatin1String kId{"result"};

    explicit ResultPage(Workbench& workbench, QWidget* parent = nullptr);

    void applyTheme(const PlotTheme& theme) override;
    [[nodiscard]] QString headline();
    [[nodiscard]] QString sureness();
    /// Those that are shown, of shares of the work.
    [[nodiscard]] std::vector<LeverRow*> levers();
    [[nodiscard]] LeverRow& splitLever() { return *m_split; }
    /// Whether something is tried that the answers do not say.
    [[nodiscard]] bool isTrying() const { return m_tried.has_value(); }
    /// Makes what is tried the reader's answer.
    void keep();
    /// Forgets what is tried.
    void goBack();
    /// Starts measuring what is likeliest to change the answer.
    void measureNext();

Q_SIGNALS:
    void runRequested(const bakeoff::core::Job& job, const QString& label);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeAnswer();
    QWidget* makeTryBar();
    QWidget* makeReasons();
    QWidget* makeLevers();
    QWidget* makeNext();
    QWidget* makeDetails();
    void connectAll();
    void showWhenSeen();
    void showResults();
    void showProblem();
    void showSaid(const core::Decision& decision, const QString& answer);
    void showReasons(const core::Decision& decision);
    void showServices();
    void showLevers(const core::Decision& decision);
    void showNext(const core::Decision& decision);
    void showDetails();
    void pull(const core::Answers& answers, const QString& what);
    void showTried();
    [[nodiscard]] QColor colorOf(const std::string& alternative) const;
    [[nodiscard]] core::Result<core::Job> nextJob() const;
    void useWhenMeasured();

    /// Answers that are looked at, and what they say in words.
    struct Tried {
        core::Answers answers;
        QString what;
    };

    Workbench& m_workbench;
    PlotTheme m_theme = PlotTheme::light();
    QWidget* m_band;
    QLabel* m_answer;
    SureDots* m_dots;
    QLabel* m_sureness;
    QLabel* m_caution;
    QLabel* m_ifOne;
    QVBoxLayout* m_services;
    QWidget* m_tryBar = nullptr;
    QLabel* m_tryText;
    QWidget* m_reasons = nullptr;
    ReasonList* m_for;
    ReasonList* m_against;
    QWidget* m_leverPart = nullptr;
    QLabel* m_leverTitle;
    std::vector<LeverRow*> m_levers;
    QLabel* m_splitText;
    LeverRow* m_split;
    QLabel* m_nextText;
    QPushButton* m_measure;
    QPushButton* m_ask;
    QToolButton* m_detailsButton;
    QLabel* m_details;
    std::optional<Tried> m_tried;
    std::vector<std::string> m_pulled;  ///< the scenario of each lever that is shown
    QString m_runForThis;               ///< the run that was asked for here, until it has ended
    QTimer m_tryTimer;
    bool m_stale = true;
};

}  // namespace bakeoff::app
