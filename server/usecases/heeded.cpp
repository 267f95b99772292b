#include "server/usecases/heeded.h"

#include "base/utf8.h"
#include "server/usecases/wire.h"

namespace hamandish::usecases {
namespace {

constexpr std::size_t most_told = 3, told_length = 240; ///< code points

/// The beginning of a text, cut between words.
std::string excerpt(const std::string& text) {
    if (base::count_code_points(text) <= told_length) return text;
    std::size_t at = 0, count = 0, last_space = 0;
    for (; at < text.size(); ++at) {
        if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
        if (count++ == told_length) break;
        if (text[at] == ' ' || text[at] == '\n') last_space = at;
    }
    return text.substr(0, last_space > 0 ? last_space : at) + "\u2026";
}

/// The first of an answer's voices whose words can be shown.
std::optional<store::CommentRecord> voice_of(store::Connection& connection,
                                             const std::vector<store::AnswerLink>& links) {
    for (const store::AnswerLink& link : links) {
        auto comment = connection.contributions.find(link.comment);
        const bool readable =
            comment && comment->hiding.hidden_at.ms == 0 && !comment->text.empty();
        if (readable) return comment;
    }
    return std::nullopt;
}

} // namespace

std::vector<contract::HeededProposal> newest_heeded(store::Connection& connection) {
    std::vector<contract::HeededProposal> told;
    for (const store::ReasonedAnswerRecord& answer : connection.answers.newest_accepted()) {
        if (told.size() == most_told) break;
        const auto links = connection.answers.links_of(answer.id);
        const auto comment = voice_of(connection, links);
        const auto call = connection.calls.find(answer.call);
        if (!comment || !call) continue;
        const auto unit = connection.calls.unit(call->id, comment->unit_key);
        if (!unit) continue;
        told.push_back({call->slug, wire_from(call->title), unit->key, unit->kind, unit->number,
                        wire_from(unit->heading), comment->id.value,
                        comment->organisation.fa.empty() ? comment->author : std::string(),
                        excerpt(comment->text), std::string(domain::word(answer.words.decision)),
                        wire_from(answer.words.reason), answer.published_at.ms,
                        static_cast<std::int64_t>(links.size()), wire_from(comment->organisation)});
    }
    return told;
}

} // namespace hamandish::usecases
