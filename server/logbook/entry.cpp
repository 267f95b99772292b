#include "server/logbook/entry.h"

#include "contract/codec.h"
#include "contract/comment_file_openings.h"
#include "contract/moderation_openings.h"
#include "contract/point_openings.h"
#include "contract/reaction_openings.h"
#include "contract/withdrawal_openings.h"

#include <algorithm>

namespace hamandish::logbook {
namespace {

contract::LoggedText logged(const domain::TwoTexts& texts) {
    return {texts.en, texts.fa};
}

contract::LoggedPassage logged(const store::PassageRecord& passage) {
    const auto& [quote, start, end] = passage.words;
    return {end, quote.exact, passage.language, quote.prefix, start, quote.suffix};
}

std::string opening_about_passage(const store::LoggedCommentRow& comment) {
    const bool is_own = comment.organisation.fa.empty();
    return contract::encode(contract::PassageOpening{
        is_own ? comment.author : std::string(), comment.kind, logged(comment.organisation),
        logged(comment.passage), comment.evidence.salt, comment.text, comment.wording});
}

void count(contract::UnitCount& counted, const std::string& choice) {
    if (choice == "agree") ++counted.agree;
    if (choice == "disagree") ++counted.disagree;
    if (choice == "pass") ++counted.pass;
}

std::string reply_opening(const store::LoggedCommentRow& reply) {
    const bool for_organisation = !reply.organisation.fa.empty();
    return contract::encode(contract::ReplyOpening{for_organisation ? std::string() : reply.author,
                                                   logged(reply.organisation), reply.reply_to.value,
                                                   reply.evidence.salt, reply.text});
}

/// What has files is an organisation's, and has no author but it.
std::string opening_with_files(const store::LoggedCommentRow& comment) {
    contract::CommentWithFilesOpening opening;
    for (const store::LoggedFileRow& one : comment.files)
        opening.files.push_back({one.byte_count, one.kind, one.name, one.sha256});
    opening.kind = comment.kind;
    opening.organisation = logged(comment.organisation);
    opening.passage = logged(comment.passage);
    opening.reply_to = comment.reply_to.value;
    opening.salt = comment.evidence.salt;
    opening.text = comment.text;
    opening.wording = comment.wording;
    return contract::encode(opening);
}

std::string opening_with_files(contract::DraftOpening draft,
                               const std::vector<store::AttachmentRecord>& files) {
    contract::DraftWithFilesOpening opening;
    opening.call = std::move(draft.call);
    opening.closes_at_ms = draft.closes_at_ms;
    opening.document_kind = std::move(draft.document_kind);
    opening.facts = std::move(draft.facts);
    for (const store::AttachmentRecord& one : files)
        opening.files.push_back({one.byte_count, one.name, one.sha256, logged(one.title)});
    opening.opens_at_ms = draft.opens_at_ms;
    opening.owner = std::move(draft.owner);
    opening.summary = std::move(draft.summary);
    opening.title = std::move(draft.title);
    opening.units = std::move(draft.units);
    return contract::encode(opening);
}

} // namespace

contract::Receipt append(store::Connection& connection, const Act& act, std::string opening) {
    const std::string kind(domain::word(act.kind));
    contract::LogEntry entry{act.at.ms,   act.call_slug, evidence::commitment_to(opening),
                             act.index,   kind,          act.subject,
                             act.unit_key};
    const std::string text = contract::encode(entry);
    connection.log.append({act.index, kind, act.call, act.subject, text,
                           evidence::hex_from(evidence::leaf_hash(text))});
    return {std::move(entry), std::move(opening)};
}

base::Result<contract::Receipt> receipt_of(store::Connection& connection, std::int64_t index,
                                           std::string opening) {
    const auto records = connection.log.entries(index, index + 1);
    if (records.empty()) return base::fail(base::ErrorCode::NotFound, "entry");
    TRY_ASSIGN(auto entry, contract::decode<contract::LogEntry>(records.front().text));
    return contract::Receipt{std::move(entry), std::move(opening)};
}

std::string opening_of(const store::LoggedCommentRow& comment) {
    if (!comment.files.empty()) return opening_with_files(comment);
    if (comment.reply_to) return reply_opening(comment);
    if (!comment.passage.language.empty()) return opening_about_passage(comment);
    if (!comment.organisation.fa.empty())
        return contract::encode(
            contract::RepresentedOpening{comment.kind,
                                         {comment.organisation.en, comment.organisation.fa},
                                         comment.evidence.salt,
                                         comment.text,
                                         comment.wording});
    // A comment is told as it was before there were other kinds: what was logged then stays true.
    if (comment.kind == domain::word(domain::ContributionKind::Comment))
        return contract::encode(
            contract::CommentOpening{comment.author, comment.evidence.salt, comment.text});
    return contract::encode(contract::ContributionOpening{
        comment.author, comment.kind, comment.evidence.salt, comment.text, comment.wording});
}

std::string opening_of(const store::LoggedObjectionRow& objection) {
    return contract::encode(
        contract::ObjectionOpening{objection.author, objection.evidence.salt, objection.text});
}

std::string answer_opening(store::Connection& connection, const store::CallRecord& call,
                           const store::ReasonedAnswerRecord& answer) {
    contract::AnswerOpening opening;
    opening.answer = answer.id.value;
    opening.call = call.slug;
    for (const store::AnswerLink& link : connection.answers.links_of(answer.id))
        opening.comments.push_back(link.comment.value);
    const auto& [decision, reason, ground] = answer.words;
    opening.decision = domain::word(decision);
    opening.ground = {logged(ground.article), logged(ground.clause), logged(ground.document),
                      ground.link};
    opening.reason = logged(reason);
    return contract::encode(opening);
}

std::string opening_of(const store::LoggedChoiceRow& choice) {
    return contract::encode(contract::ChoiceOpening{choice.call_slug, choice.choice,
                                                    choice.evidence.salt, choice.comment_id,
                                                    choice.unit_key, choice.voter});
}

std::string opening_of(const store::LoggedAnswerRow& row) {
    const std::string& salt = row.evidence.salt;
    if (row.kind == "vote") {
        auto cast = contract::decode<contract::CastMarks>(row.content);
        return contract::encode(contract::MarksOpening{
            row.call_slug, cast ? std::move(cast->marks) : std::vector<std::int64_t>(),
            row.question_key, salt, row.voter});
    }
    auto given = contract::decode<contract::SurveyAnswers>(row.content);
    return contract::encode(contract::AnswersOpening{
        given ? std::move(given->answers) : std::vector<contract::ItemAnswer>(), row.voter,
        row.call_slug, row.question_key, salt});
}

std::string opening_of(const store::HidingRecord& hiding) {
    return contract::encode(
        contract::HidingOpening{hiding.comment.value, hiding.id.value, hiding.reason, hiding.rule});
}

std::string end_opening(const store::HidingRecord& hiding) {
    const bool by_appeal = hiding.decision == domain::word(domain::ModerationAct::Lift);
    return contract::encode(contract::HidingDecisionOpening{by_appeal, hiding.comment.value,
                                                            hiding.id.value, hiding.end_reason});
}

std::string upheld_opening(const store::HidingRecord& hiding) {
    return contract::encode(contract::HidingDecisionOpening{
        true, hiding.comment.value, hiding.id.value, hiding.decision_reason});
}

std::string opening_of(const store::MaskingRecord& masking) {
    return contract::encode(
        contract::MaskingOpening{masking.comment.value, masking.id.value, masking.reason});
}

std::string end_opening(const store::MaskingRecord& masking) {
    const bool by_appeal = masking.decision == domain::word(domain::ModerationAct::LiftMask);
    return contract::encode(contract::MaskingDecisionOpening{by_appeal, masking.comment.value,
                                                             masking.id.value, masking.end_reason});
}

std::string upheld_opening(const store::MaskingRecord& masking) {
    return contract::encode(contract::MaskingDecisionOpening{
        true, masking.comment.value, masking.id.value, masking.decision_reason});
}

std::string opening_of(const store::PointAppealRecord& appeal) {
    if (appeal.comment)
        return contract::encode(contract::PointsCorrectedOpening{
            appeal.comment.value, appeal.points, appeal.decision_reason, appeal.rule});
    return contract::encode(contract::OwnPointsOpening{appeal.author, appeal.call_slug,
                                                       appeal.points, appeal.decision_reason,
                                                       appeal.rule, appeal.evidence.salt});
}

std::string opening_of(const store::CampaignMarkRecord& mark) {
    return contract::encode(
        contract::CampaignOpening{mark.comment.value, mark.comments, mark.id.value, mark.reason});
}

std::string end_opening(const store::CampaignMarkRecord& mark) {
    return contract::encode(
        contract::CampaignEndOpening{mark.comment.value, mark.id.value, mark.end_reason});
}

std::string draft_opening(store::Connection& connection, const store::CallRecord& call) {
    contract::DraftOpening draft;
    draft.call = call.slug;
    draft.closes_at_ms = call.announced_closes_at.ms;
    draft.document_kind = call.document_kind;
    for (const domain::DraftFact& fact : connection.calls.facts(call.id))
        draft.facts.push_back({logged(fact.label), logged(fact.value)});
    draft.opens_at_ms = call.period.opens_at().ms;
    draft.owner = logged(call.published_owner);
    draft.summary = logged(call.summary);
    draft.title = logged(call.title);
    for (const store::UnitRecord& unit : connection.calls.units(call.id))
        draft.units.push_back(
            {logged(unit.heading), unit.key, unit.kind, unit.number, logged(unit.text)});
    const auto files = connection.attachments.of_call(call.id);
    return files.empty() ? contract::encode(draft) : opening_with_files(std::move(draft), files);
}

std::string extension_opening(const store::CallRecord& call, base::Instant closes_at) {
    return contract::encode(
        contract::ExtensionOpening{call.slug, closes_at.ms, call.period.opens_at().ms});
}

void log_extension(store::Connection& connection, std::int64_t index, const store::CallRecord& call,
                   base::Instant now) {
    const base::Instant closes_at = call.period.promised_closes_at();
    append(connection,
           {index, domain::LogKind::CallExtended, call.id, call.slug, {}, closes_at.ms, now},
           extension_opening(call, closes_at));
    connection.calls.note_logged_extension(call.id);
}

std::string withdrawal_opening(const store::CallRecord& call) {
    const std::int64_t at_ms = call.period.is_withdrawn() ? call.period.closes_at().ms : 0;
    return contract::encode(
        contract::WithdrawalOpening{call.slug, logged(call.withdrawal_reason), at_ms});
}

void log_withdrawal(store::Connection& connection, std::int64_t index,
                    const store::CallRecord& call, base::Instant now) {
    append(connection,
           {index,
            domain::LogKind::CallWithdrawn,
            call.id,
            call.slug,
            {},
            call.period.closes_at().ms,
            now},
           withdrawal_opening(call));
}

std::string version_opening(store::Connection& connection, const store::CallRecord& call,
                            const store::VersionRecord& version) {
    contract::VersionOpening opening{call.slug,
                                     version.kind,
                                     logged(version.note),
                                     version.number,
                                     version.opened_slug,
                                     logged(version.title),
                                     {}};
    for (const domain::DraftUnit& unit : connection.versions.units(version.id))
        opening.units.push_back({logged(unit.heading), unit.key,
                                 std::string(domain::word(unit.kind)), unit.number,
                                 logged(unit.text)});
    return contract::encode(opening);
}

contract::BallotList ballots_of(store::Connection& connection, const store::CallRecord& call) {
    contract::BallotList list;
    list.call = call.slug;
    list.closes_at_ms = call.period.closes_at().ms;
    for (const store::UnitRecord& unit : connection.calls.units(call.id))
        list.counts.push_back({0, 0, 0, unit.key});
    auto counted = list.counts.begin();
    for (const store::LoggedChoiceRow& vote : connection.logged.votes_in(call.id)) {
        while (counted->unit != vote.unit_key) ++counted; // both are in the order of the draft
        count(*counted, vote.choice);
        list.ballots.push_back(
            {evidence::ballot_code(opening_of(vote)), vote.choice, vote.unit_key});
    }
    std::sort(list.ballots.begin(), list.ballots.end(), [](const auto& a, const auto& b) {
        return std::tie(a.unit, a.ballot) < std::tie(b.unit, b.ballot);
    });
    return list;
}

std::string reactions_opening(store::Connection& connection, const store::CallRecord& call) {
    contract::ReactionsOpening opening{call.slug, {}};
    for (const store::CommentRecord& comment : connection.contributions.of_call(call.id)) {
        const auto& [agree, disagree, pass] = comment.reactions;
        if (agree + disagree + pass > 0)
            opening.counts.push_back({agree, comment.id.value, disagree, pass});
    }
    std::sort(opening.counts.begin(), opening.counts.end(),
              [](const auto& one, const auto& other) { return one.comment < other.comment; });
    return contract::encode(opening);
}

std::vector<contract::MarkedBallot> marked_ballots_of(store::Connection& connection,
                                                      store::QuestionId question) {
    std::vector<contract::MarkedBallot> ballots;
    for (const store::LoggedAnswerRow& row : connection.questions.answers_to(question)) {
        auto cast = contract::decode<contract::CastMarks>(row.content);
        if (cast)
            ballots.push_back({evidence::ballot_code(opening_of(row)), std::move(cast->marks)});
    }
    std::sort(ballots.begin(), ballots.end(),
              [](const auto& a, const auto& b) { return a.ballot < b.ballot; });
    return ballots;
}

namespace {

/// Says in the log that an entry's opening is gone.
base::Status log_erasure(store::Connection& connection, std::int64_t index, base::Instant now) {
    const std::int64_t taken = connection.log.take_index();
    const auto records = connection.log.entries(index, index + 1);
    if (records.empty()) return base::fail(base::ErrorCode::NotFound, "entry");
    TRY_ASSIGN(const auto entry, contract::decode<contract::LogEntry>(records.front().text));
    append(connection,
           {taken, domain::LogKind::OpeningErased, records.front().call, entry.call, entry.unit,
            index, now},
           {});
    return {};
}

} // namespace

base::Status erase_opening(store::Connection& connection, std::int64_t index, base::Instant now) {
    TRY(log_erasure(connection, index, now));
    if (!connection.logged.erase_salt(index)) return base::fail(base::ErrorCode::NotFound, "entry");
    return {};
}

base::Status erase_openings_of(store::Connection& connection, store::PersonId person,
                               base::Instant now) {
    for (const std::int64_t index : connection.logged.salted_entries_of(person))
        TRY(log_erasure(connection, index, now));
    connection.logged.erase_salts_of(person);
    return {};
}

} // namespace hamandish::logbook
