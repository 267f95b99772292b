#include "app/writing_place.h"
#include "domain/comment_list.h"
#include "i18n/isolate.h"
#include "screens/certificates.h"
#include "screens/comment_card.h"
#include "screens/delivery.h"
#include "screens/pieces.h"
#include "screens/receipt_line.h"
#include "screens/screens.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Align;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

/// Enough of an unsent text to know it by.
constexpr std::size_t excerpt_bytes = 160;

void section_heading(Page& page, std::string words) {
    page.frame.text({.role = Role::Heading,
                     .text = std::move(words),
                     .look = TextLook::Section,
                     .level = 2,
                     .layout = {.padding = {24, 0, 0, 0}}});
}

std::string excerpt(const std::string& text) {
    const auto end = text.find('\n');
    std::string line = text.substr(0, end);
    if (line.size() <= excerpt_bytes && end == std::string::npos) return line;
    auto cut = std::min(line.size(), excerpt_bytes);
    // Not inside a character: bytes 10xxxxxx continue one.
    while (cut > 0 && cut < line.size() && (static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80)
        --cut;
    return line.substr(0, cut);
}

/// A reply is written where its comment stands alone.
std::string path_to_field(const Page& page, const app::WritingPlace& place) {
    app::Address address{
        .locale = page.locale(), .place = app::Place::Unit, .call = place.call, .unit = place.unit};
    if (place.reply_to != 0)
        address.query = domain::text_from({.comment = place.reply_to, .alone = true});
    return app::path_from_address(address) + "#" + std::string(app::comment_field_anchor);
}

/// What is written but not recorded yet, on this device only.
void unsent(Page& page) {
    bool any = !page.state.handed_in.empty();
    if (any) section_heading(page, page.say(MessageKey::contributions_unsent));
    deliveries(page);
    for (const auto& [key, writing] : page.state.writings) {
        if (writing.text.empty()) continue;
        if (!std::exchange(any, true))
            section_heading(page, page.say(MessageKey::contributions_unsent));
        const app::WritingPlace place = app::writing_place_from(key);
        const auto card = page.frame.box(
            {.key = key, .role = Role::Article, .look = BoxLook::Card, .layout = {.gap = 6}});
        page.frame.text({.text = i18n::neutralised(excerpt(writing.text)), .auto_direction = true});
        page.frame.link(page.say(MessageKey::contributions_continue), path_to_field(page, place));
    }
}

void comments(Page& page, const contract::MyContributions& mine) {
    const auto count = static_cast<std::int64_t>(mine.comments.size());
    section_heading(page, page.say(MessageKey::count_comments, {{"count", count}}));
    if (mine.comments.empty()) return;
    const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 12}});
    for (const auto& one : mine.comments) {
        const auto where = page.say(MessageKey::contributions_where,
                                    {{"call", page.in_language(one.call_title)},
                                     {"unit", page.in_language(one.unit_heading)}});
        quoted_comment(page, one.comment, where,
                       page.comment_path(one.call_slug, one.comment.unit_key, one.comment.id),
                       app::receipt_key_of_comment(one.comment.id));
    }
}

MessageKey choice_words(const std::string& choice) {
    if (choice == "agree") return MessageKey::choice_agree;
    return choice == "disagree" ? MessageKey::choice_disagree : MessageKey::choice_pass;
}

/// What of a person's stands in one line: what they said, where, and when.
struct Said {
    std::string key, words;
    const contract::Bilingual &call_title, &title;
    std::string path;
    std::int64_t at_ms;
    std::string receipt; ///< empty: none is expected
};

void said_line(Page& page, const Said& said) {
    const auto item = page.frame.box({.key = said.key,
                                      .role = Role::ListItem,
                                      .look = BoxLook::Card,
                                      .layout = {.axis = Axis::Row,
                                                 .gap = 12,
                                                 .cross_gap = 4,
                                                 .cross = Align::Baseline,
                                                 .wrap = true}});
    page.frame.text({.role = Role::Text,
                     .text = said.words,
                     .look = TextLook::Chosen,
                     .box = BoxLook::PillNeutral});
    page.frame.text({.role = Role::Link,
                     .text = page.say(MessageKey::contributions_where,
                                      {{"call", page.in_language(said.call_title)},
                                       {"unit", page.in_language(said.title)}}),
                     .look = TextLook::Accent,
                     .href = said.path,
                     .lang = page.text_lang()});
    page.frame.text(
        {.role = Role::Text, .text = time_ago(page, said.at_ms), .look = TextLook::Small});
    if (!said.receipt.empty()) receipt_line(page, said.receipt);
}

void vote(Page& page, const contract::MyVote& one) {
    const std::string name = one.call_slug + "/" + one.unit_key;
    said_line(page, {name, page.say(choice_words(one.choice)), one.call_title, one.unit_heading,
                     page.path(app::Place::Unit, one.call_slug, one.unit_key), one.cast_at_ms,
                     app::receipt_key_of_vote(name)});
}

