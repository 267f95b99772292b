// The messages between client and server, as open values. Each lists its fields once, for codec,
// OpenAPI and fuzzers. Times are UTC milliseconds; enums are snake_case words; nothing floats.
#pragma once

#include "contract/answered_messages.h"
#include "contract/answering.h"
#include "contract/attachment_messages.h"
#include "contract/comment_file_messages.h"
#include "contract/fact.h"
#include "contract/heeded_messages.h"
#include "contract/hiding.h"
#include "contract/log_openings.h"
#include "contract/masking.h"
#include "contract/passage_messages.h"
#include "contract/representative_messages.h"
#include "contract/search_messages.h"
#include "contract/sending_messages.h"
#include "contract/sign_in_messages.h"
#include "contract/translation_messages.h"
#include "contract/withdrawal.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::contract {

/// Agree / disagree / pass, counted.
struct Tally {
    std::int64_t agree = 0, disagree = 0, pass = 0;
    friend bool operator==(const Tally&, const Tally&) = default;
    template <class F>
    static void fields(F&& f) {
        f("agree", &Tally::agree);
        f("disagree", &Tally::disagree);
        f("pass", &Tally::pass);
    }
};

/// What a list says of a call. `state`: scheduled, open, closed. `latest_version`: the number of
/// the newest text that came after the one consulted on, 0 while there is none. A call on a revised
/// text names in `predecessor` the call whose text that was, and in `predecessor_version` its
/// number there; empty and 0 for all others. `owner` is called as it is now; `portal`: where it is
/// on the web, or empty; `organisation`: its slug, `logo`: what its picture is called
/// (domain/logo.h), or empty. `document_kind`, `topics`: domain/topic.h. `withdrawal`: that it is,
/// or within the minute will be, given up; `closes_at_ms` is then its instant.
struct CallCard {
    std::string slug, document_kind, state;
    Bilingual title, owner, summary;
    std::int64_t opens_at_ms = 0, closes_at_ms = 0;
    std::int64_t participant_count = 0, comment_count = 0, vote_count = 0, unit_count = 0;
    std::int64_t latest_version = 0, predecessor_version = 0;
    std::string predecessor = {}, portal = {};
    std::vector<std::string> topics = {};
    std::string organisation = {}, logo = {};
    Withdrawal withdrawal = {};
    static constexpr std::array<std::string_view, 8> optional_fields{
        "latest_version", "predecessor_version", "predecessor", "portal",
        "topics",         "organisation",        "logo",        "withdrawal"};
    friend bool operator==(const CallCard&, const CallCard&) = default;
    template <class F>
    static void fields(F&& f) {
        f("slug", &CallCard::slug);
        f("document_kind", &CallCard::document_kind);
        f("state", &CallCard::state);
        f("title", &CallCard::title);
        f("owner", &CallCard::owner);
        f("summary", &CallCard::summary);
        f("opens_at_ms", &CallCard::opens_at_ms);
        f("closes_at_ms", &CallCard::closes_at_ms);
        f("participant_count", &CallCard::participant_count);
        f("comment_count", &CallCard::comment_count);
        f("vote_count", &CallCard::vote_count);
        f("unit_count", &CallCard::unit_count);
        f("latest_version", &CallCard::latest_version);
        f("predecessor_version", &CallCard::predecessor_version);
        f("predecessor", &CallCard::predecessor);
        f("portal", &CallCard::portal);
        f("topics", &CallCard::topics);
        f("organisation", &CallCard::organisation);
        f("logo", &CallCard::logo);
        f("withdrawal", &CallCard::withdrawal);
    }
};

/// GET /api/v1/calls. `now_ms` is the server's clock when it made this answer; public answers are
/// kept until the data or the minute changes, so it may be up to a minute old.
struct CallList {
    std::int64_t now_ms = 0;
    std::vector<CallCard> calls;
    std::vector<HeededProposal> heeded = {}; ///< what changed because of people, the newest first
    friend bool operator==(const CallList&, const CallList&) = default;
    template <class F>
    static void fields(F&& f) {
        f("now_ms", &CallList::now_ms);
        f("calls", &CallList::calls);
        f("heeded", &CallList::heeded);
    }
};

