#include "server/usecases/comment_files.h"

#include "server/usecases/limit.h"
#include "server/usecases/read_mine.h"
#include "server/usecases/representatives.h"
#include "server/usecases/staff.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using domain::ScanState;

constexpr std::string_view field = "files";

/// Who may hand over a file there, and where that is.
struct Handing {
    store::PersonId person;
    store::UnitId unit;
};
base::Result<Handing> require_representative(store::Connection& connection,
                                             const CommentFilePlace& wish, base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, wish.session_hash, now));
    const auto place = connection.calls.find_place(wish.slug, wish.unit_key);
    if (!place) return base::fail(ErrorCode::NotFound, "unit");
    if (wish.representing.value == 0) return base::fail(ErrorCode::Forbidden, "organisation");
    TRY(organisation_of(connection, person.id, wish.representing));
    TRY(require_taken_in(place->period, place->call_slug, wish.begun, now));
    return Handing{person.id, place->unit};
}

base::Status require_room(store::Connection& connection, const Handing& handing,
                          store::RepresentationId representing) {
    const auto waiting = connection.comment_files.waiting_of(handing.person, handing.unit);
    const auto here = std::count_if(waiting.begin(), waiting.end(), [&](const auto& one) {
        return one.representation == representing;
    });
    const auto all = connection.comment_files.count_waiting_of(handing.person);
    if (here >= std::int64_t{domain::most_comment_files} ||
        all >= std::int64_t{domain::most_waiting_files})
        return base::fail(ErrorCode::Conflict, "files_full");
    return {};
}

contract::WaitingFile waiting_from(const store::CommentFileRecord& file) {
    return {file.id.value,   file.representation.value,
            file.name,       std::string(domain::type_of(file.kind).word),
            file.byte_count, std::string(domain::word(file.scan))};
}

/// Nothing where no such file waits for this.
std::optional<store::CommentFileRecord> find_waiting(store::Connection& connection,
                                                     const NamingFiles& names, std::int64_t id,
                                                     base::Instant now) {
    auto file = connection.comment_files.find({id});
    const bool waits = file && !file->comment && file->person == names.person &&
                       file->unit == names.unit && file->representation == names.representing &&
                       !domain::is_file_expired(file->added_at, now);
    return waits ? std::move(file) : std::nullopt;
}

/// Who has the words of a hidden comment: its author, and whoever moderates its call.
bool has_hidden_words(store::Connection& connection, const std::string& session_hash,
                      const store::CommentFileRecord& file, base::Instant now) {
    const auto person = require_person(connection, session_hash, now);
    if (!person) return false;
    if (person->id == file.person) return true;
    const auto place = connection.contributions.find_place(file.comment);
    const auto rules = place ? connection.answers.rules(place->call) : std::nullopt;
    const auto organisation = rules ? rules->organisation : std::nullopt;
    return require_act(connection, session_hash, domain::Act::HideContribution, organisation, now)
        .has_value();
}

} // namespace

base::Status may_add_comment_file(store::Connection& connection, const CommentFilePlace& place,
                                  base::Instant now) {
    TRY_ASSIGN(const auto handing, require_representative(connection, place, now));
    return require_room(connection, handing, place.representing);
}

base::Result<contract::WaitingFiles> add_comment_file(store::Connection& connection,
                                                      const CommentFilePlace& place,
                                                      const AttachedFile& file, base::Instant now) {
    forget_waiting_files(connection, now);
    TRY_ASSIGN(const auto handing, require_representative(connection, place, now));
    TRY(require_room(connection, handing, place.representing));
    TRY(count_act(connection, domain::files_per_person, "files",
                  std::to_string(handing.person.value), now));
    const store::CommentFileRecord record{{},
                                          {},
                                          handing.unit,
                                          handing.person,
                                          place.representing,
                                          file.name,
                                          file.kind,
                                          file.byte_count,
                                          file.sha256,
                                          now,
                                          file.has_scanner ? ScanState::Waiting : ScanState::None};
    if (!connection.comment_files.insert(record, file.content_hex))
        return base::fail(ErrorCode::Conflict, "attachment_twice");
    return contract::WaitingFiles{waiting_files(connection, handing.person, handing.unit, now)};
}

base::Result<contract::WaitingFiles> remove_comment_file(store::Connection& connection,
                                                         const std::string& session,
                                                         store::CommentFileId id,
                                                         base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, session, now));
    const auto file = connection.comment_files.find(id);
    if (!file || !connection.comment_files.remove_waiting(id, person.id))
        return base::fail(ErrorCode::NotFound, field);
    return contract::WaitingFiles{waiting_files(connection, person.id, file->unit, now)};
}

std::vector<contract::WaitingFile> waiting_files(store::Connection& connection,
                                                 store::PersonId person, store::UnitId unit,
                                                 base::Instant now) {
    std::vector<contract::WaitingFile> files;
    for (const store::CommentFileRecord& one : connection.comment_files.waiting_of(person, unit))
        if (!domain::is_file_expired(one.added_at, now)) files.push_back(waiting_from(one));
    return files;
}

base::Result<std::vector<store::CommentFileRecord>>
files_to_take(store::Connection& connection, const NamingFiles& names, base::Instant now) {
    std::vector<store::CommentFileRecord> files;
    std::vector<domain::NamedFile> named;
    for (const std::int64_t id : names.files) {
        auto file = find_waiting(connection, names, id, now);
        named.push_back({id, file ? std::optional(file->scan) : std::nullopt});
        if (file) files.push_back(std::move(*file));
    }
    TRY(domain::check_comment_files(names.representing.value != 0, named));
    std::sort(files.begin(), files.end(),
              [](const auto& one, const auto& other) { return one.id.value < other.id.value; });
    return files;
}

void tell_files(store::Connection& connection, contract::Comment& comment) {
    // All else has none, and most is.
    if (comment.organisation.fa.empty() || comment.text.empty()) return;
    for (const store::CommentFileRecord& one : connection.comment_files.of_comment({comment.id}))
        if (domain::is_offered(one.scan))
            comment.files.push_back({one.id.value, one.name,
                                     std::string(domain::type_of(one.kind).word), one.byte_count});
}

base::Result<Download> download_comment_file(store::Connection& connection,
                                             const std::string& session_hash,
                                             store::CommentId comment, store::CommentFileId id,
                                             base::Instant now) {
    const auto file = connection.comment_files.find(id);
    if (!file || !file->comment || file->comment != comment)
        return base::fail(ErrorCode::NotFound, "attachment");
    const bool is_public = !connection.moderation.in_force(comment);
    if (!is_public && !has_hidden_words(connection, session_hash, *file, now))
        return base::fail(ErrorCode::NotFound, "attachment");
    TRY(require_offered(file->scan, "attachment"));
    return Download{file->name, file->kind, file->sha256,
                    connection.comment_files.shelf().content_hex(id.value), is_public};
}

void forget_waiting_files(store::Connection& connection, base::Instant now) {
    connection.comment_files.remove_waiting_since({now.ms - domain::waiting_file_life_ms + 1});
}

} // namespace hamandish::usecases
