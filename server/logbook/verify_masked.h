// That a masked comment shows what was written, but for what was masked.
#pragma once

#include "server/logbook/verify_chain.h"
#include "server/store/connection.h"

namespace hamandish::logbook {

/// Adds what does not agree with the row of a masking that still holds.
void check_masked(store::Connection& connection, const store::MaskingRecord& masking,
                  ChainCheck& check);

} // namespace hamandish::logbook
