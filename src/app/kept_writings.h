// Inside app only: a comment being written, as the device keeps it.
#pragma once

#include "app/change.h"

namespace hamandish::app {

/// The draft's text; empty removes it.
void store_draft(Change& change, const std::string& key, const std::string& text);
/// Kind and wording of a draft that is no plain comment; of one that is, nothing is kept.
void store_kind(Change& change, const std::string& key, const Writing& writing);
void forget_kind(Change& change, const std::string& key);
/// What was handed in, under its key; without one, nothing is kept.
void store_outbox(Change& change, const std::string& key, const Writing& writing);

} // namespace hamandish::app
