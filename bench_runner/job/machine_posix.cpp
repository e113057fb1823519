// SPDX-License-Identifier: GPL-3.0-only
#include <sys/utsname.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>
#ifdef __APPLE__
#include <sys/sysctl.h>
#endif

#include "bench_runner/base/files.h"
#include "bench_runner/base/text.h"
#include "bench_runner/job/machine.h"
#include "bench_runner/process/cpu_set.h"

namespace bakeoff::bench {
namespace {

std::string fileText(const char* path) {
    auto text = readFile(path);
    return text ? *text : std::string();
}

/// The value of the first line "name<blanks>:<blanks>value" or "name=value".
std::string valueIn(const std::string& text, const std::string& name, char separator) {
    for (const auto& line : splitLines(text)) {
        const auto at = line.find(separator);
        if (at == std::string::npos || trim(line.substr(0, at)) != name)
            continue;
        std::string value = trim(line.substr(at + 1));
        if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
            value = value.substr(1, value.size() - 2);
        return value;
    }
    return {};
}

std::string cpuModel() {
#ifdef __APPLE__
    char text[256] = "";
    std::size_t size = sizeof text - 1;
    return ::sysctlbyname("machdep.cpu.brand_string", text, &size, nullptr, 0) == 0 ? text : "";
#else
    const std::string info = fileText("/proc/cpuinfo");
    for (const char* name : {"model name", "Model", "Hardware", "cpu model"}) {
        if (const std::string value = valueIn(info, name, ':'); !value.empty())
            return value;
    }
    return {};
#endif
}

std::string osName() {
#ifdef __APPLE__
    char text[64] = "";
    std::size_t size = sizeof text - 1;
    return ::sysctlbyname("kern.osproductversion", text, &size, nullptr, 0) == 0
               ? std::string("macOS ") + text
               : "macOS";
#else
    return valueIn(fileText("/etc/os-release"), "PRETTY_NAME", '=');
#endif
}

/// A hint, not a proof: what the kernel lets one see.
std::string virtualisation() {
    std::string out;
    if ((" " + valueIn(fileText("/proc/cpuinfo"), "flags", ':') + " ").find(" hypervisor ") !=
        std::string::npos)
        out = "virtual machine";
    std::error_code ignored;
    const std::string groups = fileText("/proc/1/cgroup");
    const bool container = std::filesystem::exists("/.dockerenv", ignored) ||
                           std::filesystem::exists("/run/.containerenv", ignored) ||
                           groups.find("docker") != std::string::npos ||
                           groups.find("kubepods") != std::string::npos ||
                           groups.find("lxc") != std::string::npos;
    if (container)
        out += out.empty() ? "container" : ", container";
    if (fileText("/proc/version").find("icrosoft") != std::string::npos)
        out += out.empty() ? "WSL" : ", WSL";
    return out;
}

}  // namespace

core::Json machineRecord() {
    core::Json out = core::Json::object();
    const auto put = [&out](const char* key, const std::string& value) {
        if (!value.empty())
            out[key] = value;
    };
    put("os", osName());
    utsname names{};
    if (::uname(&names) == 0) {
        put("kernel", std::string(names.sysname) + " " + names.release);
        put("architecture", names.machine);
    }
    put("cpu_model", cpuModel());
    if (const long online = ::sysconf(_SC_NPROCESSORS_ONLN); online > 0)
        out["cores_online"] = online;
    const auto usable = usableCpus();
    out["cores_usable"] = usable.empty() ? std::thread::hardware_concurrency() : usable.size();
    const long pages = ::sysconf(_SC_PHYS_PAGES);
    const long pageSize = ::sysconf(_SC_PAGESIZE);
    if (pages > 0 && pageSize > 0)
        out["memory_bytes"] = static_cast<std::int64_t>(pages) * pageSize;
    put("governor", trim(fileText("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor")));
    put("virtualisation", virtualisation());
    double load[3] = {0, 0, 0};
    if (::getloadavg(load, 3) == 3)
        out["load_average"] = {load[0], load[1], load[2]};
    return out;
}

}  // namespace bakeoff::bench
