// In which ways the person signed in wants to be told what becomes of their contributions.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::contract {

/// One way of this site. `channel`: sms, bale, rubika, email. `reachable`: an address for it is
/// known; a PUT leaves that as it is.
struct NoticeSwitch {
    std::string channel;
    bool on = false, reachable = false;
    friend bool operator==(const NoticeSwitch&, const NoticeSwitch&) = default;
    template <class F>
    static void fields(F&& f) {
        f("channel", &NoticeSwitch::channel);
        f("on", &NoticeSwitch::on);
        f("reachable", &NoticeSwitch::reachable);
    }
};

/// GET and PUT /api/v1/me/notices (session). `language`: the one messages are written in ("fa").
/// `replies`: be told of replies to one's comments.
struct MyNotices {
    std::string language;
    std::vector<NoticeSwitch> channels;
    bool replies = true;
    static constexpr std::array<std::string_view, 1> optional_fields{"replies"};
    friend bool operator==(const MyNotices&, const MyNotices&) = default;
    template <class F>
    static void fields(F&& f) {
        f("language", &MyNotices::language);
        f("channels", &MyNotices::channels);
        f("replies", &MyNotices::replies);
    }
};

} // namespace hamandish::contract
