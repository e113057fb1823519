// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/page_header.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace bakeoff::app {

QLabel* makeText(const QString& text, TextSize size, bool muted) {
    auto* label = new QLabel(text);
    label->setFont(textFont(size));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (muted)
        label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

PageHeader::PageHeader(const QString& title, const QString& purpose, QWidget* parent)
    : QWidget(parent),
      m_title(makeText(title, TextSize::Title)),
      m_purpose(makeText(purpose, TextSize::Body, true)),
      m_row(new QHBoxLayout(this)) {
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_purpose);
    m_row->setContentsMargins(0, 0, 0, kGap);
    m_row->addLayout(texts, 1);
    setPurpose(purpose);
}

void PageHeader::setTitle(const QString& title) {
    m_title->setText(title);
}

void PageHeader::setPurpose(const QString& purpose) {
    m_purpose->setText(purpose);
    m_purpose->setVisible(!purpose.isEmpty());
}

void PageHeader::addAction(QWidget* widget) {
    m_row->addWidget(widget, 0, Qt::AlignTop);
}

}  // namespace bakeoff::app
