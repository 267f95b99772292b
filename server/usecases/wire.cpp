#include "server/usecases/wire.h"

#include "domain/pseudonym.h"

namespace hamandish::usecases {

contract::Bilingual wire_from(const domain::TwoTexts& texts) {
    return {texts.fa, texts.en};
}

contract::Tally wire_from(const store::Counts& counts) {
    return {counts.agree, counts.disagree, counts.pass};
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
            call.unit_count};
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
    return {comment.id.value,
            comment.unit_key,
            domain::public_name(comment.author),
            comment.text,
            comment.created_at.ms,
            wire_from(comment.reactions),
            std::string(domain::word(comment.kind)),
            comment.wording};
}

} // namespace hamandish::usecases
