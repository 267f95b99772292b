#include "server/usecases/moderation_notice.h"

#include "base/utf8.h"
#include "domain/comment_list.h"
#include "server/outbox/message.h"

namespace hamandish::usecases {
namespace {

using domain::ModerationAct;

/// Of a reason, which may be two thousand characters long, what a text message has room for: the
/// page it leads to has all of it.
constexpr std::size_t told_code_points = 300;

bool is_of_masking(ModerationAct done) {
    switch (done) {
    case ModerationAct::Mask:
    case ModerationAct::Unmask:
    case ModerationAct::UpholdMask:
    case ModerationAct::LiftMask: return true;
    case ModerationAct::Hide:
    case ModerationAct::Show:
    case ModerationAct::Uphold:
    case ModerationAct::Lift:
    case ModerationAct::Dismiss:
    case ModerationAct::MarkCampaign:
    case ModerationAct::UnmarkCampaign: break;
    }
    return false;
}

bool changes_words(ModerationAct done) {
    return done != ModerationAct::Dismiss && done != ModerationAct::MarkCampaign &&
           done != ModerationAct::UnmarkCampaign;
}

/// Cut between words.
std::string beginning_of(const std::string& reason) {
    if (base::count_code_points(reason) <= told_code_points) return reason;
    std::size_t at = 0, last_space = 0;
    for (std::size_t i = 0; i < told_code_points; ++i) {
        if (reason[at] == ' ' || reason[at] == '\n') last_space = at;
        const auto one = base::decode_utf8(reason, at);
        at += one ? one->bytes : 1;
    }
    return reason.substr(0, last_space > 0 ? last_space : at) + " \u2026";
}

/// The hiding or masking that the act began, ended or upheld: the last one of the comment.
struct Subject {
    std::string name, rule;
};
Subject subject_of(store::Connection& connection, const Moderating& act, ModerationAct done) {
    if (is_of_masking(done)) {
        const auto all = connection.maskings.of_comment(act.comment);
        return {"masking " + std::to_string(all.back().id.value), {}};
    }
    const auto all = connection.moderation.of_comment(act.comment);
    return {"hiding " + std::to_string(all.back().id.value), all.back().rule};
}

} // namespace

void tell_author(store::Connection& connection, const ops::Key& key, const Moderating& act,
                 ModerationAct done) {
    if (!changes_words(done) || act.place.author == act.moderator) return;
    if (connection.addresses.of(act.place.author).empty()) return;
    const Subject subject = subject_of(connection, act, done);
    const std::string comment = std::to_string(act.comment.value);
    const std::string what(domain::word(done));
    outbox::write_notice(
        connection, key,
        {act.place.author,
         std::string(outbox::comment_moderated),
         what + " " + subject.name,
         {{"call", act.place.call_title}},
         {{"act", what}, {"rule", subject.rule}, {"reason", beginning_of(act.reason)}},
         "/calls/" + act.place.call_slug + "/" + act.place.unit_key +
             "?list=" + domain::text_from(domain::CommentList{.comment = act.comment.value}) +
             "#comment-" + comment},
        act.now);
}

} // namespace hamandish::usecases
