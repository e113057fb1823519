// SPDX-License-Identifier: GPL-3.0-only
#include <QDir>
#include <QFile>
#include <QTest>

#include "core/article/article.h"
#include "core/article/html_tokens.h"
#include "core/article/study_import.h"
#include "core/article/words.h"
#include "core/study/study_reader.h"

using namespace bakeoff::core;

namespace {

const QString kFolder = QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/articles_html");

std::string fileText(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll().toStdString();
}

std::string linesOf(const ArticleBlock& block) {
    std::string out;
    for (const auto& line : block.lines)
        out += (out.empty() ? "" : " / ") + line.text;
    for (const auto& code : block.codes)
        out += " [" + code.text + "]";
    return out;
}

/// One line a block: its kind, the line it begins on, and what it holds.
std::string described(const ArticleBlock& block) {
    const std::string line = std::to_string(block.line) + " ";
    switch (block.kind) {
        case ArticleBlock::Kind::Heading:
            return "H" + std::to_string(block.level) + " " + line + linesOf(block) + "\n";
        case ArticleBlock::Kind::Paragraph:
            return "P " + line + linesOf(block) + "\n";
        case ArticleBlock::Kind::ListItem:
            return "L" + std::to_string(block.level) + " " + line + linesOf(block) + "\n";
        case ArticleBlock::Kind::Code:
            return "C " + line + (block.fenced ? block.info : "indented") + ": " + linesOf(block) + "\n";
        case ArticleBlock::Kind::Table:
            break;
    }
    std::string out;
    for (const auto& row : block.rows) {
        out += "| " + std::to_string(row.front().line) + " ";
        for (std::size_t i = 0; i < row.size(); ++i)
            out += (i == 0 ? "" : " | ") + row[i].text;
        out += "\n";
    }
    return out;
}

std::string described(const Article& article) {
    std::string out;
    const auto field = [&](const char* name, const std::string& value) {
        if (!value.empty())
            out += std::string(name) + ": " + value + "\n";
    };
    field("title", article.title);
    field("author", article.author);
    field("date", article.date);
    field("description", article.description);
    for (const auto& line : article.unreadFrontMatter)
        out += "unread " + std::to_string(line.line) + ": " + line.text + "\n";
    for (const auto& block : article.blocks)
        out += described(block);
    for (const auto& remark : article.remarks)
        out += "remark " + std::to_string(remark.line) + ": " + remark.what + "\n";
    return out;
}

std::string escaped(const std::string& text) {
    return QString::fromStdString(text).toHtmlEscaped().toStdString();
}

std::string elementOf(const ArticleBlock& block) {
    const auto wrapped = [](const std::string& name, const std::string& inner) {
        return "<" + name + ">" + inner + "</" + name + ">\n";
    };
    std::string lines;
    for (const auto& line : block.lines)
        lines += (lines.empty()                            ? ""
                  : block.kind == ArticleBlock::Kind::Code ? "\n"
                                                           : "<br>") +
                 escaped(line.text);
    switch (block.kind) {
        case ArticleBlock::Kind::Heading:
            return wrapped("h" + std::to_string(block.level), lines);
        case ArticleBlock::Kind::Paragraph:
            return wrapped("p", lines);
        case ArticleBlock::Kind::ListItem:
            return wrapped("ul", wrapped("li", lines));
        case ArticleBlock::Kind::Code:
            return "<pre class=\"language-" + (block.fenced ? block.info : "x") + "\">\n" + lines +
                   "</pre>\n";
        case ArticleBlock::Kind::Table:
            break;
    }
    std::string rows;
    for (std::size_t r = 0; r < block.rows.size(); ++r) {
        std::string cells;
        for (const auto& cell : block.rows[r])
            cells += wrapped(r == 0 ? "th" : "td", escaped(cell.text));
        rows += wrapped("tr", cells);
    }
    return wrapped("table", rows);
}

/// A page that says what the article says.
std::string pageOf(const Article& article) {
    std::string out = "<!doctype html>\n<html><head>\n<title>" + escaped(article.title) + "</title>\n";
    for (const auto& [name, value] : {std::pair("author", article.author), std::pair("date", article.date),
                                      std::pair("description", article.description)})
        out += std::string("<meta name=") + name + " content=\"" + escaped(value) + "\">\n";
    out += "</head><body>\n";
    for (const auto& block : article.blocks)
        out += elementOf(block);
    return out + "</body></html>\n";
}

Study withoutPlaces(Study study) {
    study.id.clear();
    study.title.clear();
    study.source.title.clear();
    for (auto& claim : study.claims)
        claim.line.reset();
    return study;
}

}  // namespace

