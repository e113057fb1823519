// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "app/models/review_model.h"
#include "app/pages/page.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QTableView;
QT_END_NAMESPACE

namespace bakeoff::app {

class ArticleReview;
class ArticleView;
class PageHeader;

/// The article that the study was made of beside what was read of it: each fact with its line, what was not
/// read with the reason, and in each row a choice of what is right where it was read wrong.
class ReviewPage : public Page {
    Q_OBJECT
public:
    static constexpr QLatin1String kId{"review"};

    explicit ReviewPage(ArticleReview& review, QWidget* parent = nullptr);

    [[nodiscard]] QTableView& view() const { return *m_view; }
    [[nodiscard]] ArticleView& article() const { return *m_article; }
    [[nodiscard]] const ReviewModel& model() const { return m_model; }
    /// What is said of the row that is selected.
    [[nodiscard]] QString reasonText() const;
    /// Shows the rows of one state only; none: all.
    void setState(std::optional<core::ReviewRow::State> state);

Q_SIGNALS:
    /// The reader wants the study in a file.
    void saveRequested();
    /// The reader wants to open an article.
    void openRequested();

private:
    /// By what a row is found again when all rows were made anew.
    struct RowKey {
        int line = 0;
        core::ReviewRow::Kind kind = core::ReviewRow::Kind::Place;
        std::string label;
        std::string name;

        bool operator==(const RowKey&) const = default;
    };

    QWidget* makeFilters();
    QWidget* makeFacts();
    void showArticle();
    void showRows();
    /// Makes room for what stands in the cells; never takes any away.
    void fitColumns();
    void showCounts();
    void showMarks();
    void showSelected();
    void selectLine(int line);
    void editCell(const QModelIndex& index);
    [[nodiscard]] std::vector<int> selectedRows() const;
    [[nodiscard]] std::optional<RowKey> currentKey() const;
    void selectAgain(const std::optional<RowKey>& key);

    ArticleReview& m_review;
    ReviewModel m_model;
    ReviewFilter m_filter;
    PageHeader* m_header;
    QPushButton* m_save;
    QLabel* m_nothing;
    QPushButton* m_open;
    QWidget* m_inside;
    ArticleView* m_article;
    QTableView* m_view;
    QLabel* m_reason;
    QPushButton* m_all = nullptr;
    QPushButton* m_unread = nullptr;
    QPushButton* m_doubtful = nullptr;
    bool m_following = false;  ///< one side follows the other
};

}  // namespace bakeoff::app
