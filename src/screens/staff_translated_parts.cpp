// The parts of a call that is described in prose, written in a further language beside the Persian.
#include "app/error_message.h"
#include "domain/translation.h"
#include "screens/pieces.h"
#include "screens/staff_pieces.h"
#include "screens/text_languages.h"
#include "screens/unit_words.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using app::TranslatedField;
using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float translated_column_px = 300;
constexpr std::string_view heading_word = "heading", text_word = "text";

struct Part {
    const contract::DraftUnit& unit;
    const contract::TranslatedPart& words;
    bool is_outdated;
};

std::string anchor_of(std::int64_t unit, std::string_view field) {
    return "translated-" + std::to_string(unit) + "-" + std::string(field);
}

/// What was refused of the field, if it was this one: among many parts nobody would find it. The
/// server checks each part in the same way.
std::string wrong(const Page& page, const Part& part, TranslatedField field) {
    const auto& error = page.state.staff.error;
    if (!error) return {};
    const std::string_view some_words = "x";
    const auto& [unit, heading, text] = part.words;
    const auto checked = field == TranslatedField::Heading
                             ? domain::check_translated_part(heading, some_words)
                             : domain::check_translated_part(
                                   heading.empty() ? std::string_view() : some_words, text);
    if (checked || checked.error() != *error) return {};
    return page.say(app::message_from_error(*error));
}

/// Its direction is what its words say.
void words_field(Page& page, const Part& part, TranslatedField field) {
    const bool is_heading = field == TranslatedField::Heading;
    const std::string word(is_heading ? heading_word : text_word);
    const auto anchor = anchor_of(part.unit.id, word);
    const auto edited = page.frame.text_field(
        {.key = anchor,
         .anchor = anchor,
         .label = page.say(MessageKey::staff_field_in,
                           {{"field", page.say(MessageKey::staff_field, {{"field", word}})},
                            {"language", language_name(page, page.state.address.unit)}}),
         .value = is_heading ? part.words.heading : part.words.text,
         .error = wrong(page, part, field),
         .multiline = !is_heading,
         .min_height_px = is_heading ? 48.0f : 120.0f});
    if (edited) page.did(app::StaffFact{app::TranslatedPartEdited{part.unit.id, field, *edited}});
}

void persian(Page& page, const contract::DraftUnit& unit) {
    const float least = page.frame.wide() ? translated_column_px : 0;
    const auto quote = page.frame.box({.key = "persian",
                                       .role = Role::Quote,
                                       .look = BoxLook::Quoted,
                                       .layout = {.gap = 4, .min_width = least, .grow = 1}});
    text_in_language(page, unit.heading.fa, "fa", TextLook::SmallStrong);
    unit_words(page, {.text = unit.text.fa, .look = TextLook::Small, .lang = "fa"});
}

/// A comma more in the Persian changes nothing in the translation, and only a person sees that.
void outdated(Page& page, const Part& part) {
    const auto box =
        page.frame.box({.key = "outdated", .look = BoxLook::Notice, .layout = {.gap = 8}});
    page.frame.paragraph(page.say(MessageKey::translation_outdated));
    const auto anchor = anchor_of(part.unit.id, "holds");
    const bool holds = page.state.staff.translation.holding.contains(part.unit.id);
    const auto label = page.say(MessageKey::translation_holds);
    if (page.frame.tick({.key = "holds",
                         .anchor = anchor,
                         .label = label,
                         .name = label + " \u2013 " + page.in_language(part.unit.name),
                         .checked = holds}))
        page.did(app::StaffFact{
            app::TranslatedPartEdited{part.unit.id, TranslatedField::Holds, holds ? "" : "yes"}});
}

void one_part(Page& page, const Part& part) {
    const auto name = page.in_language(part.unit.name);
    const auto box = page.frame.box({.key = unit_anchor(part.unit.id),
                                     .role = Role::Group,
                                     .name = name,
                                     .layout = {.gap = 10}});
    page.frame.heading(2, name, TextLook::CardTitle);
    if (part.is_outdated) outdated(page, part);
    const auto row = page.frame.box(
        {.layout = {.axis = page.frame.wide() ? Axis::Row : Axis::Column, .gap = 16}});
    persian(page, part.unit);
    const float least = page.frame.wide() ? translated_column_px : 0;
    const auto column =
        page.frame.box({.key = "translated", .layout = {.gap = 10, .min_width = least, .grow = 1}});
    words_field(page, part, TranslatedField::Heading);
    words_field(page, part, TranslatedField::Text);
}

} // namespace

std::string translated_text_anchor(std::int64_t unit) {
    return anchor_of(unit, text_word);
}

void staff_translated_parts(Page& page, const contract::DraftPage& draft,
                            const contract::DraftTranslation* translation) {
    page.frame.paragraph(page.say(MessageKey::translation_parts_hint), TextLook::Muted);
    for (const contract::TranslatedPart& words : page.state.staff.translation.parts) {
        const auto unit = std::find_if(draft.units.begin(), draft.units.end(),
                                       [&words](const auto& one) { return one.id == words.unit; });
        if (unit == draft.units.end()) continue;
        const bool is_outdated =
            translation != nullptr && app::is_outdated(*translation, words.unit);
        one_part(page, {*unit, words, is_outdated});
    }
}

} // namespace hamandish::screens
