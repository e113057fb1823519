// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/page.h"

#include <utility>

#include "app/help/help_topics.h"

namespace bakeoff::app {

Page::Page(Identity identity, QWidget* parent) : QWidget(parent), m_identity(std::move(identity)) {
    setProperty(kHelpPlace, m_identity.title);
}

}  // namespace bakeoff::app