/// A unit of a draft: `key` is its address ("preamble", "article-1"); `kind`: a word
/// of domain/unit_kind.h. The heading of an article is without kind and number ("Incentives"),
/// which the screen says in its language; every other unit is called by its heading alone.
struct Unit {
    std::string key, kind;
    std::int64_t number = 0; ///< 0 for a preamble
    Bilingual heading, text;
    std::int64_t comment_count = 0;
    Tally votes;
    /// 0 at the top; a unit lies in the nearest one before it that is less deep.
    std::int64_t depth = 0;
    friend bool operator==(const Unit&, const Unit&) = default;
    template <class F>
    static void fields(F&& f) {
        f("key", &Unit::key);
        f("kind", &Unit::kind);
        f("number", &Unit::number);
        f("heading", &Unit::heading);
        f("text", &Unit::text);
        f("comment_count", &Unit::comment_count);
        f("votes", &Unit::votes);
        f("depth", &Unit::depth);
    }
};

/// GET /api/v1/calls/{call}. `facts` are the document's own front matter (number, date, issuer).
struct CallPage {
    std::int64_t now_ms = 0;
    CallCard call;
    std::vector<Fact> facts;
    std::vector<Unit> units;
    std::vector<Attachment> attachments = {};
    std::vector<TranslationCard> translations = {}; ///< unofficial ones, into further languages
    std::vector<EarlierTranslation> earlier = {};   ///< of texts before this one
    static constexpr std::array<std::string_view, 2> optional_fields{"translations", "earlier"};
    friend bool operator==(const CallPage&, const CallPage&) = default;
    template <class F>
    static void fields(F&& f) {
        f("now_ms", &CallPage::now_ms);
        f("call", &CallPage::call);
        f("facts", &CallPage::facts);
        f("units", &CallPage::units);
        f("attachments", &CallPage::attachments);
        f("translations", &CallPage::translations);
        f("earlier", &CallPage::earlier);
    }
};

/// `author` is a pseudonym: digits drawn at random when the person joined ("4821"), the same in
/// every call; the screen words it ("Citizen 4821"). Of what was written on paper it is
/// "paper-CALL-SHEET", of what was said on the telephone "phone-CALL-SHEET" (domain/sheet.h). Empty
/// once the person has erased themselves; then `text` is empty too if they wished it. `kind`:
/// comment, proposal, request. A proposal may have `wording` to stand in the unit's place;
/// `changes` say what it changes there, where the unit's text is at hand (its own page, the pages
/// of answers). What is hidden leaves its place, with `hiding` saying why; its words are for its
/// author and for moderators alone. `organisation`: for which its author, verified as its
/// representative, spoke; then `author` is empty, too, because what people say for themselves is
/// not to be told by it. `alike_count`, in the lists of a report: how many comments say nearly the
/// same, itself among them; else 0. `reply_to`: the comment of the same unit to which this replies,
/// 0 for none; no reply has replies. `passage`: the words of the unit that it is about; without an
/// id, it is about all of it. `files`: those that came with it and may be downloaded; only what is
/// said for an organisation has any.
struct Comment {
    std::int64_t id = 0;
    std::string unit_key, author, text;
    std::int64_t created_at_ms = 0;
    Tally reactions;
    std::string kind = "comment", wording = {};
    std::vector<WordingChange> changes = {};
    Answering answering = {};
    Hiding hiding = {};
    Bilingual organisation = {};
    std::int64_t alike_count = 0;
    std::int64_t reply_to = 0, reply_count = 0;
    Passage passage = {};
    Masking masking = {};
    std::vector<CommentFile> files = {};
    static constexpr std::array<std::string_view, 7> optional_fields{
        "organisation", "alike_count", "reply_to", "reply_count", "passage", "masking", "files"};
    friend bool operator==(const Comment&, const Comment&) = default;
    template <class F>
    static void fields(F&& f) {
        f("id", &Comment::id);
        f("unit_key", &Comment::unit_key);
        f("author", &Comment::author);
        f("text", &Comment::text);
        f("created_at_ms", &Comment::created_at_ms);
        f("reactions", &Comment::reactions);
        f("kind", &Comment::kind);
        f("wording", &Comment::wording);
        f("changes", &Comment::changes);
        f("answering", &Comment::answering);
        f("hiding", &Comment::hiding);
        f("organisation", &Comment::organisation);
        f("alike_count", &Comment::alike_count);
        f("reply_to", &Comment::reply_to);
        f("reply_count", &Comment::reply_count);
        f("passage", &Comment::passage);
        f("masking", &Comment::masking);
        f("files", &Comment::files);
    }
};

