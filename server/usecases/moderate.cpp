#include "server/usecases/moderate.h"
#include "server/usecases/campaign.h"

#include "domain/reason.h"
#include "server/logbook/appeals.h"
#include "server/logbook/entry.h"
#include "server/logbook/registers.h"
#include "server/usecases/answer_archive.h"
#include "server/usecases/limit.h"
#include "server/usecases/mask.h"
#include "server/usecases/moderation_notice.h"
#include "server/usecases/read_mine.h"
#include "server/usecases/read_moderation.h"
#include "server/usecases/staff.h"
#include "server/usecases/wire.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using domain::LogKind;
using domain::ModerationAct;
using store::EventKind;

base::Status hide(store::Connection& connection, const Moderating& act) {
    TRY_ASSIGN(const auto rule, domain::hiding_rule_from_word(act.rule));
    const std::int64_t index = connection.log.take_index();
    const auto id = connection.moderation.insert(
        {act.comment, rule, act.reason, act.moderator, act.now, index});
    if (!id) return base::fail(ErrorCode::Conflict, "comment");
    const auto hiding = connection.moderation.in_force(act.comment);
    if (!hiding) return base::fail(ErrorCode::Internal, "hiding");
    log_act(connection, act, LogKind::ContributionHidden, index, logbook::opening_of(*hiding));
    tell(connection, act, EventKind::CommentHidden);
    // Whoever reported it was heard; nobody having done so is fine too.
    static_cast<void>(connection.moderation.settle_reports(act.comment, act.now));
    return {};
}

base::Result<store::HidingRecord> hidden_now(store::Connection& connection, const Moderating& act) {
    const auto hiding = connection.moderation.in_force(act.comment);
    if (!hiding) return base::fail(ErrorCode::Conflict, "comment");
    return *hiding;
}

bool appeal_waits(const store::HidingRecord& hiding) {
    return hiding.appealed_at.ms != 0 && hiding.decision.empty();
}

base::Status end(store::Connection& connection, const Moderating& act,
                 const store::HidingRecord& hiding) {
    const std::int64_t index = connection.log.take_index();
    if (!connection.moderation.end(hiding.id, act.reason, act.now, index))
        return base::fail(ErrorCode::Conflict, "comment");
    const auto all = connection.moderation.of_comment(act.comment);
    log_act(connection, act, LogKind::ContributionShown, index, logbook::end_opening(all.back()));
    tell(connection, act, EventKind::CommentShown);
    return {};
}

base::Status show(store::Connection& connection, const Moderating& act) {
    TRY_ASSIGN(const auto hiding, hidden_now(connection, act));
    if (appeal_waits(hiding)) return base::fail(ErrorCode::Conflict, "appeal");
    return end(connection, act, hiding);
}

base::Status dismiss(store::Connection& connection, const Moderating& act) {
    if (!connection.moderation.settle_reports(act.comment, act.now))
        return base::fail(ErrorCode::Conflict, "comment");
    return {};
}

base::Status decide(store::Connection& connection, const Moderating& act, ModerationAct decision) {
    TRY_ASSIGN(const auto hiding, hidden_now(connection, act));
    if (!appeal_waits(hiding)) return base::fail(ErrorCode::Conflict, "appeal");
    TRY(domain::require_another_moderator(hiding.moderator.value, act.place.author.value,
                                          act.moderator.value));
    const bool upheld = decision == ModerationAct::Uphold;
    const std::int64_t index = upheld ? connection.log.take_index() : -1;
    if (!connection.moderation.decide(
            {hiding.id, act.moderator, decision, act.reason, act.now, index}))
        return base::fail(ErrorCode::Conflict, "appeal");
    if (!upheld) return end(connection, act, hiding);
    const auto decided = connection.moderation.in_force(act.comment);
    if (!decided) return base::fail(ErrorCode::Internal, "hiding");
    log_act(connection, act, LogKind::HidingUpheld, index, logbook::upheld_opening(*decided));
    tell(connection, act, EventKind::HidingUpheld);
    return {};
}

base::Status carry_out(store::Connection& connection, const Moderating& act, ModerationAct wish) {
    switch (wish) {
    case ModerationAct::Hide: return hide(connection, act);
    case ModerationAct::Show: return show(connection, act);
    case ModerationAct::Dismiss: return dismiss(connection, act);
    case ModerationAct::Mask: return mask(connection, act);
    case ModerationAct::Unmask: return unmask(connection, act);
    case ModerationAct::UpholdMask:
    case ModerationAct::LiftMask: return decide_mask(connection, act, wish);
    case ModerationAct::MarkCampaign: return mark_campaign(connection, act);
    case ModerationAct::UnmarkCampaign: return unmark_campaign(connection, act);
    case ModerationAct::Uphold:
    case ModerationAct::Lift: break;
    }
    return decide(connection, act, wish);
}

