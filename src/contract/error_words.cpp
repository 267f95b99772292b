#include "contract/error_words.h"

#include <array>

namespace hamandish::contract {
namespace {

struct Row {
    base::ErrorCode code;
    std::string_view word;
};

using base::ErrorCode;
constexpr std::array<Row, 30> rows{{
    {ErrorCode::InvalidInput, "invalid_input"},
    {ErrorCode::TextEmpty, "text_empty"},
    {ErrorCode::TextTooLong, "text_too_long"},
    {ErrorCode::TextForbidden, "text_forbidden"},
    {ErrorCode::MobileInvalid, "mobile_invalid"},
    {ErrorCode::CodeWrong, "code_wrong"},
    {ErrorCode::CodeExpired, "code_expired"},
    {ErrorCode::TooMany, "too_many"},
    {ErrorCode::SignInNeeded, "sign_in_needed"},
    {ErrorCode::Forbidden, "forbidden"},
    {ErrorCode::NotFound, "not_found"},
    {ErrorCode::MethodUnknown, "method_unknown"},
    {ErrorCode::TooEarly, "too_early"},
    {ErrorCode::Closed, "closed"},
    {ErrorCode::PeriodTooShort, "period_too_short"},
    {ErrorCode::Misaligned, "misaligned"},
    {ErrorCode::Conflict, "conflict"},
    {ErrorCode::AlreadySaid, "already_said"},
    {ErrorCode::AlreadyCounted, "already_counted"},
    {ErrorCode::TooLarge, "too_large"},
    {ErrorCode::DocumentUnknown, "document_unknown"},
    {ErrorCode::DocumentDamaged, "document_damaged"},
    {ErrorCode::DocumentEncrypted, "document_encrypted"},
    {ErrorCode::DocumentUnsafe, "document_unsafe"},
    {ErrorCode::StorageFull, "storage_full"},
    {ErrorCode::StorageReadOnly, "storage_read_only"},
    {ErrorCode::StorageBusy, "storage_busy"},
    {ErrorCode::SchemaNewer, "schema_newer"},
    {ErrorCode::Unavailable, "unavailable"},
    {ErrorCode::Internal, "internal"},
}};

} // namespace

std::string_view word(base::ErrorCode code) {
    for (const Row& row : rows)
        if (row.code == code) return row.word;
    return "internal";
}

std::optional<base::ErrorCode> error_code_from_word(std::string_view text) {
    for (const Row& row : rows)
        if (row.word == text) return row.code;
    return std::nullopt;
}

} // namespace hamandish::contract