/// What the person who wrote a comment gets back.
struct CommentRecorded {
    Comment comment;
    Receipt receipt{};
    friend bool operator==(const CommentRecorded&, const CommentRecorded&) = default;
    template <class F>
    static void fields(F&& f) {
        f("comment", &CommentRecorded::comment);
        f("receipt", &CommentRecorded::receipt);
    }
};

/// GET /api/v1/calls/{call}/units/{unit}?list=…: public, the same for everyone. `call` and
/// `outline` (texts left empty, counts kept) let the page show where it stands. `list` chooses a
/// page of the comments (domain/comment_list.h); a page after the last is the last. Under them
/// stand the first of their replies; where `thread` names a comment, it stands alone with its
/// replies, of which `page` and `page_count` speak then. `passages` are those commented on, in the
/// order of the text; of a list about one of them, `passage` is its id, and `comment_count` and
/// `hidden_count` are still of the whole unit. `begun`: sent with what is begun here
/// (begun_parameter of routes.h), the same for everyone in one minute; empty while the call is not
/// open. `translations`: one for each of the call's.
struct UnitPage {
    std::int64_t now_ms = 0;
    CallCard call;
    Unit unit;
    std::vector<Comment> comments; ///< those of this page
    std::vector<Unit> outline;     ///< every unit of the draft, without its text
    std::string order = "equal";   ///< equal, newest, agreed
    std::int64_t page = 1, page_count = 1;
    std::int64_t comment_count = 0, hidden_count = 0; ///< of all there are, without replies
    std::vector<Comment> replies = {};                ///< by what they reply to, the oldest first
    std::int64_t thread = 0;
    std::vector<CommentedPassage> passages = {};
    std::int64_t passage = 0;
    std::string begun = {};
    std::vector<UnitTranslation> translations = {};
    std::vector<EarlierTranslation> earlier = {}; ///< of texts before this one
    static constexpr std::array<std::string_view, 7> optional_fields{
        "replies", "thread", "passages", "passage", "begun", "translations", "earlier"};
    friend bool operator==(const UnitPage&, const UnitPage&) = default;
    template <class F>
    static void fields(F&& f) {
        f("now_ms", &UnitPage::now_ms);
        f("call", &UnitPage::call);
        f("unit", &UnitPage::unit);
        f("comments", &UnitPage::comments);
        f("outline", &UnitPage::outline);
        f("order", &UnitPage::order);
        f("page", &UnitPage::page);
        f("page_count", &UnitPage::page_count);
        f("comment_count", &UnitPage::comment_count);
        f("hidden_count", &UnitPage::hidden_count);
        f("replies", &UnitPage::replies);
        f("thread", &UnitPage::thread);
        f("passages", &UnitPage::passages);
        f("passage", &UnitPage::passage);
        f("begun", &UnitPage::begun);
        f("translations", &UnitPage::translations);
        f("earlier", &UnitPage::earlier);
    }
};

/// One reaction of mine. `choice`: agree, disagree, pass.
struct MyReaction {
    std::int64_t comment_id = 0;
    std::string choice;
    friend bool operator==(const MyReaction&, const MyReaction&) = default;
    template <class F>
    static void fields(F&& f) {
        f("comment_id", &MyReaction::comment_id);
        f("choice", &MyReaction::choice);
    }
};

