// Acts that a server took in when it should not have: their rows and entries agree.
#pragma once

#include "log_town.h"
#include "server/usecases/recording.h"

namespace hamandish::journeys {

/// The first person votes on the third article and comments on it at `at`, whenever that is.
inline void take_in_acts(store::Connection& connection, base::Instant at) {
    const std::string salt(32, '0');
    const auto person = connection.people.find(store::PersonId{1});
    const auto place = connection.calls.find_place("e-participation", "article-3");
    ASSERT_TRUE(person && place);
    usecases::record_vote(connection, *place, *person, {domain::Choice::Agree, salt, at});
    ASSERT_TRUE(usecases::record_comment(
        connection, *place, *person,
        {place->unit, person->id, "key-of-another-time", "Said at another time", at, {-1, salt}}));
}

} // namespace hamandish::journeys
