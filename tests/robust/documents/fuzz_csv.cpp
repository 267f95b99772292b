// libFuzzer: any bytes, as any file of a call's or of Polis's data, are refused or become what they
// say. The first byte says what kind of file the rest is.
#include "base/utf8.h"
#include "server/documents/comments_csv.h"
#include "server/documents/csv_reader.h"
#include "server/documents/csv_writer.h"
#include "server/documents/participants_csv.h"
#include "server/documents/votes_csv.h"

#include <cstdint>
#include <cstdlib>
#include <sstream>

using namespace hamandish;

namespace {

using Records = std::vector<std::vector<std::string>>;

void require(bool holds) {
    if (!holds) std::abort();
}

base::Result<Records> records_of(const std::string& bytes) {
    std::istringstream input(bytes);
    documents::CsvReader reader(input, "f.csv");
    Records out;
    std::vector<std::string> fields;
    for (;;) {
        TRY_ASSIGN(const bool has_record, reader.next(fields));
        if (!has_record) return out;
        out.push_back(fields);
    }
}

/// What is read is text, and is read the same once it was written.
void fuzz_records(const std::string& bytes) {
    const auto read = records_of(bytes);
    if (!read || read->empty()) return;
    for (const auto& record : *read) {
        // One empty field would be an empty line, which is passed over.
        if (record.size() == 1 && record.front().empty()) return;
        for (const std::string& field : record)
            require(base::is_well_formed_utf8(field) && field.find('\0') == field.npos);
    }
    documents::CsvWriter writer(read->front());
    for (std::size_t i = 1; i < read->size(); ++i) writer.row((*read)[i]);
    const auto again = records_of(writer.take());
    require(again.has_value() && *again == *read);
}

/// The participants are three of our own, or the bytes before the first empty line.
void fuzz_votes(const std::string& bytes) {
    const std::size_t end = bytes.find("\n\n");
    std::istringstream first(end == bytes.npos ? "participant\n1\n2\n3\n" : bytes.substr(0, end));
    const auto people = documents::read_participants_csv(first, "participants.csv");
    if (!people) return;
    require(people->participants.size() == people->index_of.size());
    std::istringstream input(end == bytes.npos ? bytes : bytes.substr(end + 2));
    const auto tallies = documents::read_votes(input, "votes.csv", *people);
    if (!tallies) return;
    std::int64_t votes = 0;
    const auto most = static_cast<std::int64_t>(people->participants.size());
    for (const documents::QuestionTally& one : tallies->questions) {
        require(one.agree + one.disagree + one.pass <= most);
        votes += one.agree + one.disagree + one.pass;
    }
    require(tallies->voter_count <= most && tallies->voter_count <= votes);
}

/// Votes and, behind the first empty line, the texts of the comments, as Polis exports both.
void fuzz_polis(const std::string& bytes) {
    const std::size_t end = bytes.find("\n\n");
    std::istringstream votes(bytes.substr(0, end)),
        comments(end == bytes.npos ? bytes : bytes.substr(end + 2));
    const auto texts = documents::read_comment_texts_csv(comments, "comments.csv");
    auto file = documents::read_votes_csv(votes, "votes.csv");
    if (!file) return;
    require(file->votes.participant_count() == file->participants.size());
    require(file->votes.comment_count == file->comments.size());
    for (const std::uint32_t comment : file->votes.comments)
        require(comment < file->comments.size());
    if (texts) documents::drop_rejected(*file, *texts);
    require(file->votes.participant_count() == file->participants.size());
}

void fuzz_comments(const std::string& bytes) {
    std::istringstream input(bytes);
    const auto rows = documents::read_comments_csv(input, "comments.csv");
    if (!rows) return;
    for (const documents::CommentRow& row : *rows) require(!row.id.empty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    switch (data[0] % 4) {
    case 0: fuzz_records(bytes); break;
    case 1: fuzz_votes(bytes); break;
    case 2: fuzz_polis(bytes); break;
    default: fuzz_comments(bytes); break;
    }
    return 0;
}
