// One act, one entry: written in the transaction of the act itself.
#pragma once

#include "contract/messages.h"
#include "contract/question_messages.h"
#include "domain/log_kind.h"
#include "server/store/connection.h"

namespace hamandish::logbook {

/// What an entry says in the open. `index` comes from store::Log::take_index(), taken before the
/// rows of the act are looked at: whoever has it is alone until the commit.
struct Act {
    std::int64_t index = 0;
    domain::LogKind kind = domain::LogKind::DraftPublished;
    store::CallId call;
    std::string call_slug, unit_key;
    std::int64_t subject = 0;
    base::Instant at;
};

/// Appends the act's entry, committed to `opening`, and gives both back as a receipt.
contract::Receipt append(store::Connection& connection, const Act& act, std::string opening);

/// The receipt of an entry that is there already; its opening is as given.
[[nodiscard]] base::Result<contract::Receipt> receipt_of(store::Connection& connection,
                                                         std::int64_t index, std::string opening);

/// The documents that entries are committed to, from rows.
[[nodiscard]] std::string opening_of(const store::LoggedCommentRow& comment);
[[nodiscard]] std::string opening_of(const store::LoggedObjectionRow& objection);
[[nodiscard]] std::string opening_of(const store::LoggedChoiceRow& choice);
[[nodiscard]] std::string opening_of(const store::LoggedAnswerRow& answer);
/// That a contribution was hidden; and what became of that: its end, or else that it was upheld.
[[nodiscard]] std::string opening_of(const store::HidingRecord& hiding);
[[nodiscard]] std::string end_opening(const store::HidingRecord& hiding);
[[nodiscard]] std::string upheld_opening(const store::HidingRecord& hiding);
/// That words were masked; and what became of that, as of a hiding.
[[nodiscard]] std::string opening_of(const store::MaskingRecord& masking);
[[nodiscard]] std::string end_opening(const store::MaskingRecord& masking);
[[nodiscard]] std::string upheld_opening(const store::MaskingRecord& masking);
/// That an appeal about points was granted: what is told in public, or to its person alone.
[[nodiscard]] std::string opening_of(const store::PointAppealRecord& appeal);
/// That texts were marked as a campaign; and that this was taken back.
[[nodiscard]] std::string opening_of(const store::CampaignMarkRecord& mark);
[[nodiscard]] std::string end_opening(const store::CampaignMarkRecord& mark);
/// Of a published answer, without the staff who wrote and reviewed it.
[[nodiscard]] std::string answer_opening(store::Connection& connection,
                                         const store::CallRecord& call,
                                         const store::ReasonedAnswerRecord& answer);
/// Of a published version: its note, title and units.
[[nodiscard]] std::string version_opening(store::Connection& connection,
                                          const store::CallRecord& call,
                                          const store::VersionRecord& version);
/// Of a call as it stands in the store: its period, texts and units.
[[nodiscard]] std::string draft_opening(store::Connection& connection,
                                        const store::CallRecord& call);
/// That a call's period was extended, and until when.
[[nodiscard]] std::string extension_opening(const store::CallRecord& call, base::Instant closes_at);
/// Appends that the call's period ends, from now on, when it does in `call`; `index` as in Act.
void log_extension(store::Connection& connection, std::int64_t index, const store::CallRecord& call,
                   base::Instant now);
/// That a call was withdrawn, when and with which reason, as its row has them.
[[nodiscard]] std::string withdrawal_opening(const store::CallRecord& call);
/// Appends that `call` ends before what was promised; `index` as in Act.
void log_withdrawal(store::Connection& connection, std::int64_t index,
                    const store::CallRecord& call, base::Instant now);
/// The votes of a call, without who cast them and when.
[[nodiscard]] contract::BallotList ballots_of(store::Connection& connection,
                                              const store::CallRecord& call);

/// reactions_counted: of every comment of the call that anybody reacted to.
[[nodiscard]] std::string reactions_opening(store::Connection& connection,
                                            const store::CallRecord& call);

/// The counted ballots on a question, sorted by their names.
[[nodiscard]] std::vector<contract::MarkedBallot> marked_ballots_of(store::Connection& connection,
                                                                    store::QuestionId question);

/// Makes an entry's commitment say nothing more about anyone, and says in the log that this was
/// done. NotFound when the entry has no salt (any more).
[[nodiscard]] base::Status erase_opening(store::Connection& connection, std::int64_t index,
                                         base::Instant now);
/// The same for everything a person did; before the person's name changes.
[[nodiscard]] base::Status erase_openings_of(store::Connection& connection, store::PersonId person,
                                             base::Instant now);

} // namespace hamandish::logbook
