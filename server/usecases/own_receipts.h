// The receipts of a person, told once more.
#pragma once

#include "contract/own_data_messages.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// Of everything in `data` that its person said and that counts now, in the order of the log.
/// Nothing is told of what is no longer as it was logged.
[[nodiscard]] base::Result<std::vector<contract::Receipt>>
receipts_of(store::Connection& connection, const store::PersonRecord& person,
            const contract::MyData& data);

} // namespace hamandish::usecases
