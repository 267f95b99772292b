// One's points and why each came, the ranking, and whether one is shown in it.
#pragma once

#include "contract/recognition_messages.h"
#include "server/recognition/kept_points.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

[[nodiscard]] base::Result<contract::MyPoints> show_my_points(store::Connection& connection,
                                                              const std::string& session_hash,
                                                              recognition::KeptPoints& kept,
                                                              base::Instant now);

struct RecognitionCommand {
    std::string session_hash;
    contract::Recognition wish;
};
/// From the commit on; whoever wishes not to be shown is in no list any more. InvalidInput naming
/// "shown_as"; TextEmpty, TextTooLong or TextForbidden naming "name"; Forbidden naming "name" for
/// who is not known to be of age.
[[nodiscard]] base::Result<contract::Recognition>
save_recognition(store::Connection& connection, const RecognitionCommand& command,
                 base::Instant now);

/// `season` as in an address, or "current". NotFound naming "season" or "group".
[[nodiscard]] base::Result<contract::Ranking>
show_ranking(store::Connection& connection, const std::string& season, const std::string& group,
             recognition::KeptPoints& kept, base::Instant now);

} // namespace hamandish::usecases
