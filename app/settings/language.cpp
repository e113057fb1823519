// SPDX-License-Identifier: GPL-3.0-only
#include "app/settings/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace bakeoff::app {
namespace {

const QString kFolder = QStringLiteral(":/translations");
const QString kPrefix = QStringLiteral("bakeoff_");
const QString kEnglish = QStringLiteral("en");

void install(const QLocale& locale, const QString& file, const QString& folder) {
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(locale, file, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

}  // namespace

QList<Language> availableLanguages() {
    QList<Language> out{{kEnglish, QLocale(QLocale::English).nativeLanguageName()}};
    for (const auto& file : QDir(kFolder).entryList({kPrefix + QStringLiteral("*.qm")}, QDir::Files)) {
        const QString code = file.mid(kPrefix.size()).section(QLatin1Char('.'), 0, 0);
        if (code != kEnglish)
            out.append({code, QLocale(code).nativeLanguageName()});
    }
    return out;
}

void installLanguage(const QString& code) {
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    // Qt's own texts first: what is installed last is asked first.
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English too has a file: it knows the plurals.
    install(QLocale(kEnglish), QStringLiteral("bakeoff"), kFolder);
    install(locale, QStringLiteral("bakeoff"), kFolder);
}

}  // namespace bakeoff::app
