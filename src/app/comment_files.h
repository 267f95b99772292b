// Files that go with what one writes for an organisation: which wait, and one on its way.
#pragma once

#include "base/result.h"
#include "contract/comment_file_messages.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::app {

struct State;
struct Writing;

/// The field in which a file is chosen.
inline constexpr std::string_view comment_file_anchor = "comment-file";

/// One at a time; the server keeps those that came (contract::MyUnit).
struct FileSending {
    std::string unit; ///< unit_key() of where it is to go
    std::string name; ///< of the file chosen last, or asked to be removed
    bool busy = false;
    std::optional<base::Error> error;
    std::int64_t look_again_ms = 0; ///< when to ask whether they are checked; 0: not asked for
    friend bool operator==(const FileSending&, const FileSending&) = default;
};

/// Those that wait for what is being written here, if it is said for an organisation.
[[nodiscard]] std::vector<contract::WaitingFile> files_waiting(const State& state,
                                                               const Writing& writing);
/// What became of the file chosen last, as far as it is of the unit here; nullptr otherwise.
[[nodiscard]] const FileSending* file_sending_here(const State& state);

} // namespace hamandish::app
