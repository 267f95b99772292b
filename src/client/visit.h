// A page for one person who has no client: what they sent with its form is done as the client would
// have done it, by the same screens and the same `update`, and what they see then is the answer.
#pragma once

#include "client/page.h"

#include <optional>
#include <utility>
#include <vector>

namespace hamandish::client {

/// A file that was chosen in a field, by the name it has on the person's device.
struct SentFile {
    kit::NodeId field = 0;
    std::string name, bytes;
};

/// What a form of a page sent.
struct Press {
    std::vector<std::pair<kit::NodeId, std::string>> fields; ///< what each now holds
    std::vector<SentFile> files;
    std::vector<kit::NodeId> boxes;  ///< check boxes that were there to be ticked
    std::vector<kit::NodeId> ticked; ///< of those, and of radio buttons
    kit::NodeId button = 0;          ///< 0: none
    std::string carried;             ///< as the page before gave it
    bool is_trusted = false;         ///< the form is one of ours, sent to this very browser
};

struct Visit {
    std::string path; ///< with its query
    base::Instant now;
    std::string random; ///< 32 characters; the same ones mean the same act
    std::string told;   ///< as the page before gave it
    Light light = Light::No;
    bool is_kiosk = false; ///< the device is one, in service
    std::optional<Press> press;
    std::string waited = {}; ///< what a page that waited in the queue for codes carried
    AskApi ask;              ///< with the person's own session
};

struct Visited {
    Page page;          ///< 303: done, and to be looked at where `location` says; 422: not accepted
    std::string action; ///< where this page's forms are sent
    std::string carried; ///< to be sent with them
    std::string told;    ///< to be said on the page at `location`
    bool signed_in = false;
    /// The server's instant at which the page goes on by itself, by its `carried` alone; 0: never.
    std::int64_t goes_on_at_ms = 0;
};

/// Of an untrusted press only the words are kept, unless it is a stranger's outside the sign-in
/// page: those change nothing but lead to signing in.
[[nodiscard]] Visited visit(const Visit& wish);

} // namespace hamandish::client
