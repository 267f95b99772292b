#include "server/usecases/wire.h"

#include "domain/masking.h"
#include "domain/pseudonym.h"
#include "domain/topic.h"

namespace hamandish::usecases {
namespace {

contract::Hiding hiding_from(const store::StandingHiding& hiding) {
    contract::Hiding out{hiding.hidden_at.ms, hiding.rule, hiding.reason, {}, {}, {}};
    if (hiding.appealed_at.ms == 0) return out;
    out.appeal = hiding.decision.empty() ? "waiting" : "upheld";
    out.upheld_because = hiding.decision_reason;
    out.appeal_text = hiding.appeal_text;
    return out;
}

/// As its author sees it.
contract::Masking masking_from(const store::StandingMasking& masking) {
    contract::Masking out;
    out.masked_at_ms = masking.masked_at.ms;
    out.reason = masking.reason;
    if (auto words = domain::masked_words_from(masking.words)) out.words = std::move(*words);
    if (masking.appealed_at.ms == 0) return out;
    out.appeal = masking.decision.empty() ? "waiting" : "upheld";
    out.upheld_because = masking.decision_reason;
    out.appeal_text = masking.appeal_text;
    return out;
}

} // namespace

contract::Bilingual wire_from(const domain::TwoTexts& texts) {
    return {texts.fa, texts.en};
}

contract::Tally wire_from(const store::Counts& counts) {
    return {counts.agree, counts.disagree, counts.pass};
}

contract::Passage wire_from(const store::PassageRecord& passage) {
    const auto& [quote, start, end] = passage.words;
    return {
        passage.id.value, passage.language, quote.exact, quote.prefix, quote.suffix, start, end};
}

contract::Withdrawal withdrawal_of(const store::CallRecord& call) {
    if (!call.period.is_withdrawn()) return {};
    return {call.period.closes_at().ms, call.period.promised_closes_at().ms,
            wire_from(call.withdrawal_reason)};
}

contract::CallCard wire_from(const store::CallRecord& call, base::Instant now) {
    return {call.slug,
            call.document_kind,
            std::string(domain::word(domain::state_at(call.period, now))),
            wire_from(call.title),
            wire_from(call.owner),
            wire_from(call.summary),
            call.period.opens_at().ms,
            call.period.closes_at().ms,
            call.participant_count,
            call.comment_count,
            call.vote_count,
            call.unit_count,
            call.latest_version,
            call.predecessor_version,
            call.predecessor,
            call.portal,
            domain::topics_in(call.topics),
            call.organisation,
            call.logo,
            withdrawal_of(call)};
}

bool ever_opens(const contract::CallCard& call) {
    return call.opens_at_ms < call.closes_at_ms;
}

bool is_over(const contract::CallCard& call, base::Instant now) {
    const std::int64_t grace_ms = call.withdrawal.at_ms == 0 ? domain::sending_grace_ms : 0;
    return now.ms >= call.closes_at_ms + grace_ms;
}

contract::Unit wire_from(const store::UnitRecord& unit) {
    return {unit.key,
            unit.kind,
            unit.number,
            wire_from(unit.heading),
            wire_from(unit.text),
            unit.comment_count,
            wire_from(unit.votes),
            unit.depth};
}

contract::Comment wire_from(const store::CommentRecord& comment) {
    contract::Comment shown = whole_wire_from(comment);
    shown.text = comment.text;
    shown.wording = comment.wording;
    shown.masking.words.clear();
    shown.masking.appeal_text.clear();
    if (shown.hiding.hidden_at_ms == 0) return shown;
    shown.text.clear();
    shown.wording.clear();
    shown.passage = {};
    shown.hiding.appeal_text.clear();
    return shown;
}

contract::Comment whole_wire_from(const store::CommentRecord& comment) {
    contract::Comment whole{comment.id.value,
                            comment.unit_key,
                            // What is said for an organisation does not tell who says it.
                            comment.organisation.fa.empty() ? domain::public_name(comment.author)
                                                            : std::string(),
                            comment.text,
                            comment.created_at.ms,
                            wire_from(comment.reactions),
                            std::string(domain::word(comment.kind)),
                            comment.wording,
                            {},
                            {},
                            hiding_from(comment.hiding),
                            wire_from(comment.organisation)};
    whole.reply_to = comment.reply_to.value;
    whole.reply_count = comment.reply_count;
    whole.passage = wire_from(comment.passage);
    if (comment.masking.masked_at.ms == 0) return whole;
    whole.masking = masking_from(comment.masking);
    whole.text = comment.masking.original_text;
    whole.wording = comment.masking.original_wording;
    return whole;
}

} // namespace hamandish::usecases
