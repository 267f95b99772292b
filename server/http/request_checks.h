// Who a request comes from: its cookies, and whether our own pages sent it.
#pragma once

#include "base/result.h"
#include "server/http/message.h"

namespace hamandish::http {

/// What a kiosk's device is known by.
inline constexpr std::string_view kiosk_cookie_name = "kiosk";
/// Which sign-in by a shared contact was begun in this browser.
inline constexpr std::string_view contact_cookie_name = "contact";

/// By which invitation a browser came (domain::ShortAddress).
inline constexpr std::string_view invited_cookie_name = "invited";

/// The value of a cookie in a Cookie header; empty when it is not there.
[[nodiscard]] std::string_view cookie_value(std::string_view cookies, std::string_view name);

/// A request that changes something must be of the type its route takes, JSON or a file's bytes
/// (InvalidInput naming "content-type" otherwise: a form of another site cannot send it) and, when
/// the browser says where it comes from, come from our own pages (Forbidden naming "origin").
[[nodiscard]] base::Status check_origin(const Request& request,
                                        std::string_view wanted_type = json_type);
/// The same of a page's own form, which is application/x-www-form-urlencoded or, with a file,
/// multipart/form-data. A token in the form
/// must say the rest (visits.h): old browsers don't say where they come from.
[[nodiscard]] base::Status check_form_origin(const Request& request);

} // namespace hamandish::http
