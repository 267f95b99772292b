#include "analysis/participation.h"
#include "contract/json_writer.h"
#include "server/commands/analyse.h"
#include "server/documents/file_input.h"
#include "server/documents/participants_csv.h"

namespace hamandish::server {
namespace {

using analysis::Trait;
using contract::JsonWriter;
using Values = std::initializer_list<std::pair<Trait, std::size_t>>;

void begin_table(JsonWriter& out, std::initializer_list<std::string_view> by, bool is_withheld) {
    out.begin_object();
    out.key("by");
    out.begin_array();
    for (const std::string_view trait : by) out.value(trait);
    out.end_array();
    out.key("withheld");
    out.value(is_withheld);
    out.key("cells");
    out.begin_array();
}

void end_table(JsonWriter& out) {
    out.end_array();
    out.end_object();
}

void write_count(JsonWriter& out, std::int64_t count, bool is_hidden) {
    if (is_hidden) {
        out.key("suppressed");
        out.value(true);
    } else {
        out.member("count", count);
    }
}

/// One cell with its values, its count or that it is hidden, and what is known of the population.
void write_cell(JsonWriter& out, Values values, std::int64_t count, bool is_hidden) {
    out.begin_object();
    for (const auto& [trait, value] : values) {
        out.key(word(trait));
        out.value(values_of(trait)[value]);
    }
    write_count(out, count, is_hidden);
    if (const auto population = analysis::population_of(values)) {
        out.member("population", *population);
        if (!is_hidden)
            out.member("per_100000_in_thousandths",
                       analysis::rate_in_thousandths(count, *population));
    }
    out.end_object();
}

void write_tables(JsonWriter& out, const analysis::Participation& all) {
    for (const auto& [trait, margin] : all.by_trait) {
        begin_table(out, {word(trait)}, margin.is_withheld);
        for (std::size_t i = 0; i < margin.counts.size() && !margin.is_withheld; ++i)
            write_cell(out, {{trait, i}}, margin.counts[i], margin.is_hidden[i]);
        end_table(out);
    }
    for (const auto& [row, column, table] : all.by_two) {
        begin_table(out, {word(row), word(column)}, table.is_withheld);
        for (std::size_t i = 0; i < table.counts.size() && !table.is_withheld; ++i)
            write_cell(out, {{row, i / table.columns}, {column, i % table.columns}},
                       table.counts[i], table.is_hidden[i]);
        end_table(out);
    }
}

void write_days(JsonWriter& out, const analysis::Participation& all) {
    const analysis::Margin& days = all.by_day;
    begin_table(out, {"day"}, days.is_withheld);
    for (std::size_t i = 0; i < days.counts.size() && !days.is_withheld; ++i) {
        const base::Day day{all.first_day.since_epoch + static_cast<std::int32_t>(i)};
        // Noon in Tehran is the same date in UTC.
        const base::Instant noon{start_of_tehran_day(day).ms + base::ms_per_day / 2};
        const bool is_stated = i + 1 < days.counts.size();
        out.begin_object();
        out.key("day");
        out.value(std::string_view(is_stated ? rfc3339_from_instant(noon).substr(0, 10)
                                             : std::string("not_stated")));
        write_count(out, days.counts[i], days.is_hidden[i]);
        out.end_object();
    }
    end_table(out);
}

void write_tally(JsonWriter& out, std::int64_t agree, std::int64_t disagree, std::int64_t pass) {
    out.member("agree", agree);
    out.member("disagree", disagree);
    out.member("pass", pass);
}

void write_votes(JsonWriter& out, const documents::VoteTallies& votes) {
    documents::QuestionTally sum;
    for (const auto& one : votes.questions) {
        sum.agree += one.agree;
        sum.disagree += one.disagree;
        sum.pass += one.pass;
    }
    out.key("votes");
    out.begin_object();
    out.member("vote_count", sum.agree + sum.disagree + sum.pass);
    out.member("voter_count", votes.voter_count);
    write_tally(out, sum.agree, sum.disagree, sum.pass);
    out.key("questions");
    out.begin_array();
    for (const auto& one : votes.questions) {
        out.begin_object();
        out.key("question");
        out.value(std::string_view(one.question));
        write_tally(out, one.agree, one.disagree, one.pass);
        out.end_object();
    }
    out.end_array();
    out.end_object();
}

} // namespace

base::Result<std::string> analyse_statistics(const AnalyseConfig& config) {
    TRY_ASSIGN(const auto people,
               documents::read_file(config.files.at(0), documents::read_participants_csv));
    const analysis::Participation all = analysis::count_participation(people.participants);
    JsonWriter out;
    out.begin_object();
    out.member("participant_count", all.participant_count);
    out.member("smallest_count", analysis::smallest_count);
    out.key("tables");
    out.begin_array();
    write_tables(out, all);
    write_days(out, all);
    out.end_array();
    if (config.files.size() > 1) {
        TRY_ASSIGN(const auto votes,
                   documents::read_file(config.files[1], [&](auto& input, const auto& name) {
                       return documents::read_votes(input, name, people);
                   }));
        write_votes(out, votes);
    }
    out.end_object();
    return out.take();
}

} // namespace hamandish::server
