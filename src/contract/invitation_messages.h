// What one needs to invite others to a call.
#pragma once

#include "contract/messages.h"

namespace hamandish::contract {

/// Words as they are posted, with the address in them. `way`: of domain::Invitation, "bale" …, or
/// HTML for other sites' pages: "frame", a frame of ours ("frame_calls" of all open calls,
/// "frame_organisation" of an organisation's), and "html", which needs nothing of us;
/// `language`: "fa" or "en", empty where both stand in one text. `subject`: of mail alone.
/// `characters` as networks count (UTF-16 units); `limit`: at most so many, 0 for none that is
/// known; `parts`: of an SMS, 0 for anything else.
struct InvitationText {
    std::string way, language, subject, text;
    std::int64_t characters = 0, limit = 0, parts = 0;
    friend bool operator==(const InvitationText&, const InvitationText&) = default;
    template <class F>
    static void fields(F&& f) {
        f("way", &InvitationText::way);
        f("language", &InvitationText::language);
        f("subject", &InvitationText::subject);
        f("text", &InvitationText::text);
        f("characters", &InvitationText::characters);
        f("limit", &InvitationText::limit);
        f("parts", &InvitationText::parts);
    }
};

/// GET /api/v1/calls/{call}/invitation. `address`: the short one, without a language. Once the
/// call is over, texts of its report alone; none where it never opened.
struct InvitationKit {
    std::int64_t now_ms = 0;
    CallCard call;
    std::string address;
    std::vector<InvitationText> texts;
    friend bool operator==(const InvitationKit&, const InvitationKit&) = default;
    template <class F>
    static void fields(F&& f) {
        f("now_ms", &InvitationKit::now_ms);
        f("call", &InvitationKit::call);
        f("address", &InvitationKit::address);
        f("texts", &InvitationKit::texts);
    }
};

} // namespace hamandish::contract