/// GET /api/v1/calls/{call}/units/{unit}/mine (session). `vote` is empty while not voted.
struct MyUnit {
    std::string vote;
    std::vector<MyReaction> reactions;
    std::vector<std::int64_t> comment_ids;   ///< comments here that are mine
    std::vector<Comment> hidden = {};        ///< those hidden or masked, with their words
    std::vector<std::int64_t> reported = {}; ///< comments here that I have reported
    std::vector<WaitingFile> waiting_files = {};
    static constexpr std::array<std::string_view, 1> optional_fields{"waiting_files"};
    friend bool operator==(const MyUnit&, const MyUnit&) = default;
    template <class F>
    static void fields(F&& f) {
        f("vote", &MyUnit::vote);
        f("reactions", &MyUnit::reactions);
        f("comment_ids", &MyUnit::comment_ids);
        f("hidden", &MyUnit::hidden);
        f("reported", &MyUnit::reported);
        f("waiting_files", &MyUnit::waiting_files);
    }
};

/// GET /api/v1/me. `signed_in` false: the other fields are empty; never an error.
struct Me {
    bool signed_in = false;
    std::string name;                                     ///< the pseudonym shown beside comments
    std::vector<RepresentedOrganisation> represents = {}; ///< whom I may speak for
    static constexpr std::array<std::string_view, 1> optional_fields{"represents"};
    friend bool operator==(const Me&, const Me&) = default;
    template <class F>
    static void fields(F&& f) {
        f("signed_in", &Me::signed_in);
        f("name", &Me::name);
        f("represents", &Me::represents);
    }
};

/// GET /api/v1/me/contributions (session).
struct MyVote {
    std::string call_slug, unit_key, choice;
    Bilingual call_title, unit_heading;
    std::int64_t cast_at_ms = 0;
    friend bool operator==(const MyVote&, const MyVote&) = default;
    template <class F>
    static void fields(F&& f) {
        f("call_slug", &MyVote::call_slug);
        f("unit_key", &MyVote::unit_key);
        f("choice", &MyVote::choice);
        f("call_title", &MyVote::call_title);
        f("unit_heading", &MyVote::unit_heading);
        f("cast_at_ms", &MyVote::cast_at_ms);
    }
};

struct MyComment {
    std::string call_slug;
    Bilingual call_title, unit_heading;
    Comment comment;
    friend bool operator==(const MyComment&, const MyComment&) = default;
    template <class F>
    static void fields(F&& f) {
        f("call_slug", &MyComment::call_slug);
        f("call_title", &MyComment::call_title);
        f("unit_heading", &MyComment::unit_heading);
        f("comment", &MyComment::comment);
    }
};

struct MyContributions {
    std::int64_t now_ms = 0;
    std::vector<MyComment> comments;
    std::vector<MyVote> votes;
    std::int64_t reaction_count = 0;
    std::vector<MyAnswered> answered;
    friend bool operator==(const MyContributions&, const MyContributions&) = default;
    template <class F>
    static void fields(F&& f) {
        f("now_ms", &MyContributions::now_ms);
        f("comments", &MyContributions::comments);
        f("votes", &MyContributions::votes);
        f("reaction_count", &MyContributions::reaction_count);
        f("answered", &MyContributions::answered);
    }
};

struct Counted {
    std::string choice;
    Tally tally;
    Receipt receipt{};
    friend bool operator==(const Counted&, const Counted&) = default;
    template <class F>
    static void fields(F&& f) {
        f("choice", &Counted::choice);
        f("tally", &Counted::tally);
        f("receipt", &Counted::receipt);
    }
};

/// POST /api/v1/sign-out → Empty.
struct Empty {
    friend bool operator==(const Empty&, const Empty&) = default;
    template <class F>
    static void fields(F&&) {}
};

/// The body of every refusal. `code` is the snake_case word of base::ErrorCode, `where` the field;
/// the messages are for people who read the answer without our client.
struct Problem {
    std::string code, where;
    Bilingual message;
    std::string request_id;
    friend bool operator==(const Problem&, const Problem&) = default;
    template <class F>
    static void fields(F&& f) {
        f("code", &Problem::code);
        f("where", &Problem::where);
        f("message", &Problem::message);
        f("request_id", &Problem::request_id);
    }
};

} // namespace hamandish::contract
