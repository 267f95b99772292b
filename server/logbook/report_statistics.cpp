#include "server/logbook/report_statistics.h"

#include "analysis/participation.h"
#include "domain/invitation.h"
#include "domain/log_kind.h"
#include "i18n/jalali.h"
#include "server/logbook/report_crossings.h"

namespace hamandish::logbook {
namespace {

using analysis::Trait;
using Answers = std::vector<store::AnswerCount>;

std::vector<std::int64_t> count(const AskedTrait& one, const Answers& answers,
                                std::int64_t everyone, int this_year) {
    std::vector<std::int64_t> counts(analysis::values_of(one.trait).size(), 0);
    counts.back() = everyone;
    for (const store::AnswerCount& answer : answers) {
        if (answer.field != domain::word(one.field)) continue;
        const auto value = stated_value(one.trait, answer.answer, this_year);
        if (!value) continue;
        counts[*value] += answer.people;
        counts.back() -= answer.people;
    }
    return counts;
}

contract::ReportTable table_from(Trait trait, const analysis::Margin& margin) {
    contract::ReportTable table{std::string(word(trait)), margin.is_withheld, {}};
    const auto values = analysis::values_of(trait);
    for (std::size_t i = 0; i < values.size() && !margin.is_withheld; ++i) {
        contract::ReportCount row{std::string(values[i]), margin.is_hidden[i], 0, 0, 0};
        if (!row.suppressed) row.count = margin.counts[i];
        if (const auto population = analysis::population_of({{trait, i}})) {
            row.population = *population;
            if (!row.suppressed)
                row.per_100000_in_thousandths =
                    analysis::rate_in_thousandths(row.count, *population);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// Of what no census counts.
contract::ReportTable table_of(std::string_view by, const std::vector<std::string>& values,
                               const analysis::Margin& margin) {
    contract::ReportTable table{std::string(by), margin.is_withheld, {}};
    for (std::size_t i = 0; i < values.size() && !margin.is_withheld; ++i)
        table.rows.push_back(
            {values[i], margin.is_hidden[i], margin.is_hidden[i] ? 0 : margin.counts[i], 0, 0});
    return table;
}

/// The sheets of paper are the last of `counts`. Whoever reads the comments can count them, so the
/// others alone must not tell a small count either.
analysis::Margin hidden_beside_paper(std::vector<std::int64_t> counts) {
    analysis::Margin margin, without_paper;
    margin.counts = counts;
    counts.pop_back();
    without_paper.counts = std::move(counts);
    hide_small_counts(margin);
    hide_small_counts(without_paper);
    margin.is_withheld = margin.is_withheld || without_paper.is_withheld;
    for (std::size_t i = 0; i < without_paper.counts.size(); ++i)
        if (without_paper.is_hidden[i]) margin.is_hidden[i] = true;
    return margin;
}

/// Where people took part first; whoever did at a kiosk is a count and nothing else. Each sheet of
/// paper is a participant of its own.
contract::ReportTable channels(store::Connection& connection, const store::CallRecord& call) {
    const std::int64_t kiosk = connection.kiosks.participants(call.id);
    const std::int64_t paper = connection.sheets.counts(call.id).checked;
    return table_of(word(Trait::Channel), {"web", "kiosk", "paper"},
                    hidden_beside_paper({call.participant_count - kiosk - paper, kiosk, paper}));
}

/// By which invitations people came, those of none last; no table where it would tell of fewer than
/// the smallest count that is ever told.
std::optional<contract::ReportTable> invited(store::Connection& connection,
                                             const store::CallRecord& call) {
    auto people = connection.invited.participants(call.id);
    const std::int64_t paper = connection.sheets.counts(call.id).checked;
    std::vector<std::string> values;
    std::vector<std::int64_t> counts;
    std::int64_t others = call.participant_count;
    for (const domain::Invitation way : domain::invitations) {
        values.emplace_back(domain::word(way));
        counts.push_back(people[way]);
        others -= people[way];
    }
    if (call.participant_count - others < analysis::smallest_count) return std::nullopt;
    values.emplace_back("none");
    counts.insert(counts.end(), {others - paper, paper});
    analysis::Margin margin = hidden_beside_paper(std::move(counts));
    margin.counts.pop_back(); // those of no invitation are told with those on paper among them
    margin.counts.back() += paper;
    return table_of("invitation", values, margin);
}

struct Said {
    Answers answers;
    std::vector<store::GenderedAnswerCount> with_gender;
};

/// As it was at the closing, once that is in the log, some minutes later.
Said said_in(store::Connection& connection, store::CallId call) {
    const std::string closed(domain::word(domain::LogKind::CallClosed));
    auto& profiles = connection.profiles;
    if (connection.log.find(call, closed))
        return {profiles.answers_at_closing(call), profiles.answers_with_gender_at_closing(call)};
    return {profiles.answers_within(call), profiles.answers_with_gender_within(call)};
}

} // namespace

int year_of_closing(const store::CallRecord& call) {
    const base::Instant end{call.period.closes_at().ms - 1};
    return i18n::jalali_from_day(base::tehran_day(end)).year;
}

AskedCounts asked_counts(store::Connection& connection, const store::CallRecord& call) {
    const Answers answers = said_in(connection, call.id).answers;
    AskedCounts out;
    for (std::size_t i = 0; i < asked_traits.size(); ++i)
        out[i] = count(asked_traits[i], answers, call.participant_count, year_of_closing(call));
    return out;
}

std::vector<contract::ReportTable> report_statistics(store::Connection& connection,
                                                     const store::CallRecord& call) {
    const int this_year = year_of_closing(call);
    const Said said = said_in(connection, call.id);
    AskedMargins margins;
    std::vector<contract::ReportTable> tables;
    for (std::size_t i = 0; i < asked_traits.size(); ++i) {
        margins[i].counts = count(asked_traits[i], said.answers, call.participant_count, this_year);
        hide_small_counts(margins[i]);
        tables.push_back(table_from(asked_traits[i].trait, margins[i]));
    }
    tables.push_back(channels(connection, call));
    if (auto table = invited(connection, call)) tables.push_back(std::move(*table));
    for (auto& table : report_crossings(said.with_gender, margins, this_year))
        tables.push_back(std::move(table));
    return tables;
}

} // namespace hamandish::logbook
