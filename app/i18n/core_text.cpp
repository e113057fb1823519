// SPDX-License-Identifier: GPL-3.0-only
#include "app/i18n/core_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <climits>

#include "app/i18n/numbers.h"
#include "core/report/run_report.h"

namespace bakeoff::app {
namespace {

class CatalogueWording : public core::Wording {
public:
    [[nodiscard]] std::string sentence(const std::string& english,
                                       std::optional<std::int64_t> count) const override {
        const int n = count ? static_cast<int>(std::min<std::int64_t>(*count, INT_MAX)) : -1;
        return QCoreApplication::translate("core", english.c_str(), nullptr, n).toStdString();
    }
    [[nodiscard]] std::string languageCode() const override {
        return QCoreApplication::translate("Help", "en", "the language of the help files: its code")
            .toStdString();
    }
    [[nodiscard]] core::NumberMarks numberMarks() const override { return app::numberMarks(); }
    [[nodiscard]] bool isEnglish() const override { return languageCode() == "en"; }
};

}  // namespace

const core::Wording& wording() {
    static const CatalogueWording catalogue;
    return catalogue;
}

QString coreText(const core::Message& message) {
    return QString::fromStdString(message.text(wording()));
}

QString coreText(core::RunStatus status) {
    return coreText(core::statusTitle(status));
}

QString errorText(const core::Error& error) {
    const QString message = coreText(core::Message::joined({error.message, error.remedy}));
    return error.where.empty() ? message
                               : QString::fromStdString(error.where) + QStringLiteral(": ") + message;
}

QString columnTitle(const core::Table& table, std::size_t column) {
    return coreText(table.columns[column].title);
}

QString cellText(const core::Table& table, std::size_t row, std::size_t column) {
    return QString::fromStdString(core::cellText(table.rows[row][column], wording()));
}

QString tableHtml(const core::Table& table, int padding) {
    QString html = QStringLiteral("<table cellpadding='%1'><tr>").arg(padding);
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        html += QStringLiteral("<th align='left'>%1</th>").arg(columnTitle(table, c).toHtmlEscaped());
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        html += QStringLiteral("</tr><tr>");
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            html += QStringLiteral("<td>%1</td>").arg(cellText(table, r, c).toHtmlEscaped());
    }
    return html + QStringLiteral("</tr></table>");
}

}  // namespace bakeoff::app
