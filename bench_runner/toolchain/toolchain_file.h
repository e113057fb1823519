// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <string>
#include <vector>

#include "bench_runner/toolchain/remedies.h"
#include "core/base/json_reader.h"
#include "core/base/result.h"

namespace bakeoff::bench {

/// What a program must have said about itself. A fact that it did not state is the empty text.
struct FactRule {
    std::string fact;
    std::string value;
    bool equal = true;      ///< it must be `value`; else it must be anything else
    std::string otherwise;  ///< a sentence; %1 is the program, %2 the fact as stated
    std::string remedy;     ///< one of ToolchainFile::remedies; empty: "install"
};

/// How a tool is found, and how it says what it is.
struct ToolSearch {
    /// In this order, each in all folders. The one "*" of a name stands for a number, the highest first.
    std::vector<std::string> names;
    std::vector<std::string> folders;     ///< after those of the PATH; a "*" is any folder, the newest first
    std::vector<std::string> ownFolders;  ///< after these, even where the PATH is empty
    std::vector<std::string> tryCommand;  ///< must succeed first; may be empty
    std::vector<std::string> askCommand;  ///< prints what `pattern` or `facts` look for
    std::string script;                   ///< {script} of that command
    std::string pattern;             ///< its first group is the version; empty: it prints one JSON object
    std::vector<std::string> facts;  ///< members of that object
    std::vector<FactRule> require;   ///< others are passed over
    std::string prefer;              ///< a fact that had better be true; may be empty
    std::string minimum;             ///< where a subject names none
    std::string notFound;            ///< instead of "... was not found."; may be empty
};

/// One step of a preparation. Texts may hold placeholders.
struct PreparationStep {
    enum class Kind {
        Run,          ///< a command
        Copy,         ///< the subject's folder to `path`
        MakeFolder,   ///< `path`
        Write,        ///< `text` to `path`
        Remove,       ///< `path`
        SubjectBuild  ///< the commands of the subject's own `build`, in the private copy
    };
    Kind kind = Kind::Run;
    std::vector<std::string> when;  ///< conditions that must all hold, see kConditions
    std::vector<std::string> command;
    std::string path;
    std::string text;
    std::string folder;    ///< where a command runs; empty: the runner's
    std::string progress;  ///< a sentence; %1 is the subject's name
    std::string remedy;    ///< a sentence for when it fails
    double timeoutSeconds = 900;
};

/// What a subject is that `when` may ask for: it has dependencies; they are pinned, or not (and their owner
/// said so), or nothing that it needs is left open ("fixed"); it has build commands of its own.
inline constexpr const char* kConditions[] = {"dependencies", "pinned", "unpinned", "fixed", "build"};

/// What a subject's dependencies are pinned by. The names may hold {requirements}.
struct PinRules {
    std::string manifest;         ///< the file that names dependencies
    std::string dependencies;     ///< a pattern that it holds when it names any; empty: when it is there
    std::string lock;             ///< the file of pins
    std::string withoutChecksum;  ///< a pattern of an entry that lacks its checksum
    std::string make;             ///< the command that makes the lock
    [[nodiscard]] bool empty() const { return lock.empty(); }
};

/// Another program of the toolchain, which becomes the placeholder of its name.
struct Companion {
    std::vector<std::string> names;  ///< beside the tool first, then where tools are looked for
    std::vector<std::string> when;   ///< conditions under which it is needed
    std::string remedy;              ///< one of ToolchainFile::remedies
};

/// What somebody ships, and the placeholders that subjects use.
struct Product {
    std::map<std::string, std::string> placeholders;
    std::vector<std::string> shipped;
    std::vector<std::string> without;
    std::string what;  ///< for people: "the compiled program"
};

/// How a subject becomes something that can be started.
struct Preparation {
    std::vector<std::string> when;  ///< it is needed when any of these holds; empty: always
    std::string announce;           ///< a sentence before it was done; %1 is the tool with its version
    std::vector<FactRule> requirements;
    std::map<std::string, Companion> companions;
    std::vector<PreparationStep> steps;
    Product product;
};

/// How the versions of packages are asked: by a command that prints a JSON object, by a pattern in what it
/// prints, or by a pattern in a file. {package} in a pattern is the package's name.
struct PackageQuestion {
    std::vector<std::string> command;  ///< a word "{packages}" stands for all of them
    std::string script;
    std::string file;
    std::string pattern;
};

/// A copy of its own that the program may install where no new enough one is found.
struct OwnCopy {
    std::string version;  ///< empty: there is none
    std::string with;     ///< the toolchain that installs it
    std::string withMinimum;
    std::string index;  ///< for people: whose package index it comes from
    std::vector<PreparationStep> steps;
};

/// A further need that subjects may state: a command that must succeed.
struct NeedTest {
    std::vector<std::string> toolchains;  ///< must be found; their programs are placeholders {id}
    std::vector<std::string> command;
    std::string otherwise;  ///< a sentence; %1 is what `about` becomes
    std::string about;
    std::string remedy;
};

/// A toolchain as data: everything that the runner knows about a language. See
/// resources/toolchains/README.md.
struct ToolchainFile {
    std::string id;
    std::string name;       ///< for people
    std::string versionOf;  ///< the key under which a result states its version; empty: the id
    bool optional = false;  ///< nothing is amiss on a machine without it
    bool service = false;   ///< has no tool: its subjects' commands run as they are
    ToolSearch find;
    std::vector<std::string>
        scrub;  ///< environment variables that would change its subjects; "X*" for all X...
    std::map<std::string, std::string> environment;             ///< of its own commands
    std::map<std::string, std::string> environmentWithoutHome;  ///< and where HOME is not set
    std::map<std::string, std::string> released;                ///< series -> month, "1.26" -> "2026-02"
    double warmupCapSeconds = 0;  ///< how long a server may still get faster; 0: nothing is known
    PinRules pins;
    bool prepares = false;  ///< whether it prepares subjects at all
    Preparation prepare;
    Product bare;  ///< of a subject that needs no preparation
    PackageQuestion packages;
    OwnCopy ownCopy;
    std::map<std::string, NeedTest> needs;
    std::map<std::string, SystemText> remedies;  ///< "install", and others by name

    /// What helps on this machine to get that version (empty: any).
    [[nodiscard]] core::Message remedy(const std::string& which, const std::string& wanted = {}) const;
    /// The month in which that version's series came out; empty when it is not known.
    [[nodiscard]] std::string releasedIn(const std::string& version) const;
    [[nodiscard]] const std::string& versionKey() const { return versionOf.empty() ? id : versionOf; }
};

/// Reads one file. `others` are those that it may be `like`. Errors: InvalidDocument with file, line, column
/// and path, and what to do.
core::Result<ToolchainFile> readToolchain(std::string text, const std::string& name,
                                          const std::map<std::string, ToolchainFile>& others);

}  // namespace bakeoff::bench
