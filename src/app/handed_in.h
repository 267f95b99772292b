// What people wrote and chose, from their hands to the record: kept on the device meanwhile.
#pragma once

#include "base/result.h"
#include "contract/passage_messages.h"
#include "contract/routes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hamandish::app {

enum class WritingStatus {
    Editing, ///< on this device only
    Queued,  ///< handed in; waits for the network, for its person or for its next try
    Sending, ///< on its way
    Sent,    ///< recorded; the text field is empty again
    Refused, ///< the server said no; the text is kept
};

/// The field in which the comment at the current address is written.
inline constexpr std::string_view comment_field_anchor = "comment-field";

/// A comment being written, one per unit; kept on the device until it is recorded.
struct Writing {
    std::string text;
    WritingStatus status = WritingStatus::Editing;
    std::optional<base::ErrorCode> error;
    std::string client_key; ///< given once when handed in; sending again is harmless
    std::int32_t attempts = 0;
    std::int64_t retry_at_ms = 0;
    std::string kind = "comment";     ///< or a proposal, a request
    std::string wording = {};         ///< a proposal's, in place of the unit's text
    std::string author = {};          ///< public name of who handed it in; empty: not known yet
    std::int64_t representing = 0;    ///< of contract::Me::represents, 0: in one's own name
    contract::TextQuote passage = {}; ///< words of the unit it is about; empty `exact`: all of it
    std::vector<std::int64_t> files = {}; ///< ids of those it was handed in with
    friend bool operator==(const Writing&, const Writing&) = default;
};

/// Waits for the network or is on its way: not to be changed now.
[[nodiscard]] inline bool is_handed_in(const Writing& writing) {
    return writing.status == WritingStatus::Queued || writing.status == WritingStatus::Sending;
}

/// The field for the words that a comment is about.
inline constexpr std::string_view passage_field_anchor = "passage-field";
/// Is what went wrong with it about the words that it quotes?
[[nodiscard]] bool is_about_passage(const Writing& writing);

/// A vote, a reaction, a ballot or the answers to a survey: handed in, and not known to be
/// recorded.
struct HandedIn {
    contract::RouteId route = contract::RouteId::CastVote; ///< or React, CastMarks, GiveAnswers
    std::string call, unit; ///< of a reaction: where its comment stands; else a unit or a question
    std::int64_t comment_id = 0;
    std::string choice; ///< of a vote or a reaction
    std::string body;   ///< the message
    std::string client_key, author;
    WritingStatus status = WritingStatus::Queued; ///< or Sending, Refused
    std::optional<base::ErrorCode> error;
    std::int32_t attempts = 0;
    std::int64_t retry_at_ms = 0;
    friend bool operator==(const HandedIn&, const HandedIn&) = default;
};

/// What it is about, one name each: "vote/CALL/UNIT", "reaction/CALL/UNIT/ID", "marks/…",
/// "answers/…".
[[nodiscard]] std::string name_of(const HandedIn& act);
/// What its person wrote in it: the texts among answers to a survey.
[[nodiscard]] std::vector<std::string> texts_of(const HandedIn& act);

} // namespace hamandish::app
