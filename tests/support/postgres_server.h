// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

/// A PostgreSQL server of the test's own: found on the system, with its data and its socket in a temporary
/// folder, no port, gone with this object. Installs nothing.
class PostgresServer {
public:
    PostgresServer() : m_folder(QDir::tempPath() + QStringLiteral("/bakeoff-pg-XXXXXX")) { start(); }
    ~PostgresServer() {
        if (m_server.state() == QProcess::NotRunning)
            return;
        run({m_programs + QStringLiteral("/pg_ctl"), QStringLiteral("stop"), QStringLiteral("-D"),
             dataFolder(), QStringLiteral("-m"), QStringLiteral("immediate")});
        m_server.waitForFinished(10000);
        // The folder belongs to another user when the test runs as root.
        QDir(m_folder.path()).removeRecursively();
    }

    /// Why there is no server; empty when it runs.
    [[nodiscard]] const QString& problem() const { return m_problem; }
    /// The address of a new, empty database.
    QString newDatabase() {
        const QString name = QStringLiteral("test%1").arg(++m_databases);
        run({m_programs + QStringLiteral("/createdb"), QStringLiteral("-h"), m_folder.path(),
             QStringLiteral("-U"), QStringLiteral("bakeoff"), name});
        return QStringLiteral("postgresql://bakeoff@/%1?host=%2").arg(name, m_folder.path());
    }

private:
    [[nodiscard]] QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }

    static QString findPrograms() {
        QStringList folders;
        const QDir debian(QStringLiteral("/usr/lib/postgresql"));
        for (const auto& version : debian.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
            folders.prepend(debian.filePath(version + QStringLiteral("/bin")));
        folders << QStringLiteral("/usr/pgsql/bin") << QStringLiteral("/usr/local/bin")
                << QStringLiteral("/usr/bin") << QStringLiteral("/opt/homebrew/bin");
        for (const auto& folder : folders) {
            if (QFile::exists(folder + QStringLiteral("/initdb")))
                return folder;
        }
        return {};
    }

    /// The server refuses to run as root, so root hands over to the user "postgres".
    static QStringList asServerUser(QStringList command) {
#ifdef Q_OS_UNIX
        if (::geteuid() == 0)
            return QStringList{QStringLiteral("setpriv"), QStringLiteral("--reuid=postgres"),
                               QStringLiteral("--regid=postgres"), QStringLiteral("--clear-groups")} +
                   command;
#endif
        return command;
    }

    bool run(const QStringList& command) {
        const QStringList full = asServerUser(command);
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(full.first(), full.mid(1));
        const bool done = process.waitForFinished(60000) && process.exitCode() == 0;
        if (!done)
            m_problem = full.join(QLatin1Char(' ')) + QStringLiteral(": ") + process.errorString() +
                        QString::fromLocal8Bit(process.readAllStandardError());
        return done;
    }

    void start() {
        m_programs = findPrograms();
        if (m_programs.isEmpty()) {
            m_problem = QStringLiteral("no PostgreSQL server is installed (Debian: postgresql)");
            return;
        }
#ifdef Q_OS_UNIX
        if (::geteuid() == 0 &&
            QProcess::execute(QStringLiteral("chown"), {QStringLiteral("postgres:"), m_folder.path()}) != 0) {
            m_problem = QStringLiteral("the test runs as root and there is no user \"postgres\"");
            return;
        }
#endif
        if (!run({m_programs + QStringLiteral("/initdb"), QStringLiteral("-D"), dataFolder(),
                  QStringLiteral("-A"), QStringLiteral("trust"), QStringLiteral("-U"),
                  QStringLiteral("bakeoff"), QStringLiteral("--no-sync"), QStringLiteral("--locale=C"),
                  QStringLiteral("-E"), QStringLiteral("UTF8")}))
            return;
        const auto command = asServerUser({m_programs + QStringLiteral("/postgres"), QStringLiteral("-D"),
                                           dataFolder(), QStringLiteral("-k"), m_folder.path(),
                                           QStringLiteral("-c"), QStringLiteral("listen_addresses="),
                                           QStringLiteral("-c"), QStringLiteral("fsync=off")});
        m_server.setStandardErrorFile(QProcess::nullDevice());
        m_server.start(command.first(), command.mid(1));
        for (int i = 0; i < 300; ++i) {
            if (run({m_programs + QStringLiteral("/pg_isready"), QStringLiteral("-h"), m_folder.path()})) {
                m_problem.clear();
                return;
            }
            QThread::msleep(50);
        }
    }

    QTemporaryDir m_folder;
    QString m_programs;
    QString m_problem;
    QProcess m_server;
    int m_databases = 0;
};
