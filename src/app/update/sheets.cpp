// Forms filled in on paper: entering one, and saying whether one agrees with the paper.
#include "app/change.h"
#include "app/staff_change.h"
#include "app/written_day.h"
#include "base/overloaded.h"
#include "domain/comment_text.h"
#include "domain/profile.h"
#include "domain/reason.h"
#include "domain/sheet.h"

#include <array>
#include <utility>

namespace hamandish::app {
namespace {

using contract::RouteId;
using i18n::MessageKey;

void put(SheetForm& form, const std::string& name, const std::string& text) {
    if (text.empty())
        form.fields.erase(name);
    else
        form.fields[name] = text;
}

std::string field_name(std::string_view what, std::size_t box) {
    return std::string(what) + "-" + std::to_string(box);
}

/// What was typed into the boxes; one with neither words nor a part is empty.
base::Result<std::vector<contract::SheetContribution>> contributions_in(const SheetForm& form) {
    std::vector<contract::SheetContribution> all;
    for (std::size_t box = 0; box < domain::most_sheet_contributions; ++box) {
        const auto& text = field_of(form, field_name("words", box));
        const auto& unit = field_of(form, field_name("part", box));
        const auto& kind = field_of(form, field_name("kind", box));
        if (text.empty() && unit.empty()) continue;
        if (unit.empty()) return base::fail(base::ErrorCode::InvalidInput, field_name("part", box));
        const auto words = domain::comment_text_from(text);
        if (!words) return base::fail(words.error().code, field_name("words", box));
        all.push_back({unit, kind.empty() ? "comment" : kind, text});
    }
    return all;
}

base::Result<contract::EnterSheet> sheet_in(const SheetForm& form,
                                            const contract::PaperDesk& desk) {
    contract::EnterSheet sheet;
    TRY_ASSIGN(sheet.number, domain::sheet_number_from_text(field_of(form, "sheet_number")));
    if (const auto& channel = field_of(form, "channel"); !channel.empty()) sheet.channel = channel;
    TRY_ASSIGN(sheet.contributions, contributions_in(form));
    for (const contract::Unit& unit : desk.units)
        if (const auto& choice = field_of(form, "vote-" + unit.key); !choice.empty())
            sheet.votes.push_back({unit.key, choice});
    sheet.birth_year = field_of(form, "birth_year");
    sheet.gender = field_of(form, "gender");
    sheet.province = field_of(form, "province");
    sheet.audience_group = field_of(form, "audience_group");
    if (sheet.contributions.empty() && sheet.votes.empty())
        return base::fail(base::ErrorCode::TextEmpty, "sheet");
    return sheet;
}

void refuse(Change& change, const base::Error& error) {
    change.state.sheets.form.error = error;
    const std::string field = sheet_field_anchor(error.where);
    change.effects.push_back(MoveFocus{field.empty() ? std::string(sheet_form_anchor) : field});
}

void submit(Change& change) {
    auto& desk = change.state.sheets;
    if (desk.form.busy || !desk.papers.value) return;
    const auto sheet = sheet_in(desk.form, *desk.papers.value);
    if (!sheet) return refuse(change, sheet.error());
    desk.form.busy = true;
    desk.form.error.reset();
    const std::array call{desk.papers.key};
    send(change, RouteId::EnterSheet, call, desk.papers.key, contract::encode(*sheet));
}

void take_up(Change& change, std::int64_t id) {
    auto& desk = change.state.sheets;
    if (desk.form.busy || !desk.papers.value) return;
    for (const contract::PaperSheet& one : desk.papers.value->sheets) {
        if (one.id != id) continue;
        desk.form = {};
        put(desk.form, "sheet_number",
            text_from_number(one.content.number, change.state.address.locale));
        put(desk.form, "channel", one.content.channel);
        for (std::size_t box = 0; box < one.content.contributions.size(); ++box) {
            const auto& said = one.content.contributions[box];
            put(desk.form, field_name("part", box), said.unit_key);
            put(desk.form, field_name("kind", box), said.kind);
            put(desk.form, field_name("words", box), said.text);
        }
        for (const auto& vote : one.content.votes)
            put(desk.form, "vote-" + vote.unit_key, vote.choice);
        put(desk.form, "birth_year", one.content.birth_year);
        put(desk.form, "gender", one.content.gender);
        put(desk.form, "province", one.content.province);
        put(desk.form, "audience_group", one.content.audience_group);
        change.effects.push_back(MoveFocus{std::string(sheet_number_anchor)});
    }
}

/// The form about one sheet; another one's begins anew.
VerdictForm& verdict_on(Change& change, std::int64_t sheet) {
    auto& form = change.state.sheets.verdict;
    if (!form.busy && form.sheet != sheet) form = {sheet, {}, false, {}, false};
    return form;
}

void compare(Change& change, const SheetCompared& fact) {
    auto& form = verdict_on(change, fact.sheet);
    if (form.busy) return;
    form.error.reset();
    if (!fact.agrees)
        if (const auto reason = domain::reason_from(form.reason); !reason) {
            form.error = reason.error();
            return change.effects.push_back(MoveFocus{verdict_anchor(fact.sheet)});
        }
    form.busy = true;
    form.agrees = fact.agrees;
    const std::array sheet{std::to_string(fact.sheet)};
    send(change, RouteId::CheckSheet, sheet, change.state.sheets.papers.key,
         contract::encode(contract::CheckSheet{fact.agrees, fact.agrees ? "" : form.reason,
                                               fact.entered_at_ms}));
}

/// The next one came as this did, until something else is chosen: what was said but is entered as
/// written, because nobody looked, would be published and counted so. Without scripts none stays.
void begin_next(State& state) {
    auto& form = state.sheets.form;
    const std::string channel = field_of(form, "channel");
    form = {};
    if (!state.is_plain_page) put(form, "channel", channel);
}

base::Error problem_of(const ReplyArrived& reply) {
    base::Error error{error_from_reply(reply), {}};
    if (const auto problem = contract::decode<contract::Problem>(reply.body))
        error.where = problem->where;
    return error;
}

} // namespace

const std::string& field_of(const SheetForm& form, const std::string& name) {
    static const std::string none;
    const auto found = form.fields.find(name);
    return found == form.fields.end() ? none : found->second;
}

std::string sheet_field_anchor(const std::string& name) {
    if (name == "sheet_number") return std::string(sheet_number_anchor);
    const bool is_field = name.starts_with("part-") || name.starts_with("words-");
    return is_field ? "sheet-" + name : std::string();
}

std::string verdict_anchor(std::int64_t sheet) {
    return "sheet-reason-" + std::to_string(sheet);
}

void take_sheet_fact(Change& change, const SheetFact& sheet_fact) {
    auto& desk = change.state.sheets;
    std::visit(base::Overloaded{
                   [&](const SheetFieldEdited& fact) {
                       if (desk.form.busy) return;
                       put(desk.form, fact.name, fact.text);
                       desk.form.error.reset();
                   },
                   [&](const SheetSubmitted&) { submit(change); },
                   [&](const SheetTakenUp& fact) { take_up(change, fact.sheet); },
                   [&](const VerdictReasonEdited& fact) {
                       auto& form = verdict_on(change, fact.sheet);
                       if (form.busy) return;
                       form.reason = fact.text;
                       form.error.reset();
                   },
                   [&](const SheetCompared& fact) { compare(change, fact); },
               },
               sheet_fact);
}

void take_sheet_reply(Change& change, const Pending& pending, const ReplyArrived& reply) {
    auto& desk = change.state.sheets;
    if (desk.papers.key != pending.key) return; // The person has moved on.
    const bool entered = pending.route == RouteId::EnterSheet;
    (entered ? desk.form.busy : desk.verdict.busy) = false;
    auto papers = contract::decode<contract::PaperDesk>(reply.body);
    if (!succeeded(reply) || !papers) {
        const base::Error error =
            succeeded(reply) ? base::Error{base::ErrorCode::Unavailable, {}} : problem_of(reply);
        if (error.code == base::ErrorCode::SignInNeeded) end_session(change, {});
        if (error == base::Error{base::ErrorCode::Forbidden, "second_factor"} &&
            change.state.staff.me.value) { // the door asks for it, and the form waits behind
            change.state.staff.me.value->second_factor = "set";
            return change.effects.push_back(MoveFocus{"main-heading"});
        }
        if (entered) return refuse(change, error);
        desk.verdict.error = error;
        return change.effects.push_back(MoveFocus{verdict_anchor(desk.verdict.sheet)});
    }
    desk.papers.value = std::move(*papers);
    if (entered) {
        begin_next(change.state);
        show_toast(change, MessageKey::paper_desk_entered);
    } else {
        const bool agreed = std::exchange(desk.verdict, {}).agrees;
        show_toast(change, agreed ? MessageKey::paper_desk_was_checked
                                  : MessageKey::paper_desk_was_returned);
    }
    // Where the next sheet begins: few come alone. Without scripts it begins with how it came.
    const auto next = change.state.is_plain_page ? sheet_form_anchor : sheet_number_anchor;
    change.effects.push_back(MoveFocus{std::string(entered ? next : unchecked_sheets_anchor)});
}

} // namespace hamandish::app
