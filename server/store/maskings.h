// Words of comments that are masked, and appeals against that.
#pragma once

#include "domain/moderation.h"
#include "server/store/prepared.h"
#include "server/store/records.h"

#include <functional>
#include <optional>
#include <vector>

namespace hamandish::store {

using MaskingId = base::Id<struct MaskingTag>;

/// A masking with its end and the appeal against it; instants are 0, entries -1 and words empty
/// where there was none. `words` and the originals are empty once it ended or its author erased
/// their texts.
struct MaskingRecord {
    MaskingId id;
    CommentId comment;
    std::string words, original_text, original_wording; ///< words: one on each line
    std::string reason;
    PersonId moderator;
    base::Instant masked_at;
    std::int64_t entry_index = -1;
    base::Instant ended_at;
    std::string end_reason;
    std::int64_t end_entry_index = -1;
    base::Instant appealed_at;
    std::string decision, decision_reason; ///< decision: uphold_mask, lift_mask
    base::Instant decided_at;
    std::int64_t decision_entry_index = -1;
};

struct NewMasking {
    CommentId comment;
    std::string words, original_text, original_wording, reason;
    PersonId moderator;
    base::Instant at;
    std::int64_t entry_index = -1;
};

struct MaskingAppeal {
    MaskingId masking;
    PersonId author;
    std::string text;
    base::Instant at;
};

struct MaskingDecision {
    MaskingId masking;
    PersonId decider;
    domain::ModerationAct act = domain::ModerationAct::UpholdMask; ///< or LiftMask
    std::string reason;
    base::Instant at;
    std::int64_t entry_index = -1;
};

/// Throws what the driver throws, like everything on a Connection.
class Maskings {
  public:
    explicit Maskings(soci::session& session);

    /// Nothing when one is in force already.
    [[nodiscard]] std::optional<MaskingId> insert(const NewMasking& masking);
    /// False when it had ended before. Forgets the words and the originals: put them back first.
    [[nodiscard]] bool end(MaskingId masking, const std::string& reason, base::Instant at,
                           std::int64_t entry_index);
    /// What everyone reads from now on; the index of words forgets the comment where it changed.
    void put_texts(CommentId comment, const std::string& text, const std::string& wording);
    /// False when there was an appeal before.
    [[nodiscard]] bool appeal(const MaskingAppeal& appeal);
    /// False when it was decided before.
    [[nodiscard]] bool decide(const MaskingDecision& decision);

    [[nodiscard]] std::optional<MaskingRecord> in_force(CommentId comment);
    [[nodiscard]] std::vector<MaskingRecord> of_comment(CommentId comment); ///< oldest first
    [[nodiscard]] std::vector<MaskingRecord> of_call(CallId call);          ///< oldest first
    void each(const std::function<void(const MaskingRecord&)>& use);        ///< oldest first
    /// Of those in force: whose appeal waits, oldest first; all, newest first.
    [[nodiscard]] std::vector<CommentId> waiting_appeals();
    [[nodiscard]] std::vector<CommentId> masked();
    /// What the comment's reporters meant and nobody has looked at, one on each line.
    [[nodiscard]] std::vector<std::string> reported_words(CommentId comment);
    void put_reported_words(CommentId comment, PersonId person, const std::string& words);

  private:
    using Text = std::string;
    using Number = std::int64_t;
    using Columns = Gives<Number, Number, Text, Text, Text, Text, Number, Number, Number, Number,
                          Text, Number, Number, Text, Text, Number, Number>;

    Prepared<Takes<Number, Text, Text, Text, Text, Number, Number, Number>, Gives<Number>> insert_;
    Prepared<Takes<Number, Text, Number, Number>, Gives<Number>> end_; ///< the masking comes last
    Prepared<Takes<Text, Text, Number>> put_texts_;
    Prepared<Takes<Number, Text, Number, Number>, Gives<Number>> appeal_;
    Prepared<Takes<Text, Number, Text, Number, Number, Number>, Gives<Number>> decide_;
    Prepared<Takes<Number>, Columns> in_force_, of_comment_, of_call_;
    Prepared<Takes<>, Columns> all_;
    Prepared<Takes<>, Gives<Number>> waiting_appeals_, masked_;
    Prepared<Takes<Number>, Gives<Text>> reported_words_;
    Prepared<Takes<Text, Number, Number>> put_reported_words_;
};

} // namespace hamandish::store
