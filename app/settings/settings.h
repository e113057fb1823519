// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>
#include <QSettings>
#include <QStringList>
#include <QVariantMap>
#include <map>
#include <string>

namespace bakeoff::app {

/// What the user has chosen about the program, kept in an INI file. A change is written at once, and said by
/// a signal where something is to follow it.
/// Thread: the one that made it. Objects on the same file see each other's changes.
/// Errors: what cannot be written is said by failed().
class Settings : public QObject {
    Q_OBJECT
public:
    enum class Theme { System, Light, Dark };

    static constexpr qsizetype kMostRecentFiles = 10;

    explicit Settings(const QString& file, QObject* parent = nullptr);

    [[nodiscard]] QString file() const { return m_values.fileName(); }

    [[nodiscard]] Theme theme() const;
    void setTheme(Theme theme);

    /// Of the interface: "en", "de", ...; empty: the system's. Read when the program starts.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& code);

    /// Whether a notice says that a long run has ended.
    [[nodiscard]] bool runNotice() const;
    void setRunNotice(bool wanted);

    /// A file or postgresql://...; empty: the program's own file. Read when the program starts.
    [[nodiscard]] QString store() const;
    void setStore(const QString& address);

    /// The programs to use instead of those that are found, by the id of the toolchain.
    [[nodiscard]] std::map<std::string, std::string> tools() const;
    /// An empty program: the one that is found.
    void setTool(const QString& id, const QString& program);

    [[nodiscard]] bool sampleHidden() const;
    void setSampleHidden(bool hidden);

    /// Studies and articles, the last one first.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString& file);
    void clearRecentFiles();

    /// How the window was left; see WindowState.
    [[nodiscard]] QVariant windowState(const QString& key) const;
    [[nodiscard]] QVariantMap windowState() const;
    void setWindowState(const QVariantMap& values);

Q_SIGNALS:
    void themeChanged(bakeoff::app::Settings::Theme theme);
    void runNoticeChanged(bool wanted);
    void toolsChanged();
    void recentFilesChanged();
    void failed(const QString& problem);

private:
    /// False when the value was there already.
    bool write(const QString& key, const QVariant& value);
    void flush();

    QSettings m_values;
};

}  // namespace bakeoff::app
