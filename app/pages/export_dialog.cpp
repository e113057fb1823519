// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/export_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

#include "app/pages/ask.h"
#include "app/pages/number_box.h"

namespace bakeoff::app {
namespace {

constexpr int kSmallest = 100;
constexpr int kLargest = 16384;
constexpr int kMostDpi = 1200;

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
      m_format(new QComboBox),
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
    m_dpi->setRange(0, kMostDpi);
    m_dpi->setSpecialValueText(tr("as it suits the size"));
    m_dpi->setSuffix(tr(" dpi"));
    m_dpi->setObjectName(QStringLiteral("exportDpi"));
    m_theme->setObjectName(QStringLiteral("exportTheme"));
    m_theme->addItem(tr("Light"), false);
    m_theme->addItem(tr("Dark"), true);
    m_theme->setCurrentIndex(dark ? 1 : 0);
    auto* form = new QFormLayout(this);
    form->addRow(tr("&Format:"), m_format);
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
    showState();
}

void ExportDialog::showState() {
    const QString format = ending();
    const bool picture = format != QLatin1String("csv");
    for (QWidget* widget : {static_cast<QWidget*>(m_width), static_cast<QWidget*>(m_height),
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
    options.dark = m_theme->currentData().toBool();
    options.transparent = m_transparent->isChecked();
    options.dpi = m_dpi->isEnabled() ? m_dpi->value() : 0;
    return options;
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
