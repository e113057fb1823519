// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/export_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <algorithm>
#include <array>

#include "app/pages/ask.h"
#include "app/pages/number_box.h"

namespace bakeoff::app {
namespace {

constexpr int kSmallest = 100;
constexpr int kLargest = 16384;
constexpr int kMostDpi = 1200;

/// Sizes that pictures are often wanted in.
struct Preset {
    QSize pixels;
    int dpi;  ///< 0: as it suits the size
    const char* name;
};
constexpr std::array kPresets{
    Preset{{1600, 900}, 0, QT_TRANSLATE_NOOP("bakeoff::app::ExportDialog", "1600 × 900, for slides")},
    Preset{{1200, 900}, 0, QT_TRANSLATE_NOOP("bakeoff::app::ExportDialog", "1200 × 900, for documents")},
    Preset{{1920, 1080}, 0, QT_TRANSLATE_NOOP("bakeoff::app::ExportDialog", "1920 × 1080, a whole screen")},
    Preset{
        {3840, 2160}, 0, QT_TRANSLATE_NOOP("bakeoff::app::ExportDialog", "3840 × 2160, a whole 4K screen")},
    // 170 mm between the margins of A4, at 300 dpi.
    Preset{{2008, 1130}, 300, QT_TRANSLATE_NOOP("bakeoff::app::ExportDialog", "the width of A4, for print")},
};

/// Colours: those of the window, or always the same.
enum Colors { AsShown, Light, Dark };

constexpr int kChoices = 6;

QStringList& choicesMadeLast() {
    static QStringList choices;
    return choices;
}

CountBox* sizeBox(const QString& name, int value) {
    auto* box = new CountBox;
    box->setRange(kSmallest, kLargest);
    box->setValue(value);
    box->setSuffix(ExportDialog::tr(" px"));
    box->setObjectName(name);
    return box;
}

}  // namespace

ExportDialog::ExportDialog(bool dark, QWidget* parent)
    : QDialog(parent),
      m_dark(dark),
      m_format(new QComboBox),
      m_preset(new QComboBox),
      m_width(sizeBox(QStringLiteral("exportWidth"), 1600)),
      m_height(sizeBox(QStringLiteral("exportHeight"), 900)),
      m_dpi(new CountBox),
      m_theme(new QComboBox),
      m_transparent(new QCheckBox(tr("No &background"))) {
    setObjectName(QStringLiteral("exportChart"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export chart"));
    m_format->setObjectName(QStringLiteral("exportFormat"));
    m_format->addItem(tr("PNG picture"), QStringLiteral("png"));
    m_format->addItem(tr("SVG drawing"), QStringLiteral("svg"));
    m_format->addItem(tr("PDF document"), QStringLiteral("pdf"));
    m_format->addItem(tr("CSV table"), QStringLiteral("csv"));
    m_preset->setObjectName(QStringLiteral("exportPreset"));
    for (const auto& preset : kPresets)
        m_preset->addItem(tr(preset.name));
    m_preset->addItem(tr("another size"));
    m_dpi->setRange(0, kMostDpi);
    m_dpi->setSpecialValueText(tr("as it suits the size"));
    m_dpi->setSuffix(tr(" dpi"));
    m_dpi->setObjectName(QStringLiteral("exportDpi"));
    m_theme->setObjectName(QStringLiteral("exportTheme"));
    m_theme->addItem(tr("As shown"));
    m_theme->addItem(tr("Light"));
    m_theme->addItem(tr("Dark"));
    m_transparent->setObjectName(QStringLiteral("exportTransparent"));
    auto* form = new QFormLayout(this);
    form->addRow(tr("&Format:"), m_format);
    form->addRow(tr("&Size:"), m_preset);
    form->addRow(tr("&Width:"), m_width);
    form->addRow(tr("&Height:"), m_height);
    form->addRow(tr("&Density:"), m_dpi);
    form->addRow(tr("&Colours:"), m_theme);
    form->addRow(QString(), m_transparent);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::showState);
    connect(m_preset, &QComboBox::activated, this, &ExportDialog::takePreset);
    for (QSpinBox* box : {m_width, m_height, m_dpi})
        connect(box, &QSpinBox::valueChanged, this, &ExportDialog::fitPreset);
    connect(this, &QDialog::accepted, this, [this] { setExportChoices(choices()); });
    restore(exportChoices());
    showState();
    fitPreset();
}

void ExportDialog::takePreset() {
    const auto chosen = static_cast<std::size_t>(m_preset->currentIndex());
    if (chosen >= kPresets.size())
        return;
    const auto& preset = kPresets[chosen];
    m_width->setValue(preset.pixels.width());
    m_height->setValue(preset.pixels.height());
    m_dpi->setValue(preset.dpi);
}

void ExportDialog::fitPreset() {
    const auto it = std::ranges::find_if(kPresets, [this](const Preset& preset) {
        return preset.pixels == QSize(m_width->value(), m_height->value()) && preset.dpi == m_dpi->value();
    });
    m_preset->setCurrentIndex(static_cast<int>(it - kPresets.begin()));
}

QStringList ExportDialog::choices() const {
    return {ending(),
            QString::number(m_width->value()),
            QString::number(m_height->value()),
            QString::number(m_dpi->value()),
            QString::number(m_theme->currentIndex()),
            m_transparent->isChecked() ? QStringLiteral("transparent") : QStringLiteral("filled")};
}

void ExportDialog::restore(const QStringList& choices) {
    if (choices.size() != kChoices)
        return;
    m_format->setCurrentIndex(std::max(0, m_format->findData(choices[0])));
    m_width->setValue(choices[1].toInt());
    m_height->setValue(choices[2].toInt());
    m_dpi->setValue(choices[3].toInt());
    m_theme->setCurrentIndex(
        std::clamp(choices[4].toInt(), static_cast<int>(AsShown), static_cast<int>(Dark)));
    m_transparent->setChecked(choices[5] == QLatin1String("transparent"));
}

void ExportDialog::showState() {
    const QString format = ending();
    const bool picture = format != QLatin1String("csv");
    for (QWidget* widget :
         {static_cast<QWidget*>(m_preset), static_cast<QWidget*>(m_width), static_cast<QWidget*>(m_height),
          static_cast<QWidget*>(m_theme), static_cast<QWidget*>(m_transparent)})
        widget->setEnabled(picture);
    m_dpi->setEnabled(format == QLatin1String("png"));
}

QString ExportDialog::ending() const {
    return m_format->currentData().toString();
}

QString ExportDialog::filter() const {
    return QStringLiteral("%1 (*.%2)").arg(m_format->currentText(), ending());
}

ExportOptions ExportDialog::options() const {
    ExportOptions options;
    options.pixels = QSize(m_width->value(), m_height->value());
    options.scale = 0;
    options.dark = m_theme->currentIndex() == AsShown ? m_dark : m_theme->currentIndex() == Dark;
    options.transparent = m_transparent->isChecked();
    options.dpi = m_dpi->isEnabled() ? m_dpi->value() : 0;
    return options;
}

QStringList exportChoices() {
    return choicesMadeLast();
}

void setExportChoices(const QStringList& choices) {
    if (choices.size() == kChoices)
        choicesMadeLast() = choices;
}

void askHowToExport(QWidget* owner, const QString& proposal, bool dark,
                    std::function<void(const QString&, const ExportOptions&)> then) {
    auto* dialog = new ExportDialog(dark, owner);
    QObject::connect(dialog, &QDialog::accepted, owner, [owner, dialog, proposal, then = std::move(then)] {
        const QString ending = QLatin1Char('.') + dialog->ending();
        askWhereToSave(owner, ExportDialog::tr("Export chart"), proposal + ending, dialog->filter(),
                       [then, ending, options = dialog->options()](const QString& file) {
                           // A name without an ending gets that of the format that was chosen.
                           const bool named = file.endsWith(ending, Qt::CaseInsensitive);
                           then(named ? file : file + ending, options);
                       });
    });
    dialog->open();
}

}  // namespace bakeoff::app
