// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAbstractButton>
#include <QCache>
#include <QPixmap>
#include <QScrollArea>
#include <QTimer>
#include <functional>
#include <memory>
#include <vector>

#include "app/charts/chart_catalog.h"

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace bakeoff::app {

/// A chart as a small picture with its title. Checked, it is the one that is shown.
class ChartThumbnail : public QAbstractButton {
    Q_OBJECT
public:
    /// Of the picture, in pixels of the window.
    static constexpr QSize kPicture{208, 117};

    explicit ChartThumbnail(const ChartSpec& spec, QWidget* parent);

    [[nodiscard]] const ChartSpec& spec() const { return m_spec; }
    /// A null picture is that of a chart that has nothing to draw.
    void setPicture(const QPixmap& picture, bool doubtful);
    [[nodiscard]] const QPixmap& picture() const { return m_picture; }
    [[nodiscard]] bool drawn() const { return m_drawn; }
    [[nodiscard]] bool doubtful() const { return m_doubtful; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    /// A click chooses, and does not take back what is chosen.
    void nextCheckState() override {}

private:
    ChartSpec m_spec;
    QPixmap m_picture;
    bool m_drawn = false;
    bool m_doubtful = false;
};

/// The charts that there are, as small pictures under what they are about. A picture is drawn by the chart's
/// own code when it is seen, one a turn of the event loop, and kept by what it is of and by the theme. Arrows
/// go from one to the next, Enter chooses, Escape leaves. Thread: GUI thread.
class ChartGallery : public QScrollArea {
    Q_OBJECT
public:
    using Draw = std::function<Figure(const ChartSpec&)>;

    /// `drawing` is called while the gallery is seen, also for charts that the run has nothing for.
    explicit ChartGallery(Draw drawing, QWidget* parent = nullptr);
    ~ChartGallery() override;

    /// What there is to choose from; `version` names what it is of, and pictures of another version are not
    /// shown for it.
    void setCharts(const std::vector<ChartSpec>& charts, const QString& version);
    void setCurrent(const QString& id);
    /// Gives the keyboard to the current chart's picture.
    void takeFocus();
    /// In the order of the groups.
    [[nodiscard]] const std::vector<ChartThumbnail*>& thumbnails() const { return m_thumbnails; }
    [[nodiscard]] QStringList headings() const;
    /// How many pictures were drawn so far; those that were kept are not drawn again.
    [[nodiscard]] int pictures() const { return m_pictures; }

Q_SIGNALS:
    void chosen(const QString& id);
    void left();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Picture {
        QPixmap pixmap;
        bool doubtful = false;
    };

    void showCharts();
    void makeThumbnails();
    void arrange();
    void drawNext();
    [[nodiscard]] bool isSeen(const ChartThumbnail& thumbnail) const;
    [[nodiscard]] QString keyOf(const ChartThumbnail& thumbnail) const;
    [[nodiscard]] Picture draw(const ChartSpec& spec);
    [[nodiscard]] bool takeKey(const ChartThumbnail& from, int key);
    [[nodiscard]] ChartThumbnail* neighbour(const ChartThumbnail& from, int key) const;
    void focus(ChartThumbnail& thumbnail);

    Draw m_draw;
    std::vector<ChartSpec> m_charts;
    bool m_stale = false;  ///< the thumbnails are not of these: they are made when they are seen
    QString m_version;
    QString m_current;
    QWidget* m_content;
    std::vector<QLabel*> m_headings;            ///< one a group that has charts
    std::vector<ChartThumbnail*> m_thumbnails;  ///< group after group
    std::unique_ptr<FigurePlot> m_plot;         ///< draws the pictures; made for the first
    QCache<QString, Picture> m_kept;
    QTimer m_timer;
    int m_pictures = 0;
};

}  // namespace bakeoff::app
