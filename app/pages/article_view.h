// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QPlainTextEdit>
#include <map>
#include <vector>

#include "core/article/article.h"

namespace bakeoff::app {

/// The text of an article with the numbers of its lines at the left and a mark at each of which something is
/// known. One line is chosen, by the mouse or the arrow keys. Thread: GUI thread.
class ArticleView : public QPlainTextEdit {
    Q_OBJECT
public:
    /// What a line's mark says, from the least to what counts most.
    enum class Mark { Read, Doubtful, Unread };

    explicit ArticleView(QWidget* parent = nullptr);

    /// In ascending order of their numbers.
    void setLines(const std::vector<core::PlacedText>& lines);
    /// By line.
    void setMarks(std::map<int, Mark> marks);
    /// Chooses a line and brings it into view, without telling so; of several with this number the one that
    /// has the text in it. The one before it where there is none with this number.
    void showLine(int line, const QString& text = {});
    /// Of the line that is chosen; 0 without a text.
    [[nodiscard]] int currentLine() const;

Q_SIGNALS:
    /// The reader has chosen a line.
    void lineChosen(int line);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Numbers;
    friend class Numbers;

    void paintNumbers(QPaintEvent* event);
    [[nodiscard]] int numbersWidth() const;
    void arrange();
    void paintChosen();
    [[nodiscard]] int blockOf(int line, const QString& text) const;

    std::vector<int> m_numbers;  ///< of each block of the text
    std::map<int, Mark> m_marks;
    QWidget* m_side;
    bool m_following = false;
};

}  // namespace bakeoff::app
