// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/result.h"

#include <array>

namespace bakeoff::core {
namespace {

struct CodeName {
    ErrorCode code;
    const char* name;
};

constexpr std::array kNames{
    CodeName{ErrorCode::InvalidArgument, "invalid_argument"},
    CodeName{ErrorCode::InvalidDocument, "invalid_document"},
    CodeName{ErrorCode::NotFound, "not_found"},
    CodeName{ErrorCode::Unsupported, "unsupported"},
    CodeName{ErrorCode::Io, "io"},
    CodeName{ErrorCode::ToolMissing, "tool_missing"},
    CodeName{ErrorCode::BuildFailed, "build_failed"},
    CodeName{ErrorCode::StartFailed, "start_failed"},
    CodeName{ErrorCode::ProcessDied, "process_died"},
    CodeName{ErrorCode::Timeout, "timeout"},
    CodeName{ErrorCode::BadResponse, "bad_response"},
    CodeName{ErrorCode::ResourceLimit, "resource_limit"},
    CodeName{ErrorCode::Cancelled, "cancelled"},
    CodeName{ErrorCode::ProtocolViolation, "protocol_violation"},
    CodeName{ErrorCode::Internal, "internal"},
};

}  // namespace

const char* errorCodeName(ErrorCode code) {
    for (const auto& entry : kNames) {
        if (entry.code == code)
            return entry.name;
    }
    return "internal";
}

ErrorCode errorCodeFromName(const std::string& name) {
    for (const auto& entry : kNames) {
        if (name == entry.name)
            return entry.code;
    }
    return ErrorCode::Internal;
}

}  // namespace bakeoff::core
