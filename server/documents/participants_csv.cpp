#include "server/documents/participants_csv.h"

#include "domain/choice.h"
#include "server/documents/csv_reader.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace hamandish::documents {
namespace {

using analysis::Trait;
using base::ErrorCode;

constexpr std::int32_t most_days = 3660;

std::optional<std::uint8_t> age_band_from(std::string_view text) {
    int years = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), years);
    if (text.empty()) return analysis::value_from_word(Trait::AgeBand, text);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) return std::nullopt;
    return analysis::age_band_from_years(years);
}

template <Trait trait>
std::optional<std::uint8_t> value_from(std::string_view text) {
    return analysis::value_from_word(trait, text);
}

/// How a column is read into a trait.
struct TraitColumn {
    std::string_view name;
    Trait trait;
    std::optional<std::uint8_t> (*read)(std::string_view);
};
constexpr std::array<TraitColumn, 7> trait_columns{{
    {"age", Trait::AgeBand, age_band_from},
    {"age_band", Trait::AgeBand, value_from<Trait::AgeBand>},
    {"gender", Trait::Gender, value_from<Trait::Gender>},
    {"province", Trait::Province, value_from<Trait::Province>},
    {"province_pre2020", Trait::Province, analysis::province_from_old_code},
    {"audience", Trait::Audience, value_from<Trait::Audience>},
    {"channel", Trait::Channel, value_from<Trait::Channel>},
}};

struct Columns {
    std::size_t participant = 0;
    std::optional<std::size_t> joined_at;
    std::vector<std::pair<std::size_t, const TraitColumn*>> traits;
};

/// Two columns for one trait would be two answers.
base::Result<Columns> columns_from(const std::vector<std::string>& header,
                                   const std::string& name) {
    Columns out;
    TRY_ASSIGN(out.participant, column_of(header, "participant", name));
    if (const auto found = column_of(header, "joined_at", name)) out.joined_at = *found;
    std::array<bool, analysis::trait_count> is_read{};
    for (const TraitColumn& column : trait_columns) {
        const auto found = column_of(header, column.name, name);
        if (!found) continue;
        bool& is_known = is_read[static_cast<std::size_t>(column.trait)];
        if (is_known)
            return base::fail(ErrorCode::InvalidInput, name + ":1:" + std::string(column.name));
        is_known = true;
        out.traits.emplace_back(*found, &column);
    }
    return out;
}

base::Result<analysis::Participant> participant_from(const std::vector<std::string>& fields,
                                                     const Columns& columns,
                                                     const CsvReader& reader) {
    analysis::Participant out;
    for (std::size_t trait = 0; trait < analysis::trait_count; ++trait)
        out.values[trait] = *analysis::value_from_word(static_cast<Trait>(trait), "");
    for (const auto& [at, column] : columns.traits) {
        const auto value = column->read(fields[at]);
        if (!value) return base::fail(ErrorCode::InvalidInput, reader.where(column->name));
        out.values[static_cast<std::size_t>(column->trait)] = *value;
    }
    if (columns.joined_at && !fields[*columns.joined_at].empty()) {
        const auto instant = base::instant_from_rfc3339(fields[*columns.joined_at]);
        if (!instant) return base::fail(ErrorCode::InvalidInput, reader.where("joined_at"));
        out.day = base::tehran_day(*instant);
    }
    return out;
}

base::Status check_span(const std::vector<analysis::Participant>& people, const std::string& name) {
    std::optional<std::int32_t> first, last;
    for (const analysis::Participant& one : people) {
        if (!one.day) continue;
        first = std::min(first.value_or(one.day->since_epoch), one.day->since_epoch);
        last = std::max(last.value_or(one.day->since_epoch), one.day->since_epoch);
    }
    if (first && *last - *first > most_days)
        return base::fail(ErrorCode::TooLarge, name + ":joined_at");
    return {};
}

bool is_name(std::string_view text) {
    const auto is_control = [](char byte) { return static_cast<unsigned char>(byte) < 0x20; };
    return !text.empty() && std::none_of(text.begin(), text.end(), is_control);
}

struct OneVote {
    std::uint32_t participant, question;
    domain::Choice choice;
};

} // namespace

