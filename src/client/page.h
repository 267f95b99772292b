// A screen as meaning only, for the server: the same messages, update and screen code as in the
// browser, without shaping, measuring or an ImGui context.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "contract/record_messages.h"
#include "contract/report_messages.h"
#include "i18n/locale.h"
#include "kit/node.h"

#include <functional>
#include <string>
#include <string_view>
#include <variant>

namespace hamandish::client {

struct ApiReply {
    int status = 0;
    std::string body;
};

/// Carries out an API request of the application's; `body` is JSON or empty.
using AskApi =
    std::function<ApiReply(std::string_view method, std::string_view path, std::string_view body)>;

/// Which version of the pages is wanted (app::Light).
enum class Light { No, Suggested, Chosen };

/// The message that a page is made of, where it stands for one thing alone: a call, its report, an
/// organisation.
using Subject = std::variant<std::monostate, contract::CallCard, contract::Report,
                             contract::OrganisationRecord>;

/// What html::write_page needs to know.
struct Page {
    int status = 200; ///< 200, 404, 422, 429; or 302, 303 with `location`
    std::string location;
    std::string title, description, lang;
    base::Direction direction = base::Direction::RightToLeft;
    kit::Tree tree;
    std::string call;      ///< the slug of the call that it is about; empty: of none
    Subject subject;       ///< what programs are told of it
    bool is_kiosk = false; ///< of a device that is one: its client is to know
    std::string carried;   ///< by the forms of everyone: that they had it while its call was open
};

/// Renders the page at `path` (path and query), asking `fetch(method, path)` for what it needs.
[[nodiscard]] Page
render_page(std::string_view path, base::Instant now,
            const std::function<ApiReply(std::string_view method, std::string_view path)>& fetch,
            Light light = Light::No);
/// A page that says why something that is no page is not given to whoever followed a link to it.
/// For no client to take over: there is none such at the address.
[[nodiscard]] Page refused_page(i18n::Locale locale, const base::Error& refusal, int status,
                                base::Instant now);

} // namespace hamandish::client
