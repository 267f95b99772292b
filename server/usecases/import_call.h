// A new call from a draft in two languages.
#pragma once

#include "server/store/connection.h"

#include <string_view>

namespace hamandish::usecases {

struct ImportCommand {
    std::string slug, document_kind;
    domain::TwoTexts owner, summary;
    base::Instant opens_at, closes_at;
    domain::Draft draft;
    std::vector<std::string> topics = {};
};

/// PeriodTooShort below 30 full days; InvalidInput for a bad slug, bad topics or an empty text in
/// either language; Conflict when the slug is taken.
[[nodiscard]] base::Result<store::CallId>
import_call(store::Connection& connection, const ImportCommand& command, base::Instant now);
/// What import_call would refuse without looking at the store.
[[nodiscard]] base::Result<store::NewCall> new_call_from(const ImportCommand& command);

} // namespace hamandish::usecases