class TestHtmlArticle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blocks_data() {
        QTest::addColumn<QString>("file");
        const QDir folder(kFolder);
        for (const auto& name :
             folder.entryList({QStringLiteral("*.expected.txt")}, QDir::Files, QDir::Name)) {
            const QString stem = name.chopped(13);
            const auto files = folder.entryList({stem + QStringLiteral(".html"), stem + QStringLiteral(".md"),
                                                 stem + QStringLiteral(".mdx")});
            QVERIFY2(files.size() == 1, qPrintable(stem));
            QTest::newRow(qPrintable(files[0])) << folder.filePath(files[0]);
        }
    }

    /// HTML, and what Markdown holds of it, gives the blocks that Markdown gives, with their lines.
    void blocks() {
        QFETCH(QString, file);
        const auto article = readArticle(fileText(file));
        QVERIFY(article.ok());
        const QString expected =
            file.left(file.lastIndexOf(QLatin1Char('.'))) + QStringLiteral(".expected.txt");
        const std::string got = described(*article);
        if (const std::string want = fileText(expected); got != want)
            qInfo("%s", got.c_str());  // QCOMPARE cuts long texts off
        QCOMPARE(QString::fromStdString(got), QString::fromStdString(fileText(expected)));
    }

    void theSameArticleAsAPage_data() {
        QTest::addColumn<QString>("file");
        const QDir folder(QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/articles"));
        for (const auto& name : folder.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    /// An article gives one study, be it Markdown or a page made of it.
    void theSameArticleAsAPage() {
        QFETCH(QString, file);
        const std::string text = fileText(file);
        const auto article = readArticle(text);
        QVERIFY(article.ok());
        const ImportCatalogue catalogue{allWorkloads(), {}};
        const auto fromMarkdown = importArticle(text, "article.md", catalogue);
        const auto fromPage = importArticle(pageOf(*article), "article.html", catalogue);
        QCOMPARE(fromPage.ok(), fromMarkdown.ok());
        if (!fromMarkdown)
            return;
        QCOMPARE(QString::fromStdString(writeStudy(withoutPlaces(fromPage->study)).dump(1)),
                 QString::fromStdString(writeStudy(withoutPlaces(fromMarkdown->study)).dump(1)));
        QCOMPARE(fromPage->notices.size() + article->unreadFrontMatter.size(), fromMarkdown->notices.size());
    }

    void isAPage_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("page");
        QTest::newRow("doctype") << "<!DOCTYPE html>\n<p>" << true;
        QTest::newRow("after a remark") << "\n<!-- saved from url -->\n<HTML lang=en>" << true;
        QTest::newRow("xhtml") << "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC>" << true;
        QTest::newRow("body") << "<body>" << true;
        QTest::newRow("a header is no head") << "<header>\n# Title" << false;
        QTest::newRow("a readme") << "<h1 align=\"center\">Title</h1>\n\nText" << false;
        QTest::newRow("markdown") << "# Title\n\n<html>" << false;
        QTest::newRow("remark without an end") << "<!-- <html>" << false;
        QTest::newRow("nothing") << "" << false;
    }

    void isAPage() {
        QFETCH(QString, text);
        QTEST(isHtmlPage(text.toStdString()), "page");
    }

    void otherEncodings_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("latin") << QByteArray("<html><meta charset=\"ISO-8859-1\"><p>5 \xB5s \x96 6 \xB5s")
                               << "<html><meta charset=\"ISO-8859-1\"><p>5 µs – 6 µs";
        QTest::newRow("it only says so") << QByteArray("<html><meta charset=iso-8859-1><p>5 \xC2\xB5s")
                                         << "<html><meta charset=iso-8859-1><p>5 µs";
        QTest::newRow("utf-16") << QByteArray("\xFF\xFE<\0p\0>\0\x3D\xD8\x00\xDE", 12) << "<p>😀";
        QTest::newRow("utf-16, big") << QByteArray("\xFE\xFF\0<\0p\0>\xD8\x3D", 10) << "<p>\uFFFD";
        QTest::newRow("markdown") << QByteArray("# charset=iso-8859-1 µ") << "# charset=iso-8859-1 µ";
    }

    /// A page comes in the bytes that its server sent.
    void otherEncodings() {
        QFETCH(QByteArray, bytes);
        QTEST(QString::fromStdString(pageAsUtf8(bytes.toStdString())), "text");
    }

    void tidied_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tidy");
        QTest::newRow("attributes") << "<TD onclick='a>b' Colspan=2\n title=\"x\">1</TD >"
                                    << "<td colspan=\"2\"\n>1</td>";
        QTest::newRow("twice the same") << "<td colspan=2 colspan=3>"
                                        << "<td colspan=\"2\">";
        QTest::newRow("quotes and signs") << "<img alt='a \"b\" <c>'>"
                                          << "<img alt=\"a &quot;b&quot; &lt;c>\">";
        QTest::newRow("script") << "a<script>\nif (a</b) '<td>'\n</script>b"
                                << "a\n\nb";
        QTest::newRow("script without an end") << "a<script>\n<td>1"
                                               << "a\n";
        QTest::newRow("comment") << "a<!-- <td>\n1 -->b<!x><?y?></ z>c"
                                 << "a\nbc";
        QTest::newRow("lone signs") << "a < b <= c <5"
                                    << "a &lt; b &lt;= c &lt;5";
        QTest::newRow("tag without an end") << "a<td colspan=\"2"
                                            << "a<td colspan=\"2\">";
        QTest::newRow("nul") << QString(QChar(0)) + QStringLiteral("a") << " a";
    }

    void tidied() {
        QFETCH(QString, text);
        QTEST(QString::fromStdString(tidyHtml(text.toStdString())), "tidy");
    }

    /// Beyond 256 elements in one another nothing is read, and that is said.
    void tooDeep() {
        std::string text =
            "<html><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>\n";
        for (int i = 0; i < 400; ++i)
            text += "<div>";
        const auto article = readArticle(text + "<p>deep</p>");
        QVERIFY(article.ok());
        QCOMPARE(article->blocks.size(), std::size_t{1});
        QCOMPARE(article->remarks.size(), std::size_t{1});
        QCOMPARE(article->remarks[0].line, 2);
        QVERIFY(importArticle("<html><table><tr><th>Need<th>Alpha<th>Beta<tr><td>Speed<td>✓✓<td>✓"
                              "<tr><td>Size<td>✓<td>✓✓</table>" +
                                  text,
                              "x.html", {})
                    .ok());
    }

    void spansEndSomewhere_data() {
        QTest::addColumn<QString>("row");
        QTest::addColumn<int>("columns");
        QTest::newRow("wide") << "<tr><td colspan=1000>x</td><td>y</td></tr>" << 65;
        QTest::newRow("absurd") << "<tr><td colspan=99999999999>x</td><td colspan=-4>y</td></tr>" << 2;
        QTest::newRow("long") << "<tr><td rowspan=1000>x</td><td>y</td></tr><tr><td>z</td></tr>" << 2;
    }

    /// A table cannot be made larger than a grid takes, whatever its cells say they span.
    void spansEndSomewhere() {
        QFETCH(QString, row);
        QFETCH(int, columns);
        std::string text = "<html><table><tr><th>A</th><th>B</th></tr>";
        for (int i = 0; i < 50; ++i)
            text += row.toStdString();
        const auto article = readArticle(text + "</table>");
        QVERIFY(article.ok());
        QCOMPARE(article->blocks.size(), std::size_t{1});
        std::size_t widest = 0;
        std::size_t bytes = 0;
        for (const auto& cells : article->blocks[0].rows) {
            widest = std::max(widest, cells.size());
            for (const auto& cell : cells)
                bytes += cell.text.size();
        }
        QCOMPARE(widest, static_cast<std::size_t>(columns));
        QVERIFY(bytes < 2 * text.size() + 4096);
    }
};

QTEST_GUILESS_MAIN(TestHtmlArticle)
#include "tst_html_article.moc"
