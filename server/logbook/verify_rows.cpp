#include "server/logbook/verify_rows.h"

#include "contract/codec.h"
#include "domain/log_kind.h"
#include "server/logbook/entry.h"
#include "server/logbook/translations.h"
#include "server/logbook/tree.h"
#include "server/logbook/verify_appeals.h"
#include "server/logbook/verify_days.h"
#include "server/logbook/verify_decisions.h"
#include "server/logbook/verify_files.h"
#include "server/logbook/verify_masked.h"
#include "server/logbook/verify_nodes.h"
#include "server/logbook/verify_publications.h"
#include "server/logbook/verify_registers.h"
#include "server/logbook/verify_steps.h"

#include <algorithm>
#include <map>
#include <set>

namespace hamandish::logbook {
namespace {

using domain::LogKind;

constexpr std::int64_t entries_at_once = 4096;

/// About a call itself.
bool is_step(LogKind kind) {
    return kind == LogKind::DraftPublished || kind == LogKind::CallOpened ||
           kind == LogKind::CallClosed || kind == LogKind::CallExtended ||
           kind == LogKind::CallWithdrawn || kind == LogKind::ReactionsCounted ||
           kind == LogKind::GroupsFound || kind == LogKind::ReportPublished;
}

bool is_of_register(LogKind kind) {
    return kind == LogKind::StaffActed || kind == LogKind::RepresentationChanged ||
           kind == LogKind::OrganisationChanged;
}

/// An earlier entry about the same row, its subject.
bool supersedes(LogKind kind) {
    return kind == LogKind::VoteChanged || kind == LogKind::ReactionChanged ||
           kind == LogKind::QuestionChanged || kind == LogKind::MarksChanged ||
           kind == LogKind::AnswersChanged;
}

class Verifier {
  public:
    Verifier(store::Connection& connection, ChainCheck& check)
        : connection_(connection), check_(check) {}

    void run() {
        read_log();
        check_calls();
        connection_.logged.each_comment([this](const auto& row) { check_comment(row); });
        connection_.logged.each_objection([this](const auto& row) { check_objection(row); });
        check_answers();
        check_versions();
        check_translations();
        connection_.logged.each_vote([this](const auto& row) { check_choice(row); });
        connection_.logged.each_reaction([this](const auto& row) { check_choice(row); });
        connection_.questions.each_question([this](const auto& row) { check_question(row); });
        connection_.questions.each_answer([this](const auto& row) { check_answer(row); });
        connection_.moderation.each_hiding([this](const auto& row) { check_hiding(row); });
        connection_.maskings.each([this](const auto& row) { check_masking(row); });
        connection_.point_appeals.each([this](const auto& row) { check_correction(row); });
        connection_.campaign_marks.each([this](const auto& row) { check_campaign(row); });
        connection_.concerns.each_act([this](const auto& row) { check_concerns(row); });
        publications_.run(connection_, check_);
        days_.run(connection_, check_);
        registers_.run(connection_, erased_, check_);
        appeals_.run(connection_, erased_, check_);
        for (const auto& [index, entry] : awaited_)
            check_.add(index, entry.kind + ": its row is gone");
        for (const store::KeptCount& count : connection_.logged.wrong_counts())
            check_.add(-1, "count: " + count.what + " is kept as " + std::to_string(count.kept) +
                               ", counted as " + std::to_string(count.counted));
        check_nodes(connection_, std::move(complete_), check_);
    }

  private:
    void read_log() {
        const auto heads = connection_.log.heads();
        auto head = heads.begin();
        const std::int64_t size = connection_.log.size();
        for (std::int64_t start = 0; start <= size; start += entries_at_once) {
            for (const auto& record : connection_.log.entries(start, start + entries_at_once)) {
                take(record);
                for (; head != heads.end() && head->tree_size == check_.entry_count(); ++head)
                    take(*head);
            }
        }
        for (; head != heads.end(); ++head) take(*head);
        if (check_.entry_count() != size) check_.add(-1, "log: entries are missing or too many");
    }

    void take(const store::HeadRecord& head) {
        check_.take_head(
            {head.at.ms, head.public_key, head.root_hash, head.signature, head.tree_size});
    }

