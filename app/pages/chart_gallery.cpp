// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/chart_gallery.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "app/charts/chart_groups.h"
#include "app/charts/figure_plot.h"
#include "app/charts/plot_export.h"
#include "app/pages/page_header.h"

namespace bakeoff::app {
namespace {

constexpr int kPad = 5;  ///< around a picture
constexpr int kTitleLines = 2;
constexpr double kScale = 0.5;  ///< of strokes and text: a picture is a chart seen from further away
constexpr int kMostKept = 200;
constexpr double kRadius = 6;
constexpr int kTextFlags = Qt::TextWordWrap | Qt::AlignHCenter | Qt::AlignTop;

/// What can be seen of a chart as large as a thumb: no texts, which nobody could read.
Figure withoutTexts(Figure figure) {
    figure.title.clear();
    figure.subtitle.clear();
    figure.footer.clear();
    figure.x.title.clear();
    for (auto& panel : figure.panels) {
        panel.y.title.clear();
        panel.y.rowNotes.clear();
        for (auto& row : panel.y.rows)
            row.clear();
    }
    for (auto& series : figure.series) {
        series.group.clear();
        series.labels.clear();
        series.shortLabels.clear();
    }
    for (auto& mark : figure.marks)
        mark.label.clear();
    for (auto& band : figure.bands)
        band.label.clear();
    return figure;
}

}  // namespace

ChartThumbnail::ChartThumbnail(const ChartSpec& spec, QWidget* parent)
    : QAbstractButton(parent), m_spec(spec) {
    // A name may have an ampersand, which would be taken for the mark of a key.
    setText(QString(spec.title).replace(QLatin1Char('&'), QLatin1String("&&")));
    setToolTip(spec.title);
    setAccessibleName(spec.title);
    setCheckable(true);
    setFocusPolicy(Qt::ClickFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    resize(ChartThumbnail::sizeHint());
}

void ChartThumbnail::setPicture(const QPixmap& picture, bool doubtful) {
    m_picture = picture;
    m_drawn = true;
    m_doubtful = doubtful;
    const QString marked = doubtful ? QStringLiteral("⚠ ") + m_spec.title : m_spec.title;
    setToolTip(marked);
    setAccessibleName(marked);
    update();
}

QSize ChartThumbnail::sizeHint() const {
    const int text = QFontMetrics(textFont(TextSize::Small)).lineSpacing() * kTitleLines;
    return kPicture + QSize(2 * kPad, 3 * kPad + text);
}

void ChartThumbnail::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool active = underMouse() || hasFocus() || isChecked();
    QColor edge = palette().color(active ? QPalette::Highlight : QPalette::WindowText);
    if (!active)
        edge.setAlphaF(0.18F);
    painter.setPen(QPen(edge, active ? 2 : 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
    const QRect place(QPoint(kPad, kPad), kPicture);
    painter.setFont(textFont(TextSize::Small));
    if (!m_picture.isNull()) {
        painter.drawPixmap(place, m_picture);
    } else if (m_drawn) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(place, Qt::AlignCenter | Qt::TextWordWrap, tr("nothing to draw"));
    }
    const QFontMetrics metrics(painter.font());
    const QRect text = rect().adjusted(kPad, place.bottom() + kPad, -kPad, -kPad);
    // Broken lines leave some of their width empty.
    const int room = kTitleLines * text.width() - 12 * metrics.averageCharWidth();
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(text, kTextFlags, metrics.elidedText(accessibleName(), Qt::ElideRight, room));
}

ChartGallery::ChartGallery(Draw drawing, QWidget* parent)
    : QScrollArea(parent), m_draw(std::move(drawing)), m_content(new QWidget), m_kept(kMostKept) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Charts to choose from"));
    setWidget(m_content);
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &ChartGallery::drawNext);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, &m_timer, qOverload<>(&QTimer::start));
}

ChartGallery::~ChartGallery() = default;

