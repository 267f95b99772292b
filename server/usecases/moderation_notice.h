// Telling an author what a moderator did about their words.
#pragma once

#include "server/ops/secrets.h"
#include "server/usecases/moderating.h"

namespace hamandish::usecases {

/// Once for each act: which it was, the rule, the moderator's reason (of a long one the beginning),
/// and where the words stand and can be appealed for; never the words themselves. Of an act that
/// leaves the words as they are nobody is told, nor whoever has no address here or did it
/// themselves. To be called inside the transaction of the act, after it.
void tell_author(store::Connection& connection, const ops::Key& key, const Moderating& act,
                 domain::ModerationAct done);

} // namespace hamandish::usecases
