#include "screens/attachments.h"
#include "screens/pieces.h"
#include "screens/staff_pieces.h"

#include <algorithm>
#include <array>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr std::array<std::string_view, 2> languages{"fa", "en"};
constexpr std::string_view persian_anchor = "file-fa", english_anchor = "file-en";
constexpr std::string_view offered = ".docx,.odt,.md,.txt";

const std::string& name_of(const contract::DraftPage& draft, std::string_view language) {
    return language == "fa" ? draft.files.fa : draft.files.en;
}

std::string_view anchor_of(std::string_view language) {
    return language == "fa" ? persian_anchor : english_anchor;
}

void choose(Page& page, const contract::DraftPage& draft, std::string_view language) {
    const auto& desk = page.state.staff;
    const auto column = page.frame.box({.key = language, .layout = {.gap = 6, .grow = 1}});
    const bool is_first = language == "fa";
    const bool is_next = !is_first && !name_of(draft, language).empty();
    const std::string word(language), anchor(anchor_of(language));
    const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
    const auto name = page.frame.file_field(
        {.key = anchor,
         .anchor = anchor,
         .label = page.say(is_next ? MessageKey::staff_file_replace : MessageKey::staff_file_choose,
                           {{"language", word}}),
         .accept = std::string(offered),
         .look = is_first ? BoxLook::Primary : BoxLook::Ghost,
         // English words are put beside Persian units, so those come first.
         .disabled = !app::is_all_saved(desk) || (!is_first && draft.units.empty()),
         .busy = desk.busy});
    if (name) page.did(app::StaffFact{app::DraftFileChosen{anchor, word, *name}});
}

/// What is to give way, as ReplacementOpened says it.
std::string replaced_by(const contract::DraftPage& draft, std::string_view language) {
    return language == "fa" ? draft.call.slug : draft.call.slug + "/en";
}

/// `what`: gives way; empty: nothing does.
void replacement_button(Page& page, std::string_view language, std::string words, BoxLook look,
                        const std::string& what) {
    const std::string key = language == "fa" ? "replace" : "replace-english";
    const auto column = page.frame.box({.key = key, .layout = {.gap = 6, .grow = 1}});
    const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
    if (page.frame.button({.key = "replace",
                           .anchor = what.empty() ? std::string_view() : anchor_of(language),
                           .text = std::move(words),
                           .look = look,
                           .busy = page.state.staff.busy}))
        page.did(app::StaffFact{app::ReplacementOpened{what}});
}

bool is_in_english(const contract::DraftUnit& unit) {
    return !unit.heading.en.empty() || !unit.text.en.empty();
}

/// Would words be gone with a file of this language, whether one was read or they were typed?
bool has_words(const contract::DraftPage& draft, std::string_view language) {
    if (language == "fa") return !draft.units.empty();
    return !name_of(draft, language).empty() ||
           std::any_of(draft.units.begin(), draft.units.end(), is_in_english);
}

bool is_replacing(const Page& page, const contract::DraftPage& draft, std::string_view language) {
    return has_words(draft, language) && page.state.staff.replaced == replaced_by(draft, language);
}

/// English words may be there before any file of them was read.
bool is_first_english(const contract::DraftPage& draft, std::string_view language) {
    return language != "fa" && name_of(draft, language).empty();
}

MessageKey replacing_title(const contract::DraftPage& draft, std::string_view language) {
    return is_first_english(draft, language) ? MessageKey::staff_replacing_typed
                                             : MessageKey::staff_replacing;
}

/// What is asked first is called as what it leads to.
std::string asking_words(const Page& page, const contract::DraftPage& draft,
                         std::string_view language) {
    const bool is_first = is_first_english(draft, language);
    return page.say(is_first ? MessageKey::staff_file_choose : MessageKey::staff_file_replace,
                    {{"language", std::string(language)}});
}

/// What would be gone: asked before a file is chosen, because a chosen one is sent at once, and
/// pages without scripts remember none.
void replacement(Page& page, const contract::DraftPage& draft, std::string_view language) {
    if (!is_replacing(page, draft, language)) return;
    const auto part =
        page.frame.box({.key = "replacement", .look = BoxLook::Notice, .layout = {.gap = 12}});
    page.frame.heading(3, page.say(replacing_title(draft, language)), TextLook::CardTitle,
                       "replacement-heading");
    page.frame.paragraph(page.say(language == "fa" ? MessageKey::staff_replacing_text
                                                   : MessageKey::staff_replacing_english));
    choose(page, draft, language);
    replacement_button(page, language, page.say(MessageKey::staff_replacing_not), BoxLook::Quiet,
                       {});
}

/// A file that replaces nothing is chosen at once; any other only once it is known what would be
/// gone.
void choose_or_ask(Page& page, const contract::DraftPage& draft, std::string_view language) {
    if (!has_words(draft, language)) return choose(page, draft, language);
    if (is_replacing(page, draft, language)) return;
    replacement_button(page, language, asking_words(page, draft, language), BoxLook::Ghost,
                       replaced_by(draft, language));
}

std::string what_was_read(const Page& page, const contract::DraftPage& draft) {
    const auto& reading = page.state.staff.reading;
    if (!reading.empty() && reading != app::attached_file)
        return page.say(MessageKey::staff_file_reading);
    std::string words;
    for (const std::string_view language : languages) {
        const auto& name = name_of(draft, language);
        if (name.empty()) continue;
        if (!words.empty()) words += ' ';
        words += page.say(MessageKey::staff_file_read, {{"name", name}});
    }
    return words;
}

/// What was refused is said beside what was pressed.
bool is_said_elsewhere(const app::StaffDesk& desk) {
    return desk.opened_unit != 0 || app::is_about_attachments(desk) ||
           app::is_about_questions(desk) || desk.asked == contract::RouteId::DeleteDraft;
}

} // namespace

void staff_files(Page& page, const contract::DraftPage& draft) {
    const auto card = page.frame.box({.key = "files",
                                      .role = Role::Region,
                                      .name = page.say(MessageKey::staff_files),
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 10}});
    page.frame.heading(2, page.say(MessageKey::staff_files), TextLook::CardTitle);
    page.frame.paragraph(page.say(MessageKey::staff_files_hint), TextLook::Muted);
    for (const std::string_view language : languages) replacement(page, draft, language);
    {
        const auto row = page.frame.box(
            {.layout = {.axis = Axis::Row, .gap = 12, .cross_gap = 10, .wrap = true}});
        for (const std::string_view language : languages) choose_or_ask(page, draft, language);
    }
    send_file_button(page);
    status_line(page, "read", what_was_read(page, draft));
    if (!is_said_elsewhere(page.state.staff)) staff_refusal(page);
}

} // namespace hamandish::screens
