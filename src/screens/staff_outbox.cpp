// Messages that reached nobody, for whoever looks after the outbox: how each channel fares, what
// was given up last and why, and sending it again. Never what a message says, nor to whom.
#include "screens/number_table.h"
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/staff_pieces.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

std::string channel_name(const Page& page, const std::string& channel) {
    return channel.empty() ? page.say(MessageKey::outbox_no_channel) : channel;
}

void send_button(Page& page, std::string_view key, std::string words, std::string name,
                 contract::SendAgain wish) {
    const auto row = page.frame.box({.key = key, .layout = {.axis = Axis::Row}});
    if (page.frame.button({.key = "send",
                           .text = std::move(words),
                           .name = std::move(name),
                           .look = BoxLook::Ghost,
                           .busy = page.state.staff.busy}))
        page.did(app::StaffFact{app::SendAgainWanted{std::move(wish)}});
}

constexpr NumberColumn number{.wide = 130, .narrow = 68};

void head_row(Page& page) {
    const auto head = page.frame.box({.role = Role::TableHead});
    const auto row = table_row(page, "head");
    name_header(page, page.say(MessageKey::outbox_channel_column));
    for (const auto& [key, words] : {std::pair{"sent", MessageKey::outbox_sent_column},
                                     std::pair{"waiting", MessageKey::outbox_waiting_column},
                                     std::pair{"dead", MessageKey::outbox_dead_column}})
        number_header(page, number, key, page.say(words));
}

void channel_row(Page& page, const contract::OutboxChannel& one) {
    const auto row = table_row(page, "channel-" + one.channel);
    page.frame.text({.key = "channel",
                     .role = Role::RowHeader,
                     .text = channel_name(page, one.channel),
                     .look = TextLook::Strong,
                     .lang = one.channel.empty() ? "" : "en",
                     .layout = {.grow = 1}});
    number_cell(page, number, "sent", page.number(one.sent));
    number_cell(page, number, "waiting", page.number(one.waiting));
    number_cell(page, number, "dead", page.number(one.dead),
                one.dead > 0 ? TextLook::Strong : TextLook::Body);
}

void channels(Page& page, const contract::OutboxDesk& desk) {
    const auto card =
        page.frame.box({.key = "channels", .look = BoxLook::Card, .layout = {.gap = 8}});
    const auto title = page.say(MessageKey::outbox_channels);
    page.frame.heading(2, title, TextLook::CardTitle);
    page.frame.paragraph(page.say(MessageKey::outbox_channels_hint), TextLook::Small);
    {
        const auto table = page.frame.box({.role = Role::Table, .name = title});
        head_row(page);
        const auto body = page.frame.box({.role = Role::TableBody});
        for (const auto& one : desk.channels) channel_row(page, one);
    }
    for (const auto& one : desk.channels)
        if (one.of_use > 0)
            send_button(
                page, "send-" + one.channel,
                page.say(MessageKey::outbox_send_channel,
                         {{"count", one.of_use}, {"channel", channel_name(page, one.channel)}}),
                {}, {0, one.channel});
}

std::string moment(const Page& page, MessageKey words, std::int64_t at_ms) {
    const base::Instant at{at_ms};
    return page.say(words, {{"day", base::tehran_day(at)}, {"at", at}});
}

void tries(Page& page, const contract::DeadLetter& letter) {
    if (letter.tries.empty())
        return page.frame.paragraph(page.say(MessageKey::outbox_untried), TextLook::Muted);
    const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 2}});
    for (const contract::DeadTry& one : letter.tries) {
        const std::string why = one.reason.empty() ? "none" : one.reason;
        page.frame.text({.key = one.channel,
                         .role = Role::ListItem,
                         .text = page.say(MessageKey::outbox_try,
                                          {{"channel", one.channel},
                                           {"count", one.tries},
                                           {"reason", page.say(MessageKey::outbox_reason,
                                                               {{"why", why}, {"word", why}})}})});
    }
}

void letter_card(Page& page, const contract::DeadLetter& letter) {
    const auto item =
        page.frame.box({.key = "letter-" + std::to_string(letter.id), .role = Role::ListItem});
    const auto card =
        page.frame.box({.role = Role::Article, .look = BoxLook::Card, .layout = {.gap = 6}});
    const auto kind = page.say(MessageKey::outbox_kind, {{"kind", letter.kind}});
    page.frame.heading(3, kind, TextLook::CardTitle);
    facts_line(page, {page.say(MessageKey::outbox_number, {{"number", letter.id}}),
                      moment(page, MessageKey::outbox_written, letter.written_at_ms),
                      moment(page, MessageKey::outbox_given_up, letter.given_up_at_ms)});
    tries(page, letter);
    if (!letter.may_send)
        return page.frame.paragraph(page.say(MessageKey::outbox_over), TextLook::Muted);
    const auto words = page.say(MessageKey::outbox_send);
    send_button(page, "one", words,
                words + " \u2013 " + page.say(MessageKey::outbox_number, {{"number", letter.id}}),
                {letter.id, {}});
}

void letters(Page& page, const contract::OutboxDesk& desk) {
    if (desk.dead.empty()) return;
    page.frame.heading(2, page.say(MessageKey::outbox_letters), TextLook::Section);
    const auto shown = static_cast<std::int64_t>(desk.dead.size());
    if (shown < desk.dead_count)
        page.frame.paragraph(page.say(MessageKey::outbox_letters_shown,
                                      {{"part", shown}, {"whole", desk.dead_count}}),
                             TextLook::Small);
    const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 12}});
    for (const auto& one : desk.dead) letter_card(page, one);
}

void counts(Page& page, const contract::OutboxDesk& desk) {
    if (desk.dead_count == 0 && desk.waiting_count == 0)
        return empty(page, page.say(MessageKey::outbox_all_delivered),
                     page.say(MessageKey::outbox_all_delivered_text));
    facts_line(page, {page.say(MessageKey::outbox_waiting, {{"count", desk.waiting_count}}),
                      page.say(MessageKey::outbox_dead, {{"count", desk.dead_count}})});
}

} // namespace

void staff_outbox(Page& page) {
    if (!pass_staff_door(page)) return;
    const auto& loaded = page.state.staff.outbox;
    const auto column = page.frame.box(
        {.layout = {.gap = 16, .padding = {28, 0, 0, 0}, .max_width = desk_measure_px}});
    if (!begin_desk_page(page, MessageKey::outbox_title)) return;
    page.frame.paragraph(page.say(MessageKey::outbox_why), TextLook::Muted);
    if (!loaded.value) return loaded.error ? failed(page, *loaded.error) : loading(page);
    staff_refusal(page);
    counts(page, *loaded.value);
    if (!loaded.value->channels.empty()) channels(page, *loaded.value);
    letters(page, *loaded.value);
}

} // namespace hamandish::screens
