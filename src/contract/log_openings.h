// The documents that the commitments of the event log open to (evidence/FORMAT.md). As in
// log_messages.h, fields stand in alphabetical order: what the codec writes is canonical JSON.
#pragma once

#include "contract/log_messages.h"

namespace hamandish::contract {

/// comment_received for a comment. `salt` is 32 hexadecimal digits that only those have who may
/// know.
struct CommentOpening {
    std::string author, salt, text;
    friend bool operator==(const CommentOpening&, const CommentOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("author", &CommentOpening::author);
        f("salt", &CommentOpening::salt);
        f("text", &CommentOpening::text);
    }
};

/// comment_received for a proposal or a request. `wording` is empty where none is proposed.
struct ContributionOpening {
    std::string author, kind, salt, text, wording;
    friend bool operator==(const ContributionOpening&, const ContributionOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("author", &ContributionOpening::author);
        f("kind", &ContributionOpening::kind);
        f("salt", &ContributionOpening::salt);
        f("text", &ContributionOpening::text);
        f("wording", &ContributionOpening::wording);
    }
};
/// answer_contested: why the author of comment `subject` of the entry is not satisfied.
struct ObjectionOpening {
    std::string author, salt, text;
    friend bool operator==(const ObjectionOpening&, const ObjectionOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("author", &ObjectionOpening::author);
        f("salt", &ObjectionOpening::salt);
        f("text", &ObjectionOpening::text);
    }
};

/// vote_cast, vote_changed, reaction_given, reaction_changed. `subject` is the comment reacted to.
struct ChoiceOpening {
    std::string call, choice, salt;
    std::int64_t subject = 0;
    std::string unit, voter;
    friend bool operator==(const ChoiceOpening&, const ChoiceOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("call", &ChoiceOpening::call);
        f("choice", &ChoiceOpening::choice);
        f("salt", &ChoiceOpening::salt);
        f("subject", &ChoiceOpening::subject);
        f("unit", &ChoiceOpening::unit);
        f("voter", &ChoiceOpening::voter);
    }
};

/// What was said to one item of a survey (domain/survey.h): `number` in digits, empty for none.
struct ItemAnswer {
    std::vector<std::string> chosen;
    std::string item, number, text;
    friend bool operator==(const ItemAnswer&, const ItemAnswer&) = default;
    template <class F>
    static void fields(F&& f) {
        f("chosen", &ItemAnswer::chosen);
        f("item", &ItemAnswer::item);
        f("number", &ItemAnswer::number);
        f("text", &ItemAnswer::text);
    }
};

/// marks_cast, marks_changed: a ballot on a question with a named rule.
struct MarksOpening {
    std::string call;
    std::vector<std::int64_t> marks;
    std::string question, salt, voter;
    friend bool operator==(const MarksOpening&, const MarksOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("call", &MarksOpening::call);
        f("marks", &MarksOpening::marks);
        f("question", &MarksOpening::question);
        f("salt", &MarksOpening::salt);
        f("voter", &MarksOpening::voter);
    }
};

/// answers_given, answers_changed: what one person said to a survey.
struct AnswersOpening {
    std::vector<ItemAnswer> answers;
    std::string author, call, question, salt;
    friend bool operator==(const AnswersOpening&, const AnswersOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("answers", &AnswersOpening::answers);
        f("author", &AnswersOpening::author);
        f("call", &AnswersOpening::call);
        f("question", &AnswersOpening::question);
        f("salt", &AnswersOpening::salt);
    }
};

/// A text in both languages, in the order of the alphabet.
struct LoggedText {
    std::string en, fa;
    friend bool operator==(const LoggedText&, const LoggedText&) = default;
    template <class F>
    static void fields(F&& f) {
        f("en", &LoggedText::en);
        f("fa", &LoggedText::fa);
    }
};

/// comment_received for what a verified representative says for an organisation, of any kind; it
/// has no author but the organisation.
struct RepresentedOpening {
    std::string kind;
    LoggedText organisation;
    std::string salt, text, wording;
    friend bool operator==(const RepresentedOpening&, const RepresentedOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("kind", &RepresentedOpening::kind);
        f("organisation", &RepresentedOpening::organisation);
        f("salt", &RepresentedOpening::salt);
        f("text", &RepresentedOpening::text);
        f("wording", &RepresentedOpening::wording);
    }
};

/// comment_received for a reply to comment `reply_to`. What is said for an organisation has no
/// author but it; `organisation` is empty where one speaks for oneself.
struct ReplyOpening {
    std::string author;
    LoggedText organisation;
    std::int64_t reply_to = 0;
    std::string salt, text;
    friend bool operator==(const ReplyOpening&, const ReplyOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("author", &ReplyOpening::author);
        f("organisation", &ReplyOpening::organisation);
        f("reply_to", &ReplyOpening::reply_to);
        f("salt", &ReplyOpening::salt);
        f("text", &ReplyOpening::text);
    }
};
/// The words of a unit that a comment is about, and their place, as Passage has them.
struct LoggedPassage {
    std::int64_t end = 0;
    std::string exact, language, prefix;
    std::int64_t start = 0;
    std::string suffix;
    friend bool operator==(const LoggedPassage&, const LoggedPassage&) = default;
    template <class F>
    static void fields(F&& f) {
        f("end", &LoggedPassage::end);
        f("exact", &LoggedPassage::exact);
        f("language", &LoggedPassage::language);
        f("prefix", &LoggedPassage::prefix);
        f("start", &LoggedPassage::start);
        f("suffix", &LoggedPassage::suffix);
    }
};
/// comment_received for what is about a passage, of any kind. Of what is said for an organisation
/// `author` is empty, of all else `organisation`.
struct PassageOpening {
    std::string author, kind;
    LoggedText organisation;
    LoggedPassage passage;
    std::string salt, text, wording;
    friend bool operator==(const PassageOpening&, const PassageOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("author", &PassageOpening::author);
        f("kind", &PassageOpening::kind);
        f("organisation", &PassageOpening::organisation);
        f("passage", &PassageOpening::passage);
        f("salt", &PassageOpening::salt);
        f("text", &PassageOpening::text);
        f("wording", &PassageOpening::wording);
    }
};

struct LoggedFact {
    LoggedText label, value;
    friend bool operator==(const LoggedFact&, const LoggedFact&) = default;
    template <class F>
    static void fields(F&& f) {
        f("label", &LoggedFact::label);
        f("value", &LoggedFact::value);
    }
};
struct LoggedUnit {
    LoggedText heading;
    std::string key, kind;
    std::int64_t number = 0;
    LoggedText text;
    friend bool operator==(const LoggedUnit&, const LoggedUnit&) = default;
    template <class F>
    static void fields(F&& f) {
        f("heading", &LoggedUnit::heading);
        f("key", &LoggedUnit::key);
        f("kind", &LoggedUnit::kind);
        f("number", &LoggedUnit::number);
        f("text", &LoggedUnit::text);
    }
};
/// draft_published and call_opened: the whole of what people are asked about.
struct DraftOpening {
    std::string call;
    std::int64_t closes_at_ms = 0;
    std::string document_kind;
    std::vector<LoggedFact> facts;
    std::int64_t opens_at_ms = 0;
    LoggedText owner, summary, title;
    std::vector<LoggedUnit> units;
    friend bool operator==(const DraftOpening&, const DraftOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("call", &DraftOpening::call);
        f("closes_at_ms", &DraftOpening::closes_at_ms);
        f("document_kind", &DraftOpening::document_kind);
        f("facts", &DraftOpening::facts);
        f("opens_at_ms", &DraftOpening::opens_at_ms);
        f("owner", &DraftOpening::owner);
        f("summary", &DraftOpening::summary);
        f("title", &DraftOpening::title);
        f("units", &DraftOpening::units);
    }
};

/// call_extended: the period from then on.
struct ExtensionOpening {
    std::string call;
    std::int64_t closes_at_ms = 0, opens_at_ms = 0;
    friend bool operator==(const ExtensionOpening&, const ExtensionOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("call", &ExtensionOpening::call);
        f("closes_at_ms", &ExtensionOpening::closes_at_ms);
        f("opens_at_ms", &ExtensionOpening::opens_at_ms);
    }
};

/// A file of a call, without its content.
struct LoggedFile {
    std::int64_t bytes = 0;
    std::string name, sha256;
    LoggedText title;
    friend bool operator==(const LoggedFile&, const LoggedFile&) = default;
    template <class F>
    static void fields(F&& f) {
        f("bytes", &LoggedFile::bytes);
        f("name", &LoggedFile::name);
        f("sha256", &LoggedFile::sha256);
        f("title", &LoggedFile::title);
    }
};
/// draft_published and call_opened of a call to which files are attached.
struct DraftWithFilesOpening {
    std::string call;
    std::int64_t closes_at_ms = 0;
    std::string document_kind;
    std::vector<LoggedFact> facts;
    std::vector<LoggedFile> files;
    std::int64_t opens_at_ms = 0;
    LoggedText owner, summary, title;
    std::vector<LoggedUnit> units;
    friend bool operator==(const DraftWithFilesOpening&, const DraftWithFilesOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("call", &DraftWithFilesOpening::call);
        f("closes_at_ms", &DraftWithFilesOpening::closes_at_ms);
        f("document_kind", &DraftWithFilesOpening::document_kind);
        f("facts", &DraftWithFilesOpening::facts);
        f("files", &DraftWithFilesOpening::files);
        f("opens_at_ms", &DraftWithFilesOpening::opens_at_ms);
        f("owner", &DraftWithFilesOpening::owner);
        f("summary", &DraftWithFilesOpening::summary);
        f("title", &DraftWithFilesOpening::title);
        f("units", &DraftWithFilesOpening::units);
    }
};

/// version_published: a text that came after the one consulted on. `kind`: adopted, or revised,
/// then `opened` is the call in which it is consulted on.
struct VersionOpening {
    std::string call, kind;
    LoggedText note;
    std::int64_t number = 0;
    std::string opened;
    LoggedText title;
    std::vector<LoggedUnit> units;
    friend bool operator==(const VersionOpening&, const VersionOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("call", &VersionOpening::call);
        f("kind", &VersionOpening::kind);
        f("note", &VersionOpening::note);
        f("number", &VersionOpening::number);
        f("opened", &VersionOpening::opened);
        f("title", &VersionOpening::title);
        f("units", &VersionOpening::units);
    }
};

/// A legal ground, as AnswerOpening has it.
struct LoggedGround {
    LoggedText article, clause, document;
    std::string link;
    friend bool operator==(const LoggedGround&, const LoggedGround&) = default;
    template <class F>
    static void fields(F&& f) {
        f("article", &LoggedGround::article);
        f("clause", &LoggedGround::clause);
        f("document", &LoggedGround::document);
        f("link", &LoggedGround::link);
    }
};
/// answer_published: `comments` are the ids of those it answers, ascending. Staff are not named.
struct AnswerOpening {
    std::int64_t answer = 0;
    std::string call;
    std::vector<std::int64_t> comments;
    std::string decision;
    LoggedGround ground;
    LoggedText reason;
    friend bool operator==(const AnswerOpening&, const AnswerOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("answer", &AnswerOpening::answer);
        f("call", &AnswerOpening::call);
        f("comments", &AnswerOpening::comments);
        f("decision", &AnswerOpening::decision);
        f("ground", &AnswerOpening::ground);
        f("reason", &AnswerOpening::reason);
    }
};

/// One counted vote. `ballot` is a name that only its voter recognises (evidence/hash.h).
struct Ballot {
    std::string ballot, choice, unit;
    friend bool operator==(const Ballot&, const Ballot&) = default;
    template <class F>
    static void fields(F&& f) {
        f("ballot", &Ballot::ballot);
        f("choice", &Ballot::choice);
        f("unit", &Ballot::unit);
    }
};
struct UnitCount {
    std::int64_t agree = 0, disagree = 0, pass = 0;
    std::string unit;
    friend bool operator==(const UnitCount&, const UnitCount&) = default;
    template <class F>
    static void fields(F&& f) {
        f("agree", &UnitCount::agree);
        f("disagree", &UnitCount::disagree);
        f("pass", &UnitCount::pass);
        f("unit", &UnitCount::unit);
    }
};
/// call_closed, and GET /api/v1/calls/{call}/ballots; `too_early` until the closing is in the log.
/// Ballots are sorted by unit and name, so that their order tells nothing.
struct BallotList {
    std::vector<Ballot> ballots;
    std::string call;
    std::int64_t closes_at_ms = 0;
    std::vector<UnitCount> counts; ///< in the order of the draft
    friend bool operator==(const BallotList&, const BallotList&) = default;
    template <class F>
    static void fields(F&& f) {
        f("ballots", &BallotList::ballots);
        f("call", &BallotList::call);
        f("closes_at_ms", &BallotList::closes_at_ms);
        f("counts", &BallotList::counts);
    }
};

} // namespace hamandish::contract
