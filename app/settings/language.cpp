// SPDX-License-Identifier: GPL-3.0-only
#include "app/settings/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <algorithm>

namespace bakeoff::app {
namespace {

const QString kFolder = QStringLiteral(":/translations");
const QString kPrefix = QStringLiteral("bakeoff_");
const QString kEnglish = QStringLiteral("en");
const QString kName = QStringLiteral("language");  ///< of the translators that are ours

bool install(const QLocale& locale, const QString& file, const QString& folder) {
    auto* translator = new QTranslator(QCoreApplication::instance());
    translator->setObjectName(kName);
    const bool loaded = translator->load(locale, file, QStringLiteral("_"), folder);
    if (loaded)
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
    return loaded;
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
    const QString wanted = qEnvironmentVariable("BAKEOFF_LANGUAGE", code);
    const QLocale locale = wanted.isEmpty() ? QLocale::system() : QLocale(wanted);
    // English has a file too: it knows the plurals, and stands behind every other language.
    installEnglish();
    if (!install(locale, QStringLiteral("bakeoff"), kFolder))
        return;
    // Qt's own texts, in the same language or not at all. The program carries those that were there when it
    // was built.
    if (!install(locale, QStringLiteral("qtbase"), kFolder))
        install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

bool speak(const QString& code) {
    const auto languages = availableLanguages();
    const bool known =
        std::ranges::any_of(languages, [&](const Language& language) { return language.code == code; });
    if (known) {
        installEnglish();
        if (code != kEnglish)
            install(QLocale(code), QStringLiteral("bakeoff"), kFolder);
    }
    return known;
}

QString interfaceLanguage() {
    // The last one that was installed is the first that is asked.
    QString code = kEnglish;
    if (!QCoreApplication::instance())
        return code;
    for (const auto* translator : QCoreApplication::instance()->findChildren<QTranslator*>(kName)) {
        const QString catalogue = QFileInfo(translator->filePath()).baseName();
        if (catalogue.startsWith(kPrefix))
            code = catalogue.mid(kPrefix.size());
    }
    return code;
}

void removeLanguage() {
    qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator*>(kName));
}

void installEnglish() {
    install(QLocale(kEnglish), QStringLiteral("bakeoff"), kFolder);
}

}  // namespace bakeoff::app
