// Forms filled in on paper and telephone calls: what waits, and the one being entered. A part of
// app::State.
#pragma once

#include "app/loadable.h"
#include "base/result.h"
#include "contract/sheet_messages.h"

#include <map>
#include <optional>
#include <string>

namespace hamandish::app {

/// The sheet being entered. `fields` by name: "sheet_number", "part-0", "kind-0" and "words-0" of
/// the first box, "vote-" and a unit's key, "channel" (a word of domain::SheetChannel), and the
/// answers by their words of domain/profile.h. What is empty is not in it. An error's `where` is
/// such a name, or "sheet".
struct SheetForm {
    std::map<std::string, std::string> fields;
    std::optional<base::Error> error;
    bool busy = false;
    friend bool operator==(const SheetForm&, const SheetForm&) = default;
};

/// What is about to be said of one sheet.
struct VerdictForm {
    std::int64_t sheet = 0;
    std::string reason;
    bool agrees = false; ///< what is being sent
    std::optional<base::Error> error;
    bool busy = false;
    friend bool operator==(const VerdictForm&, const VerdictForm&) = default;
};

struct SheetDesk {
    Loadable<contract::PaperDesk> papers; ///< by call
    SheetForm form;
    VerdictForm verdict;
    friend bool operator==(const SheetDesk&, const SheetDesk&) = default;
};

inline constexpr std::string_view sheet_form_anchor = "sheet-form",
                                  sheet_number_anchor = "sheet-number",
                                  unchecked_sheets_anchor = "unchecked-sheets";
/// Empty where nothing is written.
[[nodiscard]] const std::string& field_of(const SheetForm& form, const std::string& name);
/// Where a field of the form is that can be wrong, by its name; empty for others.
[[nodiscard]] std::string sheet_field_anchor(const std::string& name);
/// Where the reason for returning a sheet is written.
[[nodiscard]] std::string verdict_anchor(std::int64_t sheet);

} // namespace hamandish::app
