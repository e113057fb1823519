// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>
#include <string>
#include <vector>

#include "core/article/review_choices.h"

namespace bakeoff::app {

class Document;

/// The article that the document's study was made of, what was read of it, and what the reader sets right. A
/// correction is an edit of the study: it can be undone, is kept with the other edits and saved with the
/// study. Without an article there are no lines and no rows.
/// Thread: GUI thread.
class ArticleReview : public QObject {
    Q_OBJECT
public:
    explicit ArticleReview(Document& document, QObject* parent = nullptr);

    /// The study of the document was made of this text. Opened by the workbench, after the document.
    void open(const QString& file, std::string text, core::ImportCatalogue catalogue,
              core::ImportedStudy imported);
    void close();

    [[nodiscard]] bool isOpen() const { return !m_file.isEmpty(); }
    [[nodiscard]] const QString& file() const { return m_file; }
    [[nodiscard]] const std::vector<core::PlacedText>& lines() const { return m_lines; }
    [[nodiscard]] const std::vector<core::ReviewRow>& rows() const { return m_rows; }
    /// What fits a field of one of the rows.
    [[nodiscard]] std::vector<core::ReviewChoice> choices(const core::ReviewRow& row,
                                                          core::ReviewField field) const;
    /// Takes one of choices(). The rows are others afterwards.
    void choose(const core::ReviewChoice& choice);

Q_SIGNALS:
    /// Another article is there, or none; changed() follows.
    void opened();
    /// Rows are others.
    void changed();
    /// The article cannot be read with what was chosen; nothing was changed.
    void problemFound(const QString& message);

private:
    /// Follows the document, whose corrections come and go by undo.
    void follow();
    void take(core::ImportedStudy imported);

    Document& m_document;
    QString m_file;
    std::string m_text;
    core::ImportCatalogue m_catalogue;
    core::ImportedStudy m_imported;
    std::vector<core::PlacedText> m_lines;
    std::vector<core::ReviewRow> m_rows;
};

}  // namespace bakeoff::app
