#include "screens/comment_card.h"

#include "screens/answer_card.h"
#include "screens/choice_bar.h"
#include "screens/comment_files.h"
#include "screens/delivery.h"
#include "screens/moderation_parts.h"
#include "screens/passages.h"
#include "screens/pieces.h"
#include "screens/receipt_line.h"
#include "screens/replies.h"
#include "screens/version_parts.h"
#include "screens/wording.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Align;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

bool is_mine(const Page& page, std::int64_t comment_id) {
    const auto& mine = page.state.my_unit.value;
    return mine && std::find(mine->comment_ids.begin(), mine->comment_ids.end(), comment_id) !=
                       mine->comment_ids.end();
}

std::string my_reaction(const Page& page, std::int64_t comment_id) {
    const auto& mine = page.state.my_unit.value;
    if (!mine) return {};
    for (const auto& reaction : mine->reactions)
        if (reaction.comment_id == comment_id) return reaction.choice;
    return {};
}

/// What was handed in about it and is not recorded.
const app::HandedIn* reaction_of_mine(const Page& page, std::int64_t comment_id) {
    return app::find_handed_in(page.state, contract::RouteId::React, comment_id);
}

/// The words of a comment, or that their author has erased them, or why they are hidden.
void comment_words(Page& page, const contract::Comment& comment, float max_width_px) {
    if (comment.hiding.hidden_at_ms != 0) hidden_notice(page, comment);
    if (comment.hiding.hidden_at_ms != 0 && comment.text.empty()) return;
    if (!comment.text.empty()) {
        words_of_people(page, comment.text, TextLook::Body, max_width_px);
        return masked_notice(page, comment);
    }
    page.frame.paragraph(page.say(MessageKey::comment_erased), TextLook::Muted);
}

void who_and_when(Page& page, const contract::Comment& comment) {
    const auto row = page.frame.box({.layout = {.axis = Axis::Row,
                                                .gap = 12,
                                                .cross_gap = 2,
                                                .cross = Align::Baseline,
                                                .wrap = true}});
    page.frame.text(
        {.role = Role::Text, .text = speaker(page, comment), .look = TextLook::SmallStrong});
    kind_pill(page, comment);
    page.frame.text({.role = Role::Text,
                     .text = time_ago(page, comment.created_at_ms),
                     .look = TextLook::Small});
    if (is_mine(page, comment.id))
        page.frame.text({.role = Role::Text,
                         .text = page.say(MessageKey::comment_mine),
                         .look = TextLook::Chosen,
                         .box = BoxLook::PillNeutral});
}

/// The comment as it stands in the public list, or one's own hidden or masked one with its words.
contract::Comment as_its_author_sees_it(const Page& page, const contract::Comment& shown) {
    const auto& mine = page.state.my_unit.value;
    if (!mine) return shown;
    for (const auto& own : mine->hidden) {
        if (own.id != shown.id) continue;
        if (own.hiding.hidden_at_ms != 0) return own;
        // What became of it stands in the public one alone.
        contract::Comment whole = shown;
        whole.text = own.text;
        whole.wording = own.wording;
        whole.masking = own.masking;
        return whole;
    }
    return shown;
}

void reactions(Page& page, const contract::CallCard& call, const contract::Comment& comment) {
    const auto author = speaker(page, comment);
    const auto chosen =
        choice_bar(page, {.label = page.say(MessageKey::comment_choice, {{"author", author}}),
                          .tally = comment.reactions,
                          .chosen = my_reaction(page, comment.id),
                          .disabled = !takes_part_here(page, call),
                          .busy = is_sending(reaction_of_mine(page, comment.id))});
    if (chosen) page.did(app::Reacted{comment.id, *chosen});
}

} // namespace

