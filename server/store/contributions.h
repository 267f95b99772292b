// Comments, votes and reactions.
#pragma once

#include "server/store/prepared.h"
#include "server/store/records.h"

#include <optional>
#include <vector>

namespace hamandish::store {

struct NewComment {
    UnitId unit;
    PersonId person;
    std::string client_key, text;
    base::Instant created_at;
    Evidence evidence{};
    domain::ContributionKind kind = domain::ContributionKind::Comment;
    std::string wording = {};
    CommentId reply_to = {};    ///< 0: to none
    PassageRecord passage = {}; ///< noted by Passages, not here
};

/// Which passage of its unit it is: "fa 9-17"; empty of none.
[[nodiscard]] std::string place_name(const PassageRecord& passage);

/// A comment found by its author's key: the same words in the same place, or something else.
struct KeyedComment {
    CommentId id;
    UnitId unit;
    std::string text, kind, wording;
    std::int64_t representation = 0; ///< by which it was said; 0: for themselves
    CommentId reply_to = {};
    std::string passage = {}; ///< as place_name() has it
};

struct MyVoteRecord {
    std::string call_slug, unit_key, choice;
    domain::TwoTexts call_title, unit_heading;
    base::Instant cast_at;
};

struct MyCommentRecord {
    std::string call_slug;
    domain::TwoTexts call_title, unit_heading;
    CommentRecord comment;
};

/// Throws what the driver throws, like everything on a Connection.
class Contributions {
  public:
    explicit Contributions(soci::session& session);

    [[nodiscard]] std::vector<CommentRecord> of_call(CallId call); ///< oldest first
    /// Who wrote each comment of a call, in no order. Never for anybody's eyes.
    [[nodiscard]] std::vector<std::pair<CommentId, PersonId>> authors_of_call(CallId call);
    [[nodiscard]] std::optional<CommentRecord> find(CommentId comment);
    /// Those that there are, in the order asked for.
    [[nodiscard]] std::vector<CommentRecord> find_all(const std::vector<CommentId>& comments);
    [[nodiscard]] std::optional<KeyedComment> find_by_key(PersonId person, const std::string& key);
    /// To a comment, oldest first, after `skipped` of them.
    [[nodiscard]] std::vector<CommentRecord> replies_to(CommentId comment, std::int64_t skipped,
                                                        std::int64_t limit);
    /// How many replies to the same comment are older than this one.
    [[nodiscard]] std::int64_t count_replies_before(CommentId comment, CommentId reply);
    /// Where a comment stands.
    [[nodiscard]] std::optional<Place> find_place(CommentId comment);

    /// Nothing when the person has used the key before: the constraint decides, not a look before.
    [[nodiscard]] std::optional<CommentId> insert(const NewComment& comment);
    void put_vote(UnitId unit, PersonId person, domain::Choice choice, base::Instant at,
                  const Evidence& evidence = {});
    void put_reaction(CommentId comment, PersonId person, domain::Choice choice, base::Instant at,
                      const Evidence& evidence = {});
    /// True when the person had not taken part in the call before.
    bool put_participant(CallId call, PersonId person);

    [[nodiscard]] std::string vote_of(UnitId unit, PersonId person); ///< empty: none
    [[nodiscard]] std::vector<std::pair<CommentId, std::string>> reactions_of(UnitId unit,
                                                                              PersonId person);
    [[nodiscard]] std::vector<std::pair<CommentId, std::string>> reactions_of(PersonId person);
    [[nodiscard]] std::vector<CommentId> comments_of(UnitId unit, PersonId person);
    /// About one passage of the unit (place_name()), or about all of it; the oldest first.
    [[nodiscard]] std::vector<std::string> texts_of(UnitId unit, PersonId person,
                                                    const std::string& passage);
    [[nodiscard]] std::vector<MyCommentRecord> comments_of(PersonId person); ///< newest first
    [[nodiscard]] std::vector<MyVoteRecord> votes_of(PersonId person);       ///< newest first
    [[nodiscard]] std::int64_t count_reactions_of(PersonId person);

  private:
    using Text = std::string;
    using Number = std::int64_t;
    using CommentColumns =
        Gives<Number, Text, Text, Text, Number, Number, Number, Number, Text, Text, Number, Text,
              Text, Number, Text, Text, Text, Text, Text, Number, Number, Number, Text, Text, Text,
              Text, Number, Number, Number, Text, Text, Text, Text, Number, Text, Text, Text>;

    Prepared<Takes<Number>, CommentColumns> of_call_, find_;
    Prepared<Takes<NumberList>, CommentColumns> find_all_;
    Prepared<Takes<Number, Number, Number>, CommentColumns> replies_to_;
    Prepared<Takes<Number, Number>, Gives<Number>> count_replies_before_;
    Prepared<Takes<Number>, Gives<Number, Number>> authors_of_call_;
    Prepared<Takes<Number, Text>, Gives<Number, Number, Text, Text, Text, Number, Number, Text>>
        find_by_key_;
    Prepared<Takes<Number>, Gives<Number, Number, Number, Number, Number, Text, Text>> find_place_;
    Prepared<Takes<Number, Number, Text, Text, Number, Number, Text, Text, Text, Number>,
             Gives<Number>>
        insert_;
    Prepared<Takes<Number, Number, Text, Number, Number, Text>> put_vote_, put_reaction_;
    Prepared<Takes<Number, Number>, Gives<Number>> put_participant_;
    Prepared<Takes<Number, Number>, Gives<Text>> vote_of_;
    Prepared<Takes<Number, Number>, Gives<Number, Text>> reactions_of_;
    Prepared<Takes<Number, Number>, Gives<Number>> comment_ids_of_;
    Prepared<Takes<Number, Number, Text>, Gives<Text>> texts_of_;
    Prepared<Takes<Number>,
             Gives<Text, Text, Text, Text, Text, Number, Text, Text, Text, Number, Number, Number,
                   Number, Text, Text, Number, Text, Text, Number, Text, Text, Text, Text, Text,
                   Number, Number, Number, Text, Text, Text, Text, Number, Number, Number, Text,
                   Text, Text, Text, Number, Text, Text, Text>>
        comments_of_person_;
    Prepared<Takes<Number>, Gives<Text, Text, Text, Text, Text, Text, Text, Number>>
        votes_of_person_;
    Prepared<Takes<Number>, Gives<Number>> count_reactions_of_;
    Prepared<Takes<Number>, Gives<Number, Text>> reactions_of_person_;
};

} // namespace hamandish::store
