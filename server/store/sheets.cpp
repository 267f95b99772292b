#include "server/store/sheets.h"

namespace hamandish::store {
namespace {

const std::string sheet_columns = "SELECT id, call_id, number, state, content, note, entered_by,"
                                  " entered_at_ms, channel FROM paper_sheets";

} // namespace

Sheets::Sheets(soci::session& session)
    : unchecked_(session,
                 sheet_columns +
                     " WHERE call_id = :call AND state <> 'checked' ORDER BY CASE WHEN state ="
                     " 'returned' THEN 1 WHEN entered_by = :reader THEN 2 ELSE 0 END, number"
                     " LIMIT :most"),
      find_(session, sheet_columns + " WHERE id = :id"),
      counts_(session,
              "SELECT CAST(COALESCE(SUM(CASE WHEN state = 'checked' THEN 1 ELSE 0 END), 0) AS"
              " BIGINT), CAST(COALESCE(SUM(CASE WHEN state = 'checked' THEN 0 ELSE 1 END), 0) AS"
              " BIGINT), CAST(COALESCE(SUM(CASE WHEN state = 'checked' AND channel = 'phone' THEN 1"
              " ELSE 0 END), 0) AS BIGINT) FROM paper_sheets WHERE call_id = :call"),
      enter_(session, "INSERT INTO paper_sheets (call_id, number, state, content, note, entered_by,"
                      " entered_at_ms, checked_by, checked_at_ms, person_id, channel) VALUES"
                      " (:call, :number, 'waiting', :content, '', :by, :at, NULL, 0, NULL, :way)"
                      " ON CONFLICT (call_id, number) DO UPDATE SET state = 'waiting',"
                      " content = excluded.content, note = '', entered_by = excluded.entered_by,"
                      " entered_at_ms = excluded.entered_at_ms, checked_by = NULL,"
                      " checked_at_ms = 0, channel = excluded.channel"
                      " WHERE paper_sheets.state = 'returned' RETURNING id"),
      check_(session, "UPDATE paper_sheets SET state = 'checked', content = '', checked_by = :by,"
                      " checked_at_ms = :at, person_id = :person"
                      " WHERE id = :id AND state = 'waiting' RETURNING id"),
      give_back_(session, "UPDATE paper_sheets SET state = 'returned', checked_by = :by,"
                          " checked_at_ms = :at, note = :note"
                          " WHERE id = :id AND state = 'waiting' RETURNING id") {}

SheetRecord Sheets::record_from(const Row& row) {
    const auto& [id, call, number, state, content, note, entered_by, entered_at, channel] = row;
    return {{id}, {call}, number, state, content, note, {entered_by}, {entered_at}, channel};
}

std::vector<SheetRecord> Sheets::unchecked(CallId call, PersonId reader, std::size_t most) {
    std::vector<SheetRecord> sheets;
    unchecked_.each(call.value, reader.value, static_cast<Number>(most),
                    [&](auto&... column) { sheets.push_back(record_from(Row(column...))); });
    return sheets;
}

std::optional<SheetRecord> Sheets::find(SheetId id) {
    const auto row = find_.first(id.value);
    return row ? std::optional(record_from(*row)) : std::nullopt;
}

SheetCounts Sheets::counts(CallId call) {
    const auto row = counts_.first(call.value);
    return row ? SheetCounts{std::get<0>(*row), std::get<1>(*row), std::get<2>(*row)}
               : SheetCounts{};
}

std::optional<SheetId> Sheets::enter(const NewSheet& sheet) {
    const auto row = enter_.first(sheet.call.value, sheet.number, sheet.content,
                                  sheet.entered_by.value, sheet.entered_at.ms, sheet.channel);
    return row ? std::optional(SheetId{std::get<0>(*row)}) : std::nullopt;
}

bool Sheets::check(const SheetVerdict& verdict, PersonId person) {
    return check_.first(verdict.by.value, verdict.at.ms, person.value, verdict.id.value)
        .has_value();
}

bool Sheets::give_back(const SheetVerdict& verdict, const Text& note) {
    return give_back_.first(verdict.by.value, verdict.at.ms, note, verdict.id.value).has_value();
}

} // namespace hamandish::store
