// SPDX-License-Identifier: GPL-3.0-only
#include "app/help/help_topics.h"

#include <QAbstractButton>
#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <algorithm>
#include <tuple>

#include "app/i18n/tr.h"
#include "core/measure/limits.h"

namespace bakeoff::app {
namespace {

const QString kRoot = QStringLiteral(":/help/");
const QString kEnglish = QStringLiteral("en");

/// What the ids of a group begin with, and the group's title, in the order of the list.
std::vector<std::pair<QString, QString>> groups() {
    return {{QStringLiteral("page-"), tr("Pages")},
            {QStringLiteral("metric-"), tr("Measures")},
            {QStringLiteral("check-"), tr("Validity checks")},
            {QStringLiteral("verdict-"), tr("Verdicts")},
            {QStringLiteral("chart-"), tr("Charts")}};
}

QString firstGroup() {
    return tr("Using Bakeoff");
}

QString groupOf(const QString& id) {
    for (const auto& [prefix, title] : groups()) {
        if (id.startsWith(prefix))
            return title;
    }
    return firstGroup();
}

int rankOf(const QString& group) {
    int rank = 1;
    for (const auto& [prefix, title] : groups()) {
        if (title == group)
            return rank;
        ++rank;
    }
    return 0;
}

/// The numbers that checks judge by are named in the topics and stand in core alone.
QString withLimits(QString text) {
    for (const auto& limit : core::kLimits)
        text.replace(QStringLiteral("{%1}").arg(QLatin1String(limit.name)),
                     QString::fromStdString(core::limitText(limit)));
    return text;
}

QString readTopic(const QString& id) {
    // The translators say the language: what is installed may differ from what the system asks for.
    const QString language =
        QCoreApplication::translate("Help", "en", "the language of the help files: its code");
    for (const auto& folder : {language, kEnglish}) {
        QFile file(kRoot + folder + QLatin1Char('/') + id + QStringLiteral(".md"));
        if (file.open(QIODevice::ReadOnly))
            return withLimits(QString::fromUtf8(file.readAll()));
    }
    return {};
}

QString withoutMnemonic(QString text) {
    const QString kept(QChar(1));
    text.replace(QStringLiteral("&&"), kept).remove(QLatin1Char('&')).replace(kept, QStringLiteral("&"));
    text.remove(QStringLiteral("…"));
    return text;
}

QString keysOf(const QList<QKeySequence>& sequences) {
    QStringList out;
    for (const auto& sequence : sequences) {
        if (!sequence.isEmpty())
            out << sequence.toString(QKeySequence::NativeText);
    }
    return out.join(tr(" or "));
}

void addMenu(const QMenu& menu, std::vector<Shortcut>& out, QList<const QAction*>& seen) {
    for (const auto* action : menu.actions()) {
        if (action->menu())
            addMenu(*action->menu(), out, seen);
        seen << action;
        if (!action->shortcuts().isEmpty())
            out.push_back({keysOf(action->shortcuts()), withoutMnemonic(action->text()),
                           withoutMnemonic(menu.title())});
    }
}

/// The name of the page that holds a widget: what a screen reader calls the nearest named part around it.
QString placeOf(const QWidget* widget) {
    for (; widget; widget = widget->parentWidget()) {
        QString place = widget->property(kHelpPlace).toString();
        if (!place.isEmpty())
            return place;
    }
    return {};
}

}  // namespace

std::vector<HelpTopic> helpTopics() {
    std::vector<HelpTopic> out;
    for (const auto& name : QDir(kRoot + kEnglish).entryList({QStringLiteral("*.md")}, QDir::Files)) {
        const QString id = name.chopped(3);
        const QString text = readTopic(id);
        const QString title = text.section(QLatin1Char('\n'), 0, 0).mid(2).trimmed();
        out.push_back({id, title, groupOf(id), text});
    }
    const auto order = [](const HelpTopic& topic) {
        // "Getting started" comes before everything.
        return std::tuple(rankOf(topic.group), topic.id != QLatin1String("start"), topic.title);
    };
    std::sort(out.begin(), out.end(),
              [&](const HelpTopic& a, const HelpTopic& b) { return order(a) < order(b); });
    return out;
}

std::vector<Shortcut> shortcutsOf(const QWidget& window) {
    std::vector<Shortcut> out;
    QList<const QAction*> seen;
    for (const auto* bar : window.findChildren<QMenuBar*>()) {
        for (const auto* action : bar->actions()) {
            if (action->menu())
                addMenu(*action->menu(), out, seen);
        }
    }
    for (const auto* action : window.findChildren<QAction*>()) {
        if (seen.contains(action) || action->shortcuts().isEmpty() || action->text().isEmpty())
            continue;
        out.push_back({keysOf(action->shortcuts()), withoutMnemonic(action->text()),
                       placeOf(qobject_cast<QWidget*>(action->parent()))});
    }
    for (const auto* button : window.findChildren<QAbstractButton*>()) {
        const QKeySequence keys = button->shortcut();
        if (!keys.isEmpty() && keys != QKeySequence::mnemonic(button->text()))
            out.push_back({keysOf({keys}), withoutMnemonic(button->text()), placeOf(button)});
    }
    return out;
}

HelpTopic shortcutTopic(const QWidget& window) {
    QString text =
        QStringLiteral("# %1\n\n%2\n\n| %3 | %4 | %5 |\n|---|---|---|\n")
            .arg(tr("Keyboard shortcuts"),
                 tr("Tab and Shift+Tab go from one part of a page to the next, the arrow keys move within "
                    "it, and Alt with the underlined letter of a button presses it."),
                 tr("Keys"), tr("What it does"), tr("Where"));
    const auto cell = [](QString content) {
        return content.replace(QLatin1Char('|'), QStringLiteral("\\|"));
    };
    for (const auto& shortcut : shortcutsOf(window))
        text += QStringLiteral("| `%1` | %2 | %3 |\n")
                    .arg(cell(shortcut.keys), cell(shortcut.command), cell(shortcut.place));
    return {QStringLiteral("shortcuts"), tr("Keyboard shortcuts"), firstGroup(), text};
}

}  // namespace bakeoff::app
