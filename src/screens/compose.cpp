#include "screens/compose.h"

#include "app/comment_files.h"
#include "app/error_message.h"
#include "domain/comment_text.h"
#include "domain/contribution.h"
#include "screens/comment_files.h"
#include "screens/delivery.h"
#include "screens/moderation_parts.h"
#include "screens/passages.h"
#include "screens/pieces.h"
#include "screens/receipt_line.h"
#include "screens/wording.h"

#include <cstdlib>

namespace hamandish::screens {
namespace {

using app::WritingStatus;
using i18n::MessageKey;
using kit::Align;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr auto limit = static_cast<std::int64_t>(domain::comment_limit);

/// What is said of a field that stands under a unit or under a comment.
struct FieldWords {
    std::string form, label, placeholder, send;
    bool is_reply = false;
};

constexpr std::string_view field_anchor = app::comment_field_anchor;

std::int64_t length_of(const app::Writing& writing) {
    return static_cast<std::int64_t>(domain::comment_length(writing.text));
}

std::string waiting_words(const Page& page, const app::Writing& writing) {
    if (app::is_cut_off(page.state)) return page.say(MessageKey::status_offline);
    const bool has_person = signed_in(page) || !page.state.me.value;
    return has_person ? page.say(MessageKey::comment_will_retry) : delivery_words(page, writing);
}

/// What is true of the writing right now.
std::string status_words(const Page& page, const app::Writing& writing) {
    switch (writing.status) {
    case WritingStatus::Editing:
        return writing.text.empty() || page.state.is_plain_page || page.state.kiosk.here
                   ? std::string()
                   : page.say(MessageKey::status_saved_on_device);
    case WritingStatus::Queued: return waiting_words(page, writing);
    case WritingStatus::Sending: return page.say(MessageKey::status_sending);
    case WritingStatus::Sent: return page.say(MessageKey::comment_recorded);
    case WritingStatus::Refused: return page.say(MessageKey::comment_kept);
    }
    return {};
}

/// A refusal of what a text holds is about the wording where the comment itself is in order.
bool is_about_wording(const app::Writing& writing) {
    const bool of_text = writing.error == base::ErrorCode::TextTooLong ||
                         writing.error == base::ErrorCode::TextForbidden;
    return of_text && !writing.wording.empty() && !app::is_about_passage(writing) &&
           domain::comment_text_from(writing.text);
}

/// It is said at them.
bool is_about_files(const Page& page, const app::Writing& writing) {
    const auto* sending = app::file_sending_here(page.state);
    return sending != nullptr && sending->error && sending->error->where == "files" &&
           sending->error->code == writing.error;
}

std::string error_words(const Page& page, const app::Writing& writing) {
    if (is_about_files(page, writing)) return {};
    if (is_about_wording(writing) || app::is_about_passage(writing)) return {};
    if (writing.error == base::ErrorCode::Forbidden && writing.representing != 0)
        return page.say(MessageKey::error_forbidden_organisation);
    if (writing.error) return page.say(app::message_from_error(*writing.error));
    if (length_of(writing) > limit) return page.say(MessageKey::error_text_too_long);
    return {};
}

/// What one sends: an opinion, a proposal or a request; the last two are answered with reasons.
void kind(Page& page, const app::Writing& writing) {
    std::vector<kit::Option> options;
    for (const domain::ContributionKind one : domain::contribution_kinds) {
        const std::string word(domain::word(one));
        options.push_back({word, page.say(MessageKey::comment_kind, {{"kind", word}}), {}});
    }
    const auto chosen = page.frame.choice({.key = "kind",
                                           .anchor = "kind",
                                           .label = page.say(MessageKey::comment_which_kind),
                                           .options = std::move(options),
                                           .chosen = writing.kind,
                                           .disabled = app::is_handed_in(writing)});
    if (chosen) page.did(app::KindChosen{*chosen});
    if (writing.kind != domain::word(domain::ContributionKind::Comment))
        page.frame.paragraph(page.say(MessageKey::comment_is_answered), TextLook::Small);
}

/// In whose name, for whoever represents an organisation: their own, or its.
void in_whose_name(Page& page, const app::Writing& writing) {
    const auto& me = page.state.me.value;
    if (!me || (me->represents.empty() && writing.representing == 0)) return;
    std::vector<kit::Option> options{
        {"0", page.say(MessageKey::comment_in_own_name, {{"name", citizen(page, me->name)}}), {}}};
    for (const auto& one : me->represents)
        options.push_back({std::to_string(one.id), page.in_language(one.name), {}});
    const auto chosen = page.frame.choice({.key = "in-whose-name",
                                           .anchor = "in-whose-name",
                                           .label = page.say(MessageKey::comment_in_whose_name),
                                           .options = std::move(options),
                                           .chosen = std::to_string(writing.representing),
                                           .disabled = app::is_handed_in(writing),
                                           .stacks = true});
    if (chosen) page.did(app::RepresentingChosen{std::strtoll(chosen->c_str(), nullptr, 10)});
    if (writing.representing != 0)
        page.frame.paragraph(page.say(MessageKey::comment_representing), TextLook::Small);
}

/// Words to stand in the unit's place, beginning with those that stand there now.
void wording(Page& page, const app::Writing& writing) {
    if (writing.kind != domain::word(domain::ContributionKind::Proposal)) return;
    const auto edited = page.frame.text_field(
        {.key = "wording",
         .anchor = "wording-field",
         .label = page.say(MessageKey::comment_wording),
         .hint = page.say(MessageKey::comment_wording_hint),
         .value = writing.wording,
         .error = is_about_wording(writing) ? page.say(app::message_from_error(*writing.error))
                                            : std::string(),
         .multiline = true,
         .disabled = app::is_handed_in(writing),
         .min_height_px = 120});
    if (edited) page.did(app::WordingEdited{*edited});
}

void field(Page& page, const FieldWords& words, const app::Writing& writing) {
    const auto edited = page.frame.text_field({.key = "comment",
                                               .anchor = field_anchor,
                                               .label = words.label,
                                               .value = writing.text,
                                               .placeholder = words.placeholder,
                                               .error = error_words(page, writing),
                                               .multiline = true,
                                               .disabled = app::is_handed_in(writing),
                                               .label_hidden = true,
                                               .min_height_px = 87,
                                               .look = BoxLook::None});
    if (edited) page.did(app::CommentEdited{*edited});
}

/// Most phone keyboards have no key for it, and Persian cannot be spelt without it.
void half_space_button(Page& page, const app::Writing& writing) {
    if (page.locale() != i18n::Locale::Persian) return;
    if (page.frame.button({.key = "half-space",
                           .text = page.say(MessageKey::comment_half_space),
                           .look = BoxLook::Quiet,
                           .disabled = app::is_handed_in(writing),
                           .keeps_focus = true}))
        page.did(app::HalfSpaceWanted{});
}

/// Which way a paragraph runs follows from its first letter; a mark says so where its writer means
/// it otherwise ("HTML را …").
void direction_button(Page& page, const app::Writing& writing) {
    if (!page.frame.button({.key = "direction",
                            .text = page.say(MessageKey::comment_turn),
                            .look = BoxLook::Quiet,
                            .disabled = app::is_handed_in(writing) || writing.text.empty(),
                            .keeps_focus = true}))
        return;
    const auto caret = page.frame.caret_in(field_anchor);
    const auto now = caret ? caret->direction : page.frame.direction();
    const auto at = caret ? caret->at : 0;
    page.did(app::ParagraphTurned{at, base::opposite(now)});
}

void count(Page& page, const app::Writing& writing) {
    const auto count = length_of(writing);
    page.frame.text({.key = "count",
                     .role = Role::Text,
                     .text = page.say(MessageKey::count_of, {{"part", count}, {"whole", limit}}),
                     .look = count > limit ? TextLook::Error : TextLook::Small,
                     .needs_script = true});
}

void status(Page& page, const app::Writing& writing) {
    const auto room = page.frame.box({.key = "status-room", .layout = {.grow = 1}});
    status_line(page, "status", status_words(page, writing),
                writing.status == WritingStatus::Sent ? TextLook::Positive : TextLook::Small);
}

void send_button(Page& page, const FieldWords& words, const app::Writing& writing) {
    if (page.frame.button({.key = "send", .text = words.send, .busy = app::is_handed_in(writing)}))
        page.did(app::CommentSubmitted{});
}

kit::Layout line_of_tools() {
    return {.axis = Axis::Row, .gap = 16, .cross = Align::Center, .main = Align::Stretch};
}

/// What works on the text, then what becomes of it; on phones a line for each.
void tools(Page& page, const FieldWords& words, const app::Writing& writing) {
    if (page.frame.wide()) {
        const auto row = page.frame.box({.key = "tools", .layout = line_of_tools()});
        status(page, writing);
        direction_button(page, writing);
        count(page, writing);
        return send_button(page, words, writing);
    }
    {
        const auto row = page.frame.box({.key = "tools", .layout = line_of_tools()});
        half_space_button(page, writing);
        direction_button(page, writing);
        page.frame.spacer();
        count(page, writing);
    }
    const auto row = page.frame.box({.key = "sending", .layout = line_of_tools()});
    status(page, writing);
    send_button(page, words, writing);
}

/// The deadline has passed while somebody was writing.
void until_when(Page& page) {
    const auto* unit = app::unit_here(page.state, app::unit_key(page.state.address));
    if (unit == nullptr) return;
    if (auto words = grace_words(page, unit->call); !words.empty())
        page.frame.text({.key = "until",
                         .role = Role::Text,
                         .text = std::move(words),
                         .look = TextLook::Strong});
}

/// A reply is a comment of no other kind.
void box_to_write_in(Page& page, const FieldWords& words, const app::Writing& writing) {
    const auto form = page.frame.box({.key = "compose",
                                      .role = Role::Form,
                                      .name = words.form,
                                      .look = BoxLook::Compose,
                                      .layout = {.gap = 8}});
    until_when(page);
    in_whose_name(page, writing);
    if (!words.is_reply) kind(page, writing);
    if (!words.is_reply) passage_field(page, writing);
    field(page, words, writing);
    if (!words.is_reply) wording(page, writing);
    comment_files_field(page, writing);
    if (writing.error == base::ErrorCode::SignInNeeded)
        page.frame.link(page.say(MessageKey::nav_sign_in), page.sign_in_path());
    tools(page, words, writing);
    if (writing.status == WritingStatus::Sent) receipt_told(page);
    if (words.is_reply && page.state.reply_opened != 0 &&
        page.frame.button(
            {.key = "cancel", .text = page.say(MessageKey::action_cancel), .look = BoxLook::Quiet}))
        page.did(app::ReplyCancelled{});
    rules_line(page);
}

/// One can't send it any more, but it is still theirs.
void kept_writing(Page& page, const app::Writing& writing) {
    if (writing.text.empty()) return;
    if (writing.error == base::ErrorCode::Closed)
        status_line(page, "late", delivery_words(page, writing), TextLook::Error);
    page.frame.text({.text = page.say(MessageKey::comment_unsent), .look = TextLook::SmallStrong});
    const auto quote = page.frame.box({.role = Role::Quote, .look = BoxLook::Quoted});
    words_of_people(page, writing.text, TextLook::Body);
}

} // namespace

void compose(Page& page, const contract::UnitPage& unit) {
    const auto& writing = app::current_writing(page.state);
    if (takes_part_here(page, unit.call)) {
        if (app::replying_to(page.state) != 0) return; // the field stands under a comment
        const auto label = unit_label(page, unit.unit);
        return box_to_write_in(page,
                               {page.say(MessageKey::comment_form),
                                page.say(MessageKey::comment_label, {{"unit", label}}),
                                page.say(MessageKey::comment_placeholder, {{"unit", label}}),
                                page.say(MessageKey::comment_send)},
                               writing);
    }
    const auto column = page.frame.box({.key = "no-compose", .layout = {.gap = 8}});
    const bool closed = phase_now(page, unit.call) == Phase::Closed;
    notice(page, closed && is_withdrawn(unit.call) ? ended_on(page, unit.call)
                 : closed                          ? page.say(MessageKey::error_closed)
                          : page.say(MessageKey::unit_opens_on, {{"day", first_day(unit.call)}}));
    if (closed && ever_opens(unit.call))
        page.frame.link(page.say(MessageKey::call_see_report),
                        page.path(app::Place::Report, unit.call.slug));
    kept_writing(page, writing);
}

void compose_reply(Page& page, const contract::Comment& comment) {
    box_to_write_in(page,
                    {page.say(MessageKey::reply_form),
                     page.say(MessageKey::reply_label, {{"author", speaker(page, comment)}}),
                     page.say(MessageKey::reply_placeholder), page.say(MessageKey::reply_send),
                     true},
                    app::current_writing(page.state));
}

} // namespace hamandish::screens
