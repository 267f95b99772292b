// Addresses on paper name no language: whoever opens one is led to the page in their own.
#pragma once

#include "i18n/locale.h"
#include "server/http/message.h"

namespace hamandish::http {

/// The language of ours that is liked best, from the header Accept-Language (RFC 9110, 12.5.4); the
/// first of ours when none is named. What is no such header is passed over.
[[nodiscard]] i18n::Locale liked_locale(std::string_view accept_language);

/// "/verify" and what is below it, and calls.
[[nodiscard]] bool is_without_language(std::string_view path);
/// 302 to the same place in the reader's language.
[[nodiscard]] Response lead_to_own_language(const Request& request);

} // namespace hamandish::http
