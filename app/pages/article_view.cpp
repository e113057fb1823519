// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/article_view.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <algorithm>
#include <iterator>
#include <utility>

namespace bakeoff::app {
namespace {

constexpr int kSideGap = 6;
constexpr int kTint = 70;  ///< of 255, of the chosen line

QString signOf(ArticleView::Mark mark) {
    switch (mark) {
        case ArticleView::Mark::Doubtful:
            return QStringLiteral("?");
        case ArticleView::Mark::Unread:
            return QStringLiteral("✗");
        case ArticleView::Mark::Read:
            break;
    }
    return QStringLiteral("•");
}

}  // namespace

/// The strip at the left.
class ArticleView::Numbers : public QWidget {
public:
    explicit Numbers(ArticleView& view) : QWidget(&view), m_view(view) {}
    [[nodiscard]] QSize sizeHint() const override { return {m_view.numbersWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent* event) override { m_view.paintNumbers(event); }

private:
    ArticleView& m_view;
};

ArticleView::ArticleView(QWidget* parent) : QPlainTextEdit(parent), m_side(new Numbers(*this)) {
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &ArticleView::arrange);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
        if (dy != 0)
            m_side->scroll(0, dy);
        else
            m_side->update(0, rect.y(), m_side->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        paintChosen();
        if (!m_following && !m_numbers.empty())
            Q_EMIT lineChosen(currentLine());
    });
    arrange();
}

void ArticleView::setLines(const std::vector<core::PlacedText>& lines) {
    const QScopedValueRollback<bool> following(m_following, true);
    QStringList texts;
    m_numbers.clear();
    for (const auto& line : lines) {
        QString text = QString::fromStdString(line.text);
        // What Qt takes for the end of a line is none of the article's.
        text.replace(QChar::ParagraphSeparator, QLatin1Char(' '));
        text.replace(QChar::LineSeparator, QLatin1Char(' '));
        text.replace(QLatin1Char('\n'), QLatin1Char(' '));
        texts << text;
        m_numbers.push_back(line.line);
    }
    setPlainText(texts.join(QLatin1Char('\n')));
    arrange();
    paintChosen();
}

void ArticleView::setMarks(std::map<int, Mark> marks) {
    m_marks = std::move(marks);
    m_side->update();
}

int ArticleView::blockOf(int line, const QString& text) const {
    const auto after = std::ranges::upper_bound(m_numbers, line);
    if (after == m_numbers.begin())
        return 0;
    const int number = *std::prev(after);
    const auto first = std::ranges::lower_bound(m_numbers, number);
    for (auto it = first; it != after && !text.isEmpty(); ++it) {
        const int block = static_cast<int>(it - m_numbers.begin());
        if (document()->findBlockByNumber(block).text().contains(text, Qt::CaseInsensitive))
            return block;
    }
    return static_cast<int>(first - m_numbers.begin());
}

void ArticleView::showLine(int line, const QString& text) {
    if (m_numbers.empty())
        return;
    const QScopedValueRollback<bool> following(m_following, true);
    setTextCursor(QTextCursor(document()->findBlockByNumber(blockOf(line, text))));
    centerCursor();
}

int ArticleView::currentLine() const {
    const auto block = static_cast<std::size_t>(textCursor().blockNumber());
    return block < m_numbers.size() ? m_numbers[block] : 0;
}

int ArticleView::numbersWidth() const {
    const int last = m_numbers.empty() ? 1 : m_numbers.back();
    const auto widest = QStringLiteral("✗ ") + QString(QString::number(last).size(), QLatin1Char('9'));
    return 2 * kSideGap + fontMetrics().horizontalAdvance(widest);
}

void ArticleView::arrange() {
    setViewportMargins(numbersWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_side->setGeometry(inside.left(), inside.top(), numbersWidth(), inside.height());
}

void ArticleView::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    arrange();
}

void ArticleView::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
    if (event->type() == QEvent::PaletteChange)
        paintChosen();
}

void ArticleView::paintChosen() {
    QTextEdit::ExtraSelection chosen;
    QColor tint = palette().color(QPalette::Highlight);
    tint.setAlpha(kTint);
    chosen.format.setBackground(tint);
    chosen.format.setProperty(QTextFormat::FullWidthSelection, true);
    // All of a line that is wrapped.
    QTextCursor cursor(textCursor().block());
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    chosen.cursor = cursor;
    setExtraSelections(m_numbers.empty() ? QList<QTextEdit::ExtraSelection>()
                                         : QList<QTextEdit::ExtraSelection>{chosen});
}

void ArticleView::paintNumbers(QPaintEvent* event) {
    QPainter painter(m_side);
    painter.fillRect(event->rect(), palette().color(QPalette::Window));
    const QColor quiet = palette().color(QPalette::PlaceholderText);
    const QColor loud = palette().color(QPalette::WindowText);
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    for (; block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        const auto at = static_cast<std::size_t>(block.blockNumber());
        if (place.top() > event->rect().bottom() || at >= m_numbers.size())
            break;
        // Of several texts of one line the first has its number.
        if (!block.isVisible() || (at > 0 && m_numbers[at] == m_numbers[at - 1]))
            continue;
        const QRect line(kSideGap, static_cast<int>(place.top()), m_side->width() - 2 * kSideGap,
                         fontMetrics().height());
        const auto mark = m_marks.find(m_numbers[at]);
        const bool open = mark != m_marks.end() && mark->second != Mark::Read;
        painter.setPen(open ? loud : quiet);
        if (mark != m_marks.end())
            painter.drawText(line, Qt::AlignLeft | Qt::AlignTop, signOf(mark->second));
        painter.drawText(line, Qt::AlignRight | Qt::AlignTop, QString::number(m_numbers[at]));
    }
}

}  // namespace bakeoff::app