    void take(const store::LogRecord& record) {
        const std::int64_t place = check_.entry_count();
        subtree_.append(evidence::leaf_hash(record.text));
        if (subtree_.size() == std::uint64_t{1} << first_kept_level) {
            complete_.push_back(subtree_.root());
            subtree_ = {};
        }
        const auto entry = check_.take_entry(record.text);
        if (!entry) return;
        if (record.index != place || record.kind != entry->kind ||
            record.subject != entry->subject ||
            record.leaf_hash != evidence::hex_from(evidence::leaf_hash(record.text)))
            check_.add(place, "entry: its row repeats it wrongly");
        days_.take(*entry);
        await(*entry, record);
    }

    /// Remembers what the rest of the database has to show for the entry: of any other kind a row
    /// that names it.
    void await(const contract::LogEntry& entry, const store::LogRecord& record) {
        const LogKind kind = *domain::log_kind_from_word(entry.kind);
        if (is_step(kind)) return note_step(entry, record.call);
        if (is_of_register(kind)) return registers_.await(entry);
        if (kind == LogKind::AppealMade) return appeals_.await(entry);
        if (kind == LogKind::OpeningErased) return note_erasure(entry, record.call);
        if (supersedes(kind)) awaited_.erase(entry.subject);
        awaited_[entry.index] = entry;
    }

    void note_erasure(const contract::LogEntry& entry, store::CallId call) {
        erased_.insert(entry.subject);
        const auto found = awaited_.find(entry.subject);
        if (found == awaited_.end()) return;
        const auto kind = domain::log_kind_from_word(found->second.kind);
        if (kind == LogKind::VoteCast || kind == LogKind::VoteChanged)
            vote_erased_[call.value] = entry.index;
    }

    void note_step(const contract::LogEntry& entry, store::CallId call) {
        steps_[call.value].push_back(entry);
        publications_.take(entry, call);
    }

    void check_calls() {
        for (const store::CallRecord& call : connection_.calls.list()) {
            const auto found = steps_.find(call.id.value);
            if (found == steps_.end()) {
                check_.add(-1, "call: " + call.slug + " has no entry");
                continue;
            }
            const auto erased = vote_erased_.find(call.id.value);
            check_steps(connection_, call,
                        {found->second, erased == vote_erased_.end() ? -1 : erased->second},
                        check_);
            steps_.erase(found);
        }
        for (const auto& [call, entries] : steps_)
            check_.add(entries.front().index, entries.front().kind + ": its call is gone");
    }

    /// The entry that a row names, which no other row may name; nothing when there is none.
    const contract::LogEntry* claim(const store::Evidence& row, const std::string& what) {
        const auto found = awaited_.find(row.entry_index);
        if (found == awaited_.end()) {
            check_.add(row.entry_index, what + ": a row without an entry of its own");
            return nullptr;
        }
        claimed_ = found->second;
        awaited_.erase(found);
        return &claimed_;
    }

    void check_opening(const contract::LogEntry& entry, const store::Evidence& row,
                       const std::string& opening) {
        const bool is_erased = erased_.count(entry.index) > 0;
        if (row.salt.empty() != is_erased)
            check_.add(entry.index, entry.kind + ": its salt is not as the log says");
        else if (!is_erased && entry.commitment != evidence::commitment_to(opening))
            check_.add(entry.index, entry.kind + ": its row is not as it was logged");
    }

    void check_comment(const store::LoggedCommentRow& row) {
        const auto* entry = claim(row.evidence, "comment");
        if (entry == nullptr) return;
        if (entry->kind != domain::word(LogKind::CommentReceived) ||
            entry->subject != row.id.value || entry->call != row.call_slug ||
            entry->unit != row.unit_key)
            check_.add(entry->index, "comment: its row stands elsewhere");
        check_.periods().note_author(entry->index, row.author);
        days_.note_act(entry->index, row.call_slug, row.author);
        if (!row.reply_to) days_.note_comment(entry->index, row.call_slug);
        check_opening(*entry, row.evidence, opening_of(row));
    }

    void check_objection(const store::LoggedObjectionRow& row) {
        const auto* entry = claim(row.evidence, "objection");
        if (entry == nullptr) return;
        if (entry->kind != domain::word(LogKind::AnswerContested) ||
            entry->subject != row.comment.value || entry->call != row.call_slug ||
            entry->unit != row.unit_key)
            check_.add(entry->index, "objection: its row stands elsewhere");
        check_opening(*entry, row.evidence, opening_of(row));
    }

