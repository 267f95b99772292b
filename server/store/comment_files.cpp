#include "server/store/comment_files.h"

namespace hamandish::store {
namespace {

const std::string columns =
    "SELECT id, COALESCE(comment_id, 0), unit_id, person_id, representation_id, name, kind,"
    " byte_count, sha256, added_at_ms, scan FROM comment_files ";

/// The contents of the files that a condition is true of; deleted before them.
std::string contents_of_files(const std::string& condition) {
    return "DELETE FROM comment_file_contents WHERE file_id IN (SELECT id FROM comment_files" +
           condition + ")";
}
const std::string delete_files = "DELETE FROM comment_files";
const std::string waits_with_id = " WHERE id = :id AND person_id = :person AND comment_id IS NULL";
const std::string waits_since = " WHERE added_at_ms < :before AND comment_id IS NULL";
const std::string waits_of_person = " WHERE person_id = :person AND comment_id IS NULL";
const std::string is_of_person = " WHERE person_id = :person";

template <class Row>
CommentFileRecord file_from(Row&& row) {
    auto& [id, comment, unit, person, representation, name, kind, bytes, sha256, added, scan] = row;
    return {{id},
            {comment},
            {unit},
            {person},
            {representation},
            name,
            domain::attachment_kind_from_word(kind).value_or(domain::AttachmentKind::Txt),
            bytes,
            sha256,
            {added},
            domain::scan_state_from_word(scan).value_or(domain::ScanState::Unknown)};
}

template <class Statement, class... Parameters>
std::vector<CommentFileRecord> files_from(Statement& statement, Parameters... parameters) {
    std::vector<CommentFileRecord> files;
    statement.each(parameters...,
                   [&](auto&... column) { files.push_back(file_from(std::tie(column...))); });
    return files;
}

} // namespace

CommentFiles::CommentFiles(soci::session& session)
    : insert_(session, "INSERT INTO comment_files (unit_id, person_id, representation_id, name,"
                       " kind, byte_count, sha256, added_at_ms, scan) VALUES (:unit, :person,"
                       " :representation, :name, :kind, :bytes, :sha256, :at, :scan)"
                       " ON CONFLICT DO NOTHING RETURNING id"),
      delete_content_(session, contents_of_files(waits_with_id) + " RETURNING file_id"),
      delete_(session, delete_files + waits_with_id + " RETURNING id"),
      bind_(session, "UPDATE comment_files SET comment_id = :comment"
                     " WHERE id = :id AND comment_id IS NULL RETURNING id"),
      waiting_of_(session, columns + "WHERE person_id = :person AND unit_id = :unit"
                                     " AND comment_id IS NULL ORDER BY id"),
      count_waiting_of_(session, "SELECT COUNT(*) FROM comment_files" + waits_of_person),
      of_comment_(session, columns + "WHERE comment_id = :comment ORDER BY id"),
      find_(session, columns + "WHERE id = :id"),
      of_comments_(session, columns + "WHERE comment_id IS NOT NULL ORDER BY comment_id, id"),
      delete_old_contents_(session, contents_of_files(waits_since)),
      delete_old_(session, delete_files + waits_since),
      delete_waiting_contents_of_(session, contents_of_files(waits_of_person)),
      delete_waiting_of_(session, delete_files + waits_of_person),
      delete_contents_of_(session, contents_of_files(is_of_person)),
      delete_of_(session, delete_files + is_of_person),
      shelf_(session, {"comment_files", "comment_file_contents", "file_id"}) {}

std::optional<CommentFileId> CommentFiles::insert(const CommentFileRecord& file,
                                                  const Text& content_hex) {
    const auto row =
        insert_.first(file.unit.value, file.person.value, file.representation.value, file.name,
                      Text(domain::type_of(file.kind).word), file.byte_count, file.sha256,
                      file.added_at.ms, Text(domain::word(file.scan)));
    if (!row) return std::nullopt;
    shelf_.put_content(std::get<0>(*row), content_hex);
    return CommentFileId{std::get<0>(*row)};
}

bool CommentFiles::remove_waiting(CommentFileId file, PersonId person) {
    return delete_content_.first(file.value, person.value).has_value() &&
           delete_.first(file.value, person.value).has_value();
}

bool CommentFiles::bind(CommentFileId file, CommentId comment) {
    return bind_.first(comment.value, file.value).has_value();
}

std::vector<CommentFileRecord> CommentFiles::waiting_of(PersonId person, UnitId unit) {
    return files_from(waiting_of_, person.value, unit.value);
}

std::int64_t CommentFiles::count_waiting_of(PersonId person) {
    const auto row = count_waiting_of_.first(person.value);
    return row ? std::get<0>(*row) : 0;
}

std::vector<CommentFileRecord> CommentFiles::of_comment(CommentId comment) {
    return files_from(of_comment_, comment.value);
}

std::optional<CommentFileRecord> CommentFiles::find(CommentFileId file) {
    auto row = find_.first(file.value);
    return row ? std::optional(file_from(*row)) : std::nullopt;
}

void CommentFiles::each_of_comments(const std::function<void(const CommentFileRecord&)>& use) {
    of_comments_.each([&](auto&... column) { use(file_from(std::tie(column...))); });
}

void CommentFiles::remove_waiting_since(base::Instant added_before) {
    delete_old_contents_.run(added_before.ms);
    delete_old_.run(added_before.ms);
}

void CommentFiles::remove_waiting_of(PersonId person) {
    delete_waiting_contents_of_.run(person.value);
    delete_waiting_of_.run(person.value);
}

void CommentFiles::remove_all_of(PersonId person) {
    delete_contents_of_.run(person.value);
    delete_of_.run(person.value);
}

} // namespace hamandish::store
