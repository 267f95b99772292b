// HTML for the pages of other sites: frames of ours, and text that needs nothing of us.
#pragma once

#include "contract/invitation_messages.h"
#include "contract/staff_messages.h"
#include "i18n/catalogue.h"
#include "server/store/connection.h"

#include <string>
#include <vector>

namespace hamandish::usecases {

/// A page of ours, and what is said of it; `origin`: "https://…".
struct Embedded {
    std::string origin;
    std::string path; ///< after the language: "/calls/CALL", or "/calls/CALL/report"
    std::string title;
    std::vector<std::string> lines = {}; ///< below the title, where no frame tells them
    int height_px = 320;                 ///< of a frame
};
/// `way`: of contract::InvitationText. The frame shows what stands under "/embed"
/// (http/widgets.h).
[[nodiscard]] contract::InvitationText frame_code(std::string way, i18n::Locale locale,
                                                  const Embedded& page);
[[nodiscard]] contract::InvitationText html_code(i18n::Locale locale, const Embedded& page);

/// Both for the report of a call that is over, in Persian and English; none of one that never
/// opened.
[[nodiscard]] std::vector<contract::InvitationText> report_code(const store::CallRecord& call,
                                                                const std::string& origin);
/// With frames of the list of open calls and of the organisation's own, in Persian and English.
[[nodiscard]] base::Result<contract::OrganisationSettings>
with_code(base::Result<contract::OrganisationSettings> settings, const std::string& origin);

} // namespace hamandish::usecases
