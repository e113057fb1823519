// SPDX-License-Identifier: GPL-3.0-only
#include <sys/utsname.h>
#include <unistd.h>

#include <cstdio>
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
        if (std::string value = valueIn(info, name, ':'); !value.empty())
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

/// Of the first CPU; 0 where unknown, as in most virtual machines.
double frequencyMhz(const char* file) {
    const std::string folder = "/sys/devices/system/cpu/cpu0/cpufreq/";
    const double kilohertz = std::strtod(fileText((folder + file).c_str()).c_str(), nullptr);
    if (kilohertz > 0)
        return kilohertz / 1000;
    return std::string(file) == "scaling_cur_freq"
               ? std::strtod(valueIn(fileText("/proc/cpuinfo"), "cpu MHz", ':').c_str(), nullptr)
               : 0;
}

std::string turbo() {
    const std::string off = trim(fileText("/sys/devices/system/cpu/intel_pstate/no_turbo"));
    const std::string boost = trim(fileText("/sys/devices/system/cpu/cpufreq/boost"));
    if (!off.empty())
        return off == "0" ? "on" : "off";
    return boost.empty() ? "" : boost == "1" ? "on" : "off";
}

/// "mains" or "battery"; empty for a machine without either, or where the system does not say.
std::string power() {
    std::string out;
    std::error_code error;
    for (std::filesystem::directory_iterator it("/sys/class/power_supply", error), end; !error && it != end;
         it.increment(error)) {
        const std::string type = trim(fileText((it->path() / "type").c_str()));
        if (type == "Battery" && trim(fileText((it->path() / "status").c_str())) == "Discharging")
            return "battery";
        if (type == "Mains" && trim(fileText((it->path() / "online").c_str())) == "1")
            out = "mains";
    }
    return out;
}

std::int64_t availableBytes() {
    return std::strtoll(valueIn(fileText("/proc/meminfo"), "MemAvailable", ':').c_str(), nullptr, 10) * 1024;
}

}  // namespace

std::optional<double> loadAverage() {
    double load[1] = {0};
    if (::getloadavg(load, 1) != 1)
        return std::nullopt;
    return load[0];
}

std::optional<core::ValidityCheck> checkMachineState(std::optional<double> loadBefore) {
    const std::string governor = trim(fileText("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor"));
    const bool battery = power() == "battery";
    const long cpus = ::sysconf(_SC_NPROCESSORS_ONLN);
    using Verdict = core::ValidityCheck::Verdict;
    core::ValidityCheck check{core::Check::MachineState, Verdict::Pass, {}, {}};
    const auto note = [&check](bool bad, core::Message detail, core::Message remedy) {
        check.detail += std::move(detail);
        if (!bad)
            return;
        check.verdict = Verdict::Warn;
        check.remedy += std::move(remedy);
    };
    if (loadBefore && cpus > 0) {
        check.value = *loadBefore / static_cast<double>(cpus);
        check.threshold = 1.0;
        note(*check.value > *check.threshold,
             core::say("Load average %1 on %2 CPUs before the run.", core::Fixed{*loadBefore, 2}, cpus),
             SAY("Close what else is running."));
    }
    if (!governor.empty())
        note(governor == "powersave" || governor == "ondemand" || governor == "conservative",
             core::say("Governor %1.", governor),
             core::say("Set the governor to performance: %1.", "sudo cpupower frequency-set -g performance"));
    if (battery)
        note(true, SAY("On battery."), SAY("Plug the machine in."));
    if (check.detail.empty())
        return std::nullopt;
    return check;
}

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
    if (const double mhz = frequencyMhz("scaling_cur_freq"); mhz > 0)
        out["frequency_mhz"] = mhz;
    if (const double mhz = frequencyMhz("cpuinfo_max_freq"); mhz > 0)
        out["frequency_max_mhz"] = mhz;
    put("turbo", turbo());
    put("power", power());
    if (const std::int64_t free = availableBytes(); free > 0)
        out["memory_available_bytes"] = free;
    put("governor", trim(fileText("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor")));
    put("virtualisation", virtualisation());
    double load[3] = {0, 0, 0};
    if (::getloadavg(load, 3) == 3)
        out["load_average"] = {load[0], load[1], load[2]};
    return out;
}

}  // namespace bakeoff::bench
