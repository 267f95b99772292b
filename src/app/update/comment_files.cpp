// Files that go with what one writes for an organisation: handed over as they are chosen, looked
// after until they are checked.
#include "app/comment_files.h"

#include "app/change.h"
#include "app/writing_place.h"
#include "domain/comment_files.h"

#include <algorithm>
#include <array>

namespace hamandish::app {
namespace {

using contract::RouteId;

/// A scanner takes seconds.
constexpr std::int64_t look_again_after_ms = 5 * base::ms_per_second;

/// For something that is asked of the server now.
void begin(FileSending& sending, std::string unit, std::string name) {
    sending = {std::move(unit), std::move(name), true, {}, sending.look_again_ms};
}

bool is_being_checked(const contract::WaitingFile& file) {
    return file.scan == domain::word(domain::ScanState::Waiting) ||
           file.scan == domain::word(domain::ScanState::Unknown);
}

/// For whichever organisation: one may choose another meanwhile.
bool is_any_being_checked(const State& state) {
    const auto& mine = state.my_unit;
    return mine.value && mine.key == unit_key(state.address) &&
           std::any_of(mine.value->waiting_files.begin(), mine.value->waiting_files.end(),
                       is_being_checked);
}

} // namespace

std::vector<contract::WaitingFile> files_waiting(const State& state, const Writing& writing) {
    std::vector<contract::WaitingFile> files;
    if (!state.my_unit.value || state.my_unit.key != unit_key(state.address)) return files;
    for (const contract::WaitingFile& one : state.my_unit.value->waiting_files)
        if (writing.representing != 0 && one.representing == writing.representing)
            files.push_back(one);
    return files;
}

const FileSending* file_sending_here(const State& state) {
    const auto& sending = state.file_sending;
    return sending.unit == unit_key(state.address) ? &sending : nullptr;
}

void choose_comment_file(Change& change, const CommentFileChosen& chosen) {
    auto& state = change.state;
    const auto& writing = current_writing(state);
    if (state.file_sending.busy || chosen.name.empty() || writing.representing == 0 ||
        is_handed_in(writing))
        return;
    const std::string unit = unit_key(state.address);
    const std::array parameters{state.address.call, state.address.unit,
                                std::to_string(writing.representing), chosen.name};
    begin(state.file_sending, unit, chosen.name);
    send_file(change, RouteId::AddCommentFile, parameters, unit, chosen.anchor);
}

void remove_comment_file(Change& change, std::int64_t file) {
    auto& state = change.state;
    if (state.file_sending.busy || is_handed_in(current_writing(state))) return;
    const std::string unit = unit_key(state.address);
    const std::array parameters{std::to_string(file)};
    begin(state.file_sending, unit, {});
    send(change, RouteId::RemoveCommentFile, parameters, unit);
}

void take_comment_file_reply(Change& change, const Pending& pending, const ReplyArrived& reply) {
    auto& state = change.state;
    if (state.file_sending.unit == pending.key) {
        state.file_sending.busy = false;
        if (!succeeded(reply)) {
            const auto problem = contract::decode<contract::Problem>(reply.body);
            state.file_sending.error =
                base::Error{error_from_reply(reply), problem ? problem->where : std::string()};
        }
        if (pending.key == unit_key(state.address))
            change.effects.push_back(MoveFocus{std::string(comment_file_anchor)});
    }
    if (!succeeded(reply)) {
        if (error_from_reply(reply) == base::ErrorCode::SignInNeeded) end_session(change, {});
        return;
    }
    auto answer = contract::decode<contract::WaitingFiles>(reply.body);
    if (!answer || !state.my_unit.value || state.my_unit.key != pending.key) return;
    state.my_unit.value->waiting_files = std::move(answer->files);
    watch_comment_files(change);
}

std::optional<base::ErrorCode> comment_files_error(const State& state, const Writing& writing) {
    std::vector<domain::NamedFile> named;
    for (const contract::WaitingFile& one : files_waiting(state, writing))
        named.push_back({one.id, domain::scan_state_from_word(one.scan)});
    const auto checked = domain::check_comment_files(writing.representing != 0, named);
    return checked ? std::nullopt : std::optional(checked.error().code);
}

void refuse_comment_files(Change& change, base::ErrorCode error) {
    auto& state = change.state;
    auto& sending = state.file_sending;
    sending.unit = unit_key(state.address);
    sending.name.clear();
    sending.error = base::Error{error, "files"};
    change.effects.push_back(MoveFocus{std::string(comment_file_anchor)});
}

void watch_comment_files(Change& change) {
    auto& state = change.state;
    auto& at = state.file_sending.look_again_ms;
    if (state.is_plain_page || !is_any_being_checked(state)) {
        at = 0;
        return;
    }
    if (at != 0 && state.now_ms < at) return;
    const bool is_time = at != 0;
    at = state.now_ms + look_again_after_ms;
    change.effects.push_back(WakeAt{at});
    if (is_time && !state.my_unit.loading) load_my_unit(change, true);
}

} // namespace hamandish::app
