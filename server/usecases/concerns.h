// The concerns of a closed call reworked, signed and published by its staff.
#pragma once

#include "contract/concern_messages.h"
#include "server/usecases/push.h"
#include "server/usecases/report.h"

namespace hamandish::usecases {

struct ConcernPlace {
    std::string session_hash, slug;
    std::int64_t concern = 0; ///< with all of its comments; 0: none
};
/// As require_act() of staff.h for Act::ReadConcerns in the organisation that owns the call;
/// NotFound naming "call" or "concern"; TooEarly until the deadline has passed.
[[nodiscard]] base::Result<contract::ConcernDesk> show_concerns(store::Connection& connection,
                                                                const ConcernPlace& place,
                                                                base::Instant now,
                                                                KeptConcerns& kept);

struct ConcernCommand {
    std::string session_hash, slug;
    contract::ChangeConcerns wish;
};
/// One act, for Act::SignConcerns. Conflict naming "signed" once they are, "seen_acts" where
/// somebody was faster; the refusals of domain/concern_act.h and concern_book.h.
[[nodiscard]] base::Result<contract::ConcernDesk> change_concerns(store::Connection& connection,
                                                                  const ConcernCommand& command,
                                                                  base::Instant now,
                                                                  KeptConcerns& kept);

struct SignatureCommand {
    std::string session_hash, slug;
    contract::SignConcerns wish;
};
/// For good, by somebody else than who changed them last where there is somebody else. As above;
/// Conflict naming "concerns" before anybody began, "languages" while a name that the report tells
/// is missing; Forbidden naming "signer".
[[nodiscard]] base::Result<contract::ConcernDesk> sign_concerns(store::Connection& connection,
                                                                const SignatureCommand& command,
                                                                base::Instant now,
                                                                KeptConcerns& kept);

struct PublicationCommand {
    std::string session_hash, slug;
    contract::PublishReport wish;
    Pushing pushing = {};
};
/// For Act::PublishReport, with a reason. Conflict naming what is missing (domain/report_lack.h),
/// "seen_words" where somebody has changed the unit's words, or "report" when it is published;
/// TooEarly naming "report" until its completion is in the log.
[[nodiscard]] base::Result<contract::ConcernDesk> publish_report(store::Connection& connection,
                                                                 const PublicationCommand& command,
                                                                 base::Instant now,
                                                                 KeptConcerns& kept);

} // namespace hamandish::usecases