void ChartGallery::setCharts(const std::vector<ChartSpec>& charts, const QString& version) {
    m_version = version;
    if (!std::ranges::equal(m_charts, charts, {}, &ChartSpec::id, &ChartSpec::id)) {
        m_charts = charts;
        m_stale = true;
    }
    if (isVisible())
        showCharts();
}

void ChartGallery::showCharts() {
    if (std::exchange(m_stale, false))
        makeThumbnails();
    m_timer.start();
}

void ChartGallery::makeThumbnails() {
    // Later: one of them may be what was just clicked.
    for (auto* thumbnail : m_thumbnails) {
        thumbnail->hide();
        thumbnail->deleteLater();
    }
    for (auto* heading : m_headings)
        delete heading;
    m_thumbnails.clear();
    m_headings.clear();
    std::map<ChartGroup, std::vector<const ChartSpec*>> groups;
    for (const auto& spec : m_charts)
        groups[groupOf(spec)].push_back(&spec);
    for (const auto& [group, specs] : groups) {
        auto* heading = makeText(groupTitle(group), TextSize::Section);
        heading->setParent(m_content);
        heading->show();
        m_headings.push_back(heading);
        for (const auto* spec : specs) {
            auto* thumbnail = new ChartThumbnail(*spec, m_content);
            thumbnail->installEventFilter(this);
            connect(thumbnail, &QAbstractButton::clicked, this, [this, id = spec->id] { Q_EMIT chosen(id); });
            thumbnail->show();
            m_thumbnails.push_back(thumbnail);
        }
    }
    arrange();
    setCurrent(m_current);
}

