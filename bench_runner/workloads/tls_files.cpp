// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/workloads/tls_files.h"

#include "bench_runner/base/clock.h"
#include "bench_runner/base/files.h"
#include "bench_runner/load/tls_identity.h"

namespace bakeoff::bench {
namespace {

constexpr const char* kKeyFile = "key.pem";
constexpr const char* kCertificateFile = "certificate.pem";

core::Result<void> writePrivately(const std::filesystem::path& file, const std::string& text) {
    if (auto written = writeFile(file, text); !written)
        return written;
    std::error_code error;
    std::filesystem::permissions(
        file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, error);
    return {};
}

}  // namespace

core::Result<std::unique_ptr<TlsFiles>> TlsFiles::make(const TrialContext& context) {
    if (auto able = checkTls(context); !able)
        return able.error();
    const auto identity = makeIdentity();
    if (!identity)
        return identity.error();
    const auto cache = std::filesystem::absolute(context.job.cacheFolder).lexically_normal();
    std::unique_ptr<TlsFiles> files(
        new TlsFiles(cache / "tls" / (context.item.subject + "-" + std::to_string(wallClockMs()))));
    if (auto made = makeFolder(files->m_folder); !made)
        return made.error();
    std::error_code error;
    std::filesystem::permissions(files->m_folder, std::filesystem::perms::owner_all, error);
    if (auto written = writePrivately(files->m_folder / kKeyFile, identity->key); !written)
        return written.error();
    if (auto written = writePrivately(files->m_folder / kCertificateFile, identity->certificate); !written)
        return written.error();
    return files;
}

TlsFiles::~TlsFiles() {
    static_cast<void>(removeAll(m_folder));
}

void TlsFiles::addTo(Placeholders& values) const {
    values["tls_key"] = (m_folder / kKeyFile).string();
    values["tls_certificate"] = (m_folder / kCertificateFile).string();
}

core::Result<void> checkTls(const TrialContext& context) {
    if (!context.speaksTls() || context.how.tls)
        return {};
    return core::Error{
        core::ErrorCode::Unsupported,
        core::say("%1 has no TLS: nothing says how it is started with a certificate.", context.subject.name),
        context.item.subject,
        SAY("Measure it without TLS, or say under \"tls\" in its subject.json what its program takes "
            "(resources/subjects/README.md).")};
}

}  // namespace bakeoff::bench
