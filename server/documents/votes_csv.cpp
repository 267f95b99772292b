#include "server/documents/votes_csv.h"

#include "server/documents/csv_reader.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace hamandish::documents {
namespace {

using base::ErrorCode;

constexpr std::array<std::string_view, 5> counted_by_polis{"group-id", "n-comments", "n-votes",
                                                           "n-agree", "n-disagree"};

std::optional<std::int8_t> choice_from(std::string_view cell) {
    if (cell == "1") return std::int8_t{1};
    if (cell == "-1") return std::int8_t{-1};
    if (cell == "0") return std::int8_t{0};
    return std::nullopt;
}

/// What each column holds: the participant, a comment (its index) or nothing to us.
struct Columns {
    std::size_t participant = 0;
    std::vector<std::optional<std::size_t>> comment_of;
};

base::Result<Columns> columns_from(const std::vector<std::string>& header, const std::string& name,
                                   std::vector<std::string>& comments) {
    Columns out;
    TRY_ASSIGN(out.participant, column_of(header, "participant", name));
    std::set<std::string_view> seen;
    for (std::size_t column = 0; column < header.size(); ++column) {
        const std::string& title = header[column];
        if (title.empty() || !seen.insert(title).second)
            return base::fail(ErrorCode::InvalidInput, name + ":1:" + title);
        const bool is_other = column == out.participant ||
                              std::find(counted_by_polis.begin(), counted_by_polis.end(), title) !=
                                  counted_by_polis.end();
        out.comment_of.push_back(is_other ? std::nullopt : std::optional(comments.size()));
        if (!is_other) comments.push_back(title);
    }
    return out;
}

base::Status add_row(const std::vector<std::string>& fields, const std::vector<std::string>& header,
                     const Columns& columns, const CsvReader& reader, VotesFile& out) {
    for (std::size_t column = 0; column < fields.size(); ++column) {
        if (!columns.comment_of[column] || fields[column].empty()) continue;
        const auto choice = choice_from(fields[column]);
        if (!choice) return base::fail(ErrorCode::InvalidInput, reader.where(header[column]));
        out.votes.add(*columns.comment_of[column], *choice);
    }
    out.votes.end_row();
    return {};
}

} // namespace

base::Result<VotesFile> read_votes_csv(std::istream& input, const std::string& name) {
    CsvReader reader(input, name);
    std::vector<std::string> header, fields;
    TRY_ASSIGN(const bool has_header, reader.next(header));
    if (!has_header) return base::fail(ErrorCode::InvalidInput, name + ":1");
    VotesFile out;
    TRY_ASSIGN(const Columns columns, columns_from(header, name, out.comments));
    std::set<std::string> seen;
    for (;;) {
        TRY_ASSIGN(const bool has_record, reader.next(fields));
        if (!has_record) break;
        if (fields.size() != header.size())
            return base::fail(ErrorCode::InvalidInput, reader.where());
        const std::string& participant = fields[columns.participant];
        if (participant.empty() || !seen.insert(participant).second)
            return base::fail(ErrorCode::InvalidInput, reader.where("participant"));
        out.participants.push_back(participant);
        TRY(add_row(fields, header, columns, reader, out));
    }
    out.votes.comment_count = out.comments.size();
    return out;
}

base::Result<std::map<std::string, CommentText>> read_comment_texts_csv(std::istream& input,
                                                                        const std::string& name) {
    CsvReader reader(input, name);
    std::vector<std::string> header, fields;
    TRY_ASSIGN(const bool has_header, reader.next(header));
    if (!has_header) return base::fail(ErrorCode::InvalidInput, name + ":1");
    TRY_ASSIGN(const auto id, column_of(header, "comment-id", name));
    TRY_ASSIGN(const auto body, column_of(header, "comment-body", name));
    const auto moderated = column_of(header, "moderated", name); // not every export has it
    std::map<std::string, CommentText> out;
    for (;;) {
        TRY_ASSIGN(const bool has_record, reader.next(fields));
        if (!has_record) return out;
        if (fields.size() != header.size())
            return base::fail(ErrorCode::InvalidInput, reader.where());
        const bool is_rejected = moderated && fields[*moderated] == "-1";
        if (!out.emplace(fields[id], CommentText{fields[body], is_rejected}).second)
            return base::fail(ErrorCode::InvalidInput, reader.where("comment-id"));
    }
}

void drop_rejected(VotesFile& file, const std::map<std::string, CommentText>& texts) {
    std::vector<bool> is_rejected;
    for (const std::string& comment : file.comments) {
        const auto found = texts.find(comment);
        is_rejected.push_back(found != texts.end() && found->second.is_rejected);
    }
    analysis::Votes kept;
    for (std::size_t person = 0; person < file.votes.participant_count(); ++person) {
        for (std::size_t cell = file.votes.row_start(person); cell < file.votes.row_ends[person];
             ++cell)
            if (!is_rejected[file.votes.comments[cell]])
                kept.add(file.votes.comments[cell], file.votes.choices[cell]);
        kept.end_row();
    }
    kept.comment_count = file.votes.comment_count;
    file.votes = std::move(kept);
}

} // namespace hamandish::documents
