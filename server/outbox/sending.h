// The two transactions around a send: taking a message, and saying what became of it. Between them
// nothing of ours is locked; whoever dies there is followed by somebody who finds "sending" and
// asks the provider again with the same key.
#pragma once

#include "server/outbox/channel_list.h"
#include "server/outbox/message.h"
#include "server/store/store.h"

#include <functional>

namespace hamandish::outbox {

/// The open data of a call's report, as a ZIP archive.
using Pack = std::function<base::Result<std::string>(store::Connection&, const std::string& call,
                                                     base::Instant now)>;

/// What sending needs to know of this site.
struct Desk {
    const ChannelList* channels = nullptr;
    ops::Key key;
    std::string origin; ///< "https://…": where links lead
    Pack pack = {};     ///< empty: nothing is enclosed, and packages wait
};

/// One message, for one channel, for as long as the lease holds (domain::lease_ms).
struct Task {
    store::OutboxId message;
    std::string lease;
    const Channel* channel = nullptr;
    Letter letter;
    bool urgent = false;
    int tries = 0;                 ///< this one included
    std::string package_of = {};   ///< the call whose package is to be enclosed; empty: none
    store::PersonId person = {};   ///< whom it is for; 0: nobody known to the site
    std::string address_hash = {}; ///< of the letter's address, as addresses.h has it
};

/// Either a task, or when there may be one.
struct Taken {
    std::optional<Task> task;
    std::optional<base::Instant> look_again; ///< nothing: when something is written
};
/// Urgent ones first. Messages that cannot go now are put off, those that nobody can be told are
/// failed, those that wait for the same person become one.
[[nodiscard]] base::Result<Taken> take_next(store::Connection& connection, const Desk& desk,
                                            base::Instant now);

/// Asks the provider, having made the package if there is to be one. Blocks for as long as that
/// takes.
[[nodiscard]] Outcome send(store::Store& store, const Desk& desk, const Task& task,
                           base::Instant now);

/// Nothing is changed when the lease went to somebody else meanwhile.
[[nodiscard]] base::Result<bool> settle(store::Connection& connection, const Task& task,
                                        const Outcome& outcome, base::Instant now);

/// What a provider reports later of a message it took: true, or false for one that did not arrive
/// and so goes to its next channel. The same report twice is one.
[[nodiscard]] base::Result<bool> take_report(store::Connection& connection,
                                             const std::string& channel,
                                             const std::string& provider_id, bool delivered,
                                             base::Instant now);

} // namespace hamandish::outbox
