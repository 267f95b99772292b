// Appeals about points, on the desk of moderators: what they are about, never whose they are.
#include "app/error_message.h"
#include "domain/point_appeal.h"
#include "i18n/isolate.h"
#include "screens/comment_card.h"
#include "screens/pieces.h"
#include "screens/point_appeal.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using domain::PointDecision;
using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float answer_field_px = 64;

std::string about(const Page& page, const contract::PointAppealCase& one) {
    const auto rule = page.say(MessageKey::points_rule, {{"rule", one.rule}});
    if (one.rule == domain::missing_points) return rule;
    return page.say(MessageKey::points_queue_about, {{"rule", rule}, {"count", one.points}});
}

void appeal_words(Page& page, const contract::PointAppealCase& one) {
    page.frame.text(
        {.key = "about", .role = Role::Text, .text = about(page, one), .look = TextLook::Strong});
    page.frame.text({.key = "where",
                     .role = Role::Link,
                     .text = page.in_language(one.call_title),
                     .look = TextLook::Accent,
                     .href = one.unit_key.empty()
                                 ? page.path(app::Place::Call, one.call_slug)
                                 : page.comment_path(one.call_slug, one.unit_key, one.comment),
                     .lang = page.text_lang()});
    facts_line(page, {time_ago(page, one.appealed_at_ms)});
    const auto quote = page.frame.box({.key = "words",
                                       .role = Role::Quote,
                                       .look = BoxLook::Quoted,
                                       .layout = {.max_width = measure_px}});
    words_of_people(page, one.text, TextLook::Body);
}

std::string error_at(const Page& page, const app::PointDecisionForm& form, std::string_view field,
                     const contract::PointAppealCase& one) {
    if (!form.error || form.error->where != field) return {};
    if (field == "points")
        return page.say(MessageKey::points_queue_points_wrong, {{"most", one.most}});
    return page.say(app::message_from_error(form.error->code));
}

void fields(Page& page, const contract::PointAppealCase& one, const app::PointDecisionForm& form) {
    const auto correction = app::correction_anchor(one.id),
               reason = app::point_reason_anchor(one.id);
    const auto points = page.frame.text_field(
        {.key = "points",
         .anchor = correction,
         .label = page.say(MessageKey::points_queue_points),
         .hint = page.say(MessageKey::points_queue_points_hint, {{"most", one.most}}),
         .value = form.points,
         .error = error_at(page, form, "points", one),
         .disabled = form.busy});
    if (points) page.did(app::PointAppealFact{app::CorrectionEdited{one.id, *points}});
    const auto why = page.frame.text_field(
        {.key = "reason",
         .anchor = reason,
         .label = page.say(MessageKey::points_queue_reason),
         .hint = page.say(one.comment != 0 ? MessageKey::points_queue_reason_public
                                           : MessageKey::points_queue_reason_own),
         .value = form.reason,
         .error = error_at(page, form, "reason", one),
         .multiline = true,
         .disabled = form.busy,
         .min_height_px = answer_field_px});
    if (why) page.did(app::PointAppealFact{app::PointReasonEdited{one.id, *why}});
    const bool is_of_field = form.error && !form.error->where.empty();
    if (form.error && !is_of_field)
        page.frame.text({.role = Role::Alert,
                         .text = page.say(app::message_from_error(form.error->code)),
                         .look = TextLook::Error});
}

void decision(Page& page, const contract::PointAppealCase& one) {
    if (!one.may_decide)
        return page.frame.paragraph(page.say(MessageKey::points_queue_not_yours), TextLook::Small);
    const auto& kept = page.state.moderation.points;
    app::PointDecisionForm form{one.id, {}, {}, {}, kept.busy};
    if (kept.appeal == one.id) form = kept;
    const auto box = page.frame.box(
        {.key = "decision",
         .role = Role::Form,
         .name = page.say(MessageKey::points_queue_title) + ": " + page.number(one.id),
         .layout = {.gap = 10, .max_width = measure_px}});
    fields(page, one, form);
    const auto row =
        page.frame.box({.key = "acts", .layout = {.axis = Axis::Row, .gap = 12, .wrap = true}});
    const auto button = [&](PointDecision what, MessageKey words, BoxLook look) {
        const std::string word(domain::word(what));
        if (page.frame.button(
                {.key = word, .text = page.say(words), .look = look, .busy = form.busy}))
            page.did(app::PointAppealFact{app::PointsDecided{one.id, word}});
    };
    button(PointDecision::Grant, MessageKey::points_queue_grant, BoxLook::Primary);
    button(PointDecision::Refuse, MessageKey::points_queue_refuse, BoxLook::Ghost);
}

} // namespace

void point_appeal_queue(Page& page, const std::vector<contract::PointAppealCase>& cases) {
    const auto part =
        page.frame.box({.key = "point-appeals", .layout = {.gap = 12, .padding = {16, 0, 0, 0}}});
    page.frame.heading(2, page.say(MessageKey::points_queue_title), TextLook::Section);
    if (cases.empty())
        return page.frame.paragraph(page.say(MessageKey::points_queue_none), TextLook::Muted);
    const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 16}});
    for (const contract::PointAppealCase& one : cases) {
        const auto item = page.frame.box({.key = std::to_string(one.id), .role = Role::ListItem});
        const auto card =
            page.frame.box({.role = Role::Article, .look = BoxLook::Card, .layout = {.gap = 8}});
        appeal_words(page, one);
        decision(page, one);
    }
}

} // namespace hamandish::screens
