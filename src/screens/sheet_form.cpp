#include "screens/sheet_form.h"

#include "app/error_message.h"
#include "domain/contribution.h"
#include "screens/profile_options.h"
#include "screens/wording.h"

#include <array>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float sheet_words_px = 96;
constexpr std::array asked{domain::ProfileField::BirthYear, domain::ProfileField::Gender,
                           domain::ProfileField::Province, domain::ProfileField::AudienceGroup};

const std::string& written(const Page& page, const std::string& name) {
    return app::field_of(page.state.sheets.form, name);
}

void did_edit(Page& page, const std::string& name, const std::string& text) {
    page.did(app::SheetFact{app::SheetFieldEdited{name, text}});
}

struct Picking {
    std::string name, label;
    std::vector<kit::Option> options;
    std::string first = {}; ///< the value where nothing is chosen
};

/// What is wrong with one field, if anything is; the numbers of boxes are in no message's name.
std::string wrong(const Page& page, const std::string& name) {
    const auto& error = page.state.sheets.form.error;
    if (!error || error->where != name) return {};
    return page.say(
        app::message_from_error(base::Error{error->code, name.substr(0, name.find('-'))}));
}

void pick(Page& page, Picking one) {
    const auto& chosen = written(page, one.name);
    const std::string anchor = app::sheet_field_anchor(one.name);
    const auto picked = page.frame.select({.key = one.name,
                                           .anchor = anchor,
                                           .label = std::move(one.label),
                                           .error = wrong(page, one.name),
                                           .options = std::move(one.options),
                                           .chosen = chosen.empty() ? one.first : chosen,
                                           .disabled = page.state.sheets.form.busy});
    if (picked) did_edit(page, one.name, *picked);
}

std::vector<kit::Option> channel_options(const Page& page) {
    std::vector<kit::Option> options;
    for (const auto one : domain::sheet_channels)
        options.push_back({std::string(domain::word(one)), sheet_channel_word(page, one), {}});
    return options;
}

void number(Page& page) {
    const auto& form = page.state.sheets.form;
    const auto edited = page.frame.text_field({.key = "sheet_number",
                                               .anchor = app::sheet_number_anchor,
                                               .label = page.say(MessageKey::paper_desk_number),
                                               .hint = page.say(MessageKey::paper_desk_number_hint),
                                               .value = written(page, "sheet_number"),
                                               .error = wrong(page, "sheet_number"),
                                               .required = true,
                                               .disabled = form.busy,
                                               .inputmode = "numeric"});
    if (edited) did_edit(page, "sheet_number", *edited);
}

std::vector<kit::Option> unit_options(const Page& page, const contract::PaperDesk& desk) {
    std::vector<kit::Option> options{{"", page.say(MessageKey::paper_desk_no_unit), {}}};
    for (const contract::Unit& unit : desk.units)
        options.push_back({unit.key, unit_title(page, unit), {}});
    return options;
}

std::vector<kit::Option> kind_options(const Page& page) {
    std::vector<kit::Option> options;
    for (const auto kind : domain::contribution_kinds) {
        const std::string word(domain::word(kind));
        options.push_back({word, page.say(MessageKey::comment_kind, {{"kind", word}}), {}});
    }
    return options;
}

/// Each field says whose box it is in, because a list of fields is how some people hear a form.
void contribution(Page& page, const contract::PaperDesk& desk, std::size_t at) {
    const std::string end = "-" + std::to_string(at);
    const std::string title = page.say(MessageKey::paper_desk_contribution,
                                       {{"number", static_cast<std::int64_t>(at) + 1}});
    const auto box = page.frame.box({.key = "box" + end,
                                     .role = Role::Group,
                                     .name = title,
                                     .layout = {.gap = 10, .padding = {10, 0, 0, 0}}});
    page.frame.heading(3, title, TextLook::CardTitle);
    const auto said = [&](MessageKey words) { return title + " – " + page.say(words); };
    pick(page, {"part" + end, said(MessageKey::paper_desk_unit), unit_options(page, desk)});
    pick(page, {"kind" + end, said(MessageKey::paper_desk_kind), kind_options(page), "comment"});
    const std::string name = "words" + end;
    const std::string anchor = app::sheet_field_anchor(name);
    const auto edited = page.frame.text_field({.key = name,
                                               .anchor = anchor,
                                               .label = said(MessageKey::paper_desk_text),
                                               .value = written(page, name),
                                               .error = wrong(page, name),
                                               .multiline = true,
                                               .disabled = page.state.sheets.form.busy,
                                               .min_height_px = sheet_words_px});
    if (edited) did_edit(page, name, *edited);
}

void votes(Page& page, const contract::PaperDesk& desk) {
    page.frame.heading(3, page.say(MessageKey::paper_desk_votes), TextLook::CardTitle);
    for (const contract::Unit& unit : desk.units)
        pick(page, {"vote-" + unit.key,
                    unit_title(page, unit),
                    {{"", page.say(MessageKey::paper_desk_no_vote), {}},
                     {"agree", page.say(MessageKey::choice_agree), {}},
                     {"disagree", page.say(MessageKey::choice_disagree), {}}}});
}

void about_the_person(Page& page) {
    page.frame.heading(3, page.say(MessageKey::paper_desk_about), TextLook::CardTitle);
    for (const auto field : asked) {
        const std::string name(domain::word(field));
        pick(page, {name, profile_question(page, field),
                    profile_options(page, field, written(page, name))});
    }
}

void refusal(Page& page) {
    const auto& error = page.state.sheets.form.error;
    if (!error || !app::sheet_field_anchor(error->where).empty()) return;
    page.frame.text({.role = Role::Alert,
                     .text = page.say(app::message_from_error(*error)),
                     .look = TextLook::Error});
}

} // namespace

std::string sheet_channel_word(const Page& page, domain::SheetChannel channel) {
    return page.say(channel == domain::SheetChannel::Phone ? MessageKey::paper_desk_by_phone
                                                           : MessageKey::paper_desk_by_paper);
}

void sheet_form(Page& page, const contract::PaperDesk& desk) {
    page.frame.heading(2, page.say(MessageKey::paper_desk_enter), TextLook::Section);
    const auto form = page.frame.box({.key = "sheet",
                                      .role = Role::Form,
                                      .anchor = app::sheet_form_anchor,
                                      .name = page.say(MessageKey::paper_desk_enter),
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 14, .max_width = measure_px}});
    pick(page, {"channel", page.say(MessageKey::paper_desk_channel), channel_options(page),
                std::string(domain::word(domain::sheet_channels.front()))});
    number(page);
    votes(page, desk);
    for (std::size_t at = 0; at < domain::most_sheet_contributions; ++at)
        contribution(page, desk, at);
    about_the_person(page);
    refusal(page);
    const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
    if (page.frame.button({.key = "save",
                           .text = page.say(MessageKey::paper_desk_save),
                           .busy = page.state.sheets.form.busy}))
        page.did(app::SheetFact{app::SheetSubmitted{}});
}

} // namespace hamandish::screens
