#include "server/logbook/report_statistics.h"

#include "analysis/participation.h"
#include "domain/invitation.h"
#include "domain/log_kind.h"
#include "i18n/jalali.h"
#include "server/logbook/channel_table.h"
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

/// Where people took part first; whoever did at a kiosk or by a messenger is a count and nothing
/// else. Each sheet, of paper or of a telephone call, is a participant of its own.
contract::ReportTable channels(store::Connection& connection, const store::CallRecord& call) {
    const store::SheetCounts sheets = connection.sheets.counts(call.id);
    ChannelCounts people;
    people.phone = sheets.phoned;
    people.paper = sheets.checked - sheets.phoned;
    people.kiosk = connection.kiosks.participants(call.id);
    people.messenger = connection.report_channels.messenger(call.id);
    people.web = call.participant_count - sheets.checked - people.kiosk - people.messenger;
    return channel_table(people, connection.report_channels.tells_all(call.id));
}

/// By which invitations people came, those of none last; no table where it would tell of fewer than
/// the smallest count that is ever told.
std::optional<contract::ReportTable> invited(store::Connection& connection,
                                             const store::CallRecord& call) {
    auto people = connection.invited.participants(call.id);
    const std::int64_t of_sheets = connection.sheets.counts(call.id).checked;
    std::vector<ToldCount> counts;
    std::int64_t others = call.participant_count;
    for (const domain::Invitation way : domain::invitations) {
        counts.push_back({std::string(domain::word(way)), people[way]});
        others -= people[way];
    }
    if (call.participant_count - others < analysis::smallest_count) return std::nullopt;
    counts.push_back({"none", others - of_sheets});
    counts.push_back({"sheets", of_sheets, true});
    analysis::Margin margin = hidden_beside_sheets(counts);
    counts.pop_back(); // those of no invitation are told with those on sheets among them
    counts.back().people += of_sheets;
    return table_of("invitation", counts, margin);
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
    return i18n::jalali_year(end);
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
