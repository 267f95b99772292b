#include "server/logbook/report_opening.h"

#include "contract/codec.h"
#include "contract/own_words_openings.h"
#include "domain/report_clock.h"
#include "server/logbook/report_statistics.h"

namespace hamandish::logbook {
namespace {

contract::ReportedTable reported(const contract::ReportTable& table) {
    contract::ReportedTable out{table.by, {}, table.withheld};
    for (const contract::ReportCount& row : table.rows)
        out.rows.push_back({row.count, row.suppressed, row.value});
    return out;
}

contract::ReportedUnit reported(const store::UnitRecord& unit) {
    const auto& [agree, disagree, pass] = unit.votes;
    return {agree, unit.comment_count, disagree, pass, unit.key};
}

base::Instant complete_at(const store::CallRecord& call, const store::FirstAnswers& given) {
    std::vector<std::optional<base::Instant>> first_answers;
    if (given.count > 0) first_answers.emplace_back(given.last_at);
    return domain::report_complete_at(call.period, first_answers).value_or(base::Instant{});
}

contract::LoggedText logged(const domain::TwoTexts& text) {
    return {text.en, text.fa};
}

/// What was logged before there were such words reads as it always did.
std::string with_words(contract::ReportOpening report, const domain::OwnWords& words) {
    return contract::encode(
        contract::ReportWithWordsOpening{report.answered,
                                         std::move(report.call),
                                         report.complete_at_ms,
                                         report.participants,
                                         report.reactions,
                                         std::move(report.tables),
                                         std::move(report.units),
                                         {logged(words.conclusion), logged(words.introduction)}});
}

} // namespace

std::string report_opening(store::Connection& connection, const store::CallRecord& call,
                           std::int64_t index, bool is_complete) {
    const store::FirstAnswers given = connection.answers.first_answers(call.id, index);
    contract::ReportOpening opening;
    opening.answered = given.count;
    opening.call = call.slug;
    if (is_complete) opening.complete_at_ms = complete_at(call, given).ms;
    opening.participants = call.participant_count;
    for (const store::CommentRecord& comment : connection.contributions.of_call(call.id)) {
        const auto& [agree, disagree, pass] = comment.reactions;
        opening.reactions += agree + disagree + pass;
    }
    for (const contract::ReportTable& table : report_statistics(connection, call))
        opening.tables.push_back(reported(table));
    for (const store::UnitRecord& unit : connection.calls.units(call.id))
        opening.units.push_back(reported(unit));
    const auto words = connection.own_words.find(call.id);
    if (words && words->entry_index == index) return with_words(std::move(opening), words->words);
    return contract::encode(opening);
}

} // namespace hamandish::logbook
