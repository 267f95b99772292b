// What calls are about, and by what people follow calls.
#pragma once

#include "base/result.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::domain {

/// The fields of a ministry of science: a call may be about some of them.
inline constexpr auto topics = std::to_array<std::string_view>(
    {"education", "research", "technology", "students", "admissions", "faculty", "international",
     "finance", "culture", "welfare", "quality"});
inline constexpr std::size_t most_topics = 3;
/// What is put to the public: a text of a kind ("regulation" …), or a process, a measure or a
/// service, which has no text of law and is described in prose.
inline constexpr auto document_kinds =
    std::to_array<std::string_view>({"regulation", "bill", "instruction", "circular", "resolution",
                                     "directive", "process", "measure", "service"});
[[nodiscard]] bool is_topic(std::string_view word);
[[nodiscard]] bool is_document_kind(std::string_view word);
/// Of these kinds the last three: nothing of it is adopted as law, or read by programs that read
/// law.
[[nodiscard]] bool is_described(std::string_view document_kind);

/// In the order of the list, each once; what is empty is passed over. InvalidInput naming "topics"
/// for others, and for too many.
[[nodiscard]] base::Result<std::vector<std::string>>
topics_from(const std::vector<std::string>& chosen);
/// As they are kept: with blanks between them.
[[nodiscard]] std::string text_from(const std::vector<std::string>& kept);
[[nodiscard]] std::vector<std::string> topics_in(std::string_view text);

/// A call matches by its topics, the kind of its document, or where it belongs.
enum class FollowedBy { Topic, DocumentKind, Organisation };
inline constexpr std::array followed_by{FollowedBy::Topic, FollowedBy::DocumentKind,
                                        FollowedBy::Organisation};
[[nodiscard]] std::string_view word(FollowedBy by); ///< "topic", "document_kind", "organisation"
[[nodiscard]] std::optional<FollowedBy> followed_by_from_word(std::string_view word);

/// `value`: a topic, a kind of document or the slug of an organisation.
struct Subscription {
    FollowedBy by = FollowedBy::Topic;
    std::string value;
    friend bool operator==(const Subscription&, const Subscription&) = default;
};
/// So many has one person at most.
inline constexpr std::size_t most_subscriptions = 60;
/// "topic/research", as a list of choices names it.
[[nodiscard]] std::string text_from(const Subscription& subscription);
/// Nothing for an unknown topic or kind. Of an organisation only that it is named.
[[nodiscard]] std::optional<Subscription> subscription_from(std::string_view text);

} // namespace hamandish::domain