void comment_with_choice(Page& page, const contract::UnitPage& data,
                         const contract::Comment& shown) {
    const contract::Comment comment = as_its_author_sees_it(page, shown);
    const auto anchor = app::comment_anchor(comment.id);
    const auto item = page.frame.box({.key = anchor, .role = Role::ListItem});
    const auto article = page.frame.box({.role = Role::Article,
                                         .anchor = anchor,
                                         .look = BoxLook::Hairline,
                                         .layout = {.gap = 2, .padding = {14, 0, 16, 0}}});
    who_and_when(page, comment);
    quoted_passage(page, comment, data.call.slug);
    comment_words(page, comment, measure_px);
    proposed_wording(page, comment);
    files_of_comment(page, comment);
    const auto under = page.frame.box({.layout = below(8, {.gap = 8})});
    if (comment.hiding.hidden_at_ms == 0) reactions(page, data.call, comment);
    standing(page, comment);
    if (!comment.answering.answers.empty())
        changed_words_link(page, data.call, comment.unit_key,
                           comment.answering.answers.back().decision);
    if (is_mine(page, comment.id)) {
        objection_form(page, comment);
        appeal_form(page, comment);
    }
    report_form(page, comment);
    delivery(page, anchor, reaction_of_mine(page, comment.id));
    replies_under(page, data, comment);
}

void reply_card(Page& page, const contract::Comment& shown) {
    const contract::Comment reply = as_its_author_sees_it(page, shown);
    const auto anchor = app::comment_anchor(reply.id);
    const auto item = page.frame.box({.key = anchor, .role = Role::ListItem});
    const auto article = page.frame.box(
        {.role = Role::Article, .anchor = anchor, .layout = {.gap = 2, .padding = {8, 0, 8, 0}}});
    who_and_when(page, reply);
    comment_words(page, reply, measure_px);
    files_of_comment(page, reply);
    const auto under = page.frame.box({.layout = below(4, {.gap = 8})});
    if (is_mine(page, reply.id)) appeal_form(page, reply);
    report_form(page, reply);
    feedback(page, anchor);
}

void quoted_comment(Page& page, const contract::Comment& comment, const std::string& where,
                    const std::string& path, const std::string& receipt_key) {
    // Others get no words of what is hidden or masked.
    const bool has_appeal = (comment.hiding.hidden_at_ms != 0 && !comment.text.empty()) ||
                            !comment.masking.words.empty();
    const auto anchor = app::comment_anchor(comment.id);
    const auto item = page.frame.box({.key = anchor, .role = Role::ListItem});
    const auto card =
        page.frame.box({.role = Role::Article,
                        .anchor = has_appeal ? std::string_view(anchor) : std::string_view(),
                        .look = BoxLook::Card,
                        .layout = {.gap = 6, .grow = 1}});
    page.frame.text({.role = Role::Link,
                     .text = where,
                     .look = TextLook::Accent,
                     .href = path,
                     .lang = page.text_lang()});
    quoted_passage(page, comment);
    {
        const auto quote = page.frame.box(
            {.role = Role::Quote, .look = BoxLook::Quoted, .layout = {.max_width = measure_px}});
        comment_words(page, comment, 0);
    }
    proposed_wording(page, comment);
    files_of_comment(page, comment);
    kind_pill(page, comment);
    if (comment.reply_to != 0)
        page.frame.text({.key = "reply",
                         .role = Role::Text,
                         .text = page.say(MessageKey::reply_mark),
                         .look = TextLook::Small,
                         .box = BoxLook::PillNeutral});
    facts_line(page, {speaker(page, comment), time_ago(page, comment.created_at_ms)});
    if (comment.alike_count > 1)
        facts_line(page, {page.say(MessageKey::report_alike, {{"count", comment.alike_count}})});
    if (comment.reply_to == 0) tally_line(page, comment.reactions);
    standing(page, comment);
    if (has_appeal) {
        appeal_form(page, comment);
        feedback(page, anchor);
    }
    if (!receipt_key.empty()) receipt_line(page, receipt_key);
}

} // namespace hamandish::screens
