// In which ways the person signed in wants to be told what becomes of their contributions.
#pragma once

#include "contract/bilingual.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::contract {

/// One way of this site. `channel`: sms, bale, rubika, eitaa, email. `reachable`: an address for it
/// is known. `code`: where a bot or app offers to link a chat there, what it wants to hear from it;
/// `link` opens it and tells it. A PUT leaves these as they are, but switching a chat off unlinks
/// it.
struct NoticeSwitch {
    std::string channel;
    bool on = false, reachable = false;
    std::string code = {}, link = {};
    static constexpr std::array<std::string_view, 2> optional_fields{"code", "link"};
    friend bool operator==(const NoticeSwitch&, const NoticeSwitch&) = default;
    template <class F>
    static void fields(F&& f) {
        f("channel", &NoticeSwitch::channel);
        f("on", &NoticeSwitch::on);
        f("reachable", &NoticeSwitch::reachable);
        f("code", &NoticeSwitch::code);
        f("link", &NoticeSwitch::link);
    }
};

/// An organisation whose calls one may follow.
struct FollowedOrganisation {
    std::string slug;
    Bilingual name;
    friend bool operator==(const FollowedOrganisation&, const FollowedOrganisation&) = default;
    template <class F>
    static void fields(F&& f) {
        f("slug", &FollowedOrganisation::slug);
        f("name", &FollowedOrganisation::name);
    }
};

/// GET and PUT /api/v1/me/notices (session). `language`: the one messages are written in ("fa").
/// `replies`: be told of replies to one's comments. `subscriptions`: be told when a call opens that
/// matches one of them: "topic/research", "document_kind/bill", "organisation/SLUG" with what is
/// below it. `organisations`: those there are; a PUT leaves them as they are.
struct MyNotices {
    std::string language;
    std::vector<NoticeSwitch> channels;
    bool replies = true;
    std::vector<std::string> subscriptions = {};
    std::vector<FollowedOrganisation> organisations = {};
    static constexpr std::array<std::string_view, 3> optional_fields{"replies", "subscriptions",
                                                                     "organisations"};
    friend bool operator==(const MyNotices&, const MyNotices&) = default;
    template <class F>
    static void fields(F&& f) {
        f("language", &MyNotices::language);
        f("channels", &MyNotices::channels);
        f("replies", &MyNotices::replies);
        f("subscriptions", &MyNotices::subscriptions);
        f("organisations", &MyNotices::organisations);
    }
};

} // namespace hamandish::contract
