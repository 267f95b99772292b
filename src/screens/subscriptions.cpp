#include "screens/subscriptions.h"

#include "domain/topic.h"
#include "screens/pieces.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using contract::MyNotices;
using domain::FollowedBy;
using i18n::MessageKey;
using kit::Align;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

std::string name_of(const Page& page, const MyNotices& notices, const domain::Subscription& one) {
    switch (one.by) {
    case FollowedBy::Topic: return page.say(MessageKey::call_topic, {{"topic", one.value}});
    case FollowedBy::DocumentKind:
        return page.say(MessageKey::call_document_kind, {{"kind", one.value}});
    case FollowedBy::Organisation: break;
    }
    for (const auto& organisation : notices.organisations)
        if (organisation.slug == one.value) return page.in_language(organisation.name);
    return one.value;
}

std::string words_of(const Page& page, const MyNotices& notices, const std::string& entry) {
    const auto one = domain::subscription_from(entry);
    if (!one) return entry;
    return page.say(MessageKey::subscriptions_entry, {{"by", std::string(domain::word(one->by))},
                                                      {"name", name_of(page, notices, *one)}});
}

/// Whatever may be followed and is not yet.
std::vector<kit::Option> options_of(const Page& page, const MyNotices& notices) {
    std::vector<kit::Option> options{{"", page.say(MessageKey::subscriptions_choose_one), {}}};
    const auto offer = [&](FollowedBy by, std::string_view value) {
        const std::string entry = domain::text_from(domain::Subscription{by, std::string(value)});
        const auto& mine = notices.subscriptions;
        if (std::find(mine.begin(), mine.end(), entry) == mine.end())
            options.push_back({entry, words_of(page, notices, entry), {}});
    };
    for (const std::string_view topic : domain::topics) offer(FollowedBy::Topic, topic);
    for (const std::string_view kind : domain::document_kinds)
        offer(FollowedBy::DocumentKind, kind);
    for (const auto& one : notices.organisations) offer(FollowedBy::Organisation, one.slug);
    return options;
}

void followed(Page& page, const MyNotices& notices, bool busy) {
    if (notices.subscriptions.empty())
        return page.frame.paragraph(page.say(MessageKey::subscriptions_none), TextLook::Muted);
    const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 8}});
    for (const std::string& entry : notices.subscriptions) {
        const std::string words = words_of(page, notices, entry);
        const auto item = page.frame.box({.key = entry,
                                          .role = Role::ListItem,
                                          .layout = {.axis = Axis::Row,
                                                     .gap = 12,
                                                     .cross_gap = 4,
                                                     .cross = Align::Center,
                                                     .main = Align::Stretch,
                                                     .wrap = true}});
        page.frame.text({.text = words});
        const std::string end = page.say(MessageKey::subscriptions_end);
        if (!page.frame.button({.key = "end",
                                .text = end,
                                .name = end + " – " + words,
                                .look = BoxLook::Quiet,
                                .busy = busy}))
            continue;
        MyNotices wished = notices;
        std::erase(wished.subscriptions, entry);
        page.did(app::NoticesWished{std::move(wished)});
    }
}

void one_more(Page& page, const MyNotices& notices, bool busy) {
    const std::string& choice = page.state.subscription_choice;
    const auto chosen = page.frame.select({.key = "subscription",
                                           .anchor = "subscription-field",
                                           .label = page.say(MessageKey::subscriptions_choose),
                                           .options = options_of(page, notices),
                                           .chosen = choice,
                                           .disabled = busy});
    if (chosen) page.did(app::SubscriptionChosen{*chosen});
    const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
    const bool pressed = page.frame.button({.key = "subscribe",
                                            .text = page.say(MessageKey::subscriptions_add),
                                            .look = BoxLook::Ghost,
                                            .busy = busy});
    if (!pressed || choice.empty()) return;
    MyNotices wished = notices;
    wished.subscriptions.push_back(choice);
    page.did(app::NoticesWished{std::move(wished)});
}

} // namespace

void subscriptions(Page& page) {
    const auto& loaded = page.state.notices;
    if (!loaded.value || loaded.value->channels.empty()) return;
    page.frame.text({.role = Role::Heading,
                     .anchor = app::subscriptions_anchor,
                     .text = page.say(MessageKey::subscriptions_title),
                     .look = TextLook::Section,
                     .level = 2,
                     .layout = {.padding = {24, 0, 0, 0}}});
    paragraphs(page, page.say(MessageKey::subscriptions_text), TextLook::Body, measure_px);
    const bool busy = app::is_pending(page.state, contract::RouteId::SaveMyNotices);
    const auto box = page.frame.box({.key = "subscriptions",
                                     .role = Role::Form,
                                     .name = page.say(MessageKey::subscriptions_title),
                                     .look = BoxLook::Card,
                                     .layout = {.gap = 18, .max_width = form_px}});
    followed(page, *loaded.value, busy);
    one_more(page, *loaded.value, busy);
    feedback(page, app::subscriptions_anchor);
}

} // namespace hamandish::screens
