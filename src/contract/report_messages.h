// The report of a closed call: who took part, what the comments speak of, how people voted.
#pragma once

#include "contract/concern_group_messages.h"
#include "contract/messages.h"
#include "contract/own_words.h"

namespace hamandish::contract {

/// How many participants gave one answer about themselves. `value`: a word of
/// analysis/participation.h ("25-34", "female", "IR-07", "ngo"), or "not_stated". Of a suppressed
/// one nothing but that is told. `population`: people of the 2016 census, 0 where it is not known;
/// `per_100000_in_thousandths`: participants per 100,000 of them, rounded half up.
struct ReportCount {
    std::string value;
    bool suppressed = false;
    std::int64_t count = 0, population = 0, per_100000_in_thousandths = 0;
    friend bool operator==(const ReportCount&, const ReportCount&) = default;
    template <class F>
    static void fields(F&& f) {
        f("value", &ReportCount::value);
        f("suppressed", &ReportCount::suppressed);
        f("count", &ReportCount::count);
        f("population", &ReportCount::population);
        f("per_100000_in_thousandths", &ReportCount::per_100000_in_thousandths);
    }
};

/// Every participant once, by one trait: age_band, gender, province, audience, channel, invitation;
/// or by two, whose names and values stand with a slash between them ("age_band/gender", and
/// "25-34/female", row by row). Withheld: no count of it could be told without telling a small
/// one; `rows` is then empty.
struct ReportTable {
    std::string by;
    bool withheld = false;
    std::vector<ReportCount> rows;
    friend bool operator==(const ReportTable&, const ReportTable&) = default;
    template <class F>
    static void fields(F&& f) {
        f("by", &ReportTable::by);
        f("withheld", &ReportTable::withheld);
        f("rows", &ReportTable::rows);
    }
};

/// Words of a comment, and where they stand.
struct ReportQuote {
    std::int64_t comment_id = 0;
    std::string unit_key, text;
    friend bool operator==(const ReportQuote&, const ReportQuote&) = default;
    template <class F>
    static void fields(F&& f) {
        f("comment_id", &ReportQuote::comment_id);
        f("unit_key", &ReportQuote::unit_key);
        f("text", &ReportQuote::text);
    }
};

/// What several comments speak of, found by machine (analysis/concerns.h) and perhaps reworked by
/// staff (domain/concern_book.h). `label`: words of the comments themselves, by machine; `name` and
/// `summary`: by hand, empty until somebody wrote them. `set_aside`: why it is; empty of those that
/// stand. `distinct_count`: comments that say nearly the same counted once. `groups`: by age band,
/// gender, province and audience group, each at most once; none until the concerns are signed.
struct ReportConcern {
    std::int64_t number = 0;
    std::vector<std::string> label;
    Bilingual name, summary;
    bool grouped_by_hand = false;
    std::string set_aside;
    std::int64_t participant_count = 0, comment_count = 0, distinct_count = 0;
    std::vector<ReportQuote> evidence;   ///< the most typical ones, at most three
    std::vector<ConcernUnit> units = {}; ///< all of them, those of most people first
    std::vector<ConcernGroup> groups = {};
    static constexpr std::array<std::string_view, 2> optional_fields{"units", "groups"};
    friend bool operator==(const ReportConcern&, const ReportConcern&) = default;
    template <class F>
    static void fields(F&& f) {
        f("number", &ReportConcern::number);
        f("label", &ReportConcern::label);
        f("name", &ReportConcern::name);
        f("summary", &ReportConcern::summary);
        f("grouped_by_hand", &ReportConcern::grouped_by_hand);
        f("set_aside", &ReportConcern::set_aside);
        f("participant_count", &ReportConcern::participant_count);
        f("comment_count", &ReportConcern::comment_count);
        f("distinct_count", &ReportConcern::distinct_count);
        f("evidence", &ReportConcern::evidence);
        f("units", &ReportConcern::units);
        f("groups", &ReportConcern::groups);
    }
};

/// Who answers for the concerns of a report: a role (domain/permission.h) in an organisation, never
/// a person. Empty and 0 until they are signed. `two_people`: somebody else had changed them last.
struct ConcernSignature {
    std::string role;
    Bilingual organisation;
    std::int64_t at_ms = 0;
    bool two_people = false;
    friend bool operator==(const ConcernSignature&, const ConcernSignature&) = default;
    template <class F>
    static void fields(F&& f) {
        f("role", &ConcernSignature::role);
        f("organisation", &ConcernSignature::organisation);
        f("at_ms", &ConcernSignature::at_ms);
        f("two_people", &ConcernSignature::two_people);
    }
};

/// Of a hundred people of a group who reacted to a comment, so many, in whole tens
/// (analysis/told_groups.h): 90 stands for 85 and more, 10 for fewer than 15. Of fewer than ten of
/// them nothing is told: `told` is false and all are 0.
struct GroupShares {
    bool told = false;
    std::int64_t agree = 0, disagree = 0, pass = 0;
    friend bool operator==(const GroupShares&, const GroupShares&) = default;
    template <class F>
    static void fields(F&& f) {
        f("told", &GroupShares::told);
        f("agree", &GroupShares::agree);
        f("disagree", &GroupShares::disagree);
        f("pass", &GroupShares::pass);
    }
};

/// `side`: "agree" or "disagree", which of them a group takes more often than the others, or, where
/// all groups share it, most of each. The quote is an excerpt.
struct GroupedComment {
    ReportQuote quote;
    std::string side;
    std::vector<GroupShares> shares; ///< of each group, in the order of the groups
    friend bool operator==(const GroupedComment&, const GroupedComment&) = default;
    template <class F>
    static void fields(F&& f) {
        f("quote", &GroupedComment::quote);
        f("side", &GroupedComment::side);
        f("shares", &GroupedComment::shares);
    }
};

/// People who react alike: about how many, to the nearest ten, and what tells them from the others.
struct OpinionGroup {
    std::int64_t about = 0;
    std::vector<GroupedComment> telling; ///< at most five, strongest first
    friend bool operator==(const OpinionGroup&, const OpinionGroup&) = default;
    template <class F>
    static void fields(F&& f) {
        f("about", &OpinionGroup::about);
        f("telling", &OpinionGroup::telling);
    }
};

/// Found by machine, once, after the end of the call. `state`: "found"; "too_few" people reacted to
/// tell of any group; "none" was found of which something could be told; empty until it was sought.
/// A comment that was hidden or erased since is left out. Nobody is told who is in which group.
struct OpinionGroups {
    std::string state;
    std::vector<OpinionGroup> groups; ///< the greatest first
    std::vector<GroupedComment> consensus;
    friend bool operator==(const OpinionGroups&, const OpinionGroups&) = default;
    template <class F>
    static void fields(F&& f) {
        f("state", &OpinionGroups::state);
        f("groups", &OpinionGroups::groups);
        f("consensus", &OpinionGroups::consensus);
    }
};

/// Votes and comments on one unit.
struct ReportUnit {
    std::string key, kind;
    std::int64_t number = 0;
    Bilingual heading;
    std::int64_t comment_count = 0;
    Tally votes;
    friend bool operator==(const ReportUnit&, const ReportUnit&) = default;
    template <class F>
    static void fields(F&& f) {
        f("key", &ReportUnit::key);
        f("kind", &ReportUnit::kind);
        f("number", &ReportUnit::number);
        f("heading", &ReportUnit::heading);
        f("comment_count", &ReportUnit::comment_count);
        f("votes", &ReportUnit::votes);
    }
};

/// GET /api/v1/calls/{call}/report; `too_early` until the deadline has passed.
struct Report {
    std::int64_t now_ms = 0;
    CallCard call;
    std::int64_t reaction_count = 0;
    std::vector<ReportUnit> units;
    std::vector<Comment> most_agreed, most_disputed; ///< at most five each, strongest first
    std::int64_t owed_count = 0, answered_count = 0; ///< of proposals and requests
    bool is_final = true; ///< nothing that is owed an answer waits for it
    /// domain/report_clock.h. `complete_at_ms`: all is answered, 0: not yet.
    std::int64_t due_at_ms = 0, complete_at_ms = 0;
    std::vector<ReportTable> statistics = {};
    std::vector<ReportConcern> concerns = {}; ///< at most twelve, those of most people first
    std::int64_t concern_count = 0;           ///< of all that stand
    std::vector<ReportConcern> set_aside_concerns = {};
    ConcernSignature concerns_signed = {};
    std::int64_t published_at_ms = 0; ///< by hand, with nothing missing; 0: not yet
    std::int64_t hidden_count = 0;    ///< comments hidden by moderators: counted, never quoted
    std::int64_t unchecked_sheet_count = 0; ///< paper or calls, counted nowhere else
    std::int64_t reply_count = 0;           ///< of people to comments: beside these, not among them
    /// By "participants" (on the day on which each took part first), "comments" and "votes" (when
    /// each was cast first): the same days in Tehran of all three ("2026-11-24"), and "not_stated".
    std::vector<ReportTable> days = {};
    OpinionGroups opinion_groups = {};
    OwnWords words = {};            ///< of the unit, once it is published by hand
    bool needs_publication = false; ///< it is late until it is published, too
    static constexpr std::array<std::string_view, 5> optional_fields{
        "reply_count", "days", "opinion_groups", "words", "needs_publication"};
    friend bool operator==(const Report&, const Report&) = default;
    template <class F>
    static void fields(F&& f) {
        f("now_ms", &Report::now_ms);
        f("call", &Report::call);
        f("reaction_count", &Report::reaction_count);
        f("units", &Report::units);
        f("most_agreed", &Report::most_agreed);
        f("most_disputed", &Report::most_disputed);
        f("owed_count", &Report::owed_count);
        f("answered_count", &Report::answered_count);
        f("is_final", &Report::is_final);
        f("due_at_ms", &Report::due_at_ms);
        f("complete_at_ms", &Report::complete_at_ms);
        f("statistics", &Report::statistics);
        f("concerns", &Report::concerns);
        f("concern_count", &Report::concern_count);
        f("set_aside_concerns", &Report::set_aside_concerns);
        f("concerns_signed", &Report::concerns_signed);
        f("published_at_ms", &Report::published_at_ms);
        f("hidden_count", &Report::hidden_count);
        f("unchecked_sheet_count", &Report::unchecked_sheet_count);
        f("reply_count", &Report::reply_count);
        f("days", &Report::days);
        f("opinion_groups", &Report::opinion_groups);
        f("words", &Report::words);
        f("needs_publication", &Report::needs_publication);
    }
};

} // namespace hamandish::contract
