// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/json_reader.h"
#include "core/base/result.h"

namespace bakeoff::core {

/// How a subject runs one workload. Texts may hold placeholders: {python} {binary} {host} {port} {workers}
/// {cores} {subject_dir} {build_dir} {data} {n}; see resources/subjects/README.md.
struct SubjectWorkload {
    std::vector<std::string> command;
    std::map<std::string, std::string> environment;
    std::map<std::string, std::string> settings;  ///< shown beside the result
};

/// One thing that can be run, as its subject.json says.
struct Subject {
    std::string id;
    std::string name;
    std::string language;
    std::string toolchain;                        ///< id of a toolchain that the runner knows
    std::string minVersion;                       ///< of the toolchain; may be empty
    std::string requirements;                     ///< file of pinned, hashed packages; may be empty
    std::vector<std::vector<std::string>> build;  ///< commands to run once after the packages are there
    std::vector<std::string> needs;               ///< further tools, e.g. "c-compiler"
    std::vector<std::string> packages;            ///< whose versions each result states
    std::map<std::string, SubjectWorkload> workloads;
    std::string folder;  ///< where subject.json was found
};

/// Reads one subject.json. Errors name file, line, column and JSON path.
Result<Subject> parseSubject(std::string text, const std::string& name);

/// A kind of work, known to the program: what it measures and how big it is.
struct Workload {
    enum class Kind { HttpServer, Command, HeldMemory };
    std::string id;
    std::string title;
    std::string description;
    Kind kind = Kind::Command;
    std::vector<std::string> metrics;  ///< ids that its results have, most important first
};

/// Every workload the program can run.
const std::vector<Workload>& allWorkloads();
const Workload* findWorkload(const std::string& id);

}  // namespace bakeoff::core
