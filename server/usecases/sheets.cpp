#include "server/usecases/sheets.h"

#include "analysis/duplicates.h"
#include "contract/codec.h"
#include "domain/comment_text.h"
#include "domain/profile.h"
#include "i18n/jalali.h"
#include "server/logbook/registers.h"
#include "server/usecases/staff.h"
#include "server/usecases/wire.h"

#include <algorithm>
#include <set>

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using domain::ProfileField;

constexpr auto paper_act = domain::Act::EnterPaper;

struct SheetPlace {
    store::CallRecord call;
    store::PersonRecord person;
    store::OrganisationId organisation; ///< 0: the call has none of its own
};

/// Whoever may enter nothing learns nothing of what exists.
base::Result<SheetPlace> place_of(store::Connection& connection, const std::string& session_hash,
                                  const std::string& slug, base::Instant now) {
    const auto call = connection.calls.find(slug);
    const auto rules = call ? connection.answers.rules(call->id) : std::nullopt;
    const auto owner = rules ? rules->organisation : std::nullopt;
    TRY_ASSIGN(const auto person, require_act(connection, session_hash, paper_act, owner, now));
    if (!call) return base::fail(ErrorCode::NotFound, "call");
    return SheetPlace{*call, person, owner.value_or(store::OrganisationId{})};
}

contract::PaperSheet wire_of(const store::SheetRecord& row, store::PersonId reader) {
    contract::PaperSheet sheet{row.id.value,      row.state, row.note, row.entered_by == reader,
                               row.entered_at.ms, {}};
    // It was encoded by us; one that can't be read any more still shows its number.
    sheet.content = contract::decode<contract::EnterSheet>(row.content)
                        .value_or(contract::EnterSheet{row.number, {}, {}, {}, {}, {}, {}});
    sheet.content.channel = row.channel;
    return sheet;
}

contract::PaperDesk desk_of(store::Connection& connection, const SheetPlace& place,
                            base::Instant now) {
    contract::PaperDesk desk{now.ms, wire_from(place.call, now), {}, {}, 0, 0};
    for (store::UnitRecord& unit : connection.calls.units(place.call.id)) {
        unit.text = {};
        desk.units.push_back(wire_from(unit));
    }
    const auto counts = connection.sheets.counts(place.call.id);
    desk.unchecked_count = counts.unchecked;
    desk.checked_count = counts.checked;
    for (const store::SheetRecord& row :
         connection.sheets.unchecked(place.call.id, place.person.id, domain::most_sheets_shown))
        desk.sheets.push_back(wire_of(row, place.person.id));
    return desk;
}

using UnitKeys = std::set<std::string>;

base::Status require_contributions(std::vector<contract::SheetContribution>& all,
                                   const UnitKeys& units) {
    if (all.size() > domain::most_sheet_contributions)
        return base::fail(ErrorCode::TextTooLong, "sheet");
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto& one = all[i];
        if (!units.contains(one.unit_key)) return base::fail(ErrorCode::NotFound, "unit");
        TRY_ASSIGN(const auto kind, domain::contribution_kind_from_word(one.kind));
        one.kind = domain::word(kind);
        TRY_ASSIGN(one.text, domain::comment_text_from(one.text));
        for (std::size_t before = 0; before < i; ++before)
            if (all[before].unit_key == one.unit_key &&
                analysis::says_the_same(all[before].text, one.text))
                return base::fail(ErrorCode::AlreadySaid, "sheet");
    }
    return {};
}

base::Status require_votes(const std::vector<contract::SheetVote>& votes, const UnitKeys& units) {
    UnitKeys voted;
    for (const contract::SheetVote& one : votes) {
        if (!units.contains(one.unit_key)) return base::fail(ErrorCode::NotFound, "unit");
        if (!voted.insert(one.unit_key).second) return base::fail(ErrorCode::Conflict, "unit");
        TRY_ASSIGN(const auto choice, domain::choice_from_word(one.choice));
        if (choice == domain::Choice::Pass) return base::fail(ErrorCode::InvalidInput, "choice");
    }
    return {};
}

base::Status require_answers(contract::EnterSheet& sheet, base::Instant now) {
    const int this_year = i18n::jalali_year(now);
    const std::pair<ProfileField, std::string*> asked[] = {
        {ProfileField::BirthYear, &sheet.birth_year},
        {ProfileField::Gender, &sheet.gender},
        {ProfileField::Province, &sheet.province},
        {ProfileField::AudienceGroup, &sheet.audience_group}};
    for (const auto& [field, answer] : asked) {
        TRY_ASSIGN(*answer, domain::profile_answer_from_text(field, *answer, this_year));
    }
    return {};
}

/// The sheet as it will be kept.
base::Result<contract::EnterSheet> kept_from(store::Connection& connection,
                                             const store::CallRecord& call,
                                             contract::EnterSheet sheet, base::Instant now) {
    TRY(domain::check_sheet_number(sheet.number));
    TRY_ASSIGN(const auto channel, domain::sheet_channel_from_word(sheet.channel));
    sheet.channel = domain::word(channel);
    if (sheet.contributions.empty() && sheet.votes.empty())
        return base::fail(ErrorCode::TextEmpty, "sheet");
    UnitKeys units;
    for (const store::UnitRecord& unit : connection.calls.units(call.id)) units.insert(unit.key);
    TRY(require_contributions(sheet.contributions, units));
    TRY(require_votes(sheet.votes, units));
    TRY(require_answers(sheet, now));
    return sheet;
}

} // namespace

base::Result<contract::PaperDesk> list_sheets(store::Connection& connection,
                                              const std::string& session_hash,
                                              const std::string& slug, base::Instant now) {
    TRY_ASSIGN(const auto place, place_of(connection, session_hash, slug, now));
    return desk_of(connection, place, now);
}

base::Result<contract::PaperDesk> enter_sheet(store::Connection& connection,
                                              const SheetCommand& command, base::Instant now) {
    TRY_ASSIGN(const auto place, place_of(connection, command.session_hash, command.slug, now));
    TRY(domain::require_open(place.call.period, now));
    TRY_ASSIGN(const auto sheet, kept_from(connection, place.call, command.sheet, now));
    const auto id = connection.sheets.enter({place.call.id, sheet.number, contract::encode(sheet),
                                             place.person.id, now, sheet.channel});
    if (!id) return base::fail(ErrorCode::Conflict, "sheet_number");
    logbook::record_act(connection,
                        {paper_act,
                         place.person.id,
                         place.organisation,
                         "enter sheet " + std::to_string(sheet.number) + " of " + place.call.slug,
                         {},
                         now});
    return desk_of(connection, place, now);
}

} // namespace hamandish::usecases
