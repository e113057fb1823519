// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>
#include <QString>

namespace bakeoff::app {

/// A language that the interface speaks.
struct Language {
    QString code;  ///< "en", "de"
    QString name;  ///< in itself
};

/// English, then every translation that the program carries (:/translations/bakeoff_<code>.qm).
QList<Language> availableLanguages();

/// Makes the interface speak this language from now on; empty: the system's where it is there, else English.
/// BAKEOFF_LANGUAGE overrides both. To be called before the first widget is made. Needs an application
/// object.
void installLanguage(const QString& code);

/// Makes the program speak exactly this language, whatever system, settings and environment say. False, and
/// nothing changes, when the program does not carry it. Needs an application object.
bool speak(const QString& code);

/// The code of the language that the interface speaks now, "en" or a translation's.
QString interfaceLanguage();

/// Takes everything back that the functions here installed.
void removeLanguage();

/// For the command line, which speaks English unless it is told otherwise: only the plurals.
void installEnglish();

}  // namespace bakeoff::app
