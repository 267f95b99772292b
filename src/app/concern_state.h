// What comments of a closed call have in common, and what is being done about it. A part of
// app::State.
#pragma once

#include "app/address.h"
#include "app/concern_actions.h"
#include "app/loadable.h"
#include "base/result.h"
#include "contract/concern_messages.h"

#include <map>
#include <optional>
#include <string>

namespace hamandish::app {

/// What is written and ticked on the page: "label_fa", "label_en", "summary_fa", "summary_en",
/// "reason" (of setting aside), "publish_reason", those of own_words.h, and "concern-12" or
/// "comment-12" where ticked. What was not touched is not in it. An error's `where` may be label,
/// summary, reason, or a field of own_words.h.
struct ConcernForm {
    std::map<std::string, std::string> fields;
    std::optional<ConcernPress> pressed; ///< what is on its way, or was refused
    std::optional<base::Error> error;
    bool busy = false;
    /// How often the unit's words had been saved when one began to change them.
    std::optional<std::int64_t> seen_words = {};
    bool shows_saved_words = false; ///< a colleague was faster: theirs stand beside one's own
    friend bool operator==(const ConcernForm&, const ConcernForm&) = default;
};

struct ConcernWork {
    Loadable<contract::ConcernDesk> desk; ///< by concern_key()
    ConcernForm form;
    friend bool operator==(const ConcernWork&, const ConcernWork&) = default;
};

/// "CALL" or "CALL/CONCERN".
[[nodiscard]] std::string concern_key(const Address& address);
/// The concern that the page is about; nullptr where it is about all of them.
[[nodiscard]] const contract::ReportConcern* opened_concern(const ConcernWork& work);
/// As it reads: what was typed, or else what is recorded.
[[nodiscard]] std::string written_in(const ConcernWork& work, const std::string& field);
/// Where a field is, by its name.
[[nodiscard]] std::string concern_field_anchor(const std::string& field);
/// Where a concern stands in the list.
[[nodiscard]] std::string concern_anchor(std::int64_t number);
inline constexpr std::string_view concern_refusal_anchor = "concern-refusal";

} // namespace hamandish::app
