// What became of an appeal, by its row and by its entries.
#pragma once

#include "server/logbook/verify_chain.h"
#include "server/store/connection.h"

namespace hamandish::logbook {

/// An appeal that is refused has an entry of its own; one that is granted ends what it is against,
/// whose entry says so. Adds what is decided otherwise.
void check_decision(const store::HidingRecord& hiding, ChainCheck& check);
void check_decision(const store::MaskingRecord& masking, ChainCheck& check);

} // namespace hamandish::logbook
