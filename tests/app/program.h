// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include "core/base/json_reader.h"

namespace bakeoff::tests {

/// `bakeoff` as a script sees it, with a data folder of its own.
class Program {
public:
    struct Outcome {
        int status = -1;  ///< -1: it did not end by itself
        QByteArray out;
        QByteArray err;

        [[nodiscard]] core::Json json() const { return core::Json::parse(out.toStdString(), nullptr, false); }
    };

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString path(const char* name) const {
        return m_folder.filePath(QString::fromLatin1(name));
    }

    [[nodiscard]] Outcome run(const QString& arguments) const {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("BAKEOFF_DATA_DIR"), m_folder.path());
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(BAKEOFF_BIN_DIR "/bakeoff"), QProcess::splitCommand(arguments));
        Outcome outcome;
        if (process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit)
            outcome.status = process.exitCode();
        outcome.out = process.readAllStandardOutput();
        outcome.err = process.readAllStandardError();
        return outcome;
    }

    /// The path of a file in its folder that holds this text; empty where it could not be written.
    [[nodiscard]] QString written(const char* name, const QByteArray& text) const {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                  : QString();
    }

private:
    QTemporaryDir m_folder;
};

}  // namespace bakeoff::tests
