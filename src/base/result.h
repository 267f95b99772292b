// Result<T>: a value or a reason that a caller can act on. Errors are values here; nothing throws.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

namespace hamandish::base {

/// Canonical reasons. Mapped once to an HTTP status (server/http) and once to a message key (app).
enum class ErrorCode {
    InvalidInput,      ///< malformed: bad JSON, bad UTF-8, wrong type, unknown enum word
    TextEmpty,         ///< a text that must say something says nothing
    TextTooLong,       ///< over its limit, counted as its rule says
    TextForbidden,     ///< control characters or lone surrogates
    MobileInvalid,     ///< not an Iranian mobile number
    CodeWrong,         ///< a one-time code that does not match
    CodeExpired,       ///< a one-time code past its life or its tries
    TooMany,           ///< rate limited; try later
    SignInNeeded,      ///< no session, or an ended one
    Forbidden,         ///< the session may not do this
    NotFound,          ///< no such call, unit, comment or route
    MethodUnknown,     ///< the address exists, the method does not
    TooEarly,          ///< the call is not open yet, or the report is not due yet
    Closed,            ///< the deadline has passed
    PeriodTooShort,    ///< less than the 30 full days the law asks
    Misaligned,        ///< the two languages of a text do not match unit by unit
    Conflict,          ///< the same key was used for something else
    AlreadySaid,       ///< the same person has said the same in the same place
    AlreadyCounted,    ///< the same identity was counted here before its account was erased
    TooLarge,          ///< a body over its limit
    DocumentUnknown,   ///< a file of a kind that is not read
    DocumentDamaged,   ///< a file that is cut off or not what it says
    DocumentEncrypted, ///< a file with a password
    DocumentUnsafe,    ///< a file with macros, or made to harm whoever opens it
    StorageFull,       ///< the disk is full; nothing was changed
    StorageReadOnly,   ///< the disk can be read only; nothing was changed
    StorageBusy,       ///< the store is locked by another process
    SchemaNewer,       ///< the database was written by a newer version
    Unavailable,       ///< offline, stopping, or a time-out; safe to retry
    Internal,          ///< a bug or a broken environment; logged with an id
};

/// Why something failed. `where` names the field, file or line for people ("text",
/// "directive.fa.md:12").
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string where;
    std::int64_t retry_after_ms = 0; ///< TooMany: the pause after which it may be tried; 0: unknown
    friend bool operator==(const Error&, const Error&) = default;
};

/// A value of T or an Error; `[[nodiscard]]`, because an error dropped is a lie told.
template <typename T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
  public:
    using Parent = tl::expected<T, Error>;
    using Parent::Parent;
    Result(Parent parent) : Parent(std::move(parent)) {}
};

using Status = Result<void>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string_view where = {}) {
    return tl::unexpected<Error>(Error{code, std::string(where)});
}

} // namespace hamandish::base

#define HAMANDISH_JOIN_INNER(a, b) a##b
#define HAMANDISH_JOIN(a, b) HAMANDISH_JOIN_INNER(a, b)
#define HAMANDISH_TRY_ASSIGN(tmp, declaration, expression)                                         \
    auto tmp = (expression);                                                                       \
    if (!tmp) return tl::unexpected(std::move(tmp).error());                                       \
    declaration = std::move(*tmp)
/// `TRY_ASSIGN(const auto call, find(id));` passes a failure on, or binds the value.
#define TRY_ASSIGN(declaration, expression)                                                        \
    HAMANDISH_TRY_ASSIGN(HAMANDISH_JOIN(try_result_, __LINE__), declaration, expression)
/// `TRY(check(text));` passes a failure on.
#define TRY(expression)                                                                            \
    do {                                                                                           \
        auto try_status = (expression);                                                            \
        if (!try_status) return tl::unexpected(std::move(try_status).error());                     \
    } while (false)
