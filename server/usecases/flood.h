// Passes for one-time codes while very many ask for them (domain/flood.h).
#pragma once

#include "contract/sign_in_messages.h"
#include "domain/flood.h"
#include "domain/mobile.h"
#include "server/ops/secrets.h"
#include "server/store/connection.h"

#include <string>
#include <vector>

namespace hamandish::usecases {

struct PassCommand {
    domain::Mobile mobile;
    domain::PassWay way = domain::PassWay::Work;
    std::string seed;    ///< fresh randomness: hexadecimal digits
    std::string address; ///< whose limit is counted
};
/// Signed, for one code to this number. TooMany when the queue is full, or for the address.
[[nodiscard]] base::Result<contract::Pass> give_pass(store::Connection& connection,
                                                     const ops::Key& key,
                                                     const PassCommand& command, base::Instant now);

/// A pass as it was given, and the numbers that were found for it.
struct ShownPass {
    std::string text = {};
    std::vector<std::int64_t> work = {};
};
/// Lets a code through: with a pass that is good, which is then used up, or while the site sends
/// no more than `limit`. TooMany naming "flood" otherwise; what is no good pass counts as none.
[[nodiscard]] base::Status pass_flood(store::Connection& connection, const ops::Key& key,
                                      const domain::Mobile& mobile, const ShownPass& pass,
                                      const domain::RateLimit& limit, base::Instant now);

} // namespace hamandish::usecases