/// Votes with a rule and surveys, begun or handed in.
void answered(Page& page, const contract::MyContributions& mine) {
    if (mine.answered.empty()) return;
    section_heading(page, page.say(MessageKey::question_heading));
    const auto list =
        page.frame.box({.key = "answered", .role = Role::List, .layout = {.gap = 10}});
    for (const auto& one : mine.answered) {
        const std::string name = one.call_slug + "/" + one.question_key;
        const std::string_view state = one.is_draft ? "draft" : "answered";
        said_line(page, {name + (one.is_draft ? "/draft" : ""),
                         page.say(MessageKey::question_state, {{"state", state}}), one.call_title,
                         one.question_title,
                         page.path(app::Place::Question, one.call_slug, one.question_key),
                         one.given_at_ms,
                         one.is_draft ? std::string() : app::receipt_key_of_question(name)});
    }
}

void votes(Page& page, const contract::MyContributions& mine) {
    const auto count = static_cast<std::int64_t>(mine.votes.size());
    section_heading(page, page.say(MessageKey::count_votes, {{"count", count}}));
    if (!mine.votes.empty()) {
        const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 10}});
        for (const auto& one : mine.votes) vote(page, one);
    }
    answered(page, mine);
    page.frame.paragraph(
        page.say(MessageKey::contributions_reactions, {{"count", mine.reaction_count}}),
        TextLook::Small);
}

void identity(Page& page) {
    const auto name = citizen(page, page.state.me.value->name);
    const auto row = page.frame.box({.layout = {.axis = Axis::Row,
                                                .gap = 16,
                                                .cross_gap = 8,
                                                .cross = Align::Center,
                                                .main = Align::Stretch,
                                                .wrap = true}});
    page.frame.text(
        {.text = page.say(MessageKey::contributions_as, {{"name", name}}), .look = TextLook::Lead});
    const auto actions =
        page.frame.box({.layout = {.axis = Axis::Row, .gap = 10, .cross_gap = 8, .wrap = true}});
    button_link(page, page.say(MessageKey::points_mine), page.path(app::Place::MyPoints),
                BoxLook::Quiet);
    button_link(page, page.say(MessageKey::nav_profile), page.path(app::Place::Profile),
                BoxLook::Quiet);
    const bool leaving = app::is_pending(page.state, contract::RouteId::SignOut);
    if (page.frame.button({.key = "sign-out",
                           .text = page.say(MessageKey::nav_sign_out),
                           .look = BoxLook::Ghost,
                           .busy = leaving}))
        page.did(app::SignedOut{});
}

void signed_out(Page& page) {
    empty(page, page.say(MessageKey::contributions_sign_in),
          page.say(MessageKey::contributions_sign_in_hint));
    const auto row = page.frame.box({.layout = {.axis = Axis::Row, .padding = {8, 0, 0, 0}}});
    button_link(page, page.say(MessageKey::nav_sign_in), page.sign_in_path());
}

/// Without scripts no device keeps them; they are in what one may take along.
void receipts_to_keep(Page& page) {
    if (!page.state.is_plain_page || page.state.kiosk.here) return;
    page.frame.paragraph(page.say(MessageKey::receipt_in_data), TextLook::Small);
    page.frame.link(page.say(MessageKey::profile_export),
                    contract::api_path(contract::RouteId::ExportMyData));
}

void recorded(Page& page) {
    const auto& loaded = page.state.contributions;
    if (!loaded.value) return loaded.error ? failed(page, *loaded.error) : loading(page);
    const auto& mine = *loaded.value;
    if (mine.comments.empty() && mine.votes.empty() && mine.answered.empty() &&
        mine.reaction_count == 0) {
        empty(page, page.say(MessageKey::contributions_none),
              page.say(MessageKey::contributions_none_hint));
        return button_link(page, page.say(MessageKey::calls_see), page.path(app::Place::Calls));
    }
    comments(page, mine);
    votes(page, mine);
    receipts_to_keep(page);
    page.frame.link(page.say(MessageKey::receipt_see_log), page.path(app::Place::Log));
}

} // namespace

void contributions(Page& page) {
    const auto column =
        page.frame.box({.layout = {.gap = 12, .padding = {28, 0, 0, 0}, .max_width = 800}});
    page.frame.heading(1, page.say(MessageKey::nav_my_contributions), TextLook::Title,
                       main_heading);
    const auto& me = page.state.me;
    const bool asking = !page.state.anonymous_page && !me.value && !me.error;
    if (asking) return loading(page);
    if (!signed_in(page)) {
        signed_out(page);
        return unsent(page);
    }
    identity(page);
    unsent(page);
    my_certificates(page);
    recorded(page);
}

} // namespace hamandish::screens
