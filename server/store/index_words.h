// Inside store only: words as an index of words holds them (009_search.sql), on either engine.
#pragma once

#include <soci/soci.h>
#include <span>
#include <string>
#include <string_view>

namespace hamandish::store {

[[nodiscard]] bool is_postgres(soci::session& session);
/// The hexadecimal digits of its bytes, so that no engine has an opinion on what a word is.
[[nodiscard]] std::string hex_from_word(std::string_view word);
/// What is put: `words` so spelt, parted by spaces.
[[nodiscard]] std::string indexed(std::span<const std::string> words);
/// What is asked for: texts that have, for every one of `words`, one that begins with it (a single
/// letter: that is it, as analysis::find_words has it), and every one of `labels`, which are
/// letters and digits as they stand in the index.
[[nodiscard]] std::string index_query(std::span<const std::string> words,
                                      std::span<const std::string> labels, bool postgres);

} // namespace hamandish::store
