// Facts about contributions of other kinds and their answers: parts of app::Action.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace hamandish::app {

/// What is being written at the current address is of this kind (domain/contribution.h).
struct KindChosen {
    std::string kind;
    friend bool operator==(const KindChosen&, const KindChosen&) = default;
};
/// The wording proposed in place of the unit now reads so.
struct WordingEdited {
    std::string text;
    friend bool operator==(const WordingEdited&, const WordingEdited&) = default;
};
/// What is being written is said for this organisation (contract::Me::represents); 0: for oneself.
struct RepresentingChosen {
    std::int64_t organisation = 0;
    friend bool operator==(const RepresentingChosen&, const RepresentingChosen&) = default;
};
/// A file to go with what is being written was chosen in the field with this anchor.
struct CommentFileChosen {
    std::string anchor, name;
    friend bool operator==(const CommentFileChosen&, const CommentFileChosen&) = default;
};
struct CommentFileRemoved {
    std::int64_t file = 0;
    friend bool operator==(const CommentFileRemoved&, const CommentFileRemoved&) = default;
};
/// One wants to reply to this comment: the field moves under it; and one does not any more.
struct ReplyWanted {
    std::int64_t comment_id = 0;
    friend bool operator==(const ReplyWanted&, const ReplyWanted&) = default;
};
struct ReplyCancelled {
    friend bool operator==(const ReplyCancelled&, const ReplyCancelled&) = default;
};

/// Words of the unit's text are selected, in full; `before` and `after` stand around them.
struct WordsSelected {
    std::string before, words, after;
    friend bool operator==(const WordsSelected&, const WordsSelected&) = default;
};
/// What is being written is about the words that were selected last.
struct SelectionQuoted {
    friend bool operator==(const SelectionQuoted&, const SelectionQuoted&) = default;
};
/// It is about words that one wants to type.
struct PassageWanted {
    friend bool operator==(const PassageWanted&, const PassageWanted&) = default;
};
struct PassageEdited {
    std::string text;
    friend bool operator==(const PassageEdited&, const PassageEdited&) = default;
};
/// It is about the whole unit again.
struct PassageDropped {
    friend bool operator==(const PassageDropped&, const PassageDropped&) = default;
};

/// One is not satisfied with the answer to one's own contribution: asked why, first.
struct ObjectionWanted {
    std::int64_t comment_id = 0;
    friend bool operator==(const ObjectionWanted&, const ObjectionWanted&) = default;
};
struct ObjectionEdited {
    std::string text;
    friend bool operator==(const ObjectionEdited&, const ObjectionEdited&) = default;
};
struct ObjectionSubmitted {
    friend bool operator==(const ObjectionSubmitted&, const ObjectionSubmitted&) = default;
};
struct ObjectionCancelled {
    friend bool operator==(const ObjectionCancelled&, const ObjectionCancelled&) = default;
};

/// What is looked for among the answers of a call or in all of it, while it is typed; and once it
/// is wanted.
struct QueryEdited {
    std::string text;
    friend bool operator==(const QueryEdited&, const QueryEdited&) = default;
};
struct Searched {
    friend bool operator==(const Searched&, const Searched&) = default;
};

/// An answer is to be written: to these, or (with its id) a returned one anew.
struct AnswerWanted {
    std::vector<std::int64_t> comment_ids;
    std::int64_t answer_id = 0;
    friend bool operator==(const AnswerWanted&, const AnswerWanted&) = default;
};
enum class AnswerField {
    Decision,
    ReasonFa,
    ReasonEn,
    DocumentFa,
    DocumentEn,
    ArticleFa,
    ArticleEn,
    ClauseFa,
    ClauseEn,
    Link,
};
struct AnswerEdited {
    AnswerField field = AnswerField::Decision;
    std::string text;
    friend bool operator==(const AnswerEdited&, const AnswerEdited&) = default;
};
struct AnswerSubmitted {
    friend bool operator==(const AnswerSubmitted&, const AnswerSubmitted&) = default;
};
struct AnswerCancelled {
    friend bool operator==(const AnswerCancelled&, const AnswerCancelled&) = default;
};
/// Why an answer goes back to its author.
struct ReviewNoteEdited {
    std::int64_t answer_id = 0;
    std::string text;
    friend bool operator==(const ReviewNoteEdited&, const ReviewNoteEdited&) = default;
};
struct AnswerReviewed {
    std::int64_t answer_id = 0;
    bool published = false; ///< or returned with the note
    friend bool operator==(const AnswerReviewed&, const AnswerReviewed&) = default;
};

/// Any of them; one alternative of Action.
using AnswerFact =
    std::variant<KindChosen, WordingEdited, RepresentingChosen, WordsSelected, SelectionQuoted,
                 PassageWanted, PassageEdited, PassageDropped, ObjectionWanted, ObjectionEdited,
                 ObjectionSubmitted, ObjectionCancelled, QueryEdited, Searched, AnswerWanted,
                 AnswerEdited, AnswerSubmitted, AnswerCancelled, ReviewNoteEdited, AnswerReviewed,
                 ReplyWanted, ReplyCancelled, CommentFileChosen, CommentFileRemoved>;

} // namespace hamandish::app
