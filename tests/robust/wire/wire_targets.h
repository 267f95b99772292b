// What takes bytes from strangers, as functions of those bytes; libFuzzer's shape. A target keeps
// its requirements with abort(), so it needs no test framework.
#pragma once

#include <string_view>

namespace hamandish::robust {

/// "Name\n{…}" into the message of that name, anything else into every message. What decodes must
/// encode to something that decodes to the same.
void fuzz_codec(std::string_view bytes);
/// JSON into the message of that name; false where there is none.
[[nodiscard]] bool fuzz_message_of(std::string_view name, std::string_view bytes);
/// "type\nquery\nbody" as what a channel of that type is called with; anything as a query and as a
/// body of every one, and as what a provider answers. What is heard is text that a database takes,
/// and a number is the speaker's own only where the channel proves it.
void fuzz_hooks(std::string_view bytes);
/// A stream of requests. What is let through is what came, however it arrived, and the parser
/// behind sees each request end where the screen does.
void fuzz_request(std::string_view bytes);
/// One text wherever addresses, headers and fields name something: paths, queries, forms, cookies,
/// slugs, numbers, hashes, instants. What is read is written in a way that is read as the same.
void fuzz_ids(std::string_view bytes);

} // namespace hamandish::robust
