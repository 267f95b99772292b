// The words with which a call is spread, for each network as it takes them.
#pragma once

#include "contract/invitation_messages.h"
#include "domain/invitation.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// NotFound naming "call". `origin`: "https://…".
[[nodiscard]] base::Result<contract::InvitationKit> show_invitation(store::Connection& connection,
                                                                    const std::string& slug,
                                                                    const std::string& origin,
                                                                    base::Instant now);

/// The post about a call that has not closed, in Persian and English; `way`: none for a network of
/// which nothing is counted; `stage`: what it says first, none for a post at any time.
[[nodiscard]] std::string post_text(const store::CallRecord& call, const std::string& origin,
                                    std::optional<domain::Invitation> way,
                                    std::optional<domain::PostStage> stage);

/// Where a short address leads: the path of its call, without a language. NotFound naming "call".
[[nodiscard]] base::Result<std::string> path_of(store::Connection& connection,
                                                const domain::ShortAddress& address);
/// The short address of a call on this site, by the way it is spread.
[[nodiscard]] std::string short_address(const std::string& origin,
                                        const domain::ShortAddress& address);

} // namespace hamandish::usecases
