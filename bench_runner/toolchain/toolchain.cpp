// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/toolchain/toolchain.h"

#include <algorithm>

#include "bench_runner/base/files.h"
#include "bench_runner/process/run_tool.h"
#include "bench_runner/toolchain/package_versions.h"
#include "bench_runner/toolchain/preparation.h"
#include "bench_runner/toolchain/steps.h"

namespace bakeoff::bench {
namespace fs = std::filesystem;
namespace {

std::set<std::string> conditionsOf(const core::Subject& subject, const PinState& pins) {
    std::set<std::string> out;
    if (pins.dependencies)
        out.insert({"dependencies", pins.pinned ? "pinned" : "unpinned"});
    if (!pins.dependencies || pins.pinned)
        out.insert("fixed");
    if (!subject.build.empty())
        out.insert("build");
    return out;
}

Shipped shippedOf(const Product& product, const Placeholders& values) {
    Shipped out;
    for (const auto& path : product.shipped)
        out.paths.emplace_back(fillIn(path, values));
    out.without = product.without;
    out.what = product.what;
    return out;
}

/// The placeholders of a product are made of those of the tool.
void addProduct(const Product& product, Placeholders& values) {
    const Placeholders before = values;
    for (const auto& [name, value] : product.placeholders)
        values[name] = fillIn(value, before);
}

}  // namespace

core::Error unknownToolchain(const core::Subject& subject) {
    return {core::ErrorCode::Unsupported,
            core::say("The toolchain \"%1\" is not known to this version.", subject.toolchain), ""};
}

core::Message Toolchain::named(const std::string& version) const {
    return core::Message::verbatim(version.empty() ? m_file.name : m_file.name + " " + version);
}

std::string Toolchain::ownName() const {
    return m_file.name + " " + m_file.ownCopy.version;
}

core::ToolEvent Toolchain::inspect() {
    core::ToolEvent tool{.id = m_file.id, .name = m_file.name};
    tool.optional = m_file.optional;
    auto found = finder().find("", m_file.prepare.requirements);
    if (!found) {
        tool.detail = found.error().message;
        tool.remedy = found.error().remedy;
        if (canInstall(""))
            tool.detail +=
                core::say("%1 will be installed from the %2 package index when a subject needs it.",
                          ownName(), m_file.ownCopy.index);
        // Without those parts it still runs the subjects that need none of them.
        found = finder().find("");
    }
    if (found) {
        tool.found = true;
        tool.path = found->path;
        tool.version = found->version;
    }
    return tool;
}

std::optional<core::Result<void>> Toolchain::meets(const std::string& need, const core::Subject& subject) {
    if (need == m_file.id) {
        auto found = finder().find("");
        return found ? core::Result<void>() : core::Result<void>(found.error());
    }
    const auto test = m_file.needs.find(need);
    if (test == m_file.needs.end() || subject.toolchain != m_file.id)
        return std::nullopt;
    auto tool = finder().find(subject.minVersion);
    if (!tool)
        return tool.error();
    Placeholders values = tool->facts;
    for (const auto& id : test->second.toolchains) {
        ToolFinder* other = m_box.finder(id);
        if (!other)
            continue;
        auto found = other->find("");
        if (!found)
            return found.error();
        values[id] = found->path;
    }
    auto tried = runTool(toolCommand(m_file, m_box.context, fillIn(test->second.command, values)),
                         kQueryTimeoutNs, *m_box.context.cancel);
    if (tried && tried->status.success())
        return core::Result<void>();
    return core::Error{core::ErrorCode::ToolMissing,
                       sentenceOf(test->second.otherwise, {fillIn(test->second.about, values)}), need,
                       m_file.remedy(test->second.remedy)};
}

core::Result<FoundTool> Toolchain::toolFor(const core::Subject& subject, bool steps) {
    return finder().find(subject.minVersion, steps ? m_file.prepare.requirements : std::vector<FactRule>());
}

core::Result<Toolchain::Plan> Toolchain::planFor(const core::Subject& subject) {
    Plan plan;
    auto pins = pinsOf(m_file.pins, subject);
    if (!pins)
        return pins.error();
    plan.pins = std::move(*pins);
    plan.conditions = conditionsOf(subject, plan.pins);
    const auto& when = m_file.prepare.when;
    plan.steps = m_file.prepares && (when.empty() || std::ranges::any_of(when, [&](const std::string& one) {
                                         return plan.conditions.contains(one);
                                     }));
    if (!m_file.service) {
        auto tool = toolFor(subject, plan.steps);
        if (!tool)
            return tool.error();
        plan.tool = std::move(*tool);
    }
    plan.copied = plan.steps && std::ranges::any_of(m_file.prepare.steps, [&](const PreparationStep& step) {
                      return step.kind == PreparationStep::Kind::Copy && holds(step.when, plan.conditions);
                  });
    plan.values = plan.tool.facts;
    plan.values.merge(placesOf(m_box.context));
    plan.values["subject"] = subject.folder;
    plan.values["requirements"] = subject.requirements;
    plan.values["lock"] = plan.pins.lock;
    plan.values["subject_dir"] = subject.folder;
    if (plan.steps) {
        auto name = nameOfFolder(subject, plan);
        if (!name)
            return name.error();
        plan.folder = m_box.context.cacheFolder / "programs" / *name;
        plan.values["folder"] = plan.folder.string();
        if (plan.copied)
            plan.values["subject_dir"] = (plan.folder / "source").string();
        if (auto added = addCompanions(plan); !added)
            return added.error();
    }
    addProduct(plan.steps ? m_file.prepare.product : m_file.bare, plan.values);
    return plan;
}

core::Result<void> Toolchain::addCompanions(Plan& plan) const {
    for (const auto& [name, companion] : m_file.prepare.companions) {
        if (!holds(companion.when, plan.conditions))
            continue;
        const std::string program = finder().companion(plan.tool, companion.names);
        if (program.empty())
            return core::Error{
                core::ErrorCode::ToolMissing,
                core::say("%1 was not found beside %2.", companion.names.front(), plan.tool.path), m_file.id,
                m_file.remedy(companion.remedy)};
        plan.values[name] = program;
    }
    return {};
}

/// Named after everything that it is made of, so that a change of any of it makes another one.
core::Result<std::string> Toolchain::nameOfFolder(const core::Subject& subject, const Plan& plan) const {
    ContentHash hash;
    hash.add(m_file.id);
    hash.add(plan.tool.version);
    hash.add(plan.tool.path);
    for (const auto& condition : plan.conditions)
        hash.add(condition);
    for (const auto& step : m_file.prepare.steps) {
        for (const auto& word : step.command)
            hash.add(word);
        hash.add(step.path);
    }
    if (plan.copied) {
        if (auto added = hash.addFolder(subject.folder); !added)
            return added.error();
    } else if (!plan.pins.lock.empty()) {
        auto lock = readFile(plan.pins.lock);
        if (!lock)
            return lock.error();
        hash.add(*lock);
    }
    return subject.id + "-" + hash.text();
}

ToolFinder* Toolchain::installer(const std::string& minVersion) const {
    const OwnCopy& own = m_file.ownCopy;
    if (own.version.empty() || compareVersions(own.version, minVersion) < 0 ||
        !m_box.context.overrideOf(m_file.id).empty())
        return nullptr;
    return m_box.finder(own.with);
}

bool Toolchain::canInstall(const std::string& minVersion) const {
    ToolFinder* with = installer(minVersion);
    const ToolchainFile* file = m_box.context.toolchains.find(m_file.ownCopy.with);
    return with && file && with->find(m_file.ownCopy.withMinimum, file->prepare.requirements).ok();
}

core::Result<void> Toolchain::install() {
    const OwnCopy& own = m_file.ownCopy;
    const ToolchainFile* file = m_box.context.toolchains.find(own.with);
    auto with = m_box.finder(own.with)->find(own.withMinimum, file->prepare.requirements);
    if (!with)
        return with.error();
    const fs::path folder = finder().ownFolder();
    Placeholders values = placesOf(m_box.context);
    values["own"] = folder.string();
    values[own.with] = with->path;
    const std::set<std::string> conditions;
    const StepScope scope{m_file, m_box.context, values, conditions, nullptr, ownName()};
    auto made = prepareOnce(m_box.context, folder,
                            core::say("Waiting for another Bakeoff that installs %1…", m_file.name),
                            [&]() -> core::Result<Versions> {
                                if (auto done = carryOut(own.steps, scope); !done)
                                    return done.error();
                                return Versions{{m_file.versionKey(), own.version}};
                            });
    if (!made) {
        core::Error error = made.error();
        error.remedy += core::say("Install %1 yourself: %2", m_file.name, m_file.remedy("install"));
        return error;
    }
    finder().forget();
    return {};
}

core::Result<Readiness> Toolchain::check(const core::Subject& subject) {
    if (!m_file.prepares && !m_file.service)
        return unknownToolchain(subject);
    auto plan = planFor(subject);
    if (!plan) {
        if (plan.error().code != core::ErrorCode::ToolMissing || !canInstall(subject.minVersion))
            return plan.error();
        return Readiness{false, core::say("%1 will be installed from the %2 package index first", ownName(),
                                          m_file.ownCopy.index)};
    }
    const bool prepared = !plan->steps || readMarker(plan->folder).has_value();
    const core::Message name = named(plan->tool.version);
    return Readiness{prepared, prepared ? name : sentenceOf(m_file.prepare.announce, {name.english()})};
}

core::Result<Prepared> Toolchain::prepare(const core::Subject& subject) {
    auto plan = planFor(subject);
    if (!plan && plan.error().code == core::ErrorCode::ToolMissing && canInstall(subject.minVersion)) {
        if (auto installed = install(); !installed)
            return installed.error();
        plan = planFor(subject);
    }
    if (!plan)
        return plan.error();
    const auto state = [&](Versions versions) {
        if (!m_file.service)
            versions[m_file.versionKey()] = plan->tool.version;
        return versions;
    };
    Prepared out;
    out.folder = plan->values.at("subject_dir");
    out.placeholders = plan->values;
    out.shipped = shippedOf(plan->steps ? m_file.prepare.product : m_file.bare, plan->values);
    out.released = m_file.releasedIn(plan->tool.version);
    out.warmupCapSeconds = m_file.warmupCapSeconds;
    const StepScope scope{m_file, m_box.context, plan->values, plan->conditions, &subject, subject.name};
    if (!plan->steps) {
        out.versions = state({});
        return out;
    }
    auto versions = prepareOnce(m_box.context, plan->folder,
                                core::say("Waiting for another Bakeoff that prepares %1…", subject.name),
                                [&]() -> core::Result<Versions> {
                                    if (auto made = makeFolder(plan->folder); !made)
                                        return made.error();
                                    if (auto done = carryOut(m_file.prepare.steps, scope); !done)
                                        return done.error();
                                    return state(packageVersions(scope));
                                });
    if (!versions)
        return versions.error();
    out.versions = std::move(*versions);
    return out;
}

}  // namespace bakeoff::bench