void ChartGallery::setCurrent(const QString& id) {
    m_current = id;
    for (auto* thumbnail : m_thumbnails) {
        const bool current = thumbnail->spec().id == id;
        thumbnail->setChecked(current);
        // One of them is in the round of the Tab key; the arrows do the rest.
        thumbnail->setFocusPolicy(current ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

QStringList ChartGallery::headings() const {
    QStringList out;
    for (const auto* heading : m_headings)
        out << heading->text();
    return out;
}

void ChartGallery::arrange() {
    if (m_thumbnails.empty())
        return;
    const QSize cell = m_thumbnails.front()->sizeHint();
    const int columns = std::max(1, (viewport()->width() - kGap) / (cell.width() + kGap));
    int y = kGap;
    int column = 0;
    auto heading = m_headings.begin();
    std::optional<ChartGroup> group;
    for (auto* thumbnail : m_thumbnails) {
        if (const auto own = groupOf(thumbnail->spec()); own != group) {
            y += group ? cell.height() + 2 * kGap : 0;
            const int height = (*heading)->sizeHint().height();
            (*heading)->setGeometry(kGap, y, viewport()->width() - 2 * kGap, height);
            y += height + kGap / 2;
            ++heading;
            group = own;
            column = 0;
        } else if (column == columns) {
            y += cell.height() + kGap;
            column = 0;
        }
        thumbnail->setGeometry(QRect(QPoint(kGap + column * (cell.width() + kGap), y), cell));
        ++column;
    }
    m_content->setMinimumHeight(y + cell.height() + kGap);
}

bool ChartGallery::isSeen(const ChartThumbnail& thumbnail) const {
    const QRect place(thumbnail.mapTo(m_content, QPoint()) + m_content->pos(), thumbnail.size());
    return viewport()->rect().intersects(place);
}

QString ChartGallery::keyOf(const ChartThumbnail& thumbnail) const {
    return QStringLiteral("%1 %2 %3 %4")
        .arg(thumbnail.spec().id,
             PlotTheme::forPalette(palette()).dark ? QStringLiteral("dark") : QStringLiteral("light"))
        .arg(devicePixelRatioF())
        .arg(m_version);
}

void ChartGallery::drawNext() {
    if (!isVisible())
        return;
    for (auto* thumbnail : m_thumbnails) {
        if (!isSeen(*thumbnail))
            continue;
        const QString key = keyOf(*thumbnail);
        if (thumbnail->property("key").toString() == key)
            continue;
        const bool kept = m_kept.contains(key);
        if (!kept)
            m_kept.insert(key, new Picture(draw(thumbnail->spec())));
        const auto* picture = m_kept.object(key);
        thumbnail->setPicture(picture->pixmap, picture->doubtful);
        thumbnail->setProperty("key", key);
        if (kept)
            continue;
        // The next one in the next turn, so that a click or a key never waits for more than one.
        m_timer.start();
        return;
    }
}

ChartGallery::Picture ChartGallery::draw(const ChartSpec& spec) {
    ++m_pictures;
    Figure figure = m_draw(spec);
    const bool doubtful = figure.title.startsWith(QStringLiteral("⚠"));
    if (figure.empty())
        return {{}, doubtful};
    if (!m_plot)
        m_plot = std::make_unique<FigurePlot>();
    m_plot->replaceFigure(withoutTexts(std::move(figure)));
    const double ratio = devicePixelRatioF();
    ExportOptions options;
    options.pixels = ChartThumbnail::kPicture * ratio;
    options.scale = kScale * ratio;
    options.dark = PlotTheme::forPalette(palette()).dark;
    auto pixmap = QPixmap::fromImage(renderPlot(*m_plot, options));
    pixmap.setDevicePixelRatio(ratio);
    return {pixmap, doubtful};
}

void ChartGallery::takeFocus() {
    for (auto* thumbnail : m_thumbnails) {
        if (thumbnail->spec().id == m_current)
            focus(*thumbnail);
    }
}

void ChartGallery::focus(ChartThumbnail& thumbnail) {
    thumbnail.setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(&thumbnail, 0, 3 * kGap);
}

ChartThumbnail* ChartGallery::neighbour(const ChartThumbnail& from, int key) const {
    const auto at = std::ranges::find(m_thumbnails, &from) - m_thumbnails.begin();
    const auto last = static_cast<std::ptrdiff_t>(m_thumbnails.size()) - 1;
    switch (key) {
        case Qt::Key_Left:
            return m_thumbnails[static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, at - 1))];
        case Qt::Key_Right:
            return m_thumbnails[static_cast<std::size_t>(std::min(last, at + 1))];
        case Qt::Key_Home:
            return m_thumbnails.front();
        case Qt::Key_End:
            return m_thumbnails.back();
        default:
            break;
    }
    // The nearest one of the next row, above or below.
    ChartThumbnail* best = nullptr;
    const auto distance = [&](const ChartThumbnail& other) {
        return std::pair(std::abs(other.y() - from.y()), std::abs(other.x() - from.x()));
    };
    for (auto* other : m_thumbnails) {
        const bool beyond = key == Qt::Key_Up ? other->y() < from.y() : other->y() > from.y();
        if (beyond && (!best || distance(*other) < distance(*best)))
            best = other;
    }
    return best;
}

bool ChartGallery::takeKey(const ChartThumbnail& from, int key) {
    switch (key) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            Q_EMIT chosen(from.spec().id);
            return true;
        case Qt::Key_Escape:
            Q_EMIT left();
            return true;
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Home:
        case Qt::Key_End:
            if (auto* to = neighbour(from, key))
                focus(*to);
            return true;
        default:
            return false;
    }
}

bool ChartGallery::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* thumbnail = qobject_cast<const ChartThumbnail*>(watched);
        if (thumbnail && takeKey(*thumbnail, static_cast<const QKeyEvent*>(event)->key()))
            return true;
    }
    return QScrollArea::eventFilter(watched, event);
}

void ChartGallery::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    arrange();
    m_timer.start();
}

void ChartGallery::showEvent(QShowEvent* event) {
    QScrollArea::showEvent(event);
    showCharts();
    arrange();
}

void ChartGallery::changeEvent(QEvent* event) {
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_timer.start();
}

}  // namespace bakeoff::app
