// SPDX-License-Identifier: GPL-3.0-only
// What a shell offers for `bakeoff` when Tab is pressed, asked of the shells themselves.
#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include "tests/app/program.h"

using bakeoff::tests::Program;

namespace {

/// Prints what is offered for the words after the script, a line each.
const char* asker(const QString& shell) {
    if (shell == QLatin1String("bash"))
        return R"(source "$1"; shift; COMP_WORDS=(bakeoff "$@"); COMP_CWORD=$#
_bakeoff; printf '%s\n' "${COMPREPLY[@]}")";
    if (shell == QLatin1String("fish"))
        return R"(source $argv[1]; complete -C "bakeoff "(string join " " -- $argv[2..-1]))";
    // Outside of its line editor zsh has no completion: these stand in for what the script calls.
    return R"(script=$1; shift
compdef() { : } ; compset() { return 1 } ; _files() { : }
compadd() { shift; print -rl -- "$@" }
_describe() { [[ $1 == -o ]] && shift; print -rl -- ${(P)2} }
source $script; words=(bakeoff "$@"); CURRENT=$(( $# + 1 )); _bakeoff)";
}

}  // namespace

class TestCompletion : public QObject {
    Q_OBJECT
    Program m_program;
    QMap<QString, QString> m_scripts;  ///< of each shell

    /// What is offered in place of the last word. Nothing where the shell complains.
    QStringList offered(const QString& shell, const QStringList& typed) const {
        QProcess process;
        process.setWorkingDirectory(m_program.path("empty"));
        QStringList arguments{QStringLiteral("-c"), QString::fromLatin1(asker(shell))};
        if (shell == QLatin1String("bash") || shell == QLatin1String("zsh"))
            arguments << shell;  // $0
        process.start(shell, arguments << m_scripts.value(shell) << typed);
        if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
            return {QStringLiteral("did not end")};
        if (const auto complaint = process.readAllStandardError(); !complaint.isEmpty())
            return {QString::fromUtf8(complaint)};
        // Bash has the sign before a value as a word of its own.
        const QString begun = typed.last() == QLatin1String("=") ? QString() : typed.last();
        QStringList out;
        const auto lines = QString::fromUtf8(process.readAllStandardOutput()).split(QLatin1Char('\n'));
        for (const auto& line : lines) {
            const QString text = line.section(QRegularExpression(QStringLiteral("[\t:]")), 0, 0);
            if (!text.isEmpty() && text.startsWith(begun))
                out << text;
        }
        out.sort();
        return out;
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(QDir().mkpath(m_program.path("empty")));
        for (const auto* shell : {"bash", "zsh", "fish"}) {
            const auto made = m_program.run(QStringLiteral("completion ") + QLatin1String(shell));
            QCOMPARE(made.status, 0);
            m_scripts[QString::fromLatin1(shell)] = m_program.written(shell, made.out);
        }
    }

    void offers_data() {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected");
        for (const auto* shell : {"bash", "zsh", "fish"}) {
            const auto row = [&](const char* name, const char* typed, const char* expected) {
                QTest::addRow("%s, %s", shell, name)
                    << QString::fromLatin1(shell) << QString::fromLatin1(typed)
                    << QString::fromLatin1(expected);
            };
            row("the beginning of a command", "ru", "run runs");
            row("the commands below one", "study ", "check import show");
            row("an option", "chart --the", "--theme");
            row("an option of the program", "--vers", "--version");
            row("an option of every command", "runs export --lang", "--language");
            row("after an option and its value", "run --profile quick --form", "--format");
            row("the values of an option", "runs export --format ", "bundle csv hgrm json");
            row("the beginning of a value", "runs export --format j", "json");
            row("a file is not ours to offer", "runs export -o ", "");
            row("a command of another", "runs stud", "");
            row("what no help lists", "compl", "");
        }
        QTest::newRow("bash, a value after the sign") << "bash"
                                                      << "runs export --format = j"
                                                      << "json";
        QTest::newRow("bash, all values after the sign") << "bash"
                                                         << "runs export --format ="
                                                         << "bundle csv hgrm json";
    }
    void offers() {
        QFETCH(QString, shell);
        QFETCH(QString, typed);
        QFETCH(QString, expected);
        if (QStandardPaths::findExecutable(shell).isEmpty())
            QSKIP("this shell is not here");
        const QStringList found = offered(shell, typed.split(QLatin1Char(' ')));
        QCOMPARE(found.join(QLatin1Char(' ')), expected);
    }

    /// As the help has them: nothing is left out at any command.
    void everyOption() {
        if (QStandardPaths::findExecutable(QStringLiteral("bash")).isEmpty())
            QSKIP("bash is not here");
        static const QRegularExpression command(QStringLiteral("^  ([a-z]+) "),
                                                QRegularExpression::MultilineOption);
        static const QRegularExpression option(QStringLiteral("^  (?:-\\w,)?(--[a-z0-9-]+)"),
                                               QRegularExpression::MultilineOption);
        int options = 0;
        QStringList paths{QString()};
        while (!paths.isEmpty()) {
            const QString path = paths.takeFirst();
            const auto help = m_program.run(path + QStringLiteral(" --help"));
            QCOMPARE(help.status, 0);
            const QString text = QString::fromUtf8(help.out);
            const QStringList words = path.split(QLatin1Char(' '), Qt::SkipEmptyParts);
            const QStringList there =
                offered(QStringLiteral("bash"), words + QStringList{QStringLiteral("--")});
            for (auto each = option.globalMatch(text); each.hasNext(); ++options) {
                const QString name = each.next().captured(1);
                QVERIFY2(there.contains(name), qPrintable(path + QLatin1Char(' ') + name));
            }
            const qsizetype below = text.indexOf(QLatin1String("\nSubcommands:"));
            const QStringList commands = offered(QStringLiteral("bash"), words + QStringList{QString()});
            for (auto each = command.globalMatch(below < 0 ? QString() : text.mid(below)); each.hasNext();) {
                const QString name = each.next().captured(1);
                QVERIFY2(commands.contains(name), qPrintable(path + QLatin1Char(' ') + name));
                paths << QString(path + QLatin1Char(' ') + name).trimmed();
            }
        }
        QVERIFY2(options > 150, qPrintable(QString::number(options)));
    }
};

QTEST_GUILESS_MAIN(TestCompletion)
#include "tst_completion.moc"
