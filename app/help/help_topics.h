// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <vector>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace bakeoff::app {

/// One page of the help. Ids say what is explained: metric-<id of the metric>, check-v1 ... check-v7,
/// verdict-<name of the verdict>, chart-<id of a decision's chart>, page-<page>, and some of their own.
struct HelpTopic {
    QString id;
    QString title;
    QString group;
    QString text;  ///< Markdown; a link to another topic is its id
};

/// A property of a widget: the place that its shortcuts belong to, as the list of shortcuts says it.
inline constexpr const char* kHelpPlace = "helpPlace";

/// Every topic that the program carries (:/help/<language>/<id>.md), in the language of the interface where
/// it is there and else in English; group by group, by title within a group.
std::vector<HelpTopic> helpTopics();

/// A shortcut of a window and what it does.
struct Shortcut {
    QString keys;
    QString command;
    QString place;  ///< the menu or page it belongs to
};

/// Of every action and button of a window that has one; letters behind Alt are left out. Menus first.
std::vector<Shortcut> shortcutsOf(const QWidget& window);

/// The topic "shortcuts", made of what the window has.
HelpTopic shortcutTopic(const QWidget& window);

}  // namespace bakeoff::app