    void check_answers() {
        const auto calls = connection_.calls.list();
        for (const store::ReasonedAnswerRecord& row : connection_.answers.published()) {
            const auto* entry = claim({row.entry_index, {}}, "answer");
            const auto call = std::find_if(calls.begin(), calls.end(),
                                           [&](const auto& one) { return one.id == row.call; });
            if (entry == nullptr) continue;
            if (call == calls.end() || entry->kind != domain::word(LogKind::AnswerPublished) ||
                entry->subject != row.id.value || entry->call != call->slug ||
                entry->commitment !=
                    evidence::commitment_to(answer_opening(connection_, *call, row)))
                check_.add(entry->index, "answer: its row is not as it was logged");
        }
    }

    void check_versions() {
        const auto calls = connection_.calls.list();
        for (const store::VersionRecord& row : connection_.versions.list()) {
            const auto* entry = claim({row.entry_index, {}}, "version");
            const auto call = std::find_if(calls.begin(), calls.end(),
                                           [&](const auto& one) { return one.id == row.call; });
            if (entry == nullptr) continue;
            if (call == calls.end() || entry->kind != domain::word(LogKind::VersionPublished) ||
                entry->subject != row.id.value || entry->call != call->slug ||
                entry->commitment !=
                    evidence::commitment_to(version_opening(connection_, *call, row)))
                check_.add(entry->index, "version: its row is not as it was logged");
        }
    }

    void check_translations() {
        for (const store::TranslationRecord& row : connection_.translations.of_calls()) {
            const auto draft = connection_.drafts.find(row.draft);
            if (!draft || was_never_public(row, *draft)) continue;
            const auto* entry = claim({row.entry_index, {}}, "translation");
            if (entry != nullptr && !is_as_logged(*entry, row, *draft))
                check_.add(entry->index, "translation: its row is not as it was logged");
        }
    }

    void check_hiding(const store::HidingRecord& row) {
        check_decision(row, check_);
        check_act(LogKind::ContributionHidden, row, row.entry_index, opening_of(row));
        if (row.ended_at.ms != 0)
            check_act(LogKind::ContributionShown, row, row.end_entry_index, end_opening(row));
        if (row.decision_entry_index >= 0)
            check_act(LogKind::HidingUpheld, row, row.decision_entry_index, upheld_opening(row));
    }

    void check_masking(const store::MaskingRecord& row) {
        check_decision(row, check_);
        check_act(LogKind::WordsMasked, row, row.entry_index, opening_of(row), "masking");
        if (row.ended_at.ms == 0) check_masked(connection_, row, check_);
        if (row.ended_at.ms != 0)
            check_act(LogKind::WordsUnmasked, row, row.end_entry_index, end_opening(row),
                      "masking");
        if (row.decision_entry_index >= 0)
            check_act(LogKind::MaskingUpheld, row, row.decision_entry_index, upheld_opening(row),
                      "masking");
    }

    void check_campaign(const store::CampaignMarkRecord& row) {
        check_act(LogKind::CampaignMarked, row, row.entry_index, opening_of(row), "campaign");
        if (row.ended_at.ms != 0)
            check_act(LogKind::CampaignUnmarked, row, row.end_entry_index, end_opening(row));
    }

    template <class Record>
    void check_act(LogKind kind, const Record& row, std::int64_t index, const std::string& opening,
                   const std::string& what = "hiding") {
        const auto* entry = claim({index, {}}, what);
        if (entry != nullptr &&
            (entry->kind != domain::word(kind) || entry->subject != row.comment.value ||
             entry->commitment != evidence::commitment_to(opening)))
            check_.add(entry->index, entry->kind + ": its row is not as it was logged");
    }

    void check_correction(const store::PointAppealRecord& row) {
        if (row.comment)
            return check_act(LogKind::PointsCorrected, row, row.evidence.entry_index,
                             opening_of(row), "correction");
        if (const auto* entry = claim(row.evidence, "correction"))
            check_opening(*entry, row.evidence, opening_of(row));
    }

