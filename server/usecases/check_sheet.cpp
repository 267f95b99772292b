// A second member of staff holds a sheet against the paper or the note of a telephone call: it
// counts, or goes back.
#include "contract/codec.h"
#include "domain/profile.h"
#include "domain/reason.h"
#include "server/logbook/registers.h"
#include "server/ops/secrets.h"
#include "server/usecases/arrival.h"
#include "server/usecases/recording.h"
#include "server/usecases/sheets.h"
#include "server/usecases/staff.h"

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using domain::ProfileField;

constexpr auto sheet_act = domain::Act::EnterPaper;

/// A salt for each act of a sheet; nobody can tell one from another, because the first is not kept.
class Salts {
  public:
    explicit Salts(std::string first) : first_(std::move(first)) {}
    [[nodiscard]] std::string next() {
        constexpr std::size_t digits = 32; // 128 bits, as ops::random_salt()
        return ops::sha256_hex(first_ + " " + std::to_string(++count_)).substr(0, digits);
    }

  private:
    std::string first_;
    int count_ = 0;
};

/// Whose words the sheet has: a person without an account, whom no session can ever name.
base::Result<store::PersonRecord> person_of(store::Connection& connection,
                                            const store::SheetRecord& row, base::Instant now) {
    TRY_ASSIGN(const auto channel, domain::sheet_channel_from_word(row.channel));
    const std::string name = domain::sheet_pseudonym(row.call.value, row.number, channel);
    const auto id = connection.people.insert(name, name, now);
    if (!id) return base::fail(ErrorCode::Conflict, "sheet");
    return store::PersonRecord{*id, name};
}

void keep_answers(store::Connection& connection, const contract::EnterSheet& sheet,
                  const store::SheetRecord& row, store::PersonId person, base::Instant now) {
    const std::pair<ProfileField, const std::string*> said[] = {
        {ProfileField::BirthYear, &sheet.birth_year},
        {ProfileField::Gender, &sheet.gender},
        {ProfileField::Province, &sheet.province},
        {ProfileField::AudienceGroup, &sheet.audience_group}};
    for (const auto& [field, answer] : said)
        if (!answer->empty())
            connection.profiles.put_answer(
                person, {std::string(domain::word(field)), *answer, row.channel, now});
}

base::Result<store::Place> unit_of(store::Connection& connection, const std::string& slug,
                                   const std::string& unit) {
    const auto place = connection.calls.find_place(slug, unit);
    if (!place) return base::fail(ErrorCode::NotFound, "unit");
    return *place;
}

/// Everything the sheet says, as if its person had said it here.
base::Status record(store::Connection& connection, const std::string& slug,
                    const contract::EnterSheet& sheet, const store::PersonRecord& person,
                    Salts salts, base::Instant now) {
    int number = 0;
    for (const contract::SheetContribution& one : sheet.contributions) {
        TRY_ASSIGN(const auto place, unit_of(connection, slug, one.unit_key));
        TRY_ASSIGN(const auto kind, domain::contribution_kind_from_word(one.kind));
        const std::string key = "paper-contribution-" + std::to_string(++number);
        TRY_ASSIGN(const auto recorded,
                   record_comment(
                       connection, place, person,
                       {place.unit, person.id, key, one.text, now, {-1, salts.next()}, kind, {}}));
        static_cast<void>(recorded); // its receipt has nobody to go to
    }
    for (const contract::SheetVote& one : sheet.votes) {
        TRY_ASSIGN(const auto place, unit_of(connection, slug, one.unit_key));
        TRY_ASSIGN(const auto choice, domain::choice_from_word(one.choice));
        record_vote(connection, place, person, {choice, salts.next(), now});
    }
    return {};
}

base::Status accept(store::Connection& connection, const store::SheetRecord& row,
                    const std::string& slug, const store::SheetVerdict& verdict, Salts salts) {
    TRY_ASSIGN(const auto sheet, contract::decode<contract::EnterSheet>(row.content));
    TRY_ASSIGN(const auto person, person_of(connection, row, verdict.at));
    if (!connection.sheets.check(verdict, person.id))
        return base::fail(ErrorCode::Conflict, "sheet");
    TRY(record(connection, slug, sheet, person, std::move(salts), verdict.at));
    keep_answers(connection, sheet, row, person.id, verdict.at);
    count_participant(connection, row.call, person.id, {}, verdict.at);
    return {};
}

} // namespace

base::Result<contract::PaperDesk> check_sheet(store::Connection& connection,
                                              const SheetCheckCommand& command, base::Instant now) {
    const auto& hash = command.session_hash;
    TRY_ASSIGN(const auto person, require_act(connection, hash, sheet_act, std::nullopt, now));
    const auto row = connection.sheets.find(command.sheet);
    const auto call = row ? connection.calls.find(row->call) : std::nullopt;
    if (!call) return base::fail(ErrorCode::NotFound, "sheet");
    const auto rules = connection.answers.rules(call->id);
    const auto owner = rules ? rules->organisation : std::nullopt;
    if (owner) TRY(require_act(connection, hash, sheet_act, owner, now));
    TRY(domain::require_open(call->period, now));
    if (row->state != domain::word(domain::SheetState::Waiting) ||
        row->entered_at.ms != command.wish.entered_at_ms)
        return base::fail(ErrorCode::Conflict, "sheet");
    TRY(domain::require_another_checker(row->entered_by.value, person.id.value));
    const store::SheetVerdict verdict{row->id, person.id, now};
    std::string reason;
    if (command.wish.agrees) {
        TRY(accept(connection, *row, call->slug, verdict, Salts(command.salt)));
    } else {
        TRY_ASSIGN(reason, domain::reason_from(command.wish.reason));
        if (!connection.sheets.give_back(verdict, reason))
            return base::fail(ErrorCode::Conflict, "sheet");
    }
    logbook::record_act(connection, {sheet_act, person.id, owner.value_or(store::OrganisationId{}),
                                     (command.wish.agrees ? "check sheet " : "return sheet ") +
                                         std::to_string(row->number) + " of " + call->slug,
                                     reason, now});
    return list_sheets(connection, hash, call->slug, now);
}

} // namespace hamandish::usecases
