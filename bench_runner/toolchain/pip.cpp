// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/toolchain/pip.h"

#include "bench_runner/base/files.h"
#include "bench_runner/toolchain/preparation.h"

namespace bakeoff::bench {
namespace fs = std::filesystem;

core::Result<void> makeVenv(const ToolContext& context, const Python& python, const fs::path& venv,
                            const core::Message& what) {
    ChildOptions options;
    options.command = {python.path, "-m", "venv", venv.string()};
    options.environment = context.environment;
    auto made = runStep(context, std::move(options), what,
                        SAY("Check that \"python3 -m venv\" works and that the disk has room."));
    return made ? core::Result<void>() : core::Result<void>(made.error());
}

std::string venvPython(const fs::path& venv) {
#ifdef _WIN32
    return (venv / "Scripts" / "python.exe").string();
#else
    return (venv / "bin" / "python").string();
#endif
}

core::Result<void> pipInstall(const ToolContext& context, const PipInstall& install,
                              const core::Message& what, const core::Message& remedy) {
    ChildOptions options;
    options.command = {install.python,
                       "-m",
                       "pip",
                       "install",
                       "--no-input",
                       "--disable-pip-version-check",
                       "--no-warn-script-location",
                       "--progress-bar",
                       "off",
                       "--require-hashes",
                       "-r",
                       install.requirements.string()};
    if (!install.wheelsInto.empty()) {
        for (const std::string& word : {std::string("--no-deps"), std::string("--only-binary=:all:"),
                                        std::string("--target"), install.wheelsInto.string()})
            options.command.push_back(word);
    }
    options.environment = context.environment;
    options.workingFolder = install.folder.string();
    auto installed = runStep(context, std::move(options), what, remedy);
    return installed ? core::Result<void>() : core::Result<void>(installed.error());
}

core::Result<std::string> installerPython(const ToolContext& context, const Python& python) {
    ContentHash hash;
    hash.add(python.version);
    hash.add(python.path);
    const fs::path folder = context.cacheFolder / "environments" / ("installer-" + hash.text());
    auto made = prepareOnce(context, folder, {}, [&]() -> core::Result<Versions> {
        if (auto venv =
                makeVenv(context, python, folder / "venv", SAY("Making an environment to install with"));
            !venv)
            return venv.error();
        return Versions{{"python", python.version}};
    });
    if (!made)
        return made.error();
    return venvPython(folder / "venv");
}

}  // namespace bakeoff::bench
