// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/pages/table_page.h"

namespace bakeoff::app {

class Document;

/// The libraries and tools of each alternative, and the study's comparisons of them.
class EcosystemPage : public TablePage {
    Q_OBJECT
public:
    static constexpr QLatin1String kId{"ecosystem"};

    explicit EcosystemPage(const Document& document, QWidget* parent = nullptr);

private:
    void showStudy();

    const Document& m_document;
};

}  // namespace bakeoff::app
