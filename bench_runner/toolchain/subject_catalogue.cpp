// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/toolchain/subject_catalogue.h"

#include <algorithm>
#include <csignal>
#include <filesystem>

#include "bench_runner/base/files.h"

namespace bakeoff::bench {
namespace fs = std::filesystem;
namespace {

/// Who may be used: what is not the user's own, and what they allowed.
struct Rights {
    const Consents& consents;
    const std::map<std::string, std::string>& ownToolchains;
};

void readOne(const fs::path& folder, const Rights& rights, SubjectCatalogue& out) {
    const fs::path file = folder / "subject.json";
    auto text = readFile(file);
    if (!text) {
        out.problems.push_back(text.error());
        return;
    }
    auto subject = core::parseSubject(*text, file.string());
    if (!subject) {
        out.problems.push_back(subject.error());
        return;
    }
    subject->folder = fs::absolute(folder).lexically_normal().string();
    for (const auto& [workload, how] : subject->workloads) {
        if (!how.stopSignal.empty() && signalNumber(how.stopSignal) == 0)
            out.problems.push_back({core::ErrorCode::InvalidDocument,
                                    core::say("There is no signal \"%1\".", how.stopSignal),
                                    file.string() + ": /workloads/" + workload + "/stop_signal"});
    }
    const auto toolchain = rights.ownToolchains.find(subject->toolchain);
    const std::string toolchainText = toolchain == rights.ownToolchains.end() ? "" : toolchain->second;
    auto allowed = rights.consents.checkSubject(*subject, *text, toolchainText);
    const std::string id = subject->id;
    if (out.subjects.emplace(id, std::move(*subject)).second && !allowed)
        out.refused.emplace(id, allowed.error());
}

std::vector<fs::path> foldersIn(const fs::path& folder) {
    std::vector<fs::path> out;
    std::error_code error;
    for (fs::directory_iterator it(folder, error); !error && it != fs::directory_iterator();
         it.increment(error)) {
        std::error_code ignored;
        if (it->is_directory(ignored))
            out.push_back(it->path());
    }
    std::ranges::sort(out);
    return out;
}

}  // namespace

const core::Subject* SubjectCatalogue::find(const std::string& id) const {
    const auto found = subjects.find(id);
    return found == subjects.end() ? nullptr : &found->second;
}

SubjectCatalogue readSubjects(const std::vector<std::string>& folders, const Consents& consents,
                              const std::map<std::string, std::string>& ownToolchains) {
    const Rights rights{consents, ownToolchains};
    SubjectCatalogue out;
    for (const auto& folder : folders) {
        std::error_code ignored;
        if (!fs::is_directory(folder, ignored)) {
            if (consents.concerns(folder))
                continue;
            out.problems.push_back(
                {core::ErrorCode::NotFound, core::say("There is no folder %1.", folder), "subjects"});
            continue;
        }
        if (fs::exists(fs::path(folder) / "subject.json", ignored)) {
            readOne(folder, rights, out);
            continue;
        }
        for (const auto& language : foldersIn(folder)) {
            for (const auto& subject : foldersIn(language)) {
                if (fs::exists(subject / "subject.json", ignored))
                    readOne(subject, rights, out);
            }
        }
    }
    return out;
}

int signalNumber(const std::string& name) {
    if (name == "TERM")
        return SIGTERM;
    if (name == "INT")
        return SIGINT;
#ifndef _WIN32
    if (name == "QUIT")
        return SIGQUIT;
    if (name == "HUP")
        return SIGHUP;
    if (name == "USR1")
        return SIGUSR1;
    if (name == "USR2")
        return SIGUSR2;
    if (name == "KILL")
        return SIGKILL;
#endif
    return 0;
}

}  // namespace bakeoff::bench
