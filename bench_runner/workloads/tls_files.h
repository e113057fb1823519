// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <filesystem>
#include <memory>

#include "bench_runner/workloads/trial.h"

namespace bakeoff::bench {

/// The key and the certificate of one server, in files for its program: in a folder that is open to the user
/// alone, beside what else the run keeps. Removed with the object.
class TlsFiles {
public:
    /// Errors: those of checkTls(), Io, and of makeIdentity().
    static core::Result<std::unique_ptr<TlsFiles>> make(const TrialContext& context);
    ~TlsFiles();
    TlsFiles(const TlsFiles&) = delete;
    TlsFiles& operator=(const TlsFiles&) = delete;

    /// {tls_key} and {tls_certificate}.
    void addTo(Placeholders& values) const;

private:
    explicit TlsFiles(std::filesystem::path folder) : m_folder(std::move(folder)) {}
    std::filesystem::path m_folder;
};

/// Whether the subject can speak TLS, where its case asks for that. Errors: Unsupported, with the reason.
core::Result<void> checkTls(const TrialContext& context);

}  // namespace bakeoff::bench
