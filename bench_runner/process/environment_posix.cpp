// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/process/environment.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

extern char** environ;

namespace bakeoff::bench {

Environment currentEnvironment() {
    Environment out;
    for (char** entry = environ; entry && *entry; ++entry) {
        const char* equals = std::strchr(*entry, '=');
        if (equals)
            out[std::string(*entry, static_cast<std::size_t>(equals - *entry))] = equals + 1;
    }
    return out;
}

std::string findExecutable(const std::string& name, const std::string& path) {
    const auto executable = [](const std::string& file) {
        struct stat info {};
        return ::stat(file.c_str(), &info) == 0 && S_ISREG(info.st_mode) && ::access(file.c_str(), X_OK) == 0;
    };
    if (name.find('/') != std::string::npos)
        return executable(name) ? name : std::string();
    std::size_t begin = 0;
    while (begin <= path.size() && !name.empty()) {
        const auto end = std::min(path.find(':', begin), path.size());
        // An empty entry would mean the current folder: never that.
        if (end > begin) {
            std::string file = path.substr(begin, end - begin) + "/" + name;
            if (executable(file))
                return file;
        }
        begin = end + 1;
    }
    return {};
}

}  // namespace bakeoff::bench