/// As a record of acts says it: "uphold mask".
std::string act_words(ModerationAct wish) {
    std::string words(domain::word(wish));
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

/// The appeal of an author, in the log: against the hiding, or else against the masking.
bool insert_appeal(store::Connection& connection, store::CommentId comment, store::PersonId author,
                   const std::string& text, base::Instant now) {
    const std::int64_t index = connection.log.take_index();
    store::AppealKey made;
    if (const auto hiding = connection.moderation.in_force(comment)) {
        made = {store::Appealed::Hiding, hiding->id.value};
        if (!connection.moderation.insert({hiding->id, hiding->moderator, author, text, now}))
            return false;
    } else {
        const auto masking = connection.maskings.in_force(comment);
        if (!masking || !connection.maskings.appeal({masking->id, author, text, now})) return false;
        made = {store::Appealed::Masking, masking->id.value};
    }
    logbook::log_appeal(connection, index, made, now);
    return true;
}

} // namespace

void log_act(store::Connection& connection, const Moderating& act, LogKind kind, std::int64_t index,
             std::string opening) {
    logbook::append(connection,
                    {index, kind, act.place.call, act.place.call_slug, act.place.unit_key,
                     act.comment.value, act.now},
                    std::move(opening));
}

void tell(store::Connection& connection, const Moderating& act, EventKind kind) {
    connection.journal.append({kind, act.place.call, act.comment.value, act.now});
}

base::Result<contract::Empty> report_comment(store::Connection& connection,
                                             const ReportCommand& command, base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, command.session_hash, now));
    TRY_ASSIGN(const auto rule, domain::hiding_rule_from_word(command.rule));
    const auto place = connection.moderation.place_of(command.comment);
    if (!place) return base::fail(ErrorCode::NotFound, "comment");
    const bool is_own = place->author == person.id;
    if (is_own && rule != domain::HidingRule::PersonalData)
        return base::fail(ErrorCode::Forbidden, "comment");
    if (connection.moderation.in_force(command.comment))
        return base::fail(ErrorCode::Conflict, "hidden");
    const auto comment = connection.contributions.find(command.comment);
    if (!comment) return base::fail(ErrorCode::NotFound, "comment");
    TRY_ASSIGN(const auto words, reported_words(*comment, command.words));
    TRY(count_act(connection, domain::reports_per_person, "reports",
                  std::to_string(person.id.value), now));
    if (!connection.moderation.report(command.comment, person.id, rule, now))
        return contract::Empty{};
    connection.maskings.put_reported_words(command.comment, person.id, words);
    connection.journal.append(
        {EventKind::CommentReported, place->call, command.comment.value, now});
    return contract::Empty{};
}

base::Result<contract::Comment> appeal_hiding(store::Connection& connection,
                                              const AppealCommand& command, base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, command.session_hash, now));
    const auto place = connection.moderation.place_of(command.comment);
    if (!place) return base::fail(ErrorCode::NotFound, "comment");
    if (place->author != person.id) return base::fail(ErrorCode::Forbidden, "comment");
    const auto text = domain::reason_from(command.text);
    if (!text) return base::fail(text.error().code, "text");
    TRY(count_act(connection, domain::reports_per_person, "reports",
                  std::to_string(person.id.value), now));
    const bool is_hidden = connection.moderation.in_force(command.comment).has_value();
    if (!insert_appeal(connection, command.comment, person.id, *text, now))
        return base::fail(ErrorCode::Conflict, "comment");
    const auto event = is_hidden ? EventKind::HidingAppealed : EventKind::MaskingAppealed;
    connection.journal.append({event, place->call, command.comment.value, now});
    const auto comment = connection.contributions.find(command.comment);
    if (!comment) return base::fail(ErrorCode::Internal, "comment");
    return whole_wire_from(*comment);
}

base::Result<contract::ModerationQueue> moderate(store::Connection& connection, const ops::Key& key,
                                                 const ModerationCommand& command,
                                                 base::Instant now) {
    const auto& hash = command.session_hash;
    constexpr auto hiding = domain::Act::HideContribution;
    // Whoever may hide nowhere learns nothing of what exists.
    TRY_ASSIGN(const auto person, require_act(connection, hash, hiding, std::nullopt, now));
    auto place = connection.moderation.place_of(command.comment);
    if (!place) return base::fail(ErrorCode::NotFound, "comment");
    const auto rules = connection.answers.rules(place->call);
    const auto owner = rules ? rules->organisation : std::nullopt;
    if (owner) TRY(require_act(connection, hash, hiding, owner, now));
    TRY_ASSIGN(const auto wish, domain::moderation_act_from_word(command.wish.act));
    TRY_ASSIGN(const auto reason, domain::reason_from(command.wish.reason));
    const Moderating act{command.comment, std::move(*place),  person.id, command.wish.rule,
                         reason,          command.wish.words, now};
    TRY(carry_out(connection, act, wish));
    TRY(archive_answers(connection));
    tell_author(connection, key, act, wish);
    const std::string by = wish == ModerationAct::Hide ? " by " + command.wish.rule : "";
    logbook::record_act(connection,
                        {hiding, person.id, owner.value_or(store::OrganisationId{}),
                         act_words(wish) + " comment " + std::to_string(command.comment.value) + by,
                         reason, now});
    return show_moderation_queue(connection, hash, now);
}

} // namespace hamandish::usecases
