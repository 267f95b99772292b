#include "server/http/problem.h"

#include "contract/codec.h"
#include "contract/error_words.h"
#include "domain/comment_text.h"
#include "i18n/catalogue.h"

namespace hamandish::http {
namespace {

using base::ErrorCode;

/// Some refusals have words of their own ("error.forbidden_participation").
std::optional<i18n::MessageKey> key_of(const base::Error& error) {
    const std::string name = "error." + std::string(contract::word(error.code));
    const auto own = i18n::message_key_from_name(name + "_" + error.where);
    return own ? own : i18n::message_key_from_name(name);
}

std::string message_in(i18n::Locale locale, const base::Error& error) {
    const auto key = key_of(error);
    if (!key) return std::string(contract::word(error.code));
    return i18n::Catalogue(locale).format(
        *key, {{"limit", static_cast<std::int64_t>(domain::comment_limit)}});
}

bool is_ours_to_know(ErrorCode code) {
    switch (code) {
    case ErrorCode::Internal:
    case ErrorCode::StorageFull:
    case ErrorCode::StorageReadOnly:
    case ErrorCode::StorageBusy:
    case ErrorCode::SchemaNewer:
    case ErrorCode::Unavailable: return true;
    default: return false;
    }
}

} // namespace

int status_from(ErrorCode code) {
    switch (code) {
    case ErrorCode::InvalidInput: return 400;
    case ErrorCode::TextEmpty:
    case ErrorCode::TextTooLong:
    case ErrorCode::TextForbidden:
    case ErrorCode::MobileInvalid:
    case ErrorCode::CodeWrong:
    case ErrorCode::CodeExpired:
    case ErrorCode::PeriodTooShort:
    case ErrorCode::DocumentDamaged:
    case ErrorCode::DocumentEncrypted:
    case ErrorCode::DocumentUnsafe:
    case ErrorCode::Misaligned: return 422;
    case ErrorCode::DocumentUnknown: return 415;
    case ErrorCode::SignInNeeded: return 401;
    case ErrorCode::Forbidden: return 403;
    case ErrorCode::NotFound: return 404;
    case ErrorCode::MethodUnknown: return 405;
    case ErrorCode::TooEarly:
    case ErrorCode::Closed:
    case ErrorCode::Conflict:
    case ErrorCode::AlreadySaid:
    case ErrorCode::AlreadyCounted: return 409;
    case ErrorCode::TooLarge: return 413;
    case ErrorCode::TooMany: return 429;
    case ErrorCode::StorageBusy:
    case ErrorCode::StorageReadOnly:
    case ErrorCode::Unavailable: return 503;
    case ErrorCode::StorageFull: return 507;
    case ErrorCode::SchemaNewer:
    case ErrorCode::Internal: return 500;
    }
    return 500;
}

std::string problem_body(const base::Error& error, std::string_view request_id) {
    return contract::encode(contract::Problem{
        std::string(contract::word(error.code)),
        is_ours_to_know(error.code) ? std::string() : error.where,
        {message_in(i18n::Locale::Persian, error), message_in(i18n::Locale::English, error)},
        std::string(request_id)});
}

std::string pause_in_seconds(const base::Error& error) {
    if (error.retry_after_ms <= 0) return "60";
    return std::to_string((error.retry_after_ms + 999) / 1000);
}

Response problem(const base::Error& error, std::string_view request_id) {
    return problem(status_from(error.code), error, request_id);
}

Response problem(int status, const base::Error& error, std::string_view request_id) {
    Response response = response_with(status, json_type, problem_body(error, request_id));
    if (status == 429) response.headers.push_back({"Retry-After", pause_in_seconds(error)});
    if (status == 503 || status == 507) response.headers.push_back({"Retry-After", "5"});
    return response;
}

} // namespace hamandish::http
