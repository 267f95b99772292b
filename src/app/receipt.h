// Inside app only: what a receipt and the messages of the log prove (evidence/FORMAT.md).
#pragma once

#include "contract/messages.h"

#include <optional>

namespace hamandish::app {

/// Is the receipt's entry committed to its opening?
[[nodiscard]] bool is_whole(const contract::Receipt& receipt);
/// Does the receipt speak of this act? `voter` and `author` are the person's public name.
[[nodiscard]] bool speaks_of_choice(const contract::Receipt& receipt, const std::string& voter,
                                    const std::string& choice);
/// `words` is what was sent, as it is kept.
[[nodiscard]] bool speaks_of_comment(const contract::Receipt& receipt, const std::string& author,
                                     const contract::SubmitComment& words);
[[nodiscard]] bool speaks_of_objection(const contract::Receipt& receipt, const std::string& author,
                                       const std::string& text);

/// `author` is the person's public name; `answers` are as the server recorded them.
[[nodiscard]] bool speaks_of_marks(const contract::Receipt& receipt, const std::string& voter,
                                   const std::vector<std::int64_t>& marks);
[[nodiscard]] bool speaks_of_answers(const contract::Receipt& receipt, const std::string& author,
                                     const std::vector<contract::ItemAnswer>& answers);

/// Signed by the key that it names?
[[nodiscard]] bool is_signed(const contract::LogHead& head);
/// Does the proof show that the heads are of one history? `old` is the one with fewer entries.
[[nodiscard]] bool proves(const contract::ConsistencyProof& proof, const contract::LogHead& old,
                          const contract::LogHead& head);
/// Does the proof show the entry under the head?
[[nodiscard]] bool proves(const contract::InclusionProof& proof, const contract::LogEntry& entry,
                          const contract::LogHead& head);

} // namespace hamandish::app
