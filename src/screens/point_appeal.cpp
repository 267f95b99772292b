#include "screens/point_appeal.h"

#include "app/error_message.h"
#include "domain/point_appeal.h"
#include "i18n/isolate.h"
#include "screens/comment_card.h"
#include "screens/pieces.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float field_px = 87;

std::string call_name(const Page& page, const contract::Bilingual& title) {
    return i18n::isolate(page.in_language(title));
}

std::string award_words(const Page& page, const contract::PointAward& one) {
    return page.say(MessageKey::points_appeal_award,
                    {{"rule", page.say(MessageKey::points_rule, {{"rule", one.rule}})},
                     {"count", one.points},
                     {"call", call_name(page, one.call_title)},
                     {"day", base::tehran_day({one.day_ms})}});
}

std::string claim_words(const Page& page, const contract::PointClaim& one) {
    if (one.comment == 0)
        return page.say(MessageKey::points_appeal_missing_call,
                        {{"call", call_name(page, one.call_title)}});
    return page.say(MessageKey::points_appeal_missing,
                    {{"call", call_name(page, one.call_title)}, {"text", i18n::isolate(one.text)}});
}

std::vector<kit::Option> options_of(const Page& page, const contract::MyPoints& mine) {
    std::vector<kit::Option> options;
    const auto offer = [&](const contract::AppealPoints& wish, std::string words) {
        if (app::appeal_about(mine, wish) == nullptr)
            options.push_back({app::about_of(wish), std::move(words), {}});
    };
    for (const auto& one : mine.awards) offer(app::wish_about(one), award_words(page, one));
    for (const auto& one : mine.claims) offer(app::wish_about(one), claim_words(page, one));
    return options;
}

std::string error_words(const Page& page, std::optional<base::ErrorCode> error) {
    if (!error) return {};
    if (error == base::ErrorCode::Conflict) return page.say(MessageKey::points_appeal_once);
    return page.say(app::message_from_error(*error));
}

void heading(Page& page, MessageKey words) {
    page.frame.text({.role = Role::Heading,
                     .text = page.say(words),
                     .look = TextLook::Section,
                     .level = 2,
                     .layout = {.padding = {24, 0, 0, 0}}});
}

void decided(Page& page, const contract::PointAppeal& one) {
    page.frame.text(
        {.key = "state",
         .role = Role::Text,
         .text = page.say(MessageKey::points_appeal_state, {{"decision", one.decision}}),
         .look = TextLook::SmallStrong,
         .box = one.decision == "grant" ? BoxLook::PillPositive : BoxLook::PillNeutral});
    if (one.decision.empty()) return;
    page.frame.text({.key = "reason",
                     .text = page.say(MessageKey::points_appeal_reason,
                                      {{"reason", i18n::isolate(one.reason)}}),
                     .look = TextLook::Body});
}

void my_appeal(Page& page, const contract::PointAppeal& one) {
    const auto item = page.frame.box({.key = std::to_string(one.id),
                                      .role = Role::ListItem,
                                      .look = BoxLook::Hairline,
                                      .layout = {.gap = 6,
                                                 .padding = kit::Insets::symmetric(10, 0),
                                                 .cross = kit::Align::Start}});
    page.frame.text({.key = "about",
                     .role = Role::Text,
                     .text = page.say(MessageKey::points_rule, {{"rule", one.rule}}),
                     .look = TextLook::Strong});
    facts_line(page, {call_name(page, one.call_title),
                      page.say(MessageKey::points_award_day,
                               {{"day", base::tehran_day({one.appealed_at_ms})}})});
    {
        const auto quote = page.frame.box({.key = "words",
                                           .role = Role::Quote,
                                           .look = BoxLook::Quoted,
                                           .layout = {.max_width = measure_px}});
        words_of_people(page, one.text, TextLook::Body);
    }
    decided(page, one);
}

void my_appeals(Page& page, const contract::MyPoints& mine) {
    if (mine.appeals.empty()) return;
    heading(page, MessageKey::points_appeals_yours);
    const auto list = page.frame.box({.key = "appeals", .role = Role::List});
    for (const contract::PointAppeal& one : mine.appeals) my_appeal(page, one);
}

} // namespace

void question_points(Page& page, const contract::MyPoints& mine,
                     const contract::AppealPoints& about, const std::string& rule) {
    if (const auto* appeal = app::appeal_about(mine, about))
        return page.frame.text(
            {.key = "appeal",
             .role = Role::Text,
             .text = page.say(MessageKey::points_appeal_state, {{"decision", appeal->decision}}),
             .look = TextLook::Small});
    // Without scripts the form below names all of them.
    if (page.state.is_plain_page) return;
    if (page.frame.button({.key = "wrong",
                           .text = page.say(MessageKey::points_wrong),
                           .name = page.say(MessageKey::points_wrong_of, {{"rule", rule}}),
                           .look = BoxLook::Quiet}))
        page.did(app::PointAppealFact{app::PointsQuestioned{app::about_of(about), true}});
}

void point_appeals(Page& page, const contract::MyPoints& mine) {
    const auto& form = page.state.recognition.appeal;
    auto options = options_of(page, mine);
    my_appeals(page, mine);
    if (options.empty()) return feedback(page, app::point_appeal_anchor);
    heading(page, MessageKey::points_appeal_title);
    paragraphs(page, page.say(MessageKey::points_appeal_text), TextLook::Body, measure_px);
    const auto box = page.frame.box({.key = "point-appeal",
                                     .role = Role::Form,
                                     .anchor = app::point_appeal_anchor,
                                     .name = page.say(MessageKey::points_appeal_title),
                                     .look = BoxLook::Card,
                                     .layout = {.gap = 16, .max_width = measure_px}});
    const std::string first = options.front().value;
    const auto about = page.frame.select({.key = "about",
                                          .anchor = "point-appeal-about",
                                          .label = page.say(MessageKey::points_appeal_which),
                                          .options = std::move(options),
                                          .chosen = form.about.empty() ? first : form.about,
                                          .disabled = form.busy});
    if (about) page.did(app::PointAppealFact{app::PointsQuestioned{*about}});
    const auto edited = page.frame.text_field(
        {.key = "why",
         .anchor = app::point_appeal_text_anchor,
         .label = page.say(MessageKey::points_appeal_why),
         .hint = page.say(MessageKey::points_appeal_hint,
                          {{"most", static_cast<std::int64_t>(domain::most_point_appeal)}}),
         .value = form.text,
         .error = error_words(page, form.error),
         .multiline = true,
         .disabled = form.busy,
         .min_height_px = field_px});
    if (edited) page.did(app::PointAppealFact{app::PointAppealEdited{*edited}});
    if (page.frame.button(
            {.key = "send", .text = page.say(MessageKey::points_appeal_send), .busy = form.busy}))
        page.did(app::PointAppealFact{app::PointAppealSubmitted{}});
    feedback(page, app::point_appeal_anchor);
}

} // namespace hamandish::screens
