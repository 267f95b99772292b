// What is kept about the person signed in: seen, changed, taken along, erased.
#pragma once

#include "contract/own_data_messages.h"
#include "server/store/connection.h"
#include "server/usecases/notices.h"

namespace hamandish::usecases {

[[nodiscard]] base::Result<contract::Profile>
show_my_profile(store::Connection& connection, const std::string& session_hash, base::Instant now);

struct ProfileCommand {
    std::string session_hash;
    contract::Profile answers; ///< `verified` is not looked at
};
/// InvalidInput naming the field whose answer is none. Answers that somebody vouches for stay.
[[nodiscard]] base::Result<contract::Profile>
save_my_profile(store::Connection& connection, const ProfileCommand& command, base::Instant now);

/// Everything there is, whole.
[[nodiscard]] base::Result<contract::MyData> export_my_data(store::Connection& connection,
                                                            const std::string& session_hash,
                                                            const Ways& ways, base::Instant now);

struct EraseCommand {
    std::string session_hash;
    bool with_texts = false;
    std::string random; ///< takes the place of the identity
};
/// Every session of the person ends. Comments, votes and reactions stay, nobody's; in calls still
/// open the same identity is not counted again (AlreadyCounted, contribute.h).
[[nodiscard]] base::Result<contract::Empty>
erase_me(store::Connection& connection, const EraseCommand& command, base::Instant now);

} // namespace hamandish::usecases
