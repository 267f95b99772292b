// How this house speaks to a PostgreSQL server: time-outs, and what it asks of a session.
#pragma once

#include <string>

namespace hamandish::store {

/// The channel on which a process tells the others that it has committed.
inline const std::string change_channel = "hamandish_changes";

/// libpq's keywords for an address, with time-outs added where it names none: a server that has
/// vanished without a word is noticed within seconds. Throws when the address cannot be read.
[[nodiscard]] std::string connection_words(const std::string& address);

} // namespace hamandish::store