    void check_concerns(const store::ConcernActRecord& row) {
        const auto* entry = claim({row.entry_index, {}}, "concerns");
        if (entry == nullptr) return;
        const bool is_signature = row.kind == "sign";
        const LogKind kind = is_signature ? LogKind::ConcernsSigned : LogKind::ConcernsChanged;
        const auto call = connection_.calls.find(row.call);
        const std::string act = R"({"act":")" + row.kind + '"'; // canonical JSON begins with it
        if (entry->kind != domain::word(kind) || entry->subject != row.number ||
            entry->at_ms != row.at.ms || !call || entry->call != call->slug ||
            (!is_signature && !row.opening.starts_with(act)) ||
            entry->commitment != evidence::commitment_to(row.opening))
            check_.add(entry->index, entry->kind + ": its row is not as it was logged");
    }

    void check_choice(const store::LoggedChoiceRow& row) {
        const bool is_vote = row.comment_id == 0;
        const auto* entry = claim(row.evidence, is_vote ? "vote" : "reaction");
        if (entry == nullptr) return;
        check_.periods().note_author(entry->index, row.voter);
        days_.note_act(entry->index, row.call_slug, row.voter);
        const LogKind first = is_vote ? LogKind::VoteCast : LogKind::ReactionGiven;
        const LogKind again = is_vote ? LogKind::VoteChanged : LogKind::ReactionChanged;
        const bool fits = entry->kind == domain::word(first) || entry->kind == domain::word(again);
        if (!fits || entry->call != row.call_slug || entry->unit != row.unit_key)
            check_.add(entry->index, entry->kind + ": its row stands elsewhere");
        check_opening(*entry, row.evidence, opening_of(row));
    }

    void check_question(const store::QuestionRecord& row) {
        const auto* entry = claim({row.entry_index, {}}, "question");
        if (entry == nullptr) return;
        const bool fits = entry->kind == domain::word(LogKind::QuestionAsked) ||
                          entry->kind == domain::word(LogKind::QuestionChanged);
        if (!fits || entry->call != row.call_slug || entry->unit != row.key)
            check_.add(entry->index, entry->kind + ": its row stands elsewhere");
        const auto asked = contract::decode<contract::Question>(row.definition);
        if (!asked || asked->kind != row.kind ||
            entry->commitment != evidence::commitment_to(row.definition))
            check_.add(entry->index, entry->kind + ": its row is not as it was logged");
    }

    void check_answer(const store::LoggedAnswerRow& row) {
        const bool is_vote = row.kind == "vote";
        const auto* entry = claim(row.evidence, is_vote ? "ballot" : "answers");
        if (entry == nullptr) return;
        days_.note_act(entry->index, row.call_slug, row.voter);
        const LogKind first = is_vote ? LogKind::MarksCast : LogKind::AnswersGiven;
        const LogKind again = is_vote ? LogKind::MarksChanged : LogKind::AnswersChanged;
        const bool fits = entry->kind == domain::word(first) || entry->kind == domain::word(again);
        if (!fits || entry->call != row.call_slug || entry->unit != row.question_key)
            check_.add(entry->index, entry->kind + ": its row stands elsewhere");
        check_opening(*entry, row.evidence, opening_of(row));
    }

    store::Connection& connection_;
    ChainCheck& check_;
    std::map<std::int64_t, contract::LogEntry> awaited_; ///< entries whose rows were not seen yet
    std::map<std::int64_t, std::vector<contract::LogEntry>> steps_; ///< by call
    RegisterCheck registers_;
    AppealCheck appeals_;
    PublicationCheck publications_;
    DayCheck days_;
    std::set<std::int64_t> erased_;
    /// By call: the last entry that says that a vote's opening is gone.
    std::map<std::int64_t, std::int64_t> vote_erased_;
    evidence::CompactTree subtree_;        ///< the one being read
    std::vector<evidence::Hash> complete_; ///< roots of level first_kept_level
    contract::LogEntry claimed_;
};

} // namespace

ChainCheck verify_database(store::Connection& connection) {
    ChainCheck check;
    Verifier(connection, check).run();
    check_comment_files(connection, check);
    check_laid_translations(connection, check);
    check.finish_periods();
    return check;
}

} // namespace hamandish::logbook
