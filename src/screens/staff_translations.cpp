// The translations of a draft: which there are, and into which languages one may begin another.
#include "domain/translation.h"
#include "screens/pieces.h"
#include "screens/staff_pieces.h"
#include "screens/text_languages.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

std::string path_of(const Page& page, const contract::DraftPage& draft, std::string_view language) {
    return page.path(app::Place::StaffTranslation, draft.call.slug, std::string(language));
}

void one_translation(Page& page, const contract::DraftPage& draft,
                     const contract::DraftTranslation& one) {
    const auto item =
        page.frame.box({.key = one.card.language, .role = Role::ListItem, .layout = {.gap = 2}});
    page.frame.link(language_name(page, one.card.language),
                    path_of(page, draft, one.card.language));
    facts_line(page, translation_facts(page, one.card, draft.call.unit_count));
}

void other_languages(Page& page, const contract::DraftPage& draft) {
    page.frame.heading(3, page.say(MessageKey::translation_add), TextLook::Strong);
    const auto list =
        page.frame.box({.key = "others",
                        .role = Role::List,
                        .layout = {.axis = Axis::Row, .gap = 8, .cross_gap = 8, .wrap = true}});
    for (const std::string_view language : domain::translation_languages) {
        if (app::translation_of(page.state.staff, language) != nullptr) continue;
        const auto item = page.frame.box({.key = language, .role = Role::ListItem});
        button_link(page, language_name(page, language), path_of(page, draft, language),
                    BoxLook::Ghost);
    }
}

} // namespace

void staff_translations(Page& page, const contract::DraftPage& draft) {
    const auto& call = draft.call;
    // An adopted text has no period at whose end its translations would have to stay.
    const bool may_edit = call.may_edit && call.state != "closed";
    if (draft.units.empty()) return;
    if (draft.translations.empty() && !may_edit) return;
    const auto title = page.say(MessageKey::translation_title);
    const auto card = page.frame.box({.key = "translations",
                                      .role = Role::Region,
                                      .name = title,
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 10}});
    page.frame.heading(2, title, TextLook::CardTitle);
    page.frame.paragraph(page.say(MessageKey::translation_hint), TextLook::Muted);
    if (!draft.translations.empty()) {
        const auto list =
            page.frame.box({.key = "made", .role = Role::List, .layout = {.gap = 12}});
        for (const auto& one : draft.translations) one_translation(page, draft, one);
    }
    if (may_edit) other_languages(page, draft);
}

} // namespace hamandish::screens