base::Result<ParticipantsFile> read_participants_csv(std::istream& input, const std::string& name) {
    CsvReader reader(input, name);
    std::vector<std::string> header, fields;
    TRY_ASSIGN(const bool has_header, reader.next(header));
    if (!has_header) return base::fail(ErrorCode::InvalidInput, name + ":1");
    TRY_ASSIGN(const Columns columns, columns_from(header, name));
    ParticipantsFile out;
    for (;;) {
        TRY_ASSIGN(const bool has_record, reader.next(fields));
        if (!has_record) break;
        if (fields.size() != header.size())
            return base::fail(ErrorCode::InvalidInput, reader.where());
        const std::string& id = fields[columns.participant];
        const auto index = static_cast<std::uint32_t>(out.participants.size());
        if (id.empty() || !out.index_of.emplace(id, index).second)
            return base::fail(ErrorCode::InvalidInput, reader.where("participant"));
        TRY_ASSIGN(const auto participant, participant_from(fields, columns, reader));
        out.participants.push_back(participant);
    }
    TRY(check_span(out.participants, name));
    return out;
}

namespace {

base::Result<std::vector<OneVote>>
read_every_vote(CsvReader& reader, const std::string& name, const ParticipantsFile& people,
                std::map<std::string, std::uint32_t>& questions) {
    std::vector<std::string> header, fields;
    TRY_ASSIGN(const bool has_header, reader.next(header));
    if (!has_header) return base::fail(ErrorCode::InvalidInput, name + ":1");
    TRY_ASSIGN(const auto participant, column_of(header, "participant", name));
    TRY_ASSIGN(const auto question, column_of(header, "question", name));
    TRY_ASSIGN(const auto choice, column_of(header, "choice", name));
    std::vector<OneVote> out;
    for (;;) {
        TRY_ASSIGN(const bool has_record, reader.next(fields));
        if (!has_record) return out;
        if (fields.size() != header.size())
            return base::fail(ErrorCode::InvalidInput, reader.where());
        const auto person = people.index_of.find(fields[participant]);
        if (person == people.index_of.end())
            return base::fail(ErrorCode::InvalidInput, reader.where("participant"));
        const auto said = domain::choice_from_word(fields[choice]);
        if (!said) return base::fail(ErrorCode::InvalidInput, reader.where("choice"));
        if (!is_name(fields[question]))
            return base::fail(ErrorCode::InvalidInput, reader.where("question"));
        const auto number = static_cast<std::uint32_t>(questions.size());
        const auto asked = questions.emplace(fields[question], number).first->second;
        out.push_back({person->second, asked, *said});
    }
}

} // namespace

base::Result<VoteTallies> read_votes(std::istream& input, const std::string& name,
                                     const ParticipantsFile& people) {
    CsvReader reader(input, name);
    std::map<std::string, std::uint32_t> questions;
    TRY_ASSIGN(auto votes, read_every_vote(reader, name, people, questions));
    std::sort(votes.begin(), votes.end(), [](const OneVote& a, const OneVote& b) {
        return a.participant != b.participant ? a.participant < b.participant
                                              : a.question < b.question;
    });
    std::vector<QuestionTally> tallies(questions.size());
    for (const auto& [question, index] : questions) tallies[index].question = question;
    VoteTallies out;
    for (std::size_t i = 0; i < votes.size(); ++i) {
        const bool is_same_person = i > 0 && votes[i - 1].participant == votes[i].participant;
        if (is_same_person && votes[i - 1].question == votes[i].question)
            return base::fail(ErrorCode::InvalidInput,
                              name + ":question:" + tallies[votes[i].question].question);
        if (!is_same_person) ++out.voter_count;
        QuestionTally& tally = tallies[votes[i].question];
        switch (votes[i].choice) {
        case domain::Choice::Agree: ++tally.agree; break;
        case domain::Choice::Disagree: ++tally.disagree; break;
        case domain::Choice::Pass: ++tally.pass; break;
        }
    }
    for (const auto& [question, index] : questions) out.questions.push_back(tallies[index]);
    return out;
}

} // namespace hamandish::documents
